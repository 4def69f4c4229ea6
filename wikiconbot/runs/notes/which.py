"""Which pads an event has: by its settings, by the facts of its page, by a link anywhere on it, else the one to make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.event import Asked, OriginKind, Saying, SettingOrigin, Settings
from wikiconbot.model import Event, PadLink, Reading, Snapshot
from wikiconbot.pads.names import Pad, find_pads, is_bare_name, proposed
from wikiconbot.plan.notes.notes_edits import Links
from wikiconbot.reading.facts import etherpad_facts
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.assess import understand
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import read_wiki
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class EventPage:
    """An event's page as far as its pads need it understood; ``hosts`` are the Etherpads that may be asked."""

    snapshot: Snapshot
    siteinfo: SiteInfo
    reading: Reading
    settings: Settings
    hosts: tuple[str, ...]

    @property
    def title(self) -> str:
        """The page's title."""
        return self.snapshot.page

    @property
    def language(self) -> str:
        """The language that the bot writes in there."""
        return self.settings.event.language or self.siteinfo.language


_NO_LINKS = Links()


@dataclass(frozen=True, slots=True)
class EventPad:
    """A pad, and the facts that name it; ``proposed`` where nothing on the page names any."""

    pad: Pad
    links: Links = _NO_LINKS
    proposed: bool = False


def with_hosts(asked: Asked, hosts: Iterable[str]) -> Asked:
    """Return what was asked, with the operator's Etherpads: on the first of them stand pads that are barely named.

    The organisers' file goes before it, as does the page where it names one of the Etherpads that are allowed.
    """
    first = next(iter(hosts), None)
    if first is None or "etherpad" in asked.file:
        return asked
    return replace(asked, file={**asked.file, "etherpad": Saying(first, SettingOrigin(OriginKind.COMMAND))})


def read_event(session: Session, title: str, asked: Asked, hosts: Iterable[str], stats: Stats) -> EventPage:
    """Read an event's page from the wiki, in one request; raises as `read_wiki` does."""
    snapshot, siteinfo = read_wiki(session, title, stats)
    return understood(snapshot, siteinfo, asked, hosts, stats)


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


def pads_of(page: EventPage, *, everywhere: bool = False) -> tuple[EventPad, ...]:
    """Return the event's pads, the one of its settings first, then those of its facts; at least a proposed one.

    ``everywhere`` adds those that are linked anywhere else on the page, and proposes none.
    """
    event = page.settings.event
    found: dict[Pad, Links] = {}
    if event.pad:
        found[Pad(event.etherpad.rstrip("/"), event.pad)] = Links()
    for pad, links in _by_facts(page.snapshot.text, page.reading, event.etherpad, page.hosts):
        known = found.get(pad, Links())
        found[pad] = Links((*known.facts, *links.facts), (*known.bare, *links.bare))
    if everywhere:
        for linked in find_pads(page.snapshot.text, page.hosts):
            found.setdefault(linked.pad, Links())
    if found or everywhere:
        return tuple(EventPad(pad, links) for pad, links in found.items())
    return (EventPad(Pad(event.etherpad.rstrip("/"), proposed(page.title, _year(page))), proposed=True),)


def _by_facts(text: str, reading: Reading, host: str, hosts: Iterable[str]) -> Iterator[tuple[Pad, Links]]:
    """Yield the pads that facts name, by an address or barely."""
    for fact in etherpad_facts(reading.facts):
        raw = text[fact.start : fact.end]
        if is_bare_name(raw):
            pad = Pad(host.rstrip("/"), raw)
            yield pad, Links((fact,), (PadLink(fact, pad.url),))
            continue
        for linked in find_pads(raw, hosts):
            yield linked.pad, Links((fact,))


def _year(page: EventPage) -> str | None:
    days = [group.starts for group in page.reading.facts if group.starts]
    first = min(days) if days else page.settings.event.starts
    return first[:4] if first else None


def pads_of_pages(
    pages: Iterable[Snapshot], siteinfo: SiteInfo, hosts: Iterable[str], host: str
) -> Mapping[Pad, tuple[str, ...]]:
    """Return the pads that pages name or link to, each with the titles of those pages, in order."""
    hosts = tuple(hosts)
    found: dict[Pad, list[str]] = {}
    for page in pages:
        pads = [pad for pad, _ in _by_facts(page.text, read_signups(page.text, siteinfo), host, hosts)]
        pads += [linked.pad for linked in find_pads(page.text, hosts)]
        for pad in dict.fromkeys(pads):
            found.setdefault(pad, []).append(page.page)
    return {pad: tuple(titles) for pad, titles in found.items()}
