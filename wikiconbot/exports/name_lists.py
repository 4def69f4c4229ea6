"""Who comes, as plain lists for other tools: user names, or talk pages in MassMessage's format, one a line.

Typed names, people who are not logged in and people who must not be named are in none of them.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum

from wikiconbot.model import Participant, Status
from wikiconbot.pages.people import GONE, name_of
from wikiconbot.pages.views import recipients
from wikiconbot.wikitext import markup


class Who(StrEnum):
    """Whose names a list has: ``coming``: people who have a place; ``waiting``: people who wait for one; ``all``: also people who may come."""

    COMING = "coming"
    WAITING = "waiting"
    ALL = "all"


class Source(StrEnum):
    """Where these people signed up: ``page``: on the page only; ``registered``: elsewhere, perhaps on the page too; ``any``."""

    PAGE = "page"
    REGISTERED = "registered"
    ANY = "any"


def chosen(people: Iterable[Participant], who: Who, source: Source) -> list[Participant]:
    """Return the people of a list."""
    wanted: Callable[[Participant], bool] = {
        Who.COMING: lambda person: person.status in (Status.CONFIRMED, Status.ATTENTION),
        Who.WAITING: lambda person: person.status is Status.WAITING,
        Who.ALL: lambda person: person.status not in GONE,
    }[who]
    found = [p for p in people if p.signup.user and not markup.is_address(name_of(p)) and wanted(p)]
    kinds = {Source.PAGE: (False,), Source.REGISTERED: (True,), Source.ANY: (False, True)}
    return [person for person in found if person.signup.is_registered in kinds[source]]


def to_usernames(people: Iterable[Participant]) -> bytes:
    """Return the current user names, one a line, each once."""
    return "".join(f"{name}\n" for name in dict.fromkeys(map(name_of, people))).encode()


def to_recipients(people: Iterable[Participant]) -> bytes:
    """Return the talk pages in the format of a MassMessage list on a page of wikitext, one a line, each once."""
    return "".join(f"{line}\n" for line in recipients(list(people))).encode()
