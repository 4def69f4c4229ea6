"""Common steps of commands that write: plan, show, ask, save, and report how it ended."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wikiconbot.cli.asking import Consent
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, Input
from wikiconbot.cli.output_file import write_output
from wikiconbot.cli.report import (
    document,
    not_checked_by_update,
    print_outcome,
    show_diff,
    show_edits,
    show_findings,
    show_plan,
    tell_unseen,
)
from wikiconbot.cli.strict import with_strict
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import NoEventPage
from wikiconbot.terminal import put_out

if TYPE_CHECKING:
    from wikiconbot.model import Outcome, Plan
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
    strict: bool = False,
    accept_reading: bool = False,
    migrate: bool = False,
    diff: bool = False,
    complete: Callable[["Session", "Judgement", "Plan"], "Plan"] | None = None,
    session: "Session | None" = None,
    may_be_new: bool = False,
    ended: Callable[["Outcome | None"], None] | None = None,
) -> int:
    """Plan the edits of a page, show them, ask, and save them; returns the exit code.

    ``plan`` makes another plan than that of an update; with ``every``, this is repeated after so many minutes. With
    ``accept_reading`` nobody has to confirm what is read differently than before, with ``migrate`` a conversion to a newer format.
    ``complete`` adds to a finished plan the data that needs a request. ``session`` is one that is open already. ``may_be_new``: the
    page need not exist. ``ended`` gets the outcome.
    """
    from wikiconbot.cli.watch import connect, keep_up  # noqa: PLC0415
    from wikiconbot.runs.assess import plan_page  # noqa: PLC0415
    from wikiconbot.runs.updating import Manner, update_in  # noqa: PLC0415

    consent = Consent(options, yes, dry_run, as_json, diff)

    def agreed(judgement: "Judgement", plan: "Plan") -> bool:
        with options.phase("show"):
            if consent.shows:
                show_plan(judgement, plan, err=as_json, diff=consent.shows_diff, verbose=options.verbose)
        return consent.agreed(plan, lambda: show_diff(plan, err=as_json))

    def completed(judgement: "Judgement", made: "Plan") -> "Plan":
        return complete(opened, judgement, made) if complete else made

    assert source.page is not None
    page, command = source.page, "init" if plan else "update"
    opened = session or connect(options, page, command, again=every)
    consent.require_account(opened)
    manner = Manner(
        agreed, lambda: consent.saves, consent.shows_reverts, accept_reading, migrate, plan or plan_page, completed, command,
        may_be_new=may_be_new,
    )  # fmt: skip
    told: set[str] = set()

    def once() -> "Result":
        journal = options.journal()
        try:
            result, said = update_in(manner, opened, page, source.asked, options.stats, journal)
        except NoEventPage as error:
            say_once(error.remark)
            raise
        say_once(said)
        if ended:
            ended(result.outcome)
        return result

    def say_once(said: str | None) -> None:
        if said and said not in told:
            tell(said)
            told.add(said)  # with --every it is not printed again

    if every is not None:
        opened.attended = False
        return keep_up(options, opened, every, once)
    return _printed(options, opened, once(), as_json=as_json, strict=strict)


def _printed(options: Globals, session: "Session", result: "Result", *, as_json: bool, strict: bool) -> int:
    """Print how a run ended, and return its exit code."""
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415

    if as_json:
        print_json(document(result))
    if not result.plan.edits and not options.quiet:
        show_plan(result.judgement, result.plan, err=as_json, verbose=options.verbose)
    print_outcome(options, session, result.plan.page, result.outcome, err=as_json)
    tell_unseen(result, err=True)
    code = exit_code(result.judgement.findings, result.outcome, result.plan)
    return with_strict(
        code, strict, result.judgement.reading, not_checked_by_update(result.judgement, result.plan)
    )


def write_file(
    options: Globals,
    source: Input,
    output: str | None,
    *,
    dry_run: bool,
    as_json: bool,
    plan: Planner | None = None,
    strict: bool = False,
    diff: bool = False,
    judged: Callable[["Judgement"], None] = lambda judgement: None,
) -> int:
    """Plan the edits of a page from disk, and write its new text; returns the exit code.

    Changes on other pages (a table on a subpage) are reported, and not written. ``judged`` gets the judgement first.
    """
    from wikiconbot.model import Refused, Unchanged  # noqa: PLC0415
    from wikiconbot.runs.assess import plan_page  # noqa: PLC0415
    from wikiconbot.runs.journal import run_id  # noqa: PLC0415
    from wikiconbot.runs.update import Result, exit_code, nothing_to_write  # noqa: PLC0415
    from wikiconbot.runs.wiki_pages import judge_file  # noqa: PLC0415

    judgement = judge_file(*source.from_file(), source.asked, options.stats)
    judged(judgement)
    with options.phase("write"):
        made = plan(judgement) if plan else plan_page(judgement)
    outcome = nothing_to_write(judgement, made)
    if not options.quiet:
        show_findings(judgement, made, err=True, verbose=options.verbose)
    if isinstance(outcome, Refused):
        tell(says("cli-refused", reason=outcome.reason))
    page = judgement.snapshot
    text = next((edit.new for edit in made.edits if edit.page == page.page), page.text)
    if as_json:
        result = Result(run_id(), judgement, made, outcome)
        print_json(document(result))
    if isinstance(outcome, Unchanged) and dry_run:
        key = "cli-nothing-to-do" if outcome.reason else "cli-up-to-date"
        options.say(says(key, reason=outcome.reason, address=page.page), err=True)
    elif dry_run and made.edits:
        options.say(says("cli-dry-run"), err=True)
        show_plan(judgement, made, err=as_json, findings=False)
    elif output and not dry_run:
        write_output(output, text.encode())
        if not options.quiet:
            show_edits(made, err=True, diff=diff)
        options.say(says("cli-written", file=output), err=True)
    elif not as_json and not dry_run:
        put_out(text.encode())
    code = exit_code(judgement.findings, outcome, made)
    return with_strict(code, strict, judgement.reading, not_checked_by_update(judgement, made))
