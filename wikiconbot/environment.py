"""Every environment variable that the program reads: its name, what it is for, and whether its value is a secret.

Modules that read a variable of ours take its name from here; tests/test_environment.py compares this list with the code.
"""

from collections.abc import Mapping
from typing import NamedTuple

WIKI = "WIKICONBOT_WIKI"
ACCOUNT = "WIKICONBOT_ACCOUNT"
PASSWORD = "WIKICONBOT_PASSWORD"  # noqa: S105 - its name
PASSWORD_FILE = "WIKICONBOT_PASSWORD_FILE"  # noqa: S105 - its name
KEYS = tuple(f"WIKICONBOT_OAUTH_{key}" for key in ("CK", "CS", "AT", "AS"))
CONFIG_FOLDER = "PYWIKIBOT_DIR"
NO_CONFIG = "PYWIKIBOT_NO_USER_CONFIG"
STATE = "WIKICONBOT_STATE"
QUEUE = "WIKICONBOT_QUEUE"
RUN_PAGE = "WIKICONBOT_RUN_PAGE"
PATIENCE = "WIKICONBOT_PATIENCE"
SETTINGS_TEMPLATE = "WIKICONBOT_SETTINGS_TEMPLATE"
ETHERPAD_KEY = "WIKICONBOT_ETHERPAD_KEY"
PAD_HOSTS = "WIKICONBOT_PAD_HOSTS"
PADS_DELETED = "WIKICONBOT_PADS_DELETED"
CONTACT = "WIKICONBOT_CONTACT"
NOTIFY_SOCKET = "NOTIFY_SOCKET"
COMPLETE = "_WIKICONBOT_COMPLETE"
MEDIAWIKI = "WIKICONBOT_MEDIAWIKI"
EXTENSIONS = "WIKICONBOT_EXTENSIONS"
SANDBOX_API = "WIKICONBOT_SANDBOX_API"


class Variable(NamedTuple):
    """A variable: ``about`` is the key of the message that says what it is for.

    ``secret``: its value opens an account or a server, or may contain a password, so it is never shown.
    """

    name: str
    about: str
    secret: bool = False


#: What is shown in place of a secret.
HIDDEN = "set"

#: In the order in which people read them.
VARIABLES = (
    Variable(WIKI, "env-wiki"),
    Variable(ACCOUNT, "env-account"),
    Variable(PASSWORD, "env-password", secret=True),
    Variable(PASSWORD_FILE, "env-password-file"),
    Variable(KEYS[0], "env-oauth-ck", secret=True),
    Variable(KEYS[1], "env-oauth-cs", secret=True),
    Variable(KEYS[2], "env-oauth-at", secret=True),
    Variable(KEYS[3], "env-oauth-as", secret=True),
    Variable(CONFIG_FOLDER, "env-config-folder"),
    Variable(NO_CONFIG, "env-no-config"),
    Variable(STATE, "env-state"),
    Variable(QUEUE, "env-queue", secret=True),
    Variable(RUN_PAGE, "env-run-page"),
    Variable(PATIENCE, "env-patience"),
    Variable(SETTINGS_TEMPLATE, "env-settings-template"),
    Variable(ETHERPAD_KEY, "env-etherpad-key", secret=True),
    Variable(PAD_HOSTS, "env-pad-hosts"),
    Variable(PADS_DELETED, "env-pads-deleted"),
    Variable(CONTACT, "env-contact"),
    *(Variable(name, "env-proxy", secret=True) for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")),
    Variable("NO_PROXY", "env-no-proxy"),
    *(Variable(name, "env-certificates") for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")),
    Variable("XDG_STATE_HOME", "env-state-home"),
    Variable("XDG_CACHE_HOME", "env-cache-home"),
    Variable("COLUMNS", "env-columns"),
    Variable("NO_COLOR", "env-no-color"),
    Variable("FORCE_COLOR", "env-force-color"),
    *(Variable(name, "env-terminal") for name in ("TTY_COMPATIBLE", "TTY_INTERACTIVE")),
    Variable(NOTIFY_SOCKET, "env-notify-socket"),
    Variable(COMPLETE, "env-complete"),
    Variable(MEDIAWIKI, "env-mediawiki"),
    Variable(EXTENSIONS, "env-extensions"),
    Variable(SANDBOX_API, "env-sandbox-api"),
)  # fmt: skip


def shown(variable: Variable, environment: Mapping[str, str]) -> str | None:
    """Return the value of a variable as it may be shown, None if it is not set; ``HIDDEN`` in place of a secret.

    An address with a name or a password before ``@`` counts as a secret too.
    """
    value = environment.get(variable.name) or environment.get(_lower(variable.name), "")
    if not value:
        return None
    return HIDDEN if variable.secret or ("://" in value and "@" in value) else value


def _lower(name: str) -> str:
    """Return the second name of a variable about proxies, which libraries also read in lower case."""
    return name.lower() if name.endswith("_PROXY") else name
