"""People who sign up on one page at the same time, each with an account and a separate edit.

The ledger records what each of them saved; at the end the page is compared with it.
"""

import contextlib
import random
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

import requests

from bench import soak_page as page
from bench.soak_ledger import LedgerEntry
from wikiconbot.errors import SandboxError
from wikiconbot.sandbox import Sandbox
from wikiconbot.sandbox.wiki_client import DemoPerson

CONFLICT, BLANK = "editconflict", "blank page"
#: Problems of people that are not failures of the wiki, by the API's code or the page's.
_NAMES = {CONFLICT: CONFLICT, "nosuchsection": BLANK, page.BLANK: BLANK}
_LATER = 4  # sign-ups between a person's own and their later edit
_TROUBLES = 300  # how often a person tries again if the wiki fails, or the page is blank
_CONFLICTS = 1_000  # how often in a row a person starts again
_RECOVERY = 8.0  # the most seconds before that: a person looks at a conflict first

T = TypeVar("T")


class Tally:
    """Counters for several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[str] = Counter()

    def add(self, what: str) -> None:
        """Count one more."""
        with self._lock:
            self._counts[what] += 1

    def counts(self) -> Mapping[str, int]:
        """The counts until now."""
        with self._lock:
            return dict(self._counts)


def code_of(error: Exception) -> str:
    """The API's code for a refusal, or the kind of failure."""
    if isinstance(error, requests.HTTPError):
        return f"HTTP {error.response.status_code}"
    return str(error).partition(":")[0] if isinstance(error, SandboxError) else type(error).__name__


@dataclass(frozen=True, slots=True)
class Base:
    """A text that a person read to change it, with the values that the wiki's edit form would send."""

    text: str
    revision: int
    timestamp: str
    started: str


class Editor:
    """A person who edits the event page: reads, thinks, saves, and starts again if others were faster."""

    def __init__(self, crowd: "Crowd", entry: LedgerEntry) -> None:
        self.crowd, self.entry = crowd, entry
        self.rng = random.Random(f"{crowd.seed}-{entry.number}-edits")
        self.mine = 0
        self.person = crowd.patiently(self._logged_in)

    def _logged_in(self) -> DemoPerson:
        return self.crowd.visitor().login(self.entry.user, self.entry.password)

    def sign_up(self) -> None:
        """Add the person's line, in the person's way."""
        entry, sent = self.entry, self.entry.sent
        if entry.way == "append":
            entry.signed_up = self._append(page.SIGN_UP, sent)
            return
        changes = {
            "section end": (page.SIGN_UP, page.at_section_end),
            "above table": (page.SIGN_UP, page.above_table),
            "whole page": (None, page.on_page),
        }
        section, change = changes[entry.way]
        entry.signed_up = self._rewrite(section, lambda text: change(text, sent))

    def think_again(self) -> None:
        """Do the person's later edit: withdraw, correct the comment, write elsewhere on the page."""
        entry, number = self.entry, self.entry.number
        if entry.then == "prose":
            place = self.rng.choice((page.LEAD, page.TRAVEL))
            self._rewrite(place, lambda text: f"{text.rstrip()} Word {number} has been added to this.")
        elif entry.then == "discuss":
            self._append(page.DISCUSSION, f"* Does bus {number} stop at the venue? ~~~~")
        else:
            # A person whose line is gone cannot change it; the ledger still has it, and reports it at the end.
            with contextlib.suppress(LookupError):
                self._change_line()

    def _change_line(self) -> None:
        """Strike the person's line out, or correct its comment."""
        entry = self.entry
        old = page.line_of(self.crowd.patiently(lambda: self._read(page.SIGN_UP)).text, entry.user)
        if entry.then == "withdraw":
            new = page.struck(old)
        else:
            more = f" (or {entry.number + 1})"
            new = old.replace(entry.comment, entry.comment + more)
        saved = self._rewrite(page.SIGN_UP, page.replacing(old, new))
        if entry.then == "withdraw":
            entry.withdrawn = True
        else:
            entry.comment, entry.shown = entry.comment + more, entry.shown + more
        entry.line, entry.changes[saved] = new, new

    def _append(self, section: int, line: str) -> int:
        """Let the wiki add a line to the current text of a section, without sending the section.

        With the revision that the person saw: otherwise the added text is based on what the wiki read a moment ago,
        and removes what somebody else saved within the same second (ApiEditPage uses only the time).
        """

        def edit() -> int:
            base = self._newest()
            self._think()
            return self._send(section=section, appendtext=f"\n{line}", baserevid=base)

        return self._until_saved(edit)

    def _rewrite(self, section: int | None, change: Callable[[str], str]) -> int:
        """Read, change and send the page or a section of it, until it is saved; returns the revision."""

        def edit() -> int:
            base = self._read(section)
            self._think()
            part = {} if section is None else {"section": section}
            page.look(base.text, section)
            return self._send(text=change(base.text), **part, **self._based_on(base, section))

        return self._until_saved(edit)

    def _based_on(self, base: Base, section: int | None) -> dict[str, str | int]:
        """Return the base of the edit: only the revision, or everything that the edit form sends.

        Never only the time, which has seconds; and no time for a whole page, because then MediaWiki would
        ignore a conflict with a save of the same second (EditPage, userWasLastToEdit).
        """
        by_revision: dict[str, str | int] = {"baserevid": base.revision, "starttimestamp": base.started}
        if section is None or self.rng.random() < 0.5:
            return by_revision
        return by_revision | {"basetimestamp": base.timestamp}

    def _think(self) -> None:
        time.sleep(self.rng.uniform(0, self.crowd.think))

    def _read(self, section: int | None) -> Base:
        part = {} if section is None else {"rvsection": section}
        answer = self.person.ask(
            action="query",
            prop="revisions",
            rvprop="ids|timestamp|content",
            rvslots="main",
            pageids=self.crowd.page_id,
            curtimestamp=1,
            **part,
        )
        newest = answer["query"]["pages"][0]["revisions"][0]
        main = newest["slots"]["main"]
        if "content" not in main:
            raise SandboxError(f"{page.BLANK}: section {section} is gone")
        return Base(main["content"], newest["revid"], newest["timestamp"], answer["curtimestamp"])

    def _send(self, **parameters: str | int) -> int:
        return self.crowd.edit(self.person, **parameters)

    def _until_saved(self, edit: Callable[[], int]) -> int:
        """Return the revision of an edit, tried until it is saved."""
        for _ in range(_CONFLICTS):
            try:
                saved = self.crowd.patiently(edit, self._saved_after_all)
            except SandboxError as error:
                if code_of(error) != CONFLICT:
                    raise
                time.sleep(self.rng.uniform(0, _RECOVERY))
                continue
            self.mine = saved
            return saved
        raise SandboxError(f"{self.entry.user} met {_CONFLICTS:,} edit conflicts in a row")

    def _newest(self, **parameters: str | int) -> int:
        """The number of the page's newest revision, or of the newest one that parameters of the API select; 0 for none."""
        answer = self.person.ask(
            action="query",
            prop="revisions",
            rvprop="ids",
            rvlimit=1,
            pageids=self.crowd.page_id,
            **parameters,
        )
        found = answer["query"]["pages"][0].get("revisions", [{"revid": 0}])
        return int(found[0]["revid"])

    def _saved_after_all(self) -> int | None:
        """The revision of an edit with a lost answer, if the wiki has it: a person would log in and look."""
        self.person = self._logged_in()
        newest = self._newest(rvuser=self.entry.user)
        return newest if newest > self.mine else None


class Crowd:
    """Everybody who signs up: as many at once as there are signers, until all have, or until a time (``time.monotonic()``)."""

    def __init__(
        self, wiki: Sandbox, page_id: int, entries: list[LedgerEntry], signers: int, seed: int, think: float
    ) -> None:
        self.wiki, self.page_id, self.entries, self.signers = wiki, page_id, entries, signers
        self.seed, self.think = seed, think
        self.until = float("inf")
        self.tally, self.stop = Tally(), threading.Event()
        self._waiting: SimpleQueue[LedgerEntry] = SimpleQueue()

    def visitor(self) -> DemoPerson:
        """A new browser, whose requests are counted."""
        person = DemoPerson(self.wiki.api)

        def count(answer: requests.Response, *_: Any, **__: Any) -> None:
            self.tally.add("requests")
            answer.raise_for_status()

        person.http.hooks["response"].append(count)
        return person

    def edit(self, person: DemoPerson, **parameters: str | int) -> int:
        """Save the event page, wherever it was moved to, as its edit form does; returns the revision."""
        # After a lost login, the edit must not be saved without an account.
        about: dict[str, str | int] = {
            "pageid": self.page_id,
            "summary": "soak",
            "assertuser": str(person.name),
        }
        answer = person.act("edit", **about | parameters)
        if answer["result"] != "Success":
            raise SandboxError(f"{answer['result']}: {answer}")
        if "newrevid" not in answer:
            raise SandboxError("nochange: the page stands so already")
        return int(answer["newrevid"])

    def register(self) -> None:
        """Let the administrator create all accounts, in several browsers."""
        self._all_at_once(self.entries, self._register)

    def sign_up(self) -> None:
        """Let everybody sign up; returns when all have, or raises the error that stopped somebody."""
        self._all_at_once(self.entries, self._sign_up)

    def patiently(self, act: Callable[[], T], look: Callable[[], T | None] = lambda: None) -> T:
        """Do something, again after a second if the wiki fails; a conflict is not a failure, and is raised."""
        for again in range(_TROUBLES + 1):
            try:
                return act()
            except (SandboxError, requests.RequestException) as error:
                code = code_of(error)
                self.tally.add(_NAMES.get(code, f"trouble: {code}"))
                if code == CONFLICT or again == _TROUBLES or self.stop.is_set():
                    raise
            time.sleep(1)
            with contextlib.suppress(SandboxError, requests.RequestException):
                if (found := look()) is not None:
                    return found
        raise AssertionError("not reached")

    def _all_at_once(
        self, entries: list[LedgerEntry], work: Callable[[Callable[[], LedgerEntry | None]], None]
    ) -> None:
        for entry in entries:
            self._waiting.put(entry)
        with ThreadPoolExecutor(self.signers) as pool:
            working = [pool.submit(self._guarded, work) for _ in range(self.signers)]
            try:
                for done in working:
                    done.result()
            except BaseException:
                self.stop.set()
                raise

    def _guarded(self, work: Callable[[Callable[[], LedgerEntry | None]], None]) -> None:
        """Work until nobody waits; an error of one stops the others."""
        try:
            work(self._next)
        except BaseException:
            self.stop.set()
            raise

    def _next(self) -> LedgerEntry | None:
        try:
            over = self.stop.is_set() or time.monotonic() > self.until
            return None if over else self._waiting.get_nowait()
        except Empty:
            return None

    def _register(self, following: Callable[[], LedgerEntry | None]) -> None:
        admin = self._admin()
        while entry := following():
            self._give_account(admin, entry)

    def _admin(self) -> DemoPerson:
        login = self.wiki.admin
        return self.patiently(lambda: self.visitor().login(login.user, login.password))

    def _give_account(self, admin: DemoPerson, entry: LedgerEntry) -> None:
        self.patiently(partial(self._create_account, admin, entry))
        entry.is_registered = True
        self.tally.add("registered")

    def _create_account(self, admin: DemoPerson, entry: LedgerEntry) -> None:
        answer = admin.ask(
            action="createaccount",
            username=entry.user,
            password=entry.password,
            retype=entry.password,
            createreturnurl=self.wiki.api,
            createtoken=admin.token("createaccount"),
        )["createaccount"]
        # The answer to an earlier try may have been lost.
        if answer["status"] != "PASS" and answer.get("messagecode") != "userexists":
            raise SandboxError(f"{answer.get('messagecode')}: no account for {entry.user}")

    def _sign_up(self, following: Callable[[], LedgerEntry | None]) -> None:
        later: deque[Editor] = deque()
        admin = None
        while entry := following():
            if not entry.is_registered:
                admin = admin or self._admin()
                self._give_account(admin, entry)
            editor = Editor(self, entry)
            editor.sign_up()
            self.tally.add("signed up")
            if entry.then:
                later.append(editor)
            if len(later) > _LATER:
                later.popleft().think_again()
        for editor in later:
            editor.think_again()
