"""Finds personal data that people should not publish in a sign-up: an e-mail address, a telephone number."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from wikiconbot.language.contact_words import FILLERS, MAIL, MAYBE_PHONE, PHONE
from wikiconbot.language.folding import folded
from wikiconbot.lazy import pattern
from wikiconbot.reading.personal_data.emails import find_emails
from wikiconbot.reading.personal_data.folded_words import phrases
from wikiconbot.reading.personal_data.phones import find_phones, plain_signs

_HIDDEN = "…"
_SHORTEST = 6  # characters of personal data
_NUMBER_LINK = pattern(r"\[\[([^\[\]|]*\d{6}[^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
_ADDRESS = pattern(r"\[((?:[a-zA-Z]{2,20}:|//)[^\s\[\]]+)")
_NO_NAME = pattern(r"[^:/]*[:/]")


def find_personal(text: str, named: Container[str] = ()) -> frozenset[str]:
    """Return the kinds of personal data in a text: ``email``, ``phone``. The data itself is not returned.

    ``named`` are names of accounts that consist of digits and may be in the text (`number_names`).
    """
    return frozenset(kind for kind, _, _ in _places(text, named))


def find_linked(wikitext: str) -> frozenset[str]:
    """Return the kinds of personal data in addresses that have a label: ``[mailto:… write me]``."""
    return frozenset(kind for address in _ADDRESS.findall(wikitext) for kind in find_personal(address))


def without_personal(text: str, named: Container[str] = ()) -> str:
    """Return the text without personal data, for publication."""
    pieces: list[str] = []
    at = 0
    for _, start, end in _places(text, named):
        pieces += (text[at:start], _HIDDEN)
        at = end
    return "".join((*pieces, text[at:])) if pieces else text


def without_personal_in(field: str, value: str) -> str:
    """Return the value of a field or column without personal data; empty if the field's name says that it holds such data."""
    if holds_personal(field) and any(map(str.isalnum, value)):
        return _HIDDEN
    return without_personal(value)


def find_personal_in(field: str, value: str) -> frozenset[str]:
    """Return the kinds of personal data in the value of a field or a column."""
    kind = holds_personal(field) if any(map(str.isalnum, value)) else None
    return frozenset((kind,)) if kind else find_personal(value)


@lru_cache(maxsize=1024)
def holds_personal(name: str) -> str | None:
    """Return the kind of personal data that a field or a column holds, by its name: then all its content is personal.

    "Phone", "Your e-mail address (required)", "मोबाइल नंबर", "Contact"; None for "Mobile editing", "Contact with newcomers".
    """
    said = folded(name.replace("_", " "))
    if _OF_THE_DAY.search(said):
        return None
    words = said.split()
    for kind, sure, maybe in _FIELDS:
        if _names(words, phrases(sure)) or (not said.isascii() and _ends(sure, *maybe).search(said)):
            return kind
        if words and _is_all(words, phrases(sure, *maybe), phrases(FILLERS)):
            return kind
    return None


_OF_THE_DAY = pattern(r" of the (?:day|week|month|year)$")


@lru_cache(maxsize=8)
def _ends(*lists: str) -> re.Pattern[str]:
    """Return the pattern of the end of a name, for scripts without spaces between words: 手机号, เบอร์โทรศัพท์มือถือ."""
    unspaced = sorted(
        (word for word in phrases(*lists) if len(word) > 1 and _UNSPACED.fullmatch(word)),
        key=len,
        reverse=True,
    )
    fillers = (word for word in phrases(FILLERS) if _UNSPACED.fullmatch(word))
    return re.compile(rf"(?:{'|'.join(unspaced)})(?:{'|'.join(fillers)}| |\d)*$")


_UNSPACED = pattern(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
#: The kinds; the words that mean them anywhere in a name; and the words that mean them only if the name has no others.
_FIELDS = (("email", MAIL, ()), ("phone", PHONE, (MAYBE_PHONE, MAIL)))


def _names(words: list[str], known: frozenset[str]) -> bool:
    """Whether a name announces personal data: a word for it is last, or only words without meaning follow."""
    fillers = phrases(FILLERS)
    end = len(words)
    while end > 1 and words[end - 1] in fillers:
        end -= 1
    starts = range(max(0, end - 3), end)
    return any(" ".join(words[start:end]) in known for start in starts)


def _is_all(words: list[str], known: frozenset[str], fillers: frozenset[str]) -> bool:
    """Whether a name has words for personal data, and only these and words without meaning."""
    found, at = False, 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if " ".join(words[at : at + n]) in known), 0)
        if not size and words[at] not in fillers:
            return False
        found = found or bool(size)
        at += size or 1
    return found


def number_names(wikitext: str) -> frozenset[str]:
    """Return the names made of digits that are in links of a wikitext, as targets or labels: accounts, pads, pages."""
    names = set()
    for target, label in _NUMBER_LINK.findall(wikitext):
        names |= {target.strip(), _NO_NAME.sub("", target).replace("_", " ").strip(), label.strip()}
    return frozenset(names - {""})


def _places(text: str, named: Container[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the personal data of a text in order, without overlaps: kind, start and end."""
    if len(text) < _SHORTEST:
        return
    last = 0
    for kind, start, end in _found(text):
        if start >= last and text[start:end] not in named:
            yield kind, start, end
            last = end


@lru_cache(maxsize=1024)
def _found(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return all personal data of a text, in order. Cached: the table, its checks and its exports ask for the same texts."""
    signs = plain_signs(text)
    found = [("email", *span) for span in find_emails(signs)]
    found += [("phone", *span) for span in find_phones(signs)]
    return tuple(sorted(found, key=lambda place: (place[1], -place[2])))
