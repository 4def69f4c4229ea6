"""Makes a row of the participants table: the bot's data about the person, and people's changes in the row."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wikiconbot.i18n.messages import Messages
from wikiconbot.language.named_wikis import wiki_named
from wikiconbot.model import BotColumn, Event, KeptCell, Participant, Status, StatusCell
from wikiconbot.pages.people import GONE, name_of
from wikiconbot.reading.personal_data import without_personal_in
from wikiconbot.table.columns import Column, Written, numbered, written
from wikiconbot.table.marks import is_ours, seal, sort_value, unmarked, with_attributes_of
from wikiconbot.table.match import FoundRow, keys_of, plain
from wikiconbot.table.recorded import entry_word
from wikiconbot.table.row_marks import NAMELESS, gone_word, mark_attribute, seals_in
from wikiconbot.table.status_cells import status_cell
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.markup import without_marks

EMPTY = RawCell("|", "", "")


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column of people: its identity and its head, as typed."""

    name: str
    head: RawCell


@dataclass(frozen=True, slots=True)
class TableLine:
    """A row to write: the person (None: people added the row, or its person is gone), and the row that stays.

    ``number`` is the person's.
    """

    person: Participant | None
    found: FoundRow | None
    number: int | None = None

    @property
    def is_gone(self) -> bool:
        """Whether the row has a person whom the bot knew and who is on no list any more."""
        return self.person is None and self.found is not None and self.found.key is not None

    @property
    def withdrew(self) -> bool:
        """Whether the row is among those of people who do not come."""
        return self.is_gone or (self.person is not None and self.person.status in GONE)

    @property
    def waits(self) -> bool:
        """Whether there is no place for the person."""
        return self.person is not None and self.person.status is Status.WAITING

    @property
    def has_number(self) -> bool:
        """Whether the row has a person known to the bot, also a withdrawn one; rows that people added have no number."""
        return self.person is not None or (self.is_gone and not self.is_nameless)

    @property
    def is_nameless(self) -> bool:
        """Whether the row has only what people wrote about somebody who is not registered any more."""
        return self.found is not None and self.found.key == NAMELESS

    @property
    def may_come(self) -> bool:
        """Whether the person said "maybe"."""
        return self.person is not None and self.person.status is Status.TENTATIVE

    @property
    def is_expected(self) -> bool:
        """Whether the row's person comes, or would come if there were a place."""
        return not (self.withdrew or self.may_come)


@dataclass(slots=True)
class RowWriter:
    """Writes rows; ``bots`` are all columns of the bot, ``kept`` the cells that stay as people changed them.

    ``detailed`` are the people in whose rows the bot changes a cell other than number and status.
    """

    bots: Sequence[Column]
    event: Event
    messages: Messages
    kept: list[KeptCell] = field(default_factory=list)
    detailed: list[Participant] = field(default_factory=list)

    def row(self, line: TableLine, order: Sequence[Column | OwnColumn]) -> tuple[str, list[str]]:
        """Return a row: the text after its mark, and its cells."""
        found = line.found
        cells: list[str] = []
        seals: list[str] = []
        is_new = False
        for column in order[: _width(order, found)]:
            stands = found.cells.get(column.name) if found else None
            if isinstance(column, OwnColumn):
                cells.append((stands or EMPTY).written())
                continue
            would = self._would(line, column)
            if would.content and column.name != BotColumn.NUMBER:
                seals.append(seal(column.name, would.content))
            cell = self._cell(line, column, stands, would)
            is_new = is_new or _says_other(column, stands, cell)
            cells.append(cell.written())
        mark = rest_of(found.attributes if found else "")
        if line.person is not None:
            if is_new and found and found.key:
                self.detailed.append(line.person)
            key, record = keys_of(line.person)[0], entry_word(line.person)
            if line.person.signup.held and found:
                seals = _with_standing(seals, found)
        elif found is not None and found.key:
            key, record = found.key, gone_word(found.record)
        else:
            return mark, cells
        place = line.person.record if line.person else None
        was = found.was if found and line.is_gone else None
        return mark + mark_attribute(line.number, key, record, seals, place, was), cells

    def _would(self, line: TableLine, column: Column) -> Written:
        """Return what the bot would write in a cell; for a person on no list, what it wrote before.

        For a person of a file that this run does not have, what it wrote before stays where it knows nothing else.
        """
        if line.person is not None:
            made = written(column, line.person, line.number, self.bots, self.event, self.messages)
            return self._as_it_stands(line, column) if line.person.signup.held and not made.content else made
        assert line.found is not None
        if column.name == BotColumn.NUMBER:
            return numbered(line.number, self.messages)
        if line.is_gone and column.name == BotColumn.STATUS:
            return Written(self.messages.say(f"status-{Status.WITHDRAWN}"))
        return self._as_it_stands(line, column)

    def _as_it_stands(self, line: TableLine, column: Column) -> Written:
        """Return what the bot wrote in a cell before; nothing if people changed it."""
        stands = line.found.cells.get(column.name, EMPTY) if line.found else EMPTY
        is_written = line.found is not None and line.found.is_written(column.name)
        return Written(stands.content.strip() if is_written else "", stands.attributes.rstrip(), stands.mark)

    def _cell(self, line: TableLine, column: Column, stands: RawCell | None, would: Written) -> RawCell:
        """Return the cell to write: the bot's, but if people changed the bot's cell, theirs."""
        ours = as_cell(would)
        if stands is None or line.found is None:
            return ours
        same = without_marks(stands.content.strip()) == without_marks(would.content)
        if not line.found.is_of_people(column.name) or same:
            return renewed(stands, ours)
        if line.person is None or self._is_obeyed(line.person, column, line.found):
            return stands
        if line.person.signup.held and not would.content:
            return stands  # what the bot would write is not known
        if self._is_outdated(line.person, column, line.found):
            return with_attributes_of(stands, ours)
        self.kept.append(
            KeptCell(
                line.found.line,
                name_of(line.person),
                column.head,
                without_personal_in(column.head, plain(stands)),
                plain(ours),
            )
        )
        return stands

    def _is_obeyed(self, person: Participant, column: Column, found: FoundRow) -> bool:
        """Whether a cell is a decision that is in force, or one that does not count and is reported by another finding."""
        cell = self._decided(person, column, found)
        if cell is None or person.record is None:
            return False
        noted = person.record.noted
        refused = any(one.what == cell.digest for one in noted.refused)
        return refused or (cell.decision is not None and str(cell.decision) == str(person.status))

    def _is_outdated(self, person: Participant, column: Column, found: FoundRow) -> bool:
        """Whether a cell is a decision that was in force until the person withdrew."""
        cell = self._decided(person, column, found)
        held = person.record.noted.decision if person.record else None
        return bool(cell and held and cell.decision is held and person.status is Status.WITHDRAWN)

    def _decided(self, person: Participant, column: Column, found: FoundRow) -> StatusCell | None:
        """Return the Status cell of a person, if it has a decision."""
        noted = person.record.noted if person.record else None
        if column.name != BotColumn.STATUS or noted is None or not (noted.decision or noted.refused):
            return None
        return status_cell(found)


def as_cell(would: Written) -> RawCell:
    """Return what the bot writes as a cell."""
    gap = " " if would.content else ""
    return RawCell(would.mark, would.attributes + gap if would.attributes else "", gap + would.content)


def renewed(stands: RawCell, ours: RawCell) -> RawCell:
    """Return a cell of the bot's, written again, with the attributes that people gave it."""
    return ours if is_ours(stands) else with_attributes_of(stands, ours)


def _with_standing(seals: Sequence[str], found: FoundRow) -> list[str]:
    """Return the seals of a row, with those of cells that people changed: this run does not know what the bot would write there."""
    standing = seals_in(found.attributes)
    ours = {seal(column, found.says(column)) for column in found.cells}
    stay = [one for one in standing if one in seals or one not in ours]
    return [*stay, *(one for one in seals if one not in stay)]


def _says_other(column: Column, stands: RawCell | None, cell: RawCell) -> bool:
    """Whether the cell to write differs from the present one; number and status are reported separately.

    A time or a number in other digits is the same; so is another name of the same wiki: Wikimedia's words change too.
    """
    if stands is None or column.name in (BotColumn.NUMBER, BotColumn.STATUS):
        return False
    if column.name in (BotColumn.SIGNED, BotColumn.GUESTS) and sort_value(cell) == sort_value(stands) != "":
        return False
    if without_marks(cell.content.strip()) == without_marks(stands.content.strip()):
        return False
    wiki = wiki_named(plain(cell)) if column.name == BotColumn.COMMUNITY else None
    return wiki is None or wiki != wiki_named(plain(stands))


def rest_of(attributes: str) -> str:
    """Return what people wrote after the mark of a row, without the bot's own attributes."""
    rest = unmarked(attributes).strip()
    return f" {rest}" if rest else ""


def _width(order: Sequence[Column | OwnColumn], found: FoundRow | None) -> int:
    """Return how many cells a row has: if people left out the last of their columns, these stay out."""
    width = len(order)
    while (
        found
        and width
        and isinstance(order[width - 1], OwnColumn)
        and order[width - 1].name not in found.cells
    ):
        width -= 1
    return width
