"""The bot's status page for many events that fail at once: what it costs, and when it is written."""

import pytest

from bench.event_pages import page, write_pages
from tests.live.service.test_sweep import sweep
from tests.live.wiki.in_process import in_a_process
from wikiconbot.sandbox import state_dir
from wikiconbot.sandbox.bot import write_config
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey

TEMPLATE = "User:WikiconBot/Failing"
STATUS = "User:WikiconBot/Status"
PAGES, MENDED = 12, 8


@pytest.fixture(scope="module")
def failing(api):
    """Events, each with a mistake in its settings."""
    titles = [f"Failing {number:02}" for number in range(PAGES)]
    write_pages({
        title: page(number, 0, TEMPLATE).replace("/Failing}}", "/Failing|deadline=soon}}")
        for number, title in enumerate(titles)
    }, "Admin")  # fmt: skip
    return titles


def again(api, titles):
    """Let a sweep look at once at pages that failed."""
    store = open_store(None, state_dir())
    for title in titles:
        store.worked(PageKey(api.sandbox.api, title))
    store.note(api.sandbox.api, ok=True)
    store.close()


def edits_of(api, title):
    answer = api.query(prop="revisions", titles=title, rvprop="user", rvlimit="max")
    return len(answer["pages"][0].get("revisions", ()))


def rows(api):
    return (api.text(STATUS) or "").count("[[:Failing")


def test_many_failing_events_are_one_edit_of_the_status_page(api, failing, tmp_path):
    """Written after all events; its edit is in the budget, and the history is read once for each row."""
    file = tmp_path / "event.toml"
    file.write_text("[limits]\nrefusals = 1\nstatus_page = true\n")
    options = ("--event", str(file), "--settings-template", TEMPLATE)
    before = edits_of(api, STATUS)
    code, found, phases, _, err = sweep(*options)
    assert (code, len(found["pages"]), rows(api)) == (1, PAGES, PAGES)
    assert (phases["history"], phases["save"], edits_of(api, STATUS) - before) == (PAGES, 1, 1), err
    again(api, failing)
    code, found, phases, _, err = sweep(*options)
    assert (code, len(found["pages"])) == (1, PAGES)
    assert not phases.keys() & {"history", "save"}, err
    assert sum(phases.values()) <= 10, err

    write_pages({title: page(0, 0, TEMPLATE) for title in failing[:MENDED]}, "Admin")
    again(api, failing)
    sweep(*options)
    assert rows(api) == PAGES, "the ten minutes are not over"
    for known in (state_dir() / "unwatched").glob("*.json"):
        known.write_text(known.read_text().replace('"written": 1', '"written": 9'))
    sweep(*options)  # a time in the future does not count, and no event is worked on now
    assert (rows(api), edits_of(api, STATUS) - before) == (PAGES - MENDED, 2)


WORKER = """
from pathlib import Path
from wikiconbot.cli.options import asked as asked_for
from wikiconbot.service.jobs.serve_requests import Requests
from wikiconbot.service.jobs.sessions import Sessions
from wikiconbot.service.jobs.wiki_update import WikiUpdates
from wikiconbot.sandbox.bot import write_config
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey
api, titles = {api!r}, {titles!r}
store, later, permits = open_store(None, Path(".")), [], []
asked = asked_for(event_file={file!r}, settings_template={template!r})
updates = WikiUpdates(
    Sessions(lambda wiki, count: connect(Target(sandbox_dir={sandbox!r}, attended=False, quiet=True), count)), asked, Path("."), store.now,
    print, Requests(store, lambda *_: None, asked), later=lambda key, after: later.append([key.title, after]),
)
def run(title):
    ran = updates.update(PageKey(api, title), lambda page: permits.append(page))
    return [ran.ending.code, ran.requests]
out = [[run(title) for title in titles], later[:], run({status!r}), permits[:], run({status!r}), run(titles[0]), run({status!r}), later[-1]]
"""


def test_a_worker_writes_all_rows_in_one_run_on_the_status_page(api, failing, tmp_path):
    file = tmp_path / "event.toml"
    file.write_text("[limits]\nrefusals = 1\nstatus_page = true\n")
    if api.text(STATUS):
        api.delete(STATUS)
    write_config(api.sandbox, tmp_path / "bot")
    about = {"api": api.sandbox.api, "template": TEMPLATE, "file": str(file), "status": STATUS}
    found = in_a_process(WORKER.format(titles=failing[-3:], sandbox=str(tmp_path / "bot"), **about), tmp_path)
    assert found["error"] is None, found
    runs, later, written, permits, again, refused, soon, last = found["out"]
    assert [code for code, _ in runs] == ["obstacle"] * 3
    assert later == [[STATUS, 60.0]] * 3
    assert (written[0], permits, rows(api)) == ("saved", [STATUS], 3)
    assert "Update now" in api.text(STATUS)
    assert again == ["unchanged", 0]
    assert (refused[0], soon, last[0]) == ("obstacle", ["unchanged", 0], STATUS)
    assert 500 < last[1] <= 600
