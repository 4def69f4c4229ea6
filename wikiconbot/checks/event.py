"""What the facts of the event tell."""

from wikiconbot.model import Facts, Finding, Severity


def undecided(facts: tuple[Facts, ...]) -> list[Finding]:
    """A fact of the event is not decided yet."""
    return [
        Finding(
            "E1",
            Severity.INFO,
            "check-undecided",
            fact.line,
            None,
            {"label": fact.label, "value": fact.value},
            {"label": fact.label, "value": fact.value},
        )
        for group in facts
        for fact in group.values
        if fact.undecided
    ]
