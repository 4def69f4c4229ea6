"""The rules of a list: a person's first entry counts, it must be in time, and the number of places is limited."""

from datetime import datetime, timedelta

from wikiconbot.checks.participants import list_of
from wikiconbot.model import Evidence, ListedAccount, Match, Origin, SignUp
from wikiconbot.reading.event_days import closes

_MINUTES = timedelta(
    minutes=2
)  # between the minute in a signature and the save; history/origins.py has the same


def withdrawn(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry is crossed out."""
    del evidence
    return {} if signup.withdrawn else None


def duplicate(signup: SignUp, evidence: Evidence) -> dict[str, int | None] | None:
    """The person is in this list already, perhaps under another name; the first entry counts."""
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
    """The list is full: the person waits; people wait in the order in which they came."""
    place = evidence.waiting.get(signup.key)
    return {"place": place, "capacity": evidence.event.capacity or 0} if place else None


def identity(user: str, evidence: Evidence) -> str:
    """Return the account that a name means: after a renaming, or after the redirect of its user page."""
    account = (evidence.accounts or {}).get(user)
    return (account.renamed_to or account.redirects_to or user) if account else user


def current_name(user: str, evidence: Evidence) -> str:
    """Return the current name of an account."""
    account = (evidence.accounts or {}).get(user)
    return (account.renamed_to or user) if account else user


def added(signup: SignUp, evidence: Evidence) -> str | None:
    """Return when somebody signed up, in UTC: the time of the revision if it was their own edit, otherwise of the signature.

    A revision in which others added, moved or reformatted the entry counts only if the entry has no time. If a
    signature agrees with its revision, its minute counts, so that later runs need no revision for the verdict. Who is also registered
    elsewhere came at the earlier time.
    """
    came = _added_to_page(signup, evidence)
    return min(filter(None, (came, signup.registered)), default=None)


def _added_to_page(signup: SignUp, evidence: Evidence) -> str | None:
    origin = (evidence.arrivals or {}).get(signup.key)
    if origin and origin.added_at and _is_their_own(signup, origin):
        return signup.signed if _agree(signup.signed, origin.added_at) else origin.added_at
    recorded = evidence.places.people.get(signup.key)
    return (recorded.arrived if recorded else None) or signup.signed


def _is_their_own(signup: SignUp, origin: Origin) -> bool:
    is_own = origin.match is Match.OWN or (signup.user is not None and origin.added_by == signup.user)
    return is_own or signup.signed is None


def _agree(signed: str | None, added_at: str) -> bool:
    """Return whether a revision was saved in the minute of a signature, or shortly after on a busy wiki."""
    if not signed or "T" not in signed:
        return False
    return timedelta(0) <= datetime.fromisoformat(added_at) - datetime.fromisoformat(signed) < _MINUTES


def end_of(limit: str, moment: str) -> str:
    """Return a time limit in a form that can be compared with a moment."""
    return closes(limit) if "T" in moment else limit
