"""Pads' addresses found in texts, names made clean, names proposed. The cases are in tests/cases/pads-*.jsonl."""

import json
import time
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from wikiconbot.pads.addresses import find_pads
from wikiconbot.pads.names import Pad, is_bare_name, pad_url, proposed, sanitised

CASES = Path(__file__).parents[1] / "cases"
WIKIMEDIA = "https://etherpad.wikimedia.org"
HOSTS = (WIKIMEDIA, "https://etherpad.example.org/pads", "http://127.0.0.1:9001")


def first_pad(text, hosts):
    return next((found.pad for found in find_pads(text, hosts)), None)


def cases(name):
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [pytest.param(case, id=case["id"]) for case in map(json.loads, lines)]


def units(text):
    return len(text.encode("utf-16-le")) // 2


@for_each("case", cases("pads-addresses.jsonl"))
def test_addresses(case):
    text = case["text"]
    found = find_pads(text, HOSTS)
    assert [(pad.host, pad.name, text[start:end]) for pad, start, end in found] == [
        (pad["host"], pad["name"], pad["typed"]) for pad in case["pads"]
    ]
    assert first_pad(text, HOSTS) == (found[0].pad if found else None)


def test_only_the_hosts_that_are_named():
    text = f"{WIKIMEDIA}/p/x http://127.0.0.1:9001/p/y"
    assert first_pad(text, HOSTS[2:]) == Pad("http://127.0.0.1:9001", "y")
    assert first_pad(text, ()) is None


def test_a_host_with_a_slash_at_its_end_is_the_same():
    assert first_pad(f"{WIKIMEDIA}/p/x", [f"{WIKIMEDIA}/"]) == Pad(WIKIMEDIA, "x")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("WikiCon", "pad"),
        ("r." + "0" * 32, "read-only"),
        ("r." + "0" * 31, "pad"),
        ("r.WikiCon", "pad"),
        ("g.s8oes9dhwrvt0zif$test", "group"),
        ("g.s8oes9dhwrvt0zif", "pad"),
    ],
)
def test_kinds(name, kind):
    assert Pad(WIKIMEDIA, name).kind == kind


def test_the_address_of_a_pad_has_its_name_encoded():
    assert Pad(HOSTS[1], "विकि/1").url == f"{HOSTS[1]}/p/%E0%A4%B5%E0%A4%BF%E0%A4%95%E0%A4%BF%2F1"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30))
def test_a_pad_is_found_again_by_its_address(name):
    expected = None if "$" in name or name in (".", "..") or units(name) > 50 else name
    found = first_pad(f"[{pad_url(WIKIMEDIA, name)} notes]", HOSTS)
    if (
        expected
        and not any(char.isspace() or char in ":\ufeff" for char in name)
        and not set(name) & set(".,;!?')")
    ):
        assert found == Pad(WIKIMEDIA, name)
    else:
        assert found is None or "$" not in found.name


@given(
    st.text(alphabet=st.sampled_from(f"{WIKIMEDIA}/p/x?#&.,)('$%20\n <[|:é") | st.characters(), max_size=80)
)
def test_any_text_is_searched(text):
    for pad, start, end in find_pads(f"{text} {WIKIMEDIA}/p/{text}", HOSTS):
        assert 0 <= start < end
        assert pad.name
        assert unquote(pad.url) == f"{pad.host}/p/{pad.name}"


def test_long_texts_are_searched_in_linear_time():
    start = time.process_time()
    for piece in (
        f"{WIKIMEDIA}/p/x ",
        "//" * 9,
        "&a",
        f"{WIKIMEDIA}/p/",
        "https:",
        ")" * 30 + "&",
        "etherpad.",
    ):
        find_pads(piece * (1_000_000 // len(piece)), HOSTS)
        find_pads(f"{WIKIMEDIA}/p/(" + piece * (300_000 // len(piece)), HOSTS)
    assert time.process_time() - start < 20


@for_each("case", cases("pads-names.jsonl"))
def test_sanitised(case):
    assert sanitised(case["name"]) == case["sanitised"]


INDIC = st.text(alphabet="कखिी्ंക്ഷി\u200c\u200d😀👩🏽🇮🇳 _:./e\u0301", max_size=120)


@given(st.text(max_size=120) | INDIC)
def test_any_sanitised_name_is_taken_by_etherpad_and_stays(name):
    clean = sanitised(name)
    if clean is None:
        return
    assert 0 < units(clean) <= 50
    assert clean not in (".", "..")
    assert not set(clean) & set("$/?#&%\\<>\"': \t\n")
    assert unicodedata.is_normalized("NFC", clean)
    assert sanitised(clean) == clean
    assert first_pad(f"{pad_url(WIKIMEDIA, clean)}/", HOSTS) == Pad(WIKIMEDIA, clean)


@for_each(
    ("title", "year", "name"),
    [
        ("Wikimedia Conference (India)", "2018", "Wikimedia_Conference_India_2018"),
        ("WikiConference India 2018", "2018", "WikiConference_India_2018"),
        ("WikiConference India 2018", 2018, "WikiConference_India_2018"),
        ("विकिसम्मेलन भारत २०१८", "2018", "विकिसम्मेलन_भारत_२०१८"),
        ("Room 20185", "2018", "Room_20185_2018"),
        ("Women's Day – Kerala", None, "Womens_Day_Kerala"),
        ("Event:Train-the-Trainer/Day 1", "2026", "Event_Train-the-Trainer_Day_1_2026"),
        ("x" * 60, "2018", "x" * 45 + "_2018"),
        ("ക്ഷ" * 20, "2018", "ക്ഷ" * 15 + "_2018"),
        ("🎉🎉", "2018", "Event_2018"),
        ("", None, "Event"),
        ("None", None, "Event_None"),
        ("wiki.org", None, "Event_wiki.org"),
        ("wiki.org", "2018", "Event_wiki.org_2018"),
        ("..", None, "Event"),
    ],
)
def test_proposed(title, year, name):
    assert proposed(title, year) == name


@given(st.text(max_size=80) | INDIC, st.none() | st.integers(1900, 2100) | st.text(max_size=60))
def test_any_title_gets_a_name_that_may_stand_on_the_page(title, year):
    name = proposed(title, year)
    assert is_bare_name(name)
    assert sanitised(name) == name
