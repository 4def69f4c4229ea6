"""The contributions of an event's participants while it takes place: from the judgement on its page; on a page with a series, for each event."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.contributing.window import day_of, first_moment, moment_after
from wikiconbot.dates.zones import home_zone
from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.model import Account, AccountKind, Event, Participant, Status
from wikiconbot.model.contributions import Contributions, NotCounted
from wikiconbot.reading.event_days import last_day
from wikiconbot.runs.assess import Judgement
from wikiconbot.runs.counting.contributions_of import Counting, contributions_of
from wikiconbot.runs.programmes.event_zone import zone_of_event
from wikiconbot.runs.stats import Stats

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

#: Whose contributions count: people who have a place.
_HAS_PLACE = (Status.CONFIRMED, Status.ATTENTION)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command asks for instead of the settings; None: as the settings say.

    ``since`` and ``until`` are days of the event's time zone, the last one included, or times (ISO 8601).
    """

    since: str | None = None
    until: str | None = None
    wikis: tuple[str, ...] | None = None
    namespaces: tuple[int, ...] | None = None
    newcomer_days: int | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The moments (UTC, ISO 8601) from ``since`` until before ``until``, in which contributions count, and the event's time ``zone``."""

    since: str
    until: str
    zone: str


def event_contributions(
    session: "Session",
    judgement: Judgement,
    asked: Asked = Asked(),
    connect: "Callable[[str], Session] | None" = None,
    stats: Stats | None = None,
) -> tuple[Contributions, ...]:
    """Return the contributions to each event of a page, in the order of the page; usually there is one.

    People who have a place count, and nobody who must not be named: they are in no number, only in ``unnamed``. Raises UsageError if
    the event's days are not known, or end before they begin; in a series, such an event is in ``not_counted`` by its heading. Raises what
    `contributions_of` raises.
    """
    if not judgement.parts:
        return (_counted(session, judgement, window_of(judgement, asked), asked, connect, stats),)
    found = []
    for part in judgement.parts[:-1]:  # the last one is what is outside of all events
        heading = part.settings.event.iteration or ""
        try:
            window = window_of(part, asked)
        except UsageError as error:
            missing = (NotCounted(heading, str(error)),)
            found.append(Contributions("", "", (), 0, not_counted=missing, iteration=heading))
            continue
        found.append(_counted(session, part, window, asked, connect, stats))
    return tuple(found)


def window_of(judgement: Judgement, asked: Asked = Asked()) -> Window:
    """Return when contributions to an event count: from the first moment of its first day until its last day is over, in its time zone.

    Raises UsageError if the days are not known, or end before they begin.
    """
    registrations, facts = judgement.evidence.registrations, judgement.reading.facts
    time_zone = judgement.settings.event.time_zone
    zone = zone_of_event(time_zone, registrations, judgement.siteinfo.timezone).name
    local, starts = home_zone(zone), judgement.evidence.event.starts
    first = asked.since or (day_of(starts, local) if starts else None)
    ends = last_day(facts) or starts
    last = asked.until or (day_of(ends, local) if ends else None)
    if first is None or last is None:
        raise UsageError(says("counting-no-days", page=judgement.snapshot.page))
    since, until = first_moment(first, local), moment_after(last, local)
    if since >= until:
        raise UsageError(says("counting-ends-early", first=first, last=last))
    return Window(since, until, zone)


def counting_of(event: Event, asked: Asked = Asked()) -> Counting:
    """Return what is counted: as the command asks, or else the settings."""
    return Counting(
        event.contributions_on if asked.wikis is None else asked.wikis,
        event.contributions_in if asked.namespaces is None else asked.namespaces,
        event.newcomer_days if asked.newcomer_days is None else asked.newcomer_days,
    )


def _counted(
    session: "Session",
    judgement: Judgement,
    window: Window,
    asked: Asked,
    connect: "Callable[[str], Session] | None",
    stats: Stats | None,
) -> Contributions:
    event = judgement.settings.event
    people = list(_with_place(judgement))
    accounts = dict(_accounts(people, judgement.evidence.accounts or {}))
    counting = counting_of(event, asked)
    found = contributions_of(session, accounts, window.since, window.until, counting, connect, stats)
    typed = sum(person.signup.user is None for person in people)
    return replace(
        found,
        without_account=found.without_account + typed,
        unnamed=sum(one.comes for one in judgement.reading.unnamed),
        iteration=event.iteration,
    )


def _with_place(judgement: Judgement) -> Iterator[Participant]:
    return (person for person in judgement.participants if person.status in _HAS_PLACE)


def _accounts(people: list[Participant], accounts: Mapping[str, Account]) -> Iterator[tuple[str, Account]]:
    """Yield the account of each person; one that was not looked up is as if the wiki did not have it."""
    for person in people:
        if (user := person.signup.user) is not None:
            yield user, accounts.get(user) or Account(user, AccountKind.MISSING)
