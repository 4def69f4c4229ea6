"""A pad's export → wikitext for the page with the notes. Pure.

Anybody can write on a pad, so by default nothing in it has an effect on the wiki. Every text passes
through `markup.plain`. `convert_lines` writes what that removes but the pad means (indentation, tabs, lines)
around it, so the pad's text reads as it did.

The conversion:

- headings of the plugin ep_headings2: one level lower, because notes are under a ``==`` heading of the page
- lines that are the heading of a day ("Day 1", a date by itself): headings too
- bold, italics, underlined, crossed out, raised and lowered text: the same
- lists in lists: ``*``, ``#`` and, for indented lines, ``:``; numbers continue where the pad's do
- links with http or https: external links; others: the text that was typed
- lines: lines, separated by ``<br>``; empty lines: paragraphs
- lines with as many tabs as the next: a table; other tabs, and runs of spaces: one space
- colours, names of authors, pictures of plugins: removed
"""

from collections.abc import Sequence

from wikiconbot.pads.conversion.day_headings import with_day_headings
from wikiconbot.pads.conversion.html_export import Line
from wikiconbot.pads.conversion.pad_lines import render_lines
from wikiconbot.pads.conversion.typed_wikitext import render_markup, typed_text


def as_wikitext(lines: Sequence[Line], *, typed: bool) -> str:
    """Return lines of a pad (`read_lines`) as wikitext, without blank lines at its ends; of an empty pad, nothing.

    They look as they were typed. With ``typed`` the notes were written as wikitext, and their markup works, except what
    affects more than the notes (`render_markup`). Any text converts, in linear time.
    """
    return render_markup(typed_text(lines)) if typed else render_lines(with_day_headings(lines))
