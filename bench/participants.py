"""A participants table of 2,000 people on a real wiki: written, filled by people, written again, read back.

``python -m bench.participants`` runs a sandbox of its own. “Own time” is the processor time of this program, the wiki's
and the waiting for it left out.
"""

import os
import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from wikiconbot import sandbox as room
from wikiconbot.event import Asked
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.update import update_page
from wikiconbot.runs.wiki_pages import judge_wiki_page
from wikiconbot.sandbox import server
from wikiconbot.sandbox.wiki_client import DemoPerson
from wikiconbot.wiki.session import Session, Target, connect

TITLE = "Two thousand people"
PEOPLE = 2000
_SAID = "ଓଡ଼ିଆ ଉଇକିପିଡ଼ିଆ, ଶାକାହାରୀ, needs a room from Friday"


def signup(number: int) -> str:
    """A line as people sign it."""
    name = f"Participant number {number}"
    return f"# [[User:{name}|{name}]] ([[User talk:{name}|talk]]) {number % 24:02}:40, {1 + number % 28} March 2026 (UTC) {_SAID}"


def filled(text: str) -> str:
    """The page after an organiser added two columns and filled them for everybody, by the table's lines alone."""
    text = text.replace('"status" | Status\n', '"status" | Status\n! Attended?\n! Room\n')
    return re.sub(r"(?m)^(\| (?:signed up|to be checked|withdrawn))$", r"\1\n| {{tick}}\n| 12", text)


class Measured:
    """What each step cost: seconds of our own, seconds in all, requests, bytes saved."""

    def __init__(self, session: Session, stats: Stats, journal: Journal) -> None:
        self.session, self.stats, self.journal = session, stats, journal
        self.rows: list[str] = []

    def step(self, name: str, work: Callable[[], int]) -> None:
        """Do a step, which returns the page's bytes, and note what it cost."""
        own, whole, requests = time.process_time(), time.perf_counter(), self._requests()
        size = work()
        own, whole = time.process_time() - own, time.perf_counter() - whole
        self.rows.append(
            f"| {name} | {own:.2f} s | {whole:.2f} s | {self._requests() - requests} | {size:,} |"
        )

    def _requests(self) -> int:
        return sum(phase.requests for phase in self.stats.phases.values())

    def update(self) -> int:
        """Bring the page up to date; returns its bytes."""
        result = update_page(
            self.session, TITLE, Asked(), lambda judgement, plan: True, self.stats, self.journal
        )
        text = result.made[-1][0].new if result.made else result.judgement.snapshot.text
        return len(text.encode())

    def read_back(self) -> int:
        """Read the page with its table, as every run begins."""
        judgement = judge_wiki_page(self.session, TITLE, Asked(), self.stats)
        return len(judgement.snapshot.text.encode())


def main() -> None:
    """Print the table of docs/performance.md."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIKICONBOT_STATE"] = str(Path(folder) / "state")
        running = room.up(server.free_port(None, usual=0))
        try:
            admin = DemoPerson(running.api)
            admin.login(running.admin.user, running.admin.password)
            text = "== Sign up ==\n" + "\n".join(map(signup, range(PEOPLE))) + "\n"
            admin.edit(TITLE, text=text, summary="2,000 people")
            stats = Stats()
            session = connect(Target(sandbox_dir=str(room.state_dir() / "pywikibot")), stats.count)
            measured = Measured(session, stats, Journal(room.state_dir()))
            measured.step("the table is written for the first time", measured.update)
            admin.edit(TITLE, text=filled(admin.text(TITLE) or ""), summary="two columns, 4,000 cells")
            measured.step("people filled 4,000 cells: nothing to write", measured.update)
            changed = (admin.text(TITLE) or "").replace(signup(7), f"# <s>{signup(7)[2:]}</s>")
            admin.edit(TITLE, text=changed, summary="somebody withdraws")
            measured.step("somebody withdraws: written again", measured.update)
            measured.step("read and judged alone", measured.read_back)
            kept = (admin.text(TITLE) or "").count("| {{tick}}")
            print(
                "| 2,000 people | own time | with the wiki's | requests | bytes of the page |\n|---|---|---|---|---|"
            )
            print("\n".join(measured.rows))
            print(f"\n{kept:,} of 2,000 ticks stand.")
        finally:
            room.down()


if __name__ == "__main__":
    main()
