"""``wikiconbot dashboard``: the numbers of an event as one page for a browser."""

import click

from wikiconbot.cli.commands.dashboard.board_source import BoardOptions, takes_board
from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.output_file import takes_output, write_output
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.words import says
from wikiconbot.terminal import put_out

_EXAMPLES = (
    (
        "wikiconbot dashboard Event --output event.html",
        "Write the page, then open it in a browser or share it.",
    ),
    (
        "wikiconbot dashboard --file event.wiki --output event.html",
        "Take the numbers of a page on disk, without network.",
    ),
)


@command(examples=_EXAMPLES, common=("--output",))
@takes_input
@takes_output("Write to this file. [default: standard output]")
@takes_board
@click.pass_obj
def dashboard(options: Globals, source: Input, output: str | None, board_options: BoardOptions) -> int:
    """Write the numbers of an event with pictures, as one HTML page.

    It names nobody, works without JavaScript and asks no host. Nothing is written on the wiki.
    """
    from wikiconbot.pictures.dashboard import render_dashboard  # noqa: PLC0415

    made = board_options.read(options, source)
    if isinstance(made, int):
        return made
    with options.phase("show"):
        data = render_dashboard(*made).encode()
    if output is None:
        put_out(data)
        return 0
    write_output(output, data)
    options.say(says("cli-written", file=output), err=True)
    return 0
