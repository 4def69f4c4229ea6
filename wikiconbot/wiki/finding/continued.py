"""All answers to a query, one request each (API:Continue)."""

from collections.abc import Iterator, Mapping
from typing import Any

from wikiconbot.wiki.session import Session


def continued(session: Session, **params: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the answers to a query, without texts, until the wiki has no more."""
    more: Mapping[str, Any] = {}
    while True:
        answer = session.request(action="query", **params, **more)
        yield answer.get("query", {})
        more = answer.get("continue", {})
        if not more:
            return
