"""After a run that nobody watched: count the refusals of a page in a row, and report them on the bot's status page (status_page.py).

That page is written only if the operator's file allows it, and when a row of it changes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wikiconbot.checks.opted_out import find_opted_out
from wikiconbot.errors import ConfigurationError, NoEventPage, WikiconbotError
from wikiconbot.event import settle
from wikiconbot.i18n import says
from wikiconbot.model import (
    Cause,
    Event,
    Refused,
    Saved,
    Unchanged,
)
from wikiconbot.pages.status import why
from wikiconbot.plan.current import Current
from wikiconbot.runs.assess import understand
from wikiconbot.runs.stops.status_page import StatusPage, said_of, status_page
from wikiconbot.runs.stops.strangers import Looker
from wikiconbot.runs.stops.unwatched import Remembered, Unwatched
from wikiconbot.runs.update import Result
from wikiconbot.runs.wiki_pages import LostEvent
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.runs.journal import Journal
    from wikiconbot.runs.stats import Stats
    from wikiconbot.wiki.session import Session

_MOST_LINES = 10  # lines of a refusal for which the author is looked up

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
    lines: Callable[[], Sequence[int]]
    blamed: Callable[[], tuple[int | None, str | None]]


@dataclass(frozen=True, slots=True)
class Watchman:
    """What a run needs to report that a page cannot be updated; ``serves`` says that people's requests for an update are read.

    ``later`` lets the status page be written in so many seconds; without it, the run writes the page.
    """

    session: Session
    looker: Looker
    stats: Stats
    journal: Journal
    serves: bool = False
    later: Callable[[float], None] | None = None

    @property
    def title(self) -> str:
        """The bot's status page."""
        return status_page(self.session.user)

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
            stop = _Stop(
                page,
                event,
                siteinfo,
                _code(outcome),
                text,
                lambda: _lines(result),
                lambda: self._blamed(result),
            )
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
            stop = _Stop(lost.page, event, lost.siteinfo, "gone", "", list, lambda: (None, lost.by))
            return self._counted(stop, self._remembered.of(lost.page))
        except WikiconbotError as trouble:
            return says("trouble-not-written", page=self.title, reason=trouble)

    def gone(self, page: str) -> None:
        """Record that a page is no event any more: its row goes from the status page. No request."""
        before = self._remembered.of(page)
        if self.session.user and before.told:
            self._remembered.keep(page, replace(before, refusals=0, due=""))
            if self.later:
                self.later(0.0)

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
        line, by = _as_before(stop, before) or stop.blamed()
        what = _what(stop, line)
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
    def _brought_up_to_date(self, siteinfo: SiteInfo, page: str) -> str | None:
        """Write the rows that are due, or let that be done later; return the message about the row of a page."""
        status = StatusPage(self.session, self.looker.asked, self.stats, self.journal, serves=self.serves)
        if self.later is None:
            outcome, written = status.write(siteinfo)
            is_written = isinstance(outcome, Saved | Unchanged)
            return said_of(self.title, outcome) if page in written or not is_written else None
        self.later(status.wait())
        return None


def is_of_the_page(refused: Refused) -> bool:
    """Whether a refusal stays until somebody changes the page, and so is counted."""
    return not refused.cause.passes and refused.cause not in _NOT_OF_THE_PAGE


def _code(outcome: Refused) -> str:
    return outcome.code if outcome.cause is Cause.OBSTACLE else outcome.cause


def _as_before(stop: _Stop, before: Unwatched) -> tuple[int, str | None] | None:
    """Return the line and its author if they were looked up for the same refusal, None if the history must say them."""
    same = before.line in stop.lines() and before.due == _what(stop, before.line)
    return (before.line, before.by or None) if same and before.refusals else None


def _what(stop: _Stop, line: int | None) -> str:
    """Return what a row is about: the refusal, and the text of the line."""
    return f"{stop.code}\0{_words(stop.text, line)}"


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
