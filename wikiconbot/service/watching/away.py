"""The wikis that a watcher cannot follow now, as it says so in the store: what `watch --status` reports. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping

from wikiconbot.service.store.store_values import Failure

#: The store's name for the text (`Store.cursor`).
AWAY = "away"
#: Seconds after which a text is old: each wiki is tried again within an hour, unless no watcher runs.
_OLD = 7200.0


def away_text(away: Mapping[str, Failure]) -> str:
    """Return the text for the store: wikis by their names as they were given to the watcher, with the last failure of each."""
    return json.dumps({name: [one.code, one.at, one.tries] for name, one in away.items()}, ensure_ascii=False)


def away_of(text: str | None, now: float) -> Mapping[str, Failure]:
    """Return the wikis of a text of the store that failed in the last two hours, and not in the future; none if it cannot be read."""
    try:
        found = {
            str(name): Failure(str(code), float(at), int(tries))
            for name, (code, at, tries) in json.loads(text or "{}").items()
        }
    except (ValueError, TypeError, AttributeError, OverflowError):
        return {}
    return {name: one for name, one in found.items() if abs(now - one.at) < _OLD}
