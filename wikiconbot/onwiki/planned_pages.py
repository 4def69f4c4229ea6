"""From the pages as they are, the edits that install or remove what the bot has on a wiki, and what is left for people."""

from collections.abc import Callable, Sequence

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Edit, Plan
from wikiconbot.onwiki.listed_line import with_line, without
from wikiconbot.onwiki.standing import Standing, State
from wikiconbot.plan.summary import summary_of

#: Whether a page that people changed is written nevertheless: a person is asked.
Decide = Callable[[Standing], bool]


def plan_install(page: str, found: Sequence[Standing], decide: Decide, messages: Messages) -> Plan:
    """Return the edits that write what is absent or older; of what people changed only what ``decide`` permits."""
    chosen = [one for one in found if not one.denied and (one.to_write or _permits(decide, one))]
    edits = (
        _edit(
            one, installed(one), Change("summary-onwiki", {"number": str(one.wanted.piece.version)}), messages
        )
        for one in chosen
    )
    return Plan(page, tuple(edit for edit in edits if edit.new != edit.old))


def plan_removal(page: str, found: Sequence[Standing], decide: Decide, messages: Messages) -> Plan:
    """Return the edits that empty the bot's pages and take out its line; of what people changed only what ``decide`` permits."""
    chosen = [one for one in found if not one.denied and (one.to_remove or _permits(decide, one))]
    edits = (_edit(one, removed(one), Change("summary-onwiki-removed"), messages) for one in chosen)
    return Plan(page, tuple(edit for edit in edits if edit.new != edit.old))


def _permits(decide: Decide, one: Standing) -> bool:
    return one.state is State.CHANGED and decide(one)


def installed(one: Standing) -> str:
    """Return the text of a page with the bot's text or line."""
    wanted, text = one.wanted, one.page.snapshot.text
    return with_line(text, wanted.body, one.line) if wanted.piece.line else wanted.text


def removed(one: Standing) -> str:
    """Return the text of a page without the bot's text or line."""
    text = one.page.snapshot.text
    if not one.wanted.piece.line:
        return ""
    return without(text, one.line) if one.line else text


def _edit(one: Standing, new: str, change: Change, messages: Messages) -> Edit:
    snapshot = one.page.snapshot
    summary = summary_of((change,), messages)
    return Edit(snapshot.page, snapshot.revision, snapshot.text, new, summary, did=(change,))


def by_hand_to_install(found: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return the pages that the account may not write, and that somebody else should."""
    return tuple(one for one in found if one.denied and one.to_write)


def by_hand_to_remove(found: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return the pages that the account may not empty, and that somebody else should."""
    return tuple(one for one in found if one.denied and one.to_remove)
