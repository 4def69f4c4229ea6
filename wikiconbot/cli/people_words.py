"""Remarks about people next to their names and below a list, in a terminal: who may come, guests, who added whom."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.model import Participant, SignUp


def remarks_on(signup: "SignUp") -> list[str]:
    """Return the remarks after a sign-up's comment."""
    added = [says("cli-signup-added-by", user=signup.added_by)] if signup.added_by else []
    guests = [says("cli-guests", count=signup.guests)] if signup.guests else []
    return added + guests


def counted_signups(entries: "Sequence[SignUp]", unnamed: int = 0) -> str:
    """Return the line below a list that counts its sign-ups; for people who must not be named it only has how many come."""
    gone = sum(signup.withdrawn for signup in entries)
    maybe = sum(signup.tentative and not signup.withdrawn for signup in entries)
    guests = sum(signup.guests for signup in entries if not (signup.withdrawn or signup.tentative))
    what = _named(
        (
            ("cli-of-them-withdrawn", gone),
            ("cli-of-them-maybe", maybe),
            ("cli-more-guests", guests),
            ("cli-more-unnamed", unnamed),
        )
    )
    if what:
        return says("cli-signups-of-them", count=len(entries), what=what)
    return says("cli-signups", count=len(entries))


def counted_people(participants: "Iterable[Participant]", unnamed: int = 0) -> str:
    """Return how many people come; in brackets those who withdrew, those who may come, the guests, and those not named."""
    from wikiconbot.model import Status  # noqa: PLC0415 - a list of sign-ups needs no model of participants

    people = list(participants)
    gone = sum(person.status in (Status.WITHDRAWN, Status.NOT_COMING) for person in people)
    maybe = sum(person.status is Status.TENTATIVE for person in people)
    expected = [p for p in people if p.status not in (Status.WITHDRAWN, Status.NOT_COMING, Status.TENTATIVE)]
    guests = sum(person.signup.guests for person in expected)
    said = says("cli-people", count=len(expected))
    more = _named(
        (
            ("cli-more-withdrew", gone),
            ("cli-more-maybe", maybe),
            ("cli-more-guests", guests),
            ("cli-more-unnamed", unnamed),
        )
    )
    return says("cli-people-more", people=said, more=more) if more else said


def _named(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(says(key, count=count) for key, count in counts if count)
