"""The queue of jobs: huey, in a file of the state folder or in Redis. It holds no truth: see store/base.py for what must not be lost."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from huey import Huey
from huey.storage import PriorityRedisExpireStorage, SqliteStorage

from wikiconbot.service.jobs.job_messages import JsonSerializer
from wikiconbot.service.store.opening import public_address, split_address
from wikiconbot.service.store.sqlite_file import PATIENCE, make_private, saying_what_is_wrong_with

#: Not the store's file: another library that opens that one in the same process would damage its locks (docs/scale.md).
FILE = "jobs.sqlite"


class _FileStorage(SqliteStorage):  # type: ignore[misc]  # huey has no types
    """huey's times are in UTC without a zone, and SqliteStorage takes them for local ones: wrong in the hours when clocks change."""

    def add_to_schedule(self, data: bytes, ts: datetime) -> None:
        super().add_to_schedule(data, ts.replace(tzinfo=UTC))

    def read_schedule(self, ts: datetime) -> list[bytes]:
        found: list[bytes] = super().read_schedule(ts.replace(tzinfo=UTC))
        return found


class _RedisStorage(PriorityRedisExpireStorage):  # type: ignore[misc]  # huey has no types
    """The same; here computers in two zones would not agree when a job starts."""

    def convert_ts(self, ts: datetime) -> float:
        return ts.replace(tzinfo=UTC).timestamp()


def open_queue(url: str | None, folder: Path) -> Any:
    """Return the queue: in ``jobs.sqlite`` of the state folder without an address, else in Redis under the store's prefix.

    Open the store first (``open_store``): it checks the address and the folder.

    Raises:
        ConfigurationError: the address cannot be used (``split_address``).
        QueueUnusable: the file is damaged, or cannot be read or written.
    """
    settings: dict[str, Any] = {"results": False, "serializer": JsonSerializer()}
    if not url:
        file = folder / FILE
        make_private(file)
        with saying_what_is_wrong_with(file):
            queue = Huey(
                "wikiconbot", storage_class=_FileStorage, filename=str(file), timeout=PATIENCE, **settings
            )
            queue.pending_count()  # tables of another program would fail each job
            queue.scheduled_count()
            queue.storage.close()  # an open connection must not survive a fork (sqlite_file.Database)
        return queue
    from redis import ConnectionPool  # noqa: PLC0415 - an extra

    from wikiconbot.service.store.redis_waiting import how_to_connect  # noqa: PLC0415

    address, prefix = split_address(url, folder)
    pool = ConnectionPool.from_url(address, **how_to_connect())
    return Huey(prefix, storage_class=_RedisStorage, connection_pool=pool, **settings)


def patient_with(
    url: str | None, folder: Path, waiting: Callable[[str], None], alive: Callable[[], None] = lambda: None
) -> Callable[[Callable[[], None]], None]:
    """Return what runs a command of the queue, again and again while Redis is away; ``waiting`` gets a sentence then.

    ``alive`` is called before each attempt. Raises QueueUnusable where the file in the ``folder``, or Redis, cannot be used.
    """
    if not url:

        def run(command: Callable[[], None]) -> None:
            with saying_what_is_wrong_with(folder / FILE):
                command()

        return run
    from wikiconbot.service.store.redis_waiting import Waiting  # noqa: PLC0415 - an extra

    return Waiting(public_address(url), math.inf, waiting, alive).run
