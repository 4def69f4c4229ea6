"""Make a sentence for a person from each exception of pywikibot, requests and the API; no other module does that."""

import importlib.util
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from ipaddress import ip_address
from typing import Any, TypeGuard

import requests

from wikiconbot.errors import ConfigurationError, LoginRefused, Unreachable, WikiconbotError, WikiError
from wikiconbot.i18n import says
from wikiconbot.terminal import shortened
from wikiconbot.wiki.transport import NO_API, Wire
from wikiconbot.wikitext.plaintext import plain_text

#: API errors that mean that the login is missing, lost or of another account.
_LOST_SESSION = frozenset({"assertuserfailed", "assertnameduserfailed", "badtoken", "notloggedin"})


#: A reason that itself says what to do: "You have made too many recent login attempts. Please wait 1 hour …".
_LATER = re.compile(r"too many|wait", re.IGNORECASE)

#: API errors that are not about the request, only about the wiki's state.
_PASSING = ("internal_api_error", "maxlag", "readonly", "ratelimited")


#: Lists that only wikis with an extension have: CentralAuth and GlobalBlocking. Every wiki is asked for them (global_accounts.py).
LIST_OF_ACCOUNTS, LIST_OF_BLOCKS = "globalusers", "globalblocks"


def is_foreseen(warning: object) -> bool:
    """Return whether a warning of the API says that the wiki does not have one of the lists of global accounts."""
    asked = (LIST_OF_ACCOUNTS, LIST_OF_BLOCKS, "gususers", "bgtargets")
    return "nrecognized" in str(warning) and any(word in str(warning) for word in asked)


class ApiError(WikiError):
    """The API answered with an error: MediaWiki's own ``code`` and English ``info``, and its ``details``."""

    def __init__(self, wiki: str, code: str, info: str, details: Mapping[str, Any] | None = None) -> None:
        self.code, self.info, self.details = code, info, dict(details or {})
        said = {"wiki": wiki, "code": shortened(code), "info": sentence(info)}
        if code.startswith(_PASSING):
            super().__init__(says("wiki-refused-for-now", **said), code)
        else:
            super().__init__(says("wiki-refused-request", **said), code)


#: Characters that change the direction of writing; MediaWiki puts them around names, and they would affect the rest of our sentence.
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


#: The most characters of wikitext to convert; a wiki's longest texts about blocks have 2,000.
_LOOKED_INTO = 10_000


def in_words(wikitext: str) -> str:
    """Return a wikitext message of MediaWiki as plain words on one line; a long one is cut."""
    return sentence(whole_words(wikitext))


def whole_words(wikitext: str) -> str:
    """Return a wikitext message of MediaWiki as plain words on one line, not cut: to search in it."""
    return _DIRECTION.sub("", plain_text(" ".join(wikitext[:_LOOKED_INTO].split())))


def sentence(words: str) -> str:
    """Return the message of a wiki or of another program on one line, with a full stop at the end; a long one is cut."""
    words = shortened(" ".join(words.split()))
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


@contextmanager
def translated(wiki: str, wire: Wire) -> Iterator[None]:
    """Raise only errors of wikiconbot.errors; ``wiki`` is the name or address for their messages.

    ``wire`` knows the last failure.
    """
    try:
        yield
    except WikiconbotError:
        raise
    except SystemExit as error:  # pywikibot exits if OAuth's library is missing (T414168)
        if _is_unknown(error.__context__):  # or if its arguments name an unknown wiki
            raise translate(error.__context__, wiki, wire) from error
        if importlib.util.find_spec("requests_oauthlib") is None:
            raise ConfigurationError(says("wiki-oauth-library", wiki=wiki)) from error
        raise
    except Exception as error:
        raise translate(error, wiki, wire) from error


def scrubbed(error: WikiError, without_secrets: Callable[[str], str]) -> None:
    """Remove secrets from an error's message: a wiki may repeat what was sent to it. A cause with secrets is removed too."""
    if any(without_secrets(words) != words for words in map(str, _causes(error))):
        error.__cause__ = None
    error.cause = without_secrets(error.cause)
    error.args = tuple(without_secrets(one) if isinstance(one, str) else one for one in error.args)
    if isinstance(error, LoginRefused):
        error.reason = without_secrets(error.reason)
    if isinstance(error, ApiError):
        error.info = without_secrets(error.info)
        error.details = _scrubbed(error.details, without_secrets)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the causes of an error, and their causes, in the order of a traceback."""
    cause = error.__cause__ or error.__context__
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def _scrubbed(part: Any, without_secrets: Callable[[str], str]) -> Any:
    """Return a part of an answer with all its texts without secrets."""
    if isinstance(part, str):
        return without_secrets(part)
    if isinstance(part, dict):
        return {name: _scrubbed(value, without_secrets) for name, value in part.items()}
    return [_scrubbed(value, without_secrets) for value in part] if isinstance(part, list) else part


def translate(error: Exception, wiki: str, wire: Wire) -> WikiconbotError:
    """Return our error for ``error``; an unknown one becomes a WikiError."""
    from pywikibot import exceptions as pwb  # noqa: PLC0415  (pywikibot is configured here)

    silences = (
        ConnectionError, requests.RequestException, pwb.ApiTimeoutError, pwb.MaxlagTimeoutError,
        pwb.ServerError, pwb.Client414Error,
    )  # fmt: skip
    if isinstance(error, pwb.APIError):
        return _api_error(wiki, error.code, error.info, error.other, wire)
    if isinstance(error, pwb.NoUsernameError | EOFError):
        return _login_error(wiki, error, wire)
    if _is_unknown(error):
        return ConfigurationError(says("wiki-unknown", wiki=wiki))
    if isinstance(error, (*silences, pwb.SiteDefinitionError)):
        return _silence(wiki, wire)
    if isinstance(error, OSError):
        return _file_error(error)
    kind, why = type(error).__name__, sentence(str(error))
    return WikiError(says("wiki-failed", wiki=wiki, error=kind, why=why))


def _file_error(error: OSError) -> ConfigurationError:
    why = error.strerror or str(error)
    if error.filename:
        return ConfigurationError(says("wiki-file-unusable", file=str(error.filename), why=why))
    return ConfigurationError(says("wiki-some-file-unusable", why=why))


def _is_unknown(error: BaseException | None) -> TypeGuard[Exception]:
    """Return whether pywikibot says that it knows no wiki of that name."""
    from pywikibot import exceptions as pwb  # noqa: PLC0415  (pywikibot is configured here)

    return isinstance(error, pwb.UnknownFamilyError | pwb.UnknownSiteError)


def _login_error(wiki: str, error: Exception, wire: Wire) -> LoginRefused:
    """Return the wiki's own reason, from pywikibot's "Failed on family:code: reason", or that nobody can be asked for a password.

    The advice depends on the way of login, OAuth or password; a locked account needs neither.
    """
    if isinstance(error, EOFError):
        return LoginRefused(says("login-ended", wiki=wiki))
    if "is undefined" in str(error):  # pywikibot tried to log in: a private wiki needs that
        return LoginRefused(says("login-needed-to-read", wiki=wiki))
    words = whole_words(re.sub(r"^\w+ on \S+: ", "", str(error)))
    if _LOCKED.search(words):
        return LoginRefused(says("login-locked", wiki=wiki), "blocked")
    if wire.by_oauth():
        return _oauth_error(wiki, error, wire)
    return LoginRefused(_password_refused(wiki, words), reason=sentence(words))


def _password_refused(wiki: str, words: str) -> str:
    reason = sentence(words)
    if _LATER.search(words):
        return says("login-not-accepted", wiki=wiki, reason=reason)
    if file := _password_file():
        return says("login-not-accepted-mend-file", wiki=wiki, reason=reason, file=file)
    return says("login-not-accepted-make-file", wiki=wiki, reason=reason)


#: MediaWiki's messages if no password and no key can log in: CentralAuth's lock, or a block with $wgBlockDisablesLogin.
_LOCKED = re.compile(r"account is (?:globally )?locked|user (?:who )?is blocked", re.IGNORECASE)

#: Errors of Extension:OAuth, by code and a word of the English text: the key or the setting that is wrong. The error for the
#: second and the fourth key is the same, because the signature is made from both.
_OAUTH = (
    ("mwoauth-invalid-authorization", "Invalid consumer", "login-oauth-consumer-key"),
    ("mwoauth-invalid-authorization", "Invalid signature", "login-oauth-secrets"),
    ("mwoauth-invalid-authorization", "authorization token", "login-oauth-access-token"),
    ("mwoauth-invalid-authorization", "access token", "login-oauth-access-token"),
    ("mwoauth-invalid-authorization", "timestamp", "login-oauth-clock"),
    ("mwoauth-invalid-authorization-not-approved", "", "login-oauth-taken-back"),
    ("mwoauth-invalid-authorization-wrong-wiki", "", "login-oauth-other-wiki"),
    ("mwoauth-invalid-authorization-invalid-user", "", "login-oauth-no-account-here"),
)

#: A key or a token of OAuth, which the wiki may repeat.
_KEY = re.compile(r"\b[0-9a-f]{32,}\b")

#: pywikibot's message if the keys belong to another account.
_OTHER_ACCOUNT = re.compile(r"via OAuth as (?P<owner>.+), but expect as (?P<user>.+?)\.?$")


def _is_ip(user: str) -> bool:
    try:
        return bool(ip_address(user))
    except ValueError:
        return False


def _oauth_error(wiki: str, error: Exception, wire: Wire) -> LoginRefused:
    """Return which of the four OAuth keys the wiki refuses, or what else is wrong with them."""
    other = _OTHER_ACCOUNT.search(str(error))
    if other and _is_ip(other["owner"]):  # the wiki passed over the keys and took us for a reader
        return LoginRefused(says("login-no-oauth-there", wiki=wiki), "oauth-unknown")
    if other:
        return LoginRefused(
            says("login-oauth-other-account", wiki=wiki, **other.groupdict()), "oauth-account"
        )
    answer = wire.last_api_error() or {}
    code, info = str(answer.get("code", "")), str(answer.get("info", error))
    for known, words, message in _OAUTH:
        if code == known and words in info:
            return LoginRefused(says(message, wiki=wiki), code)
    reason = sentence(_KEY.sub("***", whole_words(info)))
    return LoginRefused(says("login-oauth-not-accepted", wiki=wiki, reason=reason), code)


def _api_error(wiki: str, code: str, info: str, details: Mapping[str, Any], wire: Wire) -> WikiError:
    if code in _LOST_SESSION:
        message = "login-oauth-lost" if wire.by_oauth() else "login-lost"
        return LoginRefused(says(message, wiki=wiki, code=code), code)
    return ApiError(wiki, code, info, details)


def no_api(wiki: str) -> str:
    """Return the sentences about an address at which something answers that is not a wiki."""
    return says("wiki-no-api", wiki=wiki)


def _password_file() -> str | None:
    """Return the file in which pywikibot looks for passwords, None if its configuration names no file."""
    from pywikibot import config  # noqa: PLC0415  (pywikibot is configured here)

    named = config.password_file
    return str(config.datafilepath(named, create=False)) if named else None


def _silence(wiki: str, wire: Wire) -> WikiError:
    """Return why there was no usable answer; after many tries, the API may have asked us to wait."""
    trouble = wire.trouble
    put_off = trouble.error if trouble else wire.last_api_error()
    if put_off:
        return ApiError(wiki, str(put_off.get("code")), str(put_off.get("info")), put_off)
    if trouble is NO_API or (trouble is None and wire.last is not None):
        return Unreachable(no_api(wiki), NO_API.kind)
    if trouble is None:
        return Unreachable(says("wiki-no-answer", wiki=wiki), "timed-out")
    told = says("wiki-unreachable", wiki=wiki, why=trouble.says, advice=trouble.advice)
    return Unreachable(told, trouble.kind)
