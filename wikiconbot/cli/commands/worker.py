"""``wikiconbot worker``: works off the queue, on this computer or on several."""

import os
import signal

import click

from wikiconbot.cli.event_source import lease_of, takes_edit_limit, takes_lease, takes_operator_settings
from wikiconbot.cli.options import Globals, asked
from wikiconbot.cli.pad_options import PadOptions, takes_pad_options
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.number_types import WholeNumber
from wikiconbot.cli.service_options import connect_unwatched, print_state, takes_listen, takes_queue
from wikiconbot.terminal import say

_EXAMPLES = (
    (
        "wikiconbot worker -n 2",
        "Work off the queue of this computer with two processes.",
    ),
    (
        "wikiconbot worker --status",
        "Print the state of the queue, and exit 1 if nobody works it off.",
    ),
)


@command(examples=_EXAMPLES, common=("-n", "--queue", "--status", "--json"))
@click.option(
    "-n",
    "number",
    metavar="N",
    type=WholeNumber(1, 64),
    default=1,
    help="How many pages to work on at once, each in a separate process. [default: 1]",
)
@takes_queue
@takes_edit_limit
@takes_lease
@takes_listen
@takes_operator_settings
@takes_pad_options
@click.option("--status", is_flag=True, help="Print the state of the queue and of its workers, and exit.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Write log lines as JSON objects; with --status, one JSON document on standard output.",
)
@click.pass_obj
def worker(
    options: Globals,
    number: int,
    queue: str | None,
    edits_per_minute: float,
    lease: float | None,
    listen: tuple[str, int] | None,
    event_file: str | None,
    settings_template: str | None,
    publish: tuple[str, ...],
    pads: PadOptions | None,
    status: bool,
    as_json: bool,
) -> int:
    """Work off the queue of pages that changed, until it is stopped.

    Workers on several computers need the same Redis. SIGTERM lets running saves end.
    """
    if status:
        return print_state(queue, as_json=as_json)
    from wikiconbot import state  # noqa: PLC0415
    from wikiconbot.service.jobs.permits import Limits  # noqa: PLC0415 - huey takes 30 ms
    from wikiconbot.service.jobs.worker_process import WorkerSettings, work  # noqa: PLC0415
    from wikiconbot.service.seen_outside.log_lines import Log  # noqa: PLC0415

    limits = Limits(edits_per_minute, lease=lease_of(lease, options.patience), patience=options.patience)
    settings = WorkerSettings(
        state.folder(),
        queue,
        number,
        limits,
        listen,
        options.patience + 15,
        pads.settings(options) if pads else None,
    )
    wanted = asked(event_file=event_file, settings_template=settings_template, may_publish=publish)
    ended = work(settings, connect_unwatched(options), wanted, Log(say, as_json=as_json, quiet=options.quiet))
    return 128 + ended if ended == signal.SIGINT else os.EX_OK
