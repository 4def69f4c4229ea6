"""An event from its first sign-up to the day itself: ten people sign up in four ways, and the organisers decide on the rows."""

import json
import re

import pytest

from tests.live import axe
from tests.live.browser import PHONE, take
from tests.live.command import bot
from tests.live.signing.dialog import BUTTON, Person, person_at
from tests.long import LONG
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pages.signup_line import signup_line
from wikiconbot.wikitext.new_line import with_line

TITLE = "Gadget Workshop Pune"
TEMPLATE = OnWikiNames().template
ORGANISER = "Gadget Olga"
EVENT = f"""\
kind = "workshop"
title = "{TITLE}"
about = "A day for new editors."
starts = 2027-03-20
ends = 2027-03-20
deadline = 2027-03-01
capacity = 9
organisers = ["{ORGANISER}"]
"""
#: How often two people save at the same moment.
ROUNDS = 20 if LONG else 3
ROW = ".wikiconbot tr[data-wcb]"
#: Saves a line as the gadget saves, at a moment; `window.raced` says how it ended.
RACE = """async ([title, line, start]) => {
	window.raced = null;
	const require = await mw.loader.using( 'ext.gadget.wikiconbot-page' );
	const { saving, lines } = require( 'ext.gadget.wikiconbot-page' );
	await new Promise( ( go ) => setTimeout( go, start - Date.now() ) );
	const change = ( text ) => ( { text: text.includes( line ) ? text : lines.withLine( text, line ) } );
	window.raced = ( await saving.save( { title, change, landed: () => false, summary: 'race' } ) ).result;
}"""


@pytest.fixture(scope="module")
def event(gadget, tmp_path_factory):
    """An event that init made, with a column of the organiser's; three people signed up, and the bot ran."""
    file = tmp_path_factory.mktemp("event") / "event.toml"
    file.write_text(EVENT, "utf-8")
    code, out, err = bot("--sandbox", "init", TITLE, "--answers", str(file), "--yes", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "saved"), err
    page = gadget.text(TITLE)
    gadget.save(TITLE, page.replace("| own columns =", "| own columns = Attended?"))
    for name in ("Hand One", "Hand Two"):
        by_hand(gadget, name, "# ~~~~ Odia Wikipedia")
    by_hand(gadget, "Form One", signup_line(TEMPLATE, {"role": "Speaker"}, {"Diet": "vegan"}))
    update()
    return gadget


def update():
    code, out, err = bot("--sandbox", "update", TITLE, "--yes", "--json")
    assert code == 0, err
    return json.loads(out)


def participants():
    people = json.loads(bot("--sandbox", "check", TITLE, "--json")[1])["participants"]
    assert len({person["user"] for person in people}) == len(people)
    return {person["user"]: person for person in people}


def by_hand(api, name, line, summary=""):
    section = int(re.findall(r"section=(\d+)&", api.text(TITLE))[0])
    text = with_line(api.text(TITLE, section), line)
    api.save(TITLE, text, by=name, section=section, summary=summary)


def test_ten_people_sign_up_in_four_ways(event):
    by_hand(event, "Form Two", signup_line(TEMPLATE, {"attendance": "online"}))
    by_link(event, "Link One")
    with (
        person_at(event, TITLE, "Gadget One") as one,
        person_at(event, TITLE, "Gadget Two", skin="monobook") as two,
    ):
        for person in (one, two):
            person.look().press()
            assert "Sign up by March 1, 2027. Free places: 6 of 9, as of the bot's last run." in person.text
        if LONG:
            take(one.page, "gadget-page", "#Sign_up", ".cdx-dialog", docs=False)
        one.answer({"Community": "Odia", "on site": "", "Diet": "none", "Comment": "first"})
        # In the same second: both are sent before the wiki has answered one of them.
        one.button("Sign up").click(no_wait_after=True)
        two.button("Sign up").click(no_wait_after=True)
        for name, person in (("Gadget One", one), ("Gadget Two", two)):
            person.page.locator("ol li", has_text=name).wait_for()
    # The wiki merges it with the bot's table, which is in another place; the line of an answer is in the same one.
    assert saves_meanwhile(event, "Gadget Three", update) == 1
    answer = "#: I bring a cake. ~~~~"
    assert saves_meanwhile(event, "Gadget Four", lambda: by_hand(event, "Hand One", answer)) == 2
    with person_at(event, TITLE, "Gadget Five", skin="monobook") as person:
        person.look().press()
        assert person.page.locator(".wikiconbot-decide").count() == 0, "not an organiser"
        person.send()
    update()
    ways = {name: person["way"] for name, person in participants().items()}
    expected = dict.fromkeys(("Hand One", "Hand Two"), "hand") | {"Link One": "link"}
    expected |= dict.fromkeys(("Form One", "Form Two"), "template")
    expected |= {f"Gadget {number}": "gadget" for number in ("One", "Two", "Three", "Four", "Five")}
    assert ways == expected
    text = event.text(TITLE).partition("wikiconbot:participants:begin")[0]
    assert {
        name: len(re.findall(rf"^#[^:].*\[\[User:{name}\|", text, re.MULTILINE)) for name in ways
    } == dict.fromkeys(ways, 1)
    signups = json.loads(bot("--sandbox", "signups", TITLE, "--json")[1])["signups"]
    (read,) = [one for one in signups if one["user"] == "Gadget One"]
    assert (read["comment"], read["fields"]) == (
        "first",
        {"community": "Odia", "attendance": "onsite", "Diet": "none"},
    )
    if LONG:  # else in test_gadget_states.py
        who_comes_late(event)


def who_comes_late(event):
    with person_at(event, TITLE, "Gadget Guest", skin="monobook") as person:
        person.look().press()
        assert (
            "All places (9) are taken, as of the bot's last run. You will be on the waiting list, probably number 2."
            in person.text
        )


def by_link(event, name):
    """As without scripts: the link opens the list for editing."""
    with person_at(event, TITLE, name, java_script_enabled=False) as person:
        person.page.goto(person.address)
        person.page.locator(".wikiconbot-signup a").click()
        box = person.page.locator("#wpTextbox1")
        box.fill(with_line(box.input_value(), "# ~~~~"))
        with person.page.expect_navigation():
            person.page.locator("#wpSave").click()
        assert person.page.locator("ol li", has_text=name).count() == 1


def saves_meanwhile(event, name, other):
    """Somebody signs up; after the gadget read the page, and before it saves, another edit is saved. Returns how often it saved."""
    with person_at(event, TITLE, name, skin="monobook") as person:
        person.look().press()
        posts: list[str] = []

        def hold(route):
            if not posts:
                other()
            posts.append(route.request.post_data)
            route.continue_()

        person.page.route(
            "**/api.php", lambda route: hold(route) if route.request.method == "POST" else route.continue_()
        )
        person.send()
        assert person.said() == "You are on the list."
        return len(posts)


def test_lines_by_pairs_are_all_there_once(event):
    title = "Gadget race"
    event.save(title, "== Sign up ==\n# [[User:A]] 12:00, 1 January 2026 (UTC)\n")
    with (
        person_at(event, TITLE, "Gadget One", skin="monobook") as one,
        person_at(event, TITLE, "Gadget Two", skin="monobook") as two,
    ):
        posts: list[int] = []
        for person in (one, two):
            person.look()
            person.page.on("request", lambda request: posts.append(int(request.method == "POST")))
        for number in range(ROUNDS):
            start = one.page.evaluate("Date.now()") + 100
            for who, person in (("one", one), ("two", two)):
                line = f"# {who} {number}."
                person.page.evaluate(f"data => {{ ( {RACE} )( data ); }}", [title, line, start])
            for person in (one, two):
                person.page.wait_for_function("window.raced")
                assert person.page.evaluate("raced") == "saved"
    lines = event.text(title).split("\n")
    for who in ("one", "two"):
        assert [lines.count(f"# {who} {number}.") for number in range(ROUNDS)] == [1] * ROUNDS
    print(f"{2 * ROUNDS} lines: {sum(posts)} saves were sent")


def test_organisers_decide_with_a_click(event):
    with person_at(event, TITLE, ORGANISER) as person:
        page = decide(person, "Hand Two", "Not coming", "Not coming")
        press(person, "Gadget One", "Confirm")
        press(person, "Gadget One", "Attended")
        press(person, "Gadget Two", "Attended")
        assert pressed(page) == {
            ("Hand Two", "Not coming"), ("Gadget One", "Confirm"), ("Gadget One", "Attended"), ("Gadget Two", "Attended"),
        }  # fmt: skip
        press(person, "Gadget Two", "Attended", "Undone")
        page.mouse.move(0, 0)
        page.locator(".mw-notification").first.wait_for(state="detached")
        assert axe.violations(page, ".wikiconbot") == []
        take(page, "gadget-rows-1280", ".wikiconbot table", docs=True)
        said = update()
        assert said["outcome"] == "saved"
        people = participants()
        assert (people["Hand Two"]["status"], people["Gadget One"]["status"]) == (
            "not-coming",
            "confirmed",
        )
        person.look()
        page.locator(".wikiconbot-decide").first.wait_for()
        assert pressed(page) == {
            ("Hand Two", "Not coming"),
            ("Gadget One", "Confirm"),
            ("Gadget One", "Attended"),
        }
        press(person, "Hand Two", "Not coming", "Undone")
        update()
        assert participants()["Hand Two"]["status"] == "waiting", "somebody else has the place now"
    history = event.query(prop="revisions", titles=TITLE, rvprop="comment|user", rvlimit=20)["pages"][0][
        "revisions"
    ]
    comments = [one["comment"] for one in history if one["user"] == ORGANISER]
    assert comments[-1] == f"[[{TEMPLATE}|not coming: \u2068Hand Two\u2069]]"


@pytest.mark.long
def test_organisers_have_the_buttons_on_a_phone(event):
    with person_at(event, TITLE, ORGANISER, PHONE) as person:
        page = person.look().page
        page.locator(".wikiconbot-decide").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        boxes = [
            box.bounding_box() for box in page.locator(f"{ROW} >> nth=0 >> .wikiconbot-decide button").all()
        ]
        assert all(box["x"] + box["width"] <= PHONE[0] and box["height"] >= 24 for box in boxes)
        assert axe.violations(page, ".wikiconbot") == []
        take(page, "gadget-rows-360", ".wikiconbot table", docs=True)


def row(page, who):
    return page.locator(ROW, has=page.locator("[role=rowheader]", has_text=who)).first


def decide(person: Person, who, action, _):
    page = person.look().page
    page.locator(".wikiconbot-decide").first.wait_for()
    height = row(page, who).bounding_box()["height"]
    press(person, who, action)
    assert row(page, who).bounding_box()["height"] <= height + 30
    return page


def press(person: Person, who, action, said="Saved"):
    button = row(person.page, who).get_by_role("button", name=f"{action}: {who}")
    before = button.get_attribute("aria-pressed")
    button.click()
    note = f"{said}: {action}, {who}."
    person.page.locator(".mw-notification", has_text=note).first.wait_for()
    assert button.get_attribute("aria-pressed") != before


def pressed(page):
    names = page.locator(".wikiconbot-decide [aria-pressed=true]").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label'))"
    )
    return {tuple(reversed(name.split(": "))) for name in names}


@pytest.mark.long
def test_the_bot_reads_who_changed_and_who_withdrew(event):
    with person_at(event, TITLE, "Gadget Five", skin="monobook") as person:
        person.look()
        person.own_way("Change")
        person.answer({"Diet": "vegan", "Role": "Speaker"})
        person.send("Save")
    with person_at(event, TITLE, "Gadget Four", PHONE) as person:
        person.look()
        person.own_way("Withdraw").send("Withdraw")
        person.page.locator(BUTTON).wait_for()
        assert person.page.locator(".wikiconbot-buttons").count() == 0
    update()
    people = participants()
    assert people["Gadget Four"]["status"] == "withdrawn"
    assert people["Gadget Five"]["status"] == "confirmed"
    signups = json.loads(bot("--sandbox", "signups", TITLE, "--json")[1])["signups"]
    (read,) = [one for one in signups if one["user"] == "Gadget Five"]
    assert read["fields"] == {"Diet": "vegan", "role": "Speaker"}
