"""Which words of people are isolated in a sentence, and how plain text isolates them."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.random_runs import draws
from wikiconbot.i18n import load
from wikiconbot.language.directions import FSI, PDI, isolated_text, mixes, needs_isolation

HOSTILE = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "hostile.jsonl").read_text("utf-8").splitlines()
]
#: Words, and whether they must be isolated in a left-to-right and in a right-to-left sentence.
CASES = [
    ("Ann", False, True),
    ("Yahoo!", False, True),
    ("C++", False, True),
    ("(Ann)", False, True),
    ("~2026-1", False, True),
    ("2026", False, True),
    ("۱۲", False, True),  # Persian digits are written as European ones
    ("→★", False, True),
    ("👍", False, True),
    ("!!", False, True),
    ("אבג!", True, False),
    ("(علی)", True, False),
    ("علی (WMF)", True, True),
    ("5 אבג", True, True),
    ("٣", True, True),
    ("\u200fAnn", True, True),
    ("অমিত", False, True),
    ("", False, False),
    ("  ", False, False),
]


@for_each(("words", "in_ltr", "in_rtl"), CASES)
def test_words_are_isolated_where_they_would_turn_signs_round(words, in_ltr, in_rtl):
    assert (needs_isolation(words, "ltr"), needs_isolation(words, "rtl")) == (in_ltr, in_rtl)
    assert isolated_text(words, "ltr") == (f"{FSI}{words}{PDI}" if in_ltr else words)
    assert isolated_text(words, "rtl") == (f"{FSI}{words}{PDI}" if in_rtl else words)


def test_words_of_both_directions_are_mixed():
    assert mixes("علی: Ann", "ltr")
    assert mixes("علی: Ann", "rtl")
    assert not mixes("علی: لاہور", "ltr")
    assert not mixes("Ann: Lahore", "rtl")
    assert not mixes("Ann: Lahore", "ltr")


def test_each_line_has_an_isolate_of_its_own():
    assert isolated_text("אבג\nAnn\nדהו", "ltr") == f"{FSI}אבג{PDI}\nAnn\n{FSI}דהו{PDI}"


def test_a_typed_end_of_an_isolate_does_not_end_ours():
    assert isolated_text(f"אבג{PDI}!", "ltr") == f"{FSI}אבג!{PDI}"
    assert isolated_text(f"{FSI}אבג", "ltr") == f"{FSI}אבג{PDI}"
    assert isolated_text(f"Ann{PDI}", "ltr") == "Ann"


@given(st.one_of(st.sampled_from(HOSTILE), st.text("aא ٣1!(\n" + FSI + PDI + "\u2067", max_size=12)))
@draws(300)
def test_isolates_are_in_pairs_and_stay_in_a_second_sentence(words):
    for direction in ("ltr", "rtl"):
        made = isolated_text(words, direction)
        for line in made.split("\n"):
            depth = 0
            for char in line:
                depth += (char == FSI) - (char == PDI)
                assert depth >= 0
            assert depth == 0
        assert isolated_text(made, direction) == made


# ── sentences in plain text ─────────────────────────────────────────────────────────────────────────
def test_a_sentence_isolates_the_names_in_it():
    english, hebrew = load("en"), load("he")
    told = english.tell("check-duplicate", {"who": "אבג!", "first_line": "7"})
    assert told == f"{FSI}אבג!{PDI} already signed up on line 7. The first entry counts."
    assert "Ann already" in english.tell("check-duplicate", {"who": "Ann", "first_line": "7"})
    for name in ("Yahoo!", "C++", "(Ann)", "2026", "→★"):
        assert f"{FSI}{name}{PDI}" in hebrew.tell("check-duplicate", {"who": name, "first_line": "7"})
    assert hebrew.tell("check-duplicate", {"who": "אבג!", "first_line": "7"}).startswith("אבג!")


def test_names_of_a_list_are_isolated_one_by_one():
    assert load("en").named(["Ann", "אבג!", "דהו"]) == f"Ann, {FSI}אבג!{PDI}, {FSI}דהו{PDI}"
    assert load("ar").named(["أمل", "Yahoo!"]) == f"أمل، {FSI}Yahoo!{PDI}"
    told = load("en").tell(
        "judging-addresses-secret", {"count": "2", "names": load("en").named(["אבג", "דהו"])}
    )
    assert told.endswith(f": {FSI}אבג{PDI}, {FSI}דהו{PDI}")


def test_commands_and_paths_can_be_copied():
    told = load("en").tell("undo-of-undo", {"run": "r1", "word": "'אבג'"})
    assert "`wikiconbot update 'אבג'`" in told
    told = load("en").tell("journal-cannot-write", {"file": Path("/home/אבג/runs"), "why": "x"})
    assert "The journal /home/אבג/runs cannot" in told


def test_a_long_heading_is_cut_inside_its_isolate():
    heading = "אבג " * 40
    said = load("en").of_iteration(heading, "what")
    assert said.startswith(FSI)
    assert said.endswith(f"…{PDI}: what")
