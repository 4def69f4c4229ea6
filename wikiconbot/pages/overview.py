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
#: The groups of which the numbers are shown.
GROUPS = (Group.COMMUNITY, Group.ROLE)

#: Names with numbers of people.
Counts = list[tuple[str, int]]


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
    standing = expected(people)
    typed = frozenset().union(*(typed_groups(standing, by, messages) for by in GROUPS))
    heads = (messages.say("overview-number"), messages.say("overview-chart"))
    rows: list[tuple[str, Sequence[str]]] = [
        ("", ["|", *(markup.column_head(head, messages.language) for head in heads)])
    ]
    for key, counted in _parts(people, unnamed, in_tables, messages):
        rows.append(
            ("", [f'! colspan="3" scope="colgroup" {markup.AT_START} | {messages.say(f"overview-{key}")}'])
        )
        most = max(number for _, number in counted)
        rows += (("", _row(name, number, most, messages, name in typed)) for name, number in counted)
    table = markup.table(_OPENING, f" {caption}", rows)
    return sealed(
        markup.frame(table, label, messages.language, messages.direction, is_foreign=messages.is_foreign)
    )


def expected(people: Iterable[Participant]) -> list[Participant]:
    """Return the people who are expected, or wait for a place."""
    return [person for person in people if person.status in STANDING]


def by_status(
    people: Sequence[Participant], unnamed: int, in_tables: Headcount | None, messages: Messages
) -> Counts:
    """Return the number of people of each status, then of guests and of people who opted out; the values are those of `render_overview`."""
    counted, guests = statuses_of(people, in_tables), sum(one.signup.guests for one in with_place(people))
    return (
        [(messages.say(f"status-{s}"), counted[s]) for s in Status if counted[s] or s is Status.CONFIRMED]
        + ([(messages.say("table-guests"), guests)] if guests else [])
        + ([(messages.say("overview-unnamed"), unnamed)] if unnamed else [])
    )


def statuses_of(people: Iterable[Participant], in_tables: Headcount | None) -> Counter[Status]:
    """Return the number of people of each status, with people's own rows and rows of people who left if ``in_tables`` has them."""
    counted = Counter(person.status for person in people)
    if in_tables:
        counted[Status.CONFIRMED] = in_tables.people - counted[Status.ATTENTION]
        counted[Status.WITHDRAWN] = in_tables.withdrawn
    return counted


def with_place(people: Iterable[Participant]) -> list[Participant]:
    """Return the people who have a place."""
    return [person for person in expected(people) if person.status is not Status.WAITING]


def by_group(people: Sequence[Participant], by: Group, messages: Messages) -> Counts:
    """Return the number of expected people of each group, the largest first, then of people without one; empty if there is only one."""
    groups = grouped(expected(people), by, messages)
    if len(groups) < 2 and not (groups and groups[0][0] is not None):
        return []
    counted = [(name or messages.say("table-other"), len(members)) for name, members in groups]
    known, rest = (counted[:-1], counted[-1:]) if groups[-1][0] is None else (counted, [])
    return sorted(known, key=lambda row: -row[1]) + rest


def by_day(people: Iterable[Participant]) -> list[tuple[str, int]]:
    """Return how many expected people signed up on each day, in order; people without a time are left out.

    Who is also registered elsewhere came at the earlier time.
    """
    times = (
        min(filter(None, (person.signup.signed, person.signup.registered)), default="")
        for person in expected(people)
    )
    days = Counter(time[:10] for time in times)
    days.pop("", None)
    return sorted(days.items())


def _parts(
    people: Sequence[Participant],
    unnamed: int,
    in_tables: Headcount | None,
    messages: Messages,
) -> Iterable[tuple[str, Counts]]:
    """Yield the parts of the table: the key of its heading, and names with numbers."""
    yield "status", by_status(people, unnamed, in_tables, messages)
    for by in GROUPS:
        if counted := by_group(people, by, messages):
            yield by, counted
    days = by_day(people)
    if len(days) > 1:
        yield "day", _lately(days, messages)


def _lately(days: Sequence[tuple[str, int]], messages: Messages) -> Counts:
    """Return the numbers by day; if there are very many days, the last ones and one row for all before."""
    early, late = days[:-_MOST_DAYS], days[-_MOST_DAYS:]
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
