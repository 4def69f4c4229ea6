"""Common parts of the commands of the service: the queue, the address for probes, and the state of it all."""

import math
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from wikiconbot import environment
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

takes_queue = click.option(
    "--queue",
    metavar="URL",
    envvar=environment.QUEUE,
    help="The Redis that workers on several computers share: redis://HOST:6379. [default: files in the state folder]",
)


class PortAddress(click.ParamType):  # type: ignore[type-arg]  # older versions of click have no type here
    """``[ADDRESS:]PORT``, as an address of this computer and a number; the address is 127.0.0.1 unless somebody names another one."""

    name = "port"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        """Return the two parts."""
        address, _, port = value.rpartition(":")
        if not (port.isascii() and port.isdigit() and 0 < int(port) < 2**16):
            self.fail(says("cli-listen", value=value), param, ctx)
        return address.strip("[]") or "127.0.0.1", int(port)


takes_listen = click.option(
    "--listen",
    metavar="[ADDRESS:]PORT",
    type=PortAddress(),
    help="Answer probes at /healthz and /metrics on this port of 127.0.0.1, or of another address.",
)


def connect_unwatched(
    options: Globals, *, patience: float = math.inf, sweeps: bool = False
) -> "Callable[[str | None, Callable[[int], None]], Session]":
    """Return what connects to a wiki by its name, None for that of the command line, for runs that nobody watches.

    ``patience`` is the most seconds that a run waits for the wiki. A service reports no waits, and only its own limit of edits holds;
    ``sweeps`` is for a command that ends.
    """

    def connect(wiki: str | None, on_response: Callable[[int], None]) -> "Session":
        from wikiconbot.wiki.session import connect as connect_to  # noqa: PLC0415 - imports pywikibot

        target = options.target()
        target = replace(
            target, wiki=wiki or target.wiki, attended=False, patience=min(target.patience, patience)
        )
        if sweeps:
            return connect_to(target, on_response)
        session = connect_to(replace(target, quiet=True, address=None), on_response)
        session.leave_pace()
        return session

    return connect


def print_state(queue: str | None, *, as_json: bool, watched: bool = False) -> int:
    """Print the state of the service; return 1 if something is wrong with it, with ``watched`` also if nobody watches.

    Raises:
        ConfigurationError: the queue cannot be used.
        Unreachable: Redis does not answer.
    """
    from wikiconbot import state  # noqa: PLC0415
    from wikiconbot.service.parts import WATCHED, WORKER  # noqa: PLC0415
    from wikiconbot.service.seen_outside.status_report import document, lines, state_of  # noqa: PLC0415
    from wikiconbot.service.store.opening import open_store  # noqa: PLC0415

    store = open_store(queue, state.folder(), patience=5)
    seen = state_of(store, failing=True, needed=WATCHED if watched else (WORKER,))
    store.close()
    if as_json:
        print_json(document(seen))
    else:
        for line in lines(seen):
            tell(line, err=False)
    return int(bool(seen.problems))
