"""The dashboard of an event: one page with its facts, its numbers, a picture for each of them, and the table of each picture."""

from dataclasses import dataclass
from itertools import groupby

from wikiconbot.i18n.messages import Messages
from wikiconbot.model.programme import Programme, Session
from wikiconbot.pictures.canvas import dark_styles
from wikiconbot.pictures.charts import Chart
from wikiconbot.pictures.drawing import draw
from wikiconbot.pictures.event_numbers import EventNumbers, charts_of
from wikiconbot.pictures.html import Column, Frame, Html, element, joined, page, scrolled, table, text, words
from wikiconbot.programme.session_cells import hours_of
from wikiconbot.wikitext.markup import on_one_line

#: Tables with more rows than this scroll on a screen; on paper, all rows are there.
_SHORT = 14
#: Tables with more columns than this have the whole width of the page, and scroll on a phone.
_NARROW = 3

_STYLES = (
    """
dl { margin: 0; }
main > * + * { margin-block-start: 1.5rem; }
.facts { display: grid; grid-template-columns: fit-content(50%) minmax(0, 1fr); gap: .25rem 1rem; }
.facts dt { font-weight: bold; } .facts dd { margin: 0; }
.numbers { display: flex; flex-wrap: wrap; gap: .75rem; }
.numbers div { display: flex; flex-direction: column-reverse; border: 1px solid var(--edge); border-radius: 2px; padding: .25rem .75rem; min-width: 6rem; }
.numbers dd { margin: 0; font-size: 1.75rem; font-weight: bold; line-height: 1.3; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1.5rem; align-items: start; }
.charts section { border: 1px solid var(--edge); border-radius: 2px; padding: 1rem; min-width: 0; }
.charts tbody th { min-width: 7rem; }
.charts .wide { grid-column: 1 / -1; }
figure { margin: 0 0 .5rem; }
figure svg { display: block; width: 100%; max-width: 26rem; height: auto; }
@media (max-width: 30rem) { .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-block-end: .5rem; } .charts section { padding: .5rem; } }
@media print { .charts { display: block; } .charts section { break-inside: auto; margin-block-end: 1rem; } figure svg { max-width: 9cm; } }
"""
    + dark_styles("figure ")
    + "\n"
)


@dataclass(frozen=True, slots=True)
class Board:
    """What a dashboard shows. ``page`` is the title of the event's page, ``day`` when it was read (ISO 8601).

    ``unread`` is the number of lines of lists that could not be read; ``is_offline``: the page came from a file, so no wiki was
    asked. Of a series, ``events`` has each event. ``unread_registrations``: people who registered elsewhere are not known.
    """

    page: str
    day: str
    events: tuple[EventNumbers, ...]
    unread: int = 0
    is_offline: bool = False
    unread_registrations: bool = False


def board_charts(board: Board, messages: Messages) -> list[tuple[int | None, Chart]]:
    """Return the charts of a board, each with the number of its event if the page has several."""
    return [(number, chart) for number, event in _numbered(board) for chart in charts_of(event, messages)]


def _numbered(board: Board) -> list[tuple[int | None, EventNumbers]]:
    has_several = len(board.events) > 1
    return [(number if has_several else None, event) for number, event in enumerate(board.events, 1)]


def render_dashboard(board: Board, messages: Messages) -> str:
    """Return the page as HTML: the same board gives the same bytes."""
    events = (part for number, event in _numbered(board) for part in _event(event, messages, number))
    parts = filter(None, (_header(board, messages), *events, _not_known(board, messages)))
    frame = Frame(board.page, messages.language, messages.direction, _STYLES)
    return page(frame, element("main", "\n", joined(parts, "\n"), "\n"))


def _event(event: EventNumbers, messages: Messages, number: int | None) -> list[Html]:
    """Return what the page says about one event; ``number`` is None if it is the only one."""
    level = "h2" if number is None else "h3"
    about = None if number is None else event.heading or "–"
    shown = joined(
        (_shown(chart, messages, number, about, level) for chart in charts_of(event, messages)), "\n"
    )
    return [
        Html() if about is None else element("h2", words(about)),
        _facts(event),
        _numbers(event, messages),
        element("div", "\n", shown, "\n", class_="charts"),
        _programme(event.programme, messages, level),
    ]


def _header(board: Board, messages: Messages) -> Html:
    said = [
        messages.say("overview-caption"),
        messages.say("dashboard-as-of", {"date": messages.time(board.day)}),
    ]
    return element("header", element("h1", words(board.page)), element("p", " · ".join(said), class_="soft"))


def _facts(event: EventNumbers) -> Html:
    rows = (
        element("dt", words(fact.label)) + element("dd", words(fact.value))
        for fact in event.facts
        if fact.value.strip()
    )
    content = Html("\n".join(rows))
    return element("dl", "\n", content, "\n", class_="facts") if content else Html()


def _numbers(event: EventNumbers, messages: Messages) -> Html:
    boxes = (
        element("div", element("dt", name), element("dd", messages.number(number)))
        for name, number in event.statuses
    )
    return element("dl", "\n", joined(boxes, "\n"), "\n", class_="numbers")


def _shown(chart: Chart, messages: Messages, number: int | None, about: str | None, level: str) -> Html:
    """Return a chart with its heading, its picture, its note and its table; ``about`` is the event's heading, if there are several."""
    picture = Html(draw(chart, messages, is_inline=True, number=number))
    columns = [Column(head, is_number=place > 0) for place, head in enumerate(chart.heads)]
    rows = (
        [text(messages.time(name)) if chart.grows else words(name), *map(messages.number, numbers)]
        for name, numbers in chart.rows
    )
    numbers_table = table(chart.title, columns, rows, is_hidden=True)
    is_wide = len(columns) > _NARROW
    if is_wide or len(chart.rows) > _SHORT:
        label = chart.title if about is None else messages.of_iteration(on_one_line(about), chart.title)
        numbers_table = scrolled(label, numbers_table)
    note = element("p", chart.note, class_="soft") if chart.note else ""
    return element(
        "section",
        element(level, chart.title),
        element("figure", picture),
        note,
        numbers_table,
        class_="wide" if is_wide else "",
    )


def _programme(programme: Programme | None, messages: Messages, level: str) -> Html:
    """Return the sessions by day: local times and rooms, no speakers."""
    if not (programme and programme.sessions):
        return Html()
    columns = [Column(messages.say(key)) for key in ("programme-time", "programme-session", "programme-room")]
    days = [
        table(messages.time(day), columns, [_session(session, programme.zone) for session in sessions])
        for day, sessions in groupby(programme.sessions, lambda session: session.day)
    ]
    zone = element("p", words(programme.zone), class_="soft")
    return element("section", element(level, messages.say("start-programme")), zone, *days)


def _session(session: Session, zone: str) -> list[str]:
    hours = element("span", hours_of(session, zone, session.day), dir="ltr")
    return [hours, words(session.title), words(session.room)]


def not_known(board: Board, messages: Messages) -> list[str]:
    """Return what the numbers lack, because nobody asked or because it could not be read: sentences."""
    missing = [
        messages.say(key)
        for key, is_missing in (
            ("start-programme", any(event.programme is None for event in board.events)),
            ("table-attended", any(event.attendance is None for event in board.events)),
            ("event-report-contributions", any(map(_lacks_contributions, board.events))),
            ("source-registered", board.unread_registrations),
        )
        if is_missing
    ]
    said = [messages.say("dashboard-not-known", {"what": messages.listed(missing)})] if missing else []
    if board.unread:
        said.append(messages.say("dashboard-unread", {"count": board.unread}))
    if board.is_offline:
        said.append(messages.say("dashboard-offline"))
    return said


def _not_known(board: Board, messages: Messages) -> Html:
    said = not_known(board, messages)
    return element("footer", *(element("p", line, class_="soft") for line in said)) if said else Html()


def _lacks_contributions(event: EventNumbers) -> bool:
    return event.contributions is None or bool(event.contributions.not_counted)
