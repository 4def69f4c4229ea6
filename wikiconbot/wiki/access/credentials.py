"""What opens an account: a password, a bot password or OAuth keys, by a person or from the environment (containers)."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from wikiconbot.environment import ACCOUNT, KEYS, PASSWORD, PASSWORD_FILE, WIKI
from wikiconbot.errors import ConfigurationError
from wikiconbot.i18n import says
from wikiconbot.special_files import read_file

#: All variables that name or open an account; their values are never said.
VARIABLES = (WIKI, ACCOUNT, PASSWORD, PASSWORD_FILE, *KEYS)

_LARGEST = 4096  # bytes of a file with a password

#: Letters of a bot password. With fewer, what is before an @ belongs to a password of a person's own (BotPassword.php).
_BOT_PASSWORD = 32


@dataclass(frozen=True, slots=True)
class Credentials:
    """An account and what opens it: a password, or OAuth's four ``keys``.

    ``suffix`` is the name of a bot password, None if it is the account's own; ``in_environment`` says where it came from.
    """

    account: str
    password: str | None = field(default=None, repr=False)
    suffix: str | None = None
    keys: tuple[str, ...] | None = field(default=None, repr=False)
    in_environment: bool = False


def by_password(name: str, password: str) -> Credentials:
    """Return the credentials of a login; ``name`` is ``ACCOUNT@SUFFIX`` for a bot password, else the account.

    Special:BotPasswords also offers the other form: the account's name, and the password ``SUFFIX@PASSWORD`` (MediaWiki's
    ``BotPassword::canonicalizeLoginData``).
    """
    account, at, suffix = name.partition("@")
    if at:
        return Credentials(account.strip(), password, suffix.strip())
    first, at, last = password.rpartition("@")
    if at and first and len(last) >= _BOT_PASSWORD and last.isalnum():
        return Credentials(account.strip(), last, first)
    return Credentials(account.strip(), password)


def wanted_wiki(wiki: str | None, environment: Mapping[str, str] | None = None) -> str | None:
    """Return the wiki that was named, by the command or else by ``WIKICONBOT_WIKI``; None if user-config.py decides."""
    return wiki or (os.environ if environment is None else environment).get(WIKI) or None


def from_environment(environment: Mapping[str, str] | None = None) -> Credentials | None:
    """Return the credentials for the wiki of ``WIKICONBOT_WIKI``, None without any.

    Without ``WIKICONBOT_WIKI``, OAuth keys are left to user-config.py, which may read them from there.

    Raises:
        ConfigurationError: the variables are incomplete or contradict each other; no value is in the message.
    """
    given = {
        name: value
        for name, value in (os.environ if environment is None else environment).items()
        if name in VARIABLES and value
    }
    keys = tuple(given[name] for name in KEYS if name in given)
    if WIKI not in given:
        for name in (ACCOUNT, PASSWORD, PASSWORD_FILE):
            if name in given:
                raise ConfigurationError(says("login-environment-lacks", given=name, lacking=WIKI))
        return None
    if keys and len(keys) < len(KEYS):
        _lacks([name for name in KEYS if name in given], set(KEYS) - set(given))
    ways = [name for name in (PASSWORD, PASSWORD_FILE, KEYS[0]) if name in given]
    if len(ways) > 1:
        raise ConfigurationError(says("login-environment-twice", first=ways[0], second=ways[1]))
    if not ways and ACCOUNT not in given:
        return None
    if ACCOUNT not in given:
        _lacks(ways, {ACCOUNT})
    if not ways:
        _lacks([ACCOUNT], {f"{PASSWORD} ({PASSWORD_FILE}, WIKICONBOT_OAUTH_…)"})
    if keys:
        return Credentials(given[ACCOUNT].strip(), keys=keys, in_environment=True)
    password = given.get(PASSWORD) or read_password(given[PASSWORD_FILE])
    return replace(by_password(given[ACCOUNT], password), in_environment=True)


def read_password(path: str) -> str:
    """Return the first line of a file with a password (of a container, for example), without its end.

    Raises:
        ConfigurationError: it cannot be read, or has none; nothing of it is in the message.
    """
    try:
        password = read_file(path, _LARGEST).decode("utf-8-sig").split("\n", 1)[0].removesuffix("\r")
    except OSError as error:
        why = error.strerror or error
        raise ConfigurationError(says("login-password-unreadable", file=path, why=why)) from None
    except UnicodeDecodeError:
        password = ""
    if not password or "\0" in password:
        raise ConfigurationError(says("login-password-empty", file=path))
    return password


def _lacks(given: list[str], lacking: set[str]) -> None:
    """Refuse variables without those that belong to them."""
    names = {"given": given[0], "lacking": ", ".join(sorted(lacking))}
    raise ConfigurationError(says("login-environment-lacks", **names))
