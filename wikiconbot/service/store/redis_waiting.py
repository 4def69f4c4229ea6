"""A connection to Redis that waits while Redis is away: it restarts, loads its data, has no memory left, or the network is down."""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable
from typing import Any, TypeVar

from redis import Redis, exceptions
from redis.backoff import NoBackoff
from redis.retry import Retry

from wikiconbot.errors import QueueUnusable, Unreachable
from wikiconbot.i18n import says

T = TypeVar("T")
#: Seconds between two attempts: the first pause, and the longest one.
_FIRST, _LONGEST = 0.05, 5.0
#: Other errors of a Redis that will work again (createSharedObjects in its server.c); before Redis 7 a script's error has the word inside.
_PASSING = re.compile(
    r"\b(?:BUSY|CLUSTERDOWN|LOADING|MASTERDOWN|MISCONF|NOREPLICAS|OOM|READONLY|TRYAGAIN|UNBLOCKED)\b"
)
_REFUSED = (exceptions.AuthenticationError, exceptions.AuthorizationError, exceptions.NoPermissionError)
_AWAY = (
    exceptions.ConnectionError,
    exceptions.TimeoutError,
    exceptions.OutOfMemoryError,
    exceptions.ReadOnlyError,
    exceptions.TryAgainError,
    exceptions.ClusterDownError,
)


def connect(url: str, patience: float = math.inf) -> Redis:
    """Return a client that has not connected yet, and waits no longer than ``patience`` seconds for an answer, but one at least.

    Raises ValueError for an address that redis-py cannot read.
    """
    return Redis.from_url(
        url,
        decode_responses=True,
        encoding_errors="replace",  # a title that is no UTF-8 is not the bot's
        **how_to_connect(patience),
    )


def how_to_connect(patience: float = math.inf) -> dict[str, Any]:
    """Return the options of redis-py for each connection to Redis."""
    return {
        "protocol": 2,  # also before Redis 6
        "socket_timeout": min(10.0, max(patience, 1.0)),
        "socket_connect_timeout": min(5.0, max(patience, 1.0)),
        "retry": Retry(NoBackoff(), 0),  # ``Waiting`` tries again, and says so
    }


def _why(error: Exception) -> str:
    """Return what Redis or the system says, without the period that some of these sentences have."""
    return str(error).rstrip(".")


class Waiting:
    """Runs commands, each again until Redis answers.

    A command whose answer was lost on the way runs twice. That is safe: the second lease is of the same token, a budget loses an edit,
    a hint whose job nobody enqueued asks for one again after ``base.LOST`` seconds, and one that was taken up twice waits for a sweep.
    """

    def __init__(
        self,
        where: str,
        patience: float,
        waiting: Callable[[str], None],
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        """``patience`` is how many seconds to wait at most, ``waiting`` gets a sentence when a wait begins, ``alive`` is called before each attempt."""
        self._where, self._patience, self._waiting, self._alive = where, patience, waiting, alive

    def unusable(self, error: Exception) -> QueueUnusable:
        """Return the error for a Redis that cannot be used, or that has what the bot did not write."""
        return QueueUnusable(says("store-redis-cannot", where=self._where, why=_why(error)))

    def run(self, command: Callable[[], T]) -> T:
        """Return what a command returns.

        Raises:
            Unreachable: Redis did not answer for so long.
            QueueUnusable: it refuses the name, the password or a command, or what is stored is not what the bot wrote.
        """
        began, pause, waits = time.monotonic(), _FIRST, False
        while True:
            self._alive()
            try:
                return command()
            except _REFUSED as error:
                raise QueueUnusable(
                    says("store-redis-refused", where=self._where, why=_why(error))
                ) from error
            except exceptions.RedisError as error:
                if not (isinstance(error, _AWAY) or _PASSING.search(str(error))):
                    raise self.unusable(error) from error
                if not waits:
                    waits = True
                    self._waiting(says("store-redis-waits", where=self._where, why=_why(error)))
                if time.monotonic() + pause - began > self._patience:
                    raise Unreachable(says("store-redis-away", where=self._where, why=_why(error))) from error
            time.sleep(pause)
            pause = min(_LONGEST, pause * 2)
