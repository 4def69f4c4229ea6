"""The store in Redis or Valkey (5 and later): for workers on several computers. Each method is one command, one script or one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from redis import Redis
from redis.commands.core import Script

from wikiconbot.service.defaults import BURST
from wikiconbot.service.jobs import pauses
from wikiconbot.service.store import redis_scripts
from wikiconbot.service.store.base import DAY, HOUR, LOST, MOST_ABANDONED, SHORTEST_WAIT
from wikiconbot.service.store.rates import check_rate
from wikiconbot.service.store.redis_pads import RedisPads, member_of
from wikiconbot.service.store.redis_waiting import Waiting
from wikiconbot.service.store.store_values import (
    Done,
    Due,
    Failure,
    Figures,
    PageKey,
    WikiState,
    done_of_text,
)

_CHUNK = 5000  # members in one command


class RedisStore(RedisPads):
    """See ``base.Store``; its clock is that of Redis, ``clock`` is another one for tests."""

    def __init__(
        self, redis: Redis, prefix: str, waiting: Waiting, clock: Callable[[], float] | None = None
    ) -> None:
        """``prefix`` begins the name of every key: others may use the same Redis."""
        self._redis, self._prefix, self._waiting, self._clock = redis, f"{prefix}:", waiting, clock
        self._scripts: dict[str, Script] = {}

    def now(self) -> float:
        """See ``Store``."""
        if self._clock:
            return self._clock()
        seconds, millionths = self._do(self._redis.time)
        return float(seconds) + float(millionths) / 1e6

    def hint(self, key: PageKey, after: float, priority: int = 0) -> bool:
        """See ``Store``."""
        wiki, title = key
        keys = [self._key("due", wiki), self._key("hint", wiki), self._key("wikis")]
        return bool(self._timed(redis_scripts.HINT, keys, title, after, priority, LOST, wiki))

    def take_up(self, key: PageKey) -> Due | None:
        """See ``Store``."""
        wiki, title = key
        taken = self._timed(redis_scripts.TAKE_UP, [self._key("due", wiki), self._key("hint", wiki)], title)
        with self._understood():
            return Due(float(taken[0]), float(taken[1]), int(taken[2])) if taken else None

    def lease(self, key: PageKey, token: str, ttl: float) -> bool:
        """See ``Store``."""
        wiki, title = key
        return self._lease(self._key("leases", wiki), title, token, ttl, wiki)

    def renew(self, key: PageKey, token: str, ttl: float) -> bool:
        """See ``Store``."""
        wiki, title = key
        return bool(self._timed(redis_scripts.RENEW, [self._key("leases", wiki)], title, token, ttl))

    def release(self, key: PageKey, token: str) -> None:
        """See ``Store``."""
        wiki, title = key
        self._timed(redis_scripts.RELEASE, [self._key("leases", wiki)], title, token)

    def abandoned(self, lost: float = LOST) -> Collection[PageKey]:
        """See ``Store``."""
        found = self._timed(redis_scripts.ABANDONED, [self._key("wikis")], self._prefix, lost, MOST_ABANDONED)
        return [PageKey(wiki, title) for wiki, title in found]

    def writer(self, wiki: str, token: str, ttl: float) -> bool:
        """See ``Store``."""
        return self._lease(self._key("writers"), wiki, token, ttl, wiki)

    def release_writer(self, wiki: str, token: str) -> None:
        """See ``Store``."""
        self._timed(redis_scripts.RELEASE, [self._key("writers")], wiki, token)

    def _lease(self, where: str, what: str, token: str, ttl: float, wiki: str) -> bool:
        return bool(self._timed(redis_scripts.LEASE, [where, self._key("wikis")], what, token, ttl, wiki))

    def budget(self, wiki: str, per_minute: float, burst: int = BURST) -> float:
        """See ``Store``."""
        step = check_rate(per_minute, burst)
        keys = [self._key("budgets")]
        return float(self._timed(redis_scripts.BUDGET, keys, wiki, repr(step), burst, SHORTEST_WAIT))

    def done(self, key: PageKey) -> Done | None:
        """See ``Store``."""
        return done_of_text(self._do(self._redis.hget, self._key("done", key.wiki), key.title))

    def set_done(self, key: PageKey, done: Done) -> None:
        """See ``Store``."""
        self._do(self._redis.hset, self._key("done", key.wiki), key.title, done.as_text())

    def done_of(self, wiki: str, titles: Collection[str] | None = None) -> Mapping[str, Done]:
        """See ``Store``."""
        if titles is None:
            known = self._do(self._redis.hgetall, self._key("done", wiki))
        else:
            wanted = list(titles)
            texts = self._do(self._redis.hmget, self._key("done", wiki), wanted) if wanted else []
            known = dict(zip(wanted, texts, strict=True))
        return {title: done for title, text in known.items() if (done := done_of_text(text))}

    def failed(self, key: PageKey, code: str, at: float | None = None) -> int:
        """See ``Store``."""
        wiki, title = key
        keys = [self._key("failing", wiki), self._key("outcomes", wiki), self._key("wikis")]
        at_ = "" if at is None else repr(at)
        return int(self._timed(redis_scripts.FAILED, keys, title, code, at_, wiki))

    def worked(self, key: PageKey, code: str = "done") -> None:
        """See ``Store``."""
        wiki, title = key
        with self._transaction() as pipe:
            pipe.hincrby(self._key("outcomes", wiki), code, 1)
            pipe.hdel(self._key("failing", wiki), title)
            pipe.sadd(self._key("wikis"), wiki)

    def failing(self, wiki: str) -> Mapping[str, Failure]:
        """See ``Store``."""
        known = self._do(self._redis.hgetall, self._key("failing", wiki))
        parts = {title: about.split(" ", 2) for title, about in known.items()}
        with self._understood():
            return {title: Failure(code, float(at), int(tries)) for title, (tries, at, code) in parts.items()}

    def forget(self, key: PageKey) -> None:
        """See ``Store``."""
        wiki, title = key
        with self._transaction() as pipe:
            pipe.zrem(self._key("due", wiki), title)
            pipe.srem(self._key("events", wiki), title)
            for name in ("hint", "done", "failing"):
                pipe.hdel(self._key(name, wiki), title)
            pipe.zrem(self._key("pads-due"), member_of(key))
            pipe.hdel(self._key("pads"), member_of(key))

    def breaker(self, wiki: str) -> pauses.Gate:
        """See ``Store``."""
        while True:
            before = self._do(self._redis.hget, self._key("circuits"), wiki) or ""
            if not before:
                return pauses.Gate()  # the usual case writes nothing
            circuit, gate = pauses.asked(pauses.circuit_of_text(before), self.now())
            if self._set_circuit(wiki, before, circuit):
                return gate

    def note(self, wiki: str, *, ok: bool) -> None:
        """See ``Store``."""
        while True:
            before = self._do(self._redis.hget, self._key("circuits"), wiki) or ""
            if ok and not before:
                return
            circuit = pauses.noted(pauses.circuit_of_text(before), self.now(), ok=ok)
            if self._set_circuit(wiki, before, circuit):
                return

    def _set_circuit(self, wiki: str, before: str, circuit: pauses.Circuit) -> bool:
        """Store a circuit and return True, unless another process changed it since it was read."""
        keys = [self._key("circuits"), self._key("wikis")]
        return bool(self._script(redis_scripts.COMPARE_AND_SET, keys, wiki, before, circuit.as_text()))

    def events(self, wiki: str) -> frozenset[str]:
        """See ``Store``."""
        return frozenset(self._do(self._redis.smembers, self._key("events", wiki)))

    def is_event(self, key: PageKey) -> bool:
        """See ``Store``."""
        return bool(self._do(self._redis.sismember, self._key("events", key.wiki), key.title))

    def set_events(self, wiki: str, titles: Collection[str]) -> None:
        """See ``Store``."""
        key, listed = self._key("events", wiki), list(titles)
        with self._transaction() as pipe:
            pipe.delete(key)
            for start in range(0, len(listed), _CHUNK):
                pipe.sadd(key, *listed[start : start + _CHUNK])
            pipe.sadd(self._key("wikis"), wiki)

    def cursor(self, name: str) -> str | None:
        """See ``Store``."""
        known: str | None = self._do(self._redis.hget, self._key("cursors"), name)
        return known

    def set_cursor(self, name: str, cursor: str) -> None:
        """See ``Store``."""
        self._do(self._redis.hset, self._key("cursors"), name, cursor)

    def heartbeat(self, name: str) -> None:
        """See ``Store``."""
        self._timed(redis_scripts.HEARTBEAT, [self._key("heartbeats")], name, DAY)

    def allowed(self, what: str, per_hour: int) -> bool:
        """See ``Store``."""
        return bool(self._timed(redis_scripts.ALLOWED, [self._key("request", what)], per_hour, HOUR))

    def count(self, name: str, code: str) -> None:
        """See ``Store``."""
        with self._transaction() as pipe:
            pipe.hincrby(self._key("outcomes", name), code, 1)
            pipe.sadd(self._key("wikis"), name)

    def figures(self) -> Figures:
        """See ``Store``."""
        keys = [self._key(name) for name in ("wikis", "circuits", "heartbeats", "pads-due")]
        at, wikis, beats, (pages, due, oldest) = self._timed(redis_scripts.FIGURES, keys, self._prefix, DAY)
        now = float(at)
        with self._understood():
            states = {wiki: _state(now, *about) for wiki, *about in sorted(wikis)}
            return Figures.of(
                now,
                {wiki: state for wiki, state in states.items() if state != WikiState()},
                {name: float(beat) for name, beat in _pairs(beats)},
                (pages, due, float(oldest) if oldest else None),
            )

    def close(self) -> None:
        """See ``Store``."""
        self._redis.close()


def _pairs(flat: list[str]) -> list[tuple[str, str]]:
    return list(zip(flat[::2], flat[1::2], strict=True))


def _state(
    now: float,
    events: int,
    pending: int,
    running: int,
    failed: int,
    oldest: str,
    circuit: str,
    outcomes: list[str],
) -> WikiState:
    gate = pauses.seen(pauses.circuit_of_text(circuit), now)
    numbers = {code: int(number) for code, number in _pairs(outcomes)}
    return WikiState(events, pending, running, failed, float(oldest) if oldest else None, gate, numbers)
