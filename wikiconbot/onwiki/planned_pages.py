"""From the pages as they are, the edits that install or remove what the bot has on a wiki, and what is left for people."""

from collections.abc import Callable, Mapping, Sequence

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Change, Edit, Plan
from wikiconbot.onwiki.listed_line import active_lines, with_lines, without
from wikiconbot.onwiki.standing import Standing
from wikiconbot.plan.summary import summary_of

#: Whether a page that people changed, or need, is written nevertheless: a person is asked.
Decide = Callable[[Standing], bool]


def plan_install(page: str, found: Sequence[Standing], decide: Decide, messages: Messages) -> Plan:
    """Return the edits that write what is absent or older; of what people changed only what ``decide`` permits."""
    chosen = [one for one in found if not one.denied and (one.to_write or _permits(decide, one))]
    changes = {
        one.title: Change("summary-onwiki", {"number": str(one.wanted.piece.version)}) for one in chosen
    }
    return Plan(page, _edits(chosen, installed, changes, messages))


def plan_removal(page: str, found: Sequence[Standing], decide: Decide, messages: Messages) -> Plan:
    """Return the edits that empty the bot's pages and take out its lines; of what people changed or need only what ``decide`` permits.

    The last piece is the first to go: a gadget's line before its styles. If the lines stay, so do the files that they name: on all
    pages of the wiki, readers' browsers would look for what is not there.
    """
    chosen = [one for one in found if not one.denied and (one.to_remove or _permits(decide, one))]
    lines_stay = any(one.lines and one not in chosen for one in found)
    chosen = [one for one in chosen if not (lines_stay and one.wanted.is_gadget_file)]
    changes = {one.title: Change("summary-onwiki-removed") for one in chosen}
    return Plan(page, _edits(chosen[::-1], removed, changes, messages))


def _permits(decide: Decide, one: Standing) -> bool:
    return one.to_ask and decide(one)


def installed(one: Standing, text: str) -> str:
    """Return the text of a page with the bot's text or line."""
    wanted = one.wanted
    if not wanted.piece.line:
        return wanted.text
    return with_lines(text, wanted.body)


def removed(one: Standing, text: str) -> str:
    """Return the text of a page without the bot's text or lines."""
    if not one.wanted.piece.line:
        return one.wanted.nothing
    for name in one.wanted.names:
        for line in reversed(active_lines(text, name)):
            text = without(text, line)
    return text


def _edits(
    chosen: Sequence[Standing],
    new: Callable[[Standing, str], str],
    changes: Mapping[str, Change],
    messages: Messages,
) -> tuple[Edit, ...]:
    """Return one edit for each page; several lines may be on the same one."""
    snapshots = {one.title: one.page.snapshot for one in chosen}
    texts = {title: snapshot.text for title, snapshot in snapshots.items()}
    for one in chosen:
        texts[one.title] = new(one, texts[one.title])
    return tuple(
        Edit(title, was.revision, was.text, texts[title], summary_of((did,), messages), did=(did,))
        for title, was in snapshots.items()
        if (did := changes[title]) and texts[title] != was.text
    )


def by_hand_to_install(found: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return the pages that the account may not write, and that somebody else should."""
    return tuple(one for one in found if one.denied and one.to_write and not one.is_blocked)


def by_hand_to_remove(found: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return the pages that the account may not empty, and that somebody else should."""
    return tuple(one for one in found if one.denied and one.to_remove and not one.is_blocked)
