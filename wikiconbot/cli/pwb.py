"""Common parts of the scripts in ``scripts/``: pages by pywikibot's arguments, one after the other, an exit code.

``-page:``, ``-cat:``, ``-transcludes:`` and pywikibot's other generators choose the pages; ``-simulate``
shows what would be saved; ``-always`` saves without asking; the others are in pwb_arguments.py.
"""

import os
import re
import shlex
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from wikiconbot import environment
from wikiconbot.cli.asking import tell_reverts, tell_unknown
from wikiconbot.cli.failures import ended, leave, told
from wikiconbot.cli.options import Globals, asked, state_folder
from wikiconbot.cli.pwb_arguments import Arguments, read_arguments, with_summary
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import (
    AnotherPage,
    LoginRefused,
    MissingPage,
    NoEventPage,
    Unreachable,
    UsageError,
    WikiError,
)
from wikiconbot.terminal import make_steady

if TYPE_CHECKING:
    from wikiconbot.event import Asked
    from wikiconbot.model import Plan
    from wikiconbot.runs.assess import Judgement
    from wikiconbot.wiki.scripts import Chosen

#: An option of the command line, which the scripts do not have.
_OPTION = re.compile(r"(?<!\S)--[a-z]")

_NO_ARGUMENTS = Arguments()


@dataclass(slots=True)
class Answers:
    """What is saved: everything if the arguments or the person say ``always``, nothing more after the person ``quits``.

    ``unattended``: the arguments say ``always``.
    """

    always: bool = False
    unattended: bool = False
    quits: bool = False
    arguments: Arguments = _NO_ARGUMENTS


Work = Callable[[Globals, "Chosen", Answers, str], int]


def each_page(args: Sequence[str], work: Work, *, saves: bool = False) -> None:
    """Do ``work`` on every page that the arguments name, and exit with the highest of its exit codes.

    A page that fails is reported, and the next one follows. ``saves`` allows the argument ``-always``.
    """
    make_steady()
    options = Globals()
    with told(lambda: _wants_tracebacks(options), "-verbose", options):
        from wikiconbot.wiki.scripts import choose_pages  # noqa: PLC0415 - imports pywikibot

        try:
            chosen = choose_pages(args, options.stats.count, _say)
        except WikiError as error:
            if saves:
                _note_missed(options, args, error)
            raise
        options.verbose = chosen.verbose
        chosen.session.state_folder = state_folder()
        arguments = _read_arguments(chosen, saves=saves)
        answers = Answers(arguments.always, unattended=arguments.always, arguments=arguments)
        _asked(answers)  # report a file that cannot be read before the first page
        codes = []
        for title in chosen.titles:
            codes.append(_one_page(options, chosen, answers, title, work))
            if answers.quits:
                _say(says("cli-quit"))
                break
        if not codes:
            _say(says("cli-no-pages", arguments=" ".join(chosen.by)))
        leave(ended(options, max(codes, default=0)))


def _note_missed(options: Globals, args: Sequence[str], error: WikiError) -> None:
    """Record in the journal, like the command line, that the named pages were not updated: the wiki did not answer, or refused the login."""
    for arg in args or sys.argv[1:]:
        if arg.startswith("-page:"):
            options.journal().missed("update", error, page=arg.removeprefix("-page:"), wiki=None)


def _read_arguments(chosen: "Chosen", *, saves: bool) -> Arguments:
    """Return the settings of `scripts.ini` and the command line; the path of an organisers' file in it is relative to its folder."""
    folder = chosen.ini_file.parent if chosen.ini_file else Path()
    try:
        said = read_arguments((), chosen.ini, saves=saves)
    except UsageError as error:
        raise UsageError(says("cli-ini-file", file=chosen.ini_file, why=error)) from error
    own = replace(said, event=str(folder / said.event)) if said.event else said
    return read_arguments(chosen.rest, {}, saves=saves, before=own)


def page_arguments() -> str:
    """Return pywikibot's help about the arguments that choose pages; exits with a sentence if it cannot start."""
    options = Globals()
    with told(lambda: _wants_tracebacks(options), "-verbose", options):
        from wikiconbot.wiki.scripts import parameter_help  # noqa: PLC0415 - imports pywikibot

        return parameter_help()


def _wants_tracebacks(options: Globals) -> bool:
    """Whether pywikibot's ``-verbose`` was given; pywikibot removes it, so the original arguments are checked too."""
    return options.verbose or not {"-verbose", "-v"}.isdisjoint(sys.orig_argv)


def _say(text: str) -> None:
    tell(text)


def _one_page(options: Globals, chosen: "Chosen", answers: Answers, title: str, work: Work) -> int:
    _say(f"== {title} ==")
    try:
        return work(options, chosen, answers, title)
    except (AnotherPage, MissingPage) as error:
        if chosen.is_named(title):
            _say(says("cli-error", error=error))
            return error.exit_code
        _say(says("cli-left-out", reason=error))
        return 0
    except (LoginRefused, Unreachable):
        raise  # the error is the wiki's, so it affects all pages
    except (UsageError, WikiError) as error:
        _say(says("cli-error", error=error))
        return error.exit_code


def update(*parts: str) -> Work:
    """Return the work that updates the named parts of a page, like `wikiconbot update`.

    Without any, these are the parts that the page's organisers want.
    """

    def work(options: Globals, chosen: "Chosen", answers: Answers, title: str) -> int:
        from wikiconbot.cli.report import print_outcome, show_plan, tell_unseen  # noqa: PLC0415
        from wikiconbot.runs.update import exit_code  # noqa: PLC0415
        from wikiconbot.runs.updating import Manner, update_in  # noqa: PLC0415

        def agreed(judgement: "Judgement", plan: "Plan") -> bool:
            asks = not chosen.simulate and sys.stdin.isatty()
            diff = not (asks or answers.always) or chosen.simulate
            show_plan(judgement, plan, err=False, diff=diff, verbose=options.verbose)
            return _agreed(chosen, answers, plan)

        if not chosen.simulate and (answers.always or sys.stdin.isatty()):
            chosen.session.require_account()  # before a person reads a diff that cannot be saved
        manner = Manner(
            agreed,
            unseen=lambda: answers.always and not chosen.simulate,
            asks=chosen.simulate or (sys.stdin.isatty() and not answers.unattended),
            complete=lambda _, plan: with_summary(plan, answers.arguments.summary),
            named=chosen.is_named(title),
        )
        try:
            result, said = update_in(
                manner, chosen.session, title, _asked(answers, parts), options.stats, options.journal()
            )
        except NoEventPage as error:
            if error.remark:
                _say(error.remark)
            raise
        if said:
            _say(said)
        if not result.plan.edits:
            show_plan(result.judgement, result.plan, err=False, verbose=options.verbose)
        if result.outcome is None and chosen.simulate:
            address = chosen.session.page_url(result.plan.page)
            options.say(says("cli-simulated", address=address))
        else:
            print_outcome(options, chosen.session, result.plan.page, result.outcome, err=False)
            tell_unseen(result, err=False)
        if _OPTION.search(getattr(result.outcome, "reason", None) or ""):
            _say(says("cli-pwb-options", page=shlex.quote(result.plan.page)))
        return exit_code(result.judgement.findings, result.outcome, result.plan)

    return work


def _asked(answers: Answers, parts: Sequence[str] = ()) -> "Asked":
    """Return the settings for a page: the parts of a script, its sections, the organisers' file, and what may be published.

    Only the environment can name the settings' template.
    """
    given = answers.arguments
    name = os.environ.get(environment.SETTINGS_TEMPLATE)
    return asked(
        given.sections,
        parts=parts or None,
        event_file=given.event,
        settings_template=name,
        may_publish=given.publish,
    )


def _agreed(chosen: "Chosen", answers: Answers, plan: "Plan") -> bool:
    """Return whether to save the plan: never with ``-simulate``, always with ``-always``, else by the person's answer.

    If somebody reverted the bot's last edit, a person is asked also after the answer "all".
    """
    tell_reverts(plan.reverted, err=True)
    tell_unknown(plan, err=True)
    if chosen.simulate:
        return False
    if answers.always and not plan.reverted:
        return True
    if sys.stdin.isatty():
        return _answered(answers, plan)
    _say(says("cli-no-terminal-always"))
    return False


def _answered(answers: Answers, plan: "Plan") -> bool:
    """Ask pywikibot's own question, and return whether to save; "all" and "quit" apply to the next pages too."""
    from wikiconbot.cli.report import show_diff  # noqa: PLC0415
    from wikiconbot.wiki.scripts import ask  # noqa: PLC0415

    question = says("cli-pwb-save-reverted" if plan.reverted else "cli-pwb-save")
    while (answer := ask(question)) == "d":
        show_diff(plan, err=False)
    answers.always = answers.always or answer == "a"
    answers.quits = answer == "q"
    return answer in ("y", "a")


def show_signups(options: Globals, chosen: "Chosen", answers: Answers, title: str) -> int:
    """Print who signed up on a page, and what a person should look at."""
    from wikiconbot.cli.report import tell_faults  # noqa: PLC0415
    from wikiconbot.cli.show import console, print_findings, print_signups  # noqa: PLC0415
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415
    from wikiconbot.runs.wiki_pages import judge_wiki_page  # noqa: PLC0415

    judgement = judge_wiki_page(chosen.session, title, _asked(answers), options.stats)
    tell_faults(judgement.settings)
    print_signups(console(), judgement.snapshot.page, judgement.snapshot.revision, judgement.reading)
    print_findings(console(), judgement.findings, load())
    return exit_code(judgement.findings)
