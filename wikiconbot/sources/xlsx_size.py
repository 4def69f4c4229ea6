"""How large the sheets of a workbook are when they are opened: the last cell of each, and all texts. Pure; no entity is ever resolved."""

import re
from collections import Counter
from xml.parsers import expat

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.sources.numbered_rows import check_size

_MOST_CELLS = 10_000_000
_PLACE = re.compile(r"([A-Z]{0,3})([0-9]{0,9})", re.ASCII | re.IGNORECASE)
_SHEET = b"sheetData"


class Sheets:
    """Reads the parts of a workbook, which may be anything; ``name`` is the file's, for messages.

    A cell's place is what it says, or without that the one after the last cell. Cells share texts by their numbers, so that a small file
    may have a long text in each of many cells.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.texts: list[int] = []  # the length of each shared text
        self.used: Counter[str] = Counter()
        self._begin()

    def _begin(self) -> None:
        self.row = self.column = self.last_row = self.last_column = self.length = 0
        self.lengths: list[int] = []
        self.shares = self.in_value = False

    def read(self, part: bytes) -> None:
        """Read a part.

        Raises:
            UsageError: it is a sheet that is too large or no XML, or XML that defines its own entities.
        """
        self._begin()
        reader = expat.ParserCreate()
        reader.buffer_text = True
        reader.StartElementHandler = self._start
        reader.EndElementHandler = self._end
        reader.CharacterDataHandler = self._text
        reader.StartDoctypeDeclHandler = self._definitions
        try:
            reader.Parse(part, True)
        except expat.ExpatError as error:
            if _SHEET in part:
                raise UsageError(says("people-no-workbook", file=self.name)) from error
        check_size(self.last_row, self.last_column, self.name)
        if len(self.lengths) > len(self.texts):
            self.texts += [0] * (len(self.lengths) - len(self.texts))
        for place, length in enumerate(self.lengths):
            self.texts[place] = max(self.texts[place], length)

    def check_texts(self, most: int) -> None:
        """Raise UsageError if the cells have more than ``most`` characters of shared texts."""
        known = range(len(self.texts))
        numbers = ((int(number), times) for number, times in self.used.items() if number.isdecimal())
        if sum(self.texts[number] * times for number, times in numbers if number in known) > most:
            raise UsageError(says("people-workbook-too-large", file=self.name))

    def _definitions(self, *_: object) -> None:
        raise UsageError(says("people-no-workbook", file=self.name))

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        kind = element.rpartition(":")[2]
        if kind in ("row", "c"):
            self._place(kind, attributes)
        elif kind == "si":
            self.length = 0
        self.in_value = kind == "v" and self.shares

    def _place(self, kind: str, attributes: dict[str, str]) -> None:
        place = _PLACE.fullmatch(attributes.get("r", ""))
        if place is None:
            raise UsageError(says("people-no-workbook", file=self.name))
        letters, number = place.groups()
        if kind == "row":
            self.row, self.column = int(number) if number else self.row + 1, 0
        else:
            self.column = _number(letters) if letters else self.column + 1
            self.row = int(number) if number else self.row
            self.shares = attributes.get("t") == "s"
        self.last_row, self.last_column = max(self.last_row, self.row), max(self.last_column, self.column)
        if self.last_row * self.last_column > _MOST_CELLS:
            raise UsageError(says("people-workbook-too-large", file=self.name))

    def _text(self, text: str) -> None:
        self.length += len(text)
        if self.in_value:
            self.used[text.strip()[:12]] += 1

    def _end(self, element: str) -> None:
        self.in_value = False
        if element.rpartition(":")[2] == "si":
            self.lengths.append(self.length)


def _number(letters: str) -> int:
    """Return the number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
