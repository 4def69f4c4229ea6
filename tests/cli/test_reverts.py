"""What programs are given of edits that somebody reverted."""

from wikiconbot.cli.commands.archive import result_json
from wikiconbot.cli.report import reverted_json
from wikiconbot.i18n import load
from wikiconbot.model import Cause, IgnoredLine, Plan, Refused, Revert
from wikiconbot.pads.names import Pad
from wikiconbot.runs.notes.pad_results import NotesResult, PadResult

REVERT = Revert("Event/Notes", 7, "Ben", 8, "2026-11-28T20:00:00Z", ignored=(IgnoredLine(2, 7, None),))
PLAN = Plan("Event/Notes", reverted=(REVERT,), unknown=(("Event", 5),))


def test_the_document_of_an_archive_has_who_took_the_notes_back_once():
    refused = Refused("Event/Notes", "reverted", "Ben took back …", Cause.REVERTED)
    pads = [PadResult(Pad("https://pad.example", name), refused, plan=PLAN) for name in ("one", "two")]
    document = result_json(NotesResult("1", "Event", refused, tuple(pads)))
    (reverted,) = document["reverted"]
    assert (document["cause"], reverted["by"], reverted["reverting_revision"]) == ("reverted", "Ben", 8)
    assert reverted["ignored_lines"] == [{"line": 2, "number": 7, "by": None}]


def test_what_nobody_knows_is_not_checked_and_said_in_words():
    (said,) = reverted_json([Plan("Event", unknown=(("Event", 5),))])["not_checked"]
    about = {"rules": "T*", "page": "Event", "revision": "5"}
    assert said == load().say("reverted-not-seen", about)
    assert reverted_json([Plan("Event")]) == {}
