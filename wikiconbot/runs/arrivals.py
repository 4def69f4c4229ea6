"""What verdicts need from the page's history: who decided about people, when newcomers came, who added lines without a signature.

The revisions since the last run report all of it, and the searches share them: usually one request, none if nothing is unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wikiconbot.checks.decisions import needs_proof, unproven
from wikiconbot.checks.waiting_list import Unknown, unknown_arrivals
from wikiconbot.event import Asked, Settings
from wikiconbot.model import (
    Account,
    EntryKey,
    Event,
    Evidence,
    Obstacle,
    Origin,
    Part,
    Reading,
    SignUp,
    Snapshot,
)
from wikiconbot.plan.current import Current
from wikiconbot.reading.event_days import deadline
from wikiconbot.runs.assess import LookedUp, events_of, gather_evidence
from wikiconbot.runs.deciders import Asker
from wikiconbot.runs.not_checked import MOST_UNSIGNED
from wikiconbot.runs.page_history import Newcomers, Seen, look_back, look_since
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.siteinfo import SiteInfo

if TYPE_CHECKING:
    from wikiconbot.wiki.session import Session


def look_up(
    session: Session,
    snapshot: Snapshot,
    siteinfo: SiteInfo,
    asked: Asked,
    reading: Reading,
    settings: Settings,
    looked_up: LookedUp,
    stats: Stats,
    now: str,
) -> LookedUp:
    """Return what was looked up, with the authors of decisions, the revisions that added newcomers, and who added unsigned lines.

    It makes no request if each row notes who made its decision, there is room for everybody, no deadline is over, and
    every line is signed; or if nobody is new and only the bot edited the page since the last run. It makes one request if
    there are a few revisions since the last run, and more if it has to read the whole history, as for the first table. The
    events of a series share the requests. A check asks the same questions, so its verdicts are those of an update.
    """
    seen: Seen = {}
    asker = Asker(session, snapshot, siteinfo, asked, stats, seen)
    looked_up = replace(looked_up, authors=asker.authors(reading, settings, looked_up, now))
    unknown = _Unknown(snapshot, _newest_recorded(looked_up.current), looked_up.history is not None)
    for one, own, known in events_of(reading, siteinfo, settings, looked_up):
        if _needs_history(one, own.event):
            unknown.add(one, own.event, gather_evidence(one, siteinfo, own.event, now, known))
    renamed = renamed_accounts(looked_up.accounts or {})
    about = (session, snapshot, reading, siteinfo, settings.event, renamed, stats)
    found = dict(look_since(*about, unknown.since, seen)) if unknown.since else {}
    missing = (unknown.unseen | unknown.new.keys()) - found.keys() | unknown.ordered
    past = looked_up.history or (look_back(*about, budget=0) if missing else None)
    told: Mapping[EntryKey, Origin] = past.origins if past and missing else {}
    arrivals = {
        key: origin for key, origin in found.items() if key not in unknown.new or key in unknown.orders
    }
    arrivals |= {key: origin for key, origin in told.items() if key in unknown.ordered}
    added = {**told, **found}
    own_lines = {key: _is_own(line, added.get(key), renamed) for key, line in unknown.lines.items()}
    editors = past.editors if past else None
    too_many = frozenset(unknown.too_many)
    return replace(looked_up, arrivals=arrivals, own=own_lines, editors=editors, unsigned=too_many)


def _needs_history(reading: Reading, event: Event) -> bool:
    """Whether a verdict on an event may depend on its page's history."""
    limited = event.capacity is not None or (event.deadline or deadline(reading.facts)) is not None
    return limited or any(map(needs_proof, reading.signups))


def _is_own(signup: SignUp, origin: Origin | None, renamed: Mapping[str, str]) -> bool:
    """Whether an account added its line itself."""
    user = signup.user or ""
    return origin is not None and origin.added_by in (user, renamed.get(user, user))


@dataclass(slots=True)
class _Unknown:
    """What has to be found out about a page's events.

    ``since``: the people to find in the history since the last run. ``orders`` are the entries whose arrival decides something;
    for those in ``ordered``, the whole history is needed. ``lines`` are the entries without a signature: ``new`` those that
    came since the last run, ``unseen`` the others, ``too_many`` those that are not looked up.
    """

    snapshot: Snapshot
    newest: int | None
    has_history: bool
    since: list[Newcomers] = field(default_factory=list)
    unseen: set[EntryKey] = field(default_factory=set)
    lines: dict[EntryKey, SignUp] = field(default_factory=dict)
    new: dict[EntryKey, SignUp] = field(default_factory=dict)
    orders: set[EntryKey] = field(default_factory=set)
    ordered: set[EntryKey] = field(default_factory=set)
    too_many: set[EntryKey] = field(default_factory=set)

    def add(self, reading: Reading, event: Event, evidence: Evidence) -> None:
        """Add what one event needs."""
        lines = self._lines(reading, event, evidence)
        since = evidence.places.revision
        known = evidence.places.people if since not in (None, self.snapshot.revision) else None
        new = {} if known is None else {key: line for key, line in lines.items() if key not in known}
        self.lines |= lines
        self.unseen |= lines.keys() - new.keys()
        unknown = self._of_order(reading, evidence)
        if unknown and unknown.since is None:
            self.ordered |= {signup.key for signup in reading.entries}
            unknown, new = None, {}
        self.new |= new
        if unknown is None and new and since is not None:
            unknown = Unknown(frozenset(), since)
        elif unknown:
            self.orders |= unknown.entries | unknown.holders | unknown.left.keys()
        if unknown:
            unknown = replace(unknown, entries=unknown.entries | new.keys())
            self.since.append(Newcomers(reading, event.iteration, unknown))

    def _lines(self, reading: Reading, event: Event, evidence: Evidence) -> dict[EntryKey, SignUp]:
        """Return the lines without a signature for which the table shows who added them."""
        if Part.PARTICIPANTS not in event.parts and not self.has_history:
            return {}
        lines = unproven(reading.signups, evidence)
        if len(lines) > MOST_UNSIGNED:
            self.too_many |= {signup.key for signup in lines}
            return {}
        return {signup.key: signup for signup in lines}

    def _of_order(self, reading: Reading, evidence: Evidence) -> Unknown | None:
        """Return the people whose arrival has to be looked up."""
        if evidence.event.capacity is None and evidence.event.deadline is None:
            return None
        unknown = unknown_arrivals(reading.signups, evidence)
        if unknown is None or unknown.since is None:
            return unknown
        is_read = unknown.since == self.snapshot.revision
        return None if is_read or not (unknown.entries or self.newest != self.snapshot.parent) else unknown


def _newest_recorded(current: Current | Obstacle | None) -> int | None:
    """Return the newest revision that a table was made of: the run that wrote it judged all events of the page."""
    if not isinstance(current, Current):
        return None
    records = [table.record.revision for table in current.tables.values() if table.record]
    return max(filter(None, records), default=None)


def renamed_accounts(accounts: Mapping[str, Account]) -> dict[str, str]:
    """Return the current names of accounts that were renamed, by the former ones."""
    return {name: account.renamed_to for name, account in accounts.items() if account.renamed_to}
