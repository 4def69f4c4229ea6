"""What the wiki knows about many accounts, with as few requests as possible (API:Users, API:Blocks, API:Query)."""

import ipaddress
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any

from wikiconbot.model import Account, AccountKind, Unasked
from wikiconbot.wiki import global_accounts
from wikiconbot.wiki.explanations import LIST_OF_BLOCKS
from wikiconbot.wiki.renames import LONGEST_CHAIN, Rename, RenameLog, end_of, redirected, user_pages
from wikiconbot.wiki.session import Session
from wikiconbot.wikitext.usernames import in_full, upper_first

#: The most names to look up one by one; otherwise a page full of typed names would cost hundreds of requests.
MOST_LOOKED_INTO = 20

#: No account can have these in its name ("Foo>Bar" comes from an import); a control character or a lone surrogate would
#: break the whole batch.
_IMPOSSIBLE = re.compile(r"[|#<>/\[\]{}\x00-\x1f\x7f\ufffd\ud800-\udfff]")
_LONGEST = 255  # bytes; MediaWiki's $wgMaxNameChars

#: Python accepts zones and netmasks as parts of an address, MediaWiki does not.
_PLAIN = re.compile(r"[^/%]+(/\d+)?")

#: The pattern of temporary accounts' names if the wiki does not say it (MediaWiki before 1.43, or none configured).
_TEMPORARY = re.compile(r"~20\d\d-")


@dataclass(slots=True)
class _Roll:
    """The wiki's answers until now, by the wiki's form of the names; a name that is in it is not looked up again.

    ``absent`` are names that could be accounts and do not exist here, ``strangers`` do not belong to the global account of their name,
    ``partly`` are blocked from something. ``central`` says that the wiki has CentralAuth; ``known_globally`` has the
    names for which a batch has reported whether there is a global account.
    """

    accounts: dict[str, Account] = field(default_factory=dict)
    absent: set[str] = field(default_factory=set)
    strangers: set[str] = field(default_factory=set)
    partly: list[str] = field(default_factory=list)
    known_globally: dict[str, bool] = field(default_factory=dict)
    central: bool = False
    log: RenameLog = field(default_factory=RenameLog)


def fetch_accounts(
    session: Session, names: Iterable[str], page: str | None = None, *, locks: bool = True
) -> dict[str, Account]:
    """Return the account of each name, keyed by the name as given (canonical: docs/contract.md).

    One request for 500 names with the apihighlimits right, else for 50, addresses included. One more for all
    accounts with partial blocks, if ``page`` is given, and one for the new names of all who were renamed. If
    the log of renames is long, or the wiki has CentralAuth, one for each name without an account or with a block;
    if CentralAuth does not list many accounts at once, also one for each other account (not with ``locks=False``);
    and one for each address, because it may be in a blocked range (not with ``locks=False`` either). These single requests are
    MOST_LOOKED_INTO at most; what was not looked up is in the ``unasked`` of the account.

    ``blocked`` means the whole wiki, ``partly_blocked`` that a partial block prevents the account from editing
    ``page``. A renamed account is returned as its new one, with the old ``name`` and ``renamed_to``. Names without an
    account here have the kind ``missing``, with ``home_wiki`` (a host) if there is a global account; hidden accounts
    look missing to users without the right to see them. Raises what Session.request raises.
    """
    roll, forms, renamed = _looked_up(session, names, locks, page)
    if page is not None and roll.partly:
        for batch in session.batches(roll.partly):
            for name in _kept_out(session, batch, page) & roll.accounts.keys():
                roll.accounts[name] = replace(roll.accounts[name], partly_blocked=True)
    return {
        name: _present(roll, renamed, form) if form else Account(name, AccountKind.MISSING)
        for name, form in forms.items()
    }


def fetch_for_any_page(session: Session, names: Iterable[str]) -> dict[str, Account]:
    """Return those of the accounts about which everything is known that any page may need; the others have to be asked for each page.

    These are accounts with a partial block, and those that `fetch_accounts` would look up one by one for a page. The requests are those
    of `fetch_accounts` without a page.
    """
    roll, forms, renamed = _looked_up(session, names, locks=False, page=None)
    found = {
        name: _present(roll, renamed, form)
        for name, form in forms.items()
        if form and form not in roll.partly
    }
    return {
        name: account
        for name, account in found.items()
        if not account.unasked and account.renamed_to not in roll.partly
    }


def _looked_up(
    session: Session, names: Iterable[str], locks: bool, page: str | None
) -> tuple[_Roll, dict[str, str | None], dict[str, Rename]]:
    """Return the wiki's answers about names, the wiki's forms of the names (None: no account can have it), and who was renamed."""
    forms = {name: _address(name) or _account_form(name) for name in dict.fromkeys(names)}
    roll = _Roll()
    _ask(session, roll, filter(None, forms.values()))
    if roll.accounts:
        session.has_central_auth = roll.central
    return roll, forms, _look_closer(session, roll, locks, page)


def _present(roll: _Roll, renamed: Mapping[str, Rename], name: str) -> Account:
    """Return the account of a name, or the account after its renames."""
    new = end_of(renamed, name)
    if new == name:
        return roll.accounts.get(name) or Account(name, AccountKind.MISSING)
    unknown = Account(
        new, AccountKind.MISSING, unasked=frozenset((Unasked.RENAME,))
    )  # a chain that is too long
    return replace(roll.accounts.get(new) or unknown, name=name, renamed_to=new)


# ── names ───────────────────────────────────────────────────────────────────────────────────────────
def wiki_form(name: str) -> str:
    """Return the form that MediaWiki gives to a name on every wiki: spaces, and a capital first letter."""
    name = " ".join(name.replace("_", " ").split())
    return upper_first(name) if name else name


def _account_form(name: str) -> str | None:
    """Return the wiki's form of a name, or None if no account can have it; then the wiki is not asked."""
    form = wiki_form(unicodedata.normalize("NFC", name))
    usable = form and not _IMPOSSIBLE.search(name) and len(form.encode()) <= _LONGEST
    return form if usable else None


def _address(name: str) -> str | None:
    """Return MediaWiki's form of an address or a range of addresses (IPUtils::sanitizeIP), or None."""
    try:
        network = ipaddress.ip_network(name, strict=False)
    except ValueError:
        return None
    if not _PLAIN.fullmatch(name):
        return None
    host = network.network_address
    text = in_full(host) if isinstance(host, ipaddress.IPv6Address) else str(host)
    return f"{text}/{network.prefixlen}" if "/" in name else text


def _ask(session: Session, roll: _Roll, names: Iterable[str]) -> None:
    """Put all answers of the batches on the roll; the requests for names also ask for addresses."""
    new = [name for name in dict.fromkeys(names) if name not in roll.accounts]
    addresses = [name for name in new if _address(name)]
    users = [name for name in new if not _address(name)]
    late: list[str] = []  # addresses that did not fit into the parameter of global blocks next to the names
    for some, other in zip_longest(session.batches(users), session.batches(addresses), fillvalue=()):
        room = next(iter(session.batches([*some, *other])))
        late += [*some, *other][len(room) :]
        answer = _whole(session, roll.log, _questions(session, roll, some, other, room))
        _note_users(roll, some, answer)
        _note_addresses(roll, other, answer.get("blocks", ()))
        _note_global_blocks(roll, answer)
    for batch in session.batches(late):
        for params in global_accounts.questions(session, (), batch).values():
            answer = session.request(action="query", list="globalblocks", **params)
            _note_global_blocks(roll, answer.get("query", {}))


def _questions(
    session: Session, roll: _Roll, users: Sequence[str], addresses: Sequence[str], targets: Sequence[str]
) -> dict[str, Any]:
    """Return the parameters of one batch (API:Query accepts them all together).

    ``centralids`` of our own account say whether the wiki has CentralAuth, even if all the names are missing. ``targets``
    are the accounts and addresses to look up in the global blocks.
    """
    params: dict[str, Any] = {"action": "query"}
    lists = []
    if users:
        lists.append("users")
        params |= {"ususers": "|".join(users), "usprop": "blockinfo|centralids|editcount|registration|groups"}
        params |= {"meta": "siteinfo|userinfo", "siprop": "autocreatetempuser", "uiprop": "centralids"}
        params |= user_pages(users)
        # Wikimedia's log is far too long to include it.
        if not global_accounts.is_wikimedia(session) and (newest := roll.log.newest()):
            lists.append("logevents")
            params |= newest
    if addresses:
        lists.append("blocks")
        params |= _block_questions(addresses)
    for name, more in global_accounts.questions(session, users, targets).items():
        lists.append(name)
        params |= more
    return {**params, "list": "|".join(lists)}


def _whole(session: Session, log: RenameLog, params: Mapping[str, Any]) -> dict[str, Any]:
    """Return all parts of a query's answer (API:Continue), but of the log of renames only the newest one.

    Answers are at most 8 MB long, and so may end at any place ($wgAPIMaxResultSize).
    """
    whole: dict[str, Any] = {}
    more: Mapping[str, Any] = {}
    while True:
        answer = log.ask(session, {**params, **more})
        global_accounts.note_lacking(session, answer)
        for key, value in answer.get("query", {}).items():
            whole[key] = [*whole.get(key, ()), *value] if isinstance(value, list) else value
        more = {key: value for key, value in answer.get("continue", {}).items() if key != "lecontinue"}
        if not more.keys() - {"continue"}:
            return whole


def _note_users(roll: _Roll, names: Sequence[str], answer: Mapping[str, Any]) -> None:
    """Record one batch of names; the answer has another order, with the invalid names first."""
    temporary = _temporary_pattern(answer.get("autocreatetempuser", {}))
    redirects = redirected(names, answer)
    users = {user["name"]: user for user in answer.get("users", ())}
    roll.central = roll.central or global_accounts.has_central_auth(answer)
    known = global_accounts.by_name(answer)
    for name in names:
        user = users.get(name, {"name": name, "invalid": True})
        account = _account(user, temporary, redirects.get(name))
        if user.get("missing") and account.kind == AccountKind.MISSING and not temporary.match(name):
            roll.absent.add(name)
        if not user.get("missing") and not global_accounts.is_attached(user):
            roll.strangers.add(name)
        elif name in known:
            account = global_accounts.with_row(account, known[name])
            roll.known_globally[name] = not known[name].get("missing")
        if _in_part(user):
            roll.partly.append(name)
        roll.accounts[name] = account


def _account(user: Mapping[str, Any], temporary: re.Pattern[str], target: str | None) -> Account:
    """Return the account that one entry of list=users describes."""
    name = user["name"]
    if user.get("missing") or user.get("invalid"):
        return Account(name, AccountKind.MISSING, redirects_to=target)
    blocked = "blockid" in user and not user.get("blockpartial")
    return Account(
        name,
        AccountKind.TEMPORARY if temporary.match(name) else AccountKind.NAMED,
        blocked=blocked,
        block_id=_block_id(user) if blocked else None,
        registered=user.get("registration"),
        edits=user.get("editcount"),
        hidden=bool(user.get("hidden")),
        bot="bot" in user.get("groups", ()),
        redirects_to=target,
        number=global_accounts.central_number(user),
    )


def _temporary_pattern(told: Mapping[str, Any]) -> re.Pattern[str]:
    """Return the pattern of temporary accounts' names, from siprop=autocreatetempuser: ``~$1``."""
    patterns = told.get("matchPatterns")
    if not patterns:
        return _TEMPORARY
    return re.compile("|".join(re.escape(pattern).replace(r"\$1", ".+") + "$" for pattern in patterns))


# ── blocks ──────────────────────────────────────────────────────────────────────────────────────────
_BLOCKS_WANTED = {"bkprop": "id|user|flags|restrictions", "bklimit": "max"}


def _block_questions(targets: Sequence[str]) -> dict[str, Any]:
    """Return the parameters that request the blocks of some accounts or addresses, by their exact target."""
    return {"bkusers": "|".join(targets), **_BLOCKS_WANTED}


def _note_addresses(roll: _Roll, addresses: Sequence[str], found: Iterable[Mapping[str, Any]]) -> None:
    """Record addresses and their blocks; list=users would call every address invalid."""
    roll.accounts |= {name: Account(name, AccountKind.IP) for name in addresses}
    for block in found:
        name = block["user"]
        if block.get("partial"):
            roll.partly.append(name)
        else:
            roll.accounts[name] = Account(name, AccountKind.IP, True, block["id"])


def _note_global_blocks(roll: _Roll, answer: Mapping[str, Any]) -> None:
    """Record who is globally blocked; an account that is not attached does not belong to the blocked global account."""
    for name in global_accounts.blocked_targets(answer) & roll.accounts.keys():
        if not (roll.central and name in roll.strangers):
            roll.accounts[name] = replace(roll.accounts[name], globally_blocked=True)


def _block_id(user: Mapping[str, Any]) -> int | None:
    """Return the id of a user's block; if an account has several blocks, only blockcomponents has their ids."""
    parts = [part for part in user.get("blockcomponents", ()) if not part.get("blockpartial")]
    block_id: int | None = user["blockid"] or next((part["blockid"] for part in parts), None)
    return block_id


def _in_part(user: Mapping[str, Any]) -> bool:
    """Return whether a user is blocked, but not from the whole wiki."""
    return "blockid" in user and bool(user.get("blockpartial"))


def _kept_out(session: Session, names: Sequence[str], page: str) -> set[str]:
    """Return which partly blocked accounts cannot edit a page. One request.

    The request also gets the page: restrictions name pages in the wiki's own form, and namespaces by number.
    """
    answer = session.request(action="query", list="blocks", **_block_questions(names), titles=page)
    query = answer.get("query", {})
    where = next(iter(query.get("pages", ())), {"title": page})
    return {block["user"] for block in query.get("blocks", ()) if _covers(block, where)}


def _covers(block: Mapping[str, Any], where: Mapping[str, Any]) -> bool:
    """Return whether a block affects a page; a block of another action (for example uploads) does not prevent edits."""
    if not block.get("partial"):
        return False
    limits = block.get("restrictions") or {}  # an empty list if it restricts nothing
    pages = {page.get("title") for page in limits.get("pages", ())}
    return where["title"] in pages or where.get("ns") in limits.get("namespaces", ())


# ── one by one ──────────────────────────────────────────────────────────────────────────────────────
def _look_closer(session: Session, roll: _Roll, locks: bool, page: str | None) -> dict[str, Rename]:
    """Look up the names that are unclear after the batches, and return who was renamed to whom; ``page`` is the page to edit."""
    renamed: dict[str, Rename] = {}
    names, left = list(roll.accounts), MOST_LOOKED_INTO
    for _ in range(LONGEST_CHAIN):
        for name, urgent in _in_doubt(roll, names):
            is_address = roll.accounts[name].kind == AccountKind.IP
            params = (
                _range_questions(session, roll, name, page) if is_address else _closer_questions(roll, name)
            )
            if params and left and (urgent or locks) and "/" not in params.get("bkip", ""):
                left -= 1
                answer = roll.log.ask(session, {"action": "query", **params}).get("query", {})
                info = answer.get("globaluserinfo", {})
                account = global_accounts.with_info(roll.accounts[name], info)
                roll.accounts[name] = _in_ranges(account, answer) if is_address else account
            elif params:
                roll.accounts[name] = replace(roll.accounts[name], unasked=_unasked(roll, name, params))
            if name in roll.absent and (rename := roll.log.rename_of(name)):
                renamed[name] = rename
        names = [rename.new for rename in renamed.values() if rename.new not in roll.accounts]
        if not names:
            break
        _ask(session, roll, names)
    return renamed


def _in_doubt(roll: _Roll, names: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield the names to look up: first those without an account here, then those with a block who may be globally locked.

    These are the most important. For all others the only question is whether they are locked; addresses come before them.
    """
    absent = [name for name in names if name in roll.absent]
    blocked = [name for name in names if _is_blocked(roll.accounts[name]) and not _address(name)]
    first = dict.fromkeys([*absent, *blocked], True)
    yield from first.items()
    others = [name for name in names if name not in first]
    yield from ((name, False) for name in sorted(others, key=lambda name: not _address(name)))


def _is_blocked(account: Account) -> bool:
    return account.blocked or account.globally_blocked


def _closer_questions(roll: _Roll, name: str) -> dict[str, Any]:
    """Return the parameters that ask whether a name was renamed and what CentralAuth knows about it, in one request.

    An account that is not attached does not belong to the global account of its name, so that says nothing about it.
    """
    params = roll.log.question(name) if name in roll.absent else {}
    is_open = name not in roll.strangers
    if roll.central and is_open and roll.known_globally.get(name, True):
        is_known = name in roll.known_globally  # everything except the home wiki
        is_none = roll.accounts[name].kind == AccountKind.MISSING  # no account can have that name
        told = name not in roll.absent and (is_known or is_none)
        params |= {} if told else global_accounts.question(name)
    return params


def _range_questions(session: Session, roll: _Roll, name: str, page: str | None) -> dict[str, Any]:
    """Return the parameters for the blocks of all ranges that contain an address, none if the address itself is blocked.

    The API accepts one address for that (API:Blocks, ``bkip``; Extension:GlobalBlocking, ``bgip``).
    """
    if roll.accounts[name].blocked:
        return {}
    params = {"list": "blocks", "bkip": name, **_BLOCKS_WANTED} | ({"titles": page} if page else {})
    if LIST_OF_BLOCKS not in session.lacking and not roll.accounts[name].globally_blocked:
        params |= {"list": f"blocks|{LIST_OF_BLOCKS}", "bgip": name, "bglimit": "max"}
    return params


def _in_ranges(account: Account, answer: Mapping[str, Any]) -> Account:
    """Return an address with the blocks of the ranges that contain it."""
    where = next(iter(answer.get("pages", ())), {"title": None})
    blocks = answer.get("blocks", ())
    whole = next((block for block in blocks if not block.get("partial")), None)
    return replace(
        account,
        blocked=account.blocked or whole is not None,
        block_id=account.block_id or (whole["id"] if whole else None),
        partly_blocked=account.partly_blocked or any(_covers(block, where) for block in blocks),
        globally_blocked=account.globally_blocked or bool(answer.get(LIST_OF_BLOCKS)),
    )


def _unasked(roll: _Roll, name: str, params: Mapping[str, Any]) -> frozenset[Unasked]:
    """Return what stays unknown about a name without this request."""
    if "bkip" in params:
        return frozenset((Unasked.RANGE,))
    globally = Unasked.ELSEWHERE if name in roll.absent else Unasked.LOCK
    return frozenset(
        [*([Unasked.RENAME] if "letitle" in params else []), *([globally] if "guiuser" in params else [])]
    )
