"""What a pad has that it did not have before. Pure."""

from collections import Counter
from collections.abc import Sequence

from wikiconbot.plan.line_diff import changes

_LONG = 15  # characters of a line that is hardly written twice


def added(before: Sequence[str], now: Sequence[str]) -> list[int]:
    """Return the places of the lines of ``now`` that ``before`` does not have, in order, without blank ones around them.

    A line that is only in another place now is not new.

    In a time that grows with the lines (plan/line_diff.py): difflib takes hours where 20,000 lines were rewritten.
    """
    new = _not_moved(before, now)
    places: list[int] = []
    for place in new:  # blank lines between two new ones part them, although there was one before too
        if places and not any(line.strip() for line in now[places[-1] + 1 : place]):
            places += range(places[-1] + 1, place)
        places.append(place)
    while places and not now[places[0]].strip():
        places.pop(0)
    while places and not now[places[-1]].strip():
        places.pop()
    return places


def _not_moved(before: Sequence[str], now: Sequence[str]) -> list[int]:
    """Return the places of what was put in, without lines that were taken out elsewhere.

    A short line ("yes") may be another one: it counts as moved only if all lines around it are.
    """
    found = changes(before, now)
    gone = Counter(line for first, end, _, _ in found for line in before[first:end] if line.strip())
    new: list[int] = []
    for _, _, start, stop in found:
        stretch = range(start, stop)
        wanted = Counter(now[place] for place in stretch if now[place].strip())
        # Counter's own <= and -= look at all that is gone, at each stretch.
        if wanted and all(gone[line] >= times for line, times in wanted.items()):
            gone.subtract(wanted)
            continue
        for place in stretch:
            if len(now[place]) >= _LONG and gone[now[place]] > 0:
                gone[now[place]] -= 1
            else:
                new.append(place)
    return new


def new_lines(before: str, now: str) -> str:
    """Return the lines of a text that it did not have before, as `added` finds them."""
    old, new = before.split("\n"), now.split("\n")
    return "\n".join(new[place] for place in added(old, new))
