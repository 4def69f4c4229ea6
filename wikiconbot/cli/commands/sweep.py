"""``wikiconbot sweep``: one pass over all events of one or several wikis."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

import click

from wikiconbot.cli.event_source import event_source, takes_edit_limit, takes_operator_settings, takes_source
from wikiconbot.cli.json_output import print_json
from wikiconbot.cli.options import Globals, asked
from wikiconbot.cli.parsing.command_classes import command
from wikiconbot.cli.service_options import takes_queue
from wikiconbot.cli.words import says, tell
from wikiconbot.errors import UsageError, WikiError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wikiconbot.event import Asked
    from wikiconbot.runs.update import Result
    from wikiconbot.service.store.base import Store
    from wikiconbot.service.store.store_values import PageKey
    from wikiconbot.service.sweeping.one_event import Permit
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


def _jobs(queue: str | None, folder: "Path") -> "Callable[[PageKey], None]":
    """Return what makes a job for a page in the queue of the workers."""
    from wikiconbot.service.jobs.queue import open_queue, patient_with  # noqa: PLC0415 - huey takes 30 ms
    from wikiconbot.service.jobs.tasks import Jobs  # noqa: PLC0415

    return Jobs(open_queue(queue, folder), patient=patient_with(queue, tell)).enqueue


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
    enqueue: "Callable[[PageKey], None] | None"

    def wiki(self, wiki: str | None) -> _Pass:
        """Sweep one wiki. If it cannot be reached, the others are swept nevertheless."""
        try:
            return self._swept(self._connected(wiki))
        except (WikiError, UsageError) as error:
            self.options.journal().missed("sweep", error, page="sweep", wiki=wiki or self.options.wiki)
            tell(says("cli-error", error=error))
            name = wiki or self.options.wiki
            return _Pass(error.exit_code, {"wiki": name, "error": str(error)})

    def _connected(self, wiki: str | None) -> "Session":
        from wikiconbot.wiki.session import connect  # noqa: PLC0415 - imports pywikibot

        target = self.options.target()
        target = replace(target, wiki=wiki or target.wiki, attended=False)
        with self.options.phase("connect"):
            session = connect(target, self.options.stats.count)
        if not self.dry_run:
            session.require_account()
        session.leave_pace()
        return session

    def _swept(self, session: "Session") -> _Pass:
        from wikiconbot.service.jobs.done_after import settings_digest  # noqa: PLC0415
        from wikiconbot.service.sweeping.one_event import EventWorker  # noqa: PLC0415
        from wikiconbot.service.sweeping.wiki_sweep import Worked, hint_all, look_around, work_off  # noqa: PLC0415

        stats, digest = self.options.stats, settings_digest(self.asked)
        keep = self.source.is_template and not self.dry_run
        swept = look_around(session, self.store, self.source, self.asked, digest, stats, keep=keep)
        for title in swept.missing:
            tell(says("sweep-missing", page=title))
        about = {"events": len(swept.events), "changed": len(swept.wanted), "wiki": session.api_url}
        self.options.say(says("sweep-found", **about), err=True)
        if self.enqueue is not None:
            made = hint_all(self.store, swept, self.enqueue)
            self.options.say(says("sweep-hinted", count=made), err=True)
            return _Pass(int(bool(swept.missing)), _document(swept, Worked()))
        update = partial(_update, self.options, session, self.asked, self.dry_run)
        work = (
            partial(_planned, update)
            if self.dry_run
            else EventWorker(self.store, self.asked, stats, update, self.per_minute)
        )
        worked = work_off(session, swept, work, self.asked, stats, partial(self._tell, swept))
        if worked.left:
            about = {"count": len(worked.left), "reason": worked.stopped, "titles": ", ".join(worked.left)}
            tell(says("sweep-left", **about))
        return _Pass(max(worked.exit_code, int(bool(swept.missing))), _document(swept, worked))

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


def _update(
    options: Globals, session: "Session", wanted: "Asked", dry_run: bool, key: "PageKey", permit: "Permit"
) -> "Result":
    """Update a page, as a run that nobody watches; print the messages about refusals."""
    from wikiconbot.errors import NoEventPage  # noqa: PLC0415
    from wikiconbot.runs.updating import Manner, update_in  # noqa: PLC0415
    from wikiconbot.wiki.session import always  # noqa: PLC0415

    session.connection.wire.begin()  # each run has the whole patience
    session.permit = permit
    manner = Manner(lambda _judgement, _plan: not dry_run, lambda: not dry_run, asks=dry_run, named=False)
    try:
        result, said = update_in(manner, session, key.title, wanted, options.stats, options.journal())
    except NoEventPage as error:
        if error.remark:
            tell(error.remark)
        raise
    finally:
        session.permit = always
    if said:
        tell(said)
    return result


def _planned(update: "partial[Result]", key: "PageKey") -> "Looked":
    """Plan an event and save nothing."""
    from wikiconbot.runs.update import exit_code  # noqa: PLC0415
    from wikiconbot.service.jobs.run_endings import ending_of, ending_of_error  # noqa: PLC0415
    from wikiconbot.service.sweeping.wiki_sweep import Looked, exit_code_of  # noqa: PLC0415

    try:
        outcome = update(key, lambda _: None).outcome
        ending, code = ending_of(outcome), exit_code((), outcome)
    except Exception as error:  # one bad page never holds up another
        ending, code = ending_of_error(error), exit_code_of(error)
    is_done = ending.verdict == "worked" or ending.code == "planned"
    verdict: Literal["done", "left", "stop"] = "left" if ending.answered else "stop"
    return Looked(ending.code, "done" if is_done else verdict, ending.reason, exit_code=code)


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
