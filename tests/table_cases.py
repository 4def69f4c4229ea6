"""Cases of tables (tests/cases/tables.txt): their format, and tables as values that can be compared."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from wikiconbot.wikitext.mask import blank, hidden_spans
from wikiconbot.wikitext.regions import live
from wikiconbot.wikitext.tables import Cell, Table, cell_text, read_tables

FILE = Path(__file__).parent / "cases" / "tables.txt"
_BLOCK = re.compile(
    r"^=== ([a-z0-9-]+) ===\n((?:[a-z]+: [^\n]*\n)*)```\n(.*?)^```\n((?:(?!===)[^\n]*\n)*)",
    re.MULTILINE | re.DOTALL,
)
_CELL = re.compile(r"(td|th)(?: rowspan=(\d+))?(?: colspan=(\d+))?:(.*)")
#: What is not read as markup, but is shown: reading leaves it out, the wiki does not.
_WORDS = re.compile(r"<(?:nowiki|pre)\b", re.I)
_NUMBER = re.compile(r"\s*\+?([0-9]+)")
#: What the templates in the cases show, which is no text; each is a page of the wiki in the live test.
TEMPLATES = {
    "Nothing": "<span></span>",
    "Flag": "",
    "U": "[[Category:Linked by a template]]",
    "(!": "{|",
    "!)": "|}",
    "!-": "|-",
    "!!": "||",
}

#: What tables are made of at random, without what would reach over the end of one of them.
_PIECES = (
    "\n|", "\n|", "\n|", "\n!", "||", "||", "!!", "|", "\n|-", "\n|-", "\n|+", "a", "b ", "[[X|y]]", "[[User:X]]", "[[",
    "{{nothing|a||b}}", "{{nothing}}", "{{!}}", "\n{{!-}}", "<nowiki>|-</nowiki>", "<nowiki/>", "\n", "\n\n", " ",
    " style=x ", " rowspan=2 ", " colspan='3' ", "<span title='a||b'>c</span>", "<ref>|| x</ref>", "-", "+", "}", "!", "-{",
    "\n<!-- x -->", "\n|\n{|\n| c || d\n|}", "=",
)  # fmt: skip


class Shown(NamedTuple):
    """A cell as it is shown: td or th, what it spans, its text on one line."""

    tag: str
    rows: int
    columns: int
    text: str


@dataclass(slots=True)
class ShownTable:
    """A table as it is shown; ``depth`` is in how many others it is."""

    depth: int
    captions: list[str]
    rows: list[list[Shown]]


@dataclass(frozen=True, slots=True)
class TableCase:
    """Wikitext and the tables that the wiki shows. One that is ``alone`` would take in what follows it."""

    id: str
    wikitext: str
    alone: bool
    tables: list[ShownTable]


def read_table_cases() -> list[TableCase]:
    """Return the cases of the file, in order."""
    text = FILE.read_text(encoding="utf-8")
    blocks = list(_BLOCK.finditer(text))
    assert len(blocks) == text.count("\n=== "), "a block is not as tests/cases/README.md has it"
    return [TableCase(b[1], b[3], "alone: yes" in b[2], _expected(b[4].splitlines())) for b in blocks]


def random_tables(count: int) -> Iterator[str]:
    """Yield tables at random, the same ones at every run."""
    chance = random.Random(12)
    for _ in range(count):
        yield "{|" + "".join(chance.choices(_PIECES, k=chance.randint(2, 20))) + "\n|}\n"


def _expected(lines: list[str]) -> list[ShownTable]:
    tables: list[ShownTable] = []
    for line in filter(None, map(str.strip, lines)):
        if line.startswith("table"):
            tables.append(ShownTable(int(line.removeprefix("table").removeprefix(" in ") or 0), [], []))
        elif line == "row":
            tables[-1].rows.append([])
        elif line.startswith("caption:"):
            tables[-1].captions.append(line.removeprefix("caption:").strip())
        else:
            found = _CELL.fullmatch(line)
            assert found, f"no cell: {line}"
            cell = Shown(found[1], int(found[2] or 1), int(found[3] or 1), found[4].strip())
            tables[-1].rows[-1].append(cell)
    return tables


def in_wikitext(wikitext: str) -> list[ShownTable]:
    """Return the tables that our grammar finds, the same on the page and on its mask."""
    tables = read_tables(wikitext, wikitext, 0, len(wikitext))
    assert tables == read_tables(wikitext, live(wikitext), 0, len(wikitext))
    silent = (span for span in hidden_spans(wikitext) if not _WORDS.match(wikitext, *span))
    seen = blank(wikitext, silent)
    return [_shown(seen, table) for table in tables]


def _shown(masked: str, table: Table) -> ShownTable:
    def cell_of(cell: Cell) -> Shown:
        return Shown("th" if cell.head else "td", cell.rows, cell.columns, cell_text(masked, cell))

    captions = [cell_text(masked, caption) for caption in table.captions]
    return ShownTable(table.depth, captions, [[cell_of(cell) for cell in row.cells] for row in table.rows])


class InHtml(HTMLParser):
    """The tables in the HTML of the wiki's parser, by the id of the ``div`` that they are in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: dict[str, list[ShownTable]] = {}
        self.case = ""
        self.open: list[ShownTable] = []
        self.words: list[list[str]] = []  # of the open cells and captions
        self.spans: list[tuple[int, int]] = []
        self.note = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "div" and (values.get("id") or "").startswith("case-"):
            self.case = (values["id"] or "").removeprefix("case-")
            self.tables[self.case] = []
        elif tag == "table":
            self.open.append(ShownTable(len(self.open), [], []))
            self.tables[self.case].append(self.open[-1])
        elif tag == "tr" and self.open:
            self.open[-1].rows.append([])
        elif tag in ("td", "th", "caption"):
            self.words.append([])
            rows, columns = (_NUMBER.match(values.get(name) or "") for name in ("rowspan", "colspan"))
            self.spans.append((int(rows[1]) if rows else 1, max(int(columns[1]), 1) if columns else 1))
        elif tag == "sup" and values.get("class") == "reference":
            self.handle_data(" ")  # what is hidden parts words, in our text
            self.note += 1
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            table = self.open.pop()
            table.rows[:] = [row for row in table.rows if row]
        elif tag in ("td", "th", "caption"):
            text, (rows, columns) = " ".join("".join(self.words.pop()).split()), self.spans.pop()
            if tag == "caption":
                self.open[-1].captions.append(text)
            else:
                self.open[-1].rows[-1].append(Shown(tag, rows, columns, text))
        elif tag == "sup" and self.note:
            self.note -= 1

    def handle_data(self, data: str) -> None:
        for words in () if self.note else self.words:
            words.append(data)


def without_empty(tables: list[ShownTable]) -> list[ShownTable]:
    """Return the tables; one that has but one empty cell has none: the parser makes that cell if there is no row."""
    for table in tables:
        if table.rows == [[Shown("td", 1, 1, "")]]:
            table.rows.clear()
    return tables
