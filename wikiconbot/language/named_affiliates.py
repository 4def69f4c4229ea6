"""The affiliate of Wikimedia that a person names as their own: "Odia Wikimedians UG", ``WMDE``, తెలుగు వికీమీడియన్స్."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from wikiconbot.language import belonging
from wikiconbot.language.affiliates import (
    ALONE,
    ANYWHERE,
    AS_WRITTEN,
    BY_LANGUAGE,
    STEMS,
    WITH_USER_GROUP,
)
from wikiconbot.language.folding import folded, is_word
from wikiconbot.language.name_keys import BEGINNINGS, OTHER_SCRIPTS, key, key_words
from wikiconbot.language.named_wikis import language_before, says_wiki
from wikiconbot.lazy import pattern

_LONGEST = 2000  # characters of a text
_MOST_TOKENS = 12  # of a name
_ONE_WORD = 9  # characters: a shorter name must be one word: "WM in" is not WMIN
_FAR = 6  # words before a name that are searched for a negation
_NEAR = 4  # words after it
_BRACKETS = frozenset("()[]")
_ENDING = 8  # characters of an ending
_ADDRESS = pattern(r"(?<!\w)\w+://\S+")  # an address is usually the subject of the text
_KA, _VIRAMA = 0x15, 0x4D  # in each block of an Indic script


def says_affiliate(text: str) -> bool:
    """Whether a text may name an affiliate: a fast check, because most texts do not."""
    return says_wiki(text) or not _beginnings().isdisjoint(BEGINNINGS.findall(text.lower()))


@cache
def _beginnings() -> frozenset[str]:
    return STEMS | {word for word in belonging.WIKIMEDIANS if word.isascii() and not says_wiki(word)}


def affiliate_of_name(name: str) -> str | None:
    """Return the affiliate for a name alone, or None; a name that is an ordinary word counts only in its exact spelling."""
    return affiliate_of_title(name) or AS_WRITTEN.get(name)


def affiliate_of_title(title: str) -> str | None:
    """Return the affiliate with a page of this title, in any spelling; ordinary words do not count."""
    found = key(title)
    return ANYWHERE.get(found) or ALONE.get(found) or WITH_USER_GROUP.get(found)


def affiliate_named(text: str, *, column: bool = False) -> str | None:
    """Return the affiliate that a text names first as the writer's, the longer one of two at one place; or None.

    Affiliates that the writer is not part of, wants to meet or speaks about do not count, if the words next to the name
    show it (belonging.py). A name that is an ordinary word or the name of an event too counts only in its exact spelling, in a
    column for communities (``column``), after "from" and similar words, or alone between punctuation. Linear time.
    """
    if column and (named := affiliate_of_title(text)):
        return named
    if not says_affiliate(text):
        return None
    text = text[:_LONGEST]
    if "://" in text:
        text = _ADDRESS.sub(" ; ", text)
    tokens = key_words(text)
    names, people = _starts(), _people().starts
    for i, token in enumerate(tokens):
        start = token[:2]
        if start in names and (named := _at(tokens, i, text, column)):
            return named
        if start in people and (named := _by_language(tokens, i)):
            return named
    return None


@cache
def _starts() -> frozenset[str]:
    """Return the beginnings of the first words of names: two letters, or a word of one letter."""
    names = (name for table in (ANYWHERE, ALONE, WITH_USER_GROUP) for name in table)
    return frozenset(name[:2] for name in (*names, *(key_words(name)[0] for name in AS_WRITTEN)))


@cache
def _as_written() -> dict[str, str]:
    """Return the exact spelling of names that count only so, by their keys."""
    return {key(name): name for name in AS_WRITTEN}


def _at(tokens: list[str], i: int, text: str, column: bool) -> str | None:
    """Return the affiliate with a name that begins at the token ``i``; of several the one with the longest name."""
    best, joined = None, ""
    for end, token in enumerate(tokens[i : i + _MOST_TOKENS], i + 1):
        joined += token
        if end - i > 1 and len(joined) < _ONE_WORD and joined.isascii() and joined not in _as_written():
            continue
        named = _complete(joined, tokens, i, end, text, column) or _grown(joined, token, tokens, end)
        if named and _is_own(tokens, i, end):
            best = named
    return best


def _complete(joined: str, tokens: list[str], i: int, end: int, text: str, column: bool) -> str | None:
    """Return the affiliate with a name that ends before the token ``end``, if the name counts there."""
    if named := ANYWHERE.get(joined):
        return named
    if named := ALONE.get(joined):
        return named if _is_alone(tokens, end) else None
    if named := WITH_USER_GROUP.get(joined):
        return named if _is_group(tokens, end) else None
    if written := _as_written().get(joined):
        counts = _is_group(tokens, end) or (_stands(written, text) and (column or _is_origin(tokens, i, end)))
        return AS_WRITTEN[written] if counts else None
    return None


def _grown(joined: str, last: str, tokens: list[str], end: int) -> str | None:
    """Return the affiliate with a name that has an ending of its language: "from", "of"."""
    if last[0] < OTHER_SCRIPTS:
        return None
    shortest = max(len(joined) - min(_ENDING, len(last) - 1), 1)
    for length in range(len(joined) - 1, shortest - 1, -1):
        if named := ANYWHERE.get(joined[:length]):
            return named
        if named := ALONE.get(joined[:length]):
            return named if _is_alone(tokens, end) else None
    return None


def _by_language(tokens: list[str], i: int) -> str | None:
    """Return the people of a language if the token ``i`` is "Wikimedians" in some language, after the language's name."""
    counts = _kind(tokens[i])
    if counts is None or not counts(tokens, i + 1):
        return None
    code, start = language_before(tokens, i)
    named = BY_LANGUAGE.get(code or "")
    return named if named and _is_own(tokens, start, i + 1) else None


def _kind(token: str) -> Callable[[list[str], int], bool] | None:
    """Return the condition for the words after a token that means Wikimedians; None if it does not mean them."""
    people = _people()
    if token[0] >= OTHER_SCRIPTS:
        return (
            _anything
            if token.startswith(people.many)
            else _is_alone
            if token.startswith(people.wikimedia)
            else None
        )
    if token in people.many:
        return _anything
    return _is_alone if token in people.wikimedia else _is_group if token in people.with_group else None


class _People(NamedTuple):
    """The words of belonging.py for Wikimedians, folded."""

    many: tuple[str, ...]
    wikimedia: tuple[str, ...]
    with_group: frozenset[str]
    starts: frozenset[str]


@cache
def _people() -> _People:
    many = tuple(form for word in _folded(belonging.WIKIMEDIANS) for form in (word, _joining(word)))
    wikimedia, with_group = _folded(belonging.WIKIMEDIA), frozenset(belonging.WITH_USER_GROUP)
    return _People(
        many, wikimedia, with_group, frozenset(word[:2] for word in (*many, *wikimedia, *with_group))
    )


def _joining(word: str) -> str:
    """Return a folded word as the first part of another: a nasal at its end becomes an anusvara there (folding.py)."""
    code = ord(word[-1])
    return folded(word + chr(code & ~0x7F | _KA))[:-1] if code & 0x7F == _VIRAMA else word


def says_denial(text: str) -> bool:
    """Whether a text has a word that may say that a group is not the writer's."""
    return not belonging.OTHERS_BEFORE.isdisjoint(key_words(text[:_LONGEST]))


# ── the words next to a name ────────────────────────────────────────────────────────────────────────
def _anything(tokens: list[str], end: int) -> bool:
    return True


def _is_alone(tokens: list[str], end: int) -> bool:
    """Whether no word follows, or a word for "user group" or "from"."""
    return not _word(tokens, end) or _is_group(tokens, end) or _from_behind(tokens, end)


def _from_behind(tokens: list[str], end: int) -> bool:
    """Whether "from" follows, in a language that puts it after the name."""
    return " ".join(tokens[end : end + 2]).startswith(_folded(belonging.FROM_BEHIND))


def _is_group(tokens: list[str], end: int) -> bool:
    """Whether "user group" follows, in some language."""
    word = _word(tokens, end)
    groups = _folded(belonging.USER_GROUP)
    return word in groups or (word >= OTHER_SCRIPTS and word.startswith(groups))


def _is_origin(tokens: list[str], i: int, end: int) -> bool:
    """Whether the words next to a name say that a person comes from there, or no words are next to it."""
    before = [word for word in reversed(tokens[max(i - 3, 0) : i]) if word != "the"]
    near, role = (*before, "", "")[:2]
    following = _word(tokens, end)
    if _from_behind(tokens, end) or following in belonging.ROLES_BEHIND or near in belonging.FROM:
        return True
    if near in belonging.FROM_AFTER_ROLE:
        return role in belonging.ROLES
    return not following and not (near and is_word(near))


def _is_own(tokens: list[str], start: int, end: int) -> bool:
    """Whether a group may be the writer's, by the words next to its name."""
    if _is_topic(tokens, start, end) or _is_denied_across_brackets(tokens, start):
        return False
    behind = ""
    for word in reversed(tokens[max(start - _FAR, 0) : start]):
        if not is_word(word) or word in belonging.SELF:
            break
        if behind == "from" and word in belonging.BEFORE_FROM:
            break
        if word in belonging.OTHERS_BEFORE:
            return False
        behind = word
    for word in tokens[end : end + _NEAR]:
        if not is_word(word):
            break
        if word in _folded(belonging.OTHERS_BEHIND):
            return False
    return True


def _is_topic(tokens: list[str], start: int, end: int) -> bool:
    """Whether the words next to a name mean something else of the group, or ask about it."""
    following, then = _word(tokens, end), _word(tokens, end + 1)
    if following in belonging.TOPICS_BEHIND:
        return True
    if following == "s" and then and not (_is_group(tokens, end + 1) or then in belonging.ROLES):
        return True
    before = [word for word in tokens[max(start - 4, 0) : start] if word != "the"]
    last, earlier = ("", "", *before)[-1], ("", "", *before)[-2]
    if (last == "of" and earlier in belonging.OF_GROUP) or (earlier, last) in belonging.COMPARED:
        return True
    return last in belonging.ASKING and (earlier in belonging.ASKING or not is_word(earlier or "."))


def _is_denied_across_brackets(tokens: list[str], start: int) -> bool:
    """Whether a "not" is before a name with a bracket between: "not (yet) WMBD", "not a member (of WMBD)"."""
    for word in reversed(tokens[max(start - _FAR, 0) : start]):
        if word in belonging.ACROSS_BRACKETS:
            return True
        if word not in belonging.IN_BETWEEN and word not in _BRACKETS:
            return False
    return False


def _word(tokens: list[str], end: int) -> str:
    """Return the word at ``end``, or an empty text if there is punctuation or nothing."""
    return tokens[end] if end < len(tokens) and is_word(tokens[end]) else ""


@cache
def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(folded, words))


def _stands(written: str, text: str) -> bool:
    """Whether a name is in a text with exactly its capital letters."""
    name = r"[\s_-]+".join(map(re.escape, re.split(r"[\s-]+", written)))
    flags = re.IGNORECASE if written.startswith("Wikimedia ") else re.NOFLAG  # not an ordinary word
    return re.search(rf"(?<!\w){name}(?!\w)", text, flags) is not None
