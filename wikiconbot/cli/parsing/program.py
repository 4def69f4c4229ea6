"""The program itself: its commands, imported when they are used, and how it runs and exits."""

import atexit
import gc
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from wikiconbot import __version__
from wikiconbot.cli.failures import ended, leave, told
from wikiconbot.cli.options import Globals
from wikiconbot.cli.parsing.command_classes import Group
from wikiconbot.cli.parsing.global_options import global_options
from wikiconbot.cli.parsing.top_help import COMMANDS, PURPOSE, terminal_width, top_help
from wikiconbot.cli.words import says
from wikiconbot.terminal import make_steady


class _Program(Group):
    """A group whose commands are the modules of commands/, each with a command of the same name."""

    def __init__(self) -> None:
        super().__init__("wikiconbot", help=PURPOSE)
        self.params = [*global_options(of_command=False)]
        click.version_option(__version__, prog_name="wikiconbot", help="Print the version and exit.")(self)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options before the command; `help COMMAND` is `COMMAND --help`.

        Raises:
            click.UsageError: an option is not one of the program; if commands have it, the error says where it belongs.
        """
        if args[:1] == ["help"]:
            args = [*args[1:], "--help"]
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if any(error.option_name in each.opts for name in COMMANDS for each in self._params(ctx, name)):
                raise click.UsageError(
                    says("cli-no-option-of-program", option=error.option_name), ctx
                ) from error
            raise

    def _params(self, ctx: click.Context, name: str) -> list[click.Parameter]:
        found = self.get_command(ctx, name)
        return found.params if found else []

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, or None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        command: click.Command = getattr(import_module(f"wikiconbot.cli.commands.{name}"), name)
        return command

    def get_help(self, ctx: click.Context) -> str:
        """Return the page that `wikiconbot --help` prints without click."""
        return top_help(terminal_width()).rstrip("\n")


main = _Program()


def run(args: Sequence[str] | None = None) -> None:
    """Run the command line and exit."""
    atexit.register(gc.freeze)  # otherwise Python checks all objects at the end: 10 ms
    arguments = list(sys.argv[1:] if args is None else args)
    make_steady()
    options = Globals()
    with told(lambda: "--verbose" in arguments, "--verbose", options, as_json="--json" in arguments):
        code = main.main(arguments, prog_name="wikiconbot", standalone_mode=False, obj=options)
        leave(ended(options, code if isinstance(code, int) else 0))
