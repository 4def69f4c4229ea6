"""What people typed beside a signature, or instead of one."""

import re

from wikiconbot.wikitext.mask import HIDDEN

#: What stands between a signature and the words around it.
EDGES = " \t\u00a0\u200e\u200f–—-,:;|·•~" + HIDDEN

_WORD = re.compile(r"[^\W\d_](?:[\w.'’\u200c\u200d\u0300-\u036f\u0900-\u0dff-]|(?<=\w)\()*", re.UNICODE)
_ACCOUNT_LIKE = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")
_NUMBER = re.compile(r"\d{1,3}[.)]\s*")
_NAME_END = re.compile(r"\s+[–—-]\s+|\s*[(,;/|]|\s+\+?\d")
_LONGEST = 5  # words of a name
#: Small words inside names.
_PARTICLES = frozenset(
    (
        "van", "von", "der", "den", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "zu", "bin",
        "ibn", "al", "el", "y", "e", "af", "av", "ter", "ten", "san", "st", "bint", "ben", "dela", "los", "las",
    )
)  # fmt: skip
#: What stands in a list where a name might, and is none.
_NOBODY = frozenset(
    (
        "tbd", "tba", "tbc", "none", "n/a", "na", "nobody", "empty", "yes", "no", "me", "i", "me too", "name", "username",
        "reserved", "vacant", "open", "free", "full", "closed", "maybe", "interested", "present", "absent", "thanks",
        "support", "example", "lunch", "dinner", "breakfast", "tea", "break", "coffee break", "tea break", "coffee",
        "registration", "your name", "your name here", "add your name", "sign here", "anonymous", "you", "laptop",
        "attending", "not attending", "remote", "online", "in person", "cancelled", "canceled", "pending", "and more",
        "welcome", "introduction", "closing", "opening", "etc", "others", "more", "guest", "guests", "speaker", "speakers",
    )
)  # fmt: skip


def joined(first: str, last: str) -> str:
    """Return the words on both sides of a signature as one comment."""
    if not first or not last:
        return first or last
    return f"{first}; {last}" if first[-1].isalnum() and last[0].isalnum() else f"{first} {last}"


def is_nobody(said: str) -> bool:
    """Whether a text that stands where a name might is none: "vacant", "n/a", "your name here"."""
    return said.strip(" .:()[]*-–—").lower() in _NOBODY


def typed_name(said: str) -> tuple[str | None, str]:
    """Split what stands in an entry into a person's name and the rest; None where it reads like a sentence.

    A name is up to five words, each with a capital letter where its script has them, but for the small
    words inside it ("van der"). A number in front of it is not part of it.
    """
    if is_nobody(said):
        return None, said
    text = _NUMBER.sub("", said, count=1) if said[:1].isdigit() else said
    split = _NAME_END.search(text)
    head, rest = (text[: split.start()], text[split.start() :]) if split else (text, "")
    words = head.split()
    if len(words) == 1 and _ACCOUNT_LIKE.fullmatch(head):
        return head, rest.strip(EDGES)
    named = 1 <= len(words) <= _LONGEST and all(
        _WORD.fullmatch(word) and (not word[0].islower() or (0 < i < len(words) - 1 and word in _PARTICLES))
        for i, word in enumerate(words)
    )
    if not named or is_nobody(head) or head.endswith(("।", "!", "?")):
        return None, said
    return head, rest.strip(EDGES)
