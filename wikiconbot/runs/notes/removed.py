"""Notes that somebody took off the wiki: they were there by the journal, by the page's history or by the log of deletions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wikiconbot.i18n import load, says
from wikiconbot.model import Obstacle, Region, Revision, Snapshot
from wikiconbot.pads.names import Pad
from wikiconbot.pages.notes import archived, links_to, region_name
from wikiconbot.runs.notes.which import EventPage
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.regions import find_region

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

_MOST = 50  # revisions of the notes page that are looked through, the newest first: one request


@dataclass(slots=True)
class Removals:
    """What is known of notes that were taken away, for one run: each notes page is asked for once.

    ``_fresh`` are pages that this run makes.
    """

    session: Session
    stats: Stats
    _fresh: set[str] = field(default_factory=set)
    _pasts: dict[str, list[tuple[Revision, str | None]]] = field(default_factory=dict)

    def find(
        self, event: EventPage, notes: Snapshot, pad: Pad, was_home: bool, region: str
    ) -> Obstacle | None:
        """Return that somebody took a pad's notes away, the region of this name; None if they never were there, or it was the bot itself.

        ``was_home``: the journal has that they were. A request is made only if that, a link on the event's page or an edit of
        the bot's speaks for it.
        """
        linked = links_to(event.snapshot.text, notes.page, event.title)
        if notes.page in self._fresh or not (was_home or linked or notes.own):
            if not notes.exists:
                self._fresh.add(notes.page)
            return None
        about = {"page": notes.page, "url": pad.url}
        if not notes.exists:
            return self._deleted(notes.page, about)
        before: Revision | None = None
        for revision, text in self._past(notes.page):
            found = find_region(text, region) if text is not None else None
            if (
                text is not None
                and isinstance(found, Region)
                and archived(text[found.body_start : found.body_end])
            ):
                return None if before is None else self._taken_out(before, about)
            before = revision
        if not was_home or region != region_name(pad.url):
            return None
        return Obstacle("obstacle-notes-removed", {**about, "who": says("notes-removed-somehow", **about)})

    def _past(self, title: str) -> list[tuple[Revision, str | None]]:
        from wikiconbot.wiki.revisions import fetch_newest  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        if title not in self._pasts:
            with self.stats.phase("read"):
                self._pasts[title] = list(fetch_newest(self.session, title, None, _MOST))[:_MOST]
        return self._pasts[title]

    def _taken_out(self, revision: Revision, about: dict[str, str]) -> Obstacle | None:
        if revision.user == self.session.user:
            return None  # an undo, which somebody wanted, as they want the notes now
        user = revision.user or says("gone-by-hidden")
        who = says("notes-removed-by", user=user, at=load().time(revision.time), **about)
        return Obstacle("obstacle-notes-removed", {**about, "who": who})

    def _deleted(self, title: str, about: dict[str, str]) -> Obstacle | None:
        from wikiconbot.wiki.changes import fetch_gone  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        with self.stats.phase("read"):
            gone = fetch_gone(self.session, title)
        if gone is None or gone.to is not None:
            self._fresh.add(title)
            return None
        who = says(
            "notes-deleted-by", user=gone.by or says("gone-by-hidden"), at=load().time(gone.at), **about
        )
        return Obstacle("obstacle-notes-removed", {**about, "who": who})
