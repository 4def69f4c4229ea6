"""The attribute in which the bot notes about a row all that it must know: what it is in wikitext, and back.

``data-wcb="NUMBER KEY+RECORD+SEALS"``: the registration number; then, without anything between them, the key of the person (8
characters of base64url), the record of the entry (a letter and 4 characters), and a seal of 4 characters for each cell that the
bot wrote. After these may be ``qTICKET`` (the order in the queue) and ``aTIME`` (when the entry came, YYYYMMDDhhmmss); what is
noted of decisions: ``dc`` (an organiser confirmed the person in the Status cell) or ``dn`` (not coming), ``dC`` or ``dN`` (in the
settings), ``xWHAT`` of those that do not count (a checksum, of a setting ``~`` and that of all of it; then ``REVISION`` and ``.NAME`` of
who wrote it, in base64url), ``so`` or
``sn`` (the account itself added the line that it did not sign, or that is not known);
of who is on no list any more, the place and the last revision with them: ``yREVISION`` or ``wREVISIONqTICKET``. Format 1 had ``data-wikiconbot="kKEY RECORD SEAL SEAL …"`` with the same checksums in hexadecimal digits, and no number.
"""

import base64
import re
from collections.abc import Iterable
from dataclasses import replace

from wikiconbot.model import NOTHING_NOTED, Decision, Noted, Recorded, Refusal
from wikiconbot.table.marks import MARK, OLD_MARK, RowMark, in_base64, marked, short_digest

#: The place that somebody had who is gone.
WAS = "[yw][0-9]{1,18}(?:q[0-9]{1,9})?"
_KEY, _RECORD, _SEAL = 8, 5, 4  # characters
#: The checksums of a decision that does not count.
_WHAT = r"[\w-]{4}(?:~[\w-]{4})?"
#: Is first in the record where the person was on no list any more when the row was written; after it the entry's digest
#: as it was, or hyphens where it was not recorded.
_GONE, _NO_ENTRY = "g", "----"
_NEW = re.compile(
    r"(?:([0-9]{1,9}) )?([\w-]{8})([a-z][\w-]{4})((?:[\w-]{4})*)(?: q([0-9]{1,9}))?(?: a([0-9]{14}))?"
    rf"((?: (?:d[cnCN]|s[on]|x{_WHAT}(?:[0-9]{{1,18}}(?:\.[\w-]{{1,340}})?)?))*)(?: ({WAS}))?",
    re.ASCII,
)
_HEXADECIMAL = re.compile(r"(?:[0-9a-f]{2})+")
_OLD_GONE = "gone"
#: The record in a row's attribute, for `without_records`. That somebody is on no list any more does not belong to it: else the row
#: would not say so, and a namesake who withdraws later would be taken for that person.
_RECORDED = re.compile(
    rf"({MARK}=\"(?:[0-9]+ )?[\w-]{{8}})(?!{_GONE})[a-z][\w-]{{4}}((?:[\w-]{{4}})*)(?: q[0-9]+)?(?: a[0-9]+)?",
    re.ASCII,
)
_OLD_RECORDED = re.compile(rf"({OLD_MARK}=\"k[0-9a-f]{{12}}) [ymn][0-9a-f]{{6}}")


def row_mark(attributes: str) -> RowMark:
    """Return what the bot noted in a row, in this format or an older one; nothing for a row of people."""
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
    )


_DECISIONS = {"c": Decision.CONFIRMED, "n": Decision.NOT_COMING}
_LETTERS = {decision: letter for letter, decision in _DECISIONS.items()}
_REFUSED = re.compile(rf"x({_WHAT})([0-9]*)\.?(.*)", re.ASCII)


def _noted(words: Iterable[str]) -> Noted:
    """Return what is noted of decisions."""
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
    """Return the name that a word in base64url stands for, None if there is none."""
    try:
        return base64.urlsafe_b64decode(word + "=" * (-len(word) % 4)).decode() or None
    except ValueError:  # somebody wrote it
        return None


def _noted_words(noted: Noted) -> str:
    """Return what is noted of decisions, a space before each word."""
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
    """Return the place that a word of `was_word` says."""
    if not word:
        return None
    seen, _, ticket = word[1:].partition("q")
    return Recorded(word[0], int(ticket) if ticket else None, seen=int(seen))


def was_word(was: Recorded | None) -> str:
    """Return the place of somebody who is gone in a word, an empty one where none is known."""
    ticket = f"q{was.ticket}" if was and was.ticket else ""
    return f"{was.answer}{was.seen}{ticket}" if was else ""


def _time(digits: str) -> str:
    """Return a time in ISO 8601, UTC, of its digits."""
    day, hour = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}", f"{digits[8:10]}:{digits[10:12]}:{digits[12:]}"
    return f"{day}T{hour}Z"


def _of_format_1(words: Iterable[str]) -> RowMark:
    """Return the mark of a row as format 1 wrote it; its checksums have as many bits."""
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
    """Return the attribute for a row, a space before it; ``record`` is that of `gone_word` for who is on no list any more.

    ``place`` is what is recorded of the person's place, ``was`` of the one that somebody had who is gone.

    Nothing in it has to be escaped: letters, digits, ``-``, ``_``.
    """
    before = f"{number} " if number is not None else ""
    ticket = f" q{place.ticket}" if place and place.ticket else ""
    digits = "".join(filter(str.isdecimal, place.arrived or "")) if place else ""
    came = f" a{digits:0<14}" if digits else ""
    came += _noted_words(place.noted) if place else ""
    return f' {MARK}="{before}{key}{record}{"".join(dict.fromkeys(seals))}{ticket}{came}{" " if was else ""}{was_word(was)}"'


def gone_word(record: str | None) -> str:
    """Return what the row of somebody who is on no list any more records: the entry as it was, where it is known."""
    return _GONE + ((record or "")[1:] or _NO_ENTRY)


def without_records(body: str) -> str:
    """Return a table's wikitext without the records of the entries in its rows."""
    return _OLD_RECORDED.sub(r"\1", _RECORDED.sub(r"\1\2", body))
