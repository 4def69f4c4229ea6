"""Make plain text of typed wikitext that affects the whole page, or covers it. Pure."""

import re
from html import unescape

from wikiconbot.pads.conversion.page_words import ODD_SWITCHES, OF_EXTENSIONS, OF_THE_PAGE

_LINE = "[^\\n{}|<>\\[\\]]"
#: A behaviour switch, in any language; or what may be one (Parser::handleDoubleUnderscore).
_SWITCH = re.compile(rf"(?:__|＿＿)(?={_LINE}{{1,60}}?[_＿])")
_ODD_SWITCH = re.compile("|".join(map(re.escape, ODD_SWITCHES)), re.IGNORECASE)


def one_of(words: tuple[str, ...]) -> str:
    """Return a pattern of any of these words, with spaces or underscores."""
    return "|".join(re.escape(word).replace(r"\ ", "[ _]") for word in words)


_PAGE_WORD = re.compile(
    rf"\{{\{{(?=[\s_]*(?:{one_of((*OF_THE_PAGE, *OF_EXTENSIONS))})\s*[:：՝|}}])", re.IGNORECASE
)
#: Tags that set what other pages show of this one, that mark it for translation, or that show something in another place of it.
_TAG = re.compile(
    r"<(?=/?\s*(?:onlyinclude|includeonly|noinclude|translate|tvar|languages|indicator|templatestyles)\b|!--)",
    re.IGNORECASE,
)
#: Rules for language variants, which can change the title too. The converter reads text without entities in attributes (title,
#: alt) and in headings, there also without the markup between two characters; a template may show nothing.
_VARIANT = re.compile(
    r"(?P<before>(?:-|&\#0*45;|&\#x0*2d;)(?:<[^<>\n]{0,200}>|'|\{\{[^{}\n]{0,200}\}\})*)"
    r"(?:(?P<template>\{\{)|(?P<brace>\{|&(?:\#0*123|\#x0*7b|lcub|lbrace);))",
    re.IGNORECASE,
)
#: A sign before the value of an attribute, and that value, each checked separately: the text before decides which of them the
#: parser reads as an attribute. Neither a tag nor the attributes of a table have angle brackets in them.
_LONGEST = 1000
_EQUALS = re.compile(
    rf"=(?=\s{{0,99}}(\"[^\"<>]{{0,{_LONGEST}}}|'[^'<>]{{0,{_LONGEST}}}|[^\s\"'<>|]{{0,{_LONGEST}}}))"
)
_NAME = re.compile(r"([a-z]+)\s*\Z", re.IGNORECASE)
_REACH = 120  # characters before the sign that include the attribute's name
#: What may be a style in an attribute with a name from a template.
_DISGUISED = re.compile(
    r"(?:position|display|visibility|z-index|opacity|transform|clip-path|inset)\s*:|/\*|\\|\{\{|\}\}",
    re.IGNORECASE,
)
#: A tag that contains a template.
_MADE_TAG = re.compile(r"<(?=/?[a-z][^<>]{0,1000}(?:\{\{|\}\}))", re.IGNORECASE)
#: A style may set colour, size and frame of the text, but not cover the page or hide the text.
_PROPERTY = re.compile(
    r"(?:(?:background-)?color|background|border(?:-[a-z-]+)?|padding(?:-[a-z]+)?|margin(?:-[a-z]+)?|text-align|text-decoration"
    r"|vertical-align|font-weight|font-style|font-family|font-variant|white-space|line-height|float|clear|list-style(?:-type)?"
    r"|(?:min-|max-)?width|direction|column-count|columns|column-width|overflow(?:-[xy])?)",
)
_SIZE = re.compile(
    r"font-size:(?:(?:x{1,2}-)?(?:small|large)|medium|smaller|larger|(?:[5-9]\d|[12]\d\d)%|(?:0?\.[5-9]\d?|[12](?:\.\d+)?)r?em|(?:[89]|[1-4]\d)(?:px|pt))"
)
_VALUE = re.compile(r"[\w\s#%.,!()'\"+]*(?:-[a-z][\w\s#%.,!()'\"+]*)*", re.ASCII)
_HARM = re.compile(
    r"transparent|url|expression|var|calc|attr|!important|currentcolor|rgba|hsla|#[0-9a-f]{3}0\b", re.ASCII
)
#: Classes that the styles of MediaWiki and of its skins (Vector 2022, Minerva) hide or lay over the page, as a browser computes them.
_HIDDEN_CLASS = re.compile(
    r"mw-(?:empty-elt|indicator|portlet|head|panel|page-base|hidden-cats|jump-link|redirectedfrom|notification)"
    r"|\b(?:hidden|nodisplay|sr-only|visuallyhidden|nomobile|printfooter|emptyportlet|tocnumber|toctogglelabel|magnify|suggestions)\b"
    r"|allhidden|visually-hidden|skin-client-|mixin-|-overlay|-mask\b|\b(?:vector|minerva|oo-ui|toggle-list|navigation-drawer|main-menu)-"
    r"|\bcdx-(?:thumbnail|menu|radio|checkbox|message-(?:enter|leave))"
)
#: Tags whose text the parser does not parse, up to their end.
_TAKEN = re.compile(
    r"<(/?)(nowiki|pre|gallery|ref|poem|math|chem|ce|source|syntaxhighlight|score|timeline|templatedata|hiero|section|graph|mapframe|maplink)"
    r"(?=[\s/>])([^<>]*)>",
    re.IGNORECASE,
)
_TABLE = re.compile(r"^[ \t:]*(?:(\{\|)|(\|\}))", re.MULTILINE)


def without_effects(text: str) -> str:
    """Return typed wikitext; what affects its whole page, or covers it, becomes plain text."""
    text = _SWITCH.sub(_as_entities, text)
    text = _ODD_SWITCH.sub(lambda match: match[0].replace("_", "&#95;", 1), text)
    text = _PAGE_WORD.sub("&#123;&#123;", text)
    text = _TAG.sub("&lt;", text)
    text = _VARIANT.sub(_without_rule, text)
    text = _EQUALS.sub(_harmless, _MADE_TAG.sub("&lt;", text))
    return _whole(text)


def _as_entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in match[0])


def _without_rule(match: re.Match[str]) -> str:
    """Return hyphen and brace with an invisible word joiner between them, which keeps them apart in entities too."""
    return f"{match['before']}\u2060{'{{' if match['template'] else '&#123;'}"


def _harmless(match: re.Match[str]) -> str:
    """Return the sign before the value of an attribute, as an entity if the value hides something or covers the page."""
    found = _NAME.search(match.string[max(0, match.start() - _REACH) : match.start()])
    name, value = found[1].casefold() if found else "", match[1]
    quoted = value[:1] in ("'", '"')
    value = unescape(value[1:] if quoted else value).casefold()
    if name == "class":
        harms = bool(_HIDDEN_CLASS.search(value))
    elif name == "style":
        harms = not all(_is_harmless(one) for one in value.split(";") if one.strip())
    else:
        harms = bool(_DISGUISED.search(value)) if quoted else bool(_DISGUISED.match(value))
    return "&#61;" if harms or len(value) >= _LONGEST else "="


def _is_harmless(declaration: str) -> bool:
    name, _, value = (part.strip() for part in declaration.partition(":"))
    if name == "font-size":
        return bool(_SIZE.fullmatch(f"{name}:{value.removesuffix('!important').strip()}"))
    if not _PROPERTY.fullmatch(name) or not _VALUE.fullmatch(value) or _HARM.search(value):
        return False
    return not (name == "line-height" and value.startswith("0"))


def _whole(text: str) -> str:
    """Return a text in which all tags and tables are closed at its end: an open one would include what is below."""
    last: dict[str, int] = {}
    for tag in _TAKEN.finditer(text):
        if tag[1]:
            last[tag[2].casefold()] = tag.start()

    def shown(tag: re.Match[str]) -> str:
        is_open = not tag[1] and not tag[3].endswith("/") and last.get(tag[2].casefold(), -1) < tag.start()
        return f"&lt;{tag[0][1:]}" if is_open else tag[0]

    text = _TAKEN.sub(shown, text)
    depth = 0
    for mark in _TABLE.finditer(text):
        depth = depth + 1 if mark[1] else max(0, depth - 1)
    return text.rstrip("\n") + "\n|}" * depth if depth else text
