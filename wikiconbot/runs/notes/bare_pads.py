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
ADDRESS = re.compile(r"//|\[|@")
#: A name as nobody writes a word: with a digit, an underscore or a hyphen.
_NO_WORD = re.compile(r"[\d_-]")
_REMARK = re.compile(r"\s+(?:[(–—-]\s*\S.*)?\Z", re.DOTALL)
#: A link to a page: in a remark it says nothing of a name.
_WIKILINK = re.compile(r"\[\[[^\[\]]*\]\]")
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
    """Return the names of pads that stand in a fact without an address, each as a fact of its stretch of the page: ``p1, p2``.

    Nothing else may stand there but a remark after a name that is no word. ``text`` is the whole page.
    """
    found = _names(text, fact.start, fact.end)
    if found is None:
        return ()
    return tuple(replace(fact, value=text[a:b], start=a, end=b) for a, b in (*found, *_in_list(text, fact)))


def _names(text: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Return the stretches of bare names of which a stretch of the page consists, None where it says something else."""
    if is_bare_name(text[start:end]):
        return [(start, end)]
    if end - start > _LONGEST:
        return None
    line = _WIKILINK.sub(lambda link: "{" * len(link[0]), text[start:end])
    if ADDRESS.search(line):
        return None
    found, at = [], 0
    parted = list(_PARTED.finditer(line))
    for match in (*parted, None):
        piece = line[at : match.start() if match else len(line)]
        if piece.strip():
            name = piece.split()[0]
            is_alone = name == piece.strip()
            if not is_bare_name(name) or not (
                is_alone or (_NO_WORD.search(name) and _is_remark(piece, name))
            ):
                return None
            begin = start + at + piece.index(name)
            found.append((begin, begin + len(name)))
        at = match.end() if match else at
    return found if len(found) > bool(parted) else None  # “foo,” is no list


def _is_remark(piece: str, name: str) -> bool:
    return bool(_REMARK.fullmatch(piece.strip()[len(name) :]))


def _in_list(text: str, fact: Fact) -> Iterator[tuple[int, int]]:
    """Yield the names in the lines below the one that a fact's value stands in, where they are a list below its label."""
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
