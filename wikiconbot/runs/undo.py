"""Revert what a run did: with the loop of save_cycle.py, from the journal instead of from the page."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass, replace

from wikiconbot.errors import MissingPage, UsageError, WikiError
from wikiconbot.event import Asked, settle
from wikiconbot.i18n import says
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Cause, Conflict, Obstacle, Outcome, Plan, Refused, Saved, Snapshot, Unchanged
from wikiconbot.plan.doubled import once_each
from wikiconbot.plan.undo import Done, plan_undo, plan_undo_whole, stands_as_left
from wikiconbot.plan.undo_names import names_registered, naming
from wikiconbot.runs.assess import asked_for
from wikiconbot.runs.journal import Attempt, Journal, Record, Run
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.registering.still_registered import who_may_be_named
from wikiconbot.runs.save_cycle import Made, Way, go, gone, journaled, raise_with
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import read_wiki
from wikiconbot.wiki.changes import first_change, parent_of, texts
from wikiconbot.wiki.save import find_saved
from wikiconbot.wiki.session import Session
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo


@dataclass(frozen=True, slots=True)
class Undone:
    """How the revert of a run ended, and all edits that the wiki has; ``outcome`` is None if the plan was only shown."""

    run: str
    plan: Plan
    outcome: Outcome | None
    made: Made = ()


def undo_run(
    session: Session,
    record: Record,
    messages: Messages,
    agreed: Callable[[Plan], bool],
    stats: Stats,
    journal: Journal,
    asked: Asked | None = None,
) -> Undone:
    """Revert what a run did to the bot's regions, if they are still as it left them.

    ``messages`` are for the person at the terminal; the edit summary is in the language of the page.
    ``agreed`` gets the plan before anything is saved, and returns whether to continue. ``asked`` are the operator's settings. Nobody
    is named again who must not be named any more (plan/undo_names.py).

    Raises:
        UsageError: the run saved nothing, or it worked on another wiki.
    """
    _require_same_wiki(session, record)
    _require_restored(session, record)
    page = record.page or ""

    def busy(run: Run, refused: Refused) -> Undone:
        return Undone(run.id, Plan(page), refused)

    def work(run: Run) -> Undone:
        result = Undone(run.id, Plan(page), None)
        # The first page that a run saves may be the subpage with the table; the settings are on the event's page.
        event = str(record.get("page") or page)
        did = _named_now(session, event, record, asked or asked_for(), stats)
        if isinstance(did, Obstacle):
            said = messages.tell(did.message, did.values)
            refused = Refused(
                page, did.message.removeprefix("obstacle-"), said, Cause.of_obstacle(did.message)
            )
            return replace(result, outcome=refused)
        for done, last in did:
            try:
                whole, stop = _is_of_whole_pages(record), is_stop(record)
                now = _undo(session, done, last, messages, agreed, stats, run, undoes=stop, whole=whole)
            except WikiError as error:
                raise_with(result.made, error)
            except UsageError as error:
                if not result.made:
                    raise
                now = Undone(run.id, Plan(done.page), gone(done.page, error))
            result = _with(result, now)
            if not isinstance(now.outcome, Saved | Unchanged):
                break
        return result

    return journaled(session, journal, "undo", page, work, busy, undoes=record.id)


def _named_now(
    session: Session, event: str, record: Record, asked: Asked, stats: Stats
) -> list[tuple[Done, int]] | Obstacle:
    """Return `_what_it_did`, with texts of before that name nobody who must not be named now; an obstacle if that is not known."""
    did = _what_it_did(session, record, stats)
    if _is_of_whole_pages(record) or not any(done.names_people for done, _ in did):
        return did
    try:
        named = who_may_be_named(session, event, [done for done, _ in did], asked, stats)
    except UsageError:
        if any(names_registered(done) and done.page != event for done, _ in did):
            raise
        return did  # the page is gone: the revert itself says how
    found = named if isinstance(named, Obstacle) else naming([done for done, _ in did], named)
    if isinstance(found, Obstacle):
        return found
    return [(done, last) for done, (_, last) in zip(found, did, strict=True)]


def is_stop(record: Record) -> bool:
    """Return whether the revert of a run stops the bot on the page: not if the run removed the bot from it."""
    return bool(record.get("command") not in ("remove", "onwiki remove"))


def _is_of_whole_pages(record: Record) -> bool:
    """Return whether a run wrote whole pages of any content model, or a line in them, and no regions."""
    return str(record.get("command")).startswith("onwiki ")


def _require_restored(session: Session, record: Record) -> None:
    """Refuse to undo a run that deleted pages before somebody restores them: only an administrator of the wiki can.

    Raises:
        MissingPage: a page is still deleted.
    """
    for line in record.all("deleted"):
        snapshot, _ = _read_whole(session, str(line.get("page")))
        if not snapshot.exists:
            raise MissingPage(says("undo-deleted-by-run", page=snapshot.page, run=record.id))


def _read_whole(session: Session, title: str) -> tuple[Snapshot, SiteInfo]:
    """Return a page of any content model, and the configuration of its wiki. One request."""
    from wikiconbot.wiki.finding.named_pages import read_named  # noqa: PLC0415 - only for runs that wrote whole pages

    pages, profile = read_named(session, [title])
    return pages[title].snapshot, replace(SiteInfo.from_api(profile), account=session.user)


def _with(before: Undone, now: Undone) -> Undone:
    """Return how the revert of several pages ended: the edits and remarks of all; the outcome reports all saved edits."""
    plan = replace(now.plan, edits=before.plan.edits + now.plan.edits, left=before.plan.left + now.plan.left)
    outcome = now.outcome
    if before.made and not now.made:
        edit, revision = before.made[-1]
        if isinstance(outcome, Refused | Conflict):
            said = says("undo-in-part", page=edit.page, revision=str(revision), reason=outcome.reason)
            outcome = replace(outcome, reason=said)
        else:
            outcome = Saved(edit.page, revision)
    return Undone(now.run, plan, outcome, before.made + now.made)


def _undo(
    session: Session,
    done: Done,
    last: int,
    messages: Messages,
    agreed: Callable[[Plan], bool],
    stats: Stats,
    run: Run,
    *,
    undoes: bool,
    whole: bool = False,
) -> Undone:
    """Revert what a run did to one page; ``undoes``: a later run must not do it again by itself. ``whole``: it has no regions.

    If MediaWiki merged an edit, no other round follows: the revert does not depend on others' lines.
    """
    wikis: list[SiteInfo] = []
    planned = plan_undo_whole if whole else plan_undo

    def read() -> Snapshot:
        try:
            snapshot, siteinfo = (
                _read_whole(session, done.page) if whole else read_wiki(session, done.page, stats)
            )
            if not snapshot.exists:
                raise MissingPage(done.page)
        except MissingPage as error:
            raise MissingPage(says("undo-deleted", page=done.page, run=done.run)) from error
        except UsageError as error:
            raise UsageError(says("undo-moved", page=done.page, run=done.run, error=error)) from error
        wikis[:] = [siteinfo]
        return snapshot

    def nothing(snapshot: Snapshot, plan: Plan) -> Refused | Unchanged:
        if plan.obstacle:
            return _changed(session, snapshot, plan, done, last, messages, stats, whole=whole)
        key = "undo-nothing-possible" if plan.left else "undo-nothing-left"
        return Unchanged(snapshot.page, says(key, run=done.run))

    way = Way(
        read,
        lambda snapshot: planned(snapshot, done, _for_page(snapshot, wikis[0])),
        nothing,
        lambda _snapshot, plan: agreed(plan),
        pages=lambda snapshot: (snapshot,),
        undoes=undoes,
    )
    ending = go(session, way, run, stats)
    assert ending.plan is not None
    return Undone(run.id, ending.plan, ending.outcome, ending.made)


def _for_page(snapshot: Snapshot, siteinfo: SiteInfo) -> Messages:
    """Return the messages for the edit summary: in the language of the settings on this page, otherwise in the wiki's."""
    settings = settle(snapshot.text, snapshot.page, siteinfo, asked_for())
    return page_messages(siteinfo, settings.event.language)


def _require_same_wiki(session: Session, record: Record) -> None:
    if not record.attempts:
        raise UsageError(says("undo-saved-nothing", run=record.id))
    if record.get("command") == "undo":
        raise UsageError(says("undo-of-undo", run=record.id, word=shlex.quote(record.page or "")))
    wiki = record.get("wiki")
    if wiki != session.api_url:
        raise UsageError(says("undo-other-wiki", run=record.id, wiki=wiki, here=session.api_url))


def _what_it_did(session: Session, record: Record, stats: Stats) -> list[tuple[Done, int]]:
    """Return what a run did to each page, and its last revision there; the page that it saved last comes first.

    If its last answer was lost, the wiki's history is asked.
    """
    made = [(attempt, attempt.revision) for attempt in record.attempts if attempt.revision]
    with stats.phase("history"):
        if record.unanswered:
            last = record.attempts[-1]
            if found := find_saved(session, last.as_sent()):
                made.append((last, found.revision))
        if not made:
            raise UsageError(says("undo-saved-nothing", run=record.id))
        pages: dict[str, list[tuple[Attempt, int]]] = {}
        for attempt, revision in made:
            pages.setdefault(str(attempt.planned.get("page")), []).append((attempt, revision))
        return [_done(session, record, page, here) for page, here in reversed(pages.items())]


def _done(session: Session, record: Record, page: str, made: list[tuple[Attempt, int]]) -> tuple[Done, int]:
    """Return what a run did to one page, from the wiki's own texts before and after it."""
    revisions = [revision for _, revision in made]
    before = parent_of(session, revisions[0])  # not the base: others may have edited in between
    known = {0: "", **texts(session, {before, revisions[-1]} - {0})}
    regions = dict.fromkeys(name for attempt, _ in made for name in attempt.planned.get("regions", ()))
    lines = [(old, new) for attempt, _ in made for old, new in attempt.planned.get("lines", ())]
    then = known[before].split("\n")
    lines = [
        (old, new)
        for old, new in lines
        if (old in then and new not in then) or (not old and new not in known[before])
    ]
    was = once_each(
        Snapshot(page, known[before]), DEFAULT
    ).text  # a duplicate that nobody changed is not restored
    done = Done(record.id, page, was, known[revisions[-1]], tuple(regions), tuple(lines))
    return done, revisions[-1]


def _changed(
    session: Session,
    snapshot: Snapshot,
    plan: Plan,
    done: Done,
    last: int,
    messages: Messages,
    stats: Stats,
    *,
    whole: bool,
) -> Refused:
    """Return that the region, or the whole page, has changed since, and who changed it."""
    assert plan.obstacle is not None
    said = messages.tell(plan.obstacle.message, plan.obstacle.values)

    def unchanged(text: str) -> bool:
        return text == done.after if whole else stands_as_left(text, done)

    with stats.phase("history"):
        change = first_change(session, snapshot.page, last, unchanged)
    if change:
        key = "undo-changed-by" if change.user else "undo-changed-by-hidden"
        key = "undo-changed-by-bot" if change.user == session.user else key
        about = {"user": change.user, "at": change.time, "revision": str(change.revision)}
        said = f"{said} {messages.tell(key, about)}"
    code = plan.obstacle.message.removeprefix("obstacle-")
    return Refused(snapshot.page, code, said, Cause.of_obstacle(plan.obstacle.message))
