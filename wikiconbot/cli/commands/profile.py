"""``wikiconbot profile``: the configuration of the wiki, for ``--file``."""

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals
from wikiconbot.cli.parsing.command_classes import command

_EXAMPLES = (
    (
        "wikiconbot profile > meta.json",
        "Keep the profile of the wiki in use.",
    ),
    (
        "wikiconbot profile --wiki wikipedia:hi",
        "Print that of another wiki.",
    ),
)


@command(examples=_EXAMPLES)
@click.pass_obj
def profile(options: Globals) -> None:
    """Print the profile of the wiki: namespaces, months, time zone.

    Save it in a file, and read pages of that wiki with --file and --profile, without network.
    """
    from wikiconbot.wiki.read import read_profile  # noqa: PLC0415

    session = options.connect()
    with options.phase("read"):
        body = read_profile(session)
    print_json(body)
