"""From what an update understood of a page to the timetable of its pads, and what is said of it."""

import pytest

from tests.for_each import for_each
from wikiconbot.model import Accepted, Cause, Conflict, Refused, Saved, Snapshot, Unchanged
from wikiconbot.pads.names import Pad
from wikiconbot.runs.assess import Judgement, asked_for, understand
from wikiconbot.runs.notes.pad_results import PadResult
from wikiconbot.service.archiving.from_update import timetable_of
from wikiconbot.service.archiving.pad_endings import end_of_pad
from wikiconbot.service.archiving.pad_settings import PadSettings
from wikiconbot.service.archiving.pads_seen import PadsSeen
from wikiconbot.service.archiving.timetable import timetable_of_text
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.wikitext.siteinfo import DEFAULT

WIKIMEDIA, OWN = "https://etherpad.wikimedia.org", "https://pads.example"
KEY = PageKey("w", "WikiCon")
DATED = "== Event ==\n* Date: 5–7 March 2020\n* Etherpad: wikicon, day_2\n"


def judged(text):
    page = Snapshot("WikiCon", text)
    reading, settings = understand(page, DEFAULT, asked_for())
    return Judgement(page, reading, settings=settings)


def pads_of(text, hosts=()):
    return [entry.pad for entry in timetable_of(judged(text), hosts).pads]


def test_the_pads_and_the_days_of_a_page():
    table = timetable_of(judged(DATED), ())
    assert [entry.pad for entry in table.pads] == [(WIKIMEDIA, "wikicon"), (WIKIMEDIA, "day_2")]
    assert (table.spans, table.zone) == ((("2020-03-05", "2020-03-07"),), "UTC")


def test_only_etherpads_that_are_allowed_are_asked():
    text = f"{DATED}\n{OWN}/p/x and https://docs.google.com/document/d/1a2b3c4d5e6f7g8h/edit"
    assert (OWN, "x") not in pads_of(text)
    assert pads_of(text, (OWN,))[-1] == (OWN, "x")
    assert pads_of(text, (OWN,))[0] == (WIKIMEDIA, "wikicon"), "a name stays where the update links it to"
    assert len(timetable_of(judged(text), ()).elsewhere) == 2


def test_each_event_of_a_series_has_its_days():
    text = "== First iteration ==\n* Date: 1 May 2019\n\n== Second iteration ==\n* Date: 5 to 7 March 2020\n"
    spans = timetable_of(judged(f"{text}* Etherpad: wikicon\n"), ()).spans
    assert spans == (("2019-05-01", "2019-05-01"), ("2020-03-05", "2020-03-07"))


def test_a_page_without_pads_or_days():
    assert pads_of("== Event ==\n* Date: 5 March 2020\n") == []
    assert timetable_of(judged("== Event ==\n* Etherpad: wikicon\n"), ()).spans == ()


# ── what is stored and said ─────────────────────────────────────────────────────────────────────────
@pytest.fixture
def scene(store):
    class Scene:
        def __init__(self):
            self.jobs, self.said = 0, []
            self.seen = PadsSeen(store, PadSettings(), self.enqueue, self.report)

        def enqueue(self):
            self.jobs += 1

        def report(self, event, key, **values):
            self.said.append(event)

        def update(self, text):
            self.said.clear()
            self.seen(KEY, judged(text))
            return self.said

    return Scene()


def test_what_is_due_has_a_job_at_once_and_is_said_once(scene, store):
    assert scene.update(DATED) == ["pads"]
    assert scene.jobs == 1
    assert store.due_pads(store.now(), 10)[0].key == KEY
    assert scene.update(DATED) == []
    assert scene.jobs == 1


def test_what_became_of_a_pad_stays_when_the_page_changes(scene, store):
    def table():
        found = timetable_of_text(store.pads(KEY))
        assert found
        return found

    scene.update(DATED)
    first = table().pads[0]
    done = type(first)(first.host, first.name, settled=store.now(), code="archived")
    store.set_pads(KEY, table().with_entries([done]).as_text(), 0.0)
    scene.update(DATED.replace("day_2", "day_3"))
    now = table()
    assert now.pads[0] == done
    assert now.pads[1].pad == (WIKIMEDIA, "day_3")


def test_pads_without_days_are_said_and_not_due(scene, store):
    assert scene.update("== Event ==\n* Etherpad: wikicon\n") == ["pads", "no-days"]
    assert scene.update("== Event ==\n* Etherpad: wikicon, other\n") == ["pads"]
    assert (scene.jobs, store.figures().pads.pages, store.figures().pads.due) == (0, 1, 0)


def test_notes_elsewhere_and_no_pads_any_more_are_said(scene, store):
    assert scene.update(f"{DATED}{OWN}/p/x\n") == ["pads", "pads-elsewhere"]
    assert scene.update("== Event ==\n* Date: 5 March 2020\n") == ["no-pads"]
    assert scene.update("== Event ==\n* Date: 5 March 2020\n") == []
    assert store.pads(KEY) is None


def test_a_mistake_about_pads_does_not_fail_the_update(scene, store):
    scene.seen(KEY, None)
    assert scene.said == ["pad"]
    assert store.pads(KEY) is None


# ── what the end of a run means ─────────────────────────────────────────────────────────────────────
def refused(code, cause=Cause.OBSTACLE):
    return Refused("WikiCon", code, "why", cause)


@for_each(
    ("outcome", "code", "verdict", "answered"),
    [
        (Saved("WikiCon", 7), "archived", "settled", True),
        (Unchanged("WikiCon"), "unchanged", "settled", True),
        (Accepted("WikiCon", "line"), "accepted", "settled", True),
        (refused("pad-missing"), "gone", "settled", True),
        (refused("pad-blanked"), "empty", "settled", True),
        (refused("pad-closed"), "closed", "settled", True),
        (refused("notes-replaced"), "notes-replaced", "settled", True),
        (refused("reverted", Cause.REVERTED), "reverted", "settled", True),
        (refused("protected", Cause.PROTECTED), "protected", "settled", True),
        (refused("pad-unknown"), "unknown", "again", True),
        (refused("ratelimited", Cause.RATE_LIMITED), "rate-limited", "again", False),
        (refused("run-page", Cause.RUN_PAGE), "run-page", "again", False),
        (refused("worker-no-turn", Cause.LOCKED), "locked", "later", True),
        (Conflict("WikiCon", "why", Cause.DELETED), "deleted", "again", True),
    ],
)
def test_the_end_of_a_run_says_when_the_pad_comes_again(outcome, code, verdict, answered):
    end = end_of_pad(PadResult(Pad(OWN, "x"), outcome), None)
    assert (end.code, end.verdict, end.answered) == (code, verdict, answered)
    assert end.is_good is (code in ("archived", "unchanged", "accepted", "locked"))


def test_an_etherpad_that_was_not_asked_is_no_failure():
    end = end_of_pad(PadResult(Pad(OWN, "x"), refused("pad-unknown")), 40.0)
    assert (end.code, end.verdict, end.wait) == ("paused", "later", 40.0)


def test_many_people_share_wikimedias_etherpad():
    assert [PadSettings(pace=pace).pace_of(WIKIMEDIA) for pace in (0, 60)] == [15, 60]
    assert [PadSettings(pace=pace).pace_of(OWN) for pace in (0, 60)] == [0, 60]
