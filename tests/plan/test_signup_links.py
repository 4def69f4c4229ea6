"""Runs keep the link for signing up right, and removal removes it."""

import pytest

from tests.plan.test_removal import removal
from tests.table.planned import plan, run
from wikiconbot.i18n import load
from wikiconbot.model import Snapshot
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pages.signup_link import signup_region
from wikiconbot.plan import Pages
from wikiconbot.plan.undo import Done, plan_undo

REGION = signup_region("Event", 1, OnWikiNames(), load("en"))
LIST = "# [[User:Ann]] 10:00, 2 March 2018 (UTC)\n"
PAGE = f"== Sign up ==\n{REGION}\n{LIST}"


def test_a_run_writes_the_number_that_the_section_has_then():
    text = run(PAGE)
    assert "section=1&" in text
    moved = f"== News ==\nSoon.\n\n{text}"
    (edit,) = plan(moved).edits
    assert edit.new == moved.replace("section=1&", "section=2&")
    assert edit.summary.startswith("Bot: link for signing up (")
    assert run(edit.new) == edit.new


def test_the_number_is_that_after_the_run_s_other_changes():
    """In a series, the section of the first event's table is before the second event's list."""
    second = REGION.replace("sign-up:", "sign-up-2:")
    page = (
        f"== Pune 2026 ==\n* Date: 1 May 2026\n=== Sign up ===\n{REGION}\n{LIST}"
        f"== Pune 2027 ==\n* Date: 1 May 2027\n=== Sign up ===\n{second}\n{LIST}"
    )
    text = run(page)
    links = [line for line in text.splitlines() if "action=edit" in line]
    headings = [line for line in text.splitlines() if line.startswith("==")]
    numbers = [i for i, heading in enumerate(headings, 1) if heading == "=== Sign up ==="]
    assert [f"section={n}&" in link for n, link in zip(numbers, links, strict=True)] == [True, True]
    assert numbers != [2, 4]
    assert run(text) == text


def test_undo_reverts_the_number():
    moved = f"== News ==\n\n{run(PAGE)}"
    (edit,) = plan(moved).edits
    done = Done("1", "Event", moved, edit.new, edit.regions, edit.lines)
    assert plan_undo(Snapshot("Event", edit.new, 2), done, load("en")).edits[0].new == moved


@pytest.mark.parametrize(("words", "left"), [("", ""), ("\nAsk Ben.", "Ask Ben.\n")])
def test_nothing_of_the_link_is_left_when_the_bot_leaves(words, left):
    page = f"== Sign up ==\n{REGION.replace('</span>', '</span>' + words)}\n{LIST}"
    assert removal(page).edits[0].new == f"== Sign up ==\n{left}{LIST}"


def test_the_link_is_no_sign_up_and_is_not_between_the_list_and_its_end():
    (edit,) = plan(PAGE, pages=Pages(Snapshot("Event", PAGE, 1))).edits
    assert edit.new.startswith(PAGE)
    assert edit.new.count("[[User:Ann") == 2
    assert "WikiconBot" not in edit.new.removeprefix(PAGE)
