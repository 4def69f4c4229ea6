"""A watcher on a wiki with a stream: MediaWiki's own changes come from a server of EventStreams, whose connections are cut."""

import secrets

import pytest

from tests.live.service.test_workers import until
from tests.live.service.wikis_config import configure
from tests.live.service.workers import Worker
from tests.service.watching.rc_stream import changes_as_stream
from wikiconbot import sandbox as room
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey

TEMPLATE = "User:WikiconBot/Streamed"


@pytest.fixture
def changes(api):
    """The stream of the shared sandbox's changes; a connection lasts 1.5 seconds."""
    settings = room.state_dir() / "wiki" / "LocalSettings.php"
    before = settings.read_bytes()
    with changes_as_stream(1.5) as made:
        settings.write_bytes(before + made.settings.encode())
        yield made
    settings.write_bytes(before)


def test_an_edit_in_the_stream_is_in_the_table(api, changes, redis_server, tmp_path, monkeypatch):
    title = f"Streamed {secrets.token_hex(4)}"
    api.save(
        title, f"{{{{{TEMPLATE}}}}}\n== Participants ==\n# [[User:Asha|Asha]] 10:41, 2 March 2018 (UTC)\n"
    )
    until(
        lambda: changes.events or (api.save("Other", secrets.token_hex(4)) and False)
    )  # PHP keeps the old settings for seconds
    configure(tmp_path / "pywikibot", {"sandbox": api.sandbox}, {"sandbox": changes.address})
    monkeypatch.setenv("PYWIKIBOT_DIR", str(tmp_path / "pywikibot"))
    queue = f"{redis_server.url}?prefix=test_{secrets.token_hex(16)}"
    store, key = open_store(queue, tmp_path), PageKey(api.sandbox.api, title)
    options = (
        "--settings-template",
        TEMPLATE,
        "--after",
        "0.1",
        "--edits-per-minute",
        "6000",
        "--poll-every",
        "3600",
    )
    watcher = Worker(queue, tmp_path / "watch.log", *options, name="watch", wiki=())
    try:
        until(lambda: store.done(key), watcher)
        until(lambda: len(changes.server.asked) > 1, watcher)  # the first connection was cut
        first = revision(store, key)
        api.sign_up(title, "Ravi")
        until(lambda: revision(store, key) > first, watcher)
        assert "Ravi" in api.text(title).partition("{|")[2]
        assert watcher.stop() == 0
    finally:
        watcher.kill()
        store.close()
    events = [line["event"] for line in watcher.lines()]
    assert "changed" in events
    assert "no-stream" not in events
    assert all(one.since for one in changes.server.asked)
    assert f"{api.sandbox.bot.user.partition('@')[0]}" in changes.server.asked[0].agent


def revision(store, key):
    """The revision that was done, 0 for none."""
    done = store.done(key)
    return done.revision if done else 0
