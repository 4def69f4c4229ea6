"""What is wrong with the pages as they would be: the last checks of a plan."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from wikiconbot.model import Edit, Obstacle, Reading, Region
from wikiconbot.plan.draft import Draft, Known
from wikiconbot.table.marks import OWN, KeptTable, key_of
from wikiconbot.table.match import found_rows, keys_of
from wikiconbot.table.read import read_kept
from wikiconbot.table.write import names_of_tables
from wikiconbot.wikitext.regions import begin, find_region

MOST_LOST = 1 / 3  # of a table's people may be lost at once; more is more likely a mistake


def not_wholly_read(reading: Reading) -> Obstacle | None:
    """Return an obstacle if the end of a page was not read: people who signed up there would be missing."""
    long = next((notice for notice in reading.notices if notice.code == "page-too-long"), None)
    return Obstacle("obstacle-page-too-long", {**long.values, "line": str(long.line)}) if long else None


def too_many_lost(known: Known) -> Obstacle | None:
    """Return an obstacle if more than a third of the people of blanked tables are on no list: somebody may have emptied the list too."""
    before = {
        row.key: row
        for row in found_rows(known.current.blanked.values(), known.siteinfo)
        if row.key and not row.gone
    }
    here = {key for person in known.people for key in keys_of(person)}
    lost = [
        row
        for key, row in before.items()
        if key not in here and not (row.user and key_of("user", known.current_name(row.user)) in here)
    ]
    if len(lost) <= len(before) * MOST_LOST:
        return None
    return Obstacle("obstacle-shrink", {"before": str(len(before)), "after": str(len(before) - len(lost))})


def amiss(edits: Sequence[Edit], drafts: Mapping[str, Draft], known: Known) -> Obstacle | None:
    """Return what is wrong with the planned pages: too big, a region in a wrong place, something that people wrote is missing."""
    for edit in edits:
        size = len(edit.new.encode(errors="replace"))
        if size > known.siteinfo.largest:
            values = {"page": edit.page, "size": str(size), "most": str(known.siteinfo.largest)}
            return Obstacle("obstacle-too-big", values)
        at = max((change.start for change in drafts[edit.page].changes), default=0)
        if obstacle := astray(edit, at):
            return obstacle
    return _lost_cells(edits, known) if edits else None


def astray(edit: Edit, at: int) -> Obstacle | None:
    """Return an obstacle if a new region would not work, for example inside a comment that is never closed; ``at`` is its offset."""
    for name in edit.regions:
        if begin(name) in edit.new and not isinstance(find_region(edit.new, name), Region):
            return Obstacle("obstacle-astray", {"line": str(edit.old.count("\n", 0, at) + 1)})
    return None


def _lost_cells(edits: Sequence[Edit], known: Known) -> Obstacle | None:
    """Return an obstacle if the tables would lose a cell that people filled: that is an error of the program, so it must not save."""
    before = _own_cells(known.current.tables.values(), known)
    if not before:
        return None
    new = {edit.page: edit.new for edit in edits}
    after: list[KeptTable] = []
    for page in known.current.pages.all():
        text = new.get(page.page, page.text)
        for name in names_of_tables(text):
            region = find_region(text, name)
            table = read_kept(text, region) if isinstance(region, Region) else None
            after += [table] if isinstance(table, KeptTable) else []
    lost = before - _own_cells(after, known)
    if not lost:
        return None
    (column, says), _ = lost.most_common(1)[0]
    return Obstacle("obstacle-cells-lost", {"column": column.removeprefix(OWN), "says": says[:60]})


def _own_cells(tables: Iterable[KeptTable], known: Known) -> Counter[tuple[str, str]]:
    """Return how many people have each text in people's columns; two rows of one person count once."""
    found: set[tuple[str, str, str]] = set()
    for row in found_rows(tables, known.siteinfo):
        who = known.current_name(row.user) if row.user else row.key or str(row.line)
        found |= {
            (who, name, cell.written())
            for name, cell in row.cells.items()
            if name.startswith(OWN) and not cell.is_empty
        }
    return Counter((name, says) for _, name, says in found)
