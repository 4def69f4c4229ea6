"""The processor time to start ``--help`` and ``wikiconbot signups --file`` on the demo page, compared with Python alone.

If the package is installed for development, Python alone takes twice as long, so the multiples are half of those after
``pip install .``.
"""

import os
import resource
import subprocess
import sys
from statistics import median

from wikiconbot import sandbox

ROUNDS = 15


def cost(command: list[str]) -> float:
    """Return the processor seconds of a process, its start included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the medians, and the minimums, which other programs of the machine affect least; all run by turns."""
    page = os.path.join(os.path.dirname(sandbox.__file__), "data", "demo-page.wikitext")
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -c 'import click'": [sys.executable, "-c", "import click"],
        "wikiconbot --help": [sys.executable, "-P", "-m", "wikiconbot", "--help"],
        "wikiconbot check --help": [sys.executable, "-P", "-m", "wikiconbot", "check", "--help"],
        "wikiconbot signups --file": [sys.executable, "-P", "-m", "wikiconbot", "signups", "--file", page],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(cost(command))
    alone = times["python -c pass"]
    for name, seconds in times.items():
        usual, least = median(seconds), min(seconds)
        print(
            f"{name}: {usual * 1000:.0f} ms, {usual / median(alone):.1f} times Python alone; "
            f"at least {least * 1000:.0f} ms, {least / min(alone):.1f} times"
        )


if __name__ == "__main__":
    main()
