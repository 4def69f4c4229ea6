"""Which events must be planned again, and why: what was done, compared with what is seen now. Pure: no clock, no request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wikiconbot.service.jobs.pauses import pause
from wikiconbot.service.store.store_values import Done, Failure

#: A new version plans at most this share of the events again in an hour: a mistake in it must not be on all pages before a person sees it.
VERSION_SHARE = 0.1
#: Accounts are renamed and blocked without an edit of the page: after so many seconds, a page is planned again for that …
OLD = 7 * 24 * 3600.0
#: … but at most this share of the events in an hour.
OLD_SHARE = 0.01
_HOUR = 3600.0


class Why(StrEnum):
    """Why an event must be planned again, the most urgent first."""

    NEW = "new"
    TEXT = "text"
    OTHERS = "others"
    SETTINGS = "settings"
    DAY = "day"
    VERSION = "version"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Now:
    """What is compared with what was done: the digest of the operator's settings, the day (UTC), the bot's version, the store's time.

    ``others`` are the last revisions of the events' other pages.
    """

    settings: str
    today: str
    version: str
    at: float
    others: Mapping[str, int]


def why(revision: int, done: Done | None, now: Now) -> Why | None:
    """Return why one event must be planned again at once, None if nothing changed that may change its plan.

    A page of which the revision is not known now counts as changed.
    """
    if done is None:
        return Why.NEW
    if done.revision != revision:
        return Why.TEXT
    if any(now.others.get(title) != known for title, known in done.others):
        return Why.OTHERS
    if done.settings != now.settings:
        return Why.SETTINGS
    if done.due is not None and done.due <= now.today:
        return Why.DAY
    return None


def changed_events(
    seen: Mapping[str, int], done: Mapping[str, Done], failing: Mapping[str, Failure], now: Now
) -> dict[str, Why]:
    """Return the events that must be planned again, with the reason, the most urgent first.

    ``seen`` are the last revisions of all events. An event whose last run failed waits until its pause is over (`pauses.pause`). Of
    those that only another version of the bot did, or that were done long ago, a share is returned, those done longest ago first.
    """
    found: dict[str, Why] = {}
    for title, revision in seen.items():
        failure = failing.get(title)
        if failure and now.at < failure.at + pause(failure.tries):
            continue
        if reason := why(revision, done.get(title), now):
            found[title] = reason
    known = {title: done[title] for title in seen if title in done}
    other = _share(known, found, now, VERSION_SHARE, lambda one: one.version != now.version)
    found |= dict.fromkeys(other, Why.VERSION)
    old = _share(known, found, now, OLD_SHARE, lambda one: now.at - one.at > OLD)
    found |= dict.fromkeys(old, Why.AGE)
    order = list(Why)
    return dict(sorted(found.items(), key=lambda item: order.index(item[1])))


def _share(
    known: Mapping[str, Done],
    found: Mapping[str, Why],
    now: Now,
    share: float,
    is_meant: Callable[[Done], bool],
) -> list[str]:
    """Return the events to plan again for one reason: at most the share of all in an hour, that of the last hour included.

    What was done in the last hour counts whatever the reason was: then there are fewer, never more.
    """
    meant = sorted((done.at, title) for title, done in known.items() if is_meant(done) and title not in found)
    recent = sum(0 <= now.at - done.at < _HOUR for done in known.values())
    room = max(1, int(len(known) * share)) - recent
    return [title for _, title in meant[: max(0, room)]]
