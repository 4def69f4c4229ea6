"""Crossed-out parts of an entry, and the typed names in them."""

import re
from dataclasses import replace

from wikiconbot.language.templates import STRIKING_TEMPLATES
from wikiconbot.lazy import pattern
from wikiconbot.model import Signature, SignUp
from wikiconbot.reading.signatures import says_something
from wikiconbot.reading.typed_names import EDGES, typed_people
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.plaintext import plain_text

_STRIKE = pattern(
    r"<(s|del|strike)(?:\s[^<>]*)?>|<(span|div|font|p|li|td)\s[^<>]*>|</(s|del|strike|span|div|font|p)\s*>",
    re.IGNORECASE,
)
_CROSSES_OUT = re.compile(r"<(?:s|del|strike)[\s>]|line-through", re.IGNORECASE)
#: A time and all text after it.
_CLOCK = pattern(r"\s\d{1,2}:\d\d\b.*|\s\d{4}-\d\d-\d\d.*", re.DOTALL)

#: The start and end of each crossed-out part.
Spans = list[tuple[int, int]]


def struck_spans(stretch: str) -> Spans:
    """Return the crossed-out parts; a tag that is not closed crosses out the rest of the line."""
    spans: Spans = []
    opened: tuple[str, int] | None = None
    for match in _STRIKE.finditer(stretch) if "<" in stretch and _CROSSES_OUT.search(stretch) else ():
        opens = match[1] or (match[2] if "line-through" in match[0].lower() else None)
        if opened is None and opens:
            opened = (opens.lower(), match.end())
        elif opened and match[3] and match[3].lower() == opened[0]:
            spans.append((opened[1], match.start()))
            opened = None
    if opened:
        spans.append((opened[1], len(stretch)))
    if "{{" in stretch:
        spans += ((t.start, t.end) for t in find_templates(stretch) if t.name in STRIKING_TEMPLATES)
    return spans


def crossed(signature: Signature, struck: Spans) -> bool:
    """Whether a signature begins in a crossed-out part."""
    return any(start <= signature.start < end for start, end in struck)


def all_struck(stretch: str, struck: Spans) -> bool:
    """Whether all words of a text are crossed out."""
    return bool(struck) and not plain_text(without(stretch, struck)).strip(EDGES)


def struck_person(base: SignUp, stretch: str, struck: Spans, stop: int) -> SignUp | None:
    """Return the person whose typed name is crossed out at the beginning of an entry; words may follow.

    If a signature follows (at ``stop``), a single word does not count: it may be anything.
    """
    if not struck or struck[0][0] >= stop or struck[0][1] > max(stop, 0) or "[[" in stretch[: struck[0][1]]:
        return None
    start, end = struck[0]
    if says_something(stretch[:start]) or "//" in stretch[start:end]:
        return None
    inside = plain_text(_CLOCK.sub(" ", stretch[start:end])).strip(EDGES)
    people = typed_people(inside)
    if not people or (stop < len(stretch) and " " not in people[0].name):
        return None
    rest = plain_text(stretch[end:stop]).strip(EDGES)
    comment = "; ".join(filter(None, (people[0].rest, rest)))
    return replace(base, name=people[0].name, comment=comment, withdrawn=True)


def without(stretch: str, spans: Spans) -> str:
    """Return a text without some parts of it."""
    for start, end in sorted(spans, reverse=True):
        stretch = f"{stretch[:start]} {stretch[end:]}"
    return stretch
