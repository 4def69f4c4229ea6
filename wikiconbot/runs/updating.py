"""An update of a page with everything around it, for the command line, the scripts and the workers.

Around it are: effects of the page's settings that a person should see first (strangers.py), what nobody confirmed (update.py),
and refusals, which are counted and reported on the bot's status page (refused_often.py).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from wikiconbot.errors import NoEventPage
from wikiconbot.runs.assess import Judgement, plan_page
from wikiconbot.runs.stops.refused_often import Watchman
from wikiconbot.runs.stops.strangers import Looker
from wikiconbot.runs.stops.unwatched import Remembered
from wikiconbot.runs.update import Result, unconfirmed, update_page

if TYPE_CHECKING:
    from wikiconbot.event import Asked
    from wikiconbot.model import Plan
    from wikiconbot.runs.journal import Journal
    from wikiconbot.runs.stats import Stats
    from wikiconbot.wiki.session import Session

Planner = Callable[[Judgement], "Plan"]


def _as_planned(_: Judgement, plan: Plan) -> Plan:
    return plan


@dataclass(frozen=True, slots=True)
class Manner:
    """How an update is made, and who confirms it.

    ``agreed`` gets the judgement and the plan before anything is saved, and returns whether to continue. ``asks`` means that it shows
    a person the edits of the bot that somebody reverted, or saves nothing. ``unseen`` returns, each time that it matters, whether
    a plan is saved without a person who looks at it: then what a person should confirm is an obstacle, unless ``accept_reading``,
    ``migrate`` or the settings allow it, and a refusal is counted.
    ``plan`` makes another plan than that of an update, for another ``command``; ``complete`` can change a plan last. ``named``:
    somebody named the page; then a page that no longer exists is counted. ``serves``: people's requests for an update are read, so the status
    page has a link for them. ``later`` lets that page be written in so many seconds, by somebody else.
    ``may_be_new``: the page need not exist.
    """

    agreed: Callable[[Judgement, Plan], bool]
    unseen: Callable[[], bool]
    asks: bool
    accept_reading: bool = False
    migrate: bool = False
    plan: Planner = plan_page
    complete: Callable[[Judgement, Plan], Plan] = _as_planned
    command: str = "update"
    named: bool = True
    serves: bool = False
    later: Callable[[float], None] | None = None
    may_be_new: bool = False


def update_in(
    manner: Manner, session: Session, title: str, asked: Asked, stats: Stats, journal: Journal
) -> tuple[Result, str | None]:
    """Update a page of a wiki; return how that ended, and the messages about refusals.

    Raises what `update_page` raises.
    """
    remembered = Remembered(journal.folder, session.api_url)
    looker = Looker(session, asked, stats, remembered.home)

    def planned(judgement: Judgement) -> Plan:
        made = looker.warned(judgement, manner.plan(judgement))
        if manner.unseen():
            may = manner.migrate or judgement.settings.event.migrate
            seen = partial(remembered.seen, judgement.snapshot)
            made = unconfirmed(made, seen, accept_reading=manner.accept_reading, migrate=may)
        return manner.complete(judgement, made)

    watchman = Watchman(session, looker, stats, journal, manner.serves, manner.later)
    try:
        result = update_page(
            session, title, asked, manner.agreed, stats, journal, planned, manner.command, asks=manner.asks,
            may_be_new=manner.may_be_new,
        )  # fmt: skip
    except NoEventPage as error:
        if not manner.named and manner.unseen():
            watchman.gone(title)
        error.remark = watchman.lost(error, watched=not (manner.named and manner.unseen()))
        raise
    return result, watchman.after(result, watched=not manner.unseen())
