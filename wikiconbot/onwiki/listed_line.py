"""One line of the bot in a page with lines of others (MediaWiki:Gadgets-definition): found, put in, taken out; other bytes stay."""

import re
from dataclasses import dataclass

from wikiconbot.wikitext.mask import blank

#: The list has no other markup: also lines in ``nowiki`` count (MediaWikiGadgetsDefinitionRepo::listFromDefinition).
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ITEM = re.compile(r"^\*[^\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the page: its text, where it is, and whether it is active (not inside a comment)."""

    text: str
    start: int
    end: int
    active: bool


def lines_of(text: str, name: str) -> tuple[Found, ...]:
    """Return the lines that define ``name``, also those inside of comments."""
    own = re.compile(rf"^\* *{re.escape(name)} *(?:\[[^\n]*|\|[^\n]*)$", re.MULTILINE)
    shown = _shown(text)
    return tuple(
        Found(match[0].rstrip(), *match.span(), shown[match.start()] == "*") for match in own.finditer(text)
    )


def active_lines(text: str, name: str) -> tuple[Found, ...]:
    """Return the lines that define ``name`` and are not inside of comments."""
    return tuple(line for line in lines_of(text, name) if line.active)


def with_lines(text: str, lines: str) -> str:
    """Return the page with several lines: each instead of the one with its name, else after the one before it."""
    last: Found | None = None
    for line in lines.split("\n"):
        there = active_lines(text, name_in(line))
        for more in reversed(there[1:]):
            text = without(text, more)
        text = with_line(text, line, there[0] if there else None, last)
        last = active_lines(text, name_in(line))[0]
    return text


def with_line(text: str, line: str, instead: Found | None = None, after: Found | None = None) -> str:
    """Return the page with a line: instead of another one, after another one, or after the last line of the list."""
    if instead:
        return text[: instead.start] + line + text[instead.end :]
    if after:
        return f"{text[: after.end]}\n{line}{text[after.end :]}"
    shown = _shown(text)
    items = list(_ITEM.finditer(shown))
    if items:
        at = items[-1].end()
        return f"{text[:at]}\n{line}{text[at:]}"
    return f"{text}\n{line}" if text.strip() else line


def without(text: str, line: Found) -> str:
    """Return the page without a line, and without its line break."""
    after = text[line.end :]
    if after.startswith("\n"):
        return text[: line.start] + after[1:]
    return text[: line.start].removesuffix("\n") + after


def _shown(text: str) -> str:
    return blank(text, [match.span() for match in _COMMENT.finditer(text)])


def name_in(line: str) -> str:
    """Return the name that a line of the list defines."""
    return line.lstrip("* ").partition("[")[0].partition("|")[0].strip()
