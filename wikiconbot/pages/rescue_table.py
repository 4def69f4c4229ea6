"""The report of a rescue as wikitext: how many pads were saved on the wiki, and a table of all. Pure."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from wikiconbot.i18n.messages import Messages
from wikiconbot.wikitext import markup

_NO_LINK = re.compile(r"[\[\]{}|<>#\n]|~~~|''|__")


class PadRow(Protocol):
    """The data of a row: the page that links to the pad, the pad, the result, and the page of its notes.

    A row without a pad is a page that could not be processed.
    """

    @property
    def page(self) -> str:
        """The page's title."""

    @property
    def url(self) -> str:
        """The pad's address."""

    @property
    def name(self) -> str:
        """The pad's name."""

    @property
    def kind(self) -> str:
        """The result, in a word: the end of a message key ``rescue-…``."""

    @property
    def notes(self) -> str | None:
        """The title of the page that has its notes."""


def render_rescue(rows: Sequence[PadRow], messages: Messages) -> str:
    """Return the report in one element with its language: a line for each result with its number, then a table of the pads."""
    counts = Counter(row.kind for row in rows)
    summary = [
        f"* {messages.say('summary-label', {'what': messages.say(f'rescue-{kind}'), 'who': n})}"
        for kind, n in counts.most_common()
    ]
    heads = [messages.say(f"rescue-{key}") for key in ("page", "pad", "result", "notes")]
    spoken = markup.attributes(lang=messages.language, dir=messages.direction)
    lines = [*summary, "", '{| class="wikitable sortable"', *(f"! {head}" for head in heads)]
    for row in rows:
        pad = markup.isolated(markup.external_link(row.url, row.name or row.url)) if row.url else ""
        cells = (
            markup.verbatim(_link(row.page), messages.is_converted),
            markup.verbatim(pad, messages.is_converted),
            messages.say(f"rescue-{row.kind}"),
            markup.verbatim(_link(row.notes), messages.is_converted) if row.notes else "",
        )
        lines += ["|-", *(f"| {cell}".rstrip() for cell in cells)]
    inside = "\n".join(("", *lines, "|}", ""))
    return f"<div{spoken}>{markup.verbatim(inside, messages.is_foreign)}</div>\n"


def _link(title: str) -> str:
    linked = markup.plain(title) if _NO_LINK.search(title) else f"[[:{title}]]"
    return markup.isolated(linked)
