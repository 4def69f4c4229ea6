"""How many people each event has, as its tables count them after an update: also people's own rows, and people who left."""

from collections.abc import Sequence
from dataclasses import dataclass

from wikiconbot.model import Obstacle
from wikiconbot.pages.people import Headcount
from wikiconbot.plan.draft import Draft, Known, Wanted
from wikiconbot.plan.people_tables import write_tables
from wikiconbot.plan.safeguards import not_wholly_read
from wikiconbot.plan.series import as_one_event


@dataclass(frozen=True, slots=True)
class CountedEvent:
    """An event with the numbers of its tables; None if it has neither people nor tables."""

    known: Known
    wanted: Wanted
    count: Headcount | None


def count_events(
    known: Known, wanted: Wanted, events: Sequence[tuple[Known, Wanted]] = ()
) -> tuple[CountedEvent, ...] | Obstacle:
    """Return each event of a page with its numbers, or why they are not known; the arguments are those of `make_plan`.

    Of a series, the last one is what is outside of its events.
    """
    if obstacle := not_wholly_read(known.reading):
        return obstacle
    drafts = {page.page: Draft(page) for page in known.current.pages.all()}
    counted = []
    for part, asked in events or [(as_one_event(known), wanted)]:
        tables = write_tables(drafts, part, asked)
        if isinstance(tables, Obstacle):
            return tables
        counted.append(CountedEvent(part, asked, tables.standing if tables else None))
    return tuple(counted)
