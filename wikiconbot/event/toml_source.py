"""A TOML file while it is read: its values, the line of each, and the faults of text that is not TOML."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from wikiconbot.event.settings import OriginKind, SettingOrigin
from wikiconbot.i18n import says

_LONGEST = 16_384  # characters of a file; an event needs a twentieth of it, and tomllib is slow for long keys
_MOST_FAULTS = 20  # of text that is not TOML; each one needs another reading
_SHOWN = 60  # characters of a statement that a message quotes

#: The names that lead to a setting.
Path = tuple[str, ...]


class Statement(NamedTuple):
    """A heading or a setting, with its first line (from 1)."""

    line: int
    text: str


@dataclass
class TomlFile:
    """A file while it is read: its values, their statements, and all faults."""

    tree: dict[str, Any] = field(default_factory=dict)
    places: dict[Path, Statement] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)
    broken: bool = False  # lines that are not TOML were left out; a missing setting may have been there

    def parse(self, text: str) -> None:
        """Read the text as TOML; statements that are not TOML are noted and left out, so that the rest can be checked too."""
        if len(text) > _LONGEST:
            self.faults.append((1, says("event-file-too-long", most=str(_LONGEST))))
            return
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
        for _ in range(_MOST_FAULTS):
            try:
                self.tree = tomllib.loads("\n".join(lines))
            except RecursionError:
                self.faults.append((1, says("event-file-too-deep")))
                return
            except ValueError as error:  # TOMLDecodeError, or Python's own for a number of 5,000 digits
                broken = _broken(str(error), lines)
                self.faults.append((broken.line, fault_says(shown(broken), _why(str(error)))))
                self.broken = True
                if not _leave_out(broken, lines):
                    return
            else:
                self.places = _places(statements("\n".join(lines)))
                return

    def fault(self, path: Path, wrong: str) -> None:
        """Note a fault of a setting."""
        place = self.places.get(path) or Statement(1, path[-1])
        self.faults.append((place.line, fault_says(shown(place), shown_text(wrong))))

    def table(self, path: Path) -> Mapping[str, Any]:
        """Return the table with a name, the whole file for an empty one; an empty table if the name is not a table."""
        found = self.tree.get(path[0], {}) if path else self.tree
        return found if isinstance(found, dict) else {}

    def origin(self, path: Path, name: str) -> SettingOrigin:
        """Return the place of a setting in the file with that name."""
        place = self.places.get(path) or Statement(1, path[-1])
        return SettingOrigin(OriginKind.FILE, place.line, place.text, name)


#: Strings and comments, in which nothing counts; brackets; line ends. Unclosed strings continue to
#: the end of their line, or of the text: so each character is read once.
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"{3,5}|\Z)' r"|'''.*?(?:'{3,5}|\Z)"
    r'|"(?:\\[^\n]|[^"\\\n])*"?' r"|'[^'\n]*'?" r"|\#[^\n]*" r"|[\[{]|[\]}]|\n",
    re.DOTALL,
)  # fmt: skip


def statements(text: str) -> list[Statement]:
    """Return the statements of a TOML text: its lines, with those joined that are inside brackets or strings."""
    found: list[Statement] = []
    start, line, depth = 0, 1, 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth = max(depth - 1, 0)
        elif token[0] == "\n" and not depth:
            statement = text[start : token.start()]
            found.append(Statement(line, statement.strip(" \t")))
            start, line = token.end(), line + statement.count("\n") + 1
    return [*found, Statement(line, text[start:].strip(" \t"))]


def _places(statements: Iterable[Statement]) -> dict[Path, Statement]:
    """Return the first place of each setting, and of each setting of a table; the statements are TOML."""
    places: dict[Path, Statement] = {}
    heading: Path = ()
    for statement in statements:
        paths = list(_paths(tomllib.loads(statement.text)))
        if statement.text.startswith("["):
            heading = max(paths, key=len)
            for length in range(1, len(heading) + 1):
                places.setdefault(heading[:length], statement)
            continue
        for path in paths:
            for length in range(1, len(heading + path) + 1):
                places.setdefault((heading + path)[:length], statement)
    return places


def _paths(table: Mapping[str, Any]) -> Iterable[Path]:
    """Return the names that a statement sets, and those one level below; deeper ones are not settings."""
    for name, value in table.items():
        yield (name,)
        below = value[0] if isinstance(value, list) and value else value
        if isinstance(below, dict):
            yield from ((name, inner) for inner in below)


def _leave_out(broken: Statement, lines: list[str]) -> bool:
    """Empty the lines of a statement; for a heading, also its settings. Return whether there was anything."""
    whole = broken.text.startswith("[")
    following = (s for s in statements("\n".join(lines)) if s.line > broken.line)
    end = next((s.line for s in following if s.text.startswith("[") or not whole), len(lines) + 1)
    left_out = any(lines[broken.line - 1 : end - 1])
    lines[broken.line - 1 : end - 1] = [""] * (end - broken.line)
    return left_out


def _broken(error: str, lines: list[str]) -> Statement:
    """Return the statement that is not TOML, by the position in the error."""
    numbered = list(enumerate(lines, 1))
    if told := re.search(r"\(at line (\d+), column \d+\)", error):
        line = int(told[1])
    elif error.endswith("(at end of document)"):
        line = max((number for number, text in numbered if text.strip()), default=1)
    else:  # Python's own error for a number that is too long has no position
        line = next((number for number, text in numbered if re.search(r"[0-9_]{4000}", text)), 1)
    found = statements("\n".join(lines))
    return next(statement for statement in reversed(found) if statement.line <= line)


#: tomllib's messages, and the message for a person who does not know TOML.
_REASONS = (
    ("Invalid value", "event-toml-value"),
    ("Cannot overwrite", "event-toml-twice"),
    ("Cannot declare", "event-toml-heading-twice"),
    ("Expected newline", "event-toml-line"),
    ("Unclosed array", "event-toml-list"),
    ("Expected '=' after a key", "event-toml-equals"),
    ("Invalid date", "event-toml-date"),
    ("Exceeds the limit", "event-toml-number"),
    ("Expected ']'", "event-toml-heading"),
    ("Unterminated string", "event-toml-quotes"),
    ("Illegal character '\\n'", "event-toml-quotes-line"),
)


def _why(error: str) -> str:
    """Return why a text is not TOML."""
    for begins, message in _REASONS:
        if error.startswith(begins):
            return says(message)
    return says("event-toml-other", error=shown_text(error.partition(" (at ")[0]))


def shown(statement: Statement) -> str:
    """Return a statement for quotation: one line of it, without control sequences for a terminal."""
    first = shown_text(statement.text.partition("\n")[0])
    return quoted(first, cut="\n" in statement.text)


def quoted(text: str, *, cut: bool = False) -> str:
    """Return a text in quotation marks, its first 60 characters; ``cut`` if a part is missing already."""
    if cut or len(text) > _SHOWN:
        return says("event-quoted-cut", text=text[:_SHOWN])
    return says("event-quoted", text=text)


#: The end of a question; such a sentence needs no full stop.
_QUESTION = ("?", "\u061f", "\uff1f")


def fault_says(typed: str, wrong: str) -> str:
    """Return the sentence about typed text (in quotation marks) and its fault."""
    key = "event-fault-question" if wrong.endswith(_QUESTION) else "event-fault"
    return says(key, typed=typed, wrong=wrong)


def shown_text(text: str) -> str:
    """Return a text on one line; control characters, half characters and other lines' ends are shown as �."""
    seen = (
        "�" if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text.replace("\t", " ")
    )
    return re.sub(" +", " ", "".join(seen)).strip()
