"""Which column of a form's export holds what: found by the words of its head, or by the head that the organiser names."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cache

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.language import form_words
from wikiconbot.language.folding import folded
from wikiconbot.reading.personal_data import find_personal, holds_personal, without_personal
from wikiconbot.sources.numbered_rows import NumberedRow

_LONGEST_HEAD = 80  # characters of a head in a message
_MOST_HEADS = 30  # heads in a message
#: Scripts without spaces between words: a word is anywhere in a head.
_UNSPACED = range(0x0E00, 0x1100), range(0x1780, 0x1800), range(0x3040, 0xA000), range(0xAC00, 0xD7B0)


def compared(text: str) -> str:
    """Return a text in the form for comparison; signs alone, such as a tick, stay as they are."""
    return folded(text.strip(" .!")) or text.strip()


def words(text: str) -> frozenset[str]:
    """Return the words of a list in form_words.py, in that form."""
    found = (compared(word) for line in text.split("\n") for word in line.split("|"))
    return frozenset(filter(None, found))


@cache
def listed(text: str) -> frozenset[str]:
    """Return the same, once."""
    return words(text)


class Heads:
    """The heads of a file, each with a name that no other has: ``Country (2)`` is the second of that name."""

    def __init__(self, cells: Sequence[str], file: str) -> None:
        self.file = file
        self.shown = [" ".join(cell.split()) for cell in cells]
        times = Counter(map(folded, self.shown))
        seen: Counter[str] = Counter()
        self.names: list[str] = []
        for head in self.shown:
            seen[folded(head)] += 1
            several = times[folded(head)] > 1
            self.names.append(f"{head} ({seen[folded(head)]})" if several else head)

    def place(self, wanted: str) -> int:
        """Return the place of the column that somebody names; case, accents of spaces and the end of a long head do not matter.

        Raises:
            UsageError: there is no such column, or several.
        """
        asked = folded(wanted)
        exact = [place for place, name in enumerate(self.names) if folded(name) == asked]
        same = exact or [place for place, head in enumerate(self.shown) if folded(head) == asked]
        same = same or [
            place for place, name in enumerate(self.names) if asked and folded(name).startswith(asked)
        ]
        if len(same) == 1:
            return same[0]
        if same:
            names = self.listed(self.names[place] for place in same)
            raise UsageError(says("people-column-twice", file=self.file, column=wanted, columns=names))
        near = get_close_matches(wanted, self.names, 1)
        if near and not find_personal(near[0]):
            raise UsageError(says("people-column-near", file=self.file, column=wanted, near=near[0]))
        raise UsageError(says("people-column-missing", file=self.file, column=wanted, columns=self.listed()))

    def listed(self, names: Iterable[str] | None = None) -> str:
        """Return names for a message: cut, without personal data, because a file without heads begins with a person."""
        every = [name for name in (self.names if names is None else names) if name]
        said = (f"“{_cut(without_personal(name))}”" for name in every[:_MOST_HEADS])
        return ", ".join(said) + (" …" if len(every) > _MOST_HEADS else "")

    def account(self, rows: Sequence[NumberedRow]) -> int:
        """Return the place of the column with user names.

        Raises:
            UsageError: there is no such column, or it is not clear which it is.
        """
        known = listed(form_words.ACCOUNT)
        heads = {place: folded(head) for place, head in enumerate(self.shown) if not holds_personal(head)}
        found = [place for place, head in heads.items() if _has_phrase(head, known)]
        # Google Forms calls a column of e-mail addresses "Username".
        found = [place for place in found if not _is_of_addresses(rows, place)]
        whole = [place for place in found if heads[place] in known]
        found = whole if len(whole) == 1 else found
        if len(found) > 1:
            of_wiki = [place for place in found if "wiki" in folded(self.shown[place])]
            found = of_wiki if len(of_wiki) == 1 else found
        if len(found) == 1:
            return found[0]
        key = "people-accounts-several" if found else "people-accounts-missing"
        raise UsageError(
            says(key, file=self.file, columns=self.listed(self.names[p] for p in found) or self.listed())
        )

    def all_of(self, text: str) -> list[int]:
        """Return the places of the columns whose whole head is in a list of form_words.py."""
        known = listed(text)
        return [place for place, head in enumerate(self.shown) if folded(head) in known]


def is_secret(head: str) -> bool:
    """Whether a column has what never becomes public: how to reach or find a person, or numbers of documents."""
    return bool(holds_personal(head)) or _has_phrase(folded(head), listed(form_words.NEVER_PUBLIC))


def is_delicate(head: str) -> bool:
    """Whether a column has what people may not want to be public, such as a birthday."""
    return _has_phrase(folded(head), listed(form_words.DELICATE))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_HEAD else text[: _LONGEST_HEAD - 1] + "…"


def _has_phrase(head: str, known: frozenset[str]) -> bool:
    tokens = [token for token in head.split() if token.isalnum() or not token.isascii()]
    runs = {" ".join(tokens[at : at + size]) for at in range(len(tokens)) for size in (1, 2, 3, 4, 5)}
    return not runs.isdisjoint(known) or any(word in head for word in known if _is_unspaced(word))


def _is_unspaced(word: str) -> bool:
    return any(ord(word[0]) in block for block in _UNSPACED)


def _is_of_addresses(rows: Sequence[NumberedRow], place: int) -> bool:
    cells = [row.cells[place] for row in rows[:1000] if len(row.cells) > place and row.cells[place].strip()]
    return sum("@" in cell.strip()[1:] for cell in cells) * 2 > len(cells)
