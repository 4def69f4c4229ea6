"""A page's sections: headings, and the start and end of each section."""

import re
from typing import NamedTuple

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.plaintext import plain_text

#: The tags of translatable pages are gone before the wiki looks for headings.
_TAGS = rf"(?:</?translate\b[^<>\n]*>|[ \t{HIDDEN}])*"
#: A heading, with the line end before it: so that the search goes from line to line.
_HEADING = pattern(rf"\n\ufeff?(?:<translate\b[^<>\n]*>)?(={{1,6}})([^\n]+?)\1{_TAGS}$", re.MULTILINE)


class Section(NamedTuple):
    """A section: its heading as plain text, its level (0 for the lead), the offsets of its parts.

    ``start`` is the start of the heading, ``body`` the start of the text below it, ``stop`` the start of the
    next heading of any level, ``end`` the end of the section with its subsections.
    ``parents`` are the headings above it, outermost first.
    """

    heading: str | None
    level: int
    start: int
    body: int
    stop: int
    end: int
    parents: tuple[str, ...] = ()


def split_sections(masked: str) -> tuple[Section, ...]:
    """Return the sections of a masked page in order, the lead first (its heading is None)."""
    found = _HEADING.finditer(f"\n{masked}")
    marks = [(m.start(), m.end() - 1, len(m[1]), plain_text(m[2])) for m in found]
    size = len(masked)
    first = marks[0][0] if marks else size
    sections = [Section(None, 0, 0, 0, first, size)]
    ends = [size] * len(marks)
    open_at: list[int] = []
    for i, (start, _, level, _) in enumerate(marks):
        while open_at and marks[open_at[-1]][2] >= level:
            ends[open_at.pop()] = start
        open_at.append(i)
    above: list[tuple[int, str]] = []
    for i, (start, body, level, heading) in enumerate(marks):
        while above and above[-1][0] >= level:
            above.pop()
        stop = marks[i + 1][0] if i + 1 < len(marks) else size
        parents = tuple(name for _, name in above)
        sections.append(Section(heading, level, start, body, stop, ends[i], parents))
        above.append((level, heading))
    return tuple(sections)
