"""Wikitext as MediaWiki would save it (the parser's pre-save transform), and what it would do to its page (API:Parse)."""

from dataclasses import dataclass

from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class Presaved:
    """A text as it would be saved, and what it would do to its page: categories, the names of the page's properties, and more.

    ``others`` are the names of its indicators (signs at the top of the page) and the languages that the page would link to.
    ``html`` is what readers would see, with `LAST` as its last paragraph.
    """

    text: str
    categories: tuple[str, ...]
    properties: tuple[str, ...]
    others: tuple[str, ...] = ()
    html: str = ""


#: What is put below a text that is asked about: where it is in the HTML shows what the text leaves open.
LAST = '<span id="wikiconbot-last">.</span>'


def fetch_presaved(session: Session, title: str, text: str) -> Presaved:
    """Return what becomes of a text where it is saved on a page: pipe tricks, substitution and ends of lines are done then. One request.

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
