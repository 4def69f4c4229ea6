"""The events that the bot cannot update, as a table on its own status page for organisers."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wikiconbot.i18n.messages import Messages
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.regions import sealed

REGION = "status"
#: The most rows of the table: each is about 250 bytes, and a link with a long title in another script 2 KB.
MOST = 200
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


def render_status(
    body: str,
    troubles: Mapping[str, Trouble | None],
    messages: Messages,
    address: Callable[[str], str] | None = None,
) -> str:
    """Return the table with the troubles of some pages, or without them (None); the rows of other events stay as they are in ``body``.

    ``address`` returns the address of the form in which people ask for an update of a page, if the bot reads such requests. At most
    `MOST` rows are in the table, and then the number of the others below it.
    """
    rows = {title: row for row in _rows(body) if (title := _title_of(row)) not in troubles}
    rows |= {page: "\n".join(_row(one, messages, address)) for page, one in troubles.items() if one}
    caption = messages.say("status-page-caption")
    if not rows:
        inside = messages.say("status-page-none")
    else:
        heads = [markup.column_head(messages.say(f"status-{name}"), messages.language) for name in _COLUMNS]
        shown = sorted(rows)[:MOST]
        table: list[tuple[str, Sequence[str]]] = [("", heads), *(("", [rows[title]]) for title in shown)]
        inside = markup.table('{| class="wikitable"', f" {caption}", table)
        if left := len(rows) - len(shown):
            inside += "\n" + messages.say("status-page-more", {"count": messages.number(left)})
    return sealed(
        markup.frame(inside, caption, messages.language, messages.direction, is_foreign=messages.is_foreign)
    )


def pages_in(body: str) -> frozenset[str]:
    """Return the pages that have a row in the table."""
    return frozenset(map(_title_of, _rows(body)))


def _rows(body: str) -> list[str]:
    """Return the rows as they are, without the row of heads."""
    table, closed, _ = body.partition("\n|}")
    return table.split(_ROW)[2:] if closed else []


def _title_of(row: str) -> str:
    found = _TITLE.match(markup.without_marks(row))
    return (found[1] or found[2]) if found else row


def _row(trouble: Trouble, messages: Messages, address: Callable[[str], str] | None) -> list[str]:
    reason = messages.say(f"status-{trouble.why}")
    if address and trouble.why != why("gone"):
        link = markup.external_link(address(trouble.page), messages.say("status-page-update"))
        reason += f' (<span class="plainlinks">{link}</span>)'
    return [
        f'! scope="row" {markup.AT_START} | {_verbatim(markup.page_link(trouble.page), messages)}',
        f"| {messages.time(trouble.success) if trouble.success else '–'}",
        f"| {reason}",
        f"| {messages.number(trouble.line) if trouble.line else '–'}",
        f"| {_verbatim(markup.plain(trouble.by), messages) if trouble.by else '–'}",
    ]


def _verbatim(wikitext: str, messages: Messages) -> str:
    return markup.verbatim(markup.isolated(wikitext), messages.is_converted)
