"""The pages of a rescue: lists as people and `find` write them, where each pad is saved on the wiki, and the estimate."""

import json
from dataclasses import replace

import pytest

from wikiconbot.errors import UsageError
from wikiconbot.runs.notes.rescue_stops import Pace, Stop, costs, once_each, stops_in, stops_of
from wikiconbot.wikitext.siteinfo import DEFAULT


def found(**pads):
    return json.dumps(
        {"pads": [{"name": name, "url": f"u/{name}", "pages": pages} for name, pages in pads.items()]}
    )


def test_what_find_writes():
    stops = stops_in(found(a=["A"], b=["B"], c=["A"]), "x")
    assert stops == (Stop("A", ("u/a", "u/c")), Stop("B", ("u/b",)))


def test_a_pad_comes_home_once_with_the_page_that_has_the_fewest_and_not_with_a_list_of_all():
    pads = {"a": ["List", "A"], "b": ["List", "B", "A"], "c": ["List"], "d": ["B", "C"]}
    assert stops_of(pads) == (Stop("List", ("c",)), Stop("A", ("a",)), Stop("B", ("b",)), Stop("C", ("d",)))


def test_of_pages_with_as_many_pads_the_first_gets_it():
    assert stops_of({"a": ["B", "A"]}) == (Stop("B", ("a",)),)


def test_a_pad_that_no_page_links_to_is_nobodys():
    assert stops_of({"a": [], "b": ["B"]}) == (Stop("B", ("b",)),)


@pytest.mark.parametrize("text", ["", "A\nB c\n", "* [[A]]\n", "[[A]]\n"])
def test_lines_are_titles_and_no_json(text):
    assert stops_in(text, "x") is None


@pytest.mark.parametrize(
    "text", ['{"pads": []}', '{"pads": [{"url": "u", "pages": []}]}', '\ufeff {"pads": []}']
)
def test_a_list_without_pages_is_said(text):
    with pytest.raises(UsageError, match="no page"):
        stops_in(text, "list.json")


@pytest.mark.parametrize("text", ["{", '{"pages": []}', '{"pads": 1}', '{"pads": [{}]}', '{"a":' * 50_000])
def test_json_of_something_else_is_said(text):
    with pytest.raises(UsageError, match=r"list\.json"):
        stops_in(text, "list.json")


def test_a_page_counts_once_however_its_title_is_typed():
    typed = (
        Stop("C2", ("u/a",)),
        Stop("c2", ("u/b", "u/a")),
        Stop("C_2"),
        Stop("C 2 "),
        Stop("user: asha"),
        Stop(":User:Asha"),
    )
    assert once_each(typed, DEFAULT) == (Stop("C2", ("u/a", "u/b")), Stop("C_2"), Stop("user: asha"))
    sensitive = replace(DEFAULT, case_sensitive=frozenset((0,)))
    assert len(once_each(typed, sensitive)) == 4


def test_two_requests_a_new_pad_three_where_it_is_kept_one_where_it_is_home():
    stops = (Stop("A", ("u/a", "u/b")), Stop("B"))
    assert costs(stops, 2) == {"A": 4, "B": 2}
    assert costs(stops, 3) == {"A": 6, "B": 3}
    assert costs(stops, 3, ["u/a"]) == {"A": 4, "B": 3}


def test_at_fifteen_seconds_120_or_80_pads_an_hour():
    stops = tuple(Stop(f"P{n}", (f"u/{n}",)) for n in range(240))
    assert Pace(costs(stops, 2), 15).left == 2 * 3600
    assert Pace(costs(stops, 3), 15).left == 3 * 3600


def test_what_the_first_pads_took_counts_for_the_others():
    pace = Pace({"A": 10, "B": 10, "C": 20}, 15)
    assert pace.left == 600
    pace.passed("B")
    assert pace.left == 450
    pace.did("A", 5, 200)
    assert pace.left == 400


def test_some_pads_say_nothing_yet():
    pace = Pace({"A": 2, "B": 2}, 15)
    pace.did("A", 1, 500)
    assert pace.left == 30
