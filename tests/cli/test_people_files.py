"""Files of organisers on the command line: what is reported, what is written, and that nothing personal is in any of it."""

import json
import os
import shutil
import threading

import pytest
from click.testing import CliRunner

from tests.for_each import for_each
from tests.live.processes import ROOT
from wikiconbot.cli import main

FORM = ROOT / "tests" / "sources" / "files" / "google-forms.csv"
PAGE = """\
{{User:WikiconBot/Event|optout=Gone|capacity=9}}
== Sign up ==
# [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:00, 1 November 2026 (UTC)
# [[User:Bala|Bala]] ([[User talk:Bala|talk]]) 11:00, 1 November 2026 (UTC)
# [[User:Gone|Gone]] ([[User talk:Gone|talk]]) 12:00, 1 November 2026 (UTC)
# Jean Smith
# 192.0.2.7 13:00, 1 November 2026 (UTC)
"""
OPTIONS = (
    "--people-consent", "May we show", "--people-column", "Which affiliation=Affiliation", "--people-column", "T-shirt size=Size",
)  # fmt: skip
#: Everything in the form that is nobody's business.
CANARIES = ("example.org", "98765", "98765 43210", "9876543211", "Chitra", "chitra", "فاطمة", "Gone")


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "event.wiki").write_text(PAGE, encoding="utf-8")
    shutil.copy(FORM, tmp_path / "form.csv")
    return tmp_path


def run(*args):
    result = CliRunner().invoke(main, list(map(str, args)), standalone_mode=False)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.return_value or 0, result.stdout, result.stderr


def with_people(command, *args, file="form.csv"):
    return run(command, "--file", "event.wiki", "--people", file, *OPTIONS, *args)


def test_dry_run_shows_each_row(files):
    _, out, err = with_people("update", "--dry-run")
    told = [line for line in err.splitlines() if line.startswith("row ")]
    assert [line.split()[1].rstrip(":") for line in told] == ["2", "3", "3", "4", "5", "6", "7", "8"]
    assert "row 7: Asha Rao: Affiliation: Karavali Wikimedians User Group; Size: M" in told
    assert "[[User:Asha Rao|Asha Rao]]" in out
    assert (files / "event.wiki").read_text(encoding="utf-8") == PAGE


def test_json_has_each_row(files):
    _, out, _ = with_people("update", "--json")
    said = json.loads(out)
    rows = {row["row"]: row for row in said["people_file"]["rows"]}
    assert rows[7]["public"] == {"Affiliation": "Karavali Wikimedians User Group", "Size": "M"}
    assert {row["why"] for row in rows.values()} == {
        None,
        "again",
        "no-consent",
        "no-name",
        "nobody",
        "unclear",
    }
    assert (rows[4]["user"], rows[4]["used"]) == (None, False)
    assert said["unnamed"] == 3
    assert {one["register"] for one in said["registrations"]} == {"file"}


COMMANDS = (
    ("update", "--dry-run"),
    ("update", "--dry-run", "--diff"),
    ("update", "--json"),
    ("update",),
    ("--verbose", "update", "--dry-run"),
    ("check",),
    ("check", "--json"),
    ("export", "--format", "csv"),
    ("export", "--format", "json"),
    ("export", "--format", "usernames", "--who", "all", "--verbose"),
    ("export", "--format", "massmessage"),
)


@for_each("command", COMMANDS, ids=" ".join)
def test_nothing_personal_is_in_any_output(command, files):
    page = PAGE.replace("# [[User:Gone|Gone]] ([[User talk:Gone|talk]])", "# [[User:Dan|Dan]]")
    (files / "event.wiki").write_text(page, encoding="utf-8")
    opted_out = '"2026/08/04 9:30:00 AM GMT+5:30","gone@example.org","Gone","Gone","Secret","M","","Yes"\n'
    (files / "form.csv").write_text(FORM.read_text(encoding="utf-8") + opted_out, encoding="utf-8")
    args = list(command)
    name = 1 + (args[0] == "--verbose")
    args[name:name] = ["--file", "event.wiki", "--people", "form.csv", *OPTIONS]
    _, out, err = run(*args)
    said = (out + err).replace("optout=Gone", "")
    assert [canary for canary in (*CANARIES, "Secret") if canary in said] == []


def test_lists_for_other_tools(files):
    assert with_people("export", "--format", "usernames")[1] == "Ann\nBala\nAsha Rao\n"
    assert with_people("export", "--format", "usernames", "--source", "page")[1] == "Ann\n"
    assert with_people("export", "--format", "usernames", "--source", "registered")[1] == "Bala\nAsha Rao\n"
    assert with_people("export", "--format", "usernames", "--who", "waiting")[1] == ""
    assert with_people("export", "--format", "massmessage")[1].splitlines() == [
        "{{#target:User talk:Ann}}", "{{#target:User talk:Bala}}", "{{#target:User talk:Asha Rao}}",
    ]  # fmt: skip
    people = json.loads(with_people("export", "--format", "json")[1])["participants"]
    sources = {one["user"] or one["participant"]: one["sources"] for one in people}
    assert sources["Asha Rao"] == ["file"]
    assert sources["Bala"] == ["page", "file"]
    assert sources["Ann"] == sources["Jean Smith"] == ["page"]
    (files / "list.txt").write_text("old", encoding="utf-8")
    with_people("export", "--format", "usernames", "--output", "list.txt")
    assert (files / "list.txt").read_text(encoding="utf-8") == "Ann\nBala\nAsha Rao\n"


def test_formulas_of_a_form_are_harmless_in_an_export(files):
    (files / "form.csv").write_text('Username,Diet\nAnn,"=HYPERLINK(""x"")"\n', encoding="utf-8")
    args = ("--people", "form.csv", "--people-consent", "all", "--people-column", "Diet")
    _, out, _ = run("export", "--file", "event.wiki", *args)
    assert ",=HYPER" not in out
    assert "'=HYPERLINK" in out


@for_each(
    ("options", "words"),
    [
        (("--people", "form.csv"), "--people-consent"),
        (("--people-zone", "Asia/Kolkata"), "--people FILE"),
        (("--people", "form.csv", "--people-consent", "all", "--people-zone", "Mars"), "time zone"),
        (("--people", "none.csv", "--people-consent", "all"), "none.csv"),
        (("--people", ".", "--people-consent", "all"), "."),
        (("--people", "form.csv", "--people-consent", "Nothing"), "Its columns are"),
        (
            ("--people", "form.csv", "--people-consent", "all", "--people-column", "Phone number"),
            "cannot be shown",
        ),
        (("--people", "form.csv", "--people-consent", "all", "--people-event", "Goa"), "no event “Goa”"),
    ],
    ids=str,
)
def test_what_cannot_be_used_is_said(options, words, files):
    result = CliRunner().invoke(main, ["update", "--file", "event.wiki", *options])
    told = result.output + str(result.exception or "")
    assert result.exit_code != 0
    assert words in told
    assert [canary for canary in CANARIES if canary in told] == []


def test_a_pipe_is_read(files):
    os.mkfifo(files / "pipe.csv")
    writer = threading.Thread(target=lambda: (files / "pipe.csv").write_bytes(FORM.read_bytes()))
    writer.start()
    try:
        _, out, _ = with_people("export", "--format", "usernames", file="pipe.csv")
    finally:
        writer.join()
    assert "Asha Rao" in out
