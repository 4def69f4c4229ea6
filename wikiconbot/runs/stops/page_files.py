"""The small file of each page of a wiki in a folder of the state folder: found by the page's title, or by its number after a move."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wikiconbot.whole_files import write_whole


@dataclass(frozen=True, slots=True)
class PageFiles:
    """The files of one wiki in one folder; files of other wikis in the same folder are left alone."""

    folder: Path
    wiki: str

    def read(self, page: str, number: int | None = None) -> Mapping[str, Any]:
        """Return the content of a page's file, nothing if there is none or it cannot be read.

        ``number`` is the wiki's number of the page: a moved page is the same page, even if another page had its title before.
        If no file has the number, the file of the title counts.
        """
        own = self._load(self._file(page))
        if not number or own.get("number") == number:
            return own
        return next((known for _, known in self._of_number(number)), own)

    def write(self, page: str, number: int | None, about: Mapping[str, Any]) -> None:
        """Write a page's file; raises OSError if that fails.

        The page's file under a former title is removed: it would be outdated after the page is moved back. The file of another page
        under this title stays, for later work on that page.
        """
        file = self._file(page)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        stood = self._load(file).get("number")
        is_new = bool(number) and stood != number
        before = [other for other, _ in self._of_number(number)] if is_new else []
        if is_new and stood:
            file.replace(self._file(f"#{stood}"))  # no title begins with “#”
        known = {"wiki": self.wiki, "page": page, "number": number, **about}
        write_whole(file, json.dumps(known, indent=1).encode(), 0o600)
        for other in before:
            other.unlink(missing_ok=True)

    def all(self) -> Iterator[Mapping[str, Any]]:
        """Yield the content of the files of all pages."""
        return (known for _, known in self._all())

    def _all(self) -> Iterator[tuple[Path, Mapping[str, Any]]]:
        for file in sorted(self.folder.glob("*.json")):
            if known := self._load(file):
                yield file, known

    def _of_number(self, number: int | None) -> Iterator[tuple[Path, Mapping[str, Any]]]:
        return ((file, known) for file, known in self._all() if known.get("number") == number)

    def _load(self, file: Path) -> Mapping[str, Any]:
        with suppress(OSError, ValueError, RecursionError):
            known = json.loads(file.read_text("utf-8")) if file.is_file() else {}
            if isinstance(known, dict) and known.get("wiki") == self.wiki:
                return known
        return {}

    def _file(self, page: str) -> Path:
        name = hashlib.sha256(f"{self.wiki}\0{page}".encode(errors="replace")).hexdigest()[:32]
        return self.folder / f"{name}.json"
