"""Reads the organisers' TOML file (docs/event.md).

It is read strictly: all text that is not understood is reported together, with its lines.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wikiconbot.errors import UsageError
from wikiconbot.event import converters, pads, titles
from wikiconbot.event.converters import Bounds, meant
from wikiconbot.event.settings import (
    DECISIONS,
    MAY_PUBLISH,
    MIGRATE,
    REFUSALS,
    REGISTRATION_MINUTES,
    RULE,
    SETTINGS,
    STATUS_PAGE,
    STYLES,
    Said,
    Saying,
    conflicts,
    file_name,
)
from wikiconbot.event.toml_source import Path, TomlFile, shown_text
from wikiconbot.i18n import says
from wikiconbot.model import Deciders, Group, NotesPages, Sort

_ANY = Bounds()


def said_in_toml(text: str, bounds: Bounds = _ANY, name: str = "") -> Said:
    """Return the settings of an organiser's TOML file; ``name`` is the file's, to be reported with each setting.

    Subpages are checked later, when the event's page is known (`settle`).

    Raises:
        UsageError: something in the file cannot be used; a line for each fault, with its line number and the correct
            form.
    """
    file = TomlFile()
    file.parse(text)
    said = _said(file, bounds, name)
    edits = file.broken or ("eligibility", "edits") in file.places
    for names, wrong in conflicts(said, file_name, edits=edits):
        file.fault(_PATHS[names[0]], wrong)
    if file.faults:
        faults = (
            says("event-fault-line", line=str(line), fault=fault) for line, fault in sorted(file.faults)
        )
        raise UsageError("\n".join(faults))
    return said


# ── what may be in the file ──────────────────────────────────────────────────────────────────────
_Reader = Callable[[object, Bounds], Any]
_Readers = Mapping[str, _Reader]


def _list(example: str, read: Callable[[Sequence[str], Bounds], Any]) -> _Reader:
    """Return a reader for lists of texts that are not empty."""

    def checked(value: object, bounds: Bounds) -> Any:
        given = value if isinstance(value, list) else [None]
        items = [text.strip() for text in given if isinstance(text, str)]
        if not all(item.strip("= ") for item in items) or len(items) < len(given):
            raise ValueError(says("event-right-list", example=example))
        return read(items, bounds)

    return checked


def _text(example: str, read: Callable[[str, Bounds], Any]) -> _Reader:
    """Return a reader for a text."""

    def checked(value: object, bounds: Bounds) -> Any:
        if not isinstance(value, str) or not value.strip():
            raise ValueError(says("event-right-text", example=example))
        return read(value.strip(), bounds)

    return checked


def _whole(least: int, most: int, example: int) -> _Reader:
    """Return a reader for whole numbers; True is an int for Python, but not a number here."""

    def read(value: object, _: Bounds) -> int:
        number = value if isinstance(value, int) and not isinstance(value, bool) else None
        return converters.within(least, most, number, example, in_file=True)

    return read


def _flag(value: object, _: Bounds) -> bool:
    if not isinstance(value, bool):
        raise ValueError(says("event-right-flag-in-file"))
    return value


def _namespaces(value: object, _: Bounds) -> tuple[int, ...]:
    given = value if isinstance(value, list) else [None]
    right = says("event-right-namespaces-in-file")
    return converters.namespaces((number if type(number) is int else None for number in given), right)


def _communities(items: Sequence[str], bounds: Bounds) -> tuple[tuple[str, ...], ...]:
    return converters.communities([item.split("=") for item in items], bounds)


def _table(value: object, _: Bounds) -> None:
    """Return nothing: the settings of a table are read one by one."""
    if not isinstance(value, dict):
        raise ValueError(says("event-right-heading"))


_HOSTS = '["hi.wikipedia.org"]'
_EVENT: _Readers = {
    "sections": _list('["Sign up"]', converters.headings),
    "templates": _list('["Participant"]', converters.templates),
    "publish": _list('["participants", "etherpad"]', converters.parts),
    "target": _text("/Participants", titles.target),
    "columns": _list('["participant", "community"]', converters.columns),
    "own_columns": _list('["Room"]', converters.own_columns),
    "group": _text("community", converters.one_of(Group)),
    "sort": _text("name", converters.one_of(Sort)),
    "deadline": converters.last_moment,
    "capacity": _whole(1, 1_000_000, 40),
    "capacity_counts_guests": _flag,
    "starts": converters.first_moment,
    "communities": _list('["Odia Wikimedians User Group = OWUG"]', _communities),
    "organisers": _list('["Example"]', converters.organisers),
    "optout": _list('["Example"]', converters.optout),
    "confirmed": _list('["Example", "Asha Rao"]', converters.people),
    "not_coming": _list('["Example"]', converters.people),
    "resume": _whole(1, 10**12, 123_456),
    "registers": _list('["page", "campaignevents"]', converters.registers),
    "campaign_event": _whole(1, 10**12, 12),
    "contributions_on": _list(_HOSTS, lambda items, _: converters.wikis(items, _HOSTS)),
    "contributions_in": _namespaces,
    "newcomer_days": _whole(1, 36_500, 60),
    DECISIONS: _text("anybody", converters.one_of(Deciders)),
    "language": _text("hi", converters.language),
    "etherpad": lambda value, _: pads.address(value),
    "pad": _text("wikiconindia2026", pads.pad),
    "notes_page": _text("/Notes", titles.subpage),
    "notes_pages": _text("each", converters.one_of(NotesPages)),
    "report_page": _text("/Report", titles.subpage),
    "event_report_page": _text("/Event report", titles.subpage),
    "programme_page": _text("/Programme", titles.target),
    "time_zone": _text("Asia/Kolkata", lambda text, _: converters.time_zone(text)),
    STYLES: _text("Template:Wikiconbot/styles.css", lambda text, _: titles.style_page(text)),
    "eligibility": _table,
    "checks": _table,
    "limits": _table,
}
_LIMITS: _Readers = {
    MIGRATE: _flag,
    "publish": _list('["findings"]', converters.parts),
    REFUSALS: _whole(1, 1_000, 3),
    STATUS_PAGE: _flag,
    REGISTRATION_MINUTES: _whole(1, 10_080, 10),
}
#: The limits with the same names as settings above the first heading.
_LIMIT_NAMES = {"publish": MAY_PUBLISH}
_ELIGIBILITY: _Readers = {
    "edits": _whole(1, 100_000, 800),  # so many are counted in 20 requests
    "namespaces": _namespaces,
    "since": converters.one_moment,
    "before": converters.one_moment,
    "wikis": _list(_HOSTS, lambda items, _: converters.wikis(items, _HOSTS)),
    "registered_before": converters.one_moment,
    "not_blocked": _flag,
    "not_bot": _flag,
    "communities": _list(_HOSTS, lambda items, _: converters.texts(items)),
}
_TABLES: Mapping[Path, _Readers] = {(): _EVENT, ("eligibility",): _ELIGIBILITY, ("limits",): _LIMITS}
_PATHS: Mapping[str, Path] = {s.name: (s.table, s.key) if s.table else (s.key,) for s in SETTINGS}


def _said(file: TomlFile, bounds: Bounds, name: str) -> Said:
    """Return every setting of the file that can be used, and note the faults of the others."""
    found: dict[Path, Any] = {(key,): value for key, value in _read(file, (), _EVENT, bounds).items()}
    found |= {("eligibility", k): v for k, v in _read(file, ("eligibility",), _ELIGIBILITY, bounds).items()}
    said: dict[str, Saying] = {}
    for setting, path in _PATHS.items():
        if path in found:
            said[setting] = Saying(found[path], file.origin(path, name))
    for alone in (STYLES, DECISIONS):
        if (alone,) in found:
            said[alone] = Saying(found[(alone,)], file.origin((alone,), name))
    for limit, value in _read(file, ("limits",), _LIMITS, bounds).items():
        said[_LIMIT_NAMES.get(limit, limit)] = Saying(value, file.origin(("limits", limit), name))
    codes = [code for code in file.table(("checks",)) if converters.is_code(code, bounds.codes)]
    rules: _Readers = dict.fromkeys([*bounds.codes, *codes], lambda value, _: converters.severity(value))
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
            file.fault((*above, name), says("event-must-be", name=name, right=right))
    return found


def _unknown(name: str, above: Path, known: _Readers) -> str:
    """Return the message about an unknown name, with the name that was probably meant."""
    if above == ("checks",):
        key = "event-no-rule-near" if name.upper() in known else "event-no-rule"
        return says(key, code=shown_text(name), near=name.upper())
    for table, others in _TABLES.items():
        if name in others and above != table:
            key = "event-belongs-under" if table else "event-belongs-above"
            return says(key, name=name, table="".join(table))
    if len(path := _PATHS.get(name, ())) > 1:  # its name on the page
        return says("event-called-in-file", name=path[1], table=path[0])
    near, every = meant(name, known), ", ".join(known)
    if above:
        key = "event-unknown-in-table-near" if near else "event-unknown-in-table"
        return says(key, table=above[0], near=near, known=every)
    return says("event-unknown-near" if near else "event-unknown", near=near, known=every)
