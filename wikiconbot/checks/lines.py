"""Rules that need only the page's text of an entry."""

from wikiconbot.checks.decisions import needs_proof
from wikiconbot.model import Evidence, SignUp
from wikiconbot.reading.personal_data import (
    find_linked,
    find_personal,
    find_personal_in,
    number_names,
    without_personal,
)


def nobody(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry names nobody: a forgotten signature."""
    del evidence
    return (
        {"text": without_personal(signup.comment or signup.wikitext[:80])}
        if signup.who is None and not signup.withdrawn
        else None
    )


def no_account(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry gives a name, but links no account."""
    del evidence
    return (
        {"name": without_personal(signup.name)}
        if signup.user is None and signup.name and not signup.withdrawn
        else None
    )


def unsigned(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry links an account, but no time could be read: it may have been typed, not signed."""
    if not needs_proof(signup):
        return None
    ruling = evidence.rulings.get(signup.key)
    return {"added_by": signup.user or ""} if ruling and ruling.noted.own else {}


def personal(signup: SignUp, evidence: Evidence) -> dict[str, str] | None:
    """The entry shows an e-mail address or a telephone number to everybody."""
    del evidence
    named = number_names(signup.wikitext) | {signup.user or ""}
    kinds = find_personal(signup.comment, named).union(
        find_personal(signup.name or ""),
        find_linked(signup.wikitext),
        *(find_personal_in(name, value) for name, value in signup.fields.items()),
    )
    return {"kinds": ", ".join(sorted(kinds))} if kinds else None
