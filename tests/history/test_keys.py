"""Anybody who has several entries: which of an old revision's is which of today's."""

from tests.for_each import for_each
from tests.plan.test_series import series
from wikiconbot.history.timeline import keyed, keyed_like, placed
from wikiconbot.model import SignUp
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

FIRST, SECOND = ("First iteration", "Sign up"), ("Second iteration", "Sign up")


def entry(path, signed=None, number=1, user="Ann"):
    return SignUp(user, number, f"# {user} {signed}", signed=signed, section=path[-1]), path


def numbers(old, now):
    keys = {id(signup): key[2] for key, signup in keyed_like(old, now).items()}
    return [keys[id(signup)] for signup, _ in old]


A, B = "2026-11-01T10:00:00Z", "2026-11-02T10:00:00Z"


@for_each(
    ("old", "now", "expected"),
    [
        ([entry(SECOND, A)], [entry(FIRST, B), entry(SECOND, A)], [1]),
        ([entry(SECOND)], [entry(FIRST), entry(SECOND)], [1]),
        ([entry(FIRST), entry(SECOND)], [entry(SECOND)], [1, 0]),
        ([entry(("2026", "List"))], [entry(("2025", "Sign up")), entry(("2026", "Sign up"))], [1]),
        ([entry(FIRST, A), entry(FIRST, B)], [entry(FIRST, B), entry(FIRST, A)], [1, 0]),
        ([entry(FIRST, A), entry(FIRST, A)], [entry(FIRST, A), entry(FIRST, A)], [0, 1]),
        ([entry(FIRST, A)], [entry(SECOND, B)], [0]),
        ([entry(("x",)), entry(("y",))], [entry(("z",)), entry(("w",))], [0, 1]),
        ([entry(SECOND, A)], [entry(FIRST, A), entry(SECOND, A)], [1]),
        ([entry(FIRST), entry(FIRST), entry(FIRST)], [], [0, 1, 2]),
    ],
)
def test_entries_of_one_person_are_told_apart_by_time_and_place(old, now, expected):
    assert numbers(old, now) == expected


def test_entries_of_one_person_each_have_the_usual_keys():
    entries = placed(read_signups(series(), DEFAULT))
    assert keyed_like(entries, entries) == keyed(signup for signup, _ in entries)


def test_who_signs_up_for_the_second_event_first_did_not_sign_up_for_the_first_one_then():
    now = placed(read_signups(series(("Ann",), ("Ann",)), DEFAULT))
    old = placed(read_signups(series((), ("Ann",)), DEFAULT))
    assert list(keyed_like(old, now)) == [("Ann", "", 1)]
