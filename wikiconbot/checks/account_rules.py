"""Rules about an entry's account, from the wiki's data. No findings if no wiki was asked."""

from wikiconbot.model import Account, AccountKind, Evidence, SignUp


def missing(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The wiki has no account of that name; only a remark (info) where another wiki of the same accounts has it."""
    account = _missing(signup, evidence)
    return {"account": account.name} if account and account.home_wiki is None else None


def elsewhere(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The wiki has no account of that name, but another wiki has it."""
    account = _missing(signup, evidence)
    return {"account": account.name, "wiki": account.home_wiki} if account and account.home_wiki else None


def _missing(signup: SignUp, evidence: Evidence) -> Account | None:
    account = _account(signup, evidence)
    signed_elsewhere = signup.home_wiki is not None  # with a link to another wiki, which has the account
    return account if account and account.kind == AccountKind.MISSING and not signed_elsewhere else None


def blocked(signup: SignUp, evidence: Evidence) -> dict[str, str | int | None] | None:
    """The account is blocked from the whole wiki."""
    account = _account(signup, evidence)
    return {"account": account.name, "block": account.block_id} if account and account.blocked else None


def logged_out(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry was made logged out: an address or a temporary account."""
    account = _account(signup, evidence)
    return (
        {"account": account.name}
        if account and account.kind in (AccountKind.IP, AccountKind.TEMPORARY)
        else None
    )


def partly_blocked(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The account may not edit this page."""
    account = _account(signup, evidence)
    return {"account": account.name} if account and account.partly_blocked and not account.blocked else None


def locked(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The account is locked on all wikis."""
    account = _account(signup, evidence)
    return {"account": account.name} if account and account.locked else None


def globally_blocked(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The account is blocked on all wikis."""
    account = _account(signup, evidence)
    return {"account": account.name} if account and account.globally_blocked else None


def hidden(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The wiki hides the account."""
    account = _account(signup, evidence)
    return {"account": account.name} if account and account.hidden else None


def bot(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The account is a bot."""
    account = _account(signup, evidence)
    return {"account": account.name} if account and account.bot else None


def renamed(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The account has another name now."""
    account = _account(signup, evidence)
    return {"account": account.name, "now": account.renamed_to} if account and account.renamed_to else None


def redirected(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The account's user page leads to another account."""
    account = _account(signup, evidence)
    leads = account.redirects_to if account else None
    return {"account": account.name, "now": leads} if account and leads else None


def _account(signup: SignUp, evidence: Evidence) -> Account | None:
    if signup.user is None or signup.withdrawn or evidence.accounts is None:
        return None
    return evidence.accounts.get(signup.user)
