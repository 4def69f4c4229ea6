"""Who may come, and who brings guests: in the table, the captions, the lists, the capacity and the exports."""

from dataclasses import replace

import pytest

from tests.table.planned import NOW
from tests.table.tables import Table, body_of, with_body
from wikiconbot.checks.evidence import gather
from wikiconbot.cli.people_words import counted_people, counted_signups, remarks_on
from wikiconbot.exports.sheet import read_sheet
from wikiconbot.i18n import load
from wikiconbot.model import Event, Group, Participant, SignUp, Snapshot, Status
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.assess import LookedUp, assess_text, plan_page
from wikiconbot.wikitext.siteinfo import DEFAULT

LINES = """\
== Sign up ==
# [[User:Asha|Asha]] 10:00, 1 March 2026 (UTC)
# [[User:Bina|Bina]] 10:00, 2 March 2026 (UTC)
# [[User:Chand|Chand]] 10:00, 3 March 2026 (UTC)
# <s>[[User:Dev|Dev]] 10:00, 4 March 2026 (UTC)</s>
# [[User:Esha|Esha]] 10:00, 5 March 2026 (UTC)
"""


def judged(text, maybe=(), guests=None, event=None, pages=None):
    """The judgement on a page on which some people say "maybe" or bring guests, however the reader learns of it."""
    reading = read_signups(text, DEFAULT)
    rosters = tuple(
        replace(
            roster,
            signups=tuple(
                replace(s, tentative=s.user in maybe, guests=(guests or {}).get(s.user, 0))
                for s in roster.signups
            ),
        )
        for roster in reading.rosters
    )
    pages = pages or Pages(Snapshot("Event", text, 1))
    looked_up = LookedUp(current=read_current(pages))
    reading = replace(reading, rosters=rosters)
    return assess_text(pages.event, DEFAULT, event or Event(), NOW, looked_up, reading)


def edit(text, maybe=(), guests=None, **rest):
    plan = plan_page(judged(text, maybe, guests, **rest))
    assert plan.obstacle is None
    return plan.edits[0] if plan.edits else None


def after(text, maybe=(), guests=None, **rest):
    made = edit(text, maybe, guests, **rest)
    return made.new if made else text


def statuses(judgement):
    return {person.signup.who: str(person.status) for person in judgement.participants}


# ── maybe ───────────────────────────────────────────────────────────────────────────────────────────
def test_who_may_come_is_shown_and_counted_apart():
    made = edit(LINES, ["Bina"])
    table = Table.of(body_of(made.new))
    assert list(table.people) == ["Asha", "Bina", "Chand", "Dev", "Esha"]
    assert [table.cell(who, "Status") for who in table.people] == [
        "signed up", "maybe", "signed up", "withdrawn", "signed up",
    ]  # fmt: skip
    assert [table.cell(who, "No.") for who in table.people] == ["1", "2", "3", "4", "5"]
    assert "|+ Participants: 3, withdrawn: 1, maybe: 1\n" in made.new
    assert "+3 Asha, Chand, Esha; 3 participants; maybe: Bina; withdrawn: Dev (" in made.summary
    assert after(made.new, ["Bina"]) == made.new


def test_where_nobody_says_maybe_all_is_as_it_was():
    made = edit(LINES)
    assert "|+ Participants: 4, withdrawn: 1\n" in made.new
    assert "maybe" not in made.new + made.summary
    assert "guest" not in made.new.lower()


def test_groups_have_one_of_their_own():
    found = after(LINES, ["Bina"], event=Event(group=Group.COMMUNITY))
    assert "<bdi>maybe</bdi> (1)" in found
    assert "<bdi>withdrawn</bdi> (1)" in found
    assert after(found, ["Bina"], event=Event(group=Group.COMMUNITY)) == found


def test_a_table_of_before_keeps_what_people_wrote_in_the_rows():
    text = after(LINES)
    table = Table.of(body_of(text))
    for row, cell in zip(table.rows, ("!Room", *(f"| room of {who}" for who in table.people)), strict=True):
        row.cells.append(cell)
    text = with_body(text, table.text())
    for maybe, guests in ((["Asha", "Esha"], {}), (["Dev"], {"Chand": 1}), ([], {"Chand": 3})):
        text = after(text, maybe, guests)
        table = Table.of(body_of(text))
        assert {who: table.cell(who, "Room") for who in table.people} == {
            who: f"room of {who}" for who in ("Asha", "Bina", "Chand", "Dev", "Esha")
        }


def test_a_status_that_people_wrote_stays():
    text = after(LINES)
    table = Table.of(body_of(text))
    row = table.people["Bina"]
    place = table.heads.index("Status")
    row.cells[place] = "| paid"
    text = after(with_body(text, table.text()), ["Bina"])
    assert Table.of(body_of(text)).cell("Bina", "Status") == "paid"


def test_the_lists_next_to_the_table_have_them_too():
    regions = ("summary", "by-role", "massmessage", "participants")
    marks = "".join(f"<!-- wikiconbot:{name}:begin -->\n<!-- wikiconbot:{name}:end -->\n" for name in regions)
    text = after(f"{LINES}\n{marks}", ["Bina"], {"Asha": 2, "Bina": 7})
    summary = [
        [c.split("|")[-1].strip() for c in row.cells[:2]] for row in Table.of(body_of(text, "summary")).rows
    ]
    assert ["<bdi>maybe</bdi>", "1"] in summary
    assert ["<bdi>signed up</bdi>", "3"] in summary
    assert ["<bdi>Guests</bdi>", "2"] in summary
    by_role = body_of(text, "by-role")
    assert "; <bdi>maybe</bdi> (1)\n: <bdi>[[User:Bina|Bina]]</bdi>" in by_role
    assert "(3)" in by_role
    assert "{{#target:User talk:Bina}}" in body_of(text, "massmessage")
    assert after(text, ["Bina"], {"Asha": 2, "Bina": 7}) == text


def test_where_the_table_stands_elsewhere_the_page_counts_them():
    event = Event(target="Event/P")
    pages = Pages(Snapshot("Event", LINES, 1), Snapshot("Event/P", "", None))
    plan = plan_page(judged(LINES, ["Bina"], {"Asha": 2}, event, pages))
    assert "Participants: 3, withdrawn: 1, maybe: 1, guests: 2. The list: " in plan.edits[-1].new
    assert "3 participants; maybe: Bina; withdrawn: Dev (" in plan.edits[-1].summary


@pytest.mark.parametrize("language", ["hi", "ur", "sa", "ta", "en"])
def test_every_language_has_words_for_it(language):
    messages = load(language)
    found = after(LINES, ["Bina"], {"Asha": 2}, event=Event(language=language))
    for key, number in (("table-count-maybe", 1), ("table-count-guests", 2)):
        assert messages.say(key, {"count": number}) in found
    assert messages.say("status-tentative") in body_of(found)
    assert after(found, ["Bina"], {"Asha": 2}, event=Event(language=language)) == found


def test_maybe_takes_no_place_and_does_not_wait():
    event = Event(capacity=2)
    full = judged(LINES, event=event)
    assert statuses(full) == {
        "Asha": "confirmed", "Bina": "confirmed", "Chand": "waiting", "Dev": "withdrawn", "Esha": "waiting",
    }  # fmt: skip
    found = judged(LINES, ["Asha", "Esha"], event=event)
    assert statuses(found) == {
        "Asha": "tentative", "Bina": "confirmed", "Chand": "confirmed", "Dev": "withdrawn", "Esha": "tentative",
    }  # fmt: skip
    assert not [f for f in found.findings if f.check == "L4"]


def test_yes_in_another_list_counts_before_maybe():
    text = "== Maybe ==\n# [[User:Asha|Asha]] 10:00, 1 March 2026 (UTC)\n" + LINES
    reading = judged(text).reading
    entries = tuple(replace(s, tentative=s.section != "Sign up") for s in reading.signups)
    rosters = tuple(
        replace(r, signups=tuple(s for s in entries if s.section == r.heading)) for r in reading.rosters
    )
    made = replace(reading, rosters=rosters)
    found = assess_text(Snapshot("Event", text), DEFAULT, Event(capacity=1), NOW, reading=made)
    assert statuses(found)["Asha"] == "confirmed"
    assert statuses(found)["Bina"] == "waiting"


def test_of_two_entries_in_a_list_yes_counts_before_an_earlier_maybe():
    text = LINES + "# [[User:Asha|Asha]] 10:00, 9 March 2026 (UTC)\n"
    reading = read_signups(text, DEFAULT)
    (roster,) = reading.rosters
    signups = (replace(roster.signups[0], tentative=True), *roster.signups[1:])
    made = replace(reading, rosters=(replace(roster, signups=signups),))
    found = assess_text(Snapshot("Event", text), DEFAULT, Event(capacity=3), NOW, reading=made)
    assert [(f.check, f.line) for f in found.findings if f.check == "L1"] == [("L1", 2)]
    assert statuses(found)["Asha"] == "waiting"  # the fourth, by the time of the entry that says yes


# ── guests ──────────────────────────────────────────────────────────────────────────────────────────
def test_guests_have_a_column_where_somebody_brings_some():
    found = after(LINES, guests={"Asha": 2, "Dev": 5})
    table = Table.of(body_of(found))
    assert table.heads == ["No.", "Participant", "Guests", "Signed up (UTC)", "Status"]
    assert [table.cell(who, "Guests") for who in table.people] == ["2", "", "", "5", ""]
    assert "|+ Participants: 4, withdrawn: 1, guests: 2\n" in found
    assert after(found, guests={"Asha": 2, "Dev": 5}) == found


def test_a_field_that_is_called_guests_keeps_its_words():
    people = "{|\n! User !! Guests\n|-\n| [[User:Asha]] || two children\n|}\n"
    found = after(f"== Participants ==\n{people}", guests={"Asha": 2})
    assert "two children" in body_of(found)
    assert "\n| 2\n" in body_of(found)
    assert after(found, guests={"Asha": 2}) == found


def test_what_people_made_of_the_number_stays():
    text = after(LINES, guests={"Asha": 2})
    table = Table.of(body_of(text))
    table.people["Asha"].cells[table.heads.index("Guests")] = "| 1 and a dog"
    text = after(with_body(text, table.text()), guests={"Asha": 2})
    assert Table.of(body_of(text)).cell("Asha", "Guests") == "1 and a dog"
    sheet = read_sheet(Snapshot("Event", text), text, Event(), DEFAULT, load())
    assert exported(sheet, "guests") == ["1 and a dog", None, None, None, None]


def exported(sheet, name):
    place = [column.name for column in sheet.columns].index(name)
    return [row.values[place] for row in sheet.rows]


@pytest.mark.parametrize("language", ["en", "ne"])
def test_guests_and_maybe_are_exported(language):
    text = after(LINES, ["Bina"], {"Asha": 12}, event=Event(language=language))
    sheet = read_sheet(Snapshot("Event", text), text, Event(), DEFAULT, load(language))
    assert exported(sheet, "guests") == [12, None, None, None, None]
    assert exported(sheet, "number") == [1, 2, 3, 4, 5]
    assert exported(sheet, "status")[1] == load(language).say("status-tentative")


@pytest.mark.parametrize(
    ("counts", "capacity", "guests", "waiting"),
    [
        (False, 4, {"Asha": 9}, []),
        (True, 4, {"Asha": 1}, ["Esha"]),
        (True, 4, {"Bina": 9}, ["Bina"]),
        (True, 3, {"Asha": 1, "Bina": 1}, ["Bina", "Esha"]),
        (True, 2, {"Dev": 9}, ["Chand", "Esha"]),
    ],
)
def test_guests_take_places_only_where_the_organisers_say_so(counts, capacity, guests, waiting):
    event = Event(capacity=capacity, capacity_counts_guests=counts)
    found = statuses(judged(LINES, guests=guests, event=event))
    assert [who for who, status in found.items() if status == "waiting"] == waiting


def test_guests_of_a_maybe_take_no_place():
    event = Event(capacity=3, capacity_counts_guests=True)
    found = judged(LINES, ["Asha"], {"Asha": 9}, event)
    assert "waiting" not in statuses(found).values()
    assert gather(found.reading, event, NOW).waiting == {}


# ── in the terminal ─────────────────────────────────────────────────────────────────────────────────
ENTRIES = (
    SignUp("Asha", 1, "", guests=2),
    SignUp("Bina", 2, "", tentative=True, guests=4, added_by="Ravi"),
    SignUp("Dev", 3, "", withdrawn=True),
)


def test_a_list_is_counted_in_a_line():
    assert counted_signups(ENTRIES) == "3 sign-ups, 1 of them withdrawn, 1 of them maybe, 2 guests."
    assert counted_signups(ENTRIES[:1]) == "1 sign-up, 2 guests."
    assert counted_signups(()) == "0 sign-ups."


def test_people_are_counted_in_a_line():
    status = (Status.CONFIRMED, Status.TENTATIVE, Status.WITHDRAWN)
    people = [Participant(signup, s) for signup, s in zip(ENTRIES, status, strict=True)]
    assert counted_people(people) == "1 person (1 more withdrew, 1 more may come, 2 guests)"
    assert counted_people(people[:0]) == "0 people"


def test_who_added_somebody_is_a_remark():
    assert remarks_on(ENTRIES[1]) == ["[added by Ravi]", "[4 guests]"]
    assert remarks_on(ENTRIES[2]) == []
