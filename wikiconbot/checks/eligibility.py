"""Whether an entry's account may take part, by the organisers' conditions. No findings without conditions."""

import re

from wikiconbot.language.named_affiliates import affiliate_named, affiliate_of_name
from wikiconbot.model import Account, Eligibility, Evidence, SignUp

#: A wiki's host; anything else is a community's name in words.
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]+)?", re.IGNORECASE | re.ASCII)


def too_few_edits(signup: SignUp, evidence: Evidence) -> dict[str, str | int | None] | None:
    """The account has too few edits that count for this event."""
    wanted = _wanted(signup, evidence)
    if wanted is None or wanted.edits is None or evidence.tallies is None:
        return None
    tally = evidence.tallies.get(signup.user or "")
    if tally is None or tally.edits is None or tally.edits >= wanted.edits:
        return None
    return {
        "account": signup.user,
        "edits": tally.edits,
        "needed": wanted.edits,
        "since": wanted.since,
        "before": wanted.before,
        "url": tally.url,
    }


def registered_late(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The account was registered too late for this event."""
    wanted, account = _wanted(signup, evidence), _account(signup, evidence)
    if not (wanted and wanted.registered_before and account and account.registered):
        return None
    # A time on the day itself sorts after the date alone, and is too late: "before" means before.
    if account.registered < wanted.registered_before:
        return None
    return {"account": account.name, "registered": account.registered, "before": wanted.registered_before}


def blocked(signup: SignUp, evidence: Evidence) -> dict[str, str | int | None] | None:
    """The account is blocked or locked, and this event is for accounts that are not."""
    wanted, account = _wanted(signup, evidence), _account(signup, evidence)
    if not (wanted and wanted.not_blocked and account and _is_blocked(account)):
        return None
    return {"account": account.name, "block": account.block_id}


def _is_blocked(account: Account) -> bool:
    return account.blocked or account.globally_blocked or account.locked


def bot(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The account is a bot, and this event is for people."""
    wanted, account = _wanted(signup, evidence), _account(signup, evidence)
    return {"account": account.name} if wanted and wanted.not_bot and account and account.bot else None


def other_community(signup: SignUp, evidence: Evidence) -> dict[str, str | None] | None:
    """The person comes from a wiki that this event is not for, and names none of the event's communities."""
    wanted, account = _wanted(signup, evidence), _account(signup, evidence)
    home = signup.home_wiki or (account.home_wiki if account else None)
    if wanted is None or home is None or not _HOST.fullmatch(home):
        return None
    hosts = {name.casefold() for name in wanted.communities if _HOST.fullmatch(name)}
    # Communities in words cannot be compared with a wiki; a person may belong to one without mentioning it.
    if not hosts or home.casefold() in hosts or _names_one(signup, wanted.communities):
        return None
    return {"account": signup.user, "home": home, "communities": ", ".join(wanted.communities)}


def _names_one(signup: SignUp, communities: tuple[str, ...]) -> bool:
    """Whether the entry mentions a community, in its comment or in a column of its table.

    Affiliates that come with the program count by all their names: "OWUG", ଓଡ଼ିଆ ଉଇକିମିଡ଼ିଆନ୍ସ.
    """
    texts = (signup.comment, *signup.fields.values())
    said = " ".join(texts).casefold()
    if any(re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", said) for name in communities):
        return True
    wanted = {affiliate for name in communities if (affiliate := affiliate_of_name(name))}
    return bool(wanted) and any(affiliate_named(text) in wanted for text in texts)


def _wanted(signup: SignUp, evidence: Evidence) -> Eligibility | None:
    """Return the conditions for an entry; None if it is withdrawn or names no account."""
    return None if signup.user is None or signup.withdrawn else evidence.event.eligibility


def _account(signup: SignUp, evidence: Evidence) -> Account | None:
    return (evidence.accounts or {}).get(signup.user or "")
