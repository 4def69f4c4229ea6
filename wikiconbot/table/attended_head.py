"""The column in which organisers tick who attended: it is people's, and known by its head, in any language."""

from functools import cache

from wikiconbot.language.folding import folded
from wikiconbot.language.status_words import STATUS_WORDS

#: The message with the words of the head.
ATTENDED = "table-attended"


def is_attendance(head: str) -> bool:
    """Whether people's column with this head (plain text) is for attendance: "Attended", "attended?", in each language of the bot."""
    return folded(head) in _heads()


@cache
def _heads() -> frozenset[str]:
    return frozenset(map(folded, STATUS_WORDS[ATTENDED]))
