"""How many edits of many accounts count for an event, with as few requests as possible (API:Usercontribs)."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.model import Account, AccountKind, Eligibility, Tally
from wikiconbot.wiki.session import Session

#: How many users, and how many rows, a request takes: with the apihighlimits right and without (API:Data formats).
_HIGH_LIMITS, _LIMITS = (500, 5000), (50, 500)


def count_edits(
    session: Session,
    accounts: Mapping[str, Account],
    eligibility: Eligibility,
    told: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, Tally]:
    """Return how many edits of each account count, by the names as given; without a threshold nothing is counted.

    If every edit counts, the accounts have the numbers already: no request. Otherwise people with few edits share
    requests, and anybody whose edits fill a request has a separate one, with no more rows than the threshold. The
    count of a person stops with the request in which they reach the threshold. Names without separate contributions
    (no such account, an address) are left out. A renamed account is counted by its current name.

    Edits on other wikis than the session's cannot be counted (`wikis_not_counted`): then an account with too few edits here
    has the tally None. ``told`` is called with how many of how many people are counted. Raises UsageError for a namespace
    that the wiki does not have, and what Session.request raises.
    """
    if eligibility.edits is None:
        return {}
    people = {name: who for name, account in accounts.items() if (who := contributor_of(account))}
    elsewhere = wikis_not_counted(session, eligibility)
    if eligibility.wikis and len(elsewhere) == len(eligibility.wikis):  # this wiki does not count
        return dict.fromkeys(people, Tally(None))
    edits = {who: accounts[name].edits for name, who in people.items()}
    if _all_count(eligibility):
        found = {who: Tally(known) for who in people.values() if (known := edits.get(who)) is not None}
    else:
        found = {}
    for batch in _batches(
        session, [who for who in dict.fromkeys(people.values()) if who not in found], edits
    ):
        found |= _count(session, batch, eligibility.edits, conditions_of(eligibility))
        told(len(found), len({*people.values()}))
    return {
        name: _told(session, who, found[who], eligibility, bool(elsewhere)) for name, who in people.items()
    }


def wikis_not_counted(session: Session, eligibility: Eligibility) -> tuple[str, ...]:
    """Return the wikis whose edits would count, but cannot be counted: a session connects to one wiki. No request."""
    return tuple(host for host in eligibility.wikis if not is_own_wiki(session, host))


def is_own_wiki(session: Session, host: str) -> bool:
    """Return whether a host, with its port or without, is that of the session's wiki."""
    address = urlsplit(session.api_url)
    return host.lower() in (address.netloc.lower(), (address.hostname or "").lower())


def contributor_of(account: Account) -> str | None:
    """Return the name by which the wiki lists the account's edits; None if it has no separate list."""
    return (
        (account.renamed_to or account.name)
        if account.kind in (AccountKind.NAMED, AccountKind.TEMPORARY)
        else None
    )


def _all_count(eligibility: Eligibility) -> bool:
    return not (eligibility.namespaces or eligibility.since or eligibility.before)


def _limits(session: Session) -> tuple[int, int]:
    """Return how many users and how many rows fit into a request."""
    return _HIGH_LIMITS if "apihighlimits" in session.rights else _LIMITS


def _batches(
    session: Session, names: Sequence[str], edits: Mapping[str, int | None]
) -> Iterator[Sequence[str]]:
    """Yield the names for each request: first those whose edits may fill a request alone, then all others in batches.

    The rows of a request are in the order of users, so a user with 100,000 edits in a batch would fill it,
    and the others would need another request.
    """
    users, rows = _limits(session)
    few = []
    for name in names:
        total = edits.get(name)
        if total is None or total > rows:
            yield [name]
        else:
            few.append(name)
    for start in range(0, len(few), users):
        yield few[start : start + users]


def conditions_of(eligibility: Eligibility) -> dict[str, str]:
    """Return which edits count, as parameters of the API: from the newest, both ends included."""
    last = _last_second(eligibility.before)
    conditions = {
        "ucnamespace": "|".join(map(str, eligibility.namespaces)),
        "ucstart": f"{last:%Y-%m-%dT%H:%M:%SZ}" if last else "",
        "ucend": f"{_moment(eligibility.since):%Y-%m-%dT%H:%M:%SZ}" if eligibility.since else "",
    }
    return {name: value for name, value in conditions.items() if value}


def _moment(time: str) -> datetime:
    """Return a time of the model; a date is its first moment in UTC."""
    moment = datetime.fromisoformat(time)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _last_second(before: str | None) -> datetime | None:
    return _moment(before) - timedelta(seconds=1) if before else None


def _count(
    session: Session, names: Sequence[str], threshold: int, conditions: Mapping[str, str]
) -> dict[str, Tally]:
    """Return the tally of each name of a batch; anybody with enough edits is left out of the next requests."""
    settled: dict[str, Tally] = {}
    while left := [name for name in names if name not in settled]:
        settled |= _count_some(session, left, threshold, conditions)
    return settled


def _count_some(
    session: Session, names: Sequence[str], threshold: int, conditions: Mapping[str, str]
) -> dict[str, Tally]:
    """Return the tallies of all names, or of some if an answer ended within the edits of a person who already has enough.

    The rows are ordered by account number and then by time, so everybody with rows before the
    last row's user is counted; a name without rows may come in a later answer.
    """
    rows_at_most = _limits(session)[1]
    params = {
        "action": "query",
        "list": "usercontribs",
        "ucuser": "|".join(names),
        "ucprop": "",  # the answer names the user of each edit anyway, and nothing else is needed
        "uclimit": min(threshold, rows_at_most) if len(names) == 1 else rows_at_most,
        **conditions,
    }
    counts: Counter[str] = Counter()
    more: Mapping[str, Any] = {}
    while True:
        answer = session.request(**{**params, **more})
        _require_namespaces(answer, conditions)
        rows = [row.get("user", "") for row in answer.get("query", {}).get("usercontribs", ())]
        counts.update(rows)
        more = answer.get("continue", {})
        if not more:
            return {name: Tally(counts[name]) for name in names}
        last = rows[-1] if rows else ""
        if last in names and counts[last] >= threshold:
            return {name: Tally(counts[name], name == last) for name in names if name in counts}


def _require_namespaces(answer: Mapping[str, Any], conditions: Mapping[str, str]) -> None:
    """Refuse a namespace that the wiki does not have: MediaWiki ignores it, and counts the edits in all others.

    Raises UsageError.
    """
    if lacks_namespace(answer):
        namespaces = conditions["ucnamespace"].replace("|", ", ")
        raise UsageError(says("wiki-no-namespace", namespaces=namespaces))


def lacks_namespace(answer: Mapping[str, Any]) -> bool:
    """Return whether the wiki does not have one of the namespaces that were asked for."""
    return "ucnamespace" in str(answer.get("warnings", {}).get("usercontribs", ""))


def _told(session: Session, name: str, tally: Tally, eligibility: Eligibility, elsewhere: bool) -> Tally:
    """Return a tally with its link; None if too few edits were found and there may be more on another wiki."""
    assert eligibility.edits is not None
    if elsewhere and (tally.edits is None or tally.edits < eligibility.edits):
        return Tally(None)
    return Tally(tally.edits, tally.more or elsewhere, _contributions_url(session, name, eligibility))


def _contributions_url(session: Session, name: str, eligibility: Eligibility) -> str:
    """Return the address where anybody can see the edits that were counted.

    Special:Contributions filters by whole days, both included, and by one namespace; with several it
    shows all.
    """
    last = _last_second(eligibility.before)
    filters = {
        "target": name,
        "namespace": str(eligibility.namespaces[0]) if len(eligibility.namespaces) == 1 else None,
        "start": eligibility.since[:10] if eligibility.since else None,
        "end": f"{last:%Y-%m-%d}" if last else None,
    }
    address = session.page_url("Special:Contributions")
    query = urlencode({key: value for key, value in filters.items() if value is not None})
    return f"{address}{'&' if '?' in address else '?'}{query}"
