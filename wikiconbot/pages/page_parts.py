"""What a page of an event lacks: facts, sections, the place where people sign up. What it has is not asked for again."""

from collections.abc import Iterator
from dataclasses import dataclass

from wikiconbot.i18n.messages import Messages
from wikiconbot.language import phrases
from wikiconbot.lazy import pattern
from wikiconbot.model import Fact, Reading
from wikiconbot.model.new_event import Answers
from wikiconbot.pages.event_kinds import FACTS, KINDS
from wikiconbot.pages.signup_link import REGION as BUTTON
from wikiconbot.wikitext.placement import stands_in_template, stands_in_unit
from wikiconbot.wikitext.regions import base_name, live, names_on
from wikiconbot.wikitext.sections import split_sections
from wikiconbot.wikitext.siteinfo import fold

#: Facts that say what another one asks for.
_SAID_BY = {"place": ("venue",), "organisers": ("contact",)}
_CLOCK = pattern(r"\d{1,2}[:.]\d\d|\d ?[ap]\.?m\b")
#: What else people call a section; messages, and labels of facts in the lexicon.
_ALSO_CALLED = {"programme": ("notes-agenda",)}
_ALSO_LABELLED = {"report": "report", "travel": "accommodation"}
_ENGLISH = {
    "programme": ("program", "schedule", "agenda"),
    "conduct": ("friendly space policy", "friendly space", "safe space policy", "universal code of conduct"),
    "travel": ("travel", "accommodation", "venue and accommodation"),
    "articles": ("articles", "worklist", "list of articles"),
    "results": ("winners", "outcomes"),
}


@dataclass(frozen=True, slots=True)
class Missing:
    """What a page lacks: ``facts`` and ``sections`` by their names (event_kinds.py), in order.

    ``lead``: it has no text at all. ``signing``: it has no section where people sign up. ``last_fact`` is the last fact of its list, if the
    missing ones can follow it. ``button_at`` is the place for the link to sign up, in a section for that which has none.
    """

    facts: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    signing: bool = False
    lead: bool = False
    last_fact: Fact | None = None
    button_at: int | None = None

    def __bool__(self) -> bool:
        """Whether the page lacks anything."""
        return bool(self.facts or self.sections or self.signing or self.lead or self.button_at is not None)


def missing_parts(
    text: str,
    reading: Reading,
    answers: Answers,
    messages: Messages,
    english: Messages,
    decided: frozenset[str] = frozenset(),
) -> Missing:
    """Return what the page of an event lacks, compared with what the pages of its kind have, and with what was answered.

    A page with several events has the facts of each of them in its section: no facts are missing there. ``decided`` are the facts
    that the settings on the page say. ``english`` are the messages in English: many headings are.
    """
    of_kind = KINDS[answers.kind]
    standing = frozenset(_standing(reading)) | decided
    answered = {*answers.texts, *(("deadline",) if answers.deadline else ())}
    wanted = [name for name in FACTS if name in {*of_kind.facts, *answered} and name not in answers.left_out]
    facts = () if reading.iterations else tuple(name for name in wanted if not _is_said(name, standing))
    headings = {fold(section.heading) for section in split_sections(live(text)) if section.heading}
    sections = tuple(name for name in of_kind.sections if not _stands(name, headings, (messages, english)))
    is_empty = not text.strip()
    button_at = _button_at(text, reading)
    return Missing(facts, sections, not reading.rosters, is_empty, _last_fact(text, reading), button_at)


def _standing(reading: Reading) -> Iterator[str]:
    """Yield the names of the facts that the page has; a date with a clock time says the time too."""
    for group in reading.facts:
        for fact in group.values:
            names = [name for name, kind in FACTS.items() if phrases.labels(kind).whole(fact.label)]
            if phrases.labels("contact").whole(fact.label):
                yield "contact"
            yield from (name for name in names if name != "time" or "date" not in names)
            if "date" in names and _CLOCK.search(fact.value):
                yield "time"
    if reading.contacts:
        yield "contact"


def _is_said(name: str, standing: frozenset[str]) -> bool:
    return name in standing or not standing.isdisjoint(_SAID_BY.get(name, ()))


def _stands(name: str, headings: set[str], languages: tuple[Messages, ...]) -> bool:
    """Whether one of the page's headings is that of a section, in the event's language or in English."""
    keys = (f"start-{name}", *_ALSO_CALLED.get(name, ()))
    called = {fold(messages.say(key)) for messages in languages for key in keys} | {*_ENGLISH.get(name, ())}
    if not headings.isdisjoint(called):
        return True
    if label := _ALSO_LABELLED.get(name):
        return any(phrases.labels(label).whole(heading) for heading in headings)
    return name == "jury" and any(phrases.roster_kind("jury").whole(heading) for heading in headings)


def _last_fact(text: str, reading: Reading) -> Fact | None:
    """Return the last fact of the page's first list of facts; None if they are in a template, a table or plain lines."""
    if not reading.facts or reading.iterations:
        return None
    last = reading.facts[0].values[-1]
    begin = text.rfind("\n", 0, last.start) + 1
    return last if text[begin : begin + 1] == "*" else None


def _button_at(text: str, reading: Reading) -> int | None:
    """Return the place of the link to sign up: below the heading of the page's only list; None if there is no such place, or a link."""
    if reading.iterations or len(reading.rosters) != 1 or has_link(text):
        return None
    line = reading.rosters[0].line
    sections = (section for section in split_sections(live(text)) if section.heading is not None)
    start = next((s.start for s in sections if text.count("\n", 0, s.start) + 1 == line), None)
    at = None if start is None else (text.find("\n", start) + 1 or len(text))
    if at is None or stands_in_unit(text, at) or stands_in_template(text, at):
        return None
    return at


def has_link(text: str) -> bool:
    """Whether the page has a link with which people sign up, wherever it is."""
    return any(base_name(name) == BUTTON for name in names_on(text))
