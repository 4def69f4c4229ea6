"""Names that people typed instead of signing."""

import re

from wikiconbot.wikitext.mask import HIDDEN

#: What stands between a signature and the words around it.
EDGES = " \t\u00a0\u200e\u200f–—-,:;|·•~" + HIDDEN

_WORD = re.compile(r"[^\W\d_](?:[\w.'’\u200c\u200d\u0300-\u036f\u0900-\u0dff-]|(?<=\w)\()*", re.UNICODE)
_NAME_END = re.compile(r"\s+[–—-]\s+|\s*[(,;/|]")
_LONGEST = 5  # words of a name
_NEVER = frozenset(
    (
        "tbd",
        "tba",
        "none",
        "n/a",
        "na",
        "nobody",
        "empty",
        "yes",
        "no",
        "me",
        "i",
        "me too",
        "name",
        "username",
    )
)


def typed_name(said: str) -> tuple[str | None, str]:
    """Split what stands in an entry into a person's name and the rest; None where it reads like a sentence.

    A name is up to five words, each with a capital letter where its script has them.
    """
    split = _NAME_END.search(said)
    head, rest = (said[: split.start()], said[split.start() :]) if split else (said, "")
    words = head.split()
    named = 1 <= len(words) <= _LONGEST and all(
        _WORD.fullmatch(word) and not word[0].islower() for word in words
    )
    if not named or head.lower() in _NEVER or head.endswith(("।", "!", "?")):
        return None, said
    return head, rest.strip(EDGES)
