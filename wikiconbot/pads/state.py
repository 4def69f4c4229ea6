"""The state of a pad, from the answers of its Etherpad and what was seen before. Pure.

The meaning of the answers was measured on Etherpad 1.8.14 and 2.5.3: the pad's own page always exists (200), only an export
shows a missing pad (404); a browser that opens a dead link makes the pad again, with the welcome text at revision 0.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wikiconbot.i18n import load, says
from wikiconbot.pads.exports import Absent, Export, Same, Unknown, begins_as, last_good_revision
from wikiconbot.pads.welcome import DEFAULT_TEXTS, is_bare_agenda


class PadState(StrEnum):
    """The states of a pad."""

    LIVE = "live"
    UNTOUCHED = "untouched"
    BLANKED = "blanked"
    MISSING = "missing"
    RECREATED = "recreated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a pad at ``time``, in the form for the journal.

    ``revision``, ``edited`` and ``digest`` (SHA-256 of people's text) are the last known values: they stay after a read
    that found nothing, so that a later one can know that the pad existed.
    """

    url: str
    revision: int | None
    edited: str | None
    digest: str | None
    state: PadState
    time: str

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON."""
        return {
            "url": self.url, "revision": self.revision, "edited": self.edited, "digest": self.digest,
            "state": str(self.state), "time": self.time,
        }  # fmt: skip

    @classmethod
    def from_dict(cls, line: Mapping[str, Any]) -> "Seen | None":
        """Return the value of a line of the journal; None if it is not such a line, or incomplete."""
        url, revision, time = line.get("url"), line.get("revision"), line.get("time")
        rest = [line.get("edited"), line.get("digest")]
        if not isinstance(url, str) or not isinstance(time, str):
            return None
        if not isinstance(revision, int | None) or not all(isinstance(value, str | None) for value in rest):
            return None
        try:
            return cls(url, revision, rest[0], rest[1], PadState(str(line.get("state"))), time)
        except ValueError:
            return None


#: The answer of an Etherpad: an export as read, None for one that cannot be read, or another answer.
Answer = Export | Same | Absent | Unknown | None


def digest(text: str) -> str:
    """Return a value that identifies a text."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def judge(answer: Answer, before: Seen | None, default_texts: Iterable[str] = DEFAULT_TEXTS) -> PadState:
    """Return the state of a pad; ``default_texts`` are the first words of its Etherpad's welcome texts."""
    if isinstance(answer, Absent):
        return PadState.MISSING
    if isinstance(answer, Same):
        known = before and before.state not in (PadState.MISSING, PadState.UNKNOWN)
        return before.state if before and known else PadState.UNKNOWN
    if not isinstance(answer, Export):
        return PadState.UNKNOWN
    beginnings = tuple(default_texts)
    return PadState.RECREATED if _is_another(answer, before, beginnings) else _by_itself(answer, beginnings)


def _is_another(export: Export, before: Seen | None, beginnings: tuple[str, ...]) -> bool:
    """Whether the pad is not the one that was seen before, but a new one of the same name."""
    if before is None:
        return False
    known = (export.revision, before.revision)
    if known[0] is not None and known[1] is not None and known[0] < known[1]:
        return True
    # Both times come from the Etherpad, so there are no differences between clocks.
    if export.created and before.edited and export.created > before.edited:
        return True
    return before.digest is not None and export.revision == 0 and begins_as(export.text, beginnings)


def _by_itself(export: Export, beginnings: tuple[str, ...]) -> PadState:
    """Return the state as far as the export alone shows it."""
    if not export.text.strip():
        return PadState.UNTOUCHED if export.revision == 0 else PadState.BLANKED
    if is_bare_agenda(export):
        return PadState.UNTOUCHED
    if not begins_as(export.text, beginnings):
        return PadState.LIVE
    if export.revision == 0:
        return PadState.UNTOUCHED
    if export.revision is None or export.text.strip() != export.first.strip():
        return PadState.LIVE  # people wrote below the welcome text, or may have
    wrote = last_good_revision(export, beginnings) is not None
    return PadState.BLANKED if wrote else PadState.UNTOUCHED


def remember(
    url: str,
    answer: Answer,
    before: Seen | None,
    time: str,
    default_texts: Iterable[str] = DEFAULT_TEXTS,
) -> Seen:
    """Return what to store about this read at ``time``; if it found nothing, the values known before stay."""
    beginnings = tuple(default_texts)
    state = judge(answer, before, beginnings)
    old = before or Seen(url, None, None, None, state, time)
    if not isinstance(answer, Export):
        return Seen(url, old.revision, old.edited, old.digest, state, time)
    written = _by_itself(answer, beginnings) is PadState.LIVE
    text = digest(answer.text) if written else old.digest
    revision = old.revision if answer.revision is None else answer.revision
    return Seen(url, revision, answer.edited or old.edited, text, state, time)


def told(url: str, answer: Answer, before: Seen | None, default_texts: Iterable[str] = DEFAULT_TEXTS) -> str:
    """Return the sentences about the pad's state, with what to do if a person has to do something."""
    beginnings = tuple(default_texts)
    state = judge(answer, before, beginnings)
    if isinstance(answer, Export):
        return _told_of(answer, state, url, before, beginnings)
    if state is PadState.MISSING:
        return _told_missing(url, before)
    if state is PadState.UNKNOWN:
        reason = answer.reason if isinstance(answer, Unknown) else says("etherpad-not-read")
        permanent = isinstance(answer, Unknown) and answer.permanent
        return says("etherpad-pad-closed" if permanent else "etherpad-unknown", url=url, reason=reason)
    return says("etherpad-same", url=url, time=load().time(before.time) if before else "")


def _told_missing(url: str, before: Seen | None) -> str:
    if before is None or before.revision is None:
        return says("etherpad-missing", url=url)
    time = load().time(before.edited or before.time)
    return says("etherpad-deleted", url=url, revision=str(before.revision), time=time)


def _told_of(
    export: Export, state: PadState, url: str, before: Seen | None, beginnings: tuple[str, ...]
) -> str:
    revision = says("etherpad-no-number") if export.revision is None else str(export.revision)
    edited = (
        says("etherpad-time", time=load().time(export.edited)) if export.edited else says("etherpad-no-time")
    )
    if state is PadState.LIVE and export.revision is None:
        return says("etherpad-live-unknown", url=url, reason=export.why_short)
    if state is PadState.LIVE:
        return says("etherpad-live", url=url, revision=revision, time=edited)
    if state is PadState.UNTOUCHED:
        return says("etherpad-untouched", url=url)
    if state is PadState.RECREATED:
        return says("etherpad-recreated", url=url, revision=revision)
    good = last_good_revision(export, beginnings)
    if good is None:
        return says("etherpad-blanked", url=url, revision=revision)
    link = f"{url}/{good}/export/txt"
    return says("etherpad-blanked-after", url=url, revision=revision, good=str(good), link=link)
