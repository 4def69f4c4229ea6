"""The command line: parse, call, print, exit code. Whatever it does, the library does (update.py).

Commands are imported when they are asked for, and what they need when they run: ``--help`` and every
``--file`` command work without configuration, network or home folder.
"""

import atexit
import gc
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from wikiconbot import __version__
from wikiconbot.cli.failures import ended, leave, told
from wikiconbot.cli.options import Globals, finite
from wikiconbot.cli.words import says, tell
from wikiconbot.terminal import make_steady

#: In the order in which an organiser meets them.
COMMANDS = (
    "signups",
    "check",
    "history",
    "config",
    "init",
    "update",
    "export",
    "etherpad",
    "runs",
    "undo",
    "remove",
    "resume",
    "profile",
    "doctor",
    "files",
    "sandbox",
)


class _Commands(click.Group):
    """A group whose commands are the modules of commands/, each with a command of the same name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, or None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"wikiconbot.cli.commands.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--wiki",
    metavar="WIKI",
    help="FAMILY:CODE, or the address of a wiki's api.php. [default: the one in user-config.py]",
)
@click.option(
    "--sandbox", "use_sandbox", is_flag=True, help="The local wiki that `wikiconbot sandbox up` starts."
)
@click.option("--user", metavar="NAME", help="The bot account, where the configuration has several.")
@click.option("--quiet", is_flag=True, help="Print errors only.")
@click.option("--verbose", is_flag=True, help="Print what pywikibot does, and tracebacks.")
@click.option("--stats", is_flag=True, help="At the end, print requests, bytes and seconds of each phase.")
@click.option(
    "--patience",
    metavar="SECONDS",
    type=click.FloatRange(1, 86_400),
    default=60,
    show_default=True,
    callback=finite,
    envvar="WIKICONBOT_PATIENCE",
    help="How long to wait while the wiki does not answer or puts us off, and for another run on the page.",
)
@click.option(
    "--run-page",
    metavar="TITLE",
    envvar="WIKICONBOT_RUN_PAGE",
    help="Nothing is written unless this page's first line is “run” or it does not exist. [default: User:BOT/run]",
)
@click.version_option(__version__, prog_name="wikiconbot")
@click.pass_context
def main(
    ctx: click.Context,
    wiki: str | None,
    use_sandbox: bool,
    user: str | None,
    quiet: bool,
    verbose: bool,
    stats: bool,
    patience: float,
    run_page: str | None,
) -> None:
    """Keep a wiki event page in order: read its sign-ups, check them, write the participants table."""
    if wiki and use_sandbox:
        raise click.UsageError(says("cli-wiki-or-sandbox"))
    if run_page and not set("|\x1f").isdisjoint(run_page):
        raise click.UsageError(says("cli-run-page-title", title=run_page))
    options = ctx.ensure_object(Globals)
    options.wiki, options.sandbox, options.user = wiki, use_sandbox, user
    options.quiet, options.verbose = quiet, verbose
    options.patience, options.run_page = patience, run_page
    if stats:
        ctx.call_on_close(lambda: tell("\n".join(options.stats.lines())))


def run(args: Sequence[str] | None = None) -> None:
    """Run the command line and exit."""
    atexit.register(gc.freeze)  # at the end, Python would look through all objects: 10 ms
    arguments = list(sys.argv[1:] if args is None else args)
    make_steady()
    options = Globals()
    with told(lambda: "--verbose" in arguments, "--verbose", options, as_json="--json" in arguments):
        code = main.main(arguments, prog_name="wikiconbot", standalone_mode=False, obj=options)
        leave(ended(options, code if isinstance(code, int) else 0))
