"""Read many pages ahead, some dozens in a request: their texts, their wiki's profile, the run page, the account and a token."""

import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from wikiconbot.model import OwnEdit, Snapshot
from wikiconbot.wiki.ahead.kept_ahead import Ahead
from wikiconbot.wiki.read import read_many
from wikiconbot.wiki.session import Session

#: Rows in a request for the account's own edits, and how many of these requests are made: it may have edited thousands of other pages.
_ROWS, _REQUESTS = 500, 3
#: Titles that are in each request next to the pages: the run page, and the page of styles.
_EXTRA = 2


def read_ahead(session: Session, titles: Sequence[str], styles: str | None = None) -> dict[str, Snapshot]:
    """Read pages, keep them for the runs on them, and return them by their titles as given.

    Two requests for 48 pages, rarely more: one for the account's own edits of any page (none if that was just asked), one for the texts. A page is left out if
    `read_page` would raise an error, or if its last edit by the account would need a request: the run on it asks itself.

    Raises what `Session.request` raises.
    """
    ahead = session.ahead = session.ahead or Ahead()
    wanted = list(dict.fromkeys(titles))
    if not wanted:
        return {}
    if (known := ahead.own_edits(wanted)) is None:
        known = _own_edits(session, wanted)
        ahead.own = (time.monotonic(), *known)
    own, is_all = known
    found: dict[str, Snapshot] = {}
    for batch in _batches(session, wanted):
        began = time.monotonic()
        pages, _ = read_many(session, batch, styles)
        pages = {
            title: replace(page, own=own.get(page.page))
            for title, page in pages.items()
            if is_all or page.page in own or not page.exists
        }
        ahead.keep(pages, began)
        found |= pages
    return found


def _batches(session: Session, titles: Sequence[str]) -> Iterator[Sequence[str]]:
    size = (500 if session.has_high_limits else 50) - _EXTRA
    for start in range(0, len(titles), size):
        yield titles[start : start + size]


def _own_edits(session: Session, titles: Collection[str]) -> tuple[dict[str, OwnEdit], bool]:
    """Return the account's newest edit of each page in recent changes, and whether that is all of them (API:RecentChanges).

    `rctitle` accepts one title, so that these are its edits of any page, the newest first, until each of ``titles`` was among them.
    """
    found: dict[str, OwnEdit] = {}
    if session.user is None:
        return found, True
    more: dict[str, str] = {}
    for _ in range(_REQUESTS):
        answer = session.request(
            action="query", list="recentchanges", rctype="edit|new", rcprop="title|ids|tags|comment",
            rclimit=_ROWS, rcuser=session.user, **more,
        )  # fmt: skip
        for row in answer.get("query", {}).get("recentchanges", ()):
            if row.get("title") and row.get("revid") and row["title"] not in found:
                tags = tuple(row.get("tags", ()))
                found[row["title"]] = OwnEdit(
                    row["revid"], row.get("old_revid", 0), tags, row.get("comment", "")
                )
        more = answer.get("continue", {})
        if not more:
            return found, True
        if all(title in found for title in titles):
            break
    return found, False
