"""A wiki that refuses the account or is not configured: alone it ends a watcher, next to others it is tried again."""

import json
from dataclasses import replace

import pytest

from tests.live.command import bot
from tests.live.service.test_workers import until
from tests.live.service.wikis_config import configure
from tests.live.service.workers import Worker
from wikiconbot.service.store.opening import open_store

TEMPLATE = "User:WikiconBot/Watched by one of two"


@pytest.mark.parametrize("number", ["0", "1"])
def test_the_only_wiki_refuses_the_account(api, tmp_path, monkeypatch, number):
    wrong = replace(api.sandbox, bot=replace(api.sandbox.bot, password="wrong" * 8))
    configure(tmp_path / "pywikibot", {"meta": wrong})
    monkeypatch.setenv("PYWIKIBOT_DIR", str(tmp_path / "pywikibot"))
    state = str(tmp_path / "state")
    code, _, err = bot("watch", "--wiki", "meta", "-n", number, "--json", WIKICONBOT_STATE=state)
    assert code == 3, err
    assert "password" in err


def test_the_only_wiki_is_not_configured(api, tmp_path, monkeypatch):
    configure(tmp_path / "pywikibot", {"meta": api.sandbox})
    monkeypatch.setenv("PYWIKIBOT_DIR", str(tmp_path / "pywikibot"))
    code, _, err = bot("watch", "--wiki", "nowhere:xx", "-n", "0", WIKICONBOT_STATE=str(tmp_path / "state"))
    assert code == 2, err


def test_one_of_two_wikis_is_not_configured(api, redis_server, tmp_path, monkeypatch):
    configure(tmp_path / "pywikibot", {"meta": api.sandbox})
    monkeypatch.setenv("PYWIKIBOT_DIR", str(tmp_path / "pywikibot"))
    queue = f"{redis_server.url}?prefix=test_{'refused' * 6}"
    options = ("--wiki", "nowhere:xx", "--wiki", "meta", "--settings-template", TEMPLATE)
    watcher = Worker(queue, tmp_path / "watch.log", *options, processes=1, name="watch", wiki=())
    try:
        until(lambda: any(line["event"] == "swept" for line in watcher.lines()), watcher)
        store = open_store(queue, tmp_path)
        until(lambda: "watch" in store.figures().heartbeats, watcher)
        store.close()
        code, out, _ = bot("watch", "--queue", queue, "--status")
        assert (code, "nowhere:xx cannot be watched: " in out) == (1, True), out
        (said,) = [line for line in watcher.lines() if line["event"] == "unanswered"]
        assert (said["wiki"], said["again"]) == ("nowhere:xx", 30.0)
        assert watcher.stop() == 0
    finally:
        watcher.kill()


def test_a_sweep_of_two_wikis_of_which_one_is_not_configured(api, tmp_path, monkeypatch):
    configure(tmp_path / "pywikibot", {"meta": api.sandbox})
    monkeypatch.setenv("PYWIKIBOT_DIR", str(tmp_path / "pywikibot"))
    options = (
        "--wiki",
        "nowhere:xx",
        "--wiki",
        "meta",
        "--settings-template",
        TEMPLATE,
        "--dry-run",
        "--json",
    )
    code, out, err = bot("sweep", *options, WIKICONBOT_STATE=str(tmp_path / "state"))
    refused, swept = json.loads(out)["wikis"]
    assert (code, refused["wiki"], swept["wiki"]) == (2, "nowhere:xx", api.sandbox.api)
    assert refused["error"] in err
