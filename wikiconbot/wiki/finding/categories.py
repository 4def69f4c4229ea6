"""The pages of a category, with their texts: fifty in a request, or five hundred (API:Categorymembers, API:Revisions)."""

from collections.abc import Iterator
from typing import Any

from wikiconbot.model import Snapshot
from wikiconbot.wiki.revisions import ask_for_texts
from wikiconbot.wiki.session import Session

CATEGORY = 14  # the namespace's number


def pages_in_category(session: Session, category: str) -> Iterator[Snapshot]:
    """Yield the wikitext pages of a category, each once; ``category`` is its whole title. Without those of categories in it.

    A title that no category has yields nothing; the wiki knows empty categories without a page.
    """
    asked = {
        "action": "query", "generator": "categorymembers", "gcmtitle": category, "gcmtype": "page",
        "gcmlimit": "max" if session.has_high_limits else 50, "prop": "revisions", "rvprop": "ids|content",
    }  # fmt: skip
    more: dict[str, Any] = {}
    seen: set[str] = set()
    while True:
        answer = ask_for_texts(session, lenient=True, **asked, **more)
        for page in answer.get("query", {}).get("pages", ()):
            main = (page.get("revisions") or [{}])[0].get("slots", {}).get("main", {})
            if page["title"] in seen or "content" not in main or main.get("contentmodel") != "wikitext":
                continue  # a large page comes with a later answer
            seen.add(page["title"])
            yield Snapshot(page["title"], main["content"], page["revisions"][0]["revid"])
        if "continue" not in answer:
            return
        more = answer["continue"]
