"""Notes that were typed as wikitext → the same wikitext, without what would affect more than the notes. Pure."""

import re
from collections.abc import Iterable

from wikiconbot.language.namespaces import FILE
from wikiconbot.pads.conversion.html_export import Line, Piece
from wikiconbot.pads.conversion.magic_words import SUBST, SUBST_BARE
from wikiconbot.pads.conversion.pad_lines import joined, turn
from wikiconbot.pads.conversion.page_effects import one_of, without_effects

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
_SIGNATURE = re.compile(r"~{3,}")
_REDIRECT = re.compile(r"\A(\s*)#(?=[^\s\[#*:;]+\s*:?\s*\[\[)|^()#(?=redirect)", re.IGNORECASE | re.MULTILINE)


_SUBST = re.compile(
    rf"\{{\{{(?=[\s_]*(?:(?:{one_of(SUBST)})\s*[:：]|(?:{one_of(SUBST_BARE)})))", re.IGNORECASE
)
#: A link whose target has a prefix, or may have one: by an entity, a percent code, a template, a tag.
_PREFIXED = re.compile(r"\[\[(?=([^\[\]|\n:&%{<]*)([:&%{<]))")
#: Etherpad makes eight spaces of a tab, and no-break spaces of all spaces in a row but the last.
_TAB, _SPACES = re.compile(r" {8}"), str.maketrans("\xa0", " ")


def typed_text(lines: Iterable[Line]) -> str:
    """Return the lines of a pad as they were typed; the editor's lists and headings become wikitext.

    Struck words, and words in another style of the editor, keep it if they contain no markup.
    """
    return "\n".join(map(_typed_line, lines))


def _typed_line(line: Line) -> str:
    if line.heading:
        return f"{'=' * line.heading} {_words(line.pieces).strip()} {'=' * line.heading}"
    words = _words(line.pieces)
    return f"{''.join(line.marks)} {words.strip()}" if line.marks else words.rstrip()


def _words(pieces: Iterable[Piece]) -> str:
    written = "".join(_styled(piece) for piece in joined(pieces))
    return _TAB.sub("\t", written.translate(_SPACES))


def _styled(piece: Piece) -> str:
    before = re.match(r"[\s*#:;]*", piece.text)[0]  # type: ignore[index] # marks of lists do nothing in a style
    words = piece.text[len(before) :].rstrip()
    if not piece.styles or not words or not _is_whole(words):
        return piece.text
    after = piece.text[len(piece.text.rstrip()) :]
    return f"{before}{turn((), piece.styles, '')}{words}{turn(piece.styles, (), '')}{after}"


def _is_whole(words: str) -> bool:
    """Whether words can have a style of the editor: no half of a link, a tag or a template, no line of a table, no heading."""
    pairs = (("[", "]"), ("{", "}"), ("<", ">"))
    whole = all(words.count(opens) == words.count(closes) for opens, closes in pairs)
    return whole and words[0] not in "=|!{" and words.count("''") % 2 == 0


def render_markup(text: str) -> str:
    """Return notes that were typed as wikitext, with working markup.

    There is no signature in the bot's name and no substitution, and the page does not change: it gets
    no category, no link in another language's list, no redirect, no switch, no title or sort key, nothing hidden or laid
    over it, nothing that sets what other pages show of it.
    Links into categories and languages stay as links. Comments, and with them marks of the bot's own, are left out.
    """
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = without_effects(_without_comments(text))
    text = _SIGNATURE.sub(lambda match: "&#126;" * len(match[0]), text)
    text = _SUBST.sub("&#123;&#123;", text)
    text = _PREFIXED.sub(_as_link, text)
    text = _REDIRECT.sub(r"\1&#35;", text)
    return text.strip("\n")


def _without_comments(text: str) -> str:
    """Return a text without its comments; one that does not end stays, and is shown."""
    kept = []
    place = 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[place:start])
        place = end + 3
    return "".join((*kept, text[place:]))


def _as_link(match: re.Match[str]) -> str:
    """Return the beginning of a link that has no other effect: with a colon before any prefix except that of a file."""
    target = match[1].replace("_", " ").strip()
    if (match[2] == ":" and (target.lower() in FILE or not target)) or target.startswith(("#", "/", "../")):
        return "[["
    return "[[:"
