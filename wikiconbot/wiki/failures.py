"""The one place where what pywikibot, requests and the API raise becomes a sentence for a person."""

import importlib.util
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeGuard

import requests

from wikiconbot.errors import ConfigurationError, LoginRefused, Unreachable, WikiconbotError, WikiError
from wikiconbot.wiki.wire import NO_API, WIRE

#: API errors that say that we are not, or no longer, who we claim to be.
_LOST_SESSION = frozenset({"assertuserfailed", "assertnameduserfailed", "badtoken", "notloggedin"})


#: A reason that tells itself what to do: "You have made too many recent login attempts. Please wait 1 hour …".
_LATER = re.compile(r"too many|wait", re.IGNORECASE)

#: API errors that say nothing about the request, only about the wiki's state.
_PASSING = ("internal_api_error", "maxlag", "readonly", "ratelimited")


class ApiError(WikiError):
    """The API answered with an error: MediaWiki's own ``code`` and English ``info``, and its ``details``."""

    def __init__(self, wiki: str, code: str, info: str, details: Mapping[str, Any] | None = None) -> None:
        self.code, self.info, self.details = code, info, dict(details or {})
        todo = " Try again later." if code.startswith(_PASSING) else ""
        super().__init__(f"{wiki} refused the request ({code}): {sentence(info)}{todo}", code)


def sentence(words: str) -> str:
    """Return the words on one line, with a full stop at the end."""
    words = " ".join(words.split())
    return words if words.endswith((".", "!", "?")) else f"{words}."


@contextmanager
def translated(wiki: str) -> Iterator[None]:
    """Let only errors of wikiconbot.errors out; ``wiki`` is the name or address that the sentence uses."""
    try:
        yield
    except WikiconbotError:
        raise
    except SystemExit as error:  # pywikibot leaves the program when OAuth's library is missing (T414168)
        if _is_unknown(error.__context__):  # or when its arguments name a wiki that it does not know
            raise translate(error.__context__, wiki) from error
        if importlib.util.find_spec("requests_oauthlib") is None:
            raise ConfigurationError(
                f"{wiki} is configured with OAuth, which needs another library. "
                "Run: pip install 'wikiconbot[oauth]'"
            ) from error
        raise
    except Exception as error:
        raise translate(error, wiki) from error


def translate(error: Exception, wiki: str) -> WikiconbotError:
    """Return the error of ours that says what ``error`` means; unknown ones become a WikiError."""
    from pywikibot import exceptions as pwb  # noqa: PLC0415  (pywikibot is configured by now)

    silences = (
        ConnectionError, requests.RequestException, pwb.ApiTimeoutError, pwb.MaxlagTimeoutError,
        pwb.ServerError, pwb.Client414Error,
    )  # fmt: skip
    if isinstance(error, pwb.APIError):
        return _api_error(wiki, error.code, error.info, error.other)
    if isinstance(error, pwb.NoUsernameError | EOFError):
        return _login_error(wiki, error)
    if _is_unknown(error):
        return ConfigurationError(
            f"pywikibot knows no wiki {wiki}. Check family and mylang in user-config.py, "
            "or name the wiki by its address: --wiki https://…/api.php."
        )
    if isinstance(error, (*silences, pwb.SiteDefinitionError)):
        return _silence(wiki)
    if isinstance(error, OSError):
        return ConfigurationError(f"{error.filename or 'A file'} cannot be used: {error.strerror or error}.")
    return WikiError(f"{wiki} could not be used ({type(error).__name__}): {sentence(str(error))}")


def _is_unknown(error: BaseException | None) -> TypeGuard[Exception]:
    """Return whether pywikibot says that it knows no wiki of that name."""
    from pywikibot import exceptions as pwb  # noqa: PLC0415  (pywikibot is configured by now)

    return isinstance(error, pwb.UnknownFamilyError | pwb.UnknownSiteError)


def _login_error(wiki: str, error: Exception) -> LoginRefused:
    """Return the wiki's own reason, out of pywikibot's "Failed on family:code: reason", or that we may not ask."""
    if isinstance(error, EOFError):
        return LoginRefused(
            f"The login on {wiki} ended and there is no password to log in again. "
            "Add the account to the password file that user-config.py names."
        )
    if "is undefined" in str(error):  # pywikibot tried to log in, as a private wiki answers nobody else
        return LoginRefused(
            f"{wiki} answers only to people who are logged in, and user-config.py names no account for it. "
            "Set usernames['FAMILY']['CODE'] there, and its password in the password file."
        )
    reason = re.sub(r"^\w+ on \S+: ", "", str(error))
    todo = "" if _LATER.search(reason) else f" {how_to_log_in()}"
    return LoginRefused(f"{wiki} did not accept the account. It says: {sentence(reason)}{todo}")


def _api_error(wiki: str, code: str, info: str, details: Mapping[str, Any]) -> WikiError:
    if code in _LOST_SESSION:
        return LoginRefused(
            f"{wiki} no longer accepts our login, even after a new one ({code}). "
            "Delete the pywikibot-*.lwp cookie file of the account and try again.",
            code,
        )
    return ApiError(wiki, code, info, details)


def no_api(wiki: str) -> str:
    """Return the sentences on an address at which something else than a wiki answers."""
    return f"{wiki} answered, but not as MediaWiki's api.php does. Check the address."


def how_to_log_in() -> str:
    """Return what to do about a login that the wiki does not accept."""
    from pywikibot import config  # noqa: PLC0415  (pywikibot is configured by now)

    file = (
        config.datafilepath(config.password_file, create=False) if config.password_file else "a password file"
    )
    return f"Make a new bot password on Special:BotPasswords and put it into {file}."


def _silence(wiki: str) -> WikiError:
    """Return why there was no usable answer; after many tries it may have been the API that put us off."""
    trouble = WIRE.trouble
    put_off = trouble.error if trouble else WIRE.last_api_error()
    if put_off:
        return ApiError(wiki, str(put_off.get("code")), str(put_off.get("info")), put_off)
    if trouble is NO_API or (trouble is None and WIRE.last is not None):
        return Unreachable(no_api(wiki), NO_API.kind)
    if trouble is None:
        return Unreachable(f"{wiki} could not be reached: no answer came. Try again later.", "timed-out")
    return Unreachable(
        f"{wiki} could not be reached: {sentence(trouble.says)} {trouble.advice}", trouble.kind
    )
