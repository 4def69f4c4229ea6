"""What a sweep costs: requests, bytes and seconds on a sandbox with many event pages: ``python -m bench.sweep [PAGES [CHANGED]]``.

It makes 1,000 pages and sweeps them with and without the bot right: idle, and with 50 of them changed; then 1,000 pages with their
tables on subpages. It fails if a sweep costs more than `IDLE`, `BYTES` or `READS`.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import Any

from bench.event_pages import SIGNERS, TEMPLATE, WITH_TARGET, make_signers, page, write_pages
from wikiconbot import sandbox as room
from wikiconbot.sandbox import server
from wikiconbot.sandbox.wiki_client import DemoPerson

_PHASE = re.compile(r"^(.+?)\s+(\d+) requests\s+(\d+) bytes\s+([\d.]+) s$", re.MULTILINE)
_FAST = 6000
#: The most requests of a sweep of 1,000 events without changes, by their template and whether the bot has its right; and bytes.
IDLE = {(TEMPLATE, False): 22, (TEMPLATE, True): 4, (WITH_TARGET, False): 42, (WITH_TARGET, True): 6}
BYTES = 400_000
#: The most requests that read if 50 of 1,000 events without subpages changed. Each is saved once.
READS = 60


@dataclass(frozen=True)
class Cost:
    """What one sweep cost, from ``--stats``; ``saves`` is the number of requests that saved."""

    requests: int
    saves: int
    bytes: int
    seconds: float
    phases: dict[str, int]
    document: dict[str, Any]

    @property
    def reads(self) -> int:
        """Requests that read."""
        return self.requests - self.saves

    def row(self, name: str) -> str:
        """Return a row of the table in docs/scale.md."""
        phases = ", ".join(f"{name} {count}" for name, count in self.phases.items() if count)
        mega = f"{self.bytes / 1e6:.3f}"
        return f"| {name} | {self.reads} | {self.saves} | {mega} | {self.seconds:.1f} | {phases} |"


def sweep(*options: str) -> Cost:
    """Sweep the running sandbox as a shell does, and return what it cost."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "wikiconbot", "--sandbox", "sweep", "--json", "--stats", *options],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    seconds = time.monotonic() - began
    found = {
        name.strip(): (int(requests), int(size)) for name, requests, size, _ in _PHASE.findall(done.stderr)
    }
    assert done.returncode in (0, 1), done.stderr
    requests, size = found.pop("total")
    document = json.loads(done.stdout)["wikis"][0]
    phases = {name: count for name, (count, _) in found.items()}
    return Cost(requests, phases.get("save", 0), size, seconds, phases, document)


def sign_up(admin: DemoPerson, titles: list[str], number: int) -> None:
    """Let one more person sign up on some pages."""
    texts: dict[str, str] = {}
    line = f"# [[User:{SIGNERS[number]}]] 11:{number:02}, 4 March 2026 (UTC)"
    for start in range(0, len(titles), 50):
        asked = {"prop": "revisions", "rvprop": "content", "rvslots": "main"}
        answer = admin.ask(action="query", titles="|".join(titles[start : start + 50]), **asked)
        for found in answer["query"]["pages"]:
            text = found["revisions"][0]["slots"]["main"]["content"]
            place = text.index("\n", text.rindex("\n# [[User:") + 1)
            texts[found["title"]] = f"{text[:place]}\n{line}{text[place:]}"
    write_pages(texts)


def flag(admin: DemoPerson, *, bot: bool) -> None:
    """Give the bot its flag, or remove it."""
    change = {"add": "bot"} if bot else {"remove": "bot"}
    admin.ask(action="userrights", user="WikiconBot", token=admin.token("userrights"), **change)


def measure(admin: DemoPerson, pages: int, changed: int, template: str) -> list[str]:
    """Return the rows for pages with one of the templates."""
    name = "Elsewhere" if template == WITH_TARGET else "Event"
    titles = [f"{name} {number:04}" for number in range(pages)]
    some = titles[:: max(1, pages // changed)][:changed]
    numbered = {title: number for number, title in enumerate(titles)}
    write_pages({t: page(numbered[t], 4 if t in some else 0, template) for t in titles})
    options = ("--edits-per-minute", str(_FAST), "--settings-template", template)
    kind = "with a subpage each" if template == WITH_TARGET else "without subpages"
    rows = [sweep(*options).row(f"{pages} events {kind}, the first time, {changed} with people")]
    for turn, bot in enumerate((False, True)):
        flag(admin, bot=bot)
        right = "with the bot right" if bot else "without the bot right"
        idle = sweep(*options)
        rows.append(idle.row(f"idle, {right}"))
        assert idle.saves == 0, idle
        assert idle.reads <= IDLE[template, bot], idle
        assert idle.bytes <= BYTES, idle
        sign_up(admin, some, 5 + turn)
        cost = sweep(*options)
        rows.append(cost.row(f"{changed} changed, {right}"))
        assert template == WITH_TARGET or (cost.saves == changed and cost.reads <= READS), cost
    rows.append(sweep(*options).row("idle again"))
    return rows


def main(pages: int = 1000, changed: int = 50) -> None:
    """Print a table of all sweeps."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIKICONBOT_STATE"] = folder
        sandbox = room.up(server.free_port(None, usual=0))
        try:
            admin = DemoPerson(sandbox.api).login(sandbox.admin.user, sandbox.admin.password)
            make_signers(admin)
            flag(admin, bot=False)
            print(
                "| sweep | reads | saves | MB | s | requests by phase |\n|---|---|---|---|---|---|",
                flush=True,
            )
            for template in (TEMPLATE, WITH_TARGET):
                print("\n".join(measure(admin, pages, changed, template)), flush=True)
        finally:
            room.down()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
