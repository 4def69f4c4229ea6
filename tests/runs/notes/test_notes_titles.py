"""On which pages an event's notes may be: by the settings, by what a person named, by what was written; and their parts."""

import pytest

from tests.pads.server import Clock, serving
from tests.runs.notes.test_notes_parts import FIRST, Wiki, lines
from wikiconbot.event import Asked
from wikiconbot.model import Edit, Saved, Sent, Snapshot
from wikiconbot.pads.names import Pad
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.notes.notes_titles import notes_titles, parts_of
from wikiconbot.runs.notes.pad_memory import COMMAND, PadMemory
from wikiconbot.runs.notes.which import understood
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.siteinfo import DEFAULT

WIKI, PAD = "https://a.org/w/api.php", Pad("https://pads.org", "day_1")


def came_home(journal, to, instead=None, page="Meeting"):
    with journal.run(COMMAND, wiki=WIKI, page=page) as run:
        for title in (f"{to}/2", to):
            run.plan(Edit(title, 1, "", "x", "s"))
            run.send(Sent(title, 1, "s", "0"))
            run.answer(Saved(title, 7))
        about = {"instead_of": instead} if instead else {}
        run.note(
            "archived", url=PAD.url, to=to, pad_revision=3, at="2027-01-01T00:00:00Z", of="Meeting", **about
        )
        run.end(Saved("Meeting", 7))


def memory_of(tmp_path, *runs):
    journal = Journal(tmp_path)
    for run in runs:
        came_home(journal, *run)
    return PadMemory.of(journal)


@pytest.mark.parametrize(
    ("runs", "title"),
    [
        ([], FIRST),
        ([(FIRST,)], FIRST),
        ([("Minutes", FIRST)], "Minutes"),
        ([("Minutes", FIRST), ("Minutes", FIRST)], "Minutes"),
        ([("Minutes", FIRST), (FIRST,)], FIRST),
        ([("Minutes", "Meeting/Old")], FIRST),  # the settings name another page now
        ([("Meeting/Old",)], FIRST),
    ],
)
def test_the_page_that_a_person_named_stays_that_of_the_notes(tmp_path, runs, title):
    memory = memory_of(tmp_path, *runs)
    assert memory.kept_at(WIKI, "Meeting", PAD, FIRST) == title
    assert memory.kept_at("https://b.org/w/api.php", "Meeting", PAD, FIRST) == FIRST
    assert memory.kept_at(WIKI, "Another event", PAD, FIRST) == FIRST


def test_all_pages_are_known_that_notes_were_written_on(tmp_path):
    memory = memory_of(tmp_path, (FIRST,), ("Minutes", FIRST, "meeting"))
    assert set(memory.written(WIKI, "Meeting")) == {FIRST, f"{FIRST}/2", "Minutes", "Minutes/2"}
    assert memory.written(WIKI, "Another event") == []


@pytest.mark.parametrize(
    ("setting", "titles"),
    [
        ("", [FIRST]),
        ("notes pages = each", [FIRST, f"{FIRST}/day 1", f"{FIRST}/day2"]),
        ("notes page = Meeting/Minutes", ["Meeting/Minutes"]),
    ],
)
def test_pages_by_the_settings(setting, titles):
    text = f"{{{{User:WikiconBot/Event|{setting}}}}}\n== Event ==\n* Etherpad: day_1, day2\n"
    event = understood(Snapshot("Meeting", text, 1), DEFAULT, Asked(), (), Stats())
    assert notes_titles(event, ["Elsewhere", FIRST]) == list(dict.fromkeys([*titles, "Elsewhere", FIRST]))


def test_parts_are_found_by_the_first_page():
    with serving(Clock()) as server:
        server.put("notes", "\n", lines(100, 300))
        wiki = Wiki(server)
        wiki.archive()
        assert parts_of([wiki.page(FIRST), Snapshot("X", "", None)]) == [f"{FIRST}/2", f"{FIRST}/3"]
