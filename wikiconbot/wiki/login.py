"""Log in with the values of user-config.py and its password file, in four requests and without any question."""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wikiconbot.errors import ConfigurationError, LoginRefused, Unreachable
from wikiconbot.i18n import says
from wikiconbot.special_files import what_else
from wikiconbot.wiki.connection import Connection
from wikiconbot.wiki.explanations import sentence


def log_in(site: Any, connection: Connection, wiki: str) -> None:
    """Log ``site`` in if it has an account and is not logged in yet; without an account, leave it logged out.

    `Site()` has tried the saved cookies and OAuth already, with one userinfo request. Raises
    ConfigurationError if no password is found, LoginRefused if the wiki refuses it.
    """
    if site.user() or not site.username():
        return
    with _in_other_words(site, wiki), connection.talking(wiki):
        manager = _manager(site, wiki)
        connection.voice.keep_secret(manager.password)
        _prime_login_token(site)
        # Not site.login(): it requests the userinfo again before it starts, and asks for a password after a failure.
        if manager.login(retry=False):
            site.login(cookie_only=True)
    if not site.user():
        if error := connection.wire.last_api_error():  # pywikibot logs it and continues
            code, why = str(error.get("code")), sentence(f"{error.get('code')}: {error.get('info')}")
            why = connection.voice.without_secrets(why)
            raise Unreachable(says("login-failed", wiki=wiki, user=site.username(), why=why), code)
        raise LoginRefused(says("login-without-effect", wiki=wiki, user=site.username()))


@contextmanager
def _in_other_words(site: Any, wiki: str) -> Iterator[None]:
    """If credentials are given, let the error of a refused login not mention a password file."""
    given = getattr(site, "credentials", None)
    try:
        yield
    except LoginRefused as error:
        if given is None or not error.reason:
            raise
        key = "login-not-accepted-environment" if given.in_environment else "login-not-accepted"
        refused = LoginRefused(says(key, wiki=wiki, reason=error.reason), error.cause, error.reason)
        raise refused from error.__cause__


def _manager(site: Any, wiki: str) -> Any:
    """Return pywikibot's login manager with the password: the given one, or the one from the file that user-config.py names.

    pywikibot 11.9 warns about a line that it cannot read, with the whole line: none of its warnings is printed.
    """
    from pywikibot import config  # noqa: PLC0415  (pywikibot is configured here)
    from pywikibot.login import ClientLoginManager  # noqa: PLC0415

    given = getattr(site, "credentials", None)
    if given is not None and given.password is not None:
        from wikiconbot.wiki.access.managers import GivenLogin  # noqa: PLC0415  (pywikibot is configured here)

        return GivenLogin(site, given)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            manager = ClientLoginManager(site=site, user=site.username())
        except FileNotFoundError as error:
            file = Path(config.base_dir, config.password_file or "")
            what = says("file-is-link") if file.is_symlink() else what_else(file)
            raise ConfigurationError(says("login-no-password-file", file=file, what=what or error)) from error
        except ValueError as error:  # pywikibot leaves the line itself out of this message
            raise ConfigurationError(says("login-password-file-unclear", error=error)) from error
        except TypeError:  # the values in BotPassword(…) are not two texts
            raise ConfigurationError(says("login-password-file-unclear", error="BotPassword")) from None
    if manager.password:
        return manager
    lines = re.findall(r"\btuple in line (\d+)", " ".join(str(one.message) for one in caught))
    if lines or any("Invalid password format" in str(one.message) for one in caught):
        where = says("login-password-lines", lines=", ".join(lines)) if lines else "BotPassword"
        raise ConfigurationError(says("login-password-file-unclear", error=where))
    raise ConfigurationError(says("login-no-password", user=site.username(), wiki=wiki))


def _prime_login_token(site: Any) -> None:
    """Request only the login token; pywikibot's empty wallet would request all kinds, and first the list of kinds."""
    tokens = site.get_tokens(["login"])
    wallet = getattr(site.tokens, "_tokens", None)
    if isinstance(wallet, dict):
        wallet.update(tokens)
