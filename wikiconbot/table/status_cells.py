"""The Status cells of the people in a table: their words, and which words are a decision about the person."""

from collections.abc import Mapping
from functools import cache

from wikiconbot.language.folding import words_and_marks
from wikiconbot.language.status_words import STATUS_WORDS
from wikiconbot.model import BotColumn, Decision, Status, StatusCell
from wikiconbot.table.marks import short_digest
from wikiconbot.table.match import FoundRow, plain

_DIGEST = 4  # characters
#: The bot's own words for each decision, by their messages.
_WORDS = {
    Decision.CONFIRMED: ("status-decided", f"status-{Status.CONFIRMED}"),
    Decision.NOT_COMING: (f"status-{Status.NOT_COMING}", f"status-{Status.WITHDRAWN}"),
}


@cache
def decision_words() -> Mapping[str, Decision]:
    """Return the words of decisions, folded: the bot's own in all its languages, as the page's language may have changed."""
    return {
        _compared(words): decision
        for decision, keys in _WORDS.items()
        for key in keys
        for words in STATUS_WORDS[key]
    }


def _compared(says: str) -> str:
    """Return words in the form for comparison; “confirmed?” is not the same as “confirmed”."""
    return " ".join(words_and_marks(says))


def status_cell(row: FoundRow) -> StatusCell | None:
    """Return the Status cell of a row, None if the row has no such cell."""
    if BotColumn.STATUS not in row.cells:
        return None
    says = plain(row.cells[BotColumn.STATUS]).strip()
    return StatusCell(
        row.line,
        says,
        decision_words().get(_compared(says)),
        digest_of(says) if says else None,
        row.is_written(BotColumn.STATUS),
        row.page,
        row.key,
        row.user,
    )


def digest_of(says: str) -> str:
    """Return the exact checksum of a Status cell's words: a person who writes the same word again in capitals has changed it."""
    return short_digest(f"cell\0{says}", _DIGEST)
