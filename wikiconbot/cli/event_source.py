"""Options that `sweep`, `watch` and `worker` share: how events are found, the operator's settings, how fast to edit."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.options import PUBLIC_PARTS, finite, read_text, takes_settings_template
from wikiconbot.cli.parsing.number_types import Number, WholeNumber
from wikiconbot.cli.parsing.suggestions import Choice
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.service.sweeping.which_events import EventSource

_SOURCE = (
    click.option(
        "--cat",
        "category",
        metavar="CATEGORY",
        help="The events are the pages of this category. [default: the pages with the settings template]",
    ),
    click.option(
        "--depth",
        metavar="N",
        type=WholeNumber(0, 20),
        help="With --cat: how many levels of subcategories count too. [default: 0]",
    ),
    click.option(
        "--list-page",
        "linked_from",
        metavar="TITLE",
        help="The events are the pages that this page links to.",
    ),
    click.option(
        "--list",
        "listed",
        metavar="FILE",
        help="The events are the pages in this file, one title per line (- for standard input).",
    ),
)
_OPERATOR = (
    click.option(
        "--event",
        "event_file",
        metavar="FILE",
        help="The operator's settings for all events, in TOML (docs/event.md). Settings on a page take precedence.",
    ),
    takes_settings_template,
    click.option(
        "--publish",
        metavar="PART",
        multiple=True,
        type=Choice(PUBLIC_PARTS),
        help="Allow the settings on pages to publish findings, accounts or eligibility; may be repeated.",
    ),
)
takes_edit_limit = click.option(
    "--edits-per-minute",
    metavar="N",
    type=Number(0.1, 6000),
    callback=finite,
    default=10,
    help="The most edits on one wiki. [default: 10]",
)
takes_lease = click.option(
    "--lease",
    metavar="SECONDS",
    type=Number(2, 86_400),
    callback=finite,
    help="How long a worker that was killed keeps its page. At least twice the patience. [default: 300]",
)


def lease_of(lease: float | None, patience: float) -> float:
    """Return the lifetime of leases in seconds, by the values of two options; raises click.UsageError if it is too short."""
    if lease is None:
        return max(300.0, 2 * patience)
    if lease < 2 * patience:
        raise click.UsageError(says("cli-lease", seconds=f"{2 * patience:g}"))
    return lease


def takes_source(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say which pages are events (`event_source`)."""
    return _with(_SOURCE, function)


def takes_operator_settings(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the operator's settings: --event, --settings-template, --publish."""
    return _with(_OPERATOR, function)


def _with(options: tuple[Callable[..., Any], ...], function: Callable[..., Any]) -> Callable[..., Any]:
    return reduce(lambda done, option: option(done), reversed(options), function)


def event_source(
    category: str | None, depth: int | None, linked_from: str | None, listed: str | None
) -> EventSource:
    """Return where the events are found, by the values of the options.

    Raises click.UsageError if they exclude each other, and UsageError if the file cannot be read.
    """
    from wikiconbot.runs.notes.finding import titles_in  # noqa: PLC0415
    from wikiconbot.service.sweeping.which_events import EventSource  # noqa: PLC0415 - imports pywikibot's part

    if [category, linked_from, listed].count(None) < 2:
        raise click.UsageError(says("sweep-one-source"))
    if depth is not None and category is None:
        raise click.UsageError(says("sweep-depth"))
    titles = None if listed is None else titles_in(read_text(listed), listed)
    return EventSource(category, depth or 0, linked_from, titles)
