"""The line on the notes page that says that somebody accepted that a pad was not archived. Pure."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from wikiconbot.i18n.messages import Messages
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.plaintext import plain_text

_MARK = re.compile(
    r'<div class="wikiconbot"[^<>]* data-wikiconbot="pad accepted ([a-z]{1,20}) at ([0-9T:Z-]{10,20})"[^<>]*>([^\n]*)</div>\n?'
)
_LONGEST = 1_000  # characters of a reason


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A pad that was not archived, its ``state`` then, and who accepted it, when (UTC) and why (may be empty).

    ``kind`` is its kind, by name: an Etherpad, a document of another service.
    """

    url: str
    name: str
    state: str
    user: str
    at: str
    reason: str = ""
    kind: str = "Etherpad"


class AcceptedLine(NamedTuple):
    """Such a line on a page: the pad's state, the line as people read it, and when it was written (UTC)."""

    state: str
    says: str
    at: str


def render_acceptance(found: Acceptance, messages: Messages) -> str:
    """Return the line; the tag around it has the data for later runs."""
    values = {
        "pad": markup.isolated_in(
            markup.external_link(found.url, found.name, messages.is_converted), found.name, messages.direction
        ),
        "state": messages.say(f"notes-state-{found.state}"),
        "user": markup.verbatim(markup.isolated(markup.plain(found.user)), messages.is_converted),
        "date": messages.time(found.at[:10]),
    }
    said = messages.say("notes-accepted", values)
    if reason := markup.plain(found.reason[:_LONGEST]):
        said += " " + messages.say(
            "notes-accepted-reason",
            {"reason": markup.verbatim(markup.isolated(reason), messages.is_converted)},
        )
    said = markup.verbatim(said, messages.is_foreign)
    spoken = markup.attributes(lang=messages.language, dir=messages.direction)
    return f'<div class="wikiconbot"{spoken} data-wikiconbot="pad accepted {found.state} at {found.at}">{said}</div>'


def accepted(body: str) -> AcceptedLine | None:
    """Return the line with the acceptance that the pad is not archived, or None."""
    found = _MARK.search(body)
    return AcceptedLine(found[1], plain_text(markup.without_marks(found[3])), found[2]) if found else None


def without_acceptance(body: str) -> str:
    """Return a region's body without such a line."""
    return _MARK.sub("", body)
