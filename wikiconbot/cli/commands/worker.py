"""``wikiconbot worker``: works off the queue, on this computer or on several."""

import click

from wikiconbot.cli.event_source import OperatorOptions, takes_operator_settings
from wikiconbot.cli.options import Globals
from wikiconbot.cli.pad_options import PadOptions, takes_pad_options
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.parsing.number_types import WholeNumber
from wikiconbot.cli.service_options import (
    WorkOptions,
    connect_unwatched,
    exit_code_of,
    print_state,
    takes_json_lines,
    takes_work_options,
)
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
@takes_work_options
@takes_operator_settings
@takes_pad_options
@click.option("--status", is_flag=True, help="Print the state of the queue and of its workers, and exit.")
@takes_json_lines
@click.pass_obj
def worker(
    options: Globals,
    number: int,
    work: WorkOptions,
    operator: OperatorOptions,
    pads: PadOptions | None,
    status: bool,
    as_json: bool,
) -> int:
    """Work off the queue of pages that changed, until it is stopped.

    Workers on several computers need the same Redis. SIGTERM lets running saves end.
    """
    if status:
        return print_state(work.queue, as_json=as_json)
    from wikiconbot.service.jobs import worker_process  # noqa: PLC0415 - huey takes 30 ms
    from wikiconbot.service.seen_outside.log_lines import Log  # noqa: PLC0415

    settings, wanted = work.settings(options, number, pads), operator.asked()
    log = Log(say, as_json=as_json, quiet=options.quiet)
    return exit_code_of(worker_process.work(settings, connect_unwatched(options), wanted, log))
