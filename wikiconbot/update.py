"""The way through the house, once, for the command line and the scripts alike.

read → understand → judge → write → show → save (docs/design.md). A page comes from a wiki or from a
file; only the wiki can be asked about accounts, and only there is anything saved.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wikiconbot import __version__
from wikiconbot.checks import judge
from wikiconbot.checks.standing import first_entries, participants, seen_on_page, troubled_by
from wikiconbot.errors import MissingPage, UsageError
from wikiconbot.model import (
    Account,
    Cause,
    Conflict,
    Edit,
    Event,
    Evidence,
    Finding,
    Messages,
    Outcome,
    PadLink,
    Participant,
    Plan,
    Reading,
    Refused,
    Saved,
    Snapshot,
    Unchanged,
)
from wikiconbot.pads.names import is_bare_name, pad_url
from wikiconbot.plan import make_plan
from wikiconbot.stats import Stats
from wikiconbot.wikitext.facts import etherpad_facts
from wikiconbot.wikitext.page import read_signups, redirect_target
from wikiconbot.wikitext.profile import Profile

if TYPE_CHECKING:
    from wikiconbot.journal import Journal, Run
    from wikiconbot.locks import Holder
    from wikiconbot.wiki.session import Session

#: How often a page that moved on is read and planned again.
_TRIES_AGAIN = 2


@dataclass(frozen=True, slots=True)
class Judgement:
    """A page as read, understood and judged; ``not_checked`` says which checks had nothing to go by, and why."""

    snapshot: Snapshot
    reading: Reading
    findings: tuple[Finding, ...] = ()
    participants: tuple[Participant, ...] = ()
    not_checked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """How an update of one page ended; ``outcome`` is None where the plan was only shown."""

    run: str
    judgement: Judgement
    plan: Plan
    outcome: Outcome | None


def read_wiki(session: Session, title: str, stats: Stats) -> tuple[Snapshot, Profile]:
    """Read a page and its wiki's profile, in one request.

    Raises:
        UsageError: the wiki has no such page.
    """
    from wikiconbot.wiki.read import read_page  # noqa: PLC0415 - pywikibot only where a wiki is spoken to

    with stats.phase("read"):
        snapshot, body = read_page(session, title)
    if not snapshot.exists:
        raise MissingPage(
            f"{session.page_url(snapshot.page)} does not exist. Check the title's spelling, or create the page first."
        )
    if target := redirect_target(snapshot.text):
        raise UsageError(f"“{snapshot.page}” redirects to “{target}”. Name that page.")
    return snapshot, Profile.from_api(body)


def understand(snapshot: Snapshot, profile: Profile, event: Event, stats: Stats) -> Reading:
    """Return what the page says: sign-ups, facts, and what the reader was not sure of."""
    with stats.phase("understand"):
        return read_signups(snapshot.text, profile, event.sections, event.templates)


def ask_accounts(session: Session, reading: Reading, stats: Stats) -> dict[str, Account]:
    """Return the wiki's account for every user who signed up, in batches."""
    from wikiconbot.wiki.accounts import fetch_accounts  # noqa: PLC0415

    names = dict.fromkeys(signup.user for signup in reading.signups if signup.user)
    with stats.phase("accounts"):
        return fetch_accounts(session, names) if names else {}


def examine(
    snapshot: Snapshot, reading: Reading, accounts: Mapping[str, Account] | None, stats: Stats
) -> Judgement:
    """Return the judgement on a page; ``accounts`` is None where no wiki could be asked."""
    with stats.phase("judge"):
        evidence = Evidence(first_entries(reading.signups), accounts)
        findings = judge(reading.signups, evidence, reading.facts, reading.notices)
        people = participants(reading.signups, troubled_by(findings))
    not_checked = () if accounts is not None else ("A*: no wiki with --file",)
    return Judgement(snapshot, reading, findings, people, not_checked)


def plan_page(judgement: Judgement, event: Event, messages: Messages, stats: Stats) -> Plan:
    """Return the edits that a judged page needs.

    What is written on the page rests on what everybody can see there: findings about accounts stay
    with the organiser, so that a page read from a file gets the same table.
    """
    reading = judgement.reading
    with stats.phase("write"):
        people = participants(reading.signups, troubled_by(seen_on_page(judgement.findings)))
        pads = tuple(
            PadLink(fact, pad_url(event.etherpad, fact.value))
            for fact in etherpad_facts(reading.facts)
            if is_bare_name(judgement.snapshot.text[fact.start : fact.end])
        )
        return make_plan(judgement.snapshot, reading, people, pads, event, messages)


def judge_wiki_page(session: Session, title: str, event: Event, stats: Stats) -> Judgement:
    """Read, understand and judge a page of a wiki."""
    snapshot, profile = read_wiki(session, title, stats)
    reading = understand(snapshot, profile, event, stats)
    return examine(snapshot, reading, ask_accounts(session, reading, stats), stats)


def judge_text(snapshot: Snapshot, profile: Profile, event: Event, stats: Stats) -> Judgement:
    """Understand and judge a page from a file: the same, but for what only a wiki knows."""
    return examine(snapshot, understand(snapshot, profile, event, stats), None, stats)


def update_page(
    session: Session,
    title: str,
    event: Event,
    messages: Messages,
    agreed: Callable[[Judgement, Plan], bool],
    stats: Stats,
    journal: Journal,
) -> Result:
    """Bring a page of a wiki up to date, and return how it ended; the journal has it all.

    ``agreed`` is shown the judgement and the plan before anything is saved, and says whether to go on.
    A page that moved on meanwhile is read and planned again, twice at most. Nothing is done while another run
    works on the page.
    """
    about = {"wiki": session.api_url, "user": session.user, "page": title, "version": __version__}
    with journal.run("update", **about) as run, journal.alone(session.api_url, title) as other:
        if other:
            judgement = judge_wiki_page(session, title, event, stats)
            result = Result(run.id, judgement, Plan(judgement.snapshot.page), busy(title, other))
        else:
            result = _update(session, title, event, messages, agreed, stats, run)
        run.end(result.outcome)
    return result


def _update(
    session: Session,
    title: str,
    event: Event,
    messages: Messages,
    agreed: Callable[[Judgement, Plan], bool],
    stats: Stats,
    run: Run,
) -> Result:
    result: Result | None = None
    for again in range(_TRIES_AGAIN + 1):
        try:
            judgement = judge_wiki_page(session, title, event, stats)
        except UsageError as error:
            if result is None:
                raise
            return replace(result, outcome=_gone(result.plan.page, error))
        plan = plan_page(judgement, event, messages, stats)
        before = result.outcome if result and isinstance(result.outcome, Saved) else None
        if plan.obstacle or not plan.edits:
            return Result(run.id, judgement, plan, before or nothing_to_write(judgement, plan, messages))
        run.plan(plan.edits[0])
        if not agreed(judgement, plan):
            return Result(run.id, judgement, plan, before)
        result = Result(run.id, judgement, plan, send(session, plan.edits[0], run, stats))
        # Merged: somebody signed up meanwhile, their lines are saved, and the table lacks them.
        outcome = result.outcome
        unfinished = isinstance(outcome, Conflict) or (isinstance(outcome, Saved) and outcome.merged)
        if not unfinished or again == _TRIES_AGAIN:
            break
    assert result is not None
    return result


def send(session: Session, edit: Edit, run: Run, stats: Stats) -> Outcome:
    """Save an edit, with a line in the journal before and after."""
    from wikiconbot.wiki.save import save  # noqa: PLC0415

    run.send(edit)
    with stats.phase("save"):
        outcome = save(session, edit)
    run.answer(outcome)
    return outcome


def _gone(page: str, error: UsageError) -> Conflict:
    """Return that the page we were about to write is no longer there."""
    if isinstance(error, MissingPage):
        return Conflict(page, "The page was deleted while we worked.", Cause.DELETED)
    return Conflict(page, f"The page was moved while we worked. {error}", Cause.MOVED)


def busy(page: str, other: Holder) -> Refused:
    """Return that another run has the page."""
    says = f"Another run of wikiconbot is at work on “{page}” ({other}). Wait for its end, then run again."
    return Refused(page, "locked", says, Cause.LOCKED)


def nothing_to_write(judgement: Judgement, plan: Plan, messages: Messages) -> Unchanged | Refused | None:
    """Return the outcome of a plan without edits, and why it has none; None where there are some."""
    if plan.obstacle:
        key = plan.obstacle.message
        says = messages.say(key, plan.obstacle.values)
        return Refused(plan.page, key.removeprefix("obstacle-"), says, Cause.OBSTACLE)
    if plan.edits:
        return None
    if not judgement.snapshot.text.strip():
        return Unchanged(plan.page, "The page is empty.")
    if not judgement.reading.signups:
        return Unchanged(
            plan.page, "No sign-ups were found. If there are some, name their section with --section HEADING."
        )
    return Unchanged(plan.page)


def exit_code(findings: tuple[Finding, ...], outcome: Outcome | None = None) -> int:
    """Return the exit code of CONTRACT.md for a run that reached its end."""
    if isinstance(outcome, Conflict):
        return 4
    if isinstance(outcome, Refused) and outcome.cause.passes:
        return 3
    if isinstance(outcome, Refused) or any(finding.severity == "error" for finding in findings):
        return 1
    return 0


def saved_revision(outcome: Outcome | None) -> int | None:
    """Return the revision that an update made, if it made one."""
    return outcome.revision if isinstance(outcome, Saved) else None
