"""Rules about the programme: overlaps."""

import pytest

from tests.programme.programmes import session
from wikiconbot.checks.programme_rules import ProgrammeFacts, room_twice, speaker_twice
from wikiconbot.model.programme import Programme, ProgrammeSource

FACTS = ProgrammeFacts()


def programme(*sessions):
    return Programme(sessions, "UTC", ProgrammeSource.PAGE)


def at(title, starts, ends, **more):
    day = "2018-04-06T"
    return session(title, f"{day}{starts}:00Z", f"{day}{ends}:00Z" if ends else None, **more)


@pytest.mark.parametrize(
    ("first", "second", "is_found"),
    [(("10:00", "11:00"), ("10:59", "12:00"), True), (("10:00", "11:00"), ("11:00", "12:00"), False),
     (("10:00", None), ("10:00", "11:00"), True), (("10:00", None), ("10:01", None), False)],
)  # fmt: skip
def test_two_sessions_in_a_room_at_a_time(first, second, is_found):
    one, two = at("A1", *first, room="Hall"), at("B1", *second, room="hall")
    assert bool(room_twice(programme(one, two), FACTS)) is is_found
    assert not room_twice(programme(one, at("B1", *second, room="Other")), FACTS)


def test_a_long_session_overlaps_with_each_during_it():
    during = [at(f"S{hour}", f"{hour}:00", f"{hour}:30", room="Hall") for hour in range(10, 23)]
    assert len(room_twice(programme(at("All day", "09:00", "23:30", room="Hall"), *during), FACTS)) == 13


def test_many_sessions_at_one_time_are_not_compared_each_with_each():
    same = [at(f"S{n}", "10:00", "11:00", room="Hall") for n in range(500)]
    assert 499 <= len(room_twice(programme(*same), FACTS)) <= 5000


def test_a_speaker_who_is_named_twice_in_a_session_is_in_one_session():
    twice = at("A1", "10:00", "11:00", speakers=("Ann", "ann"), accounts=("Ann", None))
    assert not speaker_twice(programme(twice), FACTS)
    other = at("B1", "10:30", "11:30", speakers=("Ann",), accounts=(None,))
    assert len(speaker_twice(programme(twice, other), FACTS)) == 1
