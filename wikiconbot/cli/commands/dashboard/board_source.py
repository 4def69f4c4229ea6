"""Options of commands that show the numbers of an event, and where the numbers come from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.options import Globals, Input
from wikiconbot.cli.parsing.option_groups import takes_group
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.i18n.messages import Messages
    from wikiconbot.pictures.dashboard import Board
    from wikiconbot.runs.assess import Judgement


@dataclass(frozen=True, slots=True)
class BoardOptions:
    """What was typed about the numbers."""

    allow_shrink: bool

    def read(self, options: Globals, source: Input) -> tuple[Board, Messages] | int:
        """Return the numbers of a page or a file with the messages of its language; the exit code if they are not known."""
        from wikiconbot.i18n import load  # noqa: PLC0415
        from wikiconbot.model import Obstacle  # noqa: PLC0415
        from wikiconbot.runs.assess import messages_of  # noqa: PLC0415
        from wikiconbot.runs.picturing.event_board import board_of  # noqa: PLC0415
        from wikiconbot.wikitext.regions import FORMAT_NEWER  # noqa: PLC0415

        judgement = source.judge(options)
        if self.allow_shrink:
            judgement = _allowing(judgement)
        messages = messages_of(judgement)
        with options.phase("count"):
            board = board_of(judgement, messages, is_offline=source.file is not None)
        if isinstance(board, Obstacle):
            tell(says("cli-refused", reason=load().tell(board.message, board.values, board.iteration)))
            return 2 if board.message == FORMAT_NEWER else 1
        return board, messages


def _allowing(judgement: Judgement) -> Judgement:
    """Return a judgement with settings that allow many people to leave the tables."""
    event = replace(judgement.settings.event, allow_shrink=True)
    return replace(
        judgement,
        settings=replace(judgement.settings, event=event),
        parts=tuple(map(_allowing, judgement.parts)),
    )


takes_board = takes_group(
    "board_options",
    BoardOptions,
    click.option(
        "--allow-shrink",
        is_flag=True,
        help="Continue even if the table loses more than a third of its people.",
    ),
)
