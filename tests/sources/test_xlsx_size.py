"""Workbooks that would take all memory: they are refused before the reader opens them, however they are written."""

import time
import warnings
import zipfile
from io import BytesIO

import pytest

from wikiconbot.errors import UsageError
from wikiconbot.sources.table import HowToRead, read_people
from wikiconbot.sources.xlsx_rows import read_workbook

_NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEADS = '<row r="1"><c r="A1" t="inlineStr"><is><t>User name</t></is></c></row>'
ASHA = '<row r="2"><c r="A2" t="inlineStr"><is><t>Asha</t></is></c></row>'


def parts(rows=ASHA, before="", at="xl/worksheets/sheet1.xml", shared=None):
    """The parts of a workbook with one sheet."""
    target = at.removeprefix("xl/")
    return {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {_NS} xmlns:r="{_OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="{target}"/>'
        f'<Relationship Id="r2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        at: f"{before}<worksheet {_NS}><sheetData>{HEADS}{rows}</sheetData></worksheet>",
        **({"xl/sharedStrings.xml": f"<sst {_NS}>{shared}</sst>"} if shared else {}),
    }


def book(*each):
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a name that is there twice
        for name, text in each:
            archive.writestr(name, text)
    return made.getvalue()


def rows_of(data):
    return [row.cells for row in read_workbook(data, "a.xlsx")]


def test_a_workbook_is_read_as_it_is():
    assert rows_of(book(*parts().items())) == [("User name",), ("Asha",)]
    assert rows_of(book(*parts(at="xl/other/place.xml").items())) == [("User name",), ("Asha",)]


FAR = 't="str"><v>x</v></c></row>'


@pytest.mark.parametrize(
    "rows",
    [
        f'<row r="1048576"><c r="XFD1048576" {FAR}',
        f"<row r='1048576'><c r='XFD1048576' {FAR}",
        f'<row r = "1048576"><c\nr\t= "XFD1048576" {FAR}',
        f'<row r="&#49;048576"><c s=">" r="XF&#68;1048576" {FAR}',
        f'<row r="2"><c r="xfd1048576" {FAR}',
        f'<row r="2"><c s="{"0" * 5000}" r="XFD1048576" {FAR}',
        f'<row r="1048576"><c {FAR}',
        f'<row r="2"><c r="ZZZZZZ2" {FAR}',
        f'<row r="-2"><c r="A-2" {FAR}',
        "<row>" + "<c/>" * 2000 + "</row>",
        "<row>" * 3,
    ],
)
def test_a_cell_far_away_is_refused(rows):
    for at in ("xl/worksheets/sheet1.xml", "xl/other/sheet.bin"):
        with pytest.raises(UsageError, match=r"too large|not a workbook"):
            rows_of(book(*parts(rows, at=at).items()))


def test_entities_are_never_resolved():
    for entity in ('<!ENTITY a "aaaaaaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">'):
        bomb = parts(ASHA.replace("Asha", "&a;"), f"<!DOCTYPE x [{entity}]>")
        with pytest.raises(UsageError, match="not a workbook"):
            rows_of(book(*bomb.items()))


def test_a_part_that_is_there_twice_is_what_was_checked():
    far = parts(f'<row r="1048576"><c r="XFD1048576" {FAR}')
    twice = book(*far.items(), *parts().items())
    assert rows_of(twice) == [("User name",), ("Asha",)]
    with pytest.raises(UsageError, match="too large"):
        rows_of(book(*parts().items(), *far.items()))


def test_a_file_that_is_another_format_too_is_refused():
    for other in ("content.xml", "mimetype", "xl\\Workbook.bin"):
        with pytest.raises(UsageError, match="not a workbook"):
            rows_of(book(*parts().items(), (other, "x")))


def test_a_long_text_in_each_of_many_cells_is_refused():
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(2, 2002))
    few = "<si><t>Asha</t></si>"
    assert len(rows_of(book(*parts(cells, shared=few).items()))) == 2001
    with pytest.raises(UsageError, match="too large"):
        rows_of(book(*parts(cells, shared=f"<si><t>{'A' * 50_000}</t></si>").items()))


def test_a_cell_of_any_length_takes_no_time():
    long = book(*parts(ASHA.replace("Asha", "A1 " * 1_000_000)).items())
    began = time.process_time()
    (row,) = read_people(long, "a.xlsx", HowToRead("all", {})).rows
    assert (row.why, row.user) == ("no-name", None)
    assert time.process_time() - began < 10
