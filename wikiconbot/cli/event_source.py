"""Options that `sweep`, `watch` and `worker` share: which wikis and events, and the operator's settings for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.options import PUBLIC_PARTS, Globals, asked, read_text, takes_settings_template
from wikiconbot.cli.parsing.number_types import WholeNumber
from wikiconbot.cli.parsing.option_groups import takes_group
from wikiconbot.cli.parsing.suggestions import Choice
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.event import Asked
    from wikiconbot.service.sweeping.which_events import EventSource


@dataclass(frozen=True, slots=True)
class EventOptions:
    """What was typed about the wikis, and about which of their pages are events."""

    wikis: tuple[str, ...]
    category: str | None
    depth: int | None
    linked_from: str | None
    listed: str | None

    def names(self, options: Globals) -> tuple[str | None, ...]:
        """Return the names of the wikis, None for the one of the configuration; raises click.UsageError next to ``--sandbox``."""
        if self.wikis and options.sandbox:
            raise click.UsageError(says("cli-wiki-or-sandbox"))
        return self.wikis or (None,)

    def source(self) -> EventSource:
        """Return where the events are found.

        Raises click.UsageError if the options exclude each other, and UsageError if the file cannot be read.
        """
        from wikiconbot.runs.notes.finding import titles_in  # noqa: PLC0415
        from wikiconbot.service.sweeping.which_events import EventSource  # noqa: PLC0415 - imports pywikibot's part

        if [self.category, self.linked_from, self.listed].count(None) < 2:
            raise click.UsageError(says("sweep-one-source"))
        if self.depth is not None and self.category is None:
            raise click.UsageError(says("sweep-depth"))
        titles = None if self.listed is None else titles_in(read_text(self.listed), self.listed)
        return EventSource(self.category, self.depth or 0, self.linked_from, titles)


@dataclass(frozen=True, slots=True)
class OperatorOptions:
    """What was typed about the operator's settings."""

    event_file: str | None
    settings_template: str | None
    publish: tuple[str, ...]

    def asked(self) -> Asked:
        """Return the settings; raises UsageError as `options.asked` does."""
        return asked(
            event_file=self.event_file, settings_template=self.settings_template, may_publish=self.publish
        )


takes_events = takes_group(
    "events",
    EventOptions,
    click.option(
        "--wiki",
        "wikis",
        metavar="WIKI",
        multiple=True,
        help="A wiki with events; may be repeated. [default: the one in user-config.py]",
    ),
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
takes_operator_settings = takes_group(
    "operator",
    OperatorOptions,
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
