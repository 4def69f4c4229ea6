"""On which pages the notes of an event's pads may be. Pure."""

from collections.abc import Iterable

from wikiconbot.model import NotesPages, Snapshot
from wikiconbot.pages.notes import archived
from wikiconbot.plan.notes.joined_parts import part_title
from wikiconbot.plan.notes.place import below
from wikiconbot.runs.notes.which import EventPage, pads_of
from wikiconbot.wikitext.regions import regions_on


def notes_titles(event: EventPage, written: Iterable[str]) -> list[str]:
    """Return the titles of the pages for an event's notes: by its settings, one for each pad where they say so, and those ``written`` before."""
    settings = event.settings.event
    first = settings.notes_page or f"{event.title}/Notes"
    each = settings.notes_pages is NotesPages.EACH
    pads = [below(first, named.pad.name) for named in pads_of(event)] if each else []
    return list(dict.fromkeys((first, *pads, *written)))


def parts_of(pages: Iterable[Snapshot]) -> list[str]:
    """Return the titles of the pages that have parts of the notes on ``pages``, as those say."""
    found: dict[str, None] = {}
    for page in pages:
        for region in regions_on(page.text):
            stands = archived(page.text[region.body_start : region.body_end])
            titles = [part_title(page.page, number) for number, _ in stands.parts] if stands else []
            found |= {title: None for title in titles if title}
    return list(found)
