"""The bot's status page, `User:BOT/Status`: the events that it cannot update, from what is stored of the runs that nobody watched.

It is written at most every ten minutes; its edits use the same save function and the same rate limits as all others.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.event import Asked, Settings
from wikiconbot.i18n import load, says
from wikiconbot.model import (
    Cause,
    Change,
    Edit,
    Obstacle,
    Outcome,
    Plan,
    Refused,
    Region,
    Saved,
    Snapshot,
    Unchanged,
)
from wikiconbot.pages.status import REGION, Trouble, pages_in, render_status
from wikiconbot.pages.update_now import request_address
from wikiconbot.plan.doubled import once_each
from wikiconbot.plan.summary import summary_of
from wikiconbot.reading.page import redirect_target
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.save_cycle import Ending, Way, go, journaled
from wikiconbot.runs.stops.revert_guard import Organised
from wikiconbot.runs.stops.unwatched import Remembered, Unwatched
from wikiconbot.runs.wiki_words import with_words
from wikiconbot.wikitext.regions import find_region, new_body, new_region, seal_holds, splice
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.i18n.messages import Messages
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.runs.stats import Stats
    from wikiconbot.wiki.session import Session

COMMAND = "status"
_BETWEEN = 600.0  # seconds between two edits of the status page
_COLLECTED = 60.0  # seconds in which the rows of events that fail at once are collected


def status_page(account: str | None) -> str:
    """Return the status page of an account."""
    return f"User:{account}/Status"


def said_of(page: str, outcome: Outcome | None) -> str | None:
    """Return the message about an attempt to write the page, None if it was not attempted."""
    if isinstance(outcome, Saved | Unchanged):
        return says("trouble-written", page=page)
    reason = getattr(outcome, "reason", None)
    return says("trouble-not-written", page=page, reason=reason) if reason else None


@dataclass(frozen=True, slots=True)
class StatusPage:
    """Writes the status page of a session's account; ``serves`` says that people's requests for an update are read."""

    session: Session
    asked: Asked
    stats: Stats
    journal: Journal
    serves: bool = False

    @property
    def title(self) -> str:
        """The page."""
        return status_page(self.session.user)

    def wait(self) -> float:
        """Return in how many seconds the rows that are due now should be written: others may follow soon."""
        return max(_COLLECTED, self._must_wait())

    def write(self, siteinfo: SiteInfo | None = None) -> tuple[Outcome | None, Mapping[str, Unwatched]]:
        """Write all rows that are due, unless the page was written less than ten minutes ago; return the outcome and the rows.

        The outcome is None if nothing was to be done. Without ``siteinfo`` it comes with the page.
        """
        if not self._rows():
            return None, {}
        if self._must_wait():
            self._note_that_rows_wait()
            return None, {}
        due: dict[str, Unwatched] = {}
        known: list[SiteInfo] = []

        def read() -> Snapshot:
            status, profile = self._read(siteinfo)
            known[:] = [profile]
            return once_each(status, profile)

        def plan(now: Snapshot) -> Plan:
            messages = page_messages(with_words(self.session, known[0], None, self.stats))
            rows = tuple(map(_row_of, due, due.values()))
            return plan_status(now, rows, messages, self._address(known[0]) if self.serves else None)

        def busy(_: Run, refused: Refused) -> Ending[Snapshot]:
            return Ending(Snapshot(self.title, ""), None, refused)

        def work(run: Run) -> Ending[Snapshot]:
            if self._must_wait():  # another process was faster
                return Ending(Snapshot(self.title, ""), None, None)
            due.update(self._rows())
            self._remembered.keep(self.title, Unwatched(written=int(time.time())))
            way = Way(
                read, plan, _nothing, _agreed, pages=lambda now: (now,),
                event=lambda now: Organised(now, known[0], Settings(), self.asked),
            )  # fmt: skip
            return go(self.session, way, run, self.stats)

        outcome = journaled(self.session, self.journal.aside(), COMMAND, self.title, work, busy).outcome
        if isinstance(outcome, Saved | Unchanged):
            for title, one in due.items():
                now = replace(self._remembered.of(title), told=one.due, row=title if one.due else "")
                self._remembered.keep(title, now)
        elif outcome is not None:
            self._note_that_rows_wait()
        return outcome, due

    def _read(self, siteinfo: SiteInfo | None) -> tuple[Snapshot, SiteInfo]:
        """Return the page, and the wiki's profile, which comes with it if it is not known."""
        from wikiconbot.wiki.read import read_page, read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

        with self.stats.phase("read"):
            if siteinfo is not None:
                return read_pages(self.session, [self.title])[self.title], siteinfo
            status, profile = read_page(self.session, self.title)
        known = replace(SiteInfo.from_api(profile), account=self.session.user)
        return replace(status, page=self.title), known  # named as in what is stored

    def _note_that_rows_wait(self) -> None:
        self._remembered.keep(self.title, replace(self._remembered.of(self.title), waits=True))

    @property
    def waits(self) -> bool:
        """Whether rows were not written, because the page was written shortly before, or must not be written."""
        return self._remembered.of(self.title).waits

    @property
    def _remembered(self) -> Remembered:
        return Remembered(self.journal.folder, self.session.api_url)

    def _must_wait(self) -> float:
        """Return for how many seconds the page must be left alone after its last edit; a time in the future does not count."""
        passed = time.time() - self._remembered.of(self.title).written
        return _BETWEEN - passed if 0 <= passed < _BETWEEN else 0.0

    def _rows(self) -> dict[str, Unwatched]:
        """Return all events whose row has to be written or removed, with all that have a row; nothing if the status page is up to date.

        Rows of other runs wait for the next run that may write. If somebody emptied the table, the existing rows are written again.
        """
        known = dict(self._remembered.all())
        if not any(one.is_due for one in known.values()):
            return {}
        return {page: one for page, one in known.items() if one.due or one.is_due}

    def _address(self, siteinfo: SiteInfo) -> Callable[[str], str]:
        """Return what returns the address of the form for “Update now”, by the title of an event."""
        index, account, known = (
            self.session.index_url,
            self.session.require_account(),
            siteinfo.has_raw_message,
        )
        return lambda page: request_address(index, account, page, has_message=known)


@dataclass(frozen=True, slots=True)
class Row:
    """The row for an event's page on the status page, None for no row; ``before`` is the title that its row has there, if any: pages are moved."""

    page: str
    trouble: Trouble | None = None
    before: str = ""


def _row_of(page: str, known: Unwatched) -> Row:
    trouble = Trouble(page, known.why, known.success or None, known.line or None, known.by or None)
    return Row(page, trouble if known.due else None, known.row)


def plan_status(
    status: Snapshot,
    rows: Sequence[Row],
    messages: Messages,
    address: Callable[[str], str] | None = None,
) -> Plan:
    """Return the edit that writes the rows of events on the status page, or removes them; ``address`` as in `render_status`."""
    text, region = status.text, find_region(status.text, REGION)
    if isinstance(region, Obstacle):
        return Plan(status.page, obstacle=region)
    if target := redirect_target(text):  # nobody would read what is below it
        return Plan(status.page, obstacle=Obstacle("obstacle-redirects", {"target": target}))
    if isinstance(region, Region) and not seal_holds(text, region):
        line = str(text.count("\n", 0, region.start) + 1)
        return Plan(status.page, obstacle=Obstacle("obstacle-status-edited", {"line": line}))
    body = stands = text[region.body_start : region.body_end] if isinstance(region, Region) else ""
    there, changes = pages_in(body), dict[str, Trouble | None]()
    for row in rows:
        if row.before not in ("", row.page) and row.before in there:
            changes.setdefault(row.before, None)
        if row.trouble or row.page in there:
            changes[row.page] = row.trouble
    if changes:
        body = render_status(body, changes, messages, address)
    if body == stands and status.stands == text:
        return Plan(status.page)
    if isinstance(region, Region):
        new = splice(text, [new_body(region, body)])
    else:
        new = splice(text, [new_region(text, len(text), REGION, body)])
    if new == status.stands:
        return Plan(status.page)
    did = (Change("summary-status"),)
    edit = Edit(
        status.page, status.revision, status.stands, new, summary_of(did, messages), (REGION,), did=did
    )
    return Plan(status.page, (edit,))


def _nothing(_: Snapshot, plan: Plan) -> Outcome:
    if plan.obstacle:
        said = load().tell(plan.obstacle.message, plan.obstacle.values)
        return Refused(plan.page, plan.obstacle.message.removeprefix("obstacle-"), said, Cause.OBSTACLE)
    return Unchanged(plan.page)


def _agreed(_: Snapshot, __: Plan) -> bool:
    return True
