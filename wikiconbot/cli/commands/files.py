"""``wikiconbot files``: the files of the program that people copy. No network."""

import click

from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.suggestions import Choice
from wikiconbot.cli.words import tell
from wikiconbot.shipped import TO_COPY, shipped

_EXAMPLES = (
    (
        "wikiconbot files",
        "List the files, with their paths.",
    ),
    (
        "wikiconbot files user-config.py.sample --account MyBot",
        "Print a configuration for the account MyBot.",
    ),
)


@command(examples=_EXAMPLES)
@click.argument("name", metavar="[NAME]", required=False, type=Choice(TO_COPY))
@click.option("--account", metavar="USER", help="The account to write in it instead of WikiconBot.")
def files(name: str | None, account: str | None) -> None:
    """List or print the files that come with the program.

    With NAME, print that file: copy it from there.
    """
    if name:
        text = shipped(name).read_text("utf-8")
        tell(text if account is None else _with_account(text, account), err=False, nl=False)
        return
    for each in TO_COPY:
        tell(f"{each:<25}{shipped(each)}", err=False)


def _with_account(text: str, account: str) -> str:
    """Return a file with another account's name.

    Raises:
        UsageError: an account cannot have that name.
    """
    from wikiconbot.event import TEMPLATE  # noqa: PLC0415
    from wikiconbot.onwiki.chosen_names import names_for  # noqa: PLC0415

    return names_for(None, TEMPLATE, account=account).fill(text)
