"""``* Date: …`` lines → the event's facts."""

import re
from bisect import bisect_right

from wikiconbot.model import Fact, Facts
from wikiconbot.wikitext.entries import split_entries
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.sections import Section
from wikiconbot.wikitext.words import ETHERPAD_LABELS, FACT_LABELS, UNDECIDED

_COLON = re.compile("[:：]")
_LEADING = re.compile(rf"[\s'{HIDDEN}]*")
_LONGEST_LABEL = 60


def read_facts(masked: str, section: Section, lines: list[int]) -> Facts | None:
    """Return the facts that stand in a section's list, or None where it has none.

    A section has facts when one of its labels is known (words.py); then every ``label: value`` is one.
    ``lines`` maps an offset to its line by bisection; it holds the offsets of the page's line ends.
    """
    facts = []
    for entry in split_entries(masked, section.body, section.stop):
        colon = _COLON.search(masked, entry.text, entry.end) if entry.prefix else None
        if not colon:
            continue
        label = plain_text(masked[entry.text : colon.start()])
        if (
            not label
            or len(label) > _LONGEST_LABEL
            or label[-1].isdecimal()
            or "//" in masked[colon.end() :][:2]
        ):
            continue
        start = _LEADING.match(masked, colon.end(), entry.end)
        begin = start.end() if start else colon.end()
        end = begin + len(masked[begin : entry.end].rstrip(" \t\r'" + HIDDEN))
        value = plain_text(masked[begin:end])
        line = bisect_right(lines, entry.start - 1) + 1
        facts.append(Fact(label, value, begin, end, line, is_undecided(value)))
    if not any(fact.label.lower() in FACT_LABELS for fact in facts):
        return None
    return Facts(section.heading, tuple(facts))


def is_undecided(value: str) -> bool:
    """Whether a value says that it is not known yet: ``TBD``, ``to be announced``, ``?``, nothing."""
    return value.strip().rstrip(".!").strip().lower() in UNDECIDED or value.strip().lower() in UNDECIDED


def etherpad_facts(facts: tuple[Facts, ...]) -> tuple[Fact, ...]:
    """Return the facts that name a pad and are decided."""
    return tuple(
        fact
        for group in facts
        for fact in group.values
        if fact.label.lower() in ETHERPAD_LABELS and not fact.undecided
    )
