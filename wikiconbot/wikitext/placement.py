"""Where a new region may stand: behind a list, and outside of everything that it would break."""

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.regions import live

#: Lines at the end of a section that belong to what follows, or to the page: translation units' marks,
#: categories and links to other languages, behaviour switches, the end of a page marked for translation.
_TRAILING = pattern(
    rf"(?:[\s{HIDDEN}]|\[\[[^\[\]|:\n]{{1,40}}:[^\[\]\n]*\]\]|__[A-Z]+__|</translate>|<translate>|\{{\{{DEFAULTSORT:[^{{}}]*\}}\}})*"
)
_TRANSLATE = pattern(r"<(/?)translate\b[^<>]*>")


def place_after(text: str, last_line: int, end: int) -> int:
    """Return the offset, at the start of a line or the end of the page, where a region may stand behind a list.

    ``last_line`` is the number of the list's last line, ``end`` the offset where its section ends. Nobody's
    line is parted from its own: a unit's mark (``<!--T:2-->``) stays with its heading, and the region stands
    outside of ``<translate>`` and of templates.
    """
    masked = live(text)
    at = end
    floor = len("\n".join(text.split("\n")[:last_line])) + 1
    while at > floor:
        begin = masked.rfind("\n", 0, at - 1) + 1
        if not _TRAILING.fullmatch(masked, begin, at):
            break
        at = begin
    for template in find_templates(masked):
        if template.start < at < template.end:
            at = _line_after(masked, template.end)
    for start, stop in _units(masked):
        if start < at < stop:
            return _line_after(masked, stop)
    return at


def _units(masked: str) -> list[tuple[int, int]]:
    """Return the stretches between ``<translate>`` and the next ``</translate>``; one that is never closed is none.

    Source: https://www.mediawiki.org/wiki/Help:Extension:Translate/Page_translation_administration (they cannot nest).
    """
    found: list[tuple[int, int]] = []
    begun: int | None = None
    for match in _TRANSLATE.finditer(masked):
        if not match[1]:
            begun = match.start() if begun is None else begun
        elif begun is not None:
            found.append((begun, match.end()))
            begun = None
    return found


def stands_in_template(text: str, at: int) -> bool:
    """Whether an offset is inside a template's parameters, where the pipes of a table would cut them."""
    return any(template.start < at < template.end for template in find_templates(live(text)))


def stands_in_unit(text: str, at: int) -> bool:
    """Whether an offset is between ``<translate>`` and ``</translate>``: the text there is the translators' units."""
    return any(start < at < stop for start, stop in _units(live(text)))


def _line_after(masked: str, at: int) -> int:
    stop = masked.find("\n", at)
    return len(masked) if stop < 0 else stop + 1
