"""The time zone of an event: a setting, otherwise the registration, otherwise the wiki."""

import pytest

from wikiconbot.dates.zones import zone_name
from wikiconbot.model import NotRead, Register, Registration, Unread
from wikiconbot.model.programme import EventZone, ZoneOrigin
from wikiconbot.model.registrations import RegisteredEvent
from wikiconbot.runs.programmes.event_zone import zone_of_event

REGISTERED = Registration(Register.CAMPAIGN_EVENTS, RegisteredEvent(1, zone="Asia/Kathmandu"))
OFFSET = Registration(Register.CAMPAIGN_EVENTS, RegisteredEvent(1, zone="+05:45"))
UNREAD = NotRead(Register.CAMPAIGN_EVENTS, Unread.MISSING)


@pytest.mark.parametrize(
    ("setting", "registrations", "zone"),
    [
        ("Asia/Kolkata", (REGISTERED,), EventZone("Asia/Kolkata", ZoneOrigin.SETTING)),
        (None, (UNREAD, REGISTERED), EventZone("Asia/Kathmandu", ZoneOrigin.REGISTRATION)),
        (None, (OFFSET,), EventZone("Europe/Berlin", ZoneOrigin.WIKI)),
        (None, (), EventZone("Europe/Berlin", ZoneOrigin.WIKI)),
    ],
)
def test_where_the_zone_is_set(setting, registrations, zone):
    assert zone_of_event(setting, registrations, "Europe/Berlin") == zone


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("asia/kolkata", "Asia/Kolkata"),
        ("UTC", "UTC"),
        ("IST", None),
        ("Asia/Nowhere", None),
        ("../etc/passwd", None),
        ("", None),
        ("Asia", None),
    ],
)
def test_names_of_zones(typed, name):
    assert zone_name(typed) == name
