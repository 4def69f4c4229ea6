"""A process next to the main one ends with it, in whatever state it is."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STOPPED = """
import os, signal, time
from wikiconbot.service.side_process import start_aside
process = start_aside("stopped", lambda: time.sleep(60))
os.kill(process.pid, signal.SIGSTOP)
print(process.pid)
"""


def test_a_process_that_is_stopped_does_not_keep_the_main_one_from_ending():
    found = subprocess.run(
        [sys.executable, "-c", STOPPED], cwd=ROOT, stdout=subprocess.PIPE, check=True, timeout=30
    )
    assert not Path(f"/proc/{int(found.stdout)}").exists()
