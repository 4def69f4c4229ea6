"""What the bot writes about a session in the cells of its table."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from wikiconbot.i18n.messages import Messages
from wikiconbot.model.programme import ProgrammeColumn, Session
from wikiconbot.programme.local_times import local_of
from wikiconbot.programme.session_rows import clean_text
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.table.columns import Column, Written
from wikiconbot.wikitext import markup

_HEAD = " role=rowheader"
_BREAK = "<br>"
#: Columns that the table has only if a session has something in them.
_SPARSE = (ProgrammeColumn.ROOM, ProgrammeColumn.SPEAKERS, ProgrammeColumn.DESCRIPTION)


def columns_for(
    sessions: Iterable[Session], zone: str, messages: Messages, standing: Iterable[str] = ()
) -> list[Column]:
    """Return the bot's columns in order; those of ``standing`` stay, so that the table keeps its shape."""
    sessions, stay = list(sessions), set(standing)
    has = {
        ProgrammeColumn.ROOM: any(session.room for session in sessions),
        ProgrammeColumn.SPEAKERS: any(session.speakers for session in sessions),
        ProgrammeColumn.DESCRIPTION: any(session.description for session in sessions),
    }
    heads = {
        ProgrammeColumn.TIME: f"{messages.say('programme-time')} ({zone})",
        ProgrammeColumn.UTC: "UTC",
        ProgrammeColumn.ROOM: messages.say("programme-room"),
        ProgrammeColumn.TITLE: messages.say("programme-session"),
        ProgrammeColumn.SPEAKERS: messages.say("programme-speakers"),
        ProgrammeColumn.DESCRIPTION: messages.say("programme-description"),
    }
    wanted = [name for name in heads if name not in _SPARSE or has[name] or name in stay]
    if zone == "UTC" and ProgrammeColumn.UTC not in stay:
        wanted.remove(ProgrammeColumn.UTC)
    return [Column(name, heads[name]) for name in wanted]


def as_written(session: Session) -> Session:
    """Return a session as the bot writes it and reads it again: its words on one line, without personal data."""
    pairs = [(name, account) for name, account in _with_accounts(session) if _said(name, account)]
    return replace(
        session,
        title=_said(session.title),
        room=_said(session.room),
        description=_said(session.description),
        speakers=tuple(_said(name, account) for name, account in pairs),
        accounts=tuple(account for _, account in pairs),
    )


def _said(text: str, account: str | None = None) -> str:
    return clean_text(without_personal(clean_text(text), {account} if account else set()))


def written_cell(column: str, session: Session, zone: str, messages: Messages) -> Written:
    """Return the text that the bot writes about a session in a column."""
    match column:
        case ProgrammeColumn.TIME:
            noted = "/".join(filter(None, (session.starts, session.ends)))
            return Written(hours_of(session, zone), markup.attributes(data_sort_value=noted))
        case ProgrammeColumn.UTC:
            return Written(hours_of(session, "UTC", session.day))
        case ProgrammeColumn.ROOM:
            return Written(_words(session.room, messages))
        case ProgrammeColumn.TITLE:
            return Written(_words(session.title, messages), _HEAD)
        case ProgrammeColumn.SPEAKERS:
            return Written(_speakers(session, messages))
    return Written(_words(session.description, messages))


def hours_of(session: Session, zone: str, day: str = "") -> str:
    """Return the hours of a session in a zone: ``10:00–10:45``; with ``day``, a time on another date has that date before it."""
    at, shown = day, list[str]()
    for moment in filter(None, (session.starts, session.ends)):
        local = local_of(moment, zone)
        date = f"{local:%Y-%m-%d}"
        shown.append(f"{date} {local:%H:%M}" if at and date != at else f"{local:%H:%M}")
        at = at and date
    return "–".join(shown)


def _words(text: str, messages: Messages) -> str:
    """Return people's words as wikitext that shows them unchanged."""
    shown = markup.isolated_in(markup.plain(text), text, messages.direction)
    return markup.verbatim(shown, messages.is_converted)


def _speakers(session: Session, messages: Messages) -> str:
    """Return the speakers, each on a separate line, so that nothing in a name divides it."""
    return _BREAK.join(_speaker(*one, messages) for one in _with_accounts(session))


def _speaker(name: str, account: str | None, messages: Messages) -> str:
    shown = markup.user_link(account, name) if account else markup.plain(name)
    return markup.verbatim(markup.isolated_in(shown, name, messages.direction), messages.is_converted)


def _with_accounts(session: Session) -> Iterable[tuple[str, str | None]]:
    accounts = (*session.accounts, *([None] * (len(session.speakers) - len(session.accounts))))
    return zip(session.speakers, accounts, strict=False)


def without_hidden(
    sessions: Sequence[Session], hidden: Callable[[str], bool], masked: Callable[[str], str]
) -> tuple[Session, ...]:
    """Return the sessions without speakers who must not be named, by their account or their typed name.

    ``masked`` leaves these names out of other words: "Talk by Zed", "Dr. Zed".
    """
    return tuple(_named_only(session, hidden, masked) for session in sessions)


def _named_only(session: Session, hidden: Callable[[str], bool], masked: Callable[[str], str]) -> Session:
    left = [
        (name, account)
        for name, account in _with_accounts(session)
        if not any(hidden(one) for one in (name, account) if one) and masked(name) == name
    ]
    return replace(
        session,
        title=masked(session.title),
        room=masked(session.room),
        description=masked(session.description),
        speakers=tuple(name for name, _ in left),
        accounts=tuple(account for _, account in left),
    )
