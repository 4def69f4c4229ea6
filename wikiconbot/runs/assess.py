"""The first half of the way through the house: read → understand → judge, from a wiki or from a file.

Only a wiki can be asked about accounts and about a page's history (docs/design.md).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wikiconbot.checks import judge
from wikiconbot.checks.evidence import gather
from wikiconbot.checks.lists import identity
from wikiconbot.checks.participants import participants, seen_on_page, troubled_by
from wikiconbot.errors import (
    MissingPage,
    UsageError,
)
from wikiconbot.event import Asked, Settings, settle
from wikiconbot.i18n import says
from wikiconbot.model import (
    Account,
    Community,
    EntryKey,
    Event,
    Evidence,
    Finding,
    History,
    Obstacle,
    Part,
    Participant,
    Reading,
    SignUp,
    Snapshot,
    Tally,
)
from wikiconbot.pages.people import described
from wikiconbot.plan.current import Pages, Stand, has_region, read_stand, table_elsewhere
from wikiconbot.reading.communities import find_community
from wikiconbot.reading.page import read_signups, redirect_target
from wikiconbot.runs.page_history import FRUGAL, look_back
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

_MANY = 200  # accounts, beyond which a check without the bot right leaves the search for lost entries out


@dataclass(frozen=True, slots=True)
class Judgement:
    """A page as read, understood and judged; ``not_checked`` says which checks had nothing to go by, and why.

    ``stand`` is what the bot has on the event's pages, or why that cannot be told; ``homes`` are the home wikis of
    accounts, as far as anybody needs them.
    """

    snapshot: Snapshot
    reading: Reading
    findings: tuple[Finding, ...] = ()
    participants: tuple[Participant, ...] = ()
    not_checked: tuple[str, ...] = ()
    evidence: Evidence = field(default_factory=lambda: Evidence({}))
    settings: Settings = field(default_factory=Settings)
    siteinfo: SiteInfo = DEFAULT
    stand: Stand | Obstacle | None = None
    homes: Mapping[str, str] = field(default_factory=dict)

    def present(self, user: str) -> str:
        """Return the name that an account has by now."""
        account = (self.evidence.accounts or {}).get(user)
        return (account.renamed_to or user) if account else user


def read_wiki(session: Session, title: str, stats: Stats) -> tuple[Snapshot, SiteInfo]:
    """Read a page and its wiki's profile, in one request.

    Raises:
        UsageError: the wiki has no such page.
    """
    from wikiconbot.wiki.read import read_page  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    with stats.phase("read"):
        snapshot, body = read_page(session, title)
    if not snapshot.exists:
        raise MissingPage(says("judging-page-missing", address=session.page_url(snapshot.page)))
    if source := _translated(snapshot):
        raise UsageError(says("judging-page-translated", page=snapshot.page, source=source))
    if target := redirect_target(snapshot.text):
        raise UsageError(says("judging-page-redirects", page=snapshot.page, target=target))
    return snapshot, SiteInfo.from_api(body)


_TRANSLATION = re.compile(r"(?P<source>.+)/[a-z]{2,3}(?:-[a-z]{2,8}){0,2}")


def _translated(snapshot: Snapshot) -> str | None:
    """Return the page that a page is a translation of, None where it is none.

    Source: https://www.mediawiki.org/wiki/Help:Extension:Translate/Page_translation_administration: translations are
    subpages named by language, with the links of ``<languages/>`` and without ``<translate>``.
    """
    text = snapshot.text
    named = _TRANSLATION.fullmatch(snapshot.page)
    return named["source"] if named and "<languages" in text and "<translate" not in text else None


def understand(
    snapshot: Snapshot, siteinfo: SiteInfo, asked: Asked, stats: Stats
) -> tuple[Reading, Settings]:
    """Return what the page says: sign-ups, facts, what the reader was not sure of; and the organisers' settings."""
    with stats.phase("understand"):
        settings = settle(snapshot.text, snapshot.page, siteinfo, asked)
        event = settings.event
        text = settings.without_template(snapshot.text)  # a deadline in it is no fact of the page
        return read_signups(text, siteinfo, event.sections, event.templates), settings


def read_beside(session: Session, snapshot: Snapshot, event: Event, stats: Stats) -> Pages:
    """Return the event's page with those that belong to it: one request where there are any."""
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415

    reports = not event.parts.isdisjoint((Part.FINDINGS, Part.ACCOUNTS, Part.ELIGIBILITY))
    wanted = {
        "target": event.target,
        "report": (event.report_page or f"{snapshot.page}/Report") if reports else None,
        "former": _former(snapshot, event),
    }
    titles = {kind: title for kind, title in wanted.items() if title and title != snapshot.page}
    if not titles:
        return Pages(snapshot)
    with stats.phase("read"):
        found = read_pages(session, list(dict.fromkeys(titles.values())))
    return Pages(snapshot, **{kind: found[title] for kind, title in titles.items()})


def _former(snapshot: Snapshot, event: Event) -> str | None:
    """Return the subpage that the table leaves: the one that the page's own line leads to.

    Subpages only: a page that was copied leads to the other event's table, and anybody can write such a line.
    """
    title = table_elsewhere(snapshot.text)
    is_ours = title is not None and title.startswith(f"{snapshot.page}/")
    return title if is_ours and title != event.target else None


def ask_accounts(
    session: Session,
    reading: Reading,
    stats: Stats,
    page: str | None = None,
    known: Mapping[str, Account] | None = None,
    others: Iterable[str] = (),
) -> dict[str, Account]:
    """Return the wiki's account for every user who signed up, in batches.

    ``page`` is where they may be blocked from; ``known`` are accounts that the run has asked for already, ``others``
    people whom the bot's tables have: they may have signed up under a new name.
    """
    from wikiconbot.wiki.accounts import fetch_accounts  # noqa: PLC0415

    found = dict(known or {})
    names = [
        name
        for name in dict.fromkeys([*(s.user for s in reading.signups if s.user), *others])
        if name not in found
    ]
    with stats.phase("accounts"):
        return found | (fetch_accounts(session, names, page) if names else {})


def examine(
    snapshot: Snapshot,
    reading: Reading,
    siteinfo: SiteInfo,
    settings: Settings,
    stats: Stats,
    accounts: Mapping[str, Account] | None = None,
    history: History | None = None,
    tallies: Mapping[str, Tally] | None = None,
) -> Judgement:
    """Return the judgement on a page; what no wiki could be asked for is None, and not checked."""
    with stats.phase("judge"):
        now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
        evidence = gather(reading, siteinfo, settings.event, now, accounts, history, tallies)
        findings = judge(reading.signups, evidence, reading.facts, reading.notices)
        troubled = troubled_by(findings)
        people = participants(
            reading.signups, troubled, evidence.waiting, lambda user: identity(user, evidence)
        )
    return Judgement(
        snapshot, reading, findings, people, _not_checked(evidence), evidence, settings, siteinfo
    )


def _not_checked(evidence: Evidence) -> tuple[str, ...]:
    """Return which rules had nothing to go by, and why."""
    if evidence.accounts is None:
        return tuple(says("judging-no-wiki", rules=rules) for rules in ("A*", "H*"))
    past = evidence.history
    missing = [] if past else [says("judging-no-history")]
    if past and past.looked_at < past.suspicious:
        missing.append(
            says("judging-not-all-revisions", looked_at=past.looked_at, suspicious=past.suspicious)
        )
    wants = evidence.event.eligibility
    if wants and wants.edits is not None and evidence.tallies is None:
        missing.append(says("judging-edits-not-counted"))
    return tuple(missing)


def language_of(judgement: Judgement) -> str:
    """Return the language that the bot writes in on the event's pages."""
    return judgement.settings.event.language or judgement.siteinfo.language


def _as_seen(judgement: Judgement) -> tuple[tuple[Finding, ...], Mapping[EntryKey, int]]:
    """Return the findings and the waiting list that rest on the page alone, and on the names that accounts have by now.

    A user page that leads to another account makes two entries one for the organiser, and nothing of it shows in the table.
    """
    evidence = judgement.evidence
    accounts = evidence.accounts or {}
    if not any(account.redirects_to for account in accounts.values()):
        return judgement.findings, evidence.waiting
    known = {name: replace(account, redirects_to=None) for name, account in accounts.items()}
    reading, event = judgement.reading, judgement.settings.event
    seen = gather(reading, judgement.siteinfo, event, evidence.now, known)
    return judge(reading.signups, seen, reading.facts, reading.notices), seen.waiting


def people_of(judgement: Judgement, stand: Stand) -> tuple[Participant, ...]:
    """Return who stands in the tables, with their lists, their present names and where they come from."""
    reading, event, present = judgement.reading, judgement.settings.event, judgement.present
    findings, waiting = _as_seen(judgement)
    people = participants(reading.signups, troubled_by(seen_on_page(findings)), waiting, present)
    shown = {present(user): host for user, host in stand.homes(judgement.siteinfo).items()}

    def community(signup: SignUp) -> Community | None:
        return find_community(signup, judgement.siteinfo, event.communities)

    return described(people, reading, present, community, {**shown, **judgement.homes})


def judge_wiki_page(
    session: Session, title: str, asked: Asked, stats: Stats, known: Mapping[str, Account] | None = None
) -> Judgement:
    """Read, understand and judge a page of a wiki by what the page and the accounts tell.

    ``known`` are accounts that the run has asked for already.
    """
    snapshot, siteinfo = read_wiki(session, title, stats)
    reading, settings = understand(snapshot, siteinfo, asked, stats)
    stand = read_stand(read_beside(session, snapshot, settings.event, stats))
    others = () if isinstance(stand, Obstacle) else stand.people(siteinfo)
    accounts = ask_accounts(session, reading, stats, snapshot.page, known, others)
    judgement = replace(examine(snapshot, reading, siteinfo, settings, stats, accounts), stand=stand)
    return replace(judgement, homes=_ask_homes(session, judgement, stats))


def _ask_homes(session: Session, judgement: Judgement, stats: Stats) -> Mapping[str, str]:
    """Return the home wikis of those whose community neither their sign-up nor the table tells, where anybody wants it.

    It costs a request for each of them, so a run asks for some; the table remembers them for the next one.
    """
    from wikiconbot.wiki.global_accounts import home_wikis  # noqa: PLC0415

    stand, event = judgement.stand, judgement.settings.event
    if not isinstance(stand, Stand) or not _wants_communities(event, stand):
        return {}
    unknown = [
        person.user
        for person in people_of(judgement, stand)
        if person.user and person.community is None and not person.signup.withdrawn
    ]
    with stats.phase("home wikis"):
        return home_wikis(session, unknown)


def _wants_communities(event: Event, stand: Stand) -> bool:
    asked = "community" in (*event.columns, event.group, event.sort)
    return asked or has_region(stand, ("by-community", "summary"))


def check_wiki_page(
    session: Session,
    title: str,
    asked: Asked,
    stats: Stats,
    budget: int = FRUGAL,
    told: Callable[[str], None] = lambda words: None,
) -> Judgement:
    """Read, understand and judge a page by all that can be known: its history and the accounts' edits too.

    ``budget`` are the bytes of old texts to look into for lost entries; ``told`` hears of progress.
    """
    snapshot, siteinfo = read_wiki(session, title, stats)
    reading, settings = understand(snapshot, siteinfo, asked, stats)
    event = settings.event
    accounts = ask_accounts(session, reading, stats, snapshot.page)
    renamed = {name: account.renamed_to for name, account in accounts.items() if account.renamed_to}
    if budget == FRUGAL and len(accounts) > _MANY and not session.has_high_limits:
        budget = (
            0  # the accounts alone took ten requests and more; `wikiconbot history` looks for lost entries
        )
    history = look_back(session, snapshot, reading, siteinfo, event, renamed, stats, budget, told)
    tallies, elsewhere = _tallies(session, accounts, event, stats)
    judgement = examine(snapshot, reading, siteinfo, settings, stats, accounts, history, tallies)
    missing = [says("judging-edits-elsewhere", wikis=", ".join(elsewhere))] if elsewhere else []
    if session.has_central_auth is False:
        missing.append(says("judging-no-central-auth"))
    return replace(judgement, not_checked=(*judgement.not_checked, *missing))


def _tallies(
    session: Session, accounts: Mapping[str, Account], event: Event, stats: Stats
) -> tuple[Mapping[str, Tally] | None, tuple[str, ...]]:
    """Return how many edits of each account count, and on which wikis they could not be counted."""
    from wikiconbot.wiki.contributions import count_edits, wikis_not_counted  # noqa: PLC0415

    if event.eligibility is None:
        return None, ()
    with stats.phase("edits"):
        tallies = count_edits(session, accounts, event.eligibility)
    return tallies, tuple(wikis_not_counted(session, event.eligibility))


def judge_text(snapshot: Snapshot, siteinfo: SiteInfo, asked: Asked, stats: Stats) -> Judgement:
    """Understand and judge a page from a file: the same, but for what only a wiki knows."""
    reading, settings = understand(snapshot, siteinfo, asked, stats)
    return examine(snapshot, reading, siteinfo, settings, stats)
