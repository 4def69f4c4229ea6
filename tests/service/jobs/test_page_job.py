"""What a worker does around a run on a page, on both backends; instead of a run on a wiki there is a function."""

import pytest

from tests.for_each import for_each
from wikiconbot.errors import ConfigurationError, LoginRefused, MissingPage, Unreachable, UsageError
from wikiconbot.model import Cause, Conflict, Refused, Saved, Unchanged
from wikiconbot.service.jobs.leased_run import PageRun
from wikiconbot.service.jobs.page_job import BUSY, BusyError, PageJob
from wikiconbot.service.jobs.pauses import FAILURES
from wikiconbot.service.jobs.permits import Limits
from wikiconbot.service.jobs.run_endings import RunEnding, ending_of, ending_of_error
from wikiconbot.service.store.store_values import Done, PageKey

PAGE, OTHER = PageKey("https://example.org/w/api.php", "WikiCon 2026"), PageKey("another", "WikiCon")
SAVED = RunEnding("saved", "worked", revision=7)
LIMITS = Limits(per_minute=6, lease=30, patience=0.5)


class Scene:
    """A page job whose runs return or raise ``ends``; it notes the jobs and the reports."""

    def __init__(self, store):
        self.store = store
        self.ends: RunEnding | BaseException = SAVED
        self.runs: list[PageKey] = []
        self.jobs: list[tuple[PageKey, float, int]] = []
        self.reports: list[dict[str, object]] = []
        self.during = lambda key, permit: None
        self.job = PageJob(
            store, self.update, lambda *job: self.jobs.append(job), LIMITS, self.report, lambda _: False
        )

    def update(self, key, permit):
        self.runs.append(key)
        self.during(key, permit)
        if isinstance(self.ends, BaseException):
            raise self.ends
        return PageRun(self.ends, Done(7) if self.ends.verdict == "worked" else None, "run", 3)

    def report(self, event, key, **values):
        self.reports.append({"event": event, "key": key, **values})

    def look(self, key=PAGE, after=0.0):
        assert self.store.hint(key, after)
        self.job.look(key)


@pytest.fixture
def scene(store):
    return Scene(store)


def state(store, wiki=PAGE.wiki):
    known = store.figures().wikis[wiki]
    return known.pending, known.running, known.failed


def test_a_page_that_was_done_leaves_nothing_open(scene, store):
    scene.look()
    assert (scene.runs, scene.jobs) == ([PAGE], [])
    assert store.done(PAGE) == Done(7)
    assert store.figures().wikis[PAGE.wiki].outcomes == {"saved": 1}
    assert state(store) == (0, 0, 0)
    assert store.lease(PAGE, "mine", 5)
    assert scene.reports[0]["outcome"] == "saved"


def test_two_jobs_of_one_hint_are_one_run(scene, store):
    scene.look()
    scene.job.look(PAGE)
    assert scene.runs == [PAGE]
    assert store.lease(PAGE, "mine", 5)


def test_a_page_that_another_worker_has_comes_again(scene, store):
    assert store.lease(PAGE, "other", 30)
    with pytest.raises(BusyError):
        scene.look()
    assert scene.runs == []
    assert store.take_up(PAGE), "its hint stays"
    assert not store.renew(PAGE, "mine", 5)
    assert store.renew(PAGE, "other", 5)


def test_a_change_during_the_run_stays_open(scene, store):
    scene.during = lambda key, permit: store.hint(PAGE, 30)
    scene.look()
    assert state(store) == (1, 0, 0)


def test_failures_come_again_after_growing_pauses(scene, store):
    scene.ends = RunEnding("protected", "failed")
    waits = []
    for _ in range(3):
        scene.look()
        waits.append(scene.jobs[-1][1])
        assert store.take_up(PAGE)
    assert waits == [30, 60, 120]
    assert store.failing(PAGE.wiki)["WikiCon 2026"].tries == 3
    assert store.breaker(PAGE.wiki).may_run, "the wiki has answered"
    scene.ends = SAVED
    scene.look()
    assert state(store) == (0, 0, 0)


def test_one_bad_page_does_not_hold_up_another(scene, store):
    scene.ends = ZeroDivisionError("a fault of ours")
    scene.look()
    scene.ends = SAVED
    scene.look(PageKey(PAGE.wiki, "Another"))
    assert [report["outcome"] for report in scene.reports] == ["mistake", "saved"]
    assert isinstance(scene.reports[0]["fault"], ZeroDivisionError)
    assert state(store) == (1, 0, 1)


def test_a_failing_wiki_is_left_alone_and_others_are_not(scene, store):
    scene.ends = Unreachable("no answer")
    for number in range(FAILURES + 3):
        scene.look(PageKey(PAGE.wiki, f"Page {number}"))
    assert len(scene.runs) == FAILURES
    key, wait, _ = scene.jobs[-1]
    assert key.title == f"Page {FAILURES + 2}"
    assert 0 < wait <= 30
    assert state(store) == (FAILURES + 3, 0, FAILURES), (
        "those that did not run are hinted again, and have not failed"
    )
    scene.ends = SAVED
    scene.look(OTHER)
    assert scene.runs[-1] == OTHER


def test_an_interrupted_run_is_hinted_again_at_once(scene, store):
    scene.ends = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        scene.look()
    assert scene.jobs == [(PAGE, 0.0, 0)]
    assert state(store) == (1, 0, 0)


def test_a_page_is_not_forgotten_if_the_store_fails(scene, store, monkeypatch):
    def full(*_):
        raise ConfigurationError("The disk is full.")

    monkeypatch.setattr(store, "worked", full)
    scene.job = PageJob(
        store,
        scene.update,
        lambda *job: scene.jobs.append(job),
        Limits(lease=0.05),
        scene.report,
        lambda _: False,
    )
    with pytest.raises(ConfigurationError):
        scene.look()
    while not scene.job.heal(idle=False):
        pass
    assert scene.jobs == [(PAGE, 0.0, 0)]


def test_a_busy_page_comes_again_soon_and_has_not_failed(scene, store):
    scene.ends = ending_of(Refused("WikiCon 2026", "locked", "Another run.", Cause.LOCKED))
    scene.look()
    assert scene.jobs == [(PAGE, BUSY, 0)]
    assert state(store) == (1, 0, 0)


def test_a_killed_worker_leaves_a_page_that_is_found(scene, store):
    assert store.hint(PAGE, 0)
    assert store.lease(PAGE, "killed", 0.05)
    assert store.take_up(PAGE)
    while not scene.job.heal(idle=False):
        pass
    assert scene.jobs == [(PAGE, 0.0, 0)]
    assert scene.job.heal(idle=False) == 0, "it has a hint, and its job may be one of those that wait"
    assert scene.job.heal(idle=True) == 1, "no job waits"
    scene.job.look(PAGE)
    assert state(store) == (0, 0, 0)
    assert store.abandoned() == []


# ── the permit ──────────────────────────────────────────────────────────────────────────────────────
def test_edits_take_the_writer_and_the_budget_and_give_the_writer_back(scene, store):
    answers: list[Refused | None] = []

    def during(key, permit):
        answers.extend((permit("A"), permit("B")))
        assert not store.writer(PAGE.wiki, "other", 5)

    scene.during = during
    scene.look()
    assert answers == [None, None]
    assert store.writer(PAGE.wiki, "other", 5)
    assert 8 < store.budget(PAGE.wiki, 6, 2) <= 10, "two edits were taken"


def test_a_run_without_an_edit_takes_nothing(scene, store):
    scene.look()
    assert store.budget(PAGE.wiki, 6, 1) == 0


def test_a_run_whose_lease_was_taken_over_may_not_save(scene, store):
    found = []

    def during(key, permit):
        token = "other"
        store_release_all(store, key)
        assert store.lease(key, token, 30)
        found.append(permit(key.title))

    scene.during = during
    scene.look()
    assert (found[0].code, found[0].cause) == ("worker-lease-lost", Cause.LOCKED)
    assert store.renew(PAGE, "other", 5), "the late run gives back only what it has"
    assert store.writer(PAGE.wiki, "another", 5)


def store_release_all(store, key):
    """Let the lease end, as if its time were over: only its own token can."""
    if hasattr(store, "_all"):
        store._all("delete from lease where title = ?", key.title)
    else:
        store._redis.delete(store._key("leases", key.wiki))


def test_a_run_waits_for_its_turn_and_not_for_long(scene, store):
    found = []
    assert store.writer(PAGE.wiki, "other", 30)
    scene.during = lambda key, permit: found.append(permit(key.title))
    scene.look()
    assert found[0].code == "worker-no-turn"
    assert found[0].cause.passes


def test_a_worker_that_stops_saves_nothing_more(store):
    scene, found = Scene(store), []
    scene.job = PageJob(
        store, scene.update, lambda *_: None, LIMITS, scene.report, bool
    )  # stopped in the first pause
    assert store.writer(PAGE.wiki, "other", 30)
    scene.during = lambda key, permit: found.append(permit(key.title))
    scene.look()
    assert found[0].code == "worker-stops"


def test_a_worker_that_stops_begins_nothing(store):
    scene = Scene(store)
    scene.job = PageJob(store, scene.update, lambda *_: None, LIMITS, scene.report, lambda _: True)
    with pytest.raises(BusyError):
        scene.look()
    assert (scene.runs, state(store)) == ([], (1, 0, 0))


# ── what an ending means ────────────────────────────────────────────────────────────────────────────
ENDINGS = [
    (ending_of(Saved("P", 7)), "saved", "worked", True),
    (ending_of(Unchanged("P")), "unchanged", "worked", True),
    (ending_of(None), "planned", "failed", True),
    (ending_of(Conflict("P", "")), "edited", "failed", True),
    (ending_of(Refused("P", "x", "", Cause.PROTECTED)), "protected", "failed", True),
    (ending_of(Refused("P", "x", "", Cause.RUN_PAGE)), "run-page", "failed", False),
    (ending_of(Refused("P", "x", "", Cause.READ_ONLY)), "read-only", "failed", False),
    (ending_of(Refused("P", "x", "", Cause.LOCKED)), "locked", "busy", True),
    (ending_of_error(MissingPage("gone")), "no-event", "failed", True),
    (ending_of_error(UsageError("?")), "usage", "failed", True),
    (ending_of_error(Unreachable("?", "no-api")), "no-api", "failed", False),
    (ending_of_error(LoginRefused("?")), "login-refused", "failed", False),
    (ending_of_error(ConfigurationError("?")), "configuration", "failed", False),
    (ending_of_error(OSError("?")), "configuration", "failed", False),
    (ending_of_error(KeyError("?")), "mistake", "failed", True),
]


@for_each(("ending", "code", "verdict", "answered"), ENDINGS)
def test_an_ending_says_what_follows(ending, code, verdict, answered):
    assert (ending.code, ending.verdict, ending.answered) == (code, verdict, answered)


@for_each("cause", list(Cause))
def test_a_refusal_is_never_done(cause):
    assert ending_of(Refused("P", "x", "", cause)).verdict in ("busy", "failed")
