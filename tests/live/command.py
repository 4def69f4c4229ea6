"""The command line and pwb as a shell runs them."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*args, cwd=ROOT, **env):
    """Run Python, or a command of its environment where one is named first."""
    python = Path(sys.executable)
    command = [python.with_name("pwb"), *args[1:]] if args[0] == "pwb" else [python, *args]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | env,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def bot(*args, **env):
    return run("-m", "wikiconbot", *args, **env)
