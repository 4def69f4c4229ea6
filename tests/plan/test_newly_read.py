"""What is read differently than when the table was written is named, and a run that nobody watches stops there."""

import json
import re
from dataclasses import replace

import pytest

from tests.cli.test_file import run as command
from tests.table.format_1 import as_format_1
from tests.table.planned import NOW, plan, run
from wikiconbot import __version__
from wikiconbot.model import Event, Refused, Snapshot
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.assess import LookedUp, assess_text, plan_page
from wikiconbot.runs.update import nothing_to_write, told_newly_read, unconfirmed
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = """\
== Sign up ==
# [[User:Asha|Asha]] 10:00, 1 March 2026 (UTC)
# [[User:Bina|Bina]] 10:00, 2 March 2026 (UTC)
# Ravi Kumar

== Remote participants ==

== Notes ==
We meet at ten.
"""
#: A line that somebody signed; on a page, where a list could be.
CHAND = "# [[User:Chand|Chand]] 10:00, 3 March 2026 (UTC)\n"
ESHA = "# [[User:Esha|Esha]] 10:00, 5 March 2026 (UTC)\n"
SECTION = f"== Volunteers ==\n{CHAND}{ESHA}\n"


def named(text, event=None):
    """What a person is asked to confirm: the message, and the heading or the person."""
    made = plan(text, event)
    assert made.obstacle is None
    return [(new.message, new.values.get("heading") or new.values["who"]) for new in made.newly_read]


def of_before(text):
    """The page as a version wrote it that recorded nothing."""
    return re.sub(r" \(read by [^()]*\)", "", as_format_1(text, recorded=False))


def of_another_version(text):
    """The page as another version wrote it, which may have read it otherwise."""
    return text.replace(f"(read by {__version__};", "(read by 0.0.1;")


def read_as(text, **changes):
    """The plan for a page of which a better reader understands some lines differently: values of sign-ups by user."""
    reading = read_signups(text, DEFAULT)
    rosters = tuple(
        replace(roster, signups=tuple(replace(s, **changes.get(s.user or "", {})) for s in roster.signups))
        for roster in reading.rosters
    )
    looked_up = LookedUp(current=read_current(Pages(Snapshot("Event", text, 1))))
    made = replace(reading, rosters=rosters)
    return plan_page(assess_text(Snapshot("Event", text, 1), DEFAULT, Event(), NOW, looked_up, made))


TABLE = of_another_version(run(PAGE))
OLD = of_before(TABLE)
CURRENT = run(PAGE)


def test_a_page_without_a_table_has_nothing_to_confirm():
    assert named(PAGE) == []
    assert named(PAGE.replace("== Notes", f"{SECTION}== Notes")) == []
    empty = "<!-- wikiconbot:participants:begin -->\n<!-- wikiconbot:participants:end -->\n"
    assert named(PAGE + empty) == []


@pytest.mark.parametrize("text", [TABLE, OLD], ids=["recorded", "older"])
def test_a_section_that_is_newly_a_list_is_named(text):
    found = plan(text.replace("== Notes", f"{SECTION}== Notes"))
    (told,) = told_newly_read(found)
    assert told.startswith("“Volunteers” (line ")
    assert told.endswith(") now counts as a list of sign-ups, with 2 more people (Chand, Esha).")


@pytest.mark.parametrize("text", [TABLE, OLD], ids=["recorded", "older"])
@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("# Ravi Kumar\n", f"# Ravi Kumar\n{CHAND}"),
        lambda text: text.replace(
            "# Ravi Kumar\n", f"# Ravi Kumar\n{CHAND}{ESHA}" + CHAND.replace("Chand", "Fay")
        ),
        lambda text: text.replace("# Ravi Kumar\n", ""),
        lambda text: text.replace("== Sign up ==", "== Participants =="),
        lambda text: text.replace("We meet", "Now we meet"),
    ],
    ids=["one more", "many more", "one less", "another heading", "another section"],
)
def test_ordinary_changes_are_not(text, change):
    changed = change(text)
    assert changed != text
    assert named(changed) == []


def test_what_people_do_since_this_version_read_the_page_is_not():
    assert named(CURRENT.replace("== Notes", f"{SECTION}== Notes")) == []
    assert read_as(CURRENT, Bina={"tentative": True}).newly_read == ()
    assert read_as(CURRENT, Bina={"tentative": True}).edits


def test_people_who_sign_up_in_a_list_that_was_empty_are_not():
    assert named(TABLE.replace("Remote participants ==\n", f"Remote participants ==\n{CHAND}{ESHA}")) == []


def test_a_list_that_takes_people_over_is_not():
    text = TABLE.replace("# [[User:Bina", "=== Speakers ===\n# [[User:Bina")
    assert named(text) == []


def test_lists_that_organisers_name_are_not():
    text = TABLE.replace("== Notes", f"{SECTION}== Notes")
    assert named(text, Event(sections=("Sign up", "Volunteers"))) == []


def test_who_strikes_or_moves_the_line_is_not():
    line = "[[User:Bina|Bina]] 10:00, 2 March 2026 (UTC)"
    assert named(TABLE.replace(line, f"<s>{line}</s>")) == []
    moved = TABLE.replace(f"# {line}\n", "").replace(
        "Remote participants ==\n", f"Remote participants ==\n# {line}\n"
    )
    assert named(moved) == []


@pytest.mark.parametrize("text", [TABLE, OLD], ids=["recorded", "older"])
@pytest.mark.parametrize(
    ("change", "now"), [({"tentative": True}, "maybe"), ({"withdrawn": True}, "withdrawn")]
)
def test_a_status_that_changes_although_the_line_does_not_is_named(text, change, now):
    (told,) = told_newly_read(read_as(text, Bina=change))
    assert told.startswith("The status of Bina (line 3) in the table would change from “signed up” to “")
    assert f"“{now}”" in told


def test_a_status_of_a_line_that_changed_too_is_not():
    text = TABLE.replace("(UTC)\n# Ravi", "(UTC), perhaps\n# Ravi")
    assert read_as(text, Bina={"tentative": True}).newly_read == ()
    assert read_as(text, Bina={"tentative": True}).edits


def test_places_of_the_capacity_are_no_surprise():
    assert named(TABLE, Event(capacity=1)) == []
    assert named(run(PAGE, Event(capacity=1)), Event(capacity=9)) == []


def test_what_is_confirmed_is_recorded():
    text = TABLE.replace("== Notes", f"{SECTION}== Notes")
    once = of_another_version(run(text))
    assert plan(once).edits == ()
    assert named(once.replace(ESHA, ESHA + CHAND.replace("Chand", "Fay"))) == []
    again = of_another_version(read_as(TABLE, Bina={"tentative": True}).edits[0].new)
    assert read_as(again, Bina={"tentative": True}).edits == ()


def test_an_older_table_is_recorded_without_a_question_once():
    made = plan(OLD)
    assert made.newly_read == ()
    assert made.edits[0].new == CURRENT
    assert plan(TABLE).edits == ()


def test_nobody_sees_an_edit_that_changes_the_record_alone():
    text = TABLE.replace("(UTC)\n# Ravi", "(UTC) \n# Ravi")
    assert plan(text).edits == ()
    assert plan(
        text.replace("== Notes", "== Waiting list ==\n\n== Notes")
    ).edits  # other programs see the list


def test_a_run_that_nobody_watches_stops_and_says_why():
    text = TABLE.replace("== Notes", f"{SECTION}== Notes")
    made = unconfirmed(plan(text))
    assert made.edits == ()
    judgement = assess_text(Snapshot("Event", text), DEFAULT, Event(), NOW)
    refused = nothing_to_write(judgement, made)
    assert isinstance(refused, Refused)
    assert refused.code == "newly-read"
    assert "“Volunteers”" in refused.reason
    assert "--accept-reading" in refused.reason
    assert unconfirmed(plan(TABLE.replace("# Ravi Kumar\n", ""))).edits


def test_a_file_is_written_and_it_is_said():
    text = TABLE.replace("== Notes", f"{SECTION}== Notes")
    code, out, err = command("update", "--file", "-", stdin=text)
    assert (code, "Chand" in out) == (0, True)
    assert "Please look: “Volunteers” (line " in err
    code, out, _ = command("update", "--file", "-", "--json", stdin=text)
    assert [said[:12] for said in json.loads(out)["newly_read"]] == ["“Volunteers”"]
    assert "newly_read" not in json.loads(command("update", "--file", "-", "--json", stdin=TABLE)[1])
