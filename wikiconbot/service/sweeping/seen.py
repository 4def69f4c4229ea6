"""The last revisions of many pages: 50 in a request, or 500 with the apihighlimits right."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wikiconbot.wiki.finding.continued import continued
from wikiconbot.wiki.session import Session

_NO_TITLE = re.compile(r"[|\x00-\x1f\x7f]")


def last_revisions(session: Session, titles: Iterable[str]) -> dict[str, int]:
    """Return the last revision of each page, by the wiki's form of its title; 0 if there is no such page, or no page can have that title.

    Raises what `Session.request` raises.
    """
    wanted = [title for title in dict.fromkeys(titles) if title.strip()]
    found = {title: 0 for title in wanted if _NO_TITLE.search(title)}
    for batch in session.batches([title for title in wanted if title not in found]):
        named: dict[str, int] = {}
        for answer in continued(session, titles="|".join(batch), prop="revisions", rvprop="ids"):
            for page in answer.get("pages", ()):
                revisions = page.get("revisions") or [{}]
                number = int(revisions[0].get("revid", 0))
                named[page["title"]] = number or named.get(page["title"], 0)
            for row in answer.get("interwiki", ()):
                named[row["title"]] = 0
        found |= named
    return found
