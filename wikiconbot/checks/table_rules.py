"""Findings about the participants table from a plan: people's changes, and requests that cannot be met."""

import shlex

from wikiconbot.model import EvidenceValues, Finding, Plan, Severity


def kept(plan: Plan) -> list[Finding]:
    """Somebody changed a cell of the bot's own columns in the participants table; the change stays."""
    return [
        _finding("T1", Severity.INFO, "check-kept", cell.line, cell.iteration,
                 {"who": cell.who, "column": cell.column, "says": cell.says, "would": cell.would})
        for cell in plan.kept
    ]  # fmt: skip


def renumbered(plan: Plan) -> list[Finding]:
    """A row of the table has a wrong number; it is corrected."""
    return [
        _finding("T2", Severity.WARNING, "update-renumbered", row.line, row.iteration,
                 {"who": row.who, "says": str(row.says), "number": str(row.number)})
        for row in plan.renumbered
    ]  # fmt: skip


def namesake(plan: Plan) -> list[Finding]:
    """Somebody signs up under the same typed name as a person who left the list, with other words, and gets a new row."""
    return [
        _finding("T3", Severity.WARNING, "update-namesake", person.line, person.iteration,
                 {"who": person.who, "row": str(person.row)})
        for person in plan.namesakes
    ]  # fmt: skip


def not_styled(plan: Plan) -> list[Finding]:
    """The style page in the operator's file cannot be used; the table is written without it."""
    if plan.styles is None:
        return []
    return [_finding("T4", Severity.WARNING, "update-not-styled", None, None, {"page": plan.styles})]


def unlisted(plan: Plan) -> list[Finding]:
    """People had written in the row of a person who opted out; the row is removed from the table."""
    return [
        _finding("T6", Severity.INFO, "update-unlisted", cell.line, cell.iteration,
                 {"column": cell.column, "says": cell.says})
        for cell in plan.unlisted
    ]  # fmt: skip


def nameless(plan: Plan) -> list[Finding]:
    """People had written in the row of a person who is not registered any more; their cells stay, without the name."""
    return [
        _finding("T7", Severity.INFO, "update-nameless", cell.line, cell.iteration,
                 {"column": cell.column, "says": cell.says})
        for cell in plan.nameless
    ]  # fmt: skip


def missing_pages(plan: Plan) -> list[Finding]:
    """The page gets the template of settings or the link to sign up, but the wiki lacks pages of the bot for that."""
    if plan.missing is None:
        return []
    said = {"pages": "”, “".join(plan.missing.titles), "command": shlex.join(plan.missing.command)}
    return [_finding("E8", Severity.WARNING, "update-missing-pages", None, None, said)]


def no_mass_message(plan: Plan) -> list[Finding]:
    """The page has a list of recipients, but the wiki has no MassMessage extension to send to them."""
    if not plan.no_mass_message:
        return []
    return [_finding("E7", Severity.WARNING, "update-no-massmessage", None, None, {})]


def personal(plan: Plan) -> list[Finding]:
    """A cell that people wrote in the table has personal data; it stays unchanged."""
    return [
        _finding("S5", Severity.WARNING, "check-personal-cell", cell.line, cell.iteration,
                 {"who": cell.who, "column": cell.column, "kinds": cell.kinds})
        for cell in plan.personal
    ]  # fmt: skip


def _finding(
    code: str,
    severity: Severity,
    message: str,
    line: int | None,
    iteration: str | None,
    values: EvidenceValues,
) -> Finding:
    said = {name: str(value) for name, value in values.items()}
    return Finding(code, severity, message, line, values=said, evidence=values, iteration=iteration)
