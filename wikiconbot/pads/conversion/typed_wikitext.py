"""Notes that were typed as wikitext → the same wikitext, without what would reach beyond the notes. Pure."""

import re

from wikiconbot.language.namespaces import FILE
from wikiconbot.pads.conversion.magic_words import SUBST, SUBST_BARE

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
_SIGNATURE = re.compile(r"~{3,}")
#: Tags that decide what other pages see of this one, or hand it to the translators.
_BEYOND = re.compile(
    r"<(?=/?\s*(?:onlyinclude|includeonly|noinclude|translate|tvar|languages)\b|!--)", re.IGNORECASE
)
_REDIRECT = re.compile(r"\A(\s*)#(?=[^\s\[#*:;]+\s*:?\s*\[\[)|^()#(?=redirect)", re.IGNORECASE | re.MULTILINE)


def _one_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", "[ _]") for word in words)


_SUBST = re.compile(
    rf"\{{\{{(?=[\s_]*(?:(?:{_one_of(SUBST)})\s*[:：]|(?:{_one_of(SUBST_BARE)})))", re.IGNORECASE
)
#: A link whose target has a prefix, or may come to have one: by an entity, a percent code, a template, a tag.
_PREFIXED = re.compile(r"\[\[(?=([^\[\]|\n:&%{<]*)([:&%{<]))")
#: What stands before an item in a pad's text export: a tab for each level, and the item's mark or number.
_ITEM = re.compile(r"(\t{1,16})(?:(\*|(?:[0-9]+\.)+)(?: |$))?")


def render_markup(text: str) -> str:
    """Return the notes of a pad's text export as the wikitext that they are.

    Lists of the editor become lists. Nothing signs for the bot, nothing is substituted, and the page stays what it
    is: no category, no link in another language's list, no redirect, nothing about what other pages see of it.
    Links into categories and languages stay as links. Comments, and with them marks of the bot's own, are left out.
    """
    text = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _BEYOND.sub("&lt;", _without_comments(text))
    text = _SIGNATURE.sub(lambda match: "&#126;" * len(match[0]), text)
    text = _SUBST.sub("&#123;&#123;", text)
    text = _PREFIXED.sub(_as_link, text)
    text = _REDIRECT.sub(r"\1&#35;", text)
    return _with_lists(text).strip("\n")


def _without_comments(text: str) -> str:
    """Return a text without its comments; one that does not end stays, and is shown."""
    kept = []
    place = 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[place:start])
        place = end + 3
    return "".join((*kept, text[place:]))


def _as_link(match: re.Match[str]) -> str:
    """Return the beginning of a link that only links: with a colon before any prefix but that of a file."""
    target = match[1].replace("_", " ").strip()
    if (match[2] == ":" and (target.lower() in FILE or not target)) or target.startswith(("#", "/", "../")):
        return "[["
    return "[[:"


def _with_lists(text: str) -> str:
    """Return a text whose items of lists have wikitext's marks for Etherpad's."""
    lines = []
    before = ""
    for line in text.split("\n"):
        item = _ITEM.match(line)
        if not item:
            before = ""
            lines.append(line)
            continue
        mark = ":" if item[2] is None else "*" if item[2] == "*" else "#"
        above = len(item[1]) - 1
        before = before[:above].ljust(above, ":") + mark
        lines.append(f"{before} {line[item.end() :]}")
    return "\n".join(lines)
