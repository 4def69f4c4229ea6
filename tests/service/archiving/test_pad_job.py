"""The job that archives pads, on both backends; instead of a run on a wiki there is a function."""

import math
from datetime import UTC, datetime, timedelta

import pytest

from wikiconbot.errors import Unreachable
from wikiconbot.service.archiving.deletions import read_deletions
from wikiconbot.service.archiving.pad_job import PadJob
from wikiconbot.service.archiving.pad_runs import PadRun
from wikiconbot.service.archiving.pad_settings import PadSettings
from wikiconbot.service.archiving.timetable import PadEnd, PadEntry, Timetable, timetable_of_text
from wikiconbot.service.jobs.pauses import FAILURES
from wikiconbot.service.jobs.permits import Limits
from wikiconbot.service.store.store_values import ETHERPAD, PageKey

WIKI, HOST, OTHER = "https://example.org/w/api.php", "https://pads.example", "https://other.example"
PAGE, SECOND = PageKey(WIKI, "WikiCon"), PageKey(WIKI, "Hackathon")
OVER = (("2020-03-05", "2020-03-07"),)
DONE, AGAIN = PadEnd("archived", "settled"), PadEnd("unknown", "again", "No answer.", is_good=False)


class Scene:
    """A job whose runs end as ``ends`` says for each address; it notes the runs and the reports."""

    def __init__(self, store, settings=None):
        self.store, self.stops = store, False
        self.ends: dict[str, PadEnd] = {}
        self.error: BaseException | None = None
        self.runs: list[tuple[str, ...]] = []
        self.reports: list[dict[str, object]] = []
        self.during = lambda key, hold: None
        self.jobs = [
            PadJob(
                store, self.archive, settings or PadSettings(), Limits(lease=30), self.report, lambda _: self.stops, "worker"
            )
            for _ in range(2)
        ]  # fmt: skip

    def archive(self, key, pads, permit, hold):
        self.runs.append(pads)
        self.during(key, hold)
        if self.error:
            raise self.error
        return PadRun({url: self.ends.get(url, DONE) for url in pads}, run="run")

    def report(self, event, key, **values):
        self.reports.append({"event": event, "key": key, **values})

    def has(self, key, *pads, spans=OVER):
        table = Timetable(spans, "UTC", tuple(PadEntry(*pad) for pad in pads))
        self.store.set_pads(key, table.as_text(), 0.0)

    def table(self, key=PAGE):
        return timetable_of_text(self.store.pads(key))

    def due(self):
        return [one.key for one in self.store.due_pads(self.store.now(), 10)]

    def work(self):
        self.jobs[0].work()
        return self.runs


@pytest.fixture
def scene(store):
    return Scene(store)


def test_all_that_is_due_is_archived_one_pad_after_the_other(scene):
    scene.has(PAGE, (HOST, "a"), (HOST, "b"))
    scene.has(SECOND, (OTHER, "c"))
    scene.store.set_pads(PageKey(WIKI, "Later"), "{}", math.inf)
    assert sorted(scene.work()) == [(f"{OTHER}/p/c",), (f"{HOST}/p/a",), (f"{HOST}/p/b",)]
    assert scene.due() == []
    assert [entry.code for entry in scene.table().pads] == ["archived", "archived"]
    assert {line["outcome"] for line in scene.reports} == {"archived"}
    assert {line["next"] for line in scene.reports} == {None}
    pads = scene.store.figures().pads
    assert (pads.pages, pads.due) == (3, 0)
    assert {host: one.outcomes for host, one in pads.etherpads.items()} == {
        HOST: {"archived": 2},
        OTHER: {"archived": 1},
    }
    assert len(scene.work()) == 3, "it is not done again"
    assert scene.store.figures().running == 0


def test_one_process_of_a_worker_archives_at_a_time(scene):
    scene.has(PAGE, (HOST, "a"))
    scene.during = lambda key, hold: scene.jobs[1].work()
    assert len(scene.work()) == 1
    scene.has(PAGE, (HOST, "a"))
    scene.during = lambda key, hold: None
    scene.jobs[1].work()
    assert len(scene.runs) == 2, "the place is free again"


def test_an_etherpad_that_rests_does_not_hold_up_another_one(scene):
    scene.store.turn(f"{ETHERPAD}{HOST}", "somebody", 40)
    scene.has(PAGE, (HOST, "a"))
    scene.has(SECOND, (OTHER, "c"))
    scene.during = lambda key, hold: setattr(scene, "stops", True)
    assert scene.work() == [(f"{OTHER}/p/c",)]
    assert scene.due() == [PAGE]


def test_a_pad_that_is_deleted_soon_does_not_wait_for_those_that_were_due_before(store):
    tomorrow = f"{datetime.fromtimestamp(store.now(), UTC) + timedelta(1):%Y-%m-%d}"
    scene = Scene(store, PadSettings(deletions=read_deletions([f"{OTHER}={tomorrow}"])))
    scene.has(PAGE, (HOST, "a"), (HOST, "b"))
    scene.has(SECOND, (OTHER, "c"))
    store.set_pads(SECOND, store.pads(SECOND), 1.0)
    assert scene.work()[0] == (f"{OTHER}/p/c",)


def test_a_pad_whose_etherpad_does_not_answer_comes_again_later(scene):
    scene.has(PAGE, (HOST, "a"), (OTHER, "b"))
    scene.ends[f"{HOST}/p/a"] = AGAIN
    assert len(scene.work()) == 2
    assert scene.due() == []
    first, second = scene.table().pads
    assert (first.tries, second.code) == (1, "archived")
    (due,) = scene.store.due_pads(math.inf, 10)
    assert 0 < due.due - scene.store.now() <= 60
    (said,) = [line for line in scene.reports if line["pad"] == f"{HOST}/p/a"]
    assert (said["outcome"], said["reason"], said["good"]) == ("unknown", "No answer.", False)
    assert said["next"]


def test_a_paused_etherpad_costs_one_line_and_not_one_for_each_pad(scene):
    for number in range(5):
        scene.has(PageKey(WIKI, f"Event {number}"), (HOST, f"pad{number}"))
        scene.ends[f"{HOST}/p/pad{number}"] = PadEnd("paused", "later", wait=600)
    assert len(scene.work()) == 1
    assert len(scene.due()) == 4
    assert HOST not in scene.store.figures().pads.etherpads


def test_a_page_on_which_somebody_works_is_left_for_the_next_minute(scene):
    scene.has(PAGE, (HOST, "a"))
    assert scene.store.lease(PAGE, "somebody", 30)
    assert scene.work() == []
    assert scene.due() == [PAGE]
    scene.store.release(PAGE, "somebody")
    assert len(scene.work()) == 1


def test_a_failing_wiki_is_left_alone(scene):
    for _ in range(FAILURES):
        scene.store.note(WIKI, ok=False)
    scene.has(PAGE, (HOST, "a"))
    scene.has(SECOND, (HOST, "b"))
    assert scene.work() == []
    assert len(scene.reports) == 1
    assert scene.reports[0]["outcome"] == "paused"
    assert len(scene.due()) == 1


@pytest.mark.parametrize(
    ("error", "code", "opens"),
    [(Unreachable("away"), "unreachable", True), (KeyError("x"), "mistake", False)],
)
def test_an_error_of_one_page_is_reported_and_the_pads_come_again(scene, error, code, opens):
    scene.error = error
    scene.has(PAGE, (HOST, "a"))
    for _ in range(FAILURES):
        scene.has(PAGE, (HOST, "a"))
        scene.work()
    assert len(scene.runs) == FAILURES
    assert scene.reports[0]["outcome"] == code
    assert scene.reports[0]["fault"] is (error if code == "mistake" else None)
    assert scene.table().pads[0].again
    assert scene.store.breaker(WIKI).may_run is not opens
    assert scene.store.figures().running == 0


def test_ctrl_c_leaves_the_pad_due(scene):
    scene.error = KeyboardInterrupt()
    scene.has(PAGE, (HOST, "a"))
    with pytest.raises(KeyboardInterrupt):
        scene.work()
    assert scene.due() == [PAGE]
    assert scene.store.figures().running == 0
    scene.error = None
    assert len(scene.work()) == 2


def test_a_page_that_is_no_event_any_more_is_forgotten(scene):
    scene.jobs[0]._archive = lambda *_: PadRun(others=PadEnd("no-event", "settled"), is_gone=True)
    scene.has(PAGE, (HOST, "a"))
    scene.work()
    assert scene.store.pads(PAGE) is None
    assert scene.reports[0]["outcome"] == "no-event"


def test_a_record_that_cannot_be_read_is_forgotten_and_one_that_is_not_due_put_right(scene):
    scene.store.set_pads(PAGE, "{", 0.0)
    scene.has(SECOND, (HOST, "a"), spans=())
    assert scene.work() == []
    assert scene.store.pads(PAGE) is None
    assert scene.due() == []
    assert scene.table(SECOND).pads == (PadEntry(HOST, "a"),)


def test_links_for_reading_are_compared_with_the_other_pads(scene):
    reading = f"r.{'0' * 32}"
    scene.has(PAGE, (HOST, "a"), (HOST, reading))
    assert scene.work() == [(f"{HOST}/p/a", f"{HOST}/p/{reading}")]


def test_a_long_wait_keeps_the_page_and_a_page_that_was_lost_stops_it(scene):
    def during(key, hold):
        assert not hold(0)
        (lease,) = [key for key in (PAGE,) if not scene.store.lease(key, "other", 30)]
        assert lease == PAGE
        scene.stops = True
        assert hold(0)

    scene.during = during
    scene.has(PAGE, (HOST, "a"))
    assert len(scene.work()) == 1


def test_what_the_operator_says_about_deletions_holds_for_pads_that_are_known(store):
    first = Scene(store)
    first.has(PAGE, (HOST, "a"), spans=())
    assert first.work() == []
    settings = PadSettings(deletions=read_deletions([f"{HOST}=30d"]))
    second = Scene(store, settings)
    assert second.work() == [(f"{HOST}/p/a",)]
    assert len(second.work()) == 1
    Scene(store).work()
    assert store.due_pads(1e12, 10) == []
