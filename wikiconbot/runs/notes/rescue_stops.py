"""The pages of a rescue: where each pad is saved on the wiki, and how long that takes. Pure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.title_keys import title_key

_ENOUGH = 5  # pads, after which the time that they took says more than the pause between requests


@dataclass(frozen=True, slots=True)
class Stop:
    """A page whose pads are to be saved on the wiki, with their addresses as far as they are known before it is read."""

    title: str
    pads: tuple[str, ...] = ()


def stops_of(pads: Mapping[str, Sequence[str]]) -> tuple[Stop, ...]:
    """Return the pages to go to; ``pads`` are addresses of pads, each with the pages that link to it.

    A pad is saved on the wiki once: with the page that links to the fewest pads, of several the first. So a list of all pads of a
    wiki gets none of them that an event's page has.
    """
    number = Counter(title for titles in pads.values() for title in dict.fromkeys(titles))
    found: dict[str, list[str]] = {}
    for url, titles in pads.items():
        if titles:
            found.setdefault(min(titles, key=lambda title: number[title]), []).append(url)
    order = {title: place for place, title in enumerate(number)}
    return tuple(Stop(title, tuple(found[title])) for title in sorted(found, key=order.__getitem__))


def stops_in(text: str, file: str) -> tuple[Stop, ...] | None:
    """Return the pages of what `wikiconbot etherpad find` wrote as JSON; None if the text is no JSON, but titles.

    Raises:
        UsageError: it is JSON of something else, or has no page.
    """
    if not text.removeprefix("\ufeff").lstrip().startswith("{"):  # no title begins so
        return None
    try:
        listed = json.loads(text.removeprefix("\ufeff"))["pads"]
        pads = {text_of(pad["url"], file): texts_of(pad["pages"], file) for pad in listed}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UsageError(says("rescue-list-not-read", file=file)) from error
    if not (stops := stops_of(pads)):
        raise UsageError(says("rescue-list-empty", file=file))
    return stops


def texts_of(entries: Any, file: str) -> list[str]:
    """Return the entries of a list in JSON, each a text.

    Raises:
        UsageError: it is no list, or one of them is something else: it is named.
    """
    if not isinstance(entries, list):
        raise _no_text(entries, file)
    return [text_of(entry, file) for entry in entries]


def text_of(entry: Any, file: str) -> str:
    """Return an entry of a JSON document that has to be a title or an address; raises as `texts_of` does."""
    if not isinstance(entry, str) or not entry.strip():
        raise _no_text(entry, file)
    return entry


def _no_text(entry: Any, file: str) -> UsageError:
    shown = json.dumps(entry, ensure_ascii=False)
    return UsageError(
        says("rescue-list-entry", file=file, entry=shown if len(shown) < 80 else f"{shown[:80]}…")
    )


def once_each(stops: Iterable[Stop], siteinfo: SiteInfo) -> tuple[Stop, ...]:
    """Return the pages, each once, however its title is typed, with all the pads that are known of it."""
    found: dict[str, Stop] = {}
    for stop in stops:
        key = title_key(stop.title, siteinfo)
        known = found.setdefault(key, stop)
        found[key] = Stop(known.title, tuple(dict.fromkeys((*known.pads, *stop.pads))))
    return tuple(found.values())


@dataclass(slots=True)
class Pace:
    """How long the rest of a rescue takes. ``cost`` are the requests that a page's pads need, ``pause`` the seconds for each.

    Once some pads are through, the time that they took counts in place of the pause.
    """

    cost: Mapping[str, int]
    pause: float
    _spent: float = 0.0
    _paid: int = 0
    _pads: int = 0
    _left: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._left = set(self.cost)

    def passed(self, title: str) -> None:
        """Note that a page needs no request any more."""
        self._left.discard(title)

    def did(self, title: str, pads: int, seconds: float) -> None:
        """Note that a page is through, and how long it took."""
        if title in self._left:
            self._left.discard(title)
            self._paid += self.cost[title]
        self._pads += pads
        self._spent += seconds

    @property
    def left(self) -> float:
        """The seconds that the other pages will take."""
        requests = sum(self.cost[title] for title in self._left)
        known = self._pads >= _ENOUGH and self._paid
        return requests * (self._spent / self._paid if known else self.pause)


def costs(stops: Iterable[Stop], each: int, home: Iterable[str] = ()) -> dict[str, int]:
    """Return how many requests to an Etherpad each page needs: ``each`` for a pad, one for a pad that is ``home``.

    A page whose pads are not known counts as one with a pad.
    """
    known = frozenset(home)
    return {
        stop.title: sum(1 if url in known else each for url in stop.pads) if stop.pads else each
        for stop in stops
    }
