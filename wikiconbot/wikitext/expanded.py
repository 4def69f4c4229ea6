"""A part of a page in the form that MediaWiki's table parser gets, and the way back to the page's offsets.

MediaWiki reads tables after templates and comments (Parser::internalParse): comments are removed, extension tags are
markers, templates are replaced by their output, bars in the attributes of tags are entities. The output of a template is not
known here. It is a run of ``HIDDEN``, which separates nothing; but ``{{!}}`` and similar ones are a table's own characters.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from wikiconbot.language.templates import USER_TEMPLATES
from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import HIDDEN, TAKEN_OUT, blank, hidden_spans
from wikiconbot.wikitext.nesting import expansions
from wikiconbot.wikitext.regions import union

_Span = tuple[int, int]

#: Templates for a table's own characters. ``!`` is a magic word (https://www.mediawiki.org/wiki/Help:Magic_words#Other);
#: the others are templates on most wikis (https://en.wikipedia.org/wiki/Template:(!).
_CHARACTERS = {"!": "|", "(!": "{|", "!)": "|}", "!-": "|-", "!!": "||"}
_CHARACTER = pattern(r"\{\{\s*(\(?![-!)]?)\s*\}\}")
_NAME = pattern(r"\{\{\s*([^{}|]*)")
_RUN = pattern(rf"{HIDDEN}+")
_NOT_LINE_END = pattern(r"[^\r]+")
#: Tags that are removed (Preprocessor_Hash::buildDomTreeArrayFromText, and those of the Translate extension).
_IGNORED = pattern(r"</?(?:noinclude|onlyinclude|translate)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_VANISHES = pattern(r"<(?:!--|includeonly)", re.IGNORECASE)
#: The tags of Sanitizer::getRecognizedTagData; Sanitizer::safeEncodeAttribute hides the bars in their attributes.
_TAG = pattern(
    r"</?(?:abbr|b|bdi|bdo|big|blockquote|br|caption|center|cite|code|data|dd|del|dfn|div|dl|dt|em|font|h[1-6]|hr|i|ins|kbd"
    r"|li|link|mark|meta|ol|p|pre|q|rb|rp|rt|rtc|ruby|s|samp|small|span|strike|strong|sub|sup|table|td|th|time|tr|tt|u|ul"
    r"|var|wbr)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)


class Expanded(NamedTuple):
    """The text that the table parser gets, and the place of each character on the page.

    ``at`` are the places in ``text`` where the offset changes; characters before such a place end at ``before`` on the
    page, characters from it on begin at ``after``.
    """

    text: str
    at: list[int]
    before: list[int]
    after: list[int]

    def after_character(self, place: int) -> int:
        """Return the page's offset right after the character before a place; removed text is after this offset."""
        i = bisect_right(self.at, place) - 1
        return self.before[i] if self.at[i] == place else self.after[i] + place - self.at[i]

    def of_character(self, place: int) -> int:
        """Return the page's offset of the character at a place, or of the text's end; removed text is before this offset."""
        i = bisect_right(self.at, place) - 1
        return self.after[i] + place - self.at[i]


def expand(text: str, masked: str, start: int, end: int) -> Expanded:
    """Return the part between two offsets of a page as the table parser gets it, in linear time.

    ``masked`` is the page with the parts blanked out that must not be read (``text`` itself to read everything).
    """
    raw = text[start:end]
    taken = hidden_spans(raw, TAKEN_OUT) if "<" in raw else []
    gone = [span for span in taken if _VANISHES.match(raw, *span)]
    shown = blank(raw, union([*taken, *_masked_spans(raw, masked[start:end])]))
    gone += [match.span() for match in _IGNORED.finditer(shown)] if "<" in shown else []
    changes = [(*span, "") for span in gone]
    shown = blank(shown, union(gone))
    templates = [(*span, _shown_by(shown, *span)) for span in expansions(shown)]
    for begin, stop, new in templates:
        if len(new) < stop - begin:
            changes += (
                [(begin, begin, "\n"), (begin, stop, new[1:])] if new[0] == "\n" else [(begin, stop, new)]
            )
    shown = _replaced(shown, [change for change in templates if len(change[2]) == change[1] - change[0]])
    if "<" in shown:
        shown = _TAG.sub(lambda tag: HIDDEN * len(tag[0]), shown)
    return _mapped(shown, sorted(changes), start)


def _masked_spans(raw: str, masked: str) -> list[_Span]:
    """Return the parts that are blanked out, except carriage returns, which are white space to the parser."""
    return [
        (run.start() + piece.start(), run.start() + piece.end())
        for run in _RUN.finditer(masked)
        for piece in _NOT_LINE_END.finditer(raw[run.start() : run.end()])
    ]


def _shown_by(shown: str, start: int, end: int) -> str:
    """Return the text for a template: a table's own characters, otherwise as many hidden characters as the template has.

    A template that opens a table begins a line (Parser::braceSubstitution). The output of a template that shows a link has
    ``[[``, which decides whether a bar ends attributes.
    """
    template = shown[start:end]
    if character := _CHARACTER.fullmatch(template):
        text = _CHARACTERS[character[1]]
        return f"\n{text}" if text == "{|" and shown[start - 1 : start] not in ("", "\n") else text
    name = _NAME.match(template)
    linked = "[[" in template or (name and name[1].strip().replace("_", " ").lower() in USER_TEMPLATES)
    return "[[" + HIDDEN * (len(template) - 2) if linked else HIDDEN * len(template)


def _replaced(text: str, changes: list[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, new in changes:
        pieces += (text[at:start], new)
        at = end
    return "".join((*pieces, text[at:]))


def _mapped(shown: str, changes: list[tuple[int, int, str]], offset: int) -> Expanded:
    """Return the text with the changes that make it shorter; they are in order and separate from each other."""
    places, before, after = [0], [offset], [offset]
    pieces: list[str] = []
    at = place = 0
    for start, end, new in changes:
        pieces += (shown[at:start], new)
        place += start - at + len(new)
        if places[-1] == place:  # it is removed right after other removed text
            after[-1] = offset + end
        else:
            places.append(place)
            before.append(offset + (end if new else start))
            after.append(offset + end)
        at = end
    return Expanded("".join((*pieces, shown[at:])), places, before, after)
