"""Which look-ups were not made, and whether a command needed them: what ``--strict`` and ``not_checked`` rest on.

Each is a sentence that begins with the rules it concerns, as docs/contract.md has it: ``A*: no wiki with --file``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from wikiconbot.checks import all_codes
from wikiconbot.checks.opted_out import OptedOut
from wikiconbot.i18n import load, says
from wikiconbot.model import Account, AccountKind, Event, Evidence, Obstacle, Part, Unasked
from wikiconbot.pages.report import part_of
from wikiconbot.pages.views import RECIPIENTS
from wikiconbot.plan.current import Current, has_region

if TYPE_CHECKING:
    from collections.abc import Set

_LATE, _WAITING, _DECIDED = "L3", "L4", "T5"
_NAMES = "A8"  # the rule that needs the names which accounts have now; so does the table
_ELSEWHERE = "A1"  # the rule that needs to know which other wiki has an account; so does a list of recipients

_UNSIGNED = "S3"  # the rule of lines without a signature: whether their people are to be checked rests on who added them

#: What is said of accounts about which the wiki was not asked.
_UNASKED = {
    Unasked.RENAME: "judging-renames-unasked",
    Unasked.ELSEWHERE: "judging-elsewhere-unasked",
    Unasked.LOCK: "judging-locks-unasked",
    Unasked.RANGE: "judging-ranges-unasked",
}
#: The rules that need to know who is locked, or whose address is in a blocked range.
_ONE_BY_ONE = frozenset(("A2", "A4", "A5", "A12", "A15"))


def not_looked_up(evidence: Evidence, out: OptedOut | None = None) -> tuple[str, ...]:
    """Return which rules had nothing to go by, and why; ``out`` are those who are to be named nowhere."""
    if evidence.accounts is None:
        decided = [says("judging-decisions-unknown", rules=_DECIDED)] if _has_decisions(evidence) else []
        ordered = (says("judging-signatures-alone", rules=rule) for rule in _ordered(evidence.event))
        return (*(says("judging-no-wiki", rules=rules) for rules in ("A*", "H*")), *ordered, *decided)
    past = evidence.history
    named = [one for name, one in evidence.accounts.items() if not (out and out.has_name(name))]
    missing = [*_unasked(named), *_secret(named), *([] if past else [says("judging-no-history")])]
    if past and past.looked_at < past.suspicious:
        missing.append(
            says("judging-not-all-revisions", looked_at=past.looked_at, suspicious=past.suspicious)
        )
    if past and (lost := [name for name in past.unasked if not (out and out.has_name(name))]):
        missing.append(says("judging-lost-unasked", count=str(len(lost)), names=", ".join(lost)))
    wants = evidence.event.eligibility
    if wants and wants.edits is not None and evidence.tallies is None:
        missing.append(says("judging-edits-not-counted"))
    return tuple(missing)


def _unasked(accounts: Iterable[Account]) -> list[str]:
    """Return what a wiki was not asked of which accounts, as it answers that for one at a time only."""
    of = {what: [one.name for one in accounts if what in one.unasked] for what in _UNASKED}
    if not any(of.values()):
        return []
    from wikiconbot.wiki.accounts import MOST_LOOKED_INTO  # noqa: PLC0415 - a wiki was asked, so it is there

    limit = str(MOST_LOOKED_INTO)
    return [
        says(_UNASKED[what], count=str(len(names)), limit=limit, names=", ".join(names))
        for what, names in of.items()
        if names
    ]


def _secret(accounts: Iterable[Account]) -> list[str]:
    """Return of whom nobody can know whether a block of a range of addresses keeps them out."""
    names = [one.name for one in accounts if one.kind == AccountKind.TEMPORARY and not one.blocked]
    return [says("judging-addresses-secret", count=str(len(names)), names=", ".join(names))] if names else []


#: Lines without a signature, beyond which nobody looks up who added each: such a list was typed by helpers.
MOST_UNSIGNED = 100


def unsigned_not_asked(names: Sequence[str]) -> tuple[str, ...]:
    """Return of whose lines without a signature nobody looked up who added them."""
    about = {"count": str(len(names)), "limit": str(MOST_UNSIGNED), "names": ", ".join(names)}
    return (says("judging-unsigned-unasked", **about),) if names else ()


def homes_not_asked(names: Sequence[str], limit: int) -> str:
    """Return that the home wikis of some accounts were not looked up; T stands for the participants table."""
    return says(
        "judging-homes-unasked", rules="T*", count=str(len(names)), limit=str(limit), names=", ".join(names)
    )


def _has_decisions(evidence: Evidence) -> bool:
    """Whether somebody decided about people, and nobody looked up who it was."""
    return any(ruling.unknown for ruling in evidence.rulings.values())


def places_unread(event: Event, current: object) -> tuple[str, ...]:
    """Return that nobody knows who had a place until now, where the bot's regions on the page are not to be understood."""
    if event.capacity is None or not isinstance(current, Obstacle):
        return ()
    return (
        says("judging-places-unread", rules=_WAITING, reason=load().say(current.message, current.values)),
    )


def concerning(not_checked: Iterable[str], codes: Set[str]) -> tuple[str, ...]:
    """Return the look-ups that some of these rules needed."""
    return tuple(reason for reason in not_checked if any(_is_of(code, reason) for code in codes))


def _is_of(code: str, reason: str) -> bool:
    rules = reason.partition(":")[0]
    return rules in (code, f"{code[0]}*")


def rules_of_check(
    event: Event, only: Set[str] = frozenset(), ignore: Set[str] = frozenset()
) -> frozenset[str]:
    """Return the rules that a check asks for: those that neither the command nor the event turns off."""
    off = {code for code, severity in event.checks.items() if severity == "off"}
    return frozenset(only or all_codes()) - ignore - off


def rules_of_update(event: Event, current: object = None) -> frozenset[str]:
    """Return the rules that rest on the same look-ups as what an update writes.

    The table needs the names that accounts have now, and the order in which people came where somebody can be late or wait;
    a report needs what its rules need; and who decided about people. ``event`` is that of the evidence, with what the page's facts say.
    A list of recipients among the bot's regions (``current``) needs the wikis of those who have no account here.
    """
    rules = rules_of_check(event)
    published = {code for code in rules if part_of(code) in event.parts}
    listed = isinstance(current, Current) and has_region(current, (RECIPIENTS,))
    elsewhere = (_ELSEWHERE,) if listed else ()
    unsigned = (_UNSIGNED,) if Part.PARTICIPANTS in event.parts else ()
    return frozenset((_NAMES, _DECIDED, *elsewhere, *unsigned, *published, *_ordered(event)))


def needs_closer_look(event: Event) -> bool:
    """Return whether what an update writes rests on who is locked on all wikis, or in a blocked range of addresses."""
    return not _ONE_BY_ONE.isdisjoint(rules_of_update(event))


def _ordered(event: Event) -> tuple[str, ...]:
    """Return the rules for which it matters when people came."""
    late = (_LATE,) if event.deadline is not None else ()
    return (*late, *((_WAITING,) if event.capacity is not None else ()))
