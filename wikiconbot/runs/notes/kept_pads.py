"""Pads kept as their Etherpad exports them, before anything is made of them: a folder of files, with a manifest.

A file is written whole or not at all, never over another one, and the manifest after the files that it names.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote, urlsplit

from wikiconbot.errors import ConfigurationError
from wikiconbot.i18n import says
from wikiconbot.pads.exports import Absent, Export, Got, Same, Unknown, read_export
from wikiconbot.pads.names import Pad
from wikiconbot.runs.notes.look import Client
from wikiconbot.whole_files import write_whole

Form = Literal["etherpad", "html", "txt"]
MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
_FORMAT = 1
_LONGEST_NAME = (
    100  # characters of a pad's name in a file's; a name of 50 letters may be 450 bytes in percent codes
)
_KEPT = re.compile(r"  \S+--r(?:\d+|unknown)--\d{8}T\d{6}Z(?:-\d+)?\.(?:etherpad|html|txt)$")
_MOST_OF_A_NAME = 50  # files that only differ in the case of their name, on a disk that does not


@dataclass(slots=True)
class Folder:
    """The folder that ``--keep`` names.

    Raises:
        ConfigurationError: it cannot be read or written, or its manifest is of another program.
    """

    place: Path
    _pads: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._load()

    def _load(self) -> None:
        try:
            self.place.mkdir(parents=True, exist_ok=True)
            self._look_at_files()
            known = json.loads((self.place / MANIFEST).read_text())
            if known["format"] != _FORMAT:
                raise ConfigurationError(says("evidence-newer", file=self.place / MANIFEST))
            self._pads = [entry for entry in known["pads"] if entry["files"].keys() and entry["url"]]
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._trouble(error) from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ConfigurationError(says("evidence-not-read", file=self.place / MANIFEST)) from error

    def _look_at_files(self) -> None:
        """Refuse a folder in which something else has the names of ours: a pipe, or sums of somebody's own files."""
        for file in (self.place / MANIFEST, self.place / SUMS):
            if os.path.lexists(file) and not file.is_file():
                raise ConfigurationError(says("evidence-not-read", file=file))
        if (self.place / MANIFEST).exists() or not (self.place / SUMS).exists():
            return
        sums = (self.place / SUMS).read_text(errors="replace").splitlines()
        # A run that was killed leaves the sums of pads without their manifest.
        if not all(_KEPT.search(line) for line in sums):
            raise ConfigurationError(says("evidence-not-read", file=self.place / SUMS))

    def kept(self, url: str, revision: int) -> Mapping[Form, bytes] | None:
        """Return the files of a pad at a revision, None if they are not all there as they were written."""
        for entry in self._pads:
            if (entry["url"], entry["revision"]) != (url, revision) or entry["missing"]:
                continue
            found = {form: self._read(file) for form, file in entry["files"].items()}
            if all(found.values()):
                return {form: body for form, body in found.items() if body is not None}
        return None

    def keep(
        self, pad: Pad, export: Export | None, files: Mapping[Form, bytes], missing: Mapping[Form, str]
    ) -> None:
        """Write the exports of a pad, and that they are there; ``missing`` says why there is no other."""
        with self._alone():
            self._load()
            self._keep(pad, export, files, missing)

    def _keep(
        self, pad: Pad, export: Export | None, files: Mapping[Form, bytes], missing: Mapping[Form, str]
    ) -> None:
        time = datetime.now(UTC)
        revision = export.revision if export else None
        known = [entry for entry in self._pads if entry["url"] == pad.url and entry["missing"]]
        if revision is None and any(self._same(entry, files) for entry in known):
            return
        stem = _stem(pad, revision, f"{time:%Y%m%dT%H%M%SZ}")
        try:
            written = self._write_all(stem, files)
            entry = {
                "url": pad.url, "host": pad.host, "name": pad.name, "revision": revision,
                "time": f"{time:%Y-%m-%dT%H:%M:%SZ}", "edited": export.edited if export else None,
                "chat_messages": export.chat if export else None,
                "saved_revisions": [asdict(saved) for saved in export.saved] if export else None,
                "files": written, "missing": dict(missing),
            }  # fmt: skip
            self._pads.append(entry)
            self._write_manifest()
        except OSError as error:
            raise self._trouble(error) from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other processes from the manifest meanwhile: flock(2) on the folder itself."""
        try:
            descriptor = os.open(self.place, os.O_RDONLY | os.O_CLOEXEC)
        except OSError as error:
            raise self._trouble(error) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def _same(self, entry: Mapping[str, Any], files: Mapping[Form, bytes]) -> bool:
        sums = {form: file["sha256"] for form, file in entry["files"].items()}
        return sums == {form: _sum(body) for form, body in files.items()}

    def _read(self, file: Mapping[str, Any]) -> bytes | None:
        try:
            body = (self.place / os.path.basename(file["file"])).read_bytes()
        except OSError:
            return None
        return body if _sum(body) == file["sha256"] else None

    def _write_all(self, stem: str, files: Mapping[Form, bytes]) -> dict[Form, dict[str, Any]]:
        """Write all of a pad's files or none: without a manifest, each run on a full disk would leave some more."""
        written: dict[Form, dict[str, Any]] = {}
        try:
            for form, body in files.items():
                written[form] = self._write(stem, form, body)
        except OSError:
            for file in written.values():
                (self.place / file["file"]).unlink(missing_ok=True)
            raise
        return written

    def _write(self, stem: str, form: Form, body: bytes) -> dict[str, Any]:
        # Pads "Notes" and "notes" get two names also on a disk that does not know them apart.
        taken = {file["file"].casefold() for entry in self._pads for file in entry["files"].values()}
        names = (name for name in _names(stem, form) if name.casefold() not in taken)
        name = next(name for name in names if not os.path.lexists(self.place / name))
        write_whole(self.place / name, body)
        return {"file": name, "sha256": _sum(body), "bytes": len(body)}

    def _write_manifest(self) -> None:
        files = [file for entry in self._pads for file in entry["files"].values()]
        write_whole(self.place / SUMS, "".join(f"{f['sha256']}  {f['file']}\n" for f in files).encode())
        known = {"format": _FORMAT, "pads": self._pads}
        body = json.dumps(known, ensure_ascii=False, indent=1).encode("utf-8", "replace")
        write_whole(self.place / MANIFEST, body + b"\n")

    def _trouble(self, error: OSError) -> ConfigurationError:
        return ConfigurationError(says("evidence-trouble", folder=self.place, why=error.strerror or error))


def _sum(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _stem(pad: Pad, revision: int | None, time: str) -> str:
    """Return HOST--PAD--rREV--TIME, of characters that every disk takes."""
    host = re.sub(r"[^A-Za-z0-9.-]+", "_", urlsplit(pad.host).netloc + urlsplit(pad.host).path)
    name = quote(pad.name, safe="", errors="replace").replace("*", "%2A")
    if len(name) > _LONGEST_NAME:
        name = f"{name[:_LONGEST_NAME]}~{_sum(pad.name.encode('utf-8', 'replace'))[:8]}"
    return f"{host}--{name}--r{'unknown' if revision is None else revision}--{time}"


def _names(stem: str, form: Form) -> Iterator[str]:
    yield f"{stem}.{form}"
    yield from (f"{stem}-{number}.{form}" for number in range(2, _MOST_OF_A_NAME))


@dataclass(slots=True)
class Keeper:
    """A client that keeps a pad, all forms of it, when its history is asked for: that is before anything else.

    What was kept is not asked for again. If one of the forms does not come now, the history counts as not come
    either, and nothing is kept: so nothing is made of a pad that is not kept.
    """

    client: Client
    folder: Folder
    _answers: dict[tuple[Pad, str, int | None], Got] = field(default_factory=dict)

    def fetch(
        self, pad: Pad, form: Form, revision: int | None = None, etag: str | None = None
    ) -> Got | Same | Absent | Unknown:
        """Return a pad's export."""
        if form == "etherpad":
            return self._keep(pad)
        return self._answers.get((pad, form, revision)) or self.client.fetch(pad, form, revision, etag)

    def _keep(self, pad: Pad) -> Got | Same | Absent | Unknown:
        history = self.client.fetch(pad, "etherpad")
        export = read_export(history.body) if isinstance(history, Got) else None
        if isinstance(history, Absent | Same) or (isinstance(history, Unknown) and not history.another_form):
            return history
        revision = export.revision if export else None
        answers: dict[Form, Got | Same | Absent | Unknown] = {"etherpad": history}
        known = self.folder.kept(pad.url, revision) if revision is not None else None
        for form in ("html", "txt"):
            answers[form] = Got(known[form]) if known else self.client.fetch(pad, form, revision)
            if isinstance(last := answers[form], Unknown):
                if not last.permanent:
                    return last
                if isinstance(history, Unknown):
                    break  # closed altogether
        came = {form: answer for form, answer in answers.items() if isinstance(answer, Got)}
        missing = {form: _why(answer) for form, answer in answers.items() if form not in came}
        if came and not known:
            self.folder.keep(pad, export, {form: got.body for form, got in came.items()}, missing)
        self._answers = {(pad, form, revision): got for form, got in came.items()}
        return history


def _why(answer: object) -> str:
    return answer.reason if isinstance(answer, Unknown) else says("etherpad-not-read")
