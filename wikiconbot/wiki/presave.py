"""Wikitext as MediaWiki would save it (the parser's pre-save transform), and what it would do to its page (API:Parse)."""

from dataclasses import dataclass

from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class Presaved:
    """A text as it would be saved; the categories that it would put its page into, and the names of the page's properties."""

    text: str
    categories: tuple[str, ...]
    properties: tuple[str, ...]


def fetch_presaved(session: Session, title: str, text: str) -> Presaved:
    """Return what becomes of a text where it is saved on a page: pipe tricks, substitution and ends of lines are done then. One request.

    Raises:
        WikiError: the wiki did not answer, or refused.
    """
    answer = session.request(
        action="parse",
        title=title,
        text=text,
        contentmodel="wikitext",
        pst=1,
        prop="wikitext|categories|properties",
    )["parse"]
    categories = tuple(str(one.get("category")) for one in answer.get("categories", ()))
    return Presaved(str(answer.get("psttext", text)), categories, tuple(answer.get("properties", ())))
