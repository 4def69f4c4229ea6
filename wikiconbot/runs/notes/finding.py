"""Where pads are looked for: one page, a whole wiki, a category, the pages that a page links to, a list of titles."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.model import Event, Snapshot
from wikiconbot.pads.addresses import find_pads
from wikiconbot.runs.notes.rescue_stops import texts_of
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import read_wiki
from wikiconbot.wikitext.siteinfo import SiteInfo, fold
from wikiconbot.wikitext.title_keys import unlike

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class Where:
    """Where to look: a ``page``, the whole ``wiki``, a ``category``, the pages that ``linked_from`` links to, or ``titles``.

    ``depth`` is how many levels of categories below the category count, ``spaces`` are namespaces, by name or number (none: all).
    """

    page: str | None = None
    wiki: bool = False
    category: str | None = None
    depth: int = 0
    linked_from: str | None = None
    titles: tuple[str, ...] | None = None
    spaces: tuple[str, ...] = ()


def pages_to_search(
    session: Session,
    where: Where,
    hosts: Iterable[str],
    stats: Stats,
    told: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[Iterator[Snapshot], SiteInfo]:
    """Return the pages with their texts and links, and what their wiki decides; ``told`` hears how many of how many were read.

    ``hosts`` are the Etherpads that may be asked besides Wikimedia's: on a whole wiki the pages are those that link to one of them.

    Raises:
        UsageError: the wiki has no such page, or no such namespace.
    """
    from wikiconbot.wiki.read import read_profile  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    if where.page is not None:
        snapshot, siteinfo = read_wiki(session, where.page, stats, links=True)
        return iter((snapshot,)), siteinfo
    with stats.phase("read"):
        siteinfo = replace(SiteInfo.from_api(read_profile(session)), account=session.user)
        spaces = namespaces_of(where.spaces, siteinfo)
        if where.wiki:
            allowed = tuple(dict.fromkeys((Event().etherpad, *hosts)))
            return _of_wiki(session, allowed, siteinfo, spaces, stats, told), siteinfo
        titles = list(_titles(session, where, siteinfo, spaces))
    return _read(session, titles, stats, told, links=True), siteinfo


def _titles(
    session: Session, where: Where, siteinfo: SiteInfo, spaces: Collection[int] | None
) -> Iterable[str]:
    from wikiconbot.wiki.finding.categories import CATEGORY, titles_in_category  # noqa: PLC0415
    from wikiconbot.wiki.finding.link_usage import titles_linked_from  # noqa: PLC0415

    if where.category is not None:
        space = fold(where.category.partition(":")[0]) if ":" in where.category else ""
        is_whole = siteinfo.namespaces.get(space) == CATEGORY
        title = where.category if is_whole else f"Category:{where.category}"
        return titles_in_category(session, title, where.depth, spaces)
    if where.linked_from is not None:
        return titles_linked_from(session, where.linked_from, spaces)
    return unlike(where.titles or (), siteinfo)


def _of_wiki(
    session: Session,
    hosts: tuple[str, ...],
    siteinfo: SiteInfo,
    spaces: Collection[int] | None,
    stats: Stats,
    told: Callable[[int, int], None],
) -> Iterator[Snapshot]:
    from wikiconbot.wiki.finding.link_usage import pages_linking  # noqa: PLC0415

    prefixes = [
        prefix
        for prefix, address in siteinfo.addresses.items()
        if find_pads(("https:" if address.startswith("//") else "") + address.replace("$1", "p/x"), hosts)
    ]
    with stats.phase("read"):
        found = pages_linking(session, hosts, prefixes, spaces)
    for snapshot in _read(session, list(found), stats, told, links=False):
        yield replace(snapshot, links=found.get(snapshot.page, ()))


def _read(
    session: Session, titles: list[str], stats: Stats, told: Callable[[int, int], None], *, links: bool
) -> Iterator[Snapshot]:
    from wikiconbot.wiki.finding.many_texts import read_texts  # noqa: PLC0415

    titles = list(dict.fromkeys(titles))
    done = 0
    for lot in session.batches(titles):
        with stats.phase("read"):
            pages = list(read_texts(session, lot, links=links))
        yield from pages
        done += len(lot)
        told(done, len(titles))


def namespaces_of(typed: Iterable[str], siteinfo: SiteInfo) -> frozenset[int] | None:
    """Return the numbers of namespaces given by name or number, None if none is given.

    Raises:
        UsageError: the wiki has no such namespace.
    """
    found = set()
    for one in typed:
        number = siteinfo.namespaces.get(fold(one))
        if fold(one) in ("main", "(main)", "(article)"):
            number = 0
        if re.fullmatch(r"[0-9]{1,4}", one.strip()):
            number = int(one)
        if number is None or number < 0:
            raise UsageError(says("notes-no-namespace", typed=one))
        found.add(number)
    return frozenset(found) or None


_LINE = re.compile(r"\s*[*#:;]*\s*(?:\[\[\s*:?([^\[\]|]+)(?:\|[^\[\]]*)?\]\]|(.*?))\s*\Z")


def titles_in(text: str, file: str) -> tuple[str, ...]:
    """Return the titles in a file: the pages of what `find` wrote as JSON, or a title a line, as such or as a link in a list.

    Raises:
        UsageError: it is JSON of something else; an entry that is no title is named.
    """
    text = text.removeprefix("\ufeff")
    if re.match(r"\s*(?:\{|\[(?!\[))", text):
        try:
            known = json.loads(text)
            lists = [known] if isinstance(known, list) else [pad["pages"] for pad in known["pads"]]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise UsageError(says("notes-no-list", file=file)) from error
        return tuple(dict.fromkeys(title for pages in lists for title in texts_of(pages, file)))
    if file.lower().endswith(".json") and text.strip():
        raise UsageError(says("notes-no-list", file=file))
    lines = (match for line in text.splitlines() if (match := _LINE.match(line)))
    return tuple(dict.fromkeys(title for match in lines if (title := (match[1] or match[2] or "").strip())))
