"""Personal data that people wrote in the tables: it stays there and is reported to organisers."""

from collections.abc import Iterable, Iterator

from wikiconbot.model import BotColumn, PersonalCell
from wikiconbot.reading.personal_data import find_personal_in, without_personal
from wikiconbot.table.marks import KeptTable
from wikiconbot.table.match import found_rows, plain
from wikiconbot.wikitext.siteinfo import SiteInfo


def personal_cells(tables: Iterable[KeptTable], siteinfo: SiteInfo) -> Iterator[PersonalCell]:
    """Yield the cells with personal data that people wrote: in columns of theirs, or instead of the bot's text."""
    for table in tables:
        heads = {column: table.heads[place].text for column, place in table.columns().items()}
        for row in found_rows([table], siteinfo):
            who = row.user or without_personal(plain(row.cells.get(BotColumn.PARTICIPANT)))
            for column, cell in row.cells.items():
                if not row.is_of_people(column):
                    continue
                if kinds := find_personal_in(heads.get(column, ""), plain(cell)):
                    head = without_personal(heads.get(column, ""))
                    yield PersonalCell(row.line, who, head, ", ".join(sorted(kinds)))
