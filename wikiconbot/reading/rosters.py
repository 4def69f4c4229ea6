"""Decides which sections of a page are sign-up lists: by the organiser's settings and by their headings.

If the heading does not decide, the content of the section does: candidates.py.
"""

import re
from collections.abc import Callable
from enum import Enum, auto
from functools import cache

from wikiconbot.language import phrases
from wikiconbot.model import FactKind
from wikiconbot.wikitext.sections import Section

#: A heading that is a signature: it has a clock time and a year.
_SIGNED = re.compile(r"\d:\d\d\b.*\d{4}|\d{4}.*\b\d{1,2}:\d\d")


class Heading(Enum):
    """The meaning of a section's heading."""

    SIGNUP = auto()
    ABSENT = auto()  # people who do not come
    TALK = auto()
    VOTE = auto()
    STAFF = auto()  # speakers, juries, organisers
    MISLEADING = auto()  # has words of a sign-up list, but another meaning: "Participation guidelines"
    OTHER = auto()
    NEGATED = auto()  # no known word except "not": perhaps people who do not come
    OPEN = auto()  # no known word


#: Below these headings no section is a sign-up list because of its content.
_CLOSED = frozenset((Heading.ABSENT, Heading.TALK, Heading.VOTE, Heading.STAFF))


@cache
def heading_of(heading: str | None) -> Heading:
    """Return the meaning of a heading, in any language."""
    if not heading:
        return Heading.OPEN
    return next((kind for kind, fits in _VERDICTS if fits(heading)), Heading.OPEN)


def named_sections(sections: tuple[Section, ...], wanted: tuple[str, ...]) -> tuple[list[Section], list[str]]:
    """Return the sections that the organiser names, with their subsections, and the headings not found."""
    keys = {name.strip().lower() for name in wanted}
    chosen = _without_talk(
        _with_subsections(sections, lambda s: _key(s) in keys),
        lambda s: _key(s) in keys or _is_part(s, frozenset()),
    )
    found = {_key(section) for section in chosen}
    return chosen, [name for name in wanted if name.strip().lower() not in found]


def headed_sections(sections: tuple[Section, ...], talk: frozenset[str] = frozenset()) -> list[Section]:
    """Return the sections with headings about people who take part, and their subsections.

    ``talk`` are the names, in lower case, of the wiki's talk namespace. A subsection with talk or with people who do
    not come (and similar ones) does not count; the subsections below it do not count either.
    """
    return _without_talk(
        _with_subsections(sections, lambda s: is_signup_heading(s.heading)), lambda s: _is_part(s, talk)
    )


def _without_talk(sections: list[Section], fits: Callable[[Section], bool]) -> list[Section]:
    """Return the sections that fit, except those below a section that does not fit."""
    chosen = []
    closed = 0
    for section in sections:
        if section.start < closed:
            continue
        if fits(section):
            chosen.append(section)
        else:
            closed = section.end
    return chosen


def _key(section: Section) -> str:
    return (section.heading or "").lower()


def _is_part(section: Section, talk: frozenset[str]) -> bool:
    if _SIGNED.search(section.heading or ""):
        return True
    heading = heading_of(section.heading)
    if heading is Heading.SIGNUP or (heading is Heading.OPEN and _key(section) not in talk):
        return True
    return heading in (Heading.STAFF, Heading.OTHER, Heading.MISLEADING) and is_kind_heading(section.heading)


def open_sections(sections: tuple[Section, ...], talk: frozenset[str] = frozenset()) -> list[Section]:
    """Return the sections with undecided headings: they may be sign-up lists because of their content."""
    return [
        s
        for s in sections
        if heading_of(s.heading) in (Heading.OPEN, Heading.SIGNUP)
        and _key(s) not in talk
        and _CLOSED.isdisjoint(map(heading_of, s.parents))
        and not any(map(is_day_heading, s.parents))
    ]


def closed_sections(sections: tuple[Section, ...]) -> list[tuple[Section, Section]]:
    """Return the sections that are not sign-up lists by their headings or those above, each with the outermost such one."""
    found: list[tuple[Section, Section]] = []
    outermost: Section | None = None
    for section in sections:
        if outermost is not None and section.start >= outermost.end:
            outermost = None
        heading = heading_of(section.heading)
        if outermost is None and (
            heading not in (Heading.OPEN, Heading.SIGNUP) or is_day_heading(section.heading)
        ):
            outermost = section
        if outermost is not None:
            found.append((section, outermost))
    return found


def is_inside_list(section: Section) -> bool:
    """Whether a heading above a section is that of a sign-up list."""
    return any(map(is_signup_heading, section.parents))


@cache
def is_day_heading(heading: str | None) -> bool:
    """Whether a heading says when the event is: sections with people below it are the options of a poll."""
    return bool(heading) and phrases.labels(FactKind.DATE).whole(heading or "")


def is_tentative(section: Section, *, firm: bool) -> bool:
    """Whether the people of a list may come ("maybe"), by its heading or one above it.

    If the page also has a list of people who come (``firm``), then people who are interested are "maybe".
    """
    return any(map(is_maybe_heading, (*section.parents, section.heading))) or (
        firm and is_interest_heading(section.heading)
    )


def _with_subsections(sections: tuple[Section, ...], fits: Callable[[Section], bool]) -> list[Section]:
    chosen: list[Section] = []
    until = 0
    for section in sections:
        if section.heading is not None and (section.start < until or fits(section)):
            chosen.append(section)
            until = max(until, section.end)
    return chosen


def is_signup_heading(heading: str | None) -> bool:
    """Whether a heading announces a list of people who take part, or may."""
    return heading_of(heading) is Heading.SIGNUP


@cache
def is_absent_heading(heading: str) -> bool:
    """Whether a heading announces people who do not come: by a word for it, or by "not" before a word for taking part."""
    first, _, rest = heading.partition(" ")
    return (
        phrases.absent_headings().inside(heading)
        or phrases.roster_kind("absent").whole(heading)
        or (phrases.negations().whole(first) and phrases.signup_whole_headings().whole(rest))
        or (phrases.negations().whole(first) and phrases.signup_headings().inside(rest))
    )


@cache
def is_maybe_heading(heading: str | None) -> bool:
    """Whether a heading announces people who may come."""
    return bool(heading) and (
        phrases.maybe_headings().inside(heading or "") or phrases.roster_kind("maybe").whole(heading or "")
    )


@cache
def is_interest_heading(heading: str | None) -> bool:
    """Whether a heading announces people who are interested."""
    return bool(heading) and phrases.interest_headings().whole(heading or "")


@cache
def is_kind_heading(heading: str | None) -> bool:
    """Whether a heading inside a sign-up list names a kind of participants: staff, speakers, remote; a jury is not one."""
    said = heading or ""
    return bool(said) and phrases.roster_kinds().whole(said) and not phrases.roster_kind("jury").whole(said)


@cache
def is_misleading_heading(heading: str | None) -> bool:
    """Whether a heading has the words of a sign-up list but means something else ("Participation guidelines")."""
    return bool(heading) and (
        phrases.misleading_headings().inside(heading or "") or _is_staff_with_helpers(heading or "")
    )


def _is_staff_with_helpers(heading: str) -> bool:
    """Whether a heading names staff, and its only words of a sign-up list are volunteers or guests ("Guest speakers")."""
    return (
        phrases.staff_headings().inside(heading)
        and phrases.signup_headings().inside(heading)
        and not phrases.firm_signup_headings().inside(heading)
    )


def _is_talk(heading: str) -> bool:
    return phrases.talk_headings().inside(heading) or phrases.talk_whole_headings().whole(heading)


def _is_signup(heading: str) -> bool:
    return (
        phrases.signup_headings().inside(heading)
        or phrases.signup_whole_headings().whole(heading)
        or phrases.roster_kind("maybe").whole(heading)
    )


def _is_vote(heading: str) -> bool:
    return phrases.vote_headings().inside(heading) or phrases.vote_whole_headings().whole(heading)


def _is_staff(heading: str) -> bool:
    return phrases.staff_headings().inside(heading)


def _is_other(heading: str) -> bool:
    return phrases.other_headings().inside(heading)


def _is_negated(heading: str) -> bool:
    return phrases.negations().inside(heading) and not is_maybe_heading(heading)


#: The meaning of a heading; the first one that fits decides.
_VERDICTS = (
    (Heading.ABSENT, is_absent_heading),
    (Heading.TALK, _is_talk),
    (Heading.MISLEADING, is_misleading_heading),
    (Heading.SIGNUP, _is_signup),
    (Heading.VOTE, _is_vote),
    (Heading.STAFF, _is_staff),
    (Heading.OTHER, _is_other),
    (Heading.NEGATED, _is_negated),
)
