"""What is kept of the registrations of a page: their numbers, and for runs of the service what they were some minutes ago.

One small file for each page of a wiki, in the state folder. It has public participants only: others are never asked for.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from wikiconbot.model import NotRead, Register, Registered, RegisteredEvent, Registration, Unread
from wikiconbot.runs.stops.page_files import PageFiles

_FOLDER = "registrations"
_PAGE = ""


@dataclass(slots=True)
class KeptRegistrations:
    """The file of a page; ``number`` is the wiki's number of it. ``lifetime`` is for how many seconds a registration is not asked for again."""

    folder: Path | None
    wiki: str
    page: str
    number: int | None
    lifetime: float = 0.0

    def number_of_page(self) -> int | None:
        """Return the number of the page's own registration, as it was found before; None if it was not."""
        found = self._read().get("registration")
        return found if isinstance(found, int) and found > 0 else None

    def keep_number(self, registration: int) -> None:
        """Keep the number of the page's own registration."""
        known = self._read()
        if known.get("registration") != registration:
            self._write({**known, "registration": registration})

    def of(self, registration: int | None) -> Registration | NotRead | None:
        """Return a registration that was read not long ago, None if it must be asked for."""
        with suppress(KeyError, TypeError, ValueError, AttributeError):  # somebody wrote in the file
            kept = self._read().get("kept", {}).get(_key(registration)) if self.lifetime else None
            if kept and 0 <= time.time() - float(kept["at"]) < self.lifetime:
                return _read(kept["answer"])
        return None

    def keep(self, registration: int | None, answer: Registration | NotRead) -> None:
        """Keep a registration for the next runs, if runs of this kind use what is kept.

        Other runs remove what is kept of it: who left meanwhile must not come back with the next run of the service.
        """
        known = self._read()
        kept = dict(known["kept"]) if isinstance(known.get("kept"), dict) else {}
        before = kept.pop(_key(registration), None)
        if self.lifetime:
            kept[_key(registration)] = {"at": time.time(), "answer": _described(answer)}
        if self.lifetime or before is not None:
            self._write({**known, "kept": kept})

    def _read(self) -> Mapping[str, Any]:
        return self._files.read(self.page, self.number) if self.folder else {}

    def _write(self, about: Mapping[str, Any]) -> None:
        if self.folder:
            with suppress(OSError):  # a full disk: it is asked for again
                self._files.write(self.page, self.number, about)

    @property
    def _files(self) -> PageFiles:
        assert self.folder is not None
        return PageFiles(self.folder / _FOLDER, self.wiki)


def _key(registration: int | None) -> str:
    return str(registration or _PAGE)


def _described(answer: Registration | NotRead) -> dict[str, Any]:
    return asdict(answer)


def _read(about: Mapping[str, Any]) -> Registration | NotRead:
    """Return what `_described` made; raises KeyError, TypeError or ValueError if it is something else."""
    register = Register(about["register"])
    if "why" in about:
        return NotRead(register, Unread(about["why"]), about["number"], about["status"], about["said"])
    event = dict(about["event"])
    organisers = event.pop("organisers")
    return Registration(
        register,
        RegisteredEvent(
            **{**event, "place": tuple(event["place"])},
            organisers=None if organisers is None else tuple(organisers),
        ),
        tuple(Registered(one["user"], one["at"], one["number"]) for one in about["people"]),
        tuple(about["hidden"]),
    )
