"""Which look-ups were not made, and whether a command needed them: for ``--strict`` and ``not_checked``.

Each is a sentence that begins with the rules that it is about, as docs/contract.md says: ``A*: no wiki with --file``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from wikiconbot.checks import all_codes
from wikiconbot.checks.opted_out import OptedOut
from wikiconbot.checks.registered import is_of
from wikiconbot.i18n import load, says
from wikiconbot.model import Account, AccountKind, Event, Evidence, NotRead, Obstacle, Part, Unasked, Unread
from wikiconbot.pages.report import part_of
from wikiconbot.pages.views import RECIPIENTS
from wikiconbot.plan.current import Current, has_region

if TYPE_CHECKING:
    from collections.abc import Set

_LATE, _WAITING, _DECIDED = "L3", "L4", "T5"
_NAMES = "A8"  # the rule that needs the current names of accounts; the table needs them too
_ELSEWHERE = "A1"  # the rule that needs to know which other wiki has an account; lists of recipients too

_UNSIGNED = "S3"  # the rule of lines without a signature: who added them decides whether their people are to be checked

_REGISTERED = "E14"  # the rule of registrations elsewhere, which have people of the table

#: The messages about registrations that were not read.
_UNREAD = {
    Unread.DELETED: "registration-deleted",
    Unread.MISSING: "registration-missing",
    Unread.ABSENT: "registration-absent",
    Unread.LACKING: "registration-lacking",
    Unread.REFUSED: "registration-refused",
    Unread.REJECTED: "registration-rejected",
    Unread.UNREADABLE: "registration-unreadable",
    Unread.UNASKED: "registration-unasked",
}
#: The messages about accounts for which the wiki was not asked.
_UNASKED = {
    Unasked.RENAME: "judging-renames-unasked",
    Unasked.ELSEWHERE: "judging-elsewhere-unasked",
    Unasked.LOCK: "judging-locks-unasked",
    Unasked.RANGE: "judging-ranges-unasked",
}
#: The rules that need to know who is globally locked, or whose address is in a blocked range.
_ONE_BY_ONE = frozenset(("A2", "A4", "A5", "A12", "A15"))


def not_looked_up(evidence: Evidence, out: OptedOut | None = None) -> tuple[str, ...]:
    """Return which rules did not have the data they need, and why; ``out`` are the people who must not be named."""
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
        missing.append(says("judging-lost-unasked", count=str(len(lost)), names=load().named(lost)))
    wants = evidence.event.eligibility
    if wants and wants.edits is not None and evidence.tallies is None:
        missing.append(says("judging-edits-not-counted"))
    return tuple(missing)


def registrations_unread(unread: Iterable[NotRead]) -> tuple[str, ...]:
    """Return that registrations could not be read, and why."""
    return tuple(
        says("judging-registration-unread", rules=_REGISTERED, why=registration_unread(one)) for one in unread
    )


def registration_unread(answer: NotRead) -> str:
    """Return why a registration could not be read: a clause without a full stop."""
    about = {"number": str(answer.number or "–"), "status": str(answer.status or "–")}
    return says(_UNREAD[answer.why], **about)


def _unasked(accounts: Iterable[Account]) -> list[str]:
    """Return what the wiki was not asked, and about which accounts: it answers that only for one account per request."""
    of = {what: [one.name for one in accounts if what in one.unasked] for what in _UNASKED}
    if not any(of.values()):
        return []
    from wikiconbot.wiki.accounts import MOST_LOOKED_INTO  # noqa: PLC0415 - a wiki was asked, so it is there

    limit = str(MOST_LOOKED_INTO)
    return [
        says(_UNASKED[what], count=str(len(names)), limit=limit, names=load().named(names))
        for what, names in of.items()
        if names
    ]


def _secret(accounts: Iterable[Account]) -> list[str]:
    """Return the accounts for which nobody can know whether a block of a range of addresses affects them."""
    names = [one.name for one in accounts if one.kind == AccountKind.TEMPORARY and not one.blocked]
    return (
        [says("judging-addresses-secret", count=str(len(names)), names=load().named(names))] if names else []
    )


#: With more lines without a signature than this, the bot does not look up who added them: helpers typed such a list.
MOST_UNSIGNED = 100


def unsigned_not_asked(names: Sequence[str]) -> tuple[str, ...]:
    """Return the people with lines without a signature for which it was not looked up who added them."""
    about = {"count": str(len(names)), "limit": str(MOST_UNSIGNED), "names": load().named(names)}
    return (says("judging-unsigned-unasked", **about),) if names else ()


def homes_not_asked(names: Sequence[str], limit: int) -> str:
    """Return that the home wikis of some accounts were not looked up; T means the participants table."""
    return says(
        "judging-homes-unasked",
        rules="T*",
        count=str(len(names)),
        limit=str(limit),
        names=load().named(names),
    )


def _has_decisions(evidence: Evidence) -> bool:
    """Whether somebody decided about people, and it was not looked up who that was."""
    return any(ruling.unknown for ruling in evidence.rulings.values())


def places_unread(event: Event, current: object) -> tuple[str, ...]:
    """Return that nobody knows who had a place until now, if the bot's regions on the page cannot be read."""
    if event.capacity is None or not isinstance(current, Obstacle):
        return ()
    return (
        says("judging-places-unread", rules=_WAITING, reason=load().tell(current.message, current.values)),
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
    """Return the rules of a check: all that neither the command nor the event turns off."""
    off = {code for code, severity in event.checks.items() if severity == "off"}
    return frozenset(only or all_codes()) - ignore - off


def rules_of_update(event: Event, current: object = None) -> frozenset[str]:
    """Return the rules that need the same look-ups as an update.

    The table needs current names of accounts, who decided about people, and, if somebody can be late or wait, the order in which
    people came. A report needs what its rules need. ``event`` is that of the evidence, with the facts of the page.
    A list of recipients among the bot's regions (``current``) needs the wikis of people without an account here.
    """
    rules = rules_of_check(event)
    published = {code for code in rules if part_of(code) in event.parts}
    listed = isinstance(current, Current) and has_region(current, (RECIPIENTS,))
    elsewhere = (_ELSEWHERE,) if listed else ()
    unsigned = (_UNSIGNED,) if Part.PARTICIPANTS in event.parts else ()
    registered = (_REGISTERED,) if is_of(event.registers) else ()
    return frozenset((_NAMES, _DECIDED, *registered, *elsewhere, *unsigned, *published, *_ordered(event)))


def needed_by_update(not_checked: Iterable[str], event: Event, current: object) -> tuple[str, ...]:
    """Return the look-ups that an update needed and that were not made; the values are those of a judgement."""
    return concerning(not_checked, rules_of_update(event, current))


def needs_closer_look(event: Event) -> bool:
    """Return whether the text of an update depends on who is globally locked, or in a blocked range of addresses."""
    return not _ONE_BY_ONE.isdisjoint(rules_of_update(event))


def _ordered(event: Event) -> tuple[str, ...]:
    """Return the rules that need to know when people came."""
    late = (_LATE,) if event.deadline is not None else ()
    return (*late, *((_WAITING,) if event.capacity is not None else ()))
