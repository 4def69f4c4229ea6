"""The gadget's words in cells of the bot's table: the bot reads that cell with the word, and every other cell as it was."""

from dataclasses import replace
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.onwiki.gadget.asked import ask
from tests.random_runs import draws
from wikiconbot.model import Region
from wikiconbot.table.marks import KeptTable, own_column
from wikiconbot.table.read import read_kept
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.markup import plain
from wikiconbot.wikitext.regions import find_region

FILE = "gadget-rows.js"
KEY = "pW3-x_9Q"
ROW = f'data-wcb="7 {KEY}yabcdefghijkl q3"'
STATUS, ATTENDED = {"bot": "status"}, {"head": "Attended?"}
OPENING = '<div class="wikiconbot" lang="en">\n{| class="wikitable"\n|+ Participants: 2\n|-\n'
HEADS = '! data-wcb="number" | No.\n! scope="col" data-wcb="participant" | Participant\n! data-wcb="status" | Status'


def page(rows: str, own: str = "\n! Attended?\n! Room", before: str = "Text.\n") -> str:
    """Return a page with a table of the bot."""
    begin, end = "<!-- wikiconbot:participants:begin -->", "<!-- wikiconbot:participants:end -->"
    return f"{before}{begin}\n{OPENING}{HEADS}{own}\n{rows}\n|}}\n</div>\n{end}\nMore.\n"


def table_on(text: str) -> KeptTable | None:
    """Return the table as the bot reads it, None if it does not."""
    region = find_region(text, "participants")
    kept = read_kept(text, region) if isinstance(region, Region) else None
    return kept if isinstance(kept, KeptTable) else None


def written(text: str, column: dict[str, str], word: str) -> str | None:
    """Return the page with a word in a cell of the person's row; None if the gadget changes nothing.

    Everything that must hold for any page is checked here.
    """
    made = ask(FILE, "withCell", text, "participants", KEY, column, word)
    if "stop" in made:
        assert made["stop"] in ("no-row", "odd-row", "no-column")
        return None
    new: str = made["text"]
    before, after = table_on(text), table_on(new)
    if before is None:
        return new
    assert after is not None
    assert (after.heads, after.opening, after.caption) == (before.heads, before.opening, before.caption)
    columns = before.columns()
    place = columns["status"] if "bot" in column else columns[own_column(column["head"])]
    assert len(after.rows) == len(before.rows)
    for old, now in zip(before.rows, after.rows, strict=True):
        if old.mark.key != KEY:
            assert replace(now, line=0) == replace(old, line=0)
            continue
        assert now.attributes == old.attributes
        for number, (one, cell) in enumerate(zip(old.cells, now.cells, strict=True)):
            if number != place:
                assert _same(one, cell)
            elif cell is None:
                assert word == ""
            else:
                assert cell.content.strip() == plain(word)
                assert (cell.mark, cell.attributes) == ((one.mark, one.attributes) if one else ("|", ""))
    seen = ask(FILE, "cellOf", new, "participants", KEY, column)
    assert seen == plain(word)
    assert ask(FILE, "withCell", new, "participants", KEY, column, word) == {"text": new}
    return new


def _same(one: RawCell | None, cell: RawCell | None) -> bool:
    """Whether a cell is as it was: an empty one may be added, and empty lines below the row go to another cell."""
    if one is None or cell is None:
        return one is cell or (cell is not None and cell.is_empty)
    return replace(cell, content=cell.content.rstrip("\r\n")) == replace(
        one, content=one.content.rstrip("\r\n")
    )


ROWS = {
    "a line for each cell": f'|- {ROW}\n| 7\n! scope="row" | <bdi>[[User:Ann|Ann]]</bdi>\n| signed up\n|\n| 12',
    "side by side": f"|- {ROW}\n| 7 || [[User:Ann|Ann]] || signed up || || 12",
    "with attributes": f'|- {ROW}\n| 7\n| Ann\n| style="color:red" | signed up\n| style="x" |\n| 12',
    "a template with bars": f"|- {ROW}\n| 7\n| Ann {{{{flag||India}}}}\n| signed up\n|\n| {{{{x|a||b}}}}",
    "cells of people missing": f"|- {ROW}\n| 7\n| Ann\n| signed up",
    "carriage returns": f"|- {ROW}\r\n| 7\r\n| Ann\r\n| signed up\r\n|\r\n| 12\r",
    "between others": f'|- data-wcb="1 AAAAAAAAyabcd"\n| 1\n| Ben\n| x\n|\n|\n|- {ROW}\n| 7\n| Ann\n| signed up\n|\n|\n|-\n| 3 || c || || ||',
    "blank lines": f"|- {ROW}\n| 7\n\n| Ann\n| signed up\n\n|\n| 12\n",
    "many lines elsewhere": f"|- {ROW}\n| 7\n| Ann\n* one\n* two\n| signed up\n|\n| 12",
}


WORDS = ["confirmed", "✓", "", "{{x}} || [[y]]", "- 1", "}", "لن يأتي"]


@for_each(("name", "column", "word"), product(ROWS, (STATUS, ATTENDED), WORDS))
def test_one_cell_is_written(name, column, word):
    text = page(ROWS[name])
    new = written(text, column, word)
    assert new is not None
    assert table_on(text) is not None
    assert new.startswith("Text.\n")
    assert new.endswith("\n|}\n</div>\n<!-- wikiconbot:participants:end -->\nMore.\n")


ODD = {
    "two rows of one person": f"{ROWS['side by side']}\n{ROWS['side by side']}",
    "a joined cell": f"|- {ROW}\n| 7\n| Ann\n| colspan=2 | signed up\n|\n| 12",
    "a cell from above": f"|- {ROW}\n| 7\n| rowspan=2 | Ann\n| signed up\n|\n| 12",
    "a table in a cell": f"|- {ROW}\n| 7\n| Ann\n{{|\n| x\n|}}\n| signed up\n|\n| 12",
    "too many cells": f"|- {ROW}\n| 7\n| Ann\n| signed up\n|\n| 12\n| 13",
    "one cell missing": f"|- {ROW}\n| 7\n| Ann\n| signed up\n|",
    "bars of templates": f"|- {ROW}\n| 7\n| Ann\n{{{{!}}}} signed up\n|\n| 12",
    "a comment": f"|- {ROW}\n| 7\n| Ann\n<!-- x\n| y --> signed up\n|\n| 12",
    "a link over the cell's end": f"|- {ROW}\n| 7\n| Ann [[x || y]]\n| signed up\n|\n| 12",
    "words on more lines": f"|- {ROW}\n| 7\n| Ann\n| signed up\nand paid\n| a\nb\n| 12",
}


@for_each("name", ODD)
def test_an_odd_row_stays(name):
    text = page(ODD[name])
    assert written(text, ATTENDED, "✓") is None
    assert ask(FILE, "withCell", text, "participants", KEY, ATTENDED, "✓")["stop"] in ("odd-row", "no-row")


def test_what_is_not_there_stays():
    text = page(ROWS["side by side"])
    assert ask(FILE, "withCell", text, "participants", "AAAAAAAA", STATUS, "x") == {"stop": "no-row"}
    assert ask(FILE, "withCell", text, "participants", ".*", STATUS, "x") == {"stop": "no-row"}
    assert ask(FILE, "withCell", text, "participants-2", KEY, STATUS, "x") == {"stop": "no-row"}
    assert ask(FILE, "withCell", text, "participants", KEY, {"head": "Paid"}, "x") == {"stop": "no-column"}
    assert ask(FILE, "withCell", text, "participants", KEY, {"bot": "comment"}, "x") == {"stop": "no-column"}
    assert ask(
        FILE,
        "withCell",
        page(ROWS["side by side"], "\n! Attended?\n! attended?"),
        "participants",
        KEY,
        ATTENDED,
        "x",
    ) == {"stop": "odd-row"}
    assert ask(FILE, "cellOf", text, "participants", KEY, STATUS) == "signed up"
    assert ask(FILE, "cellOf", text, "participants", KEY, {"head": "Paid"}) is None


PIECES = st.sampled_from(
    ["\n|", "\n|", "\n|", "\n| ", "\n!", "||", "||", "!!", "|", "a", "b ", "[[X|y]]", "[[User:X]]", "[[", "{{x|a||b}}", "{{x}}", "{{user|X}}", "{{!}}",
     "\n{{!-}}", "<nowiki>|-</nowiki>", "<nowiki/>", "\n", "\n\n", " ", " style=x ", " rowspan=2 ", "<span title='a||b'>c</span>",
     "<ref>|| x</ref>", "-", "+", "}", "{", "!", "-{", "}-", "\n<!-- x -->", "\n|\n{|\n| c || d\n|}", "=", "<br>", "\n|-\n", "\r\n| "]
)  # fmt: skip


@draws(400)
@given(
    st.lists(PIECES, max_size=14).map("".join),
    st.lists(PIECES, max_size=5).map("".join),
    st.sampled_from([STATUS, ATTENDED]),
    st.sampled_from(["confirmed", "", "✓|x"]),
    st.sampled_from(
        [
            "\n! Attended?\n! Room",
            " !! Attended?",
            '\n! [[x|Attended?]]\n! data-wcb="comment" | Comment',
            "\n! Room\n! style=x | '''Attended?'''",
        ]
    ),
)
def test_any_row(cells, more, column, word, own):
    text = page(f"|- {ROW}\n| 7 || Ann{cells}\n|- {more}\n| 8\n| Ben\n|", own)
    written(text, column, word)
