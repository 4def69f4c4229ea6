"""`wikiconbot init` without a wiki: from nothing, from a file of answers, from a person at a terminal, and completing a page."""

import json
import os
import pty
import select
import signal
import sys
import time

import pytest

from tests.cli.test_file import run
from tests.live.processes import ROOT
from wikiconbot.cli.commands.init import _KINDS
from wikiconbot.cli.commands.init.event_questions import _ASKS
from wikiconbot.event.answers import QUESTIONS
from wikiconbot.model.new_event import EventKind

ANSWERS = """\
kind = "workshop"
title = "Wiki workshop"
starts = 2027-03-20
place = "Pune"
capacity = 2
organisers = ["Asha"]
"""


@pytest.fixture
def answers(tmp_path):
    file = tmp_path / "event.toml"
    file.write_text(ANSWERS, encoding="utf-8")
    return str(file)


def page_of(tmp_path, *args):
    """Run init for a page that does not exist; return its text."""
    out = tmp_path / "out.wiki"
    code, _, err = run("init", "--file", tmp_path / "new.wiki", "--title", "WikiCon", "--output", out, *args)
    assert code == 0, err
    return out.read_text("utf-8")


def test_a_page_comes_from_nothing_with_nothing_decided(tmp_path):
    page = page_of(tmp_path, "--yes")
    assert "'''WikiCon'''\n" in page
    assert "* '''Venue''': TBD\n" in page
    assert "https://etherpad.wikimedia.org/p/WikiCon" in page


def test_the_pages_for_signing_up_are_where_the_operator_chose(tmp_path):
    page = page_of(tmp_path, "--yes", "--prefix", """Template:The "A" of ''B''""")
    assert (
        "editintro=Special:MyLanguage/Template:The%20%22A%22%20of%20%27%27B%27%27/Sign-up%20intro}}" in page
    )
    assert "{{User:WikiconBot/Event\n" in page, "another option chooses the template of settings"
    code, _, err = run("init", "--file", tmp_path / "x.wiki", "--title", "X", "--yes", "--prefix", "User:A|b")
    assert (code, "--prefix" in err) == (2, True)


def test_a_page_comes_from_a_file_of_answers_and_a_second_time_nothing_changes(tmp_path, answers):
    page = page_of(tmp_path, "--answers", answers)
    assert "| capacity = 2\n| organisers = [[User:Asha]]\n" in page
    assert "* '''Place''': Pune\n" in page
    again = ("--title", "WikiCon", "--dry-run", "--json")
    for command in (
        ("init", "--answers", answers),
        ("init",),
        ("init", "--template", "workshop"),
        ("update",),
    ):
        code, out, err = run(*command, "--file", tmp_path / "out.wiki", *again)
        assert code == 0, err
        assert json.loads(out)["edits"] == [], command


def test_from_nothing_to_the_first_table_in_two_commands(tmp_path, answers):
    page = page_of(tmp_path, "--answers", answers)
    signed = "".join(
        f"# [[User:{name}|{name}]] 10:0{n}, 2 March 2027 (UTC)\n" for n, name in enumerate("ABC")
    )
    (tmp_path / "out.wiki").write_text(page.replace("\n== Overview", f"\n{signed}\n== Overview", 1), "utf-8")
    code, out, err = run("update", "--file", tmp_path / "out.wiki", "--title", "WikiCon")
    assert code == 0, err
    for name in "ABC":
        assert f"[[User:{name}|{name}]]\n" in out.partition("wikiconbot:participants:begin")[2]
    assert "|+ Waiting list: 1\n" in out


def test_the_option_says_the_kind_before_the_file_does(tmp_path, answers):
    assert "== Jury ==" in page_of(tmp_path, "--answers", answers, "--template", "contest")


def test_a_page_that_exists_is_only_completed_where_the_options_say_so(tmp_path):
    file = tmp_path / "event.wiki"
    file.write_text("Text.\n\n== Sign up ==\n# [[User:A|A]] 10:40, 2 March 2027 (UTC)\n", "utf-8")
    _, out, _ = run("init", "--file", file)
    assert "TBD" not in out
    _, out, _ = run("init", "--file", file, "--template", "meetup", "--yes")
    assert "* '''Place''': TBD\n" in out
    assert "wikiconbot:sign-up:begin" in out


def test_without_a_terminal_the_error_names_the_options(tmp_path):
    code, out, err = run("init", "--file", tmp_path / "new.wiki")
    assert (code, out) == (2, "")
    assert "--answers FILE" in err
    assert "--yes" in err


def test_a_file_that_cannot_be_used_is_told_with_its_lines(tmp_path):
    file = tmp_path / "wrong.toml"
    file.write_text('starts = 2027-02-30\nplce = "Pune"\n', "utf-8")
    code, _, err = run("init", "--file", tmp_path / "new.wiki", "--answers", file, "--yes")
    assert code == 2
    assert "Line 1: “starts = 2027-02-30”" in err
    assert "did you mean place?" in " ".join(err.split())


def test_a_dry_run_shows_the_page_and_writes_nothing(tmp_path, answers):
    code, out, _ = run("init", "--file", tmp_path / "new.wiki", "--answers", answers, "--dry-run")
    assert code == 0
    assert "+'''Wiki workshop'''" in out
    assert not (tmp_path / "new.wiki").exists()


def test_the_command_knows_every_kind_and_asks_every_question():
    assert tuple(EventKind) == _KINDS
    assert list(_ASKS) == list(QUESTIONS)


# ── at a terminal ───────────────────────────────────────────────────────────────────────────────────
CTRL_C = "\x03"


def asked(tmp_path, *answers, kind=("--template", "meetup")):
    """Run init at a separate terminal, where Ctrl-C is a signal; return its exit code, what it says, and the page."""
    out = tmp_path / "out.wiki"
    command = [
        "-m",
        "wikiconbot",
        "init",
        "--file",
        "new.wiki",
        "--title",
        "WikiCon",
        *kind,
        "--output",
        str(out),
    ]
    process, terminal = pty.fork()
    if process == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # what started the tests may ignore it
        os.chdir(tmp_path)
        env = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "TERM": "dumb", "COLUMNS": "80"}
        os.execve(
            sys.executable, [sys.executable, *command], env | {"WIKICONBOT_STATE": str(tmp_path / "state")}
        )
    said, left, until = "", [*answers], time.monotonic() + 60
    while time.monotonic() < until:
        if not select.select([terminal], [], [], 1)[0]:
            if answers[-1] == CTRL_C and not left:  # Python may have been between its prompt and its reading
                os.write(terminal, CTRL_C.encode())
            continue
        try:
            said += os.read(terminal, 65536).decode(errors="replace")
        except OSError:  # Linux: the other side is closed
            break
        if said.endswith("]: "):
            assert left, said
            os.write(terminal, left.pop(0).encode())
    else:
        os.kill(process, signal.SIGKILL)  # it waits for an answer that nobody gives
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    os.close(terminal)
    return code, said, out.read_text("utf-8") if out.exists() else ""


def lines(*answers):
    return [f"{answer}\n" for answer in answers]


def test_a_person_is_asked_with_the_defaults_and_again_where_the_answer_is_none(tmp_path):
    typed = lines("", "", "For all.", "in May", "2027-03-20", "2027-03-19", "", "10:00", "-", "?", "Asha", "")
    code, said, page = asked(tmp_path, *typed)
    assert code == 0, said
    words = " ".join(said.split())
    assert "Name of the event [WikiCon]:" in said
    assert "The answer must be a date such as 2026-11-22" in words
    assert "This contradicts another answer: it must not be before the first day, 2027-03-20." in words
    assert "Last day of the event [2027-03-20]:" in said
    assert "Name or address of its Etherpad [WikiCon_2027]:" in said
    assert "For all.\n" in page
    assert "* '''Date''': 2027-03-20\n* '''Time''': 10:00\n* '''Organisers''': [[User:Asha|Asha]]\n" in page
    assert "Place" not in page


def test_the_kind_is_asked_where_no_option_says_it(tmp_path):
    code, said, page = asked(tmp_path, *lines("party", "contest", *[""] * 20), kind=())
    assert code == 0, said
    assert "The answer must be one of conference, workshop" in " ".join(said.split())
    assert "== Jury ==" in page


def test_ctrl_c_loses_no_answer_and_says_so(tmp_path):
    code, said, page = asked(tmp_path, *lines("", "My event"), CTRL_C)
    assert (code, page) == (130, ""), said
    assert "Nothing was saved on the wiki. Your answers are kept" in " ".join(said.split())
    code, said, page = asked(tmp_path, *lines(*[""] * 12))
    assert code == 0, said
    assert "Name of the event [My event]:" in said
    assert "'''My event'''\n" in page
    assert "Name of the event [WikiCon]:" in asked(tmp_path, *lines(*[""] * 12))[1], "they are used once"


@pytest.mark.long
def test_a_page_that_is_not_saved_loses_no_answer_and_says_so(tmp_path):
    meetup = ("--template", "meetup")
    code, said, page = asked(tmp_path, *lines("", "My event", *[""] * 10), kind=(*meetup, "--dry-run"))
    assert (code, page) == (0, ""), said
    assert "Your answers are kept: run the same command again" in " ".join(said.split())
    code, said, page = asked(tmp_path, *lines(*[""] * 12))
    assert "Name of the event [My event]:" in said
    assert ("'''My event'''\n" in page, "are kept" in said) == (True, False)


def test_an_answer_that_the_page_has_already_is_named(tmp_path):
    page = tmp_path / "event.wiki"
    page.write_text(
        "'''Ours'''\n\n== Facts ==\n* Place: Wien\n\n== Sign up ==\n# [[User:Ann]] 10:40, 2 March 2027 (UTC)\n"
    )
    file = tmp_path / "more.toml"
    file.write_text('kind = "meetup"\nplace = "Pune"\nstarts = 2027-05-01\n')
    code, out, err = run("init", "--file", page, "--answers", file, "--dry-run")
    assert code == 0, err
    assert "keeps it: place." in " ".join(err.split())
    assert "Pune" not in out
