"""Everything known about an event's pages → the edits to make. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from wikiconbot.model import KeptCell, Namesake, Obstacle, Part, PersonalCell, Plan, Renumbered
from wikiconbot.plan.current import Current, Pages, read_current
from wikiconbot.plan.doubled import remark_on
from wikiconbot.plan.draft import Draft, Known, Wanted
from wikiconbot.plan.newly_read import to_confirm
from wikiconbot.plan.pad_links import write_pad_links
from wikiconbot.plan.people_tables import write_tables
from wikiconbot.plan.placed_lists import write_report, write_views
from wikiconbot.plan.safeguards import amiss, not_wholly_read, too_many_lost
from wikiconbot.plan.series import Part as OneEvent
from wikiconbot.plan.series import as_one_event, empty_spare, of_the_page, tables_of
from wikiconbot.plan.shifts import Shift, shift_of
from wikiconbot.table.personal_cells import personal_cells

_FINDINGS = frozenset((Part.FINDINGS, Part.ACCOUNTS, Part.ELIGIBILITY))


def make_plan(known: Known, wanted: Wanted, events: Sequence[OneEvent] = ()) -> Plan:
    """Return what to write on the event's pages, or what prevents it; pages that need nothing get no edit.

    ``events`` are those of a series on the page; the last one is what is outside of them. In that case ``known`` and ``wanted``
    are those of the whole page. If regions have an older format, the plan converts them and changes nothing else in this run.
    """
    pages = known.current.pages
    if obstacle := not_wholly_read(known.reading):
        return Plan(pages.event.page, obstacle=obstacle)
    drafts = {page.page: Draft(page) for page in pages.all()}
    page = pages.event.page
    drafts[page].did += wanted.also
    whole = known if events else as_one_event(known)
    kept: tuple[KeptCell, ...] = ()
    personal: tuple[PersonalCell, ...] = ()
    new: tuple[Obstacle, ...] = ()
    renumbered: tuple[Renumbered, ...] = ()
    namesakes: tuple[Namesake, ...] = ()
    passed_over: list[Obstacle] = []
    shift = Shift()
    headings: dict[str, str | None] = {}
    for part, asked in events or [(whole, wanted)]:
        in_tables = None
        if Part.PARTICIPANTS in wanted.event.parts:
            tables = write_tables(drafts, part, asked)
            name = asked.event.iteration
            if isinstance(tables, Obstacle):
                return Plan(page, obstacle=replace(tables, iteration=name))
            if tables:
                in_tables = tables.standing
                shift += shift_of(tables, part)
                kept += tuple(replace(cell, iteration=name) for cell in tables.kept)
                renumbered += tuple(replace(row, iteration=name) for row in tables.renumbered)
                namesakes += tuple(replace(one, iteration=name) for one in tables.namesakes)
                new += tuple(replace(one, iteration=name) for one in to_confirm(tables, part, asked))
            cells = personal_cells(part.current.tables.values(), part.siteinfo)
            personal += tuple(replace(cell, iteration=asked.event.iteration) for cell in cells)
            empty_spare(drafts, part.current)
            if events:
                headings |= dict.fromkeys(tables_of(part, drafts[pages.table.page]), asked.event.iteration)
        passed_over += (
            replace(one, iteration=asked.event.iteration)
            for one in write_views(drafts, part, asked, in_tables)
        )
    if events:
        passed_over += write_views(drafts, of_the_page(known, events), wanted)
    if pages.report and _FINDINGS & wanted.event.parts:
        passed_over += write_report(drafts[pages.report.page], drafts[page], known, wanted)
    converts = any(draft.converts for draft in drafts.values())
    if Part.ETHERPAD in wanted.event.parts and known.pads and not converts:
        write_pad_links(drafts[page], known, wanted)
    edits = tuple(edit for draft in drafts.values() if (edit := draft.edit(wanted.messages)))
    if edits and not wanted.event.allow_shrink and (obstacle := too_many_lost(known)):
        return Plan(page, obstacle=obstacle)
    if obstacle := amiss(edits, drafts, known):
        return Plan(page, obstacle=obstacle)
    return Plan(
        page,
        edits,
        kept=kept,
        personal=personal,
        passed_over=tuple(passed_over),
        newly_read=new if edits else (),
        renumbered=renumbered,
        namesakes=namesakes,
        converts=converts,
        shifted=shift.large if edits else None,
        events=headings,
        unlisted=known.current.unlisted if edits else (),
        nameless=known.current.nameless if edits else (),
        remarks=tuple(filter(None, map(remark_on, pages.all()))),
    )


__all__ = ["Current", "Known", "Pages", "Wanted", "make_plan", "read_current"]
