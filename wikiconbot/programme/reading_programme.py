"""The programme of an event's page: `programme_of`."""

from wikiconbot.model import Obstacle
from wikiconbot.model.programme import Programme, ProgrammeSource
from wikiconbot.programme.page_tables import Rows, read_page
from wikiconbot.programme.programme_region import programme_of_region, read_programme
from wikiconbot.programme.session_days import EventDays
from wikiconbot.programme.session_rows import Surroundings, in_order, with_keys
from wikiconbot.reading.source import Source
from wikiconbot.wikitext.regions import live, outside_regions
from wikiconbot.wikitext.sections import split_sections
from wikiconbot.wikitext.siteinfo import SiteInfo

_NO_DAYS = EventDays()


def programme_of(
    text: str, siteinfo: SiteInfo, zone: str, days: EventDays = _NO_DAYS, *, whole: bool = False
) -> Programme | None:
    """Return the programme on a page: that of the bot's table if it has one, otherwise of people's tables; None without either.

    ``zone`` is the event's time zone (IANA name, `zone_of_event`), ``days`` are its days (`days_of_facts`). ``whole``: the page is
    the setting `programme page`, so that each table with times is a programme. A table of the bot that cannot be read counts as none.
    """
    around = Surroundings(siteinfo, zone, days)
    kept = read_programme(text, around)
    if kept is not None and not isinstance(kept, Obstacle):
        return programme_of_region(kept, zone)
    rows = people_rows(text, around, whole=whole)
    if not rows.sessions and not rows.unread:
        return None
    return Programme(in_order(with_keys(rows.sessions)), zone, ProgrammeSource.PAGE, rows.unread)


def people_rows(text: str, around: Surroundings, *, whole: bool = False) -> Rows:
    """Return the sessions in people's tables on a page, in their order, and the rows that were not read."""
    masked = live(text)
    ends = [at for at, char in enumerate(text) if char == "\n"]
    # A table that people did not close goes on below the bot's, whose words are not theirs.
    source = Source(outside_regions(text), masked, ends, around.siteinfo)
    return read_page(source, split_sections(masked), around, whole=whole)
