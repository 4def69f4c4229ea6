"""A registration of Extension:CampaignEvents: found for a page, and read with its public participants, logged out or in.

Requests: one for the event, and one for each 20 people. One more finds the number of the registration if it is not known.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from wikiconbot.model import NotRead, Register, Registered, RegisteredEvent, Registration, Unread
from wikiconbot.sources.campaignevents_answers import (
    UnreadableError,
    event_id_in,
    not_read,
    read_event,
    read_events_of,
    read_organisers,
    read_people,
)

_BASE = "campaignevents/v0"
#: The most pages of participants: a list that does not end is not the extension's.
_MOST_PAGES = 5_000
_MOST_PAGES_OF_ORGANISERS = 20

#: Ask for a path of rest.php, with parameters; return the HTTP status and the text of the answer.
Ask = Callable[[str, Mapping[str, str]], tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which registration: its ``number``, or that of the page with the ``title``.

    ``html`` returns the HTML of that page, ``organisers`` the numbers of the global accounts of its organisers: the second way, if the
    page's HTML does not have the number. Each is asked only if it is needed. ``wiki`` is the id of the page's wiki, None if not known: wikis
    share registrations, and another one may have a page of this title. ``with_organisers``: who organises the registration is read too.
    """

    title: str
    number: int | None = None
    html: Callable[[], str] | None = None
    organisers: Callable[[], Iterable[int]] = tuple
    with_organisers: bool = False
    wiki: str | None = None


def read_registration(ask: Ask, wanted: Wanted) -> Registration | NotRead:
    """Return a registration with its people; private ones are never asked for."""
    number = wanted.number or _number_in_html(wanted) or _number_by_organisers(ask, wanted)
    if number is None:
        return NotRead(Register.CAMPAIGN_EVENTS, Unread.ABSENT)
    try:
        event = _event(ask, number)
        if isinstance(event, NotRead):
            return event
        people = _people(ask, number)
        if isinstance(people, NotRead):
            return people
        if wanted.with_organisers:
            event = replace(event, organisers=_organisers(ask, number))
    except UnreadableError:
        return NotRead(Register.CAMPAIGN_EVENTS, Unread.UNREADABLE, number, 200)
    return Registration(Register.CAMPAIGN_EVENTS, event, *people)


def _event(ask: Ask, number: int) -> RegisteredEvent | NotRead:
    status, text = ask(f"{_BASE}/event_registration/{number}", {})
    return read_event(text) if status == 200 else not_read(status, text, number)


def _number_in_html(wanted: Wanted) -> int | None:
    return event_id_in(wanted.html()) if wanted.html else None


def _number_by_organisers(ask: Ask, wanted: Wanted) -> int | None:
    """Return the number of the registration whose page is the wanted one, among those of its organisers.

    Names are usually the page's title without its namespace, but anybody may call a registration so: the page that it names decides.
    """
    name = wanted.title.partition(":")[2] or wanted.title
    for organiser in wanted.organisers():
        status, text = ask(f"{_BASE}/organizer/{organiser}/event_registrations", {})
        try:
            found = read_events_of(text) if status == 200 else ()
            for number, called in found:
                if called in (name, wanted.title):
                    event = _event(ask, number)
                    if isinstance(event, RegisteredEvent) and _is_of(event, wanted):
                        return number
        except UnreadableError:
            continue
    return None


def _is_of(event: RegisteredEvent, wanted: Wanted) -> bool:
    return event.page == wanted.title and (not wanted.wiki or event.wiki in ("", wanted.wiki))


def _people(ask: Ask, number: int) -> tuple[tuple[Registered, ...], tuple[str | None, ...]] | NotRead:
    """Return the public participants, each once, and the times of those whose name is hidden."""
    people: dict[int, Registered] = {}
    hidden: dict[int, str | None] = {}
    last: int | None = None
    for _ in range(_MOST_PAGES):
        more = {} if last is None else {"last_participant_id": str(last)}
        about = {"include_private": "false", **more}
        status, text = ask(f"{_BASE}/event_registration/{number}/participants", about)
        if status != 200:
            return not_read(status, text, number)
        page = read_people(text)
        # The same participant again was renamed, hidden or became private meanwhile: what was answered last counts.
        for one in page.numbers:
            people.pop(one, None)
            hidden.pop(one, None)
        people.update(page.people)
        hidden.update(page.hidden)
        if page.last is None:
            return _each_once(people.values()), tuple(hidden.values())
        if last is not None and page.last <= last:
            break
        last = page.last
    raise UnreadableError


def _each_once(people: Iterable[Registered]) -> tuple[Registered, ...]:
    """Return each person once: a list that is read by pages may have one who registered again meanwhile; the first time counts."""
    found: dict[str, Registered] = {}
    for person in people:
        found.setdefault(person.user, person)
    return tuple(found.values())


def _organisers(ask: Ask, number: int) -> tuple[str, ...] | None:
    """Return who organises the registration, None if that cannot be read."""
    names: list[str] = []
    last: int | None = None
    for _ in range(_MOST_PAGES_OF_ORGANISERS):
        about = {} if last is None else {"last_organizer_id": str(last)}
        status, text = ask(f"{_BASE}/event_registration/{number}/organizers", about)
        if status != 200:
            return None
        more, after = read_organisers(text)
        names += more
        if after is None or after == last:
            break
        last = after
    return tuple(dict.fromkeys(names))
