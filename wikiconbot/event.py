"""What the organisers asked for → `Event`: what the command says, or their TOML file, else the defaults.

The file (docs/event.md) is read strictly: whatever is not understood is reported, all of it at once and by its line,
and nothing is guessed. A setting that were quietly left out would change who may take part.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, NamedTuple

from wikiconbot.errors import UsageError
from wikiconbot.model import Eligibility, Event, Severity

PARTS = frozenset(("participants", "etherpad"))

_DEFAULTS = Event()
_LONGEST = 16_384  # characters of a file; an event needs a twentieth of it, and tomllib takes its time over long keys
_MOST_FAULTS = 20  # that are not TOML; each costs another reading


def event_for(
    sections: Iterable[str] = (),
    parts: Iterable[str] = PARTS,
    templates: Iterable[str] = (),
    *,
    allow_shrink: bool = False,
) -> Event:
    """Return the event's settings; a heading may be given with its equals signs, as on the page."""
    return Event(
        sections=tuple(map(_heading, sections)),
        templates=tuple(map(_template, templates)),
        parts=frozenset(parts),
        allow_shrink=allow_shrink,
    )


def event_from_toml(text: str, base: Event = _DEFAULTS, codes: Collection[str] = ()) -> Event:
    """Return what an organiser's TOML file says, over ``base`` for what it leaves out.

    ``codes`` are those of the rules that ``[checks]`` may name; without them, any that looks like one is taken.

    Raises:
        UsageError: something in the file cannot be used; a line for each fault, with its line number and what would
            be right.
    """
    file = _File()
    file.parse(text)
    values = file.read((), file.tree, _EVENT)
    if "eligibility" in file.tree:
        values["eligibility"] = _eligibility(file, base.eligibility or Eligibility())
    if "checks" in file.tree:
        values["checks"] = MappingProxyType({**base.checks, **_checks(file, codes)})
    if file.faults:
        raise UsageError("\n".join(f"Line {line}: {says}" for line, says in sorted(file.faults)))
    return replace(base, **values)


# ── what may stand in the file ──────────────────────────────────────────────────────────────────────
def _heading(name: str) -> str:
    return name.strip().strip("=").strip()


def _template(name: str) -> str:
    return name.strip().strip("{}").strip()


def _texts(example: str, form: Callable[[str], str] = str.strip) -> Callable[[object], tuple[str, ...]]:
    """Return a reader of lists of texts, none of them empty."""

    def read(value: object) -> tuple[str, ...]:
        given = value if isinstance(value, list) else [None]
        texts = [form(text) for text in given if isinstance(text, str)]
        if not all(texts) or len(texts) < len(given):
            raise ValueError(f"a list of texts in brackets, such as {example}")
        return tuple(dict.fromkeys(texts))

    return read


def _whole(least: int, most: int, example: int) -> Callable[[object], int]:
    """Return a reader of whole numbers."""

    def read(value: object) -> int:
        if type(value) is not int or not least <= value <= most:  # True is an int for Python
            raise ValueError(
                f"a whole number from {least} to {most}, without quotation marks, such as {example}"
            )
        return value

    return read


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false, without quotation marks")
    return value


_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)
_YEARS = range(2001, 2200)  # from the first wiki on; a year outside of it is a slip of the finger


def _time(value: object) -> str:
    """Return a time in UTC, or a date, as the model has them; without a zone it is UTC."""
    right = "a date such as 2026-11-22, or a time such as 2026-11-22T10:00:00Z (without a zone it is UTC)"
    if isinstance(value, str) and _TIME.fullmatch(value):
        try:
            value = (
                date.fromisoformat(value)
                if len(value) == len("2026-11-22")
                else datetime.fromisoformat(value)
            )
        except ValueError as impossible:
            raise ValueError(f"{right}; there is no such day or hour") from impossible
    if not isinstance(value, date):
        raise ValueError(right)
    if value.year not in _YEARS:
        raise ValueError(f"{right}, of the years {_YEARS[0]} to {_YEARS[-1]}")
    if not isinstance(value, datetime):
        return value.isoformat()
    moment = value.astimezone(UTC) if value.tzinfo else value
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


_HOST = r"[a-z0-9-]+(?:\.[a-z0-9-]+){least}(?::\d{{1,5}})?"
_WIKI = re.compile(_HOST.format(least="+"), re.IGNORECASE | re.ASCII)
_ADDRESS = re.compile(
    rf"(?:https?://{_HOST.format(least='*')}|{_HOST.format(least='+')})(?:/[\w.~%-]+)*/?",
    re.IGNORECASE | re.ASCII,
)


def _wikis(value: object) -> tuple[str, ...]:
    example = '["hi.wikipedia.org"]'
    hosts = _texts(example)(value)
    if not all(_WIKI.fullmatch(host) for host in hosts):
        raise ValueError(f"a list of hosts, without https:// and without a path, such as {example}")
    return tuple(host.lower() for host in hosts)


def _namespaces(value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or not all(
        type(number) is int and 0 <= number < 100_000 for number in value
    ):
        raise ValueError("a list of namespaces' numbers, such as [0] for articles or [0, 104]")
    return tuple(dict.fromkeys(value))


def _address(value: object) -> str:
    right = 'the address of an Etherpad, without /p/ and the name of a pad, such as "https://etherpad.wikimedia.org"'
    if not isinstance(value, str) or not _ADDRESS.fullmatch(value) or re.search(r"/p(?:/|$)", value):
        raise ValueError(right)
    return (value if "://" in value else f"https://{value}").rstrip("/")


def _table(value: object) -> None:
    """Return nothing: the settings of a table are read one by one."""
    if not isinstance(value, dict):
        raise ValueError("a heading in brackets on a line of its own, with its settings below")


def _severity(value: object) -> str:
    allowed = ("off", *Severity)
    if value not in allowed:
        raise ValueError(" or ".join(f'"{word}"' for word in allowed))
    return str(value)


_Readers = Mapping[str, Callable[[object], Any]]

_EVENT: _Readers = {
    "sections": _texts('["Sign up"]', _heading),
    "templates": _texts('["Participant"]', _template),
    "deadline": _time,
    "capacity": _whole(1, 1_000_000, 40),
    "starts": _time,
    "etherpad": _address,
    "eligibility": _table,
    "checks": _table,
}
_ELIGIBILITY: _Readers = {
    "edits": _whole(1, 100_000, 800),  # whoever has so many is counted in 20 requests
    "namespaces": _namespaces,
    "since": _time,
    "before": _time,
    "wikis": _wikis,
    "registered_before": _time,
    "not_blocked": _flag,
    "not_bot": _flag,
    "communities": _texts('["hi.wikipedia.org"]'),
}
#: Conditions of which edits count; alone, they ask for nothing.
_OF_EDITS = ("namespaces", "since", "before", "wikis")


def _eligibility(file: "_File", base: Eligibility) -> Eligibility:
    """Return what ``[eligibility]`` asks for; conditions that cannot work together are faults."""
    table = file.tree["eligibility"]
    if not isinstance(table, dict):
        return base
    wanted = replace(base, **file.read(("eligibility",), table, _ELIGIBILITY))
    if base.edits is None and "edits" not in table and not file.broken:
        for name in _OF_EDITS:
            if name in table:
                file.fault(
                    ("eligibility", name), f"{name} says which edits count; say how many with edits = 800"
                )
    if wanted.since and wanted.before and wanted.since >= wanted.before:
        path = ("eligibility", "before" if "before" in table else "since")
        file.fault(
            path, f"no edit can count: since ({wanted.since}) must be earlier than before ({wanted.before})"
        )
    return wanted


_CODE = re.compile("[A-Z][0-9]{1,2}")


def _checks(file: "_File", codes: Collection[str]) -> dict[str, str]:
    """Return which rules ``[checks]`` turns off or changes."""
    table = file.tree["checks"]
    if not isinstance(table, dict):
        return {}
    known = codes or [code for code in table if _CODE.fullmatch(code)]
    return file.read(("checks",), table, dict.fromkeys(known, _severity))


# ── the file itself ─────────────────────────────────────────────────────────────────────────────────
_Path = tuple[str, ...]


class _Statement(NamedTuple):
    """A heading or a setting, with the line that it begins on (from 1)."""

    line: int
    text: str


@dataclass
class _File:
    """A file while it is read: its values, the statements that they come from, and all that is wrong."""

    tree: dict[str, Any] = field(default_factory=dict)
    places: dict[_Path, _Statement] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)
    broken: bool = False  # lines that are no TOML were left out, so that what is missing may have stood there

    def parse(self, text: str) -> None:
        """Read the text as TOML; what is none is noted and left out, so that the rest can be looked at too."""
        if len(text) > _LONGEST:
            self.faults.append((1, f"the file has more than {_LONGEST} characters, so it is no event's"))
            return
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
        for _ in range(_MOST_FAULTS):
            try:
                self.tree = tomllib.loads("\n".join(lines))
            except RecursionError:
                self.faults.append((1, "lists stand in lists, too deep to be read"))
                return
            except ValueError as error:  # TOMLDecodeError, or Python's own for a number of 5,000 digits
                broken = _broken(str(error), lines)
                self.faults.append((broken.line, f"{_shown(broken)}: {_why(str(error))}"))
                self.broken = True
                if not _leave_out(broken, lines):
                    return
            else:
                self.places = _places(_statements("\n".join(lines)))
                return

    def fault(self, path: _Path, says: str) -> None:
        """Note what is wrong with a setting."""
        place = self.places.get(path) or _Statement(1, path[-1])
        self.faults.append((place.line, f"{_shown(place)}: {says}{'' if says.endswith('?') else '.'}"))

    def read(self, above: _Path, table: Mapping[str, object], readers: _Readers) -> dict[str, Any]:
        """Return the settings of a table that can be used, and note a fault for each of the others."""
        found: dict[str, Any] = {}
        for name, value in table.items():
            if name not in readers:
                self.fault((*above, name), _unknown(name, above, readers))
                continue
            try:
                found[name] = readers[name](value)
            except ValueError as right:
                self.fault((*above, name), f"{name} must be {right}")
        return {name: value for name, value in found.items() if value is not None}


def _unknown(name: str, above: _Path, readers: _Readers) -> str:
    """Return what is said of a name that is none, with the one that was meant perhaps."""
    if above == ("checks",):
        near = [code for code in readers if code == name.upper()]
        return f"there is no rule {_clean(name)}{f'; did you mean {near[0]}?' if near else _CODES_ARE}"
    for table, known in _TABLES.items():
        if name in known and above != table:
            return (
                f"{name} belongs under [{table[0]}]" if table else f"{name} belongs above the first heading"
            )
    near = get_close_matches(name.lower(), readers, 1)
    where = f" in [{above[0]}]" if above else ""
    others = f"did you mean {near[0]}?" if near else f"there are {', '.join(readers)}"
    return f"there is no setting of that name{where}; {others}"


_CODES_ARE = "; a code is a letter and a number, such as A3, as `wikiconbot check` shows it"
_TABLES: Mapping[_Path, _Readers] = {(): _EVENT, ("eligibility",): _ELIGIBILITY}

#: Strings and comments, in which nothing counts; brackets; the ends of lines. Strings that are never closed go on to
#: the end of their line, or of the text: so each character is looked at once.
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"{3,5}|\Z)' r"|'''.*?(?:'{3,5}|\Z)"
    r'|"(?:\\[^\n]|[^"\\\n])*"?' r"|'[^'\n]*'?" r"|\#[^\n]*" r"|[\[{]|[\]}]|\n",
    re.DOTALL,
)  # fmt: skip


def _statements(text: str) -> list[_Statement]:
    """Return the statements of a TOML text: its lines, but for those that brackets or strings hold together."""
    found: list[_Statement] = []
    start, line, depth = 0, 1, 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("[", "{"):
            depth += 1
        elif token[0] in ("]", "}"):
            depth = max(depth - 1, 0)
        elif token[0] == "\n" and not depth:
            statement = text[start : token.start()]
            found.append(_Statement(line, statement.strip(" \t")))
            start, line = token.end(), line + statement.count("\n") + 1
    return [*found, _Statement(line, text[start:].strip(" \t"))]


def _places(statements: Iterable[_Statement]) -> dict[_Path, _Statement]:
    """Return where each setting, and each setting of a table, stands first; the statements are TOML."""
    places: dict[_Path, _Statement] = {}
    heading: _Path = ()
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


def _paths(table: Mapping[str, Any]) -> Iterable[_Path]:
    """Return the names that a statement sets, and those one below; deeper ones are no settings."""
    for name, value in table.items():
        yield (name,)
        below = value[0] if isinstance(value, list) and value else value
        if isinstance(below, dict):
            yield from ((name, inner) for inner in below)


def _leave_out(broken: _Statement, lines: list[str]) -> bool:
    """Empty the lines of a statement, those of a heading with the settings under it; whether there was anything."""
    whole = broken.text.startswith("[")
    following = (s for s in _statements("\n".join(lines)) if s.line > broken.line)
    end = next((s.line for s in following if s.text.startswith("[") or not whole), len(lines) + 1)
    left_out = any(lines[broken.line - 1 : end - 1])
    lines[broken.line - 1 : end - 1] = [""] * (end - broken.line)
    return left_out


def _broken(error: str, lines: list[str]) -> _Statement:
    """Return the statement that is no TOML, by the position that the error tells."""
    numbered = list(enumerate(lines, 1))
    if told := re.search(r"\(at line (\d+), column \d+\)", error):
        line = int(told[1])
    elif error.endswith("(at end of document)"):
        line = max((number for number, text in numbered if text.strip()), default=1)
    else:  # Python's own error for a number that is too long tells no position
        line = next((number for number, text in numbered if re.search(r"[0-9_]{4000}", text)), 1)
    statements = _statements("\n".join(lines))
    return next(statement for statement in reversed(statements) if statement.line <= line)


#: What tomllib says, and what a person who never heard of TOML can do.
_REASONS = (
    ("Invalid value", "text stands in quotation marks, numbers, dates, true and false without"),
    ("Cannot overwrite", "this was said above already; keep one of the two"),
    ("Cannot declare", "this heading stands above already; put the settings under one of them"),
    ("Expected newline", "a line has one setting; text stands in quotation marks, a date is 2026-11-22"),
    ("Unclosed array", "a list that is opened with [ must be closed with ]"),
    ("Expected '=' after a key", "a setting is a name, =, and a value, such as capacity = 40"),
    ("Invalid date", "there is no such day or hour"),
    ("Exceeds the limit", "that number is too long"),
    ("Expected ']'", "a heading is a name in brackets, such as [eligibility]"),
    ("Unterminated string", "quotation marks must be closed"),
    ("Illegal character '\\n'", "quotation marks must be closed on the same line"),
)


def _why(error: str) -> str:
    """Return what is wrong with a text that is no TOML."""
    for begins, says in _REASONS:
        if error.startswith(begins):
            return f"{says}."
    return f"this is not TOML ({_clean(error.partition(' (at ')[0])})."


def _shown(statement: _Statement) -> str:
    """Return a statement as it is quoted: one line of it, without anything that a terminal would obey."""
    first = _clean(statement.text.partition("\n")[0])
    return f"“{first[:60]}…”" if len(first) > 60 or "\n" in statement.text else f"“{first}”"


def _clean(text: str) -> str:
    """Return a text on one line; control characters, half characters and other lines' ends are shown as �."""
    seen = (
        "�" if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text.replace("\t", " ")
    )
    return re.sub(" +", " ", "".join(seen)).strip()
