"""Asks wikis for the contributions of accounts in a time, and counts them; docs/contributions.md has the definitions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wikiconbot.contributing.ages import Span, earliest
from wikiconbot.contributing.counts import FILES, counted
from wikiconbot.errors import ConfigurationError, UsageError, WikiError
from wikiconbot.i18n import says
from wikiconbot.model import Account, AccountKind
from wikiconbot.model.contributions import Contributions, NotCounted, WikiContributions
from wikiconbot.runs.stats import Stats

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

#: The days before an event in which an account of a newcomer was registered: the definition of the Programs & Events Dashboard.
NEWCOMER_DAYS = 60
#: The most accounts whose global registration is looked up: one request each.
MOST_AGES = 50


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted: on which ``wikis`` (hosts; empty: the session's), in which ``namespaces`` (empty: all), who is a newcomer."""

    wikis: tuple[str, ...] = ()
    namespaces: tuple[int, ...] = (0,)
    newcomer_days: int = NEWCOMER_DAYS


def contributions_of(
    session: "Session",
    accounts: Mapping[str, Account],
    since: str,
    until: str,
    counting: Counting = Counting(),
    connect: "Callable[[str], Session] | None" = None,
    stats: Stats | None = None,
) -> Contributions:
    """Return what accounts contributed from ``since`` until before ``until`` (UTC, ISO 8601), by wiki and person.

    ``accounts`` are those that the event's wiki knows, by any name (`fetch_accounts`); an account with two names counts once. People without an account must be left
    out before, and those who must not be named too. ``connect`` returns a session on another wiki by its host. A wiki that cannot be
    reached, or refuses us, is in ``not_counted``, and the others are counted. Raises what Session.request raises while it asks the
    event's wiki for the age of global accounts.
    """
    stats = stats or Stats()
    here, elsewhere = _names(accounts, is_here=True), _names(accounts, is_here=False)
    wikis, missing = list[WikiContributions](), list[NotCounted]()
    for host in counting.wikis or (own_host(session),):
        names = here if _is_own(session, host) else elsewhere
        try:
            there = _session_on(session, host, connect)
            if own_host(there) in {one.wiki for one in wikis}:
                continue  # the same wiki by another name
            one, lacks = _on(there, names, (since, until), counting, stats)
        except (WikiError, ConfigurationError, UsageError) as error:
            missing.append(NotCounted(host, str(error)))
            continue
        wikis.append(one)
        missing += [NotCounted(host, _no_namespaces(counting))] if lacks else []
    known = Contributions(
        since, until, tuple(wikis), len(elsewhere), newcomer_days=counting.newcomer_days,
        not_counted=tuple(missing), without_account=len({*accounts} - {*_known(accounts)}),
    )  # fmt: skip
    with stats.phase("ages"):
        return _with_newcomers(session, known, accounts, stats)


def own_host(session: "Session") -> str:
    """Return the host of the session's wiki, with its port if it has one."""
    return urlsplit(session.api_url).netloc.lower()


def _is_own(session: "Session", host: str) -> bool:
    from wikiconbot.wiki.contributions import is_own_wiki  # noqa: PLC0415

    return is_own_wiki(session, host)


def _session_on(session: "Session", host: str, connect: "Callable[[str], Session] | None") -> "Session":
    """Return a session on a wiki. Raises UsageError if it is another wiki and there is no way to connect."""
    if _is_own(session, host):
        return session
    if connect is None:
        raise UsageError(says("counting-no-connection", wiki=host))
    return connect(host)


def _on(
    session: "Session",
    names: Sequence[str],
    times: tuple[str, str],
    counting: Counting,
    stats: Stats,
) -> tuple[WikiContributions, bool]:
    """Return the contributions to one wiki, and whether it does not have all namespaces."""
    from wikiconbot.wiki.counting.counted_contributions import edits_between  # noqa: PLC0415

    asked = {*counting.namespaces, FILES} if counting.namespaces else ()
    with stats.phase("contributions"):
        listed = edits_between(session, names, *times, asked, stats.step)
    return counted(own_host(session), listed.edits, counting.namespaces), listed.lacks_namespaces


def _no_namespaces(counting: Counting) -> str:
    return says("counting-no-namespaces", namespaces=", ".join(map(str, counting.namespaces)))


# ── people ──────────────────────────────────────────────────────────────────────────────────────────
def _known(accounts: Mapping[str, Account]) -> dict[str, str]:
    """Return the current name of each person with an account on this wiki or, as a global account, on others; hidden ones are left out."""
    from wikiconbot.wiki.contributions import contributor_of  # noqa: PLC0415

    names: dict[str, str] = {}
    for name, account in accounts.items():
        is_global = account.kind is AccountKind.MISSING and account.home_wiki is not None
        found = contributor_of(account) or ((account.renamed_to or account.name) if is_global else None)
        if found and not account.hidden:
            names[name] = found
    return names


def _names(accounts: Mapping[str, Account], *, is_here: bool) -> list[str]:
    """Return the current names to ask a wiki for, each once: of accounts on the event's wiki, or of all that may be on another."""
    known = _known(accounts)
    wanted = (n for n in known if not is_here or accounts[n].kind is not AccountKind.MISSING)
    return list(dict.fromkeys(known[name] for name in wanted))


# ── newcomers ───────────────────────────────────────────────────────────────────────────────────────
def _with_newcomers(
    session: "Session", counts: Contributions, accounts: Mapping[str, Account], stats: Stats
) -> Contributions:
    """Return the contributions with the number of newcomers.

    Only accounts that are young here may be newcomers, so CentralAuth is asked for these alone.
    """
    from wikiconbot.wiki.global_accounts import registrations  # noqa: PLC0415

    span = Span(counts.since, counts.until, counts.newcomer_days)
    local = {name: accounts[given].registered for given, name in _known(accounts).items()}
    here = {*_names(accounts, is_here=True)}  # of the others only the global account is known, and its age
    young = [name for name, registered in local.items() if name in here and span.may_have(registered)]
    everywhere = registrations(session, young, MOST_AGES, stats.step)
    ages, is_shared = earliest(local, everywhere), session.has_central_auth is not False
    return replace(
        counts,
        newcomers=_count(registered is not None and span.has(registered) for registered in ages.values()),
        local_ages=_count(is_shared and ages[name] is not None and name not in everywhere for name in young),
        unknown_ages=_count(registered is None for registered in ages.values()),
    )


def _count(facts: Iterable[bool]) -> int:
    return sum(facts)
