"""Where `wikiconbot login` writes, what it would change there, and the writing: all of it or nothing."""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from wikiconbot import environment
from wikiconbot.errors import ConfigurationError
from wikiconbot.i18n import says
from wikiconbot.login import config_text, password_text
from wikiconbot.login.config_text import PASSWORDS, Wanted
from wikiconbot.special_files import what_else
from wikiconbot.whole_files import write_whole
from wikiconbot.wiki.access.credentials import Credentials
from wikiconbot.wiki.access.trial import FoundWiki, Trial
from wikiconbot.wiki.configuration import CONFIG, Place, inspect, places, without_config

_PRIVATE = 0o600


@dataclass(frozen=True, slots=True)
class FileChange:
    """A change to one file; ``before`` is None if there is no file yet.

    ``shown`` are the lines that come, without secrets. ``replaces`` is a sentence on what is no longer in force after it, empty
    where the lines are only added. ``mode`` are the permissions, None: those that it has.
    """

    path: Path
    before: bytes | None = field(repr=False)
    after: bytes = field(repr=False)
    shown: tuple[str, ...]
    replaces: str = ""
    mode: int | None = _PRIVATE


def folder_for(named: str | None = None) -> Path:
    """Return the folder that gets the files: the one that was named, else the first in which the program looks for them.

    ``PYWIKIBOT_DIR``, the current folder if it has a user-config.py, ``~/.pywikibot``.

    Raises:
        ConfigurationError: the account has no home folder.
    """
    if named:
        return Path(named).absolute()
    if chosen := os.environ.get(environment.CONFIG_FOLDER):
        return Path(chosen).absolute()
    found = places()
    with_config = (folder for folder in found if (folder / CONFIG).exists())
    own = found[-1] if found else None
    folder = next(with_config, own)
    if folder is None or own is None:
        raise ConfigurationError(says("file-no-home"))
    return folder.absolute()


def place_of(folder: Path) -> Place:
    """Return the pywikibot directory whose settings are in force there: the folder itself if it has a user-config.py.

    Raises:
        ConfigurationError: pywikibot could not load the file.
    """
    return inspect(folder) if os.path.lexists(folder / CONFIG) else without_config()


def changes(
    folder: Path, wiki: FoundWiki, account: str, credentials: Credentials, trial: Trial
) -> tuple[FileChange, ...]:
    """Return what has to change in the folder so that the program logs in with the credentials; nothing if it does.

    Raises:
        ConfigurationError: a file that exists cannot take it, or its OAuth keys would go before a password.
    """
    standing = (folder / CONFIG).read_bytes() if (folder / CONFIG).exists() else None
    if standing is not None and credentials.keys is None and trial.keys_of(wiki):
        raise ConfigurationError(says("login-keys-go-first", file=folder / CONFIG, wiki=wiki.name))
    passwords: tuple[FileChange, ...] = ()
    if credentials.keys is None:
        name = trial.password_file if standing is not None else None
        passwords = _password_change(folder / (name or PASSWORDS), wiki, account, credentials)
    return (*passwords, *_config_change(folder / CONFIG, standing, wiki, account, credentials, trial))


def _config_change(
    path: Path, standing: bytes | None, wiki: FoundWiki, account: str, credentials: Credentials, trial: Trial
) -> tuple[FileChange, ...]:
    has = None if standing is None else trial.account_of(wiki)
    same = has is not None and password_text.normal(has) == password_text.normal(account)
    keys = None if standing is None else trial.keys_of(wiki)
    wanted = Wanted(
        wiki.family,
        wiki.code,
        None if same else account,
        address=wiki.api if wiki.is_new else None,
        default=standing is None or trial.default is None,
        passwords=_named(trial, standing) if credentials.keys is None else None,
        host=wiki.host,
        keys=None if keys == credentials.keys else credentials.keys,
    )
    if standing is None:
        return (FileChange(path, None, config_text.new(wanted), wanted.lines(shown=True)),)
    if not wanted.lines():
        return ()
    replaces = ""
    if has is not None and not same:
        replaces = says("login-replaces-account", file=path, wiki=wiki.name, old=has, new=account)
    elif keys is not None and wanted.keys:
        replaces = says("login-replaces-keys", file=path, wiki=wiki.name)
    after = config_text.with_lines(standing, wanted)
    mode = _PRIVATE if wanted.keys else None
    return (FileChange(path, standing, after, wanted.lines(shown=True), replaces, mode),)


def _named(trial: Trial, standing: bytes | None) -> str | None:
    """Return the name of the password file where the configuration has to be given one."""
    return PASSWORDS if standing is None or trial.password_file is None else None


def _password_change(
    path: Path, wiki: FoundWiki, account: str, credentials: Credentials
) -> tuple[FileChange, ...]:
    entry = password_text.Entry(
        wiki.family, wiki.code, account, credentials.suffix, credentials.password or ""
    )
    try:
        line = entry.line()
    except password_text.TooLongError:
        raise ConfigurationError(says("login-password-too-long")) from None
    before, text = _read(path)
    stands = password_text.in_force(text, entry)
    if stands is not None and stands.is_like(entry):
        return ()
    shown = (password_text.shown(entry),)
    if stands is not None and stands.exact:
        after = password_text.replaced(text, stands.number, line)
        replaces = says(
            "login-replaces-password", file=path, line=str(stands.number), user=account, wiki=wiki.name
        )
    else:
        after, replaces = password_text.added(text, line), ""
    return (FileChange(path, before, after.encode(), shown, replaces),)


def _read(path: Path) -> tuple[bytes | None, str]:
    """Return the bytes and the text of a password file, None and nothing if there is none.

    Raises:
        ConfigurationError: what is there is not a password file, and would be damaged.
    """
    if path.is_symlink() or (path.exists() and what_else(path) is not None):
        what = says("file-is-link") if path.is_symlink() else what_else(path)
        raise ConfigurationError(says("login-no-password-file", file=path, what=what))
    if not path.exists():
        return None, ""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ConfigurationError(says("login-password-file-encoding", file=path)) from error
    if password_text.is_something_else(text):
        raise ConfigurationError(says("login-password-file-other", file=path))
    return data, text


def write(changed: Sequence[FileChange]) -> None:
    """Write all changes; if one cannot be written, those before it are reverted.

    Raises:
        ConfigurationError: a file changed since it was read, or it cannot be written. Then everything is as it was.
    """
    written: list[FileChange] = []
    try:
        for change in changed:
            if _bytes(change.path) != change.before:
                raise ConfigurationError(says("login-file-changed", file=change.path))
            change.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            written.append(change)
            write_whole(change.path, change.after, change.mode)
    except BaseException as error:
        for change in reversed(written):
            _take_back(change)
        if isinstance(error, OSError):
            why = error.strerror or error
            raise ConfigurationError(says("login-cannot-write", file=change.path, why=why)) from error
        raise


def _take_back(change: FileChange) -> None:
    with suppress(OSError):
        if change.before is None:
            change.path.unlink(missing_ok=True)
        elif _bytes(change.path) != change.before:
            write_whole(change.path, change.before)


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
