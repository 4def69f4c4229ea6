"""The command line and pwb as a shell runs them."""

import os
import subprocess
import sys
from pathlib import Path

from tests.live.processes import Process

ROOT = Path(__file__).parents[2]


def run(*args, cwd=ROOT, **env):
    """Run Python, or pwb where that is named first, as a shell does; pwb and a script in a process that starts quickly (warm.py)."""
    if args[0] == "pwb":
        args = (str(Path(sys.executable).with_name("pwb")), *args[1:])
    if args[0].endswith((".py", "/pwb")):
        return _finish(Process(args, cwd, os.environ | {"PYTHONPATH": str(ROOT)} | env))
    done = subprocess.run(
        [sys.executable, *args],
        capture_output=True,
        text=True,
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | env,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def bot(*args, **env):
    """Run the bot, in a process that starts quickly (warm.py)."""
    return _finish(Process(("-m", "wikiconbot", *args), ROOT, os.environ | {"PYTHONPATH": str(ROOT)} | env))


def _finish(process):
    out, err = process.communicate()
    return process.returncode, out, err
