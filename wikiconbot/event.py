"""What the organisers asked for → `Event`: what the command says, else the defaults."""

from collections.abc import Iterable

from wikiconbot.model import Event

PARTS = frozenset(("participants", "etherpad"))


def event_for(
    sections: Iterable[str] = (),
    parts: Iterable[str] = PARTS,
    templates: Iterable[str] = (),
    *,
    allow_shrink: bool = False,
) -> Event:
    """Return the event's settings; a heading may be given with its equals signs, as on the page."""
    headings = tuple(name.strip().strip("=").strip() for name in sections)
    names = tuple(name.strip().strip("{}").strip() for name in templates)
    return Event(sections=headings, templates=names, parts=frozenset(parts), allow_shrink=allow_shrink)
