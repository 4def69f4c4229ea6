"""Finds the place for a new region: after a section or a list, and outside everything that it would break."""

import re
from collections.abc import Collection
from typing import NamedTuple

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import HIDDEN, hidden_spans
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.regions import live
from wikiconbot.wikitext.sections import Section, split_sections
from wikiconbot.wikitext.siteinfo import CATEGORY, SiteInfo, fold

#: Lines at the end of a section that belong to what follows, or to the page: translation units' marks,
#: categories and links to other languages, behaviour switches, the end of a page marked for translation.
_TRAILING = pattern(
    rf"(?:[\s{HIDDEN}]|\[\[[^\[\]|:\n]{{1,40}}:[^\[\]\n]*\]\]|__[A-Z]+__|</translate>|<translate>|\{{\{{DEFAULTSORT:[^{{}}]*\}}\}})*"
)
#: Comments that are not people's words at the end of a list: translation marks, the bot's own, an unclosed one.
_NO_WORDS = pattern(r"<!--(?:T:[0-9]+-->|\s*wikiconbot:|(?!.*-->))", re.DOTALL)
#: Beginnings of lines that belong to the page; people do not sign up below them.
_OF_PAGE = ("[[", "__", "{{DEFAULTSORT")
_PREFIX = pattern(r"\[\[([^\[\]|:\n]{1,40}):")
#: A prefix for another language's wiki; a prefix for a project, such as ``w``, is shorter.
_LANGUAGE = pattern(r"[a-z]{2,3}(?:-[a-z]+)*|simple")
_REGION_ENDS = pattern(r"<!--\s*wikiconbot:[a-z0-9-]+:end")
_A_LINE = 80  # characters that are read to know how a line begins
_LEVEL = 2  # of a heading if no section gives one
_TRANSLATE = pattern(r"<(/?)translate\b[^<>]*>")


class Place(NamedTuple):
    """The place of a new region: an offset at the start of a line or at the end of the page, and its heading.

    ``level`` is the heading's level, 0 if the region gets no heading.
    """

    at: int
    level: int = 0


def after_section(
    text: str, headings: Collection[int], heading: int, last_line: int, siteinfo: SiteInfo
) -> Place:
    """Return the place of a section for the bot's regions: after the sign-up section with a list, and its subsections.

    ``headings`` are the line numbers of the sign-up sections, ``heading`` that of the list's section,
    ``last_line`` that of the list's last line. If sections are nested, the outermost sign-up section counts. For a list in
    the lead, the place is before the first heading.
    """
    masked = live(text)
    sections = split_sections(masked)
    outer = _outermost(text, sections, headings, heading)
    end = outer.end if outer.level else outer.stop
    at = place_after(text, last_line, end, siteinfo)
    level = outer.level or _LEVEL
    return Place(at, min((level, *(s.level for s in sections if s.level and end <= s.start < at))))


def at_the_end(text: str, siteinfo: SiteInfo) -> Place:
    """Return the place of a section for the bot's regions on a page without lists: before its categories."""
    return Place(place_after(text, 0, len(text), siteinfo) if text.strip() else 0, _LEVEL)


def _outermost(text: str, sections: tuple[Section, ...], headings: Collection[int], heading: int) -> Section:
    """Return the outermost sign-up section that contains the section with its heading on a given line."""
    lines, at, line = list[int](), 0, 1
    for section in sections:
        line += text.count("\n", at, section.start)
        at = section.start
        lines.append(line)
    own = max((i for i, line in enumerate(lines) if line == heading), default=0)
    around = (
        section
        for section, line in zip(sections[:own], lines, strict=False)
        if section.level and line in headings and sections[own].start < section.end
    )
    return next(around, sections[own])


def place_after(text: str, last_line: int, end: int, siteinfo: SiteInfo | None = None) -> int:
    """Return the offset, at the start of a line or the end of the page, for a region after a list.

    ``last_line`` is the number of the list's last line, ``end`` the offset of its section's end. No line is
    separated from what belongs to it: a translation mark (``<!--T:2-->``) stays with its heading, other comments with the
    list, another region stays in its place, and the new one is outside ``<translate>`` and templates. With ``siteinfo``,
    links to pictures and users at the end belong to the section.
    """
    masked = live(text)
    at = end
    floor = len("\n".join(text.split("\n")[:last_line])) + 1 if last_line else 0
    while at > floor:
        begin = masked.rfind("\n", 0, at - 1) + 1
        if not _TRAILING.fullmatch(masked, begin, at) or _REGION_ENDS.search(text, begin, at):
            break
        if siteinfo and not all(_is_of_page(m, siteinfo) for m in _PREFIX.finditer(masked, begin, at)):
            break
        if _hides_words_of_the_list(text, masked, begin, at):
            break
        at = begin
    for template in find_templates(masked):
        if template.start < at < template.end:
            at = _line_after(masked, template.end)
    for start, stop in _units(masked):
        if start < at < stop:
            return _line_after(masked, stop)
    return at


def _hides_words_of_the_list(text: str, masked: str, begin: int, at: int) -> bool:
    """Whether a line shows nothing but belongs to the list above it, not to the text below.

    "Add your name above this line" is people's text at the end of their list, and a gallery is shown there. Translation
    marks belong to the text below; so do a comment directly above categories, and text for pages that include this one.
    """
    line = text[begin:at]
    if masked[begin:at].strip(f" \t\r\n{HIDDEN}"):
        return False
    hidden = [line[start:stop] for start, stop in hidden_spans(line)]
    words = [one for one in hidden if not _NO_WORDS.match(one) and one[:12].lower() != "<includeonly"]
    if not all(one.startswith("<!--") for one in words):
        return True
    return bool(words) and not masked[at : at + _A_LINE].lstrip(" \t").startswith(_OF_PAGE)


def _is_of_page(link: re.Match[str], siteinfo: SiteInfo) -> bool:
    """Whether a link is invisible in the text: a category, or the page in another language."""
    number = siteinfo.namespaces.get(fold(link[1]))
    return number == CATEGORY or (number is None and bool(_LANGUAGE.fullmatch(link[1])))


def _units(masked: str) -> list[tuple[int, int]]:
    """Return the parts between ``<translate>`` and the next ``</translate>``; an unclosed one does not count.

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
    """Whether an offset is inside a template's parameters: there the pipes of a table would end them."""
    return any(template.start < at < template.end for template in find_templates(live(text)))


_OF_TRANSLATE = pattern(r"<(?:translate\b[^<>]*|languages\s*/?)>")


def is_for_translation(text: str) -> bool:
    """Whether a page is the source of translations: it has live ``<translate>`` or ``<languages/>`` (Extension:Translate)."""
    return "<" in text and bool(_OF_TRANSLATE.search(live(text)))


def line_below(text: str, at: int) -> int:
    """Return the start of the line below an offset, or the end of the page; outside translation units."""
    masked = live(text)
    unit = next((stop for start, stop in _units(masked) if start < at < stop), at)
    return _line_after(masked, unit)


def stands_in_unit(text: str, at: int) -> bool:
    """Whether an offset is between ``<translate>`` and ``</translate>``: that text belongs to the translators."""
    return any(start < at < stop for start, stop in _units(live(text)))


def _line_after(masked: str, at: int) -> int:
    stop = masked.find("\n", at)
    return len(masked) if stop < 0 else stop + 1
