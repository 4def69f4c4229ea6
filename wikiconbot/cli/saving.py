"""What commands that write share: plan, show, ask, save, and say how it ended."""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.options import Globals, Input
from wikiconbot.cli.words import says
from wikiconbot.errors import UsageError

if TYPE_CHECKING:
    from wikiconbot.model import Edit, Outcome, Plan
    from wikiconbot.runs.assess import Judgement
    from wikiconbot.runs.update import Result
    from wikiconbot.wiki.session import Session

Planner = Callable[["Judgement"], "Plan"]


def run_once(
    options: Globals,
    source: Input,
    *,
    dry_run: bool,
    yes: bool,
    as_json: bool,
    plan: Planner | None = None,
    every: float | None = None,
) -> int:
    """Plan the edits of a page, show them, ask, and save them; returns the exit code.

    ``plan`` makes another plan than that of an update; with ``every`` it is done again after so many minutes.
    """
    from wikiconbot.cli.watch import connect, keep_up  # noqa: PLC0415
    from wikiconbot.runs.update import exit_code, update_page  # noqa: PLC0415

    asks = not (dry_run or yes) and can_ask(as_json)

    def agreed(judgement: "Judgement", plan: "Plan") -> bool:
        with options.phase("show"):
            if asks or not options.quiet:
                show_plan(judgement, plan, err=as_json)
        if asks:
            return click.confirm(says("cli-save-this"), default=False, err=as_json)
        if not (dry_run or yes):
            options.say(says("cli-no-terminal"), err=as_json)
        return yes and not dry_run

    assert source.page is not None
    page, command = source.page, "init" if plan else "update"
    session = connect(options, page, command, again=every)
    if asks or (yes and not dry_run):
        session.require_account()  # before anybody reads a diff that cannot be saved

    def once() -> "Result":
        journal = options.journal()
        return update_page(session, page, source.asked, agreed, options.stats, journal, plan, command)

    if every is not None:
        session.attended = False
        return keep_up(options, session, every, once)
    result = once()
    if as_json:
        click.echo(json.dumps(document(result), ensure_ascii=False, indent=1))
    if not result.plan.edits and not options.quiet:
        show_plan(result.judgement, result.plan, err=as_json)
    print_outcome(options, session, result.plan.page, result.outcome, err=as_json)
    return exit_code(result.judgement.findings, result.outcome, result.plan)


def write_file(
    options: Globals,
    source: Input,
    output: str | None,
    *,
    dry_run: bool,
    as_json: bool,
    plan: Planner | None = None,
) -> int:
    """Plan the edits of a page from disk, and write its new text; returns the exit code.

    What would stand on other pages (a table on a subpage) is told, and not written.
    """
    from wikiconbot.model import Refused  # noqa: PLC0415
    from wikiconbot.runs.assess import judge_text  # noqa: PLC0415
    from wikiconbot.runs.journal import run_id  # noqa: PLC0415
    from wikiconbot.runs.update import Result, exit_code, nothing_to_write, plan_page  # noqa: PLC0415

    judgement = judge_text(*source.from_file(), source.asked, options.stats)
    made = plan(judgement) if plan else plan_page(judgement, options.stats)
    outcome = nothing_to_write(judgement, made)
    if not options.quiet:
        show_findings(judgement, made, err=True)
    if isinstance(outcome, Refused):
        click.echo(says("cli-refused", reason=outcome.reason), err=True)
    page = judgement.snapshot
    text = next((edit.new for edit in made.edits if edit.page == page.page), page.text)
    if as_json:
        result = Result(run_id(), judgement, made, outcome)
        click.echo(json.dumps(document(result), ensure_ascii=False, indent=1))
    if dry_run:
        options.say(says("cli-dry-run"), err=True)
        show_plan(judgement, made, err=as_json, findings=False)
    elif output:
        write_text(output, text)
        options.say(says("cli-written", file=output), err=True)
    elif not as_json:
        sys.stdout.buffer.write(text.encode())
    return exit_code(judgement.findings, outcome, made)


def show_findings(judgement: "Judgement", plan: "Plan | None" = None, *, err: bool) -> None:
    """Print what a person should look at; with a plan, also what stays as people changed it."""
    from wikiconbot.cli.show import console, harmless, print_findings  # noqa: PLC0415
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.runs.update import kept_findings  # noqa: PLC0415

    kept = kept_findings(plan) if plan else ()
    new = tuple(finding for finding in kept if finding not in judgement.findings)
    print_findings(console(err=err), judgement.findings + new, load())
    for obstacle in plan.passed_over if plan else ():
        reason = harmless(load().say(obstacle.message, obstacle.values))
        click.echo(says("cli-passed-over", reason=reason), err=True)


def show_plan(judgement: "Judgement", plan: "Plan", *, err: bool, findings: bool = True) -> None:
    """Print what a person should look at, and the coloured diff of every edit."""
    if findings:
        show_findings(judgement, plan, err=err)
    show_edits(plan, err=err)


def show_edits(plan: "Plan", *, err: bool) -> None:
    """Print the coloured diff of every edit."""
    from wikiconbot.cli.show import console, print_diff, unified_diff  # noqa: PLC0415

    for edit in plan.edits:
        print_diff(console(err=err), unified_diff(edit.page, edit.old, edit.new))


def print_outcome(
    options: Globals, session: "Session", page: str, outcome: "Outcome | None", *, err: bool
) -> None:
    """Print in a sentence how a run ended, and where to look."""
    from wikiconbot.cli.show import harmless  # noqa: PLC0415
    from wikiconbot.model import Conflict, Refused, Saved, Unchanged  # noqa: PLC0415

    address = session.page_url(page)
    match outcome:
        case Saved(revision=revision):
            options.say(says("cli-saved", revision=str(revision), address=address), err=err)
        case Unchanged(reason=reason):
            key = "cli-nothing-to-do" if reason else "cli-up-to-date"
            options.say(says(key, reason=reason, address=address), err=err)
        case Conflict(reason=reason):
            click.echo(says("cli-not-saved", reason=harmless(reason), address=address), err=True)
        case Refused(reason=reason):
            click.echo(says("cli-refused-page", reason=harmless(reason), address=address), err=True)
        case None:
            options.say(says("cli-nothing-saved", address=address), err=err)


def document(result: "Result") -> dict[str, Any]:
    """Return the JSON document of CONTRACT.md."""
    from wikiconbot.cli.commands.check import findings_json  # noqa: PLC0415
    from wikiconbot.i18n import load  # noqa: PLC0415

    outcome = result.outcome
    cause = getattr(outcome, "cause", None)
    return {
        "page": result.plan.page,
        "outcome": type(outcome).__name__.lower() if outcome else "planned",
        "reason": getattr(outcome, "reason", None),
        **({"cause": getattr(outcome, "code", cause) if cause == "obstacle" else cause} if cause else {}),
        "edits": edits_json(result.made or [(edit, None) for edit in result.plan.edits]),
        "findings": findings_json(result.judgement.findings, load()),
        **_passed_over(result.plan),
        "run": result.run,
    }


def _passed_over(plan: "Plan") -> dict[str, Any]:
    from wikiconbot.i18n import load  # noqa: PLC0415

    said = [load().say(obstacle.message, obstacle.values) for obstacle in plan.passed_over]
    return {"passed_over": said} if said else {}


def edits_json(edits: "Iterable[tuple[Edit, int | None]]") -> list[dict[str, Any]]:
    """Return edits as CONTRACT.md has them, with the revisions that the wiki made of them."""
    from wikiconbot.cli.show import unified_diff  # noqa: PLC0415

    return [
        {
            "page": edit.page,
            "base_revision": edit.base_revision,
            "new_revision": revision,
            "summary": edit.summary,
            "diff": unified_diff(edit.page, edit.old, edit.new),
        }
        for edit, revision in edits
    ]


def can_ask(as_json: bool) -> bool:
    """Return whether there is a person at a terminal who can be shown something and asked."""
    return sys.stdin.isatty() and (sys.stderr if as_json else sys.stdout).isatty()


def write_text(path: str, text: str) -> None:
    """Write a file as UTF-8; an error is a sentence for people."""
    try:
        Path(path).write_bytes(text.encode())
    except OSError as error:
        raise UsageError(says("cli-cannot-write", file=path, error=error.strerror or error)) from error
