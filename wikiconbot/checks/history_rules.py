"""Rules about an entry from the page's history. No findings if the history was not read."""

from datetime import datetime, timedelta

from wikiconbot.model import Evidence, EvidenceValues, Facts, Finding, Match, Origin, Severity, SignUp

#: No time zone differs from UTC by more than 14 hours: a larger difference is not a wrong zone.
_ZONES = timedelta(hours=15)


def by_another(signup: SignUp, evidence: Evidence) -> EvidenceValues | None:
    """The entry is signed, but another account added it."""
    origin = _origin(signup, evidence)
    return _told(origin) if origin and origin.match is Match.OTHER else None


def unsigned_by(signup: SignUp, evidence: Evidence) -> EvidenceValues | None:
    """The entry is not signed; the history knows who added it."""
    origin = _origin(signup, evidence)
    return _told(origin) if origin and origin.match is Match.UNSIGNED and origin.added_by else None


def back_dated(signup: SignUp, evidence: Evidence) -> EvidenceValues | None:
    """The person added the entry much later than the time in its signature."""
    origin, late = _origin(signup, evidence), _lateness(signup, evidence)
    return _told(origin) if origin and origin.match is Match.OWN and late and late > _ZONES else None


def future_dated(signup: SignUp, evidence: Evidence) -> EvidenceValues | None:
    """The time in the signature is later than the revision that added it."""
    origin, late = _origin(signup, evidence), _lateness(signup, evidence)
    return _told(origin) if origin and late and -late > _ZONES else None


def lost(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """An entry was on the page and is gone, and its author did not remove it."""
    del facts
    return [
        Finding(
            "H5",
            Severity.WARNING,
            "check-lost",
            None,
            gone.signup.user,
            {
                "who": gone.signup.who or "",
                "by": gone.removed_by or "–",
                "at": gone.removed_at,
                "revision": str(gone.removed_revision),
            },
            {
                "added_at": gone.origin.added_at,
                "added_revision": gone.origin.revision,
                "removed_by": gone.removed_by,
                "removed_at": gone.removed_at,
                "removed_revision": gone.removed_revision,
                "wikitext": gone.signup.wikitext,
            },
        )
        for gone in (evidence.history.lost if evidence.history else ())
    ]


def _origin(signup: SignUp, evidence: Evidence) -> Origin | None:
    if evidence.history is None or signup.withdrawn:
        return None
    return evidence.history.origins.get(signup.key)


def _lateness(signup: SignUp, evidence: Evidence) -> timedelta | None:
    """Return how much later than its signature an entry was added; None if one of the times is not known."""
    origin = _origin(signup, evidence)
    if not (origin and origin.added_at and signup.signed and "T" in signup.signed):
        return None
    return datetime.fromisoformat(origin.added_at) - datetime.fromisoformat(signup.signed)


def _told(origin: Origin) -> EvidenceValues:
    return {"by": origin.added_by, "at": origin.added_at, "revision": origin.revision}
