"""The recent changes of a wiki (API:RecentChanges), for wikis without a stream."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class RecentChanges:
    """Rows as the API returns them (formatversion 2), and the time of the wiki's clock (ISO 8601); ``more`` continues the request."""

    rows: tuple[Mapping[str, Any], ...]
    now: str
    more: Mapping[str, Any] | None = None


def fetch_recent_changes(
    session: Session, since: str, more: Mapping[str, Any] | None = None, limit: int | str = "max"
) -> RecentChanges:
    """Return the changes from ``since`` (ISO 8601, inclusive) on, oldest first. One request.

    ``limit`` is their greatest number: ``max`` is 500, or 5,000 with the right apihighlimits.
    """
    return _ask(session, rcdir="newer", rcstart=since, rclimit=limit, **(more or {}))


def fetch_newest_change(session: Session) -> RecentChanges:
    """Return the newest change, no row if the wiki keeps none. One request."""
    return _ask(session, rclimit=1)


def fetch_oldest_change(session: Session) -> RecentChanges:
    """Return the oldest change that the wiki keeps ($wgRCMaxAge, 90 days by default). One request."""
    return _ask(session, rclimit=1, rcdir="newer")


def _ask(session: Session, **which: Any) -> RecentChanges:
    answer = session.request(
        action="query", list="recentchanges", rcprop="title|ids|timestamp|user|loginfo|comment",
        rctype="edit|new|log|categorize", curtimestamp=1, **which,
    )  # fmt: skip
    rows = answer.get("query", {}).get("recentchanges", ())
    return RecentChanges(tuple(rows), str(answer.get("curtimestamp", "")), answer.get("continue"))
