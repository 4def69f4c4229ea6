"""Which events must be planned again, and why: what was done, compared with what is seen now. Pure: no clock, no request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wikiconbot.service.jobs.pauses import pause
from wikiconbot.service.store.store_values import Done, Failure

#: Accounts are renamed and blocked without an edit of the page: after so many seconds, a page is planned again for that.
OLD = 7 * 24 * 3600.0


class Why(StrEnum):
    """Why an event must be planned again, the most urgent first."""

    NEW = "new"
    TEXT = "text"
    OTHERS = "others"
    SETTINGS = "settings"
    DAY = "day"
    PADS = "pads"
    REGISTRATION = "registration"
    FAILED = "failed"
    VERSION = "version"
    AGE = "age"


#: For these reasons at most so many of the events are planned again in an hour. A mistake of a new version must not be on all pages before
#: a person sees it.
SHARES: Mapping[Why, float] = {Why.VERSION: 0.1, Why.AGE: 0.01}


@dataclass(frozen=True, slots=True)
class Now:
    """What is compared with what was done: the digest of the operator's settings, the day (UTC), the bot's version, the store's time.

    ``others`` are the last revisions of the events' other pages. ``lately`` is how many events were planned again in the last hour for each
    of the reasons in SHARES. ``pads``: an event also must have been done by a worker, which notes its pads.
    """

    settings: str
    today: str
    version: str
    at: float
    others: Mapping[str, int]
    lately: Mapping[Why, int] = field(default_factory=dict)
    pads: bool = False


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
    is_old = done.registers and now.at - done.at >= done.registers
    return Why.PADS if now.pads and not done.pads else Why.REGISTRATION if is_old else None


def changed_events(
    seen: Mapping[str, int], done: Mapping[str, Done], failing: Mapping[str, Failure], now: Now
) -> dict[str, Why]:
    """Return the events that must be planned again, with the reason, the most urgent first.

    ``seen`` are the last revisions of all events. An event whose last run failed is planned again when its pause is over
    (`pauses.pause`), not before. Of those that only another version of the bot did, or that were done long ago, a share is returned,
    those done longest ago first.
    """
    found: dict[str, Why] = {}
    waiting: set[str] = set()
    for title, revision in seen.items():
        failure = failing.get(title)
        if failure and now.at < failure.at + pause(failure.tries):
            waiting.add(title)
        elif reason := why(revision, done.get(title), now) or (Why.FAILED if failure else None):
            found[title] = reason
    known = {title: done[title] for title in seen if title in done}
    in_turn = sorted(known, key=lambda title: (known[title].at, title))
    for reason, share in SHARES.items():
        room = max(1, int(len(known) * share)) - now.lately.get(reason, 0)
        out = found.keys() | waiting
        meant = [title for title in in_turn if _is_meant(reason, known[title], now) and title not in out]
        found |= dict.fromkeys(meant[: max(0, room)], reason)
    order = list(Why)
    return dict(sorted(found.items(), key=lambda item: order.index(item[1])))


def _is_meant(reason: Why, done: Done, now: Now) -> bool:
    return done.version != now.version if reason is Why.VERSION else now.at - done.at > OLD
