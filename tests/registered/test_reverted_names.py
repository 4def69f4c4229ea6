"""A removed table and a revert name nobody who was only registered and is not publicly any more; people's cells stay."""

from dataclasses import replace

import pytest

from tests.registered.planned import BOTH, Run, registration
from tests.registered.test_files import FILE
from tests.registered.test_files import run as run_with_file
from wikiconbot.checks.opted_out import OptedOut, find_opted_out
from wikiconbot.checks.registered import with_registered
from wikiconbot.event import Settings
from wikiconbot.i18n import load
from wikiconbot.model import Event, NotRead, Obstacle, Register, Snapshot, Unread
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.plan.removal import plan_removal
from wikiconbot.plan.undo import Done, plan_undo
from wikiconbot.plan.undo_names import Named, names_registered, naming
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.registering.still_registered import AskedFor, everybody, why_not_known, with_registers
from wikiconbot.wikitext.regions import names_on
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = """\
== Sign up ==
# [[User:Asha|Asha]] 10:00, 1 November 2026 (UTC)
<!-- wikiconbot:massmessage:begin -->
<!-- wikiconbot:massmessage:end -->
<!-- wikiconbot:summary:begin -->
<!-- wikiconbot:summary:end -->
"""
EVENT = Event(registers=BOTH, own_columns=("Room",), allow_shrink=True)


def told(text, *answers):
    """The page after a run, with a word in the rows of two registered people."""
    new = Run(text, EVENT, answers).plan().edits[0].new
    for user, word in (("Canary", "R7x"), ("Dora", "R8x")):
        rows = new.split("\n|-")
        there = [
            n for n, row in enumerate(rows) if f"[[User:{user}|{user}]]" in row and "role=rowheader" in row
        ]
        if there:
            rows[there[0]] = f"{rows[there[0]].rstrip()} {word}"
        new = "\n|-".join(rows)
    return new


def people(text, *answers, page=PAGE):
    reading = with_registered(read_signups(page, DEFAULT), {None: answers})
    current = read_current(Pages(Snapshot("Event", text, 1)))
    return everybody(AskedFor(reading, Settings(EVENT), {None: answers}), current, DEFAULT)


BEFORE = told(PAGE, registration("Canary", "Dora", "Eka"))
NOW = registration("Dora")


def test_a_removed_table_names_who_is_still_registered():
    pages = Pages(Snapshot("Event", BEFORE, 1))
    made = plan_removal(pages, OptedOut(), DEFAULT, load(), str, people(BEFORE, NOW))
    new = made.edits[0].new
    assert "R7x" in new
    assert "Canary" not in new
    assert "Eka" not in new
    assert all(word in new for word in ("User:Dora|", "R8x", "User:Asha|"))


def test_a_table_that_cannot_be_read_is_no_reason_to_name_them():
    broken = BEFORE.replace("| R8x", '| rowspan="2" | R8x').replace(" R8x", '\n| rowspan="2" | R8x')
    made = plan_removal(Pages(Snapshot("Event", broken, 1)), OptedOut(), DEFAULT, load(), str, ())
    assert isinstance(made.obstacle, Obstacle)


def done(before, after):
    return Done("20260101T000000Z-abcd", "Event", before, after, tuple(names_on(before)), ())


def reverted(one, named, now):
    made = naming([one], named)
    assert not isinstance(made, Obstacle)
    return plan_undo(Snapshot("Event", now, 2), made[0], load()).edits[0].new


def test_a_reverted_run_names_nobody_who_left_meanwhile():
    after = Run(BEFORE, EVENT, (NOW,)).plan().edits[0].new
    assert "Canary" not in after
    one = done(BEFORE, after)
    assert names_registered(one)
    new = reverted(one, Named(people=people(after, NOW)), after)
    assert "R7x" in new
    assert "Canary" not in new
    assert "Eka" not in new
    assert all(word in new for word in ("User:Dora|Dora", "R8x", "User:Asha|Asha"))
    # the next run takes it as any other table
    again = Run(new, EVENT, (NOW,)).plan()
    assert again.obstacle is None
    assert "R7x" in (again.edits[0].new if again.edits else new)


def test_a_reverted_removal_names_nobody_who_left_meanwhile():
    pages = Pages(Snapshot("Event", BEFORE, 1))
    whole = people(BEFORE, registration("Canary", "Dora", "Eka"))
    after = plan_removal(pages, OptedOut(), DEFAULT, load(), str, whole).edits[0].new
    assert "Canary" in after
    new = reverted(done(BEFORE, after), Named(people=people(after, NOW)), after)
    assert "R7x" in new
    assert "Canary" not in new
    assert "R8x" in new
    assert reverted(done(BEFORE, after), Named(people=whole), after) == BEFORE


def test_a_revert_names_nobody_who_opted_out():
    before = told(PAGE.replace("# [[", "# [[User:Canary|Canary]] 09:00, 1 November 2026 (UTC)\n# [["))
    reading = read_signups(before, DEFAULT)
    out = find_opted_out(before, reading, ("Canary",), str)
    after = Run(before, replace(EVENT, optout=("Canary",)), ()).plan().edits[0].new
    new = reverted(done(before, after), Named(out, people(after)), after)
    assert "Canary" not in new.split("wikiconbot:massmessage:begin", 1)[1]


def test_people_of_a_file_come_back_with_the_table_that_was_removed():
    before = run_with_file(PAGE, FILE)
    assert "Cara" in before
    kept = naming([done(before, PAGE.replace("wikiconbot:", "nothing:"))], Named())
    assert not isinstance(kept, Obstacle)
    assert kept[0].before == before
    left = naming([done(before, run_with_file(PAGE))], Named())
    assert not isinstance(left, Obstacle)
    assert "Cara" not in left[0].before


@pytest.mark.parametrize("why", [Unread.REFUSED, Unread.LACKING, Unread.UNASKED])
def test_nothing_is_reverted_while_it_is_not_known_who_is_registered(why):
    answer = NotRead(Register.CAMPAIGN_EVENTS, why, 1, 403)
    asked = AskedFor(read_signups(PAGE, DEFAULT), Settings(EVENT), {None: (answer,)})
    obstacle = why_not_known(asked)
    assert obstacle is not None
    assert obstacle.message == "obstacle-registration-unread"
    assert why_not_known(replace(asked, registrations={None: (NOW,)})) is None
    assert why_not_known(replace(asked, settings=Settings())) is None


def test_the_register_is_asked_though_the_setting_was_the_operators():
    assert Register.CAMPAIGN_EVENTS in with_registers(Settings(), (BEFORE,)).event.registers
    assert Register.CAMPAIGN_EVENTS not in with_registers(Settings(), (PAGE,)).event.registers
    of_file = run_with_file(PAGE.replace("Asha", "Ann"), FILE)
    assert Register.CAMPAIGN_EVENTS not in with_registers(Settings(), (of_file,)).event.registers
