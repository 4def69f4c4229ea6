"""A case is added: by answers, by options, and never twice."""

import shutil

import pytest
from click.testing import CliRunner

from tests import case_files
from tests.blocks import Answer, Expected, Known, Row, parse
from tools import new_case

LIST = """== Participants ==
# [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 11:15, 22 November 2026 (UTC)
#: Welcome! [[User:Organiser|Organiser]] ([[User talk:Organiser|talk]]) 13:00, 24 November 2026 (UTC)
"""
READ = Expected((Row("Ann", "2026-11-22T11:15:00Z"),), (Answer("Organiser", "2026-11-24T13:00:00Z"),))


@pytest.fixture
def folder(tmp_path):
    """A copy of the cases, so that those of the project stay as they are."""
    copy = tmp_path / "cases"
    copy.mkdir()
    for name in new_case.FILES.values():
        shutil.copy(case_files.FOLDER / name, copy)
    return copy


@pytest.fixture
def add(folder):
    def run(*arguments, **more):
        return CliRunner().invoke(new_case.main, [*arguments, "--cases", str(folder)], **more)

    return run


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """An editor that writes the given texts, one each time it is opened, and keeps what it was shown."""

    def writes(*texts):
        for number, text in enumerate(texts, 1):
            (tmp_path / f"{number}.write").write_text(text)
        script = tmp_path / "editor"
        script.write_text(
            f'#!/bin/sh\ncd {tmp_path}\nn=$(($(cat n 2>/dev/null || echo 0) + 1))\necho $n >n\ncp "$1" $n.shown\ncat $n.write >"$1"\n'
        )
        script.chmod(0o755)
        monkeypatch.setenv("EDITOR", str(script))
        monkeypatch.delenv("VISUAL", raising=False)
        return tmp_path

    return writes


def last(folder, name):
    text = case_files.read_text(folder / name)
    assert text.startswith(case_files.read_text(case_files.FOLDER / name)), "other lines of the file changed"
    return parse(text, name)[-1]


def untouched(folder):
    return all(
        (folder / name).read_bytes() == (case_files.FOLDER / name).read_bytes()
        for name in new_case.FILES.values()
    )


def test_by_options(add, folder):
    done = add("-", "--id", "new-one", "--note", "a list", "--accept", input=LIST)
    assert done.exit_code == 0, done.output
    assert "    Ann | 2026-11-22T11:15:00Z\n    reply: Organiser | 2026-11-24T13:00:00Z\n" in done.stdout
    assert "It is read so today." in done.stdout
    case = last(folder, "signups.txt")
    assert (case.id, case.note, case.wikitext, case.expected) == ("new-one", "a list", LIST, READ)


def test_settings_and_facts(add, folder, tmp_path):
    page = tmp_path / "page.wiki"
    page.write_bytes("== विवरण ==\r\n* '''दिनांक''': ५ मार्च २०२७".encode())
    options = ("--lang", "hi", "--timezone", "Asia/Kolkata", "--page", "Project:Event", "--accept")
    assert add(str(page), "--id", "facts", *options).exit_code == 0
    case = last(folder, "pages.txt")
    assert case.wikitext == "== विवरण ==\r\n* '''दिनांक''': ५ मार्च २०२७\n"
    assert (case.lang, case.timezone, case.page) == ("hi", "Asia/Kolkata", "Project:Event")
    assert case.expected == Expected(facts=(Known("विवरण", "दिनांक", "५ मार्च २०२७"),))


def test_what_is_expected_may_be_what_is_not_read_today(add, folder, tmp_path):
    rows = tmp_path / "rows"
    rows.write_text("Ann | 2026-11-22T11:15:00Z | withdrawn\nreplies: any\n")
    done = add("-", "--id", "x", "--expect", str(rows), "--to", "signups-more", input=LIST)
    assert "It is read otherwise today" in done.stdout
    assert "- Ann | 2026-11-22T11:15:00Z\n" in done.stdout
    assert last(folder, "signups-more.txt").expected == Expected(
        (Row("Ann", "2026-11-22T11:15:00Z", "withdrawn"),), None
    )


def test_by_answers(add, folder, editor):
    editor(LIST)
    done = add(input="y\np01-seed\nnot this\nmine\na list\n")
    assert done.exit_code == 0, done.output
    assert "pages.txt has a case p01-seed already." in done.stderr
    assert "'not this' has other characters" in done.stderr
    case = last(folder, "signups.txt")
    assert (case.id, case.note, case.wikitext, case.expected) == ("mine", "a list", LIST, READ)


def test_rows_are_edited_until_they_can_be_read(add, folder, editor):
    shown = editor(LIST, "Ann | today\n", "Ann\n")
    done = add("--id", "x", "--note", "n", input="n\ny\n")
    assert done.exit_code == 0, done.output
    assert "rows:1: 'today' is no time" in done.stderr
    assert (
        (shown / "2.shown")
        .read_text()
        .endswith("\nAnn | 2026-11-22T11:15:00Z\nreply: Organiser | 2026-11-24T13:00:00Z\n")
    )
    assert (shown / "3.shown").read_text() == "Ann | today\n"
    assert last(folder, "signups.txt").expected == Expected((Row("Ann"),))


def test_sections_are_kept_where_there_are_several(add, folder):
    text = "== Participants ==\n=== Online ===\n* [[User:Ann]]\n=== Onsite ===\n* [[User:Ben]]\n"
    assert add("-", "--id", "x", "--accept", input=text).exit_code == 0
    assert [row.section for row in last(folder, "signups.txt").expected.signups] == ["Online", "Onsite"]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("-", "--id", "p01-seed", "--accept"), 2, "pages.txt has a case p01-seed already."),
        (("-", "--id", "a b", "--accept"), 2, "other characters than letters"),
        (("-", "--accept"), 2, "nothing can be asked"),
        (("-", "--id", "x"), 2, "nothing can be asked"),
        (("-", "--id", "x", "--accept", "--expect", __file__), 2, "exclude each other"),
        (("-", "--id", "x", "--expect", __file__), 1, "Nothing was written."),
        (("-", "--id", "x", "--accept", "--timezone", "IST4"), 2, "IST4 is no zone's name."),
        (("nowhere.wiki", "--id", "x", "--accept"), 1, "nowhere.wiki cannot be read"),
    ],
)
def test_what_is_refused_writes_nothing(add, folder, arguments, code, says):
    done = add(*arguments, input=LIST)
    assert (done.exit_code, untouched(folder)) == (code, True)
    assert says in done.stderr


@pytest.mark.parametrize("answers", ["q\n", ""])
def test_who_quits_writes_nothing(add, folder, editor, answers):
    editor(LIST)
    assert add(input=answers).exit_code == 1
    assert untouched(folder)


def test_no_wikitext(add, folder):
    done = add("-", "--id", "x", "--accept", input="\n \n")
    assert (done.exit_code, untouched(folder)) == (1, True)
    assert "There is no wikitext" in done.stderr


def test_a_file_that_cannot_be_read_is_left_alone(add, folder):
    (folder / "pages.txt").write_text("=== a ===\nAnn\n")
    done = add("-", "--id", "x", "--accept", input=LIST)
    assert done.exit_code == 1
    assert "pages.txt:2: above the wikitext stand only" in done.stderr


def test_a_language_that_is_not_recorded_is_said(add, folder):
    done = add("-", "--id", "x", "--accept", "--lang", "tlh", input=LIST)
    assert "No wiki in tlh is recorded" in done.stderr
    assert last(folder, "signups.txt").lang == "tlh"
