"""Which pads an event has: its settings, its facts, links anywhere; else a name is proposed."""

import pytest

from wikiconbot.event import Asked, said_in_toml
from wikiconbot.model import Snapshot
from wikiconbot.runs.notes.which import pads_of, pads_of_pages, understood
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.siteinfo import DEFAULT

WIKIMEDIA = "https://etherpad.wikimedia.org"
OWN = "http://127.0.0.1:9001"


def page(text, hosts=(), toml="", title="Wikimedia Conference (India)"):
    asked = Asked(file=said_in_toml(toml))
    return understood(Snapshot(title, text, 1), DEFAULT, asked, hosts, Stats())


def pads(text, *, everywhere=False, **about):
    return [
        (named.pad.host, named.pad.name, len(named.links.facts), len(named.links.bare))
        for named in pads_of(page(text, **about), everywhere=everywhere)
    ]


def test_a_bare_name():
    assert pads("* etherpad: wikiconindia2018\n") == [(WIKIMEDIA, "wikiconindia2018", 1, 1)]


@pytest.mark.parametrize(
    "typed",
    [
        "[https://etherpad.wikimedia.org/p/wcni Pad]",
        "https://etherpad.wikimedia.org/p/wcni",
        "'''[https://etherpad.wikimedia.org/p/wcni wcni]''' ([[X/Notes|notes]])",
        "[//etherpad.wikimedia.org/p/wcni/timeslider#12 wcni]",
    ],
)
def test_an_address(typed):
    assert pads(f"* etherpad: {typed}\n") == [(WIKIMEDIA, "wcni", 1, 0)]


def test_several_iterations_have_several_pads():
    text = "== First ==\n* etherpad: one\n* Venue: X\n== Second ==\n* etherpad: two\n== Third ==\n* etherpad: one\n"
    assert pads(text) == [(WIKIMEDIA, "one", 2, 2), (WIKIMEDIA, "two", 1, 1)]


def test_the_settings_go_first():
    text = "{{User:WikiconBot/Event\n| etherpad = planning\n}}\n* etherpad: wcni\n"
    assert [named[1] for named in pads(text)] == ["planning", "wcni"]


def test_strangers_etherpads_do_not_count():
    text = "* Date: 7 April 2018\n* etherpad: https://evil.example.org/p/wcni\n"
    assert [named[:2] for named in pads(text)] == [(WIKIMEDIA, "Wikimedia_Conference_India_2018")]


def test_the_operators_etherpad_has_the_bare_names():
    assert pads("* etherpad: wcni\n", hosts=(OWN,)) == [(OWN, "wcni", 1, 1)]
    toml = 'etherpad = "https://pad.example.org"\n'
    assert pads("* etherpad: wcni\n", hosts=(OWN,), toml=toml) == [("https://pad.example.org", "wcni", 1, 1)]
    assert pads(f"* etherpad: {OWN}/p/wcni\n", hosts=(OWN,), toml=toml)[0][:2] == (OWN, "wcni")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("* Date: 6 April 2018\n* etherpad: TBD\n", "Wikimedia_Conference_India_2018"),
        ("no facts", "Wikimedia_Conference_India"),
        ("{{User:WikiconBot/Event\n| starts = 2027-03-03\n}}\n", "Wikimedia_Conference_India_2027"),
    ],
)
def test_a_name_is_proposed_where_there_is_none(text, name):
    (named,) = pads_of(page(text))
    assert (named.pad.name, named.proposed) == (name, True)
    assert pads_of(page(text), everywhere=True) == ()


def test_links_anywhere_count_where_all_are_wanted():
    text = "* etherpad: one\n\nDay two: https://etherpad.wikimedia.org/p/two.\n<!-- //etherpad.wikimedia.org/p/three -->\n"
    assert [named[1] for named in pads(text, everywhere=True)][:2] == ["one", "two"]


def test_pads_of_many_pages():
    pages = [
        Snapshot("A", "* etherpad: one\nhttp://etherpad.wikimedia.org/p/two", 1),
        Snapshot(
            "B", "[https://ETHERPAD.wikimedia.org/p/one x] and again https://etherpad.wikimedia.org/p/one", 2
        ),
    ]
    found = pads_of_pages(pages, DEFAULT, (WIKIMEDIA,), WIKIMEDIA)
    assert {pad.name: titles for pad, titles in found.items()} == {"one": ("A", "B"), "two": ("A",)}
