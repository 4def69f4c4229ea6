"""What the report on an event says, from the judgement on its page and from the pages with its notes. No clock, no request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wikiconbot.checks.opted_out import find_opted_out
from wikiconbot.errors import UsageError
from wikiconbot.event_report.day_notes import notes_by_day
from wikiconbot.event_report.report_pieces import Shown
from wikiconbot.i18n import says
from wikiconbot.model import Fact, Facts, Part, Severity, Snapshot, Status
from wikiconbot.model.attendance import Attendance
from wikiconbot.model.contributions import Contributions
from wikiconbot.model.event_report import EventReport, ReportDay, ReportNumbers
from wikiconbot.model.programme import Programme
from wikiconbot.pages.overview import statuses_of, with_place
from wikiconbot.pages.report import part_of
from wikiconbot.plan.headcounts import CountedEvent
from wikiconbot.programme.heads import is_programme_heading
from wikiconbot.programme.reading_programme import programme_of
from wikiconbot.programme.session_days import EventDays, day_of, days_of_facts
from wikiconbot.reading.page import read_signups
from wikiconbot.reading.personal_data import without_personal, without_personal_in
from wikiconbot.runs.assess import Judgement
from wikiconbot.runs.attending.judged_attendance import attendance_at
from wikiconbot.runs.programmes.event_zone import zone_of_event
from wikiconbot.wikitext.markup import on_one_line

_MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Known:
    """What else is known of the event: its programme, who came, what was contributed; the pages with its notes.

    None: not known. ``others`` are the headings of the other events of a series.
    """

    programme: Programme | None = None
    attendance: Attendance | None = None
    contributions: Contributions | None = None
    notes: tuple[Snapshot, ...] = ()
    others: tuple[str, ...] = ()


def chosen_event(judgement: Judgement, heading: str | None) -> tuple[Judgement, int]:
    """Return the judgement on the event to report on, and its number on the page: the one of a series with this heading.

    Raises:
        UsageError: the page has several events and no heading is given, or no event with this heading.
    """
    parts = judgement.parts[:-1]
    headings = [part.settings.event.iteration or "" for part in parts]
    if not parts and heading is None:
        return judgement, 1
    page = judgement.snapshot.page
    if heading is None:
        raise UsageError(says("report-which-event", page=page, events=_named(headings)))
    for number, (part, name) in enumerate(zip(parts, headings, strict=True), 1):
        if name.casefold() == heading.strip().strip("=").strip().casefold():
            return part, number
    if not parts:
        raise UsageError(says("report-one-event", page=page))
    raise UsageError(says("report-no-such-event", page=page, typed=heading, events=_named(headings)))


def other_events(judgement: Judgement, number: int) -> tuple[str, ...]:
    """Return the headings of the events of a page without that with a number, and without one of the same words ("Meetup (2)")."""
    headings = [part.settings.event.iteration or "" for part in judgement.parts[:-1]]
    own = headings[number - 1] if headings else ""
    return tuple(heading for heading in headings if heading != own and not own.startswith(f"{heading} ("))


def _named(headings: Sequence[str]) -> str:
    return ", ".join(f"“{heading}”" for heading in headings)


def taken_by(judgement: Judgement, title: str) -> str | None:
    """Return the setting that names the page with this title for something else, None if none does.

    Pages below that of the notes are for single pads, and for parts of long notes.
    """
    page, event = judgement.snapshot.page, judgement.settings.event
    others = {
        "report page": event.report_page or f"{page}/Report",
        "notes page": event.notes_page or f"{page}/Notes",
        "programme page": event.programme_page,
        "target": event.target,
    }
    if title.startswith(f"{others['notes page']}/"):
        return "notes page"
    return next((name for name, other in others.items() if other == title), None)


def days_of(judgement: Judgement) -> EventDays:
    """Return the days of an event, by its facts and its settings."""
    return days_of_facts(judgement.reading.facts, judgement.settings.event.starts)


def programme_for(judgement: Judgement, page: Snapshot | None = None) -> Programme | None:
    """Return the programme of an event, on its page or on the ``page`` of the settings; of a series only the sessions on the event's days."""
    siteinfo, days, event = judgement.siteinfo, days_of(judgement), judgement.settings.event
    zone = zone_of_event(event.time_zone, judgement.evidence.registrations, siteinfo.timezone).name
    text = page.text if page else judgement.snapshot.text
    found = programme_of(text, siteinfo, zone, days, whole=page is not None)
    if found is None or event.iteration is None:
        return found
    return replace(found, sessions=tuple(one for one in found.sessions if one.day in days.days))


def attendance_for(judgement: Judgement) -> Attendance | None:
    """Return who attended an event, None if it is not noted or cannot be read."""
    found = attendance_at(judgement)
    return found if isinstance(found, Attendance) else None


def shown_of(judgement: Judgement) -> Shown:
    """Return the function that returns people's words as they may be published."""
    optout = (*judgement.settings.optout, *sorted(judgement.opted_out))
    text, event = judgement.snapshot.text, judgement.settings.event
    # The judgement is without these people; the page has also the typed names of those who wrote the comment.
    reading = read_signups(text, judgement.siteinfo, event.sections, event.templates)
    out = find_opted_out(text, reading, optout, judgement.current_name)
    # Signs that are removed when the words are written could be between the letters of a name.
    return lambda words: without_personal(out.masked(on_one_line(words)))


def report_of(judgement: Judgement, counted: CountedEvent, known: Known) -> EventReport:
    """Return what the report on an event says; ``judgement`` is that on the event, also if it is one of a series.

    ``counted`` are its people, as its tables count them.
    """
    days, shown = days_of(judgement), shown_of(judgement)
    found = notes_by_day(
        known.notes,
        judgement.snapshot,
        days,
        judgement.siteinfo,
        lambda heading: shown(heading) == on_one_line(heading),
        known.others,
    )
    sessions = known.programme.sessions if known.programme else ()
    came = known.attendance
    busy = {*found, *(session.day for session in sessions), *(came.days if came else ())}
    named = {*days.days, *busy}
    report_days = tuple(
        ReportDay(
            day,
            tuple(session for session in sessions if session.day == day),
            found.get(day, ()),
            len(came.on(day)) if came and day in came.days else None,
        )
        for day in sorted(named if len(named) <= _MOST_DAYS else busy)[:_MOST_DAYS]
    )
    return EventReport(
        judgement.snapshot.page,
        _facts(judgement, days),
        _numbers(counted),
        report_days,
        known.programme.zone if known.programme else "UTC",
        tuple(page.page for page in known.notes if page.text.strip()),
        sum(_is_open(finding.check, finding.severity) for finding in judgement.findings),
        came,
        known.contributions,
        Part.CONTRIBUTIONS in judgement.settings.event.parts,
    )


def _is_open(check: str, severity: Severity) -> bool:
    """Whether a finding is about lines and lists, which everybody can see, and somebody should look at it."""
    return part_of(check) is Part.FINDINGS and severity is not Severity.INFO


def _facts(judgement: Judgement, days: EventDays) -> tuple[Facts, ...]:
    """Return the facts of the event; a table of the programme with one session looks like facts, and is in the report as a session."""
    return tuple(
        replace(group, values=tuple(map(_without_personal, group.values)))
        for group in judgement.reading.facts
        if not group.section
        or not (is_programme_heading(group.section) or day_of(group.section, days, judgement.siteinfo))
    )


def _without_personal(fact: Fact) -> Fact:
    """Return a fact without personal data, also if only its label says that it is such data."""
    return replace(fact, value=without_personal_in(fact.label, fact.value))


def _numbers(counted: CountedEvent) -> ReportNumbers:
    """Return the totals, counted like those of the overview on the wiki."""
    known, placed = counted.known, with_place(counted.known.people)
    found, unnamed = statuses_of(known.people, counted.count), len(known.reading.unnamed)
    return ReportNumbers(
        signed_up=found.total() + unnamed,
        confirmed=found[Status.CONFIRMED] + found[Status.ATTENTION] + unnamed,
        waiting=found[Status.WAITING],
        withdrawn=found[Status.WITHDRAWN],
        not_coming=found[Status.NOT_COMING],
        maybe=found[Status.TENTATIVE],
        guests=sum(person.signup.guests for person in placed),
        unnamed=unnamed,
        communities=len({person.community for person in placed if person.community}),
    )
