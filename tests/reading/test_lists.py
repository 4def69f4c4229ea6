"""Sections that look like lists and are not taken for some are said to be so; those that say what they are, are not."""

import pytest

from tests.case_files import profile
from wikiconbot.reading.page import read_signups

KNOWN = "== Participants ==\n# [[User:Zed|Zed]] 11:13, 23 November 2026 (UTC)\n\n"
SIGNED = (
    "# [[User:Ann|Ann]] 11:11, 21 November 2026 (UTC)\n# [[User:Bob|Bob]] 11:12, 22 November 2026 (UTC)\n"
)
LINKS = "* [[User:Ann|Ann]]\n* [[User:Bob|Bob]]\n"
TALK = (
    "When does it begin? [[User:Ann|Ann]] 11:11, 21 November 2026 (UTC)\n"
    ": At ten. [[User:Bob|Bob]] 11:12, 22 November 2026 (UTC)\n"
)


def doubts(text, **options):
    notices = read_signups(text, profile(), **options).notices
    return [(n.line, n.values["section"]) for n in notices if n.code == "list-not-read"]


@pytest.mark.parametrize(
    "section",
    [
        f"== Xyzzy ==\n{LINKS}",
        f"=== Xyzzy ===\n{TALK}",
        f"== Qui xyzzy ? ==\n{SIGNED}",
        f"== 13 October 2026 ==\n{SIGNED}",
        f"== Useful links ==\n{SIGNED}",
        f"== Participation guidelines ==\n{SIGNED}",
        f"== Not xyzzy ==\n{SIGNED}",
    ],
)
def test_a_section_that_looks_like_a_list_and_is_not_taken_for_one_is_named(section):
    heading = section.partition("\n")[0].strip("= ")
    assert doubts(KNOWN + section) == [(4, heading)]


def test_who_stands_below_a_section_that_looks_like_talk_is_named():
    one = "# [[User:Dan|Dan]] 11:14, 24 November 2026 (UTC)\n"
    text = f"{KNOWN}=== Room 2 ===\n{TALK}==== Online ====\n{one}==== Offline ====\nNobody yet.\n"
    assert doubts(text) == [(4, "Room 2"), (7, "Online")]


@pytest.mark.parametrize("heading", ["Votes", "Discussion", "Speakers", "Couldn't make it"])
def test_signatures_below_a_heading_that_says_something_else_are_reported(heading):
    assert doubts(f"{KNOWN}== {heading} ==\n{SIGNED}") == [(4, heading)]


@pytest.mark.parametrize("heading", ["Votes", "Speakers", "Couldn't make it"])
def test_links_to_people_below_a_heading_that_says_something_else_are_reported(heading):
    assert doubts(f"{KNOWN}== {heading} ==\n* [[User:Dan|Dan]], tea\n* [[User:Eve|Eve]]\n") == [(4, heading)]


def test_the_options_of_a_vote_are_reported_once():
    options = "".join(f"=== {name} ===\n{SIGNED}" for name in ("Zagreb", "Split", "Rijeka"))
    assert doubts(f"{KNOWN}== Vote ==\n{options}") == [(4, "Vote")]


@pytest.mark.parametrize("heading", ["Discussion", "Questions"])
def test_talk_gives_no_notice(heading):
    assert doubts(f"{KNOWN}== {heading} ==\n{TALK}") == []


def test_prose_and_single_names_give_no_notice():
    assert doubts(f"{KNOWN}== Xyzzy ==\n* See [[User:Ann]]\n* Bring maps\n") == []


def test_the_wiki_s_own_word_for_talk_is_talk():
    body = profile("en").namespaces
    (talk,) = {name for name, number in body.items() if number == 1 and name.islower()}
    assert doubts(f"{KNOWN}=== {talk} ===\n{TALK}") == []


def test_talk_in_a_section_that_was_asked_for_is_talk():
    text = f"== Xyzzy ==\n{SIGNED}=== Discussion ===\n{TALK}"
    signups = read_signups(text, profile(), wanted=("Xyzzy",)).signups
    assert [s.user for s in signups] == ["Ann", "Bob"]
    asked = read_signups(text, profile(), wanted=("Discussion",)).signups
    assert asked  # an organiser's word counts
