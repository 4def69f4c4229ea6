"""The current pages of titles: whether a page still exists, to which title it was moved, its title in another script (API:Query)."""

from collections.abc import Iterable, Mapping

from wikiconbot.wiki.session import Session


def titles_now(session: Session, titles: Iterable[str]) -> Mapping[str, str | None]:
    """Return the title of the page to which each title leads, None if there is no page; a request for up to 50.

    A title that is not valid on this wiki leads to itself: nothing is known about it.
    """
    wanted = [title for title in dict.fromkeys(titles) if "|" not in title][:50]
    if not wanted:
        return {}
    query = session.request(action="query", titles="|".join(wanted), redirects="1").get("query", {})
    steps = {row["from"]: row["to"] for kind in ("normalized", "redirects") for row in query.get(kind, ())}
    missing = {page["title"] for page in query.get("pages", ()) if page.get("missing")}
    found: dict[str, str | None] = {}
    for title in wanted:
        now, left = title, len(steps)
        while now in steps and left >= 0:
            now, left = steps[now], left - 1
        found[title] = None if now in missing else now
    return found


def title_in_variant(session: Session, title: str) -> str | None:
    """Return the title of an existing page whose title in one of the wiki's variants is this one; None if there is no such page.

    A wiki with a language converter leads readers of ``發展`` to ``发展`` (LanguageConverter::findVariantLink). One request.
    """
    query = session.request(action="query", titles=title, converttitles="1").get("query", {})
    converted = {row["to"] for row in query.get("converted", ())}
    return next((page["title"] for page in query.get("pages", ()) if page["title"] in converted), None)
