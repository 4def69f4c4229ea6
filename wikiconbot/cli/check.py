"""``wikiconbot check``: what an organiser should look at."""

import json
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.options import Globals, Input, takes_input

if TYPE_CHECKING:
    from wikiconbot.model import Finding, Messages
    from wikiconbot.update import Judgement


@click.command()
@takes_input
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")
@click.pass_obj
def check(options: Globals, source: Input, as_json: bool) -> int:
    """Check every entry of PAGE; exits 1 where a finding is an error."""
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.update import exit_code  # noqa: PLC0415

    judgement = source.judge(options)
    with options.phase("show"):
        if as_json:
            click.echo(json.dumps(document(judgement, load()), ensure_ascii=False, indent=1))
        elif not options.quiet:
            _print(judgement, load())
    return exit_code(judgement.findings)


def document(judgement: "Judgement", messages: "Messages") -> dict[str, Any]:
    """Return the JSON document of CONTRACT.md."""
    return {
        "page": judgement.snapshot.page,
        "revision": judgement.snapshot.revision,
        "findings": findings_json(judgement.findings, messages),
        "participants": [
            {
                "user": person.signup.user,
                "name": person.signup.name,
                "status": str(person.status),
                "signed": person.signup.signed,
                "section": person.signup.section,
            }
            for person in judgement.participants
        ],
        "not_checked": list(judgement.not_checked),
    }


def findings_json(findings: tuple["Finding", ...], messages: "Messages") -> list[dict[str, Any]]:
    """Return findings as CONTRACT.md has them."""
    return [
        {
            "check": finding.check,
            "severity": str(finding.severity),
            "user": finding.user,
            "line": finding.line,
            "message": messages.say(finding.message, finding.values),
            "evidence": dict(finding.evidence),
        }
        for finding in findings
    ]


def _print(judgement: "Judgement", messages: "Messages") -> None:
    from rich.text import Text  # noqa: PLC0415

    from wikiconbot.cli.show import console, harmless, print_findings  # noqa: PLC0415

    out = console()
    print_findings(out, judgement.findings, messages)
    counts = [
        _counted(sum(finding.severity == kind for finding in judgement.findings), name)
        for kind, name in (("error", "error"), ("warning", "warning"), ("info", "remark"))
    ]
    gone = sum(person.signup.withdrawn for person in judgement.participants)
    standing = len(judgement.participants) - gone
    people = ("1 person" if standing == 1 else f"{standing} people") + (
        f" ({gone} more withdrew)" if gone else ""
    )
    out.print(Text(harmless(f"{judgement.snapshot.page}: {people}; {', '.join(counts)}.")), soft_wrap=True)
    for reason in judgement.not_checked:
        out.print(Text(f"Not checked: {reason}"))


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
