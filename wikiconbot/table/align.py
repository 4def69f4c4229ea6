"""Which cell of a row belongs under which head, where a row has too few of them."""

from collections.abc import Sequence

from wikiconbot.wikitext.cells import RawCell

#: The places of the heads under which a row has no cell.
Gaps = tuple[int, ...]


def possible_gaps(own: Sequence[int], width: int, missing: int) -> list[Gaps]:
    """Return where cells may be missing: the last ones, as the wiki shows it, or some of people's columns side by side.

    ``own`` are the places of people's columns, ``width`` is the number of heads. The bot's cells are never missing but at the
    end: it writes all of them.
    """
    last = tuple(range(width - missing, width))
    found = [last]
    for first in range(len(own)):
        gaps = tuple(own[first : first + missing])
        if len(gaps) == missing and gaps != last:
            found.append(gaps)
    return found


def placed(cells: Sequence[RawCell], gaps: Gaps, width: int) -> tuple[RawCell | None, ...]:
    """Return the cells under their heads, None in the gaps."""
    rest, absent = iter(cells), frozenset(gaps)
    return tuple(None if place in absent else next(rest, None) for place in range(width))


def best_gaps(fits: Sequence[int], usual: int | None) -> int | None:
    """Return which of several placements is meant, by how many of the bot's cells each leaves under their heads.

    The one that fits best; among several that fit as well, the ``usual`` one of the table's other rows, else the one that the
    wiki shows (the first) where no other row says better. None if that cannot be known.
    """
    most = max(fits)
    best = [number for number, fit in enumerate(fits) if fit == most]
    if len(best) == 1:
        return best[0]
    if usual is not None:
        return usual if usual in best else None
    return 0 if 0 in best else None
