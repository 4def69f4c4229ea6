"""The options of `watch` and `worker` about the pads of events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from wikiconbot import environment
from wikiconbot.cli.options import Globals, finite
from wikiconbot.cli.pads import Hosts
from wikiconbot.cli.parsing.number_types import Number
from wikiconbot.cli.parsing.option_groups import takes_group
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.service.archiving.pad_settings import PadSettings


def _deletions(_context: click.Context, _option: click.Parameter, typed: tuple[str, ...]) -> tuple[str, ...]:
    from wikiconbot.service.archiving.deletions import read_deletions  # noqa: PLC0415

    try:
        read_deletions(typed)
    except ValueError as error:
        host = "https://etherpad.wikimedia.org"
        about = {"value": str(error), "day": f"{host}=2027-03-31", "days": f"{host}=30d"}
        raise click.BadParameter(says("cli-pad-deletion", **about)) from None
    return typed


@dataclass(frozen=True, slots=True)
class PadOptions:
    """What was typed; ``hosts`` are the Etherpads that the operator allows, with the pause and the contact."""

    hosts: Hosts
    deletions: tuple[str, ...]

    def settings(self, options: Globals) -> PadSettings:
        """Return how the service archives pads.

        Raises:
            UsageError: an address of an Etherpad cannot be used.
        """
        from wikiconbot.service.archiving.deletions import read_deletions  # noqa: PLC0415
        from wikiconbot.service.archiving.pad_settings import PadSettings  # noqa: PLC0415

        allowed = self.hosts.all(options)
        pause = self.hosts.pause_between(options, allowed)
        return PadSettings(allowed, pause, self.hosts.contact, read_deletions(self.deletions))


def _made(
    no_pads: bool,
    pad_hosts: tuple[str, ...],
    deletions: tuple[str, ...],
    pause: float | None,
    contact: str | None,
) -> PadOptions | None:
    """Return the value of the options: None with ``--no-pads``."""
    return None if no_pads else PadOptions(Hosts(pad_hosts, pause, contact), deletions)


takes_pad_options = takes_group(
    "pads",
    _made,
    click.option("--no-pads", is_flag=True, help="Do not archive the Etherpads of events."),
    click.option(
        "--pad-host",
        "pad_hosts",
        metavar="URL",
        multiple=True,
        envvar=environment.PAD_HOSTS,
        help="An Etherpad that the bot may read, in addition to etherpad.wikimedia.org; may be repeated.",
    ),
    click.option(
        "--pads-deleted",
        "deletions",
        metavar="URL=WHEN",
        multiple=True,
        envvar=environment.PADS_DELETED,
        callback=_deletions,
        help="An Etherpad deletes its pads on a day (2027-03-31), or so many days after the last edit (30d); may be repeated.",
    ),
    click.option(
        "--pad-pause",
        "pause",
        metavar="SECONDS",
        type=Number(0, 3600),
        callback=finite,
        default=None,
        help="Seconds between two requests to your own Etherpad. [default: 15] For Wikimedia's Etherpad it is always at least 15.",
    ),
    click.option(
        "--contact",
        metavar="TEXT",
        envvar=environment.CONTACT,
        help="Your contact for the operators of the Etherpad. [default: the bot's user page]",
    ),
)
