"""Makes wikiconbot/sandbox/data/etherpad-package-lock.json: python -m tools.make_etherpad_lock (npm 10 or later).

The packages of Etherpad with their versions and checksums, without addresses: the user's npm knows them. Packages that
the sandbox does not need are left out: optional packages, and the drivers of the databases that it does not
use. One of the optional packages comes from GitHub and takes minutes to compile; an override would prevent that, but npm 9.2,
which Debian has, fails with it.
"""

import json
import subprocess
import tempfile
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from wikiconbot.sandbox.etherpad_server import VERSION

DATA = Path(__file__).parents[1] / "wikiconbot" / "sandbox" / "data"
NAME = "wikiconbot-etherpad"
OPTIONS = (
    "--package-lock-only",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--omit-lockfile-registry-resolved",
)
#: Etherpad's library for databases; it loads the driver of the one in use.
DATABASES, KEPT = "ueberdb2", {"async", "dirty"}
WANTED = (
    "version",
    "integrity",
    "inBundle",
    "bundleDependencies",
    "bin",
    "dependencies",
    "peerDependencies",
    "peerDependenciesMeta",
)

Packages = Mapping[str, dict[str, Any]]


def resolved(package: Mapping[str, Any], strategy: str = "shallow") -> Packages:
    """Return the packages of npm's lock file for a package.json; ``strategy`` is how npm lays them out."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "package.json").write_text(json.dumps(package))
        subprocess.run(
            ["npm", "install", f"--install-strategy={strategy}", *OPTIONS],
            cwd=name,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        packages: Packages = json.loads((Path(name) / "package-lock.json").read_text())["packages"]
    return packages


def trimmed(packages: Packages, library: str, kept: Collection[str]) -> Packages:
    """The packages that remain, with the data that npm needs about each, without dependencies on removed ones.

    Of those that ``library`` depends on, only ``kept`` remain.
    """
    for path, known in packages.items():
        if path.endswith(f"/{library}"):
            known["dependencies"] = {
                name: wanted for name, wanted in known["dependencies"].items() if name in kept
            }
        for name in known.get("optionalDependencies", ()):
            known.get("dependencies", {}).pop(name, None)
    found, waiting = {""}, [""]
    while waiting:
        path = waiting.pop()
        new = set(_needs(packages, path)) - found
        found |= new
        waiting += new
    return {
        path: {key: known[key] for key in WANTED if key in known}
        for path, known in packages.items()
        if path in found
    }


def _needs(packages: Packages, path: str) -> Iterator[str]:
    """The packages that a package needs, found in Node's way: in its own folder, then in the folders above."""
    known = packages[path]
    for name in known.get("dependencies", {}) | known.get("peerDependencies", {}):
        folder = path
        while f"{folder}/node_modules/{name}".lstrip("/") not in packages and folder:
            folder = folder.rpartition("node_modules/")[0].rstrip("/")
        place = f"{folder}/node_modules/{name}".lstrip("/")
        if place in packages:
            yield place


def write(packages: Packages, name: str, file: Path) -> None:
    """Write a lock file, with each package on one line."""
    lines = ",\n".join(
        f"{json.dumps(path)}: {json.dumps(known, separators=(',', ':'))}" for path, known in packages.items()
    )
    head = f'{{"name": "{name}", "lockfileVersion": 3, "requires": true, "packages": {{\n'
    file.write_text(f"{head}{lines}\n}}}}\n", "utf-8")


def main() -> None:
    """Write the file."""
    package = {
        "name": NAME,
        "private": True,
        "dependencies": {"ep_etherpad-lite": VERSION},
        "overrides": {"sqlite3": "5.1.7"},
    }
    packages = trimmed(resolved(package), DATABASES, KEPT)
    packages[""]["dependencies"] = {"ep_etherpad-lite": VERSION}
    write(packages, NAME, DATA / "etherpad-package-lock.json")


if __name__ == "__main__":
    main()
