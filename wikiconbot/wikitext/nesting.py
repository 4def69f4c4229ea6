"""Nested links and templates: where each begins and ends, in one pass over the page."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from wikiconbot.language import namespaces
from wikiconbot.language.templates import QUOTING_TEMPLATES
from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.siteinfo import fold

#: A template without braces inside, or opening or closing braces; most templates need only one match.
_BRACES = pattern(r"(?<!\{)\{\{([^{}]*+)\}\}(?!\})|\{\{+|\}\}+")
_BRACKETS = pattern(r"\[\[|\]\]")
_NAME = pattern(r"\s*+([^{}|\[\]<>\n]{1,120}?)\s*+(?:\||\}\}|$|\n)")
#: What may be a template's name; `_NAME` says whether it is.
_FIRST_WORDS = pattern(r"\{\{\s*+([^{}|\[\]<>\n]{1,120}+)")
_SPACE = pattern(r"\[\[\s*([^\[\]{}|<>\n:]{1,60}?)\s*:")
_TARGET = pattern(r"\|\s*(link\s*=[^|\[\]]*)")


_RUNS = pattern(r"(?<!\{)\{\{([^{}\[\]]*+)\}\}(?!\})|\{{2,}|\}{2,}|\[{2,}|\]{2,}")
_CLOSES = {"}": "{", "]": "["}
_TITLE = pattern(r"[^{}|]*")
_NO_TITLE = pattern(r"[\[\]<>\n]")


#: These are a table's own characters (`expanded.py`), and no caller needs them.
_OF_TABLES = frozenset(("!", "!!", "!-", "(!", "!)"))
_DEEPEST = 100  # nested templates that MediaWiki expands ($wgMaxPPExpandDepth)


class Template(NamedTuple):
    """A template on the page: its name, folded, and its offsets, braces included."""

    name: str
    start: int
    end: int


def find_templates(text: str) -> list[Template]:
    """Return the templates of a masked text, including nested ones, in the order of their ends; linear.

    Braces pair from the inside, two at a time, as in MediaWiki's preprocessor (for all cases that matter here). Templates
    that are nested too deeply for MediaWiki are left out.
    """
    return list(_templates(text)) if "{{" in text else []


@lru_cache(maxsize=8)  # several calls in a row are for the same section or line
def _templates(text: str) -> tuple[Template, ...]:
    found: list[Template] = []
    opened: list[int] = []
    for match in _BRACES.finditer(text):
        if match[1] is not None:
            if match[1] not in _OF_TABLES and len(opened) < _DEEPEST:
                found += _template(text, *match.span())
            continue
        pairs = (match.end() - match.start()) // 2
        if match[0][0] == "{":
            opened += range(match.end() - 2 * pairs, match.end(), 2)
            continue
        for i in range(min(pairs, len(opened))):
            start, end = opened.pop(), match.start() + 2 * (i + 1)
            if len(opened) < _DEEPEST:
                found += _template(text, start, end)
    return tuple(found)


def _template(text: str, start: int, end: int) -> tuple[Template, ...]:
    """Return the template between two offsets, if it has a name."""
    named = _NAME.match(text, start + 2, end)
    return (Template(named[1].replace("_", " ").lower(), start, end),) if named else ()


def expansions(text: str) -> list[tuple[int, int]]:
    """Return the outermost parts of a masked text that the preprocessor replaces, in order; linear.

    These are templates, parser functions and parameters. Unlike `find_templates`, this follows
    Preprocessor_Hash::buildDomTreeArrayFromText exactly: links are on the same stack, so that an unclosed link prevents
    the template around it from closing, and three braces are a parameter. Text that cannot be a title stays as
    typed (Parser::braceSubstitution).
    """
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int, int]] = []  # bracket, end, number of brackets
    for match in _RUNS.finditer(text) if "{{" in text else ():
        if match[1] is not None:  # nothing is inside, and nothing around it changes
            if _has_title(text, match.start(1), match.end(1)):
                found.append(match.span())
            continue
        bracket, at = match[0][0], match.start()
        if bracket in "{[":
            opened.append((bracket, match.end(), len(match[0])))
            continue
        while opened and opened[-1][0] == _CLOSES[bracket]:
            _, end, count = opened[-1]
            size = min(match.end() - at, count, 3 if bracket == "}" else 2)
            if size < 2:
                break
            del opened[-1]
            if bracket == "}" and (size == 3 or _has_title(text, end, at)):
                while found and found[-1][0] >= end:  # these are inside
                    del found[-1]
                found.append((end - size, at + size))
            at += size
            if count - size >= 2:
                opened.append(("{" if bracket == "}" else "[", end - size, count - size))
    return found


def _has_title(text: str, start: int, end: int) -> bool:
    """Whether the text between braces begins with a possible title; the output of a template is possible too."""
    match = _TITLE.match(text, start, end)
    assert match
    if text.startswith("{{", match.end(), end):
        return True
    title = match[0].replace(HIDDEN, "").strip()
    whole = match.end() == end or text[match.end()] == "|"
    return whole and bool(title) and (":" in title or not _NO_TITLE.search(title))


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return the parts of a masked text that are about others: captions of files, templates that quote.

    The target of a file's ``link=`` is not included: it may be used as a signature.
    """
    spans = []
    if any(map(_is_quoting, set(_FIRST_WORDS.findall(text)))):
        spans = [(t.start, t.end) for t in find_templates(text) if t.name in QUOTING_TEMPLATES]
    if not any(map(_is_file, set(_SPACE.findall(text)))):
        return spans
    files = {match.start() for match in _SPACE.finditer(text) if _is_file(match[1])}
    targets = list(_TARGET.finditer(text))
    starts = [target.start() for target in targets]
    opened: list[int] = []
    for match in _BRACKETS.finditer(text):
        if match[0] == "[[":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if start in files:
                i = bisect_left(starts, start)
                inside = i < len(starts) and starts[i] < match.start()
                spans += _around(targets[i] if inside else None, start, match.end())
    return spans


@lru_cache(maxsize=1024)
def _is_file(space: str) -> bool:
    return fold(space) in namespaces.FILE


@lru_cache(maxsize=1024)
def _is_quoting(name: str) -> bool:
    return name.replace("_", " ").strip().lower() in QUOTING_TEMPLATES


def _around(target: re.Match[str] | None, start: int, end: int) -> list[tuple[int, int]]:
    if target is None:
        return [(start, end)]
    return [(start, target.start(1)), (target.end(1), end)]
