"""A person looked at a page where somebody took back an edit of the bot's: `wikiconbot resume PAGE`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from wikiconbot.event import Asked
from wikiconbot.model import Event, Part, Revert, Snapshot, Unchanged
from wikiconbot.runs.assess import understand
from wikiconbot.runs.journal_lines import FOLDER, unusable
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.page_memory import Memories
from wikiconbot.runs.stops.revert_guard import Guard, Organised
from wikiconbot.runs.wiki_pages import read_beside, read_wiki

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal
    from wikiconbot.wiki.session import Session


def resume_page(
    session: Session,
    title: str,
    asked: Asked,
    agreed: Callable[[tuple[Revert, ...]], bool],
    stats: Stats,
    journal: Journal,
) -> bool:
    """Remember that a person looked at a page and its subpages as they stand; returns whether they agreed to go on.

    ``agreed`` is shown whose reverts stop the bot there; it is not asked where there are none. The journal has it.

    Raises:
        UsageError: the wiki has no such page.
        ConfigurationError: it cannot be written.
    """
    snapshot, siteinfo = read_wiki(session, title, stats)
    _, settings = understand(snapshot, siteinfo, asked)
    pages = _pages(session, snapshot, settings.event, stats)
    guard = Guard(session, Memories(journal.folder, session.api_url), stats)
    event = Organised(snapshot, siteinfo, settings, asked)
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


def _pages(session: Session, snapshot: Snapshot, event: Event, stats: Stats) -> list[Snapshot]:
    """Return the event's page and all of its pages that the bot may write on."""
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    pages = list(read_beside(session, snapshot, replace(event, parts=frozenset(Part)), stats).all())
    notes = event.notes_page or f"{snapshot.page}/Notes"
    with stats.phase("read"):
        return [*pages, *read_pages(session, [notes]).values()]
