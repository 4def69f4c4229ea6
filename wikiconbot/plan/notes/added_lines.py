"""What a pad has that it did not have before. Pure."""

from collections.abc import Sequence

from wikiconbot.plan.line_diff import changes


def added(before: Sequence[str], now: Sequence[str]) -> list[int]:
    """Return the places of the lines of ``now`` that ``before`` does not have, in order, without blank ones around them.

    In a time that grows with the lines (plan/line_diff.py): difflib takes hours where 20,000 lines were rewritten.
    """
    new = [place for _, _, start, stop in changes(before, now) for place in range(start, stop)]
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


def new_lines(before: str, now: str) -> str:
    """Return the lines of a text that it did not have before, as `added` finds them."""
    old, new = before.split("\n"), now.split("\n")
    return "\n".join(new[place] for place in added(old, new))
