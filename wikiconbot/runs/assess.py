"""The pure steps of a run: from a page's text and a wiki's answers to what is understood, judged and planned.

No clock, no statistics, no request: the same values give the same plan. wiki_pages.py gets the values from a wiki.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from wikiconbot.checks import all_codes, judge, judge_table
from wikiconbot.checks.contacts import contact_lines
from wikiconbot.checks.evidence import gather
from wikiconbot.checks.iterations import (
    SpokenFor,
    find_iterations,
    not_told_apart,
    reading_of,
    reading_of_rest,
)
from wikiconbot.checks.lists import current_name
from wikiconbot.checks.opted_out import (
    OptedOut,
    find_opted_out,
    findings_without,
    history_without,
    without_opted_out,
)
from wikiconbot.checks.participants import participants, seen_on_page, troubled_by
from wikiconbot.checks.registered import Registrations, is_unknown, joined
from wikiconbot.checks.waiting_list import with_places
from wikiconbot.event import TEMPLATE, Asked, Said, Settings, settle
from wikiconbot.event.scopes import apportioned
from wikiconbot.event.settings import NOTHING
from wikiconbot.i18n import languages, says
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import (
    Account,
    AccountKind,
    Author,
    Change,
    Community,
    EntryKey,
    Event,
    Evidence,
    Finding,
    Group,
    History,
    Iteration,
    Notice,
    NotRead,
    Obstacle,
    Origin,
    Participant,
    Plan,
    Question,
    Reading,
    SignUp,
    Snapshot,
    Tally,
)
from wikiconbot.model.people_file import PeopleFile
from wikiconbot.pads.names import is_bare_name
from wikiconbot.pages.people import described
from wikiconbot.pages.views import RECIPIENTS
from wikiconbot.plan import Known, Wanted, make_plan
from wikiconbot.plan.current import Current, Pages, has_region, read_current
from wikiconbot.plan.held_people import held_count, lost_of_file, with_held
from wikiconbot.plan.recorded_places import read_places
from wikiconbot.plan.safeguards import MOST_LOST
from wikiconbot.plan.series import share_of, shared_out
from wikiconbot.plan.unlisted_rows import tables_without
from wikiconbot.plan.unregistered_rows import has_registered_only, without_unregistered
from wikiconbot.reading.communities import find_community
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.not_checked import (
    not_looked_up,
    places_unread,
    registration_unread,
    registrations_unread,
    unsigned_not_asked,
)
from wikiconbot.runs.notes.bare_pads import bare_pads
from wikiconbot.runs.page_messages import is_english_instead, not_spoken, page_messages
from wikiconbot.wikitext.regions import live
from wikiconbot.wikitext.sections import split_sections
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The wiki's answers; None if the wiki was not asked: then no judgement uses it.

    ``current`` is what the bot has on the event's pages, or why that cannot be known. ``homes`` are the home wikis of
    accounts that need one. ``arrivals`` are the revisions that added newcomers' entries, if a verdict
    depends on them, ``authors`` those who wrote decisions about people. ``own`` says for entries without a signature
    whether the account itself added them; ``unsigned`` are those that were not looked up, because there are too many. ``editors``
    are all who ever edited the page, if its whole history was read. ``opted_out`` are the people who must not be named, after
    they are left out (`leave_out`). ``registrations`` are those that the organisers want, by the heading of their event in a series;
    ``page`` is the title of the event's page. ``file`` is a file of the organisers; without one, its people are those of the tables.
    ``shrunk`` says that it lacks many people of the tables.
    """

    accounts: Mapping[str, Account] | None = None
    history: History | None = None
    tallies: Mapping[str, Tally] | None = None
    current: Current | Obstacle | None = None
    homes: Mapping[str, str] = field(default_factory=dict)
    arrivals: Mapping[EntryKey, Origin] | None = None
    opted_out: OptedOut | None = None
    authors: Mapping[Question, Author] | None = None
    own: Mapping[EntryKey, bool] | None = None
    editors: frozenset[str] | None = None
    unsigned: Set[EntryKey] = frozenset()
    registrations: Registrations = field(default_factory=dict)
    page: str = ""
    file: PeopleFile | None = None
    shrunk: Obstacle | None = None


_NOT_ASKED = LookedUp()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A page as read, understood and judged; ``not_checked`` says which checks did not have the data they need, and why.

    ``not_offered`` lists those for which this wiki does not have the feature, so nothing was left out.
    ``parts`` are the judgements on each event of a series, in the order of ``reading.iterations``, and as the last one that on
    what is outside of them; empty if the page has one event. ``emptied`` says that somebody removed everybody from the page,
    ``unread`` that a registration cannot be read whose people are in the tables. ``registrations`` are those that the organisers
    want, ``file`` is the organisers' file, as it was used. ``opted_out`` are accounts that nothing may name.
    """

    snapshot: Snapshot
    reading: Reading
    findings: tuple[Finding, ...] = ()
    participants: tuple[Participant, ...] = ()
    not_checked: tuple[str, ...] = ()
    evidence: Evidence = field(default_factory=lambda: Evidence({}))
    settings: Settings = field(default_factory=Settings)
    siteinfo: SiteInfo = DEFAULT
    current: Current | Obstacle | None = None
    homes: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[Judgement, ...] = ()
    not_offered: tuple[str, ...] = ()
    emptied: Obstacle | None = None
    opted_out: frozenset[str] = frozenset()
    unread: Obstacle | None = None
    registrations: Registrations = field(default_factory=dict)
    file: PeopleFile | None = None

    def current_name(self, user: str) -> str:
        """Return the current name of an account."""
        return current_name(user, self.evidence)


def asked_for(file: Said = NOTHING, command: Said = NOTHING, template: str = TEMPLATE) -> Asked:
    """Return the settings from before the page is read, with everything that this program knows of languages, rules and pads.

    ``template`` is the name of the template with the organisers' settings on the page.
    """
    return Asked(file, command, template, languages(), all_codes(), is_bare_name)


def understand(snapshot: Snapshot, siteinfo: SiteInfo, asked: Asked) -> tuple[Reading, Settings]:
    """Return what the page says (sign-ups, facts, what the reader was not sure about), and the organisers' settings.

    Raises:
        UsageError: the organisers' file names a page that is not a subpage of this one.
    """
    settings = settle(snapshot.text, snapshot.page, siteinfo, asked)
    reading, settings = _read(snapshot, siteinfo, settings)
    notices = _with_language(reading.notices, siteinfo, settings)
    contacts = contact_lines(snapshot.text, reading, siteinfo) if reading.facts else ()
    return replace(reading, notices=notices, contacts=contacts), settings


_NOT_SPOKEN = "language-not-spoken"


def _with_language(notices: tuple[Notice, ...], siteinfo: SiteInfo, settings: Settings) -> tuple[Notice, ...]:
    """Return the notices, with one if English is used instead of the language for which the organisers ask."""
    others = [notice for notice in notices if notice.code != _NOT_SPOKEN]
    wanted = settings.event.language
    if not is_english_instead(siteinfo, wanted):
        return tuple(others)
    line = settings.origins["language"].line if "language" in settings.origins else None
    said = Notice(line or 1, _NOT_SPOKEN, not_spoken(siteinfo, wanted) or {})
    return tuple(sorted((*others, said), key=lambda notice: notice.line))


def _read(snapshot: Snapshot, siteinfo: SiteInfo, settings: Settings) -> tuple[Reading, Settings]:
    """Return what the page says, with the events of a series, and the settings with those of each of them."""
    event = settings.event
    text = settings.without_template(snapshot.text)  # a deadline in the template is not a fact of the page
    reading = read_signups(text, siteinfo, event.sections, event.templates)
    named = tuple(read.heading for read in settings.templates if read.heading)
    spoken = SpokenFor(tuple(read.start for read in settings.templates if not read.heading), named)
    iterations = find_iterations(text, reading, spoken)
    notices = reading.notices if iterations else (*reading.notices, *not_told_apart(text, reading, spoken))
    asked_for_one = event.group == Group.ITERATION and len(settings.templates) < 2
    if asked_for_one and not named:
        iterations, notices = (), reading.notices  # one table for all, with a group for each
    headings = (
        [s.heading for s in split_sections(live(text)) if s.heading] if named and not iterations else []
    )
    return replace(reading, iterations=iterations, notices=notices), apportioned(
        settings, iterations, headings
    )


def assess_text(
    snapshot: Snapshot,
    siteinfo: SiteInfo,
    event: Event | Settings,
    now: str,
    looked_up: LookedUp = _NOT_ASKED,
    reading: Reading | None = None,
) -> Judgement:
    """Return the judgement on a page.

    Args:
        snapshot: the page.
        siteinfo: the configuration of its wiki.
        event: what the organisers want; a `Settings` value also says which part of the page is their template.
        now: the time of the run, in UTC (ISO 8601).
        looked_up: the wiki's answers.
        reading: what was understood of the page, if that is known already.

    Raises:
        ValueError: ``now`` or a date of the event is not in ISO 8601. Dates that organisers type are checked before
            (`wikiconbot.event`); those of an `Event` made by a program are not.
    """
    settings = event if isinstance(event, Settings) else Settings(event)
    if reading is None:
        reading, settings = _read(snapshot, siteinfo, settings)
    elif any(notice.code == _NOT_SPOKEN for notice in reading.notices):
        # The wiki may have said its fallback languages after the page was read.
        reading = replace(reading, notices=_with_language(reading.notices, siteinfo, settings))
    if looked_up.current is None:
        looked_up = replace(looked_up, current=read_current(Pages(snapshot)))
    reading, looked_up = leave_out(snapshot, siteinfo, reading, settings, looked_up)
    page = _Page(snapshot, siteinfo, now, replace(looked_up, page=snapshot.page))
    if not reading.iterations:
        return _judged(page, reading, settings)
    return _whole(page, reading, settings, [*_parts(page, reading, settings)])


def leave_out(
    snapshot: Snapshot, siteinfo: SiteInfo, reading: Reading, settings: Settings, looked_up: LookedUp
) -> tuple[Reading, LookedUp]:
    """Return the reading and the answers without the people who must not be named; the result is cached.

    Before that, people on the page and in other registers become one list, and who is in none of them any more leaves the tables.
    """
    if looked_up.opted_out is not None:
        return reading, looked_up
    present = _present(looked_up)
    if looked_up.file is None and isinstance(looked_up.current, Current):
        reading = with_held(reading, looked_up.current, siteinfo, present)
    reading = joined(reading, present)
    shrunk = _shrunk(looked_up, reading, settings, siteinfo)
    looked_up = replace(
        looked_up, shrunk=shrunk, current=_still_registered(looked_up, reading, siteinfo, present)
    )
    out = find_opted_out(snapshot.text, reading, settings.optout, present)
    looked_up = replace(looked_up, opted_out=out)
    if not out:
        return reading, looked_up
    if isinstance(current := looked_up.current, Current):
        tables, unlisted = tables_without(current.tables, out, siteinfo, present)
        current = replace(current, tables=MappingProxyType(tables), unlisted=unlisted)
    file = looked_up.file and looked_up.file.without(
        lambda user: out.has_name(present(user)) or out.has_name(user)
    )
    history = looked_up.history and history_without(looked_up.history, out)
    return without_opted_out(reading, out), replace(looked_up, current=current, history=history, file=file)


def _still_registered(
    looked_up: LookedUp, reading: Reading, siteinfo: SiteInfo, present: Callable[[str], str]
) -> Current | Obstacle | None:
    """Return what the bot has on the pages, without the names of people who are not registered any more."""
    current = looked_up.current
    if not isinstance(current, Current) or _unread(looked_up):
        return current
    tables, nameless = without_unregistered(current.tables, reading.signups, siteinfo, present)
    return replace(current, tables=MappingProxyType(tables), nameless=nameless) if tables else current


def _shrunk(looked_up: LookedUp, reading: Reading, settings: Settings, siteinfo: SiteInfo) -> Obstacle | None:
    """Return an obstacle if a file lacks more than a third of the people whom the tables have of an earlier one: it may be another event's."""
    if looked_up.file is None or not isinstance(looked_up.current, Current) or settings.event.allow_shrink:
        return None
    tables = looked_up.current.tables.values()
    before, lost = lost_of_file(tables, reading.signups, siteinfo, _present(looked_up))
    if lost <= before * MOST_LOST:
        return None
    values = {"file": looked_up.file.name, "before": str(before), "after": str(before - lost)}
    return Obstacle("obstacle-people-shrink", values)


def _unread(looked_up: LookedUp) -> list[NotRead]:
    """Return the registrations of which it is not known who is in them."""
    answers = (one for found in looked_up.registrations.values() for one in found)
    return [one for one in answers if isinstance(one, NotRead) and is_unknown(one)]


def _not_read(looked_up: LookedUp, siteinfo: SiteInfo) -> Obstacle | None:
    """Return an obstacle if a registration could not be read, and its people are in the tables: they would be lost."""
    unread, current = _unread(looked_up), looked_up.current
    if not unread or not isinstance(current, Current):
        return None
    if not has_registered_only(current.tables.values(), siteinfo):
        return None
    return Obstacle("obstacle-registration-unread", {"why": registration_unread(unread[0])})


@dataclass(frozen=True, slots=True)
class _Page:
    """The values that the judgements on the events of one page share."""

    snapshot: Snapshot
    siteinfo: SiteInfo
    now: str
    looked_up: LookedUp


def _judged(page: _Page, reading: Reading, settings: Settings) -> Judgement:
    """Return the judgement on one event."""
    looked_up = page.looked_up
    evidence = gather_evidence(reading, page.siteinfo, settings.event, page.now, looked_up)
    found = judge(reading.signups, evidence, reading.facts, reading.notices)
    findings = findings_without(found, looked_up.opted_out or OptedOut())
    people = participants(
        reading.signups,
        troubled_by(findings),
        evidence.waiting,
        lambda user: current_name(user, evidence),
        evidence.rulings,
    )
    unsigned = [s.user for s in reading.signups if s.user and s.key in looked_up.unsigned]
    missing = (
        *not_looked_up(evidence, looked_up.opted_out),
        *unsigned_not_asked(unsigned),
        *registrations_unread(_unread(looked_up)),
        *places_unread(evidence.event, looked_up.current),
    )
    return Judgement(
        page.snapshot, reading, findings, with_places(people, evidence), missing, evidence, settings,
        page.siteinfo, looked_up.current, looked_up.homes,
        opted_out=looked_up.opted_out.users if looked_up.opted_out else frozenset(),
        unread=_not_read(looked_up, page.siteinfo) or looked_up.shrunk,
        registrations=looked_up.registrations, file=looked_up.file,
    )  # fmt: skip


def gather_evidence(
    reading: Reading, siteinfo: SiteInfo, event: Event, now: str, looked_up: LookedUp
) -> Evidence:
    """Return the evidence for judging a page, with the places that the tables record."""
    places = read_places(looked_up.current, reading, siteinfo, _present(looked_up))
    return gather(
        reading, event, now, looked_up.accounts, looked_up.history, looked_up.tallies, places, looked_up.arrivals,
        looked_up.authors, looked_up.own, tuple(one for found in looked_up.registrations.values() for one in found),
        looked_up.page, siteinfo.wiki_id,
    )  # fmt: skip


def _present(looked_up: LookedUp) -> Callable[[str], str]:
    return present_names(looked_up.accounts or {})


def present_names(accounts: Mapping[str, Account]) -> Callable[[str], str]:
    """Return a function that returns the current name of an account, if the account was looked up."""

    def present(user: str) -> str:
        return (accounts[user].renamed_to or user) if user in accounts else user

    return present


def events_of(
    reading: Reading, siteinfo: SiteInfo, settings: Settings, looked_up: LookedUp
) -> list[tuple[Reading, Settings, LookedUp]]:
    """Return each event of a series with its reading, settings and answers; as the last one, what is outside of them.

    For a page with one event, that is the only one.
    """
    if not reading.iterations:
        return [(reading, settings, looked_up)]
    readings = [
        *(reading_of(reading, iteration) for iteration in reading.iterations),
        reading_of_rest(reading),
    ]
    own = [*(settings.iterations or [settings] * len(reading.iterations)), settings]
    headings = [*(iteration.heading for iteration in reading.iterations), None]
    asked = [replace(s, event=replace(s.event, iteration=h)) for s, h in zip(own, headings, strict=True)]
    current: Sequence[Current | Obstacle | None] = [looked_up.current] * len(readings)
    if isinstance(looked_up.current, Current):
        shares = [share_of(one, _present(looked_up)) for one in readings]
        shared = shared_out(looked_up.current, reading.iterations, shares, siteinfo, _present(looked_up))
        current = [shared] * len(readings) if isinstance(shared, Obstacle) else shared
    answers = looked_up.registrations
    shares_of: list[Registrations] = [{None: answers[h]} if h in answers else {} for h in headings]
    known = [
        replace(looked_up, current=one, registrations=own)
        for one, own in zip(current, shares_of, strict=True)
    ]
    return list(zip(readings, asked, known, strict=True))


def _parts(page: _Page, reading: Reading, settings: Settings) -> Iterator[Judgement]:
    """Yield the judgements on the events of a series, and as the last one that on what is outside of them."""
    events = events_of(reading, page.siteinfo, settings, page.looked_up)
    for number, (one, own, known) in enumerate(events):
        made = _judged(replace(page, looked_up=known), one, own)
        if number == len(reading.iterations):
            yield made
            continue
        iteration = reading.iterations[number]
        lines = frozenset(signup.line for signup in one.signups)
        findings = tuple(replace(f, iteration=_about(f, iteration, lines)) for f in made.findings)
        people = tuple(replace(p, iteration=iteration.heading) for p in made.participants)
        yield replace(made, findings=findings, participants=people)


def _about(finding: Finding, iteration: Iteration, lines: Container[int | None]) -> str | None:
    """Return the event that a finding is about; None for what is outside of all events, which belongs to the page."""
    of_event = finding.check in _OF_AN_EVENT or iteration.has_line(finding.line) or finding.line in lines
    return iteration.heading if of_event and (finding.line or finding.check in _OF_AN_EVENT) else None


#: Rules about a whole event: the line of a finding only says where the event's facts begin.
_OF_AN_EVENT = ("E3", "E4", "E5", "E6", "E9", "E10", "E11", "E12", "E13", "T5")


def _whole(page: _Page, reading: Reading, settings: Settings, parts: list[Judgement]) -> Judgement:
    """Return the judgement on a page with a series: the findings of each event, by line, each of them once."""
    whole = _judged(page, reading, settings)
    waiting = {key: place for part in parts for key, place in part.evidence.waiting.items()}
    deadline = next((part.evidence.event.deadline for part in parts if part.evidence.event.deadline), None)
    capacity = next((part.evidence.event.capacity for part in parts if part.evidence.event.capacity), None)
    event = replace(whole.evidence.event, deadline=deadline, capacity=capacity)
    shared = next((p.current for p in parts if isinstance(p.current, Obstacle)), page.looked_up.current)
    return replace(
        whole,
        findings=_each_once(parts),
        participants=tuple(person for part in parts for person in part.participants),
        evidence=replace(whole.evidence, waiting=waiting, event=event),
        current=shared,
        parts=tuple(parts),
    )


def _each_once(parts: list[Judgement]) -> tuple[Finding, ...]:
    """Return the findings of all parts by line; a finding about the whole page, which each part has, only once.

    An undecided fact of the page is urgent as soon as the first event is near.
    """
    found: list[Finding] = []
    of_page: dict[tuple[str, int | None, str | None], Finding] = {}
    for number, part in enumerate(parts):
        is_rest = part is parts[-1]
        for finding in part.findings:
            if finding.iteration is None and finding.check in ("E1", "E2"):
                key = ("E", finding.line, finding.user)
                if key not in of_page or finding.check == "E2":
                    of_page[key] = finding
            elif is_rest and not part.reading.rosters and finding.check in _OF_AN_EVENT:
                continue
            elif finding.check[0] != "H" or finding.iteration or finding.line or number == 0:
                found.append(finding)
    return tuple(sorted((*found, *of_page.values()), key=lambda finding: finding.line or 0))


def messages_of(judgement: Judgement) -> Messages:
    """Return the messages for the event's pages."""
    return page_messages(judgement.siteinfo, judgement.settings.event.language)


def _as_seen(judgement: Judgement) -> tuple[Finding, ...]:
    """Return the findings without those that depend on redirects of user pages.

    If a user page redirects to another account, two entries are one person for the organiser; the table does not show that.
    """
    if judgement.parts:
        return tuple(finding for part in judgement.parts for finding in _as_seen(part))
    evidence = judgement.evidence
    accounts = evidence.accounts or {}
    if not any(account.redirects_to for account in accounts.values()):
        return judgement.findings
    known = {name: replace(account, redirects_to=None) for name, account in accounts.items()}
    reading, event = judgement.reading, judgement.settings.event
    seen = gather(
        reading, event, evidence.now, known, places=evidence.places, arrivals=evidence.arrivals,
        authors=evidence.authors, own=evidence.own, registrations=evidence.registrations, page=evidence.page,
        wiki=evidence.wiki,
    )  # fmt: skip
    return judge(reading.signups, seen, reading.facts, reading.notices)


def people_of(
    judgement: Judgement, current: Current, homes: Mapping[str, str] | None = None
) -> tuple[Participant, ...]:
    """Return who is in the tables, with their lists, their current names and where they come from.

    ``homes`` are the home wikis that the tables show, if they are known already.
    """
    reading, event = judgement.reading, judgement.settings.event
    present = judgement.current_name
    troubled = troubled_by(seen_on_page(_as_seen(judgement)))
    people = with_places(
        participants(
            reading.signups, troubled, judgement.evidence.waiting, present, judgement.evidence.rulings
        ),
        judgement.evidence,
    )
    shown = current.homes(judgement.siteinfo) if homes is None else homes
    shown = {present(user): host for user, host in shown.items()}

    def community(signup: SignUp) -> Community | None:
        return find_community(signup, judgement.siteinfo, event.communities)

    known = described(people, reading, present, community, {**shown, **judgement.homes})
    return tuple(replace(person, elsewhere=_elsewhere(person.signup, judgement.evidence)) for person in known)


def _elsewhere(signup: SignUp, evidence: Evidence) -> str | None:
    """Return the wiki that has a person's account, if this one does not; if no wiki was asked, take it from the link in the signature."""
    account = (evidence.accounts or {}).get(signup.user or "")
    if account is None:
        return signup.home_wiki
    return (account.home_wiki or signup.home_wiki) if account.kind == AccountKind.MISSING else None


@dataclass(frozen=True, slots=True)
class PlanInput:
    """The input of a plan for an event's pages; ``events`` has that for each event of a series, and for what is outside of them."""

    known: Known
    wanted: Wanted
    events: tuple[tuple[Known, Wanted], ...]


def plan_input(judgement: Judgement, also: tuple[Change, ...] = ()) -> PlanInput | Obstacle:
    """Return what a plan for a judged page is made from, or why there can be none; ``also`` is added to the edit summary."""
    if judgement.settings.faults:
        faults = judgement.settings.faults
        wrong = "\n".join(says("event-fault-line", line=str(f.line), fault=f.says) for f in faults)
        return Obstacle("obstacle-settings", {"says": wrong})
    if obstacle := judgement.emptied or judgement.unread:
        return obstacle
    current = judgement.current or read_current(Pages(judgement.snapshot))
    if isinstance(current, Obstacle):
        return current
    messages = messages_of(judgement)
    homes = current.homes(judgement.siteinfo)
    parts = (
        (_known(part, part.current, homes, number), Wanted(event=_in_force(part), messages=messages))
        for number, part in enumerate(judgement.parts, 1)
        if isinstance(part.current, Current)
    )
    wanted = Wanted(event=_in_force(judgement), messages=messages, also=also)
    return PlanInput(_known(judgement, current, homes), wanted, tuple(parts))


def plan_page(judgement: Judgement, also: tuple[Change, ...] = ()) -> Plan:
    """Return the edits that a page needs after it was judged.

    The text of the edits depends only on what everybody can see on the page, and on current names of accounts: findings
    about accounts are for the organiser only, so a page read from a file gets the same table. ``also`` is added to the
    edit summary.
    """
    given = plan_input(judgement, also)
    if isinstance(given, Obstacle):
        return Plan(judgement.snapshot.page, obstacle=given)
    made = make_plan(given.known, given.wanted, given.events)
    asked = judgement.settings.event.styles
    held = held_count(judgement.reading)
    remarks = (*made.remarks, Obstacle("people-held", {"count": str(held)})) if held else made.remarks
    lists_recipients = has_region(given.known.current, (RECIPIENTS,))
    return replace(
        made,
        remarks=remarks,
        styles=asked if asked and not judgement.siteinfo.styles else None,
        no_mass_message=judgement.siteinfo.has_mass_message is False and lists_recipients,
    )


def _in_force(judgement: Judgement) -> Event:
    """Return what the organisers want; if the settings have no deadline, with the one from the facts of the page.

    Its styles page has the name by which a template of the wiki includes it, and all accounts that nothing may name are in ``optout``.
    """
    event = judgement.settings.event
    styles = judgement.siteinfo.styles if event.styles else None
    optout = tuple(sorted({*event.optout, *judgement.opted_out}))
    return replace(event, deadline=judgement.evidence.event.deadline, styles=styles, optout=optout)


def _known(judgement: Judgement, current: Current, homes: Mapping[str, str], number: int = 1) -> Known:
    return Known(
        reading=judgement.reading,
        people=people_of(judgement, current, homes),
        findings=judgement.findings,
        pads=bare_pads(judgement.snapshot.text, judgement.reading.facts, judgement.settings.event.etherpad),
        current=current,
        siteinfo=judgement.siteinfo,
        current_name=judgement.current_name,
        number=number,
    )


def plan_text(
    text: str, *, now: str, title: str = "Event", siteinfo: SiteInfo = DEFAULT, event: Event | None = None
) -> Plan:
    """Return the edits that a page needs, from its text alone, as ``wikiconbot update --file`` does.

    Args:
        text: the page's wikitext.
        now: the time in UTC (ISO 8601), for deadlines.
        title: the page's title.
        siteinfo: the configuration of its wiki; the default is English MediaWiki in UTC.
        event: what the organisers want; None: what the settings template on the page says.
    """
    snapshot = Snapshot(title, text)
    settings = settle(text, title, siteinfo, asked_for()) if event is None else Settings(event)
    return plan_page(assess_text(snapshot, siteinfo, settings, now))


def with_table(judgement: Judgement, plan: Plan) -> Judgement:
    """Return a judgement with the findings about the participants table (rules T) from a plan for the page, by line."""
    events = {part.settings.event.iteration: part.settings.event for part in judgement.parts}
    whole = judgement.settings.event
    told = judge_table(plan, lambda heading: events.get(heading, whole))
    found = judgement.findings + tuple(finding for finding in told if finding not in judgement.findings)
    return replace(judgement, findings=tuple(sorted(found, key=lambda finding: finding.line or 0)))
