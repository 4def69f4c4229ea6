"""What the bot found, as a table on the report page: only where the organisers ask for it, and only what they ask for."""

from collections.abc import Iterable, Sequence

from wikiconbot.model import Event, Finding, Messages
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.regions import sealed

REGION = "findings"

_ELIGIBILITY = frozenset(f"A{number}" for number in range(10, 15))
_COLUMNS = ("rule", "who", "line", "finding")


def published(findings: Iterable[Finding], event: Event) -> tuple[Finding, ...]:
    """Return the findings that the organisers want on the wiki; blocks and eligibility only where they name them."""
    return tuple(finding for finding in findings if _part(finding) in event.parts)


def _part(finding: Finding) -> str:
    if finding.check in _ELIGIBILITY:
        return "eligibility"
    return "accounts" if finding.check[0] == "A" else "findings"


def render_report(findings: Sequence[Finding], messages: Messages) -> str:
    """Return the table of findings; nobody is linked in it, so that nobody is told of it by the wiki."""
    caption = messages.say("report-caption", {"count": len(findings)})
    if not findings:
        inside = messages.say("report-none")
    else:
        heads = [f'! scope="col" | {messages.say(f"report-{name}")}' for name in _COLUMNS]
        rows: list[tuple[str, Sequence[str]]] = [("", heads)]
        rows += (("", _row(finding, messages)) for finding in findings)
        inside = markup.table('{| class="wikitable sortable"', f" {caption}", rows)
    return sealed(markup.frame(inside, caption, messages.language, messages.direction))


def _row(finding: Finding, messages: Messages) -> list[str]:
    says = messages.say(finding.message, finding.values)
    return [
        f'! scope="row" | {finding.check}',
        f"| {markup.isolated(markup.plain(finding.user or ''))}".rstrip(),
        f"| {messages.number(finding.line) if finding.line else ''}".rstrip(),
        f"| {markup.plain(says)}",
    ]
