"""What the scripts in ``scripts/`` share: pages by pywikibot's arguments, one after the other, an exit code.

``-page:``, ``-cat:``, ``-transcludes:`` and pywikibot's other generators choose the pages; ``-simulate``
shows what would be saved; ``-always`` saves without asking.
"""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.options import Globals
from wikiconbot.errors import UsageError, WikiconbotError

if TYPE_CHECKING:
    from wikiconbot.model import Plan
    from wikiconbot.update import Judgement
    from wikiconbot.wiki.scripts import Chosen

Work = Callable[[Globals, "Chosen", str], int]
_ALWAYS = "-always"


def each_page(args: Sequence[str], work: Work, *, saves: bool = False) -> None:
    """Do ``work`` on every page that the arguments name, and exit with the worst of its exit codes.

    A page that fails is told, and the next one is taken. ``saves`` allows the argument ``-always``.
    """
    worst = 0
    try:
        from wikiconbot.wiki.scripts import choose_pages  # noqa: PLC0415 - imports pywikibot

        options = Globals()
        chosen = choose_pages(args, options.stats.count)
        strange = [arg for arg in chosen.rest if not (saves and arg == _ALWAYS)]
        if strange:
            raise UsageError(f"{strange[0]} is not known here. -help shows what is.")
        for title in chosen.titles:
            worst = max(worst, _one_page(options, chosen, title, work))
    except WikiconbotError as error:
        click.echo(f"Error: {error}", err=True)
        worst = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("Interrupted.", err=True)
        worst = 130
    sys.exit(worst)


def _one_page(options: Globals, chosen: "Chosen", title: str, work: Work) -> int:
    click.echo(f"== {title} ==", err=True)
    try:
        return work(options, chosen, title)
    except UsageError as error:
        click.echo(f"Error: {error}", err=True)
        return error.exit_code


def update(*parts: str) -> Work:
    """Return the work that brings the named parts of a page up to date, as `wikiconbot update` does."""

    def work(options: Globals, chosen: "Chosen", title: str) -> int:
        from wikiconbot.cli.update import say_outcome, show_plan  # noqa: PLC0415
        from wikiconbot.event import event_for  # noqa: PLC0415
        from wikiconbot.i18n import load  # noqa: PLC0415
        from wikiconbot.update import exit_code, update_page  # noqa: PLC0415

        def agreed(judgement: "Judgement", plan: "Plan") -> bool:
            show_plan(options, judgement, plan, err=False)
            if _ALWAYS in chosen.rest or chosen.simulate:
                return True
            return sys.stdin.isatty() and click.confirm("Save this change?", default=False)

        event = event_for(parts=parts)
        result = update_page(chosen.session, title, event, load(), agreed, options.stats)
        say_outcome(options, chosen.session, result, err=False)
        return exit_code(result.judgement.findings, result.outcome)

    return work


def show_signups(options: Globals, chosen: "Chosen", title: str) -> int:
    """Print who signed up on a page, and what should be looked at."""
    from wikiconbot.cli.show import console, print_findings, print_signups  # noqa: PLC0415
    from wikiconbot.event import event_for  # noqa: PLC0415
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.update import exit_code, judge_wiki_page  # noqa: PLC0415

    judgement = judge_wiki_page(chosen.session, title, event_for(), options.stats)
    print_signups(console(), judgement.snapshot.page, judgement.snapshot.revision, judgement.reading)
    print_findings(console(), judgement.findings, load())
    return exit_code(judgement.findings)
