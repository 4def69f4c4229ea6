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
from wikiconbot.runs.notes.bare_pads import bare_names
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.siteinfo import SiteInfo

_ADDRESS = re.compile(r"//|\[|@")
#: An address that begins with its host: in a fact that names a pad it is one nevertheless.
_NO_SCHEME = re.compile(r"(?<![\w/.@:-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}/(?=\S)", re.IGNORECASE)
#: What is around a name that nobody would make a link: quotes, and the beginning of an address.
_AROUND, _PREFIX = " \t\n\"'“”„«»‘’", re.compile(r"/?p/(?=\S)")
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
    raw = masked[fact.start : fact.end].replace(HIDDEN, " ")
    linked = [*linked_pads(raw, hosts, siteinfo), *find_elsewhere(raw, hosts)]
    if not linked and not bare:
        whole = _NO_SCHEME.sub(r"https://\g<0>", raw)
        linked += find_elsewhere(whole, hosts, named=True)
    if not linked and not bare and not _ADDRESS.search(raw):
        shown = (
            _PREFIX.sub("", words.strip(_AROUND)) for words in (plain_text(raw, templates=True), fact.value)
        )
        linked += [Pad(host.rstrip("/"), name) for name in shown if is_bare_name(name)][
            :1
        ]  # nobody makes that a link
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
    """Yield the pads that addresses lead to, each address as the wiki has it of a link; then those elsewhere."""
    text, hosts = "\n".join(f"[{address} ]" for address in addresses), tuple(hosts)
    yield from (linked.pad for linked in find_pads(text, hosts))
    yield from find_elsewhere(text, hosts)
