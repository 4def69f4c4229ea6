"""``python -m bench.watch_soak``: `wikiconbot watch` for ten minutes that have the shape of a day: 24 sweeps, 200 sign-ups, and probes all the time.

One wiki's changes come from a stream whose connections are cut, with the events of other wikis in it; another wiki is polled. Jobs without
a hint let processes of the worker be replaced. Then the process that watches is killed, and stopped until probes say so. The exit
code is 1 if the memory or the open files of a process grow, if a probe fails, or if a page is not right in the end.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench.service_world import TEMPLATE, Program, Wiki, left_to_do, make_pages, new_wiki, say
from bench.watch_growth import Sample, growth_of, sample
from bench.watching_check import broken_in_journal, history_of
from tests.live.ports import free_port
from tests.live.service.probes import ask, children, health, watcher_of
from tests.live.service.wikis_config import configure
from tests.service.watching.rc_stream import Changes, changes_as_stream
from wikiconbot.sandbox.wiki import BOT
from wikiconbot.service.jobs.queue import open_queue
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.parts import ALIVE
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey

#: Seconds of a connection: after one of more than a minute, the watcher connects again at once.
_LASTS = 61.0
#: Events of other wikis in a second: as in Wikimedia's stream.
_OTHERS = 40
_SWEEPS = 24
_EVERY = 5.0  # seconds between two samples
#: The oldest part of the samples is left out: programs load what they need when they need it.
_WARM = 0.3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the test; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.watch_soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--pages", type=int, default=40, help="event pages on two wikis")
    parser.add_argument("--signups", type=int, default=200)
    parser.add_argument("--jobs", type=float, default=6, help="jobs without a hint in a second")
    parser.add_argument("--keep", action="store_true", help="keep the folder with the logs")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    folder = Path(tempfile.mkdtemp(prefix="wikiconbot-watch-soak-"))
    try:
        with ExitStack() as end:
            broken = list(_test(options, folder, end))
    finally:
        if options.keep:
            say(f"The logs are in {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    for one in broken:
        print(f"BROKEN: {one}")
    return 1 if broken else 0


@dataclass
class Run:
    """The watcher and what is around it; ``statuses`` are what probes got."""

    program: Program
    port: int
    store: Store
    pages: list[tuple[Wiki, str]]
    changes: Changes
    over: threading.Event = field(default_factory=threading.Event)
    signed: list[tuple[str, str, str]] = field(default_factory=list)
    statuses: Counter[tuple[str, int]] = field(default_factory=Counter)
    slowest: float = 0.0
    samples: list[Sample] = field(default_factory=list)


def _test(options: argparse.Namespace, folder: Path, end: ExitStack) -> Iterator[str]:
    changes = end.enter_context(changes_as_stream(_LASTS, _OTHERS))
    wikis = [end.enter_context(new_wiki(name, folder, 8)) for name in ("sandbox", "second")]
    with (wikis[0].state / "wiki" / "LocalSettings.php").open("a") as settings:
        settings.write(changes.settings)
    pages = make_pages(wikis, options.pages)
    configure(
        folder / "pywikibot", {wiki.name: wiki.running for wiki in wikis}, {wikis[0].name: changes.address}
    )
    run = _start(options, folder, pages, changes)
    end.callback(run.program.kill)
    _work(options, folder, run)
    yield from _judged(run, folder)
    yield from _troubles(run)
    code = run.program.stop()
    if code:
        yield f"the program ended with {code}"
    yield from _mistakes(run)


def _start(options: argparse.Namespace, folder: Path, pages: list[tuple[Wiki, str]], changes: Changes) -> Run:
    port = free_port()
    program = Program(
        folder, "watch", "--patience", "5", "watch", "--listen", str(port), "--poll-every", "0.2", "--after", "2", "--json",
        "--sweep-every", str(options.minutes / _SWEEPS), "--edits-per-minute", "600", "--settings-template", TEMPLATE,
        "--lease", "10", "--wiki", "sandbox:sandbox", "--wiki", "second:second",
    )  # fmt: skip
    while health(port).get("problems") != []:
        assert program.runs, program.log_file.read_text()
        time.sleep(0.1)
    store = open_store(None, folder / "state")
    return Run(program, port, store, pages, changes)


# ── what happens ────────────────────────────────────────────────────────────────────────────────────
def _work(options: argparse.Namespace, folder: Path, run: Run) -> None:
    """Let people, probes and jobs come for some minutes, and look at the processes meanwhile."""
    seconds = options.minutes * 60
    jobs = Jobs(open_queue(None, folder / "state"))
    unknown = PageKey(run.pages[0][0].running.api, "Nothing to do")
    busy = [
        _repeated(run, (seconds - 20) / options.signups - 0.3, lambda dice: _sign_up(run, dice)),
        _repeated(run, 1 / options.jobs, lambda _: jobs.enqueue(unknown)),
        _repeated(run, 0.2, lambda _: _probe(run, "/healthz", "GET")),
        _repeated(run, 0.2, lambda _: _probe(run, "/metrics", "GET")),
        _repeated(run, 1, lambda _: _probe(run, "/healthz", "HEAD")),
    ]
    began = time.monotonic()
    while time.monotonic() < began + seconds:
        run.samples.append(sample(run.program.pid, time.monotonic() - began))
        time.sleep(_EVERY)
    run.over.set()
    for one in busy:
        one.join()
    while (left := left_to_do(run.store, run.pages)) and time.monotonic() < began + seconds + 300:
        say(f"{left} pages to do")
        time.sleep(3)


def _repeated(run: Run, every: float, act: Callable[[random.Random], object]) -> threading.Thread:
    """Let something happen again and again until all is over."""
    dice = random.Random(every)

    def repeat() -> None:
        while not run.over.wait(every):
            act(dice)

    thread = threading.Thread(target=repeat)
    thread.start()
    return thread


def _sign_up(run: Run, dice: random.Random) -> None:
    (wiki, title), number = dice.choice(run.pages), dice.randrange(8)
    wiki.people[number].edit(title, appendtext=f"\n# ~~~~ sign-up {dice.randrange(10**6)}", summary="I come")
    run.signed.append((wiki.name, title, f"Signer {number}"))


def _probe(run: Run, path: str, method: str) -> None:
    began = time.monotonic()
    status, _ = ask(run.port, path, method)
    run.statuses[f"{method} {path}", status] += 1
    run.slowest = max(run.slowest, time.monotonic() - began)


# ── how it went ─────────────────────────────────────────────────────────────────────────────────────
def _judged(run: Run, folder: Path) -> Iterator[str]:
    """Yield what is wrong after the minutes; print the figures."""
    histories = [history_of(wiki.admin, wiki.name, title, BOT) for wiki, title in run.pages]
    events = Counter(str(line["event"]) for line in run.program.lines())
    growths = growth_of(run.samples, _WARM)
    connections = len(run.changes.server.asked) if run.changes.server else 0
    print(
        f"{len(run.signed)} sign-ups, {sum(len(one.of_bot) for one in histories)} edits, {events['swept']} sweeps of two wikis, "
        f"{connections} connections to the stream, {sum(run.statuses.values())} probes, the slowest in {run.slowest:.2f} s"
    )
    for growth in growths:
        print(growth)
    yield from (fault for history in histories for fault in history.broken(run.signed))
    yield from broken_in_journal(folder / "state" / "runs")
    yield from (f"probes: {number} times {what}" for what, number in run.statuses.items() if what[1] != 200)
    yield from (fault for growth in growths for fault in growth.broken())
    if events["no-stream"] or not connections:
        yield "the stream was not read"
    if sum(growth.role == "replaced" for growth in growths) < 1:
        yield "no process of the worker was replaced"


def _troubles(run: Run) -> Iterator[str]:
    """Kill the process that watches, then stop it; yield what probes do not notice."""
    before = children(run.program.pid)
    os.kill(watcher_of(run.program.pid), signal.SIGKILL)
    if not _within(30, lambda: sum(line["event"] == "watching" for line in run.program.lines()) > 1):
        yield "a watcher that was killed is not started again"
    for pid in set(children(run.program.pid)) - set(before):
        os.kill(pid, signal.SIGSTOP)
    began = time.monotonic()
    if not _within(ALIVE + 30, lambda: ask(run.port, "/healthz")[0] == 503):
        yield "a watcher that hangs is not seen from outside"
    if (code := run.program.status()) != 1:
        yield f"watch --status exits {code} while the watcher hangs"
    print(f"/healthz says 503 {time.monotonic() - began:.0f} s after the watcher was stopped")
    if not _within(ALIVE + 60, lambda: ask(run.port, "/healthz")[0] == 200):
        yield "a watcher that hangs is not started again"
    if not _within(30, lambda: run.program.status() == 0):
        yield "watch --status does not exit 0 after the watcher was started again"
    print(f"it says 200 again after {time.monotonic() - began:.0f} s")


def _within(seconds: float, condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.5)
    return False


def _mistakes(run: Run) -> Iterator[str]:
    for line in run.program.lines():
        if line["level"] == "error" and line["event"] != "hangs":
            yield f"{line['event']}: {line['message']}"


if __name__ == "__main__":
    sys.exit(main())
