"""Rules about the programme: overlaps, sessions outside of the event's days, what is missing, rows that were not read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from wikiconbot.model import Finding, Severity
from wikiconbot.model.programme import ClockDoubt, Programme, Session

#: A session is compared with so many that are not over yet, so that a table with one time in thousands of rows has no millions of findings.
_MOST = 10


@dataclass(frozen=True, slots=True)
class ProgrammeFacts:
    """What a programme is checked with: the days of the event, in order (empty: not known)."""

    days: tuple[str, ...] = ()


def unread(programme: Programme, facts: ProgrammeFacts) -> list[Finding]:
    """A row of the programme is no session for the bot."""
    return [
        _finding("P1", Severity.WARNING, row.why, row.line, {"text": row.text, **row.values})
        for row in programme.unread
    ]


def room_twice(programme: Programme, facts: ProgrammeFacts) -> list[Finding]:
    """Two sessions are in the same room at the same time."""
    return [
        _of_two("P2", "check-room-twice", first, second, first.room)
        for first, second in _overlaps(programme, lambda session: (session.room,) if session.room else ())
    ]


def speaker_twice(programme: Programme, facts: ProgrammeFacts) -> list[Finding]:
    """A person speaks in two sessions at the same time."""
    return [
        _of_two("P3", "check-speaker-twice", first, second, _shared(first, second))
        for first, second in _overlaps(programme, _identities)
    ]


def outside(programme: Programme, facts: ProgrammeFacts) -> list[Finding]:
    """A session is on a day on which the event does not take place."""
    if not facts.days:
        return []
    about = {"first": facts.days[0], "last": facts.days[-1]}
    return [
        _of("P4", Severity.WARNING, "check-session-outside", session, about)
        for session in programme.sessions
        if not facts.days[0] <= session.day <= facts.days[-1]
    ]


def no_speaker(programme: Programme, facts: ProgrammeFacts) -> list[Finding]:
    """A session of a programme with speakers has none."""
    if not any(session.speakers for session in programme.sessions):
        return []
    return [
        _of("P5", Severity.INFO, "check-no-speaker", session)
        for session in programme.sessions
        if not session.speakers
    ]


def ends_first(programme: Programme, facts: ProgrammeFacts) -> list[Finding]:
    """A session ends before it starts."""
    return [
        _of("P6", Severity.ERROR, "check-session-ends-first", session)
        for session in programme.sessions
        if session.ends is not None and session.ends <= session.starts
    ]


def same_key(programme: Programme, facts: ProgrammeFacts) -> list[Finding]:
    """Two sessions have the same key, so that calendars take them for one."""
    by_key: dict[str, list[Session]] = {}
    for session in programme.sessions:
        by_key.setdefault(session.key, []).append(session)
    return [
        _of_two("P7", "check-same-key", first, second, "", Severity.ERROR)
        for same in by_key.values()
        for first, second in pairwise(same)
    ]


def clocks_change(programme: Programme, facts: ProgrammeFacts) -> list[Finding]:
    """A session begins or ends at a local time that a change of clocks leaves out or repeats."""
    messages = {ClockDoubt.GAP: "check-clock-gap", ClockDoubt.FOLD: "check-clock-fold"}
    return [
        _of("P8", Severity.WARNING, messages[session.doubt], session, {"starts": session.starts})
        for session in programme.sessions
        if session.doubt
    ]


def _overlaps(
    programme: Programme, identities: Callable[[Session], tuple[str, ...]]
) -> Iterator[tuple[Session, Session]]:
    """Yield the sessions that have an identity in common and overlap in time; each pair once, and a session with the `_MOST` that end last."""
    by_identity: dict[str, list[Session]] = {}
    for session in programme.sessions:
        for identity in dict.fromkeys(map(str.casefold, identities(session))):
            by_identity.setdefault(identity, []).append(session)
    seen: set[tuple[int, int]] = set()
    for same in by_identity.values():
        still: list[Session] = []
        for second in sorted(same, key=lambda session: session.starts):
            still = [one for one in still if second.starts < _ends(one) or second.starts == one.starts]
            for first in still:
                pair = (id(first), id(second))
                if pair not in seen:
                    seen.add(pair)
                    yield first, second
            still.append(second)
            if len(still) > _MOST:
                still.remove(min(still, key=_ends))


def _ends(session: Session) -> str:
    return session.ends or session.starts


def _identities(session: Session) -> tuple[str, ...]:
    """Return who speaks in a session: the accounts, and the names of people without one."""
    accounts = (*session.accounts, *([None] * (len(session.speakers) - len(session.accounts))))
    return tuple(account or name for name, account in zip(session.speakers, accounts, strict=False))


def _shared(first: Session, second: Session) -> str:
    others = {identity.casefold() for identity in _identities(second)}
    return ", ".join(identity for identity in _identities(first) if identity.casefold() in others)


def _of_two(
    code: str, message: str, first: Session, second: Session, what: str, severity: Severity = Severity.WARNING
) -> Finding:
    about = {"other": first.title, "first_line": str(first.line or ""), "what": what}
    return _of(code, severity, message, second, about)


def _of(
    code: str, severity: Severity, message: str, session: Session, about: Mapping[str, str] | None = None
) -> Finding:
    values = {"title": session.title, "line": str(session.line or ""), "day": session.day, **(about or {})}
    return _finding(code, severity, message, session.line, values)


def _finding(
    code: str, severity: Severity, message: str, line: int | None, values: Mapping[str, str]
) -> Finding:
    return Finding(code, severity, message, line, None, values, values)
