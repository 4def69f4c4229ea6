"""``wikiconbot files``: what comes with the program for people to copy. No network."""

import click

from wikiconbot.shipped import TO_COPY, shipped


@click.command()
@click.argument("name", metavar="[NAME]", required=False, type=click.Choice(TO_COPY))
@click.option("--account", metavar="USER", help="Write this account in it instead of WikiconBot.")
def files(name: str | None, account: str | None) -> None:
    """List the files to copy that come with the program, with their paths; with a NAME, print that file."""
    if name:
        text = shipped(name).read_text("utf-8")
        click.echo(text.replace("WikiconBot", account) if account else text, nl=False)
        return
    for each in TO_COPY:
        click.echo(f"{each:<23}{shipped(each)}")
