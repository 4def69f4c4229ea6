"""The pages with the reports on the events of a page, for runs that look at all pages of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wikiconbot.event import Settings
from wikiconbot.event_report.report_edit import report_title
from wikiconbot.model import Snapshot
from wikiconbot.runs.stats import Stats

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

_MOST = 50  # titles of one request


def read_reports(
    session: Session, snapshot: Snapshot, settings: Settings, stats: Stats
) -> tuple[Snapshot, ...]:
    """Return the pages for reports, also those that do not exist: one for each event of a series. One request."""
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    events = range(1, max(len(settings.iterations), 1) + 1)
    titles = [report_title(snapshot.page, settings.event, number) for number in events][:_MOST]
    with stats.phase("read"):
        found = read_pages(session, titles)
    return tuple(found.values())
