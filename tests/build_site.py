"""Building the site of the docs, as `make docs` does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workers import made_once

ROOT = Path(__file__).parents[1]


def mkdocs(folder: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
    """Run ``mkdocs build`` in a folder with a mkdocs.yml."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def build_site(folder: Path) -> Path:
    """Build the site into a folder, and return that. A warning is a failure: a link, an anchor or a picture that leads nowhere."""
    done = mkdocs(ROOT, "--strict", "--site-dir", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, which all processes of a test run share: the first builds it, the others wait."""
    return made_once(tmp_path_factory, "site", build_site)
