"""``wikiconbot watch``: follows the changes of wikis, and updates the events that changed, until it is stopped."""

import os
import signal

import click

from wikiconbot.cli.event_source import (
    event_source,
    lease_of,
    takes_edit_limit,
    takes_lease,
    takes_operator_settings,
    takes_source,
)
from wikiconbot.cli.options import Globals, asked, finite
from wikiconbot.cli.pad_options import PadOptions, takes_pad_options
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.number_types import Number, WholeNumber
from wikiconbot.cli.service_options import connect_unwatched, print_state, takes_listen, takes_queue
from wikiconbot.cli.words import says
from wikiconbot.terminal import say

_EXAMPLES = (
    (
        "wikiconbot watch --wiki meta",
        "Update the events of a wiki half a minute after they change, until Ctrl-C.",
    ),
    (
        "wikiconbot watch --status",
        "Print the state of the watcher and of the queue, and exit 1 if something is wrong.",
    ),
)


@command(
    examples=_EXAMPLES, common=("--wiki", "--cat", "--list-page", "--list", "-n", "--queue", "--status", "--json")
)  # fmt: skip
@click.option(
    "--wiki",
    "wikis",
    metavar="WIKI",
    multiple=True,
    help="A wiki to watch; may be repeated. [default: the one in user-config.py]",
)
@takes_source
@click.option(
    "-n",
    "number",
    metavar="N",
    type=WholeNumber(0, 64),
    default=1,
    help="How many pages to work on at once; 0 leaves all work to `wikiconbot worker`. [default: 1]",
)
@takes_queue
@takes_edit_limit
@takes_lease
@click.option(
    "--after",
    "quiet_time",
    metavar="SECONDS",
    type=Number(0, 3600),
    callback=finite,
    default=30,
    help="How long after its first change a page is updated. [default: 30]",
)
@click.option(
    "--sweep-every",
    metavar="MINUTES",
    type=Number(0.1, 1440),
    callback=finite,
    default=60,
    help="How often all events are compared with what was done. [default: 60]",
)
@click.option(
    "--poll-every",
    metavar="SECONDS",
    type=Number(0.1, 3600),
    callback=finite,
    default=10,
    help="How often wikis without a stream are asked for changes. [default: 10]",
)
@takes_listen
@takes_operator_settings
@takes_pad_options
@click.option(
    "--status", is_flag=True, help="Print the state of the watcher, the queue and the workers, and exit."
)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Write log lines as JSON objects; with --status, one JSON document on standard output.",
)
@click.pass_obj
def watch(
    options: Globals,
    wikis: tuple[str, ...],
    category: str | None,
    depth: int | None,
    linked_from: str | None,
    listed: str | None,
    number: int,
    queue: str | None,
    edits_per_minute: float,
    lease: float | None,
    quiet_time: float,
    sweep_every: float,
    poll_every: float,
    listen: tuple[str, int] | None,
    event_file: str | None,
    settings_template: str | None,
    publish: tuple[str, ...],
    pads: PadOptions | None,
    status: bool,
    as_json: bool,
) -> int:
    """Update events half a minute after they change.

    It runs until it is stopped. Changes come from Wikimedia's EventStreams, on other wikis from their recent changes. A sweep at the start and every hour finds
    what was missed. SIGTERM lets running saves end.
    """
    if status:
        return print_state(queue, as_json=as_json, watched=True)
    if wikis and options.sandbox:
        raise click.UsageError(says("cli-wiki-or-sandbox"))
    source = event_source(category, depth, linked_from, listed)
    wanted = asked(event_file=event_file, settings_template=settings_template, may_publish=publish)
    from wikiconbot import state  # noqa: PLC0415
    from wikiconbot.service.jobs.permits import Limits  # noqa: PLC0415 - huey takes 30 ms
    from wikiconbot.service.jobs.worker_process import WorkerSettings, work  # noqa: PLC0415
    from wikiconbot.service.parts import ALIVE  # noqa: PLC0415
    from wikiconbot.service.seen_outside.log_lines import Log  # noqa: PLC0415
    from wikiconbot.service.watching.watch_loop import WatchSettings  # noqa: PLC0415
    from wikiconbot.service.watching.watch_process import follow, watch_only  # noqa: PLC0415
    from wikiconbot.service.watching.watcher_aside import WatcherAside  # noqa: PLC0415

    limits = Limits(edits_per_minute, lease=lease_of(lease, options.patience), patience=options.patience)
    service = WorkerSettings(
        state.folder(),
        queue,
        number,
        limits,
        listen,
        options.patience + 15,
        pads.settings(options) if pads else None,
    )
    followed = WatchSettings(wikis or (None,), source, wanted, sweep_every * 60, quiet_time, poll_every)
    log = Log(say, as_json=as_json, quiet=options.quiet)
    connect = connect_unwatched(options, patience=ALIVE / 2)  # a watcher that waits longer would look dead
    if not number:
        return _exit_code(watch_only(service, followed, connect, log))
    aside = WatcherAside(lambda alive: follow(service, followed, connect, log, alive, (signal.SIGTERM,)), log)
    ended = work(service, connect_unwatched(options), wanted, log, aside)
    aside.raise_fault()
    return _exit_code(ended)


def _exit_code(ended: int) -> int:
    """Return the exit code after a signal: SIGTERM is how a service is stopped."""
    return 128 + ended if ended == signal.SIGINT else os.EX_OK
