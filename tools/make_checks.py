"""Writes the table of rules in docs/checks.md: ``python -m tools.make_checks``. tests/test_docs.py checks that it is up to date."""

from pathlib import Path

from tests.live.runs.situations import SITUATIONS
from wikiconbot.checks import (
    CHECKS,
    DOUBTFUL,
    PAGE_CHECKS,
    PROGRAMME_CHECKS,
    TABLE_CHECKS,
    UNREAD,
    all_codes,
    rule_of,
)

DOCS = Path(__file__).parents[1] / "docs" / "checks.md"
FIRST, LAST = "<!-- situations:begin -->\n", "<!-- situations:end -->\n"
BEGIN, END = "<!-- rules:begin -->\n", "<!-- rules:end -->\n"


def table():
    severities = {check.code: str(check.severity) for check in (*CHECKS, *TABLE_CHECKS, *PROGRAMME_CHECKS)}
    for check in PAGE_CHECKS:
        severities |= {
            code: str(severity) for code, severity in zip(check.codes, check.severities, strict=True)
        }
    severities |= dict.fromkeys((DOUBTFUL, UNREAD), "warning")
    rows = [f"| {code} | {severities[code]} | {rule_of(code)} |\n" for code in all_codes()]
    return "".join(["| code | severity | rule |\n", "|---|---|---|\n", *rows])


def situations():
    rows = [f"| {row.name} | {row.verdict} | {', '.join(row.findings) or '–'} |\n" for row in SITUATIONS]
    return "".join(["| what happens on the page | verdict | findings |\n", "|---|---|---|\n", *rows])


def main():
    text = DOCS.read_text(encoding="utf-8")
    for begin, end, made in ((BEGIN, END, table()), (FIRST, LAST, situations())):
        head, _, rest = text.partition(begin)
        text = head + begin + made + end + rest.partition(end)[2]
    DOCS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
