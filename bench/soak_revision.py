"""Revisions of the soak test's page: the text of each outside of the bot's regions, and in them.

Managed regions and signed lines are read here with separate expressions, not with wikiconbot's code: otherwise an
error in that code could hide itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from bench import soak_page as page
from wikiconbot.sandbox.wiki_client import DemoPerson

_MARKER = re.compile(r"<!-- wikiconbot:([a-z0-9-]+):(begin|end) -->")
_REGION = re.compile(r"<!-- wikiconbot:([a-z0-9-]+):begin -->.*?<!-- wikiconbot:\1:end -->", re.DOTALL)
_SIGNED = re.compile(r" \d{4} \(UTC\)")
_BATCH = 50  # revisions in a request; the wiki returns fewer if they are long


@dataclass(frozen=True)
class Revision:
    """One revision of the page; its text outside of the bot's regions, and in them."""

    number: int
    parent: int
    user: str
    when: datetime
    sha1: str
    text: str

    @cached_property
    def regions(self) -> Mapping[str, str]:
        """The managed regions by name, markers included."""
        return regions_of(self.text)

    @cached_property
    def outside(self) -> str:
        """The text without the regions; each is replaced by a character that no wiki page has."""
        return _REGION.sub(lambda match: place_of(match[1]), self.text)

    @cached_property
    def signed(self) -> frozenset[str]:
        """The lines that people signed."""
        return frozenset(line for line in self.outside.split("\n") if _SIGNED.search(line))

    @property
    def markers(self) -> list[tuple[str, str]]:
        """Every marker, in order: the region's name, and ``begin`` or ``end``."""
        return _MARKER.findall(self.text)


def regions_of(text: str) -> Mapping[str, str]:
    """The managed regions of a text by name, markers included."""
    return {match[1]: match[0] for match in _REGION.finditer(text)}


def place_of(name: str) -> str:
    return f"\0{name}\0"


def read_history(reader: DemoPerson, title: str = page.TITLE) -> Iterator[Revision]:
    """Yield a page's revisions, the oldest first, as the wiki returns them: a batch at a time."""
    more: dict[str, Any] = {}
    while True:
        answer = reader.ask(
            action="query",
            prop="revisions",
            rvprop="ids|user|timestamp|sha1|content",
            rvslots="main",
            rvdir="newer",
            rvlimit=_BATCH,
            titles=title,
            **more,
        )
        for found in answer["query"]["pages"][0].get("revisions", ()):
            yield Revision(
                found["revid"],
                found["parentid"],
                found["user"],
                datetime.fromisoformat(found["timestamp"]),
                found["sha1"],
                found["slots"]["main"]["content"],
            )
        more = answer.get("continue", {})
        if not more:
            return
