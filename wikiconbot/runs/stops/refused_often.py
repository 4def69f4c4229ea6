"""After a run that nobody watched: count the refusals of a page in a row, and write the bot's status page.

The page is `User:BOT/Status`. It is written only if the operator's file allows it, when a row of it changes, and at most every ten
minutes; its edits use the same save function and the same rate limits as all others.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wikiconbot.checks.opted_out import find_opted_out
from wikiconbot.errors import ConfigurationError, NoEventPage, WikiconbotError
from wikiconbot.event import Settings, settle
from wikiconbot.i18n import load, says
from wikiconbot.model import (
    Cause,
    Change,
    Edit,
    Event,
    Obstacle,
    Outcome,
    Plan,
    Refused,
    Region,
    Saved,
    Snapshot,
    Unchanged,
)
from wikiconbot.pages.status import REGION, Trouble, pages_in, render_status, why
from wikiconbot.pages.update_now import request_address
from wikiconbot.plan.current import Current
from wikiconbot.plan.doubled import once_each
from wikiconbot.plan.summary import summary_of
from wikiconbot.reading.page import redirect_target
from wikiconbot.runs.assess import understand
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.save_cycle import Ending, Way, go, journaled
from wikiconbot.runs.stops.revert_guard import Organised
from wikiconbot.runs.stops.strangers import Looker
from wikiconbot.runs.stops.unwatched import Remembered, Unwatched
from wikiconbot.runs.update import Result
from wikiconbot.runs.wiki_pages import LostEvent
from wikiconbot.runs.wiki_words import with_words
from wikiconbot.wikitext.regions import find_region, new_body, new_region, seal_holds, splice
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.i18n.messages import Messages
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.runs.stats import Stats
    from wikiconbot.wiki.session import Session

COMMAND = "status"
_MOST_LINES = 10  # lines of a refusal for which the author is looked up
_BETWEEN = 600  # seconds between two edits of the status page

#: Refusals that are not about the page: the operator or people want it so, the account cannot write anywhere, or it ends by itself.
_NOT_OF_THE_PAGE = frozenset((Cause.RUN_PAGE, Cause.MESSAGES, Cause.NOBOTS, Cause.SIMULATED, Cause.BLOCKED))


@dataclass(frozen=True, slots=True)
class _Stop:
    """What stops an event: the page, the operator's wishes, the code of the refusal, the page's text, and what caused it (line, account)."""

    page: str
    event: Event
    siteinfo: SiteInfo
    code: str
    text: str
    blamed: Callable[[], tuple[int | None, str | None]]


@dataclass(frozen=True, slots=True)
class Watchman:
    """What a run needs to report that a page cannot be updated; ``serves`` says that people's requests for an update are read."""

    session: Session
    looker: Looker
    stats: Stats
    journal: Journal
    serves: bool = False

    @property
    def title(self) -> str:
        """The bot's status page."""
        return f"User:{self.session.user}/Status"

    def after(self, result: Result, *, watched: bool) -> str | None:
        """Record how a run ended; return the message about it. No request except for the status page."""
        outcome, page = result.outcome, result.plan.page
        if outcome is None or self.session.user is None:
            return None
        try:
            number = result.judgement.snapshot.number or 0
            before = self._remembered.of(page, number)
            before = replace(before, number=number or before.number)
            if isinstance(outcome, Saved | Unchanged):
                return self._works_again(result, before)
            if watched or not isinstance(outcome, Refused) or not is_of_the_page(outcome):
                return None
            event, siteinfo = result.judgement.settings.event, result.judgement.siteinfo
            text = result.judgement.snapshot.text
            stop = _Stop(page, event, siteinfo, _code(outcome), text, lambda: self._blamed(result))
            return self._counted(stop, before)
        except ConfigurationError as error:  # the state folder failed; the result of the run does not change
            return str(error)
        except WikiconbotError as error:
            return says("trouble-not-written", page=self.title, reason=error)

    def lost(self, error: NoEventPage, *, watched: bool) -> str | None:
        """Record that a run found no event, because its page was moved or deleted; return the message about it."""
        lost = error.lost
        if watched or self.session.user is None or not isinstance(lost, LostEvent):
            return None
        try:
            event = settle(
                "", lost.page, lost.siteinfo, self.looker.asked
            ).event  # the operator's settings only
            stop = _Stop(lost.page, event, lost.siteinfo, "gone", "", lambda: (None, lost.by))
            return self._counted(stop, self._remembered.of(lost.page))
        except WikiconbotError as trouble:
            return says("trouble-not-written", page=self.title, reason=trouble)

    @property
    def _remembered(self) -> Remembered:
        return Remembered(self.journal.folder, self.session.api_url)

    # ── a page that is refused ──────────────────────────────────────────────────────────────────────
    def _counted(self, stop: _Stop, before: Unwatched) -> str | None:
        """Count a refusal; from a certain number in a row, report it on the status page."""
        now, event = replace(before, refusals=before.refusals + 1), stop.event
        self._remembered.keep(stop.page, now)
        if now.refusals < event.refusals:
            return None
        if not event.status_page:
            return says("trouble-could", count=event.refusals, page=self.title)
        line, by = stop.blamed()
        what = f"{stop.code}\0{_words(stop.text, line)}"
        told = now.told if now.row in ("", stop.page) else "-"  # the row has another title
        now = replace(now, due=what, told=told, why=why(stop.code), line=line or 0, by=by or "")
        self._remembered.keep(stop.page, now)
        return self._brought_up_to_date(stop.siteinfo, stop.page)

    def _blamed(self, result: Result) -> tuple[int | None, str | None]:
        """Return the line of the event's page that a refusal is about, and who wrote it; of several lines, the newest.

        Two requests at most. If somebody reverted the bot's edit or emptied the page, return that user.
        """
        if result.plan.reverted:
            return None, self._as_named(result, result.plan.reverted[0].by)
        if result.plan.obstacle and (by := result.plan.obstacle.values.get("by")):
            return None, self._as_named(result, by)
        snapshot, lines = result.judgement.snapshot, _lines(result)
        found = self.looker.authors(snapshot, {line: _stands(snapshot.text, line) for line in lines})
        known = [
            (one.id, line, one.user) for line, one in found.items() if one and one.user != self.session.user
        ]
        if known:
            _, line, user = max(known)
            return line, self._as_named(result, user)
        return (lines[0] if lines else None), None

    def _as_named(self, result: Result, by: str | None) -> str | None:
        """Return an account if the status page may name it, None if it must not be named."""
        snapshot, siteinfo = result.judgement.snapshot, result.judgement.siteinfo
        reading, settings = understand(snapshot, siteinfo, self.looker.asked)
        out = find_opted_out(snapshot.text, reading, settings.optout, result.judgement.current_name)
        return None if by is None or out.has_name(by) else by

    # ── a page that works again ─────────────────────────────────────────────────────────────────────
    def _works_again(self, result: Result, before: Unwatched) -> str | None:
        page, home = result.plan.page, _home(result) or before.home
        # If a table did not move and is to move again later, that is reported again.
        now = replace(before, target="", home=home, refusals=0, success=_now(), due="")
        self._remembered.keep(page, now)
        if not now.told or not result.judgement.settings.event.status_page:
            return None
        said = self._brought_up_to_date(result.judgement.siteinfo, page)
        return said if self._remembered.of(page).told else None

    # ── the status page ─────────────────────────────────────────────────────────────────────────────
    def _is_too_soon(self) -> bool:
        """Whether the account wrote its status page, or tried to, less than ten minutes ago; a time in the future does not count."""
        last = self._remembered.of(self.title).written
        return 0 <= time.time() - last < _BETWEEN

    def _address(self, siteinfo: SiteInfo) -> Callable[[str], str]:
        """Return what returns the address of the form for “Update now”, by the title of an event."""
        index, account, known = (
            self.session.index_url,
            self.session.require_account(),
            siteinfo.has_raw_message,
        )
        return lambda page: request_address(index, account, page, has_message=known)

    def _rows(self) -> dict[str, Unwatched]:
        """Return all events whose row has to be written or removed, with all that have a row; nothing if the status page is up to date.

        Rows of other runs wait for the next run that may write. If somebody emptied the table, the existing rows are written again.
        """
        known = dict(self._remembered.all())
        if not any(one.is_due for one in known.values()):
            return {}
        return {page: one for page, one in known.items() if one.due or one.is_due}

    def _brought_up_to_date(self, siteinfo: SiteInfo, page: str) -> str | None:
        """Write all rows that are due, at most every ten minutes, and return the message about the row of a page."""
        if self._is_too_soon() or not self._rows():
            return None
        due: dict[str, Unwatched] = {}

        def read() -> Snapshot:
            from wikiconbot.wiki.read import read_pages  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

            with self.stats.phase("read"):
                status = read_pages(self.session, [self.title])[self.title]
            return once_each(status, siteinfo)

        def busy(_: Run, refused: Refused) -> Ending[Snapshot]:
            return Ending(Snapshot(self.title, ""), None, refused)

        def work(run: Run) -> Ending[Snapshot]:
            if self._is_too_soon():  # another process was faster
                return Ending(Snapshot(self.title, ""), None, None)
            due.update(self._rows())
            self._remembered.keep(self.title, Unwatched(written=int(time.time())))
            rows = tuple(map(_row_of, due, due.values()))
            messages = page_messages(with_words(self.session, siteinfo, None, self.stats))
            address = self._address(siteinfo) if self.serves else None
            way = Way(
                read, lambda now: plan_status(now, rows, messages, address), _nothing, _agreed, pages=lambda now: (now,),
                event=lambda now: Organised(now, siteinfo, Settings(), self.looker.asked),
            )  # fmt: skip
            return go(self.session, way, run, self.stats)

        outcome = journaled(self.session, self.journal.aside(), COMMAND, self.title, work, busy).outcome
        if isinstance(outcome, Saved | Unchanged):
            for title, known in due.items():
                now = replace(self._remembered.of(title), told=known.due, row=title if known.due else "")
                self._remembered.keep(title, now)
            return says("trouble-written", page=self.title) if page in due else None
        reason = getattr(outcome, "reason", None)
        return says("trouble-not-written", page=self.title, reason=reason) if reason else None


@dataclass(frozen=True, slots=True)
class Row:
    """The row for an event's page on the status page, None for no row; ``before`` is the title that its row has there, if any: pages are moved."""

    page: str
    trouble: Trouble | None = None
    before: str = ""


def _row_of(page: str, known: Unwatched) -> Row:
    trouble = Trouble(page, known.why, known.success or None, known.line or None, known.by or None)
    return Row(page, trouble if known.due else None, known.row)


def is_of_the_page(refused: Refused) -> bool:
    """Whether a refusal stays until somebody changes the page, and so is counted."""
    return not refused.cause.passes and refused.cause not in _NOT_OF_THE_PAGE


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


def _code(outcome: Refused) -> str:
    return outcome.code if outcome.cause is Cause.OBSTACLE else outcome.cause


def _lines(result: Result) -> list[int]:
    """Return the lines of the event's page that a refusal is about; none if it is about the whole page."""
    faults, obstacle = result.judgement.settings.faults, result.plan.obstacle
    if faults:
        return list(dict.fromkeys(fault.line for fault in faults))[:_MOST_LINES]
    values = obstacle.values if obstacle else {}
    named = values.get("line") or values.get("lines", "").removesuffix(" …")
    numbers = [int(one) for one in named.split(", ") if one.isdecimal()]
    last = result.judgement.snapshot.text.count("\n") + 1
    return [one for one in numbers if 0 < one <= last][:_MOST_LINES]


def _stands(text: str, line: int) -> Callable[[str], bool]:
    """Return a function that checks whether another text of the page has a line as often as this one."""
    words = _words(text, line)
    often = text.split("\n").count(words)
    return lambda other: other.split("\n").count(words) >= often


def _words(text: str, line: int | None) -> str:
    """Return the text of a line of the page; nothing for None."""
    lines = text.split("\n")
    return lines[line - 1] if line and line <= len(lines) else ""


def _home(result: Result) -> str:
    """Return the page with the table of an event, nothing if it has no table."""
    current = result.judgement.current
    has_table = isinstance(current, Current) and (current.tables or result.judgement.participants)
    return current.pages.table.page if isinstance(current, Current) and has_table else ""


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:00Z}"
