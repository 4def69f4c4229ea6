"""Notes on the wiki: a region for each pad that says where it comes from, and people's changes to it stay."""

import re
from dataclasses import replace

import pytest

from tests.for_each import for_each
from wikiconbot.i18n import languages, load
from wikiconbot.model import Event, Fact, Obstacle, PadLink, Region, Snapshot
from wikiconbot.pages.notes import (
    Archived,
    Notes,
    agenda,
    archived,
    links_to,
    notes_link,
    region_name,
    render_notes,
)
from wikiconbot.plan.notes.added_lines import new_lines
from wikiconbot.plan.notes.notes_edits import plan_notes
from wikiconbot.plan.notes.notes_links import Links
from wikiconbot.plan.notes.place import below, find_place
from wikiconbot.plan.undo import Done, plan_undo
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.markup import language_tag
from wikiconbot.wikitext.regions import begin, end, find_region, seal_holds
from wikiconbot.wikitext.siteinfo import DEFAULT

ENGLISH = load()
URL = "https://etherpad.wikimedia.org/p/wikiconindia2018"
NAME = region_name(URL)
BEGUN = "2018-03-01T09:00:00Z"
NOTES = Notes(
    URL, "wikiconindia2018", 57, "2018-04-06T10:12:00Z", ("Asha", "Ravi"), 2, "'''Agenda'''<br>\nlunch", BEGUN
)
FACTS = "== First ==\n* Date: 7 April 2018\n* etherpad: wikiconindia2018\n* Venue: Pune\n"


def place_of(*known, **more):
    """Where the notes of a pad go; nothing is in the way."""
    place = find_place(*known, **more)
    assert not isinstance(place, Obstacle)
    return place


def region_of(*known):
    """A region that is there."""
    region = find_region(*known)
    assert isinstance(region, Region)
    return region


def links_of(text, raw="wikiconindia2018"):
    at = text.index(raw)
    fact = Fact("etherpad", raw, at, at + len(raw), 3)
    return Links((fact,), (PadLink(fact, URL),) if raw == "wikiconindia2018" else ())


def planned(notes=NOTES, page="", event=FACTS, links=None, known=None, **more):
    """What a run does to the notes page and the event's page."""
    place = find_place(
        Snapshot("Event/Notes", page, 9 if page else None), URL, notes.begun, notes.revision, known
    )
    if isinstance(place, Obstacle):
        return place
    links = links_of(event) if links is None else links
    return plan_notes(Snapshot("Event", event, 1), place, notes, links, ENGLISH, DEFAULT, **more)


def notes_page(plan):
    return next(edit.new for edit in plan.edits if edit.page == "Event/Notes")


FIRST = notes_page(planned())


# ── what is in a region ─────────────────────────────────────────────────────────────────────────
def test_a_region_tells_where_the_notes_come_from():
    body = render_notes(NOTES, ENGLISH)
    assert (
        f"From the Etherpad [{URL} wikiconindia2018], revision 57, last edited 2018-04-06 10:12 (UTC)."
        in body
    )
    assert "Authors: <bdi>Asha</bdi>, <bdi>Ravi</bdi>, 2 people without a name." in body
    assert "</div>\n\n'''Agenda'''<br>\nlunch\n" in body
    assert archived(body) == Archived(57, BEGUN, typed=False)


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize("begun", [BEGUN, None])
def test_a_later_run_knows_what_was_archived(typed, begun):
    body = render_notes(replace(NOTES, typed=typed, begun=begun), ENGLISH)
    assert archived(body) == Archived(57, begun, typed)


def test_names_of_authors_do_nothing():
    body = render_notes(replace(NOTES, authors=("[[File:A.jpg]] {{x}} ~~~~", "'''b'''\n== h ==")), ENGLISH)
    for live in ("[[File", "{{x", "~~~~", "'''b", "\n=="):
        assert live not in body


def test_nobody_wrote_it():
    assert "Authors" not in render_notes(replace(NOTES, authors=(), guests=0), ENGLISH)
    assert "Authors: 1 person without a name." in render_notes(replace(NOTES, authors=(), guests=1), ENGLISH)


def test_a_crowd_is_counted():
    body = render_notes(replace(NOTES, authors=tuple(f"P{n}" for n in range(130)), guests=2), ENGLISH)
    assert "P99" in body
    assert "P100" not in body
    assert "32 people without a name" in body


@for_each("language", languages())
def test_every_language_names_the_pad_and_its_revision(language):
    messages = load(language)
    for body in (
        render_notes(NOTES, messages),
        render_notes(NOTES, messages, Archived(40, BEGUN, typed=False)),
    ):
        assert f"[{URL} wikiconindia2018]" in body
        assert messages.number(57) in body
        assert f'lang="{language_tag(language)}"' in body


def test_the_seal_holds_whatever_was_typed():
    """MediaWiki stores NFC and plain line ends; else the next run would take its own words for somebody's."""
    body = notes_page(planned(replace(NOTES, wikitext="cafe\u0301\r\nx\x07y\u200d")))
    region = region_of(body, NAME)
    assert "café\nxy\u200d" in body
    assert seal_holds(body, region)


# ── a run after the other ───────────────────────────────────────────────────────────────────────────
def test_the_first_run_opens_a_region_and_links_to_it():
    plan = planned()
    notes, event = plan.edits
    assert (notes.page, notes.base_revision, notes.regions) == ("Event/Notes", None, (NAME,))
    assert notes.summary.startswith("Bot: notes from the Etherpad wikiconindia2018, revision 57 (wikiconbot ")
    assert notes.new.startswith(f"{begin(NAME)}\n")
    assert (event.page, event.base_revision) == ("Event", 1)
    new = f"* etherpad: [{URL} wikiconindia2018] ([[Event/Notes|notes]])"
    assert event.lines == (("* etherpad: wikiconindia2018", new),)
    assert event.new == FACTS.replace("* etherpad: wikiconindia2018", new)
    assert event.summary.startswith("Bot: link to the Etherpad; link to the notes (")


def test_what_is_on_the_notes_page_stays():
    before = "Minutes\n\n== Old ==\nx\n[[Category:Notes]]\n"
    after = notes_page(planned(page=before))
    assert after.startswith("Minutes\n\n== Old ==\nx\n<!--")
    assert after.endswith("-->\n[[Category:Notes]]\n")


def test_a_second_pad_stands_below_the_first():
    other = "https://etherpad.wikimedia.org/p/day2"
    place = place_of(Snapshot("Event/Notes", FIRST, 9), other, None, 3)
    plan = plan_notes(
        Snapshot("Event", FACTS, 1), place, replace(NOTES, url=other), Links(), ENGLISH, DEFAULT
    )
    assert notes_page(plan).startswith(FIRST)
    assert region_of(notes_page(plan), region_name(other)).start > len(FIRST)


def test_nothing_new_changes_nothing():
    event = planned().edits[1].new
    raw = event[event.index("[https") : event.index("\n* Venue")]
    assert planned(page=FIRST, event=event, links=links_of(event, raw)).edits == ()


def test_the_difference_is_what_changed():
    later = replace(NOTES, revision=60, wikitext="'''Agenda'''<br>\nlunch<br>\ntea")
    (edit,) = planned(later, page=FIRST, links=Links()).edits
    old, new = set(FIRST.split("\n")), set(edit.new.split("\n"))
    assert {"lunch", "lunch<br>", "tea"} <= old ^ new
    assert "'''Agenda'''<br>" in old & new
    assert edit.regions == (NAME,)


def test_what_people_changed_stays_and_what_is_new_goes_below():
    theirs = FIRST.replace("lunch", "Lunch at noon, room 2") + "\nAnything else?\n"
    place = place_of(Snapshot("Event/Notes", theirs, 9), URL, BEGUN, 60)
    assert (place.name, place.base, place.region) == (f"{NAME}-2", Archived(57, BEGUN, typed=False), None)
    new = notes_page(planned(replace(NOTES, revision=60, wikitext="tea"), page=theirs))
    assert "Lunch at noon, room 2" in new
    assert new.index("Lunch at noon") < new.index(begin(f"{NAME}-2")) < new.index("Anything else?")
    assert f"New in the Etherpad [{URL} wikiconindia2018] since revision 57. This is revision 60" in new
    again = notes_page(planned(replace(NOTES, revision=61, wikitext="tea<br>\ncake"), page=new))
    assert "Lunch at noon, room 2" in again
    assert again.count("tea") == 1
    assert "since revision 57. This is revision 61" in again
    touched = again.replace("cake", "no cake")
    third = place_of(Snapshot("Event/Notes", touched, 9), URL, BEGUN, 62)
    assert (third.name, third.base.revision) == (f"{NAME}-3", 61)


def test_nothing_is_added_where_nothing_is_new():
    theirs = FIRST.replace("lunch", "Lunch")
    assert planned(replace(NOTES, revision=58, wikitext=""), page=theirs, links=Links()).edits == ()


def test_the_journal_helps_where_people_took_the_head_away():
    headless = re.sub(r"<div.*?</div>\n", "", FIRST, flags=re.DOTALL)
    lost = planned(page=headless)
    assert (lost.message, lost.values["first"]) == ("obstacle-notes-headless", "1")
    assert place_of(Snapshot("Event/Notes", headless, 9), URL, BEGUN, 60, known=57).base.revision == 57


def test_another_pad_of_the_same_name_does_not_replace_the_notes():
    """The pads were purged, somebody opened the dead link and wrote: the old notes must not go."""
    anew = replace(NOTES, revision=90, begun="2026-06-01T00:00:00Z", wikitext="another event")
    new = notes_page(planned(anew, page=FIRST))
    assert new.startswith(FIRST)
    assert "another event" in new
    assert "since revision" not in new
    assert place_of(Snapshot("Event/Notes", FIRST, 9), URL, None, 3).name == f"{NAME}-2"


def test_a_pad_that_was_nearly_emptied_does_not_replace_the_notes():
    long = notes_page(planned(replace(NOTES, wikitext="word " * 400)))
    nearly = replace(NOTES, revision=70, wikitext="lol")
    obstacle = planned(nearly, page=long).obstacle
    assert (obstacle.message, obstacle.values["left"], obstacle.values["words"]) == (
        "obstacle-notes-replaced",
        "0",
        "400",
    )
    assert "lol" in notes_page(planned(nearly, page=long, may_replace=True))
    asked = planned(nearly, page=long, asks=True)
    assert "lol" in notes_page(asked)
    assert asked.warned == (obstacle,)


@pytest.mark.parametrize(
    ("page", "obstacle"),
    [
        (FIRST.replace(end(NAME), ""), "obstacle-marker-missing"),
        (FIRST + FIRST, "obstacle-markers-doubled"),
        (f"{{{{Box|\n{FIRST}}}}}\n", "obstacle-notes-in-template"),
    ],
)
def test_a_region_that_is_amiss_is_an_obstacle(page, obstacle):
    assert planned(page=page).message == obstacle


@pytest.mark.parametrize("wikitext", ["<!-- never closed", f"x {end(NAME)} y", "<nowiki>"])
def test_markup_that_would_swallow_the_end_is_an_obstacle(wikitext):
    plan = planned(replace(NOTES, wikitext=wikitext))
    assert plan.edits == () if plan.obstacle else wikitext in notes_page(plan)
    if plan.obstacle is None:
        assert seal_holds(notes_page(plan), region_of(notes_page(plan), NAME))


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("wikicon_pune", "Event/Notes/wikicon pune"),
        ("a/b#c [d] {{e}} ~~~~ &amp; %41", "Event/Notes/a b c d e amp; 41"),
        ("../..", "Event/Notes/-"),
        ("ଓଡ଼ିଆ" * 100, "Event/Notes/" + ("ଓଡ଼ିଆ" * 100).encode()[:243].decode(errors="ignore")),
    ],
)
def test_a_pad_has_a_page_below_the_notes(name, title):
    assert below("Event/Notes", name) == title
    assert len(title.encode()) <= 255


def test_an_open_comment_above_the_notes_is_said_of_notes():
    found = planned(page="Minutes <!-- of the day\n", links=Links()).obstacle
    assert (found.message, found.values["page"]) == ("obstacle-notes-astray", "Event/Notes")
    assert "table" not in ENGLISH.say(found.message, found.values)


def test_too_much_is_an_obstacle():
    assert planned(replace(NOTES, wikitext="x" * 3_000_000)).obstacle.message == "obstacle-notes-too-big"


def test_undo_takes_both_pages_back():
    notes, event = planned(page="Minutes").edits
    for edit in (notes, event):
        done = Done("r", edit.page, edit.old, edit.new, edit.regions, edit.lines)
        (back,) = plan_undo(Snapshot(edit.page, edit.new, 2), done, ENGLISH).edits
        assert back.new == edit.old


def test_notes_in_a_translation_unit_are_the_translators():
    page = f"<translate>\n<!--T:1-->\n{FIRST}\n<!--T:2-->\nThanks\n</translate>\n[[Category:X]]\n"
    later = replace(NOTES, revision=58, wikitext="Dinner")
    text = notes_page(planned(later, page=page, links=Links()))
    assert text.startswith(page.partition("[[Category")[0])
    assert text.endswith("[[Category:X]]\n")
    region = region_of(text, region_name(URL, 2))
    assert seal_holds(text, region)
    assert "since revision 57" in text[region.start : region.end]
    assert planned(later, page=text, links=Links()).edits == ()


# ── the link ────────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    "typed",
    [
        "[[Event/Notes]]",
        "([[event/Notes|x]])",
        "[[:Event/Notes#Day 1|x]]",
        "[[/Notes]]",
        "[[/Notes/]]",
        "[[ Event/Notes ]]",
    ],
)
def test_a_link_that_is_there_is_known(typed):
    assert links_to(f"[{URL} x] {typed}", "Event/Notes", "Event")


def test_other_links_are_not_it():
    assert not links_to("[[Event/Notes2]] [[Notes]] [[Event]]", "Event/Notes", "Event")


@pytest.mark.parametrize(
    ("title", "link"),
    [
        ("Event/Notes", "([[Event/Notes|notes]])"),
        ("File:A.jpg", "([[:File:A.jpg|notes]])"),
        ("/Notes", "([[:/Notes|notes]])"),
    ],
)
def test_a_link_to_the_notes_only_links(title, link):
    assert notes_link(title, ENGLISH) == link


def test_translation_units_are_left_alone():
    event = f"<translate>\n{FACTS}</translate>\n"
    (edit,) = planned(event=event).edits
    assert edit.page == "Event/Notes"


@pytest.mark.parametrize(
    ("typed", "moved", "after"),
    [
        (f"[{URL} x] ([[:Old/Notes|notes]])", {"Old/Notes"}, f"[{URL} x] ([[Event/Notes|notes]])"),
        (f"[{URL} x] ([[:Old/Notes|टिप्पणियाँ]])", {"Old/Notes"}, f"[{URL} x] ([[Event/Notes|notes]])"),
        (f"[{URL} x] ([[:Old/Notes|notes]]) ([[Event/Notes|notes]])", {"Old/Notes"}, f"[{URL} x] ([[Event/Notes|notes]])"),
        (f"[{URL} x] ([[:Older/Notes|notes]]) ([[:Old/Notes|notes]])", {"Old/Notes", "Older/Notes"}, f"[{URL} x] ([[Event/Notes|notes]])"),
        (f"[{URL} x] ([[:Old/Notes|notes]])", set(), f"[{URL} x] ([[:Old/Notes|notes]]) ([[Event/Notes|notes]])"),
        (f"[{URL} x], see [[Old/Notes]]", {"Old/Notes"}, f"[{URL} x], see [[Old/Notes]] ([[Event/Notes|notes]])"),
    ],
)  # fmt: skip
def test_a_link_to_where_the_notes_were_gives_way(typed, moved, after):
    event = f"* Date: 7 April 2018\n* etherpad: {typed}\n* Venue: Pune\n"
    (edit,) = planned(page=FIRST, event=event, links=links_of(event, typed), moved=moved).edits
    assert edit.new == event.replace(typed, after)
    assert planned(page=FIRST, event=edit.new, links=links_of(edit.new, after), moved=moved).edits == ()


def test_two_facts_get_a_link_each():
    event = FACTS + "== Second ==\n* etherpad: wikiconindia2018\n"
    first, last = event.index("wikiconindia2018"), event.rindex("wikiconindia2018")
    facts = tuple(Fact("etherpad", "wikiconindia2018", at, at + 16, 3) for at in (first, last))
    edit = planned(event=event, links=Links(facts, tuple(PadLink(fact, URL) for fact in facts))).edits[1]
    assert edit.new.count("([[Event/Notes|notes]])") == 2
    assert len(edit.lines) == 2


# ── what is new ─────────────────────────────────────────────────────────────────────────────────────
@pytest.mark.parametrize(
    ("before", "now", "new"),
    [
        ("a\nb\n", "a\nb\n", ""),
        ("a\nb\n", "a\nx\nb\ny\n", "x\ny"),
        ("a\nb\n", "b\n", ""),
        ("", "a\n\nb\n", "a\n\nb"),
        ("a\n", "a, and more\n", "a, and more"),
    ],
)
def test_new_lines(before, now, new):
    assert new_lines(before, now) == new


# ── a new pad ───────────────────────────────────────────────────────────────────────────────────────
def agenda_of(text, event=None):
    return agenda("Wikimedia Conference (India)", read_signups(text, DEFAULT), event or Event(), ENGLISH)


def test_an_agenda_has_the_facts_and_a_heading_for_each_day():
    said = agenda_of(
        "* Date: 7 April 2018, 8 April 2018\n* Venue: '''Pune'''\n* Contact: Asha\n* etherpad: x\n"
    )
    assert said.startswith(
        "Wikimedia Conference (India)\n\nDate: 7 April 2018, 8 April 2018\nVenue: Pune\n\nEverybody can"
    )
    assert said.endswith("\n\n2018-04-07\n- \n\n2018-04-08\n- \n")
    assert "Asha" not in said


def test_an_agenda_without_days():
    assert agenda_of("* Venue: TBD\n").endswith("copied to the wiki.\n\nAgenda\n- \n")
    assert "2027-03-03\n- \n" in agenda_of("", Event(starts="2027-03-03T10:00:00Z"))


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("6 and 7 April 2018", ["06", "07"]),
        ("6–8 April 2018", ["06", "07", "08"]),
        ("6 to 8 April 2018", ["06", "07", "08"]),
        ("6, 7 and 9 April 2018", ["06", "07", "09"]),
        ("8 April 2018", ["08"]),
        ("room 6, 8 April 2018", []),  # what is not understood is no date
        ("28 and 7 April 2018", []),
        ("100 people, 7 April 2018", []),
    ],
)
def test_every_day_of_an_event_has_its_heading(typed, days):
    text = agenda_of(f"== Event ==\n* Date: {typed}\n")
    assert re.findall(r"^2018-04-(\d\d)$", text, re.MULTILINE) == days
