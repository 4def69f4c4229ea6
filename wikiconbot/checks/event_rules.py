"""Rules about the facts of the event."""

from datetime import date, timedelta

from wikiconbot.model import Evidence, Fact, FactKind, Facts, Finding, Severity

#: From so long before an event on, undecided facts are urgent.
SOON = timedelta(days=14)


def undecided(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """A fact of the event is not decided yet; from two weeks before the event this is urgent."""
    soon = _is_soon(evidence)
    return [
        _finding("E2" if soon else "E1", Severity.WARNING if soon else Severity.INFO,
                 "check-undecided-soon" if soon else "check-undecided", fact.line,
                 {"label": fact.label, "value": fact.value, "starts": evidence.event.starts or ""})
        for group in facts for fact in group.values if fact.undecided
    ]  # fmt: skip


def over(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """The event is over, and its sign-up is still open."""
    if not evidence.ends or not evidence.open:
        return []
    return [_finding("E3", Severity.WARNING, "check-over", line_of(facts), {"ends": evidence.ends})]


def no_etherpad(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """The event has facts, but no Etherpad among them."""
    if not facts or FactKind.ETHERPAD in evidence.kinds:
        return []
    return [_finding("E4", Severity.INFO, "check-no-etherpad", line_of(facts), {})]


def no_contact(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """The event has facts, but no fact, section or link on the page names a contact."""
    if not facts or not {FactKind.CONTACT, FactKind.ORGANISER}.isdisjoint(evidence.kinds):
        return []
    return [_finding("E5", Severity.INFO, "check-no-contact", line_of(facts), {})]


def crowded(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """More people have places than the event has; people who had a place keep it."""
    capacity = evidence.event.capacity
    if capacity is None or evidence.taken <= capacity:
        return []
    values = {"taken": str(evidence.taken), "capacity": str(capacity)}
    return [_finding("E6", Severity.WARNING, "check-crowded", line_of(facts), values)]


def _is_soon(evidence: Evidence) -> bool:
    starts, today = evidence.event.starts, evidence.now[:10]
    if not starts or not today:
        return False
    return timedelta(0) <= date.fromisoformat(starts[:10]) - date.fromisoformat(today) <= SOON


def line_of(facts: tuple[Facts, ...]) -> int:
    """Return the line on which the event's facts begin; 1 without facts."""
    values: list[Fact] = [fact for group in facts for fact in group.values]
    return min((fact.line for fact in values), default=1)


def _finding(code: str, severity: Severity, message: str, line: int, values: dict[str, str]) -> Finding:
    return Finding(code, severity, message, line, None, values, values)
