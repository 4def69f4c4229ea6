"""Find pywikibot's configuration ourselves, refuse a wrong one, then import pywikibot with exactly that one.

Without this, pywikibot uses a default without a message: no file, or one that others may write, becomes
``wikipedia:test`` with its caches in the current directory (pywikibot 11.9 ``config.py``).
"""

import atexit
import importlib
import os
import re
import sys
import threading
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

from wikiconbot import environment, state
from wikiconbot.errors import ConfigurationError, UsageError
from wikiconbot.i18n import says
from wikiconbot.shipped import OF_SANDBOX, SAMPLE, shipped
from wikiconbot.special_files import what_else
from wikiconbot.wiki.access.credentials import from_environment, wanted_wiki
from wikiconbot.wiki.families import register_sandbox

CONFIG = "user-config.py"

#: Exceptions with messages that name a file, a module or a variable, never a value: safe to repeat.
_TELLING = (SyntaxError, NameError, KeyError, ImportError, OSError)

#: One thread at a time: what pywikibot reads at its import belongs to the whole process.
_LOADING = threading.RLock()

#: Sentences on misspelt or deprecated settings, from pywikibot's warnings at the load of the configuration, which happens once.
load_warnings: list[str] = []


@dataclass(frozen=True, slots=True)
class Place:
    """A pywikibot directory; ``config`` is its user-config.py, or None if a wiki is read without one."""

    directory: Path
    config: Path | None


def is_address(wiki: str | None) -> bool:
    """Return whether ``wiki`` is an API address and not ``family:code``."""
    return wiki is not None and wiki.startswith(("http://", "https://"))


def find_place(wiki: str | None = None, sandbox_dir: str | None = None) -> Place:
    """Return the pywikibot directory in use, by pywikibot's own order of search; the sandbox's has the highest priority.

    Raises ConfigurationError if there is none and no ``wiki`` is named (also by ``WIKICONBOT_WIKI``), or if pywikibot
    would ignore the file without a message; UsageError for an address with a password.
    """
    wiki = wiki if sandbox_dir is not None else wanted_wiki(wiki)
    if is_address(wiki) and "@" in urlsplit(str(wiki)).netloc:
        raise UsageError(says("wiki-address-with-password"))
    if sandbox_dir is not None:
        return inspect(Path(sandbox_dir))
    named = os.environ.get(environment.CONFIG_FOLDER)
    if named and not (Path(named) / CONFIG).exists() and wiki is None:
        raise ConfigurationError(says("wiki-config-not-in-folder", folder=named, config=CONFIG))
    for directory in (Path(named) if named else None, _here(), _home()):
        if directory and (directory / CONFIG).exists():
            return inspect(directory)
    if wiki is not None:
        return without_config()
    from_environment()  # an account without its wiki says more than that there is no file
    looked_in = {"here": _here() or ".", "home": _home() or "~/.pywikibot"}
    raise ConfigurationError(says("wiki-config-nowhere", config=CONFIG, **looked_in))


def _here() -> Path | None:
    """Return the current folder; None if it was deleted, or has only what the demo wrote for pywikibot's scripts in a clone.

    That file means the sandbox, without a pause between edits: a login for another wiki must not use it, and a command
    for the sandbox has ``--sandbox``. Scripts under pwb have loaded it already, and continue to use it.
    """
    with suppress(FileNotFoundError):
        folder = Path.cwd()
        return folder if not _is_of_sandbox(folder / CONFIG) or _is_loaded(folder) else None
    return None


def _is_loaded(folder: Path) -> bool:
    """Return whether pywikibot uses the configuration of a folder."""
    with _LOADING:  # while another thread imports it, it has no values yet
        config = sys.modules.get("pywikibot.config")
        return config is not None and Path(config.base_dir) == folder


def _is_of_sandbox(config: Path) -> bool:
    """Return whether a file is the demo's in a clone; the one in the sandbox's own folder also has the wiki's address."""
    with suppress(OSError):
        if what_else(config) is None:
            source = config.read_bytes()
            return source.startswith(OF_SANDBOX.encode()) and b"family_files" not in source
    return False


def _home() -> Path | None:
    """Return pywikibot's folder in the home folder, None for an account without a home folder."""
    with suppress(RuntimeError):
        return Path.home() / ".pywikibot"
    return None


def places() -> tuple[Path, ...]:
    """Return the folders to search for user-config.py, without the one of PYWIKIBOT_DIR; the last is the account's own."""
    return tuple(folder for folder in (_here(), _home()) if folder)


def without_config() -> Place:
    """Return a separate folder in the state folder, so that caches and the saved login are not written to the current directory."""
    directory = state.folder() / "pywikibot-logged-out"
    directory.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    directory.mkdir(mode=0o700, exist_ok=True)
    return Place(directory, None)


def inspect(directory: Path, name: str = CONFIG) -> Place:
    """Return the place if pywikibot would load its file.

    Raises ConfigurationError with the reason if it would not.
    """
    config = directory.absolute() / name
    try:
        status = config.stat()
        if (instead := what_else(config)) is not None:
            raise ConfigurationError(
                says("wiki-config-no-file", file=config, what=instead, sample=shipped(SAMPLE))
            )
        source = config.read_bytes()
    except OSError as error:
        raise ConfigurationError(
            says("wiki-config-unreadable", file=config, why=error.strerror, sample=shipped(SAMPLE))
        ) from error
    if os.name == "posix" and status.st_uid not in (os.getuid(), 0):
        raise ConfigurationError(says("wiki-config-of-another", file=config))
    if os.name == "posix" and status.st_mode & 0o002:
        raise ConfigurationError(says("wiki-config-open-to-write", file=config))
    try:
        compile(source, str(config), "exec")
    except (SyntaxError, ValueError) as error:
        raise ConfigurationError(_fault(config, error)) from error
    return Place(directory.absolute(), config)


def _fault(config: Path, error: BaseException) -> str:
    """Return a sentence about the error in the configuration, with its line and without any value."""
    line = getattr(error, "lineno", None) if isinstance(error, SyntaxError) else None
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == str(config):
            line = frame.lineno
    words = error.msg if isinstance(error, SyntaxError) else str(error)
    why = f"{type(error).__name__}: {words}" if isinstance(error, _TELLING) else type(error).__name__
    if line:
        return says("wiki-config-fault-line", file=config, line=str(line), why=why, sample=shipped(SAMPLE))
    return says("wiki-config-fault", file=config, why=why, sample=shipped(SAMPLE))


def load(place: Place) -> ModuleType:
    """Import pywikibot with the configuration of this place and return it; a configured pywikibot is kept.

    Raises ConfigurationError if the code of the configuration fails, or if this process
    already uses another one (pywikibot can be configured once in a process).
    """
    with _LOADING:
        return _load(place)


def _load(place: Place) -> ModuleType:
    if "pywikibot.config" in sys.modules:
        pywikibot = importlib.import_module("pywikibot")
        if place.config is not None and Path(pywikibot.config.base_dir) != place.directory:
            used = pywikibot.config.base_dir
            raise ConfigurationError(says("wiki-config-another", folder=used, file=place.config))
        return pywikibot
    with _pywikibot_environment(place), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        try:
            pywikibot = importlib.import_module("pywikibot")
        except (Exception, SystemExit) as error:
            _forget_pywikibot()
            raise ConfigurationError(_fault(place.config or place.directory, error)) from error
    file = place.config or place.directory
    warned = [w for w in caught if issubclass(w.category, UserWarning)]
    faults = [_setting_fault(str(w.message), file) for w in warned if isinstance(w.message, TypeError)]
    passwords = pywikibot.config.password_file
    if not isinstance(passwords, str | None):  # pywikibot does not check this one
        kinds = {"name": "password_file", "is": type(passwords).__name__, "should": "str"}
        faults.append(says("wiki-setting-type", file=file, **kinds))
    if faults:  # pywikibot keeps such a value, and fails later; with some values again when Python exits
        atexit.unregister(pywikibot._flush)
        _forget_pywikibot()
        raise ConfigurationError(f"{faults[0]} {says('wiki-doctor-mend-setting', file=file)}")
    load_warnings[:] = [_setting_fault(str(w.message), file) for w in warned]
    register_sandbox()
    return pywikibot


def _forget_pywikibot() -> None:
    """Let the next import read the configuration again."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "pywikibot"]:
        del sys.modules[name]


#: pywikibot 11.9's warnings (``config.py``), and our message for each.
_SETTING_FAULTS = (
    (re.compile(r'variable "(?P<name>\w+)" is defined in your \S+ but unknown'), "wiki-setting-unknown"),
    (
        re.compile(
            r'"(?P<name>\w+)" is defined as "(?P<is>\w+)" in your \S+ but expected "(?P<should>[^.]+)"'
        ),
        "wiki-setting-type",
    ),
    (
        re.compile(r'"(?P<name>\w+)" present in your \S+ is deprecated.*; use (?P<instead>\w+) instead'),
        "wiki-setting-renamed",
    ),
    (re.compile(r'"(?P<name>\w+)" present in your \S+ is deprecated'), "wiki-setting-dropped"),
    (re.compile(r"(?P<name>user_agent_format)"), "wiki-setting-dropped"),
)


def _setting_fault(warning: str, file: Path) -> str:
    """Return a sentence about a setting, from pywikibot's warning."""
    words = " ".join(
        re.sub(r"-\n", "-", warning).split()
    )  # pywikibot's lines also end inside of user-config.py
    for pattern, message in _SETTING_FAULTS:
        if found := pattern.search(words):
            return says(message, file=file, **found.groupdict())
    return says("wiki-setting-other", file=file, pwb=Path(sys.executable).with_name("pwb"))


@contextmanager
def _pywikibot_environment(place: Place) -> Iterator[None]:
    """Give pywikibot our directory, and hide our own arguments, which it would read as its own."""
    argv, quiet = sys.argv, os.environ.get(environment.NO_CONFIG)
    sys.argv = ["wikiconbot", f"-dir:{place.directory}"]
    os.environ[environment.NO_CONFIG] = "2"
    try:
        yield
    finally:
        sys.argv = argv
        if quiet is None:
            del os.environ[environment.NO_CONFIG]
        else:
            os.environ[environment.NO_CONFIG] = quiet


def require_named_wiki(place: Place, family: str) -> None:
    """Raise ConfigurationError if the file sets neither ``family`` nor ``mylang``: pywikibot then uses wikipedia:test."""
    if place.config is not None and family == "wikipedia" and not names_a_wiki(place.config):
        raise ConfigurationError(says("wiki-config-no-wiki", file=place.config))


def names_a_wiki(config: Path) -> bool:
    """Return whether a file may set ``family`` or ``mylang``."""
    source = config.read_bytes()
    return bool(re.search(rb"\b(?:family|mylang)\b\s*(?:,|=)|\bimport\s*\*|\bexec\b", source))
