"""A person checked a page after somebody reverted an edit of the bot there: `wikiconbot resume PAGE`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wikiconbot.event import Asked
from wikiconbot.model import Part, Revert, Snapshot, Unchanged
from wikiconbot.runs.journal_lines import FOLDER, unusable
from wikiconbot.runs.notes.notes_titles import notes_titles, parts_of
from wikiconbot.runs.notes.pad_memory import PadMemory
from wikiconbot.runs.notes.which import EventPage, understood
from wikiconbot.runs.reporting.report_pages import read_reports
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.page_memory import Memories
from wikiconbot.runs.stops.revert_guard import Guard, Organised
from wikiconbot.runs.wiki_pages import read_beside, read_wiki

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal
    from wikiconbot.wiki.session import Session

_AT_ONCE = 50  # pages in one request


def resume_page(
    session: Session,
    title: str,
    asked: Asked,
    agreed: Callable[[tuple[Revert, ...]], bool],
    stats: Stats,
    journal: Journal,
) -> bool:
    """Store that a person checked a page and its subpages in their current state; return whether they agreed to continue.

    ``agreed`` gets the reverts that stop the bot there; it is not called if there are none. The journal records it.

    Raises:
        UsageError: the wiki has no such page.
        ConfigurationError: it cannot be written.
    """
    snapshot, siteinfo = read_wiki(session, title, stats)
    own = understood(snapshot, siteinfo, asked, (), stats)
    written = PadMemory.of(journal).written(session.api_url, snapshot.page)
    pages = _pages(session, own, written, stats)
    guard = Guard(session, Memories(journal.folder, session.api_url), stats)
    event = Organised(snapshot, siteinfo, own.settings, asked)
    reverts = tuple(filter(None, (guard.standing(page, event) for page in pages)))
    if reverts and not agreed(reverts):
        return False
    with journal.run("resume", wiki=session.api_url, user=session.user, page=snapshot.page) as run:
        try:
            for page in pages:
                guard.resume(page)
        except OSError as error:
            raise unusable(journal.folder, error, FOLDER) from error
        run.note("resumed", reverts=[[one.page, one.undone, one.by, one.revision] for one in reverts])
        run.end(Unchanged(snapshot.page))
    return True


def _pages(session: Session, event: EventPage, written: Sequence[str], stats: Stats) -> list[Snapshot]:
    """Return the event's page and all of its pages that the bot may write on; ``written`` are pages on which it wrote notes."""
    settings = replace(event.settings.event, parts=frozenset(Part))
    pages = list(read_beside(session, event.snapshot, settings, stats).all())
    pages += read_reports(session, event.snapshot, event.settings, stats)
    known = {page.page for page in pages}
    notes = _read(session, [title for title in notes_titles(event, written) if title not in known], stats)
    known |= {page.page for page in notes}
    parts = _read(session, [title for title in parts_of(notes) if title not in known], stats)
    return [*pages, *notes, *parts]


def _read(session: Session, titles: Sequence[str], stats: Stats) -> list[Snapshot]:
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    found: dict[str, Snapshot] = {}
    with stats.phase("read"):
        for some in range(0, len(titles), _AT_ONCE):
            pages = read_pages(session, titles[some : some + _AT_ONCE])
            found |= {page.page: page for page in pages.values()}
    return list(found.values())
