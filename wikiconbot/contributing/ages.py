"""Which accounts are newcomers: registered in the days before an event, or during it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """The time in which newcomers registered: ``days`` before the event's first moment until its end (UTC, ISO 8601)."""

    since: str
    until: str
    days: int

    def has(self, registered: str) -> bool:
        """Return whether an account was registered in this time."""
        return self._first <= _moment(registered) < _moment(self.until)

    def may_have(self, registered: str | None) -> bool:
        """Return whether an account may be a newcomer's, by its registration on one wiki: it may be older on another."""
        return registered is None or self._first <= _moment(registered)

    @property
    def _first(self) -> datetime:
        return _moment(self.since) - timedelta(days=self.days)


def earliest(local: Mapping[str, str | None], everywhere: Mapping[str, str]) -> dict[str, str | None]:
    """Return when each account was registered: on the wiki or as the global account, whichever was first; None if not known."""
    both = {name: (registered, everywhere.get(name)) for name, registered in local.items()}
    return {name: min(filter(None, times), key=_moment, default=None) for name, times in both.items()}


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
