"""The part of the Redis store that is about turns and about the pads of pages; and how all its steps reach Redis."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

from redis import Redis
from redis.client import Pipeline
from redis.commands.core import Script

from wikiconbot.service.store import redis_scripts
from wikiconbot.service.store.base import AGES, SHORTEST_WAIT
from wikiconbot.service.store.redis_waiting import Waiting
from wikiconbot.service.store.store_values import DuePads, PageKey


def member_of(key: PageKey) -> str:
    """Return the name of a page in what Redis has of all wikis; neither part has a line break."""
    return f"{key.wiki}\n{key.title}"


class RedisPads:
    """See ``base.Store``."""

    _redis: Redis
    _prefix: str
    _waiting: Waiting
    now: Callable[[], float]
    _clock: Callable[[], float] | None
    _scripts: dict[str, Script]

    def _key(self, name: str, wiki: str = "") -> str:
        return f"{self._prefix}{name}:{wiki}" if wiki else f"{self._prefix}{name}"

    def _do(self, command: Callable[..., Any], *values: Any) -> Any:
        """Run a command of redis-py; its types allow for asynchronous clients too, so the result has none."""
        return self._waiting.run(partial(command, *values))

    def _script(self, source: str, keys: list[str], *values: str | float) -> Any:
        if source not in self._scripts:
            self._scripts[source] = self._redis.register_script(source)  # loads it again after a restart
        return self._do(partial(self._scripts[source], keys=keys, args=list(values)))

    def _timed(self, source: str, keys: list[str], *values: str | float) -> Any:
        """Run a script that begins with the time."""
        return self._script(source, keys, "" if self._clock is None else repr(self._clock()), *values)

    @contextmanager
    def _understood(self) -> Iterator[None]:
        """Raise QueueUnusable if what is stored cannot be understood: others can write into a shared Redis."""
        try:
            yield
        except (ValueError, TypeError, IndexError, OverflowError) as error:
            raise self._waiting.unusable(error) from error

    @contextmanager
    def _transaction(self) -> Iterator[Pipeline]:
        """Yield what collects commands; they run together at the end, all of them again if Redis was away."""
        pipe = self._redis.pipeline(transaction=True)
        yield pipe
        commands = list(pipe.command_stack)

        def run() -> None:
            pipe.command_stack = list(commands)  # each attempt empties it
            pipe.execute()

        self._do(run)

    def turn(self, name: str, token: str, seconds: float) -> float:
        """See ``Store``."""
        keys = [self._key("turns")]
        return float(self._timed(redis_scripts.TURN, keys, name, token, seconds, SHORTEST_WAIT))

    def rest(self, name: str, token: str, seconds: float) -> None:
        """See ``Store``."""
        self._timed(redis_scripts.REST, [self._key("turns")], name, token, seconds)

    def turns(self) -> Mapping[str, float]:
        """See ``Store``."""
        known = self._do(self._redis.hgetall, self._key("turns"))
        with self._understood():
            until = {name: float(about.partition(" ")[0]) for name, about in known.items()}
        latest = self.now() + AGES
        return {name: end for name, end in until.items() if end < latest}

    def pads(self, key: PageKey) -> str | None:
        """See ``Store``."""
        known: str | None = self._do(self._redis.hget, self._key("pads"), member_of(key))
        return known

    def set_pads(self, key: PageKey, text: str, due: float) -> None:
        """See ``Store``."""
        with self._transaction() as pipe:
            pipe.zadd(self._key("pads-due"), {member_of(key): due})
            pipe.hset(self._key("pads"), member_of(key), text)

    def forget_pads(self, key: PageKey) -> None:
        """See ``Store``."""
        with self._transaction() as pipe:
            pipe.zrem(self._key("pads-due"), member_of(key))
            pipe.hdel(self._key("pads"), member_of(key))

    def due_pads(self, until: float, most: int) -> Collection[DuePads]:
        """See ``Store``."""
        keys = [self._key("pads-due"), self._key("pads")]
        found = self._script(redis_scripts.DUE_PADS, keys, repr(until), most)
        with self._understood():
            return [DuePads(PageKey(*page.split("\n", 1)), text, float(due)) for page, text, due in found]
