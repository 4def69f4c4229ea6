"""A sandbox's life: up, down, status, reset."""

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from wikiconbot.errors import SandboxError
from wikiconbot.i18n import says
from wikiconbot.sandbox import bot, debian, etherpad_server, mediawiki, php, server
from wikiconbot.sandbox.record import Sandbox, SandboxRecord, forget, load, state_dir
from wikiconbot.sandbox.wiki import Wiki, configure, given, given_before, install

Progress = Callable[[str], None]

PADS = "etherpad"
"""The folder of the Etherpad's data in the state folder."""


def quiet(_: str) -> None:
    """Say nothing."""


def up(
    port: int | None = None,
    progress: Progress = quiet,
    *,
    pads: bool = False,
    pads_port: int = etherpad_server.USUAL_PORT,
) -> Sandbox:
    """Start the sandbox, or return the one that runs; the first time, make it.

    With ``pads`` an Etherpad starts next to it, on ``pads_port`` or on a free one (0: any). One that runs stays.

    Raises:
        SandboxError: PHP or MediaWiki is missing, the port is taken, or the wiki does not start; with ``pads`` also:
            Node.js or npm is missing, or Etherpad cannot be fetched or does not start.
    """
    state = state_dir()
    with _alone(state):
        record = load(state)
        # What it lacks is reported before anything is started.
        code = etherpad_server.code(progress) if pads and not _pads_run(state, record) else None
        if record and _runs(state, record):
            if port not in (None, record.port):
                progress(says("sandbox-other-port", port=str(record.port)))
        else:
            record = record or _create(state, server.free_port(port), progress)
            record = _start(state, record, port, progress)
        if code:
            record = _start_pads(state, record, code, pads_port)
        return _seen(state, record)


def down() -> bool:
    """Stop the sandbox, and the Etherpad next to it, and keep their data; False where neither was running."""
    state = state_dir()
    if not state.exists():
        return False
    with _alone(state):
        return _stop(state, load(state))


def status() -> Sandbox | None:
    """The sandbox that runs, or None."""
    state = state_dir()
    record = load(state)
    return _seen(state, record) if record and _runs(state, record) else None


def reset(progress: Progress = quiet) -> Sandbox:
    """Throw the wiki's data and all pads away and start afresh, on the same ports; Etherpad too where it was running.

    Raises:
        SandboxError: as for `up`.
    """
    state = state_dir()
    with _alone(state):
        old = load(state)
        code = etherpad_server.code(progress) if _pads_run(state, old) else None
        _stop(state, old)
        port = server.free_port(None, old.port) if old else server.free_port(None)
        record = _start(state, _create(state, port, progress), port, progress)
        if code and old and old.pads:
            record = _start_pads(state, record, code, old.pads.port)
        return _seen(state, record)


def _create(state: Path, port: int, progress: Progress) -> SandboxRecord:
    """Make a fresh wiki in the state folder, in place of what is there; it is not started yet."""
    php.require_extensions()
    tree = mediawiki.find(progress)
    version = debian.version(tree)
    progress(says("sandbox-installing", version=version, folder=state))
    forget(state)  # before its data: a half-made wiki is not one
    for folder in ("wiki", "pywikibot", PADS):
        shutil.rmtree(state / folder, ignore_errors=True)
    wiki = Wiki(state / "wiki", tree)
    wiki.folder.mkdir(mode=0o700)
    admin, account = install(wiki, port)
    record = SandboxRecord(Sandbox("", "", version, admin, account, None, 0), port, str(tree))
    record.save(state)
    return record


def _start(state: Path, record: SandboxRecord, port: int | None, progress: Progress) -> SandboxRecord:
    """Start the server on the wiki that is there, and write down where it is."""
    server.stop(
        record.sandbox.pid, _wiki(state, record).settings
    )  # workers that outlived their first process
    number = server.free_port(port, record.port)
    record = _on_a_tree(state, replace(record, port=number), progress)
    wiki, log = _wiki(state, record), state / "server.log"
    before = given_before(wiki)
    configure(wiki, number)
    if given() != before:  # extensions that were given to it want tables
        wiki.maintain("update", "--quick")
    url = f"http://127.0.0.1:{number}"
    pid = server.start(wiki.tree, wiki.settings, number, log)
    sandbox = replace(record.sandbox, url=url, api=f"{url}/api.php", pid=pid)
    record = replace(record, sandbox=sandbox)
    record.save(state)
    try:
        server.wait_until_up(f"{sandbox.api}?action=query&meta=siteinfo&format=json", pid, wiki.settings, log)
    except SandboxError:
        server.stop(pid, wiki.settings)
        raise
    bot.write_config(sandbox, state / "pywikibot")
    return record


def _start_pads(state: Path, record: SandboxRecord, code: Path, port: int) -> SandboxRecord:
    """Start the Etherpad on the port that it had before, else on this one, and write down where it is."""
    folder = state / PADS
    number = server.free_port(None, record.pads.port if record.pads else port)
    pads = etherpad_server.start(folder, code, number)
    record = replace(record, pads=pads)
    record.save(state)
    try:
        etherpad_server.wait_until_up(folder, pads)
    except SandboxError:
        etherpad_server.stop(folder, pads)
        raise
    return record


def _stop(state: Path, record: SandboxRecord | None) -> bool:
    """Stop what runs of a sandbox; False if nothing did."""
    if record is None:
        return False
    pads = etherpad_server.stop(state / PADS, record.pads)
    return server.stop(record.sandbox.pid, _wiki(state, record).settings) or pads


def _on_a_tree(state: Path, record: SandboxRecord, progress: Progress) -> SandboxRecord:
    """The record with a code tree to serve its data: its own, or a newer one after MediaWiki's update script.

    Raises:
        SandboxError: only an older one is left, and MediaWiki does not go back.
    """
    old = record.sandbox.mediawiki
    if debian.version(Path(record.tree)) == old and mediawiki.chosen() in (None, Path(record.tree)):
        return record
    tree = mediawiki.find(progress)
    new = debian.version(tree)
    if mediawiki.number(new) < mediawiki.number(old):
        raise SandboxError(says("sandbox-older-mediawiki", old=old, folder=tree, new=new))
    record = replace(record, tree=str(tree), sandbox=replace(record.sandbox, mediawiki=new))
    if new != old:
        progress(says("sandbox-updating", old=old, new=new))
        wiki = _wiki(state, record)
        configure(wiki, record.port)
        wiki.maintain("update", "--quick")
    return record


def _wiki(state: Path, record: SandboxRecord) -> Wiki:
    return Wiki(state / "wiki", Path(record.tree))


def _runs(state: Path, record: SandboxRecord) -> bool:
    return server.runs(record.sandbox.pid, _wiki(state, record).settings)


def _pads_run(state: Path, record: SandboxRecord | None) -> bool:
    return record is not None and etherpad_server.runs(state / PADS, record.pads)


def _seen(state: Path, record: SandboxRecord) -> Sandbox:
    """The sandbox as it is now: with its Etherpad's address where that runs."""
    pads = record.pads
    if pads is None or not _pads_run(state, record):
        return record.sandbox
    return replace(record.sandbox, etherpad=pads.url, etherpad_key=pads.key)


@contextmanager
def _alone(state: Path) -> Iterator[None]:
    """Hold the state folder's lock: a second command waits until the first is through."""
    state.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (state / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
