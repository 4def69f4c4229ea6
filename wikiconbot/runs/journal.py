"""What every run planned and sent, and the answers: JSON lines, one file for each day, readable only by the owner.

Each line is written before the action that it describes, so that the journal of a killed run shows the last step
of the run. It has no secrets: no password, no token, no cookie.
"""

from __future__ import annotations

import os
import re
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from wikiconbot.errors import ConfigurationError, UsageError
from wikiconbot.i18n import says
from wikiconbot.model import Edit, Outcome, Saved, Sent
from wikiconbot.plan.line_diff import unified
from wikiconbot.runs.journal_lines import FOLDER, JournalLine, append, lines_of, mend, unusable
from wikiconbot.runs.locks import Holder, alone
from wikiconbot.runs.progress import Progress

_KEPT = timedelta(days=400)  # more than a year: people look up last year's event when they plan the next

_ALWAYS = 100  # the newest files, which are kept even if the clock is wrong
_AGREE = 10  # the newest files, which must agree with the clock before files are removed
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def run_id() -> str:
    """Return a new run's name: its start in UTC and six random letters, so that runs sort by time."""
    return f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"


class Run:
    """A run in progress; each note is on the disk when the call returns."""

    def __init__(self, file: Path, name: str, progress: Progress | None = None) -> None:
        self.id = name
        self.progress = progress or Progress()
        self._file = file
        self._saved: Saved | None = None
        self._began = time.monotonic()
        self._ended = False

    @property
    def folder(self) -> Path:
        """The state folder."""
        return self._file.parent.parent

    def note(self, event: str, **values: Any) -> None:
        """Write one line.

        Raises:
            ConfigurationError: it cannot be written; the caller must not do what the journal could not record.
        """
        line = {
            "run": self.id,
            "time": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}",
            "event": event,
            **values,
        }
        try:
            append(self._file, line)
        except OSError as error:
            raise unusable(self._file, error) from error

    def plan(self, edit: Edit) -> None:
        """Note a planned edit."""
        lines = unified(edit.old, edit.new, "", "", context=1)
        self.note(
            "planned", page=edit.page, base_revision=edit.base_revision, summary=edit.summary, bytes=len(edit.new.encode(errors="replace")),
            regions=list(edit.regions), lines=[list(pair) for pair in edit.lines], diff="\n".join(lines),
        )  # fmt: skip

    def send(self, sent: Sent) -> None:
        """Note that an edit is about to be sent, with the values that identify it later."""
        self.note(
            "sent", page=sent.page, base_revision=sent.base_revision, summary=sent.summary, digest=sent.digest,
            digests=dict(sent.regions),
        )  # fmt: skip
        self.progress.sending = sent.page

    def unanswered(self, error: BaseException) -> None:
        """Note that an edit was given up: ``saved`` is False if the wiki certainly does not have it."""
        self.progress.sending = None
        self._note_if_it_can(
            "answered", outcome="failed", saved=getattr(error, "saved", None), reason=str(error)
        )

    def answer(self, outcome: Outcome) -> None:
        """Note the outcome of the edit."""
        self.progress.sending = None
        if isinstance(outcome, Saved):
            self._saved = outcome
            self.progress.saved.append(outcome)
        self._note_if_it_can("answered", **described(outcome))

    def _note_if_it_can(self, event: str, **values: Any) -> None:
        """Write one line; if there is no room for it and the wiki has an edit, report that instead of a failure.

        Raises:
            ConfigurationError: it cannot be written, and nothing was saved.
        """
        try:
            self.note(event, **values)
        except ConfigurationError as error:
            if self._saved is None:
                raise
            about = {"page": self._saved.page, "revision": str(self._saved.revision), "error": error}
            self.progress.lacking = says("update-journal-lacks-it", **about)

    def end(self, outcome: Outcome | None) -> None:
        """Note how the run ended."""
        self._end(**described(outcome))

    def fail(self, error: BaseException) -> None:
        """Note that an error ended the run; if a person ended it, it counts as interrupted."""
        if self._ended:
            return
        stopped = isinstance(error, KeyboardInterrupt) or type(error).__name__ == "Abort"
        self._end(
            outcome="interrupted" if stopped else "failed",
            cause=getattr(error, "cause", "") or type(error).__name__,
            reason=str(error),
        )

    def _end(self, **values: Any) -> None:
        self._ended = True
        self._note_if_it_can("ended", **values, seconds=round(time.monotonic() - self._began, 3))


def described(outcome: Outcome | None) -> dict[str, Any]:
    """Return an outcome as JSON for the journal and `wikiconbot update`; None is a plan that was only shown."""
    if outcome is None:
        return {"outcome": "planned", "reason": None}
    known = {"outcome": type(outcome).__name__.lower(), "reason": getattr(outcome, "reason", None)}
    for key in ("code", "cause", "revision", "merged"):
        if (value := getattr(outcome, key, None)) is not None:
            known[key] = value
    return known


@dataclass(frozen=True, slots=True)
class Record:
    """A run from the journal: its lines in order."""

    id: str
    lines: tuple[JournalLine, ...]

    def get(self, key: str) -> Any:
        """Return the value of ``key`` from the first line that has it, None if no line has it."""
        return next((line[key] for line in self.lines if key in line), None)

    def all(self, event: str) -> tuple[JournalLine, ...]:
        """Return the lines with one kind of event."""
        return tuple(line for line in self.lines if line.get("event") == event)

    @property
    def outcome(self) -> str:
        """How it ended; ``running`` while it continues, ``interrupted`` if it was killed."""
        ended = self.all("ended")
        if ended:
            return str(ended[-1].get("outcome", "ended"))
        return "running" if _is_alive(self.get("pid")) else "interrupted"

    @property
    def reason(self) -> str | None:
        """The reason, if it did not end as planned."""
        ended = self.all("ended")
        return ended[-1].get("reason") if ended else None

    @property
    def page(self) -> str | None:
        """The page, by its title on the wiki if the run got that far."""
        planned = self.all("planned")
        page: str | None = planned[0].get("page") if planned else self.get("page")
        return page

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """The edits that it sent, in order, each with its plan and the answer."""
        found: list[Attempt] = []
        planned: dict[Any, JournalLine] = {}  # by page: a run may write on several
        for line in self.lines:
            if line.get("event") == "planned":
                planned[line.get("page")] = line
            elif line.get("event") == "sent":
                found.append(Attempt(planned.get(line.get("page"), {}), line, None))
            elif line.get("event") == "answered" and found:
                found[-1] = Attempt(found[-1].planned, found[-1].sent, line)
        return tuple(found)

    @property
    def revisions(self) -> tuple[int, ...]:
        """The revisions that the journal records for it, in order."""
        return tuple(attempt.revision for attempt in self.attempts if attempt.revision)

    @property
    def unanswered(self) -> bool:
        """Whether the last edit that was sent got no answer: then only the wiki knows if it was saved."""
        return bool(self.attempts) and self.attempts[-1].is_open


@dataclass(frozen=True, slots=True)
class Attempt:
    """One edit that was sent: the plan, the request, and the answer, None if no answer came."""

    planned: JournalLine
    sent: JournalLine
    answered: JournalLine | None

    @property
    def revision(self) -> int | None:
        """The revision that it made, if the answer has one."""
        saved = self.answered is not None and self.answered.get("outcome") == "saved"
        return self.answered.get("revision") if saved and self.answered else None

    @property
    def is_open(self) -> bool:
        """Whether nobody knows if the wiki has it."""
        if self.answered is None:
            return True
        return self.answered.get("outcome") == "failed" and self.answered.get("saved") is None

    def as_sent(self) -> Sent:
        """Return the values that identify it in the page's history."""
        line = self.sent
        return Sent(
            str(line.get("page")), line.get("base_revision"), str(line.get("summary", "")), str(line.get("digest", "")),
            dict(line.get("digests", {})),
        )  # fmt: skip


class Journal:
    """The runs of this computer's user; ``folder`` is the state folder.

    ``patience`` is the time in seconds to wait for another run on the same page; ``waiting`` is called with the holder of its lock.
    ``progress`` records the state of the edits.
    """

    def __init__(
        self,
        folder: Path,
        patience: float = 60,
        waiting: Callable[[Holder], None] = lambda holder: None,
        progress: Progress | None = None,
    ) -> None:
        self.folder = folder
        self._progress = progress
        self._patience = patience
        self._waiting = waiting

    def aside(self) -> Journal:
        """Return the same journal for an additional run, whose edits are not in the main run's messages."""
        return Journal(self.folder, self._patience, self._waiting)

    @contextmanager
    def run(self, command: str, **about: Any) -> Iterator[Run]:
        """Begin a run, and make sure that its end is in the journal.

        Raises:
            ConfigurationError: the journal cannot be written.
        """
        run = self._begin(command, about)
        try:
            yield run
        except BaseException as error:
            run.fail(error)
            raise

    def _begin(self, command: str, about: Mapping[str, Any]) -> Run:
        name = run_id()
        file = self._file(name)
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            mend(file)
            self._forget_old()
        except OSError as error:
            raise unusable(file, error) from error
        run = Run(file, name, self._progress)
        run.note("began", command=command, pid=os.getpid(), **about)
        return run

    def missed(self, command: str, error: BaseException, **about: Any) -> None:
        """Note a run that failed before it could begin: the wiki did not answer, or refused the login."""
        with suppress(ConfigurationError):  # the caller has to see the first error
            self._begin(command, about).fail(error)

    def alone(self, wiki: str, page: str) -> AbstractContextManager[Holder | None]:
        """Yield None while no other run works on the page, or the holder of its lock if waiting did not help."""
        return self._alone(wiki, page)

    @contextmanager
    def _alone(self, wiki: str, page: str) -> Iterator[Holder | None]:
        folder = self.folder / "locks"
        with ExitStack() as stack:
            try:
                holder = stack.enter_context(alone(folder, wiki, page, self._patience, self._waiting))
            except OSError as error:
                raise unusable(folder, error, FOLDER) from error
            yield holder

    def runs(self, most: int | None = None) -> list[Record]:
        """Return the newest runs, at most so many, the newest first; raises ConfigurationError if their folder cannot be read."""
        found: list[Record] = []
        for file in self._files():
            day = _records(file)
            found += sorted(day, key=lambda record: str(record.get("time")), reverse=True)
            if most is not None and len(found) >= most:
                break
        return found[:most]

    def _files(self) -> list[Path]:
        """Return the files, the newest first; files with a future date, from a wrong clock, do not hide the others.

        Raises:
            ConfigurationError: the folder cannot be read: then nobody knows which runs there are.
        """
        folder = self.folder / "runs"
        try:
            files = sorted((file for file in folder.iterdir() if file.suffix == ".jsonl"), reverse=True)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise unusable(folder, error, FOLDER) from error
        tomorrow = f"{datetime.now(UTC) + timedelta(days=1):%Y-%m-%d}"
        return sorted(files, key=lambda file: file.stem > tomorrow)

    def lines(self, event: str) -> Iterator[JournalLine]:
        """Yield the lines with one kind of event, of all runs, the newest first."""
        for record in self.runs():
            yield from reversed(record.all(event))

    def find(self, name: str) -> Record:
        """Return the run of that name, or the only one whose name ends in it.

        Raises:
            UsageError: there is none, or there are several.
        """
        named = [record for record in self.runs() if record.id == name or record.id.endswith(f"-{name}")]
        if len(named) == 1:
            return named[0]
        if named:
            several = ", ".join(record.id for record in named)
            raise UsageError(says("journal-several-runs", name=name, runs=several))
        raise UsageError(says("journal-no-run", name=name))

    def _file(self, name: str) -> Path:
        return self.folder / "runs" / f"{name[:4]}-{name[4:6]}-{name[6:8]}.jsonl"

    def _forget_old(self) -> None:
        """Remove the files of days long ago; the newest ones always stay, even if the clock is wrong.

        A clock that is years ahead removes nothing until ten days of runs have its dates.
        """
        days = sorted(file for file in (self.folder / "runs").glob("*.jsonl") if _DAY.fullmatch(file.stem))
        if len(days) <= _ALWAYS:
            return
        oldest = f"{datetime.now(UTC) - _KEPT:%Y-%m-%d}"
        for file in days[:-_ALWAYS] if days[-_AGREE].stem > oldest else ():
            if file.stem < oldest:
                file.unlink(missing_ok=True)


def _records(file: Path) -> list[Record]:
    """Return the runs of a day."""
    lines: dict[str, list[JournalLine]] = {}
    for line in lines_of(file):
        lines.setdefault(str(line["run"]), []).append(line)
    return [Record(name, tuple(found)) for name, found in lines.items()]


def _is_alive(pid: Any) -> bool:
    try:
        os.kill(int(pid), 0)
    except (OSError, TypeError, ValueError, OverflowError):
        return False
    return True
