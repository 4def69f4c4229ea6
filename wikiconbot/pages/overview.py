"""The numbers of participants by status, community, role and day, each with a bar.

The bars are made of letters, so that they work without colours, on paper and on a phone; a screen reader
reads only the numbers.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Group, Participant, Status
from wikiconbot.pages.captions import caption_of
from wikiconbot.pages.people import STANDING, Headcount, grouped, typed_groups
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.regions import sealed

REGION = "summary"

#: On phones MediaWiki's skins make tables scroll, but the keyboard could not reach this one, because it has no link;
#: with ``display: table`` its frame scrolls instead.
_OPENING = '{| class="wikitable" style="display:table"'
_WIDEST = 10  # blocks of the longest bar: on a phone, next to a name and a number
_BLOCK = "█"
_HALF = {"ltr": "▌", "rtl": "▐"}
_MOST_DAYS = 31
_GROUPS = (Group.COMMUNITY, Group.ROLE)

_Rows = list[tuple[str, int]]


def render_overview(
    people: Sequence[Participant],
    messages: Messages,
    iteration: str | None = None,
    unnamed: int = 0,
    in_tables: Headcount | None = None,
) -> str:
    """Return the table of numbers; a part with only one row is left out, because it tells nothing new.

    ``iteration`` is the heading of the event, if the page has several. ``unnamed`` are the people who come too and
    opted out. ``in_tables`` is the count of the tables: it includes rows that people added, and rows of people who left.
    """
    label, caption = caption_of(messages.say("overview-caption"), iteration, messages)
    standing = [person for person in people if person.status in STANDING]
    typed = frozenset().union(*(typed_groups(standing, by, messages) for by in _GROUPS))
    heads = (messages.say("overview-number"), messages.say("overview-chart"))
    rows: list[tuple[str, Sequence[str]]] = [
        ("", ["|", *(markup.column_head(head, messages.language) for head in heads)])
    ]
    for key, counted in _parts(people, standing, unnamed, in_tables, messages):
        rows.append(
            ("", [f'! colspan="3" scope="colgroup" {markup.AT_START} | {messages.say(f"overview-{key}")}'])
        )
        most = max(number for _, number in counted)
        rows += (("", _row(name, number, most, messages, name in typed)) for name, number in counted)
    table = markup.table(_OPENING, f" {caption}", rows)
    return sealed(
        markup.frame(table, label, messages.language, messages.direction, is_foreign=messages.is_foreign)
    )


def _parts(
    people: Sequence[Participant],
    standing: Sequence[Participant],
    unnamed: int,
    in_tables: Headcount | None,
    messages: Messages,
) -> Iterable[tuple[str, _Rows]]:
    """Yield the parts of the table: the key of its heading, and names with numbers."""
    by_status = Counter(person.status for person in people)
    if in_tables:
        by_status[Status.CONFIRMED] = in_tables.people - by_status[Status.ATTENTION]
        by_status[Status.WITHDRAWN] = in_tables.withdrawn
    guests = sum(person.signup.guests for person in standing if person.status is not Status.WAITING)
    yield (
        "status",
        [(messages.say(f"status-{s}"), by_status[s]) for s in Status if by_status[s] or s is Status.CONFIRMED]
        + ([(messages.say("table-guests"), guests)] if guests else [])
        + ([(messages.say("overview-unnamed"), unnamed)] if unnamed else []),
    )
    for by in _GROUPS:
        groups = grouped(standing, by, messages)
        if len(groups) > 1 or (groups and groups[0][0] is not None):
            counted = [(name or messages.say("table-other"), len(members)) for name, members in groups]
            known, rest = (counted[:-1], counted[-1:]) if groups[-1][0] is None else (counted, [])
            yield by, sorted(known, key=lambda row: -row[1]) + rest
    days = Counter((person.signup.signed or "")[:10] for person in standing)
    days.pop("", None)
    if len(days) > 1:
        yield "day", _by_day(days, messages)


def _by_day(days: Counter[str], messages: Messages) -> _Rows:
    """Return the numbers by day; if there are very many days, the last ones and one row for all before."""
    ordered = sorted(days.items())
    early, late = ordered[:-_MOST_DAYS], ordered[-_MOST_DAYS:]
    rows = [(messages.time(day), number) for day, number in late]
    before = sum(number for _, number in early)
    return ([(f"– {messages.time(early[-1][0])}", before)] if early else []) + rows


def _row(name: str, number: int, most: int, messages: Messages, is_typed: bool) -> list[str]:
    bar = f'<span aria-hidden="true">{_bar(number, most, messages.direction)}</span>' if number else ""
    words = markup.verbatim(markup.isolated(markup.plain(name)), is_typed and messages.is_converted)
    return [f'! scope="row" {markup.AT_START} | {words}', f"| {messages.number(number)}", f"| {bar}".rstrip()]


def _bar(number: int, most: int, direction: str) -> str:
    """Return a bar in half blocks; a number above 0 is always visible."""
    halves = max(round(2 * _WIDEST * number / most), 1)
    return _BLOCK * (halves // 2) + _HALF[direction] * (halves % 2)
