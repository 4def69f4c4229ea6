"""The lists next to the table, and the report; lists that people changed by hand are skipped."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from wikiconbot.model import Change, Finding, Obstacle, Region, Snapshot
from wikiconbot.pages import overview, report, views
from wikiconbot.pages.people import Headcount
from wikiconbot.plan.draft import Draft, Known, Wanted
from wikiconbot.wikitext.placement import Place
from wikiconbot.wikitext.regions import seal_holds


def write_views(
    drafts: Mapping[str, Draft], known: Known, wanted: Wanted, in_tables: Headcount | None = None
) -> list[Obstacle]:
    """Update the lists that organisers placed; skip a list that people changed by hand.

    ``in_tables`` are the people whom the tables count, so that the overview shows the same numbers.
    """
    passed_over: list[Obstacle] = []
    pages = known.current.pages
    for draft in drafts.values():
        if draft.page not in (pages.event, pages.target):
            continue  # what a page has that the table left is perhaps another event's now
        written = 0
        for name in (overview.REGION, *views.GROUPED, views.RECIPIENTS):
            region = known.current.region(draft.page, name)
            if region is None:
                continue
            if not seal_holds(draft.page.text, region):
                passed_over.append(edited_by_hand(draft.page, region))
            else:
                written += draft.put(name, region, _view(name, known, wanted, in_tables))
        if written:
            draft.did.append(wanted.about(Change("summary-views", {"count": written})))
    return passed_over


def _view(name: str, known: Known, wanted: Wanted, in_tables: Headcount | None) -> str:
    iteration = wanted.event.iteration
    if name == overview.REGION:
        unnamed = len(known.reading.unnamed)
        return overview.render_overview(known.people, wanted.messages, iteration, unnamed, in_tables)
    if name == views.RECIPIENTS:
        return views.render_recipients(known.people, wanted.messages, iteration)
    return views.render_groups(views.GROUPED[name], known.people, wanted.event, wanted.messages)


def write_report(draft: Draft, event: Draft, known: Known, wanted: Wanted) -> list[Obstacle]:
    """Update the findings on the report page; their line numbers are those of the ``event``'s page after it is saved."""
    line_after = event.lines_after()
    findings = [_on_line(finding, line_after) for finding in report.published(known.findings, wanted.event)]
    body = report.render_report(findings, wanted.messages)
    region = known.current.region(draft.page, report.REGION)
    if region is None:
        draft.open(report.REGION, Place(len(draft.page.text)), "", body)
    elif not seal_holds(draft.page.text, region):
        return [edited_by_hand(draft.page, region)]
    elif not draft.put(report.REGION, region, body):
        return []
    draft.did.append(Change("summary-findings"))
    return []


#: Values of findings that are line numbers of the event's page.
_LINES = ("line", "first_line")


def _on_line(finding: Finding, line_after: Callable[[int], int]) -> Finding:
    values = {
        key: str(line_after(int(value))) if key in _LINES and value.isdecimal() else value
        for key, value in finding.values.items()
    }
    return replace(finding, line=finding.line and line_after(finding.line), values=values)


def edited_by_hand(page: Snapshot, region: Region) -> Obstacle:
    """Return that a region is not written, because people changed it."""
    first, last = (str(page.text.count("\n", 0, at) + 1) for at in (region.start, region.end))
    values = {"region": region.name, "page": page.page, "first": first, "last": last}
    return Obstacle("obstacle-edited", values)
