"""That a pad was not archived, and somebody accepted it: a line in the pad's region of the notes page."""

import pytest

from wikiconbot.i18n import load
from wikiconbot.model import Obstacle, Snapshot
from wikiconbot.pages.accepted import Acceptance, accepted, render_acceptance
from wikiconbot.pages.notes import Notes, archived, region_name, render_notes
from wikiconbot.plan.notes.acceptance import accepted_on, plan_acceptance
from wikiconbot.plan.notes.place import NotesPlace, find_place
from wikiconbot.wikitext.regions import begin, end, region_text, regions_on, seal_holds

URL = "https://etherpad.wikimedia.org/p/x"
NAME = region_name(URL)
FOUND = Acceptance(URL, "x", "missing", "Asha", "2026-11-28T20:00:00Z", "[[a]] {{b}}\n<!--")
ENGLISH = load("en")


def planned(text, found=FOUND, messages=ENGLISH):
    return plan_acceptance("Event", Snapshot("Event/Notes", text, 1), found, messages)


def state_on(text, url=URL):
    known = accepted_on(Snapshot("Event/Notes", text, 1), url)
    return known[0] if known else None


def place_on(text, begun, revision):
    place = find_place(Snapshot("Event/Notes", text, 1), URL, begun, revision)
    assert isinstance(place, NotesPlace)
    return place


def seals_hold(text):
    regions = regions_on(text)
    return bool(regions) and all(seal_holds(text, region) for region in regions)


def text_after(text, found=FOUND):
    (edit,) = planned(text, found).edits
    return edit.new


@pytest.mark.parametrize("state", ["live", "untouched", "blanked", "missing", "recreated", "unknown"])
@pytest.mark.parametrize("language", ["en", "hi", "ur", "or"])
def test_the_line_is_read_again(state, language):
    found = Acceptance(URL, "x", state, "Asha", "2026-11-28T20:00:00Z", "why")
    line = render_acceptance(found, load(language))
    known = accepted(line)
    assert known
    assert known[0] == state
    assert all(word in known[1] for word in ("x", "Asha", "why"))
    assert archived(line) is None


def test_nothing_that_a_person_types_comes_alive():
    line = render_acceptance(FOUND, ENGLISH)
    for alive in ("[[a", "{{b", "<!--"):
        assert alive not in line
    assert "\n" not in line


def test_a_new_page_gets_a_region_of_the_pad():
    text = text_after("")
    assert seals_hold(text)
    assert state_on(text) == "missing"
    assert state_on(text, f"{URL}y") is None
    assert planned(text).edits == ()


def test_notes_that_came_home_before_stay_below_the_line():
    notes = render_notes(Notes(URL, "x", 7, None, (), 0, "We met."), ENGLISH)
    text = text_after(f"Hello\n{begin(NAME)}\n{notes}\n{end(NAME)}\n")
    body = region_text(text, NAME) or ""
    assert seals_hold(text)
    assert "We met." in body
    assert archived(body) == archived(notes)
    again = text_after(text, Acceptance(URL, "x", "blanked", "Asha", "2026-11-29T20:00:00Z"))
    assert again.count("pad accepted") == 1
    assert state_on(again) == "blanked"


def test_what_people_changed_stays():
    notes = render_notes(Notes(URL, "x", 7, None, (), 0, "We met."), ENGLISH).replace("We", "They")
    before = f"{begin(NAME)}\n{notes}\n{end(NAME)}\n"
    text = text_after(before)
    assert text.startswith(before)
    assert state_on(text) == "missing"
    place = place_on(text, None, 9)
    assert (place.base, place.name) == (archived(notes), region_name(URL, 2))


def test_a_line_that_people_changed_is_no_dead_end():
    text = text_after("").replace("Accepted by", "Accepted all the same by")
    place = place_on(text, "2026-11-29T20:00:00Z", 3)
    assert (place.base, place.region, place.name) == (None, None, region_name(URL, 2))


def test_a_region_without_its_end_is_an_obstacle():
    assert isinstance(planned(f"{begin(NAME)}\n").obstacle, Obstacle)


def test_a_line_that_people_changed_counts_no_more_once_the_notes_came_home_below_it():
    text = text_after("").replace("Accepted by", "Accepted all the same by")
    assert state_on(text) == "missing"
    name = region_name(URL, 2)
    home = (
        f"{begin(name)}\n{render_notes(Notes(URL, 'x', 7, None, (), 0, 'We met.'), ENGLISH)}\n{end(name)}\n"
    )
    assert state_on(text + home) is None
    again = text_after(text + home)
    assert state_on(again) == "missing"
    assert "all the same" in again


@pytest.mark.parametrize("language", ["en", "hi", "ur", "or"])
def test_the_summary_names_what_was_accepted(language):
    found = Acceptance(
        "https://cryptpad.fr/pad/#/2/x", "x", "unknown", "Asha", "2026-11-28T20:00:00Z", kind="CryptPad"
    )
    (edit,) = plan_acceptance("Event", Snapshot("Event/Notes", "", 1), found, load(language)).edits
    assert "CryptPad" in edit.summary
    assert "Etherpad" not in edit.summary
