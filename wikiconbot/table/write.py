"""Writes the tables of participants: the bot's data about each person, and all that people wrote in the tables.

People's columns and rows are carried over unchanged, byte for byte, by person. In the bot's own columns a changed
cell stays too, until it is emptied; everything else is written again (docs/organisers.md has the rules).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import (
    BotColumn,
    Change,
    Event,
    Group,
    KeptCell,
    Namesake,
    Obstacle,
    Participant,
    Renumbered,
    Roster,
    Sort,
    Status,
    Unnamed,
)
from wikiconbot.pages.captions import caption_of
from wikiconbot.pages.people import Headcount, counted, grouped, in_order, typed_groups
from wikiconbot.table.columns import Column, columns_of
from wikiconbot.table.compared import Compared, changes_of
from wikiconbot.table.event_data import event_attribute
from wikiconbot.table.frame import head_cells, in_place, standing_columns, unless_changed
from wikiconbot.table.marks import (
    MARK,
    KeptTable,
    Record,
    frame_seal,
    group_mark,
    own_column,
)
from wikiconbot.table.match import FoundRow, Matched, found_rows, match_rows, namesakes_of_gone, place_of_gone
from wikiconbot.table.numbers import Numbers, give_numbers
from wikiconbot.table.recorded import list_mark, record_words, recorded_now
from wikiconbot.table.rows import OwnColumn, RowWriter, TableLine, rest_of
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import FORMAT, base_name, name_number, names_on
from wikiconbot.wikitext.siteinfo import SiteInfo

REGION, WAITING, WITHDRAWN = "participants", "waiting", "withdrawn"
#: The regions with tables of people; each person is in one of those that the page has.
TABLES = (REGION, WAITING, WITHDRAWN)


def names_of_tables(text: str) -> tuple[str, ...]:
    """Return the names of the regions with tables of people on a page: the usual ones, then those with a number."""
    more = [n for n in names_on(text) if n not in TABLES and base_name(n) in TABLES]
    return (*TABLES, *sorted(more, key=lambda n: (TABLES.index(base_name(n)), name_number(n))))


_CAPTIONS = {REGION: "table-caption", WAITING: "table-caption-waiting", WITHDRAWN: "table-caption-withdrawn"}


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables' bodies by region, the people who are expected, and the cells that stay because people changed them.

    ``rows`` are the present rows of the people, by their positions. Of the ``before`` people that the tables had, ``lost``
    are on no list any more. ``renumbered`` are the rows with wrong numbers, ``namesakes`` have the name of a person who
    left. ``changes`` are the parts of the summary about the tables.
    """

    bodies: Mapping[str, str]
    standing: Headcount
    kept: tuple[KeptCell, ...] = ()
    before: int = 0
    lost: int = 0
    rows: Mapping[int, FoundRow] = field(default_factory=dict)
    renumbered: tuple[Renumbered, ...] = ()
    namesakes: tuple[Namesake, ...] = ()
    changes: tuple[Change, ...] = ()


def render_tables(
    regions: Sequence[str],
    people: Sequence[Participant],
    stand: Mapping[str, KeptTable],
    event: Event,
    messages: Messages,
    siteinfo: SiteInfo,
    present: Callable[[str], str] = lambda user: user,
    rosters: Sequence[Roster] = (),
    revision: int | None = None,
    moved: frozenset[str] = frozenset(),
    went: Sequence[FoundRow] = (),
    hidden: Sequence[Unnamed] = (),
) -> Tables | Obstacle:
    """Return the tables for the regions that the page has, ``participants`` among them.

    ``stand`` are the tables as they are, ``present`` returns the current name of an account. A person who is on no
    list any more stays, among the withdrawn, as long as people's words are in the row. ``rosters`` are
    the page's lists and ``revision`` the revision that was read, to be recorded. ``moved`` are the names of tables with rows
    from other events, ``went`` rows that went to others. ``hidden`` are people of other registers who must not be named.
    """
    rows = found_rows(stand.values(), siteinfo)
    matched = match_rows(people, rows, present)
    if isinstance(matched, Obstacle):
        return matched
    before = next((table.record for table in stand.values() if table.record), None)
    left = tuple(replace(row, was=place_of_gone(row, before)) for row in matched.left)
    matched = replace(matched, left=left)
    lines, vanished = _lines(matched, people)
    numbers = give_numbers(lines, vanished, before)
    of_file = sum(one.of_file for one in hidden)
    record = replace(
        recorded_now(map(list_mark, rosters), revision, event.capacity, of_file),
        last=numbers.last,
        left=numbers.left,
    )
    about = event_attribute(rosters, people, event, messages, own_heads(stand, event), hidden)
    sheet = _Sheet(
        regions, people, stand, event, messages, record, about, len(Unnamed.each_once(rosters, hidden))
    )
    elsewhere = found_rows((table for name, table in stand.items() if name in moved), siteinfo)
    compared = Compared(
        _numbered(lines, numbers), (*vanished, *went), [row.who for row in numbers.corrected],
        frozenset(row.key for row in elsewhere), before, event.capacity,
        found_rows((replace(table, rows=table.unlisted) for table in stand.values()), siteinfo),
    )  # fmt: skip
    tables = sheet.render(compared)
    known = {row.key for row in rows if row.key and not row.gone}
    lost = known & {row.key for row in matched.left}
    return replace(
        tables, before=len(known), lost=len(lost), rows=matched.own, renumbered=numbers.corrected,
        namesakes=namesakes_of_gone(people, matched),
    )  # fmt: skip


def _lines(matched: Matched, people: Sequence[Participant]) -> tuple[list[TableLine], list[FoundRow]]:
    """Return the rows to write: all people, then rows of people, then those of people who are gone; and the rows that vanish."""
    lines = [TableLine(person, matched.own.get(place)) for place, person in enumerate(people)]
    stays = [row.key is None or row.has_of_people() for row in matched.left]
    lines += [TableLine(None, row) for row, stay in zip(matched.left, stays, strict=True) if stay]
    return lines, [row for row, stay in zip(matched.left, stays, strict=True) if not stay]


def _numbered(lines: Sequence[TableLine], numbers: Numbers) -> list[TableLine]:
    return [replace(line, number=numbers.of.get(place)) for place, line in enumerate(lines)]


class _Sheet:
    """The columns of the tables, and how their rows are written."""

    def __init__(
        self,
        regions: Sequence[str],
        people: Sequence[Participant],
        stand: Mapping[str, KeptTable],
        event: Event,
        messages: Messages,
        record: Record,
        about: str,
        unnamed: int,
    ) -> None:
        self.regions, self.people, self.stand = regions, people, stand
        self.event, self.messages, self.record, self.about = event, messages, record, about
        self.unnamed = unnamed
        standing = {head.column for table in stand.values() for head in table.heads if head.column}
        self.bots = columns_of(people, event, messages, standing, self._held_columns())
        self.own = _own_columns(stand, event)
        self.typed = typed_groups(people, event.group, messages) if event.group else frozenset()

    def render(self, compared: Compared) -> Tables:
        """Return the tables with the rows to write."""
        lines = compared.lines
        self.bots += self._changed_columns(lines)
        writer = RowWriter(self.bots, self.event, self.messages)
        bodies = {}
        standing = replace(_headcount(lines), unnamed=self.unnamed)
        for region in self.regions:
            here = [line for line in lines if self._home(line) == region]
            if here or region == REGION or region in self.stand:
                bodies[region] = self._table(region, here, writer)
        columns = (_heads_of(self.stand.values()), self._heads_to_be()) if self.stand else None
        detailed = () if self._is_reworded() else writer.detailed
        changes = changes_of(compared, standing, detailed, columns)
        return Tables(bodies, standing, tuple(writer.kept), changes=changes)

    def _is_reworded(self) -> bool:
        """Whether the bot's heads were in other words: then other cells are in other words too, and nobody's details changed."""
        heads = {column.name: markup.plain(column.head) for column in self.bots}
        return any(
            (stands := markup.without_marks(head.cell.content.strip())) != heads.get(head.column, stands)
            and frame_seal(f"head {head.column}", head.cell.content) in table.seals
            for table in self.stand.values()
            for head in table.heads
            if head.column
        )

    def _heads_to_be(self) -> Mapping[str, str]:
        """Return the texts of the columns' heads after the edit, by the names of the columns."""
        own = {column.name: plain_text(markup.without_marks(column.head.content)) for column in self.own}
        return {column.name: column.head for column in self.bots} | own

    def _home(self, line: TableLine) -> str:
        """Return the region of a row."""
        wanted = REGION
        if line.withdrew:
            wanted = WITHDRAWN
        elif line.person is not None and line.person.status is Status.WAITING:
            wanted = WAITING
        return wanted if wanted in self.regions else REGION

    def _held_columns(self) -> list[Column]:
        """Return the columns of fields that stay because a file that this run does not have may have filled them."""
        if not any(person.signup.held for person in self.people):
            return []
        heads = (head for table in self.stand.values() for head in table.heads)
        known = tuple(BotColumn)
        return [Column(h.column, h.text, h.text) for h in heads if h.column and h.column not in known]

    def _changed_columns(self, lines: Iterable[TableLine]) -> list[Column]:
        """Return columns of the bot that are no longer wanted but have cells changed by people: these columns stay."""
        known = {column.name for column in self.bots}
        found: dict[str, Column] = {}
        for table in self.stand.values():
            for head in table.heads:
                if head.column and head.column not in known:
                    found[head.column] = (
                        Column(head.column, self.messages.say(f"table-{head.column}"))
                        if head.column in tuple(BotColumn)
                        else Column(head.column, head.text, head.text)
                    )
        rows = [line.found for line in lines if line.found]
        return [column for name, column in found.items() if any(row.is_of_people(name) for row in rows)]

    # ── a table ─────────────────────────────────────────────────────────────────────────────────────
    def _table(self, region: str, lines: Sequence[TableLine], writer: RowWriter) -> str:
        stood = self.stand.get(region)
        order = in_place(self.bots, self.own, stood or self.stand.get(REGION), bool(self.event.columns))
        rows: list[tuple[str, Sequence[str]]] = []
        heads, seals = self._heads(order, stood)
        rows.append((rest_of(stood.head_attributes if stood else ""), heads))
        groups = self._groups(lines, self.event.group if region != WITHDRAWN else None)
        for name, members in groups:
            if name is not None:
                rows.append(self._group(name, len(members), len(order)))
            rows += [writer.row(line, order) for line in members]
        count = Headcount(len(lines), guests=_guests(lines))
        if region == REGION:
            count = replace(_headcount(lines), unnamed=self.unnamed)
        caption = self.messages.say(_CAPTIONS[region], {"count": counted(count, self.messages)})
        label, caption = caption_of(caption, self.event.iteration, self.messages)
        opening = '{| class="wikitable' + ("" if len(groups) > 1 else " sortable") + '"'
        seals |= {frame_seal("caption", caption), frame_seal("opening", opening)}
        written = markup.table(
            unless_changed(opening, stood.opening if stood else None, "opening", stood),
            " " + unless_changed(caption, stood.caption if stood else None, "caption", stood).strip(),
            rows,
        )
        box = markup.frame(
            written,
            label,
            self.messages.language,
            self.messages.direction,
            self.about if region == REGION else "",
            self.event.styles,
            is_foreign=self.messages.is_foreign,
        )
        record = record_words(self.record) if region == REGION else ""
        return f"{box}\n<!-- wikiconbot:format {FORMAT}; what you add to the table stays{record} (seals {' '.join(sorted(seals))}) -->"

    def _groups(
        self, lines: Sequence[TableLine], by: Group | None
    ) -> list[tuple[str | None, list[TableLine]]]:
        """Return the rows in order, in groups if the organisers want them.

        Sorted by number, every row stays in its place, whatever its status; otherwise withdrawn people are last.
        """
        if by is None and self.event.sort is Sort.NUMBER:
            return [(None, self._by_number(lines))]
        by_person = {id(line.person): line for line in lines if line.person}
        people = [line.person for line in lines if line.person and line.is_expected]
        added = [line for line in lines if line.person is None and not line.withdrew]
        maybe = [line.person for line in lines if line.person and line.may_come]
        gone = self._by_number(line for line in lines if line.withdrew)
        sorted_people = in_order(people, self.event, self.messages)
        may_come = [by_person[id(p)] for p in in_order(maybe, self.event, self.messages)]
        if by is None:
            return [(None, [by_person[id(p)] for p in sorted_people] + added + may_come + gone)]
        other = self.messages.say("table-other")
        groups: list[tuple[str | None, list[TableLine]]] = [
            (name or other, self._by_number(by_person[id(p)] for p in members))
            for name, members in grouped(sorted_people, by, self.messages)
        ]
        if added and groups and groups[-1][0] == other:
            groups[-1][1].extend(added)
        elif added:
            groups.append((other, added))
        last = ((Status.TENTATIVE, self._by_number(may_come)), (Status.WITHDRAWN, gone))
        return groups + [(self.messages.say(f"status-{status}"), rows) for status, rows in last if rows]

    def _group(self, name: str, count: int, width: int) -> tuple[str, list[str]]:
        """Return the row that heads a group."""
        shown = markup.verbatim(
            markup.isolated(markup.plain(name)), self.messages.is_converted and name in self.typed
        )
        words = f"{shown} ({self.messages.number(count)})"
        style = "" if self.event.styles else f" {markup.AT_START}"
        head = f'! colspan="{width}" scope="colgroup"{style} | {words}'
        return f' {MARK}="{group_mark(words)}"', [head]

    def _by_number(self, lines: Iterable[TableLine]) -> list[TableLine]:
        """Return rows in the order of their numbers, those without one last; unchanged if another order is wanted."""
        if self.event.sort is not Sort.NUMBER:
            return list(lines)
        return sorted(lines, key=lambda line: (line.number is None, line.number or 0))

    def _heads(
        self, order: Sequence[Column | OwnColumn], stood: KeptTable | None
    ) -> tuple[list[str], set[str]]:
        """Return the heads' cells and their seals."""
        return head_cells(order, stood, self.messages, styled=bool(self.event.styles))


def _heads_of(tables: Iterable[KeptTable]) -> Mapping[str, str]:
    """Return the present texts of the tables' heads, by the names of the columns."""
    return {name: table.heads[place].text for table in tables for name, place in table.columns().items()}


def _headcount(lines: Iterable[TableLine]) -> Headcount:
    """Return how many people the rows have, by whether they come."""
    lines = list(lines)
    come = [line for line in lines if line.is_expected and not line.waits]
    return Headcount(
        len(come),
        sum(line.waits for line in lines),
        sum(line.withdrew for line in lines),
        sum(line.may_come for line in lines),
        _guests(come),
    )


def _guests(lines: Iterable[TableLine]) -> int:
    return sum(line.person.signup.guests for line in lines if line.person and not line.withdrew)


def own_heads(stand: Mapping[str, KeptTable], event: Event) -> tuple[str, ...]:
    """Return the texts of the heads of people's columns, also of those that the organisers want."""
    return tuple(plain_text(markup.without_marks(one.head.content)) for one in _own_columns(stand, event))


def _own_columns(stand: Mapping[str, KeptTable], event: Event) -> list[OwnColumn]:
    """Return people's columns: those of all tables, and those that the organisers want."""
    found = {column.name: column for column in standing_columns(stand.values())}
    for head in event.own_columns:
        content = markup.plain(head)
        name = own_column(plain_text(content))  # as the next run reads it
        found.setdefault(name, OwnColumn(name, RawCell("!", ' scope="col" ', f" {content}")))
    return list(found.values())
