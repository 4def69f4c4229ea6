"""Pages that older versions wrote and people worked in (tests/cases/old-pages): converted once, without losing a cell.

Three of each kind: `1` as the first version with such tables wrote it, `2` and `3` as later ones did, the last before format 2.
"""

import json
import re
from pathlib import Path

import pytest

from tests.cli.test_file import run as command
from tests.for_each import for_each
from tests.table.planned import NOW
from tests.table.tables import Table, body_of, content
from wikiconbot.event import settle
from wikiconbot.i18n import load
from wikiconbot.model import Snapshot
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.runs.assess import LookedUp, asked_for, assess_text, plan_page
from wikiconbot.runs.update import unconfirmed
from wikiconbot.wikitext.siteinfo import DEFAULT

FOLDER = Path(__file__).parents[1] / "cases" / "old-pages"
KINDS = ("plain", "columns", "grouped", "waiting", "subpage", "urdu")
CASES = [f"{kind}-{number}" for kind in KINDS for number in (1, 2, 3)]
REGIONS = ("participants", "waiting", "withdrawn")


def pages_of(case):
    """The event's page, and the one of its table where that is another."""
    sub = FOLDER / f"{case}.sub.wiki"
    target = Snapshot("Event/Participants", sub.read_text(encoding="utf-8"), 2) if sub.exists() else None
    return Pages(Snapshot("Event", (FOLDER / f"{case}.wiki").read_text(encoding="utf-8"), 1), target=target)


def plan(pages):
    settings = settle(pages.event.text, "Event", DEFAULT, asked_for())
    looked_up = LookedUp(current=read_current(pages))
    return plan_page(assess_text(pages.event, DEFAULT, settings, NOW, looked_up))


def after(pages, made):
    """The pages as a plan leaves them."""
    assert made.obstacle is None, made.obstacle
    new = {edit.page: edit.new for edit in made.edits}
    event = Snapshot("Event", new.get("Event", pages.event.text), 3)
    target = pages.target and Snapshot(pages.target.page, new.get(pages.target.page, pages.target.text), 4)
    return Pages(event, target=target)


def tables(pages):
    text = pages.table.text
    return [table for name in REGIONS if (table := Table.of(body_of(text, name)))]


def named(who):
    return re.sub(r"</?bdi>", "", who)


def written(pages):
    """What people wrote: in columns of theirs, by person; and each row that is not the bot's."""
    found = set()
    for table in tables(pages):
        own = [place for place, cell in enumerate(table.rows[0].cells) if "data-w" not in cell]
        for who, row in table.people.items():
            for place in own:
                if place < len(row.cells) and row.cells[place][1:].strip():
                    found.add((named(who), content(table.rows[0].cells[place]), row.cells[place][1:].strip()))
    return found


def numbers(pages):
    """The numbers that rows show, in whatever digits, each with its person."""
    rows = [(who, content(row.cells[0])) for table in tables(pages) for who, row in table.people.items()]
    return [(int(number), named(who)) for who, number in rows if number.isdecimal()]


def without_regions(text):
    return re.sub(
        r"<!-- wikiconbot:(\S+):begin -->.*?<!-- wikiconbot:\1:end -->\n?", "", text, flags=re.DOTALL
    )


@for_each("case", CASES)
def test_a_page_is_converted_without_losing_a_cell(case):
    old = pages_of(case)
    made = plan(old)
    new = after(old, made)
    assert made.converts
    said = load("ur" if case.startswith("urdu") else "en").say("summary-converted")
    assert [said in edit.summary for edit in made.edits] == [True] * len(old.all())
    assert written(new) == written(old)
    assert {"plain": 0, "columns": 5}.get(case[:-2], 4) <= len(written(old))
    for page in new.all():
        assert "data-wikiconbot" not in page.text
        assert "written by wikiconbot" not in page.text
    heading = load("ur" if case.startswith("urdu") else "en").say("table-heading")
    outside = without_regions(new.event.text).replace(f"\n== {heading} ==\n", "", 1)
    assert outside == without_regions(old.event.text)
    assert [row for table in tables(new) for row in table.people] != []
    again = plan(new)
    assert (again.obstacle, again.edits, again.converts) == (None, (), False)


@for_each("case", CASES)
def test_a_page_in_the_new_form_says_the_numbers_that_it_said(case):
    old = pages_of(case)
    new = after(old, plan(old))
    shown, seen = numbers(old), numbers(new)
    assert len({number for number, _ in seen}) == len(seen)
    first = {number: who for number, who in reversed(shown) if who != "Guest of the house"}
    assert set(first.items()) <= set(seen)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_what_people_corrected_and_their_own_rows_stay(number):
    old = pages_of(f"columns-{number}")
    (table,) = tables(after(old, plan(old)))
    assert table.cell("Ravi Kumar", "Comment") == "comes by train"
    assert table.people["Guest of the house"].cells[-1] == "| pays cash"


def test_a_conversion_that_nobody_sees_is_an_obstacle_unless_it_is_allowed():
    made = plan(pages_of("columns-3"))
    stopped = unconfirmed(made, accept_reading=True)
    assert stopped.obstacle is not None
    assert (stopped.obstacle.message, stopped.edits) == ("obstacle-migrate", ())
    assert unconfirmed(made, accept_reading=True, migrate=True).edits == made.edits


def test_nothing_outside_of_regions_is_changed_by_a_conversion():
    old = pages_of("plain-3")
    text = old.event.text.replace("== Notes ==", "* etherpad: wikiconindia2026\n== Notes ==")
    pages = Pages(Snapshot("Event", text, 1))
    made = plan(pages)
    assert "link to the Etherpad" not in made.edits[0].summary
    new = after(pages, made)
    later = plan(new)
    assert not later.converts
    assert "link to the Etherpad" in later.edits[0].summary


def test_a_command_on_a_file_says_that_it_converts():
    text = (FOLDER / "columns-3.wiki").read_text(encoding="utf-8")
    code, out, err = command("update", "--file", "-", "--title", "Event", stdin=text)
    assert code in (0, 1)
    assert "wikiconbot:format 2" in out
    assert "Stop every older wikiconbot first" in err
    _, document, _ = command("update", "--file", "-", "--title", "Event", "--json", stdin=text)
    assert json.loads(document)["converts"] is True
    _, document, err = command("update", "--file", "-", "--title", "Event", "--json", stdin=out)
    assert "converts" not in json.loads(document)
    assert "Stop every older" not in err


def test_a_conversion_can_be_allowed_in_the_file_of_settings(tmp_path):
    file = tmp_path / "event.toml"
    file.write_text("[limits]\nmigrate = 1\n", encoding="utf-8")
    code, _, err = command("config", "--file", "-", "--event", file, stdin="x")
    assert code == 2
    assert "migrate" in err
    file.write_text("[limits]\nmigrate = true\n", encoding="utf-8")
    code, _, err = command("config", "--file", "-", "--event", file, stdin="x")
    assert (code, err) == (0, "")
