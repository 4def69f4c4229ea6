"""The organiser's year: one page from nothing to the bot's leave, and what is there at every station.

The pictures of docs/organisers.md are taken on the way (browser.take).
"""

import csv

from python_calamine import CalamineWorkbook

from tests.live.browser import DESKTOP, PHONE, address, browser_page, is_dark, take
from tests.live.command import bot
from tests.live.table import editor
from tests.live.table.test_organiser import install_settings
from tests.live.table.year import ORGANISER, Year
from wikiconbot import __version__

TALL = (1280, 1300)  # the menus of the visual editor are below the table then, and not on it
TITLE = "Puri Wikicon"
EVENT = """\
== {which} iteration ==
* Date: {date}
* Place: Puri, Odisha
* Contact: [[User:Olena|Olena]]
* Etherpad: https://etherpad.wikimedia.org/p/puriwikicon

=== Sign up ===
Edit this section and add yourself to the table or to the list.

"""
FORM = '{| class="wikitable"\n! Who !! Comment\n|}\n\n'
CONTACT = "== Contact ==\nAsk Olena.\n"
#: Who is on the first list, in the order of the page.
TEN = ("Gita", "Asha", "Bikram", "Chitra", "Dinesh", "Esther Lama", "Farhan", "செல்வி", "Ravi Rao", "Indu")
LATER = ("Jaya", "Kabir", "Lila")
COMMUNITY = "Odia Wikimedians User Group"


def test_the_year_of_an_event(api, tmp_path):
    install_settings(api)
    for who in {ORGANISER, *TEN, *LATER, "Hema"} - {"Esther Lama", "Ravi Rao"}:
        api.save(f"User:{who}", "Hello!", by=who)
    with browser_page(TALL) as page:
        year = Year(api, page, TITLE)
        from_nothing(year)
        ten_ways_of_signing_up(year)
        more_people_than_places(year)
        people_leave(year)
        people_write_into_the_table(year)
        decisions(year)
        next_year(year)
        two_who_are_to_be_named_nowhere(year)
        exported(year, tmp_path)
        the_bot_leaves_and_comes_back(year)


def from_nothing(year):
    first = EVENT.format(which="First", date="11–13 December 2026") + FORM
    year.api.save(TITLE, f"'''Puri Wikicon''' meets every year.\n\n{first}{CONTACT}", by=ORGANISER)
    said = year.update("settings of the event; participants table; 1 list", "init")
    assert said["findings"] == []
    assert (year.caption(), year.sees()) == ("Participants: 0", [])
    wishes = "| capacity = 10\n| organisers = Olena\n| own columns = Room; Attended?\n"
    year.change(ORGANISER, "| capacity =\n", wishes)
    year.update("new columns: Room, Attended?; capacity: 10")


def ten_ways_of_signing_up(year):
    """In the order of the page, so that a minute which ends meanwhile changes nobody's number."""
    year.change("Gita", "! Who !! Comment\n", "! Who !! Comment\n|-\n| ~~~~ || vegan\n")  # a row of a table
    with year.browser_of("Asha") as page:  # the wiki's form
        line = f"\n# ~~~~ {COMMUNITY}\n"
        editor.edit_source(page, year.api.person("Asha"), TITLE, lambda text: text.rstrip() + line, section=2)
    year.signs_up("Bikram", "~~~~ – Karavali Wikimedians, vegetarian")  # a tool that adds to the section
    with year.browser_of("Chitra") as page:  # the visual editor, which signs nothing
        editor.open_visual(page, year.api.person("Chitra"), TITLE)
        editor.add_item(page, "Bikram", "Chitra, first time")
        editor.save_visual(page)
    year.signs_up("Dinesh", "{{user|Dinesh}} ~~~~~ by train")  # a template
    year.signs_up("Jaya", "Esther Lama, from Gangtok")  # a typed name, of somebody without an account
    year.signs_up("Farhan", "[[User:Farhan|Farhan]] – اردو ویکیپیڈیا")  # no signature: the history knows him
    year.signs_up("செல்வி", "~~~~ தமிழ் விக்கிமீடியா")  # another script
    year.signs_up("Hema", "Ravi Rao, signed up by ~~~~")  # for somebody else
    year.signs_up("Indu", "~~~~ + 2")  # with guests
    year.update(f"+10 {', '.join(TEN)}; 10 participants; new columns: Guests, Community, Comment; 1 list")
    assert year.caption() == "Participants: 10, guests: 2"
    assert year.sees("No.", "Guests", "Community", "Comment", "Status") == [
        ("Gita", "1", "", "", "vegan", "signed up"),
        ("Asha", "2", "", COMMUNITY, COMMUNITY, "signed up"),
        ("Bikram", "3", "", "Karavali Wikimedians User Group", "Karavali Wikimedians, vegetarian", "signed up"),
        ("Chitra", "4", "", "", "first time", "to be checked"),
        ("Dinesh", "5", "", "", "by train", "signed up"),
        ("Esther Lama", "6", "", "", "from Gangtok", "to be checked"),
        ("Farhan", "7", "", "Urdu Wikipedia", "اردو ویکیپیڈیا", "signed up"),
        ("செல்வி", "8", "", "Tamil Wikimedians", "தமிழ் விக்கிமீடியா", "signed up"),
        ("Ravi Rao", "9", "", "", "", "to be checked"),
        ("Indu", "10", "2", "", "", "signed up"),
    ]  # fmt: skip


def more_people_than_places(year):
    for who in LATER:
        year.signs_up(who)
    wait = ", ".join(f"{who} (waiting, place {place})" for place, who in enumerate(LATER, 1))
    year.update(f"+3 {wait}; 10 → 13 participants (3 of them waiting); 1 list")
    assert year.caption() == "Participants: 10, waiting: 3, guests: 2"
    assert [who for who, status in year.sees("Status") if status == "waiting list"] == list(LATER)


def people_leave(year):
    year.change("Bikram", year.line("Bikram"), f"# <s>{year.line('Bikram')[2:]}</s>")
    year.change("Gita", f"|-\n{year.line('Gita')}\n", "")
    up = "waiting list → signed up: Jaya, Kabir"
    year.update(f"−2 Bikram, Gita; 13 → 11 participants (1 of them waiting); {up}; 1 list")
    assert year.caption() == "Participants: 10, waiting: 1, withdrawn: 1, guests: 2"
    assert year.sees("No.") == [(who, str(no)) for no, who in enumerate(TEN + LATER, 1) if who != "Gita"]
    assert year.of("Status", "Bikram", *LATER) == ["withdrawn", "signed up", "signed up", "waiting list"]


def people_write_into_the_table(year):
    for who, room in {"Asha": "12", "Dinesh": "14, with Farhan", "செல்வி": "அறை 3"}.items():
        year.writes(who, who, "Room", room)
    with year.browser_of(ORGANISER) as page:
        editor.open_visual(page, year.api.person(ORGANISER), TITLE)
        for who in ("Asha", "Jaya"):
            editor.type_in_cell(page, who, "Attended?", "✔")
            year.cells[who, "Attended?"] = "✔"
        editor.save_visual(page, "who was there")
    year.stays()
    year.writes("Dinesh", "Dinesh", "Comment", "by bus")
    said = year.stays()
    assert [one["evidence"]["who"] for one in said["findings"] if one["check"] == "T1"] == ["Dinesh"]
    assert "People changed 1 cell of the bot's columns, and the bot keeps it" in said["stderr"].replace(
        "\n", " "
    )


def decisions(year):
    year.sets_cell(ORGANISER, "Chitra", "Status", "confirmed")
    year.sets_cell(ORGANISER, "Esther Lama", "Status", "not coming")
    year.sets_cell("Hema", "Asha", "Status", "not coming")
    said = year.update(
        "−1 Esther Lama (not coming); 11 → 10 participants; to be checked → confirmed: Chitra; "
        "waiting list → signed up: Lila; decision that does not count: Asha; 1 list"
    )
    told = {one["check"]: one["evidence"] for one in said["findings"] if one["check"][0] == "T"}
    assert {code: evidence["who"] for code, evidence in told.items()} == {"T1": "Dinesh", "T5": "Asha"}
    assert told["T5"]["by"] == "Hema"
    assert year.of("Status", "Chitra", "Esther Lama", "Asha", "Lila") == [
        "confirmed",
        "not coming",
        "not coming",
        "signed up",
    ]
    assert year.caption() == "Participants: 10, withdrawn: 2, guests: 2"
    year.sets_cell(ORGANISER, "Asha", "Status", "")
    year.change(ORGANISER, "| organisers = Olena\n", "| organisers = Olena\n| confirmed = Ravi Rao\n")
    year.update("to be checked → signed up: Ravi Rao; details: Asha; 1 list")
    assert year.of("Status", "Ravi Rao", "Asha") == ["signed up", "signed up"]
    pictures(year, "year-1-table", "[aria-label^='Participants:']", everywhere=True)


def next_year(year):
    second = EVENT.format(which="Second", date="10–12 December 2027")
    year.change(ORGANISER, CONTACT.strip(), f"{second}{CONTACT.strip()}")
    for who in ("Lila", "Asha", "Gita"):
        year.signs_up(who, f"~~~~ {COMMUNITY}", section=5)
    named = "First iteration: participants table; 1 list"
    year.update(f"{named}; Second iteration: +3 Lila, Asha, Gita; 3 participants")
    assert year.caption(0) == "First iteration: Participants: 10, withdrawn: 2, guests: 2"
    assert year.caption(1) == "Second iteration: Participants: 3"
    assert year.sees("No.", "Room", "Status", place=1) == [
        ("Lila", "1", "", "signed up"), ("Asha", "2", "", "signed up"), ("Gita", "3", "", "signed up"),
    ]  # fmt: skip
    pictures(year, "year-2-table", "#Second_iteration", "[aria-label^='Second iteration:']")


def two_who_are_to_be_named_nowhere(year):
    year.change("Kabir", year.line("Kabir"), f"{year.line('Kabir')} <!-- wikiconbot:skip -->")
    assert year.update("First iteration: 10 → 9 participants; not named: 1; 1 list")["unnamed"] == 1
    year.change(ORGANISER, "| organisers = Olena\n", "| organisers = Olena\n| optout = Indu\n")
    assert year.update("First iteration: 9 → 8 participants; not named: 2; 1 list")["unnamed"] == 2
    assert year.caption() == "First iteration: Participants: 8, withdrawn: 2, not named: 2"
    assert not {"Kabir", "Indu"} & {who for (who,) in year.sees()}
    assert year.sees("No.", "Status")[-1] == ("Lila", "13", "signed up")


def exported(year, folder):
    """What the two tables show, in one sheet, in each kind of file."""
    heads = ("No.", "Room", "Attended?", "Status")
    shown = [
        (event, *row)
        for place, event in enumerate(("First iteration", "Second iteration"))
        for row in year.sees(*heads, place=place)
    ]
    for ending in ("csv", "xlsx", "ods"):
        file = folder / f"participants.{ending}"
        assert bot("--sandbox", "export", TITLE, "--output", str(file))[0] == 0
        first, *rows = sheet_of(file)
        places = [first.index(name) for name in ("Event", "Participant", *heads)]
        assert [tuple(row[place] for place in places) for row in rows] == shown, ending


def sheet_of(file):
    """The texts of a sheet's cells, row by row."""
    if file.suffix == ".csv":
        return list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    rows = CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
    return [[f"{value:g}" if isinstance(value, float) else str(value) for value in row] for row in rows]


def the_bot_leaves_and_comes_back(year):
    before = year.api.text(TITLE)
    said = year.run("remove", TITLE)
    assert (said["outcome"], said["code"]) == ("saved", 0), said["stderr"]
    after = year.api.text(TITLE)
    assert "data-wcb" not in after
    assert "wikiconbot:participants" not in after
    assert year.run("remove", TITLE)["outcome"] == "unchanged"
    pictures(year, "year-3-left", "table:has(td:text-is('12'))")
    assert year.run("undo", said["run"])["outcome"] == "saved"
    assert year.newest_summary() == f"Bot: reverted its own run {said['run']} (wikiconbot {__version__})"
    assert year.api.text(TITLE) == before
    year.stays()


def pictures(year, name, *selectors, everywhere=False):
    """Pictures of a part of the page: on a desk in light, and ``everywhere`` on a phone and in dark too."""
    for size, skin in ((DESKTOP, None), (PHONE, "minerva")) if everywhere else ((DESKTOP, None),):
        for dark in (False, True) if everywhere else (False,):
            with browser_page(size, dark) as page:
                page.goto(address(year.api.sandbox.url, TITLE, skin))
                assert is_dark(page) == dark
                assert page.evaluate("document.documentElement.scrollWidth") == size[0]
                shade = f"-{size[0]}-{'dark' if dark else 'light'}" if everywhere else ""
                take(page, f"{name}{shade}", *selectors)
