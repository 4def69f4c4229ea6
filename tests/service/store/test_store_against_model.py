"""Both backends against a model of dictionaries, by a clock that the test sets: any sequence of calls gives the same answers."""

import itertools
import secrets
from collections import Counter

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from tests.random_runs import draws
from wikiconbot.service.jobs import pauses
from wikiconbot.service.store.base import DAY, HOUR, LOST
from wikiconbot.service.store.opening import split_address
from wikiconbot.service.store.redis_store import RedisStore
from wikiconbot.service.store.redis_waiting import Waiting, connect
from wikiconbot.service.store.sqlite_store import SqliteStore
from wikiconbot.service.store.store_values import ETHERPAD, Done, Due, Failure, PageKey, WikiState

_TITLES, _TOKENS = ("WikiCon 2026", 'प्रयोग:"a" %s', "Ü:x/y'z"), ("a:1", "b:1 2")
TITLES, TOKENS = st.sampled_from(_TITLES), st.sampled_from(_TOKENS)
CODES = st.sampled_from(["saved", "maxlag lost", "पृष्ठ"])
DONES = st.builds(
    Done,
    st.integers(1, 9),
    st.lists(st.tuples(TITLES, st.integers(0, 9)), max_size=2).map(tuple),
    st.text(max_size=3),
    st.sampled_from([None, "2026-12-24"]),
    CODES,
    st.floats(0, 2e9),
)
# Eighths of seconds, which floats and texts of six decimals hold exactly.
STEPS = st.sampled_from([0.125, 0.5, 1.0, 5.0, 29.5, 30.0, LOST, HOUR, DAY + 1])
TTL, PER_MINUTE, BURST = 5.0, 240, 3
NUMBERS = itertools.count()
NOW = [2**30 + 0.0]


class Model(RuleBasedStateMachine):
    """Each example has a separate wiki in the same store."""

    store: SqliteStore | RedisStore

    @initialize()
    def begin(self):
        self.wiki = f"https://example.org/w{next(NUMBERS)}/api.php"
        self.hints, self.leases, self.dones, self.failures = {}, {}, {}, {}
        self.outcomes, self.events, self.circuit = Counter[str](), set(), pauses.Circuit()
        self.turns, self.pads, self.counted = {}, {}, Counter[str]()
        self.cursor, self.requests, self.edits, self.filled = None, [], float(BURST), NOW[0]

    def key(self, title):
        return PageKey(self.wiki, title)

    @rule(seconds=STEPS)
    def time_passes(self, seconds):
        NOW[0] += seconds

    @rule(title=TITLES, after=st.sampled_from([0, 10.0, 30.0, HOUR]), priority=st.integers(-1, 2))
    def hint(self, title, after, priority):
        now, wanted = NOW[0], NOW[0] + after
        since, due, promised, before = self.hints.get(title, (now, wanted, wanted, priority))
        asks = title not in self.hints or wanted < due or priority > before or promised < now - LOST
        assert self.store.hint(self.key(title), after, priority) is asks
        if asks:
            self.hints[title] = since, min(due, wanted), wanted, max(before, priority)

    @rule(title=TITLES)
    def take_up(self, title):
        known = self.hints.pop(title, None)
        assert self.store.take_up(self.key(title)) == (known and Due(known[0], known[1], known[3]))

    @rule(late=st.sampled_from([5.0, LOST]))
    def abandoned(self, late):
        killed = {title for title, (_, until) in self.leases.items() if title and until <= NOW[0]}
        lost = {title for title, (_, due, job, _) in self.hints.items() if max(due, job) < NOW[0] - late}
        found = [key.title for key in self.store.abandoned(late) if key.wiki == self.wiki]
        assert sorted(found) == sorted(killed | lost)

    def held(self, what):
        token, until = self.leases.get(what, ("", 0))
        return token if until > NOW[0] else ""

    @rule(title=TITLES, token=TOKENS)
    def lease(self, title, token):
        mine = self.held(title) in ("", token)
        assert self.store.lease(self.key(title), token, TTL) is mine
        if mine:
            self.leases[title] = token, NOW[0] + TTL

    @rule(title=TITLES, token=TOKENS)
    def renew(self, title, token):
        mine = self.held(title) == token
        assert self.store.renew(self.key(title), token, TTL) is mine
        if mine:
            self.leases[title] = token, NOW[0] + TTL

    @rule(title=TITLES, token=TOKENS)
    def release(self, title, token):
        self.store.release(self.key(title), token)
        if self.leases.get(title, ("", 0))[0] == token:
            del self.leases[title]

    @rule(token=TOKENS, ends=st.booleans())
    def writer(self, token, ends):
        mine = self.held(None) in ("", token)
        assert self.store.writer(self.wiki, token, TTL) is mine
        if mine:
            self.leases[None] = token, NOW[0] + TTL
        if ends:
            self.store.release_writer(self.wiki, token)
            if mine:
                del self.leases[None]

    @rule()
    def budget(self):
        """A bucket of tokens, filled with time: another way to say what GCRA says."""
        per_second = PER_MINUTE / 60
        self.edits = min(BURST, self.edits + (NOW[0] - self.filled) * per_second)
        self.filled = NOW[0]
        wait = self.store.budget(self.wiki, PER_MINUTE, BURST)
        if self.edits >= 1:
            assert wait == 0
            self.edits -= 1
        else:
            assert wait == (1 - self.edits) / per_second

    @rule(title=TITLES, done=DONES)
    def set_done(self, title, done):
        self.store.set_done(self.key(title), done)
        self.dones[title] = done

    @rule(title=TITLES, titles=st.none() | st.sets(TITLES))
    def what_is_done(self, title, titles):
        assert self.store.done(self.key(title)) == self.dones.get(title)
        wanted = self.dones if titles is None else titles & self.dones.keys()
        assert self.store.done_of(self.wiki, titles) == {one: self.dones[one] for one in wanted}

    @rule(title=TITLES, code=CODES, at=st.none() | st.just(5.25))
    def failed(self, title, code, at):
        tries = self.failures[title].tries + 1 if title in self.failures else 1
        assert self.store.failed(self.key(title), code, at) == tries
        self.failures[title] = Failure(code, at or NOW[0], tries)
        self.outcomes[code] += 1

    @rule(title=TITLES, code=CODES)
    def worked(self, title, code):
        self.store.worked(self.key(title), code)
        self.failures.pop(title, None)
        self.outcomes[code] += 1

    @rule(title=TITLES)
    def forget(self, title):
        self.store.forget(self.key(title))
        self.events.discard(title)
        for known in (self.hints, self.dones, self.failures, self.pads):
            known.pop(title, None)

    @rule(token=TOKENS)
    def turn(self, token):
        owner, until = self.turns.get(self.wiki, ("", 0))
        mine = until <= NOW[0] or owner == token
        assert self.store.turn(self.wiki, token, TTL) == (0 if mine else until - NOW[0])
        if mine:
            self.turns[self.wiki] = token, NOW[0] + TTL

    @rule(token=TOKENS, seconds=st.sampled_from([0, 2.0, 15.0]))
    def rest(self, token, seconds):
        self.store.rest(self.wiki, token, seconds)
        if self.turns.get(self.wiki, ("",))[0] == token:
            self.turns[self.wiki] = "nobody", NOW[0] + seconds
        free = self.store.turns().get(self.wiki, 0)
        assert max(free, NOW[0]) == max(self.turns.get(self.wiki, ("", 0))[1], NOW[0])

    @rule(title=TITLES, after=st.sampled_from([-5.0, 0, 30.0, float("inf")]), text=CODES)
    def set_pads(self, title, after, text):
        self.store.set_pads(self.key(title), text, NOW[0] + after)
        self.pads[title] = NOW[0] + after, text
        assert self.store.pads(self.key(title)) == text

    @rule(title=TITLES)
    def forget_pads(self, title):
        self.store.forget_pads(self.key(title))
        self.pads.pop(title, None)
        assert self.store.pads(self.key(title)) is None

    @rule(within=st.sampled_from([0, 30.0, float("inf")]))
    def due_pads(self, within):
        found = self.store.due_pads(NOW[0] + within, 1000)
        due = {title: one for title, one in self.pads.items() if one[0] <= NOW[0] + within}
        assert {one.key.title: (one.due, one.text) for one in found if one.key.wiki == self.wiki} == due
        assert [one.due for one in found] == sorted(one.due for one in found)
        assert len(self.store.due_pads(NOW[0] + within, 1)) == min(1, len(found))

    @rule(code=CODES)
    def count(self, code):
        self.store.count(f"{ETHERPAD}{self.wiki}", code)
        self.counted[code] += 1
        assert self.store.figures().pads.etherpads[self.wiki].outcomes == self.counted

    @rule(ok=st.sampled_from([True, False, False, False, False, False]))
    def note(self, ok):
        self.store.note(self.wiki, ok=ok)
        self.circuit = pauses.noted(self.circuit, NOW[0], ok=ok)

    @rule()
    def breaker(self):
        self.circuit, gate = pauses.asked(self.circuit, NOW[0])
        assert self.store.breaker(self.wiki) == gate

    @rule(titles=st.lists(TITLES))
    def set_events(self, titles):
        self.store.set_events(self.wiki, titles)
        self.events = set(titles)

    @rule(cursor=st.none() | st.text(max_size=5))
    def set_cursor(self, cursor):
        if cursor is not None:
            self.store.set_cursor(self.wiki, cursor)
            self.cursor = cursor
        assert self.store.cursor(self.wiki) == self.cursor

    @rule()
    def heartbeat(self):
        self.store.heartbeat(self.wiki)
        assert self.store.figures().heartbeats[self.wiki] == NOW[0]
        NOW[0] += DAY + 1
        assert self.wiki not in self.store.figures().heartbeats

    @rule()
    def allowed(self):
        self.requests = [at for at in self.requests if at > NOW[0] - HOUR]
        assert self.store.allowed(f"page:{self.wiki}", 2) is (len(self.requests) < 2)
        self.requests = [*self.requests, NOW[0]][:2]

    @rule()
    def figures(self):
        figures = self.store.figures()
        due = [hint[1] for hint in self.hints.values()]
        running = sum(1 for what in self.leases if what is not None and self.held(what))
        expected = WikiState(
            len(self.events),
            len(self.hints),
            running,
            len(self.failures),
            min(due, default=None),
            pauses.seen(self.circuit, NOW[0]),
            dict(self.outcomes),
        )
        assert figures.wikis.get(self.wiki, WikiState()) == expected
        others = [one.due for one in self.store.due_pads(NOW[0], 1000)]
        assert (figures.pads.due, figures.pads.oldest_due) == (len(others), min(others, default=None))
        assert figures.at == NOW[0] == self.store.now()
        assert self.store.events(self.wiki) == self.events
        assert {title for title in _TITLES if self.store.is_event(self.key(title))} == self.events
        assert self.store.failing(self.wiki) == self.failures

    def teardown(self):
        """Leave nothing: ``abandoned`` returns pages of all wikis, but not many."""
        for title, token in itertools.product(_TITLES, _TOKENS):
            self.store.forget(self.key(title))
            self.store.release(self.key(title), token)


@pytest.fixture
def timed(url, tmp_path):
    """A store by the test's clock."""
    store: SqliteStore | RedisStore
    if url is None:
        store = SqliteStore(tmp_path / "queue.sqlite", lambda: NOW[0])
    else:
        address, prefix = split_address(url, tmp_path)
        store = RedisStore(connect(address), prefix, Waiting("Redis", 5, print), lambda: NOW[0])
    yield store
    store.close()


@pytest.mark.hypothesis  # `make test-long` looks for more
def test_any_sequence_of_calls_gives_the_answers_of_the_model(timed):
    machine = type("OneStore", (Model,), {"store": timed})
    run_state_machine_as_test(machine, settings=draws(40, stateful_step_count=40))


def test_a_wait_is_never_rounded_to_nothing(timed):
    assert timed.budget("w", 60, 1) == 0
    NOW[0] += 1 - 2**-20
    assert 0 < timed.budget("w", 60, 1) < 0.1
    NOW[0] += 0.01
    assert timed.budget("w", 60, 1) == 0


def test_a_clock_that_is_set_back_stops_no_edit_for_long(timed):
    for _ in range(3):
        assert timed.budget("w", 60, 3) == 0
    NOW[0] -= HOUR
    assert timed.budget("w", 60, 3) == 1.0
    NOW[0] += 1
    assert timed.budget("w", 60, 3) == 0


def test_a_clock_that_is_set_back_by_years_keeps_no_lease(timed):
    """A worker was killed while the clock was wrong: its page, its wiki and its Etherpad would wait for years."""
    key, other = PageKey("w", "Page"), PageKey("w", "Other")
    NOW[0] += 9000 * DAY
    assert timed.lease(key, "killed", 300)
    assert timed.lease(other, "killed", 300)
    assert timed.writer("w", "killed", 300)
    assert timed.turn("Etherpad", "killed", 300) == 0
    NOW[0] -= 9000 * DAY
    assert set(timed.abandoned()) >= {key, other}
    assert timed.figures().running == 0
    assert timed.turns() == {}
    assert timed.lease(key, "next", 300)
    assert timed.writer("w", "next", 300)
    assert timed.turn("Etherpad", "next", 300) == 0
    assert not timed.lease(key, "third", 300)
    assert timed.turn("Etherpad", "third", 300) > 0


@pytest.mark.parametrize(("per_minute", "burst"), [(0, 2), (-1, 2), (float("nan"), 2), (60, 0)])
def test_a_budget_that_is_none_is_refused(timed, per_minute, burst):
    with pytest.raises(ValueError, match="edits a minute"):
        timed.budget("w", per_minute, burst)


def test_what_cannot_be_read_is_done_again(timed):
    key = PageKey("w", "Page")
    timed.set_done(key, Done(3))
    if isinstance(timed, SqliteStore):
        timed._all('update done set done = \'{"revision": "later"}\'')
        timed._all("insert into circuit(wiki, circuit) values('w', '[]')")
    else:
        timed._redis.hset(timed._key("done", "w"), "Page", "{")
        timed._redis.hset(timed._key("circuits"), "w", "[]")
    assert timed.done(key) is None
    assert timed.done_of("w") == {}
    assert timed.breaker("w").may_run
    timed.set_done(key, Done(3))
    assert timed.done(key) == Done(3)


def test_redis_that_evicted_a_part_of_a_hint_asks_again(timed, url):
    key = PageKey("w", "Page")
    assert timed.hint(key, 30)
    if url is None:
        assert timed.take_up(key)
    else:
        timed._redis.delete(timed._key(secrets.choice(["due", "hint"]), "w"))
    assert timed.hint(key, 30)
    assert timed.take_up(key).priority == 0
    assert timed.take_up(key) is None
