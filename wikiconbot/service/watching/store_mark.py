"""Notices that a store lost what it had: hints are gone then, and only a sweep finds the pages again."""

from __future__ import annotations

import secrets
from typing import Protocol

#: The name of the mark among the cursors.
_NAME = "mark of the store"


class Marked(Protocol):
    """What is needed of the store (``Store``)."""

    def cursor(self, name: str) -> str | None:
        """Return what was stored under a name."""

    def set_cursor(self, name: str, cursor: str) -> None:
        """Store it."""


class StoreMark:
    """A mark in a store; who finds it missing sets a new one, and all who knew the former one notice that it is another."""

    def __init__(self, store: Marked) -> None:
        self._store = store
        self._known: str | None = None

    def is_lost(self) -> bool:
        """Return True once after the store lost what it had since the last call: a Redis that keeps nothing on disk was restarted."""
        found = self._store.cursor(_NAME)
        if found is None:
            found = secrets.token_hex(8)
            self._store.set_cursor(_NAME, found)
        before, self._known = self._known, found
        return before not in (None, found)
