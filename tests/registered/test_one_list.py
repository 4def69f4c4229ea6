"""People on the page and people registered elsewhere are one list: rows, capacity, names, and who leaves it."""

from dataclasses import replace

import pytest

from tests.registered.planned import BOTH, Run, registration, run
from tests.table.tables import Table, body_of, content
from wikiconbot.model import Event, NotRead, Register, Status, Unread
from wikiconbot.runs.assess import asked_for
from wikiconbot.runs.set_up import plan_start

PAGE = """* Date: 11 December 2026

== Sign up ==
# [[User:Asha|Asha]] 10:00, 1 November 2026 (UTC)
# [[User:Bina|Bina]] 10:00, 3 November 2026 (UTC) – vegetarian
"""
BINA = PAGE.rstrip().rpartition("\n")[2]


def rows(text):
    """The rows by person: heads and cells as a reader sees them."""
    table = Table.of(body_of(text))
    heads = [content(cell) for cell in table.rows[0].cells]
    found = [dict(zip(heads, map(content, row.cells), strict=False)) for row in table.rows[1:]]
    return {name_of(row["Participant"]): row for row in found}


def name_of(cell):
    return cell.partition("|")[2].rstrip("]") if "|" in cell else cell


def fill(text, who, says):
    """Somebody writes in a person's row, in a column of people."""
    table = Table.of(body_of(text))
    heads = [content(cell) for cell in table.rows[0].cells]
    assert heads[-1] == "Room"
    lines = text.split("\n")
    at = next(i for i, line in enumerate(lines) if f"{who}]]" in line and line.startswith("|"))
    end = next(
        i for i in range(at, len(lines)) if lines[i + 1].startswith("|-") or lines[i + 1].startswith("|}")
    )
    lines[end] = lines[end].rstrip() + f" {says}"
    return "\n".join(lines)


ROOM = Event(registers=BOTH, own_columns=("Room",), allow_shrink=True)


def test_everybody_has_one_row_and_a_word_for_the_source():
    found = rows(run(PAGE, registration("Bina", "Chandra")))
    assert {who: row["Source"] for who, row in found.items()} == {
        "Asha": "page",
        "Bina": "both",
        "Chandra": "registered",
    }
    assert found["Bina"]["Comment"] == "vegetarian"
    assert found["Chandra"]["Status"] == "signed up"
    assert "2026" in found["Chandra"]["Signed up (UTC)"]


def test_without_the_setting_there_is_no_column():
    assert "Source" not in next(iter(rows(run(PAGE, event=Event())).values()))


@pytest.mark.parametrize("text", ["", "Intro\n\n[[Category:X]]\n", "Intro\n== Programme ==\n* a\n"])
def test_a_page_without_a_list_gets_a_table_of_registered_people(text):
    new = run(text, registration("Bina", "Chandra", hidden=1))
    assert list(rows(new)) == ["Bina", "Chandra"]
    assert (
        run(new, registration("Chandra"), event=Event(registers=BOTH, allow_shrink=True)).count("Bina") == 0
    )


def test_sources_of_each_entry():
    judged = Run(PAGE, answers=(registration("Bina", "Chandra"),)).judged()
    assert {s.user: s.sources for s in judged.reading.signups} == {
        "Asha": (Register.PAGE,), "Bina": BOTH, "Chandra": (Register.CAMPAIGN_EVENTS,),
    }  # fmt: skip
    assert [s.line for s in judged.reading.signups] == [4, 5, None]


def test_a_renamed_person_is_one_person():
    judged = Run(PAGE, answers=(registration("Bina New"),), renamed={"Bina": "Bina New"}).judged()
    assert [p.signup.user for p in judged.participants] == ["Asha", "Bina"]
    assert judged.participants[1].signup.sources == BOTH


def test_capacity_is_filled_in_the_order_of_both():
    text = PAGE + "# [[User:Dora|Dora]] 10:00, 4 November 2026 (UTC)\n"
    found = registration(("Chandra", "2026-11-02T10:00:00Z"), ("Dora", "2026-10-01T10:00:00Z"))
    event = Event(registers=BOTH, capacity=3, allow_shrink=True)
    judged = Run(text, event, (found,)).judged()
    status = {p.signup.user: p.status for p in judged.participants}
    assert [who for who, one in status.items() if one is Status.WAITING] == ["Bina"]
    new = run(text, found, event=event)
    numbers = {who: row["No."] for who, row in rows(new).items()}
    assert sorted(numbers, key=lambda who: int(numbers[who])) == ["Dora", "Asha", "Chandra", "Bina"]


def test_people_without_a_name_take_places():
    event = Event(registers=BOTH, capacity=2, allow_shrink=True)
    judged = Run(PAGE, event, (registration(hidden=1),)).judged()
    assert [p.status for p in judged.participants] == [Status.CONFIRMED, Status.WAITING]
    assert len(judged.reading.unnamed) == 1
    assert "not named: 1" in run(PAGE, registration(hidden=1), event=event)


def test_a_late_line_of_somebody_who_registered_in_time_is_not_late():
    event = Event(registers=BOTH, deadline="2026-11-02", allow_shrink=True)
    assert "L3" in Run(PAGE, event).codes("Bina")
    assert "L3" not in Run(PAGE, event, (registration(("Bina", "2026-11-01T09:00:00Z")),)).codes("Bina")


def test_a_maybe_on_the_page_of_a_registered_person_is_no_maybe():
    text = PAGE + "\n=== Maybe ===\n# [[User:Dora|Dora]] 10:00, 4 November 2026 (UTC)\n"
    found = {
        p.signup.user: p.status for p in Run(text, answers=(registration("Dora"),)).judged().participants
    }
    assert found["Dora"] is Status.CONFIRMED


# ── who leaves ──────────────────────────────────────────────────────────────────────────────────────
def test_who_unregisters_leaves_the_table():
    first = run(PAGE, registration("Bina", "Chandra"))
    second = run(first, registration("Bina"))
    assert list(rows(second)) == ["Asha", "Bina"]
    assert "Chandra" not in second


@pytest.mark.parametrize("now", [registration("Bina"), registration("Bina", hidden=1)])
def test_cells_that_people_wrote_stay_without_the_name(now):
    first = fill(run(PAGE, registration("Bina", "Chandra"), event=ROOM), "Chandra", "R101")
    one = Run(first, ROOM, (now,))
    second = run(first, now, event=ROOM)
    assert "R101" in second
    assert "Chandra" not in second
    told = [f for f in one.findings() if f.check == "T7"]
    assert [(f.evidence["column"], f.evidence["says"]) for f in told] == [("Room", "R101")]
    assert not any("Chandra" in said for said in one.says())
    assert "Chandra" not in one.plan().edits[0].summary
    # it stays when somebody else signs up, and goes when people empty it
    third = run(
        second.replace(BINA, f"{BINA}\n# [[User:Eka|Eka]] 10:00, 5 November 2026 (UTC)", 1), now, event=ROOM
    )
    assert "R101" in third
    assert "--------" not in run(second.replace("R101", ""), now, event=ROOM)


def test_the_key_of_the_row_and_the_checksums_of_its_cells_go_too():
    first = fill(run(PAGE, registration("Chandra"), event=ROOM), "Chandra", "R101")
    second = run(first, registration(), event=ROOM)
    marks = [line for line in second.split("\n") if 'data-wcb="--------' in line]
    assert len(marks) == 1
    assert 'data-wcb="--------g----' in marks[0]
    words = first[first.index("Chandra") - 200 : first.index("Chandra")]
    key = (
        words[words.rindex('data-wcb="') :].split()[1][:8]
        if " " in words[words.rindex('data-wcb="') :]
        else ""
    )
    assert key
    assert key not in second


def test_who_registers_again_gets_a_row():
    first = fill(run(PAGE, registration("Chandra"), event=ROOM), "Chandra", "R101")
    second = run(first, registration(), event=ROOM)
    third = run(second, registration("Chandra"), event=ROOM)
    assert rows(third)["Chandra"]["Room"] == ""
    assert "R101" in third


def test_who_signs_up_on_the_page_and_unregisters_keeps_the_row():
    first = fill(run(PAGE, registration("Chandra"), event=ROOM), "Chandra", "R101")
    text = first.replace(BINA, f"{BINA}\n# [[User:Chandra|Chandra]] 10:00, 5 November 2026 (UTC)", 1)
    second = run(text, registration(), event=ROOM)
    assert rows(second)["Chandra"]["Room"] == "R101"
    assert rows(second)["Chandra"]["Source"] == "page"


def test_a_renamed_person_keeps_the_row():
    first = fill(run(PAGE, registration("Chandra"), event=ROOM), "Chandra", "R101")
    second = run(first, registration("Chandra New"), event=ROOM, renamed={"Chandra": "Chandra New"})
    assert rows(second)["Chandra New"]["Room"] == "R101"


def test_a_page_that_is_set_up_keeps_registered_people():
    text = "{{User:WikiconBot/Event|registers = page, campaignevents|own columns = Room}}\n" + PAGE
    first = fill(run(text, registration("Chandra"), event=ROOM), "Chandra", "R101")
    made = plan_start(Run(first, ROOM, (registration("Chandra"),)).judged(), asked_for(), ("summary",))
    assert made.obstacle is None, made.obstacle
    new = next(edit.new for edit in made.edits if edit.page == "Event:Meetup")
    assert "wikiconbot:summary:begin" in new
    assert rows(new)["Chandra"]["Room"] == "R101"


# ── one side only ───────────────────────────────────────────────────────────────────────────────────
def struck(text, who):
    lines = [
        f"# <s>{line[2:]}</s>" if line.startswith("#") and f"User:{who}" in line else line
        for line in text.split("\n")
    ]
    return "\n".join(lines)


def test_a_crossed_out_line_of_a_registered_person_is_for_a_person_to_decide():
    first = run(PAGE, registration("Bina"))
    one = Run(struck(first, "Bina"), answers=(registration("Bina"),))
    assert "L5" in one.codes("Bina")
    person = next(p for p in one.judged().participants if p.signup.user == "Bina")
    assert person.status is Status.ATTENTION
    second = run(one.text, registration("Bina"))
    assert "L5" in Run(second, answers=(registration("Bina"),)).codes("Bina")
    # the person unregisters too
    assert "L5" not in Run(second, answers=(registration(),)).codes("Bina")
    # or an organiser decides
    decided = Event(registers=BOTH, not_coming=("Bina",))
    assert "L5" not in Run(second, decided, (registration("Bina"),)).codes("Bina")


def test_a_line_that_was_removed_from_the_page_is_for_a_person_to_decide():
    first = run(PAGE, registration("Bina"))
    text = "\n".join(line for line in first.split("\n") if not (line.startswith("#") and "Bina" in line))
    assert "L5" in Run(text, answers=(registration("Bina"),)).codes("Bina")
    second = run(text, registration("Bina"))
    assert "L5" in Run(second, answers=(registration("Bina"),)).codes("Bina")
    assert list(rows(run(second, registration()))) == ["Asha"]


def test_who_unregisters_and_is_still_on_the_page_is_for_a_person_to_decide():
    first = run(PAGE, registration("Bina"))
    one = Run(first, answers=(registration(),))
    assert "L6" in one.codes("Bina")
    second = run(first, registration())
    assert rows(second)["Bina"]["Status"] == "to be checked"
    assert "L6" in Run(second, answers=(registration(),)).codes("Bina")
    assert "L6" not in Run(second, Event(registers=BOTH, confirmed=("Bina",)), (registration(),)).codes(
        "Bina"
    )
    assert "L6" not in Run(second, answers=(registration("Bina"),)).codes("Bina")
    assert "L6" not in Run(struck(second, "Bina"), answers=(registration(),)).codes("Bina")


# ── registrations that were not read ────────────────────────────────────────────────────────────────
UNKNOWN = [why for why in Unread if why is not Unread.DELETED]


@pytest.mark.parametrize("why", UNKNOWN)
def test_nobody_leaves_because_a_registration_was_not_read(why):
    answer = NotRead(Register.CAMPAIGN_EVENTS, why, 1, 403)
    first = run(PAGE, registration("Bina", "Chandra"))
    made = Run(first, answers=(answer,)).plan()
    assert made.obstacle is not None
    assert made.obstacle.message == "obstacle-registration-unread"
    judged = Run(first, answers=(answer,)).judged()
    assert any(one.startswith("E14: the registration was not read") for one in judged.not_checked)
    assert ("E14" in Run(first, answers=(answer,)).codes()) is (why is not Unread.UNASKED)
    assert not {"L5", "L6"} & set(Run(first, answers=(answer,)).codes())
    assert run(PAGE, answer) == run(PAGE, event=Event())  # nobody of it is in the table yet


def test_a_deleted_registration_has_nobody():
    answer = NotRead(Register.CAMPAIGN_EVENTS, Unread.DELETED, 1, 404)
    first = run(PAGE, registration("Bina", "Chandra"))
    assert list(rows(run(first, answer))) == ["Asha", "Bina"]
    assert "E14" in Run(first, answers=(answer,)).codes()


def test_without_the_setting_registered_people_leave():
    first = run(PAGE, registration("Chandra"))
    assert list(rows(run(first, event=Event(allow_shrink=True)))) == ["Asha", "Bina"]


# ── people who must not be named, and series ────────────────────────────────────────────────────────
def test_who_opted_out_is_counted_and_not_named():
    event = replace(ROOM, optout=("Chandra",))
    new = run(PAGE, registration("Chandra", "Dora"), event=event)
    assert "Chandra" not in new
    assert "not named: 1" in new
    judged = Run(PAGE, event, (registration("Chandra", "Dora"),)).judged()
    assert len(judged.reading.unnamed) == 1


SERIES = """== First meetup ==
* Date: 11 December 2026
=== Sign up ===
# [[User:Asha|Asha]] 10:00, 1 November 2026 (UTC)
== Second meetup ==
* Date: 12 January 2027
=== Sign up ===
# [[User:Bina|Bina]] 10:00, 1 November 2026 (UTC)
"""


def test_a_registration_belongs_to_the_event_of_its_day():
    found = registration("Bina", "Chandra", starts="2027-01-12T09:00:00", ends="2027-01-12T12:00:00")
    judged = Run(SERIES, answers=(found,)).judged()
    people = {(p.iteration, p.signup.user): p.signup.sources for p in judged.participants}
    assert people == {
        ("First meetup", "Asha"): (Register.PAGE,),
        ("Second meetup", "Bina"): BOTH,
        ("Second meetup", "Chandra"): (Register.CAMPAIGN_EVENTS,),
    }
    run(SERIES, found)
