"""Pad names without a link in the facts → links: the only change outside regions."""

from collections.abc import Iterable

from wikiconbot.model import Change, PadLink
from wikiconbot.plan.draft import Draft, Known, Wanted
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.placement import stands_in_unit
from wikiconbot.wikitext.regions import Splice, splice


def write_pad_links(draft: Draft, known: Known, wanted: Wanted) -> None:
    """Make links of pad names without one: the only change outside regions, and never in a translation unit."""
    text = draft.page.text
    pads = [pad for pad in known.pads if not stands_in_unit(text, pad.fact.start)]
    changes = link_pads(text, pads, wanted.messages.is_converted)
    if changes:
        draft.changes += changes
        draft.lines += _lines_with(text, changes)
        draft.did.insert(len(wanted.also), Change("summary-etherpad"))


def link_pads(text: str, pads: Iterable[PadLink], is_converted: bool = False) -> list[Splice]:
    """Return the changes that make links of pad names without one; the wiki must not convert the names (``is_converted``)."""
    return [
        Splice(fact.start, fact.end, markup.external_link(url, text[fact.start : fact.end], is_converted))
        for fact, url in ((pad.fact, pad.url) for pad in pads)
    ]


def _lines_with(text: str, changes: list[Splice]) -> list[tuple[str, str]]:
    """Return the lines of the changes, before and after them; one line may have several."""
    found: dict[int, list[Splice]] = {}
    for change in changes:
        found.setdefault(text.rfind("\n", 0, change.start) + 1, []).append(change)
    lines = []
    for first, here in sorted(found.items()):
        end = text.find("\n", max(change.end for change in here))
        old = text[first : len(text) if end < 0 else end]
        moved = [Splice(change.start - first, change.end - first, change.new) for change in here]
        lines.append((old, splice(old, moved)))
    return lines
