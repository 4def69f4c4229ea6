"""What `wikiconbot sweep` does on each wiki, and what it prints. Import it when the command runs: huey and pywikibot take time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from wikiconbot import state
from wikiconbot.cli.options import Globals
from wikiconbot.cli.service_options import connect_unwatched
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import ConfigurationError, UsageError, WikiError
from wikiconbot.event import Asked
from wikiconbot.runs.stops.status_page import StatusPage
from wikiconbot.runs.updating import Manner
from wikiconbot.service.jobs.done_after import settings_digest
from wikiconbot.service.jobs.look_soon import Enqueue
from wikiconbot.service.jobs.permits import Limits
from wikiconbot.service.jobs.run_endings import ending_of, ending_of_error
from wikiconbot.service.jobs.sessions import Sessions
from wikiconbot.service.jobs.wiki_update import WikiUpdates, unchecked, update_page_in
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.sweeping.one_event import EventWorker, looked_of
from wikiconbot.service.sweeping.which_events import EventSource
from wikiconbot.service.sweeping.wiki_sweep import Looked, Swept, Worked, hint_all, look_around, work_off
from wikiconbot.wiki.session import Session

#: Titles of events that were not done, in a message.
_SHOWN = 10
#: The sentence of each code of an event that needs nothing more; each other code says why it was not done.
_MESSAGES = {"saved": "sweep-saved", "planned": "sweep-planned", "unchanged": "sweep-unchanged"}


@dataclass(frozen=True, slots=True)
class Pass:
    """The pass over one wiki: its exit code and its part of the JSON document."""

    code: int
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sweep:
    """A pass over wikis with the options of the command."""

    options: Globals
    store: Store
    source: EventSource
    asked: Asked
    limits: Limits
    dry_run: bool
    as_json: bool
    enqueue: Enqueue | None
    status_due: set[PageKey] = field(default_factory=set)

    def wiki(self, wiki: str | None) -> Pass:
        """Sweep one wiki. If it cannot be reached or is not configured, the others are swept nevertheless."""
        try:
            return self._swept(self._connected(wiki))
        except (WikiError, UsageError, ConfigurationError) as error:
            self.options.journal().missed("sweep", error, page="sweep", wiki=wiki or self.options.wiki)
            tell(says("cli-error", error=error))
            name = wiki or self.options.wiki
            return Pass(error.exit_code, {"wiki": name, "error": str(error)})

    def _connected(self, wiki: str | None) -> Session:
        with self.options.phase("connect"):
            session = connect_unwatched(self.options, sweeps=True)(wiki, self.options.stats.count)
        if not self.dry_run:
            session.require_account()
        session.leave_pace()
        return session

    def _swept(self, session: Session) -> Pass:
        stats, digest = self.options.stats, settings_digest(self.asked)
        swept = look_around(
            session, self.store, self.source, self.asked, digest, stats, keep=self.source.is_template, dry=self.dry_run
        )  # fmt: skip
        for title in swept.missing:
            tell(says("sweep-missing", page=title))
        about = {"events": len(swept.events), "changed": len(swept.wanted), "wiki": session.api_url}
        self.options.say(says("sweep-found", **about), err=True)
        if swept.found_nothing:
            tell(says("sweep-nothing"))
        if self.enqueue is not None:
            made = hint_all(self.store, swept, self.enqueue)
            self.options.say(says("sweep-hinted", count=made), err=True)
            return Pass(int(bool(swept.missing)), _document(swept, Worked()))
        work = self._planner(session) if self.dry_run else self._worker(session)
        worked = work_off(session, swept, work, self.asked, stats, partial(self._tell, swept))
        self._write_status(session, work, worked)
        if worked.left:
            about = {"count": len(worked.left), "reason": worked.stopped, "titles": _first(worked.left)}
            tell(says("sweep-left", **about))
        return Pass(max(worked.exit_code, int(bool(swept.missing))), _document(swept, worked))

    def _worker(self, session: Session) -> Callable[[PageKey], Looked]:
        """Return what works on an event as workers do; ``status_due`` gets the status page if it is to be written."""
        stats = self.options.stats
        updates = WikiUpdates(
            Sessions(lambda _wiki, _count: session), self.asked, state.folder(), self.store.now, tell,
            later=lambda key, _after: self.status_due.add(key), stats=lambda: stats,
            is_event=self.store.is_event,
        )  # fmt: skip
        return EventWorker(self.store, stats, updates.update, self.limits)

    def _planner(self, session: Session) -> Callable[[PageKey], Looked]:
        """Return what plans an event and saves nothing."""
        options, manner = self.options, Manner(lambda *_: False, lambda: False, asks=True, named=False)

        def plan(key: PageKey) -> Looked:
            session.connection.wire.begin()  # each run has the whole patience
            try:
                result = update_page_in(
                    manner, session, key.title, self.asked, options.stats, options.journal(), tell
                )  # fmt: skip
                looked = looked_of(replace(ending_of(result.outcome), not_checked=unchecked(result)))
            except Exception as error:  # one bad page never holds up another
                looked = looked_of(ending_of_error(error))
            return replace(looked, verdict="done") if looked.code == "planned" else looked

        return plan

    def _write_status(self, session: Session, work: Callable[[PageKey], Looked], worked: Worked) -> None:
        """Write the bot's status page once, after all events; a sweep that was stopped leaves it for the next one."""
        if self.dry_run or worked.stopped:
            return
        page = StatusPage(session, self.asked, self.options.stats, self.options.journal())
        key = PageKey(session.api_url, page.title)
        if key not in self.status_due and not page.waits:
            return
        looked = work(key)
        if looked.code == "saved":
            self.options.say(says("trouble-written", page=key.title), err=True)
        elif looked.verdict != "done":
            tell(says("trouble-not-written", page=key.title, reason=looked.reason))

    def _tell(self, swept: Swept, title: str, looked: Looked) -> None:
        """Print how the work on an event ended; one that needed no edit only with --verbose."""
        if looked.code == "unchanged" and not self.options.verbose:
            return
        about = {"page": title, "revision": looked.revision, "reason": looked.reason or looked.code}
        if looked.code in _MESSAGES:
            self.options.say(says(_MESSAGES[looked.code], **about), err=self.as_json)
        else:
            tell(says("sweep-not-done", **about))


def _first(titles: tuple[str, ...]) -> str:
    """Return some titles as text; a wiki may have thousands of events, and --json has them all."""
    return ", ".join((*titles[:_SHOWN], *(["…"] if len(titles) > _SHOWN else [])))


def _document(swept: Swept, worked: Worked) -> dict[str, Any]:
    """Return the part of a wiki in the JSON document; events that were not looked at have no outcome."""
    pages: list[dict[str, Any]] = []
    for title, why in swept.wanted.items():
        page: dict[str, Any] = {"page": title, "why": str(why), "outcome": None, "done": False}
        if looked := worked.looked.get(title):
            page |= {"outcome": looked.code, "done": looked.verdict == "done"}
            page |= {"reason": looked.reason} if looked.reason else {}
            page |= {"revision": looked.revision} if looked.revision else {}
            page |= {"not_checked": list(looked.not_checked)} if looked.not_checked else {}
        pages.append(page)
    return {
        "wiki": swept.wiki,
        "events": len(swept.events),
        "unchanged": swept.unchanged,
        "pages": pages,
        "missing": list(swept.missing),
        "left": list(worked.left),
        "stopped": worked.stopped,
    }
