"""The program's commands and groups: click's classes, with global options, examples, and the common options first."""

import shlex
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.options import Globals, title_by_number
from wikiconbot.cli.parsing.global_options import global_options, require_sense
from wikiconbot.cli.parsing.suggestions import suggestion
from wikiconbot.cli.parsing.top_help import terminal_width
from wikiconbot.cli.words import says
from wikiconbot.terminal import columns

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

#: A line as people type it, and a sentence about what it does.
Example = tuple[str, str]

_FEW = 7  # options in one list; if there are more, common and rare ones are separate
_HELP_NAMES = ["-h", "--help"]


class _Context(click.Context):
    """click's context; help is as wide as the terminal, up to click's own limit."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **{"help_option_names": _HELP_NAMES, **settings})
        self.terminal_width = self.terminal_width or terminal_width()


class Command(click.Command):
    """A command. ``examples`` are in its help; ``common`` names the options that are first, in this order."""

    context_class = _Context
    examples: Sequence[Example] = ()
    common: Sequence[str] = ()

    def __init__(
        self,
        *args: Any,
        examples: Sequence[Example] = (),
        common: Sequence[str] = (),
        **settings: Any,
    ) -> None:
        super().__init__(*args, **settings)
        self.examples, self.common = examples, common
        _complete_files(self)
        _take_global_options(self)

    def get_short_help_str(self, limit: int = 0) -> str:
        """Return the whole sentence: shells show it next to the name."""
        return first_paragraph(self)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, the common options, the rare ones, and where to find the global ones."""
        write_help(self, ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Return the possible completions; also the global options, which the help hides."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415

        found = super().shell_complete(ctx, incomplete)
        names = [name for option in self.params if getattr(option, "hidden", False) for name in option.opts]
        given = incomplete if incomplete.startswith("--") else "\0"
        return [*found, *(CompletionItem(name) for name in names if name.startswith(given))]

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, after the whole command line is parsed."""
        options = ctx.ensure_object(Globals)
        require_sense(options)
        _show_progress(options)
        if title := title_by_number(options):
            ctx.params["page"] = title
        return super().invoke(ctx)


class Group(click.Group):
    """A group of commands, with the same help."""

    context_class = _Context
    command_class = Command
    examples: Sequence[Example] = ()
    common: Sequence[str] = ()

    def __init__(self, *args: Any, examples: Sequence[Example] = (), **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.examples = examples
        _take_global_options(self)

    def get_short_help_str(self, limit: int = 0) -> str:
        """Return the whole sentence: shells show it next to the name."""
        return first_paragraph(self)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands first, each with its whole sentence."""
        rows = [
            (name, first_paragraph(command))
            for name in self.list_commands(ctx)
            if (command := self.get_command(ctx, name)) is not None
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)
        write_help(self, ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command of that name; for an unknown name, suggest a similar one."""
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            typed, names = args[0], self.list_commands(ctx)
            told = says("cli-no-such-command", name=typed) + suggestion(typed, names)
            if " " in typed or "://" in typed:
                told = says("cli-page-without-command", page=typed, word=shlex.quote(typed))
            raise click.UsageError(told, ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command of the group."""
        require_sense(ctx.ensure_object(Globals))
        return super().invoke(ctx)


def command(
    name: str | None = None, *, examples: Sequence[Example] = (), common: Sequence[str] = ()
) -> Callable[[Callable[..., Any]], Command]:
    """Make a command of the program from a function."""
    return click.command(name, cls=Command, examples=examples, common=common)


def group(
    name: str | None = None, *, examples: Sequence[Example] = (), **settings: Any
) -> Callable[[Callable[..., Any]], Group]:
    """Make a group of commands from a function."""
    return click.group(name, cls=Group, examples=examples, **settings)


def _show_progress(options: Globals) -> None:
    """Show the progress of a long run in a line on standard error, if that is a terminal and ``--quiet`` is not given."""
    if columns(err=True) is not None and not options.quiet:
        from wikiconbot.cli.progress_bars import watch  # noqa: PLC0415 - not in a log or a pipe

        options.line = watch(options.stats)


class _FileName(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.3
    """The name of a file or folder: unchanged, but shells complete it."""

    name = "file"

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> "list[CompletionItem]":
        """Let the shell complete names of files."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415

        return [CompletionItem(incomplete, type=self._kind)]


_FILES = {"FILE": _FileName("file"), "DIR": _FileName("dir")}


def _complete_files(command: click.Command) -> None:
    for option in command.params:
        if option.metavar in _FILES and option.type is click.STRING:
            option.type = _FILES[option.metavar]


def _take_global_options(command: click.Command) -> None:
    own = {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
    command.params += [
        option
        for option in global_options(of_command=True)
        if own.isdisjoint(option.opts + option.secondary_opts)
    ]


def first_paragraph(command: click.Command) -> str:
    """Return the sentence about what a command does."""
    return " ".join((command.help or "").partition("\n\n")[0].split())


# ── help ────────────────────────────────────────────────────────────────────────────────────────────
def write_help(command: "Command | Group", ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """Write what follows the description of a command."""
    if command.examples:
        formatter.write_paragraph()
        formatter.write("Examples:\n")
        for line, words in command.examples:
            formatter.write(f"  {line}\n")
            with formatter.indentation(), formatter.indentation(), formatter.indentation():
                formatter.write_text(words)
    if any(isinstance(option, click.Argument) and option.name == "page" for option in command.params):
        formatter.write_paragraph()
        formatter.write_text("PAGE is the title of a page, or its address (URL).")
    shown = [
        option for option in command.get_params(ctx) if isinstance(option, click.Option) and not option.hidden
    ]
    common, rare = _split(shown, command.common)
    _write_options(formatter, ctx, "Options", common)
    _write_options(formatter, ctx, "More options", rare)
    formatter.write_paragraph()
    formatter.write_text(
        "Global options such as --wiki, --sandbox, --user, --quiet and --no-color may stand here as well: see `wikiconbot --help`."
    )


def _split(
    options: Sequence[click.Option], common: Sequence[str]
) -> tuple[list[click.Option], list[click.Option]]:
    """Return the common options in their order, and the others; few options are one list, and help is always common."""
    by_name = {name: option for option in options for name in option.opts}
    first = list(dict.fromkeys(by_name[name] for name in common))
    others = [option for option in options if option not in first]
    if len(options) <= _FEW or not common:
        return first + others, []
    return first + [option for option in others if "--help" in option.opts], [
        option for option in others if "--help" not in option.opts
    ]


def _write_options(
    formatter: click.HelpFormatter, ctx: click.Context, heading: str, options: Iterable[click.Option]
) -> None:
    rows = [record for option in options if (record := option.get_help_record(ctx))]
    if rows:
        with formatter.section(heading):
            formatter.write_dl(rows)
