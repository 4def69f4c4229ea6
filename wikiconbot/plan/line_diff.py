"""What an edit changes, as a unified diff, in a time that grows with the page: 2,000 rows with a new column take less than a second.

The diff first pairs lines that each text has exactly once; it pairs a row of the participants table by its person's mark. It
compares the lines between these pairs in the same way, and line by line only if they are few.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

#: The mark of a person in a row, in this version's tables and in older ones.
_ROW = re.compile(r"\|-.*?\bdata-(?:wikiconbot=\"k[0-9a-f]+|wcb=\"(?:[0-9]+ )?[\w-]{8})", re.ASCII)
_SHORT = 400  # pairs of lines that are compared line by line: two rows of ten cells on each side
_DEEPEST = 8
_GIVE_UP = 24  # the most levels of recursion, more than real text needs; the rest counts as changed, and the time stays short
_MISSING = "\\ No newline at end of file"

_Pair = tuple[int, int]
#: Lines from … to … of the old text, and the lines of the new text that replace them.
Change = tuple[int, int, int, int]


def unified(old: str, new: str, old_name: str, new_name: str, context: int = 3) -> Iterator[str]:
    """Yield the lines of a unified diff, as ``patch`` takes it; nothing if the texts are the same.

    Only a line feed ends a line, as in wikitext; a last line without it is marked as ``diff`` does.
    """
    if old == new:
        return
    before, after = _lines(old), _lines(new)
    yield f"--- {old_name}"
    yield f"+++ {new_name}"
    for hunk in _hunks(changes(before, after), len(before), len(after), context):
        yield from _hunk(hunk, before, after)


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    last = lines.pop()
    return [*lines, f"{last}\n{_MISSING}"] if last else lines


# ── which lines are the same ────────────────────────────────────────────────────────────────────────
def changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Return the replacements between lines that are the same, in order: old lines and new lines."""
    changes = []
    i = j = 0
    for a, b in [*same_lines(old, new), (len(old), len(new))]:
        if a > i or b > j:
            changes.append((i, a, j, b))
        i, j = a + 1, b + 1
    return changes


def same_lines(old: Sequence[str], new: Sequence[str]) -> list[_Pair]:
    """Return the pairs of lines that are the same, in order."""
    found: list[_Pair] = []
    todo = [(0, len(old), 0, len(new), 0)]
    while todo:
        i, a, j, b, depth = todo.pop()
        while i < a and j < b and old[i] == new[j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        while i < a and j < b and old[a - 1] == new[b - 1]:
            a, b = a - 1, b - 1
            found.append((a, b))
        if i == a or j == b or depth > _GIVE_UP:
            continue
        if (a - i) * (b - j) <= _SHORT:
            found += _compared(old, new, i, a, j, b)
            continue
        fixed = _fixed(old, new, (i, a, j, b), depth)
        found += ((x, y) for x, y in fixed if old[x] == new[y])
        for x, y in [*fixed, (a, b)] if fixed else ():
            todo.append((i, x, j, y, depth + 1))
            i, j = x + 1, y + 1
    return sorted(found)


def _compared(old: Sequence[str], new: Sequence[str], i: int, a: int, j: int, b: int) -> Iterator[_Pair]:
    """Yield the pairs of a short piece."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - not needed where nobody sees a diff

    for match in SequenceMatcher(None, old[i:a], new[j:b], autojunk=False).get_matching_blocks():
        yield from ((i + match.a + n, j + match.b + n) for n in range(match.size))


def _fixed(old: Sequence[str], new: Sequence[str], piece: Change, depth: int) -> list[_Pair]:
    """Return pairs of lines of a long piece: those that each side has once, else the n-th of each kind."""
    i, a, j, b = piece
    ours, theirs = [_kind(line) for line in old[i:a]], [_kind(line) for line in new[j:b]]
    once = _once(ours, theirs) if depth < _DEEPEST else []
    return [(i + x, j + y) for x, y in _rising(once or _once(_numbered(ours), _numbered(theirs)))]


def _kind(line: str) -> str:
    """Return what identifies a line: for a person's row its mark, which stays when the cells change."""
    found = _ROW.match(line) if line.startswith("|-") else None
    return found[0] if found else line


def _numbered(kinds: Sequence[Hashable]) -> list[Hashable]:
    times: Counter[Hashable] = Counter()
    numbered: list[Hashable] = []
    for kind in kinds:
        times[kind] += 1
        numbered.append((kind, times[kind]))
    return numbered


def _once(ours: Sequence[Hashable], theirs: Sequence[Hashable]) -> list[_Pair]:
    """Return the pairs of those that each side has exactly once, in the order of the first side."""
    count, other = Counter(ours), Counter(theirs)
    places = {kind: place for place, kind in enumerate(theirs) if other[kind] == 1}
    return [(place, places[kind]) for place, kind in enumerate(ours) if count[kind] == 1 and kind in places]


def _rising(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Return the longest list of pairs that is in the same order on both sides (patience sorting)."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for number, (_, place) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else None)
        ends[at : at + 1] = [place]
        last[at : at + 1] = [number]
    chosen = []
    step = last[-1] if last else None
    while step is not None:
        chosen.append(pairs[step])
        step = before[step]
    return chosen[::-1]


# ── hunks ───────────────────────────────────────────────────────────────────────────────────────────
def _hunks(changes: Sequence[Change], old: int, new: int, context: int) -> Iterator[list[Change]]:
    """Yield the changes in groups; each begins and ends with the unchanged lines around it, as an empty change."""
    group: list[Change] = []
    for change in changes:
        if group and change[0] - group[-1][1] > 2 * context:
            yield _framed(group, old, new, context)
            group = []
        group.append(change)
    if group:
        yield _framed(group, old, new, context)


def _framed(group: list[Change], old: int, new: int, context: int) -> list[Change]:
    i, _, j, _ = group[0]
    _, a, _, b = group[-1]
    above, below = min(context, i, j), min(context, old - a, new - b)
    return [
        (i - above, i - above, j - above, j - above),
        *group,
        (a + below, a + below, b + below, b + below),
    ]


def _hunk(hunk: Sequence[Change], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    (i, _, j, _), (_, a, _, b) = hunk[0], hunk[-1]
    yield f"@@ -{_range(i, a)} +{_range(j, b)} @@"
    at = i
    for start, end, first, last in hunk:
        yield from _marked(" ", old[at:start])
        yield from _marked("-", old[start:end])
        yield from _marked("+", new[first:last])
        at = end


def _range(start: int, end: int) -> str:
    """Return a range of lines in the syntax of a unified diff: an empty one by the line before it."""
    count = end - start
    return f"{start + 1}" if count == 1 else f"{start + 1 if count else start},{count}"


def _marked(mark: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from (mark + line).split("\n")
