"""The session of a command that saves, and its repetition until somebody stops it."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from wikiconbot.cli.options import Globals
from wikiconbot.cli.report import print_outcome, show_plan, tell_unseen
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import LoginRefused, NoEventPage, WikiError

if TYPE_CHECKING:
    from wikiconbot.runs.update import Result
    from wikiconbot.wiki.session import Session


def connect(options: Globals, page: str, command: str, again: float | None) -> "Session":
    """Return the session, and record in the journal if there is none; ``again``: try every so many minutes."""
    from wikiconbot.errors import Unreachable  # noqa: PLC0415

    said = ""
    while True:
        try:
            return options.connect()
        except WikiError as error:
            if str(error) != said:
                options.journal().missed(command, error, page=page, wiki=options.wiki)
            if again is None or not isinstance(error, Unreachable):
                raise
            if str(error) != said:
                tell(says("cli-error", error=error))
            said = str(error)
            time.sleep(again * 60)


def keep_up(options: Globals, session: "Session", every: float, once: Callable[[], "Result"]) -> int:
    """Update a page every so many minutes until somebody stops it: a message on the wiki, or Ctrl-C.

    A wiki that cannot be reached is tried again the next time, and so is a page that was moved or deleted meanwhile. A message is
    printed only once.
    """
    from wikiconbot.wiki.brakes import held  # noqa: PLC0415

    said: object = None
    was_there = False
    while True:
        try:
            result = once()
            was_there = True
        except LoginRefused:
            raise
        except (WikiError, NoEventPage) as error:
            if isinstance(error, NoEventPage) and not was_there:
                raise  # the title was typed wrong
            if said != str(error):
                tell(says("cli-error", error=error))
            said = str(error)
        else:
            now = (result.judgement.findings, result.outcome)
            if now != said:
                if not result.plan.edits and not options.quiet:
                    show_plan(result.judgement, result.plan, err=False)
                print_outcome(options, session, result.plan.page, result.outcome, err=False)
                tell_unseen(result, err=True)
            said = now
            stopped = held(session, result.plan.page)
            if stopped and stopped.cause == "messages":
                tell(says("cli-stopped", reason=stopped.reason))
                return 1
        time.sleep(every * 60)
        session.connection.wire.begin()
