"""The people in the tables and lists: each person with their lists, and the order of people."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wikiconbot.i18n.messages import Messages
from wikiconbot.language.alphabet import sort_key
from wikiconbot.model import (
    Community,
    Event,
    Group,
    Participant,
    PersonKey,
    Reading,
    Roster,
    SignUp,
    Sort,
    Status,
)
from wikiconbot.reading.forms.signup_forms import ROLE
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.reading.rosters import is_signup_heading

#: The statuses of expected people, in the order of the tables; people who may come and withdrawn ones are last.
STANDING = (Status.CONFIRMED, Status.ATTENTION, Status.WAITING)
#: The statuses of people who do not come, by their own decision or by the organisers'.
GONE = (Status.WITHDRAWN, Status.NOT_COMING)
_Key = tuple[bool, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Headcount:
    """How many people come, wait, withdrew and may come, and how many guests come.

    ``unnamed`` are the people who come too and opted out.
    """

    people: int
    waiting: int = 0
    withdrawn: int = 0
    maybe: int = 0
    guests: int = 0
    unnamed: int = 0


def counted(count: Headcount, messages: Messages) -> str:
    """Return a number of people with all other numbers: ``12, waiting: 3, withdrawn: 2, maybe: 1, guests: 4``."""
    return messages.listed((messages.number(count.people), *_others(count, messages)))


def _others(count: Headcount, messages: Messages) -> list[str]:
    found = (
        ("table-count-waiting", count.waiting),
        ("table-count-withdrawn", count.withdrawn),
        ("table-count-maybe", count.maybe),
        ("table-count-guests", count.guests),
        ("table-count-unnamed", count.unnamed),
    )
    return [messages.say(key, {"count": number}) for key, number in found if number]


def described(
    people: Iterable[Participant],
    reading: Reading,
    present: Callable[[str], str],
    community: Callable[[SignUp], Community | None],
    homes: Mapping[str, str],
) -> tuple[Participant, ...]:
    """Return the people with their lists, their current names and their communities.

    ``present`` returns the current name of an account, ``homes`` has the hosts of home wikis by that name: they count if
    the sign-up names no community.
    """
    rosters = [roster for roster in reading.rosters if any(signup.who for signup in roster.signups)]
    roles = _told_apart([roster.heading for roster in rosters])
    iterations = _told_apart([_iteration(roster, reading) for roster in rosters])
    found: dict[PersonKey, list[int]] = {}
    for number, roster in enumerate(rosters):
        for signup in roster.signups:
            found.setdefault(PersonKey.of(signup, present), []).append(number)
    made = []
    for person in people:
        signup = person.signup
        user = present(signup.user) if signup.user else None
        said = community(signup)
        on = list(dict.fromkeys(found.get(PersonKey.of(signup, present), ())))
        made.append(
            replace(
                person,
                user=user,
                roles=tuple(dict.fromkeys((*_names(roles, on), *filter(None, (signup.fields.get(ROLE),))))),
                iterations=_names(iterations, on),
                community=said or _home(homes, user),
                from_home=said is None,
            )
        )
    return tuple(made)


def _home(homes: Mapping[str, str], user: str | None) -> Community | None:
    host = homes.get(user) if user else None
    return Community(wiki=host) if host else None


def _told_apart(names: Sequence[str | None]) -> Sequence[str | None]:
    """Return the names of the lists if they differ; one name for all lists is not shown."""
    return names if len(set(names)) > 1 else [None] * len(names)


def _names(names: Sequence[str | None], on: Iterable[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for number in on if (name := names[number])))


def _iteration(roster: Roster, reading: Reading) -> str | None:
    """Return the event of a list: that of a series, otherwise the outermost heading above it that is not one for sign-ups."""
    if reading.iterations:
        return reading.event_of(roster)
    return next((name for name in roster.parents if not is_signup_heading(name)), None)


def name_of(person: Participant) -> str:
    """Return the current name of a person: the account, or the name as typed."""
    return person.user or person.signup.user or person.signup.name or ""


def shown_name(person: Participant) -> str:
    """Return the current name of a person for publication: a typed name without a telephone number in it."""
    return person.user or person.signup.user or without_personal(person.signup.name or "")


def group_of(person: Participant, by: Group, messages: Messages) -> str | None:
    """Return the name of a person's group, without personal data; None if it is not known."""
    if by == Group.COMMUNITY:
        return without_personal(messages.community(person.community)) if person.community else None
    names = person.roles if by == Group.ROLE else person.iterations
    return without_personal(messages.listed(names)) or None


def is_typed(community: Community, messages: Messages) -> bool:
    """Whether the name of a community is as people wrote it, or an address; otherwise it is in the words of the messages."""
    return community.name is not None or messages.community(community) == community.wiki


def typed_groups(people: Iterable[Participant], by: Group, messages: Messages) -> frozenset[str | None]:
    """Return the names of groups that are as people wrote them: headings of lists, names of affiliates."""
    by_people = (
        p for p in people if by != Group.COMMUNITY or (p.community and is_typed(p.community, messages))
    )
    return frozenset(group_of(person, by, messages) for person in by_people)


def grouped(
    people: Iterable[Participant], by: Group, messages: Messages
) -> list[tuple[str | None, list[Participant]]]:
    """Return the people in groups: communities sorted by name, other groups in order of appearance; the unknown group last."""
    groups: dict[str | None, list[Participant]] = {}
    for person in people:
        groups.setdefault(group_of(person, by, messages), []).append(person)
    rest = groups.pop(None, None)
    named: list[tuple[str | None, list[Participant]]] = [*groups.items()]
    if by == Group.COMMUNITY:
        named.sort(key=lambda group: sort_key(group[0] or ""))
    return named + ([(None, rest)] if rest else [])


def in_order(people: Iterable[Participant], event: Event, messages: Messages) -> list[Participant]:
    """Return the people in the organisers' order; equal ones stay in the order of the page."""
    keys: dict[Sort, Callable[[Participant], _Key]] = {
        Sort.SIGNED: lambda person: (person.signup.signed is None, (person.signup.signed or "", "")),
        Sort.NAME: lambda person: (False, sort_key(name_of(person))),
        Sort.COMMUNITY: lambda person: _last_if_none(group_of(person, Group.COMMUNITY, messages)),
        Sort.ROLE: lambda person: _last_if_none(group_of(person, Group.ROLE, messages)),
    }
    return sorted(people, key=keys[event.sort]) if event.sort in keys else list(people)


def _last_if_none(name: str | None) -> _Key:
    return name is None, sort_key(name or "")
