"""Who may be named in a table that a run of `remove` or `undo` leaves on the page: nobody who is only registered, and not publicly any more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wikiconbot.checks.opted_out import find_opted_out
from wikiconbot.checks.registered import Registrations, is_of, is_unknown, joined
from wikiconbot.event import Asked, Settings
from wikiconbot.i18n import says
from wikiconbot.model import Account, Event, NotRead, Obstacle, Reading, Register, SignUp, Snapshot
from wikiconbot.plan.current import Current, Pages, read_current
from wikiconbot.plan.held_people import with_held
from wikiconbot.plan.undo import Done
from wikiconbot.plan.undo_names import Named, names_registered
from wikiconbot.plan.unregistered_rows import is_named_for_registering_on_a_wiki
from wikiconbot.runs.assess import present_names
from wikiconbot.runs.not_checked import registration_unread
from wikiconbot.runs.registering.read_registrations import with_registrations
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import ask_accounts, others_to_ask, read_beside, read_wiki
from wikiconbot.runs.wiki_words import understand_wiki
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session


@dataclass(frozen=True, slots=True)
class AskedFor:
    """A page's reading with the people of its registers, these registers, and the accounts of all these people."""

    reading: Reading
    settings: Settings
    registrations: Registrations = field(default_factory=dict)
    accounts: Mapping[str, Account] = field(default_factory=dict)


def with_registers(settings: Settings, texts: Iterable[str]) -> Settings:
    """Return settings by which the wiki's register is asked if tables in ``texts`` have people of it.

    Another run may have had the setting from the operator's file, which this one was not given.
    """
    if not any(map(is_named_for_registering_on_a_wiki, texts)):
        return settings
    parts = tuple(replace(part, event=_asking(part.event)) for part in settings.iterations)
    return replace(settings, event=_asking(settings.event), iterations=parts)


def _asking(event: Event) -> Event:
    return replace(event, registers=tuple(dict.fromkeys((*event.registers, Register.CAMPAIGN_EVENTS))))


def why_not_known(asked: AskedFor) -> Obstacle | None:
    """Return why it is not known who is registered now, None if it is known, or if the settings do not ask for registered people any more."""
    if faults := asked.settings.faults:
        wrong = "\n".join(says("event-fault-line", line=str(f.line), fault=f.says) for f in faults)
        return Obstacle("obstacle-settings", {"says": wrong})
    if not any(is_of(one.event.registers) for one in (asked.settings, *asked.settings.iterations)):
        return None
    for one in (one for found in asked.registrations.values() for one in found):
        if isinstance(one, NotRead) and is_unknown(one):
            return Obstacle("obstacle-registration-unread", {"why": registration_unread(one)})
    return None


def everybody(asked: AskedFor, current: Current | Obstacle, siteinfo: SiteInfo) -> tuple[SignUp, ...]:
    """Return all entries of the page and of the registers, with the people of an organisers' file who are in the bot's tables."""
    present = present_names(asked.accounts)
    reading = asked.reading
    if isinstance(current, Current):
        reading = with_held(reading, current, siteinfo, present)
    return tuple(joined(reading, present).signups)


def who_may_be_named(
    session: Session, event: str, done: Sequence[Done], asked: Asked, stats: Stats
) -> Named | Obstacle:
    """Return who may be named in the tables of before a run, by what the event's page and its registers say now.

    Without people who were only registered elsewhere it is one request. It is an obstacle if it cannot be known.
    """
    snapshot, siteinfo = read_wiki(session, event, stats)
    reading, settings, siteinfo = understand_wiki(session, snapshot, siteinfo, asked, stats)
    if not any(map(names_registered, done)):
        return Named(find_opted_out(snapshot.text, reading, settings.optout, str), (), siteinfo)
    pages = read_beside(session, snapshot, settings.event, stats)
    asking = with_registers(settings, (one.before for one in done))
    reading, registrations = with_registrations(session, snapshot, reading, asking, stats)
    rows = {user for one in done for user in _users(one, siteinfo)}
    current = read_current(pages)
    others = (*others_to_ask(current, reading, settings, siteinfo), *sorted(rows))
    found = AskedFor(reading, settings, registrations, ask_accounts(session, reading, stats, others=others))
    if obstacle := why_not_known(found):
        return obstacle
    present = present_names(found.accounts)
    out = find_opted_out(snapshot.text, reading, settings.optout, present)
    return Named(out, everybody(found, current, siteinfo), siteinfo, present)


def _users(done: Done, siteinfo: SiteInfo) -> tuple[str, ...]:
    """Return the accounts in the tables of before a run."""
    current = read_current(Pages(Snapshot(done.page, done.before)))
    return () if isinstance(current, Obstacle) else current.people(siteinfo)
