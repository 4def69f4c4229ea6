"""A person at a terminal sees which people a change is about, is asked, and sees the diff on demand; pwb asks pywikibot's question."""

import html
import os
import pty
import select
import sys
import time
from pathlib import Path

import pytest

from tests.live.command import ROOT, bot
from tests.live.processes import Process
from wikiconbot.i18n import load
from wikiconbot.model import Change, Named
from wikiconbot.plan.summary import summary_of
from wikiconbot.sandbox import checkout_config

NAMES = "# [[User:Nobody at all]] 10:00, 2 March 2026 (UTC)\n# [[User:محمد]] 10:00, 3 March 2026 (UTC)\n"
PAGE = f"== Sign up ==\n# ~~~~\n{NAMES}"
ASKS = ("[y/N/d for the diff] ", "[d]iff): ")
FEW = "+3 Admin, Nobody at all, \u2068محمد\u2069; 3 participants."


def at_a_terminal(command, *answers, cwd=ROOT):
    """Run a command at a terminal of 80 columns, give these answers to its questions (or what a function returns then), and return its exit code and all that it says."""
    terminal, theirs = pty.openpty()
    env = os.environ | {"COLUMNS": "80", "TERM": "dumb", "PYTHONPATH": str(ROOT)}
    process = Process(command, cwd, env, terminal=theirs)
    os.close(theirs)
    said, at, left, until = "", 0, list(answers), time.monotonic() + 60
    while time.monotonic() < until:
        if not select.select([terminal], [], [], 1)[0]:
            continue
        try:
            piece = os.read(terminal, 65536).decode(errors="replace")
        except OSError:  # Linux: the other side is closed
            break
        said += piece
        if said[at:].endswith(ASKS) and left:
            at = len(said)
            answer = left.pop(0)
            os.write(terminal, (answer() if callable(answer) else answer).encode())
    code = process.wait(60)
    os.close(terminal)
    return code, said.replace("\r\n", "\n")


def update(title, *answers):
    command = ["-m", "wikiconbot", "--sandbox", "update", title]
    return at_a_terminal(command, *answers)


@pytest.fixture
def pwb(sandbox, tmp_path):
    """The script `event` under pwb, at a terminal, in a checkout with a configuration for the sandbox."""
    for name in ("scripts", "families"):
        (tmp_path / name).symlink_to(ROOT / name)
    assert checkout_config(tmp_path)
    program = str(Path(sys.executable).with_name("pwb"))

    def event(titles, *answers):
        return at_a_terminal(
            [program, "event", *(f"-page:{title}" for title in titles)], *answers, cwd=tmp_path
        )

    return event


def has_table(api, *titles):
    return ["{|" in api.text(title) for title in titles]


def in_one_line(said):
    return " ".join(said.split())


def comments(api, title):
    """The summary of a page's last edit, as it was sent and as its history shows it (HTML)."""
    asked = api.admin.ask(action="query", prop="revisions", titles=title, rvprop="comment|parsedcomment")
    (revision,) = asked["query"]["pages"][0]["revisions"]
    return revision["comment"], revision["parsedcomment"]


@pytest.mark.parametrize(
    "name",
    [
        "[[Main Page]]",
        "[[User:Admin|x]]",
        "{{x}}",
        "/* Sign up */",
        "&lt;b&gt;",
        "https://spam.example",
        "[//x y]",
    ],
)
def test_no_name_is_a_link_or_a_section_in_the_history(api, name):
    made = summary_of([Change("summary-came", people=(Named(name),))], load("en"))
    api.save("Summaries", f"{name}\n", summary=made)
    comment, shown = comments(api, "Summaries")
    assert comment == made
    assert html.unescape(shown) == made


def test_a_person_sees_the_people_before_the_question_and_the_diff_on_demand(api):
    api.save("Asked", PAGE)
    _, said = update("Asked", "maybe\n", "d\n", "\n")
    before, answers, diff, end = said.split("Save? [y/N/d for the diff] ")
    assert FEW in in_one_line(before)
    assert max(map(len, before.splitlines())) <= 80
    assert "+{|" not in before + answers
    assert "Answer y to save" in answers
    assert "+{|" in diff
    assert "Nothing was saved" in end
    assert has_table(api, "Asked") == [False]
    assert "Saved as revision" in update("Asked", "Y\n")[1]
    comment, shown = comments(api, "Asked")
    assert comment.startswith(f"Bot: {FEW.removesuffix('.')} (wikiconbot ")
    assert shown == comment
    assert "up to date" in update("Asked")[1]


def test_a_person_is_shown_that_the_table_moves_and_decides(api):
    title = "Asked about a move"
    api.save(title, PAGE)
    assert "Saved as revision" in update(title, "y\n")[1]
    api.save(title, "{{User:WikiconBot/Event|target=/Elsewhere}}\n" + api.text(title), "Mallory")
    for answer, saved in (("n\n", False), ("y\n", True)):
        said = in_one_line(update(title, answer)[1])
        words = f"the table moves from “{title}” to “{title}/Elsewhere” (line 1: “target = /Elsewhere”; by Mallory,"
        assert words in said
        assert "nothing was saved this time" not in said
        assert ("Saved as revision" in said) is saved
    assert "User:Admin" in api.text(f"{title}/Elsewhere")


def test_the_diff_is_shown_at_once_where_it_is_asked_for(api):
    api.save("Asked at once", PAGE)
    command = ["-m", "wikiconbot", "--sandbox", "update", "Asked at once", "--diff"]
    _, said = at_a_terminal(command, "n\n")
    assert said.index("+{|") < said.index("+3 Admin") < said.index("Save?")
    _, out, _ = bot("--sandbox", "update", "Asked at once", "--yes")
    assert ("+{|" in out, FEW in out) == (False, True)


def test_pywikibot_asks_under_pwb_and_all_saves_the_rest(api, pwb):
    titles = ("Pwb one", "Pwb two", "Pwb three")
    for title in titles:
        api.save(title, PAGE)
    _, said = pwb(titles, "n\n", "a\n")
    assert said.count("Save? ([y]es, [N]o, [a]ll, [q]uit, [d]iff): ") == 2
    assert said.count(f"\n{FEW}") == 3
    assert has_table(api, *titles) == [False, True, True]


def test_quit_saves_nothing_more_and_control_d_interrupts(api, pwb):
    titles = ("Pwb four", "Pwb five")
    for title in titles:
        api.save(title, PAGE)
    code, said = pwb(titles, "d\n", "q\n")
    assert "+{|" in said
    assert "Stopped. Nothing more will be saved" in said
    assert "Pwb five" not in said
    assert code == bot("--sandbox", "check", titles[0])[0]
    code, said = pwb(titles, "\x04")
    assert (code, "Interrupted" in said) == (130, True)
    assert has_table(api, *titles) == [False, False]


def test_who_took_the_bots_edit_back_is_named_and_the_default_is_no(api):
    title = "Asked: reverted"
    api.save(title, PAGE)
    assert update(title, "y\n")[0] == 1  # two of them have no account
    api.admin.edit(title, undo=api.revision(title))
    said = in_one_line(update(title, "\n")[1])
    assert "Admin reverted the bot's last edit of “Asked: reverted”" in said
    assert "Save anyway? [y/N/d for the diff]" in said
    assert has_table(api, title) == [False]
    update(title, "y\n")
    assert has_table(api, title) == [True]


@pytest.mark.long
def test_pwbs_all_does_not_hold_for_a_page_whose_edit_was_taken_back(api, pwb):
    titles = ["Asked: all", "Asked: all but this"]
    api.save(titles[0], PAGE)
    api.save(titles[1], PAGE)
    update(titles[1], "y\n")
    api.admin.edit(titles[1], undo=api.revision(titles[1]))
    said = in_one_line(pwb(titles, "a\n", "\n")[1])
    assert "Admin reverted the bot's last edit of “Asked: all but this”" in said
    assert has_table(api, *titles) == [True, False]
