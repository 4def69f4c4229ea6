"""Install and remove the bot's pages on a wiki: with the loop of save_cycle.py, like every other edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot.errors import UsageError, WikiError
from wikiconbot.i18n import says
from wikiconbot.model import Outcome, Plan, Refused, Unchanged
from wikiconbot.onwiki.json_pages import NOTHING
from wikiconbot.onwiki.planned_pages import Decide, plan_install, plan_removal
from wikiconbot.onwiki.standing import Standing
from wikiconbot.runs.onwiki_pages import Choice, OnWiki, read_onwiki
from wikiconbot.runs.page_messages import page_messages
from wikiconbot.runs.save_cycle import Ending, Made, Way, go, journaled
from wikiconbot.runs.stops.page_memory import Memories, Memory
from wikiconbot.runs.stops.revert_guard import told

if TYPE_CHECKING:
    from wikiconbot.i18n.messages import Messages
    from wikiconbot.runs.journal import Journal, Run
    from wikiconbot.runs.stats import Stats
    from wikiconbot.wiki.session import Session

#: The texts of a page that is emptied: one of JSON cannot be without any.
_EMPTY = ("", NOTHING)
INSTALL, REMOVE = "onwiki install", "onwiki remove"


@dataclass(frozen=True, slots=True)
class Changed:
    """How it ended: the pages as they were read last, and the edits that the wiki has; ``outcome`` is None if the plan was only shown.

    ``deleted`` are the pages that were deleted after they were emptied, ``emptied`` those that are empty now, and stay;
    ``not_deleted`` are those of them whose deletion failed, with the reason.
    """

    run: str
    pages: tuple[Standing, ...]
    plan: Plan
    outcome: Outcome | None
    made: Made = ()
    deleted: tuple[str, ...] = ()
    emptied: tuple[str, ...] = ()
    not_deleted: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How a person takes part: ``decide`` is asked for each page that people changed, ``agreed`` gets the pages and the plan before a save.

    ``asks`` means that ``agreed`` asks a person, or saves nothing.
    """

    decide: Decide
    agreed: Callable[[OnWiki, Plan], bool]
    asks: bool = False


def install_on(session: Session, choice: Choice, manner: Manner, stats: Stats, journal: Journal) -> Changed:
    """Write the chosen pages on the wiki, if they are absent or as an older version wrote them.

    Raises:
        UsageError: a page cannot be in that place.
    """
    return _change(session, choice, manner, stats, journal, INSTALL)


def remove_from_wiki(
    session: Session, choice: Choice, manner: Manner, stats: Stats, journal: Journal
) -> Changed:
    """Remove the chosen pages: empty them, then delete those that the account may delete and that nobody else edited or uses.

    Raises:
        UsageError: a page cannot be in that place, or came into use before a person agreed.
    """
    return _change(session, choice, manner, stats, journal, REMOVE)


def _change(
    session: Session, choice: Choice, manner: Manner, stats: Stats, journal: Journal, command: str
) -> Changed:
    title = choice.names.base
    planned = plan_install if command == INSTALL else plan_removal
    decide = _once_each(manner.decide)

    def plan(read: OnWiki) -> Plan:
        return planned(read.page, read.pages, decide, _messages(read))

    def read() -> OnWiki:
        found = read_onwiki(session, choice, stats)
        return _with_uses(session, found, stats) if command == REMOVE else found

    def agreed(read: OnWiki, plan: Plan) -> bool:
        if not manner.agreed(read, plan):
            return False
        if command == REMOVE and manner.asks:  # the answer may have taken an hour
            _refuse_used(read, _with_uses(session, read, stats))
        return True

    def work(run: Run) -> Changed:
        way = Way(
            read, plan, _nothing, agreed,
            pages=OnWiki.snapshots, asks=manner.asks, event=lambda read: read.organised,
        )  # fmt: skip
        ending = go(session, way, run, stats)
        assert ending.plan is not None
        done = Changed(run.id, ending.read.pages, ending.plan, _explained(ending), ending.made)
        return _deleted(session, done, run, stats) if command == REMOVE else done

    def busy(run: Run, refused: Refused) -> Changed:
        return Changed(run.id, (), Plan(title), refused)

    return journaled(session, journal, command, title, work, busy)


def _with_uses(session: Session, read: OnWiki, stats: Stats) -> OnWiki:
    """Return the pages with what would no longer show what people wrote if they were removed."""
    from wikiconbot.wiki.finding.named_pages import included_by  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    needed = [one.title for one in read.pages if one.wanted.piece.shows_people and one.to_remove]
    with stats.phase("read"):
        users = included_by(session, needed)
    return replace(read, pages=tuple(replace(one, used_by=users.get(one.title)) for one in read.pages))


def _refuse_used(before: OnWiki, now: OnWiki) -> None:
    for old, new in zip(before.pages, now.pages, strict=True):
        if new.used_by and not old.used_by:
            raise UsageError(says("onwiki-used-meanwhile", title=new.title, page=new.used_by))


def _messages(read: OnWiki) -> Messages:
    return page_messages(read.siteinfo)


def _once_each(decide: Decide) -> Decide:
    """Return ``decide``, which is asked once for each revision of a page: a plan may be made several times."""
    known: dict[tuple[str, int | None], bool] = {}

    def asked(one: Standing) -> bool:
        key = (one.title, one.page.snapshot.revision)
        if key not in known:
            known[key] = decide(one)
        return known[key]

    return asked


def _nothing(_: OnWiki, plan: Plan) -> Outcome | None:
    return None if plan.edits else Unchanged(plan.page)


def _explained(ending: Ending[OnWiki]) -> Outcome | None:
    """Return the outcome; after a revert, with a way out that fits here: these pages have no settings in which organisers decide."""
    outcome, plan = ending.outcome, ending.plan
    if isinstance(outcome, Refused) and outcome.code == "reverted" and plan and plan.reverted:
        return replace(outcome, reason=says("onwiki-reverted", who=told(plan.reverted[0])))
    return outcome


def _deleted(session: Session, done: Changed, run: Run, stats: Stats) -> Changed:
    """Delete the emptied pages that may be deleted; what fails there stays empty, and the removal is not a failure."""
    from wikiconbot.wiki.finding.named_pages import delete, only_own  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    emptied = {edit.page: (edit, revision) for edit, revision in done.made if edit.new.strip() in _EMPTY}
    denied = {one.title for one in done.pages if "delete" in one.page.denials}
    may = [page for page in emptied if page not in denied]
    deleted: list[str] = []
    failed: dict[str, str] = {}
    with stats.phase("delete"):
        try:
            for page in only_own(session, may) if may else ():
                edit, revision = emptied[page]
                run.note("deleting", page=page, revision=revision)
                if refused := delete(session, page, revision, edit.summary):
                    failed[page] = refused.reason
                    run.note("not-deleted", page=page, reason=refused.reason)
                    continue
                deleted.append(page)
                run.note("deleted", page=page)
                Memories(run.folder, session.api_url).keep(page, Memory())  # a new page is not a repetition
        except (WikiError, OSError) as error:
            failed = {page: str(error) for page in may if page not in deleted} | failed
            run.note("not-deleted", reason=str(error))
    left = tuple(page for page in emptied if page not in deleted)
    return replace(done, deleted=tuple(deleted), emptied=left, not_deleted=tuple(failed.items()))
