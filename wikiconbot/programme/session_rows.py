"""A row of a programme's source, as text by column → a session, or why it cannot be one. For tables, TOML and CSV alike."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo

from wikiconbot.dates.hours import Hours, read_hours
from wikiconbot.dates.zones import home_zone, zone_of
from wikiconbot.model.page import no_values
from wikiconbot.model.programme import ClockDoubt, ProgrammeColumn, Session, UnreadSession
from wikiconbot.programme.local_times import local_of, moment_of
from wikiconbot.programme.session_days import EventDays, day_of
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.table.marks import key_of
from wikiconbot.wikitext.markup import plain
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo

KEY_KIND = "session"
_LONGEST_TOLD = 80
_NOON = 12 * 60


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row: its ``line``, its texts by column, the day in force (None: not known), the zone of its column of times.

    ``text`` is the row as a person finds it again.
    """

    line: int
    texts: Mapping[ProgrammeColumn, str]
    speakers: tuple[str, ...] = ()
    accounts: tuple[str | None, ...] = ()
    day: str | None = None
    zone: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What rows are read with: the days of the event, the wiki, and the event's time zone (IANA)."""

    siteinfo: SiteInfo
    zone: str
    days: EventDays = field(default_factory=EventDays)

    @property
    def at_event(self) -> SiteInfo:
        """The wiki's values, with the event's zone: by it, "IST" is a zone of the event's country."""
        return replace(self.siteinfo, timezone=self.zone)


def session_of(row: SourceRow, around: Surroundings) -> Session | UnreadSession:
    """Return the session of a row, without a key of its own yet (`with_keys`) unless the row has one; or why it cannot be one."""
    title = row.texts.get(ProgrammeColumn.TITLE, "")
    if not title:
        return unread(row, "programme-unread-title")
    hours = _hours(row, around)
    if isinstance(hours, str):
        return unread(row, hours)
    typed = row.texts.get(ProgrammeColumn.DAY, "")
    day = day_of(typed, around.days, around.siteinfo) if typed else row.day or around.days.only
    if day is None:
        return unread(row, "programme-unread-day" if typed else "programme-unread-no-day", {"day": typed})
    try:
        starts, ends, doubt = _moments(day, hours, row.zone, around)
        local_day = f"{local_of(starts, around.zone):%Y-%m-%d}"
    except (ValueError, OverflowError):
        return unread(row, "programme-unread-day", {"day": typed or day})
    return Session(
        row.texts.get(ProgrammeColumn.KEY, ""),
        title,
        local_day,
        starts,
        ends,
        row.texts.get(ProgrammeColumn.ROOM, ""),
        row.speakers,
        row.accounts,
        row.texts.get(ProgrammeColumn.DESCRIPTION, ""),
        row.line,
        doubt,
    )


def unread(row: SourceRow, why: str, values: Mapping[str, str] = no_values()) -> UnreadSession:
    """Return a row that is no session; its text is shown without addresses and telephone numbers."""
    text = without_personal(" ".join(row.text.split()))
    text = text if len(text) <= _LONGEST_TOLD else f"{text[:_LONGEST_TOLD]}…"
    return UnreadSession(row.line, why, text, values)


def _hours(row: SourceRow, around: Surroundings) -> Hours | str:
    """Return the hours of a row, or the message of why they are not known."""
    texts = [row.texts.get(c, "") for c in (ProgrammeColumn.TIME, ProgrammeColumn.START, ProgrammeColumn.END)]
    time, start, end = texts
    first = read_hours(time or start)
    if first is None:
        return "programme-unread-time" if time or start else "programme-unread-no-time"
    if not end:
        return first
    last = read_hours(end)
    if last is None or last.end is not None:
        return "programme-unread-end"
    until = last.start
    if until < first.start and until + 24 * 60 - first.start <= _NOON:
        until += 24 * 60
    return first._replace(end=until, zone=first.zone or last.zone)


def _moments(
    day: str, hours: Hours, column_zone: str | None, around: Surroundings
) -> tuple[str, str | None, ClockDoubt | None]:
    zone: tzinfo = home_zone(around.zone)
    if letters := hours.zone or column_zone:
        local = datetime.fromisoformat(day) + timedelta(minutes=hours.start)
        zone, _ = zone_of(letters, around.at_event, local)
        at_home = local.replace(tzinfo=home_zone(around.zone)).utcoffset()
        if (
            local.replace(tzinfo=zone).utcoffset() == at_home
        ):  # the event's own zone, which may change its clocks before the end
            zone = home_zone(around.zone)
    starts, doubt = moment_of(day, hours.start, zone)
    ends, other = moment_of(day, hours.end, zone) if hours.end is not None else (None, None)
    return starts, ends, doubt or other


def with_keys(sessions: Iterable[Session], series: str = "") -> list[Session]:
    """Return sessions with a key each: a key that the organisers gave is kept apart from those by content.

    Of two sessions without a key that are equal in everything, the second one is numbered.
    """
    found: list[Session] = []
    times: dict[str, int] = {}
    for session in sessions:
        if session.key:
            found.append(replace(session, key=given_key(session.key)))
            continue
        says = "\0".join((session.title.casefold(), session.starts, session.room.casefold()))
        times[says] = times.get(says, 0) + 1
        number = f"\0{times[says]}" if times[says] > 1 else ""
        found.append(replace(session, key=key_of(KEY_KIND, f"{series}{says}{number}")))
    return found


def given_key(typed: str) -> str:
    """Return the key of a session to which the organisers gave one (``id`` in a file, a column “ID”)."""
    return key_of(f"{KEY_KIND} id", " ".join(typed.split()))


def clean_text(text: str) -> str:
    """Return a text as it can be read again on a wiki page: on one line, without invisible signs."""
    return plain_text(plain(text))


def in_order(sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Return sessions in the order of time, then of room, then of title."""
    return tuple(sorted(sessions, key=lambda s: (s.starts, s.room.casefold(), s.title.casefold(), s.key)))
