"""An Etherpad next to the wiki: the last version with a name on npm, on Node.js, on 127.0.0.1 only.

The code is once in the user's cache; each sandbox has separate settings, keys and pads, and writes nothing there.
"""

import json
import os
import re
import secrets
import shutil
import subprocess
import tempfile
import urllib.error
from collections.abc import Callable
from pathlib import Path

from wikiconbot.errors import SandboxError
from wikiconbot.i18n import says
from wikiconbot.sandbox import server
from wikiconbot.sandbox.mediawiki import cache_dir
from wikiconbot.sandbox.record import Pads, write_private
from wikiconbot.sandbox.wiki import DATA

VERSION = "1.8.14"
USUAL_PORT = 9001
PACKAGES = "nodejs npm"
OLDEST_NODE = 18

NEVER = 100_000
"""A limit of exports in 90 seconds that is never reached on this machine; Etherpad's own limit, and Wikimedia's, is 10."""

INSTALL = (
    "ci",
    "--omit=dev",
    "--omit=optional",
    "--install-strategy=shallow",
    "--package-lock",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
)
"""The installation of the lock file by npm (made by tools/make_etherpad_lock.py).

Shallow: Etherpad's editor requests modules by their path below its own folder.
"""

NOWHERE = "http://127.0.0.1:9"
"""A proxy address without a server (RFC 863's port). Etherpad looks for news of itself on the web, and no setting prevents
that; this way, nothing leaves this machine."""


def code(progress: Callable[[str], None]) -> Path:
    """The folder with Etherpad's code: from the cache, or downloaded by npm.

    Raises:
        SandboxError: Node.js or npm is missing or too old, or npm cannot download the packages.
    """
    _require_node()
    place = cache_dir() / f"etherpad-{VERSION}"
    if not _is_whole(place):
        progress(says("sandbox-etherpad-fetching", version=VERSION))
        _fetch(place)
    return place


def start(folder: Path, tree: Path, port: int, exports: int = NEVER) -> Pads:
    """Start an Etherpad with its data in ``folder``, independent of this process; it does not answer yet.

    ``exports`` is the number of exports and imports that it allows in 90 seconds.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "var").mkdir(exist_ok=True)
    key, session = _secret(folder / "APIKEY.txt"), folder / "SESSIONKEY.txt"
    _secret(session)
    _configure(folder, port, exports)
    options = ("--settings", settings(folder), "--apikey", folder / "APIKEY.txt", "--sessionkey", session)
    arguments = [_node(), str(tree / "src" / "node" / "server.js"), *map(str, options)]
    return Pads(port, key, server.spawn(arguments, _environment(), settings(folder), _log(folder)))


def wait_until_up(folder: Path, pads: Pads, timeout: float = 60) -> None:
    """Return as soon as the Etherpad answers, and with its own key: another one may have taken the port before.

    Raises:
        SandboxError: it ended, or did not answer in time; the last lines of its log say why.
    """
    address = f"{pads.url}/api/1.2.15/checkToken?apikey={pads.key}"
    try:
        if server.answers(address, pads.pid, settings(folder), timeout):
            return
    except urllib.error.HTTPError as error:  # no need to wait: an Etherpad without its port does not exit
        raise SandboxError(says("sandbox-etherpad-port-taken", port=str(pads.port))) from error
    log = _log(folder)
    raise SandboxError(says("sandbox-etherpad-not-started", log=log, why=_last_lines(log)))


def runs(folder: Path, pads: Pads | None) -> bool:
    """Whether this Etherpad's process runs."""
    return pads is not None and server.runs(pads.pid, settings(folder))


def stop(folder: Path, pads: Pads | None) -> bool:
    """Stop it and keep its pads; False if it was not running.

    Raises:
        SandboxError: it does not stop.
    """
    return pads is not None and server.stop(pads.pid, settings(folder))


def settings(folder: Path) -> Path:
    """The settings of the Etherpad with its data in ``folder``; its command line names them."""
    return folder / "settings.json"


def _log(folder: Path) -> Path:
    return folder / "server.log"


def _configure(folder: Path, port: int, exports: int) -> None:
    """Write the settings (settings.json.template in Etherpad's repository explains them); harmless to repeat."""
    known = json.loads((DATA / "etherpad-settings.json").read_text("utf-8"))
    known |= {
        "port": port,
        "dbSettings": {"filename": str(folder / "var" / "dirty.db")},
        "importExportRateLimiting": {"windowMs": 90_000, "max": exports},
    }
    write_private(settings(folder), json.dumps(known, indent=1, ensure_ascii=False) + "\n")


def _secret(file: Path) -> str:
    """The key in a file, made at random the first time; Etherpad would read a line break as part of it."""
    if not file.exists():
        write_private(file, secrets.token_hex(32))
    return file.read_text("utf-8")


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return kept | {"NODE_ENV": "production", "HTTPS_PROXY": NOWHERE, "HTTP_PROXY": NOWHERE}


def _last_lines(log: Path) -> str:
    """The end of a log in one line, without colour codes and stack traces."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", log.read_text("utf-8", "replace")) if log.is_file() else ""
    lines = [line for part in text.splitlines() if (line := part.strip()) and not line.startswith("at ")]
    return " / ".join(lines[-3:])[-600:]


# -- The code ----------------------------------------------------------------


def _node() -> str:
    node = shutil.which("node")
    if node is None:
        raise SandboxError(says("sandbox-no-node", packages=PACKAGES))
    return node


def _require_node() -> None:
    told = subprocess.run([_node(), "--version"], capture_output=True, text=True, check=False).stdout.strip()
    found = re.match(r"v(\d+)", told)
    if not found or int(found[1]) < OLDEST_NODE:
        raise SandboxError(says("sandbox-old-node", version=told, needed=str(OLDEST_NODE)))


def _is_whole(place: Path) -> bool:
    """Whether the code is complete, and arranged so that the editor works in a browser and not only the server."""
    return all((place / "src" / part).exists() for part in ("node/server.js", "node_modules/security"))


def _fetch(place: Path) -> None:
    """Install the code with npm, from the registry of its own configuration; it is there completely or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="npm-", dir=place.parent) as name:
        work = Path(name)
        for part in ("package.json", "package-lock.json"):
            (work / part).write_text((DATA / f"etherpad-{part}").read_text("utf-8"), "utf-8")
        _npm(work)
        tree = _laid_out(work)
        try:
            tree.rename(place)
        except OSError:
            if not _is_whole(place):  # otherwise another sandbox was faster
                raise


def _laid_out(work: Path) -> Path:
    """Arrange the code as Etherpad needs it: in ``src``, a link to that next to it, and no package.json above it."""
    tree = work / "tree"
    (tree / "node_modules").mkdir(parents=True)
    (work / "node_modules" / "ep_etherpad-lite").rename(tree / "src")
    (tree / "node_modules" / "ep_etherpad-lite").symlink_to("../src")
    (tree / "src" / ".ep_initialized").write_text("done")  # otherwise the first start writes it
    if not _is_whole(tree):
        raise SandboxError(says("sandbox-old-npm"))
    return tree


def _npm(work: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise SandboxError(says("sandbox-no-npm"))
    done = subprocess.run(
        [npm, *INSTALL], cwd=work, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        lines = [
            line
            for line in done.stderr.splitlines()
            if re.match(r"npm (error|ERR!) (?!A complete log)", line)
        ]
        why = " ".join(re.sub(r"^npm (error|ERR!) *", "", line) for line in lines[:4])
        raise SandboxError(says("sandbox-etherpad-not-fetched", why=why[:400]))
