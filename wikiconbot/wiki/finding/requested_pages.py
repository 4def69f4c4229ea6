"""The pages that people name in requests: where each title leads, and whether the page has a template (API:Query, API:Templates)."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from wikiconbot.wiki.session import Session


def requested_pages(
    session: Session, titles: Iterable[str], templates: Collection[str]
) -> Mapping[str, tuple[str, bool]]:
    """Return for each title the page to which it leads, also over a redirect, and whether it has one of a few templates.

    One request, for the first 50 titles or 500. Titles without a page are left out, and so are those that no page can have.
    """
    wanted = next(session.batches(list(dict.fromkeys(titles))), ())
    if not wanted:
        return {}
    answer = session.request(
        action="query", titles="|".join(wanted), redirects="1", prop="templates", tltemplates="|".join(templates), tllimit="max"
    )  # fmt: skip
    query: Mapping[str, Any] = answer.get("query", {})
    steps = {row["from"]: row["to"] for kind in ("normalized", "redirects") for row in query.get(kind, ())}
    there = {
        page["title"]: bool(page.get("templates"))
        for page in query.get("pages", ())
        if not page.get("missing") and not page.get("invalid")
    }
    found: dict[str, tuple[str, bool]] = {}
    for title in wanted:
        now, left = title, len(steps)
        while now in steps and left:
            now, left = steps[now], left - 1
        if now in there:
            found[title] = (now, there[now])
    return found
