"""Which pages of a wiki link to some hosts (API:Exturlusage, API:Iwbacklinks), and which pages a page links to (API:Links)."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from wikiconbot.errors import MissingPage
from wikiconbot.i18n import says
from wikiconbot.wiki.finding.continued import continued
from wikiconbot.wiki.session import Session

_SCHEMES = ("https", "http")


def pages_linking(
    session: Session,
    hosts: Iterable[str],
    prefixes: Iterable[str] = (),
    namespaces: Collection[int] | None = None,
) -> Mapping[str, tuple[str, ...]]:
    """Return the titles of the pages with links to any address at ``hosts``, each with those addresses, by ``http`` or ``https``.

    ``hosts`` are base addresses; ``prefixes`` are interwiki prefixes for one of them. ``namespaces`` are those of the pages
    (None: all). Two requests a host for each 500 links, or 5,000; links from templates count.
    """
    found: dict[str, dict[str, None]] = {}
    for host in dict.fromkeys(host.partition("//")[2].rstrip("/") or host for host in hosts):
        for scheme in _SCHEMES:
            asked: dict[str, str] = {"euquery": host, "euprotocol": scheme, "euprop": "title|url"}
            if namespaces is not None:
                asked["eunamespace"] = "|".join(map(str, sorted(namespaces)))
            for answer in continued(session, list="exturlusage", eulimit="max", **asked):
                for link in answer.get("exturlusage", ()):
                    found.setdefault(link["title"], {})[link["url"]] = None
    for prefix in dict.fromkeys(prefixes):
        for answer in continued(session, list="iwbacklinks", iwblprefix=prefix, iwbllimit="max"):
            for link in answer.get("iwbacklinks", ()):
                if namespaces is None or link["ns"] in namespaces:
                    found.setdefault(link["title"], {})
    return {title: tuple(urls) for title, urls in found.items()}


def titles_linked_from(
    session: Session, page: str, namespaces: Collection[int] | None = None
) -> Iterator[str]:
    """Yield the titles to which a page links, in the wiki's order; a request for each 500, or 5,000.

    Raises MissingPage if the wiki has no such page.
    """
    asked = {} if namespaces is None else {"plnamespace": "|".join(map(str, sorted(namespaces)))}
    for answer in continued(session, prop="links", titles=page, redirects="1", pllimit="max", **asked):
        for known in answer.get("pages", ()):
            if known.get("missing") or known.get("invalid"):
                raise MissingPage(says("judging-page-missing", address=session.page_url(page)))
            yield from (link["title"] for link in known.get("links", ()))
