"""A remark on a page that may have a registration whose people the organisers did not ask for. No request is made for it."""

from __future__ import annotations

from wikiconbot.i18n import says
from wikiconbot.model import Event, Register
from wikiconbot.wikitext.siteinfo import SiteInfo, fold

#: The namespace Event of Extension:CampaignEvents (NS_EVENT); other pages with a registration are not known without a request.
_EVENTS = 1728


def registration_remark(event: Event, page: str, siteinfo: SiteInfo) -> str | None:
    """Return a remark if the settings do not say that registered people take part, and a registration is probable; otherwise None."""
    if Register.CAMPAIGN_EVENTS in event.registers:
        return None
    if event.campaign_event is not None:
        return says("registration-remark-number", number=str(event.campaign_event))
    namespace, colon, _ = page.partition(":")
    if colon and siteinfo.namespaces.get(fold(namespace)) == _EVENTS:
        return says("registration-remark")
    return None
