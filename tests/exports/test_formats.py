"""A sheet written and read back, by the csv module and by openpyxl: nothing of anybody is lost, nothing is executed."""

import csv
import io
import json
import zipfile
from datetime import datetime

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot.exports.cell_words import clean
from wikiconbot.exports.sheet import Sheet, SheetColumn, SheetRow
from wikiconbot.exports.texts import to_csv, to_json
from wikiconbot.exports.workbook import to_xlsx

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")', "=cmd|'/c calc'!A1", "＝1+1")
TEMPTING = (*FORMULAS, "http://example.org", "mailto:a@b", "{=1}", "0012", "1e5", "TRUE", "<r><t>x</t></r>",
            "_x0041_", "a,b;c\td", 'a "quote"', "'quoted", "#N/A", "internal:A1", "ଅମିତ", "علی", "👍🏽", "½")  # fmt: skip


def sheet(*rows, heads=("Room",), page="Event", direction="ltr", names=None, by="people"):
    columns = tuple(SheetColumn(name, head, by) for name, head in zip(names or heads, heads, strict=True))
    made = tuple(SheetRow("participants", None, row) for row in rows)
    return Sheet(page, 7, columns, made, direction)


def csv_rows(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def first_sheet(data):
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]


def xlsx_rows(data):
    return [[*row] for row in first_sheet(data).iter_rows(values_only=True)]


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


# ── CSV ─────────────────────────────────────────────────────────────────────────────────────────────
def test_csv_has_a_mark_for_excel_and_the_ends_of_lines_of_rfc_4180():
    assert to_csv(sheet((1, "a, b"), (None, 'say "x"'), heads=("No.", "ନାମ"))) == (
        '\ufeffNo.,ନାମ\r\n1,"a, b"\r\n,"say ""x"""\r\n'.encode()
    )


@pytest.mark.parametrize("text", [*FORMULAS, "\t=1", "\r=1"])
def test_csv_executes_nothing(text):
    (head,), (cell,) = csv_rows(to_csv(sheet((text,), heads=(text,))))
    assert head == cell == f"'{text}"


def without_guards(text):
    return text.replace(";'", ";").removeprefix("'")


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_csv_keeps_every_text(texts):
    for row in csv_rows(to_csv(sheet(tuple(texts), heads=tuple(texts)))):
        for cell, text in zip(row, texts, strict=True):
            assert without_guards(cell) == without_guards(text)
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.lists(st.text(st.sampled_from(";=+-@',\" ab)"), max_size=12).map(clean), min_size=1, max_size=3))
@example(['x;"=1&";y', ";=1", "; =1", "thanks ;-) =)"])
def test_csv_executes_nothing_where_semicolons_end_cells(texts):
    text = to_csv(sheet(tuple(texts), heads=tuple(texts))).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"):
        assert not [c for c in row if c.strip().startswith(("=", "+", "-", "@")) and not c.startswith("-)")]


def test_csv_leaves_a_wink_alone():
    assert csv_rows(to_csv(sheet(("see you ;-)", "a; b"), heads=("x", "y"))))[1] == ["see you ;-)", "a; b"]


# ── JSON ────────────────────────────────────────────────────────────────────────────────────────────
def test_json_says_whose_each_column_is():
    made = sheet(("12", "=1"), heads=("Room", "Room"), names=("Room", "Room 2"))
    assert json.loads(to_json(made)) == {
        "page": "Event",
        "revision": 7,
        "columns": [
            {"name": "Room", "head": "Room", "by": "people"},
            {"name": "Room 2", "head": "Room", "by": "people"},
        ],
        "participants": [
            {"table": "participants", "user": None, "sources": [], "Room": "12", "Room 2": "=1"}
        ],
        "unnamed": 0,
    }


# ── workbook ────────────────────────────────────────────────────────────────────────────────────────
def test_a_workbook_has_real_times_and_numbers():
    made = Sheet(
        "Event",
        7,
        (SheetColumn("number", "No.", "bot"), SheetColumn("signed", "Signed up (UTC)", "bot")),
        (
            SheetRow("participants", None, (1, "2018-03-02T10:40:00Z")),
            SheetRow("participants", None, (2, "2018-03-03")),
            SheetRow("participants", None, (3, "in February")),
            SheetRow("participants", None, (4, "2018-02-31")),
            SheetRow("participants", None, (5, "1899-12-31T10:40:00Z")),
            SheetRow("withdrawn", None, (None, None)),
        ),
    )
    data = to_xlsx(made)
    assert xlsx_rows(data)[1:] == [
        [1, datetime(2018, 3, 2, 10, 40)],
        [2, datetime(2018, 3, 3)],
        [3, "in February"],
        [4, "2018-02-31"],
        [5, "1899-12-31T10:40:00Z"],
    ]
    assert first_sheet(data)["B2"].number_format == "yyyy-mm-dd hh:mm"
    assert first_sheet(data)["B3"].number_format == "yyyy-mm-dd"


def test_a_time_in_peoples_column_stays_text():
    made = sheet(("2018-03-02T10:40:00Z",), heads=("signed",))
    assert xlsx_rows(to_xlsx(made))[1] == ["2018-03-02T10:40:00Z"]


@for_each("text", TEMPTING)
def test_a_workbook_takes_text_for_text(text):
    data = to_xlsx(sheet((text,), heads=(text,)))
    worksheet = first_sheet(data)
    assert [cell.value.removesuffix(" ") for (cell,) in worksheet.iter_rows()] == [text, text]
    files = parts(data)
    assert [cell.hyperlink for (cell,) in worksheet.iter_rows()] == [None, None]
    assert "<f>" not in files["xl/worksheets/sheet1.xml"]
    assert not [name for name in files if name.endswith("sheet1.xml.rels")]


@settings(deadline=None)
@given(st.lists(st.text().map(clean), min_size=1, max_size=4), st.text().map(clean))
def test_a_workbook_keeps_every_text(texts, page):
    made = sheet((1, *texts), heads=("No.", *texts), page=page)
    heads, row = ([value or "" for value in row] for row in xlsx_rows(to_xlsx(made)))
    assert heads == ["No.", *texts]
    assert row == [1, *texts]


def test_a_text_that_is_too_long_for_a_cell_ends_with_an_ellipsis():
    cell = xlsx_rows(to_xlsx(sheet(("👍" * 20_000,))))[1][0]
    assert cell == "👍" * 16_383 + "…"


def test_a_workbook_runs_as_its_language_does():
    assert first_sheet(to_xlsx(sheet(direction="rtl"))).sheet_view.rightToLeft
    assert not first_sheet(to_xlsx(sheet())).sheet_view.rightToLeft


def test_heads_stay_in_sight_and_every_column_can_be_filtered():
    data = to_xlsx(sheet(("1", "2"), heads=("a", "a")))
    worksheet = first_sheet(data)
    assert worksheet.freeze_panes == "A2"
    assert worksheet.auto_filter.ref == "A1:B2"
    assert worksheet["A1"].font.bold


def test_a_column_is_as_wide_as_what_stands_in_it_within_reason():
    widths = first_sheet(to_xlsx(sheet(("x", "y" * 30, "z" * 500), heads=("a", "b", "c")))).column_dimensions
    narrow, middle, wide = (widths[column].width for column in "ABC")
    assert 6 < narrow < 12 < middle < 40 < wide < 70


def test_the_same_page_gives_the_same_bytes_with_nothing_of_this_machine():
    made = sheet(("x",))
    assert to_xlsx(made) == to_xlsx(made)
    properties = openpyxl.load_workbook(io.BytesIO(to_xlsx(made))).properties
    assert (properties.title, properties.creator, properties.lastModifiedBy) == ("Event", None, None)
    assert properties.created == properties.modified == datetime(1980, 1, 1)


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("Talk:A/B [c]?", "Talk A B c"),
        ("'Quoted'", "Quoted"),
        ("History", "Participants"),
        ("", "Participants"),
        ("ଅ" * 40, "ଅ" * 30 + "…"),
        ("a <b> & c", "a <b> & c"),
    ],
)
def test_the_sheet_bears_the_pages_name_as_far_as_excel_takes_it(page, name):
    assert first_sheet(to_xlsx(sheet(page=page))).title == name


def test_without_anybody_there_are_heads():
    made = sheet(heads=("No.", "Participant"))
    assert to_csv(made) == "\ufeffNo.,Participant\r\n".encode()
    assert json.loads(to_json(made))["participants"] == []
    assert xlsx_rows(to_xlsx(made)) == [["No.", "Participant"]]
    assert first_sheet(to_xlsx(sheet(heads=()))).max_row == 1
