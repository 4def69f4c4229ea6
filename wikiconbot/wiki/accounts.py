"""What the wiki knows of many accounts, in as few requests as it allows (API:Users, API:Blocks)."""

import ipaddress
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from wikiconbot.model import Account
from wikiconbot.wiki.session import Session

#: How many values a multi-value parameter takes, with the apihighlimits right and without (API:Data formats).
_HIGH_LIMIT, _LIMIT = 500, 50

#: No account can have these in its name, and a pipe or a control character would split or spoil the batch.
_IMPOSSIBLE = re.compile(r"[|#<>\[\]{}\x00-\x1f\x7f\ufffd]")

#: How temporary accounts are called where the wiki does not say (MediaWiki before 1.43, or none of its own).
_TEMPORARY = re.compile(r"~20\d\d-")


def fetch_accounts(session: Session, names: Iterable[str]) -> dict[str, Account]:
    """Return the account of each name, keyed by the name as given (canonical: CONTRACT.md).

    One request for 500 names with the apihighlimits right, else for 50; one more for the blocks of IP
    addresses if there are any. ``blocked`` means the whole wiki; partial blocks do not count. Names
    that cannot be accounts, or are none, have the kind ``missing``. Raises what Session.request raises.
    """
    wanted = list(dict.fromkeys(names))
    ips = [name for name in wanted if _is_ip(name)]
    askable = [name for name in wanted if name.strip() and not _IMPOSSIBLE.search(name) and not _is_ip(name)]
    found: dict[str, Account] = {}
    for batch in _batches(session, askable):
        found |= _named(session, batch)
    for batch in _batches(session, ips):
        found |= _ip_accounts(session, batch)
    return {name: found.get(name) or Account(name, "missing") for name in wanted}


def _batches(session: Session, names: Sequence[str]) -> Iterator[Sequence[str]]:
    size = _HIGH_LIMIT if "apihighlimits" in session.rights else _LIMIT
    for start in range(0, len(names), size):
        yield names[start : start + size]


def _is_ip(name: str) -> bool:
    """Return whether the name is an address or a range; MediaWiki writes ranges with CIDR."""
    try:
        ipaddress.ip_network(name, strict=False)
    except ValueError:
        return False
    return True


def _named(session: Session, names: Sequence[str]) -> dict[str, Account]:
    """Ask for one batch of names; the answer has them in the wiki's own form and another order."""
    params: dict[str, Any] = {
        "action": "query",
        "list": "users",
        "ususers": "|".join(names),
        "usprop": "blockinfo|editcount|registration",
        "meta": "siteinfo",
        "siprop": "autocreatetempuser",
    }
    answered: dict[str, Account] = {}
    more: Mapping[str, Any] = {}
    while True:
        answer = session.request(**{**params, **more})
        query = answer.get("query", {})
        temporary = _temporary_pattern(query.get("autocreatetempuser", {}))
        answered |= {user["name"]: _account(user, temporary) for user in query.get("users", ())}
        more = answer.get("continue", {})
        if not more:
            break
    return {
        name: account for name in names if (account := answered.get(name) or answered.get(wiki_form(name)))
    }


def _account(user: Mapping[str, Any], temporary: re.Pattern[str]) -> Account:
    """Return the account that one entry of list=users describes."""
    name = user["name"]
    if user.get("missing") or user.get("invalid"):
        return Account(name, "missing")
    blocked = "blockid" in user and not user.get("blockpartial")
    return Account(
        name,
        "temporary" if temporary.match(name) else "named",
        blocked=blocked,
        block_id=_block_id(user) if blocked else None,
        registered=user.get("registration"),
        edits=user.get("editcount"),
    )


def _block_id(user: Mapping[str, Any]) -> int | None:
    """Return the block's id; several blocks on one account have ids only one by one (blockcomponents)."""
    parts = [part for part in user.get("blockcomponents", ()) if not part.get("blockpartial")]
    block_id: int | None = user["blockid"] or next((part["blockid"] for part in parts), None)
    return block_id


def _temporary_pattern(told: Mapping[str, Any]) -> re.Pattern[str]:
    """Return what names of temporary accounts look like, from siprop=autocreatetempuser: ``~$1``."""
    patterns = told.get("matchPatterns")
    if not patterns:
        return _TEMPORARY
    return re.compile("|".join(re.escape(pattern).replace(r"\$1", ".+") + "$" for pattern in patterns))


def wiki_form(name: str) -> str:
    """Return the form that MediaWiki gives to a name on every wiki: spaces, and a capital first letter."""
    name = " ".join(name.replace("_", " ").split())
    return name[:1].upper() + name[1:] if len(name[:1].upper()) == 1 else name


def _ip_accounts(session: Session, names: Sequence[str]) -> dict[str, Account]:
    """Ask for the blocks of addresses, by their exact target; list=users calls every address invalid."""
    answer = session.request(
        action="query", list="blocks", bkusers="|".join(names), bkprop="id|user|flags", bklimit="max"
    )
    blocks = {
        block["user"]: block["id"]
        for block in answer.get("query", {}).get("blocks", ())
        if not block.get("partial")
    }
    return {name: Account(name, "ip", name in blocks, blocks.get(name)) for name in names}
