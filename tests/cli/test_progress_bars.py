"""A long run says on a terminal how far it is; a short one, a log and a pipe have nothing of it."""

import os
import subprocess
import sys
from contextlib import suppress

import pytest
from click.testing import CliRunner

from wikiconbot.cli import main
from wikiconbot.cli.options import Globals
from wikiconbot.cli.progress_bars import ProgressLine
from wikiconbot.cli.wrapping import width_of
from wikiconbot.runs.stats import Stats


class Watched:
    """A run whose time a test decides, with all lines that it shows."""

    def __init__(self, width=80):
        self.now = 100.0
        self.lines: list[str] = []
        self.stats = Stats()
        self.line = self.stats.listener = ProgressLine(lambda: self.now, self.lines.append, lambda: width)

    @property
    def shown(self):
        return self.lines[-1] if self.lines else ""


def test_a_phase_of_two_seconds_shows_nothing():
    run = Watched()
    with run.stats.phase("history"):
        for _ in range(20):
            run.now += 0.09
            run.stats.count(100)
    assert set(run.lines) <= {""}


def test_after_two_seconds_requests_are_counted_and_the_end_takes_the_line_away():
    run = Watched()
    with run.stats.phase("history"):
        for _ in range(5):
            run.now += 1
            run.stats.count(100)
        assert run.shown == "Reading the history of the page … (5 requests)"
    assert run.shown == ""


def test_steps_make_a_bar():
    run = Watched()
    with run.stats.phase("home wikis"):
        for done in range(9):
            run.now += 1
            run.stats.step(done, 16)
        assert run.shown == f"Looking up home wikis: 8 of 16 [{'#' * 10}{'·' * 10}]"
        run.now += 0.01
        run.stats.count(10)
        assert "8 of 16" in run.shown


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
def test_the_line_fits(width):
    run = Watched(width)
    run.line.whole("Reading pages", 30, 1000)
    assert width_of(run.shown) < max(width, 30)
    assert ("[" in run.shown) is (width >= 40)


def test_the_whole_run_counts_more_than_its_phases():
    run = Watched()
    run.line.whole("Saving the notes of pads", 1, 4)
    before = run.shown
    with run.stats.phase("etherpad"):
        run.now += 10
        run.stats.count(5)
    assert run.shown == before
    assert "1 of 4" in before


def test_more_than_all_is_all():
    run = Watched()
    run.line.whole("Reading pages", 7, 5)
    assert "5 of 5" in run.shown


#: A run on whatever standard error is: it says a sentence in the middle, and comes to its end.
RUN = """
from wikiconbot.cli import progress_bars
from wikiconbot.runs.stats import Stats
from wikiconbot.cli.words import tell
progress_bars.SOON = progress_bars._OFTEN = 0
stats = Stats()
progress_bars.watch(stats)
with stats.phase("history"):
    stats.step(1, 2)
    tell("A sentence.")
    stats.step(2, 2)
tell("The end.")
"""


def screen(printed):
    """Return the lines that a terminal has at the end."""
    return [line.rpartition("\r\x1b[K")[2] for line in printed.replace("\r\n", "\n").split("\n")]


def test_on_a_terminal_the_line_stays_below_and_goes_in_the_end():
    ours, terminal = os.openpty()
    with subprocess.Popen([sys.executable, "-c", RUN], stdout=terminal, stderr=terminal):
        os.close(terminal)
        printed = b""
        with suppress(OSError):  # Linux: the other side is closed
            while piece := os.read(ours, 65536):
                printed += piece
    os.close(ours)
    assert screen(printed.decode()) == ["A sentence.", "The end.", ""]
    assert printed.decode().count("1 of 2") == 2  # below the sentence again


def test_a_log_has_nothing_of_it():
    options = Globals()
    result = CliRunner().invoke(main, ["check", "--file", "-"], input="== Sign up ==\n", obj=options)
    assert result.exit_code == 0
    assert options.line is None
    assert options.stats.listener is None
