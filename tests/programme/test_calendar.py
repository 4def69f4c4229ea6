"""Calendar files, read by two other programs: vobject, and ical.js, with which Thunderbird reads them."""

import json
import re
import subprocess
import warnings
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.programme.programmes import AROUND, DAYS, kept, read, rows, session, write
from tests.programme.test_programme_table import HOSTILE
from wikiconbot.model.programme import Programme, ProgrammeSource, Session
from wikiconbot.programme.calendar_file import (
    CalendarAbout,
    calendar_file,
    file_names,
    identity_of,
    sessions_of,
    speakers_of,
)
from wikiconbot.programme.calendar_page import calendar_body
from wikiconbot.programme.programme_region import programme_of_region
from wikiconbot.programme.reading_programme import programme_of
from wikiconbot.programme.session_days import EventDays
from wikiconbot.wikitext.siteinfo import DEFAULT

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "build" / "javascript" / "node_modules"
ABOUT = CalendarAbout("Event", "https://example.org/wiki/Event")


def by_thunderbird(file):
    """The events as ical.js reads them; `make setup` installs it."""
    script = Path(__file__).with_name("calendars.js")
    done = subprocess.run(
        ["node", script], input=file, capture_output=True, check=True, env={"NODE_PATH": str(MODULES), "PATH": "/usr/bin:/bin:/usr/local/bin"}
    )  # fmt: skip
    return json.loads(done.stdout)


def by_vobject(file):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own imports
        import vobject  # noqa: PLC0415

        return [one.contents for one in vobject.readOne(file.decode()).contents.get("vevent", [])]


def programme(*sessions, zone="Asia/Kolkata", series="abcdefgh"):
    return Programme(sessions, zone, ProgrammeSource.REGION, (), series)


def one(title="Opening", starts="2018-04-06T04:30:00Z", ends: str | None = "2018-04-06T05:15:00Z", **more):
    return replace(session(title, starts, ends, **more), key="k" * 8)


@pytest.mark.parametrize(
    ("zone", "day", "hours", "starts", "ends"),
    [
        ("Asia/Kolkata", "6 April 2018", "10:00–10:45", "2018-04-06T04:30", "2018-04-06T05:15"),
        ("Asia/Kathmandu", "6 April 2018", "10:00–10:45", "2018-04-06T04:15", "2018-04-06T05:00"),
        # the night in which the clocks are set back: the session lasts three hours
        ("Europe/Berlin", "28 October 2018", "01:30–03:30", "2018-10-27T23:30", "2018-10-28T02:30"),
        # set forward: one hour
        ("Europe/Berlin", "25 March 2018", "01:30–03:30", "2018-03-25T00:30", "2018-03-25T01:30"),
        ("America/New_York", "11 March 2018", "22:00–01:00", "2018-03-12T02:00", "2018-03-12T05:00"),
        ("Australia/Lord_Howe", "1 April 2018", "01:00–03:00", "2018-03-31T14:00", "2018-03-31T16:30"),
    ],
)
def test_other_programs_read_the_right_instants(zone, day, hours, starts, ends):
    text = rows(f"{hours} || Hall || Opening || Ann").replace("Day 1", day)
    found = programme_of(text, DEFAULT, zone, EventDays())
    assert found is not None
    file = calendar_file(found, ABOUT)
    (event,) = by_thunderbird(file)
    assert (event["starts"], event["ends"]) == (f"{starts}:00.000Z", f"{ends}:00.000Z")
    (other,) = by_vobject(file)
    moments = [other[name][0].value.astimezone(UTC) for name in ("dtstart", "dtend")]
    assert moments == [datetime.fromisoformat(f"{at}:00+00:00") for at in (starts, ends)]


@pytest.mark.parametrize(
    "text", [*HOSTILE, "a, b; c\\d", "long " * 60, "आपका स्वागत है " * 20, "x\\nEND:VEVENT", "🎉" * 40]
)
def test_words_arrive_unchanged(text):
    text = " ".join(text.replace("\u202e", "").split())
    file = calendar_file(programme(one(text, room=text, speakers=("Ann",), description=text)), ABOUT)
    (event,) = by_thunderbird(file)
    assert (event["summary"], event["location"], event["description"]) == (text, text, f"Ann\n\n{text}")
    (other,) = by_vobject(file)
    assert other["summary"][0].value == text
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))  # RFC 5545, section 3.1: octets
    file.decode("utf-8")


def test_the_same_programme_gives_the_same_bytes():
    text = write([session("Opening"), session("Lua", "2018-04-07T05:00:00Z", None)])
    first, second = (calendar_file(programme_of_region(kept(text), AROUND.zone), ABOUT) for _ in range(2))
    assert first == second
    again = write(
        [session("Opening"), session("Lua", "2018-04-07T05:00:00Z", None)], text, now="2030-01-01T00:00:00Z"
    )
    assert calendar_file(programme_of_region(kept(again), AROUND.zone), ABOUT) == first
    assert b"DTSTAMP:20180401T000000Z" in first


def test_a_moved_session_is_the_same_event_changed_later():
    text = write([session("Opening"), session("Lua", "2018-04-07T05:00:00Z")])
    moved = write(
        [session("Opening", "2018-04-07T08:00:00Z", None), session("Lua", "2018-04-07T05:00:00Z")],
        text,
        now="2018-04-05T00:00:00Z",
    )
    before, after = (
        {
            e["summary"]: e
            for e in by_thunderbird(calendar_file(programme_of_region(kept(page), AROUND.zone), ABOUT))
        }
        for page in (text, moved)
    )
    assert before["Opening"]["uid"] == after["Opening"]["uid"]
    assert (before["Opening"]["sequence"], after["Opening"]["sequence"]) == (0, 1)
    assert after["Opening"]["stamp"] == "2018-04-05T00:00:00.000Z"
    assert before["Lua"] == after["Lua"]


def test_two_events_have_no_identity_in_common():
    first, second = (
        identity_of(one(), programme(one(), series=series), ABOUT) for series in ("aaaaaaaa", "bbbbbbbb")
    )
    assert first != second


def test_a_session_without_an_end_has_none():
    file = calendar_file(programme(one(ends=None)), ABOUT)
    assert b"DTEND" not in file
    (event,) = by_thunderbird(file)
    assert event["starts"] == event["ends"] == "2018-04-06T04:30:00.000Z"


def test_personal_data_is_left_out():
    assert b"ann@example" not in calendar_file(
        programme(one("ann@example.org", description="ann@example.org")), ABOUT
    )


def test_a_speaker_is_found_by_name_and_by_account():
    found = programme(
        one(speakers=("Dr. Ann", "Ben"), accounts=("Ann_x", None)),
        replace(one("Lua", speakers=("ben",)), key="l" * 8),
    )
    assert speakers_of(found) == ["Dr. Ann", "Ben"]
    assert len(sessions_of(found, "BEN")) == 2
    assert [s.title for s in sessions_of(found, "ann x")] == []
    assert [s.title for s in sessions_of(found, "dr. ann")] == ["Opening"]


def test_files_have_names_that_every_system_can_have():
    names = ["Ann", "ann", "../../etc/passwd", "a/b\\c:d*?", "नमिता", "محمد علي", "...", "x" * 300, "CON\0"]
    files = file_names(names)
    assert len({file.casefold() for file in files.values()}) == len(names)
    assert files["नमिता"] == "नमिता.ics"
    assert all(not re.search(r"[/\\:*?\0]", file) and not file.startswith(".") for file in files.values())
    assert all(len(file.encode()) <= 255 for file in files.values())


def test_the_text_for_a_page_has_no_markup():
    hostile = one("</pre><script> {{x}} ~~~~ &amp; -{T|x}-", description="[[Category:X]] <!-- x")
    body = calendar_body(calendar_file(programme(hostile), ABOUT))
    inner = body[len("<pre>\n") : body.rindex("\n</pre>")]
    assert "<" not in inner
    assert "~~~" not in inner
    assert re.findall(r"&(?!(?:amp|lt|#45|#126);)", inner) == []


def test_what_is_read_on_a_page_is_what_is_exported():
    found = programme_of(rows("10:00–10:45 || Hall || Opening || Ann"), DEFAULT, "Asia/Kolkata", DAYS)
    assert found is not None
    assert [isinstance(s, Session) for s in found.sessions] == [True]
    assert read(rows("10:00 || || Opening ||")).sessions
