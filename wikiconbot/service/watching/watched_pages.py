"""The titles of pages that concern a watcher, as the wiki spells them: changes have them in the wiki's own language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wikiconbot.pages.update_now import requests_page
from wikiconbot.service.store.store_values import Done
from wikiconbot.service.sweeping.which_events import EventSource, template_titles
from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class WatchedPages:
    """Pages from which the events are found, categories of events, and the page for “Update now”."""

    lists: frozenset[str]
    categories: frozenset[str]
    requests: str


def pages_of(session: Session, source: EventSource, template: str) -> WatchedPages:
    """Return the titles of a wiki's pages as the wiki spells them. One request."""
    requests = requests_page(session.require_account())
    lists: tuple[str, ...] = template_titles(template, session.user) if source.is_template else ()
    lists += (source.linked_from,) if source.linked_from else ()
    category = source.category
    if category is not None and ":" not in category:
        category = f"Category:{category}"
    categories = (category,) if category else ()
    spelt = _spelt(session, (requests, *lists, *categories))
    return WatchedPages(
        frozenset(spelt[one] for one in lists), frozenset(spelt[one] for one in categories), spelt[requests]
    )


def _spelt(session: Session, titles: Iterable[str]) -> Mapping[str, str]:
    """Return each title as the wiki spells it: its namespace in the wiki's language, the first letter a capital (API:Query, Title normalization)."""
    wanted = tuple(dict.fromkeys(titles))
    answer = session.request(action="query", titles="|".join(wanted))
    normal = {one["from"]: one["to"] for one in answer.get("query", {}).get("normalized", ())}
    return {title: normal.get(title, title) for title in wanted}


def events_by_page(done: Mapping[str, Done]) -> Mapping[str, frozenset[str]]:
    """Return the events that use a page, by that page, from what was done on the events."""
    found: dict[str, set[str]] = {}
    for event, one in done.items():
        for title, _ in one.others:
            found.setdefault(title, set()).add(event)
    return {title: frozenset(events) for title, events in found.items()}
