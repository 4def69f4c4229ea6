"""``wikiconbot sweep``: one pass over all events of one or several wikis."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.event_source import (
    EventOptions,
    OperatorOptions,
    takes_events,
    takes_operator_settings,
)
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.service_options import limits_of, takes_edit_limit, takes_queue
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.service.jobs.look_soon import Enqueue

_EXAMPLES = (
    (
        "wikiconbot sweep --dry-run",
        "Show which events would be updated, and save nothing.",
    ),
    (
        "wikiconbot sweep --wiki meta --wiki enwiki",
        "Update all events of two wikis that changed.",
    ),
)


@command(
    examples=_EXAMPLES, common=("--wiki", "--cat", "--list-page", "--list", "--dry-run", "--edits-per-minute", "--json")
)  # fmt: skip
@takes_events
@click.option("--dry-run", is_flag=True, help="Show which events would change; save nothing.")
@takes_edit_limit
@click.option(
    "--hint",
    is_flag=True,
    help="Update nothing, but give each event that changed to the workers (`wikiconbot worker`).",
)
@takes_queue
@takes_operator_settings
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
@click.pass_obj
def sweep(
    options: Globals,
    events: EventOptions,
    dry_run: bool,
    edits_per_minute: float,
    hint: bool,
    queue: str | None,
    operator: OperatorOptions,
    as_json: bool,
) -> int:
    """Update all events that changed since the last sweep.

    It saves without a question, like `wikiconbot update --yes`. Events that did not change are not read.
    """
    from wikiconbot import state  # noqa: PLC0415
    from wikiconbot.cli.sweeping import Sweep  # noqa: PLC0415
    from wikiconbot.service.store.opening import open_store  # noqa: PLC0415

    if hint and dry_run:
        raise click.UsageError(says("sweep-hint-or-dry-run"))
    wikis, source, wanted = events.names(options), events.source(), operator.asked()
    folder, limits = state.folder(), limits_of(options, edits_per_minute)
    store = open_store(queue, folder, waiting=tell)
    try:
        enqueue = _jobs(queue, folder) if hint else None
        each = Sweep(options, store, source, wanted, limits, dry_run, as_json, enqueue)
        passes = [each.wiki(wiki) for wiki in wikis]
    finally:
        store.close()
    if as_json:
        print_json({"wikis": [one.document for one in passes]})
    return max(one.code for one in passes)


def _jobs(queue: str | None, folder: Path) -> "Enqueue":
    """Return what makes a job for a page in the queue of the workers."""
    from wikiconbot.service.jobs.queue import open_queue, patient_with  # noqa: PLC0415 - huey takes 30 ms
    from wikiconbot.service.jobs.tasks import Jobs  # noqa: PLC0415

    return Jobs(open_queue(queue, folder), patient=patient_with(queue, folder, tell)).enqueue
