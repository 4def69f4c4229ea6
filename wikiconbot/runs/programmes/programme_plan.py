"""From an event's page, its programme page and a file to the edits and the programme as readers will see it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wikiconbot.checks import judge_programme
from wikiconbot.checks.opted_out import OptedOut
from wikiconbot.checks.programme_rules import ProgrammeFacts
from wikiconbot.event import Settings
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Finding, KeptCell, Obstacle, Plan, Reading, Region, Snapshot
from wikiconbot.model.programme import EventZone, Programme, ProgrammeSource, Session, UnreadSession
from wikiconbot.plan.draft import Draft
from wikiconbot.programme.calendar_file import CalendarAbout, calendar_file
from wikiconbot.programme.calendar_page import PAGE, calendar_body
from wikiconbot.programme.calendar_page import REGION as CALENDAR
from wikiconbot.programme.heads import is_programme_heading
from wikiconbot.programme.page_tables import Rows
from wikiconbot.programme.programme_region import REGION, KeptProgramme, programme_of_region, read_programme
from wikiconbot.programme.programme_table import ProgrammeFrame, ProgrammeTable, render_programme
from wikiconbot.programme.reading_programme import people_rows
from wikiconbot.programme.session_cells import without_hidden
from wikiconbot.programme.session_days import days_of_facts
from wikiconbot.programme.session_rows import Surroundings, in_order, with_keys
from wikiconbot.wikitext.placement import Place, at_the_end, place_after, stands_in_template, stands_in_unit
from wikiconbot.wikitext.regions import find_region, live, seal_holds
from wikiconbot.wikitext.sections import split_sections
from wikiconbot.wikitext.siteinfo import SiteInfo

#: What is wrong with a table of the bot, in words about the participants table.
_OF_TABLES = frozenset((
    "obstacle-cells-joined", "obstacle-columns-many", "obstacle-group-changed", "obstacle-heads-missing", "obstacle-row-ragged",
    "obstacle-table-unread", "obstacle-text-beside",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class ProgrammePages:
    """The event's page, the page of the programme (None: the same), the page with the calendar file (None: it is not wanted)."""

    event: Snapshot
    programme: Snapshot | None = None
    calendar: Snapshot | None = None

    @property
    def page(self) -> Snapshot:
        """The page with the programme."""
        return self.programme or self.event


@dataclass(frozen=True, slots=True)
class ProgrammeKnown:
    """What a programme is made of besides its pages: the reading of the event's page, its settings, the wiki, the zone.

    ``file`` has the rows of a file of the organisers, if they gave one. ``out`` are the people whom nothing may name, ``now`` is the
    time of the run (None: not known), ``address`` that of the programme's page.
    """

    reading: Reading
    settings: Settings
    siteinfo: SiteInfo
    messages: Messages
    zone: EventZone
    file: Rows | None = None
    out: OptedOut = field(default_factory=OptedOut)
    now: str | None = None
    address: str = ""

    @property
    def around(self) -> Surroundings:
        """What rows of the programme are read with."""
        days = days_of_facts(self.reading.facts, self.settings.event.starts)
        return Surroundings(self.siteinfo, self.zone.name, days)


@dataclass(frozen=True, slots=True)
class PlannedProgramme:
    """The plan, the programme as readers see it after its edits and before them, and the findings.

    ``programme`` is None if there is none. ``kept`` are cells that stay as people changed them.
    """

    plan: Plan
    programme: Programme | None = None
    before: Programme | None = None
    source: ProgrammeSource | None = None
    findings: tuple[Finding, ...] = ()
    kept: tuple[KeptCell, ...] = ()
    zone: EventZone = field(default_factory=lambda: EventZone("UTC"))


def plan_programme(pages: ProgrammePages, known: ProgrammeKnown) -> PlannedProgramme:
    """Return the edits that write the programme, and the programme that readers then see."""
    page, around = pages.page, known.around
    kept = _standing(page, known)
    if isinstance(kept, Obstacle):
        return PlannedProgramme(Plan(page.page, obstacle=kept), zone=known.zone)
    whole = pages.programme is not None
    rows = _named_rows(known.file or people_rows(page.text, around, whole=whole), known)
    has_source = bool(rows.sessions or known.file)
    before = programme_of_region(kept, known.zone.name) if kept else None
    if not has_source and kept is None:
        found = _of_rows(rows, known.zone.name) if rows.unread else None
        return PlannedProgramme(Plan(page.page), found, findings=_judged(found, known), zone=known.zone)
    table = render_programme(rows.sessions if has_source else None, kept, _frame(pages, known))
    source = _source(known, has_source)
    draft = _draft(page, table, rows, known, whole=whole)
    edit = draft.edit(known.messages)
    text = edit.new if edit else page.text
    seen = _seen(text, known, rows if has_source else Rows((), rows.unread), source)
    edits = [edit] if edit else []
    plan = Plan(page.page)
    cells = tuple(replace(cell, says=known.out.masked(cell.says)) for cell in table.kept)
    if pages.calendar and seen:
        copied = _calendar(pages.calendar, seen, pages, known)
        if isinstance(copied, Obstacle):
            plan = replace(plan, passed_over=(copied,))
        else:
            edits += [made] if (made := copied.edit(known.messages)) else []
    largest = next((e for e in edits if len(e.new.encode(errors="replace")) > known.siteinfo.largest), None)
    if largest:
        values = {
            "page": largest.page,
            "size": str(len(largest.new.encode())),
            "most": str(known.siteinfo.largest),
        }
        return PlannedProgramme(Plan(page.page, obstacle=Obstacle("obstacle-too-big", values)))
    return PlannedProgramme(
        replace(plan, edits=tuple(edits)), seen, before, source, _judged(seen, known), cells, known.zone
    )


def _named(sessions: Sequence[Session], known: ProgrammeKnown) -> tuple[Session, ...]:
    """Return sessions in which nobody is named who must not be."""
    if not known.out:
        return tuple(sessions)
    has = known.out.has_name
    return without_hidden(sessions, lambda name: has(name) or has(None, name), known.out.masked)


def _named_rows(rows: Rows, known: ProgrammeKnown) -> Rows:
    unread = tuple(replace(row, text=known.out.masked(row.text)) for row in rows.unread)
    return rows._replace(sessions=_named(rows.sessions, known), unread=unread)


def _named_kept(kept: KeptProgramme, known: ProgrammeKnown) -> KeptProgramme:
    """Return the bot's table with sessions that name nobody who must not be named; its cells are as they are."""
    if not known.out:
        return kept
    rows = []
    for row in kept.rows:
        session = _named([row.session], known)[0] if row.session else None
        why = replace(row.why, text=known.out.masked(row.why.text)) if row.why else None
        rows.append(replace(row, session=session, why=why))
    return replace(kept, rows=tuple(rows))


def _standing(page: Snapshot, known: ProgrammeKnown) -> KeptProgramme | Obstacle | None:
    """Return the bot's programme on a page, or why it cannot be written again."""
    region = find_region(page.text, REGION)
    if isinstance(region, Region):
        line = str(page.text.count("\n", 0, region.start) + 1)
        if stands_in_template(page.text, region.start):
            return Obstacle("obstacle-in-template", {"line": line})
        if stands_in_unit(page.text, region.start):
            return Obstacle("obstacle-in-unit", {"line": line})
    found = read_programme(page.text, known.around)
    if isinstance(found, Obstacle) and found.message in _OF_TABLES:
        return Obstacle("obstacle-programme-table", {"line": found.values["line"]})
    return _named_kept(found, known) if isinstance(found, KeptProgramme) else found


def _frame(pages: ProgrammePages, known: ProgrammeKnown) -> ProgrammeFrame:
    styles = known.siteinfo.styles
    return ProgrammeFrame(known.zone.name, known.messages, pages.event.page, styles, known.now)


def _source(known: ProgrammeKnown, has_source: bool) -> ProgrammeSource:
    if known.file is not None:
        return ProgrammeSource.FILE
    return ProgrammeSource.PAGE if has_source else ProgrammeSource.REGION


def _draft(page: Snapshot, table: ProgrammeTable, rows: Rows, known: ProgrammeKnown, *, whole: bool) -> Draft:
    draft = Draft(page)
    region = find_region(page.text, REGION)
    if isinstance(region, Region):
        changed = draft.put(REGION, region, table.body)
    else:
        place, heading = _place(page.text, 0 if known.file else rows.last, known, whole=whole)
        draft.open(REGION, place, heading, table.body)
        changed = True
    if changed:
        draft.did.append(Change("summary-programme"))
    return draft


def _place(text: str, last: int, known: ProgrammeKnown, *, whole: bool) -> tuple[Place, str]:
    """Return the place of a new region and the heading above it: below people's table, otherwise in the section for the programme.

    ``last`` is the end of people's last table, 0 without one.
    """
    sections = split_sections(live(text))
    section = next((s for s in sections if s.start <= last <= s.stop), None) if last else None
    titled = next((s for s in sections if s.heading and is_programme_heading(s.heading)), None)
    if section is None and titled is not None:
        section = titled._replace(stop=titled.end)
    if section is not None:
        line = text.count("\n", 0, max(last, section.start)) + 1
        return Place(place_after(text, line, section.stop, known.siteinfo)), ""
    place = at_the_end(text, known.siteinfo)
    if whole:
        return Place(place.at), ""
    marks = "=" * place.level
    return place, f"{marks} {known.messages.say('start-programme')} {marks}"


def _seen(text: str, known: ProgrammeKnown, rows: Rows, source: ProgrammeSource) -> Programme | None:
    """Return the programme that readers see, with the rows of the source that were not read, and the doubts about times."""
    kept = read_programme(text, known.around)
    if kept is None or isinstance(kept, Obstacle):
        return None
    found = programme_of_region(_named_kept(kept, known), known.zone.name)
    doubts = {(session.title, session.starts): session.doubt for session in rows.sessions if session.doubt}
    lines = {(session.title, session.starts, session.room): session.line for session in rows.sessions}
    sessions = tuple(
        replace(
            s,
            doubt=s.doubt or doubts.get((s.title, s.starts)),
            line=lines.get((s.title, s.starts, s.room), s.line),
        )
        for s in found.sessions
    )
    return replace(found, sessions=sessions, source=source, unread=_unread(rows, found))


def _unread(rows: Rows, found: Programme) -> tuple[UnreadSession, ...]:
    return (*rows.unread, *found.unread)


def _of_rows(rows: Rows, zone: str) -> Programme:
    return Programme(in_order(with_keys(rows.sessions)), zone, ProgrammeSource.PAGE, rows.unread)


def _judged(programme: Programme | None, known: ProgrammeKnown) -> tuple[Finding, ...]:
    if programme is None:
        return ()
    return judge_programme(programme, ProgrammeFacts(known.around.days.days), known.settings.event)


def _calendar(
    page: Snapshot, programme: Programme, pages: ProgrammePages, known: ProgrammeKnown
) -> Draft | Obstacle:
    """Return the changes to the page with the calendar file; an obstacle if people changed it by hand."""
    draft = Draft(page)
    about = about_calendar(pages, known)
    body = calendar_body(calendar_file(programme, about))
    region = find_region(page.text, CALENDAR)
    if isinstance(region, Obstacle):
        return region
    if region is None:
        draft.open(CALENDAR, at_the_end(page.text, known.siteinfo)._replace(level=0), "", body)
    elif not seal_holds(page.text, region):
        first, last = (str(page.text.count("\n", 0, at) + 1) for at in (region.start, region.end))
        values = {"region": CALENDAR, "page": page.page, "first": first, "last": last}
        return Obstacle("obstacle-edited", values)
    elif not draft.put(CALENDAR, region, body):
        return draft
    draft.did.append(Change("summary-programme"))
    return draft


def about_calendar(pages: ProgrammePages, known: ProgrammeKnown) -> CalendarAbout:
    """Return what a calendar file says about the event."""
    return CalendarAbout(pages.event.page, known.address)


def calendar_title(page: str) -> str:
    """Return the title of the page with the calendar file."""
    return f"{page}/{PAGE}"


def as_exported(planned: PlannedProgramme, *, saved: bool) -> Programme | None:
    """Return the programme for calendar files.

    If the plan is not saved, the wiki does not note when a session changed, and the next run would give another time: such times are
    left out, so that a second export has the same bytes.
    """
    programme = planned.programme
    if programme is None or saved:
        return programme
    known = {s.key: s for s in planned.before.sessions} if planned.before else {}
    sessions = tuple(_without_new_time(session, known.get(session.key)) for session in programme.sessions)
    return replace(programme, sessions=sessions)


def _without_new_time(session: Session, before: Session | None) -> Session:
    same = before is not None and before.sequence == session.sequence and before.changed == session.changed
    return session if same else replace(session, changed=before.changed if before else None)
