"""What `wikiconbot login` asks a person: the wiki, the account, a password or OAuth keys that nobody sees."""

from typing import TYPE_CHECKING

import click

from wikiconbot.cli.asking import ask, confirmed
from wikiconbot.cli.words import harmless, says, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wikiconbot.login.login_files import FileChange
    from wikiconbot.wiki.access.credentials import Credentials
    from wikiconbot.wiki.access.trial import FoundWiki

#: The last page is where a bot password of that name is made or changed.
_SUFFIX = "wikiconbot"

_KEYS = (
    "cli-login-key-consumer",
    "cli-login-secret-consumer",
    "cli-login-key-access",
    "cli-login-secret-access",
)


def ask_wiki() -> str:
    """Return the name or an address of a wiki."""
    while True:
        if name := ask(says("cli-login-ask-wiki")).strip():
            return name


def tell_wiki(wiki: "FoundWiki", *, err: bool) -> None:
    """Say which wiki answered, and whether others can read on the way what is sent to it."""
    tell(says("cli-login-wiki", wiki=wiki.name, address=wiki.api), err=err)
    if wiki.is_open:
        tell(says("cli-login-open", address=wiki.api))


def tell_how(wiki: "FoundWiki", *, oauth: bool) -> None:
    """Say where a bot password is made, or OAuth keys."""
    if oauth:
        page = wiki.page("Special:OAuthConsumerRegistration/propose/oauth1a")
        _tell(says("cli-login-make-keys", page=page))
        return
    page = wiki.page(f"Special:BotPasswords/{_SUFFIX}")
    _tell(says("cli-login-bot-account"))
    for step in ("cli-login-step-page", "cli-login-step-grants", "cli-login-step-copy"):
        _tell(says(step, page=page), indent=5, prefix="  ")


def ask_credentials(account: str | None) -> "Credentials":
    """Return an account and its password; ``account`` is None if it is asked for, and may have the name of a bot password."""
    from wikiconbot.wiki.access.credentials import by_password  # noqa: PLC0415

    while not account:
        account = ask(says("cli-login-ask-account")).strip()
    return by_password(account, _hidden(says("cli-login-ask-password", account=account)))


def ask_keys(account: str | None) -> "Credentials":
    """Return OAuth's four keys; ``account`` is whose they should be, None if they decide it."""
    from wikiconbot.wiki.access.credentials import Credentials  # noqa: PLC0415

    return Credentials(account or "", keys=tuple(_hidden(says(key)) for key in _KEYS))


def agree(changed: "Sequence[FileChange]") -> bool:
    """Show what comes into files that are there and what it replaces, and return whether a person wants it."""
    for change in changed:
        if change.before is not None:
            _tell(says("cli-login-adds", file=change.path))
            for line in change.shown:
                _tell(line, indent=4, prefix="    ")
        if change.replaces:
            _tell(change.replaces)
    question = "cli-login-replace" if any(change.replaces for change in changed) else "cli-login-add"
    return confirmed(says(question))


def _tell(text: str, indent: int = 0, prefix: str = "") -> None:
    """Print a text on standard output, in lines of the terminal's width; those after the first are indented."""
    from wikiconbot.cli.show import output, put_wrapped  # noqa: PLC0415 - rich, where the output is a terminal

    put_wrapped(output(), text, indent=indent, prefix=prefix)


def _hidden(question: str) -> str:
    """Return what a person types or pastes, without showing it; spaces around it come from pasting."""
    while True:
        said: str = click.prompt(harmless(question), hide_input=True, prompt_suffix=" ")
        if said := said.strip():
            return said
