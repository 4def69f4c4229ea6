"""The tables of participants: on the page where they stand, and the line that leads there from others."""

from collections.abc import Mapping

from wikiconbot.model import Change, Obstacle, Region, Snapshot
from wikiconbot.pages.people import counted
from wikiconbot.plan.current import Current
from wikiconbot.plan.draft import Draft, Known, Wanted
from wikiconbot.plan.own_section import in_the_way, new_section
from wikiconbot.table.event_data import event_attribute
from wikiconbot.table.recorded import without_record
from wikiconbot.table.write import REGION, TABLES, Tables, render_tables
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.placement import Place
from wikiconbot.wikitext.regions import new_body, sealed

_MOST_LOST = 1 / 3  # of a table's people may go at once; more is rather a mistake than the truth


def write_tables(drafts: Mapping[str, Draft], known: Known, wanted: Wanted) -> Tables | Obstacle | None:
    """Bring the tables up to date; where none stands yet, one is opened in a section of its own."""
    current, pages = known.current, known.current.pages
    home = pages.table
    here = [name for name in TABLES if current.region(home, name)]
    if not here and not known.people and not current.tables:
        return None
    first = (REGION,) if known.people or current.tables else ()
    tables = _rendered(list(dict.fromkeys((*first, *here))), known, wanted)
    if isinstance(tables, Obstacle):
        return tables
    _leave_the_list(drafts[pages.event.page], known, wanted)
    draft = drafts[home.page]
    if _put(draft, tables, known, wanted):
        draft.did += _said(tables, wanted)
    for page in pages.all():
        if page is not home and page in (pages.event, pages.former):
            _point(drafts[page.page], home.page, tables, known, wanted)
    return tables


def _rendered(regions: list[str], known: Known, wanted: Wanted) -> Tables | Obstacle:
    """Return the tables of these regions; an obstacle where too many people would leave them at once."""
    tables = render_tables(
        regions,
        known.people,
        known.current.tables,
        wanted.event,
        wanted.messages,
        known.siteinfo,
        known.current_name,
        known.reading.rosters,
        known.current.pages.event.revision,
        known.current.moved,
        known.current.went,
    )
    if isinstance(tables, Obstacle):
        return tables
    if tables.lost > tables.before * _MOST_LOST and not wanted.event.allow_shrink:
        values = {"before": str(tables.before), "after": str(tables.before - tables.lost)}
        return Obstacle("obstacle-shrink", values)
    return tables


def _put(draft: Draft, tables: Tables, known: Known, wanted: Wanted) -> bool:
    """Put the tables into their regions; whether that changes anything that people see."""
    current, wrote = known.current, False
    for name, body in tables.bodies.items():
        region = current.region(draft.page, name)
        if region is None:
            draft.open(name, *_place(draft.page, known, wanted), body, known.number)
            wrote = True
        elif not _only_recorded(draft.page.text, region, body, current):
            wrote = draft.put(name, region, body) or wrote
    return wrote


def _place(page: Snapshot, known: Known, wanted: Wanted) -> tuple[Place, str]:
    """Return where the table's region goes on a page that has none yet, and the heading above it."""
    if page is not known.current.pages.event:
        return Place(len(page.text)), ""
    return new_section(page.text, known.reading, known.siteinfo, wanted.messages)


def _leave_the_list(draft: Draft, known: Known, wanted: Wanted) -> None:
    """Move regions that stand between the sign-ups and the place where people add their line; that happens once."""
    page = draft.page
    regions = (region for (title, _), region in known.current.regions.items() if title == page.page)
    if between := in_the_way(page.text, tuple(regions), known.reading):
        place, heading = new_section(page.text, known.reading, known.siteinfo, wanted.messages)
        draft.move(between, place, heading, known.number)
        draft.did.append(wanted.about(Change("summary-moved")))


def _only_recorded(text: str, region: Region, body: str, current: Current) -> bool:
    """Whether nothing but the record of the lists and the entries would change: nobody would see anything in such an edit."""
    if all(table.record is None for table in current.tables.values()):
        return False
    change = new_body(region, body)
    return without_record(text[change.start : change.end]) == without_record(change.new)


def _said(tables: Tables, wanted: Wanted) -> list[Change]:
    """Return what a summary says of the tables: in people, and where only their looks change, that they are written."""
    unnamed = tables.standing.unnamed
    others = [Change("table-count-unnamed", {"count": unnamed})] * bool(unnamed)
    return [wanted.about(change) for change in (*(tables.changes or (Change("summary-table"),)), *others)]


def _point(draft: Draft, title: str, tables: Tables, known: Known, wanted: Wanted) -> None:
    """Say on a page where the participants are listed; tables that stood there have moved.

    A page that the table left is not written again, so it gets no number, which would soon be wrong.
    """
    link = f"'''{markup.page_link(title)}'''"
    stays = draft.page is known.current.pages.event
    messages = wanted.messages
    people = counted(tables.standing, messages)
    words = messages.say("table-elsewhere", {"count": people, "page": link}) if stays else link
    label = wanted.said(messages.say("table-caption", {"count": people})) if stays else title
    about = event_attribute(known.reading.rosters, known.people, wanted.event) if stays else ""
    body = sealed(markup.frame(words, label, messages.language, messages.direction, about))
    for name in TABLES:
        region = known.current.region(draft.page, name)
        if region is not None and draft.put(name, region, body if name == REGION else ""):
            draft.did += _said(tables, wanted)
        elif (
            region is None
            and name == REGION
            and stays
            and any(roster.signups for roster in known.reading.rosters)
        ):
            draft.open(name, *_place(draft.page, known, wanted), body, known.number)
            draft.did += _said(tables, wanted)
