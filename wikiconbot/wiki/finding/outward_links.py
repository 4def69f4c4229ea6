"""The links of pages to outside of a wiki: also those from templates (API:Extlinks, API:Iwlinks)."""

from collections.abc import Mapping
from typing import Any

from wikiconbot.wiki.session import Session

#: The parameters that are added to a query for texts. Of links by interwiki prefixes, only those to Wikimedia's Etherpad count.
LINKS: Mapping[str, str] = {
    "prop": "extlinks|iwlinks", "ellimit": "max", "iwprefix": "etherpad", "iwlimit": "max", "iwprop": "url",
}  # fmt: skip


def links_of(page: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return the addresses to which a page of an answer links, None if the query did not request them."""
    if "extlinks" not in page and "iwlinks" not in page:
        return None
    found = [link["url"] for link in page.get("extlinks", ())]
    return tuple(dict.fromkeys([*found, *(link["url"] for link in page.get("iwlinks", ()) if "url" in link)]))


def with_all_links(session: Session, answer: Mapping[str, Any], titles: str) -> Mapping[str, Any]:
    """Return the query part of an answer with all links of its pages: links that did not fit are requested (API:Continue)."""
    query: Mapping[str, Any] = answer.get("query", {})
    pages = {page["title"]: page for page in query.get("pages", ()) if "title" in page}
    more = _of_links(answer)
    while more:
        answer = session.request(action="query", titles=titles, **LINKS, **more)
        add_links(pages, answer)
        more = _of_links(answer)
    return query


def add_links(pages: Mapping[str, dict[str, Any]], answer: Mapping[str, Any]) -> None:
    """Add to pages, by their titles, the links of a later answer."""
    for page in answer.get("query", {}).get("pages", ()):
        known = pages.get(page.get("title"))
        for kind in ("extlinks", "iwlinks"):
            if known is not None and kind in page:
                known[kind] = [*known.get(kind, ()), *page[kind]]


def _of_links(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return the continuation of a query for its links only; its other lists are not continued."""
    more = answer.get("continue", {})
    own = {key: value for key, value in more.items() if key in ("elcontinue", "eloffset", "iwcontinue")}
    return {**own, "continue": more.get("continue", "")} if own else {}
