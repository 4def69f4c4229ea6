"""What is in force and whether it works: configuration, wiki, account, rights, waits, clock.

Each part reports for itself, also when the one before it is broken; a part that cannot be known says so.
"""

import math
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from wikiconbot.environment import ACCOUNT
from wikiconbot.errors import LoginRefused, WikiconbotError
from wikiconbot.i18n import says
from wikiconbot.special_files import what_else
from wikiconbot.wiki.access.credentials import VARIABLES
from wikiconbot.wiki.brakes import asks_for_run_page, held, note_run_page
from wikiconbot.wiki.configuration import Place, find_place, load, load_warnings
from wikiconbot.wiki.login import log_in
from wikiconbot.wiki.refusals import described
from wikiconbot.wiki.secret_files import leftover_logins, open_to_others, password_file
from wikiconbot.wiki.session import Session, Target, connect
from wikiconbot.wiki.transport import OnResponse, ignore

#: Seconds by which a clock may be wrong before OAuth signatures and dates of sign-ups suffer.
_SKEW = 60

#: The sample's own account, which is nobody's.
_EXAMPLE = "User:ExampleBot"

#: A page of the wiki, an address of the web or of mail. pywikibot adds the account's user page, where there is an account.
_CONTACT = re.compile(r"User:|://|@")

_AFTER_WIKI = ("account", "rights", "clock")

_RIGHTS = ("edit", "createpage", "bot", "apihighlimits", "noratelimit")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at: ``ok`` is None if it could not be known; ``fix`` is what to do, or empty."""

    name: str
    ok: bool | None
    says: str
    fix: str = ""


#: The last sentence of an error, where it begins with a verb, is what to do.
_TO_DO = re.compile(
    r"(?<=[.!?]) (?=(?:Add|Ask|Check|Copy|Correct|Delete|Give|Log|Make|Mend|Name|Put|Read|Register|Run|Set|Start|Try)\b)"
)


def diagnose(
    target: Target,
    on_response: OnResponse = ignore,
    more: Callable[[str], Iterable[Diagnosis]] = lambda api_url: (),
) -> tuple[Diagnosis, ...]:
    """Return what is in force for ``target`` and whether it works, and ``more`` of the wiki; never raises an error of ours.

    Sends one request more than connecting takes.
    """
    return tuple(_diagnose(target, on_response, more))


def _diagnose(
    target: Target, on_response: OnResponse, more: Callable[[str], Iterable[Diagnosis]]
) -> Iterator[Diagnosis]:
    try:
        place = find_place(target.wiki, target.sandbox_dir)
        load(place)
    except WikiconbotError as error:
        yield broken("configuration", error)
        yield from _unknown(says("wiki-doctor-unknown-config"))
        return
    yield _configuration(place, target)
    try:
        session = connect(target, on_response, login=False)
    except WikiconbotError as error:
        refused = isinstance(error, LoginRefused)  # by OAuth, which logs in with every request
        yield broken("account" if refused else "wiki", error)
        yield from _files(place)
        unknown = ("wiki", "rights", "clock") if refused else _AFTER_WIKI
        yield from _unknown(says("wiki-doctor-unknown-wiki"), *unknown)
        return
    stops, waits = more(session.api_url), _waits(session)
    parts = (_files(place), _leftovers(place, session), _login(session), _ask(session), stops, waits)
    for one in chain(*parts):
        yield replace(one, says=session.connection.voice.without_secrets(one.says))


def no_sandbox(error: WikiconbotError) -> tuple[Diagnosis, ...]:
    """Return the diagnoses where the sandbox was asked for and is down."""
    return broken("sandbox", error), *_unknown(says("wiki-doctor-unknown-sandbox"))


def broken(name: str, error: WikiconbotError) -> Diagnosis:
    """Split an error's sentences: what happened, and what to do."""
    happened, *fix = _TO_DO.split(str(error), maxsplit=1)
    whole = happened if happened.endswith((".", "!", "?", "…")) else f"{happened}."
    return Diagnosis(name, False, whole, *fix)


def _unknown(why: str, *names: str) -> Iterator[Diagnosis]:
    names = names or ("wiki", *_AFTER_WIKI)
    for name in names:
        yield Diagnosis(name, None, why)


def _configuration(place: Place, target: Target) -> Diagnosis:
    if target.sandbox_dir is None and os.environ.get(ACCOUNT):
        variables = ", ".join(name for name in VARIABLES if os.environ.get(name))
        return Diagnosis("configuration", True, says("wiki-doctor-environment", variables=variables))
    if place.config is None:
        return Diagnosis(
            "configuration",
            None,
            says("wiki-doctor-no-config"),
            says("wiki-doctor-make-config"),
        )
    return Diagnosis("configuration", True, f"{place.config}")


def _files(place: Place) -> Iterator[Diagnosis]:
    """Report on settings that pywikibot warned about, and on who may read the password file."""
    for warning in load_warnings:
        yield Diagnosis("settings", False, warning, says("wiki-doctor-mend-setting", file=place.config))
    from pywikibot import config  # noqa: PLC0415  (pywikibot is configured here)

    path = password_file(place, config)
    exposed = set(open_to_others(place, config))
    if path and (not path.is_file() or path.is_symlink()):
        what = says("file-is-link") if path.is_symlink() else what_else(path)
        missing = says("wiki-doctor-no-password-file", file=path, what=what)
        yield Diagnosis("password file", False, missing, says("wiki-doctor-set-password-file"))
    elif path and path not in exposed:
        yield Diagnosis("password file", True, says("wiki-doctor-password-file", file=path))
    for file in sorted(exposed):
        name = "password file" if file == path else "secrets"
        exposure = says("wiki-doctor-open-to-others", file=file)
        yield Diagnosis(name, False, exposure, says("wiki-doctor-close", file=file))


def _leftovers(place: Place, session: Session) -> Iterator[Diagnosis]:
    """Name files with another login where OAuth is in force: we do not send it, but pywikibot's own scripts do."""
    if session.site.is_oauth_token_available():
        for file in leftover_logins(place, urlsplit(session.api_url).netloc):
            left = says("wiki-doctor-other-login", file=file, wiki=session.api_url)
            yield Diagnosis("cookies", False, left, says("wiki-doctor-delete-other-login", file=file))


def _login(session: Session) -> Iterator[Diagnosis]:
    name = session.site.username()
    by_password = bool(name) and not session.user
    if by_password:
        try:
            log_in(session.site, session.connection, session.api_url)
        except WikiconbotError as error:
            yield broken("account", error)
            return
    if not session.user:
        yield Diagnosis("account", None, says("wiki-doctor-no-account"), says("wiki-doctor-set-account"))
    elif by_password:
        yield Diagnosis("account", True, says("wiki-doctor-login-password", user=session.user))
    elif session.site.is_oauth_token_available():
        yield Diagnosis("account", True, says("wiki-doctor-login-oauth", user=session.user))
    else:
        yield Diagnosis("account", True, says("wiki-doctor-login-saved", user=session.user))


def _ask(session: Session) -> Iterator[Diagnosis]:
    """Ask the wiki for its version, the account's rights and its clock, in one request."""
    before = time.time()
    try:
        answer = session.request(
            action="query", meta="siteinfo|userinfo", siprop="general", curtimestamp=1,
            uiprop="rights|groups|blockinfo|hasmsg", **asks_for_run_page(session),
        )  # fmt: skip
    except WikiconbotError as error:
        yield broken("wiki", error)
        return
    now = (before + time.time()) / 2
    general, userinfo = answer["query"]["general"], answer["query"]["userinfo"]
    yield Diagnosis("wiki", True, f"{general['sitename']}, {session.api_url}, {general['generator']}")
    yield from _rights(session, userinfo)
    for page in answer["query"].get("pages", ()):
        note_run_page(session, page)
    session.attended = False
    if stopped := held(session, ""):
        yield broken("brakes", WikiconbotError(stopped.reason))
    elif session.user:
        yield Diagnosis("brakes", True, says("wiki-doctor-brakes", page=session.run_page))
    yield _clock(now, answer["curtimestamp"])


def _rights(session: Session, userinfo: dict[str, Any]) -> Iterator[Diagnosis]:
    if not session.user:
        return
    lacking = [right for right in _RIGHTS if right not in session.rights]
    has = ", ".join(right for right in _RIGHTS if right in session.rights)
    if "edit" in lacking:
        missing = says("wiki-doctor-no-edit", user=session.user)
        yield Diagnosis("rights", False, missing, says("wiki-doctor-grant-edit"))
    elif "bot" in lacking and "bot" in userinfo.get("groups", ()):
        missing = says("wiki-doctor-no-bot-right", user=session.user, rights=has)
        yield Diagnosis("rights", False, missing, says("wiki-doctor-grant-bot"))
    elif lacking:
        found = says("wiki-doctor-rights-without", rights=has, lacking=", ".join(lacking))
        yield Diagnosis("rights", True, found)
    else:
        yield Diagnosis("rights", True, has)
    if session.block is not None:
        block = described(session.block)
        blocked = says("wiki-doctor-blocked", user=session.user, by=block.by, why=block.why)
        yield Diagnosis("block", False, blocked, says("wiki-doctor-lift-block"))


def _clock(now: float, wiki_time: str) -> Diagnosis:
    skew = now - datetime.fromisoformat(wiki_time).timestamp()
    if abs(skew) <= _SKEW:
        return Diagnosis("clock", True, says("wiki-doctor-clock", seconds=str(_SKEW)))
    seconds = f"{abs(skew):.0f}"
    if skew > 0:
        wrong = says("wiki-doctor-clock-ahead", seconds=seconds)
    else:
        wrong = says("wiki-doctor-clock-behind", seconds=seconds)
    return Diagnosis("clock", False, wrong, says("wiki-doctor-set-clock"))


def _waits(session: Session) -> Iterator[Diagnosis]:
    """Report how long pywikibot waits between edits and in an outage, and what it calls itself."""
    from pywikibot import config  # noqa: PLC0415  (pywikibot is configured here)
    from pywikibot.comms import http  # noqa: PLC0415

    wire = session.connection.wire
    waits = (wire.waits.before(tries) for tries in range(1, min(wire.waits.tries, 1000) + 1))
    outage = min(wire.patience or math.inf, sum(waits))
    maxlag = config.write_maxlag if hasattr(config, "write_maxlag") else config.maxlag  # its name before 11.8
    throttle = str(config.put_throttle)
    told = says("wiki-doctor-waits", throttle=throttle, maxlag=str(maxlag), outage=f"{outage:.0f}")
    yield Diagnosis("waits", True, told)
    yield _contact(http.user_agent(session.site), config.user_agent_description)


def _contact(agent: str, description: str) -> Diagnosis:
    """Report by what the wiki's operators can reach anybody who runs the bot (User-Agent policy of the Wikimedia Foundation)."""
    if _EXAMPLE in description:
        return Diagnosis(
            "user agent", False, says("wiki-doctor-example", agent=agent), says("wiki-doctor-set-contact")
        )
    if not _CONTACT.search(agent):
        nobody = says("wiki-doctor-no-contact", agent=agent)
        return Diagnosis("user agent", None, nobody, says("wiki-doctor-give-contact"))
    return Diagnosis("user agent", True, agent)
