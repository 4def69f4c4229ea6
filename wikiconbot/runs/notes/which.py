"""Which pads an event has: by its settings, by the facts of its page, by a link anywhere on it, else the one to make."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.errors import UsageError
from wikiconbot.event import Asked, OriginKind, Saying, SettingOrigin, Settings
from wikiconbot.i18n import says
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Event, Reading, Snapshot
from wikiconbot.pads.addresses import find_pads
from wikiconbot.pads.closing_signs import end_of_word
from wikiconbot.pads.elsewhere import Elsewhere, find_elsewhere
from wikiconbot.pads.names import Pad, proposed
from wikiconbot.pages.notes import links_to
from wikiconbot.plan.notes.notes_links import Links, titles_linked
from wikiconbot.plan.notes.place import regions_of_pad
from wikiconbot.reading.facts import etherpad_facts
from wikiconbot.runs.assess import understand
from wikiconbot.runs.notes.named import linked_pads, named_by_fact, pads_at
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import read_wiki
from wikiconbot.runs.wiki_words import with_words
from wikiconbot.wikitext.regions import linking, regions_on
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class EventPage:
    """An event's page as far as its pads need it understood; ``hosts`` are the Etherpads that may be asked.

    ``moved`` are titles in links next to its pads that its notes page had before.
    """

    snapshot: Snapshot
    siteinfo: SiteInfo
    reading: Reading
    settings: Settings
    hosts: tuple[str, ...]
    moved: frozenset[str] = frozenset()

    @property
    def title(self) -> str:
        """The page's title."""
        return self.snapshot.page

    @property
    def messages(self) -> Messages:
        """The messages for the event's pages."""
        return page_messages(self.siteinfo, self.settings.event.language)


_NO_LINKS = Links()
_MOST_LINKS = 3  # next to a pad, that are looked at for its notes


@dataclass(frozen=True, slots=True)
class EventPad:
    """A pad, and the facts that name it; ``proposed`` where nothing on the page names any."""

    pad: Pad
    links: Links = _NO_LINKS
    proposed: bool = False


def with_hosts(asked: Asked, hosts: Iterable[str]) -> Asked:
    """Return what was asked, with the operator's Etherpads: on the first of them are pads that are named without an address.

    The organisers' file takes precedence over it, as does the page where it names one of the Etherpads that are allowed.
    """
    first = next(iter(hosts), None)
    if first is None or "etherpad" in asked.file:
        return asked
    return replace(asked, file={**asked.file, "etherpad": Saying(first, SettingOrigin(OriginKind.COMMAND))})


def read_event(session: Session, title: str, asked: Asked, hosts: Iterable[str], stats: Stats) -> EventPage:
    """Read an event's page from the wiki, in one request with its links; raises as `read_wiki` does.

    One more request if it is not known yet how the wiki writes numbers in the language of the page.
    """
    snapshot, siteinfo = read_wiki(session, title, stats, links=True)
    page = understood(snapshot, siteinfo, asked, hosts, stats)
    return replace(page, siteinfo=with_words(session, siteinfo, page.settings.event.language, stats))


def understood(
    snapshot: Snapshot, siteinfo: SiteInfo, asked: Asked, hosts: Iterable[str], stats: Stats
) -> EventPage:
    """Return an event's page as understood."""
    hosts = tuple(hosts)
    with stats.phase("understand"):
        reading, settings = understand(snapshot, siteinfo, with_hosts(asked, hosts))
    allowed = (Event().etherpad, settings.event.etherpad, *hosts)
    return EventPage(
        snapshot, siteinfo, reading, settings, tuple(dict.fromkeys(host.rstrip("/") for host in allowed))
    )


def pads_of(page: EventPage) -> tuple[EventPad, ...]:
    """Return the event's pads: the one of its settings, those of its facts, those linked anywhere on the page or by its templates.

    Links by which a pad can only be read are after the others, then notes that the bot cannot ask for (`Elsewhere`). Only if the page has none of these, a name is proposed.
    """
    event, text = page.settings.event, page.snapshot.text
    found: dict[Pad, Links] = {}
    if event.pad:
        found[Pad(event.etherpad.rstrip("/"), event.pad)] = Links()
    masked = linking(text)
    for fact in etherpad_facts(page.reading.facts):
        for pad, links in named_by_fact(text, masked, fact, event.etherpad, page.hosts, page.siteinfo):
            known = found.get(pad, Links())
            bare = dict.fromkeys((*known.bare, *links.bare))
            found[pad] = Links((*known.facts, *links.facts), tuple(bare))
    others = [*linked_pads(masked, page.hosts, page.siteinfo), *find_elsewhere(masked, page.hosts)]
    if page.snapshot.links:
        own = _in_regions(page)
        others += [
            pad
            for pad in pads_at(page.snapshot.links, page.hosts)
            if pad not in own and not _is_mistyped(pad, found, others)
        ]
    for pad in others:
        found.setdefault(pad, Links())
    if found:
        pads = sorted(found.items(), key=lambda one: _last(one[0]))
        return tuple(EventPad(pad, links) for pad, links in pads)
    return (EventPad(Pad(event.etherpad.rstrip("/"), proposed(page.title, _year(page))), proposed=True),)


def _last(pad: Pad) -> int:
    return 2 if isinstance(pad, Elsewhere) else int(pad.kind == "read-only")


def chosen(
    pads: tuple[EventPad, ...], only: tuple[str, ...], revision: int | None = None
) -> tuple[EventPad, ...]:
    """Return of an event's pads those that a person named, by name or address; all where nobody did.

    Raises:
        UsageError: the event has no such pad; or a revision is wanted, and there are several pads.
    """
    some = pads
    if only:
        for typed in only:
            if not any(is_named(named.pad, typed) for named in pads):
                raise UsageError(says("notes-no-such-pad", typed=typed, pads=_listed(pads)))
        some = tuple(named for named in pads if any(is_named(named.pad, typed) for typed in only))
    askable = [named for named in some if not isinstance(named.pad, Elsewhere)]
    if revision is not None and len(askable) > 1:
        raise UsageError(says("notes-revision-of-which", pads=_listed(some)))
    return tuple(askable) if revision is not None and askable else some


def is_named(pad: Pad, typed: str) -> bool:
    """Whether a person means a pad: by its name, by its address in any form."""
    typed = typed.strip()
    if typed in (pad.name, pad.url):
        return True
    if isinstance(pad, Elsewhere):
        return any(found.url == pad.url for found in find_elsewhere(f"[{typed} ]", (), named=True))
    return any(found.pad == pad for found in find_pads(typed, (pad.host,)))


def _listed(pads: Iterable[EventPad]) -> str:
    return ", ".join(named.pad.url for named in pads)


def _in_regions(page: EventPage) -> frozenset[Pad]:
    """Return the pads that the bot's own regions link to: the notes there came from them, and the page is not for that theirs."""
    text = page.snapshot.text
    own = "\n".join(text[region.body_start : region.body_end] for region in regions_on(text))
    return frozenset((*linked_pads(own, page.hosts, page.siteinfo), *find_elsewhere(own, page.hosts)))


#: Where our reading of an address ends, and MediaWiki's continues: quotes, a cell's mark, ``[[https://…/p/x|notes]]``.
_ENDS = re.compile(r"[|{}“”„«»]")


def _is_mistyped(pad: Pad, *known: Container[Pad]) -> bool:
    """Whether an address leads to a pad that is known, and only what is around it on the page is taken for a part of it."""
    meant = _meant(pad)
    return meant is not None and any(meant in some for some in known)


def _meant(pad: Pad) -> Pad | None:
    """Return the pad of an address without what is around it on the page, None if nothing does."""
    ends = _ENDS.search(pad.name)
    end = min(ends.start() if ends else len(pad.name), end_of_word(pad.name))
    return Pad(pad.host, pad.name[:end]) if end < len(pad.name) else None


def longer(page: EventPage, pad: Pad) -> str:
    """Return a hint where the wiki's own link leads to a pad whose name continues after that of ``pad``; else nothing."""
    for other in pads_at(page.snapshot.links or (), page.hosts):
        if _meant(other) == pad:
            return says("notes-longer-name", url=pad.url, longer=other.name, address=other.url)
    return ""


def _year(page: EventPage) -> str | None:
    days = [group.starts for group in page.reading.facts if group.starts]
    first = min(days) if days else page.settings.event.starts
    return first[:4] if first else None


def linked_notes(session: Session, page: EventPage, pad: Pad, stats: Stats) -> Snapshot | None:
    """Return the page with a pad's notes to which a link next to the pad leads; None if none has them. One request for each such link."""
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    facts = next((named.links.facts for named in pads_of(page) if named.pad == pad), ())
    raw = "\n".join(page.snapshot.text[fact.start : fact.end] for fact in facts)
    for title in titles_linked(raw)[:_MOST_LINKS]:
        with stats.phase("read"), suppress(UsageError):  # a page of another wiki, one that the software makes
            notes = read_pages(session, [title])[title]
            if notes.page != page.title and any(regions_of_pad(notes, pad.url)):
                return notes
    return None


def with_moved(session: Session, page: EventPage, notes: str, stats: Stats) -> EventPage:
    """Return an event's page with the titles that its notes page had before: those that lead to it, and those that are gone.

    One request, where next to a pad there is a link like that to notes, and it leads to another page.
    """
    from wikiconbot.wiki.finding.moved_titles import titles_now  # noqa: PLC0415

    facts = etherpad_facts(page.reading.facts)
    raws = [page.snapshot.text[fact.start : fact.end] for fact in facts]
    titles = [
        title
        for raw in raws
        for title in titles_linked(raw)
        if not links_to(f"[[{title}]]", notes, page.title)
    ]
    if not titles:
        return page
    with stats.phase("read"):
        now = titles_now(session, titles)
    return replace(page, moved=frozenset(title for title, to in now.items() if to in (None, notes)))


def pads_of_pages(
    pages: Iterable[Snapshot], siteinfo: SiteInfo, asked: Asked, hosts: Iterable[str], stats: Stats
) -> Mapping[Pad, tuple[str, ...]]:
    """Return the pads that pages name or link to, each with the titles of those pages, in order."""
    hosts = tuple(hosts)
    found: dict[Pad, list[str]] = {}
    for page in pages:
        for named in pads_of(understood(page, siteinfo, asked, hosts, stats)):
            if not named.proposed:
                found.setdefault(named.pad, []).append(page.page)
    return {pad: tuple(titles) for pad, titles in found.items()}
