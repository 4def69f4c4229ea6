"""The timetable of an event's pads, from what an update of its page understood: no request, and nothing is read twice."""

from __future__ import annotations

from wikiconbot.model import Event, Facts
from wikiconbot.pads.elsewhere import Elsewhere
from wikiconbot.reading.event_days import as_day
from wikiconbot.runs.assess import Judgement
from wikiconbot.runs.notes.which import EventPage, pads_of
from wikiconbot.service.archiving.timetable import PadEntry, Timetable

#: The most events of one page that count; a page with more is a list of events.
_MOST_SPANS = 20


def timetable_of(judgement: Judgement, hosts: tuple[str, ...]) -> Timetable:
    """Return the pads that a page names or links to, and the days of its events; ``hosts`` are Etherpads that the operator allows.

    Pads to which only a template of the page leads are not among them: an update does not ask for them. Names without an address are on
    the Etherpad of the settings, where the update links them to.
    """
    found = [named.pad for named in pads_of(_event_page(judgement, hosts)) if not named.proposed]
    pads = tuple(PadEntry(pad.host, pad.name) for pad in found if not isinstance(pad, Elsewhere))
    elsewhere = tuple(pad.url for pad in found if isinstance(pad, Elsewhere))
    return Timetable(_spans(judgement), judgement.siteinfo.timezone, pads, elsewhere)


def _event_page(judgement: Judgement, hosts: tuple[str, ...]) -> EventPage:
    known = (Event().etherpad, judgement.settings.event.etherpad, *hosts)
    allowed = dict.fromkeys(host.rstrip("/") for host in known)
    return EventPage(
        judgement.snapshot, judgement.siteinfo, judgement.reading, judgement.settings, tuple(allowed)
    )


def _spans(judgement: Judgement) -> tuple[tuple[str, str], ...]:
    """Return the first and the last day of each event of a page; the settings' first day only where no fact has one."""
    found = {span: None for group in judgement.reading.facts if (span := _span(group))}
    if not found:
        starts = (as_day(part.evidence.event.starts) for part in (judgement, *judgement.parts))
        found = {(f"{day}", f"{day}"): None for day in starts if day}
    return tuple(sorted(found))[-_MOST_SPANS:]


def _span(group: Facts) -> tuple[str, str] | None:
    days = [day for moment in (group.starts, group.ends, *group.days) if (day := as_day(moment))]
    return (f"{min(days)}", f"{max(days)}") if days else None
