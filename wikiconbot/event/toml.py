"""The organisers' TOML file → what it says (docs/event.md).

It is read strictly: whatever is not understood is reported, all of it at once and by its line.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wikiconbot.errors import UsageError
from wikiconbot.event import pads, readers, titles
from wikiconbot.event.readers import Bounds, meant
from wikiconbot.event.settings import RULE, SETTINGS, Said, Saying, conflicts, file_name
from wikiconbot.event.statements import Path, TomlFile, shown_text
from wikiconbot.model import GROUPS, SORTS

_ANY = Bounds()


def said_in_toml(text: str, bounds: Bounds = _ANY, name: str = "") -> Said:
    """Return what an organiser's TOML file says; ``name`` is the file's, to be told with each setting.

    Subpages are checked against the event's page later, when that is known (`settle`).

    Raises:
        UsageError: something in the file cannot be used; a line for each fault, with its line number and what would
            be right.
    """
    file = TomlFile()
    file.parse(text)
    said = _said(file, bounds, name)
    edits = file.broken or ("eligibility", "edits") in file.places
    for names, says in conflicts(said, file_name, edits=edits):
        file.fault(_PATHS[names[0]], says)
    if file.faults:
        raise UsageError("\n".join(f"Line {line}: {says}" for line, says in sorted(file.faults)))
    return said


# ── what may stand in the file ──────────────────────────────────────────────────────────────────────
_Reader = Callable[[object, Bounds], Any]
_Readers = Mapping[str, _Reader]


def _list(example: str, read: Callable[[Sequence[str], Bounds], Any]) -> _Reader:
    """Return a reader of lists of texts, none of them empty."""

    def checked(value: object, bounds: Bounds) -> Any:
        given = value if isinstance(value, list) else [None]
        items = [text.strip() for text in given if isinstance(text, str)]
        if not all(item.strip("= ") for item in items) or len(items) < len(given):
            raise ValueError(f"a list of texts in brackets, such as {example}")
        return read(items, bounds)

    return checked


def _text(example: str, read: Callable[[str, Bounds], Any]) -> _Reader:
    """Return a reader of a text."""

    def checked(value: object, bounds: Bounds) -> Any:
        if not isinstance(value, str) or not value.strip():
            raise ValueError(f'a text in quotation marks, such as "{example}"')
        return read(value.strip(), bounds)

    return checked


def _whole(least: int, most: int, example: int) -> _Reader:
    """Return a reader of whole numbers; True is an int for Python, and no number here."""

    def read(value: object, _: Bounds) -> int:
        number = value if isinstance(value, int) and not isinstance(value, bool) else None
        return readers.within(least, most, number, example, ", without quotation marks")

    return read


def _flag(value: object, _: Bounds) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false, without quotation marks")
    return value


def _namespaces(value: object, _: Bounds) -> tuple[int, ...]:
    given = value if isinstance(value, list) else [None]
    right = "a list of namespaces' numbers, such as [0] for articles or [0, 104]"
    return readers.namespaces((number if type(number) is int else None for number in given), right)


def _communities(items: Sequence[str], bounds: Bounds) -> tuple[tuple[str, ...], ...]:
    return readers.communities([item.split("=") for item in items], bounds)


def _table(value: object, _: Bounds) -> None:
    """Return nothing: the settings of a table are read one by one."""
    if not isinstance(value, dict):
        raise ValueError("a heading in brackets on a line of its own, with its settings below")


_EVENT: _Readers = {
    "sections": _list('["Sign up"]', readers.headings),
    "templates": _list('["Participant"]', readers.templates),
    "publish": _list('["participants", "etherpad"]', readers.parts),
    "target": _text("/Participants", titles.target),
    "columns": _list('["participant", "community"]', readers.columns),
    "own_columns": _list('["Room"]', lambda items, _: readers.texts(items)),
    "group": _text("community", readers.one_of(GROUPS)),
    "sort": _text("name", readers.one_of(SORTS)),
    "deadline": lambda value, _: readers.moment(value),
    "capacity": _whole(1, 1_000_000, 40),
    "starts": lambda value, _: readers.moment(value),
    "communities": _list('["Odia Wikimedians User Group = OWUG"]', _communities),
    "organisers": _list('["Example"]', readers.organisers),
    "language": _text("hi", readers.language),
    "etherpad": lambda value, _: pads.address(value),
    "pad": _text("wikiconindia2026", pads.pad),
    "notes_page": _text("/Notes", titles.subpage),
    "report_page": _text("/Report", titles.subpage),
    "eligibility": _table,
    "checks": _table,
}
_HOSTS = '["hi.wikipedia.org"]'
_ELIGIBILITY: _Readers = {
    "edits": _whole(1, 100_000, 800),  # whoever has so many is counted in 20 requests
    "namespaces": _namespaces,
    "since": lambda value, _: readers.moment(value),
    "before": lambda value, _: readers.moment(value),
    "wikis": _list(_HOSTS, lambda items, _: readers.wikis(items, _HOSTS)),
    "registered_before": lambda value, _: readers.moment(value),
    "not_blocked": _flag,
    "not_bot": _flag,
    "communities": _list(_HOSTS, lambda items, _: readers.texts(items)),
}
_TABLES: Mapping[Path, _Readers] = {(): _EVENT, ("eligibility",): _ELIGIBILITY}
_PATHS: Mapping[str, Path] = {s.name: (s.table, s.key) if s.table else (s.key,) for s in SETTINGS}


def _said(file: TomlFile, bounds: Bounds, name: str) -> Said:
    """Return every setting of the file that can be used; what is wrong with the others is noted."""
    found: dict[Path, Any] = {(key,): value for key, value in _read(file, (), _EVENT, bounds).items()}
    found |= {("eligibility", k): v for k, v in _read(file, ("eligibility",), _ELIGIBILITY, bounds).items()}
    said: dict[str, Saying] = {}
    for setting, path in _PATHS.items():
        if path in found:
            said[setting] = Saying(found[path], file.origin(path, name))
    codes = [code for code in file.table(("checks",)) if readers.is_code(code, bounds.codes)]
    rules: _Readers = dict.fromkeys([*bounds.codes, *codes], lambda value, _: readers.severity(value))
    for code, severity in _read(file, ("checks",), rules, bounds).items():
        said[f"{RULE}{code}"] = Saying(severity, file.origin(("checks", code), name))
    return said


def _read(file: TomlFile, above: Path, known: _Readers, bounds: Bounds) -> dict[str, Any]:
    """Return the settings of a table that can be used, and note a fault for each of the others."""
    found: dict[str, Any] = {}
    for name, value in file.table(above).items():
        if name not in known:
            file.fault((*above, name), _unknown(name, above, known))
            continue
        try:
            found[name] = known[name](value, bounds)
        except ValueError as right:
            file.fault((*above, name), f"{name} must be {right}")
    return found


def _unknown(name: str, above: Path, known: _Readers) -> str:
    """Return what is said of a name that is none, with the one that was meant perhaps."""
    if above == ("checks",):
        near = [code for code in known if code == name.upper()]
        return f"there is no rule {shown_text(name)}{f'; did you mean {near[0]}?' if near else _CODES_ARE}"
    for table, others in _TABLES.items():
        if name in others and above != table:
            return (
                f"{name} belongs under [{table[0]}]" if table else f"{name} belongs above the first heading"
            )
    if len(path := _PATHS.get(name, ())) > 1:  # as it is called on the page
        return f"in a file this is {path[1]} under [{path[0]}]"
    where = f" in [{above[0]}]" if above else ""
    told = meant(name, known) or f"; there are {', '.join(known)}"
    return f"there is no setting of that name{where}{told}"


_CODES_ARE = "; a code is a letter and a number, such as A3, as `wikiconbot check` shows it"
