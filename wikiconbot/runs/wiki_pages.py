"""Read, understand and judge a page of a wiki: this module gets what assess.py needs, with as few requests as possible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wikiconbot.errors import AnotherPage, MissingPage
from wikiconbot.event import Asked, Settings
from wikiconbot.event.settings import STYLES
from wikiconbot.i18n import says
from wikiconbot.model import (
    NEVER,
    Account,
    BotColumn,
    Event,
    Group,
    Obstacle,
    Part,
    Reading,
    Snapshot,
    Sort,
    Tally,
)
from wikiconbot.plan.current import Current, Pages, has_region, read_current, table_elsewhere
from wikiconbot.plan.doubled import once_each
from wikiconbot.reading.page import redirect_target
from wikiconbot.runs.arrivals import look_up, renamed_accounts
from wikiconbot.runs.assess import (
    Judgement,
    LookedUp,
    assess_text,
    leave_out,
    people_of,
    understand,
)
from wikiconbot.runs.not_checked import homes_not_asked, needs_closer_look
from wikiconbot.runs.page_history import FRUGAL, look_back
from wikiconbot.runs.registering.file_people import checked_file, unnamed_in, whole_list, with_file
from wikiconbot.runs.registering.read_registrations import not_asked, with_registrations
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.stops.blanked import with_last_people
from wikiconbot.runs.wiki_words import understand_wiki, with_own_words
from wikiconbot.wikitext.siteinfo import SiteInfo
from wikiconbot.wikitext.usernames import canonical_user

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

_MANY = 200  # with more accounts, a check without the bot right does not search for lost entries


def utc_now(session: Session | None = None) -> str:
    """Return the time in UTC for judgements, as ``2026-11-22T20:00:00Z``; with a session it is the wiki's time."""
    now = session.connection.wire.now() if session else datetime.now(UTC)
    return f"{now:%Y-%m-%dT%H:%M:%SZ}"


def read_wiki(
    session: Session,
    title: str,
    stats: Stats,
    asked: Asked | None = None,
    *,
    links: bool = False,
    may_be_new: bool = False,
) -> tuple[Snapshot, SiteInfo]:
    """Read a page and its wiki's profile, in one request; also the styles page if it was ``asked`` for.

    With ``links``, the snapshot has the addresses of the page's links, also those from its templates. If there never was such a
    page, and the wiki converts titles between scripts, the page is read that readers see under this title. ``may_be_new``: if
    there never was such a page, it is an empty one without a revision.

    Raises:
        UsageError: the wiki has no such page.
    """
    from wikiconbot.wiki.finding.moved_titles import title_in_variant  # noqa: PLC0415
    from wikiconbot.wiki.read import read_page  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    with stats.phase("read"):
        snapshot, body = read_page(session, title, styles_page(asked) if asked else None, links=links)
    siteinfo = replace(SiteInfo.from_api(body), account=session.user)
    if not snapshot.exists:
        error = _missing(session, snapshot.page, siteinfo)
        never = not isinstance(error.lost, LostEvent)
        if never and siteinfo.variants and (other := title_in_variant(session, snapshot.page)):
            return read_wiki(session, other, stats, asked, links=links, may_be_new=may_be_new)
        if never and may_be_new:
            return snapshot, siteinfo
        raise error
    if source := _translated(snapshot):
        raise AnotherPage(says("judging-page-translated", page=snapshot.page, source=source))
    if target := redirect_target(snapshot.text):
        raise _redirects(session, snapshot.page, target, siteinfo)
    return snapshot, siteinfo


@dataclass(frozen=True, slots=True)
class LostEvent:
    """An event's page that was moved or deleted: its title before, its wiki, who did it (None: not known)."""

    page: str
    siteinfo: SiteInfo
    by: str | None


def _missing(session: Session, page: str, siteinfo: SiteInfo) -> MissingPage:
    """Return the error for a page that is not there: with who moved or deleted it, if the wiki's logs say so. One request."""
    from wikiconbot.wiki.changes import fetch_gone  # noqa: PLC0415

    address, gone = session.page_url(page), fetch_gone(session, page)
    if gone is None:
        return MissingPage(says("judging-page-missing", address=address))
    about = {"address": address, "user": gone.by or says("gone-by-hidden"), "at": gone.at}
    told = (
        says("judging-page-moved", **about, target=gone.to)
        if gone.to
        else says("judging-page-deleted", **about)
    )
    return MissingPage(told, LostEvent(page, siteinfo, gone.by))


def _redirects(session: Session, page: str, target: str, siteinfo: SiteInfo) -> AnotherPage:
    """Return the error for a page that redirects: with who moved the event, if the wiki's logs say so. One request."""
    from wikiconbot.wiki.changes import fetch_gone  # noqa: PLC0415

    gone = fetch_gone(session, page)
    if gone is None or gone.to is None:
        return AnotherPage(says("judging-page-redirects", page=page, target=target))
    about = {"user": gone.by or says("gone-by-hidden"), "at": gone.at, "moved": gone.to}
    told = says("judging-page-redirects-moved", page=page, target=target, **about)
    return AnotherPage(told, LostEvent(page, siteinfo, gone.by))


def styles_page(asked: Asked) -> str | None:
    """Return the styles page that the file names."""
    return asked.file[STYLES].value if STYLES in asked.file else None


#: Language codes of MediaWiki: de, pt-br, be-x-old, es-419, zh-classical.
_TRANSLATION = re.compile(r"(?P<source>.+)/[a-z]{2,3}(?:-[a-z0-9]{1,9}){0,2}")


def _translated(snapshot: Snapshot) -> str | None:
    """Return the source page of a translation, None if the page is not a translation.

    Source: https://www.mediawiki.org/wiki/Help:Extension:Translate/Page_translation_administration: translations are
    subpages named by language, with the links of ``<languages/>`` and without ``<translate>``.
    """
    text = snapshot.text
    named = _TRANSLATION.fullmatch(snapshot.page)
    return named["source"] if named and "<languages" in text and "<translate" not in text else None


def read_beside(
    session: Session, snapshot: Snapshot, event: Event, stats: Stats, *, reports: bool = True
) -> Pages:
    """Return the event's page with its other pages: one request if there are any.

    Without ``reports``, the report page is not read.
    """
    from wikiconbot.wiki.read import read_pages  # noqa: PLC0415

    titles = titles_beside(snapshot, event, reports=reports)
    if not titles:
        return Pages(snapshot)
    with stats.phase("read"):
        found = read_pages(session, list(dict.fromkeys(titles.values())))
    return Pages(snapshot, **{kind: found[title] for kind, title in titles.items()})


def titles_beside(snapshot: Snapshot, event: Event, *, reports: bool = True) -> dict[str, str]:
    """Return the titles of an event's other pages, by what they are for: its table, its report, the page that the table leaves."""
    reports = reports and not event.parts.isdisjoint((Part.FINDINGS, Part.ACCOUNTS, Part.ELIGIBILITY))
    wanted = {
        "target": event.target,
        "report": (event.report_page or f"{snapshot.page}/Report") if reports else None,
        "former": _former(snapshot, event),
    }
    return {kind: title for kind, title in wanted.items() if title and title != snapshot.page}


def _once_each(pages: Pages, siteinfo: SiteInfo) -> Pages:
    """Return the pages with each region once: two machines may have written their first tables at the same time."""
    others = {kind: getattr(pages, kind) for kind in ("target", "report", "former")}
    return replace(pages, **{kind: once_each(page, siteinfo) for kind, page in others.items() if page})


def _former(snapshot: Snapshot, event: Event) -> str | None:
    """Return the subpage that the table leaves: the one that the page's own line links to.

    Subpages only: on a copied page the line links to the other event's table, and anybody can write such a line.
    """
    title = table_elsewhere(snapshot.text)
    is_ours = title is not None and title.startswith(f"{snapshot.page}/")
    return title if is_ours and title != event.target else None


def others_to_ask(
    current: Current | Obstacle, reading: Reading, settings: Settings, siteinfo: SiteInfo
) -> tuple[str, ...]:
    """Return the accounts to look up in addition to those that signed up, as far as the page names them.

    People in the bot's tables may have signed up under a new name, and people who must not be named may have one.
    """
    people = () if isinstance(current, Obstacle) else current.people(siteinfo)
    typed = {signup.name.casefold() for signup in reading.signups if signup.name and not signup.user}
    wanted = (canonical_user(name) for name in settings.optout if name.casefold() not in typed)
    return (*people, *(user for user in wanted if user))


def ask_accounts(
    session: Session,
    reading: Reading,
    stats: Stats,
    page: str | None = None,
    known: Mapping[str, Account] | None = None,
    others: Iterable[str] = (),
    locks: bool = False,
) -> Mapping[str, Account]:
    """Return the wiki's account for every user who signed up, in batches.

    ``page`` is the page from which they may be blocked; ``known`` are accounts that the run has looked up already, ``others``
    people in the bot's tables: they may have signed up under a new name. With ``locks`` the wiki is asked who is
    globally locked, or in a blocked range of addresses, even if it needs one request for each account.
    """
    from wikiconbot.wiki.accounts import fetch_accounts  # noqa: PLC0415

    wanted = list(dict.fromkeys([*(s.user for s in reading.signups if s.user), *others]))
    found = dict(known or {}) | (session.ahead.known(wanted) if session.ahead else {})
    names = [name for name in wanted if name not in found]
    with stats.phase("accounts"):
        return found | (fetch_accounts(session, names, page, locks=locks) if names else {})


def _ask_unnamed(session: Session, asked: Asked, stats: Stats) -> Mapping[str, Account]:
    """Return the accounts of people of a file without consent; one request for 50, or 500. Nothing else gets them."""
    names = unnamed_in(asked.people)
    return ask_accounts(session, Reading((), ()), stats, others=names) if names else {}


def judge_wiki_page(
    session: Session,
    title: str,
    asked: Asked,
    stats: Stats,
    known: Mapping[str, Account] | None = None,
    *,
    may_be_new: bool = False,
) -> Judgement:
    """Read, understand and judge a page of a wiki, from the page and the accounts.

    ``known`` are accounts that the run has looked up already. ``may_be_new``: the page need not exist.
    """
    snapshot, siteinfo = read_wiki(session, title, stats, asked, may_be_new=may_be_new)
    snapshot = once_each(snapshot, siteinfo)
    reading, settings, siteinfo = understand_wiki(session, snapshot, siteinfo, asked, stats)
    reading, found = with_registrations(session, snapshot, reading, settings, stats)
    reading, _ = with_file(reading, found, asked.people)
    current = read_current(_once_each(read_beside(session, snapshot, settings.event, stats), siteinfo))
    current = with_last_people(session, current, settings.event, siteinfo, stats)
    others = others_to_ask(current, reading, settings, siteinfo)
    locks = any(needs_closer_look(own.event) for own in (settings, *settings.iterations))
    accounts = ask_accounts(session, reading, stats, snapshot.page, known, others, locks)
    whole = whole_list(reading, found, asked.people, accounts, _ask_unnamed(session, asked, stats))
    reading, accounts = whole.reading, whole.accounts
    with stats.phase("judge"):
        looked_up = LookedUp(accounts, current=current, registrations=whole.registrations, file=whole.file)
        reading, looked_up = leave_out(snapshot, siteinfo, reading, settings, looked_up)
    looked_up = look_up(
        session, snapshot, siteinfo, asked, reading, settings, looked_up, stats, utc_now(session)
    )
    if looked_up.editors is not None and snapshot.own is None and session.user not in looked_up.editors:
        snapshot = replace(snapshot, own=NEVER)
    with stats.phase("judge"):
        judgement = assess_text(snapshot, siteinfo, settings, utc_now(session), looked_up, reading)
    return with_own_words(session, _with_homes(session, judgement, stats), stats)


def _with_homes(session: Session, judgement: Judgement, stats: Stats) -> Judgement:
    """Return the judgement with the home wikis of people whose community is neither in their sign-up nor in the table.

    Each needs a request, so a run looks up some of them; the table keeps them for the next run.
    """
    from wikiconbot.wiki.global_accounts import MOST_HOMES, home_wikis  # noqa: PLC0415

    unknown = _without_community(judgement)
    with stats.phase("home wikis"):
        homes = home_wikis(session, unknown, MOST_HOMES, stats.step)
    left = unknown[MOST_HOMES:] if session.has_central_auth else []
    missing = [homes_not_asked(left, MOST_HOMES)] if left else []
    return replace(judgement, homes=homes, not_checked=(*judgement.not_checked, *missing))


def _without_community(judgement: Judgement) -> list[str]:
    """Return the accounts whose community is not known, if anything needs it; each once."""
    current, event = judgement.current, judgement.settings.event
    events = (event, *(part.settings.event for part in judgement.parts))
    if not isinstance(current, Current) or not any(_wants_communities(one, current) for one in events):
        return []
    unknown = (
        person.user
        for person in people_of(judgement, current)
        if person.user and person.community is None and not person.signup.withdrawn
    )
    return list(dict.fromkeys(unknown))


def _wants_communities(event: Event, current: Current) -> bool:
    asked = BotColumn.COMMUNITY in event.columns or event.group == Group.COMMUNITY
    asked = asked or event.sort == Sort.COMMUNITY
    return asked or has_region(current, ("by-community", "summary"))


def check_wiki_page(
    session: Session,
    title: str,
    asked: Asked,
    stats: Stats,
    budget: int = FRUGAL,
) -> Judgement:
    """Read, understand and judge a page from everything that can be known: also its history and the accounts' edits.

    ``budget`` is the number of bytes of old texts to search for lost entries.
    """
    snapshot, siteinfo = read_wiki(session, title, stats, asked)
    snapshot = once_each(snapshot, siteinfo)
    reading, settings, siteinfo = understand_wiki(session, snapshot, siteinfo, asked, stats)
    reading, found = with_registrations(session, snapshot, reading, settings, stats, organisers=True)
    reading, _ = with_file(reading, found, asked.people)
    event = settings.event
    pages = _once_each(read_beside(session, snapshot, event, stats, reports=False), siteinfo)
    current = read_current(pages)
    others = others_to_ask(current, reading, settings, siteinfo)
    accounts = ask_accounts(session, reading, stats, snapshot.page, others=others, locks=True)
    whole = whole_list(reading, found, asked.people, accounts, _ask_unnamed(session, asked, stats))
    reading, accounts = whole.reading, whole.accounts
    renamed = renamed_accounts(accounts)
    if budget == FRUGAL and len(accounts) > _MANY and not session.has_high_limits:
        budget = (
            0  # the accounts alone took ten requests or more; `wikiconbot history` looks for lost entries
        )
    history = look_back(session, snapshot, reading, siteinfo, event, renamed, stats, budget)
    here = {name: accounts[name] for name in dict.fromkeys(s.user for s in reading.signups) if name}
    tallies, elsewhere = _tallies(session, here, event, stats)
    with stats.phase("judge"):
        looked_up = LookedUp(
            accounts, history, tallies, current, registrations=whole.registrations, file=whole.file
        )
        reading, looked_up = leave_out(snapshot, siteinfo, reading, settings, looked_up)
    looked_up = look_up(
        session, snapshot, siteinfo, asked, reading, settings, looked_up, stats, utc_now(session)
    )
    with stats.phase("judge"):
        judgement = assess_text(snapshot, siteinfo, settings, utc_now(session), looked_up, reading)
    missing = [says("judging-edits-elsewhere", wikis=", ".join(elsewhere))] if elsewhere else []
    lacks = (says("judging-no-central-auth"),) if session.has_central_auth is False else ()
    judgement = replace(judgement, not_checked=(*judgement.not_checked, *missing), not_offered=lacks)
    return with_own_words(session, judgement, stats)


def _tallies(
    session: Session, accounts: Mapping[str, Account], event: Event, stats: Stats
) -> tuple[Mapping[str, Tally] | None, tuple[str, ...]]:
    """Return how many edits of each account count, and on which wikis they could not be counted."""
    from wikiconbot.wiki.contributions import count_edits, wikis_not_counted  # noqa: PLC0415

    if event.eligibility is None:
        return None, ()
    with stats.phase("edits"):
        tallies = count_edits(session, accounts, event.eligibility, stats.step)
    return tallies, tuple(wikis_not_counted(session, event.eligibility))


def judge_file(snapshot: Snapshot, siteinfo: SiteInfo, asked: Asked, stats: Stats) -> Judgement:
    """Understand and judge a page from a file: the same, without what only a wiki knows.

    If the profile says that the wiki has TemplateStyles, the styles page is taken to exist.
    """
    if siteinfo.has_styles:
        siteinfo = replace(siteinfo, styles=styles_page(asked))
    snapshot = once_each(snapshot, siteinfo)
    with stats.phase("understand"):
        reading, settings = understand(snapshot, siteinfo, asked)
    with stats.phase("judge"):
        file = checked_file(reading, asked.people, {})
        reading, registrations = with_file(reading, not_asked(settings), file)
        looked_up = LookedUp(registrations=registrations, file=file)
        return assess_text(snapshot, siteinfo, settings, utc_now(), looked_up, reading)
