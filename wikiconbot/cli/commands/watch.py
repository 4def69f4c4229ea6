"""``wikiconbot watch``: follows the changes of wikis, and updates the events that changed, until it is stopped."""

import signal

import click

from wikiconbot.cli.event_source import (
    EventOptions,
    OperatorOptions,
    takes_events,
    takes_operator_settings,
)
from wikiconbot.cli.options import Globals, finite
from wikiconbot.cli.pad_options import PadOptions, takes_pad_options
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.number_types import Number, WholeNumber
from wikiconbot.cli.service_options import (
    WorkOptions,
    connect_unwatched,
    exit_code_of,
    print_state,
    takes_json_lines,
    takes_work_options,
)
from wikiconbot.service.defaults import POLL_EVERY, QUIET, SWEEP_EVERY
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
@takes_events
@click.option(
    "-n",
    "number",
    metavar="N",
    type=WholeNumber(0, 64),
    default=1,
    help="How many pages to work on at once; 0 leaves all work to `wikiconbot worker`. [default: 1]",
)
@takes_work_options
@click.option(
    "--after",
    "quiet_time",
    metavar="SECONDS",
    type=Number(0, 3600),
    callback=finite,
    default=QUIET,
    help=f"How long after its first change a page is updated. [default: {QUIET:g}]",
)
@click.option(
    "--sweep-every",
    metavar="MINUTES",
    type=Number(0.1, 1440),
    callback=finite,
    default=SWEEP_EVERY / 60,
    help=f"How often all events are compared with what was done. [default: {SWEEP_EVERY / 60:g}]",
)
@click.option(
    "--poll-every",
    metavar="SECONDS",
    type=Number(0.1, 3600),
    callback=finite,
    default=POLL_EVERY,
    help=f"How often wikis without a stream are asked for changes. [default: {POLL_EVERY:g}]",
)
@takes_operator_settings
@takes_pad_options
@click.option(
    "--status", is_flag=True, help="Print the state of the watcher, the queue and the workers, and exit."
)
@takes_json_lines
@click.pass_obj
def watch(
    options: Globals,
    events: EventOptions,
    number: int,
    work: WorkOptions,
    quiet_time: float,
    sweep_every: float,
    poll_every: float,
    operator: OperatorOptions,
    pads: PadOptions | None,
    status: bool,
    as_json: bool,
) -> int:
    """Update events half a minute after they change.

    It runs until it is stopped. Changes come from Wikimedia's EventStreams, on other wikis from their recent changes. A sweep at the start and every hour finds
    what was missed. SIGTERM lets running saves end.
    """
    if status:
        return print_state(work.queue, as_json=as_json, watched=True)
    wikis, source, wanted = events.names(options), events.source(), operator.asked()
    from wikiconbot.service.jobs import worker_process  # noqa: PLC0415 - huey takes 30 ms
    from wikiconbot.service.parts import ALIVE  # noqa: PLC0415
    from wikiconbot.service.seen_outside.log_lines import Log  # noqa: PLC0415
    from wikiconbot.service.watching.watch_loop import WatchSettings  # noqa: PLC0415
    from wikiconbot.service.watching.watch_process import follow, watch_only  # noqa: PLC0415
    from wikiconbot.service.watching.watcher_aside import WatcherAside  # noqa: PLC0415

    service = work.settings(options, number, pads)
    followed = WatchSettings(wikis, source, wanted, sweep_every * 60, quiet_time, poll_every)
    log = Log(say, as_json=as_json, quiet=options.quiet)
    connect = connect_unwatched(options, patience=ALIVE / 2)  # a watcher that waits longer would look dead
    if not number:
        return exit_code_of(watch_only(service, followed, connect, log))
    aside = WatcherAside(lambda alive: follow(service, followed, connect, log, alive, (signal.SIGTERM,)), log)
    ended = worker_process.work(service, connect_unwatched(options), wanted, log, aside)
    aside.raise_fault()
    return exit_code_of(ended)
