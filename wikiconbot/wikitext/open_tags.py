"""Closes the tags that are still open at the end of typed wikitext or of a part of it. Pure.

An open tag would contain all text below it on the page: notes of other pads, and people's text. MediaWiki reads an extension
tag without an end on its page as text: then its content is active wikitext.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

#: Elements that no other tag closes; from MediaWiki's `Sanitizer::getRecognizedTagData`.
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
_LONGEST = 200  # characters of a tag that is written again unchanged


class _Element(NamedTuple):
    """Start and end of an element, its name, and its first tag."""

    start: int
    end: int
    name: str
    tag: str

    @property
    def opened(self) -> str:
        """The tag that opens it again."""
        return self.tag if len(self.tag) <= _LONGEST else f"<{self.name}>"


def with_tags_carried(texts: Sequence[str]) -> list[str]:
    """Return texts for consecutive pages: tags open at the end of one are closed there, and opened again in the next."""
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
    """Whether a line has only first tags of elements."""
    return bool(_ONLY_TAGS.fullmatch(line.strip()))


def _elements(text: str) -> Iterator[_Element]:
    """Yield the elements that have an end; the content of extension elements is not searched."""
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
    """Return typed wikitext with the end tags that are missing, on a separate line."""
    still_open: dict[str, int] = {}
    literal = ""  # the tag in which other tags are text
    for tag in _TAG.finditer(text):
        if tag["literal"]:
            name = tag["literal"].lower()
            if not literal and not tag["end"] and not tag["rest"].endswith("/"):
                literal = name
            elif tag["end"] and name == literal:
                literal = ""
        elif not literal and not tag["rest"].endswith("/"):
            name = tag["name"].lower()
            # Removed and added again: the last opened tag is last, and is closed first.
            times = still_open.pop(name, 0) if not tag["end"] else still_open.get(name, 0)
            still_open[name] = max(0, times + (-1 if tag["end"] else 1))
    ends = "".join(f"</{name}>" * times for name, times in reversed(still_open.items()))
    return f"{text}\n{ends}" if ends else text
