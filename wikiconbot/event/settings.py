"""The settings: their names, their fields in an `Event`, and the typed form of their values."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from wikiconbot.i18n import says
from wikiconbot.model import Deciders, Eligibility, Event, Part


class Setting(NamedTuple):
    """A setting: its name (on the event page, with spaces for underscores), and the field of its value.

    ``key`` is its name in the file's ``table``. On the page, which has no tables, the name is longer.
    """

    name: str
    field: str
    table: str = ""
    key: str = ""


_OF_EVENT = (
    "sections", "templates", "target", "columns", "own_columns", "group", "sort", "deadline", "capacity",
    "capacity_counts_guests", "starts", "communities", "language", "etherpad", "pad", "notes_page", "notes_pages", "report_page", "event_report_page",
    "programme_page", "time_zone", "organisers",
    "optout",
    "confirmed", "not_coming", "resume", "registers", "campaign_event",
    "contributions_on", "contributions_in", "newcomer_days",
)  # fmt: skip
_OF_ELIGIBILITY = {
    "edits": "edits",
    "namespaces": "namespaces",
    "edits_since": "since",
    "edits_before": "before",
    "edits_on": "wikis",
    "registered_before": "registered_before",
    "not_blocked": "not_blocked",
    "not_bot": "not_bot",
    "for_communities": "communities",
}
#: All settings except the rules; each rule has a separate setting: ``checks.A3``.
SETTINGS = (
    *(Setting(name, name, key=name) for name in _OF_EVENT),
    Setting("publish", "parts", key="publish"),
    *(Setting(name, key, "eligibility", key) for name, key in _OF_ELIGIBILITY.items()),
)
_BY_NAME: Mapping[str, Setting] = MappingProxyType({setting.name: setting for setting in SETTINGS})
#: The setting in which no source can remove the values of another: people who opt out.
OPTOUT = "optout"
#: Allowed only in a command or in the file, under `[limits]`: for operators, not for people who edit the page.
MIGRATE = "migrate"
#: Allowed only in a command or in the file, under `[limits]`: what a page may ask to publish about people.
MAY_PUBLISH = "may_publish"
#: Allowed only in the file, under `[limits]`: the number of refused runs of a page before the bot reports it, and whether on its status page.
REFUSALS = "refusals"
STATUS_PAGE = "status_page"
#: Allowed only in the file, under `[limits]`: for how many minutes the service does not ask for a registration again.
REGISTRATION_MINUTES = "registration_minutes"
#: Allowed only in the file: the style page for the table.
STYLES = "styles"
#: Allowed only in the file: whose decisions on the page count.
DECISIONS = "decisions"
#: The settings that decide about people.
DECIDED = ("confirmed", "not_coming")
#: The setting with the people whose decisions count.
ORGANISERS = "organisers"
#: The number of a reverted edit of the bot: a person checked it, and the bot may continue.
RESUME = "resume"
#: The beginning of the name of a rule's setting.
RULE = "checks."
#: Conditions that select which edits count; alone, they require nothing.
_OF_EDITS = ("namespaces", "edits_since", "edits_before", "edits_on")


class OriginKind(StrEnum):
    """Where a setting is set, or which fact of the page decides it."""

    DEFAULT = "default"
    FILE = "file"
    PAGE = "page"
    COMMAND = "command"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class SettingOrigin:
    """Where a setting is set; the line (from 1), and its typed form."""

    kind: OriginKind = OriginKind.DEFAULT
    line: int | None = None
    typed: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the template on the page: the line (from 1), and a sentence that begins with the text there."""

    line: int
    says: str


@dataclass(frozen=True, slots=True)
class Saying:
    """The value of a setting, and its origin."""

    value: Any
    origin: SettingOrigin = SettingOrigin()


#: The settings of one source; settings that it does not mention are left out. A later source overrides an earlier one.
Said = Mapping[str, Saying]
NOTHING: Said = MappingProxyType({})


def said_by_command(
    sections: Iterable[str] = (),
    templates: Iterable[str] = (),
    parts: Iterable[str] | None = None,
    *,
    allow_shrink: bool = False,
    migrate: bool = False,
    may_publish: Iterable[str] = (),
) -> Said:
    """Return the settings of options; a heading may have its equals signs, as on the page."""
    given: dict[str, Any] = {
        "sections": tuple(filter(None, map(heading, sections))) or None,
        "templates": tuple(filter(None, map(template_name, templates))) or None,
        "publish": None if parts is None else frozenset(map(Part, parts)),
        "allow_shrink": allow_shrink or None,
        MIGRATE: migrate or None,
        MAY_PUBLISH: frozenset(map(Part, may_publish)) or None,
    }
    origin = SettingOrigin(OriginKind.COMMAND)
    return {name: Saying(value, origin) for name, value in given.items() if value is not None}


def heading(name: str) -> str:
    """Return a heading without its equals signs."""
    return name.strip().strip("=").strip()


def template_name(name: str) -> str:
    """Return a template's name without its braces."""
    return name.strip().strip("{}").strip()


def event_of(said: Said) -> Event:
    """Return the event with the settings; settings without a value have the default."""
    values: dict[str, dict[str, Any]] = {"": {}, "eligibility": {}}
    for setting in SETTINGS:
        if setting.name in said:
            values[setting.table][setting.field] = said[setting.name].value
    event = replace(Event(), **values[""])
    checks = {name.removeprefix(RULE): s.value for name, s in said.items() if name.startswith(RULE)}
    return replace(
        event,
        target=event.target or None,
        programme_page=event.programme_page or None,
        allow_shrink="allow_shrink" in said,
        migrate=bool(MIGRATE in said and said[MIGRATE].value),
        refusals=said[REFUSALS].value if REFUSALS in said else Event().refusals,
        status_page=bool(STATUS_PAGE in said and said[STATUS_PAGE].value),
        registration_minutes=(
            said[REGISTRATION_MINUTES].value if REGISTRATION_MINUTES in said else Event().registration_minutes
        ),
        styles=said[STYLES].value if STYLES in said else None,
        decisions=said[DECISIONS].value if DECISIONS in said else Deciders.ORGANISERS,
        on_page=frozenset(
            name
            for name in (*DECIDED, ORGANISERS)
            if name in said and said[name].origin.kind is OriginKind.PAGE
        ),
        eligibility=Eligibility(**values["eligibility"]) if values["eligibility"] else None,
        checks=MappingProxyType(checks),
    )


def conflicts(
    said: Said, called: Callable[[str], str], *, edits: bool
) -> Iterable[tuple[tuple[str, ...], str]]:
    """Yield the conflicts: the settings, the one to correct first, and what is wrong with them.

    ``called`` gives the name of a setting at its origin; ``edits``: a number of edits was
    typed, even if it cannot be read.
    """
    confirmed, not_coming = (said[name].value if name in said else () for name in DECIDED)
    if twice := next((who for who in not_coming if who in confirmed), None):
        yield DECIDED[::-1], says("event-decided-twice", who=twice, other=called(DECIDED[0]))
    if "edits" not in said and not edits:
        for name in _OF_EDITS:
            if name in said:
                yield (name,), says("event-edits-missing", name=called(name))
    since, before = said.get("edits_since"), said.get("edits_before")
    if since and before and since.value >= before.value:
        names = {"since": called("edits_since"), "before": called("edits_before")}
        none = says("event-edits-none", **names, first=since.value, last=before.value)
        yield ("edits_before", "edits_since"), none


# ── values as people type them ──────────────────────────────────────────────────────────────────────
def typed_values(event: Event) -> dict[str, str | None]:
    """Return every setting with its value as a person would type it on the page, None without a value."""
    values: dict[str, str | None] = {}
    for setting in SETTINGS:
        holder = (event.eligibility or Eligibility()) if setting.table else event
        values[setting.name] = _typed(setting.name, getattr(holder, setting.field))
    values["target"] = values["target"] or "here"
    values["programme_page"] = values["programme_page"] or "here"
    return values | {f"{RULE}{code}": severity for code, severity in sorted(event.checks.items())}


def _typed(name: str, value: Any) -> str | None:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name == "publish":
        return ", ".join(part for part in Part if part in value) or None
    if name == "communities":
        return "; ".join(" = ".join(map(_one, names)) for names in value) or None
    if isinstance(value, tuple):
        return ", ".join(map(_one, value)) or None
    return None if value is None else str(value)


def _one(value: object) -> str:
    """Return one value of a list, in quotation marks if it contains a separator."""
    text = str(value)
    return f'"{text}"' if not set(SEPARATORS + "=").isdisjoint(text) else text


#: Separators of the values of a list; lists of communities have fewer, because a community may have commas in its name.
STOPS = "\n;؛；"
SEPARATORS = f"{STOPS},،，、"


def spaced(name: str) -> str:
    """Return a setting's name as it is written on the page."""
    return name.replace("_", " ")


def file_name(name: str) -> str:
    """Return a setting's name as it is written in the file."""
    return _BY_NAME[name].key if name in _BY_NAME else name
