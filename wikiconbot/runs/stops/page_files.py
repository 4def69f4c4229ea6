"""The small file of each page of a wiki in a folder of the state folder: found by the page's title, or by its number after a move."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wikiconbot.whole_files import write_whole

#: The folder, in that of the files, with a link to the file of each number: thousands of files are too many to read for one page.
_NUMBERS = "numbers"


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
            aside = self._file(f"#{stood}")  # no title begins with “#”
            file.replace(aside)
            self._link(self.wiki, stood, aside)
        known = {"wiki": self.wiki, "page": page, "number": number, **about}
        write_whole(file, json.dumps(known, indent=1).encode(), 0o600)
        if is_new and number:
            self._link(self.wiki, number, file)
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
        if not number or not self.folder.is_dir():
            return
        with suppress(OSError):
            self._make_links()
            place = self._place(self.wiki, number)
            file = self.folder / Path(os.readlink(place)).name
            known = self._load(file)
            if known.get("number") == number:
                yield file, known

    def _make_links(self) -> None:
        """Make the links of all files, of all wikis, if there is no folder of links: an earlier version wrote the files."""
        links = self.folder / _NUMBERS
        if links.is_dir():
            return
        made = Path(tempfile.mkdtemp(dir=self.folder, prefix=f"{_NUMBERS}."))
        for file in self.folder.glob("*.json"):
            with suppress(OSError, ValueError, RecursionError, AttributeError):
                known = json.loads(file.read_text("utf-8"))
                if known.get("number"):
                    (made / self._place(known["wiki"], known["number"]).name).symlink_to(f"../{file.name}")
        try:
            made.rename(links)
        except OSError:  # another process was faster
            shutil.rmtree(made, ignore_errors=True)

    def _link(self, wiki: str, number: int, file: Path) -> None:
        """Make the link of a number; where there can be none, a moved page is a new one."""
        place = self._place(wiki, number)
        new = place.with_name(f"{place.name}.{os.getpid()}")
        with suppress(OSError):
            self._make_links()
            new.unlink(missing_ok=True)
            new.symlink_to(f"../{file.name}")
            new.replace(place)

    def _place(self, wiki: str, number: int) -> Path:
        """Return the link to the file of a number."""
        name = hashlib.sha256(f"{wiki}\0{number}".encode(errors="replace")).hexdigest()[:32]
        return self.folder / _NUMBERS / name

    def _load(self, file: Path) -> Mapping[str, Any]:
        with suppress(OSError, ValueError, RecursionError):
            known = json.loads(file.read_text("utf-8")) if file.is_file() else {}
            if isinstance(known, dict) and known.get("wiki") == self.wiki:
                return known
        return {}

    def _file(self, page: str) -> Path:
        name = hashlib.sha256(f"{self.wiki}\0{page}".encode(errors="replace")).hexdigest()[:32]
        return self.folder / f"{name}.json"
