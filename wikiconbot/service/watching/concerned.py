"""Which pages a change concerns. Pure.

A change concerns an event if it is on its page, on a subpage of it, or on another page that it uses; if such a page is moved, deleted,
restored, protected or imported; or if its page is put into a category of events. Edits of the bot itself concern nobody.

A page that newly gets the settings template looks in the stream like any other edit. To ask the wiki about each edit would cost
a request a minute on each wiki; the hourly sweep finds the page with the requests that it makes anyway. A category of events
finds it at once: MediaWiki reports new members as changes of their own ($wgRCWatchCategoryMembership, on at Wikimedia).
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wikiconbot.service.moments import seconds_of
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.watching.change_values import Change, Watched

_KINDS = frozenset(("edit", "new", "log", "categorize"))

#: Logs of things that happen to a page. Others are about people, files or reviews.
_LOGS = frozenset(("move", "delete", "protect", "import", "merge", "contentmodel"))

#: The comment of a change of a category's members is a message of the wiki's language, with this link in all of them. It says
#: whether the page joined or left in words only, so both are looked at.
_MEMBER = re.compile(r"\[\[:([^\[\]|]+)\]\]")


#: Characters that are in no title (MediaWikiTitleCodec): controls, those with a meaning in links, and halves of a pair, which are no UTF-8.
_NO_TITLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff#<>\[\]|{}]")
#: More characters than a title has with its namespace: 255 bytes, and the namespace's name.
_LONGEST = 512


@dataclass(frozen=True, slots=True)
class Concern:
    """What a change asks for: to look at ``pages``, to ``sweep`` its wiki (its list of events changed), to read the ``requests``."""

    pages: tuple[PageKey, ...] = ()
    sweep: bool = False
    requests: bool = False


NOBODY = Concern()


def change_of_event(event: Mapping[str, Any], wikis: Mapping[str, str]) -> Change | None:
    """Return the change of an event of the stream (``recentchange``), None for other wikis, canaries, and what cannot be read.

    ``wikis`` are the names of wikis by those of their servers. Source: schema ``/mediawiki/recentchange/1.0.0``, and MediaWiki's
    MachineReadableRCFeedFormatter.
    """
    meta = event.get("meta")
    if not isinstance(meta, dict) or meta.get("domain") == "canary":
        return None
    wiki = wikis.get(_text(event.get("server_name")))
    at = seconds_of(meta.get("dt"))
    if wiki is None or at is None:
        return None
    parameters = event.get("log_params")
    target = parameters.get("target") if isinstance(parameters, dict) else None
    return _change(event, wiki, at, _text(meta.get("id")), _text(event.get("log_type")), _text(target))


def change_of_row(row: Mapping[str, Any], wiki: str) -> Change | None:
    """Return the change of a row of ``list=recentchanges`` (formatversion 2), None for one that hides its title."""
    at = seconds_of(row.get("timestamp"))
    if at is None:
        return None
    target = row.get("logparams", {}).get("target_title")
    return _change(row, wiki, at, str(row.get("rcid")), _text(row.get("logtype")), _text(target))


def _change(
    about: Mapping[str, Any], wiki: str, at: float, identity: str, log: str, target: str
) -> Change | None:
    """Return what both forms have in common."""
    kind, title = _text(about.get("type")), _title(about.get("title"))
    if kind not in _KINDS or not title:
        return None
    member = _MEMBER.search(_text(about.get("comment"))) if kind == "categorize" else None
    other = _title(member[1].replace("_", " ").strip() if member else target) or None
    return Change(wiki, title, kind, _text(about.get("user")), at, identity[:_LONGEST], log, other)


def _title(value: object) -> str:
    """Return a text that may be a title, else an empty one: a title goes into the store, into requests and the log."""
    title = _text(value)
    return "" if len(title) > _LONGEST or _NO_TITLE.search(title) else title


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def concern_of(change: Change, watched: Watched) -> Concern:
    """Return what a change asks for."""
    if change.user in watched.own:
        return NOBODY
    if change.kind == "categorize":
        joins = change.title in watched.categories and change.other
        return Concern((PageKey(change.wiki, change.other),)) if joins and change.other else NOBODY
    if change.kind == "log" and change.log not in _LOGS:
        return NOBODY
    titles = [change.title, *([change.other] if change.log == "move" and change.other else ())]
    pages = {PageKey(change.wiki, page): None for title in titles for page in _events_of(title, watched)}
    if len(titles) == 2 and titles[0] in watched.events:
        pages[PageKey(change.wiki, titles[1])] = None  # the event is there from now on
    return Concern(
        tuple(pages),
        sweep=not watched.lists.isdisjoint(titles),
        requests=watched.requests in titles,
    )


def _events_of(title: str, watched: Watched) -> Iterator[str]:
    """Yield the events that a page belongs to."""
    yield from watched.others.get(title, ())
    yield from _itself_or_above(title, watched.events)


def _itself_or_above(title: str, events: Container[str]) -> Iterator[str]:
    """Yield a title and those of the pages above it, if they are events."""
    while title:
        if title in events:
            yield title
        title = title.rpartition("/")[0]
