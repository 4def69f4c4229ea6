"""Assigns the cells of a row to the heads of columns, if the row has too few cells."""

from collections.abc import Sequence

from wikiconbot.wikitext.cells import RawCell

#: The positions of the heads for which a row has no cell.
Gaps = tuple[int, ...]


def possible_gaps(own: Sequence[int], width: int, missing: int) -> list[Gaps]:
    """Return where cells may be missing: the last ones, as the wiki shows it, or some of people's columns next to each other.

    ``own`` are the positions of people's columns, ``width`` is the number of heads. The bot's cells are missing only at the
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
    """Return the index of the placement that fits, by how many of the bot's cells each one leaves under their heads.

    The best one counts. If several are equally good, the ``usual`` one of the table's other rows counts, or the one that
    the wiki shows (the first) if no other row decides. None if it cannot be known.
    """
    most = max(fits)
    best = [number for number, fit in enumerate(fits) if fit == most]
    if len(best) == 1:
        return best[0]
    if usual is not None:
        return usual if usual in best else None
    return 0 if 0 in best else None
