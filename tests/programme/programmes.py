"""Programmes for tests: what is read from a page, and the bot's table on it."""

from wikiconbot.i18n import load
from wikiconbot.model.programme import Session
from wikiconbot.programme.local_times import local_of
from wikiconbot.programme.page_tables import Rows
from wikiconbot.programme.programme_region import KeptProgramme, read_programme
from wikiconbot.programme.programme_table import ProgrammeFrame, render_programme
from wikiconbot.programme.reading_programme import people_rows
from wikiconbot.programme.session_days import EventDays
from wikiconbot.programme.session_rows import Surroundings
from wikiconbot.wikitext.regions import begin, end
from wikiconbot.wikitext.siteinfo import DEFAULT

DAYS = EventDays(("2018-04-06", "2018-04-07"), 2018)
AROUND = Surroundings(DEFAULT, "Asia/Kolkata", DAYS)


def read(wikitext, around=AROUND, *, whole=False):
    """What is read in people's tables."""
    return people_rows(wikitext, around, whole=whole)


def rows(*lines, heads="Time !! Room !! Session !! Speaker"):
    """A table in a section of Day 1, with these rows."""
    table = "\n".join(["{|", f"! {heads}", *(f"|-\n| {line}" for line in lines), "|}"])
    return f"== Programme ==\n=== Day 1 ===\n{table}\n"


def shown(session):
    """A session in short: day, time in UTC, room, title, speakers."""
    hours = session.starts[11:16] + ("–" + session.ends[11:16] if session.ends else "")
    return (session.day, hours, session.room, session.title, session.speakers)


def frame(now="2018-04-01T00:00:00Z", zone="Asia/Kolkata", language="en"):
    return ProgrammeFrame(zone, load(language), "Event", None, now)


def on_page(body):
    return f"== Programme ==\n{begin('programme')}\n{body}\n{end('programme')}\n"


def kept(text, around=AROUND):
    found = read_programme(text, around)
    assert isinstance(found, KeptProgramme), found
    return found


def write(sessions, text="", **how):
    """The page with the bot's table of these sessions; None: of its own."""
    stands = kept(text) if text else None
    return on_page(render_programme(sessions, stands, frame(**how)).body)


def session(title="Opening", starts="2018-04-06T04:30:00Z", ends="2018-04-06T05:15:00Z", **more):
    return Session("", title, f"{local_of(starts, AROUND.zone):%Y-%m-%d}", starts, ends, **more)


__all__ = ["AROUND", "DAYS", "Rows", "frame", "kept", "on_page", "read", "rows", "session", "shown", "write"]
