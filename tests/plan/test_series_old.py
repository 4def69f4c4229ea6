"""Pages with a series that an older version wrote one table on (tests/cases/old-pages/series-*): shared out and converted."""

import re

import pytest

from tests.plan.test_series import judged, people
from tests.table.test_old_pages import FOLDER, without_regions
from wikiconbot.runs.assess import plan_page
from wikiconbot.runs.update import unconfirmed
from wikiconbot.wikitext.regions import names_on

PEOPLE = {
    "series-1": (["Ann", "Eve", "Ben"], ["Ben", "Ann", "Cyd"]),
    "series-2": (["Ann", "Ben", "Eve", "Fay"], ["Ann", "Ben"]),
    "series-3": (["Ann", "علی"], ["علی", "Cyd"]),
}


def words(text):
    """What people wrote in their column of the tables, by person."""
    rows = re.findall(r"^\|-.*?(?=^\|[-}])", text, re.MULTILINE | re.DOTALL)
    said = {re.search(r"\[\[User:([^|\]]+)", row): re.findall(r"Room\d+x", row) for row in rows}
    return sorted((who[1], *room) for who, room in said.items() if who and room)


@pytest.mark.parametrize("case", PEOPLE)
def test_one_table_of_an_older_version_is_shared_out_without_losing_a_cell(case):
    old = (FOLDER / f"{case}.wiki").read_text(encoding="utf-8")
    plan = plan_page(judged(old))
    assert (plan.obstacle, plan.converts) == (None, True)
    refused = unconfirmed(plan).obstacle
    assert refused is not None
    assert refused.message == "obstacle-migrate"
    (edit,) = plan.edits
    assert (
        edit.summary.startswith("Bot: lists of the bot in their new form (format 2); ") or case == "series-3"
    )
    assert words(edit.new) == words(old) != []
    names = names_on(edit.new)
    tables = [name for name in ("participants", "participants-2") if name in names]
    assert len(tables) == 2
    found = sorted(sorted(people(edit.new, name)) for name in tables)
    assert found == sorted(map(sorted, PEOPLE[case]))
    headings = r"^=+ [^\n]*(?:Overview of participants|شرکا کا جائزہ)[^\n]* =+\n"
    bare = re.sub(headings, "", without_regions(edit.new), flags=re.MULTILINE)
    assert bare.replace("\n\n", "\n") == without_regions(old).replace("\n\n", "\n")
    again = plan_page(judged(edit.new))
    assert (again.obstacle, again.edits, again.converts) == (None, (), False)


def test_places_in_one_queue_of_old_are_no_places_in_the_events():
    old = (FOLDER / "series-2.wiki").read_text(encoding="utf-8")
    found = [(p.iteration, p.signup.user, str(p.status)) for p in judged(old).participants]
    assert found[:4] == [
        ("First iteration", "Ann", "confirmed"),
        ("First iteration", "Ben", "waiting"),
        ("First iteration", "Eve", "waiting"),
        ("First iteration", "Fay", "waiting"),
    ]
