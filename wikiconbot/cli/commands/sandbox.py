"""``wikiconbot sandbox``: a real MediaWiki on this machine, and a real Etherpad where one is wanted."""

from typing import TYPE_CHECKING

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.sandbox import Sandbox

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")


@click.group()
def sandbox() -> None:
    """Start and stop a real MediaWiki on this machine."""


@sandbox.command()
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Port on 127.0.0.1 (default: 8181, if it is free)."
)
@click.option("--etherpad", is_flag=True, help="Start an Etherpad too (needs Node.js; the first time, npm).")
@as_json
def up(port: int | None, etherpad: bool, as_json: bool) -> None:
    """Start the wiki and leave it running; the first time, install it."""
    from wikiconbot import sandbox as room  # noqa: PLC0415 - `--help` has 0.2 s

    _show(room.up(port, _progress, pads=etherpad), as_json)


@sandbox.command()
def down() -> None:
    """Stop the wiki and its Etherpad; pages and pads stay."""
    from wikiconbot import sandbox as room  # noqa: PLC0415 - `--help` has 0.2 s

    tell(says("cli-sandbox-down" if room.down() else "cli-sandbox-was-down"), err=False)


@sandbox.command()
@as_json
@click.pass_context
def status(context: click.Context, as_json: bool) -> None:
    """Say where the wiki runs; exits 1 when it does not."""
    from wikiconbot import sandbox as room  # noqa: PLC0415 - `--help` has 0.2 s

    running = room.status()
    if running is not None:
        _show(running, as_json)
        return
    tell("null" if as_json else says("cli-sandbox-not-running"), err=False)
    context.exit(1)


@sandbox.command()
@as_json
def reset(as_json: bool) -> None:
    """Throw all pages, accounts and pads away and start with a fresh wiki."""
    from wikiconbot import sandbox as room  # noqa: PLC0415 - `--help` has 0.2 s

    _show(room.reset(_progress), as_json)


def _progress(line: str) -> None:
    tell(line)


def _show(running: "Sandbox", as_json: bool) -> None:
    if as_json:
        print_json(running.to_json())
    else:
        about = {"version": running.mediawiki, "address": running.url, "password": running.admin.password}
        tell(says("cli-sandbox-runs", **about), err=False)
        if running.etherpad:
            tell(says("cli-sandbox-etherpad", address=running.etherpad), err=False)
