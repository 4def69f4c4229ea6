"""What people typed next to a signature, or instead of one."""

import re
from dataclasses import replace
from typing import NamedTuple

from wikiconbot.language import phrases
from wikiconbot.language.signing import AND, GUESTS, IN_ALL
from wikiconbot.lazy import pattern
from wikiconbot.model import SignUp
from wikiconbot.wikitext.mask import HIDDEN

#: What is between a signature and the words around it.
EDGES = " \t\u00a0\u200e\u200f–—-,:;|·•~" + HIDDEN

_SIGNS = ("-", "~")
_TILDES, _TILDE = pattern("~{3,}"), "\ufffe"
_ENTITY_OPEN = pattern(r"&#?\w{2,32}\Z")

_WORD = pattern(r"[^\W\d_](?:[\w.'’\u200c\u200d\u0300-\u036f\u0900-\u0dff-]|(?<=\w)\()*", re.UNICODE)
_ACCOUNT_LIKE = pattern(r"[a-z0-9]+(?:_[a-z0-9]+)+")
_NUMBER = pattern(r"\d{1,3}[.)]\s*")
_NAME_END = pattern(r"\s+[–—-]\s+|\s*[(,;/|]|\s+\+?\s*\d")
_LABEL = pattern(r"([^:：\[\]{}|]{1,40})[:：]\s*")
_FAR = 200  # characters that are searched for the beginning of another name
_MOST_NAMES = 6  # joined by "and"
_LONGEST = 5  # words of a name
#: Small words inside names.
PARTICLES = frozenset(
    (
        "van", "von", "der", "den", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "zu", "bin",
        "ibn", "al", "el", "y", "e", "af", "av", "ter", "ten", "san", "st", "bint", "ben", "dela", "los", "las",
    )
)  # fmt: skip
#: Words at the place of a name in a list that are not a name.
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


def trimmed(said: str) -> str:
    """Return words without the separators next to a signature; a number sign and the end of an entity are not separators."""
    if "~~~" in said:  # on a saved page only entities and nowiki show so many tildes: they are text
        return trimmed(_TILDES.sub(lambda run: _TILDE * len(run[0]), said)).replace(_TILDE, "~")
    start = len(said) - len(said.lstrip(EDGES))
    text = said[start:].rstrip(EDGES)
    if said.startswith(";", start + len(text)) and _ENTITY_OPEN.search(text[-34:]):
        text += ";"
    has_sign = (
        start
        and text[:1].isdigit()
        and said[start - 1 : start] in _SIGNS
        and not said[max(0, start - 2) : start - 1].strip()
    )
    return said[start - 1] + text if has_sign else text


def joined(first: str, last: str) -> str:
    """Return the words on both sides of a signature as one comment."""
    if not first or not last:
        return first or last
    return f"{first}; {last}" if first[-1].isalnum() and last[0].isalnum() else f"{first} {last}"


def is_nobody(said: str) -> bool:
    """Whether a text at the place of a name is not a name: "vacant", "n/a", "your name here"."""
    return said.strip(" .:()[]*-–—").lower() in _NOBODY


def typed_name(said: str) -> tuple[str | None, str]:
    """Split the text of an entry into a person's name and the rest; the name is None if the text looks like a sentence.

    A name is up to five words, each with a capital letter if its script has them, except the small
    words inside it ("van der"). A number before it is not part of it.
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
        _WORD.fullmatch(word) and (not word[0].islower() or (0 < i < len(words) - 1 and word in PARTICLES))
        for i, word in enumerate(words)
    )
    if not named or is_nobody(head) or head.endswith(("।", "!", "?")):
        return None, said
    return head, rest.strip(EDGES)


class Typed(NamedTuple):
    """A person as typed: the name, the number of guests, and the rest of the text."""

    name: str
    guests: int
    rest: str


def typed_people(said: str, most: int = _MOST_NAMES) -> list[Typed]:
    """Return the people that a text names instead of a signature; empty if it looks like a sentence.

    "Georg +1" has a guest, "Maria & Hans" are two people, "Name: Jean" and "@Jean" are Jean.
    """
    said = without_label(said).removeprefix("@").strip(EDGES)
    for match in AND.finditer(said, 0, _FAR):
        first, _ = typed_name(said[: match.start()])
        if first is None or first != said[: match.start()].strip(EDGES):
            break
        guests, rest = guests_in(said[match.start() :])
        if guests:
            return [Typed(first, guests, rest)]
        others = typed_people(said[match.end() :], most - 1) if most > 1 else []
        if others:
            return [Typed(first, 0, ""), *others]
    whole, rest = typed_name(said)
    if whole:
        guests, rest = guests_in(rest)
        return [Typed(whole, guests, rest)]
    return _with_company(said)


def _with_company(said: str) -> list[Typed]:
    """Return a person whose name is followed by guests in words: "Carla Example with my daughter"."""
    words = said.split()
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        head = " ".join(words[:size])
        guests, rest = guests_in(" ".join(words[size:]))
        if guests and typed_name(head)[0] == head:
            return [Typed(head, guests, rest)]
    return []


def guests_in(said: str) -> tuple[int, str]:
    """Return how many guests a text begins with ("+ 1", "and two kids", "2 persons"), and the text without them."""
    low = said.lower()
    if len(low) != len(said):
        low = said  # the lower case of some letters, such as İ, has two characters: offsets would differ
    if match := IN_ALL.match(low):
        return max(0, int(match["digits"]) - 1), said[match.end() :].strip(EDGES)
    match = GUESTS.match(low)
    if not match:
        return 0, said
    number = match["plus"] or match["sum"] or match["digits"]
    words = (match["two"] and 2) or (match["three"] and 3) or (match["four"] and 4) or 1
    return int(number) if number else words, said[match.end() :].strip(EDGES)


def with_guests(signup: SignUp) -> SignUp:
    """Return a sign-up with the guests at the beginning of its comment; a comment that is only "+1" becomes empty."""
    guests = guests_in(signup.comment)[0] if signup.comment and not signup.guests else 0
    if not guests:
        return signup
    is_number = signup.comment.lstrip()[:1] in "+＋" and not any(map(str.isalpha, signup.comment))
    return replace(signup, guests=guests, comment="" if is_number else signup.comment)


def without_label(said: str) -> str:
    """Return a text without a label before a name: "Name: Jean"."""
    match = _LABEL.match(said)
    return said[match.end() :] if match and is_name_label(match[1]) else said


def is_name_label(label: str) -> bool:
    """Whether a label announces a person's name or account, and not a fact of the event."""
    return phrases.people_columns().whole(label) and not phrases.labels().whole(label)
