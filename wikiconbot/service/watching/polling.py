"""Changes of a wiki without a stream, from its recent changes, with a cursor ``timestamp|rcid``.

One request a poll, also if nothing changed. Rows may become visible in another order than that of their times (several servers, long
transactions), so each poll starts some seconds before the cursor, and rows that were given are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wikiconbot.service.moments import seconds_of, text_of
from wikiconbot.service.watching.change_values import Change, Mark, Missed
from wikiconbot.service.watching.concerned import change_of_row
from wikiconbot.service.watching.seen_before import SeenBefore
from wikiconbot.wiki.following.recent_changes import (
    RecentChanges,
    fetch_newest_change,
    fetch_oldest_change,
    fetch_recent_changes,
)
from wikiconbot.wiki.session import Session

#: Seconds before the cursor at which a poll starts.
OVERLAP = 10.0

#: The most requests of a poll: 10,000 changes, 100,000 with the bot right. After more, a sweep is cheaper.
_MOST_REQUESTS = 20

#: Seconds of a cursor's age from which on it is asked whether the wiki still has the changes since then.
_OLD = 86_400.0

_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last change that was read, and its time: seconds since 1970 by the wiki's clock."""

    at: float
    rcid: int

    @property
    def text(self) -> str:
        """The form in the store."""
        return f"{text_of(self.at)}|{self.rcid}"


def cursor_of(text: str | None) -> Cursor | None:
    """Return the cursor of its form in the store, None for none and for another form."""
    time, _, rcid = (text or "").partition("|")
    at = seconds_of(time)
    return Cursor(at, int(rcid)) if at is not None and rcid.isascii() and rcid.isdigit() else None


class Poll:
    """Reads the changes of the wiki ``wiki`` since the last poll; ``cursor`` is that of the last mark that was stored.

    A poll makes at most ``most_requests``, for ``limit`` changes each.
    """

    def __init__(
        self,
        session: Session,
        wiki: str,
        cursor: str | None = None,
        *,
        most_requests: int = _MOST_REQUESTS,
        limit: int | str = "max",
    ) -> None:
        self._session, self.wiki = session, wiki
        self._most_requests, self._limit = most_requests, limit
        self._cursor = cursor_of(cursor)
        self._checked = False  # whether the wiki still has the changes since the cursor
        self._seen = SeenBefore(_REMEMBERED)

    @property
    def name(self) -> str:
        """The reader's name in the store."""
        return poll_name(self.wiki)

    def changes(self) -> Iterator[Change | Mark | Missed]:
        """Yield each change since the last poll once, then a mark; and a gap. The first poll without a cursor starts with the present.

        One request for each 500 changes, or 5,000. Raises WikiError.
        """
        if self._cursor is None:
            yield self._advance(fetch_newest_change(self._session), None)
        elif not self._checked and (missed := self._not_kept(self._cursor)):
            yield missed
            yield self._advance(fetch_newest_change(self._session), None)
        else:
            yield from self._since(self._cursor)
        self._checked = True

    def _not_kept(self, cursor: Cursor) -> Missed | None:
        """Return the gap if the cursor is older than what the wiki keeps."""
        oldest = fetch_oldest_change(self._session)
        now = seconds_of(oldest.now) or cursor.at
        if now - cursor.at < _OLD or any(
            (seconds_of(row.get("timestamp")) or now) <= cursor.at for row in oldest.rows
        ):
            return None
        return Missed(self.name, cursor.at, now, "too-old", self.wiki)

    def _since(self, cursor: Cursor) -> Iterator[Change | Mark | Missed]:
        """Yield what came after a cursor. One from the future is not believed: the wiki's clock was wrong, and was set back."""
        start, more = text_of(max(cursor.at - OVERLAP, 0.0)), None
        for _ in range(self._most_requests):
            answer = fetch_recent_changes(self._session, start, more, self._limit)
            now = seconds_of(answer.now) or cursor.at
            if cursor.at > now + OVERLAP:
                yield Missed(self.name, now, now, "future", self.wiki)
                yield self._advance(fetch_newest_change(self._session), None)
                return
            yield from self._new(answer)
            yield self._advance(answer, self._cursor)
            more = answer.more
            if not more:
                return
        newest = fetch_newest_change(self._session)
        yield Missed(self.name, cursor.at, seconds_of(newest.now) or cursor.at, "too-many", self.wiki)
        yield self._advance(newest, None)

    def _new(self, answer: RecentChanges) -> Iterator[Change]:
        """Yield the changes of rows that were not given before."""
        for row in answer.rows:
            change = change_of_row(row, self.wiki)
            if change is not None and not self._seen.again(change.identity):
                yield change

    def _advance(self, answer: RecentChanges, least: Cursor | None) -> Mark:
        """Move the cursor to the latest row, or to the present if there is none; a time in the future is not believed."""
        now = seconds_of(answer.now) or 0.0
        times = [
            (min(seconds_of(row.get("timestamp")) or 0.0, now), row.get("rcid") or 0) for row in answer.rows
        ]
        known = [(least.at, least.rcid)] if least else []
        self._cursor = Cursor(*max(times + known, default=(now, 0)))
        return Mark(self.name, self._cursor.text)


def poll_name(wiki: str) -> str:
    """Return the name of a wiki's poll in the store."""
    return f"poll {wiki}"
