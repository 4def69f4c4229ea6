"""``wikiconbot pictures``: the numbers of an event as SVG files, for upload."""

import os
from pathlib import Path

import click

from wikiconbot.cli.commands.dashboard.board_source import BoardOptions, takes_board
from wikiconbot.cli.options import Globals, Input, takes_input
from wikiconbot.cli.output_file import write_output
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import UsageError

_EXAMPLES = (
    (
        "wikiconbot pictures Event --output pictures",
        "Write a file for each picture into a folder, and print their names.",
    ),
    (
        "wikiconbot pictures Event --output pictures --contributions",
        "Also count what the participants contributed to wikis.",
    ),
)


@command(examples=_EXAMPLES, common=("--output",))
@takes_input
@click.option("--output", "folder", metavar="DIR", required=True, help="Write the files into this folder.")
@takes_board
@click.pass_obj
def pictures(options: Globals, source: Input, folder: str, board_options: BoardOptions) -> int:
    """Write the numbers of an event as pictures for a wiki (SVG).

    They are those of `wikiconbot dashboard`. They name nobody, and nothing is written on the wiki.
    """
    from wikiconbot.i18n import load  # noqa: PLC0415
    from wikiconbot.pictures.dashboard import board_charts, not_known  # noqa: PLC0415
    from wikiconbot.pictures.drawing import draw  # noqa: PLC0415
    from wikiconbot.pictures.file_names import file_name  # noqa: PLC0415

    made = board_options.read(options, source)
    if isinstance(made, int):
        return made
    board, messages = made
    with options.phase("show"):
        files = {
            file_name(board.page, chart.name, number): draw(chart, messages, number=number)
            for number, chart in board_charts(board, messages)
        }
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise UsageError(says("cli-cannot-write", file=folder, error=error.strerror or error)) from error
    for name, svg in files.items():
        path = str(Path(folder, name))
        write_output(path, svg.encode())
        tell(path, err=False)
    for line in not_known(board, load()):
        options.say(line, err=True)
    return 0
