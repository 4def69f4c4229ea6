"""Where the store is, and what is said where it cannot be."""

import sqlite3
import stat
import sys

import pytest
from redis import Redis

from tests.for_each import for_each
from wikiconbot.errors import ConfigurationError, QueueUnusable, Unreachable
from wikiconbot.service.store import sqlite_file
from wikiconbot.service.store.opening import full_address, open_store, public_address, split_address
from wikiconbot.service.store.sqlite_file import network_file_system
from wikiconbot.service.store.sqlite_store import SqliteStore
from wikiconbot.service.store.store_values import Done, PageKey

MOUNTS = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home rw shared:2 master:1 - nfs4 server:/home rw
31 30 0:41 / /home/bot/local\040disk rw - tmpfs tmpfs rw
32 22 0:42 / /mnt/Ü rw - fuse.sshfs me@there:/ rw
33 22 0:43 / /data rw - cifs //there/data rw
34 22 8:2 / /data rw - xfs /dev/sdb rw
a line that is not like that
"""


@for_each(
    ("path", "kind"),
    [
        ("/var/lib/wikiconbot/queue.sqlite", None),
        ("/home/bot/queue.sqlite", "nfs4"),
        ("/homes/queue.sqlite", None),
        ("/home/bot/local disk/queue.sqlite", None),
        ("/mnt/Ü/queue.sqlite", "fuse.sshfs"),
        ("/data/queue.sqlite", None),
    ],
)
def test_network_file_systems_are_recognised(path, kind):
    assert network_file_system(path, MOUNTS) == kind


def test_a_file_on_a_network_file_system_is_refused(tmp_path, monkeypatch):
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"30 22 0:40 / {tmp_path} rw - nfs server:/ rw\n", encoding="utf-8")
    monkeypatch.setattr(sqlite_file, "MOUNTS", mounts)
    with pytest.raises(ConfigurationError, match="is on a network file system \\(nfs\\)"):
        open_store(None, tmp_path / "state")
    assert not (tmp_path / "state" / "queue.sqlite").exists()


def test_only_the_owner_reads_the_files(tmp_path):
    store = open_store(None, tmp_path / "state")
    assert store.hint(PageKey("w", "Page"), 30)
    files = sorted((tmp_path / "state").iterdir())
    assert [file.name for file in files] == ["queue.sqlite", "queue.sqlite-shm", "queue.sqlite-wal"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    store.close()


def test_a_file_that_is_deleted_while_it_is_used_is_made_again_in_all_processes(tmp_path):
    """Otherwise processes that begin later would not see the leases of those that began earlier."""
    first, key = SqliteStore(tmp_path / "queue.sqlite"), PageKey("w", "Page")
    assert first.lease(key, "first", 100)
    for file in tmp_path.iterdir():
        file.unlink()
    second = SqliteStore(tmp_path / "queue.sqlite")
    assert second.lease(key, "second", 100)
    assert not first.lease(key, "first", 100)
    assert stat.S_IMODE((tmp_path / "queue.sqlite").stat().st_mode) == 0o600
    first.close()
    assert second.renew(key, "second", 100)
    second.close()


def test_a_file_that_cannot_be_used_is_said(tmp_path):
    file = tmp_path / "queue.sqlite"
    file.write_bytes(b"not a database at all" * 100)
    with pytest.raises(ConfigurationError, match="is damaged, or is not a queue"):
        open_store(None, tmp_path)
    file.unlink()
    with sqlite3.connect(file) as later:
        later.execute("pragma user_version = 99")
    later.close()
    with pytest.raises(ConfigurationError, match="newer version of wikiconbot"):
        open_store(None, tmp_path)
    with pytest.raises(ConfigurationError, match=r"cannot be used: (File exists|Not a directory)"):
        open_store(None, file)


def test_the_prefix_of_a_folder_stays_and_goes_with_the_address(tmp_path):
    url = "redis://bot:secret@localhost:6379/1?protocol=2"
    address, prefix = split_address(url, tmp_path / "state")
    assert address == url
    assert prefix.startswith("wikiconbot_")
    assert split_address(url, tmp_path / "state") == (address, prefix)
    assert split_address(url, tmp_path / "other")[1] != prefix
    assert split_address(full_address(url, tmp_path / "state"), tmp_path / "other") == (address, prefix)
    assert stat.S_IMODE((tmp_path / "state" / "queue-prefix").stat().st_mode) == 0o600
    (tmp_path / "state" / "queue-prefix").write_text("x\n")
    with pytest.raises(ConfigurationError, match="does not contain a prefix"):
        split_address(url, tmp_path / "state")


@for_each(
    ("url", "message"),
    [
        ("redis://localhost/0?prefix=short", "must have 16 to 64 letters"),
        ("redis://localhost/0?prefix=", "must have 16 to 64 letters"),
        ("redis://localhost/0?prefix=0123456789abcdef-", "must have 16 to 64 letters"),
        ("http://localhost/", "must begin with redis://, rediss:// or unix://"),
        ("localhost:6379", "must begin with redis://"),
        ("redis://me:secret@localhost:port/", "cannot be used"),
        ("redis://me:secret/word@localhost:6379/", "cannot be used: redis://localhost:6379/. Write it"),
        ("redis://:secret#word@localhost:6379", "in a password %2F for /"),
        ("redis://:secret?word@localhost", "cannot be used: redis://…. Write it"),
        ("redis://localhost/0?prefix=0123456789abcdefg&password=very@secret", "cannot be used: redis://…"),
        ("redis://me:secret@localhost/?socket_timeout=soon", "cannot be used"),
    ],
)
def test_an_address_that_cannot_be_used_is_said(tmp_path, url, message):
    with pytest.raises(ConfigurationError, match=message) as raised:
        open_store(url, tmp_path)
    assert not any(part in str(raised.value) for part in ("secret", "word@"))


def test_nothing_of_an_address_is_public_but_the_place():
    assert public_address("rediss://me:a@b@host:1/0?prefix=x") == "rediss://host:1/0"
    assert public_address("unix:///run/redis.sock?db=1") == "unix:///run/redis.sock"


def test_the_missing_package_is_named(tmp_path, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("wikiconbot.service.store.redis_")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(ConfigurationError, match=r"install wikiconbot\[redis\]"):
        open_store("redis://localhost", tmp_path)


def test_a_wrong_password_is_not_waited_for(own_redis, tmp_path):
    server = own_redis()
    with Redis(port=server.port) as client:
        client.config_set("requirepass", "right")
    for wrong in ("", ":wrong@"):
        url = server.url.replace("://", f"://{wrong}")
        with pytest.raises(ConfigurationError, match="refuses the connection"):
            open_store(url, tmp_path)
    right = open_store(server.url.replace("://", "://:right@"), tmp_path)
    assert right.hint(PageKey("w", "Page"), 30)
    right.close()


def test_an_address_without_a_redis_is_said(needs_redis, tmp_path):
    with pytest.raises(Unreachable, match="does not answer"):
        open_store("unix:///nowhere/redis.sock", tmp_path, patience=0.1)


def test_a_database_that_does_not_exist_is_said(redis_server, tmp_path):
    with pytest.raises(QueueUnusable, match="DB index is out of range"):
        open_store(f"{redis_server.url.removesuffix('0')}99", tmp_path)


def test_a_full_disk_is_said_and_leaves_the_store_whole(tmp_path):
    store = SqliteStore(tmp_path / "queue.sqlite")
    with store._database.use() as connection:
        (pages,) = connection.execute("pragma page_count").fetchone()
        connection.execute(f"pragma max_page_count = {pages}")
    key = PageKey("w", "Page")
    with pytest.raises(ConfigurationError, match=r"queue\.sqlite cannot be used: database or disk is full"):
        store.set_done(key, Done(1, settings="x" * 10_000))
    with pytest.raises(ConfigurationError, match="disk is full"):
        store.set_events("w", [f"Page {number}" for number in range(1000)])
    store.close()
    assert store.events("w") == frozenset()
    assert store.hint(key, 30)
    store.close()
