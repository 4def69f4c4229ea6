"""Common parts of the commands of the service: the queue, how fast it works, the address for probes, and the state of it all."""

import math
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from wikiconbot import environment
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, finite
from wikiconbot.cli.pad_options import PadOptions
from wikiconbot.cli.parsing.number_types import Number
from wikiconbot.cli.parsing.option_groups import takes_group
from wikiconbot.cli.words import says, tell
from wikiconbot.service.defaults import LEASE, PER_MINUTE

if TYPE_CHECKING:
    from wikiconbot.service.jobs.permits import Limits
    from wikiconbot.service.jobs.worker_process import WorkerSettings
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


takes_edit_limit = click.option(
    "--edits-per-minute",
    metavar="N",
    type=Number(0.1, 6000),
    callback=finite,
    default=PER_MINUTE,
    help=f"The most edits on one wiki in a minute. [default: {PER_MINUTE:g}]",
)
takes_json_lines = click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Write log lines as JSON objects; with --status, one JSON document on standard output.",
)


def limits_of(options: Globals, edits_per_minute: float, lease: float | None = None) -> "Limits":
    """Return how fast wikis may be edited, and how long leases last; raises click.UsageError if they are too short."""
    from wikiconbot.service.jobs.permits import Limits  # noqa: PLC0415

    shortest = 2 * options.patience
    if lease is not None and lease < shortest:
        raise click.UsageError(says("cli-lease", seconds=f"{shortest:g}"))
    return Limits(edits_per_minute, lease=lease or max(LEASE, shortest), patience=options.patience)


@dataclass(frozen=True, slots=True)
class WorkOptions:
    """What was typed about how work is done, and where it is seen."""

    queue: str | None
    edits_per_minute: float
    lease: float | None
    listen: tuple[str, int] | None

    def settings(self, options: Globals, processes: int, pads: PadOptions | None) -> "WorkerSettings":
        """Return how a worker works.

        Raises:
            click.UsageError: leases are too short.
            UsageError: an address of an Etherpad cannot be used.
        """
        from wikiconbot import state  # noqa: PLC0415
        from wikiconbot.service.jobs.worker_process import WorkerSettings  # noqa: PLC0415 - huey takes 30 ms

        limits = limits_of(options, self.edits_per_minute, self.lease)
        archived = pads.settings(options) if pads else None
        grace = options.patience + 15  # a save that began waits so long at most
        return WorkerSettings(state.folder(), self.queue, processes, limits, self.listen, grace, archived)


takes_work_options = takes_group(
    "work",
    WorkOptions,
    takes_queue,
    takes_edit_limit,
    click.option(
        "--lease",
        metavar="SECONDS",
        type=Number(2, 86_400),
        callback=finite,
        help=f"How long a worker that was killed keeps its page. At least twice the patience. [default: {LEASE:g}]",
    ),
    click.option(
        "--listen",
        metavar="[ADDRESS:]PORT",
        type=PortAddress(),
        help="Answer probes at /healthz and /metrics on this port of 127.0.0.1, or of another address.",
    ),
)


def exit_code_of(number: int) -> int:
    """Return the exit code after a signal: SIGTERM is how a service is stopped."""
    return 128 + number if number == signal.SIGINT else os.EX_OK


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
