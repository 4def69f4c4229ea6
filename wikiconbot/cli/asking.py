"""Whether a plan is saved: a person at the terminal decides, or the options of the command."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.options import Globals
from wikiconbot.cli.words import harmless, says, tell
from wikiconbot.terminal import show_status

if TYPE_CHECKING:
    from wikiconbot.model import Plan, Revert
    from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class Consent:
    """How to decide whether to save: ``--yes`` and ``--dry-run``, else a person, if one can be asked.

    ``diff`` is ``--diff``: the diff is shown at once.
    """

    options: Globals
    yes: bool
    dry_run: bool
    as_json: bool
    diff: bool = False

    @property
    def saves(self) -> bool:
        """Whether the options say to save without a question."""
        return self.yes and not self.dry_run

    @property
    def asks(self) -> bool:
        """Whether a person is asked."""
        return not (self.dry_run or self.yes) and can_ask(self.as_json)

    @property
    def cannot_ask(self) -> bool:
        """Whether nothing is saved because nobody can be asked: neither ``--yes`` nor ``--dry-run``, and no terminal."""
        return not (self.dry_run or self.yes or can_ask(self.as_json))

    @property
    def shows(self) -> bool:
        """Whether a plan is shown before."""
        return self.asks or not self.options.quiet

    @property
    def shows_diff(self) -> bool:
        """Whether the diff is shown with the plan: if it is requested, or nothing is saved and nobody can request it."""
        return self.diff or not (self.asks or self.saves)

    def require_account(self, session: "Session") -> None:
        """Refuse a session without an account, before a person reads a diff that cannot be saved."""
        if self.asks or self.saves:
            session.require_account()

    @property
    def shows_reverts(self) -> bool:
        """Whether a person sees who reverted the bot's last edit before anything is saved, or nothing is saved."""
        return self.asks or self.dry_run

    def agreed(self, plan: "Plan", show_diff: Callable[[], None]) -> bool:
        """Return whether to save a plan that was shown; if nobody can be asked, print that."""
        tell_reverts(plan.reverted, err=self.as_json)
        tell_unknown(plan, err=self.as_json)
        if self.asks:
            question = says("cli-save-reverted" if plan.reverted else "cli-save-this")
            return yes_or_diff(question, show_diff, err=self.as_json)
        if not (self.dry_run or self.yes):
            self.options.say(says("cli-no-terminal"), err=self.as_json)
        return self.saves


def yes_or_diff(question: str, show_diff: Callable[[], None], *, err: bool) -> bool:
    """Ask until the answer is yes or no; an empty answer means no, and d shows the diff."""
    while True:
        answer = ask(question, err=err).strip().casefold()
        if answer in ("y", "yes"):
            return True
        if answer in ("", "n", "no"):
            return False
        if answer in ("d", "diff"):
            show_diff()
        else:
            tell(says("cli-save-answers"), err=err)


def ask(question: str, *, err: bool = False) -> str:
    """Return a person's answer to a question; an empty answer is the empty text."""
    show_status("")
    said: str = click.prompt(harmless(question), "", show_default=False, prompt_suffix=" ", err=err)
    return said


def confirmed(question: str, *, err: bool = False) -> bool:
    """Return whether a person answers yes to a question; an empty answer means no."""
    show_status("")
    return click.confirm(harmless(question), default=False, err=err)


def tell_reverts(reverts: "Sequence[Revert]", *, err: bool) -> None:
    """Print who reverted the bot's last edits of pages, and which lines of the settings do not end the stop."""
    if not reverts:
        return
    from wikiconbot.runs.stops.revert_guard import told, told_ignored  # noqa: PLC0415

    for revert in reverts:
        tell(" ".join((told(revert), told_ignored(revert))).rstrip(), err=err)


def tell_unknown(plan: "Plan", *, err: bool) -> None:
    """Print the edits of the bot for which it was not found out whether somebody reverted them."""
    if not plan.unknown:
        return
    from wikiconbot.runs.stops.revert_guard import told_unknown  # noqa: PLC0415

    for reason in told_unknown(plan):
        tell(says("cli-not-checked", reason=reason), err=err)


def can_ask(as_json: bool) -> bool:
    """Return whether a person is at a terminal, to read text and answer questions."""
    return sys.stdin.isatty() and (sys.stderr if as_json else sys.stdout).isatty()


def takes_diff(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option ``--diff``, as ``diff``."""
    return click.option("--diff", is_flag=True, help="Show the diff at once, also with --yes.")(command)
