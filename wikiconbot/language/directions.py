"""Whether people's words could change the direction of a sentence around them (Unicode Standard Annex 9), and their isolation. Pure.

One rule for all that the bot writes: pages, edit summaries, the terminal. The form differs: pages have an element (markup.py),
plain text has the characters FSI and PDI.
"""

import unicodedata

from wikiconbot.lazy import pattern

#: The letters of each direction, in Unicode's classes. In right-to-left text, digits run the other way: `~2026-1` would become
#: `1-2026~`. In left-to-right text, Arabic digits count as Arabic.
_OTHER = {"ltr": frozenset(("R", "AL", "AN")), "rtl": frozenset(("L", "EN"))}
_RIGHT_TO_LEFT, _LEFT_TO_RIGHT = frozenset(("R", "AL")), frozenset("L")

#: First strong isolate, and its end.
FSI, PDI = "\u2068", "\u2069"
_ISOLATED = pattern(f"{FSI}[^{FSI}{PDI}]*{PDI}")
_CONTROLS = frozenset("\u2066\u2067\u2068\u2069")


def needs_isolation(words: str, direction: str) -> bool:
    """Whether words must be isolated in a sentence of a ``direction`` (``ltr`` or ``rtl``).

    They must if they have a letter of the other direction: then signs at their edges would change sides ("Yahoo!" in
    Arabic, "אבג!" in English). In a right-to-left sentence, so must words without any letter of that direction: signs
    and arrows were typed from left to right. Other words run as their sentence does.
    """
    if direction != "rtl" and words.isascii():
        return False
    classes = {unicodedata.bidirectional(char) for char in words}
    if not _OTHER[direction].isdisjoint(classes):
        return True
    return direction == "rtl" and bool(words.strip()) and _RIGHT_TO_LEFT.isdisjoint(classes)


def mixes(words: str, direction: str) -> bool:
    """Whether words must be isolated, and also have letters of the sentence's ``direction``."""
    own = _RIGHT_TO_LEFT if direction == "rtl" else _LEFT_TO_RIGHT
    return needs_isolation(words, direction) and not own.isdisjoint(map(unicodedata.bidirectional, words))


def direction_of(sentence: str) -> str:
    """Return the direction of a sentence of ours, by its first letter: ``ltr`` or ``rtl``."""
    classes = map(unicodedata.bidirectional, _outside(sentence))
    first = next((one for one in classes if one in _RIGHT_TO_LEFT or one in _LEFT_TO_RIGHT), "L")
    return "rtl" if first in _RIGHT_TO_LEFT else "ltr"


def isolated_text(words: str, direction: str) -> str:
    """Return people's words for a sentence in plain text, each line of them in an isolate if it needs one.

    Isolates within the words stay and need no other one: the words may be a sentence with names.
    """
    if words.isascii() and direction != "rtl":
        return words
    return "\n".join(_isolated(line, direction) for line in words.split("\n"))


def _isolated(line: str, direction: str) -> str:
    outside = _outside(line)
    if not _CONTROLS.isdisjoint(outside):  # typed by people, without a partner: it would end our isolate
        line = outside = "".join(char for char in line if char not in _CONTROLS)
    if outside == line:
        needs = needs_isolation(line, direction)
    else:  # a sentence or a list of ours: what is between its isolates decides
        needs = not _OTHER[direction].isdisjoint(map(unicodedata.bidirectional, outside))
    return f"{FSI}{line}{PDI}" if needs else line


def _outside(line: str) -> str:
    """Return what is outside of all isolates."""
    while FSI in line and (less := _ISOLATED.sub("", line)) != line:
        line = less
    return line
