"""Start, stop, report and reset a sandbox."""

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
    """Print nothing."""


def up(
    port: int | None = None,
    progress: Progress = quiet,
    *,
    pads: bool = False,
    pads_port: int = etherpad_server.USUAL_PORT,
) -> Sandbox:
    """Start the sandbox, or return the running one; the first time, make it.

    With ``pads``, start an Etherpad next to it, on ``pads_port`` or on a free port (0: any). A running one stays.

    Raises:
        SandboxError: PHP or MediaWiki is missing, the port is taken, or the wiki does not start; with ``pads`` also:
            Node.js or npm is missing, or Etherpad cannot be fetched or does not start.
    """
    state = state_dir()
    with _alone(state):
        record = load(state)
        # What is missing is reported before anything is started.
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
    """Stop the sandbox, and the Etherpad next to it, and keep their data; False if neither was running."""
    state = state_dir()
    if not state.exists():
        return False
    with _alone(state):
        return _stop(state, load(state))


def status() -> Sandbox | None:
    """The running sandbox, or None."""
    state = state_dir()
    record = load(state)
    return _seen(state, record) if record and _runs(state, record) else None


def reset(progress: Progress = quiet) -> Sandbox:
    """Delete the wiki's data and all pads and start again, on the same ports; Etherpad too if it was running.

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
    """Make a fresh wiki in the state folder, in place of the old one; do not start it yet."""
    php.require_extensions()
    tree = mediawiki.find(progress)
    version = debian.version(tree)
    progress(says("sandbox-installing", version=version, folder=state))
    forget(state)  # first, because a half-made wiki is not a sandbox
    for folder in ("wiki", "pywikibot", PADS):
        shutil.rmtree(state / folder, ignore_errors=True)
    wiki = Wiki(state / "wiki", tree)
    wiki.folder.mkdir(mode=0o700)
    admin, account = install(wiki, port)
    record = SandboxRecord(Sandbox("", "", version, admin, account, None, 0), port, str(tree))
    record.save(state)
    return record


def _start(state: Path, record: SandboxRecord, port: int | None, progress: Progress) -> SandboxRecord:
    """Start the server for the existing wiki, and record its address."""
    server.stop(
        record.sandbox.pid, _wiki(state, record).settings
    )  # workers that ran longer than their first process
    number = server.free_port(port, record.port)
    record = _on_a_tree(state, replace(record, port=number), progress)
    wiki, log = _wiki(state, record), state / "server.log"
    before = given_before(wiki)
    configure(wiki, number)
    if given() != before:  # added extensions need tables
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
    """Start the Etherpad on the port that it had before, or else on this one, and record its address."""
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
    """Stop the processes of a sandbox; False if none ran."""
    if record is None:
        return False
    pads = etherpad_server.stop(state / PADS, record.pads)
    return server.stop(record.sandbox.pid, _wiki(state, record).settings) or pads


def _on_a_tree(state: Path, record: SandboxRecord, progress: Progress) -> SandboxRecord:
    """The record with a code tree for its data: its own, or a newer one after MediaWiki's update script.

    Raises:
        SandboxError: there is only an older one, and MediaWiki cannot downgrade.
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
    """The sandbox in its current state: with its Etherpad's address if that runs."""
    pads = record.pads
    if pads is None or not _pads_run(state, record):
        return record.sandbox
    return replace(record.sandbox, etherpad=pads.url, etherpad_key=pads.key)


@contextmanager
def _alone(state: Path) -> Iterator[None]:
    """Hold the state folder's lock: a second command waits until the first has finished."""
    state.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (state / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
