"""What is kept of the registrations of a page: their numbers, and for runs of the service what they were some minutes ago.

The number is in a small file for each page of a wiki, in the state folder. What a registration was has its own file, whose time
is the one at which it ends: every run removes those of all pages that ended. It has public participants only: others are never asked for.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from wikiconbot.model import NotRead, Register, Registered, RegisteredEvent, Registration, Unread
from wikiconbot.runs.stops.page_files import PageFiles
from wikiconbot.whole_files import write_whole

_FOLDER = "registrations"
_ANSWERS = "answers"
_PAGE = "page"


def forget_ended(state: Path | None) -> None:
    """Remove what is kept of the registrations of all pages and wikis, as far as its time is over.

    There are few files: those of the pages that the service read within the lifetime. What cannot be removed is not used.
    """
    if state is None:
        return
    now = time.time()
    with suppress(OSError), os.scandir(state / _FOLDER / _ANSWERS) as files:
        for file in files:
            with suppress(OSError):  # another run was faster
                if file.name.endswith(".json") and file.stat().st_mtime <= now:
                    os.unlink(file.path)


@dataclass(slots=True)
class KeptRegistrations:
    """What is kept of a page; ``number`` is the wiki's number of it. ``lifetime`` is for how many seconds a registration is not asked for again."""

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
        forget_ended(self.folder)
        if not self.folder or not self.lifetime:
            return None
        with suppress(
            OSError, KeyError, TypeError, ValueError, AttributeError, RecursionError
        ):  # somebody wrote in the file
            kept = json.loads(self._answer(registration).read_text("utf-8"))
            if 0 <= time.time() - float(kept["at"]) < self.lifetime:
                return _read(kept["answer"])
        return None

    def keep(self, registration: int | None, answer: Registration | NotRead) -> None:
        """Keep a registration for the next runs, if runs of this kind use what is kept.

        Other runs remove what is kept of it: who left meanwhile must not come back with the next run of the service.
        """
        forget_ended(self.folder)
        if not self.folder:
            return
        file, now = self._answer(registration), time.time()
        with suppress(OSError):  # a full disk: it is asked for again
            if not self.lifetime:
                file.unlink(missing_ok=True)
                return
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(file, json.dumps({"at": now, "answer": _described(answer)}).encode(), 0o600)
            os.utime(file, (now, now + self.lifetime))

    def forget(self) -> None:
        """Remove what is kept of people: the bot leaves the page. The number of the registration stays."""
        forget_ended(self.folder)
        if self.folder:
            for file in self._answers.glob(f"{self._name}-*.json"):
                with suppress(OSError):
                    file.unlink()

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

    @property
    def _answers(self) -> Path:
        assert self.folder is not None
        return self.folder / _FOLDER / _ANSWERS

    @property
    def _name(self) -> str:
        """The page in names of files: a moved page is the same page."""
        about = f"{self.wiki}\0{self.number or self.page}"
        return hashlib.sha256(about.encode(errors="replace")).hexdigest()[:32]

    def _answer(self, registration: int | None) -> Path:
        return self._answers / f"{self._name}-{registration or _PAGE}.json"


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
