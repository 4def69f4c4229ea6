"""Labels that divide a list into groups: "'''Not coming'''" on a separate line, "Cancelled: …", a row over all columns."""

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum, auto

from wikiconbot.lazy import pattern
from wikiconbot.model import SignUp
from wikiconbot.reading.entries import Entry
from wikiconbot.reading.rosters import Heading, heading_of, is_maybe_heading
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.plaintext import plain_text

_LONGEST = 40  # characters of a label
_SENTENCE = pattern(r"[:：].|[.!।۔。！]$|\d{4}")
_BOLD = pattern(rf"[\s{HIDDEN}]*(?:'{{3,5}}|</?(?:b|u|big|strong)\b[^<>]*>)")
_MARKUP = pattern(r"\[\[|\{\{|//")
_SPACES = f" \t\r'{HIDDEN}"


class Group(Enum):
    """What the people below a label do."""

    COMING = auto()
    MAYBE = auto()
    ABSENT = auto()
    TALK = auto()  # nobody signs up there


def group_of(said: str) -> Group | None:
    """Return what the words of a label say about the people below it; None if the label is not known."""
    if not said or len(said) > _LONGEST or _SENTENCE.search(said):
        return None
    heading = heading_of(said)
    if heading is Heading.SIGNUP:
        return Group.MAYBE if is_maybe_heading(said) else Group.COMING
    if heading is Heading.ABSENT:
        return Group.ABSENT
    return Group.TALK if heading in (Heading.TALK, Heading.VOTE) else None


def group_of_line(masked: str, entry: Entry, following: Entry | None) -> Group | None:
    """Return what a separate line says about the people below it: in bold, after a semicolon, or before a colon.

    A line with other words ends the group above it only if it is in bold; this function does not know that.
    """
    if entry.prefix not in ("", ";") or following is None:
        return None
    text = masked[entry.text : entry.end]
    if not following.prefix and not (_BOLD.match(text) and "[[" in masked[following.text : following.end]):
        return None
    if _MARKUP.search(text) or (
        following.prefix[:1] == ":" and "[[" not in masked[following.text : following.end]
    ):
        return None
    said = plain_text(text).strip(_SPACES)
    marked = entry.prefix or _BOLD.match(text) or said.endswith((":", "："))
    return group_of(said.rstrip(" :：")) if marked else None


def is_bold(masked: str, entry: Entry) -> bool:
    """Whether a line without a marker begins in bold, as a label does."""
    return not entry.prefix and bool(_BOLD.match(masked, entry.text, entry.end))


def in_group(signups: Iterable[SignUp], group: Group | None) -> list[SignUp]:
    """Return sign-ups as the label above them says: withdrawn if they do not come, tentative if they may come."""
    if group is Group.ABSENT:
        return [replace(signup, withdrawn=True) for signup in signups]
    if group is Group.MAYBE:
        return [replace(signup, tentative=True) for signup in signups]
    return list(signups)
