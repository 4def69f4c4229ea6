"""The branches of parser functions such as `{{#if:}}` and `{{#switch:}}`; a reader reads each branch separately."""

import re
from itertools import pairwise

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.mask import blank
from wikiconbot.wikitext.nesting import expansions

_CHOOSES = pattern(r"\{\{\s*#(ifeq|ifexist|ifexpr|iferror|if|switch)\s*:", re.IGNORECASE)
_PARTS = pattern(r"\{\{|\}\}|\[\[|\]\]|\||=")
_MOST = 10  # branches of one line that are read one by one
_DEEPEST = 4  # functions in functions
_LONGEST = 4000  # characters of a line that is searched for branches

Spans = list[tuple[int, int]]


def each_branch(text: str) -> list[str]:
    """Return a masked text once for each branch, with the rest of the function blanked out; unchanged without branches.

    Offsets stay. If several functions are in the text, their first branches are read together, then their second.
    An empty branch does not count. If a line has more than ten branches, the first ten are read.
    (https://www.mediawiki.org/wiki/Help:Extension:ParserFunctions)
    """
    if "#" not in text or len(text) > _LONGEST or not _CHOOSES.search(text):
        return [text]
    choices = _choices(text, 0, len(text), 0)
    if len(choices) < 2:
        return [text]
    return [blank(text, sorted(hidden)) for hidden in choices[:_MOST]]


def has_more(text: str) -> bool:
    """Whether a text has branches that `each_branch` does not read: more than ten, or in a very long line."""
    if "#" not in text or not _CHOOSES.search(text):
        return False
    return len(text) > _LONGEST or len(_choices(text, 0, len(text), 0)) > _MOST


def _choices(text: str, start: int, end: int, depth: int) -> list[Spans]:
    """Return, for each choice of branches between two offsets, the parts that it hides."""
    choices: list[Spans] = [[]]
    for left, right in expansions(text[start:end]) if depth < _DEEPEST else ():
        first, last = start + left, start + right
        match = _CHOOSES.match(text, first, last)
        if match is None:
            found = _choices(text, first + 2, last - 2, depth + 1)
        else:
            found = [
                [(first, branch), *inner, (stop, last)]
                for branch, stop in _branches(text, match.end(), last - 2, match[1].lower())
                for inner in _choices(text, branch, stop, depth + 1)
            ]
        if found and found != [[]]:
            most = max(len(choices), len(found))
            choices = [choices[min(i, len(choices) - 1)] + found[min(i, len(found) - 1)] for i in range(most)]
    return choices


def _branches(text: str, start: int, end: int, function: str) -> Spans:
    """Return the places of a function's non-empty branches; its parameters are between two offsets."""
    cuts, equals, depth = [start - 1], dict[int, int](), 0
    for match in _PARTS.finditer(text, start, end):
        if match[0] in ("{{", "[["):
            depth += 1
        elif match[0] in ("}}", "]]"):
            depth -= 1
        elif depth == 0 and match[0] == "|":
            cuts.append(match.start())
        elif depth == 0:
            equals.setdefault(len(cuts), match.end())
    parts = [(cut + 1, stop) for cut, stop in pairwise((*cuts, end))]
    if function == "switch":
        last = len(parts)
        named = [(equals.get(i, a), b) for i, (a, b) in enumerate(parts, 1) if i in equals or i == last]
        parts = named if last > 1 else []
    elif not (function == "iferror" and len(parts) == 2):  # the tested text is shown if there is no error
        parts = parts[2 if function == "ifeq" else 1 :]
    return [(a, b) for a, b in parts if text[a:b].strip()]
