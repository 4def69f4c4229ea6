"""A pad's export → wikitext for the page that keeps the notes. Pure.

Pads can be written on by anybody, so by default nothing that is in one comes alive on the wiki. Every text passes
through `markup.plain`; what that trims and what a pad means by it (indentation, tabs, lines) is written by
`convert_lines` around it, so the pad's text reads as it did.

What becomes of what:

- headings of the plugin ep_headings2: a level below the page's own, for notes are under a ``==`` heading
- lines that head a day ("Day 1", a date by itself): headings too
- bold, italics, underlined, crossed out, raised and lowered text: the same
- lists in lists: ``*``, ``#`` and, for indented lines, ``:``; numbers continue where the pad's do
- links with http or https: links out of the wiki; others: the text that was typed
- lines: lines, parted by ``<br>``; empty lines: paragraphs
- lines with as many tabs as the next: a table; other tabs, and runs of spaces: one space
- colours, names of authors, pictures of plugins: nothing
"""

from collections.abc import Sequence

from wikiconbot.pads.conversion.day_headings import with_day_headings
from wikiconbot.pads.conversion.html_export import Line
from wikiconbot.pads.conversion.pad_lines import render_lines
from wikiconbot.pads.conversion.typed_wikitext import render_markup, typed_text


def as_wikitext(lines: Sequence[Line], *, typed: bool) -> str:
    """Return lines of a pad (`read_lines`) as wikitext, without blank lines at its ends; of an empty pad, nothing.

    They are shown as they were typed. With ``typed`` the notes were written as wikitext, and their markup lives, except what
    reaches beyond the notes (`render_markup`). Any text converts, in linear time.
    """
    return render_markup(typed_text(lines)) if typed else render_lines(with_day_headings(lines))
