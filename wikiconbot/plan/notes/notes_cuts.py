"""Notes that are larger than a page → stretches of lines, cut where a reader can stop. Pure."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import IntEnum
from itertools import accumulate, pairwise

_HEADING = re.compile(r"={1,6}[^=].*=\s*$")
_LIST = re.compile(r"[*#:;]+")
_BREAK = "<br>"
_PAIRED = "b|big|blockquote|center|code|del|div|em|gallery|i|ins|math|nowiki|p|poem|pre|ref|s|small|span|strong|sub|sup|syntaxhighlight|table|u"
#: What opens or closes something that must not be parted; ``{|`` only if a line begins.
_NESTING = re.compile(
    rf"\{{\{{|\}}\}}|\[\[|\]\]|^[:*#;\s]*\{{\||^\s*\|\}}|<(/?)(?:{_PAIRED})\b[^<>]*?(/?)>",
    re.IGNORECASE | re.MULTILINE,
)
_TABLE, _ROW = re.compile(r"[:*#;\s]*\{\|"), re.compile(r"\s*\|-")
_TRIED = 50  # places in a line that may be no place to cut at, before only some more are looked at
_STUCK = 3  # pages in a row that do not take the next line: no page does


class _Cut(IntEnum):
    """How well notes can be cut before a line."""

    BEFORE = 0  # an earlier run cut there
    HEADING = 1
    PARAGRAPH = 2  # also if a list begins or ends
    ITEM = 3
    LINE = 4  # of a paragraph, or of a list with numbers
    PART_OF_ITEM = 5
    INSIDE = 6  # a table, a template, a tag that is closed later


def cuts(
    lines: Sequence[str], rooms: Iterable[int], begins: Collection[str] = (), spare: int = 0
) -> list[range] | None:
    """Return which lines go onto each page: all of them, in order, on each page at most the bytes that it has room for.

    A page gets no line where the next one does not fit. Of ``rooms`` as many are taken as are needed. Notes are cut before a
    heading, else at the end of a paragraph or a list, else between lines, and no page is left more than half empty for that; never
    inside a table or a template that fits on a page. ``begins`` are lines with which pages began before: that they do so again, a page
    may have ``spare`` bytes more. None if there is too little room for a line.
    """
    ends = list(accumulate(len(line.encode(errors="replace")) + 1 for line in lines))
    ranks = _ranks(lines, begins)
    found: list[range] = []
    start = stuck = 0
    for room in rooms:
        base = ends[start - 1] if start else 0
        stop, most, half = (
            bisect_right(ends, base + size + 1, lo=start) for size in (room, room + spare, room // 2)
        )
        if stop < len(lines):
            again = [place for place in range(half + 1, most + 1) if place in ranks and not ranks[place]]
            stop = again[-1] if again else _best(start, stop, ranks, half + 1, stuck)
        found.append(range(start, stop))
        stuck = stuck + 1 if stop == start else 0
        start = stop
        if start == len(lines):
            return found
        if stuck == _STUCK:
            return None
    return None


def _best(start: int, most: int, ranks: Mapping[int, _Cut], half: int, stuck: int) -> int:
    """Return before which line a page ends, that has room up to the line ``most`` and is half full before the line ``half``."""
    places = range(start + 1, most + 1)
    for some, worst in (
        (range(max(half, start + 1), most + 1), _Cut.LINE),
        (places, _Cut.LINE),
        (places, _Cut.PART_OF_ITEM),
    ):
        good = [place for place in some if ranks[place] <= worst]
        if good:
            return max(good, key=lambda place: (-ranks[place], place))
    return most if stuck else start  # the next page may have more room, so that nothing is parted


def _ranks(lines: Sequence[str], begins: Collection[str]) -> dict[int, _Cut]:
    """Return by the number of each line but the first how well notes can be cut before it."""
    ranks: dict[int, _Cut] = {}
    depth = 0
    headed = False
    known = frozenset(begins)
    for number, (before, line) in enumerate(pairwise(lines), 1):
        depth = max(0, depth + _nesting(before))
        headed = bool(_HEADING.match(before)) or (headed and not before.strip())
        rank = _Cut.INSIDE if depth else _Cut.PART_OF_ITEM if headed else _rank(before, line)
        ranks[number] = _Cut.BEFORE if rank <= _Cut.LINE and line.strip() and line in known else rank
    return ranks


def _rank(before: str, line: str) -> _Cut:
    if not line.strip():
        return _Cut.PART_OF_ITEM
    if _HEADING.match(line):
        return _Cut.HEADING
    marks, above = _LIST.match(line), _LIST.match(before)
    if not before.strip() or bool(marks) != bool(above):
        return _Cut.LINE if before.endswith(_BREAK) else _Cut.PARAGRAPH
    if marks and len(marks[0]) > 1:
        return _Cut.PART_OF_ITEM
    return _Cut.ITEM if marks and marks[0] != "#" else _Cut.LINE


def _nesting(line: str) -> int:
    """Return how many things more a line opens than it closes."""
    depth = 0
    for found in _NESTING.finditer(line):
        token = found[0].strip()
        if token.startswith("<"):
            depth += 0 if found[2] else -1 if found[1] else 1
        else:
            depth += -1 if token in ("}}", "]]", "|}") else 1
    return depth


# ── what is larger than a page by itself ────────────────────────────────────────────────────────────
def with_short_blocks(lines: Sequence[str], most: int) -> list[str]:
    """Return lines of which a table or a line that has more than ``most`` bytes is several; all others as they are."""
    return [short for block in _with_short_tables(lines, most) for short in _short_lines(block, most)]


def _with_short_tables(lines: Sequence[str], most: int) -> list[str]:
    if sum(len(line.encode(errors="replace")) + 1 for line in lines) <= most:
        return list(lines)
    written: list[str] = []
    opening, size, depth = "", 0, 0
    for line in lines:
        depth = max(0, depth + _nesting(line))
        if not opening and depth == 1 and _TABLE.match(line):
            opening, size = line, 0
        elif not depth:
            opening = ""
        if opening and depth == 1 and size > most // 2 and _ROW.match(line):
            written += ["|}", opening]
            size = 0
        size += len(line.encode(errors="replace")) + 1
        written.append(line)
    return written


def _short_lines(line: str, most: int) -> list[str]:
    if len(line.encode(errors="replace")) <= most:
        return [line]
    marks = _LIST.match(line)
    ending, opening = ("", f"{marks[0]} ") if marks else (_BREAK, "")
    written: list[str] = []
    place = last = size = tried = 0
    wanted = most // 2
    for found in re.finditer(r" ", line):
        size += len(line[last : found.end()].encode(errors="replace"))
        last = found.end()
        if size <= wanted:
            continue
        if _is_whole(line[place : found.start()]):
            written.append((opening if place else "") + line[place : found.start()] + ending)
            place, size, tried, wanted = found.end(), 0, 0, most // 2
        elif (tried := tried + 1) > _TRIED:  # the whole stretch is looked at each time
            wanted = size + most // 16
    return [*written, (opening if place else "") + line[place:]]


def _is_whole(words: str) -> bool:
    pairs = all(words.count(opens) == words.count(closes) for opens, closes in ("[]", "<>", "{}"))
    return pairs and _nesting(words) == 0 and words.count("''") % 2 == 0
