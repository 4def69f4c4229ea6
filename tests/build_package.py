"""Build what is published from the files that git knows, away from the checkout."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workers import made_once

ROOT = Path(__file__).parents[1]
EPOCH = 1_700_000_000


def checkout_files():
    """Return the paths of the project's files: those in git's index; in an unpacked sdist those of its own list."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        names = listed.stdout.split("\0")
    else:
        text = (ROOT / "wikiconbot.egg-info" / "SOURCES.txt").read_text(encoding="utf-8")
        names = [line.removeprefix("./") for line in text.splitlines()]
    return {name for name in names if (ROOT / name).is_file() and not name.startswith("wikiconbot.egg-info/")}


def build(folder, *kinds):
    """Return the archives of the kinds given ("--sdist", "--wheel"); without any, an sdist and the wheel made from it."""
    source, target = folder / "source", folder / "dist"
    for name in checkout_files():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, source / name)
        shutil.copymode(ROOT / name, source / name)
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", target, *kinds, source]
    env = os.environ | {"SOURCE_DATE_EPOCH": str(EPOCH)}
    done = subprocess.run(
        command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:]
    return sorted(Path(target).iterdir())


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The wheel and the source distribution, as `python -m build` makes them."""

    def make(folder):
        folder.mkdir()
        build(folder)

    return sorted((made_once(tmp_path_factory, "built", make) / "dist").iterdir())
