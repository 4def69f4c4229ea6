"""A worker archives the pads of an event by itself: a real Etherpad, a real wiki, and an Etherpad that is not there."""

import secrets
from functools import partial

import pytest

from tests.live.command import bot
from tests.live.ports import free_port
from tests.live.service.test_workers import edits_of_the_bot, until
from tests.live.service.workers import Worker
from wikiconbot.service.archiving.timetable import timetable_of_text
from wikiconbot.service.jobs.queue import open_queue
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import PageKey


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


def test_pads_of_an_event_that_is_over_are_archived_without_anybody(api, etherpad, store, jobs, start, queue):
    mark = secrets.token_hex(4)
    title, dated = f"Padded {mark}", f"Undated {mark}"
    etherpad.make(f"live_{mark}", "Agenda\nWe met and talked about tables\n")
    dead = f"http://127.0.0.1:{free_port()}"
    api.save(title, page_with([etherpad.url(f"live_{mark}"), etherpad.url(f"gone_{mark}"), f"{dead}/p/x"]))
    api.save(dated, page_with([etherpad.url(f"live_{mark}")], date="soon"))
    keys = [PageKey(api.sandbox.api, one) for one in (title, dated)]
    for key in keys:
        assert store.hint(key, 0)
        jobs.enqueue(key)
    worker = start("--pad-host", etherpad.base, "--pad-host", dead)

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
    code, out, _ = bot("worker", "--queue", queue, "--status")
    assert code == 0
    assert "2 pages have pads, 0 due now" in out
    assert f"{etherpad.base}: archived 1, gone 1." in out
    assert worker.stop() == 0


def order(mark, url):
    return [f"live_{mark}", f"gone_{mark}", "x"].index(url.rpartition("/p/")[2])
