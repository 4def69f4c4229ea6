"""What the bot stores about the runs of a page that nobody watched: one small file for each page, in the state folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from wikiconbot.model import Obstacle, Snapshot
from wikiconbot.runs.journal_lines import unusable
from wikiconbot.runs.stops.page_files import PageFiles
from wikiconbot.runs.stops.strangers import TARGET_CHANGED


@dataclass(frozen=True, slots=True)
class Unwatched:
    """``target`` is the last reported move of the table (from page, to page), ``home`` the table's page at the last success.

    ``refusals`` is the number of refusals in a row, ``success`` the time of the last run that was not refused. ``told`` is what the row
    on the status page is about (empty: no row), ``due`` what it should be about (the next run that may write writes a missing row).
    ``why``, ``line`` and ``by`` are the text of the row, ``row`` is the title in it, ``number`` the wiki's number of the page.
    ``written`` is when the status page itself was written last, in seconds; ``waits`` says that rows of it were not written then.
    """

    target: str = ""
    home: str = ""
    refusals: int = 0
    success: str = ""
    told: str = ""
    written: int = 0
    row: str = ""
    number: int = 0
    due: str = ""
    why: str = ""
    line: int = 0
    by: str = ""
    waits: bool = False

    @property
    def is_due(self) -> bool:
        """Whether the row of the event on the status page is out of date."""
        return self.due != self.told if self.due else bool(self.told and not self.refusals)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is stored about each page of a wiki; ``folder`` is the state folder."""

    folder: Path
    wiki: str

    def of(self, page: str, number: int | None = None) -> Unwatched:
        """Return what is stored about a page, nothing if its file is missing or cannot be read; a moved page is found by its number."""
        return _runs(self._files.read(page, number))

    def all(self) -> Iterator[tuple[str, Unwatched]]:
        """Yield all pages of the wiki with what is stored about them."""
        return ((str(known.get("page")), _runs(known)) for known in self._files.all())

    def home(self, page: Snapshot) -> str:
        """Return the page that had an event's table at the last success, nothing if that is not known."""
        home = self.of(page.page, page.number).home
        was = self._files.read(page.page, page.number).get("page")
        return page.page if home == was else home  # the table was moved with its page

    def keep(self, page: str, now: Unwatched) -> None:
        """Store the values.

        Raises:
            ConfigurationError: it cannot be written.
        """
        try:
            self._files.write(page, now.number, {"runs": asdict(now)})
        except OSError as error:
            raise unusable(self._files.folder, error) from error

    def seen(self, page: Snapshot, warning: Obstacle) -> bool:
        """Whether a run that nobody watches may ignore a warning: a table moves if the same move was reported in the last run too."""
        if warning.message != TARGET_CHANGED:
            return False
        before, target = self.of(page.page, page.number), warning.values["move"]
        if before.target != target:
            self.keep(page.page, replace(before, target=target, number=page.number or before.number))
        return before.target == target

    @property
    def _files(self) -> PageFiles:
        return PageFiles(self.folder / "unwatched", self.wiki)


def _runs(known: Mapping[str, Any]) -> Unwatched:
    with suppress(ValueError, TypeError, AttributeError, KeyError):
        runs, usual = known.get("runs", {}), asdict(Unwatched())
        same = {name: runs[name] for name, value in usual.items() if type(runs.get(name)) is type(value)}
        return Unwatched(**same)
    return Unwatched()
