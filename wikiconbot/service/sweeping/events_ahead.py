"""Read the pages of many events ahead: their texts, their other pages, and the accounts of all of them, in shared requests."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from wikiconbot.event import Asked
from wikiconbot.model import Snapshot
from wikiconbot.plan.current import Current, Pages, read_current
from wikiconbot.plan.doubled import once_each
from wikiconbot.reading.page import redirect_target
from wikiconbot.runs.assess import understand
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import others_to_ask, styles_page, titles_beside
from wikiconbot.wiki.accounts import fetch_for_any_page
from wikiconbot.wiki.ahead.pages_ahead import read_ahead
from wikiconbot.wiki.session import Session
from wikiconbot.wikitext.siteinfo import SiteInfo


def read_events_ahead(session: Session, titles: Sequence[str], asked: Asked, stats: Stats) -> None:
    """Read events ahead, for the runs that follow at once: what is not fresh any more then is read again.

    For 48 events two requests, two more if they have other pages, and one for 50 accounts that no earlier event of the last 15
    minutes had; ten times as much in each with the apihighlimits right.

    Raises what `Session.request` raises.
    """
    styles = styles_page(asked)
    with stats.phase("read"):
        pages = read_ahead(session, titles, styles)
    ahead = session.ahead
    profile = ahead.profile(styles) if ahead else None
    if ahead is None or profile is None:
        return
    siteinfo = replace(SiteInfo.from_api(profile), account=session.user)
    wanted = _Wanted()
    for page in pages.values():
        with suppress(Exception):  # the run on the page reports it; one bad page never holds up another
            wanted.add(page, siteinfo, asked)
    with stats.phase("read"):
        others = read_ahead(session, [title for title in wanted.titles if title not in pages], styles)
    names = wanted.names(others, siteinfo)
    known = ahead.known(names)
    with stats.phase("accounts"):
        ahead.keep_accounts(fetch_for_any_page(session, [name for name in names if name not in known]))


class _Wanted:
    """What the runs on some events will ask for."""

    def __init__(self) -> None:
        self.titles: dict[str, None] = {}
        self._events: list[tuple[Snapshot, dict[str, str], tuple[str, ...]]] = []

    def add(self, page: Snapshot, siteinfo: SiteInfo, asked: Asked) -> None:
        """Add an event: what its run needs is known from its text, except the people in tables on other pages."""
        if not page.exists or redirect_target(page.text):
            return
        page = once_each(page, siteinfo)
        reading, settings = understand(page, siteinfo, asked)
        beside = titles_beside(page, settings.event)
        self.titles |= dict.fromkeys(beside.values())
        known = read_current(Pages(page))
        people = others_to_ask(known, reading, settings, siteinfo)
        signed = (signup.user for signup in reading.signups if signup.user)
        self._events.append((page, beside, (*signed, *people)))

    def names(self, others: dict[str, Snapshot], siteinfo: SiteInfo) -> list[str]:
        """Return the names of all people; ``others`` are the events' other pages, as far as they were read."""
        names: dict[str, None] = {}
        for page, beside, people in self._events:
            names |= dict.fromkeys(people)
            if beside and all(title in others for title in beside.values()):
                pages = Pages(
                    page, **{kind: once_each(others[title], siteinfo) for kind, title in beside.items()}
                )
                current = read_current(pages)
                names |= dict.fromkeys(current.people(siteinfo) if isinstance(current, Current) else ())
        return list(names)
