"""What the bot remembers of the runs of a page that nobody watched: one small file for each page, in the state folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from wikiconbot.errors import ConfigurationError
from wikiconbot.i18n import says
from wikiconbot.model import Obstacle
from wikiconbot.runs.strangers import TARGET_CHANGED
from wikiconbot.whole_files import write_whole


@dataclass(frozen=True, slots=True)
class Unwatched:
    """``target`` is the page that the table was to move to when that was said last, ``home`` the one that it stood on at the last success.

    ``refusals`` are those in a row, ``success`` is the time of the last run that was not refused, ``told`` what the row on the status
    page is about (empty: none stands there), ``row`` the title that it has there, ``number`` the wiki's number of the page. ``written`` is when the status page itself was written last, in seconds.
    """

    target: str = ""
    home: str = ""
    refusals: int = 0
    success: str = ""
    told: str = ""
    written: int = 0
    row: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of each page of a wiki; ``folder`` is the state folder."""

    folder: Path
    wiki: str

    def of(self, page: str, number: int = 0) -> Unwatched:
        """Return what is known of a page, nothing where its file is not there or cannot be read; one that was moved is known by its number."""
        file = self._file(page)
        if not number or file.exists():
            return self._read(file)
        return next((known for _, known in self._of_number(number)), Unwatched())

    def _of_number(self, number: int) -> Iterator[tuple[Path, Unwatched]]:
        for file in sorted((self.folder / "unwatched").glob("*.json")):
            known = self._read(file)
            if known.number == number:
                yield file, known

    def _read(self, file: Path) -> Unwatched:
        with suppress(OSError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
            usual = asdict(Unwatched())
            about = json.loads(file.read_text("utf-8")) if file.is_file() else {}
            known = about["runs"] if about and about["wiki"] == self.wiki else {}
            same = {
                name: known[name] for name, value in usual.items() if type(known.get(name)) is type(value)
            }
            return Unwatched(**same)
        return Unwatched()

    def home(self, page: str) -> str:
        """Return the page that an event's table stood on at the last success, nothing where that is not known."""
        return self.of(page).home

    def keep(self, page: str, now: Unwatched) -> None:
        """Remember; what a page that was moved left under its old title goes.

        Raises:
            ConfigurationError: it cannot be written.
        """
        file = self._file(page)
        about = {"wiki": self.wiki, "page": page, "runs": asdict(now)}
        is_first = now.number and not file.exists()
        before = [other for other, _ in self._of_number(now.number)] if is_first else []
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(file, json.dumps(about, indent=1).encode(), 0o600)
            for other in before:
                other.unlink(missing_ok=True)
        except OSError as error:
            raise ConfigurationError(says("journal-cannot-write", file=file, why=error.strerror)) from error

    def seen(self, page: str, warning: Obstacle) -> bool:
        """Whether a run that nobody watches may do what it is warned of: a table moves once it was said, and is so still."""
        if warning.message != TARGET_CHANGED:
            return False
        before, target = self.of(page), warning.values["new"]
        if before.target != target:
            self.keep(page, replace(before, target=target))
        return before.target == target

    def _file(self, page: str) -> Path:
        name = hashlib.sha256(f"{self.wiki}\0{page}".encode(errors="replace")).hexdigest()[:32]
        return self.folder / "unwatched" / f"{name}.json"
