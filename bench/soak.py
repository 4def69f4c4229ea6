"""``python -m bench.soak``: many people sign up on one page while several bots update it; then every byte is checked.

It uses a separate sandbox. Everybody edits through the API as real editors do: each with an account, with edit conflicts.
The exit code is 1 if a promise of docs/design.md was broken: a line lost, a marker doubled, an edit without a change …
"""

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from math import inf
from pathlib import Path
from typing import Any

from bench import soak_page as page
from bench.soak_bots import Machine
from bench.soak_end import look_at_end
from bench.soak_history import History, Violation
from bench.soak_ledger import ledger
from bench.soak_outside import look_at_status, look_outside, ten_minutes_pass
from bench.soak_people import Crowd
from bench.soak_report import figures, markdown
from bench.soak_revision import read_history
from bench.soak_stops import Stops
from bench.soak_troubles import Troubles
from wikiconbot import sandbox
from wikiconbot.sandbox import server
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.wikitext.siteinfo import SiteInfo

# Settings that make an edit of a long page faster and change nothing in what is saved or merged. Without them, two filters
# parse the page before it is saved (on Wikimedia's wikis it is parsed while its editor still types the summary).
# And 2,000 revisions would take a gigabyte.
_WITHOUT = "'AbuseFilter', "
_SETTINGS = """
$wgGroupPermissions['user']['sboverride'] = true;
$wgCompressRevisions = true;
"""
#: The operator's settings while strangers edit: the bot may write its status page.
_FILE = "[limits]\nstatus_page = true\n"
_SHOWN = 10  # violations
_EVERY = 15  # seconds between two lines of progress


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the test; returns the exit code."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _interrupt)
    folder = Path(tempfile.mkdtemp(prefix="wikiconbot-soak-"))
    os.environ["WIKICONBOT_STATE"] = str(folder / "sandbox")
    try:
        told, violations = _soak(options, folder)
    finally:
        if options.keep:
            _say(f"The wiki still runs. Stop it: WIKICONBOT_STATE={folder}/sandbox wikiconbot sandbox down")
        else:
            sandbox.down()
            shutil.rmtree(folder, ignore_errors=True)
    for violation in violations[:_SHOWN]:
        print(f"BROKEN: {violation}\n")
    print(markdown(told))
    if options.json:
        document = told | {"broken": [str(violation) for violation in violations]}
        Path(options.json).write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 1 if violations else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--signers", type=int, default=8, help="people who edit at the same time")
    parser.add_argument("--signups", type=int, default=2_000, help="people who sign up in all")
    parser.add_argument("--seconds", type=float, default=inf, help="nobody signs up after so many seconds")
    parser.add_argument(
        "--strangers", action="store_true",
        help="meanwhile edits of the bot's are undone, the page is blanked and moved, settings are changed …",
    )  # fmt: skip
    parser.add_argument("--bots", type=int, default=2, help="bots that update the page at the same time")
    parser.add_argument(
        "--think", type=float, default=0.3, help="seconds between reading and saving, at most"
    )
    parser.add_argument("--pause", type=float, default=10.0, help="seconds between two runs of a bot")
    parser.add_argument("--seed", type=int, default=1, help="another seed: other people, ways and comments")
    parser.add_argument("--json", metavar="FILE", help="write the figures here as JSON too")
    parser.add_argument("--keep", action="store_true", help="keep the wiki, to look at it")
    return parser


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


def _soak(options: argparse.Namespace, folder: Path) -> tuple[dict[str, Any], list[Violation]]:
    """Run the test in a folder; returns the figures and the broken promises."""
    wiki = sandbox.up(server.free_port(None, usual=0), _say)
    state, bot = sandbox.state_dir(), wiki.bot.user.partition("@")[0]
    _make_light(state / "wiki" / "LocalSettings.php")
    admin = DemoPerson(wiki.api).login(wiki.admin.user, wiki.admin.password)
    start = (page.SETTINGS if options.strangers else "") + page.START
    made = admin.edit(page.TITLE, text=start, summary="The page of the conference", createonly=1)
    entries = ledger(options.signups, options.seed)
    crowd = Crowd(wiki, int(made["pageid"]), entries, options.signers, options.seed, options.think)
    seconds: dict[str, float] = {}
    with ExitStack() as listening:
        machines = [
            Machine.set_up(folder / f"bot-{n}", state, wiki.api, file=_FILE if options.strangers else "")
            for n in range(1, options.bots + 1)
        ]
        for machine in machines:
            listening.enter_context(machine.listener)
        troubles = Troubles(crowd, machines, bot) if options.strangers else None
        with _timed(seconds, "registering"), _watched(crowd, machines):
            if options.seconds == inf:
                crowd.register()  # otherwise everybody registers at their turn
        with _timed(seconds, "signing up"), _watched(crowd, machines):
            crowd.until = time.monotonic() + options.seconds
            _work(crowd, troubles, machines, options.pause)
        _say("Checking every revision …")
        owners = {revision: machine.folder.name for machine in machines for revision in machine.saved()}
        crossings = {revision: base for machine in machines for revision, base in machine.crossings().items()}
        stops = Stops(troubles.acts if troubles else (), owners, crossings)
        history = History(bot, [entry for entry in entries if entry.signed_up], stops)
        with _timed({}, "checking"):
            _judge(admin, history, machines)
    return figures(crowd, history, machines, seconds), history.violations


def _make_light(settings: Path) -> None:
    """Switch off what would only take time on the wiki."""
    settings.write_text(settings.read_text("utf-8").replace(_WITHOUT, "") + _SETTINGS, "utf-8")


@contextmanager
def _timed(seconds: dict[str, float], name: str) -> Iterator[None]:
    start = time.monotonic()
    yield
    seconds[name] = time.monotonic() - start
    _say(f"{name}: {seconds[name]:.0f} s")


@contextmanager
def _watched(crowd: Crowd, machines: Sequence[Machine]) -> Iterator[None]:
    """Print every few seconds the progress of everybody."""
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_EVERY):
            counts = {name: n for name, n in crowd.tally.counts().items() if name != "requests"}
            said = ", ".join(f"{name} {n}" for name, n in counts.items())
            _say(f"{said}; bot runs {sum(len(machine.runs) for machine in machines)}")

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _work(crowd: Crowd, troubles: Troubles | None, machines: Sequence[Machine], pause: float) -> None:
    """Let people sign up, strangers make trouble and bots update until all have finished."""
    over, quiet = threading.Event(), threading.Event()
    with ThreadPoolExecutor(len(machines) + 1) as pool:
        bots: list[Future[None]] = [
            pool.submit(machine.work, over, pause, after=machines[:place])
            for place, machine in enumerate(machines)
        ]
        strangers = pool.submit(troubles.work, quiet) if troubles else None
        try:
            crowd.sign_up()
            quiet.set()
            if strangers:
                strangers.result()
        except BaseException:
            quiet.set()
            crowd.stop.set()
            for machine in machines:
                machine.given_up = True
            raise
        finally:
            over.set()
    for bot in bots:
        bot.result()


def _judge(reader: DemoPerson, history: History, machines: Sequence[Machine]) -> None:
    """Check every revision, then the page in its last state and the last runs of the bots."""
    for revision in read_history(reader):
        history.follow(revision)
    last = history.last
    assert last is not None
    if not machines:
        return
    if not history.is_linked_once:
        history.violations.append(
            Violation(f"the Etherpad was linked {history.links_made} times", (last.number,), "")
        )
    for machine in machines:
        if not machine.rests:
            said = machine.runs[-1]
            history.violations.append(
                Violation(f"a bot did not come to rest: {said.outcome}", (last.number,), said.stderr[-800:])
            )
    if history.not_in_table:
        names = ", ".join(history.not_in_table[:10])
        history.violations.append(Violation("people without a row in the table", (last.number,), names))
    _, profile, _ = machines[0].run("profile")
    html = reader.ask(action="parse", page=page.TITLE, prop="text", disablelimitreport=1)["parse"]["text"]
    history.violations += look_at_end(last, html, SiteInfo.from_api(json.loads(profile)), history.entries)
    history.violations += look_outside(reader, history.bot, machines, history.entries)
    ten_minutes_pass(machines)
    for machine in machines:
        machine.update()
    history.violations += look_at_status(reader, history.bot)


if __name__ == "__main__":
    sys.exit(main())
