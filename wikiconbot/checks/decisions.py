"""The organisers' decisions about people, in the settings or in the Status cells of the table; and which of them count.

A decision on the page counts if its author was an organiser before. A row notes the decision that is in force, and the
decisions that do not count, so that nobody has to look up their authors again.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from wikiconbot.checks.lists import current_name
from wikiconbot.checks.participants import counting
from wikiconbot.language.folding import folded
from wikiconbot.model import (
    Deciders,
    Decision,
    EntryKey,
    Event,
    Evidence,
    Facts,
    Finding,
    NotCounted,
    Noted,
    Question,
    Recorded,
    Refusal,
    Ruling,
    Severity,
    SignUp,
)
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.wikitext.usernames import canonical_user

#: The settings that decide about people.
SETTINGS = {"confirmed": Decision.CONFIRMED, "not_coming": Decision.NOT_COMING}
_NOTHING = Recorded("y")


def rule_on(signups: Iterable[SignUp], evidence: Evidence) -> Mapping[EntryKey, Ruling]:
    """Return the decisions about people, by the entry that counts; people without anything to note are left out."""
    found = {}
    for signup in counting(signups, lambda user: current_name(user, evidence)).values():
        ruling = _Case(signup, evidence).ruling()
        if ruling != _NO_RULING:
            found[signup.key] = ruling
    return found


_NO_RULING = Ruling()


def said_in_setting(signup: SignUp, event: Event, current: str | None) -> tuple[str, str, bool] | None:
    """Return the setting that decides about a person: its name, the name in it, and whether it counts for any author.

    The operator's file takes precedence over the page. ``current`` is the current name of the person's account.
    """
    by_program = {name: _list(event, name) for name in SETTINGS if name not in event.on_page}
    on_page = {name: _list(event, name) for name in SETTINGS if name in event.on_page}
    for lists, is_sure in ((event.by_operator, True), (by_program, True), (on_page, False)):
        for name, people in lists.items():
            if who := next((one for one in people if _is_named(one, signup, current)), None):
                return name, who, is_sure
    return None


def _list(event: Event, name: str) -> tuple[str, ...]:
    return event.confirmed if name == "confirmed" else event.not_coming


def _is_named(name: str, signup: SignUp, current: str | None) -> bool:
    if signup.user is None:
        return folded(name) == folded(signup.name or "")
    return canonical_user(name) in (signup.user, current)


def refused_before(noted: Noted, name: str, who: str) -> Refusal | None:
    """Return what a row notes about a name in a setting that did not count; the setting may have had other names then."""
    what = f"{_of_name(name, who)}~"
    return next((one for one in noted.refused if one.what.startswith(what)), None)


def _of_name(name: str, who: str) -> str:
    return _digest(f"setting\0{name}\0{folded(who)}")


@dataclass(slots=True)
class _Case:
    """The known decisions about one person; ``refused`` do not count, ``unknown`` do not count until their author is looked up."""

    signup: SignUp
    evidence: Evidence
    refused: list[NotCounted] = field(default_factory=list)
    unknown: list[Question] = field(default_factory=list)

    def ruling(self) -> Ruling:
        """Return the decision about the person."""
        recorded = self.evidence.places.people.get(self.signup.key, _NOTHING).noted
        decision = self._in_cell(recorded)
        by_setting = False
        if decision is None and not self.signup.withdrawn:
            decision = self._in_setting(recorded)
            by_setting = decision is not None
        noted = Noted(decision, by_setting, self._to_note(), self._own(recorded))
        in_force = None if self.signup.withdrawn else decision
        return Ruling(in_force, noted, tuple(self.refused), tuple(self.unknown))

    def _in_cell(self, recorded: Noted) -> Decision | None:
        """Return the decision in the Status cell: the one that an organiser wrote, unless an organiser has changed it since."""
        held = None if recorded.by_setting else recorded.decision
        cell = self.evidence.places.cells.get(self.signup.key)
        if cell is None or cell.is_written or cell.decision is held or self.signup.withdrawn:
            return held
        refusal = next((one for one in recorded.refused if one.what == cell.digest), None)
        counts = self._counts(refusal, in_setting=False)
        if isinstance(counts, Refusal):
            what = cell.digest or ""
            self.refused.append(
                NotCounted(cell.line, cell.says, replace(counts, what=what), in_setting=False)
            )
        return cell.decision if counts is True else held

    def _in_setting(self, recorded: Noted) -> Decision | None:
        """Return the decision in the settings."""
        event = self.evidence.event
        current = current_name(self.signup.user, self.evidence) if self.signup.user else None
        said = said_in_setting(self.signup, event, current)
        if said is None:
            return None
        name, who, is_sure = said
        decision = SETTINGS[name]
        if is_sure or (recorded.by_setting and recorded.decision is decision):
            return decision
        known = refused_before(recorded, name, who)
        what = f"{_of_name(name, who)}~{_digest(chr(0).join(_list(event, name)))}"
        counts = self._counts(known if known and known.what == what else None, in_setting=True)
        if isinstance(counts, Refusal):
            says = name.replace("_", " ")
            self.refused.append(NotCounted(None, says, replace(counts, what=what), in_setting=True))
        return decision if counts is True else None

    def _counts(self, known: Refusal | None, *, in_setting: bool) -> bool | Refusal:
        """Return whether a decision counts: True; False if its author is not looked up; or its author, who is not an organiser."""
        if self.evidence.event.decisions is Deciders.ANYBODY:
            return True
        if known is not None:
            return known
        question = Question(self.signup.key, in_setting)
        author = (self.evidence.authors or {}).get(question)
        if author is None:
            self.unknown.append(question)
            return False
        return author.counts or Refusal("", author.user, author.revision)

    def _to_note(self) -> tuple[Refusal, ...]:
        """Return the refused decisions that are still on the page: an emptied cell is filled again."""
        return tuple(one.refusal for one in self.refused if one.refusal.what)

    def _own(self, recorded: Noted) -> bool | None:
        """Return whether the account itself added the line that it did not sign."""
        if not needs_proof(self.signup):
            return None
        own = self.evidence.own.get(self.signup.key)
        return recorded.own if own is None else own


def needs_proof(signup: SignUp) -> bool:
    """Whether only the page's history shows that the person of an entry wrote it."""
    unsigned = signup.signed is None and signup.problem is None and signup.line is not None
    return bool(signup.user) and unsigned and not signup.withdrawn


def unproven(signups: Iterable[SignUp], evidence: Evidence) -> tuple[SignUp, ...]:
    """Return the unsigned entries whose author is not looked up, if their status depends on it."""
    counts = counting(signups, lambda user: current_name(user, evidence)).values()
    rulings = ((one, evidence.rulings.get(one.key, _NO_RULING)) for one in counts)
    return tuple(
        signup
        for signup, ruling in rulings
        if needs_proof(signup)
        and not signup.tentative
        and ruling.decision is None
        and ruling.noted.own is None
    )


def not_counted(facts: tuple[Facts, ...], evidence: Evidence) -> list[Finding]:
    """Somebody who is not an organiser decided about a person, in the table or in the settings: it does not count."""
    del facts
    return [
        _finding(key, one, evidence.rulings[key])
        for key in evidence.rulings
        for one in evidence.rulings[key].refused
    ]


def _finding(key: EntryKey, one: NotCounted, ruling: Ruling) -> Finding:
    who, refusal, says = key.who or "", one.refusal, without_personal(one.says)
    message = "update-not-decided-setting" if one.in_setting else "update-not-decided-cell"
    if refusal.by is None:
        message = "update-not-decided-unknown"
    elif not one.in_setting and ruling.noted.decision:
        message = "update-not-decided-emptied"
    values = {"who": who, "says": says, "by": refusal.by or "–", "revision": str(refusal.revision or "–")}
    return Finding(
        "T5", Severity.WARNING, message, one.line, None, values,
        {"who": who, "says": says, "by": refusal.by, "revision": refusal.revision,
         "in": "settings" if one.in_setting else "cell"},
    )  # fmt: skip


def _digest(text: str) -> str:
    return urlsafe_b64encode(hashlib.sha256(text.encode(errors="replace")).digest()[:3]).decode("ascii")
