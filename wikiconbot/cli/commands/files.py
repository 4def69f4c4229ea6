"""``wikiconbot files``: what comes with the program for people to copy. No network."""

import click

from wikiconbot.shipped import TO_COPY, shipped


@click.command()
@click.argument("name", metavar="[NAME]", required=False, type=click.Choice(TO_COPY))
def files(name: str | None) -> None:
    """List the files to copy that come with the program, with their paths; with a NAME, print that file."""
    if name:
        click.echo(shipped(name).read_text("utf-8"), nl=False)
        return
    for each in TO_COPY:
        click.echo(f"{each:<23}{shipped(each)}")
