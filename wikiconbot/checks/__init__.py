"""One small function per rule, one explicit tuple `CHECKS`. Pure.

Codes are stable: S is about the line, L about the list, A about the account, E about the event.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wikiconbot.checks import accounts, event, lines
from wikiconbot.model import Evidence, Facts, Finding, Notice, Severity, SignUp

Values = Mapping[str, str | int | None]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule: its code, how much it matters, and the predicate that finds the fault.

    The predicate returns None where all is well, else the evidence (which may be empty). Its
    docstring is the rule in a sentence; ``message`` is the key of what a person reads.
    """

    code: str
    severity: Severity
    message: str
    fault: Callable[[SignUp, Evidence], Values | None]


CHECKS = (
    Check("S1", Severity.ERROR, "check-nobody", lines.nobody),
    Check("S2", Severity.WARNING, "check-no-account", lines.no_account),
    Check("S3", Severity.WARNING, "check-unsigned", lines.unsigned),
    Check("L1", Severity.WARNING, "check-duplicate", lines.duplicate),
    Check("L2", Severity.INFO, "check-withdrawn", lines.withdrawn),
    Check("A1", Severity.ERROR, "check-missing", accounts.missing),
    Check("A2", Severity.ERROR, "check-blocked", accounts.blocked),
    Check("A3", Severity.WARNING, "check-logged-out", accounts.logged_out),
)


def judge(
    signups: tuple[SignUp, ...], evidence: Evidence, facts: tuple[Facts, ...], notices: tuple[Notice, ...]
) -> tuple[Finding, ...]:
    """Return every fault of every entry and of the event, in the order of the page's lines."""
    found = [
        Finding(
            check.code,
            check.severity,
            check.message,
            signup.line,
            signup.user,
            {"who": signup.who or "", "line": str(signup.line)} | {k: str(v) for k, v in fault.items()},
            fault,
        )
        for signup in signups
        for check in CHECKS
        if (fault := check.fault(signup, evidence)) is not None
    ]
    found += event.undecided(facts)
    found += (
        Finding("S4", Severity.WARNING, f"notice-{n.code}", n.line, n.values.get("user"), n.values)
        for n in notices
    )
    return tuple(sorted(found, key=lambda finding: finding.line))
