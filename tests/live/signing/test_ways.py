"""People sign up on a real wiki by the link, with the template and by hand; the bot reads each of them as it was meant."""

import json
import re

import pytest

from tests.live import axe
from tests.live.browser import DESKTOP, PHONE, address, browser_page, take
from tests.live.command import bot
from tests.live.table.editor import SCRIPTS_STAND, log_in
from tools.make_signup_template import template
from wikiconbot.i18n import load
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pages.signup_line import signup_intro, signup_line
from wikiconbot.pages.signup_link import renewed, signup_region
from wikiconbot.wikitext.new_line import with_line

TITLE = "Wiki Workshop Pune"
NAMES = OnWikiNames()
BUTTON = ".wikiconbot-signup a"
HOSTILE = '"><b>{{PAGENAME}}</b> [[Category:Bad]] ~~~~ |x=y'


@pytest.fixture(scope="module")
def event(api):
    """The wiki with the bot's pages for signing up, and an event whose list ends in a box and a category."""
    api.save(NAMES.template, template())
    api.save(NAMES.intro, signup_intro(NAMES, load("en")))
    for language in ("de", "ar"):
        api.save(f"{NAMES.intro}/{language}", signup_intro(NAMES, load(language)))
    region = signup_region(TITLE, 0, NAMES, load("en"))
    page = f"A day for new editors.\n\n== Sign up ==\n<div>\n{region}\n\n</div>\n[[Category:Events]]\n"
    api.save(TITLE, renewed(page, TITLE))
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
    assert "~~~~" in event.text(NAMES.template)
    assert "Admin" not in event.text(NAMES.template) + event.text(f"{NAMES.intro}/de")


def test_link_template_and_hand_are_three_sign_ups_with_their_answers(event, sandbox):
    by_link(event, sandbox, "Greta")
    answers = {"community": "Odia Wikimedians User Group", "role": "Speaker", "attendance": "online"}
    by_template(event, "Hilde", answers | {"comment": "Vegetarian"}, {"Arrival": "Friday"})
    event.save(TITLE, with_line(event.text(TITLE, 1), "# ~~~~ Hindi Wikipedia"), by="Ida", section=1)
    page_shows(
        event,
        sandbox,
        " · Odia Wikimedians User Group · Speaker · online · Vegetarian · Arrival: Friday",
        "Hilde",
    )
    by_template(event, "Jan", answers | {"comment": HOSTILE}, {"Diet": HOSTILE})
    page_shows(event, sandbox, f" · {HOSTILE} · Diet: {HOSTILE}", "Jan")
    moved = f"A day.\n\n== News ==\nSoon.\n\n{event.text(TITLE, 1)}"
    event.save(TITLE, moved)
    assert re.search(r"section=1&", event.text(TITLE))
    people = reported()
    assert {name: person["way"] for name, person in people.items()} == {
        "Greta": "link", "Hilde": "template", "Ida": "hand", "Jan": "template",
    }  # fmt: skip
    code, _, err = bot("--sandbox", "update", TITLE, "--yes")
    assert code == 0, err
    text = event.text(TITLE)
    assert re.search(r"section=2&", text)
    assert re.search(r"signature=\[\[User:Jan[^\n]*\}\}\n\n</div>\n", text)
    signups = json.loads(bot("--sandbox", "signups", TITLE, "--json")[1])["signups"]
    read = {one["user"]: (one["comment"], one["fields"]) for one in signups}
    assert read["Hilde"] == ("Vegetarian", answers | {"Arrival": "Friday"})
    assert read["Jan"] == (HOSTILE, answers | {"Diet": HOSTILE})
    assert read["Ida"] == ("Hindi Wikipedia", {})


def by_template(event, name, answers, own):
    line = signup_line(NAMES.template, answers, own)
    event.save(TITLE, with_line(event.text(TITLE, 1), line), by=name, section=1)


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
