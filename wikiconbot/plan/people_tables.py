"""The tables of participants: on their page, and the line on other pages that links to it."""

from collections.abc import Mapping

from wikiconbot.model import Change, Obstacle, Region, Snapshot
from wikiconbot.pages.people import counted
from wikiconbot.plan.current import Current
from wikiconbot.plan.draft import Draft, Known, Wanted
from wikiconbot.plan.own_section import in_the_way, new_section
from wikiconbot.plan.safeguards import MOST_LOST
from wikiconbot.table.event_data import event_attribute, without_attended
from wikiconbot.table.recorded import without_record
from wikiconbot.table.write import REGION, TABLES, WAITING, Tables, own_heads, render_tables
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.placement import Place, is_for_translation
from wikiconbot.wikitext.regions import new_body, seal_holds, sealed


def write_tables(drafts: Mapping[str, Draft], known: Known, wanted: Wanted) -> Tables | Obstacle | None:
    """Update the tables; if there is none yet, open one in a separate section."""
    current, pages = known.current, known.current.pages
    home = pages.table
    here = [name for name in TABLES if current.region(home, name)]
    if not here and not known.people and not current.tables:
        return None
    first = (REGION,) if known.people or current.tables else ()
    left = [page for page in (pages.event, pages.former) if page and page is not home]
    leaving = (name for name in TABLES if any(current.region(page, name) for page in left))
    tables = _rendered(list(dict.fromkeys((*first, *here, *leaving))), known, wanted)
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
    """Return the tables of these regions; an obstacle if too many people would leave them at once."""
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
        known.reading.hidden,
    )
    if isinstance(tables, Obstacle):
        return tables
    if tables.lost > tables.before * MOST_LOST and not wanted.event.allow_shrink:
        values = {"before": str(tables.before), "after": str(tables.before - tables.lost)}
        return Obstacle("obstacle-shrink", values)
    return tables


def _put(draft: Draft, tables: Tables, known: Known, wanted: Wanted) -> bool:
    """Put the tables into their regions; return whether that changes anything that people see."""
    current, wrote = known.current, False
    for name, body in tables.bodies.items():
        region = current.region(draft.page, name)
        if region is None:
            draft.open(name, *_place(draft.page, known, wanted), body, known.number)
            wrote = True
        elif not _only_recorded(draft.page.text, region, body, current):
            wrote = draft.put(name, region, body) or wrote
    for name in TABLES:
        region = current.region(draft.page, name)
        if region and name not in tables.bodies and _leads_away(draft.page, region):
            wrote = draft.put(name, region, "") or wrote  # nobody is in the list that has come back
    return wrote


def _leads_away(page: Snapshot, region: Region) -> bool:
    """Whether a region has the line that links to its table; what people wrote there stays."""
    return seal_holds(page.text, region) and bool(page.text[region.body_start : region.body_end].strip())


def _place(page: Snapshot, known: Known, wanted: Wanted) -> tuple[Place, str]:
    """Return the place for the table's region on a page that has none yet, and the heading above it."""
    if page is not known.current.pages.event:
        return Place(len(page.text)), ""
    return new_section(page.text, known.reading, known.siteinfo, wanted.messages)


def _leave_the_list(draft: Draft, known: Known, wanted: Wanted) -> None:
    """Move regions that are between the sign-ups and the place where people add their line; this happens once."""
    page = draft.page
    regions = (region for (title, _), region in known.current.regions.items() if title == page.page)
    if between := in_the_way(page.text, tuple(regions), known.reading):
        place, heading = new_section(page.text, known.reading, known.siteinfo, wanted.messages)
        draft.move(between, place, heading, known.number)
        draft.did.append(wanted.about(Change("summary-moved")))


def _only_recorded(text: str, region: Region, body: str, current: Current) -> bool:
    """Whether only the record of the lists and the entries would change: nobody would see such an edit."""
    if all(table.record is None for table in current.tables.values()):
        return False
    change = new_body(region, body)
    return _shown(text[change.start : change.end]) == _shown(change.new)


def _shown(body: str) -> str:
    return without_attended(without_record(body))


def _said(tables: Tables, wanted: Wanted) -> list[Change]:
    """Return the summary of the tables: the changes of people, or, if only their form changes, that they are written."""
    unnamed = tables.standing.unnamed
    others = [Change("table-count-unnamed", {"count": unnamed})] * bool(unnamed)
    return [wanted.about(change) for change in (*(tables.changes or (Change("summary-table"),)), *others)]


def _point(draft: Draft, title: str, tables: Tables, known: Known, wanted: Wanted) -> None:
    """Write where the participants are listed, in place of each table that was on the page.

    A page that the table left is not updated again, so it gets no number, which would soon be wrong.
    """
    stays = draft.page is known.current.pages.event
    has_moved = any((draft.page.page, name) in known.current.keys for name in TABLES)
    wrote = False
    for name in TABLES:
        region = known.current.region(draft.page, name)
        body = _pointer(name, title, tables, known, wanted) if stays else _former_pointer(title, wanted)
        if region is not None:
            wrote = draft.put(name, region, body) or wrote
        elif name == REGION and stays and known.reading.signups:
            draft.open(name, *_place(draft.page, known, wanted), body, known.number)
            wrote = True
    if wrote and has_moved:
        draft.did.append(wanted.about(Change("summary-tables-moved", {"page": title})))
    elif wrote:
        draft.did += _said(tables, wanted)


def _pointer(name: str, title: str, tables: Tables, known: Known, wanted: Wanted) -> str:
    """Return the line on the event's page that says how many people a table has and links to it; nothing for an empty list.

    On the source page of translations, the line has no number, and it is there for empty lists too: translations keep the text
    that they had when the page was last marked.
    """
    messages, link = wanted.messages, _link(title, wanted)
    if is_for_translation(known.current.pages.event.text):
        key = "table-caption" if name == REGION else f"table-caption-{name}"
        words = messages.say(key, {"count": link})
        label = wanted.said(messages.say(key, {"count": title}))
        return sealed(
            markup.frame(words, label, messages.language, messages.direction, is_foreign=messages.is_foreign)
        )
    if name != REGION:
        count = tables.standing.waiting if name == WAITING else tables.standing.withdrawn
        if not count:
            return ""
        said = messages.say(f"table-caption-{name}", {"count": messages.number(count)})
        words = f"{said} – {link}"
        return sealed(
            markup.frame(
                words,
                wanted.said(said),
                messages.language,
                messages.direction,
                is_foreign=messages.is_foreign,
            )
        )
    people = counted(tables.standing, messages)
    words = messages.say("table-elsewhere", {"count": people, "page": link})
    label = wanted.said(messages.say("table-caption", {"count": people}))
    heads = own_heads({}, wanted.event)  # what people add to the table changes nothing on this page
    reading = known.reading
    about = event_attribute(reading.rosters, known.people, wanted.event, messages, heads, reading.hidden)
    return sealed(
        markup.frame(
            words, label, messages.language, messages.direction, about, is_foreign=messages.is_foreign
        )
    )


def _former_pointer(title: str, wanted: Wanted) -> str:
    messages = wanted.messages
    return sealed(
        markup.frame(
            _link(title, wanted), title, messages.language, messages.direction, is_foreign=messages.is_foreign
        )
    )


def _link(title: str, wanted: Wanted) -> str:
    link = markup.isolated_in(markup.page_link(title), title, wanted.messages.direction)
    return f"'''{markup.verbatim(link, wanted.messages.is_converted)}'''"
