"""A rescue: a page that cannot be worked on stops no other, one that was broken off continues, and the report has it all."""

from types import SimpleNamespace
from typing import Any

import pytest

from wikiconbot.errors import LoginRefused, Unreachable, UsageError, WikiError
from wikiconbot.model import Cause, Refused, Saved, Unchanged
from wikiconbot.pads.names import Pad
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.notes.one import CLOSED, UNKNOWN
from wikiconbot.runs.notes.pad_results import NotesResult, PadResult
from wikiconbot.runs.notes.rescue import rescue
from wikiconbot.runs.notes.rescue_stops import Pace, Stop, costs

HOST = "https://pads.org"
#: All that a rescue needs of a session is whose and where it is.
SESSION: Any = SimpleNamespace(api_url="https://a.org/w/api.php", user="Bot")
STOPS = tuple(Stop(f"P{n}", (f"{HOST}/p/n{n}",)) for n in range(4))
HOME = Saved("P", 7)


def went(tmp_path, outcomes, stops=STOPS, slept=None):
    """Run a rescue in which each page ends as ``outcomes`` say (an outcome or an error); with the pages that were gone to."""
    visited = []

    def once(stop, shared):
        visited.append(stop.title)
        outcome = outcomes.get(stop.title, HOME)
        outcome = outcome.pop(0) if isinstance(outcome, list) else outcome
        if isinstance(outcome, BaseException):
            raise outcome
        pads = [Pad(HOST, url.rpartition("/")[2]) for url in stop.pads]
        for pad in pads:
            shared.silences.note(pad.host, silent=getattr(outcome, "code", "") == UNKNOWN)
        return NotesResult("run", stop.title, outcome, tuple(PadResult(pad, outcome) for pad in pads))

    result = rescue(
        SESSION, stops, once, lambda memory: Pace(costs(stops, 2), 15), Journal(tmp_path), lambda *how: None,
        sleep=(slept if slept is not None else []).append,
    )  # fmt: skip
    return result, visited


def kinds(result):
    return [row.kind for row in result.rows]


def test_all_pages_in_order(tmp_path):
    result, visited = went(tmp_path, {})
    assert visited == ["P0", "P1", "P2", "P3"]
    assert (kinds(result), result.code, result.counts) == (["archived"] * 4, 0, {"archived": 4})


@pytest.mark.parametrize(
    ("outcome", "kind", "code"),
    [(Unchanged("P"), "archived", 0), (Refused("P", CLOSED, "no", Cause.OBSTACLE), "closed", 1),
     (Refused("P", "pad-missing", "no", Cause.OBSTACLE), "gone", 1), (Refused("P", "pad-recreated", "no", Cause.OBSTACLE), "gone", 1),
     (Refused("P", "pad-blanked", "no", Cause.OBSTACLE), "empty", 1), (Refused("P", UNKNOWN, "no", Cause.OBSTACLE), "unknown", 3),
     (Refused("P", "protected", "no", Cause.PROTECTED), "refused", 1), (UsageError("no such page"), "refused", 1), (None, "planned", 0)],
)  # fmt: skip
def test_what_becomes_of_a_pad_and_the_others_go_on(tmp_path, outcome, kind, code):
    result, visited = went(tmp_path, {"P1": outcome})
    assert len(visited) == 4
    assert (kinds(result), result.code) == (["archived", kind, "archived", "archived"], code)


@pytest.mark.parametrize(
    "end", [KeyboardInterrupt(), LoginRefused("lost"), Refused("P", "blocked", "lost", Cause.BLOCKED)]
)
def test_a_rescue_that_was_broken_off_goes_on_where_it_stopped(tmp_path, end):
    outcomes = {"P0": Refused("P", "pad-missing", "no", Cause.OBSTACLE), "P2": end}
    if isinstance(end, KeyboardInterrupt):
        with pytest.raises(KeyboardInterrupt):
            went(tmp_path, outcomes)
    else:
        result, _ = went(tmp_path, outcomes)
        assert (result.code, result.stopped, result.left) == (3, "lost", 2)
    result, visited = went(tmp_path, {})
    assert visited == ["P2", "P3"]
    assert (result.before, result.stopped, result.left) == (2, None, 0)
    assert kinds(result) == ["gone", "archived", "archived", "archived"]
    assert result.code == 1
    assert went(tmp_path, {})[1] == ["P0", "P1", "P2", "P3"]  # that one came to its end


def test_pads_whose_etherpad_did_not_answer_are_asked_again_and_only_those(tmp_path):
    went(tmp_path, {"P1": Refused("P", UNKNOWN, "no answer", Cause.OBSTACLE)})
    result, visited = went(tmp_path, {})
    assert visited == ["P1"]
    assert kinds(result) == ["archived"] * 4


def test_what_was_only_planned_is_planned_again(tmp_path):
    with pytest.raises(KeyboardInterrupt):
        went(tmp_path, {"P0": None, "P1": KeyboardInterrupt()})
    assert went(tmp_path, {})[1] == ["P0", "P1", "P2", "P3"]


def test_a_pad_that_a_page_links_to_no_longer_is_said(tmp_path):
    def once(stop, shared):
        return NotesResult("run", stop.title, Unchanged(stop.title, "no pads"))

    result = rescue(
        SESSION, STOPS[:1], once, lambda memory: Pace(costs(STOPS[:1], 2), 15), Journal(tmp_path), lambda *how: None
    )  # fmt: skip
    rows = [row for row in result.rows if row.url]
    assert [(row.kind, row.url, row.code) for row in rows] == [("refused", f"{HOST}/p/n0", 1)]
    assert "has no link" in str(rows[0].reason)


def test_a_pad_of_two_pages_that_were_typed_comes_home_with_the_first(tmp_path):
    stops, seen = (Stop("A"), Stop("B")), []

    def once(stop, shared):
        seen.append(dict(shared.home_of))
        return NotesResult("run", stop.title, HOME, (PadResult(Pad(HOST, "both"), HOME),))

    result = rescue(
        SESSION, stops, once, lambda memory: Pace(costs(stops, 2), 15), Journal(tmp_path), lambda *how: None
    )  # fmt: skip
    assert seen == [{}, {f"{HOST}/p/both": "A"}]
    assert [(row.page, row.url) for row in result.rows] == [("A", f"{HOST}/p/both")]


def test_a_wiki_that_is_away_for_some_minutes_is_waited_for(tmp_path):
    slept: list[float] = []
    gone = Unreachable("no answer")
    result, visited = went(tmp_path, {"P1": [gone, gone, HOME], "P2": [gone, HOME]}, slept=slept)
    assert (kinds(result), result.code) == (["archived"] * 4, 0)
    assert visited == ["P0", "P1", "P1", "P1", "P2", "P2", "P3"]
    assert slept == [60, 300, 60]


def test_a_wiki_that_stays_away_ends_the_rescue(tmp_path):
    slept: list[float] = []
    result, _ = went(tmp_path, {"P1": Unreachable("no answer")}, slept=slept)
    assert (result.code, result.stopped, result.left) == (3, "no answer", 3)
    assert slept == [60, 300, 1200]


def test_an_etherpad_that_is_away_is_waited_for_and_then_left_alone(tmp_path):
    slept: list[float] = []
    silent = Refused("P", UNKNOWN, "no answer", Cause.OBSTACLE)
    result, _ = went(tmp_path, {"P1": silent, "P2": [silent, HOME]}, slept=slept)
    assert (kinds(result), result.code) == (["archived", "unknown", "archived", "archived"], 3)
    assert slept == [60]
    slept.clear()
    result, _ = went(tmp_path / "b", dict.fromkeys(("P0", "P1", "P2", "P3"), silent), slept=slept)
    assert kinds(result) == ["unknown"] * 4
    assert slept == [60, 300, 1200]


def test_a_page_that_another_run_works_on_is_come_to_by_the_next_rescue(tmp_path):
    slept: list[float] = []
    busy = Refused("P1", "locked", "busy", Cause.LOCKED)

    def once(stop, shared):
        return NotesResult("run", stop.title, busy)

    result = rescue(
        SESSION, STOPS[:2], once, lambda memory: Pace(costs(STOPS, 2), 15), Journal(tmp_path), lambda *how: None,
        sleep=slept.append,
    )  # fmt: skip
    assert [(row.kind, row.reason, row.code) for row in result.rows] == [("refused", "busy", 3)] * 2
    assert slept == []
    assert went(tmp_path, {})[1] == ["P0", "P1", "P2", "P3"]


def test_rescues_that_were_broken_off_one_after_the_other_add_up(tmp_path):
    for title in ("P2", "P3"):
        with pytest.raises(KeyboardInterrupt):
            went(tmp_path, {title: KeyboardInterrupt()})
    with pytest.raises(KeyboardInterrupt):
        went(tmp_path, {"P9": KeyboardInterrupt()}, (Stop("P9"),))
    result, visited = went(tmp_path, {})
    assert (visited, result.before) == (["P3"], 3)


def test_a_page_whose_text_the_wiki_does_not_give_stops_no_other_and_is_asked_for_again(tmp_path):
    result, _ = went(tmp_path, {"P1": WikiError("hidden")})
    assert (kinds(result), result.code) == (["archived", "refused", "archived", "archived"], 3)
    assert went(tmp_path, {})[1] == ["P1"]


def test_a_wiki_with_an_error_for_every_page_ends_the_rescue(tmp_path):
    result, visited = went(tmp_path, dict.fromkeys(("P0", "P1", "P2", "P3"), WikiError("broken")))
    assert (visited, result.stopped, result.left) == (["P0", "P1", "P2"], "broken", 2)


def test_a_wiki_that_is_read_only_for_some_minutes_is_waited_for(tmp_path):
    slept: list[float] = []
    locked = Refused("P", "readonly", "maintenance", Cause.READ_ONLY)
    result, _ = went(tmp_path, {"P1": [locked, HOME]}, slept=slept)
    assert (kinds(result), slept) == (["archived"] * 4, [60])
    result, _ = went(tmp_path / "b", {"P1": locked}, slept=slept)
    assert (result.stopped, result.left, result.code) == ("maintenance", 3, 3)
