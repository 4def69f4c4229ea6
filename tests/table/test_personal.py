"""What nobody should publish of themselves is in nothing that the bot writes: tables, lists, reports, summaries, exports."""

import re
from dataclasses import replace

import pytest

from tests.reading.test_personal_data import cases
from tests.table.planned import plan, run
from wikiconbot.checks import judge_table
from wikiconbot.event import Settings
from wikiconbot.exports.sheet import read_sheet
from wikiconbot.i18n import load
from wikiconbot.model import Event, Obstacle, Part, Snapshot
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.assess import assess_text
from wikiconbot.wikitext.regions import begin, end
from wikiconbot.wikitext.siteinfo import DEFAULT

TIME = "10:40, 2 March 2018 (UTC)"
REGIONS = "".join(
    f"{begin(name)}\n{end(name)}\n"
    for name in ("participants", "by-community", "by-role", "summary", "findings")
)
EVENT = Event(parts=frozenset({Part.PARTICIPANTS, Part.FINDINGS, Part.ACCOUNTS}))
#: The digits and letters of the personal data in the cases.
SAID = re.compile(r"98765|43210|54321|oda.{0,3}@|example ?[.(\[{]")


def page(*lines):
    return (
        "== Sign up ==\n"
        + "".join(f"# [[User:T{n}]] {TIME} {line}\n" for n, line in enumerate(lines))
        + f"\n== Table ==\n{REGIONS}"
    )


def written(text):
    """Return what is in the bot's regions."""
    return text.partition(begin("participants"))[2]


def is_one_line(text):
    return not re.search(r"[|\[\]{}<>#]|//", text)


@pytest.mark.parametrize("start", range(4))
def test_nothing_that_the_bot_writes_has_personal_data(start):
    texts = [text for kind, text in cases() if kind != "nothing" and is_one_line(text)][start::4]
    before = page(*texts)
    after = run(before, EVENT)
    assert not SAID.search(written(after))
    assert after.startswith(before.partition(begin("participants"))[0])
    made = plan(before, EVENT)
    assert not any(SAID.search(edit.summary) for edit in made.edits)
    rows = written(after).count("\n|- ")
    assert rows >= len(texts)
    assert not plan(after, EVENT).edits


def test_a_telephone_number_with_a_plus_brings_no_guests():
    signups = read_signups(page("+91 98765 43210", "+1 (212) 555-0100", "+1", "+2 guests"), DEFAULT).signups
    assert [signup.guests for signup in signups] == [0, 0, 1, 2]


def test_what_is_harmless_stays_in_the_table():
    texts = [text for kind, text in cases() if kind == "nothing" and is_one_line(text)]
    assert "…" not in written(run(page(*texts), Event()))


def test_an_account_made_of_digits_stays():
    text = f"== Sign up ==\n# [[User:9876543210]] {TIME} with [[User:9123456789|9123456789]]\n\n== Table ==\n{REGIONS}"
    after = written(run(text, EVENT))
    assert "9876543210" in after
    assert "9123456789" in after


@pytest.mark.parametrize(
    "name",
    ["phone", "E-mail", "contact", "WhatsApp", "मोबाइल नंबर", "ফোন", "மின்னஞ்சல்", "ای میل", "mobile_number"],
)
def test_a_parameter_for_personal_data_is_left_out_as_a_whole(name):
    text = f"== Sign up ==\n{{{{Signup|user=Asha|{name}=it is 98|food=rice}}}}\n\n== Table ==\n{REGIONS}"
    after = written(run(text, EVENT))
    assert "Asha" in after
    assert "rice" in after
    assert "it is 98" not in after


def test_a_typed_name_with_a_number_is_shown_without_it():
    text = f"== Sign up ==\n{{|\n! Name !! Phone\n|-\n| Asha Example 9876543210 || 98765\n|}}\n\n== Table ==\n{REGIONS}"
    assert not SAID.search(written(run(text, EVENT)))


def test_a_cell_of_peoples_stays_and_is_warned_of_without_repeating_it():
    text = run(page("vegetarian"), replace(EVENT, own_columns=("Phone", "Room")))
    lines = text.splitlines()
    row = next(i for i, line in enumerate(lines) if "rowheader" in line)
    empty = [i for i in range(row, len(lines)) if lines[i] == "|"]
    lines[empty[0]], lines[empty[1]] = "| 2345", "| 12, call 98765 43210"
    changed = "\n".join(lines) + "\n"
    made = plan(changed, replace(EVENT, own_columns=("Phone", "Room")))
    assert "| 2345\n| 12, call 98765 43210\n" in (made.edits[0].new if made.edits else changed)
    found = [finding for finding in judge_table(made) if finding.check == "S5"]
    assert [(one.values["who"], one.values["column"], one.values["kinds"]) for one in found] == [
        ("T0", "Phone", "phone"),
        ("T0", "Room", "phone"),
    ]
    assert all("98765" not in load().say(one.message, one.values) for one in found)
    sheet = read_sheet(Snapshot("Event", changed, 1), changed, EVENT, DEFAULT, load())
    assert not isinstance(sheet, Obstacle)
    assert sheet.rows[0].values[-2:] == ("…", "12, call …")


def test_a_finding_does_not_repeat_what_stands_in_a_typed_name():
    head = '{| class="wikitable"\n! Name !! Comment\n|-\n'
    text = f"== Participants ==\n{head}| Lee Oda oda@example.org || x\n|-\n| [[User:Kim|Kim]] || y\n|}}\n"
    judged = assess_text(Snapshot("Event", text), DEFAULT, Settings(Event()), "2018-03-01T00:00:00Z")
    said = [found for found in judged.findings if found.line == 5]
    assert {found.check for found in said} >= {"S2", "S5"}
    assert not SAID.search("".join(str((found.values, found.evidence)) for found in said))
    assert all(found.values["who"].startswith("Lee Oda") for found in said)
