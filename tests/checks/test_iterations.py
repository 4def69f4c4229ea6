from dataclasses import replace

import pytest

from wikiconbot.checks.iterations import SpokenFor, find_iterations, reading_of, reading_of_rest
from wikiconbot.model import FactKind
from wikiconbot.reading.facts import facts_of
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT


def line(name):
    return f"# [[User:{name}|{name}]] ([[User talk:{name}|talk]]) 11:15, 22 November 2026 (UTC)\n"


def page(first, second, facts=("", "")):
    return (
        f"== {first} ==\n{facts[0]}=== Sign up ===\n{line('Ann')}"
        f"== {second} ==\n{facts[1]}=== Sign up ===\n{line('Ben')}"
    )


def found(text, **spoken):
    return [i.heading for i in find_iterations(text, read_signups(text, DEFAULT), SpokenFor(**spoken))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("First iteration", "Second iteration"),
        ("WikiCon 2025", "WikiCon 2026"),
        ("Participants of 2025", "Participants of 2026"),
        ("Meetup 1", "Meetup 2"),
        ("1. Auflage", "2. Auflage"),
        ("पहला संस्करण", "दूसरा संस्करण"),
        ("২০২৫", "২০২৬"),
        ("第1回", "第2回"),
    ],
)
def test_headings_that_count_events_make_a_series(first, second):
    assert found(page(first, second)) == [first, second]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("In person", "Online"),
        ("Delhi", "Bengaluru"),
        ("Day 1", "Day 2"),
        ("First day", "Second day"),
        ("Conference day 1", "Conference day 2"),
        ("31 December 2025", "1 January 2026"),
        ("Group 1 of the meetup", "Group 2 of the meetup"),
        ("First iteration", "Volunteers"),
    ],
)
def test_other_sections_next_to_each_other_are_one_event(first, second):
    assert found(page(first, second)) == []


def test_a_date_of_its_own_makes_an_event_of_a_section():
    facts = ("* Date: 6 April 2026\n", "* Date: TBD\n")
    assert found(page("Delhi", "Bengaluru", facts)) == ["Delhi", "Bengaluru"]
    assert found(page("Delhi", "Bengaluru", ("* Date: 6 April 2026\n", ""))) == []


@pytest.mark.parametrize(
    ("headings", "names"),
    [
        (("Workshop", "Workshop"), ["Workshop", "Workshop (2)"]),
        (("A", "B", "A", "A (2)", "A"), ["A", "B", "A (3)", "A (2)", "A (4)"]),
    ],
)
def test_events_with_one_heading_have_names_of_their_own(headings, names):
    text = "".join(
        f"== {heading} ==\n* Date: 6 April 2026\n=== Sign up ===\n{line('Ann')}" for heading in headings
    )
    assert found(text) == names


def test_one_list_is_no_series():
    assert found(f"== First iteration ==\n* Date: 6 April 2026\n== Sign up ==\n{line('Ann')}") == []


def test_templates_make_events_of_sections():
    text = page("Delhi", "Bengaluru")
    inside = tuple(text.index(heading) + 3 for heading in ("=== Sign up", "=== Sign up"))
    assert found(text, offsets=inside[:1]) == []
    assert found(text, offsets=(inside[0], text.rindex("=== Sign up") + 3)) == ["Delhi", "Bengaluru"]


def test_a_section_that_a_template_names_makes_events_of_those_next_to_it():
    assert found(page("In person", "Online"), headings=("in person",)) == ["In person", "Online"]
    assert found(page("In person", "Online"), headings=("Sign up",)) == []


def test_the_outermost_sections_count():
    inner = f"=== First workshop ===\n{line('Ann')}=== Second workshop ===\n{line('Ben')}"
    text = f"== Sign up 2025 ==\n{inner}== Sign up 2026 ==\n{inner}"
    assert found(text) == ["Sign up 2025", "Sign up 2026"]
    assert found(f"== Sign up ==\n{inner}") == ["First workshop", "Second workshop"]


def test_each_event_has_its_own_lists_and_facts_and_those_of_the_page():
    text = (
        "* Date: 2026 and 2027\n* Contact: Example\n"
        + page("First iteration", "Second iteration", ("* Date: 6 April 2026\n", ""))
        + f"== Volunteers ==\n{line('Cyd')}"
    )
    reading = read_signups(text, DEFAULT)
    iterations = find_iterations(text, reading)
    reading = replace(reading, iterations=iterations)
    first, second = (reading_of(reading, iteration) for iteration in iterations)
    assert [s.user for s in first.signups] == ["Ann"]
    assert [s.user for s in second.signups] == ["Ben"]
    assert [s.user for s in reading_of_rest(reading).signups] == ["Cyd"]
    assert [f.value for f in facts_of(first.facts, FactKind.DATE)] == ["6 April 2026"]
    assert [f.value for f in facts_of(second.facts, FactKind.DATE)] == ["2026 and 2027"]
    assert all(facts_of(part.facts, FactKind.CONTACT) for part in (first, second))
