"""The registrations that the organisers of a page want, asked for with as few requests as possible; none if they want none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.checks.registered import Registrations, by_event, with_registered
from wikiconbot.event import Settings
from wikiconbot.model import Event, NotRead, Reading, Register, Registration, Snapshot, Unread
from wikiconbot.runs.registering.kept_registrations import KeptRegistrations, forget_ended
from wikiconbot.runs.stats import Stats
from wikiconbot.sources.campaignevents import Wanted, read_registration

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session

#: What can change if somebody made a new registration for the page: the number that was found before is of the old one.
_PASSED = (Unread.DELETED, Unread.MISSING)


def with_registrations(
    session: Session,
    snapshot: Snapshot,
    reading: Reading,
    settings: Settings,
    stats: Stats,
    *,
    organisers: bool = False,
) -> tuple[Reading, Registrations]:
    """Return the reading of a page with the people of its registrations, and these, by the events of a series.

    With ``organisers``, who organises the registrations is asked too: a request more. Raises what `Session.request` raises.
    """
    if settings.faults or not any(map(_wants, (settings, *settings.iterations))):
        forget_ended(session.state_folder)
        return reading, {}
    asker = _Asker(session, snapshot, organisers)
    with stats.phase("registration"):
        found = _all_of(asker, reading, settings)
    return with_registered(reading, found), found


def not_asked(settings: Settings) -> Registrations:
    """Return the registrations that the organisers want, if there is no wiki to ask."""
    if settings.faults or not any(map(_wants, (settings, *settings.iterations))):
        return {}
    number = settings.event.campaign_event
    return {None: (NotRead(Register.CAMPAIGN_EVENTS, Unread.UNASKED, number),)}


def _wants(settings: Settings) -> bool:
    return Register.CAMPAIGN_EVENTS in settings.event.registers


def _all_of(asker: _Asker, reading: Reading, settings: Settings) -> Registrations:
    """Return the registrations of all events; one that an event's own settings name is not that of the page."""
    own: dict[str | None, tuple[Registration | NotRead, ...]] = {}
    of_page = settings.event.campaign_event
    for one in settings.iterations:
        number = one.event.campaign_event
        if _wants(one) and number is not None and number != of_page:
            own[one.event.iteration] = (asker.read(one.event),)
    if not _wants(settings) and all(
        number.event.iteration in own for number in filter(_wants, settings.iterations)
    ):
        return own
    found = asker.read(settings.event)
    return by_event(reading, (found,), own) if reading.iterations else {None: (found,)}


@dataclass(slots=True)
class _Asker:
    """Asks for registrations; ``organisers``: who organises them too."""

    session: Session
    snapshot: Snapshot
    organisers: bool

    def read(self, event: Event) -> Registration | NotRead:
        """Return the registration that an event's settings name, otherwise that of the page."""
        kept = KeptRegistrations(
            self.session.state_folder,
            self.session.api_url,
            self.snapshot.page,
            self.snapshot.number,
            event.registration_minutes * 60.0 if self.session.keeps_registrations else 0.0,
        )
        if known := kept.of(event.campaign_event):
            return known
        found = self._asked(event, kept)
        kept.keep(event.campaign_event, found)
        return found

    def _asked(self, event: Event, kept: KeptRegistrations) -> Registration | NotRead:
        from wikiconbot.wiki.finding.plain_requests import ask_rest, read_html  # noqa: PLC0415 - pywikibot

        title, session = self.snapshot.page, self.session
        wanted = Wanted(title, event.campaign_event, with_organisers=self.organisers, wiki=session.wiki_id)

        def ask(one: Wanted) -> Registration | NotRead:
            return read_registration(lambda path, params: ask_rest(session, path, params), one)

        if event.campaign_event:
            return ask(wanted)
        number = kept.number_of_page()
        found = ask(replace(wanted, number=number)) if number else None
        if found is not None and not (isinstance(found, NotRead) and found.why in _PASSED):
            return found
        searched = ask(
            replace(
                wanted,
                html=lambda: read_html(session, title),
                organisers=lambda: self._organisers(event.organisers),
            )
        )
        if isinstance(searched, Registration):
            kept.keep_number(searched.event.number)
        elif found is not None and searched.why is Unread.ABSENT:
            return found
        return searched

    def _organisers(self, names: Iterable[str]) -> Iterable[int]:
        from wikiconbot.wiki.global_accounts import central_numbers  # noqa: PLC0415 - pywikibot

        return central_numbers(self.session, names)
