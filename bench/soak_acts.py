"""Acts of strangers, an administrator and an organiser on the soak test's page, and how each is done on the wiki."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from requests import RequestException

from bench import soak_page as page
from bench.soak_bots import Machine
from bench.soak_people import CONFLICT, Crowd, code_of
from wikiconbot.errors import SandboxError
from wikiconbot.sandbox.wiki_client import DemoPerson

_POLL = 0.2  # seconds
_PATIENCE = 400.0  # seconds to wait for a run of every bot
_CONFLICTS = 200
_TROUBLES = 60

UNDO, ROLLBACK, BY_HAND = "undo", "rollback", "table of before put back by hand"
TAKING_BACK = frozenset((UNDO, ROLLBACK, BY_HAND))
RESUME, RESUME_LINE, PUT_BACK = "resume PAGE", "resume = by an organiser", "undo undone"
STRANGERS_LINE, MARKER, MENDED = "resume = by a stranger", "region marker in a sign-up", "marker taken off"
BLANK_TABLE, BLANK_PAGE, RESTORED = "table blanked", "page blanked", "page restored"
MOVED, MOVED_BACK, TARGET, UNSET = "page moved", "page moved back", "target = …", "setting taken back"


@dataclass(frozen=True, slots=True)
class Act:
    """An act, and the revision that it made; if only the operator did something, the newest revision then.

    ``about`` is the bot's revision that was reverted, ``machine`` the machine of the operator's act.
    """

    kind: str
    by: str
    revision: int
    about: int = 0
    machine: str = ""


class Doing:
    """The people who act, and what they need; ``acts`` are their acts until now."""

    def __init__(self, crowd: Crowd, machines: Sequence[Machine], bot: str) -> None:
        self.crowd, self.machines, self.bot = crowd, machines, bot
        self.acts: list[Act] = []
        login = crowd.wiki.admin
        self.admin = crowd.patiently(lambda: crowd.visitor().login(login.user, login.password))
        self.vandal, self.organiser = (
            self.admin.create_account(name) for name in (page.VANDAL, page.ORGANISER)
        )

    def did(self, kind: str, by: DemoPerson, revision: int, about: int = 0) -> Act:
        """Record an act."""
        act = Act(kind, str(by.name), revision, about)
        self.acts.append(act)
        return act

    def edit(self, person: DemoPerson, **parameters: str | int) -> int:
        """Save the page; returns the revision. An edit conflict and a refused undo are raised as SandboxError."""
        for _ in range(_TROUBLES):
            try:
                return self.crowd.edit(person, **parameters)
            except (SandboxError, RequestException) as error:
                if isinstance(error, SandboxError) and code_of(error) != "ratelimited":
                    raise
                self.crowd.tally.add(f"trouble: {code_of(error)}")
                time.sleep(1)
        raise SandboxError(f"{person.name} cannot save")

    def rewrite(self, person: DemoPerson, change: Callable[[str], str]) -> int:
        """Read, change and save the page until it is saved; returns the revision.

        Raises:
            LookupError: ``change`` does not find its text.
        """
        for _ in range(_CONFLICTS):
            newest = self.newest()
            assert newest is not None
            text = self.text(newest[0])
            try:
                return self.edit(person, text=change(text), baserevid=newest[0])
            except SandboxError as error:
                if code_of(error) != CONFLICT:
                    raise
                time.sleep(_POLL)
        raise SandboxError(f"{person.name} met {_CONFLICTS} edit conflicts in a row")

    def newest(self, **of: str) -> tuple[int, int] | None:
        """The page's newest revision and the one before it; with ``rvuser``, that person's newest."""
        found = self._revisions(rvprop="ids", rvlimit=1, pageids=self.crowd.page_id, **of)
        return (found[0]["revid"], found[0]["parentid"]) if found else None

    def newest_of_bot(self) -> tuple[int, int] | None:
        """The bot's newest revision of the page and the one before it; None before the bot's first."""
        return self.newest(rvuser=self.bot)

    def text(self, revision: int) -> str:
        """The text of a revision; "" for none."""
        if not revision:
            return ""
        (found,) = self._revisions(rvprop="content", rvslots="main", revids=revision)
        return str(found["slots"]["main"]["content"])

    def _revisions(self, **query: str | int) -> list[dict[str, Any]]:
        answer = self.crowd.patiently(lambda: self.admin.ask(action="query", prop="revisions", **query))
        return list(answer["query"]["pages"][0].get("revisions", ()))

    def wait_for_runs(self, times: int = 1) -> None:
        """Wait until every bot has started and finished so many runs from now on; stop waiting if one has failed."""
        since = time.monotonic()
        self.wait(
            lambda: all(
                sum(run.started >= since for run in machine.runs) >= times for machine in self.machines
            )
        )

    def wait(self, until: Callable[[], object]) -> None:
        """Wait until a condition is true, or somebody has failed."""
        stop = time.monotonic() + _PATIENCE
        while not until() and not self.has_failed() and time.monotonic() < stop:
            time.sleep(_POLL)

    def has_failed(self) -> bool:
        """Whether the test ends early."""
        return self.crowd.stop.is_set() or any(machine.given_up for machine in self.machines)
