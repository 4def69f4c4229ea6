"""The texts of many pages, by their titles: 50 in a request, or 500 (API:Revisions); with their links if requested."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from wikiconbot.model import Snapshot
from wikiconbot.wiki.finding.outward_links import LINKS, add_links, links_of
from wikiconbot.wiki.revisions import ask_for_texts
from wikiconbot.wiki.session import Session

_NO_TITLE = re.compile(r"[|\x00-\x1f\x7f]")


def read_texts(session: Session, titles: Sequence[str], *, links: bool) -> Iterator[Snapshot]:
    """Yield those of the pages that exist and are wikitext, in their current state; a redirect yields its target.

    With ``links`` they have the links to outside of the wiki.
    """
    asked: dict[str, Any] = {
        "action": "query",
        "prop": "revisions",
        "rvprop": "ids|content",
        "redirects": "1",
    }
    if links:
        asked |= {**LINKS, "prop": f"revisions|{LINKS['prop']}"}
    possible = [title for title in dict.fromkeys(titles) if title and not _NO_TITLE.search(title)]
    for batch in session.batches(possible):
        wanted = "|".join(batch)
        left: dict[str, Any] = {}
        pages: dict[str, dict[str, Any]] = {}
        while True:
            answer = ask_for_texts(session, lenient=True, **asked, **left, titles=wanted)
            add_links(pages, answer)
            for page in answer.get("query", {}).get("pages", ()):
                known = pages.setdefault(page["title"], page)
                known |= {"revisions": page["revisions"]} if "revisions" in page else {}
            left = answer.get("continue", {})
            if not left:
                break
        yield from (snapshot for page in pages.values() if (snapshot := _snapshot(page)))


def _snapshot(page: dict[str, Any]) -> Snapshot | None:
    revision = (page.get("revisions") or [{}])[0]
    main = revision.get("slots", {}).get("main", {})
    if "content" not in main or main.get("contentmodel") != "wikitext":
        return None
    return Snapshot(page["title"], main["content"], revision["revid"], links=links_of(page))
