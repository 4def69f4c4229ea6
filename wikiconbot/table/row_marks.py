"""Reads and writes the attribute with the bot's notes about a row.

``data-wcb="NUMBER KEY+RECORD+SEALS"``: the registration number; then, without separators, the key of the person (8
characters of base64url), the record of the entry (a letter and 4 characters), and a seal of 4 characters for each cell that the
bot wrote. These may follow: ``qTICKET`` (the order in the queue); ``aTIME`` (when the entry came, YYYYMMDDhhmmss);
for decisions, ``dc`` (an organiser confirmed the person in the Status cell), ``dn`` (not coming), ``dC`` or ``dN`` (in the
settings); ``xWHAT`` for decisions that do not count (a checksum; for a setting ``~`` and a checksum of all of it; then
``REVISION`` and ``.NAME`` of the author, in base64url); ``so`` or ``sn`` (the account itself added its unsigned line, or
this is not known); ``ro``, ``rb``, ``ru`` or ``rd`` (what other registers than the page had, `Recorded.register`), ``rf`` (a file of the organisers had the person); for a person who is on no list any more, the place and the last revision with the person:
``yREVISION`` or ``wREVISIONqTICKET``. Format 1 had ``data-wikiconbot="kKEY RECORD SEAL SEAL …"`` with the same checksums
in hexadecimal digits, and no number.
"""

import base64
import re
from collections.abc import Iterable
from dataclasses import replace

from wikiconbot.model import NOTHING_NOTED, Decision, Noted, Recorded, Refusal
from wikiconbot.table.marks import MARK, OLD_MARK, RowMark, in_base64, marked, short_digest

#: The former place of a person who is gone.
WAS = "[yw][0-9]{1,18}(?:q[0-9]{1,9})?"
_KEY, _RECORD, _SEAL = 8, 5, 4  # characters
#: The checksums of a decision that does not count.
_WHAT = r"[\w-]{4}(?:~[\w-]{4})?"
#: The first character of the record if the person was already on no list when the row was written; after it the entry's
#: digest as it was, or hyphens if it was not recorded.
_GONE, _NO_ENTRY = "g", "----"
_NEW = re.compile(
    r"(?:([0-9]{1,9}) )?([\w-]{8})([a-z][\w-]{4})((?:[\w-]{4})*)(?: q([0-9]{1,9}))?(?: a([0-9]{14}))?"
    rf"((?: (?:d[cnCN]|s[on]|r[obudf]|x{_WHAT}(?:[0-9]{{1,18}}(?:\.[\w-]{{1,340}})?)?))*)(?: ({WAS}))?",
    re.ASCII,
)
_OF_FILE = "rf"
_HEXADECIMAL = re.compile(r"(?:[0-9a-f]{2})+")
_OLD_GONE = "gone"
#: The record in a row's attribute, for `without_records`. It does not include that the person is on no list any more:
#: otherwise the row would not be updated, and a namesake who withdraws later would be confused with that person.
_RECORDED = re.compile(
    rf"({MARK}=\"(?:[0-9]+ )?[\w-]{{8}})(?!{_GONE})[a-z][\w-]{{4}}((?:[\w-]{{4}})*)(?: q[0-9]+)?(?: a[0-9]+)?",
    re.ASCII,
)
_OLD_RECORDED = re.compile(rf"({OLD_MARK}=\"k[0-9a-f]{{12}}) [ymn][0-9a-f]{{6}}")


def row_mark(attributes: str) -> RowMark:
    """Return the bot's notes in a row, in this format or an older one; empty notes for a row of people."""
    value = marked(attributes) or ""
    found = _NEW.fullmatch(value)
    if found is None:
        return _of_format_1(value.split())
    number, key, record, seals, ticket, arrived, noted, was = found.groups()
    gone = record[0] == _GONE
    parts = frozenset(seals[at : at + _SEAL] for at in range(0, len(seals), _SEAL))
    return RowMark(
        int(number) if number else None,
        key,
        None if record == _GONE + _NO_ENTRY else record,
        parts,
        gone,
        int(ticket) if ticket else None,
        _time(arrived) if arrived else None,
        read_was(was),
        _noted(noted.split()),
        next((word[1] for word in noted.split() if word[0] == "r" and word != _OF_FILE), None),
        _OF_FILE in noted.split(),
    )


def seals_in(attributes: str) -> tuple[str, ...]:
    """Return the seals in a row's notes, in their order."""
    found = _NEW.fullmatch(marked(attributes) or "")
    seals = found[4] if found else ""
    return tuple(seals[at : at + _SEAL] for at in range(0, len(seals), _SEAL))


#: The key of a row without a name: its person is not registered any more, and people's cells stay.
NAMELESS = "-" * _KEY


def nameless_mark() -> tuple[RowMark, str]:
    """Return the bot's notes in a row without a name, and their attribute: nothing in them depends on the person."""
    attribute = f' {MARK}="{NAMELESS}{_GONE}{_NO_ENTRY}"'
    return row_mark(attribute), attribute


_DECISIONS = {"c": Decision.CONFIRMED, "n": Decision.NOT_COMING}
_LETTERS = {decision: letter for letter, decision in _DECISIONS.items()}
_REFUSED = re.compile(rf"x({_WHAT})([0-9]*)\.?(.*)", re.ASCII)


def _noted(words: Iterable[str]) -> Noted:
    """Return the notes about decisions."""
    found = NOTHING_NOTED
    for word in words:
        if word[0] == "d":
            found = replace(found, decision=_DECISIONS[word[1].lower()], by_setting=word[1].isupper())
        elif word[0] == "s":
            found = replace(found, own=word[1] == "o")
        elif refused := _REFUSED.fullmatch(word):
            what, revision, name = refused.groups()
            refusal = Refusal(what, _read_name(name), int(revision) if revision else None)
            found = replace(found, refused=(*found.refused, refusal))
    return found


def _read_name(word: str) -> str | None:
    """Return the name in a word in base64url, None if there is none."""
    try:
        return base64.urlsafe_b64decode(word + "=" * (-len(word) % 4)).decode() or None
    except ValueError:  # a person wrote it
        return None


def _noted_words(noted: Noted) -> str:
    """Return the notes about decisions as words, with a space before each."""
    words = []
    if noted.decision:
        letter = _LETTERS[noted.decision]
        words.append("d" + (letter.upper() if noted.by_setting else letter))
    if noted.own is not None:
        words.append("so" if noted.own else "sn")
    for one in noted.refused:
        name = in_base64(one.by.encode()).rstrip("=") if one.by and one.revision else ""
        words.append(f"x{one.what}{one.revision or ''}{'.' if name else ''}{name}")
    return "".join(f" {word}" for word in words)


def read_was(word: str | None) -> Recorded | None:
    """Return the place in a word of `was_word`."""
    if not word:
        return None
    seen, _, ticket = word[1:].partition("q")
    return Recorded(word[0], int(ticket) if ticket else None, seen=int(seen))


def was_word(was: Recorded | None) -> str:
    """Return the former place of a person as a word; an empty string if it is not known."""
    ticket = f"q{was.ticket}" if was and was.ticket else ""
    return f"{was.answer}{was.seen}{ticket}" if was else ""


def _time(digits: str) -> str:
    """Return a time in ISO 8601, UTC, from its digits."""
    day, hour = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}", f"{digits[8:10]}:{digits[10:12]}:{digits[12:]}"
    return f"{day}T{hour}Z"


def _of_format_1(words: Iterable[str]) -> RowMark:
    """Return the mark of a row in format 1; its checksums have as many bits."""
    words = list(words)
    key = next((word for word in words if word.startswith("k")), None)
    seals = frozenset(_converted(word) for word in words if len(word) == 6 and _HEXADECIMAL.fullmatch(word))
    record = next((w for w in words if len(w) == 7 and w[0] in "ymn" and _HEXADECIMAL.fullmatch(w[1:])), None)
    return RowMark(
        None,
        _key_of_format_1(key) if key else None,
        record[0] + _converted(record[1:]) if record else None,
        seals,
        _OLD_GONE in words,
    )


def _key_of_format_1(word: str) -> str:
    digits = word[1:]
    return (
        _converted(digits)
        if len(digits) == 12 and _HEXADECIMAL.fullmatch(digits)
        else short_digest(word, _KEY)
    )


def _converted(digits: str) -> str:
    return in_base64(bytes.fromhex(digits))


def mark_attribute(
    number: int | None,
    key: str,
    record: str,
    seals: Iterable[str],
    place: Recorded | None = None,
    was: Recorded | None = None,
) -> str:
    """Return the attribute for a row, with a space before it; for a person on no list, ``record`` is that of `gone_word`.

    ``place`` is the record of the person's place, ``was`` the former place of a person who is gone.

    Nothing in it must be escaped: letters, digits, ``-``, ``_``.
    """
    before = f"{number} " if number is not None else ""
    ticket = f" q{place.ticket}" if place and place.ticket else ""
    digits = "".join(filter(str.isdecimal, place.arrived or "")) if place else ""
    came = f" a{digits:0<14}" if digits else ""
    came += _noted_words(place.noted) if place else ""
    came += f" r{place.register}" if place and place.register else ""
    came += f" {_OF_FILE}" if place and place.of_file else ""
    return f' {MARK}="{before}{key}{record}{"".join(dict.fromkeys(seals))}{ticket}{came}{" " if was else ""}{was_word(was)}"'


def gone_word(record: str | None) -> str:
    """Return the record for the row of a person who is on no list any more: the entry as it was, if it is known."""
    return _GONE + ((record or "")[1:] or _NO_ENTRY)


def without_records(body: str) -> str:
    """Return a table's wikitext without the records of the entries in its rows."""
    return _OLD_RECORDED.sub(r"\1", _RECORDED.sub(r"\1\2", body))
