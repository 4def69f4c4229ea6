"""The frame of a table of the bot with people's columns: their order, the heads, and what people changed in it."""

from collections.abc import Iterable, Sequence

from wikiconbot.i18n.messages import Messages
from wikiconbot.table.columns import Column
from wikiconbot.table.marks import OWN, KeptTable, frame_seal, head_style, is_ours, with_attributes_of
from wikiconbot.table.rows import OwnColumn
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.cells import RawCell


def unless_changed(would: str, stands: str | None, name: str, table: KeptTable | None) -> str:
    """Return what the bot writes in the table's frame, or people's change of it."""
    if table is None or stands is None or not stands.strip():
        return would
    says = stands.strip()
    return would if says == would or frame_seal(name, says) in table.seals else says


def standing_columns(tables: Iterable[KeptTable]) -> list[OwnColumn]:
    """Return people's columns of all tables, each once."""
    found: dict[str, OwnColumn] = {}
    for table in tables:
        for name, place in table.columns().items():
            if name.startswith(OWN):
                found.setdefault(name, OwnColumn(name, table.heads[place].cell))
    return list(found.values())


def in_place(
    bots: Sequence[Column], own: Sequence[OwnColumn], stood: KeptTable | None, settled: bool
) -> list[Column | OwnColumn]:
    """Return all columns in order: as people left them; if the organisers gave an order (``settled``), in that order.

    A column of people stays after the same column.
    """
    places = list(stood.columns()) if stood else []
    every: list[Column | OwnColumn] = [*bots, *own]
    columns = {column.name: column for column in every}
    wanted = [column.name for column in bots]
    names = wanted
    if not settled:
        names = sorted(wanted, key=lambda name: _near(name, wanted, places))
    before: dict[str | None, list[str]] = {}
    last: str | None = None
    for name in places:
        if name in names:
            last = name
        elif name in columns:
            before.setdefault(last, []).append(name)
    new = [column.name for column in own if column.name not in places]
    ordered = before.get(None, []) + [n for name in names for n in (name, *before.get(name, []))] + new
    return [columns[name] for name in ordered]


def _near(name: str, names: Sequence[str], places: Sequence[str]) -> tuple[int, int]:
    """Return the position of a column: its present one, or after the nearest present column before it."""
    at = names.index(name)
    for distance, other in enumerate(reversed(names[: at + 1])):
        if other in places:
            return places.index(other), distance
    return -1, at


def head_cells(
    order: Sequence[Column | OwnColumn], stood: KeptTable | None, messages: Messages, *, styled: bool
) -> tuple[list[str], set[str]]:
    """Return the heads' cells and their seals; a head that people renamed keeps its name. ``styled``: the style page has the styles."""
    places = stood.columns() if stood else {}
    cells, seals = [], set()
    for column in order:
        if isinstance(column, OwnColumn):
            cells.append(column.head.written())
            continue
        content = markup.verbatim(
            markup.plain(column.head), messages.is_converted and column.field is not None
        )
        name = f"head {column.name}"
        seals.add(frame_seal(name, content))
        there = stood.heads[places[column.name]].cell if stood and column.name in places else None
        shown = unless_changed(content, there.content if there else None, name, stood)
        style = "" if styled else head_style(column.name, messages.language)
        marks = f'scope="col"{markup.attributes(data_wcb=column.name)} {style}'.strip()
        ours = RawCell("!", f" {marks} ", f" {shown.strip()}")
        kept = there is not None and not is_ours(there)
        cells.append((with_attributes_of(there, ours) if there and kept else ours).written())
    return cells, seals
