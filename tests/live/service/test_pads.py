"""A worker archives the pads of an event by itself: a real Etherpad, a real wiki, and an Etherpad that is not there."""

import secrets
import socket
from functools import partial

import pytest

from tests.live.ports import free_port
from tests.live.service.test_workers import edits_of_the_bot, until
from tests.live.service.workers import Worker
from wikiconbot.service.archiving.timetable import timetable_of_text
from wikiconbot.service.jobs.queue import open_queue
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.seen_outside.status_report import lines as lines_of_state
from wikiconbot.service.seen_outside.status_report import state_of
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import ETHERPAD, PageKey


@pytest.fixture
def queue(redis_server):
    return f"{redis_server.url}?prefix=test_{secrets.token_hex(16)}"


@pytest.fixture
def store(queue, tmp_path):
    opened = open_store(queue, tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def jobs(queue, tmp_path):
    return Jobs(open_queue(queue, tmp_path))


@pytest.fixture
def start(queue, tmp_path):
    started: list[Worker] = []

    def worker(*options):
        log = tmp_path / f"worker{len(started)}.log"
        limits = ("--edits-per-minute", "6000", "--lease", "60")
        started.append(Worker(queue, log, *limits, *options, pads=()))
        return started[-1]

    yield worker
    for one in started:
        one.kill()


def page_with(pads, date="5 March 2026"):
    facts = "\n".join(f"* Etherpad {number}: {pad}" for number, pad in enumerate(pads, 1))
    return f"== Event ==\n* Date: {date}\n{facts}\n\n== Participants ==\n# [[User:Asha|Asha]] 10:40, 2 March 2026 (UTC)\n"


@pytest.fixture
def hanging():
    """An Etherpad that takes requests and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def test_pads_of_an_event_that_is_over_are_archived_without_anybody(
    api, etherpad, store, jobs, start, hanging
):
    mark = secrets.token_hex(4)
    title, dated = f"Padded {mark}", f"Undated {mark}"
    etherpad.make(f"live_{mark}", "Agenda\nWe met and talked about tables\n")
    dead = f"http://127.0.0.1:{free_port()}"
    api.save(title, page_with([etherpad.url(f"live_{mark}"), etherpad.url(f"gone_{mark}"), f"{dead}/p/x"]))
    api.save(dated, page_with([etherpad.url(f"live_{mark}")], date="soon"))
    keys = [PageKey(api.sandbox.api, one) for one in (title, dated)]

    def hint(*keys):
        for key in keys:
            assert store.hint(key, 0)
            jobs.enqueue(key)

    hint(*keys)
    hosts = (etherpad.base, dead, hanging)
    worker = start(*(part for host in hosts for part in ("--pad-host", host)))

    def lines(event, key):
        return [line for line in worker.lines() if (line["event"], line.get("page")) == (event, key.title)]

    until(lambda: len(lines("pad", keys[0])) >= 3 and lines("no-days", keys[1]), worker)
    ends = {line["pad"]: line for line in lines("pad", keys[0])}
    assert ends.keys() == {etherpad.url(f"live_{mark}"), etherpad.url(f"gone_{mark}"), f"{dead}/p/x"}
    archived, gone, unknown = (ends[url] for url in sorted(ends, key=partial(order, mark)))
    assert (archived["outcome"], archived.get("next")) == ("archived", None)
    assert (gone["outcome"], gone["level"], gone.get("next")) == ("gone", "warning", None)
    assert (unknown["outcome"], unknown["verdict"]) == ("unknown", "again")
    assert unknown["next"]

    assert "talked about tables" in api.text(f"{title}/Notes")
    assert edits_of_the_bot(api, f"{title}/Notes") == 1
    assert f"([[{title}/Notes|notes]])" in api.text(title)
    table = timetable_of_text(store.pads(keys[0]))
    assert table
    assert [entry.code for entry in table.pads] == ["archived", "gone", "unknown"]
    figures = store.figures().pads
    assert (figures.pages, figures.due) == (2, 0)
    shown = "\n".join(lines_of_state(state_of(store)))
    assert "2 pages have pads, 0 due now" in shown
    assert f"{etherpad.base}: archived 1, gone 1." in shown

    slow, quick = (PageKey(api.sandbox.api, f"{name} {mark}") for name in ("Slow", "Quick"))
    api.save(slow.title, page_with([f"{hanging}/p/x"]))
    api.save(quick.title, page_with([]))
    hint(slow)
    until(lambda: f"{ETHERPAD}{hanging}" in store.turns(), worker)
    hint(quick)
    until(lambda: store.done(quick), worker)
    assert not lines("pad", slow), "the page did not wait for the Etherpad"
    assert store.turns()[f"{ETHERPAD}{hanging}"] > store.now()


def order(mark, url):
    return [f"live_{mark}", f"gone_{mark}", "x"].index(url.rpartition("/p/")[2])
