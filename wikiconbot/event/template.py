"""The template on the event page with the organisers' settings: it is read as wikitext, never expanded.

Its place and its parameters are found on the masked page by counting braces and brackets. mwparserfromhell, which is
made for this, needs minutes for some texts of 64 kB (``<b x=`` many times), and anybody can write those on
a page; a test compares the results of both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from wikiconbot.event import titles
from wikiconbot.event.converters import Bounds, meant
from wikiconbot.event.parameters import ALSO, FORMS, PARAMETERS, SHOWN
from wikiconbot.event.settings import RULE, STOPS, Fault, OriginKind, Saying, SettingOrigin, spaced
from wikiconbot.event.template_name import may_stand
from wikiconbot.event.toml_source import fault_says, quoted, shown_text
from wikiconbot.event.value import read_value
from wikiconbot.i18n import says
from wikiconbot.wikitext.mask import HIDDEN, blank
from wikiconbot.wikitext.regions import live, union
from wikiconbot.wikitext.siteinfo import fold

_LONGEST = 65_536  # characters of the template
_MOST = 200  # parameters; fewer than fifty exist
_MOST_READ = 50  # templates; a series has fewer events


#: The parameter with the heading of the event of a series that a template is for.
FOR = "for"


@dataclass
class Read:
    """The content of one template on a page, its place (line, offsets into the page), and its faults.

    ``shown`` is its beginning for quotation in a sentence.
    """

    line: int
    start: int
    end: int
    shown: str
    said: dict[str, Saying] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    typed: set[str] = field(default_factory=set)

    @property
    def heading(self) -> str | None:
        """The heading that the template names: the template is only for the event of that section."""
        return self.said[FOR].value if FOR in self.said else None

    def twice(self, first: "Read") -> Fault:
        """Return the fault of a template on a page that has another one for the same event."""
        return Fault(self.line, fault_says(self.shown, says("event-template-twice", line=str(first.line))))


def read_templates(text: str, name: str, bounds: Bounds) -> tuple[list[Read], list[Fault]]:
    """Return the content of each template of that name on a page, in order, and the faults of text that is not a valid one.

    Every fault has its line, counted from 1. If there are very many templates, the first ones are read.
    """
    reads: list[Read] = []
    faults: list[Fault] = []
    for place in _places(text, name, bounds):
        if len(faults) + len(reads) > _MOST:
            break
        if place.same and place.end is not None:
            read = Read(place.line, place.start, place.end, place.shown)
            if len(reads) < _MOST_READ:
                _read_parameters(read, text, place, bounds)
            reads.append(read)
        else:
            key, values = ("event-template-unclosed", {"braces": "}}"})
            if not place.same:
                key, values = ("event-template-name", {"name": name})
            faults.append(Fault(place.line, fault_says(place.shown, says(key, **values))))
    return reads, faults


def _read_parameters(read: Read, text: str, place: "_Place", bounds: Bounds) -> None:
    start, end = place.start, place.end or 0
    if end - start > _LONGEST:
        wrong = says("event-template-too-long", most=str(_LONGEST))
        read.faults.append(Fault(place.line, fault_says(place.shown, wrong)))
        return
    for number, parameter in enumerate(_parameters(text[start:end], place.masked, place.line)):
        if number == _MOST:
            wrong = says("event-template-too-many", most=str(_MOST))
            read.faults.append(Fault(parameter.line, fault_says(parameter.shown, wrong)))
            break
        _take(read, parameter, bounds)


# ── where it is ─────────────────────────────────────────────────────────────────────────────────
class _Place(NamedTuple):
    """A template with that name: its line, its name as typed, whether the name is correct, its offsets, its text.

    ``end`` is None if it is not closed.
    """

    line: int
    name: str
    same: bool
    start: int
    end: int | None
    masked: str

    @property
    def shown(self) -> str:
        """Its beginning for quotation in a sentence."""
        return says("event-quoted", text="{{" + shown_text(self.name))


_NAME = re.compile(r"\{\{[\s\x7f]*+([^{}|\[\]<>\n]{1,400}+)[\s\x7f]*+(?=\||\}\}|\Z)")


def _places(text: str, name: str, bounds: Bounds) -> Iterator[_Place]:
    """Yield the templates with a name, and those with a similar name, in the order of the page."""
    if not may_stand(text, name):
        return
    masked = live(text)
    ends = dict(_templates(masked))
    line, at = 1, 0
    for match in _NAME.finditer(masked):
        typed = match[1].replace(HIDDEN, "").strip()
        same = titles.same_template(typed, name, bounds.siteinfo) if may_stand(typed, name) else False
        if same is False:
            continue
        start, end = match.start(), ends.get(match.start())
        line += text.count("\n", at, start)
        at = start
        yield _Place(line, typed, bool(same), start, end, masked[start:end])


_BRACES = re.compile(r"\{\{+|\}\}+")
_BRACKETS = re.compile(r"\[\[|\]\]")


def _templates(masked: str) -> list[tuple[int, int]]:
    """Return the places of templates, braces included; they pair from the inside, as in `nesting.find_templates`.

    That function finds only templates with a known name, and a long comment in the name makes it unknown.
    """
    spans, opened = [], []
    for match in _BRACES.finditer(masked):
        pairs = (match.end() - match.start()) // 2
        if match[0][0] == "{":
            opened += [match.end() - 2 * (pairs - i) for i in range(pairs)]
            continue
        spans += [(opened.pop(), match.start() + 2 * (i + 1)) for i in range(min(pairs, len(opened)))]
    return spans


# ── its parameters ──────────────────────────────────────────────────────────────────────────────────
class _Parameter(NamedTuple):
    """A parameter: its line, its name as typed (None: it has none), its value, and the masked value."""

    line: int
    name: str | None
    value: str
    masked: str
    unclosed: bool

    @property
    def shown(self) -> str:
        """The parameter for quotation in a sentence."""
        words = shown_text(" ".join(self.value.split()))
        if self.name is not None:
            words = f"{shown_text(self.name)} = {words}".rstrip()
        return quoted(words)


def _parameters(text: str, masked: str, line: int) -> Iterator[_Parameter]:
    """Yield the parameters of a template, in order, from its text and the masked text."""
    inner = masked[2:-2]
    links, opened = _links(inner)
    flat = blank(inner, union([*_templates(inner), *links]))
    at = 0
    for left, right in pairwise([match.start() for match in re.finditer(r"\|", flat)] + [len(inner)]):
        equals = flat.find("=", left + 1, right)
        value = (equals if equals >= 0 else left) + 1
        name = inner[left + 1 : equals].replace(HIDDEN, "").strip() if equals >= 0 else None
        seen = inner[left + 1 : right]
        first = left + 1 + len(seen) - len(seen.lstrip(f" \t\n{HIDDEN}"))
        line += text.count("\n", at + 2, first + 2)
        at = first
        unclosed = any(left < where < right for where in opened)
        yield _Parameter(line, name, text[value + 2 : right + 2], inner[value:right], unclosed)


def _links(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the places of links, brackets included, and the starts of unclosed ones."""
    spans, opened = [], []
    for match in _BRACKETS.finditer(text):
        if match[0] == "[[":
            opened.append(match.start())
        elif opened:
            spans.append((opened.pop(), match.end()))
    return spans, opened


# ── what they say ──────────────────────────────────────────────────────────────────────────────────
def _take(read: Read, parameter: _Parameter, bounds: Bounds) -> None:
    """Read a parameter, or note its fault."""
    if parameter.name is None:
        if parameter.masked.replace(HIDDEN, "").strip():
            _note(read, parameter, says("event-no-name"))
        return
    known = fold(parameter.name.replace("-", " "))
    name = known.replace(" ", "_")
    if name in SHOWN:
        return
    if name not in FORMS:
        _note(read, parameter, _unknown(known))
    elif name in read.typed:
        _note(read, parameter, says("event-setting-twice", name=known))
    else:
        read.typed.add(name)
        _take_value(read, parameter, name, bounds)


def _unknown(name: str) -> str:
    """Return the message about an unknown name, with the name that was probably meant."""
    near = ALSO[name] if name in ALSO else meant(name, PARAMETERS)
    return says("event-unknown-near" if near else "event-unknown", near=near, known=", ".join(PARAMETERS))


def _note(read: Read, parameter: _Parameter, wrong: str) -> None:
    """Note a fault of a parameter."""
    read.faults.append(Fault(parameter.line, fault_says(parameter.shown, shown_text(wrong))))


def _take_value(read: Read, parameter: _Parameter, name: str, bounds: Bounds) -> None:
    """Read a parameter's value, or note its fault; an empty one sets nothing."""
    if parameter.unclosed:
        _note(read, parameter, says("event-link-unclosed"))
        return
    form = FORMS[name]
    try:
        value = read_value(parameter.value, parameter.masked, form.label)
        if not value.items(STOPS):
            return
        found = form.read(value, bounds)
    except ValueError as right:
        _note(read, parameter, says("event-must-be", name=spaced(name), right=right))
        return
    origin = SettingOrigin(OriginKind.PAGE, parameter.line, " ".join(parameter.value.split()))
    for setting, said in (found if isinstance(found, dict) else {name: found}).items():
        if setting in read.said and read.said[setting].value != said:
            line, what = str(read.said[setting].origin.line), setting.removeprefix(RULE)
            _note(read, parameter, says("event-said-otherwise", line=line, what=what))
        else:
            read.said.setdefault(setting, Saying(said, origin))
