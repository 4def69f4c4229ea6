"""Makes wikiconbot/sandbox/data/etherpad-package-lock.json: python -m tools.make_etherpad_lock (npm 10 or later).

The packages of Etherpad with their versions and checksums, and no address: those are for the user's npm to know. What
the sandbox has no use for is left out: optional packages, and the drivers of the databases that it does not keep its
pads in. One of the former is at GitHub and is compiled for minutes; an override would keep npm from that, but npm 9.2,
which Debian has, stumbles over it.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from wikiconbot.sandbox.etherpad_server import VERSION

DATA = Path(__file__).parents[1] / "wikiconbot" / "sandbox" / "data"
NAME = "wikiconbot-etherpad"
OPTIONS = (
    "--package-lock-only",
    "--install-strategy=shallow",
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


def resolved() -> Packages:
    """What npm makes of Etherpad's package."""
    package = {
        "name": NAME,
        "private": True,
        "dependencies": {"ep_etherpad-lite": VERSION},
        "overrides": {"sqlite3": "5.1.7"},
    }
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "package.json").write_text(json.dumps(package))
        subprocess.run(["npm", "install", *OPTIONS], cwd=name, check=True, stdout=subprocess.DEVNULL)
        packages: Packages = json.loads((Path(name) / "package-lock.json").read_text())["packages"]
    return packages


def trimmed(packages: Packages) -> Packages:
    """The packages that remain, with what npm has to know of each; no other way leads from one to the next."""
    for path, known in packages.items():
        if path.endswith(f"/{DATABASES}"):
            known["dependencies"] = {
                name: wanted for name, wanted in known["dependencies"].items() if name in KEPT
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
    """The packages that a package needs, by Node's way of looking for them: in its own folder, then further up."""
    known = packages[path]
    for name in known.get("dependencies", {}) | known.get("peerDependencies", {}):
        folder = path
        while f"{folder}/node_modules/{name}".lstrip("/") not in packages and folder:
            folder = folder.rpartition("node_modules/")[0].rstrip("/")
        place = f"{folder}/node_modules/{name}".lstrip("/")
        if place in packages:
            yield place


def main() -> None:
    """Write the file, a package in each line."""
    packages = trimmed(resolved())
    packages[""]["dependencies"] = {"ep_etherpad-lite": VERSION}
    lines = ",\n".join(
        f"{json.dumps(path)}: {json.dumps(known, separators=(',', ':'))}" for path, known in packages.items()
    )
    head = f'{{"name": "{NAME}", "lockfileVersion": 3, "requires": true, "packages": {{\n'
    (DATA / "etherpad-package-lock.json").write_text(f"{head}{lines}\n}}}}\n", "utf-8")


if __name__ == "__main__":
    main()
