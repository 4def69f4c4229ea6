"""``wikiconbot update``: the main job."""

import json
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.options import Globals, Input, finite, takes_input
from wikiconbot.errors import LoginRefused, UsageError, WikiError

if TYPE_CHECKING:
    from wikiconbot.model import Edit, Outcome, Plan
    from wikiconbot.update import Judgement, Result
    from wikiconbot.wiki.session import Session


@click.command()
@takes_input
@click.option("--dry-run", is_flag=True, help="Show what would change; save nothing.")
@click.option(
    "--allow-shrink", is_flag=True, help="Save even if the table loses more than a third of its people."
)
@click.option("--yes", is_flag=True, help="Save without asking.")
@click.option(
    "--every",
    metavar="MINUTES",
    type=click.FloatRange(0.01, 10_080),
    callback=finite,
    help="Keep running: update the page again and again, with so much time between. Needs --yes.",
)
@click.option(
    "--output", metavar="FILE", help="With --file: write the new wikitext here. [default: standard output]"
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON document; all else goes to standard error."
)
@click.pass_obj
def update(
    options: Globals,
    source: Input,
    dry_run: bool,
    allow_shrink: bool,
    yes: bool,
    every: float | None,
    output: str | None,
    as_json: bool,
) -> int:
    """Bring PAGE up to date: the participants table and the Etherpad link.

    Shows the change and asks before it saves. Without a terminal to ask on, and without --yes, it
    saves nothing.
    """
    source = replace(source, event=replace(source.event, allow_shrink=allow_shrink))
    if every is not None and (source.file is not None or dry_run or as_json or not yes):
        raise click.UsageError("--every goes with PAGE and --yes, and not with --file, --dry-run or --json.")
    if source.file is not None:
        return _update_file(options, source, output, dry_run, as_json)
    if output:
        raise click.UsageError("--output goes with --file.")
    return _update_wiki(options, source, dry_run, yes, as_json, every)


def _update_wiki(
    options: Globals, source: Input, dry_run: bool, yes: bool, as_json: bool, every: float | None
) -> int:
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.update import exit_code, update_page  # noqa: PLC0415

    asks = not (dry_run or yes) and can_ask(as_json)

    def agreed(judgement: "Judgement", plan: "Plan") -> bool:
        with options.phase("show"):
            if asks or not options.quiet:
                show_plan(judgement, plan, err=as_json)
        if asks:
            return click.confirm("Save this change?", default=False, err=as_json)
        if not (dry_run or yes):
            options.say("There is no terminal to ask on. Add --yes to save.", err=as_json)
        return yes and not dry_run

    assert source.page is not None
    page = source.page
    session = _connect(options, page, again=every)
    if asks or (yes and not dry_run):
        session.require_account()  # before anybody reads a diff that cannot be saved

    def once() -> "Result":
        return update_page(session, page, source.event, load(), agreed, options.stats, options.journal())

    if every is not None:
        session.attended = False
        return keep_up(options, session, every, once)
    result = once()
    if as_json:
        click.echo(json.dumps(document(result), ensure_ascii=False, indent=1))
    if not result.plan.edits and not options.quiet:
        show_plan(result.judgement, result.plan, err=as_json)
    print_outcome(options, session, result.plan.page, result.outcome, err=as_json)
    return exit_code(result.judgement.findings, result.outcome)


def _connect(options: Globals, page: str, again: float | None) -> "Session":
    """Return the session, and note in the journal where there is none; ``again``: try every so many minutes."""
    from wikiconbot.errors import Unreachable  # noqa: PLC0415

    said = ""
    while True:
        try:
            return options.connect()
        except WikiError as error:
            if str(error) != said:
                options.journal().missed("update", error, page=page, wiki=options.wiki)
            if again is None or not isinstance(error, Unreachable):
                raise
            if str(error) != said:
                click.echo(f"Error: {error}", err=True)
            said = str(error)
            time.sleep(again * 60)


def keep_up(options: Globals, session: "Session", every: float, once: Callable[[], "Result"]) -> int:
    """Update a page every so many minutes until somebody stops it: a message on the wiki, or Ctrl-C.

    A wiki that cannot be reached is tried again the next time; what has been said once is not said again.
    """
    from wikiconbot.wiki.brakes import held  # noqa: PLC0415
    from wikiconbot.wiki.wire import WIRE  # noqa: PLC0415

    said: object = None
    while True:
        try:
            result = once()
        except LoginRefused:
            raise
        except WikiError as error:
            if said != str(error):
                click.echo(f"Error: {error}", err=True)
            said = str(error)
        else:
            now = (result.judgement.findings, result.outcome)
            if now != said:
                if not result.plan.edits and not options.quiet:
                    show_plan(result.judgement, result.plan, err=False)
                print_outcome(options, session, result.plan.page, result.outcome, err=False)
            said = now
            stopped = held(session, result.plan.page)
            if stopped and stopped.cause == "messages":
                click.echo(f"Stopped: {stopped.reason}", err=True)
                return 1
        time.sleep(every * 60)
        WIRE.begin()


def _update_file(options: Globals, source: Input, output: str | None, dry_run: bool, as_json: bool) -> int:
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.journal import run_id  # noqa: PLC0415
    from wikiconbot.model import Refused  # noqa: PLC0415
    from wikiconbot.update import (  # noqa: PLC0415
        Result,
        exit_code,
        judge_text,
        nothing_to_write,
        plan_page,
    )

    judgement = judge_text(*source.from_file(), source.event, options.stats)
    plan = plan_page(judgement, source.event, load(), options.stats)
    outcome = nothing_to_write(judgement, plan, load())
    if not options.quiet:
        show_findings(judgement, err=True)
    if isinstance(outcome, Refused):
        click.echo(f"Refused: {outcome.reason}", err=True)
    text = plan.edits[0].new if plan.edits else judgement.snapshot.text
    if as_json:
        result = Result(run_id(), judgement, plan, outcome)
        click.echo(json.dumps(document(result), ensure_ascii=False, indent=1))
    if dry_run:
        options.say("Nothing was written (--dry-run). This would change:", err=True)
        show_plan(judgement, plan, err=as_json, findings=False)
    elif output:
        _write(output, text)
        options.say(f"Written to {output}.", err=True)
    elif not as_json:
        sys.stdout.buffer.write(text.encode())
    return exit_code(judgement.findings, outcome)


def show_findings(judgement: "Judgement", *, err: bool) -> None:
    """Print what a person should look at."""
    from wikiconbot.cli.show import console, print_findings  # noqa: PLC0415
    from wikiconbot.i18n import load  # noqa: PLC0415

    print_findings(console(err=err), judgement.findings, load())


def show_plan(judgement: "Judgement", plan: "Plan", *, err: bool, findings: bool = True) -> None:
    """Print what a person should look at, and the coloured diff of every edit."""
    if findings:
        show_findings(judgement, err=err)
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
            options.say(f"Saved as revision {revision}: {address}", err=err)
        case Unchanged(reason=reason):
            options.say(f"Nothing to do. {reason or 'The page is up to date:'} {address}", err=err)
        case Conflict(reason=reason):
            click.echo(f"Not saved: {harmless(reason)} {address}", err=True)
        case Refused(reason=reason):
            click.echo(f"Refused: {harmless(reason)} (The page: {address})", err=True)
        case None:
            options.say(f"Nothing was saved: {address}", err=err)


def document(result: "Result") -> dict[str, Any]:
    """Return the JSON document of CONTRACT.md."""
    from wikiconbot.cli.check import findings_json  # noqa: PLC0415
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
        "run": result.run,
    }


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


def _write(path: str, text: str) -> None:
    try:
        Path(path).write_bytes(text.encode())
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}.") from error
