"""Wikitext as MediaWiki would save it (the parser's pre-save transform), and its effects on the page (API:Parse)."""

from dataclasses import dataclass

from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class Presaved:
    """A text as it would be saved, and its effects on the page: categories, the names of page properties, and more.

    ``others`` are the names of its indicators (icons at the top of the page) and the languages to which the page would link.
    ``html`` is what readers would see, with `LAST` as its last paragraph.
    """

    text: str
    categories: tuple[str, ...]
    properties: tuple[str, ...]
    others: tuple[str, ...] = ()
    html: str = ""


#: Added below the text: its place in the HTML shows which elements the text does not close.
LAST = '<span id="wikiconbot-last">.</span>'


def fetch_presaved(session: Session, title: str, text: str) -> Presaved:
    """Return a text as it would be saved on a page: with pipe tricks, substitution and line ends processed. One request.

    Raises:
        WikiError: the wiki did not answer, or refused.
    """
    answer = session.request(
        action="parse",
        title=title,
        text=f"{text}\n\n{LAST}",
        contentmodel="wikitext",
        pst=1,
        disablelimitreport=1,
        prop="wikitext|categories|properties|indicators|langlinks|text",
    )["parse"]
    categories = tuple(str(one.get("category")) for one in answer.get("categories", ()))
    others = (*answer.get("indicators", ()), *(str(one.get("lang")) for one in answer.get("langlinks", ())))
    saved = str(answer.get("psttext", text)).removesuffix(LAST).rstrip("\n")
    return Presaved(
        saved, categories, tuple(answer.get("properties", ())), others, str(answer.get("text", ""))
    )
