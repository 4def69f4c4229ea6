"""One run per page: across processes, and whatever way a run ends."""

import multiprocessing
import time

import pytest

from wikiconbot.runs.locks import Holder, alone

WIKI = "https://wiki.example/w/api.php"


def hold(folder, page, ready):
    with alone(folder, WIKI, page, 0, lambda holder: None) as other:
        assert other is None
        ready.send("mine")
        time.sleep(60)


@pytest.fixture
def held(tmp_path):
    """Another process that has the page P; it ends by a kill, so nothing is tidied up."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=hold, args=(tmp_path, "Event P", there))
    process.start()
    assert here.poll(30)
    assert here.recv() == "mine"
    yield process
    process.kill()
    process.join()
    here.close()
    there.close()


def test_another_process_is_told_who_has_the_page(held, tmp_path):
    told: list[Holder] = []
    with alone(tmp_path, WIKI, "Event P", 0.3, told.append) as other:
        assert other is not None
        assert other.pid == held.pid
        assert str(other).startswith(f"process {held.pid}, since 20")
    assert told == [other]


@pytest.mark.parametrize("title", ["Event_P", "event P", " Event  P "])
def test_another_spelling_is_the_same_page(held, tmp_path, title):
    with alone(tmp_path, WIKI, title, 0, lambda holder: None) as other:
        assert other is not None


@pytest.mark.parametrize(("wiki", "title"), [(WIKI, "Event Q"), ("https://other.example/api.php", "Event P")])
def test_another_page_is_free(held, tmp_path, wiki, title):
    with alone(tmp_path, wiki, title, 0, lambda holder: None) as other:
        assert other is None


def test_who_waits_gets_the_page_when_the_other_ends_even_by_a_kill(held, tmp_path):
    def end(holder):
        held.kill()

    started = time.monotonic()
    with alone(tmp_path, WIKI, "Event P", 20, end) as other:
        assert other is None
    assert time.monotonic() - started < 10


def test_a_page_is_free_again_after_a_run(tmp_path):
    for _ in range(2):
        with alone(tmp_path, WIKI, "P", 0, lambda holder: None) as other:
            assert other is None
    (file,) = tmp_path.glob("*.lock")
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_lock_that_is_taken_this_instant_names_nobody_yet(held, tmp_path):
    for file in tmp_path.glob("*.lock"):
        file.write_text("")
    with alone(tmp_path, WIKI, "Event P", 0, lambda holder: None) as other:
        assert str(other) == "process 0, started a moment ago"
