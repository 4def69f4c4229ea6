"""The files with secrets of the account, and whether others on this computer can read them."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from http.cookiejar import LoadError, LWPCookieJar
from pathlib import Path
from typing import Any

from wikiconbot.errors import ConfigurationError
from wikiconbot.i18n import says
from wikiconbot.special_files import what_else
from wikiconbot.wiki.configuration import Place
from wikiconbot.wiki.transport import LOGS_IN

#: Keys written in user-config.py; keys from the environment, as in the sample, are not in the file.
_KEYS = re.compile(rb"^[^#\n]*authenticate\[[^\]]*\]\s*=\s*\(\s*['\"]", re.MULTILINE)


def open_to_others(place: Place, config: Any) -> Iterator[Path]:
    """Yield the password file, the saved logins and a configuration with keys in it, if others can read them."""
    for file in _secret_files(place, config):
        if file.is_file() and file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            yield file


def require_private(place: Place, config: Any) -> None:
    """Raise ConfigurationError if others can read a file with secrets; pywikibot would only warn, or not notice it."""
    if os.name != "posix":
        return
    for file in open_to_others(place, config):
        raise ConfigurationError(says("wiki-open-to-others", file=file))


def require_files(place: Place) -> None:
    """Raise ConfigurationError if a path of saved logins is not a regular file; pywikibot would wait for it forever."""
    for file in sorted(place.directory.glob("pywikibot*.lwp")):
        if (instead := what_else(file)) is not None:
            raise ConfigurationError(says("wiki-logins-no-file", file=file, what=instead))


def leftover_logins(place: Place, host: str) -> Iterator[Path]:
    """Yield the files of cookies that would log in on a host instead of its OAuth keys."""
    for file in sorted(place.directory.glob("pywikibot*.lwp")):
        jar = LWPCookieJar()
        with suppress(LoadError, OSError, ValueError):
            jar.load(str(file), ignore_discard=True, ignore_expires=True)
        if any(LOGS_IN.search(cookie.name) and _is_for(cookie.domain, host) for cookie in jar):
            yield file


def _is_for(domain: str, host: str) -> bool:
    name = host.partition(":")[0]  # cookies have no port
    return name == domain or name.endswith(f".{domain.lstrip('.')}")


def password_file(place: Place, config: Any) -> Path | None:
    """Return the file with the passwords, None if user-config.py names no file."""
    return place.directory / config.password_file if config.password_file else None


def _secret_files(place: Place, config: Any) -> Iterator[Path]:
    if passwords := password_file(place, config):
        yield passwords
    yield from sorted(place.directory.glob("pywikibot*.lwp"))
    if place.config and _KEYS.search(place.config.read_bytes()):
        yield place.config
