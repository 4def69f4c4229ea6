"""The bot's parts of the report on an event: their regions, their headings, and what they say."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wikiconbot.event_report.report_pieces import Shown, box, labelled, numbers_table, section_link, typed
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Community
from wikiconbot.model.contributions import Contributions, Totals
from wikiconbot.model.event_report import EventReport, NotedSection, ReportDay
from wikiconbot.model.programme import Session
from wikiconbot.programme.local_times import local_of
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.regions import sealed

#: All regions of the report begin with this.
PREFIX = "report-"
FACTS = f"{PREFIX}facts"
NUMBERS = f"{PREFIX}numbers"
CONTRIBUTIONS = f"{PREFIX}contributions"
UNDECIDED = f"{PREFIX}undecided"
_HEADS = ("event-report-edits", "event-report-pages", "event-report-bytes", "event-report-files")
_MOST_SESSIONS = 200  # of one day


class ReportPart(NamedTuple):
    """A part of the report: its region, the heading above it (the first part has none), and the text in the region."""

    region: str
    heading: str
    body: str


def region_of_day(day: str) -> str:
    """Return the name of the region of a day. It has no hyphens: a number at the end of a name means another event."""
    return f"{PREFIX}day-{day.replace('-', '')}"


def parts_of(
    report: EventReport, messages: Messages, shown: Shown, outside: str = "ltr"
) -> tuple[ReportPart, ...]:
    """Return the parts in the order of a new page; ``shown`` returns people's words as they may be published.

    ``outside`` is the writing direction of the wiki: a date in the other one is isolated in its heading, or its parts change places.
    """
    bodies = (
        (FACTS, "", _facts(report, messages, shown)),
        (NUMBERS, messages.say("event-report-numbers"), _numbers(report, messages)),
        *(
            (region_of_day(d.day), _date(d.day, messages, outside), _day(d, report, messages, shown))
            for d in report.days
        ),
        (CONTRIBUTIONS, messages.say("event-report-contributions"), _contributions(report, messages)),
        (UNDECIDED, messages.say("event-report-undecided"), _undecided(report, messages, shown)),
    )
    return tuple(ReportPart(region, heading, sealed(body)) for region, heading, body in bodies)


def _date(day: str, messages: Messages, outside: str) -> str:
    date = messages.time(day)
    return markup.isolated_in(date, date, outside)


# ── facts ───────────────────────────────────────────────────────────────────────────────────────────
def _facts(report: EventReport, messages: Messages, shown: Shown) -> str:
    page = markup.verbatim(markup.page_link(report.page), messages.is_converted)
    lines = [messages.say("event-report-draft", {"page": page}), ""]
    for group in report.facts:
        if group.section and len(report.facts) > 1:
            lines.append(f"; {typed(shown(group.section), messages)}")
        lines += (
            labelled(typed(shown(fact.label), messages), typed(shown(fact.value), messages), messages)
            for fact in group.values
        )
    if report.notes:
        links = (section_link(NotedSection(title), shown, messages) for title in report.notes)
        lines.append(labelled(messages.say("rescue-notes"), messages.listed(links), messages))
    return box(lines, messages)


# ── numbers ─────────────────────────────────────────────────────────────────────────────────────────
def _numbers(report: EventReport, messages: Messages) -> str:
    counted, unknown = report.numbers, messages.say("notes-unknown")
    known = report.contributions
    rows: list[tuple[str, int | str]] = [
        (messages.say("status-confirmed"), counted.signed_up),
        (messages.say("status-decided"), counted.confirmed),
        (messages.say("table-attended"), report.attendance.came if report.attendance else unknown),
        (messages.say("status-waiting"), counted.waiting),
        (messages.say("status-withdrawn"), counted.withdrawn),
    ]
    others = (
        ("status-not-coming", counted.not_coming),
        ("status-tentative", counted.maybe),
        ("table-guests", counted.guests),
        ("overview-unnamed", counted.unnamed),
    )
    rows += ((messages.say(key), number) for key, number in others if number)
    rows.append((messages.say("event-report-communities"), counted.communities))
    rows.append((messages.say("event-report-newcomers"), known.newcomers if known else unknown))
    if report.attendance and report.attendance.days:
        rows += (
            (f"{messages.say('table-attended')}, {messages.time(d.day)}", d.came or 0) for d in report.days
        )
    shown = ((name, [messages.number(n) if isinstance(n, int) else n]) for name, n in rows)
    return numbers_table(messages.say("event-report-numbers"), (), shown, messages)


# ── a day ───────────────────────────────────────────────────────────────────────────────────────────
def _day(day: ReportDay, report: EventReport, messages: Messages, shown: Shown) -> str:
    lines = []
    if day.came is not None:
        lines.append(labelled(messages.say("table-attended"), messages.number(day.came), messages))
    if not day.sessions:
        none = messages.say("event-report-no-programme")
        lines.append(labelled(messages.say("start-programme"), none, messages))
    lines += _notes(day.notes, messages, shown)
    listed = box(lines, messages)
    return f"{_programme(day, report.zone, messages, shown)}\n{listed}" if day.sessions else listed


def _notes(notes: Iterable[NotedSection], messages: Messages, shown: Shown) -> list[str]:
    """Return the links to the notes of a day, and below each those to the sections inside of it."""
    label = messages.say("rescue-notes")
    lines = []
    for section in notes:
        lines.append(labelled(label, section_link(section, shown, messages), messages))
        lines += (f"** {section_link(one, shown, messages, with_page=False)}" for one in section.inside)
    return lines or [labelled(label, messages.say("event-report-no-notes"), messages)]


def _programme(day: ReportDay, zone: str, messages: Messages, shown: Shown) -> str:
    """Return the sessions of a day as a table. Speakers are not in it: the programme on the event's page names them."""
    sessions = day.sessions[:_MOST_SESSIONS]
    with_room = any(session.room for session in sessions)
    heads = (
        messages.say("programme-time"),
        messages.say("programme-session"),
        messages.say("programme-room"),
    )
    rows = []
    for session in sessions:
        cells = [typed(shown(session.title), messages)]
        cells += [typed(shown(session.room), messages)] if with_room else []
        rows.append((f'<span dir="ltr">{_clock(session, zone)}</span>', cells))
    zone_of = f"{messages.say('start-programme')} ({zone})"
    return numbers_table(zone_of, heads if with_room else heads[:2], rows, messages, zone_of)


def _clock(session: Session, zone: str) -> str:
    """Return the local time of a session, as ``10:00–11:30``; its end names the day too if that is another one."""
    starts = local_of(session.starts, zone)
    said = f"{starts:%H:%M}"
    if session.ends is None:
        return said
    ends = local_of(session.ends, zone)
    later = "" if ends.date() == starts.date() else f"{ends:%Y-%m-%d} "
    return f"{said}–{later}{ends:%H:%M}"


# ── contributions ───────────────────────────────────────────────────────────────────────────────────
def _contributions(report: EventReport, messages: Messages) -> str:
    known, caption = report.contributions, messages.say("event-report-contributions")
    if known is None:
        return box([labelled(caption, messages.say("notes-unknown"), messages)], messages)
    heads = [messages.say(key) for key in _HEADS]
    rows = [(_wiki(one.wiki, messages), _totals(one.totals, messages)) for one in known.wikis]
    if len(known.wikis) > 1:
        rows.append(
            (messages.say("event-report-sum"), _totals(_sum([one.totals for one in known.wikis]), messages))
        )
    tables = [numbers_table(caption, ["", *heads], rows, messages)]
    if report.by_person:
        named = ((typed(who, messages), _totals(sums, messages)) for who, sums in _by_person(known))
        label = messages.say("table-participant")
        tables.append(numbers_table(f"{caption}: {label}", [label, *heads], named, messages))
    span = f"{messages.time(known.since)} – {messages.time(known.until)} (UTC)"
    unknown = messages.say("notes-unknown")
    missing = (labelled(_wiki(one.name, messages), unknown, messages) for one in known.not_counted)
    return "\n".join((*tables, box([span, *missing], messages)))


def _wiki(host: str, messages: Messages) -> str:
    return typed(messages.community(Community(wiki=host)), messages)


def _totals(totals: Totals, messages: Messages) -> list[str]:
    return [messages.number(n) for n in (totals.edits, totals.created, totals.added, totals.files)]


def _by_person(known: Contributions) -> list[tuple[str, Totals]]:
    """Return the contributions of each account on all wikis, by name."""
    found: dict[str, list[Totals]] = {}
    for wiki in known.wikis:
        for who, totals in wiki.people:
            found.setdefault(who, []).append(totals)
    return [(who, _sum(every)) for who, every in sorted(found.items())]


def _sum(every: Sequence[Totals]) -> Totals:
    return Totals(
        sum(t.edits for t in every), sum(t.created for t in every), sum(t.added for t in every),
        sum(t.net for t in every), sum(t.files for t in every),
    )  # fmt: skip


# ── what is still undecided ─────────────────────────────────────────────────────────────────────────
def _undecided(report: EventReport, messages: Messages, shown: Shown) -> str:
    lines = [
        _sentence("check-undecided", {"label": shown(fact.label), "value": shown(fact.value)}, messages)
        for group in report.facts
        for fact in group.values
        if fact.undecided
    ]
    if report.numbers.waiting:
        lines.append(messages.say("table-count-waiting", {"count": report.numbers.waiting}))
    if report.findings:
        lines.append(messages.say("report-caption", {"count": report.findings}))
    for key, lacks in (
        ("event-report-no-programme", [day for day in report.days if not day.sessions]),
        ("event-report-no-notes", [day for day in report.days if not day.notes]),
    ):
        said = ({"label": messages.time(day.day), "value": messages.say(key)} for day in lacks)
        lines += (messages.say("start-fact", values) for values in said)
    return box([f"* {line}" for line in lines] or [messages.say("event-report-all-decided")], messages)


def _sentence(key: str, values: dict[str, str], messages: Messages) -> str:
    marked = {name: markup.marked_off(words) for name, words in values.items()}
    return markup.with_isolated(messages.say(key, marked), messages.is_converted)
