"""The number by which MediaWiki opens a section for editing."""

from wikiconbot.wikitext.mask import TAKEN_OUT, blank, hidden_spans
from wikiconbot.wikitext.sections import split_sections


def section_number(text: str, at: int) -> int:
    """Return the number of the section that contains an offset of a page; 0 is the text above the first heading."""
    sections = split_sections(blank(text, hidden_spans(text, TAKEN_OUT)))
    return next(number for number, part in reversed([*enumerate(sections)]) if part.start <= at)
