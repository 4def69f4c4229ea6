"""The status that the bot wrote in a cell, whatever the language of the table was, and whichever version wrote it."""

from collections.abc import Collection, Mapping
from functools import cache

from wikiconbot.language.status_words import STATUS_WORDS
from wikiconbot.model import BotColumn, Status
from wikiconbot.table.marks import seal


def written_status(says: str, seals: Collection[str]) -> Status | None:
    """Return the status that the bot wrote in a Status cell with these words, in a row with these seals; None if it is not known.

    The words say it; if people changed them, the seal of the words that were there. The seal of another cell may be equal
    to it by chance, so the other seals count only then.
    """
    statuses, stands = _by_seal(), seal(BotColumn.STATUS, says)
    if stands in seals:
        return statuses.get(stands)
    return next((statuses[one] for one in sorted(seals) if one in statuses), None)


@cache
def _by_seal() -> Mapping[str, Status]:
    """Return the statuses by the seals of cells with their words."""
    return {
        seal(BotColumn.STATUS, words): status
        for status in Status
        for words in STATUS_WORDS[f"status-{status}"]
    }
