"""Pages and accounts that were read ahead, many in a request: a run takes them while they are fresh, each page once.

`pages_ahead.py` fills it; `read.read_page`, `read.read_pages` and `runs.wiki_pages.ask_accounts` look here first. A page that is not
here, or not fresh any more, is read as always: what is here can only save requests.
"""

import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wikiconbot.model import Account, OwnEdit, Snapshot

#: Seconds for which a text may be taken: as long as the run page of the same answer counts as up to date (brakes.py).
FRESH = 15.0
#: Seconds for which an account may be taken: blocks and renames are rare, and a run looks at many events of the same people.
KEPT = 900.0
#: Seconds for which the account's own edits may be taken: for the other pages of the same events.
OWN_KEPT = 2.0
#: Seconds for which the configuration of a wiki may be taken.
PROFILE_KEPT = 3600.0


@dataclass(slots=True)
class Ahead:
    """What was read ahead in a session, with the times (`time.monotonic`).

    ``own`` are the account's newest edits of any pages, and whether recent changes have no others.

    ``began`` is when the request for the page that was taken last began; None if that page was not here: the run that reads it
    asks again before it saves if that is some time ago (runs/save_cycle.py).
    """

    pages: dict[str, tuple[float, Snapshot]] = field(default_factory=dict)
    accounts: dict[str, tuple[float, Account]] = field(default_factory=dict)
    profiles: dict[str | None, tuple[float, dict[str, Any]]] = field(default_factory=dict)
    own: tuple[float, dict[str, OwnEdit], bool] = (0.0, {}, False)
    began: float | None = None

    def own_edits(self, titles: Collection[str]) -> tuple[dict[str, OwnEdit], bool] | None:
        """Return the account's newest edits that were read two seconds ago at most, and whether that is all; None if some pages are not in them."""
        at, found, is_all = self.own
        is_new = time.monotonic() - at < OWN_KEPT
        return (found, is_all) if is_new and (is_all or all(title in found for title in titles)) else None

    def keep(self, pages: Mapping[str, Snapshot], began: float) -> None:
        """Keep pages by their titles, instead of those that nobody took."""
        self.pages |= {title: (began, page) for title, page in pages.items()}

    def forget_pages(self) -> None:
        """Forget the pages that nobody took."""
        self.pages.clear()

    def profile(self, styles: str | None) -> dict[str, Any] | None:
        """Return the profile of the wiki, if it was read with this page of styles in the last hour."""
        at, profile = self.profiles.get(styles, (0.0, None))
        return profile if profile and time.monotonic() - at < PROFILE_KEPT else None

    def keep_profile(self, styles: str | None, profile: dict[str, Any]) -> None:
        """Keep the profile of the wiki."""
        self.profiles[styles] = (time.monotonic(), profile)

    def take(self, title: str) -> Snapshot | None:
        """Return a page and forget it, if it is fresh."""
        self.began, page = self.pages.pop(title, (None, None))
        if self.began is None or time.monotonic() - self.began > FRESH:
            self.began = None
            return None
        return page

    def take_others(self, titles: Collection[str]) -> dict[str, Snapshot] | None:
        """Return further pages of an event, and forget them; None if one of them is not here or not fresh."""
        now = time.monotonic()
        found = {title: self.pages.pop(title) for title in titles if title in self.pages}
        if len(found) < len(set(titles)) or any(now - began > FRESH for began, _ in found.values()):
            return None
        self.began = min([*([self.began] if self.began else []), *(began for began, _ in found.values())])
        return {title: page for title, (_, page) in found.items()}

    def known(self, names: Iterable[str]) -> dict[str, Account]:
        """Return the accounts of some names that were looked up in the last 15 minutes."""
        since = time.monotonic() - KEPT
        rows = ((name, self.accounts.get(name)) for name in names)
        return {name: row[1] for name, row in rows if row and row[0] > since}

    def keep_accounts(self, accounts: Mapping[str, Account]) -> None:
        """Keep accounts by the names that pages give them, and forget old ones."""
        now = time.monotonic()
        self.accounts = {name: row for name, row in self.accounts.items() if now - row[0] < KEPT}
        self.accounts |= {name: (now, account) for name, account in accounts.items()}
