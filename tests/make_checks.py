"""Writes the table of rules in docs/checks.md: ``python -m tests.make_checks``. tests/test_docs.py holds it to be true."""

from pathlib import Path

from wikiconbot.checks import CHECKS, DOUBTFUL, PAGE_CHECKS, all_codes, rule_of

DOCS = Path(__file__).parents[1] / "docs" / "checks.md"
BEGIN, END = "<!-- rules:begin -->\n", "<!-- rules:end -->\n"


def table():
    severities = {check.code: str(check.severity) for check in CHECKS}
    for check in PAGE_CHECKS:
        severities |= {
            code: str(severity) for code, severity in zip(check.codes, check.severities, strict=True)
        }
    severities[DOUBTFUL] = "warning"
    rows = [f"| {code} | {severities[code]} | {rule_of(code)} |\n" for code in all_codes()]
    return "".join(["| code | severity | rule |\n", "|---|---|---|\n", *rows])


def main():
    text = DOCS.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGIN)
    DOCS.write_text(head + BEGIN + table() + END + rest.partition(END)[2], encoding="utf-8")


if __name__ == "__main__":
    main()
