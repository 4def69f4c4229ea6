"""What CentralAuth and GlobalBlocking know about accounts, if a wiki has them (their extensions' pages, /API).

Lists of many accounts are requested together with list=users. A wiki warns about lists that it does not have; they are not
requested again. So no request for action=paraminfo is needed, and no wiki costs an additional request.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from wikiconbot.language.named_wikis import wiki_host
from wikiconbot.model import Account
from wikiconbot.wiki.explanations import LIST_OF_ACCOUNTS, LIST_OF_BLOCKS
from wikiconbot.wiki.session import Session
from wikiconbot.wikitext.usernames import WIKI_URL

_CENTRAL_AUTH = (
    "CentralAuth"  # its name among the wiki's directories of accounts ($wgCentralIdLookupProviders)
)
_GLOBAL_BOTS = "global-bot"


def has_central_auth(answer: Mapping[str, Any]) -> bool:
    """Return whether the wiki has CentralAuth, from the ``centralids`` of our account or of any other."""
    people = [answer.get("userinfo", {}), *answer.get("users", ())]
    return any(_CENTRAL_AUTH in person.get("centralids", {}) for person in people)


def is_attached(user: Mapping[str, Any]) -> bool:
    """Return whether an entry of list=users belongs to the global account of its name (API:Users)."""
    return bool(user.get("attachedlocal", {}).get(_CENTRAL_AUTH))


def central_number(user: Mapping[str, Any]) -> int | None:
    """Return the number of the global account that an entry of list=users belongs to; None if there is none, or it is not known.

    An account that is not attached has the number of another person's global account of its name (Extension:CentralAuth,
    CentralAuthIdLookup). The number of a hidden account is 0.
    """
    return int(user.get("centralids", {}).get(_CENTRAL_AUTH, 0)) or None if is_attached(user) else None


# ── many at once ────────────────────────────────────────────────────────────────────────────────────
def is_wikimedia(session: Session) -> bool:
    """Return whether the wiki belongs to Wikimedia, by its address."""
    return bool(WIKI_URL.match(session.page_url("A")))


def questions(session: Session, names: Sequence[str], targets: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return the parameters of each list that may be requested together with list=users, by the list's name.

    ``names`` are accounts; ``targets``, no more than fit into a parameter, may also be addresses.
    """
    asked: dict[str, dict[str, Any]] = {}
    if names:
        asked[LIST_OF_ACCOUNTS] = {"gususers": "|".join(names), "gusprop": "locked|groups"}
    if targets:
        asked[LIST_OF_BLOCKS] = {"bgtargets": "|".join(targets), "bglimit": "max"}
    return {name: params for name, params in asked.items() if name not in session.lacking}


def note_lacking(session: Session, answer: Mapping[str, Any]) -> None:
    """Store the lists that the wiki does not have, from its warnings: CentralAuth has list=globalusers since 2026."""
    said = str(answer.get("warnings", {}).get("query", ""))
    session.lacking |= {name for name in (LIST_OF_ACCOUNTS, LIST_OF_BLOCKS) if name in said}


def blocked_targets(answer: Mapping[str, Any]) -> set[str]:
    """Return the accounts and addresses that are globally blocked; automatic blocks do not name their targets."""
    return {str(row["target"]) for row in answer.get(LIST_OF_BLOCKS, ()) if "target" in row}


def by_name(answer: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the rows of list=globalusers; none if the wiki does not have that list."""
    return {row["name"]: row for row in answer.get(LIST_OF_ACCOUNTS, ()) if "name" in row}


def with_row(account: Account, row: Mapping[str, Any]) -> Account:
    """Return an account with the data of a row of list=globalusers."""
    return replace(
        account,
        locked=bool(row.get("locked")),
        hidden=account.hidden or bool(row.get("hidden") or row.get("suppressed")),
        bot=account.bot or _GLOBAL_BOTS in row.get("groups", ()),
    )


# ── one by one ──────────────────────────────────────────────────────────────────────────────────────
def question(name: str) -> dict[str, Any]:
    """Return the parameters to request one global account; ``merged`` has the address of its home wiki."""
    return {"meta": "globaluserinfo", "guiuser": name, "guiprop": "groups|merged"}


def with_info(account: Account, info: Mapping[str, Any]) -> Account:
    """Return an account with the data of meta=globaluserinfo.

    If a person has no account here, ``registered`` is that of the global account; ``edits`` stays the number of edits here.
    """
    if not info or info.get("missing"):
        return account
    return replace(
        account,
        registered=account.registered or info.get("registration"),
        locked=account.locked or bool(info.get("locked")),
        hidden=account.hidden or bool(info.get("hidden")),
        bot=account.bot or _GLOBAL_BOTS in info.get("groups", ()),
        home_wiki=_host_of_home(info),
    )


def central_numbers(session: Session, names: Iterable[str]) -> tuple[int, ...]:
    """Return the numbers of global accounts by their names; where a wiki has no CentralAuth, those of its own accounts.

    One request for 50 names, or 500; none without names. Raises what Session.request raises.
    """
    found: list[int] = []
    for batch in session.batches(list(dict.fromkeys(names))):
        answer = session.request(
            action="query", list="users", ususers="|".join(batch), usprop="centralids"
        ).get("query", {})
        found += (number for user in answer.get("users", ()) if (number := _number_of_organiser(user)))
    return tuple(found)


def _number_of_organiser(user: Mapping[str, Any]) -> int | None:
    is_central = _CENTRAL_AUTH in user.get("centralids", {})
    return central_number(user) if is_central else user.get("centralids", {}).get("local") or None


#: The most home wikis to look up in a run: one request each.
MOST_HOMES = 50


def home_wikis(
    session: Session,
    names: Iterable[str],
    most: int = MOST_HOMES,
    told: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, str]:
    """Return the hosts of the home wikis of accounts, by their names as given: one request for each.

    Only the first ``most`` names are looked up. Names without a global account are left out; and nothing is requested
    if the wiki has no CentralAuth, or if that is not known yet (``Session.has_central_auth``). ``told`` is called with how
    many of how many are done. Raises what Session.request raises.
    """
    found = ((name, _host_of_home(info)) for name, info in _infos(session, names, most, told))
    return {name: home for name, home in found if home}


def registrations(
    session: Session,
    names: Iterable[str],
    most: int = MOST_HOMES,
    told: Callable[[int, int], None] = lambda done, total: None,
) -> dict[str, str]:
    """Return when the global accounts of accounts on this wiki were registered (UTC, ISO 8601), like `home_wikis`.

    An account that is not attached does not belong to the global account of its name, and is left out.
    """
    infos = _infos(session, names, most, told)
    return {
        name: info["registration"]
        for name, info in infos
        if info.get("registration") and _has_wiki(info, session.wiki_id)
    }


def _has_wiki(info: Mapping[str, Any], wiki_id: str | None) -> bool:
    """Return whether a global account has an account on a wiki; True if the wiki's id is not known."""
    return wiki_id is None or any(account.get("wiki") == wiki_id for account in info.get("merged", ()))


def _infos(
    session: Session, names: Iterable[str], most: int, told: Callable[[int, int], None]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield what CentralAuth knows about the first ``most`` of the names, one request for each; nothing without CentralAuth."""
    if not session.has_central_auth:
        return
    wanted = list(dict.fromkeys(names))[:most]
    for number, name in enumerate(wanted):
        told(number, len(wanted))
        answer = session.request(action="query", **question(name)).get("query", {})
        yield name, answer.get("globaluserinfo", {})


def _host_of_home(info: Mapping[str, Any]) -> str | None:
    """Return the host of the home wiki, None if it is not known."""
    home = _home(info)
    return wiki_host(home) if home and not _is_host(home) else home


def _is_host(home: str) -> bool:
    """Whether a home wiki is given by its host and not by its database's name, which has neither dot nor port."""
    return "." in home or ":" in home


def _home(info: Mapping[str, Any]) -> str | None:
    """Return the host of the home wiki, as sign-ups name wikis; the wiki's id if the person no longer has an account there."""
    home: str | None = info.get("home")
    urls = (account.get("url", "") for account in info.get("merged", ()) if account.get("wiki") == home)
    return next((host for url in urls if (host := urlsplit(url).netloc)), home)
