"""Cases are files: a new bug is a new block in tests/cases, not a new test function."""

import pytest

from tests import case_files
from tests.case_files import META, found_in, languages, profile, read_cases
from tests.for_each import for_each
from tests.long import LONG
from wikiconbot.reading.page import read_signups

__all__ = ["LANGUAGES", "META", "PAGES", "SIGNUPS", "profile"]

LANGUAGES = languages()


def cases(names):
    """The cases of some files, language by language: to prepare for reading another one takes longer than to read."""
    found = sorted(read_cases(*names), key=lambda case: case.lang)
    return [pytest.param(case, id=case.id) for case in found]


SIGNUPS, PAGES = cases(case_files.SIGNUPS), cases(case_files.PAGES)


@pytest.mark.parametrize("case", [*SIGNUPS, *PAGES])
def test_cases(case):
    found = found_in(read_signups(case.wikitext, profile(case.lang, case.timezone)))
    assert case.expected.comparable(found) == case.expected


def test_no_two_cases_have_one_id():
    ids = [case.id for case in read_cases(*case_files.SIGNUPS, *case_files.PAGES)]
    assert len(set(ids)) == len(ids)


@for_each("lang", LANGUAGES if LONG else [*LANGUAGES][::4])
def test_signatures_of_every_language(lang):
    """As MediaWiki itself writes them, read with the wiki's profile."""
    for sample in LANGUAGES[lang]["samples"]:
        (signup,) = read_signups(f"== Participants ==\n{sample['wikitext']}\n", profile(lang)).signups
        assert (signup.user, signup.signed) == (sample["user"], sample["signed"])


@for_each("case", [*SIGNUPS, *PAGES])
def test_what_is_read_stands_on_the_page(case):
    text = case.wikitext
    lines = text.split("\n")
    reading = read_signups(text, profile(case.lang))
    assert [s.page_line for s in reading.signups] == sorted(s.page_line for s in reading.signups)
    for signup in reading.signups:
        assert "\n".join(lines[signup.page_line - 1 :]).startswith(signup.wikitext)
    for fact in (fact for group in reading.facts for fact in group.values):
        assert text[fact.start : fact.end] in "\n".join(lines[fact.line - 1 :])


@for_each("case", [*SIGNUPS, *PAGES])
def test_prose_behind_the_page_changes_nothing(case):
    text = case.wikitext.rstrip("\n") + "\n"
    prose = "\n== Background ==\nThe river is long. It was seen by many people, in all weathers.\n"
    if "<!--" in text.rpartition("-->")[2] or text.lstrip().startswith("<translate>"):
        return
    before, after = read_signups(text, profile()), read_signups(text + prose, profile())
    assert [(s.who, s.signed, s.line) for s in before.signups] == [
        (s.who, s.signed, s.line) for s in after.signups
    ]
