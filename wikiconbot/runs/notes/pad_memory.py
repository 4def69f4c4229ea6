"""What the journal remembers of pads: how they were seen, what was saved on the wiki, and which runs were broken off. Read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from wikiconbot.pads.names import Pad
from wikiconbot.pads.state import PadState, Seen
from wikiconbot.pages.notes import region_name
from wikiconbot.runs.journal import Journal, Record
from wikiconbot.runs.notes.look import ARCHIVED, PAD
from wikiconbot.runs.notes.one import UNKNOWN

COMMAND = "etherpad archive"
#: For how long a run that was broken off may be gone on with.
_FRESH = timedelta(days=1)

_KEPT = (
    "url",
    "to",
    "pad_revision",
    "at",
    "of",
    "instead_of",
)  # of a line about notes that was saved on the wiki

Lines = Mapping[str, Mapping[str, Any]]


@dataclass(slots=True)
class PadMemory:
    """The journal's knowledge of pads, as of one moment; the newest line of each kind counts.

    ``home`` are the addresses of pads that were archived, on whatever page.
    """

    _seen: dict[str, Seen] = field(default_factory=dict)
    _archived: dict[tuple[str, str], int | None] = field(default_factory=dict)
    _broken_off: dict[tuple[str, str], Lines] = field(default_factory=dict)
    _ended: set[tuple[str, str]] = field(default_factory=set)
    _sent: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    _instead: dict[tuple[str, str, str], tuple[str, str]] = field(default_factory=dict)
    _written: dict[tuple[str, str], dict[str, None]] = field(default_factory=dict)
    home: set[str] = field(default_factory=set)
    _states: dict[str, list[tuple[str, PadState]]] = field(default_factory=dict)

    @classmethod
    def of(cls, journal: Journal, run: str = "") -> PadMemory:
        """Read the journal; ``run`` is the one that asks, and knows nothing yet."""
        memory = cls()
        for record in journal.runs():
            if record.id != run:
                memory._read(record)
        return memory

    def _read(self, record: Record) -> None:
        for line in reversed(record.all(PAD)):
            if seen := Seen.from_dict(line):
                self._seen.setdefault(seen.url, seen)
                self._states.setdefault(seen.url, []).append((seen.time, seen.state))
        for line in reversed(record.all(ARCHIVED)):
            revision = line.get("pad_revision")
            key = (str(line.get("url")), str(line.get("to")))
            self.home.add(key[0])
            self._archived.setdefault(key, revision if isinstance(revision, int) else None)
            if of := line.get("of"):
                where = (str(line.get("to")), str(line.get("instead_of") or line.get("to")))
                self._instead.setdefault((str(record.get("wiki")), str(of), key[0]), where)
        if record.get("command") == COMMAND:
            self._note_broken_off(record)
            self._note_written(record)

    def _note_written(self, record: Record) -> None:
        """Note the pages that a run wrote on, for the page as it was typed and as the wiki has it."""
        titles = {str(attempt.sent.get("page")): None for attempt in record.attempts}
        for title in {record.get("page"), *(line.get("of") for line in record.all(ARCHIVED))}:
            self._written.setdefault((str(record.get("wiki")), str(title)), {}).update(titles)

    def _note_broken_off(self, record: Record) -> None:
        """Note what a run saved on the wiki, where it and all that came after it on its page were broken off."""
        about = (str(record.get("wiki")), str(record.get("page")))
        if about in self._ended:
            return
        if was_broken_off(record):
            self._broken_off[about] = {**_home_before(record), **self._broken_off.get(about, {})}
            for attempt in record.attempts:
                sent = attempt.sent.get("digests")
                self._sent.setdefault(about, set()).update(sent if isinstance(sent, dict) else ())
        else:
            self._ended.add(about)

    def last_seen(self, pad: Pad) -> Seen | None:
        """Return what was seen of a pad the last time, None if it never was."""
        return self._seen.get(pad.url)

    def was_otherwise(self, pad: Pad, state: str, since: str) -> bool:
        """Whether a pad was seen in another state since a time (UTC); that its Etherpad did not answer is not one."""
        return any(
            time > since and seen not in (state, PadState.UNKNOWN)
            for time, seen in self._states.get(pad.url, ())
        )

    def revision(self, pad: Pad, title: str) -> int | None:
        """Return the revision of a pad that was archived on a page last."""
        return self._archived.get((pad.url, title))

    def was_home(self, pad: Pad, title: str) -> bool:
        """Whether a pad's notes were archived on a page."""
        return (pad.url, title) in self._archived

    def kept_at(self, wiki: str, event: str, pad: Pad, title: str) -> str:
        """Return the title of the page that has the notes of an event's pad: ``title``, that of the settings, or another one that a person named in its place."""
        to, instead = self._instead.get((wiki, event, pad.url), (title, title))
        return to if instead == title else title

    def written(self, wiki: str, event: str) -> list[str]:
        """Return the titles of all pages that the notes of an event's pads were written on, its own page among them."""
        return list(self._written.get((wiki, event), ()))

    def was_sent(self, wiki: str, title: str, pad: Pad) -> bool:
        """Whether the last runs on a page that were broken off sent a region of this pad, whatever the journal has of the answer."""
        first = region_name(pad.url)
        return any(
            name == first or name.startswith(f"{first}-") for name in self._sent.get((wiki, title), ())
        )

    def home_before(self, wiki: str, title: str) -> Lines:
        """Return by address what was saved on the wiki within a day by the last runs on a page that were broken off."""
        return self._broken_off.get((wiki, title), {})


def was_broken_off(record: Record) -> bool:
    """Whether a run did not come to its end: it was killed or interrupted, it failed, or an Etherpad did not answer."""
    ended = record.all("ended")
    unknown = bool(ended) and ended[-1].get("code") == UNKNOWN
    return unknown or record.outcome in ("interrupted", "failed")


def _home_before(record: Record) -> Lines:
    since = f"{datetime.now(UTC) - _FRESH:%Y-%m-%dT%H:%M:%SZ}"
    lines = [line for line in record.all(ARCHIVED) if str(line.get("at", "")) >= since]
    return {str(line.get("url")): {key: line[key] for key in _KEPT if key in line} for line in lines}
