"""Writes docs/licences.md: ``python -m tools.make_licences``, with all extras installed. tests/test_docs.py checks that it is up to date.

What it lists is what an installation brings: the packages of setup.cfg for users, with what these need themselves. The licence is the one that
the package's metadata name (https://packaging.python.org/en/latest/specifications/core-metadata/#license-expression).
"""

import configparser
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs" / "licences.md"
#: Extras for people who build or test: nothing of them is in an installation for users.
_NOT_FOR_USERS = ("dev", "docs")
#: Classifiers in the words of SPDX, for packages without an expression.
_SPDX = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
}
#: The metadata name none: the licence is in the package's own file (huey-3.5.4.dist-info/licenses/LICENSE).
_IN_FILE = {"huey": "MIT"}
_HEAD = """\
# Licences

wikiconbot is under the [MIT licence](https://spdx.org/licenses/MIT.html). `python -m tools.make_licences` makes this list from the metadata of the packages. It has
the packages that an installation needs, and those that they need themselves. None of them is changed or included: pip installs them from their own files.

| package | licence (SPDX) | for |
|---|---|---|
"""
_TAIL = """
One file of another project is in this repository, unchanged: `docs/assets/iframe-worker.js` (MIT), for the search in the docs when they are opened from disk. The gadget uses MediaWiki's own Vue
and Codex and brings no code of others. Packages for development and for the docs are not in the list; [dependencies.md](dependencies.md) names them.
"""


def licences() -> str:
    """Return the page.

    Raises LookupError if a package says no licence: look at its files, and add it to `_IN_FILE`.
    """
    rows = sorted(_packages().items(), key=lambda item: item[0].casefold())
    return _HEAD + "".join(f"| {name} | {_licence(name)} | {extra} |\n" for name, extra in rows) + _TAIL


def _packages() -> dict[str, str]:
    """Return each package by its name, with what it is for: everything, or the extras that bring it."""
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    found = dict.fromkeys(_with_needed(_lines(config["options"]["install_requires"])), "all")
    for extra, lines in config["options.extras_require"].items():
        if extra in _NOT_FOR_USERS:
            continue
        for name in _with_needed(_lines(lines)):
            if found.get(name) != "all":
                found[name] = ", ".join(filter(None, (found.get(name), f"`{extra}`")))
    return found


def _lines(text: str) -> Iterator[str]:
    yield from filter(None, map(str.strip, text.splitlines()))


def _with_needed(lines: Iterable[str]) -> Iterator[str]:
    """Yield the names of packages, and of those that they need on this system, each once."""
    todo, seen = [Requirement(line) for line in lines], set[str]()
    while todo:
        needed = todo.pop()
        key = canonicalize_name(needed.name)
        if key in seen or (needed.marker and not needed.marker.evaluate({"extra": ""})):
            continue
        seen.add(key)
        package = distribution(needed.name)
        yield package.metadata["Name"]
        todo += map(Requirement, package.requires or ())


def _licence(name: str) -> str:
    said = distribution(name).metadata
    told = next((said[field] for field in ("License-Expression", "License") if field in said), "")
    short = told if "\n" not in told else ""  # the older field may have the whole licence
    classified = (_SPDX.get(line) for line in said.get_all("Classifier") or ())
    licence = short or next(filter(None, classified), None) or _IN_FILE.get(canonicalize_name(name))
    if not licence:
        raise LookupError(f"{name} says no licence in its metadata")
    return licence


def main() -> None:
    """Write the page."""
    DOCS.write_text(licences(), encoding="utf-8")


if __name__ == "__main__":
    main()
