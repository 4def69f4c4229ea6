"""A participants table of 2,000 people on a real wiki, and the cost of ``wikiconbot update PAGE --yes`` for it, as users run it.

``python -m bench.participants`` runs a separate sandbox; each run is a process, with its start, its journal and the printed
diff. ``--weight`` counts the bytes of a row instead, and the lines that a run changes (weight.py).
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import weight
from wikiconbot import sandbox as room
from wikiconbot.sandbox import server
from wikiconbot.sandbox.wiki_client import DemoPerson

TITLE = "Two thousand people"
PEOPLE = 2000
_SAID = "ଓଡ଼ିଆ ଉଇକିପିଡ଼ିଆ, ଶାକାହାରୀ, needs a room from Friday"
_UPDATE = (sys.executable, "-m", "wikiconbot", "--sandbox", "--stats", "update", TITLE, "--yes")
_REQUESTS = re.compile(r"^total +(\d+) requests", re.MULTILINE)
_NEW_COLUMNS = (
    'own_columns = ["Dinner", "Badge"]\ncolumns = ["participant", "comment", "signed", "guests", "status"]\n'
)


def signup(number: int) -> str:
    """A line with a signature, as people write it."""
    return weight.signup(number, _SAID)


def filled(text: str) -> str:
    """The page after an organiser added two columns and filled them for everybody, with changes only in the table."""
    text = text.replace('"status" | Status\n', '"status" | Status\n! Attended?\n! Room\n')
    return re.sub(r"(?m)^(\| (?:signed up|to be checked|withdrawn))$", r"\1\n| {{tick}}\n| 12", text)


class Measured:
    """The cost of each run: processor seconds of the command, seconds in all, requests, bytes of the page."""

    def __init__(self, admin: DemoPerson, folder: Path) -> None:
        self.admin, self.folder = admin, folder
        self.rows: list[str] = []

    def update(self, name: str, *more: str) -> None:
        """Run the command once, and record its cost.

        Raises:
            RuntimeError: its result is not the expected one.
        """
        said = self.folder / "said.txt"
        with said.open("w") as out:
            began = time.perf_counter()
            process = subprocess.Popen([*_UPDATE, *more], stdin=subprocess.DEVNULL, stdout=out, stderr=out)
            _, status, used = os.wait4(process.pid, 0)
            whole = time.perf_counter() - began
        text = said.read_text("utf-8")
        found = _REQUESTS.search(text)
        if os.waitstatus_to_exitcode(status) > 1 or not found:
            raise RuntimeError(text[-2000:])
        size = len((self.admin.text(TITLE) or "").encode())
        own = used.ru_utime + used.ru_stime
        self.rows.append(f"| {name} | {own:.2f} s | {whole:.2f} s | {found[1]} | {size:,} |")
        print(self.rows[-1], flush=True)

    def edit(self, change: str, new: str) -> None:
        """Let somebody change the page; what an extension does after that may fail for such a large page."""
        try:
            self.admin.edit(TITLE, text=new, summary=change)
        except ValueError:
            if self.text().rstrip() != new.rstrip():
                raise

    def text(self) -> str:
        """The current text of the page."""
        return self.admin.text(TITLE) or ""

    def withdraw(self, number: int) -> None:
        """Let somebody strike the line out."""
        self.edit("withdraws", self.text().replace(signup(number), f"# <s>{signup(number)[2:]}</s>"))


def _steps(measured: Measured) -> None:
    """All measurements, first without cells that people wrote, then with them."""
    columns = measured.folder / "columns.toml"
    columns.write_text(_NEW_COLUMNS, encoding="utf-8")
    new_columns = ("--event", str(columns))
    measured.edit("2,000 people", "== Sign up ==\n" + "\n".join(map(signup, range(PEOPLE))) + "\n")
    measured.update("the table is written for the first time")
    measured.update("nothing to do")
    measured.withdraw(7)
    measured.update("somebody withdraws")
    plain = measured.text()
    measured.update("new columns", *new_columns)
    measured.edit("two columns, 4,000 cells", filled(plain))
    measured.update("with 4,000 cells of people's: nothing to do")
    measured.withdraw(8)
    measured.update("with cells: somebody withdraws")
    measured.update("with cells: new columns", *new_columns)
    kept = measured.text().count("| {{tick}}")
    print(f"\n{kept:,} of 2,000 ticks stand.")


def main() -> None:
    """Print the tables of docs/performance.md."""
    if "--weight" in sys.argv[1:]:
        weight.main()
        return
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIKICONBOT_STATE"] = str(Path(folder) / "state")
        running = room.up(server.free_port(None, usual=0))
        try:
            admin = DemoPerson(running.api)
            admin.login(running.admin.user, running.admin.password)
            print(
                "| 2,000 people | processor | in all | requests | bytes of the page |\n|---|---|---|---|---|"
            )
            _steps(Measured(admin, Path(folder)))
        finally:
            room.down()


if __name__ == "__main__":
    main()
