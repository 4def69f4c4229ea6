"""How many people get another status although nothing changed on their own lines and in their cells."""

from dataclasses import dataclass, replace

from wikiconbot.model import BotColumn, Participant
from wikiconbot.plan.draft import Known
from wikiconbot.table.match import FoundRow, found_rows, status_of
from wikiconbot.table.recorded import entry_word, letter_of
from wikiconbot.table.write import Tables

_MOST_SHIFTED = 1 / 3  # of the people may get another status at once; more is more likely a mistake
_FEWEST = 3  # on a short list, one place more moves a third of the people


@dataclass(frozen=True, slots=True)
class Shift:
    """The number of ``people`` with unchanged lines and cells who get another status."""

    shifted: int = 0
    people: int = 0

    def __add__(self, other: "Shift") -> "Shift":
        return Shift(self.shifted + other.shifted, self.people + other.people)

    @property
    def large(self) -> tuple[int, int] | None:
        """How many of how many people get another status, if a person should confirm that first."""
        is_large = self.shifted >= _FEWEST and self.shifted > self.people * _MOST_SHIFTED
        return (self.shifted, self.people) if is_large else None


def shift_of(tables: Tables, known: Known) -> Shift:
    """Return how many people of the tables get another status in the new tables, or are no longer named in them."""
    unlisted = [replace(table, rows=table.unlisted) for table in known.current.tables.values()]
    gone = sum(row.key is not None and not row.gone for row in found_rows(unlisted, known.siteinfo))
    found = Shift(gone, gone)
    for place, row in tables.rows.items():
        person = known.people[place]
        if _is_theirs(person, row):
            continue
        was = status_of(row)
        same = was == person.status if was else (row.record or "")[:1] == letter_of(person.status)
        found += Shift(int(not same), 1)
    return found


def _is_theirs(person: Participant, row: FoundRow) -> bool:
    """Whether somebody changed the line or a cell, or that is not known; then a new status is expected."""
    if row.key is None or row.gone or row.record is None or row.record[1:] != entry_word(person)[1:]:
        return True
    if row.is_of_people(BotColumn.STATUS):
        return True
    noted = (row.noted, person.record.noted if person.record else row.noted)
    return any(one.decision and not one.by_setting for one in noted)
