"""Cases are files: a new bug is a new line in tests/cases, not a new test function."""

import json
from pathlib import Path

import pytest

from wikiconbot.wikitext.page import read_signups
from wikiconbot.wikitext.profile import Profile

CASES = Path(__file__).parents[1] / "cases"
META = json.loads((CASES / "profile-meta.json").read_text(encoding="utf-8"))


def cases(name):
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [pytest.param(case, id=case["id"]) for case in map(json.loads, lines)]


def profile(timezone="UTC"):
    general = META["query"]["general"] | {"timezone": timezone}
    return Profile.from_api({"query": META["query"] | {"general": general}})


@pytest.mark.parametrize("case", cases("signups.jsonl"))
def test_entries(case):
    signups = read_signups(case["wikitext"], profile(case["timezone"])).signups
    assert [[s.user, s.signed] for s in signups if s.user] == case["signups"]
    assert [[r.user, r.signed] for s in signups for r in s.replies] == case["replies"]


@pytest.mark.parametrize("case", cases("pages.jsonl"))
def test_pages(case):
    reading = read_signups(case["wikitext"], profile())
    signups = [s for s in reading.signups if s.user]
    found = [[s.user, s.signed, "withdrawn" if s.withdrawn else "active"] for s in signups]
    assert found == case["signups"]
    assert [
        {
            "section": group.section,
            "values": {fact.label: fact.value for fact in group.values},
            "undecided": [fact.label for fact in group.values if fact.undecided],
        }
        for group in reading.facts
    ] == case["facts"]
    if "sections" in case:
        assert [s.section for s in signups] == case["sections"]


@pytest.mark.parametrize("case", cases("pages.jsonl"))
def test_what_is_read_stands_on_the_page(case):
    lines = case["wikitext"].split("\n")
    reading = read_signups(case["wikitext"], profile())
    assert [s.line for s in reading.signups] == sorted(s.line for s in reading.signups)
    for signup in reading.signups:
        assert signup.wikitext == lines[signup.line - 1]
    for fact in (fact for group in reading.facts for fact in group.values):
        assert case["wikitext"][fact.start : fact.end] in lines[fact.line - 1]
