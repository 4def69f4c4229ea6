"""``wikiconbot profile``: what the wiki decides, for ``--file``."""

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals


@click.command()
@click.pass_obj
def profile(options: Globals) -> None:
    """Print what the wiki decides (namespaces, months, zone …), to read its pages with --file later."""
    from wikiconbot.wiki.read import read_profile  # noqa: PLC0415

    session = options.connect()
    with options.phase("read"):
        body = read_profile(session)
    print_json(body)
