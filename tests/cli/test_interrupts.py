"""Ctrl-C, SIGTERM and SIGHUP at any moment end a command with exit code 128 + their number and without a traceback."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.long import LONG, some

#: The command as `python -m wikiconbot` runs it; it says when Python itself has started.
PROGRAM = """
import os, runpy, sys
from wikiconbot.interrupts import end_at_once
end_at_once()
os.write(2, b"started\\n")
sys.argv[0] = "wikiconbot"
runpy.run_module("wikiconbot", run_name="__main__", alter_sys=True)
"""
PAGE = "== Sign up ==\n" + "".join(
    f"# [[User:P{n}]] 10:00, {n % 28 + 1} March 2018 (UTC) x\n" for n in range(400)
)


def start(*arguments, **env):
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | env,
    )  # fmt: skip
    assert process.stderr is not None
    assert process.stderr.readline() == "started\n"
    return process


@pytest.mark.parametrize("sign", some([signal.SIGINT, signal.SIGTERM, signal.SIGHUP], 0, 1))
def test_at_any_moment_it_ends_quietly(sign, tmp_path):
    file = tmp_path / "page.wiki"
    file.write_text(PAGE, "utf-8")
    moments = random.Random(sign)
    command = ("update", "--file", str(file), "--dry-run", "--json")
    running = [start(*command) for _ in range(4 if LONG else 2)]
    for process in running:  # from the imports to the end of a run
        time.sleep(moments.random() * 0.3)
        process.send_signal(sign)
    for process in running:
        out, err = process.communicate(timeout=60)
        assert process.returncode in (0, 1, 128 + sign), err
        assert "Traceback" not in err
        assert "Exception ignored" not in err
        if process.returncode == 128 + sign and out:
            document = json.loads(out)  # one, also if the run's own was printed just before Ctrl-C
            assert document.get("error", {}).get("code") == "interrupted" or document["outcome"] == "planned"


#: Ctrl-C where Python passes over it, in a finalizer, and twice at once.
HARD = {
    "finalizer": "class Lost:\n    def __del__(self): os.kill(os.getpid(), 2); [0 for _ in range(99)]\nLost()\ntime.sleep(9)",
    "twice": "os.kill(os.getpid(), 2); os.kill(os.getpid(), 2); time.sleep(9)",
    "text": "exec('os.kill(os.getpid(), 2); time.sleep(9)')",
    "terminal closed": "class Lost:\n    def __del__(self): os.kill(os.getpid(), 1); [0 for _ in range(99)]\nLost()\ntime.sleep(9)",
    "handling": "try:\n    raise UsageError('x')\nfinally:\n    os.kill(os.getpid(), 2); time.sleep(9)",
}


@pytest.mark.parametrize("name", HARD)
def test_where_python_would_lose_it_it_ends_all_the_same(name):
    lines = "\n".join(f"    {line}" for line in HARD[name].split("\n"))
    program = (
        # A shell starts what runs next to it with Ctrl-C ignored, `nohup` with SIGHUP, and so would be the tests that they run.
        "import os, signal, time\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "signal.signal(signal.SIGHUP, signal.SIG_DFL)\n"
        "from wikiconbot.cli.failures import told\nfrom wikiconbot.cli.options import Globals\n"
        f"from wikiconbot.errors import UsageError\nwith told(lambda: False, '', Globals()):\n{lines}\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == (129 if name == "terminal closed" else 130), done.stderr
    assert "Traceback" not in done.stderr


#: A run that has saved is ended by a signal, which comes twice as `timeout` sends it.
SAVED = """
import os, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
from wikiconbot.cli.failures import told
from wikiconbot.cli.options import Globals
from wikiconbot.model import Saved
number, options = int(sys.argv[1]), Globals()
options.progress.saved.append(Saved("Event", 4711))
with told(lambda: True, "--verbose", options, as_json=True):
    try:
        os.kill(os.getpid(), number)
        time.sleep(9)
    finally:
        os.kill(os.getpid(), number)
"""


@pytest.mark.parametrize(
    ("sign", "said"),
    [
        (signal.SIGINT, "Interrupted."),
        (signal.SIGTERM, "Interrupted (SIGTERM)."),
        (signal.SIGHUP, "Interrupted (SIGHUP)."),
    ],
)
def test_what_was_saved_is_said(sign, said):
    done = subprocess.run(
        [sys.executable, "-c", SAVED, str(int(sign))], capture_output=True, text=True, check=False
    )
    sentence = f"{said} “Event” was saved as revision 4711."
    assert (done.returncode, done.stderr) == (128 + sign, f"{sentence}\n")
    error = {"code": "interrupted", "message": sentence, "page": None}
    assert json.loads(done.stdout) == {"error": error, "exit": 128 + sign}


@pytest.mark.parametrize("number", [2, 15, 1])
def test_a_process_that_ignores_it_goes_on_ignoring_it(number):
    program = "import os, sys; from wikiconbot.interrupts import end_at_once, raised\nend_at_once()\nwith raised(): os.kill(os.getpid(), int(sys.argv[1]))\nprint('on')"
    command = ["bash", "-c", 'trap "" "$2"; "$0" -c "$1" "$2"', sys.executable, program, str(number)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "on\n"), done.stderr
