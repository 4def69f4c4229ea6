"""``python -m bench.watching``: people sign up on many pages of two wikis, `wikiconbot watch` keeps them up to date, and is killed; then all is checked.

With ``--redis``, one watcher (``watch -n 0``) and three workers share a Redis; without, one ``watch`` does everything with files. All programs
are killed with SIGKILL at any moment, and Redis too, once with all its data lost. The exit code is 1 if a page is not right in the
end, was edited twice for the same people, if two runs wrote at the same time, or if a wiki got more edits than the limit.
"""

import argparse
import random
import shutil
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench.service_world import TEMPLATE, Program, Redis, Wiki, left_to_do, make_pages, new_wiki, say
from bench.watching_check import History, broken_in_journal, busiest_minute, history_of, too_fast
from tests.live.service.wikis_config import configure
from wikiconbot.errors import SandboxError
from wikiconbot.sandbox.wiki import BOT
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.opening import open_store

_PATIENCE, _LEASE = 5, 10
_LONGEST = 1800.0  # seconds after which the test gives up


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the test; returns the exit code."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = Path(tempfile.mkdtemp(prefix="wikiconbot-watching-"))
    try:
        with ExitStack() as end:
            broken = _test(options, folder, end)
    finally:
        if options.keep:
            say(f"The logs are in {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    for one in broken[:10]:
        print(f"BROKEN: {one}")
    return 1 if broken else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.watching", description=__doc__)
    parser.add_argument("--pages", type=int, default=200, help="event pages in all")
    parser.add_argument("--signers", type=int, default=8, help="people who sign up at the same time")
    parser.add_argument("--signups", type=int, default=600, help="sign-ups in all")
    parser.add_argument(
        "--think",
        type=float,
        default=2,
        help="the longest pause between two sign-ups of a person, in seconds",
    )
    parser.add_argument("--workers", type=int, default=3, help="with --redis: workers with one process each")
    parser.add_argument("--edits-per-minute", type=float, default=300)
    parser.add_argument(
        "--after", type=float, default=2, help="seconds from a sign-up to the run, in place of 30"
    )
    parser.add_argument("--kill", type=float, default=15, help="seconds between two kills, 0 for none")
    parser.add_argument(
        "--restarts", type=int, default=3, help="how often Redis is killed; the second time it loses all"
    )
    parser.add_argument(
        "--redis",
        action="store_true",
        help="a Redis, a watcher and workers, instead of one process with files",
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="keep the folder with the logs")
    return parser


@dataclass
class Day:
    """The pages, the programs and the people while they are at it."""

    options: argparse.Namespace
    store: Store
    pages: list[tuple[Wiki, str]]
    programs: list[Program]
    over: threading.Event = field(default_factory=threading.Event)
    signed: list[tuple[str, str, str]] = field(default_factory=list)
    kills: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)


# ── what happens ────────────────────────────────────────────────────────────────────────────────────
def _sign_up(day: Day, number: int, times: int) -> None:
    """Let one person sign up on pages, in turn."""
    dice = random.Random(f"{day.options.seed} {number}")
    for _ in range(times):
        wiki, title = dice.choice(day.pages)
        time.sleep(dice.random() * day.options.think)
        try:
            wiki.people[number].edit(
                title, appendtext=f"\n# ~~~~ sign-up {dice.randrange(10**6)}", summary="I come"
            )
        except SandboxError:
            continue  # an edit conflict: this person gives up
        with day.lock:
            day.signed.append((wiki.name, title, f"Signer {number}"))


def _kill(day: Day) -> None:
    """Kill programs at random moments, and start those again that ended."""
    dice, every = random.Random(day.options.seed), day.options.kill
    while every and not day.over.wait(every * (0.5 + dice.random())):
        for program in day.programs:
            program.keep_up()
        program = dice.choice(day.programs)
        program.kill()
        day.kills[program.name.rstrip("0123456789")] += 1
        program.start()


def _restart(day: Day, redis: Redis | None) -> None:
    for number in range(day.options.restarts if redis else 0):
        if day.over.wait(10):
            return
        assert redis
        redis.restart(empty=number == 1)
        day.kills["empty Redis" if number == 1 else "Redis"] += 1


def _test(options: argparse.Namespace, folder: Path, end: ExitStack) -> list[str]:
    wikis = [end.enter_context(new_wiki(name, folder, options.signers)) for name in ("sandbox", "second")]
    pages = make_pages(wikis, options.pages)
    say(f"{len(pages)} pages, {options.signers} people")
    configure(folder / "pywikibot", {wiki.name: wiki.running for wiki in wikis})
    state = folder / "state"
    redis = Redis(folder / "redis", end) if options.redis else None
    queue = redis.address(state) if redis else None
    programs = _programs(options, folder, queue, wikis)
    for program in programs:
        end.callback(program.kill)
    store = open_store(queue, state, waiting=say)
    end.callback(store.close)
    day = Day(options, store, pages, programs)
    if _wait(day, time.monotonic()):
        return ["the first sweep is not done after half an hour"]
    began = time.monotonic()
    share = options.signups // options.signers
    people = _threads(options.signers, lambda n: _sign_up(day, n, share))
    strangers = [*_threads(1, lambda _: _kill(day)), *_threads(1, lambda _: _restart(day, redis))]
    for one in people:
        one.join()
    say(f"{len(day.signed)} sign-ups after {time.monotonic() - began:.0f} s, {dict(day.kills)}")
    strangers[1].join()
    day.over.set()
    strangers[0].join()
    if left := _wait(day, began):
        return [f"{left} pages are not done after half an hour"]
    seconds = time.monotonic() - began
    codes = [program.stop() for program in programs]
    return _judged(day, state, seconds, codes)


def _programs(
    options: argparse.Namespace, folder: Path, queue: str | None, wikis: Sequence[Wiki]
) -> list[Program]:
    """Start what an operator starts: a watcher and workers, or one program that does all."""
    both = (
        "--lease", str(_LEASE), "--edits-per-minute", str(options.edits_per_minute), "--json", "--settings-template", TEMPLATE,
        *(["--queue", queue] if queue else []),
    )  # fmt: skip
    watch = (
        "--patience", str(_PATIENCE), "watch", "-n", "0" if queue else "1", "--poll-every", "0.5", "--after", str(options.after),
        "--sweep-every", "1", *(part for wiki in wikis for part in ("--wiki", f"{wiki.name}:{wiki.name}")),
    )  # fmt: skip
    names = range(options.workers if queue else 0)
    return [
        Program(folder, "watch", *watch, *both),
        *(Program(folder, f"worker{n}", "--patience", str(_PATIENCE), "worker", *both) for n in names),
    ]


def _wait(day: Day, began: float) -> int:
    """Wait until all is done; return how many pages are left after too long."""
    while left := left_to_do(day.store, day.pages):
        if time.monotonic() - began > _LONGEST:
            break
        for program in day.programs:
            program.keep_up()
        state = day.store.figures()
        say(f"{left} pages to do: {state.pending} pending, {state.running} running")
        time.sleep(5)
    return left


# ── how it went ─────────────────────────────────────────────────────────────────────────────────────
def _judged(day: Day, state: Path, seconds: float, codes: Sequence[int]) -> list[str]:
    """Check all pages and the journal; print the figures."""
    histories = [history_of(wiki.admin, wiki.name, title, BOT) for wiki, title in day.pages]
    broken = [fault for history in histories for fault in history.broken(day.signed)]
    lost = 3 * day.kills["empty Redis"]  # what was taken from the budget is lost too: the burst again
    broken += [
        *too_fast(histories, day.options.edits_per_minute, len(codes) + lost),
        *broken_in_journal(state / "runs"),
    ]
    broken += [
        f"{program.name} ended with {code}" for program, code in zip(day.programs, codes, strict=True) if code
    ]
    broken += [f"{program.name}: {line}" for program in day.programs for line in _errors(program)]
    _print(day, histories, seconds)
    return broken


def _errors(program: Program) -> list[str]:
    """Return mistakes of the program in its log, without errors of a Redis that is away."""
    mistakes = [one for one in program.lines() if one["event"] == "mistake"]
    return [f"{one['message']}\n{one.get('traceback', '')}" for one in mistakes]


def _print(day: Day, histories: Sequence[History], seconds: float) -> None:
    edits = sum(len(history.of_bot) for history in histories)
    lags = sorted(lag for history in histories for lag in history.lags) or [0]
    kills = ", ".join(f"{name} {number}" for name, number in sorted(day.kills.items()))
    print(
        f"{len(day.signed)} sign-ups on {len(day.pages)} pages, {seconds:.0f} s; killed: {kills or 'nothing'}"
    )
    print(
        f"{edits} edits, at most {busiest_minute(histories)} in a minute on a wiki; from a sign-up to its row: "
        f"{statistics.median(lags):.0f} s, 95 %: {lags[int(len(lags) * 0.95)]:.0f} s, the longest {lags[-1]:.0f} s"
    )
    print(f"requests of runs that ended: {sum(map(_requests, day.programs))}")
    for wiki, one in day.store.figures().wikis.items():
        print(f"{wiki}: {dict(one.outcomes)}")


def _requests(program: Program) -> int:
    return sum(line.get("requests", 0) for line in program.lines() if line["event"] == "page")


def _threads(number: int, work: Callable[[int], None]) -> list[threading.Thread]:
    started = [threading.Thread(target=work, args=(n,)) for n in range(number)]
    for one in started:
        one.start()
    return started


if __name__ == "__main__":
    sys.exit(main())
