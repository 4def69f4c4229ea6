"""What the page alone can tell of an entry."""

from wikiconbot.model import Evidence, SignUp
from wikiconbot.reading.personal_data import find_personal


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


def personal(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry has an e-mail address or a telephone number for everybody to read."""
    del evidence
    said = " ".join([signup.comment, *signup.fields.values()])
    kinds = find_personal(said)
    return {"kinds": ", ".join(sorted(kinds))} if kinds else None
