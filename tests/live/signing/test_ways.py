"""From nothing to sign-ups: the bot installs its pages, makes an event's page, and reads who signs up by link, template and hand."""

import json
import re

import pytest

from tests.live import axe
from tests.live.browser import DESKTOP, PHONE, address, browser_page, editors_page, take
from tests.live.command import bot
from tests.live.table.editor import SCRIPTS_STAND, add_item, log_in, open_visual, save_visual
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pages.signup_line import signup_line
from wikiconbot.wikitext.new_line import with_line

TITLE = "Wiki Workshop Pune"
NAMES = OnWikiNames()
#: The number of the section to sign up, on the page that init made.
SECTION = 2
BUTTON = ".wikiconbot-signup a"
HOSTILE = '"><b>{{PAGENAME}}</b> [[Category:Bad]] ~~~~ |x=y'


@pytest.fixture(scope="module")
def event(api, tmp_path_factory):
    """The wiki with the bot's pages, and an event that init made; its organiser put a box around the list, and a category."""
    parts = ("--only", "settings", "--only", "sign-up")
    code, out, err = bot("--sandbox", "onwiki", "install", *parts, "--language", "de", "--yes", "--json")
    assert code == 0, err
    assert json.loads(out)["outcome"] in ("saved", "unchanged")  # tests of the gadget install them too
    code, out, _ = bot("--sandbox", "onwiki", "install", *parts, "--language", "de", "--yes", "--json")
    assert (code, json.loads(out)["edits"]) == (0, [])
    file = tmp_path_factory.mktemp("event") / "event.toml"
    file.write_text(f'kind = "workshop"\ntitle = "{TITLE}"\nabout = "A day for new editors."\n', "utf-8")
    code, out, err = bot("--sandbox", "init", TITLE, "--answers", str(file), "--yes", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "saved"), err
    assert "E8" not in {finding["check"] for finding in json.loads(out)["findings"]}, "nothing is missing"
    page = api.text(TITLE).replace("== Sign up ==\n", "== Sign up ==\n<div>\n")
    api.save(TITLE, page.replace("\n\n== Overview", "\n\n</div>\n\n== Overview") + "\n[[Category:Events]]\n")
    return api


def test_the_form_of_the_visual_editor_has_labels_in_the_reader_s_language(event):
    asked = {"action": "templatedata", "titles": NAMES.template, "lang": "de"}
    (data,) = event.admin.ask(**asked)["pages"].values()
    assert data["params"]["signature"]["autovalue"] == "~~~~"
    assert [data["params"][name]["label"] for name in ("attendance", "signature")] == [
        "Teilnahme",
        "Unterschrift",
    ]
    assert data["paramOrder"][-1] == "signature"
    on_wiki = event.text(NAMES.template) + event.text(f"{NAMES.intro}/de")
    assert "~~~~" not in on_wiki, "the wiki would have signed there"
    assert "[[User:WikiconBot]] 1" not in on_wiki


def test_a_substituted_template_leaves_text(event):
    line = f"# {{{{subst:{NAMES.template}|community=Odia|role=Speaker|signature=~~~~}}}}"
    event.save("Signing by subst", line)
    text = event.text("Signing by subst")
    assert "Odia" in text
    assert "{{" not in text


def test_link_template_and_hand_are_three_sign_ups_with_their_answers(event, sandbox):
    by_link(event, sandbox, "Greta")
    answers = {"community": "Odia Wikimedians User Group", "role": "Speaker", "attendance": "online"}
    by_template(event, "Hilde", answers | {"comment": "Vegetarian"}, {"Arrival": "Friday"})
    by_hand(event, "Ida", "# ~~~~ Hindi Wikipedia")
    page_shows(
        event,
        sandbox,
        " · Odia Wikimedians User Group · Speaker · online · Vegetarian · Arrival: Friday",
        "Hilde",
    )
    by_template(event, "Jan", answers | {"comment": HOSTILE}, {"Diet": HOSTILE})
    page_shows(event, sandbox, f" · {HOSTILE} · Diet: {HOSTILE}", "Jan")
    event.save(TITLE, event.text(TITLE).replace("== Details ==", "== News ==\nSoon.\n\n== Details =="))
    assert f"section={SECTION}&" in event.text(TITLE)
    people = reported()
    assert {name: person["way"] for name, person in people.items()} == {
        "Greta": "link", "Hilde": "template", "Ida": "hand", "Jan": "template",
    }  # fmt: skip
    code, _, err = bot("--sandbox", "update", TITLE, "--yes")
    assert code == 0, err
    text = event.text(TITLE)
    assert f"section={SECTION + 1}&" in text
    assert re.search(r"signature=\[\[User:Jan[^\n]*\}\}\n\n</div>\n", text)
    signups = json.loads(bot("--sandbox", "signups", TITLE, "--json")[1])["signups"]
    read = {one["user"]: (one["comment"], one["fields"]) for one in signups}
    assert read["Hilde"] == ("Vegetarian", answers | {"Arrival": "Friday"})
    assert read["Jan"] == (HOSTILE, answers | {"Diet": HOSTILE})
    assert read["Ida"] == ("Hindi Wikipedia", {})


@pytest.mark.long
def test_the_visual_editor_inserts_the_whole_line(event):
    by_hand(event, "Lina", "# ~~~~ Tamil Wikipedia")
    with editors_page() as page:
        open_visual(page, event.person("Kai"), TITLE)
        add_item(page, "Tamil Wikipedia", "{{")
        form = page.locator(".ve-ui-mwTemplateDialog")
        form.locator("input:visible").first.fill(NAMES.template)
        form.get_by_role("button", name="Add", exact=True).click()
        field = form.locator(".ve-ui-mwParameterPage", has_text="Community").locator("textarea").first
        field.fill("Marathi Wikimedians")
        form.get_by_role("button", name="Insert", exact=True).click()
        form.wait_for(state="hidden")
        save_visual(page)
    assert reported()["Kai"]["way"] == "template"
    signups = json.loads(bot("--sandbox", "signups", TITLE, "--json")[1])["signups"]
    assert [one["fields"] for one in signups if one["user"] == "Kai"] == [
        {"community": "Marathi Wikimedians"}
    ]


def by_template(event, name, answers, own):
    by_hand(event, name, signup_line(NAMES.template, answers, own))


def by_hand(event, name, line):
    section = int(re.findall(r"section=(\d+)&", event.text(TITLE))[0])
    event.save(TITLE, with_line(event.text(TITLE, section), line), by=name, section=section)


def by_link(event, sandbox, name):
    """Let a person sign up on a phone, by the link, in German: they type what the intro shows where it says."""
    person = event.person(name)
    person.act(
        "options", optionname="visualeditor-hidebetawelcome", optionvalue=1
    )  # no word of welcome over the form
    with browser_page(PHONE) as page:
        log_in(page, person)
        page.goto(address(sandbox.url, TITLE, "minerva"))
        link = page.locator(BUTTON).get_attribute("href")
        page.goto(f"{sandbox.url}{link.removeprefix(sandbox.url)}&uselang=de&useskin=minerva")
        intro = page.locator(".wikiconbot-intro")
        assert intro.get_attribute("lang") == "de"
        line = intro.locator("code").first.inner_text()
        assert line == "# ~~~~"
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= PHONE[0]
        assert axe.violations(page, ".wikiconbot-intro") == []
        take(page, "sign-up-link-360", ".wikiconbot-intro")
        page.wait_for_function(f"({SCRIPTS_STAND})()")  # the form's scripts put its text back when they start
        box = page.locator("#wpTextbox1")
        assert box.input_value().startswith("== Sign up ==")
        box.fill(with_line(box.input_value(), line))
        with page.expect_navigation():
            page.locator("#wpSave").click()
        assert page.locator("ol li").inner_text().startswith(name)


def reported():
    _, out, err = bot("--sandbox", "check", TITLE, "--json")
    assert out, err
    return {person["user"]: person for person in json.loads(out)["participants"]}


def page_shows(event, sandbox, ending, name):
    """The list has one neat line for each person, and what they typed is text; pictures of it."""
    for size in (DESKTOP, PHONE) if name == "Jan" else (DESKTOP,):
        with browser_page(size) as page:
            page.goto(address(sandbox.url, TITLE, "minerva" if size == PHONE else None))
            rows = [
                " ".join(item.inner_text().split()) for item in page.locator("ol").first.locator("li").all()
            ]
            assert [row.partition(" ")[0] for row in rows] == ["Greta", "Hilde", "Ida", "Jan"][: len(rows)]
            assert next(row for row in rows if row.startswith(name)).endswith(ending)
            assert rows[0].endswith("(UTC)")
            assert page.locator(BUTTON).inner_text() == "Sign up"
            assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
            take(
                page,
                f"sign-up-page-{size[0]}",
                "#Sign_up",
                BUTTON,
                "ol",
                docs=name == "Hilde" and size == DESKTOP,
            )
    assert "Category:Bad" not in json.dumps(event.query(prop="categories", titles=TITLE))
