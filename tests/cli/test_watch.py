"""``wikiconbot watch`` without a wiki: its state and its options."""

import json

import pytest
from click.testing import CliRunner

from wikiconbot.cli import main
from wikiconbot.cli.options import Globals
from wikiconbot.service.store.opening import open_store


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("WIKICONBOT_STATE", str(tmp_path))

    def watch(*options):
        done = CliRunner().invoke(main, ["watch", *options], obj=Globals(), standalone_mode=False)
        return done.return_value, done.stdout, done.exception

    return watch


def test_status_names_what_does_not_run(run, tmp_path):
    store = open_store(None, tmp_path)
    code, out, _ = run("--status")
    assert code == 1
    assert "No watcher is running: start wikiconbot watch." in out
    assert "No worker is running" in out
    store.heartbeat("watch")
    code, out, _ = run("--status", "--json")
    assert (code, json.loads(out)["problems"]) == (1, ["no-worker"])
    store.heartbeat("worker here 1")
    code, out, _ = run("--status")
    assert (code, "watch: last sign of life" in out) == (0, True)
    store.close()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--cat", "A", "--list-page", "B"), "only one of --cat, --list-page and --list"),
        (("--depth", "2"), "--depth needs --cat"),
        (("--listen", "a"), "is not an address for probes"),
        (("--queue", "http://a"), "must begin with redis://"),
        (("-n", "65"), "range"),
    ],
)
def test_options_that_cannot_be_used(run, options, message):
    _, _, error = run(*options)
    assert message in getattr(error, "message", str(error))
