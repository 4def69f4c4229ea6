"""People whose names are typed next to others: "Ann and Ben Miller" before Ann's signature, "Rita Roe, Max Muster" on a line."""

import re
from dataclasses import replace

from wikiconbot.language.signing import AND, BODY, ME, NO_PERSON
from wikiconbot.model import SignUp
from wikiconbot.reading.typed_names import EDGES, PARTICLES, Typed, typed_name

_BETWEEN = re.compile(r"\s*[,;/]\s*")
#: The words in AND: only a comment with one of them is searched.
_JOINERS = frozenset((*AND.pattern.partition("(?:")[2].partition(")")[0].split("|"), "&", "+"))
_FAR = 120  # characters of a comment that are searched for a name
_MOST = 6  # people in one line
_SHORTEST = 3  # letters of a typed name that may be the beginning of an account name


def with_company(signup: SignUp) -> list[SignUp]:
    """Return a sign-up, and sign-ups for the people named next to the signer: "Ann and Ben Miller" by Ann.

    Only a full name counts as a person: "Ann and Kim" may mean a guest, a place or a cake (`may_name_more`).
    """
    name, rest = _named_next_to(signup) or ("", "")
    if not is_full_name(name):
        return [signup]
    other = replace(
        signup, user=None, name=name, added_by=signup.user, comment=rest, guests=0, home_wiki=None, replies=()
    )
    return [replace(signup, comment=""), other]


def _named_next_to(signup: SignUp) -> tuple[str, str] | None:
    """Return the words that name somebody next to the signer, and what follows them."""
    said = signup.comment
    if not said or signup.user is None or signup.fields or not may_join(said):
        return None
    match = AND.search(f" {said}")
    if match is None:
        return None
    first, last = said[: max(0, match.start() - 1)].strip(EDGES), said[match.end() - 1 :].strip(EDGES)
    me, _, after = last.partition(",")
    if me.lower() in ME:
        return first, after.strip(EDGES)
    if first and first.lower() not in ME and not _is_signer(first, signup.user):
        return None
    name, rest = typed_name(last)
    return (name or last, rest if name else "")


def may_join(said: str) -> bool:
    """Whether a comment is short and has a word for "and". It is called for each line, so it must be fast."""
    return ("&" in said or not _JOINERS.isdisjoint(said.split())) and len(said) <= _FAR


def _is_signer(name: str, user: str) -> bool:
    """Whether a typed name is the name of an account, or the beginning of it."""
    name, user = name.casefold().replace("_", " "), user.casefold().replace("_", " ")
    return name == user or (len(name) >= _SHORTEST and user.startswith(name)) or name.startswith(f"{user} ")


def is_full_name(said: str) -> bool:
    """Whether words are a first and a last name, each with a capital letter, and not an organisation, place or office."""
    words = [word for word in said.split() if word not in PARTICLES]
    return (
        len(words) == 2
        and all(word[0].isupper() for word in words)
        and typed_name(said) == (said, "")
        and not BODY.search(said)
        and not NO_PERSON.search(said)
    )


def side_by_side(said: str) -> list[Typed]:
    """Return the people of a line that has only full names: "Rita Roe, Max Muster"; otherwise an empty list."""
    parts = _parts(said)
    if not 1 < len(parts) <= _MOST or not all(map(is_full_name, parts)):
        return []
    return [Typed(part, 0, "") for part in parts]


def _parts(said: str) -> list[str]:
    """Return the parts of a line between commas, slashes, and an "and" before the last one."""
    parts = _BETWEEN.split(said, maxsplit=_MOST)
    return (
        parts
        if len(parts) == 1
        else [*parts[:-1], *AND.split(parts[-1].removeprefix("and "), maxsplit=_MOST)]
    )


def may_name_more(signup: SignUp, said: str) -> bool:
    """Whether a line may name more people than were read; ``said`` is the line's text without its marker.

    Examples: a signer's "Ann and Kim" or "Rita Roe and Ben Miller"; typed names at a slash or a comma. A full name
    before one word does not count: "Max Muster, Berlin".
    """
    if signup.user:
        named = _named_next_to(signup)
        if named is None:  # two full names; one may be the signer's
            names = AND.split(signup.comment, maxsplit=_MOST) if may_join(signup.comment) else []
            return len(names) > 1 and all(map(is_full_name, names))
        name = named[0]
        return name[:1].isupper() and not (BODY.search(name) or NO_PERSON.search(name) or is_full_name(name))
    parts = _parts(said)
    if len(parts) < 2 or any(not part or typed_name(part)[0] is None for part in parts[:2]):
        return False
    if all(map(is_full_name, parts[:2])):
        return "," in said  # the second one may be a place
    alone = all(" " not in part and part[0].isupper() for part in parts)
    return len(parts) == 2 and alone and ("/" in said or "," in said) and not NO_PERSON.search(said)
