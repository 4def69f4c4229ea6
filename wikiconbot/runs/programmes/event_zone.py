"""The time zone of an event, and where it is set. Pure."""

from collections.abc import Iterable

from wikiconbot.dates.zones import zone_name
from wikiconbot.model import NotRead, Registration
from wikiconbot.model.programme import EventZone, ZoneOrigin

_UTC = "UTC"


def zone_of_event(
    setting: str | None, registrations: Iterable[Registration | NotRead], wiki: str
) -> EventZone:
    """Return the time zone: the setting `time zone`, otherwise that of the registration, otherwise that of the wiki.

    A registration may have an offset instead of a zone; it does not count, because it has no changes of clocks.
    """
    if setting:
        return EventZone(setting, ZoneOrigin.SETTING)
    for one in registrations:
        if isinstance(one, Registration) and (name := zone_name(one.event.zone)):
            return EventZone(name, ZoneOrigin.REGISTRATION)
    return EventZone(zone_name(wiki) or _UTC, ZoneOrigin.WIKI)
