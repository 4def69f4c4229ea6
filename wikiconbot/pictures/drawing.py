"""Draws a chart: bars with a name and a number each, or a line that grows from day to day. No colour tells anything alone."""

from datetime import date

from wikiconbot.i18n.messages import Messages
from wikiconbot.pictures.canvas import INNER, MARGIN, WIDTH, About, Canvas, fitted, width_of
from wikiconbot.pictures.charts import Chart, bars_of

_HEADLINE = 30  # units, as all lengths here
_ROW, _BASE, _TOP, _BAR = 38, 16, 22, 10  # the height of a row; in it the base line of the words, and the bar
_PLOT, _AXIS = 150, 24
_ROOM = 18  # for a number on top of a line


def draw(chart: Chart, messages: Messages, *, is_inline: bool = False, number: int | None = None) -> str:
    """Return a chart as SVG; the same chart gives the same bytes.

    ``is_inline``: for a page, which has a heading and styles for it; otherwise it is a file with the title in it. ``number``
    is that of the event in a series.
    """
    name = chart.name if number is None else f"{chart.name}-{number}"
    about = About(name, chart.title, _description(chart, messages), messages.language, messages.direction)
    above = 0 if is_inline else _HEADLINE
    canvas = Canvas(about, above + _height(chart, messages))
    if above:
        canvas.words(MARGIN, 22, fitted(chart.title, INNER * 0.9), is_bold=True)
    if chart.grows:
        _grow(canvas, chart, messages, above)
    else:
        _bars(canvas, chart, messages, above)
    return canvas.svg(is_inline=is_inline)


def _height(chart: Chart, messages: Messages) -> int:
    if chart.grows:
        return _ROOM + _PLOT + _AXIS
    return _ROW * len(bars_of(chart, messages)) + MARGIN // 2


def _description(chart: Chart, messages: Messages) -> str:
    """Return all that the picture shows in words: names with numbers; of a line, its beginning and its end."""
    if chart.grows:
        ends = (chart.rows[0], chart.rows[-1])
        shown = [(messages.time(day), numbers[-1]) for day, numbers in ends]
    else:
        shown = [(bar.name, bar.number) for bar in bars_of(chart, messages)]
    return messages.listed(
        messages.say("start-fact", {"label": name, "value": messages.number(count)}) for name, count in shown
    )


def _bars(canvas: Canvas, chart: Chart, messages: Messages, above: int) -> None:
    shown = bars_of(chart, messages)
    most = max((bar.number for bar in shown), default=0) or 1
    for place, bar in enumerate(shown):
        y = above + place * _ROW
        number = messages.number(bar.number)
        room = INNER - width_of(number) - MARGIN
        canvas.words(MARGIN, y + _BASE, fitted(bar.name, room))
        canvas.words(WIDTH - MARGIN, y + _BASE, number, at_end=True, is_bold=True)
        if bar.number > 0:
            canvas.box(MARGIN, y + _TOP, max(INNER * bar.number / most, 1), _BAR, "bar")
        canvas.rule(y + _TOP + _BAR)


def _grow(canvas: Canvas, chart: Chart, messages: Messages, above: int) -> None:
    """Draw the sum at the end of each day, as a line with steps."""
    days = [date.fromisoformat(day).toordinal() for day, _ in chart.rows]
    sums = [numbers[-1] for _, numbers in chart.rows]
    floor, top = above + _ROOM + _PLOT, above + _ROOM
    span, most = max(days[-1] - days[0], 1), max(sums[-1], 1)
    points: list[tuple[float, float]] = []
    for day, total in zip(days, sums, strict=True):
        x = MARGIN + INNER * (day - days[0]) / span
        if points:
            points.append((x, points[-1][1]))
        points.append((x, floor - _PLOT * total / most))
    for share in (0, 0.5, 1):
        canvas.rule(floor - _PLOT * share)
    canvas.area(points, floor)
    half = most // 2
    if half and most % 2 == 0:
        canvas.words(MARGIN, floor - _PLOT / 2 - 4, messages.number(half), is_soft=True)
    canvas.words(WIDTH - MARGIN, top - 5, messages.number(sums[-1]), at_end=True, is_bold=True)
    first, last = (messages.time(chart.rows[place][0]) for place in (0, -1))
    canvas.words(MARGIN, floor + 17, fitted(first, INNER / 2), is_soft=True)
    canvas.words(WIDTH - MARGIN, floor + 17, fitted(last, INNER / 2), at_end=True, is_soft=True)
