"""The number by which MediaWiki opens a section for editing."""

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import HIDDEN, TAKEN_OUT, blank, hidden_spans

#: A heading as the preprocessor counts it: only spaces and comments follow, and two equals signs alone do not count.
_HEADING = pattern(rf"^(?!={{1,2}}[ \t{HIDDEN}]*\n)=[^\n]*=[ \t{HIDDEN}]*\n")


def section_number(text: str, at: int) -> int:
    """Return the number of the section that contains an offset of a page; 0 is the text above the first heading.

    Headings in templates' parameters count, those after ``<translate>`` on their line do not
    (Preprocessor_Hash::buildDomTreeArrayFromText and Parser::extractSections, which work on the page's source).
    """
    spans = hidden_spans(text, TAKEN_OUT)
    shown = list(blank(text, spans).replace("\r", HIDDEN) + "\n")
    for start, _ in spans:
        if not text.startswith("<!--", start):
            shown[start] = "<"  # after a heading, a tag is text, and a comment is nothing
    lines = "".join(shown[: shown.index("\n", at)]).split("\n")
    return sum(1 for line in lines if _HEADING.match(f"{line}\n"))
