"""The link to the notes next to a pad's on the event's page: put there, and replaced after a page was moved. Pure."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Self

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Edit, Fact, PadLink, Snapshot
from wikiconbot.pages.dead_links import is_refused
from wikiconbot.pages.notes import links_to, notes_link
from wikiconbot.plan.pad_links import link_pads
from wikiconbot.plan.summary import summary_of
from wikiconbot.wikitext.placement import stands_in_unit
from wikiconbot.wikitext.regions import Splice, splice


@dataclass(frozen=True, slots=True)
class Links:
    """The facts of the event's page that have a pad, those that give its name only as links; all are to get one to the notes."""

    facts: tuple[Fact, ...] = ()
    bare: tuple[PadLink, ...] = ()

    def without(self, refused: Collection[str]) -> Self:
        """Return the same; a fact with a name that the wiki allows no link to stays as it is: with a link after it, it would name no pad."""
        dead = [pad.fact for pad in self.bare if is_refused(pad.url, refused)]
        return replace(
            self,
            facts=tuple(fact for fact in self.facts if fact not in dead),
            bare=tuple(pad for pad in self.bare if pad.fact not in dead),
        )


#: A link as `notes_link` makes it: in brackets, to a page.
_OURS = re.compile(r" ?\(\[\[:?([^\[\]|#\n]{1,255})(?:\|[^\[\]\n]{0,255})?\]\]\)")


def titles_linked(wikitext: str) -> tuple[str, ...]:
    """Return the titles to which a stretch of wikitext has a link like those to notes, each once."""
    return tuple(dict.fromkeys(found[1].strip() for found in _OURS.finditer(wikitext)))


def link_notes(
    event: Snapshot, title: str, links: Links, messages: Messages, moved: Collection[str] = ()
) -> Edit | None:
    """Return the edit that puts the link to the notes after the pad's; never in a translation unit.

    Links to ``moved``, titles that the notes page had before, give way to it.
    """
    text = event.text
    bare = [pad for pad in links.bare if not stands_in_unit(text, pad.fact.start)]
    made = link_pads(text, bare, messages.is_converted)
    changes = []
    for fact in links.facts:
        if not stands_in_unit(text, fact.start):
            changes += _of_fact(event, fact, title, messages, moved)
    if not changes:
        return None
    new = splice(text, [*changes, *made])
    lines = [(old, now) for old, now in zip(text.split("\n"), new.split("\n"), strict=True) if old != now]
    did = (*[Change("summary-etherpad")] * bool(made), Change("notes-summary-link"))
    return Edit(event.page, event.revision, text, new, summary_of(did, messages), lines=tuple(lines), did=did)


def _of_fact(
    event: Snapshot, fact: Fact, title: str, messages: Messages, moved: Collection[str]
) -> list[Splice]:
    raw = event.text[fact.start : fact.end]
    old = [found for found in _OURS.finditer(raw) if found[1].strip() in moved]
    spans = [(fact.start + found.start(), fact.start + found.end()) for found in old]
    link = f" {notes_link(title, messages)}"
    if links_to(raw, title, event.page):
        return [Splice(start, end, "") for start, end in spans]
    if not spans:
        return [Splice(fact.end, fact.end, link)]
    return [Splice(*spans[0], link), *(Splice(start, end, "") for start, end in spans[1:])]
