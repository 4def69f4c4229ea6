"""``wikiconbot export`` as a program calls it: files of every format, what is in the way, what is not clobbered."""

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from tests.cli.test_file import run
from tests.long import some
from wikiconbot.cli.commands.export import FORMATS, planned_sheet
from wikiconbot.event import Asked, said_in_toml
from wikiconbot.exports.sheet import Sheet
from wikiconbot.model import Snapshot
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.runs.assess import plan_page
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = """\
== Sign up ==
# [[User:Ananya|Ananya]] ([[User talk:Ananya|talk]]) 10:40, 2 March 2018 (UTC) ଓଡ଼ିଆ, vegetarian
# [[User:Meera|Meera]] ([[User talk:Meera|talk]]) 11:11, 4 March 2018 (UTC) =1+1
"""
CASES = Path(__file__).parents[1] / "cases"
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(Path(__file__).parents[2])}
HEADS = ["No.", "Participant", "Comment", "Signed up (UTC)", "Status"]


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "event.wiki"
    file.write_text(PAGE, encoding="utf-8")
    return str(file)


def rows(text):
    assert text[0] == "\ufeff"
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def test_csv_comes_on_standard_output(page):
    code, out, err = run("export", "--file", page)
    assert (code, err) == (0, "")
    assert rows(out) == [
        HEADS,
        ["1", "Ananya", "ଓଡ଼ିଆ, vegetarian", "2018-03-02T10:40:00Z", "signed up"],
        ["2", "Meera", "'=1+1", "2018-03-04T11:11:00Z", "signed up"],
    ]


def test_json_is_one_document(page):
    code, out, _ = run("export", "--file", page, "--title", "Event", "--format", "json")
    said = json.loads(out)
    assert code == 0
    assert (said["page"], said["revision"]) == ("Event", None)
    assert said["columns"][1] == {"name": "participant", "head": "Participant", "by": "bot"}
    assert said["participants"][1] == {
        "table": "participants",
        "user": "Meera",
        "sources": ["page"],
        "number": 2,
        "participant": "Meera",
        "comment": "=1+1",
        "signed": "2018-03-04T11:11:00Z",
        "status": "signed up",
    }


def test_the_ending_of_the_output_says_the_format(page, tmp_path):
    outputs = {name: tmp_path / name for name in ("a.csv", "b.JSON", "c.xlsx", "d", "e.ods")}
    for file in outputs.values():
        code, out, err = run("export", "--file", page, "--output", str(file))
        assert (code, out, err) == (0, "", f"Written to {file}.\n")
    assert rows(outputs["a.csv"].read_bytes().decode())[0] == HEADS
    assert outputs["d"].read_bytes() == outputs["a.csv"].read_bytes()
    assert len(json.loads(outputs["b.JSON"].read_text(encoding="utf-8"))["participants"]) == 2
    worksheet = openpyxl.load_workbook(outputs["c.xlsx"]).worksheets[0]
    assert [cell.value for cell in worksheet[1]] == HEADS
    assert worksheet["C3"].value == "=1+1"
    assert worksheet["C3"].data_type == "s"
    first, _, last = CalamineWorkbook.from_path(str(outputs["e.ods"])).get_sheet_by_index(0).to_python()
    assert first == HEADS
    assert last == [2.0, "Meera", "=1+1", datetime(2018, 3, 4, 11, 11), "signed up"]


@pytest.mark.parametrize("name", ["x.pdf", "x.doc", "list.tar.gz", "x.xls", "v1.2"])
def test_an_ending_that_we_cannot_write_is_refused_before_anything_is_read(tmp_path, name):
    file = tmp_path / name
    code, out, err = run("export", "--file", "/nowhere/page.wiki", "--output", str(file))
    assert (code, out) == (2, "")
    assert f"The name {file} must end in one of .csv, .json, .xlsx, .ods. " in err
    assert not file.exists()


def test_a_list_may_be_longer_than_a_page_of_the_wiki(tmp_path):
    wiki = tmp_path / "profile.json"
    known = json.loads((CASES / "profile-meta.json").read_text(encoding="utf-8"))
    known["query"]["general"]["maxarticlesize"] = 900
    wiki.write_text(json.dumps(known), encoding="utf-8")
    known = ("--file", "-", "--profile", str(wiki))
    assert "at most 900" in run("update", *known, stdin=PAGE)[2]
    code, out, _ = run("export", *known, stdin=PAGE)
    assert (code, len(rows(out))) == (0, 3)


def test_a_format_that_is_named_goes_before_the_ending_and_quiet_says_nothing(page, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("an older list", encoding="utf-8")
    assert run("--quiet", "export", "--file", page, "--output", str(file), "--format", "json") == (0, "", "")
    assert json.loads(file.read_text(encoding="utf-8"))["participants"]


def test_what_people_added_on_the_wiki_comes_along_and_the_list_is_up_to_date(page, tmp_path):
    _, text, _ = run("update", "--file", page)
    text = text.replace('data-wcb="status" | Status\n', 'data-wcb="status" | Status\n! Room\n')
    text = text.replace("\n| signed up\n", "\n| signed up\n| '''12'''\n", 1)
    text = text.replace("== Sign up ==\n", "== Sign up ==\n# [[User:New|New]] 10:40, 6 March 2018 (UTC)\n")
    _, out, _ = run("export", "--file", "-", stdin=text)
    heads, *people = rows(out)
    assert heads == [*HEADS, "Room"]
    assert [(row[0], row[1], row[5]) for row in people] == [
        ("1", "Ananya", "12"),
        ("2", "Meera", ""),
        ("3", "New", ""),
    ]


def test_the_organisers_settings_count_but_their_wish_for_no_table_does_not(page, tmp_path):
    event = tmp_path / "event.toml"
    event.write_text('publish = ["etherpad"]\nown_columns = ["ঘর"]\nlanguage = "bn"\n', encoding="utf-8")
    code, out, err = run("export", "--file", page, "--event", str(event))
    assert (code, err) == (0, "")
    heads, first, _ = rows(out)
    assert heads == ["নং", "অংশগ্রহণকারী", "মন্তব্য", "নিবন্ধন (UTC)", "অবস্থা", "ঘর"]
    assert first == ["1", "Ananya", "ଓଡ଼ିଆ, vegetarian", "2018-03-02T10:40:00Z", "নিবন্ধিত", ""]


def test_a_table_on_a_page_of_its_own_is_read_there():
    event, target = Snapshot("Event", PAGE, 7), Snapshot("Event/Participants", "", None)
    asked = Asked(command=said_in_toml('target = "/Participants"\nown_columns = ["Room"]\n'))
    judgement = judge_file(event, DEFAULT, asked, Stats())
    current = read_current(Pages(event, target))
    plan = plan_page(replace(judgement, current=current))
    there = next(edit.new for edit in plan.edits if edit.page == "Event/Participants")
    words = there.replace('data-wcb="status" | Status\n', 'data-wcb="status" | Status\n! Bed\n')
    words = words.replace("\n| signed up\n", "\n| signed up\n| upper\n", 1)
    pages = Pages(event, Snapshot("Event/Participants", words, 8))
    sheet = planned_sheet(replace(judgement, current=read_current(pages)), Stats(), allow_shrink=False)
    assert isinstance(sheet, Sheet)
    assert (sheet.page, sheet.revision) == ("Event", 7)
    assert [column.head for column in sheet.columns] == [*HEADS, "Bed", "Room"]
    assert [row.values[-2] for row in sheet.rows] == ["upper", ""]


def test_a_page_without_sign_ups_has_heads_alone():
    code, out, _ = run("export", "--file", "-", stdin="Nothing here.\n")
    assert (code, rows(out)) == (0, [[head for head in HEADS if head != "Comment"]])


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_in_the_way_of_an_update_is_in_the_way_here(page, tmp_path, form):
    _, text, _ = run("update", "--file", page)
    torn = text.replace("<!-- wikiconbot:participants:end -->", "")
    file = tmp_path / "out"
    code, out, err = run("export", "--file", "-", "--output", str(file), "--format", form, stdin=torn)
    assert (code, out) == (1, "")
    assert err.startswith("Refused: ")
    assert err in run("update", "--file", "-", stdin=torn)[2]
    assert not file.exists()


def test_a_table_that_would_shrink_is_asked_about(page):
    _, text, _ = run("update", "--file", page)
    lost = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("# [["))
    code, out, err = run("export", "--file", "-", stdin=lost)
    assert (code, out) == (1, "")
    assert "--allow-shrink" in err
    code, out, _ = run("export", "--file", "-", "--allow-shrink", stdin=lost)
    assert (code, rows(out)) == (0, [HEADS])


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["--output", "/nowhere/x.csv"], "/nowhere/x.csv cannot be written: No such file"),
        (["--output", "."], "“.” is a folder or not a file name"),
        (["--format", "pdf"], "'pdf' is not one of"),
        (["--output", "x.csv", "--format", "ODS"], "'ODS' is not one of"),
        (["--file", "missing.wiki"], "missing.wiki cannot be read"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(page, args, sentence):
    code, out, err = run("export", "--file", page, *args)
    assert (code, out) == (2, "")
    assert sentence in err


@pytest.mark.parametrize("form", some(["xlsx", "ods"], 0))
def test_a_workbook_goes_through_a_pipe_but_not_to_a_terminal(page, form):
    command = [sys.executable, "-m", "wikiconbot", "export", "--file", page, "--format", form]
    piped = subprocess.run(command, capture_output=True, env=ENVIRONMENT, check=True)
    assert piped.stdout.startswith(b"PK")
    ours, terminal = os.openpty()
    shown = subprocess.run(command, stdout=terminal, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False)
    os.close(terminal)
    os.close(ours)
    assert shown.returncode == 2
    assert f"--output participants.{form}".encode() in shown.stderr
