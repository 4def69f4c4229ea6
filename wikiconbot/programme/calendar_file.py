"""The programme as a calendar file (iCalendar, RFC 5545), for calendar programs. Opens no file."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from unicodedata import category

from wikiconbot.model.programme import Programme, Session
from wikiconbot.programme.local_times import as_moment
from wikiconbot.reading.personal_data import without_personal

#: The name space of the identities of sessions (RFC 9562, version 5). It never changes: calendars know sessions by them.
_NAMESPACE = uuid.UUID("6f0b9f55-6d0e-5e0e-9a0a-3b1d2c4e5f60")
#: The time of the last change of a session of which the bot does not know it: the property is required, and must not be the time of the
#: export, by which a second export would differ.
_UNKNOWN_TIME = "1970-01-01T00:00:00Z"
_PRODUCT = "-//wikiconbot//Programme//EN"
_LONGEST_NAME = 80  # characters of a file's name
_MOST_BYTES = 200  # of a file's name: file systems allow 255


@dataclass(frozen=True, slots=True)
class CalendarAbout:
    """The event of a calendar file: its title and the address of its page (empty: not known)."""

    title: str
    address: str = ""


def calendar_file(
    programme: Programme, about: CalendarAbout, sessions: Sequence[Session] | None = None
) -> bytes:
    """Return the calendar file of a programme, or of some of its sessions.

    Times are in UTC, so that they are right in each calendar program, whatever it knows of time zones; the event's zone is a hint for
    showing them (``X-WR-TIMEZONE``). The same programme gives the same bytes. A session without an end has none in the file: calendar
    programs show it at the moment of its start (RFC 5545, section 3.6.1).
    """
    from icalendar import Calendar  # noqa: PLC0415 - only for an export

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    calendar.add("x-wr-calname", about.title)
    calendar.add("x-wr-timezone", programme.zone)
    for session in programme.sessions if sessions is None else sessions:
        calendar.add_component(_event(session, programme, about))
    made: bytes = calendar.to_ical()
    return made


def identity_of(session: Session, programme: Programme, about: CalendarAbout) -> str:
    """Return the identity of a session in calendars (UID): by its key, so that it stays the same if the session is moved or renamed."""
    return str(uuid.uuid5(_NAMESPACE, f"{programme.series or about.title}\0{session.key}"))


def _event(session: Session, programme: Programme, about: CalendarAbout):  # type: ignore[no-untyped-def]
    from icalendar import Event  # noqa: PLC0415

    event = Event()
    event.add("uid", identity_of(session, programme, about))
    event.add("dtstamp", as_moment(session.changed or _UNKNOWN_TIME))
    event.add("sequence", session.sequence)
    event.add("dtstart", as_moment(session.starts))
    if session.ends and session.ends > session.starts:
        event.add("dtend", as_moment(session.ends))
    event.add("summary", without_personal(session.title))
    if session.room:
        event.add("location", without_personal(session.room))
    people = ", ".join(map(without_personal, session.speakers))
    if said := "\n\n".join(filter(None, (people, without_personal(session.description)))):
        event.add("description", said)
    if about.address:
        event.add("url", about.address)
    return event


def speakers_of(programme: Programme) -> list[str]:
    """Return the names of all speakers, each once, in the order of the programme."""
    names: dict[str, str] = {}
    for session in programme.sessions:
        for name in session.speakers:
            names.setdefault(name.casefold(), name)
    return list(names.values())


def sessions_of(programme: Programme, name: str) -> tuple[Session, ...]:
    """Return the sessions of a speaker, by the typed name or by the account."""
    wanted = " ".join(name.replace("_", " ").split()).casefold()
    return tuple(
        session
        for session in programme.sessions
        if any(wanted == one.casefold() for one in (*session.speakers, *filter(None, session.accounts)))
    )


def file_names(names: Iterable[str]) -> dict[str, str]:
    """Return a file's name for each speaker: with the letters of all scripts, without signs that file systems do not allow."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        safe = "".join(char if char in "-. " or category(char)[0] in "LMN" else "_" for char in name)
        stem = safe.strip(" ._")[:_LONGEST_NAME].replace(" ", "_") or "speaker"
        while len(stem.encode()) > _MOST_BYTES:
            stem = stem[:-1]
        number, chosen = 1, stem
        while chosen.casefold() in taken:
            number += 1
            chosen = f"{stem}-{number}"
        taken.add(chosen.casefold())
        found[name] = f"{chosen}.ics"
    return found
