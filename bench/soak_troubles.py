"""The troubles of the soak test: what a vandal and an administrator do to the page while people sign up and bots update it.

Each trouble lasts until every bot has run since, and then is reverted, or let continue, so that the page can be finished.
"""

import itertools
import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from requests import RequestException

from bench import soak_acts as acts
from bench import soak_page as page
from bench.soak_acts import Act, Doing
from bench.soak_bots import Machine
from bench.soak_people import Crowd, code_of
from bench.soak_revision import regions_of
from wikiconbot.errors import SandboxError
from wikiconbot.wikitext.regions import begin, end

_AT_ONCE = 15.0  # seconds for a rollback while the bot's edit must be the newest
_POLL = 0.1
_TABLE = "participants"
_MARKS = (begin(_TABLE), end(_TABLE), f"{end(_TABLE)} x {begin(_TABLE)}")
#: Settings that a stranger writes; an empty value becomes the names of some who signed up.
_SETTINGS = (
    ("publish", "participants, etherpad, findings, accounts, eligibility"), ("target", "/Elsewhere"),
    ("capacity", "3"), ("capacity", "many"), ("deadline", "2020-01-01"), ("not coming", ""), ("optout", ""),
)  # fmt: skip


class Troubles(Doing):
    """Everybody who makes trouble, and the people who end it."""

    def __init__(self, crowd: Crowd, machines: Sequence[Machine], bot: str) -> None:
        super().__init__(crowd, machines, bot)
        self._rng = random.Random(f"{crowd.seed}-troubles")

    def work(self, over: threading.Event) -> None:
        """Make one trouble after the other, from the time when every bot runs until the test is over; the last one is reverted too."""
        self.wait(lambda: over.is_set() or all(machine.runs for machine in self.machines))
        for trouble in self._all():
            if over.is_set() or self.has_failed():
                return
            try:
                trouble()
            except (
                SandboxError,
                RequestException,
            ) as error:  # then the page may not be finished, and the check reports it
                self.crowd.tally.add(f"trouble of strangers: {code_of(error)}")

    def _all(self) -> Iterator[Callable[[], None]]:
        """Yield all kinds of trouble in an order of the seed, again and again."""
        ways = (self._undo, self._roll_back, self._by_hand)
        ends = (self._resume, self._resume_by_line, self._put_back, self._resume_after_a_stranger)
        reverts = [partial(self._revert, way, ended) for way, ended in itertools.product(ways, ends)]
        others: list[Callable[[], None]] = [partial(self._set, name, value) for name, value in _SETTINGS]
        others += [self._blank_table, self._blank_page, self._put_marker, self._move]
        while True:
            self._rng.shuffle(reverts)
            self._rng.shuffle(others)
            for pair in itertools.zip_longest(reverts, others):
                yield from filter(None, pair)

    # ── the bot's edit is reverted ────────────────────────────────────────────────────────────────
    def _revert(self, way: Callable[[], Act | None], ended: Callable[[Act], None]) -> None:
        """Revert the bot's newest edit, wait until all bots have seen it, and let them continue."""
        if act := way() or self._by_hand():
            self.wait_for_runs()
            ended(act)
            for machine in self.machines:  # a run there reported that its edit is over the revert
                if any(base < act.revision < saved for saved, base in machine.crossings().items()):
                    self._resume_on(machine, act)
            self.wait_for_runs()

    def _undo(self) -> Act | None:
        newest = self.newest_of_bot()
        assert newest is not None
        try:
            return self.did(acts.UNDO, self.admin, self.edit(self.admin, undo=newest[0]), newest[0])
        except SandboxError:  # others changed the same lines since
            return None

    def _roll_back(self) -> Act | None:
        until = time.monotonic() + _AT_ONCE
        while time.monotonic() < until:
            try:
                answer = self.admin.ask(
                    action="rollback",
                    pageid=self.crowd.page_id,
                    user=self.bot,
                    token=self.admin.token("rollback"),
                )["rollback"]
            except SandboxError:  # somebody else edited since
                time.sleep(_POLL)
                continue
            return self.did(acts.ROLLBACK, self.admin, int(answer["revid"]), int(answer["old_revid"]))
        return None

    def _by_hand(self) -> Act | None:
        """Replace the regions by those before the bot's newest edit."""
        newest = self.newest_of_bot()
        assert newest is not None
        after, before = (regions_of(self.text(revision)) for revision in newest)

        def change(text: str) -> str:
            for name, body in after.items():
                if body not in text:
                    raise LookupError(name)
                text = text.replace(body, before.get(name, ""))
            return text

        try:
            return self.did(acts.BY_HAND, self.admin, self.rewrite(self.admin, change), newest[0])
        except (LookupError, SandboxError):
            return None

    # ── the bots may continue ──────────────────────────────────────────────────────────────────────────
    def _resume(self, act: Act) -> None:
        """Let the operator check the page, on one machine or on all."""
        for machine in self._rng.sample(self.machines, self._rng.randint(1, len(self.machines))):
            self._resume_on(machine, act)

    def _resume_on(self, machine: Machine, act: Act) -> None:
        newest = self.newest()
        assert newest is not None
        code, _, stderr = machine.run("resume", page.TITLE, *machine.event, "--yes")
        if code:
            raise SandboxError(f"resume ended with {code}: {stderr[-400:]}")
        self.acts.append(Act(acts.RESUME, "the operator", newest[0], act.about, machine.folder.name))

    def _resume_by_line(self, act: Act) -> None:
        number = str(self._rng.choice((act.about, act.revision)))
        revision = self.rewrite(self.organiser, lambda text: page.with_setting(text, "resume", number))
        self.did(acts.RESUME_LINE, self.organiser, revision, act.about)

    def _resume_after_a_stranger(self, act: Act) -> None:
        number = str(act.revision)
        revision = self.rewrite(self.vandal, lambda text: page.with_setting(text, "resume", number))
        self.did(acts.STRANGERS_LINE, self.vandal, revision, act.about)
        self.wait_for_runs()
        self._take_out("resume", revision)
        self._resume(act)

    def _put_back(self, act: Act) -> None:
        try:
            revision = self.edit(self.admin, undo=act.revision)
        except SandboxError:
            self._resume(act)
        else:
            self.did(acts.PUT_BACK, self.admin, revision, act.about)

    # ── strangers ───────────────────────────────────────────────────────────────────────────────────
    def _set(self, name: str, value: str) -> None:
        """Let a stranger change a setting, and revert it after the bots have read it."""
        value = value or ", ".join(f"[[User:{user}]]" for user in self._some())
        if name == "publish":
            self._block_somebody()
        revision = self.rewrite(self.vandal, lambda text: page.with_setting(text, name, value))
        self.did(f"{name} = {value if name == 'capacity' else '…'}", self.vandal, revision)
        times = 2 if name == "target" else 1
        self.wait_for_runs(times)
        self._take_out(name, revision)
        if name == "target":
            self.wait_for_runs(times)

    def _take_out(self, name: str, revision: int) -> None:
        """Revert a stranger's setting: by undo, or by hand if that is no longer possible."""
        try:
            back = self.edit(self.admin, undo=revision)
        except SandboxError:
            back = self.rewrite(self.admin, lambda text: page.without_setting(text, name))
        self.did(acts.UNSET, self.admin, back)

    def _some(self) -> list[str]:
        signed = [entry.user for entry in self.crowd.entries if entry.signed_up]
        return self._rng.sample(signed, min(3, len(signed)))

    def _block_somebody(self) -> None:
        """Block one of those who signed up and have finished, so that there is a finding."""
        done = [entry.user for entry in self.crowd.entries if entry.signed_up and not entry.then]
        if done:
            self.admin.act("block", user=self._rng.choice(done), expiry="never", reblock=1)

    def _blank_table(self) -> None:
        """Empty the participants table; the bot fills it again, or the operator allows that."""

        def change(text: str) -> str:
            return text.replace(regions_of(text)[_TABLE], f"{begin(_TABLE)}\n{end(_TABLE)}")

        try:
            act = self.did(acts.BLANK_TABLE, self.vandal, self.rewrite(self.vandal, change))
        except LookupError:
            return
        self.wait_for_runs()
        newest = self.newest()
        assert newest is not None
        if "[[User:" not in regions_of(self.text(newest[0])).get(_TABLE, ""):
            self._resume(act)
            self.wait_for_runs()

    def _blank_page(self) -> None:
        """Blank the page, and restore it after the bots have read it."""
        revision = self.edit(self.vandal, text="")
        self.did(acts.BLANK_PAGE, self.vandal, revision)
        self.wait_for_runs()
        try:
            back = self.edit(self.admin, undo=revision)
        except SandboxError:
            before = self._revisions(rvprop="ids", revids=revision)[0]["parentid"]
            back = self.edit(self.admin, text=self.text(before))
        self.did(acts.RESTORED, self.admin, back)
        self.wait_for_runs()

    def _put_marker(self) -> None:
        """Sign up with a marker of the bot in the comment; an administrator removes the line."""
        line = f"# ~~~~ me too {self._rng.choice(_MARKS)}"
        revision = self.edit(self.vandal, section=page.SIGN_UP, appendtext=f"\n{line}")
        self.did(acts.MARKER, self.vandal, revision)
        self.wait_for_runs()
        try:
            back = self.edit(self.admin, undo=revision)
        except SandboxError:
            back = self.rewrite(self.admin, page.without_vandal)
        self.did(acts.MENDED, self.admin, back)

    def _move(self) -> None:
        """Move the page, with a redirect or without, and back."""
        left = self._rng.choice(({}, {"noredirect": 1}))
        for kind, title in ((acts.MOVED, f"{page.TITLE} (moved)"), (acts.MOVED_BACK, page.TITLE)):
            self.admin.act("move", fromid=self.crowd.page_id, to=title, ignorewarnings=1, **left)
            newest = self.newest(rvuser=str(self.admin.name))
            assert newest is not None
            self.did(kind, self.admin, newest[0])
            self.wait_for_runs()
