"""Etherpad 2.5, played by server.py as it was measured: what it answers differently than 1.8.14, and what comes of it."""

import pytest

from tests.pads.server import WELCOME, Clock, serving
from wikiconbot.errors import UsageError
from wikiconbot.pads.client import PadClient, Silences, Unknown
from wikiconbot.pads.exports import Got
from wikiconbot.pads.names import Pad
from wikiconbot.runs.notes.kept_pads import Folder, Keeper
from wikiconbot.runs.notes.look import Texts, look_at
from wikiconbot.runs.notes.one import UNKNOWN, why_not

PAUSE = 15.0


@pytest.fixture
def server():
    with serving(Clock(), version=2) as server:
        yield server


def client(server):
    clock = server.clock
    return PadClient([server.url], pause=PAUSE, timeout=0.3, contact="x", now=clock.now, sleep=clock.sleep)


def pads(server, number):
    for n in range(number):
        server.put(f"pad{n}", "\n", f"Notes of pad{n}\n")
    return [Pad(server.url, f"pad{n}") for n in range(number)]


def crowded(server):
    """Others have used up the exports of these 90 seconds."""
    while not server.is_too_much():
        pass


@pytest.mark.parametrize(("keep", "each"), [(False, 2), (True, 3)])
def test_at_the_usual_pause_the_limit_is_never_met_and_the_estimate_is_right(server, tmp_path, keep, each):
    bot = Keeper(client(server), Folder(tmp_path)) if keep else client(server)
    began = server.clock.now()
    for pad in pads(server, 20):
        look = look_at(bot, pad, None)
        assert f"Notes of {pad.name}" in str(Texts.of(bot, look).wikitext(1, typed=False))
    assert server.refused == []
    assert len(server.requests) == 20 * each
    assert server.clock.now() - began == PAUSE * (20 * each - 1)


def test_where_others_use_it_too_the_export_that_hangs_is_asked_for_again(server):
    (pad,) = pads(server, 1)
    crowded(server)
    got = client(server).fetch(pad, "etherpad")
    assert isinstance(got, Got)
    assert server.clock.slept == [90.0]
    assert len(server.refused) == 1


def test_an_etherpad_that_hangs_for_good_is_left_alone_and_no_pad_is_called_deleted(server):
    silences, bot = Silences(), client(server)
    server.limit = 0
    for pad in pads(server, 2):
        look = look_at(bot, pad, None)
        refused = why_not("Meeting", look, None)
        assert (look.state, refused and refused.code) == ("unknown", UNKNOWN)
        assert isinstance(look.answer, Unknown)
        assert not look.answer.permanent
        silences.note(pad.host, silent=True)
    assert silences.left_alone(server.url)
    assert len(server.requests) == 6


def test_a_revision_beyond_the_last_one_is_never_asked_for(server):
    (pad,) = pads(server, 1)
    bot = client(server)
    assert bot.fetch(pad, "txt", 99).text == "Notes of pad0\n"  # the latest text, without a word
    look = look_at(bot, pad, None)
    before = len(server.requests)
    with pytest.raises(UsageError, match="no revision 99"):
        why_not("Meeting", look, 99)
    assert len(server.requests) == before


@pytest.mark.parametrize("now", [WELCOME, "\n"])
def test_a_pad_that_is_made_anew_while_it_is_read_is_not_taken_for_the_notes(server, now):
    (pad,) = pads(server, 1)
    look = look_at(client(server), pad, None)
    server.texts = {("pad0", number): now for number in (None, 0)}
    text = Texts.of(client(server), look).wikitext(1, typed=False)
    assert isinstance(text, Unknown)
    assert not text.permanent
    assert "created again" in text.reason
