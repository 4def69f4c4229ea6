"""The rules of a list: the first entry of a person counts, in time, and as many as there is room for."""

from collections.abc import Iterable

from wikiconbot.checks.participants import list_of
from wikiconbot.model import EntryKey, Event, Evidence, ListedAccount, Match, SignUp


def withdrawn(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry is crossed out."""
    del evidence
    return {} if signup.withdrawn else None


def duplicate(signup: SignUp, evidence: Evidence) -> dict[str, int | None] | None:
    """The person stands in this list already, if under another name; the first entry counts."""
    if signup.withdrawn or not signup.user:
        return None
    roster = list_of(signup, evidence.lists)
    first = evidence.first.get(ListedAccount(roster, identity(signup.user, evidence)))
    return {"first_line": first.line} if first and first is not signup else None


def late(signup: SignUp, evidence: Evidence) -> dict[str, str | None] | None:
    """The entry was added after the deadline; the time of the revision counts, not the one typed."""
    deadline, when = evidence.event.deadline, added(signup, evidence)
    if signup.withdrawn or not (deadline and when) or when <= end_of(deadline, when):
        return None
    return {"deadline": deadline, "added": when}


def waiting(signup: SignUp, evidence: Evidence) -> dict[str, int] | None:
    """The list is full: the person waits, in the order of signing."""
    place = evidence.waiting.get(signup.key)
    return {"place": place, "capacity": evidence.event.capacity or 0} if place else None


def identity(user: str, evidence: Evidence) -> str:
    """Return the account that a name stands for by now: after a renaming, or where its user page leads."""
    account = (evidence.accounts or {}).get(user)
    return (account.renamed_to or account.redirects_to or user) if account else user


def added(signup: SignUp, evidence: Evidence) -> str | None:
    """Return when somebody signed up: by the history where it was their own edit, else by the signature.

    What others put on the page for them, moved or reformatted, says nothing about when they came.
    """
    origin = evidence.history.origins.get(signup.key) if evidence.history else None
    own = origin is not None and (
        origin.match is Match.OWN or (signup.user is not None and origin.added_by == signup.user)
    )
    return origin.added_at if own and origin else signup.signed


def end_of(limit: str, moment: str) -> str:
    """Return a time limit in a form to compare with a moment: a date lasts until its day is over."""
    return limit if "T" in limit or "T" not in moment else f"{limit}T23:59:59Z"


def waiting_list(signups: Iterable[SignUp], evidence: Evidence, event: Event) -> dict[EntryKey, int]:
    """Return the entries for which there is no room, with their place in the queue, from 1.

    Entries without a time come after all that have one, in the order of the page. Tentative ones take no place and do
    not wait. Where guests take places, a person for whose guests there is no room waits with them, and who comes after
    and fits in does not: else one entry with very many guests would make everybody wait.
    """
    if event.capacity is None:
        return {}
    standing = [
        signup
        for signup in signups
        if signup.who
        and not signup.withdrawn
        and not signup.tentative
        and duplicate(signup, evidence) is None
        and late(signup, evidence) is None
    ]
    standing.sort(key=lambda signup: added(signup, evidence) or "9999")
    people: dict[str, SignUp] = {}
    for signup in standing:  # who is on two lists takes one place
        people.setdefault(identity(signup.user, evidence) if signup.user else f"\n{signup.name}", signup)
    free, queue = event.capacity, []
    for signup in people.values():
        places = 1 + (signup.guests if event.capacity_counts_guests else 0)
        if places > free:
            queue.append(signup)
        else:
            free -= places
    return {signup.key: place for place, signup in enumerate(queue, 1)}
