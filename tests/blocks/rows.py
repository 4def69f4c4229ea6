"""The rows below a block's wikitext: ``Ann | 2026-11-22T11:15:00Z``, ``reply: …``, ``name: …``, ``fact: …``."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.blocks.values import Answer, Expected, Known, Row, Told, Warned

STATUSES = ("active", "withdrawn", "tentative")
#: A row that begins so is of another kind than a sign-up.
KEYWORD = re.compile(r"([a-z]+):(?: +|$)")
#: The words that begin the other rows.
WORDS = (
    "reply",
    "name",
    "fact",
    "added",
    "guests",
    "struck",
    "warning",
    "replies",
    "names",
    "facts",
    "warnings",
)
_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:00Z)?")

#: A line of the file: its number from 1, and what is there.
Line = tuple[int, str]
#: How the text of a block is read: as it is, or with its escapes resolved.
Read = Callable[[str], str]
#: The parts of a row; None for a ``-``.
_Fields = list[str | None]


class LineError(Exception):
    """What is wrong, and on which line."""

    def __init__(self, number: int, message: str) -> None:
        super().__init__(message)
        self.number = number


def at_line(number: int, read: Read, text: str) -> str:
    """Read a text that is on a line.

    Raises:
        LineError: it has a backslash that begins no escape.
    """
    try:
        return read(text)
    except ValueError as error:
        raise LineError(number, str(error)) from None


@dataclass(slots=True)
class _Found:
    """What the rows of one block say so far; ``any_of`` are the kinds not to compare, with their lines."""

    signups: list[Row] = field(default_factory=list)
    replies: list[Answer] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    facts: list[Known] = field(default_factory=list)
    added: list[Told] = field(default_factory=list)
    guests: list[Told] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)
    any_of: dict[str, int] = field(default_factory=dict)
    no_warnings: int = 0


def expected_of_rows(lines: list[Line], read: Read) -> Expected:
    """Return what the rows expect.

    Raises:
        LineError: a row is not as the README has it.
    """
    found = _Found()
    for number, line in lines:
        key = KEYWORD.match(line)
        parts = [part.strip() for part in (line[key.end() :] if key else line).split("|")]
        fields: _Fields = [None if part == "-" else at_line(number, read, part) for part in parts]
        _add(found, number, key[1] if key else "", fields)
    if found.warnings and found.no_warnings:
        raise LineError(found.no_warnings, "`warnings: none` and a warning exclude each other")
    for word, number in found.any_of.items():
        if getattr(found, word):
            raise LineError(number, f"`{word}: any` and rows to compare exclude each other")
    return Expected(
        tuple(found.signups),
        None if "replies" in found.any_of else tuple(found.replies),
        None if "names" in found.any_of else tuple(found.names),
        None if "facts" in found.any_of else tuple(found.facts),
        tuple(found.added),
        tuple(found.guests),
        tuple(found.struck),
        tuple(found.warnings) if found.warnings or found.no_warnings else None,
    )


def _add(found: _Found, number: int, word: str, fields: _Fields) -> None:
    if not word:
        found.signups.append(_row(number, fields))
    elif word == "reply":
        if len(fields) > 2:
            raise LineError(number, "this is not of the form reply: USER | TIME")
        found.replies.append(Answer(_name(number, fields[0]), _time(number, fields)))
    elif word in ("name", "struck"):
        if len(fields) > 1:
            raise LineError(number, f"this is not of the form {word}: NAME")
        (found.names if word == "name" else found.struck).append(_name(number, fields[0]))
    elif word == "fact":
        found.facts.append(_fact(number, fields))
    elif word in ("added", "guests"):
        getattr(found, word).append(_told(number, word, fields))
    elif word == "warning":
        found.warnings.append(_warned(number, fields))
    elif word == "warnings":
        if fields != ["none"]:
            raise LineError(number, "write `warnings: none`, which says that there are no warnings")
        found.no_warnings = number
    elif word in ("replies", "names", "facts"):
        if fields != ["any"]:
            raise LineError(number, f"write `{word}: any`, which compares none of them")
        found.any_of[word] = number
    else:
        raise LineError(number, f"no row begins with {word}: only {', '.join(WORDS)}")


def _told(number: int, word: str, fields: _Fields) -> Told:
    if len(fields) != 2 or (word == "guests" and not (fields[1] or "").isdecimal()):
        form = "added: PERSON | ACCOUNT" if word == "added" else "guests: PERSON | NUMBER"
        raise LineError(number, f"this is not of the form {form}")
    return Told(_name(number, fields[0]), _name(number, fields[1]))


def _warned(number: int, fields: _Fields) -> Warned:
    if len(fields) != 2 or not (fields[0] or "").isdecimal() or not fields[1]:
        raise LineError(number, "this is not of the form warning: LINE | CODE")
    return Warned(int(fields[0] or 0), fields[1])


def _row(number: int, fields: _Fields) -> Row:
    if len(fields) > 4:
        raise LineError(number, "this is not of the form USER | TIME | STATUS | SECTION")
    status = fields[2] if len(fields) > 2 else "active"
    if status not in STATUSES:
        raise LineError(number, f"{status or '-'} is no status: write {' or '.join(STATUSES)}")
    section = fields[3] or "" if len(fields) > 3 else None
    if fields[3:] == [""]:
        raise LineError(number, "no section stands after the last |: write - for a list without a heading")
    return Row(_name(number, fields[0]), _time(number, fields), status, section)


def _name(number: int, name: str | None) -> str:
    if not name:
        raise LineError(number, "this row names nobody")
    return name


def _time(number: int, fields: _Fields) -> str | None:
    time = fields[1] if len(fields) > 1 else None
    if time is not None and not _TIME.fullmatch(time):
        raise LineError(number, f"{time!r} is no time: write 2018-03-02T10:40:00Z, 2018-03-02, or - for none")
    return time


def _fact(number: int, fields: _Fields) -> Known:
    if not 3 <= len(fields) <= 4 or fields[0] == "" or fields[3:] not in ([], ["undecided"]):
        raise LineError(
            number, "this is not of the form fact: SECTION | LABEL | VALUE, or … | VALUE | undecided"
        )
    label, value = ("-" if text is None else text for text in fields[1:3])
    return Known(fields[0], label, value, undecided=len(fields) > 3)
