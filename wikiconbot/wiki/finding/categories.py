"""The pages of a category, with those of its subcategories (API:Categorymembers)."""

from collections.abc import Collection, Iterator

from wikiconbot.wiki.finding.continued import continued
from wikiconbot.wiki.session import Session

CATEGORY = 14  # the namespace's number


def titles_in_category(
    session: Session, category: str, depth: int = 0, namespaces: Collection[int] | None = None
) -> Iterator[str]:
    """Yield the titles of a category's pages, each once; ``category`` is its full title.

    ``depth`` is the number of levels of subcategories that count too; each is read once, even if they contain each other.
    ``namespaces`` are those of the pages (None: all). A category title that does not exist yields nothing; a category may have
    members without a page. A request for each 500 members of a category, or 5,000.
    """
    seen: set[str] = set()
    known, level = {category}, [category]
    for left in range(depth, -1, -1):
        below: list[str] = []
        for name in level:
            for answer in continued(
                session, list="categorymembers", cmtitle=name, cmtype="page|subcat" if left else "page",
                cmprop="title|type", cmlimit="max",
            ):  # fmt: skip
                for member in answer.get("categorymembers", ()):
                    title = member["title"]
                    if member.get("type") == "subcat":
                        below += [] if title in known else [title]
                        known.add(title)
                    elif title not in seen and (namespaces is None or member["ns"] in namespaces):
                        seen.add(title)
                        yield title
        level = below
