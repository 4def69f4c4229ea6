"""``python -m bench.newcomer``: follow the README's "On Meta-Wiki in five minutes" as a newcomer, with the sandbox as Meta-Wiki.

The commands are those of the README, from a clone to a saved table, at a terminal, in an empty home folder. Two of their words
are changed: the wiki and the page. ``--root DIR`` runs them in a chroot with a bare Debian, after installing git and make there.
"""

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.typist import Played, play
from wikiconbot import sandbox
from wikiconbot.sandbox import demo_people as demo
from wikiconbot.sandbox.wiki_client import DemoPerson

ROOT = Path(__file__).parents[1]
_SECTION = "## On Meta-Wiki in five minutes"
_BLOCK = re.compile(r"```sh\n(.*?)```", re.DOTALL)

#: Words of the README, and what the newcomer types instead.
WIKI, PAGE = "login meta", '"Wikimedia Conference (India)"'


def commands(readme: str) -> list[str]:
    """Return the commands of the section, a line each."""
    section = readme.partition(_SECTION)[2].partition("\n## ")[0]
    block = _BLOCK.search(section)
    assert block, "the section begins with the commands"
    return [line for line in block[1].splitlines() if line]


def on(line: str, wiki: str, page: str) -> str:
    """Return a command with another wiki and another page."""
    return line.replace(WIKI, f"login {shlex.quote(wiki)}").replace(PAGE, shlex.quote(page))


def answers(line: str, bot: sandbox.Login) -> list[tuple[str, str]]:
    """Return the questions of a command, and what the newcomer types."""
    if " login " in line:
        return [("Login name (ExampleBot@wikiconbot):", bot.user), ("(it is not shown):", bot.password)]
    return [("[y/N/d for the diff]", "y")] if " update " in line else []


def play_all(
    lines: Sequence[str],
    running: sandbox.Sandbox,
    page: str,
    *,
    cwd: Path,
    env: Mapping[str, str],
    shell: Sequence[str] = ("bash", "-c"),
) -> list[tuple[str, Played]]:
    """Run commands one after the other, each as a line of a shell, until one fails.

    Raises:
        AssertionError: the commands do not contain the README's wiki and page.
    """
    assert sum(WIKI in line for line in lines) == 1
    assert any(PAGE in line for line in lines)
    played = []
    for line in lines:
        typed = on(line, running.url, page)
        done = play([*shell, typed], answers(typed, running.bot), cwd=cwd, env=env)
        played.append((line, done))
        if failed(done):
            break
    return played


def failed(done: Played) -> bool:
    """Return whether a command failed; 1 means that a person should look at something (docs/contract.md)."""
    return done.code not in (0, 1) or bool(done.unasked) or "Error:" in done.said


def main() -> None:
    """Run the commands and print the seconds of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--root", type=Path, help="a chroot with a bare Debian (debootstrap --variant=minbase)"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIKICONBOT_STATE"] = str(Path(folder) / "sandbox")
        running = sandbox.up()
        try:
            demo.sign_up(running)
            _report(_played(running, Path(folder), options.root))
            text = DemoPerson(running.api).text(demo.TITLE) or ""
        finally:
            sandbox.down()
    if "wikiconbot:participants:begin" not in text:
        sys.exit("no table was saved")
    print("The table is on the page.")


def _played(running: sandbox.Sandbox, folder: Path, root: Path | None) -> list[tuple[str, Played]]:
    """Return the results of the commands in a new clone: on this machine, or in a chroot."""
    lines = commands((ROOT / "README.md").read_text("utf-8"))
    if root is None:
        home, prefix = folder / "home", folder / "prefix"
        home.mkdir()
        clone = f"git clone -q {shlex.quote(str(ROOT))} clone"
        env = {"HOME": str(home), "PREFIX": str(prefix), "PATH": f"{prefix}/bin:{os.environ['PATH']}"}
        first = play(["bash", "-c", clone], cwd=home, env=_network() | env)
        rest = play_all(lines, running, demo.TITLE, cwd=home / "clone", env=_network() | env)
        return [("git clone", first), *rest]
    bundle = root / "root" / "wikiconbot.bundle"
    subprocess.run(["git", "bundle", "create", "-q", bundle, "HEAD", "main"], cwd=ROOT, check=True)
    shutil.rmtree(root / "root" / "clone", ignore_errors=True)
    env = {
        "HOME": "/root",
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    } | _network(root)
    shell = ("chroot", str(root), "bash", "-c", 'cd "$HOME/clone" 2>/dev/null || cd; eval "$0"')
    needs = "apt-get -qq update && apt-get -qq install --no-install-recommends -y git make >/dev/null 2>&1"
    clone = "git clone -q -b main wikiconbot.bundle clone"
    before = [
        (line, play([*shell, line], cwd=root, env=env | {"DEBIAN_FRONTEND": "noninteractive"}))
        for line in (needs, clone)
    ]
    return before + play_all(lines, running, demo.TITLE, cwd=root, env=env, shell=shell)


def _network(root: Path = Path("/")) -> dict[str, str]:
    """Return the variables with which this machine reaches the network (certificates, proxies, pip's), except for missing files."""
    names = re.compile(r"(?:.*_proxy|PIP_.*|.*CERT.*|.*CA_BUNDLE)", re.IGNORECASE)
    given = {name: value for name, value in os.environ.items() if names.fullmatch(name)}
    return {n: v for n, v in given.items() if not v.startswith("/") or (root / v.lstrip("/")).exists()}


def _report(played: Sequence[tuple[str, Played]]) -> None:
    for line, done in played:
        print(f"{done.seconds:6.1f} s  {line}")
        if failed(done):
            sys.exit(f"{done.said}\nexit {done.code}, not asked: {', '.join(done.unasked)}")
    print(f"{sum(done.seconds for _, done in played):6.1f} s  in all")


if __name__ == "__main__":
    main()
