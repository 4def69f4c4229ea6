"""An OpenDocument spreadsheet written and read back, by calamine: nothing is lost, nothing is executed."""

import io
import zipfile
from datetime import datetime

from hypothesis import example, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.exports.test_formats import TEMPTING, sheet
from tests.for_each import for_each
from wikiconbot.exports.cell_words import clean
from wikiconbot.exports.opendocument import to_ods
from wikiconbot.exports.sheet import Sheet, SheetColumn, SheetRow


def first_sheet(data):
    return CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)


def content(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("content.xml").decode()


def test_times_are_times_and_numbers_are_numbers():
    made = Sheet(
        "Event",
        7,
        (SheetColumn("number", "No.", "bot"), SheetColumn("signed", "Signed up (UTC)", "bot")),
        (
            SheetRow("participants", None, (1, "2018-03-02T10:40:00Z")),
            SheetRow("participants", None, (2, "2018-03-03")),
            SheetRow("participants", None, (3, "in February")),
            SheetRow("participants", None, (0, "2018-02-31")),
            SheetRow("withdrawn", None, (None, None)),
        ),
    )
    data = to_ods(made)
    assert first_sheet(data).to_python()[1:] == [
        [1, datetime(2018, 3, 2, 10, 40)],
        [2, datetime(2018, 3, 3)],
        [3, "in February"],
        [0, "2018-02-31"],
    ]
    assert 'style-name="cMoment"' in content(data)
    assert 'style-name="cDateISO"' in content(data)


def test_a_time_in_peoples_column_stays_text():
    made = sheet(("2018-03-02T10:40:00Z",), heads=("signed",))
    assert first_sheet(to_ods(made)).to_python()[1] == ["2018-03-02T10:40:00Z"]


@for_each("text", [*TEMPTING, "<wikiconbot-rows/>", "&amp;", "]]>", "%s"])
def test_text_is_text(text):
    data = to_ods(sheet((text,), heads=(text,), page=text))
    assert first_sheet(data).to_python() == [[text], [text]]
    assert "table:formula" not in content(data)
    assert "xlink:href" not in content(data)


@settings(deadline=None)
@given(st.lists(st.text().map(clean), min_size=1, max_size=4), st.text().map(clean))
@example(["\ue000\U0010fffd"], "x")
def test_every_text_is_kept(texts, page):
    made = sheet((1, *texts), heads=("No.", *texts), page=page)
    assert first_sheet(to_ods(made)).to_python() == [["No.", *texts], [1, *texts]]


def test_the_same_sheet_gives_the_same_bytes_and_says_first_what_it_is():
    made = sheet(("x",))
    data = to_ods(made)
    assert data == to_ods(made)
    assert data[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_columns_follow_each_other_as_the_language_runs():
    assert 'writing-mode="rl-tb"' in content(to_ods(sheet(("x",), direction="rtl")))
    assert 'writing-mode="lr-tb"' in content(to_ods(sheet(("x",))))


def test_without_anybody_there_are_heads():
    assert first_sheet(to_ods(sheet(heads=("No.", "Participant")))).to_python() == [["No.", "Participant"]]


def test_fifty_thousand_rows_are_written():
    made = sheet(*((i, f"Person {i}") for i in range(50_000)), heads=("No.", "Participant"))
    rows = first_sheet(to_ods(made)).to_python()
    assert (len(rows), rows[-1]) == (50_001, [49_999, "Person 49999"])
