"""``wikiconbot sandbox``: a real MediaWiki on this machine, and a real Etherpad if requested."""

from typing import TYPE_CHECKING

import click

from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.parsing.command_classes import group
from wikiconbot.cli.parsing.number_types import WholeNumber
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.sandbox import Sandbox

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")


_EXAMPLES = (
    (
        "wikiconbot sandbox up",
        "Start the wiki; the first time, install it.",
    ),
    (
        "wikiconbot sandbox down",
        "Stop it; pages and pads stay.",
    ),
)


@group(examples=_EXAMPLES)
def sandbox() -> None:
    """Start and stop a real MediaWiki on this machine."""


_UP_EXAMPLES = (
    (
        "wikiconbot sandbox up",
        "Start the wiki on port 8181, or a free one.",
    ),
    (
        "wikiconbot sandbox up --etherpad --port 8080",
        "Start it on port 8080, with an Etherpad.",
    ),
)


@sandbox.command(examples=_UP_EXAMPLES)
@click.option("--port", type=WholeNumber(1, 65535), help="Port on 127.0.0.1 (default: 8181, if it is free).")
@click.option(
    "--etherpad", is_flag=True, help="Also start an Etherpad (needs Node.js, and npm the first time)."
)
@as_json
def up(port: int | None, etherpad: bool, as_json: bool) -> None:
    """Start the wiki and leave it running; install it if needed."""
    from wikiconbot import sandbox as room  # noqa: PLC0415 - `--help` has 0.2 s

    _show(room.up(port, _progress, pads=etherpad), as_json)


_DOWN_EXAMPLES = (
    (
        "wikiconbot sandbox down",
        "Stop the wiki and its Etherpad.",
    ),
    (
        "wikiconbot sandbox down --quiet",
        "Stop them without a word.",
    ),
)


@sandbox.command(examples=_DOWN_EXAMPLES)
def down() -> None:
    """Stop the wiki and its Etherpad; pages and pads stay."""
    from wikiconbot import sandbox as room  # noqa: PLC0415 - `--help` has 0.2 s

    tell(says("cli-sandbox-down" if room.down() else "cli-sandbox-was-down"), err=False)


_STATUS_EXAMPLES = (
    (
        "wikiconbot sandbox status",
        "Print the address and the password.",
    ),
    (
        "wikiconbot sandbox status --json",
        "Print them as JSON.",
    ),
)


@sandbox.command(examples=_STATUS_EXAMPLES)
@as_json
@click.pass_context
def status(context: click.Context, as_json: bool) -> None:
    """Print where the wiki runs.

    The exit code is 1 if it does not run.
    """
    from wikiconbot import sandbox as room  # noqa: PLC0415 - `--help` has 0.2 s

    running = room.status()
    if running is not None:
        _show(running, as_json)
        return
    tell("null" if as_json else says("cli-sandbox-not-running"), err=False)
    context.exit(1)


_RESET_EXAMPLES = (
    (
        "wikiconbot sandbox reset",
        "Begin with a fresh wiki.",
    ),
    (
        "wikiconbot sandbox reset --json",
        "Print its address and accounts as JSON.",
    ),
)


@sandbox.command(examples=_RESET_EXAMPLES)
@as_json
def reset(as_json: bool) -> None:
    """Delete all pages, accounts and pads, and start a fresh wiki."""
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
