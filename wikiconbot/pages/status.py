"""The events that the bot cannot update, as a table on its own status page for organisers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wikiconbot.i18n.messages import Messages
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.regions import sealed

REGION = "status"
_COLUMNS = ("page-event", "page-success", "page-reason", "page-line", "page-by")
_ROW = "\n|-\n"
_TITLE = re.compile(
    r'! scope="row"[^|\n]*\| (?:<bdi>)?(?:\[\[:([^\[\]|\n]+)\]\]|([^\n]*?))(?:</bdi>)?(?:\n|\Z)'
)

#: Short reasons without names, by the codes of refusals; any other code means that a person has to check.
_DAMAGED = "text-beside cells-joined heads-missing table-unread two-rows in-template in-unit"
_FORBIDDEN = "protected cascade-protected forbidden partly-blocked filter-disallowed filter-warned spam-blacklist title-blacklist captcha"
_WHY = {
    "settings": "why-settings",
    "shrink": "why-shrink",
    "settings-shift": "why-shift",
    "reverted": "why-reverted",
    "blanked": "why-blanked",
    "gone": "why-gone",
    **dict.fromkeys(_DAMAGED.split(), "why-damaged"),
    **dict.fromkeys(_FORBIDDEN.split(), "why-forbidden"),
}


def why(code: str) -> str:
    """Return the reason of a refusal as the end of a message's key, by the refusal's code or cause."""
    return "why-damaged" if code.startswith("marker") else _WHY.get(code, "why-look")


@dataclass(frozen=True, slots=True)
class Trouble:
    """An event that cannot be updated: its ``page``, ``why``, the last ``success`` (a time in UTC), the line and its author."""

    page: str
    why: str
    success: str | None = None
    line: int | None = None
    by: str | None = None


def render_status(body: str, page: str, trouble: Trouble | None, messages: Messages) -> str:
    """Return the table with the trouble of a page, or without it; the rows of other events stay as they are in ``body``."""
    rows = {title: row for row in _rows(body) if (title := _title_of(row)) != page}
    if trouble:
        rows[page] = "\n".join(_row(trouble, messages))
    caption = messages.say("status-page-caption")
    if not rows:
        inside = messages.say("status-page-none")
    else:
        heads = [markup.column_head(messages.say(f"status-{name}"), messages.language) for name in _COLUMNS]
        table: list[tuple[str, Sequence[str]]] = [
            ("", heads),
            *(("", [rows[title]]) for title in sorted(rows)),
        ]
        inside = markup.table('{| class="wikitable"', f" {caption}", table)
    return sealed(
        markup.frame(inside, caption, messages.language, messages.direction, is_foreign=messages.is_foreign)
    )


def has_row(body: str, page: str) -> bool:
    """Whether the table has a row of a page."""
    return any(_title_of(row) == page for row in _rows(body))


def _rows(body: str) -> list[str]:
    """Return the rows as they are, without the row of heads."""
    table, closed, _ = body.partition("\n|}")
    return table.split(_ROW)[2:] if closed else []


def _title_of(row: str) -> str:
    found = _TITLE.match(markup.without_marks(row))
    return (found[1] or found[2]) if found else row


def _row(trouble: Trouble, messages: Messages) -> list[str]:
    return [
        f'! scope="row" {markup.AT_START} | {_verbatim(markup.page_link(trouble.page), messages)}',
        f"| {messages.time(trouble.success) if trouble.success else '–'}",
        f"| {messages.say(f'status-{trouble.why}')}",
        f"| {messages.number(trouble.line) if trouble.line else '–'}",
        f"| {_verbatim(markup.plain(trouble.by), messages) if trouble.by else '–'}",
    ]


def _verbatim(wikitext: str, messages: Messages) -> str:
    return markup.verbatim(markup.isolated(wikitext), messages.is_converted)
