"""How many requests for an update are granted in an hour, on both backends."""

import pytest

from wikiconbot.service.jobs.serve_requests import Granting
from wikiconbot.service.requests_page import PER_PAGE, PER_PERSON
from wikiconbot.service.store.store_values import PageKey

WIKI = "https://example.org/w/api.php"


class Runs:
    """Begins runs on the page of requests; ``jobs`` are those that were made."""

    def __init__(self, store):
        self.store, self.jobs = store, []

    def __call__(self, wiki=WIKI):
        return Granting(self.store, lambda *job: self.jobs.append(job), wiki)


@pytest.fixture
def run(store):
    return Runs(store)


def test_a_request_is_the_first_job_at_once(run, store):
    assert store.hint(PageKey(WIKI, "A"), 30)
    assert run().grant("A", "Ann")
    assert run.jobs == [(PageKey(WIKI, "A"), 0.0, 50)]
    due = store.take_up(PageKey(WIKI, "A"))
    assert due
    assert due.due <= store.now()


def test_requests_of_many_people_for_one_page_are_one_job(run, store):
    one = run()
    assert [one.grant("A", f"Person {n}") for n in range(50)] == [True] * 50
    assert len(run.jobs) == 1
    assert store.allowed(f"update-now page {WIKI} A", 2), "it was counted once"


def test_a_page_is_looked_at_so_often_in_an_hour_and_other_pages_are_not_concerned(run):
    asked = [run().grant("A", f"Person {n}") for n in range(PER_PAGE + 3)]
    assert asked == [True] * PER_PAGE + [False] * 3
    assert run().grant("B", "Person 1")
    assert run("another wiki").grant("A", "Person 1")


def test_a_person_asks_so_often_in_an_hour_and_other_people_are_not_concerned(run):
    one = run()
    asked = [one.grant(f"Page {n}", "~2026-12345") for n in range(500)]
    assert asked == [True] * PER_PERSON + [False] * 470
    assert len(run.jobs) == PER_PERSON
    assert one.grant("Page 400", "Ann"), "the refused request of somebody else does not count"
    assert not run().grant("Another", "~2026-12345")


def test_people_who_are_not_known_share_one_limit(run):
    one = run()
    assert sum(one.grant(f"Page {n}", "") for n in range(50)) == PER_PERSON
    assert one.grant("Page 49", "Ann")
