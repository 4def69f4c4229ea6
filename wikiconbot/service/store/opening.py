"""Open the store: a file in the state folder, or Redis by its address; and the prefix that all its users share."""

from __future__ import annotations

import math
import os
import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

from wikiconbot.errors import ConfigurationError
from wikiconbot.i18n import says
from wikiconbot.service.store.base import Store

FILE = "queue.sqlite"
_PREFIX_FILE = "queue-prefix"
_SCHEMES = ("redis", "rediss", "unix")
#: huey keeps only these characters of a name. 16 are too many to guess: on a shared Redis a prefix is as good as a password.
_PREFIX = re.compile(r"[A-Za-z0-9_]{16,64}")
#: Seconds to wait for Redis when the store is opened: a wrong address is to be reported, and not waited for.
_FIRST_PATIENCE = 10.0


def _silent(_: str) -> None:
    """Say nothing of a wait."""


def open_store(
    url: str | None,
    folder: Path,
    patience: float = math.inf,
    waiting: Callable[[str], None] = _silent,
    alive: Callable[[], None] = lambda: None,
) -> Store:
    """Return the store: in ``queue.sqlite`` of the state folder without an address, else in Redis.

    Args:
        url: ``redis://``, ``rediss://`` (TLS) or ``unix://``, as redis-py reads it; ``?prefix=`` has precedence over the folder's.
        folder: the state folder; it is made if it is missing.
        patience: how many seconds a method waits for a Redis that is away.
        waiting: gets a sentence each time that such a wait begins.
        alive: is called before each attempt to reach a Redis: a program that waits for it does not hang.

    Raises:
        ConfigurationError: the address or the file cannot be used; Redis refuses the password; the package redis is missing.
        Unreachable: Redis does not answer within ten seconds, or within ``patience`` if that is shorter.
    """
    if not url:
        from wikiconbot.service.store.sqlite_store import SqliteStore  # noqa: PLC0415 - only the backend in use

        return SqliteStore(folder / FILE)
    address, prefix = split_address(url, folder)
    try:
        from wikiconbot.service.store.redis_store import RedisStore  # noqa: PLC0415 - an extra
        from wikiconbot.service.store.redis_waiting import Waiting, connect  # noqa: PLC0415
    except ImportError as error:
        raise ConfigurationError(says("store-redis-missing")) from error
    try:
        redis = connect(address, patience)
    except (ValueError, TypeError) as error:
        raise ConfigurationError(says("store-address", address=public_address(url), why=error)) from error
    where = public_address(url)
    Waiting(where, min(patience, _FIRST_PATIENCE), waiting).run(redis.ping)
    return RedisStore(redis, prefix, Waiting(where, patience, waiting, alive))


def split_address(url: str, folder: Path) -> tuple[str, str]:
    """Return the address without ``prefix``, and the prefix: from the address, else from the folder, where it is made once.

    Raises:
        ConfigurationError: it is no address of a Redis, the prefix has other characters or is easy to guess, or the folder cannot be written.
    """
    base, _, query = url.partition("?")
    try:
        scheme = urlsplit(url).scheme
        _ = urlsplit(url).port  # raises ValueError for a port that is no number
    except ValueError:  # Python's words have what it took for the port: that may be a part of the password
        raise ConfigurationError(says("store-address-parts", address=public_address(url))) from None
    if "@" in query:
        raise ConfigurationError(says("store-address-parts", address=public_address(url)))
    if scheme not in _SCHEMES:
        raise ConfigurationError(says("store-address-scheme", address=public_address(url)))
    values = parse_qs(query, keep_blank_values=True)
    given = values.pop("prefix", [])
    if given and not (len(given) == 1 and _PREFIX.fullmatch(given[0])):
        raise ConfigurationError(says("store-prefix", example=secrets.token_hex(16)))
    address = f"{base}?{urlencode(values, doseq=True)}" if values else base
    return address, given[0] if given else _own_prefix(folder)


def full_address(url: str, folder: Path) -> str:
    """Return the address with its prefix, for the workers on other computers: with another prefix they would share nothing.

    It has the password in it, if there is one. Raises ConfigurationError as ``split_address`` does.
    """
    address, prefix = split_address(url, folder)
    return f"{address}{'&' if '?' in address else '?'}prefix={prefix}"


def public_address(url: str) -> str:
    """Return an address without name, password and parameters: for messages."""
    scheme, _, rest = url.partition("://")
    place, _, query = rest.partition("?")
    place = "…" if "@" in query else place.rpartition("@")[2]  # the “?” may be one of the password
    return f"{scheme}://{place}" if rest else scheme


def _own_prefix(folder: Path) -> str:
    """Return the prefix in the state folder; the first process that needs one makes it."""
    file = folder / _PREFIX_FILE
    try:
        if not file.exists():
            _make_prefix(file)
        prefix = file.read_text("ascii", "replace").strip()
    except OSError as error:
        raise ConfigurationError(says("store-file-cannot", file=file, why=error.strerror or error)) from error
    if not _PREFIX.fullmatch(prefix):
        raise ConfigurationError(says("store-prefix-file", file=file))
    return prefix


def _make_prefix(file: Path) -> None:
    """Write a new prefix into a file, whole, unless another process does so first (link(2) fails then)."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    own = file.with_name(f".{file.name}-{secrets.token_hex(8)}")
    descriptor = os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as written:
            written.write(f"wikiconbot_{secrets.token_hex(16)}\n")
            written.flush()
            os.fsync(descriptor)
        with suppress(FileExistsError):
            os.link(own, file)
    finally:
        own.unlink(missing_ok=True)
