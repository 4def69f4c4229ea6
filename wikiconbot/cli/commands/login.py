"""``wikiconbot login``: try an account on a wiki, then write pywikibot's configuration, and let the doctor look at it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli import login_prompts as prompts
from wikiconbot.cli.asking import can_ask
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, read_text
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.words import says, tell

if TYPE_CHECKING:
    from wikiconbot.login.login_files import FileChange
    from wikiconbot.wiki.access.credentials import Credentials
    from wikiconbot.wiki.access.trial import FoundWiki, Trial

#: How often a person may try.
_TRIES = 3

_EXAMPLES = (
    ("wikiconbot login meta", "Ask for the account and its bot password on Meta-Wiki."),
    (
        "wikiconbot login https://wiki.example.org/wiki/Main_Page --account EventBot@bot",
        "Log in to any MediaWiki, by the address of one of its pages.",
    ),
)


@command(examples=_EXAMPLES, common=("--account", "--oauth", "--password-file", "--config-dir", "--yes"))
@click.argument("wiki", required=False)
@click.argument("more", nargs=-1, metavar="")
@click.option("--account", metavar="NAME", help="The bot's account; NAME@SUFFIX for its bot password.")
@click.option("--oauth", is_flag=True, help="Use the four keys of an owner-only OAuth 1.0a consumer.")
@click.option(
    "--password-file",
    metavar="FILE",
    help="Read the password from the first line of FILE (-: standard input); with --oauth, four keys from four lines.",
)
@click.option(
    "--config-dir",
    metavar="DIR",
    help="Write the files into DIR. [default: the folder where the program looks for them]",
)
@click.option("--yes", is_flag=True, help="Add lines to existing files without asking. Nothing is replaced.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead.")
@click.pass_obj
def login(
    options: Globals,
    wiki: str | None,
    more: Sequence[str],
    account: str | None,
    oauth: bool,
    password_file: str | None,
    config_dir: str | None,
    yes: bool,
    as_json: bool,
) -> int:
    """Log the bot in to a wiki, and keep the login for later runs.

    It tests the account on WIKI, then writes user-config.py and user-password.cfg. WIKI is a name (meta, commons, en.wikipedia) or the address of any
    page of a wiki. The command asks for what is not given. The password is never an
    option: type it, or give it with --password-file or in the environment (WIKICONBOT_PASSWORD). Nothing is written before the wiki accepts the login.
    """
    if more:  # click would repeat it, and it is most often the password
        raise click.UsageError(says("cli-login-more"))
    if options.sandbox:
        raise click.UsageError(says("cli-login-sandbox"))
    if wiki and options.wiki and wiki != options.wiki:
        raise click.UsageError(says("cli-login-two-wikis", first=options.wiki, second=wiki))
    given = _Given.of(wiki or options.wiki, account or options.user, password_file, os.environ, oauth=oauth)
    return _Login(options, given, config_dir, yes, as_json).run()


@dataclass(frozen=True, slots=True)
class _Given:
    """What the command and the environment say; ``credentials`` are None if a person is asked."""

    wiki: str | None
    account: str | None
    credentials: "Credentials | None"
    oauth: bool

    @classmethod
    def of(
        cls,
        wiki: str | None,
        account: str | None,
        password_file: str | None,
        environment: Mapping[str, str],
        *,
        oauth: bool,
    ) -> "_Given":
        """Gather it; variables that are about another wiki than the command's do not count."""
        from wikiconbot import environment as names  # noqa: PLC0415
        from wikiconbot.wiki.access.credentials import Credentials, by_password  # noqa: PLC0415

        there = environment.get(names.WIKI)
        environment = environment if wiki in (None, "", there) or not there else {}
        account = account or environment.get(names.ACCOUNT) or None
        if password_file:
            secrets = _lines(password_file, oauth=oauth)
        else:
            secrets = _in_environment(environment, oauth=oauth)
            oauth = oauth or len(secrets) == len(names.KEYS)
        if not secrets:
            return cls(wiki or there, account, None, oauth)
        if oauth:
            if len(secrets) != len(names.KEYS):
                raise click.UsageError(says("cli-login-four-keys"))
            return cls(wiki or there, account, Credentials(account or "", keys=secrets), True)
        if account is None:
            raise click.UsageError(says("cli-login-whose-password"))
        return cls(wiki or there, account, by_password(account, secrets[0]), False)


def _lines(file: str, *, oauth: bool) -> tuple[str, ...]:
    """Return the first line of a file, of standard input for ``-``; with ``oauth`` all lines that are not empty."""
    if file != "-" and not oauth:
        from wikiconbot.wiki.access.credentials import read_password  # noqa: PLC0415

        return (read_password(file),)
    lines = read_text(file).removeprefix("\ufeff").splitlines()
    found = [line.strip() for line in lines if line.strip()] if oauth else lines[:1]
    if not any(found):
        raise click.UsageError(says("login-password-empty", file=file))
    return tuple(found)


def _in_environment(environment: Mapping[str, str], *, oauth: bool) -> tuple[str, ...]:
    """Return the password, or the four keys, of the environment; nothing if it has none."""
    from wikiconbot import environment as names  # noqa: PLC0415
    from wikiconbot.wiki.access.credentials import read_password  # noqa: PLC0415

    keys = tuple(environment[name] for name in names.KEYS if environment.get(name))
    if password := environment.get(names.PASSWORD):
        return keys if oauth else (password,)
    if (file := environment.get(names.PASSWORD_FILE)) and not oauth:
        return (read_password(file),)
    return keys if oauth or len(keys) == len(names.KEYS) else ()


@dataclass(frozen=True, slots=True)
class _Login:
    """One run of the command."""

    options: Globals
    given: _Given
    config_dir: str | None
    yes: bool
    as_json: bool

    @property
    def asks(self) -> bool:
        """Whether a person is there."""
        return can_ask(self.as_json) and not self.as_json

    def run(self) -> int:
        """Try, write, and return the doctor's exit code."""
        from wikiconbot.login.login_files import changes, folder_for, place_of, write  # noqa: PLC0415
        from wikiconbot.wiki.access.trial import Trial  # noqa: PLC0415

        name = self.given.wiki or (prompts.ask_wiki() if self.asks else None)
        if name is None or (self.given.credentials is None and not self.asks):
            raise click.UsageError(says("cli-login-give"))
        folder = folder_for(self.config_dir)
        place, options = place_of(folder), self.options
        trial = Trial(place, options.patience, options.stats.count, verbose=options.verbose)
        with options.phase("login"):
            wiki = trial.find(name)
            if not options.quiet:
                prompts.tell_wiki(wiki, err=self.as_json)
            account, credentials = self._tried(trial, wiki)
        changed = changes(folder, wiki, account, credentials, trial)
        if not self._agreed(changed):
            tell(says("cli-login-nothing-written"))
            return 1
        default = trial.default if place.config else None  # read from the file, which changes now
        write(changed)
        for change in changed:
            options.say(says("cli-login-written", file=change.path), err=self.as_json)
        return self._verdict(folder, wiki, account, changed, default)

    def _tried(self, trial: "Trial", wiki: "FoundWiki") -> tuple[str, "Credentials"]:
        """Return the account's name and the credentials with which the wiki let it in."""
        from wikiconbot.errors import LoginRefused, WikiconbotError  # noqa: PLC0415

        given = self.given
        if given.credentials is None:
            prompts.tell_how(wiki, oauth=given.oauth)
        for left in reversed(range(_TRIES)):
            try:
                credentials = given.credentials or (
                    prompts.ask_keys(given.account) if given.oauth else prompts.ask_credentials(given.account)
                )
                return trial.log_in(wiki, credentials), credentials
            except LoginRefused as error:
                if given.credentials or not left:
                    tell(says("cli-login-nothing-written"))
                    raise
                tell(says("cli-login-again", error=error, left=str(left)))
            except WikiconbotError:
                tell(says("cli-login-nothing-written"))
                raise
        raise AssertionError("the last try returns or raises")

    def _agreed(self, changed: "Sequence[FileChange]") -> bool:
        """Return whether the files may be changed: new ones are, for others somebody is asked."""
        standing = [change for change in changed if change.before is not None]
        if not standing:
            return True
        replaces = [change.replaces for change in changed if change.replaces]
        if self.yes and not replaces:
            return True
        if self.asks:
            return prompts.agree(changed)
        if replaces:
            raise click.UsageError(says("cli-login-would-replace", what=" ".join(replaces)))
        raise click.UsageError(says("cli-login-needs-yes", file=standing[0].path))

    def _verdict(
        self,
        folder: Path,
        wiki: "FoundWiki",
        account: str,
        changed: "Sequence[FileChange]",
        default: str | None,
    ) -> int:
        """Let the doctor look at what was written, in a process that finds it as every command will; return its exit code."""
        name = f"{wiki.family}:{wiki.code}"
        wanted = [] if default in (None, name) else ["--wiki", name]
        done = _doctor(self.options, wanted, folder if self.config_dir else None, as_json=self.as_json)
        if self.as_json:
            files = [str(change.path) for change in changed]
            about: dict[str, Any] = {"wiki": name, "api": wiki.api, "account": account, "written": files}
            print_json(about | json.loads(done.stdout))
        elif done.returncode == 0:
            if self.config_dir:
                self.options.say(says("cli-login-set-folder", folder=folder))
            command = " ".join(["wikiconbot", *wanted, "check PAGE"])
            self.options.say(says("cli-login-next", user=account, wiki=wiki.name, command=command))
        return done.returncode


def _doctor(
    options: Globals, wanted: Sequence[str], folder: Path | None, *, as_json: bool
) -> "subprocess.CompletedProcess[bytes]":
    """Run `wikiconbot doctor` on the files; credentials of the environment would hide what they say."""
    from wikiconbot.wiki.access.credentials import VARIABLES  # noqa: PLC0415

    environment = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    if folder is not None:
        environment["PYWIKIBOT_DIR"] = str(folder)
    root = str(Path(__file__).parents[3])
    code = f"import sys; sys.path.insert(0, {root!r}); sys.argv[0] = {sys.argv[0]!r}; from wikiconbot.__main__ import main; main()"
    flags = [flag for flag, on in (("--quiet", options.quiet), ("--verbose", options.verbose)) if on]
    more = ["--json"] if as_json else []
    command = [sys.executable, "-P", "-c", code, *flags, *wanted, "doctor", *more]
    sys.stdout.flush()
    return subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if as_json else None,
        check=False,
    )
