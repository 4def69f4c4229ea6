"""What the bot remembers of the runs of a page that nobody watched: one small file for each page, in the state folder."""

from __future__ import annotations

import hashlib
import json
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
    page is about (empty: none stands there). ``written`` is when the status page itself was written last, in seconds.
    """

    target: str = ""
    home: str = ""
    refusals: int = 0
    success: str = ""
    told: str = ""
    written: int = 0


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of each page of a wiki; ``folder`` is the state folder."""

    folder: Path
    wiki: str

    def of(self, page: str) -> Unwatched:
        """Return what is known of a page, nothing where its file is not there or cannot be read."""
        with suppress(OSError, ValueError, TypeError, AttributeError, RecursionError):
            file, usual = self._file(page), asdict(Unwatched())
            known = json.loads(file.read_text("utf-8"))["runs"] if file.is_file() else {}
            same = {
                name: known[name] for name, value in usual.items() if type(known.get(name)) is type(value)
            }
            return Unwatched(**same)
        return Unwatched()

    def home(self, page: str) -> str:
        """Return the page that an event's table stood on at the last success, nothing where that is not known."""
        return self.of(page).home

    def keep(self, page: str, now: Unwatched) -> None:
        """Remember.

        Raises:
            ConfigurationError: it cannot be written.
        """
        file = self._file(page)
        about = {"wiki": self.wiki, "page": page, "runs": asdict(now)}
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(file, json.dumps(about, indent=1).encode(), 0o600)
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
