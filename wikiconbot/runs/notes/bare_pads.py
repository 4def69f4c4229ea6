"""Pads that facts give by their names only: one name, several in a line, or a list below the label. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from wikiconbot.model import Fact, Facts, PadLink
from wikiconbot.pads.names import is_bare_name, pad_url
from wikiconbot.reading.facts import etherpad_facts

#: What parts the names of several pads.
_PARTED = re.compile(
    r"\s*(?:[,;،、，；؛·•]|<br\s*/?>|\s(?:and|&|\+|/|und|et|y|e|और|आणि|ও|এবং|और|અને|ਅਤੇ|மற்றும்|మరియు|ಮತ್ತು|ഉം|اور|र|ଓ)\s)\s*",
    re.IGNORECASE,
)
#: A name as nobody writes a word: with a digit, an underscore or a hyphen.
_NO_WORD = re.compile(r"[\d_-]")
#: Marks that show nothing; at the ends of a name they come with what was copied.
_MARKS = r"[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]"
_WORD = re.compile(rf"\s*{_MARKS}*(?P<name>\S+?){_MARKS}*(?=\s|\Z)")
#: What ends a sentence: after a name that is no word, it is no part of it.
_STOPS = ".。।۔"
_LABEL = re.compile(r"[:：]\s+")
_REMARK = re.compile(r"\s+(?:[(–—-]\s*\S.*)?\s*", re.DOTALL)
#: Links to pages and addresses, and what stands for them while names are looked for: no name has it.
_LINK = re.compile(r"\[\[[^\[\]]*\]\]|\[[^\[\]]*\]|(?:\w+:)?//[^\s<>\[\]]*")
_FILLED = "{"
_LONGEST = 2_000  # characters of a line of names
_MARKER = re.compile(r"[*#:;]+[ \t]*")


def bare_pads(text: str, facts: tuple[Facts, ...], host: str) -> tuple[PadLink, ...]:
    """Return the pads that the facts of a page give by their names only, with their addresses at an Etherpad ``host``."""
    return tuple(
        PadLink(name, pad_url(host, name.value))
        for fact in etherpad_facts(facts)
        for name in bare_names(text, fact)
    )


def bare_names(text: str, fact: Fact) -> tuple[Fact, ...]:
    """Return the names of pads that are in a fact without an address, each as a fact of its stretch of the page: ``p1, p2``.

    Nothing else may be there but a remark after a name that is no word. ``text`` is the whole page.
    """
    found = _names(text, fact.start, fact.end)
    if found is None:
        return ()
    return tuple(replace(fact, value=text[a:b], start=a, end=b) for a, b in (*found, *_in_list(text, fact)))


def _names(text: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Return the stretches of bare names of which a stretch of the page consists, None if it says something else.

    Between them may be links, which are no bare names.
    """
    if end - start > _LONGEST:
        return None
    line = _LINK.sub(lambda link: _FILLED * len(link[0]), text[start:end])
    parted = list(_PARTED.finditer(line))
    found, at, has_links = [], 0, False
    for stop, after in [*((match.start(), match.end()) for match in parted), (len(line), len(line))]:
        piece = line[at:stop]
        if piece.strip().startswith(_FILLED):
            has_links = True
        elif piece.strip():
            if (name := _name_in(piece)) is None:
                return None
            found.append((start + at + name[0], start + at + name[1]))
        at = after
    if has_links and not all(_is_no_word(text[a:b]) for a, b in found):
        return None
    return found if len(found) + has_links > bool(parted) and found else None  # “foo,” is no list


def _name_in(piece: str) -> tuple[int, int] | None:
    """Return where the name is in a piece that has nothing else but a label before it and a remark after it."""
    label = max((match.end() for match in _LABEL.finditer(piece)), default=0)
    if not (match := _WORD.match(piece, label)):
        return None
    start, end = match.span("name")
    name, rest = piece[start:end], piece[match.end() :]
    if name[-1] in _STOPS and not rest.strip() and _is_no_word(name[:-1]):
        end, name = end - 1, name[:-1]
    if not is_bare_name(name) or (rest.strip() and not _REMARK.fullmatch(rest)):
        return None
    return (start, end) if (not label and not rest.strip()) or _is_no_word(name) else None


def _is_no_word(name: str) -> bool:
    return bool(_NO_WORD.search(name)) and any(map(str.isalpha, name))


def _in_list(text: str, fact: Fact) -> Iterator[tuple[int, int]]:
    """Yield the names in the lines below the one that a fact's value is in, where they are a list below its label."""
    line = text.rfind("\n", 0, fact.start) + 1
    own = _MARKER.match(text, line, fact.start)
    if not own or own.end() != fact.start or text.count("\n", 0, line) + 1 == fact.line:
        return
    at = text.find("\n", fact.end) + 1
    while at and (marker := _MARKER.match(text, at)) and marker[0].strip() == own[0].strip():
        end = text.find("\n", at)
        stop = end if end >= 0 else len(text)
        yield from _names(text, marker.end(), stop) or ()
        at = end + 1
