"""A place once given stays; the queue keeps its order; newcomers come in the order of the revisions that added them."""

from dataclasses import replace

import pytest

from tests.table.format_1 import as_format_1
from wikiconbot.model import Account, AccountKind, EntryKey, Event, Match, Origin, Snapshot
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.runs.assess import LookedUp, assess_text, plan_page
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2026-11-22T20:00:00Z"
TWO = Event(capacity=2)


class Page:
    """A page through its life: who is on the list, and what the bot makes of it at each run."""

    def __init__(self, *people, event=TWO):
        self.lines = {who: line(who, day) for day, who in enumerate(people, 1)}
        self.event, self.region, self.revision = event, "", 1
        self.accounts = {}

    @property
    def text(self):
        return "== Sign up ==\n" + "\n".join(self.lines.values()) + f"\n{self.region}"

    def judged(self, arrivals=None):
        """What a check says; ``arrivals`` has the time and the revision of newcomers."""
        numbers = {entry: at for at, entry in enumerate(self.lines, 2)}
        origins = {
            EntryKey(numbers[who], who): Origin(
                match, who if match is Match.OWN else "Org", at, revision, *more
            )
            for who, (match, at, revision, *more) in (arrivals or {}).items()
        }
        page = Snapshot("Event", self.text, self.revision)
        looked_up = LookedUp(self.accounts, current=read_current(Pages(page)), arrivals=origins)
        return assess_text(page, DEFAULT, self.event, NOW, looked_up)

    def run(self, arrivals=None):
        """Let the bot run; returns the places of those who wait, and who has which status."""
        judgement = self.judged(arrivals)
        made = plan_page(judgement)
        assert made.obstacle is None
        if made.edits:
            self.region = made.edits[0].new[len(self.text) - len(self.region) :]
            assert made.edits[0].new == self.text
        self.revision += 2
        again = plan_page(self.judged())
        assert not again.edits, again.edits[0].new
        return waiting(judgement)

    def add(self, who, day):
        self.lines[who] = line(who, day)

    def withdraw(self, who):
        self.lines[who] = f"# <s>{self.lines[who][2:]}</s>"

    def back(self, who):
        self.lines[who] = "# " + self.lines[who].removeprefix("# <s>").removesuffix("</s>")


def line(who, day):
    return f"# [[User:{who}|{who}]] 10:00, {day} March 2026 (UTC)" if day else f"# {who}"


def waiting(judgement):
    """Those who wait, in the order of the queue."""
    places = {person.place: person.signup.who for person in judgement.participants if person.place}
    assert list(places) == sorted(places) or sorted(places) == list(range(1, len(places) + 1))
    return [places[place] for place in sorted(places)]


def found(judgement, code):
    return [finding.user or finding.values["who"] for finding in judgement.findings if finding.check == code]


def test_an_earlier_signature_takes_nobody_s_place():
    page = Page("Asha", "Bina", "Chand")
    assert page.run() == ["Chand"]
    page.lines = {"Zoe": "# [[User:Zoe|Zoe]] 10:00, 1 January 2026 (UTC)", **page.lines}
    assert page.run() == ["Chand", "Zoe"]
    assert page.run() == ["Chand", "Zoe"]


def test_the_first_of_the_queue_moves_up_and_who_returns_stands_last():
    page = Page("Asha", "Bina", "Chand", "Dev")
    assert page.run() == ["Chand", "Dev"]
    page.withdraw("Asha")
    assert page.run() == ["Dev"]
    page.back("Asha")
    assert page.run() == ["Dev", "Asha"]
    page.withdraw("Bina")
    assert page.run() == ["Asha"]
    page.add("Esha", 9)
    assert page.run() == ["Asha", "Esha"]


def test_who_withdrew_and_came_back_between_two_runs_stands_last():
    page = Page("Asha", "Bina", "Chand", "Dev")
    page.run()
    page.add("Esha", 9)
    back = {
        "Asha": (Match.OWN, "2026-03-20T10:00:00Z", 40, True),
        "Chand": (Match.OWN, "2026-03-21T10:00:00Z", 41, True),
    }
    assert page.run(back) == ["Esha", "Asha", "Chand"]
    assert page.run() == ["Esha", "Asha", "Chand"]


RESTORED = (Match.UNKNOWN, None, None, False, True)


@pytest.mark.parametrize("with_words", [True, False])
def test_whose_line_others_removed_has_the_place_of_before(with_words):
    page = Page("Asha", "Bina", "Chand", "Dev", event=replace(TWO, allow_shrink=True, own_columns=("Room",)))
    page.run()
    gone = {who: page.lines[who] for who in ("Asha", "Chand")}
    if with_words:
        for who in gone:
            before, row, after = page.region.partition(f"[[User:{who}|{who}]]")
            mark, end, rest = after.partition("\n|\n")
            page.region = f"{before}{row}{mark}\n| R-{who}{end[2:]}{rest}" if end else page.region
    page.lines = {who: page.lines[who] for who in ("Bina", "Dev")}
    assert page.run() == []
    assert page.run() == []
    page.lines |= {"Esha": line("Esha", 9), **gone}
    assert page.judged().evidence.places.left.keys() == {EntryKey(5, "Asha"), EntryKey(6, "Chand")}
    assert waiting(page.judged()) == ["Asha", "Chand", "Esha"]  # nobody looked who took them off
    judgement = page.judged(dict.fromkeys(gone, RESTORED))
    assert waiting(judgement) == ["Chand", "Esha"]
    assert [f.evidence["taken"] for f in judgement.findings if f.check == "E6"] == ["3"]
    assert page.run(dict.fromkeys(gone, RESTORED)) == ["Chand", "Esha"]
    assert page.run() == ["Chand", "Esha"]
    assert page.judged().evidence.places.left == {}


def test_rows_of_the_queue_do_not_change_when_others_leave_it():
    page = Page("Asha", "Bina", "Chand", "Dev", "Esha")
    page.run()
    rows = [row for row in page.region.split("|-") if "User:Esha" in row]
    page.withdraw("Chand")
    assert page.run() == ["Dev", "Esha"]
    assert rows[0].split('"')[1].split()[-1] == "q3"
    page.add("Farid", 9)
    assert page.run() == ["Dev", "Esha", "Farid"]


def test_a_lower_capacity_takes_nobody_s_place_and_is_told():
    page = Page("Asha", "Bina", "Chand", event=Event(capacity=3))
    page.run()
    page.add("Dev", 9)
    assert page.run() == ["Dev"]
    page.event = Event(capacity=1)
    assert page.run() == ["Dev"]
    (told,) = [finding for finding in page.judged().findings if finding.check == "E6"]
    assert told.evidence == {"taken": "3", "capacity": "1"}
    page.withdraw("Asha")
    assert page.run() == ["Dev"]  # two places are taken still, where there is room for one
    page.event = Event(capacity=3)
    assert page.run() == []
    assert not [finding for finding in page.judged().findings if finding.check == "E6"]


def test_a_first_capacity_orders_everybody_by_when_they_came():
    page = Page("Asha", "Bina", "Chand", event=Event())
    page.run()
    page.event = TWO
    assert page.run({"Asha": (Match.OWN, "2026-03-05T10:00:03Z", 9)}) == ["Asha"]


def test_who_fits_in_when_a_capacity_is_set_has_a_place():
    page = Page("Bina", "Chand", event=Event())
    page.run()
    page.event = TWO
    page.run()  # nothing to see: no edit
    page.lines = {"Asha": line("Asha", 1), **page.lines}
    assert page.run() == ["Asha"]


def test_newcomers_are_ordered_by_revision_and_else_by_signature():
    page = Page("Asha", "Bina")
    page.run()
    for day, who in enumerate(("Chand", "Dev", "Esha"), 3):
        page.add(who, day)
    came = {
        "Dev": (Match.OWN, "2026-03-04T10:00:09Z", 12),
        "Chand": (Match.OTHER, "2026-03-06T08:00:00Z", 14),
    }
    assert page.run(came) == ["Dev", "Esha", "Chand"]
    assert page.run() == ["Dev", "Esha", "Chand"]


def test_two_in_one_second_are_ordered_by_the_revision():
    page = Page("Asha", "Bina")
    page.run()
    page.add("Chand", 3)
    page.add("Dev", 3)
    at = "2026-03-03T10:00:09Z"
    assert page.run({"Chand": (Match.OWN, at, 13), "Dev": (Match.OWN, at, 12)}) == ["Dev", "Chand"]


def test_numbers_are_given_in_the_order_of_the_revisions():
    page = Page("Asha", "Bina")
    page.run()
    page.lines["Zoe"] = line("Zoe", 1)
    page.add("Chand", 3)
    page.run(
        {"Zoe": (Match.OWN, "2026-03-04T10:00:00Z", 14), "Chand": (Match.OWN, "2026-03-03T10:00:00Z", 12)}
    )
    assert {p.signup.who: p.record.number for p in page.judged().participants} == {
        "Asha": 1, "Bina": 2, "Chand": 3, "Zoe": 4,
    }  # fmt: skip


@pytest.mark.parametrize("who", ["Bina", "Chand"])
def test_a_new_name_keeps_the_place(who):
    page = Page("Asha", "Bina", "Chand", "Dev")
    page.run()
    page.accounts = {who: Account(who, AccountKind.NAMED, renamed_to=f"{who} Rao")}
    assert page.run() == ["Chand", "Dev"]


def test_typed_names_take_a_place_each():
    page = Page(event=Event(capacity=2))
    page.lines = {"Ravi": "# Ravi", "Ravi 2": "# Ravi", "Asha": line("Asha", 1), "Bina": line("Bina", 2)}
    assert page.run() == ["Ravi", "Ravi"]
    page.lines.pop("Asha")
    assert page.run() == ["Ravi"]


def test_who_is_on_two_lists_takes_one_place():
    page = Page("Asha", "Bina", "Chand")
    page.run()
    page.lines["online"] = "\n== Sign up online ==\n" + line("Asha", 9)
    assert page.run() == ["Chand"]


def test_guests_take_places_that_were_given():
    event = Event(capacity=4, capacity_counts_guests=True)
    page = Page("Asha", "Bina", event=event)
    page.lines["Asha"] += " + 2 guests"
    assert page.run() == []
    page.add("Chand", 3)
    assert page.run() == ["Chand"]
    page.lines["Asha"] = line("Asha", 1)
    assert page.run() == []


# ── lateness ────────────────────────────────────────────────────────────────────────────────────────
DEADLINE = Event(deadline="2026-03-05T12:00:00Z")


def test_the_revision_decides_who_is_late_and_is_remembered():
    page = Page("Asha", event=DEADLINE)
    page.run()
    page.add("Bina", 4)
    back_dated = {"Bina": (Match.OWN, "2026-03-07T09:30:01Z", 30)}
    assert found(page.judged(back_dated), "L3") == ["Bina"]
    page.run(back_dated)
    assert found(page.judged(), "L3") == ["Bina"]
    page.event = Event(deadline="2026-03-08")
    assert found(page.judged(), "L3") == []


def test_who_was_late_gets_no_place_by_a_later_run():
    page = Page("Asha", event=replace(DEADLINE, capacity=2))
    page.run()
    page.add("Bina", 9)
    page.run()
    page.lines["Chand"] = line("Chand", 4)
    assert page.run() == []
    assert found(page.judged(), "L3") == ["Bina"]
    page.event = Event(capacity=2)
    assert page.run() == ["Bina"]


def test_an_earlier_deadline_takes_nobody_s_place():
    page = Page("Asha", "Bina", "Chand")
    page.run()
    page.event = replace(TWO, deadline="2026-03-01")
    assert page.run() == ["Chand"]
    assert found(page.judged(), "L3") == ["Bina", "Chand"]


def test_a_signature_that_agrees_with_its_revision_gives_the_minute():
    page = Page("Asha", event=Event(deadline="2026-03-01T10:00:00Z"))
    assert found(page.judged({"Asha": (Match.OWN, "2026-03-01T10:00:40Z", 3)}), "L3") == []
    assert found(page.judged({"Asha": (Match.OWN, "2026-03-01T10:02:40Z", 3)}), "L3") == ["Asha"]


def test_a_line_without_a_time_is_late_by_the_revision_and_one_that_others_moved_is_not():
    page = Page("Asha", event=DEADLINE)
    page.add("Ravi", 0)
    page.lines["Ravi"] = "# Ravi"
    came = {
        "Ravi": (Match.UNSIGNED, "2026-03-07T10:00:00Z", 8),
        "Asha": (Match.OTHER, "2026-03-07T10:00:00Z", 8),
    }
    assert found(page.judged(came), "L3") == ["Ravi"]


def test_a_table_of_format_1_tells_places_by_its_statuses():
    page = Page("Asha", "Bina", "Chand")
    page.run()
    page.region = as_format_1(page.region)
    page.lines = {"Zoe": "# [[User:Zoe|Zoe]] 10:00, 1 January 2026 (UTC)", **page.lines}
    assert waiting(page.judged()) == ["Chand", "Zoe"]
