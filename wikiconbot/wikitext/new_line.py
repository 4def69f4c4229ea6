"""Where a person's line goes in a sign-up section: right after the last line of the list, whatever else is in the section.

This is plain on purpose: JavaScript has the same function, and both are tested with ``tests/cases/new_lines.json``. Only lines
and simple patterns are used.
"""

import re

from wikiconbot.lazy import pattern

#: A comment ends at its first end: with `.*` in it, forty comments on a line would take years.
_HEADING = pattern(r"^=.*=[ \t]*(<!--((?!-->).)*-->[ \t]*)*$")
#: A line that divides a list ("'''Not coming'''", ";Maybe"): in bold or a term, without links and templates.
_DIVIDES = pattern(r"^[ \t]*(?:;|'{3,5}[^'\n]|<(?:b|u|big|strong)\b)(?!.*(?:\[\[|\{\{|//))", re.IGNORECASE)
#: What hides lines until it is closed: what opens it, and what closes it.
_OPENS = pattern(
    r"<!--[ ]*wikiconbot:([a-z0-9-]+):begin[ ]*-->|<!--|<(nowiki|pre|syntaxhighlight|source|templatedata|gallery)(?=[ >])[^>]*>",
    re.IGNORECASE,
)
_BRACES = pattern(r"\{\{|\}\}")
#: Lines that close what is around a list, or belong to the page: they stay below a new line.
_CLOSES = pattern(
    r"^[ \t]*(</[a-z]+[ ]*>[ \t]*)+$|^[ \t]*(\[\[[^\[\]|:]+:[^\[\]]*\]\][ \t]*)+$|^[ \t]*__[^_ ]+__[ \t]*$"
    r"|^[ \t]*\{\{[ ]*(defaultsort|[^{}|]*(end|bottom|ende|fin|fine|fim))[ ]*(:[^{}]*)?\}\}[ \t]*$"
    r"|^[ \t]*<!--(?![ ]*wikiconbot:).*-->[ \t]*$|^[ \t]*$",
    re.IGNORECASE,
)
#: Closing tags at the end of a list's last line.
_TAIL = pattern(
    r"[ \t]*(</(div|translate|center|blockquote|noinclude|onlyinclude)[ ]*>[ \t]*)+$", re.IGNORECASE
)


def with_line(section: str, line: str) -> str:
    """Return the wikitext of a section with a line added to its list.

    Args:
        section: the section from its heading, with its subsections. Only the text above the first subheading gets the line,
            and of a numbered list the part above the first label: people below it may be those who do not come.
        line: begins with ``#``; in a list of bullets it gets a bullet, except below facts ("* Date: Monday"): below a number
            the bot would not read typed names with bullets any more.
    """
    end = "\r\n" if "\r\n" in section else "\n"
    lines = section.replace("\r\n", "\n").split("\n")
    hidden = _hidden_lines(lines)
    stop = next((i for i in range(1, len(lines)) if not hidden[i] and _HEADING.search(lines[i])), len(lines))
    numbered = [i for i in range(stop) if not hidden[i] and lines[i].startswith("#")]
    if numbered:  # people below a label may not come, or talk
        parts = (i for i in range(numbered[0], stop) if not hidden[i] and _DIVIDES.search(lines[i]))
        stop = next(parts, stop)
        numbered = [i for i in numbered if i < stop]
    bullets = [i for i in range(stop) if not hidden[i] and lines[i].startswith("*")]
    if not numbered and not bullets:
        at = _after_text(lines, hidden, stop)
        return end.join([*lines[:at], line, *lines[at:]])
    last = (numbered or bullets)[-1]
    is_fact = "[[" not in lines[last] and (":" in lines[last] or "：" in lines[last])
    if not numbered and not is_fact:
        line = "*" + line[1:]
    last = _end_of_item(lines, last, stop)
    tail = _tail(lines[last])
    own = lines[last][: len(lines[last]) - len(tail)]
    return end.join([*lines[:last], own, line + tail, *lines[last + 1 :]])


def _hidden_lines(lines: list[str]) -> list[bool]:
    """Return for each line whether it begins in a comment, in text that is shown as typed, or in a region of the bot."""
    hidden: list[bool] = []
    closing = ""
    for text in lines:
        hidden.append(closing != "")
        closing = _still_open(text, closing)
    return hidden


def _still_open(text: str, closing: str) -> str:
    """Return what closes the comment or tag that is open at the end of a line, empty if none is."""
    at = 0
    while True:
        if closing:
            found = text.lower().find(closing, at)
            if found < 0:
                return closing
            at, closing = found + len(closing), ""
        opened = _OPENS.search(text, at)
        if opened is None:
            return ""
        at = opened.end()
        if opened[1]:
            closing = f"<!-- wikiconbot:{opened[1].lower()}:end -->"
        elif opened[2] is None:
            closing = "-->"
        elif not opened[0].endswith("/>"):
            closing = f"</{opened[2].lower()}>"


def _end_of_item(lines: list[str], first: int, stop: int) -> int:
    """Return the last line of a list item: where its templates and comments are closed, and after the answers below it."""
    depth, closing = 0, ""
    last = first
    for i in range(first, stop):
        closing = _still_open(lines[i], closing)
        depth += sum(1 if found[0] == "{{" else -1 for found in _BRACES.finditer(lines[i]))
        last = i
        if depth <= 0 and not closing:
            break
    if depth > 0 or closing:  # never closed: it hides nothing
        last = first
    while last + 1 < stop and lines[last + 1].startswith(":"):
        last += 1
    return last


def _tail(text: str) -> str:
    """Return the closing tags at the end of a line that close what an earlier line opened."""
    found = _TAIL.search(text)
    if found is None:
        return ""
    name = (found[2] or "").lower()
    opened = text.lower().count(f"<{name}>") + text.lower().count(f"<{name} ")
    return found[0] if opened == 0 else ""


def _after_text(lines: list[str], hidden: list[bool], stop: int) -> int:
    """Return the number of the line before which the first line of a list goes: what closes a box stays below it."""
    at = stop
    while at > 1 and not hidden[at - 1] and _CLOSES.search(lines[at - 1]):
        at -= 1
    return at
