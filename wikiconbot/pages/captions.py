"""The caption of a table or a list about one event of a page, as plain text and as wikitext. Pure."""

from typing import NamedTuple

from wikiconbot.i18n.messages import Messages
from wikiconbot.wikitext import markup


class Caption(NamedTuple):
    """A caption: as plain text, for the label that screen readers read, and as wikitext."""

    label: str
    wikitext: str


def caption_of(words: str, iteration: str | None, messages: Messages) -> Caption:
    """Return words of ours as a caption, after the heading of the event if it is one of several: people wrote that heading."""
    if not iteration:
        return Caption(words, words)

    def apart(heading: str) -> str:
        always = messages.is_converted
        return markup.marked_off(heading) if always else markup.marked_off_in(heading, messages.direction)

    marked = messages.of_iteration(iteration, words, apart)
    return Caption(
        messages.of_iteration(iteration, words), markup.with_isolated(marked, messages.is_converted)
    )
