"""The pages of parts of notes that are larger than a page: read when they are needed, each once for a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wikiconbot.model import Region, Snapshot
from wikiconbot.pages.note_parts import digest_of, text_of_part
from wikiconbot.plan.notes.joined_parts import joined, part_title
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.regions import find_region

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session


@dataclass(slots=True)
class PartPages:
    """The pages after the notes page ``title``, by their numbers, as far as they were read."""

    session: Session
    title: str
    stats: Stats
    _known: dict[int, Snapshot] = field(default_factory=dict)

    def read(self, numbers: Sequence[int]) -> list[Snapshot]:
        """Return pages by their numbers; those that were not read yet in one request. One whose title would be too long is empty."""
        from wikiconbot.wiki.read import read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        titles = {number: part_title(self.title, number) for number in numbers if number not in self._known}
        wanted = [title for title in titles.values() if title]
        if wanted:
            with self.stats.phase("read"):
                pages = read_pages(self.session, wanted)
            self._known |= {number: pages[title] for number, title in titles.items() if title}
        return [self._known.get(number, Snapshot("", "")) for number in numbers]

    @property
    def pages(self) -> list[Snapshot]:
        """The pages that were read."""
        return list(self._known.values())


def left_by(session: Session, title: str, url: str, user: str) -> list[str]:
    """Return the notes page as a user left it lately, with the parts of a pad's notes; a request, and one for each part's page."""
    from wikiconbot.wiki.revisions import fetch_recent_by  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    pages: dict[int, list[str]] = {}

    def page_of(number: int, region: str, digest: str) -> str | None:
        if number not in pages:
            part = part_title(title, number)
            pages[number] = fetch_recent_by(session, part, user) if part else []
        return next((text for text in pages[number] if _has(text, region, digest)), None)

    return [joined(text, url, page_of).text for text in fetch_recent_by(session, title, user)]


def _has(text: str, region: str, digest: str) -> bool:
    found = find_region(text, region)
    words = text_of_part(text[found.body_start : found.body_end]) if isinstance(found, Region) else None
    return words is not None and digest_of(words) == digest
