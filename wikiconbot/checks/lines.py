"""What the page alone can tell of an entry."""

from wikiconbot.model import Evidence, SignUp


def nobody(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry names nobody: a forgotten signature."""
    del evidence
    return (
        {"text": signup.comment or signup.wikitext[:80]}
        if signup.who is None and not signup.withdrawn
        else None
    )


def no_account(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry gives a name, but links no account."""
    del evidence
    return {"name": signup.name} if signup.user is None and signup.name and not signup.withdrawn else None


def unsigned(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry links an account, but has no time: it was typed, not signed."""
    del evidence
    unsigned = signup.signed is None and signup.problem is None
    return {} if signup.user and unsigned and not signup.withdrawn else None


def withdrawn(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry is crossed out."""
    del evidence
    return {} if signup.withdrawn else None


def duplicate(signup: SignUp, evidence: Evidence) -> dict[str, int] | None:
    """The person stands in this list already; the first entry counts."""
    first = evidence.first.get((signup.section, signup.user)) if signup.user else None
    return {"first_line": first.line} if first and first is not signup and not signup.withdrawn else None
