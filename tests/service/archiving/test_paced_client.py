"""Etherpads are asked at one pace over all workers, and left alone while they do not answer."""

import pytest

from wikiconbot.pads.exports import Got, Unknown
from wikiconbot.pads.names import Pad
from wikiconbot.service.archiving.paced_client import PacedClient
from wikiconbot.service.jobs.pauses import FAILURES
from wikiconbot.service.store.store_values import ETHERPAD

PAD = Pad("https://pads.example", "x")
GOT, SILENT = Got(b"text", None), Unknown("No answer.")


class Etherpad:
    def __init__(self, answer):
        self.answer, self.asked = answer, 0

    def fetch(self, pad, form, revision=None, etag=None):
        self.asked += 1
        return self.answer


@pytest.fixture
def make(store):
    def client(answer=GOT, pace=0.0, hold=lambda seconds: True):
        etherpad = Etherpad(answer)
        return PacedClient(etherpad, store, lambda host: pace, hold), etherpad

    return client


def free_in(store):
    return store.turns()[f"{ETHERPAD}{PAD.host}"] - store.now()


def test_the_next_request_comes_a_pause_after_the_answer(make, store):
    waits = []

    def hold(seconds):
        waits.append(seconds)
        return len(waits) == 3

    client, etherpad = make(pace=15, hold=hold)
    assert client.fetch(PAD, "etherpad") == GOT
    assert 14 < free_in(store) <= 15
    refused = client.fetch(PAD, "html")  # another client of the same store would have to wait as well
    assert isinstance(refused, Unknown)
    assert not refused.permanent
    assert etherpad.asked == 1
    assert 14 < client.put_off[PAD.host] <= 15
    assert all(wait <= 10 for wait in waits), "leases are renewed meanwhile"
    other, asked = make(pace=15)
    assert other.fetch(Pad("https://other.example", "x"), "html") == GOT
    assert asked.asked == 1


def test_while_one_worker_asks_no_other_one_does(make, store):
    other, asked = make()

    class Slow(Etherpad):
        def fetch(self, *_):
            assert isinstance(other.fetch(PAD, "html"), Unknown)
            assert 15 < other.put_off[PAD.host] <= 75
            return self.answer

    assert PacedClient(Slow(GOT), store, lambda host: 0.0, lambda _: True).fetch(PAD, "html") == GOT
    assert asked.asked == 0
    assert other.fetch(PAD, "html") == GOT


def test_an_etherpad_that_does_not_answer_has_a_pause_and_is_then_left_alone(make, store):
    client, etherpad = make(SILENT)
    for number in range(FAILURES):
        assert client.fetch(PAD, "html") == SILENT
        assert 89 < free_in(store) <= 90
        assert number == etherpad.asked - 1
        release(store)
    assert client.fetch(PAD, "html") != SILENT
    assert etherpad.asked == FAILURES
    assert 0 < client.put_off[PAD.host] <= 30
    gate = store.figures().pads.etherpads[PAD.host].gate
    assert gate.state == "open"


def test_a_pad_that_is_refused_for_good_is_an_answer(make, store):
    client, _ = make(Unknown("Closed.", permanent=True))
    for _ in range(FAILURES + 1):
        assert client.fetch(PAD, "html").permanent
    assert PAD.host not in store.figures().pads.etherpads


def test_an_error_of_ours_ends_the_turn(make, store):
    client, etherpad = make()
    etherpad.fetch = None
    with pytest.raises(TypeError):
        client.fetch(PAD, "html")
    assert free_in(store) <= 90


def release(store):
    """Let the pause be over."""
    name = f"{ETHERPAD}{PAD.host}"
    store.rest(name, "", 0)
