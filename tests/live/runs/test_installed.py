"""The wheel in an empty environment, away from the checkout, with nothing at home."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.build_package import ROOT
from tests.long import some

PAGE = "== Event ==\n* Date: 1 May\n* etherpad: abc\n== Sign up ==\n# ~~~~\n"
TOOLS = Path(sys.executable).parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory, built):
    """Python of a new environment that has the wheel, and next to it the packages that the wheel needs."""
    folder = tmp_path_factory.mktemp("installed")
    wheel, _ = built
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "env"], check=True)
    python = folder / "env" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", "--no-index", wheel], check=True)
    # A line of a .pth file adds a folder, and runs no .pth file there: the checkout of an editable install is not seen.
    (packages,) = (folder / "env" / "lib").glob("python*/site-packages")
    (packages / "needed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


@pytest.fixture
def run(installed, tmp_path):
    """Run a command of the new environment in an empty folder; returns exit code and all that it printed."""
    (tmp_path / "home").mkdir()
    (tmp_path / "away").mkdir()
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYWIKIBOT"))}

    def run(command, *args):
        where = TOOLS if command == "pwb" else installed.parent
        done = subprocess.run(
            [installed, where / command, *args], cwd=tmp_path / "away", env=env | {"HOME": str(tmp_path / "home")},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        assert str(ROOT) not in done.stdout.replace(sysconfig.get_path("purelib"), "")
        return done.returncode, done.stdout

    return run


def test_pwb_finds_the_scripts_and_the_family_of_an_installed_wheel(run, api):
    revision = api.save("Installed", PAGE)
    scripts = [
        ("participants", "+{| class="),
        ("event", "+{| class="),
        ("etherpad", "[https://etherpad.wikimedia.org/p/abc abc]"),
        ("signups", "1 sign-up."),
    ]
    for script, expected in some(scripts, 0, 3):
        simulate = [] if script == "signups" else ["-simulate"]
        code, out = run("pwb", script, "-page:Installed", *simulate, "-family:sandbox")
        assert code == 0, out
        assert expected in out
        assert "Traceback" not in out
    assert api.revision("Installed") == revision


def test_an_installed_program_brings_the_files_to_copy(run):
    for name in ("user-config.py.sample", "onwiki/Event.wikitext", "onwiki/README.md"):
        assert run("wikiconbot", "files", name) == (0, (ROOT / name).read_text("utf-8"))
        (path,) = [
            line.split(maxsplit=1)[1] for line in run("wikiconbot", "files")[1].splitlines() if name in line
        ]
        assert Path(path).read_bytes() == (ROOT / name).read_bytes()
    code, out = run("wikiconbot", "signups", "Any page")
    assert code == 2
    assert "Run `wikiconbot login`" in out
