"""How a page names pads: by a fact, with an address or a bare name, by a link to another wiki, by a link anywhere. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from wikiconbot.model import Fact, PadLink
from wikiconbot.pads.addresses import find_pads
from wikiconbot.pads.elsewhere import find_elsewhere
from wikiconbot.pads.names import Pad, is_bare_name
from wikiconbot.plan.notes.notes_links import Links
from wikiconbot.runs.notes.bare_pads import ADDRESS, bare_names
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo

_WIKILINK = re.compile(r"\[\[\s*:?\s*([^\[\]|{}<>\n:]{1,40}:[^\[\]|{}<>\n]{1,400})(?:\|[^\[\]]*)?\]\]")


def named_by_fact(
    text: str, masked: str, fact: Fact, host: str, hosts: Iterable[str], siteinfo: SiteInfo
) -> Iterator[tuple[Pad, Links]]:
    """Yield the pads that a fact names: by bare names, by addresses, by links to another wiki, by words that are a name.

    ``masked`` is the page without what links nowhere; a bare name is a pad at ``host``.
    """
    if bare := bare_names(text, fact):
        pads = [Pad(host.rstrip("/"), name.value) for name in bare]
        links = tuple(PadLink(name, pad.url) for name, pad in zip(bare, pads, strict=True))
        yield from ((pad, Links((fact,), links)) for pad in pads)
        return
    raw = masked[fact.start : fact.end].replace(HIDDEN, " ")
    linked = [*linked_pads(raw, hosts, siteinfo), *find_elsewhere(raw, hosts)]
    if not linked:
        linked += find_elsewhere(raw, hosts, named=True)
    if (
        not linked
        and not ADDRESS.search(raw)
        and is_bare_name(shown := plain_text(raw, templates=True).strip())
    ):
        linked.append(Pad(host.rstrip("/"), shown))  # in a template or a tag: nobody makes that a link
    yield from ((pad, Links((fact,))) for pad in linked)


def linked_pads(masked: str, hosts: Iterable[str], siteinfo: SiteInfo) -> list[Pad]:
    """Return the pads of the Etherpads at ``hosts`` that a masked text links to, by addresses and by interwiki links, each once."""
    hosts = tuple(hosts)
    found = [(linked.start, linked.pad) for linked in find_pads(masked, hosts)]
    for link in _WIKILINK.finditer(masked):
        found += [(link.start(), pad) for pad in _by_prefix(link[1], hosts, siteinfo)]
    return list(dict.fromkeys(pad for _, pad in sorted(found, key=lambda one: one[0])))


def _by_prefix(target: str, hosts: tuple[str, ...], siteinfo: SiteInfo) -> list[Pad]:
    """Return the pad that a link's target leads to: ``etherpad:p/NAME``, also by way of another wiki, ``m:etherpad:p/NAME``."""
    rest = target
    while ":" in rest:
        prefix, _, rest = rest.partition(":")
        address = siteinfo.addresses.get(prefix.strip().replace("_", " ").lower())
        if address is None:
            return []
        title = re.sub(r"[\s_]+", "_", rest.partition("#")[0].strip()).strip("_")
        whole = ("https:" if address.startswith("//") else "") + address.replace(
            "$1", quote(title, safe="/%:")
        )
        if found := find_pads(whole, hosts):
            return [found[0].pad]
    return []


def pads_at(addresses: Iterable[str], hosts: Iterable[str]) -> Iterator[Pad]:
    """Yield the pads that addresses lead to, each address as the wiki has it of a link; those elsewhere too."""
    hosts = tuple(hosts)
    for address in addresses:
        here = find_pads(f"[{address} ]", hosts)
        yield from (linked.pad for linked in here[:1])
        if not here:
            yield from find_elsewhere(f"[{address} ]", hosts)
