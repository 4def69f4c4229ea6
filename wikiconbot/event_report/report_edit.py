"""From the parts of a report and its page to the edit: a new page as a whole, otherwise only the regions that are on it."""

from wikiconbot.event_report.report_parts import PREFIX, ReportPart
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Edit, Event, Obstacle, Plan, Region, Snapshot
from wikiconbot.plan.draft import Draft
from wikiconbot.plan.placed_lists import edited_by_hand
from wikiconbot.plan.safeguards import astray
from wikiconbot.plan.summary import summary_of
from wikiconbot.wikitext.placement import at_the_end, stands_in_template, stands_in_unit
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import (
    begin,
    end,
    find_region,
    names_on,
    new_lines,
    seal_holds,
    splice,
)
from wikiconbot.wikitext.siteinfo import SiteInfo

_DID = Change("summary-event-report")
_HERE, _RESULTS = "event-report-write-here", "start-results"


def report_title(page: str, event: Event, number: int = 1) -> str:
    """Return the title of the report's page; ``number`` is that of an event of a series, from the second on it is added."""
    title = event.event_report_page or f"{page}/Event report"
    return title if number == 1 else f"{title} {number}"


def plan_report(
    page: Snapshot,
    parts: tuple[ReportPart, ...],
    messages: Messages,
    siteinfo: SiteInfo,
    *,
    add_missing: bool = False,
) -> Plan:
    """Return the edit of the report's page.

    A page that does not exist is written as a whole. On a page that exists only regions are renewed, each unless people changed the
    text in it; everything outside of them stays byte for byte. People may have removed a part, so parts that the page
    does not have come, at its end, only with ``add_missing``.
    """
    draft = Draft(page)
    passed_over: list[Obstacle] = []
    missing: list[ReportPart] = []
    for part in parts:
        region = _region(page, part.region)
        if isinstance(region, Obstacle):
            return Plan(page.page, obstacle=region)
        if region is None:
            missing.append(part)
        elif not seal_holds(page.text, region):
            passed_over.append(edited_by_hand(page, region))
        else:
            draft.put(part.region, region, part.body)
    if draft.regions:
        draft.did.append(_DID)
    add_missing = add_missing or not page.exists
    edit = draft.edit(messages)
    if add_missing and missing:
        edit = _with_sections(page, edit, missing, messages, siteinfo)
        if obstacle := astray(edit, len(edit.old)):
            return Plan(page.page, obstacle=obstacle)
    remarks = (*_not_on_page(page, missing, add_missing), *_of_no_part(page, parts))
    return Plan(page.page, (edit,) if edit else (), passed_over=tuple(passed_over), remarks=remarks)


def _region(page: Snapshot, name: str) -> Region | Obstacle | None:
    region = find_region(page.text, name)
    if not isinstance(region, Region):
        return region
    line = str(page.text.count("\n", 0, region.start) + 1)
    if stands_in_template(page.text, region.start):
        return Obstacle("obstacle-in-template", {"line": line})
    return Obstacle("obstacle-in-unit", {"line": line}) if stands_in_unit(page.text, region.start) else region


def _with_sections(
    page: Snapshot, edit: Edit | None, parts: list[ReportPart], messages: Messages, siteinfo: SiteInfo
) -> Edit:
    """Return the edit with parts that are new on the page, each in a section with a place for people's text."""
    text = edit.new if edit else page.text
    place = f"<!-- {messages.say(_HERE)} -->"
    results = f"== {messages.say(_RESULTS)} =="
    sections, lines = [], []
    for part in parts:
        heading = f"== {part.heading} ==\n" if part.heading else ""
        sections.append(f"{heading}{begin(part.region)}\n{part.body}\n{end(part.region)}\n{place}")
        lines += [f"\n{heading.rstrip()}" for _ in range(bool(heading))] + [place]
    if not page.exists:
        sections.append(f"{results}\n{place}")
        lines += [f"\n{results}", place]
    at = at_the_end(text, siteinfo).at
    before, after = text[:at], text[at:]
    gap = "\n" if before and not before.endswith("\n\n") else ""
    gap_after = "\n" if after.strip() and not after.startswith("\n") else ""
    block = gap + "\n\n".join(sections) + gap_after
    new = splice(text, [new_lines(before, at, len(text), block)])
    did = (_DID,)
    known = edit or Edit(page.page, page.revision, page.stands, "", "")
    return Edit(
        page.page, page.revision, known.old, new, summary_of(did, messages),
        (*known.regions, *(part.region for part in parts)), tuple(("", line) for line in lines), did,
    )  # fmt: skip


def _not_on_page(page: Snapshot, missing: list[ReportPart], add_missing: bool) -> tuple[Obstacle, ...]:
    if not missing or add_missing:
        return ()
    names = ", ".join(plain_text(part.heading) or part.region for part in missing)
    return (Obstacle("remark-report-parts-missing", {"page": page.page, "parts": names}),)


def _of_no_part(page: Snapshot, parts: tuple[ReportPart, ...]) -> tuple[Obstacle, ...]:
    """Return a remark on regions of days that the event does not have any more: people decide what becomes of them."""
    known = {part.region for part in parts}
    old = [name for name in names_on(page.text) if name.startswith(PREFIX) and name not in known]
    said = {"page": page.page, "regions": ", ".join(old)}
    return (Obstacle("remark-report-parts-old", said),) if old else ()
