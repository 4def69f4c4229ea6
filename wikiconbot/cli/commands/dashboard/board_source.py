"""Options of commands that show the numbers of an event, and where the numbers come from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.options import Globals, Input
from wikiconbot.cli.parsing.option_groups import takes_group
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wikiconbot.i18n.messages import Messages
    from wikiconbot.model.contributions import Contributions
    from wikiconbot.pictures.dashboard import Board
    from wikiconbot.runs.assess import Judgement


@dataclass(frozen=True, slots=True)
class BoardOptions:
    """What was typed about the numbers."""

    allow_shrink: bool
    contributions: bool

    def read(self, options: Globals, source: Input) -> tuple[Board, Messages] | int:
        """Return the numbers of a page or a file with the messages of its language; the exit code if they are not known."""
        from wikiconbot.i18n import load  # noqa: PLC0415
        from wikiconbot.model import Obstacle  # noqa: PLC0415
        from wikiconbot.runs.assess import messages_of  # noqa: PLC0415
        from wikiconbot.runs.picturing.event_board import board_of  # noqa: PLC0415
        from wikiconbot.wikitext.regions import FORMAT_NEWER  # noqa: PLC0415

        judgement, given = self._judged(options, source)
        if self.allow_shrink:
            judgement = _allowing(judgement)
        messages = messages_of(judgement)
        with options.phase("count"):
            board = board_of(judgement, messages, is_offline=source.file is not None, contributions=given)
        if isinstance(board, Obstacle):
            tell(says("cli-refused", reason=load().tell(board.message, board.values, board.iteration)))
            return 2 if board.message == FORMAT_NEWER else 1
        return board, messages

    def _judged(
        self, options: Globals, source: Input
    ) -> tuple[Judgement, Mapping[str | None, Contributions]]:
        """Return the judgement on the page, and the contributions to each event if they are wanted."""
        if not self.contributions:
            return source.judge(options), {}
        if source.page is None:
            raise click.UsageError(says("cli-contributions-need-wiki"))
        from wikiconbot.cli.commands.contributions import connect_to  # noqa: PLC0415
        from wikiconbot.runs.counting.event_contributions import event_contributions  # noqa: PLC0415
        from wikiconbot.runs.wiki_pages import judge_wiki_page  # noqa: PLC0415

        session = options.connect()
        judgement = judge_wiki_page(session, source.page, source.asked, options.stats)
        found = event_contributions(
            session, judgement, connect=lambda wiki: connect_to(options, wiki), stats=options.stats
        )
        for one in (one for event in found for one in event.not_counted):
            tell(says("cli-contributions-missing", name=one.name, why=one.why))
        return judgement, {event.iteration: event for event in found}


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
        "--contributions",
        is_flag=True,
        help="Also count what the participants contributed to wikis, as `wikiconbot contributions` does.",
    ),
    click.option(
        "--allow-shrink",
        is_flag=True,
        help="Continue even if the table loses more than a third of its people.",
    ),
)
