"""``wikiconbot resume``: an operator says that the bot may go on."""

import click

from wikiconbot.cli.asking import can_ask, confirmed
from wikiconbot.cli.options import Globals
from wikiconbot.cli.words import says, tell


@click.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def resume(options: Globals, yes: bool) -> int:
    """Let unattended runs go on after a message on the bot's talk page.

    Read the message first. It is marked as read on the wiki, as if the bot had looked at it.
    """
    session = options.connect()
    session.require_account()
    from wikiconbot.wiki.brakes import acknowledge, held, look  # noqa: PLC0415 - pywikibot is configured by now

    look(session)
    if session.has_messages:
        talk = session.page_url(f"User talk:{session.user}")
        options.say(says("cli-has-messages", address=talk))
        asks = not yes and can_ask(as_json=False)
        if not yes and not (asks and confirmed(says("cli-may-it-go-on"))):
            options.say(says("cli-stays-stopped" if asks else "cli-stays-stopped-add-yes"))
            return 1
        acknowledge(session)
    if stopped := held(session, ""):
        tell(says("cli-refused", reason=stopped.reason))
        return 1
    options.say(says("cli-nothing-stops-it"))
    return 0
