"""``python -m bench.workers``: people sign up on many pages of two wikis, workers keep them up to date, and are killed; then all is checked.

Each wiki is a separate sandbox. A worker is a process group that is killed with SIGKILL at any moment, and Redis is killed too. The exit
code is 1 if a page is not right in the end, was edited twice for the same people, or if two runs wrote at the same time.
"""

import argparse
import os
import random
import shutil
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import DEVNULL, Popen

from bench.workers_check import History, broken_in_journal, history_of, too_fast
from tests.service.redis_server import RedisServer
from wikiconbot import sandbox
from wikiconbot.errors import SandboxError
from wikiconbot.sandbox import Sandbox, server
from wikiconbot.sandbox.bot import CONFIG, PASSWORDS
from wikiconbot.sandbox.record import write_private
from wikiconbot.sandbox.wiki import BOT
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.service.jobs.queue import open_queue, patient_with
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.opening import full_address, open_store
from wikiconbot.service.store.store_values import PageKey

_QUIET = 2.0  # seconds from a sign-up to the run, in place of 30
_PATIENCE, _LEASE = 5, 10
_START = "An event.\n\n== Participants ==\n"


@dataclass
class Wiki:
    """A sandbox: its name as a family, its state folder, and the people who sign up there."""

    name: str
    state: Path
    running: Sandbox
    admin: DemoPerson
    people: list[DemoPerson] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the test; returns the exit code."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = Path(tempfile.mkdtemp(prefix="wikiconbot-workers-"))
    try:
        with ExitStack() as end:
            broken = _test(options, folder, end)
    finally:
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)
    for one in broken[:10]:
        print(f"BROKEN: {one}")
    return 1 if broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.workers", description=__doc__)
    parser.add_argument("--pages", type=int, default=200, help="event pages in all")
    parser.add_argument("--signers", type=int, default=8, help="people who sign up at the same time")
    parser.add_argument("--signups", type=int, default=600, help="sign-ups in all")
    parser.add_argument("--workers", type=int, default=3, help="workers with one process each")
    parser.add_argument("--edits-per-minute", type=float, default=300)
    parser.add_argument("--kill", type=float, default=8, help="seconds between two kills, 0 for none")
    parser.add_argument("--restarts", type=int, default=2, help="how often Redis is killed and started again")
    parser.add_argument("--redis", action="store_true", help="a Redis instead of files")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="keep the folder with the logs")
    return parser


def _say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


# ── what there is ───────────────────────────────────────────────────────────────────────────────────
@contextmanager
def _wiki(name: str, folder: Path) -> Iterator[Wiki]:
    state = folder / name
    os.environ["WIKICONBOT_STATE"] = str(state)
    running = sandbox.up(server.free_port(None, usual=0), _say)
    try:
        yield Wiki(
            name, state, running, DemoPerson(running.api).login(running.admin.user, running.admin.password)
        )
    finally:
        os.environ["WIKICONBOT_STATE"] = str(state)
        sandbox.down()


def _configure(folder: Path, wikis: Sequence[Wiki]) -> Path:
    """Make a pywikibot folder for both wikis; the bot has the same name on both, and two passwords."""
    place = folder / "pywikibot"
    place.mkdir(mode=0o700)
    where = "\n".join(f"family_files[{wiki.name!r}] = {wiki.running.api!r}" for wiki in wikis)
    text = CONFIG.format(ours="# a test", where=where, bot=BOT, passwords=str(place / PASSWORDS))
    users = "\n".join(f"usernames[{wiki.name!r}][{wiki.name!r}] = {BOT!r}" for wiki in wikis)
    write_private(place / "user-config.py", f"{text}{users}\n")
    write_private(
        place / PASSWORDS,
        "".join(
            f"({wiki.name!r}, {wiki.name!r}, {BOT!r}, BotPassword({wiki.running.bot.user.partition('@')[2]!r}, {wiki.running.bot.password!r}))\n"
            for wiki in wikis
        ),
    )
    return place


class Worker:
    """A worker that is started again each time that it is killed."""

    def __init__(self, folder: Path, number: int, queue: str | None, per_minute: float) -> None:
        self._log = (folder / f"worker{number}.log").open("a")
        self._command = [
            sys.executable, "-m", "wikiconbot", "--patience", str(_PATIENCE), "worker", "--lease", str(_LEASE),
            "--edits-per-minute", str(per_minute), "--json", *(["--queue", queue] if queue else []),
        ]  # fmt: skip
        self._environment = os.environ | {
            "PYWIKIBOT_DIR": str(folder / "pywikibot"), "WIKICONBOT_STATE": str(folder / "state"),
            "PYTHONPATH": str(Path(__file__).parents[1]),
        }  # fmt: skip
        self.start()

    def start(self) -> None:
        """Start it."""
        self._process = Popen(
            self._command, env=self._environment, stdin=DEVNULL, stdout=DEVNULL, stderr=self._log, start_new_session=True
        )  # fmt: skip

    def kill(self) -> None:
        """Kill it and its processes."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def stop(self) -> int:
        """End it as systemd does."""
        self._process.terminate()
        code = self._process.wait(60)
        self._log.close()
        return code


# ── what happens ────────────────────────────────────────────────────────────────────────────────────
@dataclass
class Day:
    """The pages, the workers and the people while they are at it."""

    store: Store
    jobs: Jobs
    pages: list[tuple[Wiki, str]]
    per_minute: float
    over: threading.Event = field(default_factory=threading.Event)
    signed: list[tuple[str, str, str]] = field(default_factory=list)
    kills: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def hint(self, wiki: Wiki, title: str, after: float = _QUIET) -> None:
        """Say that a page changed, as a watcher does."""
        key = PageKey(wiki.running.api, title)
        with self.lock:
            if self.store.hint(key, after):
                self.jobs.enqueue(key, after)


def _sign_up(day: Day, number: int, times: int, seed: int) -> None:
    """Let one person sign up on pages, in turn."""
    dice = random.Random(f"{seed} {number}")
    for _ in range(times):
        wiki, title = dice.choice(day.pages)
        person = wiki.people[number]
        time.sleep(dice.random() * 0.3)
        try:
            person.edit(title, appendtext=f"\n# ~~~~ sign-up {dice.randrange(10**6)}", summary="I come")
        except SandboxError:
            continue  # an edit conflict: this person gives up
        with day.lock:
            day.signed.append((wiki.name, title, f"Signer {number}"))
        day.hint(wiki, title)


def _kill(day: Day, workers: Sequence[Worker], every: float, seed: int) -> None:
    dice = random.Random(seed)
    while every and not day.over.wait(every * (0.5 + dice.random())):
        worker = dice.choice(workers)
        worker.kill()
        day.kills += 1
        worker.start()


def _restart(day: Day, redis: RedisServer | None, times: int, seconds: float) -> None:
    for _ in range(times if redis else 0):
        if day.over.wait(seconds):
            return
        assert redis
        redis.kill()
        time.sleep(1)
        redis.start()


def _sweep(day: Day) -> int:
    """Hint all pages whose last revision is not the one that was done; return how many there are."""
    left = 0
    for name in {wiki.name for wiki, _ in day.pages}:
        wiki = next(one for one, _ in day.pages if one.name == name)
        titles = [title for one, title in day.pages if one.name == name]
        with day.lock:
            done = day.store.done_of(wiki.running.api)
        for start in range(0, len(titles), 50):
            answer = wiki.admin.ask(action="query", prop="info", titles="|".join(titles[start : start + 50]))
            for page in answer["query"]["pages"]:
                known = done.get(page["title"])
                if known is None or known.revision != page["lastrevid"]:
                    left += 1
                    day.hint(wiki, page["title"], 0)
    return left


def _test(options: argparse.Namespace, folder: Path, end: ExitStack) -> list[str]:
    wikis = [end.enter_context(_wiki(name, folder)) for name in ("sandbox", "second")]
    pages = [(wikis[n % 2], f"Event {n:03}") for n in range(options.pages)]
    _say(f"{len(pages)} pages, {options.signers} people")
    for wiki in wikis:
        wiki.people = [wiki.admin.create_account(f"Signer {n}") for n in range(options.signers)]
    for wiki, title in pages:
        wiki.admin.edit(title, text=_START, createonly=1)
    _configure(folder, wikis)
    redis = _redis(folder, end) if options.redis else None
    state = folder / "state"
    queue = full_address(redis.url, state) if redis else None
    store = open_store(queue, state, waiting=_say)
    end.callback(store.close)
    day = Day(
        store,
        Jobs(open_queue(queue, state), patient=patient_with(queue, _say)),
        pages,
        options.edits_per_minute,
    )
    workers = [Worker(folder, n, queue, options.edits_per_minute) for n in range(options.workers)]
    for worker in workers:
        end.callback(worker.kill)
    began = time.monotonic()
    share = options.signups // options.signers
    people = _threads(options.signers, lambda n: _sign_up(day, n, share, options.seed))
    strangers = _threads(1, lambda _: _kill(day, workers, options.kill, options.seed))
    strangers += _threads(1, lambda _: _restart(day, redis, options.restarts, 10))
    for one in people:
        one.join()
    _say(f"{len(day.signed)} sign-ups after {time.monotonic() - began:.0f} s, {day.kills} kills")
    day.over.set()
    for one in strangers:
        one.join()
    while left := _sweep(day):
        _say(f"{left} pages to do: {store.figures().pending} pending, {store.figures().running} running")
        if time.monotonic() - began > 1800:
            return [f"{left} pages are not done after half an hour"]
        time.sleep(5)
    seconds = time.monotonic() - began
    codes = [worker.stop() for worker in workers]
    return _judged(day, state, seconds, codes)


def _judged(day: Day, state: Path, seconds: float, codes: Sequence[int]) -> list[str]:
    """Check all pages and the journal; print the figures."""
    histories = [history_of(wiki.admin, wiki.name, title, BOT) for wiki, title in day.pages]
    broken = [fault for history in histories for fault in history.broken(day.signed)]
    broken += [*too_fast(histories, day.per_minute, len(codes)), *broken_in_journal(state / "runs")]
    broken += [f"a worker ended with {code}" for code in codes if code]
    _print(day, histories, seconds)
    return broken


def _print(day: Day, histories: Sequence[History], seconds: float) -> None:
    edits = sum(len(history.of_bot) for history in histories)
    lags = sorted(lag for history in histories for lag in history.lags) or [0]
    state = day.store.figures()
    outcomes = {wiki: dict(one.outcomes) for wiki, one in state.wikis.items()}
    print(f"{len(day.signed)} sign-ups on {len(day.pages)} pages, {day.kills} kills, {seconds:.0f} s")
    print(
        f"{edits} edits; from a sign-up to its row: {statistics.median(lags):.0f} s, 95 %: {lags[int(len(lags) * 0.95)]} s"
    )
    for wiki, found in outcomes.items():
        print(f"{wiki}: {found}")


def _redis(folder: Path, end: ExitStack) -> RedisServer:
    place = folder / "redis"
    place.mkdir()
    made = RedisServer(place, "always")
    made.start()
    end.callback(made.kill)
    return made


def _threads(number: int, work: Callable[[int], None]) -> list[threading.Thread]:
    started = [threading.Thread(target=work, args=(n,)) for n in range(number)]
    for one in started:
        one.start()
    return started


if __name__ == "__main__":
    sys.exit(main())
