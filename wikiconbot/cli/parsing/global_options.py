"""The options of the whole program, which people type before the command or after it."""

import math
from collections.abc import Callable, Iterator
from typing import Any

import click

from wikiconbot import environment
from wikiconbot.cli.options import Globals
from wikiconbot.cli.parsing.number_types import Number
from wikiconbot.cli.parsing.top_help import COMMON_OPTIONS, MORE_OPTIONS
from wikiconbot.cli.words import says, tell

_WORDS = {name: words for name, _, words in (*COMMON_OPTIONS, *MORE_OPTIONS)}
_METAVARS = {name: value for name, value, _ in (*COMMON_OPTIONS, *MORE_OPTIONS)}
#: The attribute for each option, if it is not the option's name; the options with an environment variable.
_ATTRIBUTES = {"--sandbox": "sandbox", "--run-page": "run_page"}
_VARIABLES = {"--patience": environment.PATIENCE, "--run-page": environment.RUN_PAGE}
_FLAGS = ("--sandbox", "--quiet", "--verbose", "--stats", "--color/--no-color")
_VALUES = ("--wiki", "--user", "--run-page", "--patience")


def global_options(*, of_command: bool) -> Iterator[click.Option]:
    """Yield the global options: those before the command, or hidden ones that every command takes.

    Only those before the command read the environment.
    """
    for name in (*_VALUES, *_FLAGS):
        yield _option(name, of_command=of_command)


def _option(name: str, *, of_command: bool) -> click.Option:
    attribute = "color" if name in ("--color/--no-color",) else name.removeprefix("--").replace("-", "_")
    settings: dict[str, Any] = {
        "help": _WORDS[name],
        "hidden": of_command,
        "expose_value": False,
        "callback": _kept(attribute),
        "default": None,
    }
    if name in _FLAGS:
        settings |= {"is_flag": True}
    else:
        settings |= {"metavar": _METAVARS[name]}
    if name == "--patience":
        settings |= {"type": Number(1, 86_400)}
    if not of_command and name in _VARIABLES:
        settings |= {"envvar": _VARIABLES[name]}
    # The name in Python differs from every option of the commands: `find --wiki` is a flag.
    return click.Option([name, f"global_{attribute}"], **settings)


def _kept(attribute: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def keep(context: click.Context, option: click.Parameter, value: Any) -> None:
        if value is None or (value is False and attribute != "color"):
            return
        if attribute == "patience" and not math.isfinite(value):
            raise click.BadParameter(says("cli-give-a-number"), context, option)
        options = context.ensure_object(Globals)
        if attribute == "color":
            _colour(context, value)
        elif attribute == "stats":
            if not options.prints_stats:
                context.find_root().call_on_close(lambda: tell("\n".join(options.stats.lines())))
            options.prints_stats = True
        else:
            _keep_once(options, attribute, value, context, option)

    return keep


def _keep_once(
    options: Globals, attribute: str, value: Any, context: click.Context, option: click.Parameter
) -> None:
    """Store a value; two different values, one before the command and one after it, are an error."""
    typed = context.get_parameter_source(option.name or "") is click.core.ParameterSource.COMMANDLINE
    if typed and attribute in options.typed and getattr(options, attribute) != value:
        raise click.BadParameter(says("cli-option-once"), context, option)
    if typed:
        options.typed.add(attribute)
    setattr(options, attribute, value)


def _colour(context: click.Context, value: bool) -> None:
    """Print everything from here on with or without colours; click passes the setting to commands."""
    each: click.Context | None = context
    while each is not None:
        each.color = value
        each = each.parent


def require_sense(options: Globals) -> None:
    """Refuse global options that contradict each other, after all of them are parsed.

    Raises:
        click.UsageError: they do.
    """
    if options.wiki and options.sandbox:
        raise click.UsageError(says("cli-wiki-or-sandbox"))
    if options.run_page and not set("|\x1f").isdisjoint(options.run_page):
        raise click.UsageError(says("cli-run-page-title", title=options.run_page))
