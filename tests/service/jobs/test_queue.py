"""The queue on both backends: jobs come when they are due, the urgent ones first, and are plain JSON."""

import json
import sqlite3
import stat
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wikiconbot.errors import QueueUnusable
from wikiconbot.service.jobs.job_messages import JsonSerializer
from wikiconbot.service.jobs.page_job import BusyError
from wikiconbot.service.jobs.queue import open_queue, patient_with
from wikiconbot.service.jobs.tasks import Jobs
from wikiconbot.service.store.store_values import PageKey

PAGE = PageKey("https://example.org/w/api.php", 'प्रयोग:"a" 😀')


@pytest.fixture
def queue(url, tmp_path):
    opened = open_queue(url, tmp_path)
    opened.storage.blocking = False
    yield opened
    opened.storage.close()
    if url:
        opened.storage.pool.disconnect()


class Looked:
    """Is used in place of a page job; the first looks find the page busy."""

    def __init__(self, busy=0):
        self.pages, self.healed, self._busy = [], [], busy

    def look(self, key):
        self.pages.append(key)
        if len(self.pages) <= self._busy:
            raise BusyError

    def heal(self, *, idle):
        self.healed.append(idle)


def test_a_file_that_cannot_be_used_is_said(tmp_path):
    file = tmp_path / "jobs.sqlite"
    file.write_bytes(b"not a database at all" * 100)
    with pytest.raises(QueueUnusable, match=r"jobs\.sqlite is damaged, or is not a queue"):
        open_queue(None, tmp_path)
    file.unlink()
    with sqlite3.connect(file) as other:
        other.execute("create table task(words text)")
    other.close()
    with pytest.raises(QueueUnusable, match=r"jobs\.sqlite is damaged, or is not a queue"):
        open_queue(None, tmp_path)


def test_an_opened_file_has_no_connection_that_a_fork_would_break(tmp_path):
    assert open_queue(None, tmp_path).storage._conn is None


def test_a_file_that_breaks_while_it_is_used_is_said(tmp_path):
    queue, patient = open_queue(None, tmp_path), patient_with(None, tmp_path, print)
    with sqlite3.connect(tmp_path / "jobs.sqlite") as other:
        other.execute("drop table task")
    other.close()
    with pytest.raises(QueueUnusable, match=r"no such table: task"):
        Jobs(queue, patient=patient).enqueue(PAGE)
    queue.storage.close()


def run(queue, now=None):
    """What a consumer does once: read the schedule, and run all that is queued."""
    for task in queue.read_schedule(now):
        queue.enqueue(task)
    while task := queue.dequeue():
        queue.execute(task, now)


def later(seconds):
    return datetime.now(UTC).replace(tzinfo=None) + timedelta(seconds=seconds)


def test_jobs_run_when_they_are_due(queue):
    looked = Looked()
    jobs = Jobs(queue, lambda: looked)
    jobs.enqueue(PAGE)
    jobs.enqueue(PageKey("w", "Later"), 30)
    run(queue)
    assert looked.pages == [PAGE]
    run(queue, later(29))
    assert looked.pages == [PAGE]
    run(queue, later(31))
    assert looked.pages == [PAGE, PageKey("w", "Later")]


def test_urgent_jobs_come_first(queue):
    looked = Looked()
    jobs = Jobs(queue, lambda: looked)
    for title, priority in (("a", 0), ("b", 5), ("c", 0)):
        jobs.enqueue(PageKey("w", title), 0, priority)
    run(queue)
    assert [key.title for key in looked.pages] == ["b", "a", "c"]


def test_a_busy_page_comes_again_as_often_as_needed(queue):
    looked = Looked(busy=3)
    Jobs(queue, lambda: looked).enqueue(PAGE)
    for seconds in (0, 16, 32, 48, 64):
        run(queue, later(seconds))
    assert looked.pages == [PAGE] * 4


def test_each_minute_lost_pages_are_looked_for(queue):
    looked = Looked()
    jobs = Jobs(queue, lambda: looked)
    for pages in (0, 1):
        for task in queue.read_periodic(later(0)):
            queue.enqueue(task)
        for _ in range(pages):
            jobs.enqueue(PAGE)
        run(queue)
    assert looked.healed == [True, False], "it is said whether jobs wait"


def test_each_minute_and_when_asked_due_pads_are_archived(queue):
    class Archive:
        times = 0

        def work(self):
            self.times += 1

    archive = Archive()
    jobs = Jobs(queue, Looked, archives=lambda: archive)
    jobs.archive()
    run(queue)
    assert archive.times == 1
    for task in queue.read_periodic(later(0)):
        queue.enqueue(task)
    run(queue)
    assert archive.times == 2


def test_a_worker_that_archives_no_pads_leaves_the_job_to_the_next_minute(queue):
    jobs = Jobs(queue, Looked)
    jobs.archive()
    run(queue)
    assert queue.pending_count() == 0


def test_who_only_makes_jobs_needs_no_worker(queue, url, tmp_path):
    Jobs(queue).enqueue(PAGE)
    (data,) = queue.storage.enqueued_items()
    assert json.loads(bytes(data))["job"]["args"] == list(PAGE)


def test_the_file_is_the_owners(queue, url, tmp_path):
    if url is None:
        Jobs(queue).enqueue(PAGE)
        assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.glob("jobs.sqlite*")} == {0o600}
    else:
        Jobs(queue).enqueue(PAGE)
        names = [key.decode() for key in queue.storage.conn.scan_iter()]
        assert any(queue.name in name for name in names)
        assert queue.name in url


def test_what_is_no_job_is_not_run(queue):
    looked = Looked()
    Jobs(queue, lambda: looked).enqueue(PAGE)
    queue.storage.enqueue(b"cposix\nsystem\n(S'true'\ntR.", 9)  # a pickle
    with pytest.raises(ValueError, match="Expecting value"):
        queue.dequeue()
    run(queue)
    assert looked.pages == [PAGE]


@given(st.lists(st.text()), st.none() | st.datetimes(), st.none() | st.integers(-9, 9))
def test_a_message_comes_back_as_it_was(texts, eta, priority):
    from huey.registry import Message  # noqa: PLC0415

    message = Message("id", "look", eta=eta, args=tuple(texts), kwargs={}, priority=priority)
    serializer = JsonSerializer()
    assert serializer.deserialize(serializer.serialize(message)) == message
