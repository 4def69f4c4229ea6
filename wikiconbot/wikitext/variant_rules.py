"""What a reader sees of the rules for a wiki's language converter in wikitext: ``-{张三}-``, ``-{zh-hans:软件;zh-hant:軟體}-``."""

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import blank
from wikiconbot.wikitext.regions import union

_Span = tuple[int, int]

_MARKS = pattern(r"-\{(?!\{)|\}-")
#: Flags before a bar (ConverterRule::parseFlags). A bar in a link or a template is not that bar.
_FLAGS = pattern(r"([^|\[\]{}<>\n]*)\|")
#: Rules with these flags show nothing in their place (https://www.mediawiki.org/wiki/Writing_systems/Syntax).
_UNSEEN = frozenset(("H", "T", "-", "+", "N", "D"))
#: Flags by which the text after them has no rules.
_RAW = "R"
_DEEPEST = 10  # LanguageConverter::$mMaxDepth


def as_shown(masked: str, variants: Set[str]) -> str:
    """Return a masked page of a wiki that converts between ``variants``, with everything in rules blanked out that is not shown.

    Of the alternatives of a rule, the first one stays. A mark without its other half stays as it is. Linear.
    """
    if not variants or "-{" not in masked:
        return masked
    return blank(masked, union(list(_hidden(masked, _rules(masked), _codes(frozenset(variants))))))


@lru_cache(maxsize=8)
def _codes(variants: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of an alternative's beginning: ``zh-hans:``, also ``text=>zh-hans:``. Linear on spaces."""
    codes = "|".join(sorted(map(re.escape, variants), key=len, reverse=True))
    return re.compile(rf"(?:\A|;)\s*(?:[^;:\s][^;:\n]{{0,199}}=>\s*)?(?:{codes})\s*:\s*")


def _rules(masked: str) -> Iterator[_Span]:
    """Yield the rules, with their marks; inner ones come before the outer one."""
    opened: list[int] = []
    for mark in _MARKS.finditer(masked):
        if mark[0] == "-{":
            opened.append(mark.start())
        elif opened:
            start = opened.pop()
            if len(opened) < _DEEPEST:
                yield start, mark.end()


def _hidden(masked: str, rules: Iterable[_Span], codes: re.Pattern[str]) -> Iterator[_Span]:
    """Yield the parts of rules that are not shown."""
    for start, end in rules:
        begin, stop = start + 2, end - 2
        flagged = _FLAGS.match(masked, begin, stop)
        flags = {flag.strip() for flag in flagged[1].split(";")} if flagged else set()
        begin = flagged.end() if flagged else begin
        inside = masked[begin:stop]
        if "\n" in inside:  # of several lines, nothing is hidden: two halves may be of two people
            yield start, begin
            yield stop, end
            continue
        if flags & _UNSEEN and _RAW not in flags:
            yield start, end
            continue
        found = None if _RAW in flags else codes.match(inside)
        if found:
            after = codes.search(inside, found.end())
            first = inside[found.end() : after.start() if after else len(inside)].rstrip("; ")
            begin, stop = begin + found.end(), begin + found.end() + len(first)
        yield start, begin
        yield stop, end
