"""Decides which template of settings is for which event of a series, and which settings are in force for each event.

The page takes precedence over the file, the event's own template over the page, and the command over all.
"""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from wikiconbot.event.precedence import Settings, combined
from wikiconbot.event.settings import Fault, Said, spaced
from wikiconbot.event.template import FOR, Read
from wikiconbot.event.toml_source import fault_says, quoted, shown_text
from wikiconbot.i18n import named, says
from wikiconbot.model import Iteration

#: Settings of the whole page: how it is read, what is written where, the pad; and who may take part, which is counted once.
_OF_THE_PAGE = frozenset((
    "sections", "templates", "target", "language", "etherpad", "pad", "notes_page", "notes_pages", "report_page", "event_report_page", "programme_page",
    "time_zone", "publish", "resume",
    "edits", "namespaces", "edits_since", "edits_before", "edits_on", "registered_before", "not_blocked", "not_bot",
    "for_communities",
))  # fmt: skip
_MOST_NAMED = 10


def apportioned(settings: Settings, iterations: Sequence[Iteration], headings: Sequence[str]) -> Settings:
    """Return the settings with those of each event of a series, in ``settings.iterations``; and all their faults.

    Args:
        settings: the settings of the page, the file and the command.
        iterations: the events of the series; empty if the page has one event.
        headings: those of the page's sections, if the page has one event: a template may name one of them.
    """
    if not iterations:
        known = {_same(heading) for heading in headings}
        faults = [
            _unknown(r, headings) for r in settings.templates if r.heading and _same(r.heading) not in known
        ]
        return _with_faults(settings, faults)
    page, own, faults = _owners(settings.templates, iterations)
    whole = dict(page.said) if page else {}
    for read in own.values():
        for name in _OF_THE_PAGE & read.said.keys():
            saying = read.said[name]
            if whole.setdefault(name, saying).value != saying.value:
                faults.append(_otherwise(name, read, whole))
    typed = (
        frozenset().union(*(read.typed for read in settings.templates)) if settings.templates else frozenset()
    )
    made = combined(settings, whole, typed)
    faults += [fault for read in (page, *own.values()) if read for fault in read.faults]
    faults += made.faults
    parts = []
    for number, iteration in enumerate(iterations):
        said: Said = own[number].said if number in own else {}
        alone = {name: saying for name, saying in said.items() if name not in _OF_THE_PAGE}
        part = combined(settings, {**whole, **alone}, typed)
        parts.append(replace(part, event=replace(part.event, iteration=iteration.heading), faults=()))
    made = replace(made, faults=settings.general, iterations=tuple(parts), templates=settings.templates)
    return _with_faults(made, faults)


def _owners(
    reads: Sequence[Read], iterations: Sequence[Iteration]
) -> tuple[Read | None, dict[int, Read], list[Fault]]:
    """Return the page's template, those of events by their places, and the faults of the others."""
    page: Read | None = None
    own: dict[int, Read] = {}
    faults: list[Fault] = []
    headings = [iteration.heading for iteration in iterations]
    for read in reads:
        if read.heading:
            place = next((i for i, h in enumerate(headings) if _same(h) == _same(read.heading)), None)
            if place is None:
                faults.append(_unknown(read, headings))
                continue
        else:
            place = next((i for i, it in enumerate(iterations) if it.start < read.start < it.stop), None)
        first = page if place is None else own.get(place)
        if first:
            faults.append(read.twice(first))
        elif place is None:
            page = read
        else:
            own[place] = read
    return page, own, faults


def _same(heading: str) -> str:
    return " ".join(heading.casefold().split())


def _unknown(read: Read, headings: Sequence[str]) -> Fault:
    """Return the fault of a template for an event that the page does not have."""
    origin = read.said[FOR].origin
    known = named(dict.fromkeys(headings[:_MOST_NAMED])) or "–"
    return _fault(origin.line or read.line, FOR, origin.typed, says("event-for-unknown", headings=known))


def _otherwise(name: str, read: Read, whole: Said) -> Fault:
    """Return the fault of a setting of the whole page with different values in two templates."""
    origin = read.said[name].origin
    wrong = says("event-said-otherwise", line=str(whole[name].origin.line), what=spaced(name))
    return _fault(origin.line or read.line, spaced(name), origin.typed, wrong)


def _fault(line: int, name: str, typed: str, wrong: str) -> Fault:
    words = quoted(shown_text(f"{name} = {typed[:60]}".rstrip()))
    return Fault(line, fault_says(words, shown_text(wrong)))


def _with_faults(settings: Settings, faults: Sequence[Fault]) -> Settings:
    found = tuple(sorted((*settings.faults, *faults), key=lambda fault: fault.line))
    return replace(settings, faults=found, origins=MappingProxyType(dict(settings.origins)))
