"""``wikiconbot resume``: an operator says that the bot may continue."""

from typing import TYPE_CHECKING

import click

from wikiconbot.cli.asking import can_ask, confirmed, tell_reverts
from wikiconbot.cli.options import Globals, asked, note_page, takes_settings_template
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.model import Revert
    from wikiconbot.wiki.session import Session


_EXAMPLES = (
    (
        "wikiconbot resume Event",
        "Go on with a page on which an edit was taken back.",
    ),
    (
        "wikiconbot resume",
        "Go on after a message on the talk page of the bot.",
    ),
)


@command(examples=_EXAMPLES)
@click.argument("page", required=False, callback=note_page)
@click.option(
    "--event",
    "event_file",
    metavar="FILE",
    help="With PAGE: the settings file of the event, as for `wikiconbot update`.",
)
@takes_settings_template
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def resume(
    options: Globals, page: str | None, event_file: str | None, settings_template: str | None, yes: bool
) -> int:
    """Let runs continue after somebody stopped the bot.

    With PAGE: after somebody reverted an edit of the bot there. Without PAGE: after a message on the bot's talk page.

    First look at the page and its history, or read the message. The command marks the message as read on the wiki.
    """
    session = options.connect()
    session.require_account()
    if page is None:
        return _after_a_message(options, session, yes=yes)
    from wikiconbot.runs.stops.resuming import resume_page  # noqa: PLC0415 - pywikibot is configured here

    found: list[Revert] = []

    def agreed(reverts: "tuple[Revert, ...]") -> bool:
        found.extend(reverts)
        tell_reverts(reverts, err=False)
        return _may_go_on(options, yes=yes)

    wish = asked(event_file=event_file, settings_template=settings_template)
    if not resume_page(session, page, wish, agreed, options.stats, options.journal()):
        return 1
    options.say(says("cli-resumed" if found else "cli-nothing-reverted", page=page))
    return 0


def _after_a_message(options: Globals, session: "Session", *, yes: bool) -> int:
    from wikiconbot.wiki.brakes import acknowledge, held, look  # noqa: PLC0415 - pywikibot is configured here

    look(session)
    if session.has_messages:
        talk = session.page_url(f"User talk:{session.user}")
        options.say(says("cli-has-messages", address=talk))
        if not _may_go_on(options, yes=yes):
            return 1
        acknowledge(session)
    if stopped := held(session, ""):
        tell(says("cli-refused", reason=stopped.reason))
        return 1
    options.say(says("cli-nothing-stops-it"))
    return 0


def _may_go_on(options: Globals, *, yes: bool) -> bool:
    """Return whether a person agrees; if nobody can be asked, print how to agree."""
    asks = not yes and can_ask(as_json=False)
    if yes or (asks and confirmed(says("cli-may-it-go-on"))):
        return True
    options.say(says("cli-stays-stopped" if asks else "cli-stays-stopped-add-yes"))
    return False
