"""``wikiconbot sweep``: one pass over all events of one or several wikis."""

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from wikiconbot.cli.event_source import event_source, takes_edit_limit, takes_operator_settings, takes_source
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, asked
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.service_options import connect_unwatched, takes_queue
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import ConfigurationError, UsageError, WikiError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wikiconbot.event import Asked
    from wikiconbot.service.jobs.look_soon import Enqueue
    from wikiconbot.service.store.base import Store
    from wikiconbot.service.store.store_values import PageKey
    from wikiconbot.service.sweeping.which_events import EventSource
    from wikiconbot.service.sweeping.wiki_sweep import Looked, Swept, Worked
    from wikiconbot.wiki.session import Session

_EXAMPLES = (
    (
        "wikiconbot sweep --dry-run",
        "Show which events would be updated, and save nothing.",
    ),
    (
        "wikiconbot sweep --wiki meta --wiki enwiki",
        "Update all events of two wikis that changed.",
    ),
)


@command(
    examples=_EXAMPLES, common=("--wiki", "--cat", "--list-page", "--list", "--dry-run", "--edits-per-minute", "--json")
)  # fmt: skip
@click.option(
    "--wiki",
    "wikis",
    metavar="WIKI",
    multiple=True,
    help="A wiki to sweep; may be repeated. [default: the one in user-config.py]",
)
@takes_source
@click.option("--dry-run", is_flag=True, help="Show which events would change; save nothing.")
@takes_edit_limit
@click.option(
    "--hint",
    is_flag=True,
    help="Update nothing, but give each event that changed to the workers (`wikiconbot worker`).",
)
@takes_queue
@takes_operator_settings
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one JSON document on standard output, everything else on standard error.",
)
@click.pass_obj
def sweep(
    options: Globals,
    wikis: tuple[str, ...],
    category: str | None,
    depth: int | None,
    linked_from: str | None,
    listed: str | None,
    dry_run: bool,
    hint: bool,
    queue: str | None,
    edits_per_minute: float,
    event_file: str | None,
    settings_template: str | None,
    publish: tuple[str, ...],
    as_json: bool,
) -> int:
    """Update all events that changed since the last sweep.

    It saves without a question, like `wikiconbot update --yes`. Events that did not change are not read.
    """
    from wikiconbot import state  # noqa: PLC0415
    from wikiconbot.service.store.opening import open_store  # noqa: PLC0415

    if hint and dry_run:
        raise click.UsageError(says("sweep-hint-or-dry-run"))
    if wikis and options.sandbox:
        raise click.UsageError(says("cli-wiki-or-sandbox"))
    source = event_source(category, depth, linked_from, listed)
    wanted = asked(event_file=event_file, settings_template=settings_template, may_publish=publish)
    folder = state.folder()
    store = open_store(queue, folder, waiting=tell)
    try:
        enqueue = _jobs(queue, folder) if hint else None
        each = _Sweep(options, store, source, wanted, edits_per_minute, dry_run, as_json, enqueue)
        passes = [each.wiki(wiki) for wiki in wikis or (None,)]
    finally:
        store.close()
    code = max(one.code for one in passes)
    if as_json:
        print_json({"wikis": [one.document for one in passes]})
    return code


def _jobs(queue: str | None, folder: "Path") -> "Enqueue":
    """Return what makes a job for a page in the queue of the workers."""
    from wikiconbot.service.jobs.queue import open_queue, patient_with  # noqa: PLC0415 - huey takes 30 ms
    from wikiconbot.service.jobs.tasks import Jobs  # noqa: PLC0415

    return Jobs(open_queue(queue, folder), patient=patient_with(queue, folder, tell)).enqueue


@dataclass(frozen=True, slots=True)
class _Pass:
    """The pass over one wiki: its exit code and its part of the JSON document."""

    code: int
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Sweep:
    """A pass over wikis with the options of the command."""

    options: Globals
    store: "Store"
    source: "EventSource"
    asked: "Asked"
    per_minute: float
    dry_run: bool
    as_json: bool
    enqueue: "Enqueue | None"
    status_due: "set[PageKey]" = field(default_factory=set)

    def wiki(self, wiki: str | None) -> _Pass:
        """Sweep one wiki. If it cannot be reached or is not configured, the others are swept nevertheless."""
        try:
            return self._swept(self._connected(wiki))
        except (WikiError, UsageError, ConfigurationError) as error:
            self.options.journal().missed("sweep", error, page="sweep", wiki=wiki or self.options.wiki)
            tell(says("cli-error", error=error))
            name = wiki or self.options.wiki
            return _Pass(error.exit_code, {"wiki": name, "error": str(error)})

    def _connected(self, wiki: str | None) -> "Session":
        with self.options.phase("connect"):
            session = connect_unwatched(self.options, sweeps=True)(wiki, self.options.stats.count)
        if not self.dry_run:
            session.require_account()
        session.leave_pace()
        return session

    def _swept(self, session: "Session") -> _Pass:
        from wikiconbot.service.jobs.done_after import settings_digest  # noqa: PLC0415
        from wikiconbot.service.sweeping.wiki_sweep import Worked, hint_all, look_around, work_off  # noqa: PLC0415

        stats, digest = self.options.stats, settings_digest(self.asked)
        swept = look_around(
            session, self.store, self.source, self.asked, digest, stats, keep=self.source.is_template, dry=self.dry_run
        )  # fmt: skip
        for title in swept.missing:
            tell(says("sweep-missing", page=title))
        about = {"events": len(swept.events), "changed": len(swept.wanted), "wiki": session.api_url}
        self.options.say(says("sweep-found", **about), err=True)
        if self.enqueue is not None:
            made = hint_all(self.store, swept, self.enqueue)
            self.options.say(says("sweep-hinted", count=made), err=True)
            return _Pass(int(bool(swept.missing)), _document(swept, Worked()))
        work = self._planner(session) if self.dry_run else self._worker(session)
        worked = work_off(session, swept, work, self.asked, stats, partial(self._tell, swept))
        self._write_status(session, work, worked)
        if worked.left:
            about = {"count": len(worked.left), "reason": worked.stopped, "titles": ", ".join(worked.left)}
            tell(says("sweep-left", **about))
        return _Pass(max(worked.exit_code, int(bool(swept.missing))), _document(swept, worked))

    def _worker(self, session: "Session") -> "Callable[[PageKey], Looked]":
        """Return what works on an event as workers do; ``status_due`` gets the status page if it is to be written."""
        from wikiconbot import state  # noqa: PLC0415
        from wikiconbot.service.jobs.wiki_update import WikiUpdates  # noqa: PLC0415
        from wikiconbot.service.sweeping.one_event import EventWorker  # noqa: PLC0415

        stats = self.options.stats
        updates = WikiUpdates(
            lambda _wiki, _count: session, self.asked, state.folder(), self.store.now, tell,
            later=lambda key, _after: self.status_due.add(key), stats=lambda: stats,
        )  # fmt: skip
        return EventWorker(self.store, stats, updates.update, self.per_minute)

    def _planner(self, session: "Session") -> "Callable[[PageKey], Looked]":
        """Return what plans an event and saves nothing."""
        from wikiconbot.runs.updating import Manner  # noqa: PLC0415
        from wikiconbot.service.jobs.run_endings import ending_of, ending_of_error  # noqa: PLC0415
        from wikiconbot.service.jobs.wiki_update import update_page_in  # noqa: PLC0415
        from wikiconbot.service.sweeping.one_event import looked_of  # noqa: PLC0415

        options, manner = self.options, Manner(lambda *_: False, lambda: False, asks=True, named=False)

        def plan(key: "PageKey") -> "Looked":
            session.connection.wire.begin()  # each run has the whole patience
            try:
                result = update_page_in(
                    manner, session, key.title, self.asked, options.stats, options.journal(), lambda _: None, tell
                )  # fmt: skip
                looked = looked_of(ending_of(result.outcome))
            except Exception as error:  # one bad page never holds up another
                looked = looked_of(ending_of_error(error))
            return replace(looked, verdict="done") if looked.code == "planned" else looked

        return plan

    def _write_status(
        self, session: "Session", work: "Callable[[PageKey], Looked]", worked: "Worked"
    ) -> None:
        """Write the bot's status page once, after all events; a sweep that was stopped leaves it for the next one."""
        from wikiconbot.runs.stops.status_page import StatusPage  # noqa: PLC0415
        from wikiconbot.service.store.store_values import PageKey  # noqa: PLC0415

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

    def _tell(self, swept: "Swept", title: str, looked: "Looked") -> None:
        """Print how the work on an event ended; one that needed no edit only with --verbose."""
        if looked.code == "unchanged" and not self.options.verbose:
            return
        key = {"saved": "sweep-saved", "planned": "sweep-planned", "unchanged": "sweep-unchanged"}.get(
            looked.code
        )
        key = key or "sweep-not-done"
        said = says(key, page=title, revision=looked.revision, reason=looked.reason or looked.code)
        if key == "sweep-not-done":
            tell(said)
        else:
            self.options.say(said, err=self.as_json)


def _document(swept: "Swept", worked: "Worked") -> dict[str, Any]:
    """Return the part of a wiki in the JSON document; events that were not looked at have no outcome."""
    pages: list[dict[str, Any]] = []
    for title, why in swept.wanted.items():
        page: dict[str, Any] = {"page": title, "why": str(why), "outcome": None, "done": False}
        if looked := worked.looked.get(title):
            page |= {"outcome": looked.code, "done": looked.verdict == "done"}
            page |= {"reason": looked.reason} if looked.reason else {}
            page |= {"revision": looked.revision} if looked.revision else {}
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
