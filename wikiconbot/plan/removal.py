"""The bot leaves a page: its regions are removed, and what people wrote in its tables stays as a plain wikitable. Pure."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable

from wikiconbot.checks.opted_out import OptedOut
from wikiconbot.i18n.messages import Messages
from wikiconbot.lazy import pattern
from wikiconbot.model import BotColumn, Change, Edit, Obstacle, Plan, Region, SignUp, Snapshot
from wikiconbot.pages import signup_link
from wikiconbot.pages.new_page import below_button
from wikiconbot.plan.current import Pages
from wikiconbot.plan.summary import summary_of
from wikiconbot.plan.unlisted_rows import tables_without
from wikiconbot.plan.unregistered_rows import is_named_for_registering, without_unregistered
from wikiconbot.table.marks import (
    MARK,
    OLD_MARK,
    OWN,
    Head,
    KeptTable,
    frame_seal,
    is_ours,
    unmarked,
)
from wikiconbot.table.match import FoundRow, found_rows
from wikiconbot.table.read import FRAME, read_kept
from wikiconbot.table.rows import EMPTY, rest_of
from wikiconbot.table.write import TABLES
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.cells import RawCell
from wikiconbot.wikitext.mask import hidden_spans
from wikiconbot.wikitext.regions import (
    CLOSING,
    Splice,
    base_name,
    find_region,
    names_on,
    off_the_page,
    seal_holds,
    splice,
    union,
)
from wikiconbot.wikitext.siteinfo import SiteInfo

_COMMENTS = pattern(rf"\n?<!-- {CLOSING};[^<>]*-->")
_ATTRIBUTES = pattern(rf"[ \t]*\b(?:{MARK}-event|{MARK}|{OLD_MARK})\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'>|]+)")
_SORTS = re.compile(r"\s*data-sort-value=\"[^\"]*\"")
_WITHDREW = "n"
#: The beginning of the names of the parts of a report on an event. Their text stays: organisers publish the report.
_OF_REPORT = "report-"
_MARKUP = ("|-", "!", "|", "{|", "<div")  # the beginning of lines on which the bot writes attributes

#: A table without the people who must not be named; None if it cannot be read, an obstacle if it then names one of them.
_Listed = Callable[[str, Region], KeptTable | Obstacle | None]


def plan_removal(
    pages: Pages,
    out: OptedOut,
    siteinfo: SiteInfo,
    messages: Messages,
    present: Callable[[str], str] = str,
    people: Iterable[SignUp] = (),
    reports: Iterable[Snapshot] = (),
) -> Plan:
    """Return the edits that remove all regions, marks and attributes of the bot from the event's pages, and from the ``reports`` on it.

    What people wrote in the tables stays as a plain wikitable: the participants, people's columns, and in the bot's columns the
    cells that people changed. Copies of its tables lose its attributes. No table names people who must not be named (``out``),
    or who were only registered elsewhere and are not any more: ``people`` are all entries of the page and of the registers;
    ``present`` returns the current name of an account. It is an obstacle if a region has wrong markers, or if a table cannot be
    read and names one of them.
    """
    people = tuple(people)

    def listed(text: str, region: Region) -> KeptTable | Obstacle | None:
        table = read_kept(text, region)
        if isinstance(table, KeptTable):
            listed, _ = tables_without({"": table}, out, siteinfo, present)
            return without_unregistered(listed, people, siteinfo, present)[0][""]
        body = text[region.body_start : region.body_end]
        return table if out.masked(body) != body or is_named_for_registering(body) else None

    edits = []
    for page in (*reports, *pages.all()):
        edit = _without_regions(page, listed, siteinfo, messages)
        if isinstance(edit, Obstacle):
            return Plan(pages.event.page, obstacle=edit)
        edits += [edit] if edit else []
    return Plan(pages.event.page, tuple(edits))


def _without_regions(
    page: Snapshot, listed: _Listed, siteinfo: SiteInfo, messages: Messages
) -> Edit | Obstacle | None:
    text, names = page.text, names_on(page.text)
    changes = []
    for name in names:
        region = find_region(text, name)
        if isinstance(region, Obstacle):
            return region
        assert region is not None
        is_of_report = name.startswith(_OF_REPORT)
        stays = _without_comments(text, region) if is_of_report else _stays(text, region, listed, siteinfo)
        if isinstance(stays, Obstacle):
            return stays
        change = _change(text, region, stays)
        if base_name(name) == signup_link.REGION and not stays:
            change = change._replace(end=max(change.end, below_button(text, region.end, messages)))
        changes.append(change)
    if not changes:
        return None
    did = (Change("summary-removed"),)
    new = splice(text, [*changes, *_copied_marks(text, changes)])
    return Edit(page.page, page.revision, text, new, summary_of(did, messages), names, did=did)


def _copied_marks(text: str, regions: Iterable[Splice]) -> Iterable[Splice]:
    """Yield the changes that remove the bot's attributes from copies of its tables; markup inside nowiki or code stays."""
    spans = union([*((region.start, region.end) for region in regions), *hidden_spans(text)])
    ends = [end for _, end in spans]
    for found in _ATTRIBUTES.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].lstrip(" \t:")
        after = bisect_left(ends, found.end())
        is_outside = after == len(spans) or spans[after][0] >= found.end()
        if is_outside and line.startswith(_MARKUP):
            yield Splice(found.start(), found.end(), "")


def _change(text: str, region: Region, stays: str) -> Splice:
    """Return the change that replaces a region by what stays of it, on separate lines."""
    if not stays:
        return off_the_page(text, region)
    before = "" if region.start == 0 or text[region.start - 1] == "\n" else "\n"
    behind = "" if text[region.end : region.end + 1] in ("", "\n") else "\n"
    return Splice(region.start, region.end, f"{before}{stays}{behind}")


def _stays(text: str, region: Region, listed: _Listed, siteinfo: SiteInfo) -> str | Obstacle:
    """Return what stays of a region: nothing that only the bot wrote."""
    if seal_holds(text, region):
        return "" if not region.name.startswith("pad-") else _without_marks(text, region)
    if base_name(region.name) == signup_link.REGION:
        return signup_link.without_link(text[region.body_start : region.body_end])
    table = listed(text, region) if base_name(region.name) in TABLES else None
    if isinstance(table, Obstacle):
        return table
    if not isinstance(table, KeptTable):
        return _without_marks(text, region)
    return _plain_table(table, siteinfo) if table.heads else ""


def _without_comments(text: str, region: Region) -> str:
    """Return a region's body without the bot's comments and attributes for later runs."""
    return _ATTRIBUTES.sub("", _COMMENTS.sub("", text[region.body_start : region.body_end])).strip("\n")


def _without_marks(text: str, region: Region) -> str:
    """Return a region's body as people left it, without its frame and without the marks by which the bot recognizes it."""
    body = _without_comments(text, region)
    frame = FRAME.match(body)
    end = body.rfind("</div>")
    if frame and frame[0] != "</div>" and end >= frame.end():
        inside = body[frame.end() : end]
        inside = inside.removesuffix("}-") if frame[0].endswith("-{R|") else inside
        body = inside + body[end + len("</div>") :]
    return body.strip("\n")


# ── a table of people, as a plain one ───────────────────────────────────────────────────────────────
def _plain_table(table: KeptTable, siteinfo: SiteInfo) -> str:
    """Return what people wrote in a table as a plain one, an empty text if they wrote nothing.

    If people added columns, it has everybody who did not withdraw, else only those in whose rows people wrote.
    """
    rows = found_rows([table], siteinfo)
    own = any(name.startswith(OWN) for name in table.columns())
    stays = [row for row in rows if row.key is None or row.has_of_people() or (own and _is_expected(row))]
    if not stays or not (own or any(row.key is None or row.has_of_people() for row in rows)):
        return ""
    columns = [
        (name, table.heads[place])
        for name, place in table.columns().items()
        if name.startswith(OWN)
        or name == BotColumn.PARTICIPANT
        or any(row.is_of_people(name) for row in stays)
    ]
    lines = [(rest_of(table.head_attributes), [_head(head) for _, head in columns])]
    lines += ((rest_of(row.attributes), [_cell(row, name) for name, _ in columns]) for row in stays)
    caption = table.caption if table.caption and _is_of_people("caption", table.caption, table) else None
    opening = table.opening if _is_of_people("opening", table.opening, table) else '{| class="wikitable"'
    return markup.table(opening, caption, lines)


def _is_expected(row: FoundRow) -> bool:
    return not row.gone and (row.record or " ")[0] != _WITHDREW


def _is_of_people(part: str, says: str, table: KeptTable) -> bool:
    """Whether people changed a part of a table's frame."""
    return bool(says.strip()) and frame_seal(part, says.strip()) not in table.seals


def _head(head: Head) -> str:
    cell = head.cell
    if head.column is None:
        return cell.written()
    attributes = ' scope="col" ' if is_ours(cell) else _cleaned(cell.attributes)
    return RawCell("!", attributes, f" {cell.content.strip()}").written()


def _cell(row: FoundRow, name: str) -> str:
    """Return a cell that people wrote unchanged, a participant's cell without the bot's marks, nothing for a cell of the bot."""
    cell = row.cells.get(name, EMPTY)
    if name.startswith(OWN):
        return cell.written()
    if name != BotColumn.PARTICIPANT and not row.is_of_people(name):
        return EMPTY.written()
    attributes = "" if is_ours(cell) else _cleaned(cell.attributes)
    return RawCell(cell.mark, attributes, f" {cell.content.strip()}").written()


def _cleaned(attributes: str) -> str:
    return _SORTS.sub("", unmarked(attributes))
