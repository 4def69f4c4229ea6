"""The judge of the soak test sees what it looks for: an edit made again after somebody took it back, and a secret out of place."""

from datetime import UTC, datetime
from itertools import count

import pytest

from bench import soak_acts as acts
from bench.soak_acts import Act
from bench.soak_canary import found_in
from bench.soak_revision import Revision
from bench.soak_stops import Stops
from wikiconbot.wikitext.regions import begin, end

PERSON, BOT = "Ann", "Bot"


def page(*people):
    rows = "".join(f"\n| {name}" for name in people)
    return f"text\n{begin('participants')}{rows}\n{end('participants')}"


class Past:
    """The history of a page as it grows."""

    def __init__(self):
        self.numbers, self.revisions, self.acts, self.owners = count(1), [], [], {}
        self.crossings = {}

    def add(self, user, text, kind="", *, about=0, machine="one"):
        number = next(self.numbers)
        self.revisions.append(
            Revision(number, number - 1, user, datetime(2018, 3, 1, tzinfo=UTC), str(number), text)
        )
        if user == BOT:
            self.owners[number] = machine
        if kind:
            self.acts.append(Act(kind, user, number, about))
        return number

    def resume(self, machine):
        self.acts.append(Act(acts.RESUME, "operator", self.revisions[-1].number, machine=machine))

    def judged(self):
        stops = Stops(self.acts, self.owners, self.crossings)
        broken: list[str] = []
        for before, revision in zip(self.revisions, self.revisions[1:], strict=False):
            if revision.user == BOT:
                broken += stops.by_bot(before, revision)
            else:
                stops.by_person(revision)
        return stops, broken


@pytest.fixture
def past():
    """A page with a table of one, to which the bot added another person."""
    past = Past()
    past.add(PERSON, page("Asha"))
    past.add(BOT, page("Asha", "Bina"))
    return past


def test_the_same_edit_again_is_a_repeat(past):
    past.add(PERSON, page("Asha"), acts.UNDO, about=2)
    past.add(BOT, page("Asha", "Bina"))
    stops, broken = past.judged()
    assert (stops.taken_back, stops.saved_while_stopped, stops.repeated) == (1, 1, 1)
    assert broken == [
        "an edit of the bot's repeats participants of its revision 2 (undo), and nobody let it go on"
    ]


@pytest.mark.parametrize(
    ("base", "resumed", "crossed", "promises"),
    [(1, True, 1, 0), (1, False, 1, 1), (3, True, 0, 1), (None, True, 0, 1)],
)
def test_an_edit_that_was_begun_before_a_revert_is_none_after_it_but_it_holds_its_machine(
    past, base, resumed, crossed, promises
):
    past.add(PERSON, page("Asha"), acts.ROLLBACK, about=2)
    number = past.add(BOT, page("Asha", "Bina"), machine="two")
    if base:
        past.crossings[number] = base
    if resumed:
        past.resume("two")
    past.add(BOT, page("Asha", "Bina", "Cyd"), machine="two")
    stops, broken = past.judged()
    assert (stops.crossed, len(broken)) == (crossed, promises)


def test_another_edit_is_made_too_early(past):
    past.add(PERSON, page("Asha"), acts.BY_HAND, about=2)
    past.add(PERSON, page("Asha") + "\n# Cyd")
    past.add(BOT, page("Asha", "Bina", "Cyd"))
    stops, broken = past.judged()
    assert (stops.saved_while_stopped, stops.repeated, len(broken)) == (1, 0, 1)


@pytest.mark.parametrize(("machine", "broken"), [("one", 0), ("two", 1)])
def test_the_operator_looks_on_one_machine(past, machine, broken):
    past.add(PERSON, page("Asha"), acts.UNDO, about=2)
    past.resume("one")
    past.add(BOT, page("Asha", "Bina"), machine=machine)
    past.add(BOT, page("Asha", "Bina", "Cyd"), machine="two")
    assert len(past.judged()[1]) == broken


@pytest.mark.parametrize(
    ("kind", "broken"), [(acts.RESUME_LINE, 0), (acts.PUT_BACK, 0), (acts.STRANGERS_LINE, 1), (acts.UNSET, 1)]
)
def test_who_lets_the_bot_go_on(past, kind, broken):
    past.add(PERSON, page("Asha"), acts.UNDO, about=2)
    past.add(PERSON, page("Asha"), kind)
    past.add(BOT, page("Asha", "Bina"))
    assert len(past.judged()[1]) == broken


def test_a_rollback_takes_back_all_edits_since_somebody_else(past):
    past.add(BOT, page("Asha", "Bina", "Cyd"), machine="two")
    past.add(PERSON, page("Asha"), acts.ROLLBACK, about=3)
    past.add(BOT, page("Asha", "Bina"))
    stops, _ = past.judged()
    assert (stops.taken_back, stops.repeated) == (1, 1)


def test_an_undo_of_an_older_edit_is_one_in_part(past):
    past.add(BOT, page("Asha", "Bina", "Cyd"))
    past.add(PERSON, page("Asha", "Cyd"), acts.UNDO, about=2)
    past.add(BOT, page("Asha", "Bina", "Cyd"))
    stops, broken = past.judged()
    assert (stops.taken_back, stops.in_part, broken) == (0, 1, [])


def test_a_secret_is_found_but_where_it_is_meant(tmp_path):
    for name in ("outputs.txt", "user-password.cfg"):
        (tmp_path / name).write_text("a secret", "utf-8")
    assert list(found_in(tmp_path, frozenset(("secret", "another")))) == [("outputs.txt", "secret")]
