"""What the gadget's dialog says in each situation, to whom, on which screen; and that everybody can use it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.live import axe
from tests.live.browser import DESKTOP, PHONE, take
from tests.live.signing.dialog import BUTTON, DIALOG, event_page, person_at
from tests.live.table.editor import log_in
from tests.long import LONG
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.wikitext import markup

HOSTILE = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "cases" / "hostile.jsonl").read_text("utf-8").splitlines()
]
#: Those that are questions, headings and suggestions at once: all of them in a long run.
SHOWN = HOSTILE if LONG else HOSTILE[::4]


def says(api, title, name, words, **where):
    """Somebody presses the button, and reads these words in the dialog; returns all of them."""
    with person_at(api, title, name, **where) as person:
        person.look().press()
        assert words in person.text, person.text
        return person.text


def test_who_cannot_sign_up_reads_why_and_what_to_do(gadget):
    api, title = gadget, "Gadget: refused"
    api.save(title, event_page(title))
    with person_at(api, title, None, skin="monobook") as person:
        person.look().press()
        assert "Please log in first" in person.text
        login = person.dialog.get_by_role("link", name="Log in").get_attribute("href")
        assert "returnto=Gadget" in login
        assert person.dialog.get_by_role("link", name="Create an account").count() == 1
        assert axe.violations(person.page, DIALOG) == []
        temporary = DemoPerson(api.sandbox.api)
        temporary.edit("Gadget: temporary", text="Hello")
        log_in(person.page, temporary)
        person.look().press()
        assert "temporary account" in person.text
    api.person("Gadget Blocked")
    api.block("Gadget Blocked", reason="Gadget <b>reason</b> [[Sandbox|why]]")
    # The wiki's words as people read them, not as wikitext.
    blocked = says(api, title, "Gadget Blocked", "You cannot edit this page", skin="monobook")
    assert "The reason given is Gadget reason why." in blocked
    full = "Gadget: full"
    api.save(full, event_page(full, capacity=4, free=0, waiting=2))
    says(
        api, full, "Gadget Guest", "All places (4) are taken, as of the bot's last run. "
        "You will be on the waiting list, probably number 3.", skin="monobook",
    )  # fmt: skip


@pytest.mark.long
def test_who_comes_too_late_or_where_the_page_is_closed_reads_why(gadget):
    api, title = gadget, "Gadget: protected"
    api.save(title, event_page(title))
    api.protect(title)
    says(api, title, "Gadget Guest", "protected", skin="monobook")
    late = "Gadget: late"
    api.save(late, event_page(late, deadline="2020-03-01", closes="2020-03-02T00:00:00Z"))
    assert "Comment" not in says(
        api, late, "Gadget Guest", "Sign-up ended on March 1, 2020.", skin="monobook"
    )
    gone = "Gadget: gone"
    api.save(gone, event_page(gone).replace("<!-- wikiconbot:sign-up:begin -->\n", ""))
    says(api, gone, "Gadget Guest", "The list was not found", skin="monobook")


def test_on_the_list_changes_withdraws_and_signs_again(gadget):
    api, title = gadget, "Gadget: changes"
    api.save(title, event_page(title, "# ~~~~ a & b", questions=["Diet"]), by="Gadget Asha")
    with person_at(api, title, "Gadget Asha", skin="vector") as person:
        person.look().press()
        assert "You are on the list already" in person.text
        assert "a & b" in person.text
        person.button("Change").click()
        assert person.dialog.get_by_label("Comment").input_value() == "a & b"
        person.button("Save").click()
        person.dialog.get_by_text("You changed nothing").wait_for()
        person.answer({"Comment": "c > d"})
        person.send("Save")
        assert person.said() == "Your sign-up was changed."
        assert "c &#62; d" in api.text(title)
        person.own_way("Withdraw")
        take(person.page, "gadget-withdraw", ".cdx-dialog", docs=False)
        person.send("Withdraw")
        assert person.said() == "You withdrew."
        (struck,) = [line for line in api.text(title).split("\n") if "Gadget Asha" in line]
        assert struck.startswith("# <s>")
        assert person.page.locator(".wikiconbot-buttons").count() == 0
        person.press()
        person.answer({"online": "", "Diet": "vegan"})
        person.send()
        assert person.said() == "You are on the list."
        person.page.locator(".wikiconbot-buttons button").nth(1).wait_for()
        assert person.page.locator(".wikiconbot-buttons button").count() == 2
        person.own_way("Change")
        assert person.dialog.get_by_label("Diet").input_value() == "vegan"
        assert person.dialog.get_by_label("online").is_checked()
        person.answer({"Diet": "none"})
        person.send("Save")
    lines = [line for line in api.text(title).split("\n") if "Gadget Asha" in line]
    assert lines[0] == struck
    assert lines[1:] == [lines[-1]]
    assert "|attendance=online|1=Diet: none|signature=" in lines[-1]


@pytest.mark.long
def test_a_line_that_is_perhaps_one_s_own_is_shown_first(gadget):
    api, title = gadget, "Gadget: perhaps"
    api.person("Gadget Bina")
    api.save(title, event_page(title, "# [[User:Gadget Bina|Bina]] and [[User:Gadget Asha|Asha]] ~~~~"))
    with person_at(api, title, "Gadget Bina", skin="monobook") as person:
        person.look().press()
        assert "Bina and Asha" in person.text
        person.button("Sign up anyway").click()
        person.send()
    assert api.text(title).count("# [[User:Gadget Bina|") == 2


@pytest.mark.long
def test_a_captcha_and_a_lost_answer_say_what_to_do(gadget):
    api, title = gadget, "Gadget: captcha"
    api.save(title, event_page(title))
    # The sandbox has no captcha: this is what the wiki answers then (https://www.mediawiki.org/wiki/Extension:ConfirmEdit).
    captcha = {"edit": {"result": "Failure", "captcha": {"type": "simple", "question": "1+1", "id": "1"}}}
    with person_at(api, title, "Gadget Guest", skin="monobook") as person:
        person.look().press()
        posts: list[int] = []

        def ask(route):
            posts.append(1)
            route.fulfill(json=captcha)

        person.page.route("**/api.php", ask)
        person.answer({"Comment": "vegan"})
        person.button("Sign up").dblclick()
        person.dialog.get_by_text("# ~~~~ vegan", exact=True).wait_for()
        assert len(posts) == 1
        assert person.dialog.get_by_role("link", name="Edit the list by hand").count() == 1
        person.page.unroute("**/api.php")
        # The wiki saves, and its answer is lost: the person is on the list once, and reads so.
        person.look().press()

        def lose(route):
            route.fetch()
            route.abort()

        person.page.route("**/api.php", lose)
        person.send()
        assert person.said() == "You are on the list."
    assert api.text(title).count("[[User:Gadget Guest|") == 1


@pytest.mark.parametrize(
    "size", [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone", marks=pytest.mark.long)]
)
def test_everybody_can_use_the_dialog(gadget, size):
    api, title = gadget, "Gadget: accessible"
    data: dict[str, Any] = {"questions": ["Diet", "T-shirt"], "communities": ["Odia Wikimedians User Group"]}
    data |= {"deadline": "2027-03-01", "closes": "2027-03-02T00:00:00Z", "capacity": 8, "free": 3}
    api.save(title, event_page(title, "# [[User:Gadget Asha]] 12:00, 1 January 2026 (UTC)", **data))
    who = "Gadget Key" if size == DESKTOP else "Gadget Thumb"
    with person_at(api, title, who, size, reduced_motion="reduce") as person:
        page = person.look().page
        if size == DESKTOP:
            page.locator(BUTTON).focus()
            page.keyboard.press("Enter")
            person.wait()
            page.keyboard.press("Escape")
            person.dialog.wait_for(state="detached")
            assert page.evaluate("document.activeElement.matches('.wikiconbot-signup a')")
            page.keyboard.press("Enter")
            person.wait()
        else:
            person.press()
        assert axe.violations(page, DIALOG) == []
        box = person.dialog.locator(".cdx-dialog").or_(page.locator(".cdx-dialog")).first.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size[0]
        take(page, f"gadget-dialog-{size[0]}", ".cdx-dialog", margin=0)
        if size == DESKTOP:
            page.wait_for_function("document.activeElement.name === 'wikiconbot-attendance'")
            page.keyboard.press("ArrowDown")
            for words in ("Odia", "", "vegan"):
                page.keyboard.press("Tab")
                page.keyboard.type(words)
            with page.expect_navigation():
                page.keyboard.press("Enter")
        else:
            person.send()
        assert person.said() == "You are on the list."
    line = next(line for line in api.text(title).split("\n") if who in line)
    expected = "# {{User:WikiconBot/Sign-up|community=Odia|attendance=onsite|1=Diet: vegan|signature=[[User:Gadget Key|"
    assert line.startswith(expected if size == DESKTOP else "# [[User:Gadget Thumb|")


@pytest.mark.long
def test_dark_and_right_to_left(gadget):
    """Both at once; one by one, and in each skin, in test_gadget_skins.py."""
    api, title = gadget, "Gadget: dark"
    api.save(title, event_page(title, questions=["Diet"], capacity=4, free=1))
    query = "minervanightmode=1&uselang=ar"
    with person_at(api, title, "Gadget Guest", PHONE, query=query, color_scheme="dark") as person:
        person.look().press()
        assert axe.violations(person.page, DIALOG) == []
        look = person.page.locator(".cdx-dialog").first.evaluate(
            "one => [getComputedStyle(one).direction, getComputedStyle(one).backgroundColor]"
        )
        assert look == ["rtl", "rgb(16, 20, 24)"]
        take(person.page, "gadget-dialog-dark", ".cdx-dialog", margin=0, docs=False)


def test_what_people_wrote_stays_text(gadget):
    """Every text of the corpus, as a question, a heading and a suggestion; then in the line, on the page, and in the form again."""
    api, title = gadget, "Gadget: hostile"
    lists = "\n".join(f"=== {markup.plain(text)} ===\n" for text in SHOWN)
    data: dict[str, Any] = {"questions": SHOWN, "communities": SHOWN}
    data["rosters"] = [{"heading": text, "under": ["Sign up"]} for text in SHOWN]
    api.save(title, event_page(title, "", lists, **data))
    with person_at(api, title, "Gadget Guest", skin="monobook") as person:
        page = person.look().page
        person.press()
        texts = "all => all.map(one => one.textContent)"
        labels = page.locator(f"{DIALOG} .cdx-label:not(.cdx-radio__label) bdi").evaluate_all(texts)
        data = page.locator("[data-wcb-event]").evaluate("frame => JSON.parse(frame.dataset.wcbEvent)")
        assert labels == list(dict.fromkeys(data["questions"]))
        assert len(labels) >= len(SHOWN) * 3 // 4
        headings = page.locator(f"{DIALOG} .cdx-radio__label bdi").evaluate_all(texts)
        assert set(headings) <= {roster["heading"] for roster in data["rosters"]}
        assert len(headings) >= len(SHOWN) / 2
        options = page.locator("#wikiconbot-communities option").evaluate_all(
            "all => all.map(one => one.value)"
        )
        assert options == list(dict.fromkeys(data["communities"]))
        assert page.locator(f"{DIALOG} :is(script, b, i, img, iframe, table, a)").count() == 0
        # A line with an address in it is only perhaps one's own: the gadget does not change it.
        words = [text for text in HOSTILE if "//" not in text]
        page.locator(f"{DIALOG} .cdx-field input").last.fill(" ".join(words[:60]))
        inputs = page.locator(f"{DIALOG} .cdx-field:has(.cdx-label:not(.cdx-radio__label) bdi) input")
        for number, text in enumerate(words[60:64]):
            inputs.nth(number).fill(text)
        person.send()
        person.own_way("Change")
        assert page.locator(f"{DIALOG} .cdx-field input").last.input_value() == " ".join(
            " ".join(words[:60]).split()
        )
    query = api.query(prop="categories|images|langlinks", titles=title)["pages"][0]
    assert {"categories", "images", "langlinks"} & set(query) == set()
