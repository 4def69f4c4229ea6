"""One row as it really happens: a page, a proxy with the row's rules, and the bot as a separate process."""

import contextlib
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.live.faults.proxy import Proxy, Request
from tests.live.faults.row import SIGN_UPS, Row
from tests.live.faults.world import World
from tests.live.people import Wiki
from tests.live.processes import Process
from wikiconbot.sandbox.record import Login

ROOT = Path(__file__).parents[3]
BOT = "WikiconBot"

CONFIG = """\
family = 'sandbox'
mylang = 'sandbox'
family_files['sandbox'] = {api!r}
usernames['sandbox']['sandbox'] = {user!r}
password_file = {passwords!r}
put_throttle = 0
minthrottle = 0
"""


@dataclass
class Scene:
    """Where a run plays: its page, its account, its folder, its proxy, and the process while it runs."""

    world: World
    title: str
    folder: Path
    login: Login
    proxy: Proxy
    process: Process | None = None
    others: list[Process] = field(default_factory=list)

    @property
    def user(self) -> str:
        """The bot's account."""
        return self.login.user.partition("@")[0]

    @property
    def state(self) -> Path:
        """The bot's state folder, in which its journal is."""
        return self.folder / "state"

    def start(self, *command: str, **env: str) -> Process:
        """Start Python in the run's folder, with nothing of this machine in its environment but the path."""
        home = {
            "HOME": str(self.folder), "XDG_STATE_HOME": str(self.folder / "xdg"), "WIKICONBOT_STATE": str(self.state),
            "PYWIKIBOT_DIR": str(self.folder / "bot"), "PYTHONPATH": str(ROOT), "COLUMNS": "200",
            "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "PYTHONWARNINGS": "error",
        }  # fmt: skip
        return Process(command, self.folder, home | env)

    def bot(self, *command: str, timeout: float = 60) -> tuple[int, str, str]:
        """Run a command of the bot to its end, with no rule in its way that is not the proxy's."""
        with self.start("-m", "wikiconbot", *command) as process:
            try:
                out, err = process.communicate(timeout=timeout)
            finally:
                process.kill()
        return process.wait(), out, err

    def set_up(self, api: str) -> None:
        """Make the bot's pywikibot folder, for the wiki at this address."""
        folder = self.folder / "bot"
        folder.mkdir(parents=True)
        user, _, app = self.login.user.partition("@")
        password = f"BotPassword({app!r}, {self.login.password!r})" if app else repr(self.login.password)
        (folder / "user-password.cfg").write_text(f"({user!r}, {password})\n")
        passwords = str(folder / "user-password.cfg")
        (folder / "user-config.py").write_text(CONFIG.format(api=api, user=user, passwords=passwords))
        for file in folder.iterdir():
            file.chmod(0o600)

    def wait_for(self, what: Callable[[], object], seconds: float = 60) -> None:
        """Return as soon as it is so."""
        until = time.monotonic() + seconds
        while not what():
            assert time.monotonic() < until, "it did not happen"
            time.sleep(0.02)

    def history(self) -> tuple[list[str], str | None]:
        """Who made the page's revisions, the newest first, and the text of the newest; None if there is no page."""
        with self.world.lock:
            query = self.world.wiki.query(
                prop="revisions", titles=self.title, rvprop="user|content", rvslots="main", rvlimit="max"
            )
        revisions = (query.get("pages") or [{}])[0].get("revisions", [])
        text = revisions[0]["slots"]["main"]["content"] if revisions else None
        return [revision["user"] for revision in revisions], text


@dataclass(frozen=True)
class Result:
    """How a run ended, as a person, a program and the wiki saw it; ``code`` is None if it did not end."""

    row: Row
    scene: Scene
    code: int | None
    out: str
    err: str
    seconds: float
    edits: tuple[Request, ...]
    secrets: frozenset[str]
    ours: int
    text: str | None
    mistakes: tuple[BaseException, ...]

    @property
    def wiki(self) -> Wiki:
        """The wiki, to look for what else must be true."""
        return self.scene.world.wiki

    @property
    def title(self) -> str:
        """The run's page."""
        return self.scene.title

    @property
    def document(self) -> dict[str, Any]:
        """The JSON on standard output; empty if there is none."""
        return dict(json.loads(self.out)) if self.out.strip() else {}

    @property
    def sentence(self) -> str:
        """What the bot said last: how it ended."""
        lines = [line for line in self.err.splitlines() if line.strip()]
        return lines[-1].strip() if lines else ""

    @property
    def journal(self) -> list[dict[str, Any]]:
        """The lines of the runs in the journal, without those of the bot's status page."""
        files = sorted((self.scene.state / "runs").glob("*.jsonl"))
        lines = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
        aside = {line["run"] for line in lines if line.get("command") == "status"}
        return [line for line in lines if line["run"] not in aside]

    @property
    def outcome(self) -> str:
        """The outcome in a few words, of the JSON or, where an error ended the run, of the journal."""
        if self.code is None:
            return "Did not end"
        if "outcome" in self.document:
            outcome, cause = self.document["outcome"], self.document.get("cause")
            return f"{outcome.capitalize()}: {cause}" if cause else str(outcome).capitalize()
        ended: dict[str, Any] = next((x for x in reversed(self.journal) if x.get("event") == "ended"), {})
        return _NAMED.get(str(ended.get("cause"))) or _told(self.sentence, self.code)


#: Errors by which a run ends, as the journal has them, that are not about reaching the wiki.
_NAMED = {
    "badtoken": "Login refused",
    "assertuserfailed": "Login refused",
    "assertnameduserfailed": "Login refused",
    "LoginRefused": "Login refused",
    "blocked": "Login refused",
    "MissingPage": "No such page",
    "UsageError": "Wrong usage",
}


def _told(sentence: str, code: int) -> str:
    """Return the outcome of a run that came to its end before it began to write a journal."""
    if code == 2:
        return "Wrong usage"
    if code != 3:
        return f"Exit {code}"
    refused = ("did not accept the account", "refused the login")
    return "Login refused" if any(words in sentence for words in refused) else "Unreachable"


def save_a_login(world: World, folder: Path) -> Path:
    """Let the bot log in to its usual account, and return the file with the cookies that it saved."""
    with Proxy(world.wiki.sandbox.api) as proxy:
        scene = proxy.scene = Scene(world, "Saved login", folder, world.wiki.sandbox.bot, proxy)
        scene.set_up(proxy.address)
        world.wiki.save(scene.title, SIGN_UPS)
        code, _, err = scene.bot("update", scene.title, "--dry-run")
        assert code in (0, 1), err
        return next((folder / "bot").glob("*.lwp"))


def play(
    row: Row, world: World, folder: Path, *, verbose: bool = False, saved_login: Path | None = None
) -> Result:
    """Prepare what the row is about, run the bot, and look at what became of the page; ``folder`` gets one for it.

    With ``saved_login`` (`save_a_login`) the bot starts with these cookies; without it, it logs in first.
    """
    name = f"{row.slug}-loud" if verbose else row.slug
    title = row.title or f"Event {name}"
    login = world.bot_account(f"Bot {name}") if row.own_account else world.wiki.sandbox.bot
    with contextlib.ExitStack() as end:
        proxy = Proxy(world.wiki.sandbox.api, row.rules)
        scene = proxy.scene = Scene(world, title, folder / name, login, proxy)
        end.enter_context(proxy)
        end.callback(_end, scene)
        _prepare(row, scene, saved_login)
        command = (*row.command, title, *row.options) if row.command else _update(row, title, verbose)
        started = time.monotonic()
        scene.process = scene.start(*command, **row.env)
        code, out, err = _outputs(scene.process, row.most_seconds + 15)
        seconds = time.monotonic() - started
    editors, text = scene.history()
    secrets = frozenset({*proxy.secrets, login.password})
    ours, edits = editors.count(scene.user), tuple(proxy.edits())
    return Result(row, scene, code, out, err, seconds, edits, secrets, ours, text, tuple(proxy.mistakes))


def _update(row: Row, title: str, verbose: bool) -> tuple[str, ...]:
    loud = ("--verbose",) if verbose else ()
    return ("-m", "wikiconbot", *loud, *row.global_options, "update", title, "--yes", "--json", *row.options)


def _prepare(row: Row, scene: Scene, saved_login: Path | None) -> None:
    scene.set_up(row.api or scene.proxy.address)
    if saved_login:
        shutil.copy(saved_login, scene.folder / "bot")
    with scene.world.lock:
        if row.text is not None:
            scene.world.wiki.save(scene.title, row.text)
        if row.prepare:
            row.prepare(scene)


def _outputs(process: Process, timeout: float) -> tuple[int | None, str, str]:
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        return None, out, err
    return process.returncode, out, err


def _end(scene: Scene) -> None:
    """End what the row started and is still there."""
    for process in [scene.process, *scene.others]:
        if process is not None:
            process.kill()
            process.communicate()
