"""Decides whether groups of digits are a telephone number: by the number of digits and their groups."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wikiconbot.lazy import pattern

#: Large numbers in groups: 1,234,567, 1.234.567, 1 234 567, and 12,34,567 in India.
COUNTS = pattern(r"\d{1,3}([,.' ])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d\d)+,\d{3}|\d+")
_TO = pattern(r" ?[-~/] ?")
_LEAST, _MOST = (
    10,
    13,
)  # digits of a number with its country's code, as most of the world writes it (ITU-T E.164)
_MOST_DIALLED = 17  # including the prefix for calls abroad
_MOST_GROUPS = 7
_OF_EIGHT = ([4, 4], [2, 2, 2, 2], [3, 2, 3])
_YEARS = range(1900, 2100)
_CENTURIES = range(1500, 2100)  # years, if all numbers are years
_LONGEST = 6  # digits of numbers that count up
_SHORTEST_RISING = {2: 5, 3: 3}  # … if there are only so many of them
_BOOKS = ("978", "979")

Span = tuple[int, int]


def numbers_in(text: str, groups: Sequence[Span], start: int, *, plus: bool) -> Iterator[Span]:
    """Yield where telephone numbers are in groups of digits; the groups begin at ``start``, ``plus``: with a plus sign."""
    digits = [_digits(text, group) for group in groups]
    if not plus and _are_amounts(text[groups[0][0] : groups[-1][1]], digits):
        return
    gaps = [text[end:begin] for (_, end), (begin, _) in pairwise(groups)]
    if _is_number(digits, gaps, plus=plus):
        yield start, groups[-1][1]
        return
    at = 0
    while at < len(groups):
        size = next((n for n in (1, 2, 3, 4, 5, 6) if _is_sure(digits[at : at + n], n)), 0)
        if size:
            yield groups[at][0], groups[at + size - 1][1]
        at += size or 1


def _digits(text: str, group: Span) -> str:
    return "".join(filter(str.isdecimal, text[slice(*group)]))


def _is_number(groups: Sequence[str], gaps: Sequence[str], *, plus: bool) -> bool:
    """Whether all groups together are one telephone number."""
    said = "".join(groups)
    if plus:
        return 8 <= len(said) <= _MOST_DIALLED and not _is_amount(groups, gaps)
    if said.startswith("00") and not said.startswith("000"):
        return 9 <= len(said) <= _MOST_DIALLED and len(groups[0]) > 1
    if are_years(groups) or rises(groups) or _is_amount(groups, gaps) or _is_reference(groups, gaps):
        return False
    return _is_solid(said) if len(groups) == 1 else _is_national(groups, gaps, said)


def _is_national(groups: Sequence[str], gaps: Sequence[str], said: str) -> bool:
    """Whether groups are a number without a country code before it."""
    count = len(said)
    if all(len(group) == 1 for group in groups):
        return _LEAST <= count <= _MOST
    alone = sum(len(group) == 1 for group in groups[1:])
    if len(groups) == 2 and len(groups[0]) == _LEAST - 1 and gaps[0] == "-":
        return alone == 1
    if len(groups) > _MOST_GROUPS or alone > 1 or (alone and (len(groups[-1]) == 1 or set(gaps) == {"."})):
        return False
    if said[0] == "0":
        return 8 <= count <= _MOST and (groups[0] != "0" or gaps[0] != ".")
    if count == 9:
        return len(groups) > 2 and not _has_year(groups) and said[0] > "1"
    is_of_eight = count == 8 and len(set(gaps)) == 1 and said[0] > "1" and _is_of_eight(groups)
    return _LEAST <= count <= _MOST or is_of_eight


def _is_solid(said: str) -> bool:
    """Whether digits without separators are a telephone number."""
    if _is_book(said) or len(set(said)) == 1:
        return False
    if len(said) == _LEAST:
        return said[0] != "1" or said[1] != "0"
    return _LEAST < len(said) <= _MOST or (len(said) == 9 and said[0] in "056789")


def _is_book(said: str) -> bool:
    """Whether digits are an ISBN-13, by its prefix and check digit (ISO 2108)."""
    weights = (int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(said))
    return len(said) == 13 and said.startswith(_BOOKS) and sum(weights) % 10 == 0


def _is_of_eight(groups: Sequence[str]) -> bool:
    """Whether eight digits are grouped as in countries without area codes: 9123 4567, 22 33 44 55."""
    is_round = all(group.endswith("0") for group in groups)
    return [len(group) for group in groups] in _OF_EIGHT and not _has_year(groups) and not is_round


def _is_sure(groups: Sequence[str], size: int) -> bool:
    """Whether groups are a telephone number even if other numbers are next to them."""
    if len(groups) < size or are_years(groups):
        return False
    sizes = [len(group) for group in groups]
    if size == 1:
        return _LEAST <= sizes[0] <= _MOST and _is_solid(groups[0])
    first = groups[0][0]
    if size == 2:
        return (sizes == [5, 5] and first in "6789") or (
            first == "0" and sizes[0] in (3, 4, 5) and 9 <= sum(sizes) <= 12
        )
    if size == 3:
        return sizes in ([3, 3, 4], [4, 3, 3], [2, 5, 5]) and first > "1" and not _has_year(groups)
    return size == 5 and sizes == [2] * 5 and not rises(groups) and (first == "0" or first in "6789")


def _is_reference(groups: Sequence[str], gaps: Sequence[str]) -> bool:
    """Whether two groups are a case number with a year (2018-001234), a postal code (01310-100) or the same group twice."""
    if len(set("".join(groups))) == 1:
        return True
    if len(groups) != 2 or gaps[0] not in ("-", "/"):
        return False
    return (_is_year(groups[0]) and groups[1][0] == "0") or (
        [len(group) for group in groups] == [5, 3] and gaps[0] == "-"
    )


def _are_amounts(said: str, groups: Sequence[str]) -> bool:
    """Whether numbers are amounts, a range of amounts or a list: 20 000-30 000, 50,000-1,00,000, 500 600 700."""
    if groups[0].startswith(("0", "1800")) or len(groups) < 2:
        return False
    values: Sequence[str] = _TO.split(said)
    if len(values) < 2 or any(len(value) < 3 for value in values):
        values = groups
    if len(values) < 2 or not all(COUNTS.fullmatch(value) for value in values):
        return False
    return all(map(is_round, values)) or (
        len(values) < len(groups) and all("," in value or is_round(value) for value in values)
    )


def is_round(value: str) -> bool:
    """Whether a number is round: 500, 20,000."""
    number = int("".join(filter(str.isdecimal, value)))
    return number >= 100 and number % (50 if number < 10_000 else 500) == 0


def _is_amount(groups: Sequence[str], gaps: Sequence[str]) -> bool:
    """Whether a number is grouped in thousands by commas, dots or similar signs, or is round."""
    if not gaps:
        return set(groups[0][1:]) == {"0"}
    same = len(set(gaps)) == 1
    thousands = len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    if same and thousands and (gaps[0] in (",", "'") or groups[-1] == "000"):
        return True
    if same and thousands and gaps[0] == "." and len(groups[0]) < 3:
        return groups[0] != "0"
    indian = len(groups[0]) <= 2 and len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[1:-1])
    return same and indian and len(groups) > 2 and gaps[0] == ","


def are_years(groups: Sequence[str]) -> bool:
    """Whether numbers are years, or years followed by two-digit years: 2018 2019, 2018-19/2019-20."""
    return all(len(group) == 4 and int(group) in _CENTURIES for group in groups) or (
        _is_year(groups[0])
        and all(
            _is_year(group) or (len(group) == 2 and _is_year(before)) for before, group in pairwise(groups)
        )
    )


def _is_year(group: str) -> bool:
    return len(group) == 4 and int(group) in _YEARS


def _has_year(groups: Sequence[str]) -> bool:
    return any(map(_is_year, groups))


def rises(groups: Sequence[str]) -> bool:
    """Whether numbers rise by one step: days of a month, 10 20 30 40, rooms 1001 1002 1003, train numbers 12345/12346."""
    sizes = {len(group) for group in groups}
    if len(groups) < 2 or max(sizes) > _LONGEST:
        return False
    if len(groups) < 4 and (len(sizes) > 1 or min(sizes) < _SHORTEST_RISING[len(groups)]):
        return False
    steps = {int(after) - int(before) for before, after in pairwise(groups)}
    return len(steps) == 1 and 0 < min(steps) <= (10 if len(groups) > 2 else 50)
