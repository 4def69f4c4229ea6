"""Cases are files: a new bug is a new line in tests/cases, not a new test function."""

import json
from pathlib import Path

import pytest

from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import SiteInfo

CASES = Path(__file__).parents[1] / "cases"
META = json.loads((CASES / "profile-meta.json").read_text(encoding="utf-8"))


def lines_of(name):
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


def cases(*names):
    return [pytest.param(case, id=case["id"]) for name in names for case in lines_of(name)]


LANGUAGES = {
    case["lang"]: case for name in ("languages.jsonl", "languages-more.jsonl") for case in lines_of(name)
}
SIGNUPS = cases("signups.jsonl", "signups-more.jsonl", "signups-life.jsonl")
PAGES = cases("pages.jsonl", "pages-more.jsonl", "pages-life.jsonl")


def profile(lang="en", timezone="UTC"):
    """Meta's profile, or a language's own; a wiki in one that is not recorded is read with Meta's."""
    query = LANGUAGES[lang]["profile"]["query"] if lang in LANGUAGES and lang != "en" else META["query"]
    return SiteInfo.from_api({"query": query | {"general": query["general"] | {"timezone": timezone}}})


@pytest.mark.parametrize("case", SIGNUPS)
def test_entries(case):
    signups = read_signups(case["wikitext"], profile(case["lang"], case["timezone"])).signups
    assert [[s.user, s.signed] for s in signups if s.user] == case["signups"]
    assert [[r.user, r.signed] for s in signups for r in s.replies] == case["replies"]
    if "names" in case:
        assert [s.name for s in signups if s.name] == case["names"]
    if "status" in case:
        assert ["withdrawn" if s.withdrawn else "active" for s in signups if s.user] == case["status"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_signatures_of_every_language(lang):
    """As MediaWiki itself writes them, read with the wiki's profile."""
    for sample in LANGUAGES[lang]["samples"]:
        (signup,) = read_signups(f"== Participants ==\n{sample['wikitext']}\n", profile(lang)).signups
        assert (signup.user, signup.signed) == (sample["user"], sample["signed"])


@pytest.mark.parametrize("case", PAGES)
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
    if "names" in case:
        assert [s.name for s in reading.signups if s.name] == case["names"]
    if "sections" in case:
        assert [s.section for s in signups] == case["sections"]


@pytest.mark.parametrize("case", [*SIGNUPS, *PAGES])
def test_what_is_read_stands_on_the_page(case):
    text = case["wikitext"]
    lines = text.split("\n")
    reading = read_signups(text, profile(case.get("lang", "en")))
    assert [s.line for s in reading.signups] == sorted(s.line for s in reading.signups)
    for signup in reading.signups:
        assert "\n".join(lines[signup.line - 1 :]).startswith(signup.wikitext)
    for fact in (fact for group in reading.facts for fact in group.values):
        assert text[fact.start : fact.end] in "\n".join(lines[fact.line - 1 :])


@pytest.mark.parametrize("case", [*SIGNUPS, *PAGES])
def test_prose_behind_the_page_changes_nothing(case):
    text = case["wikitext"].rstrip("\n") + "\n"
    prose = "\n== Background ==\nThe river is long. It was seen by many people, in all weathers.\n"
    if "<!--" in text.rpartition("-->")[2] or text.lstrip().startswith("<translate>"):
        return
    before, after = read_signups(text, profile()), read_signups(text + prose, profile())
    assert [(s.who, s.signed, s.line) for s in before.signups] == [
        (s.who, s.signed, s.line) for s in after.signups
    ]
