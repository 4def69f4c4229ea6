"""The answers about an event for `wikiconbot init`: from a file, from a person at the terminal, or the defaults."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.asking import ask, can_ask
from wikiconbot.cli.options import Globals, read_text, state_folder
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import UsageError
from wikiconbot.event import Bounds
from wikiconbot.event.answers import (
    QUESTIONS,
    Answer,
    Open,
    answers_in_toml,
    answers_of,
    as_toml,
    contradiction,
    read_answer,
)
from wikiconbot.model.new_event import Answers, EventKind
from wikiconbot.runs.page_from_answers import default_answers, questions_for, unused_answers
from wikiconbot.whole_files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from wikiconbot.runs.assess import Judgement

_ASKS = {
    "kind": "cli-ask-kind",
    "language": "cli-ask-language",
    "title": "cli-ask-title",
    "about": "cli-ask-about",
    "starts": "cli-ask-starts",
    "ends": "cli-ask-ends",
    "time": "cli-ask-time",
    "place": "cli-ask-place",
    "venue": "cli-ask-venue",
    "accommodation": "cli-ask-accommodation",
    "topic": "cli-ask-topic",
    "languages": "cli-ask-languages",
    "deadline": "cli-ask-deadline",
    "capacity": "cli-ask-capacity",
    "organisers": "cli-ask-organisers",
    "etherpad": "cli-ask-etherpad",
}


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the answers come from: ``--template``, ``--answers`` and ``--yes``; ``as_json``: questions go to standard error."""

    kind: EventKind | None
    file: str | None
    yes: bool
    as_json: bool

    @property
    def wanted(self) -> bool:
        """Whether the options say that the page is to be completed."""
        return self.kind is not None or self.file is not None


def answers_for(options: Globals, sources: Sources, judgement: "Judgement") -> Answers:
    """Return the answers for a page: of the file, else of a person, if the page lacks anything that an answer decides.

    Raises:
        UsageError: the file cannot be used, or nobody can be asked.
    """
    bounds = _bounds(judgement)
    page = judgement.snapshot.page
    given: dict[str, Answer] = dict(_in_file(sources.file, bounds)) if sources.file else {}
    if sources.kind:
        given["kind"] = sources.kind
    if (
        not sources.file
        and not sources.yes
        and (given.get("kind") is None or questions_for(judgement, _kind(given)))
    ):
        if not can_ask(sources.as_json):
            raise UsageError(says("cli-init-no-terminal"))
        given = _Asking(page, judgement, bounds, sources.as_json).asked(given)
    kind = _kind(given)
    asked_for = questions_for(judgement, kind)
    defaults = {
        name: value
        for name, value in default_answers(page, given, judgement.siteinfo).items()
        if name in asked_for
    }
    answers = answers_of({**defaults, **given}, kind)
    if sources.file and (unused := unused_answers(judgement, answers, given)):
        tell(says("cli-init-unused", file=sources.file, names=", ".join(unused)))
    return answers


def _kind(given: Mapping[str, Answer]) -> EventKind:
    kind = given.get("kind")
    return kind if isinstance(kind, EventKind) else EventKind.CONFERENCE


def _bounds(judgement: "Judgement") -> Bounds:
    from wikiconbot.i18n import languages  # noqa: PLC0415
    from wikiconbot.pads.names import is_bare_name  # noqa: PLC0415

    return Bounds(languages=languages(), is_pad=is_bare_name, siteinfo=judgement.siteinfo)


def _in_file(path: str, bounds: Bounds) -> Mapping[str, Answer]:
    try:
        return answers_in_toml(read_text(path), bounds)
    except UsageError as error:
        raise UsageError(says("cli-event-file", file=path) + f"\n{error}") from error


class _Asking:
    """Ask a person the questions that a page needs; what was answered is the default of the next time until the page is saved."""

    def __init__(self, page: str, judgement: "Judgement", bounds: Bounds, err: bool) -> None:
        self.page, self.judgement, self.bounds, self.err = page, judgement, bounds, err
        self.file = _kept_file(page)
        self.kept = self._read_kept()

    def asked(self, given: Mapping[str, Answer]) -> dict[str, Answer]:
        """Return the answers, with those that were given already."""
        found = dict(given)
        tell(says("cli-ask-how"), err=self.err)
        if self.kept:
            tell(says("cli-ask-kept"), err=self.err)
        try:
            if "kind" not in found:
                found["kind"] = self._one("kind", found)
            for name in questions_for(self.judgement, _kind(found)):
                if name not in found and not (name == "ends" and not isinstance(found.get("starts"), str)):
                    found[name] = self._one(name, found)
        except (KeyboardInterrupt, click.Abort):
            self._keep({name: value for name, value in found.items() if name not in given})
            raise
        self._write({name: value for name, value in found.items() if name not in given})
        return found

    def _one(self, name: str, found: Mapping[str, Answer]) -> Answer:
        default = self.kept.get(name) or default_answers(self.page, found, self.judgement.siteinfo).get(name)
        default = default or (EventKind.CONFERENCE if name == "kind" else Open.UNDECIDED)
        shown = _shown(default)
        if name == "language" and default is Open.UNDECIDED:
            shown = self.judgement.siteinfo.language
        question = says(_ASKS[name], default=shown, kinds=", ".join(EventKind))
        while True:
            typed = ask(question, err=self.err).strip()
            try:
                answer = read_answer(name, typed, self.bounds) if typed else default
            except ValueError as right:
                tell(says("cli-ask-again", right=right), err=self.err)
                continue
            wrong = contradiction({**found, name: answer})
            if wrong is None or wrong[0] != name:
                return answer
            tell(says("cli-ask-contradicts", why=wrong[1]), err=self.err)

    def _read_kept(self) -> Mapping[str, Answer]:
        if self.file and self.file.exists():
            with suppress(UsageError, OSError):
                return answers_in_toml(read_text(str(self.file)), self.bounds)
        return {}

    def _keep(self, found: Mapping[str, Answer]) -> None:
        """Keep the answers for the next time, and say so."""
        kept = self._write(found)
        tell("\n" + says("cli-ask-interrupted-kept" if kept else "cli-ask-interrupted"))

    def _write(self, found: Mapping[str, Answer]) -> bool:
        """Keep the answers for the next time; returns whether there are any, and a place for them."""
        both = {**self.kept, **found}
        while wrong := contradiction(both):  # an older answer, which would make the whole file unusable
            del both[wrong[0]]
        kept = {n: v for n, v in both.items() if QUESTIONS[n].may_be_open or not isinstance(v, Open)}
        if kept and self.file:
            with suppress(OSError):
                self.file.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self.file, as_toml(kept).encode(), 0o600)
                return True
        return False


def are_kept(page: str) -> bool:
    """Whether the answers about a page are kept for the next time."""
    file = _kept_file(page)
    return file is not None and file.exists()


def forget(page: str) -> None:
    """Delete the answers about a page that were kept: they are on the page now."""
    if file := _kept_file(page):
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _kept_file(page: str) -> "Path | None":
    """Return the file for the answers about a page that is not saved yet; None without a state folder."""
    folder = state_folder()
    return folder / "answers" / f"{hashlib.sha256(page.encode()).hexdigest()[:16]}.toml" if folder else None


def _shown(value: Answer) -> str:
    """Return an answer as a person would type it."""
    if value is Open.UNDECIDED:
        return says("cli-ask-undecided")
    if value is Open.LEFT_OUT:
        return "-"
    return ", ".join(value) if isinstance(value, tuple) else str(value)
