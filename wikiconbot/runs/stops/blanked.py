"""A table or a page that somebody blanked: the people of the bot's last revision count for how many may be lost at once."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from wikiconbot.i18n import says
from wikiconbot.model import Event, Obstacle, Part, Region, Revision, Snapshot
from wikiconbot.plan.current import Current, Pages, read_current
from wikiconbot.runs.assess import Judgement, understand
from wikiconbot.table.marks import KeptTable
from wikiconbot.table.match import found_rows
from wikiconbot.table.write import REGION, names_of_tables
from wikiconbot.wikitext.regions import base_name, find_region, name_number, names_on, numbered_name
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.event import Asked
    from wikiconbot.runs.stats import Stats
    from wikiconbot.wiki.session import Session


def with_last_people(
    session: Session, current: Current | Obstacle, event: Event, siteinfo: SiteInfo, stats: Stats
) -> Current | Obstacle:
    """Return what is on the pages, with the tables of the bot's last revision that somebody has blanked since.

    One request if a table is blank and others edited the page after the bot; else none. Recent changes end after some weeks, and
    for a busy account have only the newest edits: if they have none of this page, a blank region shows that the bot edited it.
    """
    from wikiconbot.wiki.revisions import fetch_last_by, fetch_texts  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    if not isinstance(current, Current) or Part.PARTICIPANTS not in event.parts:
        return current
    page = current.pages.table
    own = page.own.revision if page.own else None
    if session.user is None or own == page.revision:
        return current
    names = tuple(blank_tables(current, siteinfo))
    if not names or not (own or any(base_name(name) == REGION for name in names_on(page.text))):
        return current
    with stats.phase("history"):
        text = fetch_texts(session, [own])[own] if own else fetch_last_by(session, page.page, session.user)
    before = read_current(Pages(Snapshot(page.page, text or "")))
    if not isinstance(before, Current):
        return current
    blanked = {
        name: table
        for name, table in before.tables.items()
        if name in names or (REGION in names and not current.tables)
    }
    return replace(current, blanked=MappingProxyType(blanked))


def emptied(
    session: Session, judgement: Judgement, asked: Asked, stats: Stats, resumed: int
) -> Obstacle | None:
    """Return an obstacle if somebody removed everybody from a page, table and list, and the bot's last revision had people; else None.

    ``resumed`` is the page's newest revision when a person last checked it. Two requests if a page that the bot has edited has
    no people; one for every other empty page, none for a page with a list that nobody has signed yet.
    """
    page = judgement.snapshot
    is_empty = not page.text.strip()
    if not (is_empty or page.own) or judgement.settings.event.allow_shrink or _has_people(judgement):
        return None
    if session.user is None or (page.own and page.own.revision == page.revision):
        return None

    def had_people(text: str | None) -> bool:
        if not text or not text.strip():
            return False
        reading, _ = understand(Snapshot(page.page, text), judgement.siteinfo, asked)
        return bool(reading.signups or names_on(text))

    with stats.phase("history"):
        if not had_people(_last_own_text(session, page)):
            return None
        by = _who_emptied(session, page, had_people)
    if by and by.id <= resumed:
        return None
    who = _told(by, is_empty=is_empty)
    return Obstacle(
        "obstacle-blanked", {"who": who, "word": shlex.quote(page.page), "by": (by and by.user) or ""}
    )


def _told(by: Revision | None, *, is_empty: bool) -> str:
    """Return who emptied a page, and when."""
    if by is None:
        return says("blanked-emptied-unknown" if is_empty else "blanked-unlisted-unknown")
    about = {"user": by.user, "revision": str(by.id), "at": by.time}
    if by.user:
        return says("blanked-emptied" if is_empty else "blanked-unlisted", **about)
    return says("blanked-emptied-hidden" if is_empty else "blanked-unlisted-hidden", **about)


def _has_people(judgement: Judgement) -> bool:
    """Whether anybody is on a page, or the bot has a region there: then the check of its tables is enough."""
    return bool(judgement.reading.signups) or bool(names_on(judgement.snapshot.text))


def _last_own_text(session: Session, page: Snapshot) -> str | None:
    from wikiconbot.wiki.revisions import fetch_last_by, fetch_texts  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    assert session.user is not None
    if page.own:
        return fetch_texts(session, [page.own.revision])[page.own.revision]
    return fetch_last_by(session, page.page, session.user)


def _who_emptied(
    session: Session, page: Snapshot, had_people: Callable[[str | None], bool]
) -> Revision | None:
    """Return the revision since which nobody is on a page; None if it is older than the revisions that are read, or hidden."""
    from wikiconbot.wiki.revisions import fetch_newest  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    found: Revision | None = None
    for revision, text in fetch_newest(session, page.page, page.revision):
        if text is None:
            return None
        if had_people(text):
            return found
        found = revision
    return None


def blank_tables(current: Current, siteinfo: SiteInfo) -> Iterator[str]:
    """Yield the names of the tables that are missing, or that have no people although the bot wrote some."""
    page = current.pages.table
    names = [name for name in names_of_tables(page.text) if base_name(name) == REGION]
    last = max(map(name_number, names), default=1)
    for name in (numbered_name(REGION, number) for number in range(1, last + 1)):
        region = find_region(page.text, name)
        if not isinstance(region, Region):
            yield name
            continue
        table = current.tables.get(current.keys.get((page.page, name), ""))
        if table is None:
            if not page.text[region.body_start : region.body_end].strip():
                yield name
        elif not found_rows([table], siteinfo) and not _are_all_gone(table):
            yield name


def _are_all_gone(table: KeptTable) -> bool:
    """Whether everybody to whom a table gave a number has left it, according to the bot's record."""
    return table.record is not None and len(table.record.left) >= table.record.last
