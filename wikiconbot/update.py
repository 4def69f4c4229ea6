"""The way through the house, once, for the command line and the scripts alike.

read → understand → judge → write → show → save (docs/design.md). A page comes from a wiki or from a
file; only the wiki can be asked about accounts, and only there is anything saved.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from wikiconbot import __version__
from wikiconbot.checks import judge
from wikiconbot.checks.gather import gather
from wikiconbot.checks.lists import identity
from wikiconbot.checks.standing import participants, seen_on_page, troubled_by
from wikiconbot.errors import (
    ConfigurationError,
    LoginRefused,
    MissingPage,
    Unreachable,
    UsageError,
    WikiError,
)
from wikiconbot.model import (
    Account,
    Cause,
    Conflict,
    Edit,
    Event,
    Evidence,
    Finding,
    History,
    Messages,
    Outcome,
    PadLink,
    Participant,
    Plan,
    Reading,
    Refused,
    Saved,
    Snapshot,
    Tally,
    Unchanged,
)
from wikiconbot.pads.names import is_bare_name, pad_url
from wikiconbot.past import FRUGAL, look_back
from wikiconbot.plan import make_plan
from wikiconbot.stats import Stats
from wikiconbot.wikitext.facts import etherpad_facts
from wikiconbot.wikitext.page import read_signups, redirect_target
from wikiconbot.wikitext.profile import Profile

if TYPE_CHECKING:
    from wikiconbot.journal import Journal, Run
    from wikiconbot.locks import Holder
    from wikiconbot.wiki.session import Session

_MANY = 200  # accounts, beyond which a check without the bot right leaves the search for lost entries out

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
    evidence: Evidence = field(default_factory=lambda: Evidence({}))


@dataclass(frozen=True, slots=True)
class Result:
    """How an update of one page ended; ``outcome`` is None where the plan was only shown.

    ``made`` are the edits that the wiki has, with their revisions; ``plan`` is the last one, saved or not.
    """

    run: str
    judgement: Judgement
    plan: Plan
    outcome: Outcome | None
    made: tuple[tuple[Edit, int], ...] = ()


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


def ask_accounts(
    session: Session,
    reading: Reading,
    stats: Stats,
    page: str | None = None,
    known: Mapping[str, Account] | None = None,
) -> dict[str, Account]:
    """Return the wiki's account for every user who signed up, in batches.

    ``page`` is where they may be blocked from; ``known`` are accounts that the run has asked for already.
    """
    from wikiconbot.wiki.accounts import fetch_accounts  # noqa: PLC0415

    found = dict(known or {})
    names = [
        name
        for name in dict.fromkeys(signup.user for signup in reading.signups if signup.user)
        if name not in found
    ]
    with stats.phase("accounts"):
        return found | (fetch_accounts(session, names, page) if names else {})


def examine(
    snapshot: Snapshot,
    reading: Reading,
    profile: Profile,
    event: Event,
    stats: Stats,
    accounts: Mapping[str, Account] | None = None,
    history: History | None = None,
    tallies: Mapping[str, Tally] | None = None,
) -> Judgement:
    """Return the judgement on a page; what no wiki could be asked for is None, and not checked."""
    with stats.phase("judge"):
        now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
        evidence = gather(reading, profile, event, now, accounts, history, tallies)
        findings = judge(reading.signups, evidence, reading.facts, reading.notices)
        troubled = troubled_by(findings)
        people = participants(
            reading.signups, troubled, evidence.waiting, lambda user: identity(user, evidence)
        )
    return Judgement(snapshot, reading, findings, people, _not_checked(evidence), evidence)


def _not_checked(evidence: Evidence) -> tuple[str, ...]:
    """Return which rules had nothing to go by, and why."""
    if evidence.accounts is None:
        return ("A*: no wiki with --file", "H*: no wiki with --file")
    past = evidence.history
    missing = [] if past else ["H*: the page's history was not read"]
    if past and past.looked_at < past.suspicious:
        missing.append(
            f"H5: {past.looked_at} of {past.suspicious} revisions that may have lost an entry were looked into"
        )
    wants = evidence.event.eligibility
    if wants and wants.edits is not None and evidence.tallies is None:
        missing.append("A10: the edits were not counted")
    return tuple(missing)


def plan_page(judgement: Judgement, event: Event, messages: Messages, stats: Stats) -> Plan:
    """Return the edits that a judged page needs.

    What is written on the page rests on what everybody can see there: findings about accounts stay
    with the organiser, so that a page read from a file gets the same table.
    """
    reading = judgement.reading
    with stats.phase("write"):
        troubled = troubled_by(seen_on_page(judgement.findings))
        people = participants(reading.signups, troubled, judgement.evidence.waiting)
        pads = tuple(
            PadLink(fact, pad_url(event.etherpad, fact.value))
            for fact in etherpad_facts(reading.facts)
            if is_bare_name(judgement.snapshot.text[fact.start : fact.end])
        )
        return make_plan(judgement.snapshot, reading, people, pads, event, messages)


def judge_wiki_page(
    session: Session, title: str, event: Event, stats: Stats, known: Mapping[str, Account] | None = None
) -> Judgement:
    """Read, understand and judge a page of a wiki by what the page and the accounts tell.

    ``known`` are accounts that the run has asked for already.
    """
    snapshot, profile = read_wiki(session, title, stats)
    reading = understand(snapshot, profile, event, stats)
    accounts = ask_accounts(session, reading, stats, snapshot.page, known)
    return examine(snapshot, reading, profile, event, stats, accounts)


def check_wiki_page(
    session: Session,
    title: str,
    event: Event,
    stats: Stats,
    budget: int = FRUGAL,
    told: Callable[[str], None] = lambda words: None,
) -> Judgement:
    """Read, understand and judge a page by all that can be known: its history and the accounts' edits too.

    ``budget`` are the bytes of old texts to look into for lost entries; ``told`` hears of progress.
    """
    snapshot, profile = read_wiki(session, title, stats)
    reading = understand(snapshot, profile, event, stats)
    accounts = ask_accounts(session, reading, stats, snapshot.page)
    renamed = {name: account.renamed_to for name, account in accounts.items() if account.renamed_to}
    if budget == FRUGAL and len(accounts) > _MANY and not session.has_high_limits:
        budget = (
            0  # the accounts alone took ten requests and more; `wikiconbot history` looks for lost entries
        )
    history = look_back(session, snapshot, reading, profile, event, renamed, stats, budget, told)
    tallies, elsewhere = _tallies(session, accounts, event, stats)
    judgement = examine(snapshot, reading, profile, event, stats, accounts, history, tallies)
    missing = [f"A10: edits on {', '.join(elsewhere)} cannot be counted from here"] if elsewhere else []
    if session.has_central_auth is False:
        missing.append("A5: this wiki has no CentralAuth, so nothing is known of other wikis")
    return replace(judgement, not_checked=(*judgement.not_checked, *missing))


def _tallies(
    session: Session, accounts: Mapping[str, Account], event: Event, stats: Stats
) -> tuple[Mapping[str, Tally] | None, tuple[str, ...]]:
    """Return how many edits of each account count, and on which wikis they could not be counted."""
    from wikiconbot.wiki.contributions import count_edits, wikis_not_counted  # noqa: PLC0415

    if event.eligibility is None:
        return None, ()
    with stats.phase("edits"):
        tallies = count_edits(session, accounts, event.eligibility)
    return tallies, tuple(wikis_not_counted(session, event.eligibility))


def judge_text(snapshot: Snapshot, profile: Profile, event: Event, stats: Stats) -> Judgement:
    """Understand and judge a page from a file: the same, but for what only a wiki knows."""
    return examine(snapshot, understand(snapshot, profile, event, stats), profile, event, stats)


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
    made: list[tuple[Edit, int]] = []
    plan: Plan | None = None
    known: Mapping[str, Account] | None = None
    for again in range(_TRIES_AGAIN + 1):
        try:
            judgement = judge_wiki_page(session, title, event, stats, known)
            known = judgement.evidence.accounts
        except UsageError as error:
            if plan is None:
                raise
            return Result(run.id, judgement, plan, _beside(made, _gone(plan.page, error)), tuple(made))
        plan = plan_page(judgement, event, messages, stats)
        before = Saved(plan.page, made[-1][1]) if made else None
        if plan.obstacle or not plan.edits:
            nothing = before or nothing_to_write(judgement, plan, messages)
            return Result(run.id, judgement, plan, nothing, tuple(made))
        run.plan(plan.edits[0])
        if not agreed(judgement, plan):
            return Result(run.id, judgement, plan, before, tuple(made))
        try:
            outcome = send(session, plan.edits[0], run, stats)
        except WikiError as error:
            if made:
                raise _kind(error)(f"Saved as revision {made[-1][1]}; then: {error}", error.cause) from error
            raise
        if isinstance(outcome, Saved):
            made.append((plan.edits[0], outcome.revision))
        # Merged: somebody signed up meanwhile, their lines are saved, and the table lacks them.
        unfinished = isinstance(outcome, Conflict) or (isinstance(outcome, Saved) and outcome.merged)
        if not unfinished or again == _TRIES_AGAIN:
            break
    assert plan is not None
    return Result(run.id, judgement, plan, _beside(made, outcome), tuple(made))


def _beside(made: list[tuple[Edit, int]], outcome: Outcome) -> Outcome:
    """Return an outcome that does not hide an edit made before it: the table is there, only the last people are not."""
    if not made or not isinstance(outcome, Refused | Conflict):
        return outcome
    said = f"Saved as revision {made[-1][1]}, but not what others added meanwhile. {outcome.reason}"
    return replace(outcome, reason=said)


def _kind(error: WikiError) -> type[WikiError]:
    return LoginRefused if isinstance(error, LoginRefused) else Unreachable


def send(session: Session, edit: Edit, run: Run, stats: Stats) -> Outcome:
    """Save an edit, with a line in the journal before and after; none where it must not even be sent."""
    from wikiconbot.wiki import save  # noqa: PLC0415

    with stats.phase("save"):
        if refusal := save.forbidden(session, edit):
            return refusal
        run.send(save.sent_as(edit))
        try:
            outcome = save.send(session, edit)
        except WikiError as error:
            run.unanswered(error)
            raise
    try:
        run.answer(outcome)
    except ConfigurationError as error:
        if isinstance(outcome, Saved):
            said = f"“{edit.page}” was saved as revision {outcome.revision}, but the journal lacks it."
            raise ConfigurationError(f"{said} {error}") from error
        raise
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
