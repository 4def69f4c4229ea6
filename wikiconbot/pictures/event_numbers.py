"""The numbers of an event, and which charts show them: no names of people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Community, Fact, FactKind, Group, Participant, Reading
from wikiconbot.model.attendance import Attendance
from wikiconbot.model.contributions import Contributions, Totals
from wikiconbot.model.programme import Programme
from wikiconbot.pages.overview import GROUPS, Counts, by_day, by_group, by_status, expected
from wikiconbot.pages.people import Headcount
from wikiconbot.pictures.charts import Chart, bars, growth
from wikiconbot.reading.facts import facts_of

#: The facts that are shown. Others may name people: organisers, contacts.
_FACTS = (FactKind.DATE, FactKind.VENUE, FactKind.PLACE, FactKind.REGISTRATION_DEADLINE)


@dataclass(frozen=True, slots=True)
class EventNumbers:
    """The numbers of one event. ``heading`` is that of its section, if the page has several events.

    ``statuses`` are those of the overview on the wiki; ``groups`` are its communities and roles, if not all people have the same;
    ``days`` are the days on which people signed up who are expected, ``untimed`` are people without such a day. ``programme``,
    ``attendance`` and ``contributions`` are None if nobody asked, or they are not known.
    """

    heading: str | None
    facts: tuple[Fact, ...]
    statuses: Counts
    groups: tuple[tuple[Group, Counts], ...]
    days: tuple[tuple[str, int], ...]
    untimed: int
    programme: Programme | None = None
    attendance: Attendance | None = None
    contributions: Contributions | None = None


def numbers_of(
    people: Sequence[Participant],
    reading: Reading,
    in_tables: Headcount | None,
    messages: Messages,
    heading: str | None = None,
) -> EventNumbers:
    """Return the numbers of an event; ``in_tables`` is the count of its tables after an update."""
    found = ((by, by_group(people, by, messages)) for by in GROUPS)
    days = tuple(day for day in by_day(people) if _is_day(day[0]))
    return EventNumbers(
        heading,
        tuple(fact for kind in _FACTS for fact in facts_of(reading.facts, kind)),
        by_status(people, len(reading.unnamed), in_tables, messages),
        tuple((by, counted) for by, counted in found if counted),
        days,
        len(expected(people)) - sum(number for _, number in days),
    )


def _is_day(day: str) -> bool:
    """Whether a text is a day of the calendar: a register may have another one."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def charts_of(numbers: EventNumbers, messages: Messages) -> list[Chart]:
    """Return the charts of an event: the growth of its sign-ups, statuses, communities, roles; attendance and contributions if they are known."""
    head = messages.say("overview-number")
    made = []
    if len(numbers.days) > 1:
        dated = (messages.say("start-date"), head, messages.say("dashboard-total"))
        note = messages.say("dashboard-untimed", {"count": numbers.untimed}) if numbers.untimed else ""
        made.append(growth("sign-ups", messages.say("dashboard-growth"), dated, numbers.days, note))
    status = (messages.say("table-status"), head)
    made.append(bars("statuses", messages.say("overview-status"), status, numbers.statuses))
    names = {Group.COMMUNITY: "communities", Group.ROLE: "roles"}
    for by, counted in numbers.groups:
        heads = (messages.say(f"table-{by}"), head)
        made.append(bars(names[by], messages.say(f"overview-{by}"), heads, counted))
    if numbers.attendance:
        made.append(_attendance(numbers.attendance, messages))
    if numbers.contributions and numbers.contributions.wikis:
        made.append(_contributions(numbers.contributions, messages))
    return made


def _attendance(attendance: Attendance, messages: Messages) -> Chart:
    """Return how many people attended on each day; if no days are known, next to the number of those who have a place."""
    came = messages.say("table-attended")
    rows = [(messages.time(day), len(attendance.on(day))) for day in attendance.days]
    if not rows:
        rows = [(messages.say("status-confirmed"), attendance.expected), (came, attendance.came)]
    heads = (
        messages.say("start-date" if attendance.days else "table-status"),
        messages.say("overview-number"),
    )
    others = (("dashboard-no-shows", len(attendance.no_shows)), ("dashboard-walk-ins", attendance.walk_ins))
    note = messages.listed(messages.say(key, {"count": count}) for key, count in others)
    return bars("attendance", came, heads, rows, note)


def _contributions(contributions: Contributions, messages: Messages) -> Chart:
    """Return what was contributed to each wiki, the most edited first; the picture shows the edits."""
    heads = ("event-report-edits", "event-report-pages", "event-report-bytes", "event-report-files")
    rows = sorted(contributions.wikis, key=lambda one: (-one.totals.edits, one.wiki))
    return Chart(
        "contributions",
        messages.say("event-report-contributions"),
        (messages.say("table-community"), *map(messages.say, heads)),
        tuple((messages.community(Community(wiki=one.wiki)), _totals(one.totals)) for one in rows),
    )


def _totals(totals: Totals) -> tuple[int, ...]:
    return totals.edits, totals.created, totals.added, totals.files
