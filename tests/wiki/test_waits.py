"""How long a session waits, and what it prints: values of its own, whatever another session has."""

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace

import pytest
import requests

from wikiconbot.wiki.output import Voice
from wikiconbot.wiki.transport import (
    FIRST_CONTACT,
    NO_API,
    PATIENCE,
    GivenUpError,
    Trouble,
    Waits,
    Wire,
    retry_after,
)

USUAL = {"max_retries": 15, "retry_wait": 5, "retry_max": 120, "socket_timeout": (6.05, 45)}
TROUBLE = Trouble("http", "wiki-trouble-lagged", wait=7)


@pytest.mark.parametrize(
    ("said", "patience", "expected"),
    [
        ({}, PATIENCE, Waits(10_000, 3, 30, (6.05, 30))),
        ({}, 2, Waits(10_000, 3, 30, (6.05, 5))),
        ({}, 600, Waits(10_000, 5, 120, (6.05, 45))),
        ({}, None, Waits(15, 5, 120, (6.05, 45))),
        ({"max_retries": 3, "retry_max": 8}, PATIENCE, Waits(3, 3, 8, (6.05, 30))),
        ({"socket_timeout": (1, 2)}, 2, Waits(10_000, 3, 30, (1, 2))),
    ],
)
def test_what_the_users_configuration_says_stands(said, patience, expected):
    assert Waits.of(SimpleNamespace(**USUAL | said), patience) == expected


def test_each_wait_is_twice_the_one_before_up_to_the_longest():
    waits = Waits(10_000, 3, 30, (6.05, 30))
    assert [waits.before(tries) for tries in (1, 2, 3, 4, 5, 9_999)] == [3, 6, 12, 24, 30, 30]


@pytest.mark.parametrize(
    ("first_contact", "trouble", "tries"),
    [
        (FIRST_CONTACT, NO_API, 2),  # a wrong address, mostly: a person reads of it after one more try
        (None, NO_API, 5),  # cron's next try is as patient as in the middle of a run
        (FIRST_CONTACT, TROUBLE, 5),
        (None, Trouble("x", "wiki-trouble-circle", final=True), 1),
    ],
)
def test_how_often_a_wiki_is_asked_that_never_answered(first_contact, trouble, tries):
    wire = Wire(Waits(10_000, 3, 30, (6.05, 30)), PATIENCE, first_contact=first_contact)
    started = time.monotonic()
    for number in range(1, tries):
        wire._note(trouble, "wiki.example", started)
        assert wire._failing_since is not None
        wire._failing_since -= wire.waits.before(number)  # as if it had waited so long
    with pytest.raises(GivenUpError):
        wire._note(trouble, "wiki.example", started)


@pytest.mark.parametrize(
    ("headers", "ahead"),
    [
        ({}, 0),
        ({"date": "nonsense"}, 0),
        ({"date": 200_000_000}, 200_000_000),
        ({"date": -200_000_000}, -200_000_000),
        ({"date": 30}, 0),  # nothing that matters
        ({"date": -200_000_000, "age": "7"}, 0),  # of a cache
    ],
)
def test_the_wikis_clock_is_believed_where_ours_is_years_off(headers, ahead):
    if isinstance(headers.get("date"), int):
        then = datetime.now(UTC) + timedelta(seconds=headers["date"])
        headers = {**headers, "date": format_datetime(then, usegmt=True)}
    wire = Wire(Waits(10_000, 3, 30, (6.05, 30)), PATIENCE)
    response = requests.Response()
    response.headers.update(headers)
    wire._note_time(response)
    assert abs((wire.now() - datetime.now(UTC)).total_seconds() - ahead) < 10


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("7", 7), ("1.5", 1.5), ("nan", 0), ("inf", 0), ("1e999", 0), ("-3", 0), ("9" * 5_000, 0), ("", 0)],
)
def test_a_wait_that_is_no_number_of_seconds_is_none(said, seconds):
    response = requests.Response()
    response.headers["retry-after"] = said
    assert retry_after(response) == seconds


def test_two_voices_have_nothing_in_common(capsys):
    loud, quiet = Voice(verbose=True), Voice(silent=True)
    loud.keep_secret("open sesame")
    for voice in (loud, quiet):
        voice.repeat("<<red>>Logging in with open sesame<<default>>", None, important=True)
        voice.repeat("Waiting 5.0 seconds before retrying.", TROUBLE, important=True)
    assert capsys.readouterr().err == (f"Logging in with ***\nWaiting 7 s for the wiki: {TROUBLE.says}\n")
    assert quiet.masked("open sesame") == "open sesame", "what it was not given, it does not know"
