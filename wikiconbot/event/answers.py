"""Reads the answers about an event, as a person types them or as a TOML file has them (docs/organisers.md).

Every reader raises ValueError with the correct form, as text that follows “NAME must be”. All faults of a file are reported together.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from wikiconbot.errors import UsageError
from wikiconbot.event import converters
from wikiconbot.event.converters import QUOTED, Bounds, meant
from wikiconbot.event.toml_source import TomlFile
from wikiconbot.i18n import says
from wikiconbot.language import phrases
from wikiconbot.model.new_event import Answers, EventKind
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.usernames import canonical_user

_LONGEST = 300  # characters of an answer
_LONGEST_ABOUT = 3_000
_MOST_ORGANISERS = 50
_LONGEST_TOLD = 60  # characters of typed text in a message


class Open(Enum):
    """Answers that are no value."""

    UNDECIDED = auto()  # "?": it is not known yet
    LEFT_OUT = auto()  # "-": the page does not have it


#: An answer: text, a day (ISO 8601), a number, names, a kind, or that there is none.
Answer = str | int | tuple[str, ...] | EventKind | Open
_Reader = Callable[[object, Bounds, bool], Answer]


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its name in the file, how its answer is read, and whether it may have no answer."""

    name: str
    read: _Reader
    may_be_open: bool = True


def read_answer(name: str, value: object, bounds: Bounds, *, in_file: bool = False) -> Answer:
    """Return the answer to a question, from what a person typed or from the value ``in_file``.

    Raises:
        ValueError: the value is no answer; the correct form.
    """
    question = QUESTIONS[name]
    typed = value.strip() if isinstance(value, str) else ""
    if typed and question.may_be_open:
        if typed == "-":
            return Open.LEFT_OUT
        if typed == "?" or typed.casefold() in phrases.undecided():
            return Open.UNDECIDED
    return question.read(value, bounds, in_file)


# ── readers ─────────────────────────────────────────────────────────────────────────────────────────
def _kind(value: object, _: Bounds, in_file: bool) -> EventKind:
    word = value.strip().casefold() if isinstance(value, str) else ""
    if word in tuple(EventKind):
        return EventKind(word)
    raise ValueError(says("answer-right-kind", known=", ".join(EventKind)))


def _text(most: int) -> _Reader:
    def read(value: object, _: Bounds, in_file: bool) -> str:
        if not isinstance(value, str) or not markup.shows(value):
            raise ValueError(says("answer-right-text-in-file" if in_file else "answer-right-text"))
        if len(value) > most:
            raise ValueError(says("answer-right-shorter", most=str(most)))
        return " ".join(value.split())

    return read


def _day(value: object, bounds: Bounds, in_file: bool) -> str:
    day = converters.one_moment(value, bounds)
    if len(day) != len("2027-03-20"):
        raise ValueError(says("answer-right-day"))
    return day


def _capacity(value: object, _: Bounds, in_file: bool) -> int:
    number = value if isinstance(value, int) and not isinstance(value, bool) else None
    if not in_file and isinstance(value, str):
        number = converters.number_of(value.strip())
    return converters.within(1, 1_000_000, number, 40, in_file=in_file)


def _organisers(value: object, bounds: Bounds, in_file: bool) -> tuple[str, ...]:
    """Return user names, and names in quotation marks of who has no account."""
    items: Sequence[object] = value if isinstance(value, list) else []
    if not in_file and isinstance(value, str):
        items = [found[0] for found in _ITEM.finditer(value)]
    names = [item.strip() for item in items if isinstance(item, str) and item.strip()]
    if not names or len(names) < len(items) or len(names) > _MOST_ORGANISERS:
        key = "answer-right-organisers-in-file" if in_file else "answer-right-organisers"
        raise ValueError(says(key, most=str(_MOST_ORGANISERS)))
    return tuple(dict.fromkeys(_organiser(name, bounds) for name in names))


#: Names of a list: what is in quotation marks or in a link has its commas.
_ITEM = re.compile(r"(?:\"[^\"]*\"|“[^“”]*”|\[\[[^\[\]]*\]\]|[^,;\"“\[]|[\[\"“])+")


def _organiser(item: str, bounds: Bounds) -> str:
    """Return an account, or a name without an account in quotation marks."""
    if quoted := QUOTED.fullmatch(item):
        team = " ".join((quoted[1] or quoted[2] or "").split())
        if markup.shows(team) and len(team) <= _LONGEST:
            return f'"{team}"'
    link = re.fullmatch(r"\[\[([^\[\]|]*)(?:\|[^\[\]]*)?\]\]", item)
    try:
        (user,) = converters.organisers([link[1] if link else item], bounds)
    except ValueError:
        user = ""
    if not user or canonical_user(user) is None or markup.is_address(user):
        raise ValueError(says("answer-right-organiser", item=item[:_LONGEST_TOLD]))
    return user


def _etherpad(value: object, bounds: Bounds, in_file: bool) -> str:
    text = value.strip() if isinstance(value, str) else ""
    is_name = bounds.is_pad(text) and markup.plain(text) == text
    if not (is_name or (_ADDRESS.fullmatch(text) and len(text) <= _LONGEST)):
        raise ValueError(says("answer-right-etherpad"))
    return text


_ADDRESS = re.compile(r"https?://[a-z0-9.-]+(?::\d{1,5})?/[^\s<>\[\]{}|\"'~]+", re.IGNORECASE | re.ASCII)


def _language(value: object, bounds: Bounds, in_file: bool) -> str:
    return converters.language(value if isinstance(value, str) else "", bounds)


#: All questions, in the order in which they are asked.
QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        one.name: one
        for one in (
            Question("kind", _kind, may_be_open=False),
            Question("language", _language, may_be_open=False),
            Question("title", _text(_LONGEST), may_be_open=False),
            Question("about", _text(_LONGEST_ABOUT)),
            Question("starts", _day),
            Question("ends", _day),
            Question("time", _text(_LONGEST)),
            Question("place", _text(_LONGEST)),
            Question("venue", _text(_LONGEST)),
            Question("accommodation", _text(_LONGEST)),
            Question("topic", _text(_LONGEST)),
            Question("languages", _text(_LONGEST)),
            Question("deadline", _day),
            Question("capacity", _capacity),
            Question("organisers", _organisers),
            Question("etherpad", _etherpad),
        )
    }
)
#: The fact of the page that an answer decides, where it has another name (pages/event_kinds.py).
FACT_OF = {"starts": "date", "ends": "date"}


# ── all answers together ────────────────────────────────────────────────────────────────────────────
def contradiction(given: Mapping[str, Answer]) -> tuple[str, str] | None:
    """Return the question whose answer contradicts another one, and why; None if there is none."""
    starts, ends, deadline = (given.get(name) for name in ("starts", "ends", "deadline"))
    if isinstance(ends, str) and not isinstance(starts, str):
        return "ends", says("answer-ends-alone")
    if isinstance(starts, str) and isinstance(ends, str) and ends < starts:
        return "ends", says("answer-ends-early", starts=starts)
    last = ends if isinstance(ends, str) else starts
    if isinstance(deadline, str) and isinstance(last, str) and deadline > last:
        return "deadline", says("answer-deadline-late", ends=last)
    return None


def answers_of(given: Mapping[str, Answer], kind: EventKind) -> Answers:
    """Return the answers as one value; what nobody answered is undecided."""
    days = {name: value for name in _DAYS if isinstance(value := given.get(name), str)}
    names = value if isinstance(value := given.get("organisers"), tuple) else ()
    teams = tuple(QUOTED.sub(r"\1", name) for name in names if name.startswith('"'))
    language, title, capacity = given.get("language"), given.get("title"), given.get("capacity")
    texts = {name: value for name in _TEXTS if isinstance(value := given.get(name), str)}
    left_out = {FACT_OF.get(name, name) for name, value in given.items() if value is Open.LEFT_OUT}
    return Answers(
        kind,
        title if isinstance(title, str) else "",
        language if isinstance(language, str) else None,
        **days,
        capacity=capacity if isinstance(capacity, int) else None,
        organisers=tuple(name for name in names if not name.startswith('"')),
        teams=teams,
        texts=MappingProxyType(texts),
        left_out=frozenset(left_out),
    )


_DAYS = ("starts", "ends", "deadline")
_TEXTS = ("about", "time", "place", "venue", "accommodation", "topic", "languages", "etherpad")


# ── the file ────────────────────────────────────────────────────────────────────────────────────────
def answers_in_toml(text: str, bounds: Bounds) -> Mapping[str, Answer]:
    """Return the answers of a TOML file, by the names of their questions.

    Raises:
        UsageError: something in the file cannot be used; a line for each fault, with its line number and the correct form.
    """
    file = TomlFile()
    file.parse(text)
    given: dict[str, Answer] = {}
    for name, value in file.table(()).items():
        if name not in QUESTIONS:
            near, known = meant(name, QUESTIONS), ", ".join(QUESTIONS)
            file.fault(
                (name,), says("answer-unknown-near" if near else "answer-unknown", near=near, known=known)
            )
            continue
        try:
            given[name] = read_answer(name, value, bounds, in_file=True)
        except ValueError as right:
            file.fault((name,), says("event-must-be", name=name, right=right))
    if wrong := contradiction(given):
        file.fault((wrong[0],), wrong[1])
    if file.faults:
        faults = (
            says("event-fault-line", line=str(line), fault=fault) for line, fault in sorted(file.faults)
        )
        raise UsageError("\n".join(faults))
    return given


def as_toml(given: Mapping[str, Answer]) -> str:
    """Return answers as a TOML file that `answers_in_toml` reads as the same."""
    return "".join(f"{name} = {_toml(value, name in _DAYS)}\n" for name, value in given.items())


def _toml(value: Answer, is_day: bool = False) -> str:
    if isinstance(value, Open):
        return '"?"' if value is Open.UNDECIDED else '"-"'
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, int):
        return str(value)
    if is_day:
        return value
    return (
        '"'
        + "".join(_ESCAPES.get(c, c) if c.isprintable() or c == " " else f"\\U{ord(c):08x}" for c in value)
        + '"'
    )


_ESCAPES = {'"': '\\"', "\\": "\\\\"}
