"""Typed wikitext whose tags are open where it ends, or where it is parted → the same, with its tags closed. Pure.

A tag that is open takes in all that is below it on the page: notes of other pads, and what people wrote there. One that has
no end on its page is text to MediaWiki, if it is one of an extension: then what is in it is wikitext, and does what it says.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

#: Elements whose end no other tag brings about; of MediaWiki's `Sanitizer::getRecognizedTagData`.
_NAMES = (
    "abbr|b|bdi|bdo|big|blockquote|center|cite|code|data|del|dfn|div|dl|em|font|h[1-6]|i|ins|kbd|mark|ol|q|ruby|s|samp"
    "|small|span|strike|strong|sub|sup|table|time|tt|u|ul|var"
)
_TAG = re.compile(
    rf"<(?P<end>/?)(?:(?P<literal>nowiki|pre|syntaxhighlight|source)|(?P<name>{_NAMES}))(?=[\s/>])(?P<rest>[^<>]*)>",
    re.IGNORECASE,
)
#: Elements of extensions.
_EXTENSIONS = frozenset(
    [
        "nowiki",
        "pre",
        "syntaxhighlight",
        "source",
        "poem",
        "gallery",
        "ref",
        "math",
        "chem",
        "score",
        "timeline",
        "hiero",
        "imagemap",
        "templatedata",
    ]
)
_ANY_TAG = re.compile(
    rf"<(?P<end>/?)(?P<name>{_NAMES}|{'|'.join(sorted(_EXTENSIONS))})(?=[\s/>])[^<>]*(?<!/)>", re.IGNORECASE
)
_ONLY_TAGS = re.compile(r"(?:<[a-z][^<>]*>)+", re.IGNORECASE)
_LONGEST = 200  # characters of a tag that is written again as it is


class _Element(NamedTuple):
    """Where an element begins and ends, its name, and its first tag."""

    start: int
    end: int
    name: str
    tag: str

    @property
    def opened(self) -> str:
        """The tag by which it is open again."""
        return self.tag if len(self.tag) <= _LONGEST else f"<{self.name}>"


def with_tags_carried(texts: Sequence[str]) -> list[str]:
    """Return texts that follow each other on several pages: what is open at the end of one is closed there, and open again in the next."""
    borders = list(accumulate(len(text) + 1 for text in texts))[:-1]
    parted: dict[int, list[_Element]] = defaultdict(list)
    for element in sorted(_elements("\n".join(texts))):
        first = bisect_left(borders, element.start + 1)
        for number in range(first, bisect_right(borders, element.end)):
            parted[number].append(element)
    written = []
    for number, text in enumerate(texts):
        opened = "".join(element.opened for element in parted[number - 1])
        closed = "".join(f"</{element.name}>" for element in reversed(parted[number]))
        written.append("\n".join(filter(None, (opened, text, closed))) if text else "")
    return written


def only_tags(line: str) -> bool:
    """Whether a line has nothing but first tags of elements."""
    return bool(_ONLY_TAGS.fullmatch(line.strip()))


def _elements(text: str) -> Iterator[_Element]:
    """Yield the elements that have an end; what is in one of an extension is not looked at."""
    open_at: dict[str, list[re.Match[str]]] = defaultdict(list)
    endless: set[str] = set()
    place = 0
    while tag := _ANY_TAG.search(text, place):
        place = tag.end()
        name = tag["name"].lower()
        if name not in _EXTENSIONS:
            if not tag["end"]:
                open_at[name].append(tag)
            elif open_at[name]:
                begun = open_at[name].pop()
                yield _Element(begun.start(), tag.start(), name, begun[0])
        elif not tag["end"] and name not in endless:
            end = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, place)
            if end is None:
                endless.add(name)
            else:
                yield _Element(tag.start(), end.start(), name, tag[0])
                place = end.end()


def with_tags_closed(text: str) -> str:
    """Return typed wikitext with the ends of tags that it leaves open, in a separate line."""
    still_open: dict[str, int] = {}
    literal = ""  # the tag in which others are text
    for tag in _TAG.finditer(text):
        if tag["literal"]:
            name = tag["literal"].lower()
            if not literal and not tag["end"] and not tag["rest"].endswith("/"):
                literal = name
            elif tag["end"] and name == literal:
                literal = ""
        elif not literal and not tag["rest"].endswith("/"):
            name = tag["name"].lower()
            # Taken out and put in again: what was opened last is last, and is closed first.
            times = still_open.pop(name, 0) if not tag["end"] else still_open.get(name, 0)
            still_open[name] = max(0, times + (-1 if tag["end"] else 1))
    ends = "".join(f"</{name}>" * times for name, times in reversed(still_open.items()))
    return f"{text}\n{ends}" if ends else text
