"""The answers of Extension:CampaignEvents → values. Pure.

Source: its REST handlers, branches REL1_39 to REL1_46 and master 8cee2392 (src/Rest/), and tests/recordings/campaignevents.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from wikiconbot.model import NotRead, Register, Registered, RegisteredEvent, Unread
from wikiconbot.wikitext.usernames import canonical_user

#: The most people and organisers of a page (RES_LIMIT of the two handlers).
PAGE, PAGE_OF_ORGANISERS = 20, 11

_TIME = re.compile(r"\d{14}", re.ASCII)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)", re.ASCII)
#: The variable in the configuration of an event's page. The words of people are escaped there, and come after the head elsewhere.
_EVENT_ID = re.compile(r'(?<![\\\w])"wgCampaignEventsEventID":\s*(\d{1,15})(?!\d)', re.ASCII)
_END_OF_HEAD = re.compile(r"</head\b|<body\b", re.IGNORECASE)

#: The register's keys of errors; other errors are known by their status.
_KEYS = {
    "campaignevents-rest-get-registration-deleted": Unread.DELETED,
    "campaignevents-rest-event-not-found": Unread.MISSING,
    "rest-no-match": Unread.LACKING,
}
_STATUSES = {
    400: Unread.REJECTED, 401: Unread.REFUSED, 403: Unread.REFUSED, 404: Unread.LACKING, 410: Unread.DELETED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """One page of the list of participants; ``last`` is the number with which the next page is asked for, None at the end.

    ``people`` and ``hidden`` (the times of those without a name) are by the numbers of the participants, which are ``numbers``, with private ones.
    """

    numbers: frozenset[int]

    people: Mapping[int, Registered]
    hidden: Mapping[int, str | None]
    last: int | None


class UnreadableError(Exception):
    """An answer that does not have the form of the extension's."""


def event_id_in(html: str) -> int | None:
    """Return the number of the registration from the HTML of an event's page, None if the page has none."""
    end = _END_OF_HEAD.search(html)
    found = _EVENT_ID.search(html, 0, end.start() if end else len(html))
    return int(found[1]) if found else None


def not_read(status: int, text: str, number: int | None = None) -> NotRead:
    """Return why a registration was not read, from an answer that is not the requested one."""
    try:
        answer = json.loads(text)
    except (ValueError, RecursionError):
        answer = None
    about = answer if isinstance(answer, dict) else {}
    key = str(about.get("errorKey") or "")
    if status < 400:
        why = Unread.UNREADABLE
    else:
        why = _KEYS.get(key) or _STATUSES.get(status, Unread.UNREADABLE)
        if why is Unread.LACKING and key.startswith("campaignevents-"):
            why = Unread.MISSING
    return NotRead(Register.CAMPAIGN_EVENTS, why, number, status, _said(about))


def _said(answer: Mapping[str, Any]) -> str:
    """Return the register's English words about an error, on one line."""
    words = answer.get("messageTranslations")
    said = words.get("en") if isinstance(words, dict) else answer.get("message")
    return " ".join(said.split())[:300] if isinstance(said, str) else ""


def read_event(text: str) -> RegisteredEvent:
    """Return the facts of a registration.

    Raises:
        UnreadableError: the answer has another form.
    """
    answer = _loaded(text)
    number = answer.get("id") if isinstance(answer, dict) else None
    if not isinstance(answer, dict) or not _is_number(number):
        raise UnreadableError
    zone = _text(answer, "timezone")
    starts, ends = _local(answer.get("start_time")), _local(answer.get("end_time"))
    named, code = _text(answer, "meeting_country"), _text(answer, "meeting_country_code")
    return RegisteredEvent(
        int(str(number)),
        _text(answer, "name"),
        _text(answer, "event_page"),
        _text(answer, "event_page_wiki"),
        _text(answer, "status") != "closed",
        starts,
        ends,
        zone,
        _in_utc(starts, zone),
        _in_utc(ends, zone),
        tuple(filter(None, (*_text(answer, "meeting_address").split("\n"), named or code))),
        bool(answer.get("online_meeting")),
        bool(answer.get("inperson_meeting")),
        bool(answer.get("is_test_event")),
        by_code=bool(code and not named),
    )


def read_people(text: str) -> PeoplePage:
    """Return a page of the participants.

    Nothing is kept of private ones, should the answer have some, nor of answers to questions. A page with fewer people than fit on it is the
    last one; but MediaWiki 1.39, whose people have no ``private``, leaves hidden people out: there only an empty page is the end.

    Raises:
        UnreadableError: the answer has another form.
    """
    rows = _rows(text, "participant_id")
    people: dict[int, Registered] = {}
    hidden: dict[int, str | None] = {}
    for row in rows:
        number, at = int(row["participant_id"]), _utc(row.get("user_registered_at"))
        user = None if row.get("hidden") else canonical_user(_text(row, "user_name"))
        if user and not row.get("private"):
            people[number] = Registered(user, at, _number(row.get("user_id")))
        elif not row.get("private"):
            hidden[number] = at
    numbers = frozenset(int(row["participant_id"]) for row in rows)
    is_last = not rows or (len(rows) < PAGE and all("private" in row for row in rows))
    return PeoplePage(numbers, people, hidden, None if is_last else max(numbers))


def read_organisers(text: str) -> tuple[tuple[str, ...], int | None]:
    """Return a page of the organisers' names, and the number with which the next page is asked for, None if there is none.

    The extension leaves hidden organisers out after it has read a page, so also a page that is half full may have a next one.

    Raises:
        UnreadableError: the answer has another form.
    """
    rows = _rows(text, "user_id")
    names = tuple(user for row in rows if (user := canonical_user(_text(row, "user_name"))))
    numbers = [number for row in rows if (number := _number(row.get("organizer_id")))]
    return names, max(numbers) if numbers and len(rows) * 2 > PAGE_OF_ORGANISERS else None


def read_events_of(text: str) -> tuple[tuple[int, str], ...]:
    """Return the numbers and names of the registrations of an organiser, without deleted ones.

    Raises:
        UnreadableError: the answer has another form.
    """
    rows = (row for row in _rows(text, "event_id") if not row.get("event_deleted"))
    return tuple((int(row["event_id"]), _text(row, "event_name")) for row in rows)


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError from error


def _rows(text: str, key: str) -> list[Mapping[str, Any]]:
    """Return the objects of a list, each with a number under ``key``."""
    answer = _loaded(text)
    if not isinstance(answer, list) or not all(
        isinstance(row, dict) and _is_number(row.get(key)) for row in answer
    ):
        raise UnreadableError
    return answer


def _is_number(value: object) -> bool:
    return _number(value) is not None


def _number(value: object) -> int | None:
    """Return a number, which some versions write as text."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    return int(value) if str(value).isascii() and str(value).isdecimal() and len(str(value)) < 16 else None


def _text(answer: Mapping[str, Any], key: str) -> str:
    value = answer.get(key)
    return value.strip() if isinstance(value, str) else ""


def _moment(value: object) -> datetime | None:
    """Return a time of MediaWiki's form (20261211040000), without a zone."""
    said = str(value or "")
    try:
        return datetime.strptime(said, "%Y%m%d%H%M%S") if _TIME.fullmatch(said) else None
    except ValueError:
        return None


def _local(value: object) -> str | None:
    moment = _moment(value)
    return f"{moment:%Y-%m-%dT%H:%M:%S}" if moment else None


def _utc(value: object) -> str | None:
    moment = _local(value)
    return f"{moment}Z" if moment else None


def _in_utc(local: str | None, zone: str) -> str | None:
    """Return the UTC time of what a clock shows in a zone; None if the zone is not known."""
    where = _zone(zone)
    if local is None or where is None:
        return None
    try:
        return f"{datetime.fromisoformat(local).replace(tzinfo=where).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    except (ValueError, OverflowError):
        return None


def _zone(name: str) -> tzinfo | None:
    """Return a zone by its name, or by its offset, which the extension allows too."""
    if offset := _OFFSET.fullmatch(name):
        minutes = int(offset[2]) * 60 + int(offset[3])
        return (
            timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes)) if minutes < 1440 else None
        )
    try:
        return ZoneInfo(name)
    except (
        KeyError,
        ValueError,
        OSError,
    ):  # ZoneInfoNotFoundError is a KeyError; a folder of zones is an OSError
        return None
