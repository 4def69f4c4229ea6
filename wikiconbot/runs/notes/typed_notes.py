"""Notes that were typed as wikitext, as the wiki will save them: what it changes itself is no edit of people. Pure.

`action=parse` with the pre-save transform gives the text that is written and sealed. It also knows what templates do, which their
names do not say: a template that puts the page into a category is saved on the wiki as text.
"""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import repeat
from typing import NamedTuple, Protocol

from wikiconbot.plan.notes.notes_cuts import cuts, with_short_blocks
from wikiconbot.wikitext.open_tags import with_tags_carried, with_tags_closed

#: Properties that a page gets by what it shows, not by what it asks for.
_OF_CONTENTS = re.compile(
    r"page_image.*|kartographer_.*|graph.*|score|wikibase[_-].*|unexpected.*|forcetoc|toc|math.*"
)
_BRACES = re.compile(r"\{\{")
#: Elements that the wiki puts around a last line of a page, the first box of all among them.
_OUTER = frozenset(("div", "section", "p"))
_VOID = frozenset(("br", "hr", "img", "wbr", "link", "meta", "input", "area", "col", "source", "track"))


class Shown(Protocol):
    """What is needed of `wikiconbot.wiki.presave.Presaved`."""

    @property
    def text(self) -> str:
        """The text as the wiki would save it."""

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories that it would put its page into."""

    @property
    def properties(self) -> tuple[str, ...]:
        """The names of the properties that it would give its page."""

    @property
    def others(self) -> tuple[str, ...]:
        """What else it would put onto its page: indicators, links to other languages."""

    @property
    def html(self) -> str:
        """What readers would see, with ``wikiconbot-last`` as the id of the last element; empty if nobody knows."""


def as_saved(text: str, ask: Callable[[str], Shown], most: int | None = None) -> str:
    """Return typed notes as the wiki will save them; with templates as text where one of them would do something to the page.

    What the notes leave open, or hide, would reach what is below: tags are closed, and where that does not help, they are text.
    ``ask`` is called once, and up to three times where something becomes text. What has more than ``most`` bytes is asked for
    in pieces as well: MediaWiki leaves all templates of such a text as they are (`Parser::replaceVariables`).
    """
    if not text.strip():
        return text
    seen = _see(with_tags_closed(text), ask, most)
    if _BRACES.search(seen.text) and (seen.leaks or seen.effects):
        without = _see(with_tags_closed(_BRACES.sub("&#123;&#123;", seen.text)), ask, most)
        # Where templates as text change nothing, something else does it: a file that is missing.
        if seen.leaks or without.effects != seen.effects:
            seen = without
    if seen.leaks:
        return ask(_BRACES.sub("&#123;&#123;", seen.text).replace("<", "&lt;")).text.strip("\n")
    return seen.text.strip("\n")


class _Seen(NamedTuple):
    """Notes as the wiki will save them, what they do to their page, and whether they hide something or leave it open."""

    text: str
    effects: frozenset[str]
    leaks: bool


def _see(text: str, ask: Callable[[str], Shown], most: int | None) -> _Seen:
    shown = ask(text)
    pieces = [shown] if most is None or len(text.encode()) <= most else [*map(ask, _pieces(shown.text, most))]
    effects = frozenset().union(*map(_effects, pieces))
    return _Seen(shown.text, effects, any(_leaks(piece.html) for piece in pieces))


def _pieces(text: str, most: int) -> list[str]:
    """Return notes in pieces of at most about so many bytes, each with its tags closed, as they will be on several pages."""
    lines = with_short_blocks(text.split("\n"), most)
    found = cuts(lines, repeat(most)) or [range(len(lines))]
    texts = ["\n".join(lines[one.start : one.stop]) for one in found]
    return [piece for piece in with_tags_carried(texts) if piece.strip()]


def _effects(shown: Shown) -> set[str]:
    properties = (name for name in shown.properties if not _OF_CONTENTS.fullmatch(name))
    return {*shown.categories, *shown.others, *properties}


def _leaks(html: str) -> bool:
    """Whether notes hide something, or are still open where they end."""
    if not html:
        return False
    reader = _Outline()
    reader.feed(html)
    return reader.hides or not reader.last or not _OUTER.issuperset(reader.last)


class _Outline(HTMLParser):
    """What the wiki's HTML has around its last element. MediaWiki writes it in order: each tag is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.last: tuple[str, ...] = ()
        self.hides = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the beginning of an element."""
        known = dict(attrs)
        self.hides = self.hides or "hidden" in known
        if known.get("id") == "wikiconbot-last":
            self.last = tuple(self.open)
        if tag not in _VOID:
            self.open.append("box" if tag == "div" and self.open else tag)

    def handle_endtag(self, tag: str) -> None:
        """Take the end of an element."""
        if self.open and tag not in _VOID:
            self.open.pop()
