"""``wikiconbot worker`` without a wiki: its state, its options; and that other commands do not load what it needs."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from wikiconbot.cli import main
from wikiconbot.cli.options import Globals
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("WIKICONBOT_STATE", str(tmp_path))

    def worker(*options):
        done = CliRunner().invoke(main, ["worker", *options], obj=Globals(), standalone_mode=False)
        return done.return_value, done.stdout, done.exception

    return worker


def test_the_state_of_a_queue_without_a_worker(run, tmp_path):
    store = open_store(None, tmp_path)
    assert store.hint(PageKey("meta:meta", "WikiCon"), 0)
    assert store.failed(PageKey("meta:meta", "WikiCon"), "protected")
    code, out, _ = run("--status")
    assert code == 1
    assert "No worker is running" in out
    assert "WikiCon: protected, once." in out
    store.heartbeat("worker here 1")
    code, out, _ = run("--status", "--json")
    about = json.loads(out)
    assert (code, about["problems"], about["pending"], about["failed"]) == (0, [], 1, 1)
    store.close()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--listen", "a"), "is not an address for probes"),
        (("--listen", "127.0.0.1:99999"), "is not an address for probes"),
        (("--lease", "60"), "at least twice the patience: 120 seconds"),
        (("--queue", "http://a"), "must begin with redis://"),
        (("-n", "0"), "range"),
    ],
)
def test_options_that_cannot_be_used(run, options, message):
    _, _, error = run(*options)
    assert message in getattr(error, "message", str(error))


def test_other_commands_do_not_load_what_workers_need():
    program = """
import sys
from wikiconbot.cli import main
from click.testing import CliRunner
assert not CliRunner().invoke(main, ["signups", "--file", "-"], input="== Sign up ==\\n# [[User:A]]").exception
for name in ("signups", "update", "worker"):
    CliRunner().invoke(main, [name, "--help"])
print(*{"huey", "prometheus_client", "redis", "http.server"} & set(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
