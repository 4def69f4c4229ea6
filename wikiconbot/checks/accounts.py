"""What the wiki knows of an entry's account. Silent where no wiki was asked."""

from wikiconbot.model import Account, Evidence, SignUp


def missing(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The wiki has no account of that name."""
    account = _account(signup, evidence)
    elsewhere = signup.home_wiki is not None  # signed with a link to another wiki, which has the account
    return {"account": account.name} if account and account.kind == "missing" and not elsewhere else None


def blocked(signup: SignUp, evidence: Evidence) -> dict[str, str | int | None] | None:
    """The account is blocked from the whole wiki."""
    account = _account(signup, evidence)
    return {"account": account.name, "block": account.block_id} if account and account.blocked else None


def logged_out(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry was made logged out: an address or a temporary account."""
    account = _account(signup, evidence)
    return {"account": account.name} if account and account.kind in ("ip", "temporary") else None


def _account(signup: SignUp, evidence: Evidence) -> Account | None:
    if signup.user is None or signup.withdrawn or evidence.accounts is None:
        return None
    return evidence.accounts.get(signup.user)
