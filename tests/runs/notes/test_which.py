"""Which pads an event has: its settings, its facts, links anywhere; else a name is proposed."""

import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.for_each import for_each
from wikiconbot.errors import UsageError
from wikiconbot.event import said_in_toml
from wikiconbot.model import Snapshot
from wikiconbot.pads.elsewhere import Elsewhere
from wikiconbot.runs.assess import asked_for
from wikiconbot.runs.notes.finding import namespaces_of, titles_in
from wikiconbot.runs.notes.rescue_stops import stops_in
from wikiconbot.runs.notes.which import chosen, is_named, longer, pads_of, pads_of_pages, understood
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.siteinfo import DEFAULT

WIKIMEDIA = "https://etherpad.wikimedia.org"
OWN = "http://127.0.0.1:9001"


CASES = Path(__file__).parents[2] / "cases" / "page-pads.jsonl"


def page(text, hosts=(), toml="", title="Wikimedia Conference (India)", links=None, siteinfo=DEFAULT):
    asked = replace(asked_for(), file=said_in_toml(toml))
    snapshot = Snapshot(title, text, 1, links=links)
    return understood(snapshot, siteinfo, asked, hosts, Stats())


def pads(text, **about):
    return [
        (named.pad.host, named.pad.name, len(named.links.facts), len(named.links.bare))
        for named in pads_of(page(text, **about))
    ]


def cases():
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [pytest.param(case, id=case["id"]) for case in map(json.loads, lines)]


@for_each("case", cases())
def test_the_pads_of_a_page(case):
    links = tuple(case["links"]) if "links" in case else None
    found = pads_of(page(case["text"], case.get("hosts", ()), links=links))
    askable = [named.pad.url.removeprefix(f"{WIKIMEDIA}/p/") for named in found if is_askable(named)]
    assert [unquote(url) for url in askable] == case["pads"]
    elsewhere = [[str(n.pad.service), n.pad.url] for n in found if isinstance(n.pad, Elsewhere)]
    assert elsewhere == case.get("elsewhere", [])


def is_askable(named):
    return not named.proposed and not isinstance(named.pad, Elsewhere)


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
    (named,) = pads_of(page(text))
    assert isinstance(named.pad, Elsewhere)
    assert "--pad-host https://evil.example.org." in named.pad.says


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


def test_one_of_several_pads_is_chosen_by_its_name_or_address():
    several = pads_of(page("* etherpad: one, two\nhttps://pad.riseup.net/p/three\n"))
    for typed in ("two", f"{WIKIMEDIA}/p/two", "http://etherpad.wikimedia.org/p/two/timeslider", " two "):
        assert [named.pad.name for named in chosen(several, (typed,))] == ["two"]
    assert [named.pad.name for named in chosen(several, ("two", "https://pad.riseup.net/p/three"))] == [
        "two",
        "three",
    ]
    assert chosen(several, ()) == several
    assert [named.pad.name for named in chosen(several, ("two",), 4)] == ["two"]
    for wrong, revision in ((("Two",), None), ((), 4)):
        with pytest.raises(UsageError, match=f"{WIKIMEDIA}/p/one, {WIKIMEDIA}/p/two"):
            chosen(several, wrong, revision)


@pytest.mark.parametrize(
    "typed",
    [
        "https://pad.wikimedia.de/Wiki-2026?both", "https://pad.wikimedia.de/Wiki-2026", "Wiki-2026",
        "https://pad.wikimedia.de/p/Wiki-2026#/3",
    ],
)  # fmt: skip
def test_notes_elsewhere_are_named_by_their_name_or_address(typed):
    (named,) = pads_of(page("Notes: https://pad.wikimedia.de/Wiki-2026?view\n"))
    assert is_named(named.pad, typed)
    assert not is_named(named.pad, "https://pad.wikimedia.de/Wiki-2027")


def test_a_list_of_titles():
    assert titles_in("\ufeffA\n\n* [[B_b|x]]\n# [[:User:C]]\nA\n  D (d)  \n", "f") == (
        "A",
        "B_b",
        "User:C",
        "D (d)",
    )
    assert titles_in('{"pads": [{"pages": ["A", "B"]}, {"pages": ["B"]}]}', "f") == ("A", "B")
    assert titles_in('["A", "B"]', "f") == ("A", "B")
    for wrong in ("{", '{"pads": 1}', '{"pads": [{}]}', '{"other": []}', "["):
        with pytest.raises(UsageError, match="“f”"):
            titles_in(wrong, "f")


@pytest.mark.parametrize("entry", ["null", "1", "1.5", "true", '" "', '{"title": "A"}', '["A"]'])
def test_an_entry_that_is_no_title_is_named(entry):
    for text in (f'["A", {entry}]', f'{{"pads": [{{"url": "u", "pages": ["A", {entry}]}}]}}'):
        with pytest.raises(UsageError, match=re.escape(f"f has {entry}, which")):
            titles_in(text, "f")
    with pytest.raises(UsageError, match=re.escape(f"f has {entry}, which")):
        stops_in(f'{{"pads": [{{"url": {entry}, "pages": ["A"]}}]}}', "f")


@pytest.mark.parametrize("text", ["null", "1", '"A"'])
def test_a_file_of_json_is_no_list_of_lines(text):
    with pytest.raises(UsageError, match=r"pads\.json"):
        titles_in(text, "pads.json")
    assert titles_in(text, "pads.txt") == (text,)


def test_namespaces_by_name_or_number():
    assert namespaces_of(("Talk", "4", "user_talk", "(main)"), DEFAULT) == frozenset((0, 1, 3, 4))
    assert namespaces_of((), DEFAULT) is None
    for wrong in ("Nowhere", "-1", "Special"):
        with pytest.raises(UsageError, match=wrong):
            namespaces_of((wrong,), DEFAULT)


def test_pads_of_many_pages():
    pages = [
        Snapshot("A", "* etherpad: one\nhttp://etherpad.wikimedia.org/p/two", 1),
        Snapshot(
            "B", "[https://ETHERPAD.wikimedia.org/p/one x] and again https://etherpad.wikimedia.org/p/one", 2
        ),
    ]
    found = pads_of_pages(pages, DEFAULT, asked_for(), (), Stats())
    assert {pad.name: titles for pad, titles in found.items()} == {"one": ("A", "B"), "two": ("A",)}


def test_a_longer_link_of_the_wiki_is_a_hint_where_the_pad_is_missing():
    address = f"{WIKIMEDIA}/p/会议，欢迎"
    there = page(f"见 {address}\n", links=(address,))
    (named,) = pads_of(there)
    assert "会议，欢迎" in longer(there, named.pad)
    assert longer(page(f"见 {WIKIMEDIA}/p/会议\n", links=(f"{WIKIMEDIA}/p/会议",)), named.pad) == ""
