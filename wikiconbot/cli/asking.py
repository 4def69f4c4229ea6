"""Whether a plan is saved: a person at the terminal says so, or the options of the command."""

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from wikiconbot.cli.options import Globals
from wikiconbot.cli.words import says

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class Consent:
    """Who says whether to save: ``--yes`` and ``--dry-run``, else a person, where one can be asked."""

    options: Globals
    yes: bool
    dry_run: bool
    as_json: bool

    @property
    def saves(self) -> bool:
        """Whether the options say that it is saved without a question."""
        return self.yes and not self.dry_run

    @property
    def asks(self) -> bool:
        """Whether a person is asked."""
        return not (self.dry_run or self.yes) and can_ask(self.as_json)

    @property
    def shows(self) -> bool:
        """Whether a plan is shown before."""
        return self.asks or not self.options.quiet

    def require_account(self, session: "Session") -> None:
        """Refuse a session without an account, before anybody reads a diff that cannot be saved."""
        if self.asks or self.saves:
            session.require_account()

    def agreed(self) -> bool:
        """Return whether what was shown is saved; where nobody can be asked, say so."""
        if self.asks:
            return click.confirm(says("cli-save-this"), default=False, err=self.as_json)
        if not (self.dry_run or self.yes):
            self.options.say(says("cli-no-terminal"), err=self.as_json)
        return self.saves


def can_ask(as_json: bool) -> bool:
    """Return whether there is a person at a terminal who can be shown something and asked."""
    return sys.stdin.isatty() and (sys.stderr if as_json else sys.stdout).isatty()
