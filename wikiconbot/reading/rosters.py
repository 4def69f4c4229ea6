"""Which sections of a page are sign-up lists: by the organiser's word, by their headings, by what stands in them."""

from collections.abc import Callable
from functools import cache

from wikiconbot.language import phrases
from wikiconbot.wikitext.sections import Section


def named_sections(sections: tuple[Section, ...], wanted: tuple[str, ...]) -> tuple[list[Section], list[str]]:
    """Return the sections that the organiser names, with their subsections, and the headings not found."""
    keys = {name.strip().lower() for name in wanted}
    chosen = _with_subsections(sections, lambda section: (section.heading or "").lower() in keys)
    found = {(section.heading or "").lower() for section in chosen}
    return chosen, [name for name in wanted if name.strip().lower() not in found]


def headed_sections(sections: tuple[Section, ...]) -> list[Section]:
    """Return the sections whose headings speak of people who take part, with their subsections, but for talk."""
    return [
        section
        for section in _with_subsections(sections, lambda section: is_signup_heading(section.heading))
        if is_kind_heading(section.heading)
        or not (is_other_heading(section.heading) or is_misleading_heading(section.heading))
    ]


def silent_sections(sections: tuple[Section, ...]) -> list[Section]:
    """Return the sections whose headings leave open what they are: what stands in them may be sign-ups."""
    return [s for s in sections if not (is_other_heading(s.heading) or is_misleading_heading(s.heading))]


def _with_subsections(sections: tuple[Section, ...], fits: Callable[[Section], bool]) -> list[Section]:
    chosen: list[Section] = []
    until = 0
    for section in sections:
        if section.heading is not None and (section.start < until or fits(section)):
            chosen.append(section)
            until = max(until, section.end)
    return chosen


@cache
def is_signup_heading(heading: str | None) -> bool:
    """Whether a heading announces a list of people who take part."""
    if not heading or is_misleading_heading(heading):
        return False
    return phrases.signup_headings().inside(heading) or phrases.signup_whole_headings().whole(heading)


@cache
def is_kind_heading(heading: str | None) -> bool:
    """Whether a heading inside a sign-up list names a kind of people in it: staff, speakers, remote."""
    return bool(heading) and phrases.roster_kinds().whole(heading or "")


@cache
def is_misleading_heading(heading: str | None) -> bool:
    """Whether a heading has the words of a sign-up list but means something else ("Participation guidelines")."""
    return bool(heading) and phrases.misleading_headings().inside(heading or "")


@cache
def is_other_heading(heading: str | None) -> bool:
    """Whether a heading announces talk, reports or the like, and no people."""
    return bool(heading) and phrases.other_headings().inside(heading or "") and not is_signup_heading(heading)
