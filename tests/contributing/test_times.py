"""When contributions count, in an event's time zone; and whose account is a newcomer's."""

from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from wikiconbot.contributing.ages import Span, earliest
from wikiconbot.contributing.window import first_moment, moment_after


@pytest.mark.parametrize(
    ("zone", "first", "after"),
    [
        ("UTC", "2018-04-06T00:00:00Z", "2018-04-08T00:00:00Z"),
        ("Asia/Kolkata", "2018-04-05T18:30:00Z", "2018-04-07T18:30:00Z"),
        ("Asia/Kathmandu", "2018-04-05T18:15:00Z", "2018-04-07T18:15:00Z"),
        ("America/New_York", "2018-04-06T04:00:00Z", "2018-04-08T04:00:00Z"),
    ],
)
def test_days_are_those_of_the_event(zone: str, first: str, after: str) -> None:
    assert first_moment("2018-04-06", ZoneInfo(zone)) == first
    assert moment_after("2018-04-07", ZoneInfo(zone)) == after


def test_a_day_on_which_clocks_change_has_23_or_25_hours() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    spring = (first_moment("2026-03-29", berlin), moment_after("2026-03-29", berlin))
    assert spring == ("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")
    autumn = (first_moment("2026-10-25", berlin), moment_after("2026-10-25", berlin))
    assert autumn == ("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")


def test_a_time_is_that_moment() -> None:
    assert first_moment("2018-04-06T10:00:00Z", ZoneInfo("Asia/Kolkata")) == "2018-04-06T10:00:00Z"
    assert moment_after("2018-04-06T10:00:00+05:30", UTC) == "2018-04-06T04:30:00Z"


def test_newcomers_registered_in_the_days_before_or_during_the_event() -> None:
    span = Span("2026-11-28T00:00:00Z", "2026-11-30T00:00:00Z", 60)
    assert span.has("2026-09-29T00:00:00Z")
    assert not span.has("2026-09-28T23:59:59Z")
    assert span.has("2026-11-29T10:00:00Z")
    assert not span.has("2026-11-30T00:00:00Z")
    assert span.may_have(None)
    assert not span.may_have("2020-01-01T00:00:00Z")


def test_the_first_registration_counts() -> None:
    local = {"Ann": "2026-11-01T00:00:00Z", "Ben": "2026-11-02T00:00:00Z", "Foo": None, "Zed": None}
    everywhere = {"Ann": "2011-01-01T00:00:00Z", "Ben": "2026-11-05T00:00:00Z", "Foo": "2026-11-03T00:00:00Z"}
    assert earliest(local, everywhere) == {
        "Ann": "2011-01-01T00:00:00Z",
        "Ben": "2026-11-02T00:00:00Z",
        "Foo": "2026-11-03T00:00:00Z",
        "Zed": None,
    }
