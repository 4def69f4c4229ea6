"""One small function for each rule, and one explicit tuple of them, `CHECKS`. Pure.

Codes are stable: S is about the line, L about the list, A about the account, H about the page's history, E about the
event, T about the participants table, P about the programme.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from wikiconbot.checks import (
    account_rules,
    decisions,
    eligibility,
    event_rules,
    history_rules,
    lines,
    lists,
    programme_rules,
    registered,
    registration_rules,
    table_rules,
)
from wikiconbot.checks.programme_rules import ProgrammeFacts
from wikiconbot.model import Event, Evidence, EvidenceValues, Facts, Finding, Notice, Plan, Severity, SignUp
from wikiconbot.model.programme import Programme
from wikiconbot.reading.personal_data import without_personal


def called(signup: SignUp) -> str:
    """Return the name of an entry's person for a finding: the account, or the typed name without personal data."""
    return signup.user or without_personal(signup.name or "")


@dataclass(frozen=True, slots=True)
class Check:
    """A rule: its code, its severity, and the predicate that finds the fault.

    The predicate returns None if there is no fault, otherwise the evidence (which may be empty). Its
    docstring is the rule in a sentence; ``message`` is the key of the message for people.
    """

    code: str
    severity: Severity
    message: str
    fault: Callable[[SignUp, Evidence], EvidenceValues | None]


CHECKS = (
    Check("S1", Severity.ERROR, "check-nobody", lines.nobody),
    Check("S2", Severity.WARNING, "check-no-account", lines.no_account),
    Check("S3", Severity.WARNING, "check-unsigned", lines.unsigned),
    Check("S5", Severity.WARNING, "check-personal", lines.personal),
    Check("L1", Severity.WARNING, "check-duplicate", lists.duplicate),
    Check("L2", Severity.INFO, "check-withdrawn", lists.withdrawn),
    Check("L3", Severity.WARNING, "check-late", lists.late),
    Check("L4", Severity.INFO, "check-waiting", lists.waiting),
    Check("L5", Severity.WARNING, "check-struck-registered", registered.withdrew_on_page),
    Check("L6", Severity.WARNING, "check-unregistered", registered.unregistered),
    Check("A1", Severity.INFO, "check-elsewhere", account_rules.elsewhere),
    Check("A1", Severity.ERROR, "check-missing", account_rules.missing),
    Check("A2", Severity.ERROR, "check-blocked", account_rules.blocked),
    Check("A3", Severity.WARNING, "check-logged-out", account_rules.logged_out),
    Check("A4", Severity.WARNING, "check-partly-blocked", account_rules.partly_blocked),
    Check("A5", Severity.ERROR, "check-locked", account_rules.locked),
    Check("A6", Severity.WARNING, "check-hidden", account_rules.hidden),
    Check("A7", Severity.WARNING, "check-bot", account_rules.bot),
    Check("A8", Severity.INFO, "check-renamed", account_rules.renamed),
    Check("A9", Severity.INFO, "check-redirected", account_rules.redirected),
    Check("A10", Severity.ERROR, "check-too-few-edits", eligibility.too_few_edits),
    Check("A11", Severity.ERROR, "check-registered-late", eligibility.registered_late),
    Check("A12", Severity.ERROR, "check-wants-unblocked", eligibility.blocked),
    Check("A13", Severity.ERROR, "check-wants-people", eligibility.bot),
    Check("A14", Severity.WARNING, "check-other-community", eligibility.other_community),
    Check("A15", Severity.ERROR, "check-globally-blocked", account_rules.globally_blocked),
    Check("H1", Severity.WARNING, "check-by-another", history_rules.by_another),
    Check("H2", Severity.INFO, "check-unsigned-by", history_rules.unsigned_by),
    Check("H3", Severity.WARNING, "check-back-dated", history_rules.back_dated),
    Check("H4", Severity.WARNING, "check-future-dated", history_rules.future_dated),
)


@dataclass(frozen=True, slots=True)
class PageCheck:
    """A rule about the page and not about one entry: its codes, and the function that finds the fault.

    A rule has two codes if its severity rises when the event is near.
    """

    codes: tuple[str, ...]
    severities: tuple[Severity, ...]
    find: Callable[[tuple[Facts, ...], Evidence], list[Finding]]


PAGE_CHECKS = (
    PageCheck(("H5",), (Severity.WARNING,), history_rules.lost),
    PageCheck(("E1", "E2"), (Severity.INFO, Severity.WARNING), event_rules.undecided),
    PageCheck(("E3",), (Severity.WARNING,), event_rules.over),
    PageCheck(("E4",), (Severity.INFO,), event_rules.no_etherpad),
    PageCheck(("E5",), (Severity.INFO,), event_rules.no_contact),
    PageCheck(("E6",), (Severity.WARNING,), event_rules.crowded),
    PageCheck(("E9",), (Severity.WARNING,), registration_rules.other_days),
    PageCheck(("E10",), (Severity.WARNING,), registration_rules.other_place),
    PageCheck(("E11",), (Severity.WARNING,), registration_rules.other_organisers),
    PageCheck(("E12",), (Severity.INFO,), registration_rules.closed),
    PageCheck(("E13",), (Severity.WARNING,), registration_rules.of_another_page),
    PageCheck(("E14",), (Severity.WARNING,), registration_rules.not_read),
    PageCheck(("T5",), (Severity.WARNING,), decisions.not_counted),
)


@dataclass(frozen=True, slots=True)
class TableCheck:
    """A rule about the participants table, and the function that finds the fault in the plan of an update."""

    code: str
    severity: Severity
    find: Callable[[Plan], list[Finding]]


TABLE_CHECKS = (
    TableCheck("T1", Severity.INFO, table_rules.kept),
    TableCheck("T2", Severity.WARNING, table_rules.renumbered),
    TableCheck("T3", Severity.WARNING, table_rules.namesake),
    TableCheck("T4", Severity.WARNING, table_rules.not_styled),
    TableCheck("T6", Severity.INFO, table_rules.unlisted),
    TableCheck("T7", Severity.INFO, table_rules.nameless),
    TableCheck("E8", Severity.WARNING, table_rules.missing_pages),
    TableCheck("E7", Severity.WARNING, table_rules.no_mass_message),
    TableCheck("S5", Severity.WARNING, table_rules.personal),
)


@dataclass(frozen=True, slots=True)
class ProgrammeCheck:
    """A rule about the programme, and the function that finds the fault."""

    code: str
    severity: Severity
    find: Callable[[Programme, ProgrammeFacts], list[Finding]]


PROGRAMME_CHECKS = (
    ProgrammeCheck("P1", Severity.WARNING, programme_rules.unread),
    ProgrammeCheck("P2", Severity.WARNING, programme_rules.room_twice),
    ProgrammeCheck("P3", Severity.WARNING, programme_rules.speaker_twice),
    ProgrammeCheck("P4", Severity.WARNING, programme_rules.outside),
    ProgrammeCheck("P5", Severity.INFO, programme_rules.no_speaker),
    ProgrammeCheck("P6", Severity.ERROR, programme_rules.ends_first),
    ProgrammeCheck("P7", Severity.ERROR, programme_rules.same_key),
    ProgrammeCheck("P8", Severity.WARNING, programme_rules.clocks_change),
)

#: Doubts of the reader (Notice), as rules.
DOUBTFUL = "S4"
#: A line, row or cell of a list without a person, as a rule; its notice has the code ``unread``.
UNREAD = "S6"
_OF_NOTICES = {
    DOUBTFUL: "The reader was not sure of something on the line.",
    UNREAD: "A line, row or cell of a list is no sign-up, reply, detail or instruction.",
}


def rule_of(code: str) -> str:
    """Return the sentence of a rule by its code: the docstring of its function."""
    faults = {check.code: check.fault for check in CHECKS}
    finders = {code: check.find for check in PAGE_CHECKS for code in check.codes}
    of_table = {check.code: check.find for check in TABLE_CHECKS}
    of_programme = {check.code: check.find for check in PROGRAMME_CHECKS}
    rule = faults.get(code) or finders.get(code) or of_table.get(code) or of_programme.get(code)
    return _first_line(rule.__doc__) if rule else _OF_NOTICES[code]


def _first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


def all_codes() -> tuple[str, ...]:
    """Return the codes of all rules, in their order."""
    of_pages = [code for check in PAGE_CHECKS for code in check.codes]
    of_entries = [check.code for check in (*CHECKS, *TABLE_CHECKS, *PROGRAMME_CHECKS)]
    return tuple(sorted({*of_entries, *of_pages, *_OF_NOTICES}, key=_order))


def _order(code: str) -> tuple[int, int]:
    return "SLAHETP".index(code[0]), int(code[1:])


def judge(
    signups: tuple[SignUp, ...], evidence: Evidence, facts: tuple[Facts, ...], notices: tuple[Notice, ...]
) -> tuple[Finding, ...]:
    """Return every fault of every entry and of the event, in the order of the page's lines.

    The event may turn rules off, or change their severity.
    """
    found = [
        Finding(
            check.code,
            check.severity,
            check.message,
            signup.line,
            signup.user,
            {"who": called(signup), "line": str(signup.line or "")} | {k: str(v) for k, v in fault.items()},
            _with_decision(fault, signup, evidence),
        )
        for signup in signups
        for check in CHECKS
        if (fault := check.fault(signup, evidence)) is not None
    ]
    for page_check in PAGE_CHECKS:
        found += page_check.find(facts, evidence)
    found += (
        Finding(
            UNREAD if n.code == "unread" else DOUBTFUL,
            Severity.WARNING,
            f"notice-{n.code}",
            n.line,
            n.values.get("user"),
            n.values,
        )
        for n in notices
    )
    wanted = evidence.event.checks
    kept = (_as_wanted(finding, wanted.get(finding.check)) for finding in found)
    return tuple(sorted((finding for finding in kept if finding), key=lambda finding: finding.line or 0))


def _with_decision(fault: EvidenceValues, signup: SignUp, evidence: Evidence) -> EvidenceValues:
    """Return the evidence of a finding, with the organisers' decision about the person."""
    ruling = evidence.rulings.get(signup.key)
    return {**fault, "decision": str(ruling.decision)} if ruling and ruling.decision else fault


_EVENT = Event()


def judge_table(
    plan: Plan, event_of: Callable[[str | None], Event] = lambda heading: _EVENT
) -> tuple[Finding, ...]:
    """Return the findings about the participants table, from a plan.

    ``event_of`` returns the event of a finding, by its heading on a page with a series; the event may turn rules off.
    """
    found = (finding for check in TABLE_CHECKS for finding in check.find(plan))
    kept = (_as_wanted(one, event_of(one.iteration).checks.get(one.check)) for one in found)
    return tuple(finding for finding in kept if finding)


def judge_programme(
    programme: Programme, facts: ProgrammeFacts, event: Event = _EVENT
) -> tuple[Finding, ...]:
    """Return the findings about a programme, in the order of its lines; the event may turn rules off, or change their severity."""
    found = (finding for check in PROGRAMME_CHECKS for finding in check.find(programme, facts))
    kept = (_as_wanted(one, event.checks.get(one.check)) for one in found)
    return tuple(sorted((finding for finding in kept if finding), key=lambda finding: finding.line or 0))


def _as_wanted(finding: Finding, severity: str | None) -> Finding | None:
    """Return a finding with the severity that the event gives to its rule, or None if the event turns the rule off."""
    if severity is None:
        return finding
    return None if severity == "off" else replace(finding, severity=Severity(severity))
