"""The data about a sandbox, and the file in which the next command finds it."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from wikiconbot import environment
from wikiconbot.errors import SandboxError
from wikiconbot.i18n import says
from wikiconbot.state import folder
from wikiconbot.whole_files import write_whole

RECORD = "sandbox.json"


@dataclass(frozen=True)
class Login:
    """A name and a password for the wiki's login form or its API."""

    user: str
    password: str


@dataclass(frozen=True)
class Sandbox:
    """A MediaWiki that runs on this machine. ``admin`` is an account, ``bot`` a bot password.

    ``etherpad`` is the address of the Etherpad next to it if one runs, and ``etherpad_key`` is the key of that one's API.
    """

    url: str
    api: str
    mediawiki: str
    admin: Login
    bot: Login
    etherpad: str | None
    pid: int
    etherpad_key: str | None = field(default=None, repr=False)

    def to_json(self) -> dict[str, Any]:
        """The document that ``wikiconbot sandbox up --json`` prints."""
        known = asdict(self)
        del known["etherpad_key"]
        return known


@dataclass(frozen=True)
class Pads:
    """An Etherpad, running or not: its port, the key to its API, and its last process."""

    port: int
    key: str
    pid: int

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"


@dataclass(frozen=True)
class SandboxRecord:
    """A sandbox, running or not, and what is needed to start it again.

    ``pads`` is checked each time for a running Etherpad, so ``sandbox`` has no Etherpad's address here.
    """

    sandbox: Sandbox
    port: int
    tree: str
    pads: Pads | None = None

    def save(self, state: Path) -> None:
        """Write the record into the state folder, readable only by the owner."""
        own = {"port": self.port, "tree": self.tree, "pads": self.pads and asdict(self.pads)}
        write_private(state / RECORD, json.dumps(self.sandbox.to_json() | own, indent=1) + "\n")


def state_dir() -> Path:
    """The folder of this sandbox's data: ``WIKICONBOT_STATE``, or a folder of the user's state folder."""
    return folder() if os.environ.get(environment.STATE) else folder() / "sandbox"


def load(state: Path) -> SandboxRecord | None:
    """The record in the state folder, or None if there never was a sandbox.

    Raises:
        SandboxError: the file has another content.
    """
    try:
        known = json.loads((state / RECORD).read_text("utf-8"))
        own = {key: known.pop(key) for key in ("port", "tree")}
        pads = known.pop("pads", None)  # older records have none
        known |= {key: Login(**known[key]) for key in ("admin", "bot")}
        return SandboxRecord(Sandbox(**known), **own, pads=pads and Pads(**pads))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise SandboxError(
            says("sandbox-damaged-record", file=state / RECORD, why=error, folder=state)
        ) from error


def forget(state: Path) -> None:
    """Remove the record; the data next to it is no longer a sandbox."""
    (state / RECORD).unlink(missing_ok=True)


def last_address() -> str | None:
    """The address of the api.php of the sandbox that runs, or ran last; None if there never was one."""
    record = load(state_dir())
    return record.sandbox.api if record and record.sandbox.api else None


def write_private(path: Path, text: str) -> None:
    """Replace a file at once by one that only its owner can read."""
    write_whole(path, text.encode(), 0o600)
