"""Links that the wiki's spam list refused: which ones are saved on the wiki as text instead. Pure."""

from wikiconbot.model import Cause, Obstacle, Outcome, Refused
from wikiconbot.pages.dead_links import ALL


def more_refused(outcome: Outcome | None, known: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the parts of addresses that are to be text in the next round; None if no round can help.

    If the wiki names what is text already (a separate redirect, a character that it reads otherwise), all links become text.
    """
    if not isinstance(outcome, Refused) or outcome.cause is not Cause.SPAM_BLACKLIST or ALL in known:
        return None
    found = tuple(dict.fromkeys((*known, *outcome.links)))
    return found if found != known else (*known, ALL)


def as_text_said(refused: tuple[str, ...]) -> Obstacle | None:
    """Return what a person should know of links that became text."""
    if not refused:
        return None
    named = ", ".join(part for part in refused if part != ALL)
    if ALL in refused:
        return Obstacle("notes-no-links", {"links": named or "?"})
    return Obstacle("notes-links-as-text", {"links": named})
