"""The page for “Update now”: which lines are requests, and what stays when they are taken off."""

import pytest

from tests.for_each import for_each
from wikiconbot.service.requests_page import is_own_page, is_requests_page, requests_in, without


@for_each(
    ("line", "page"),
    [
        ("* [[:WikiCon India]]", "WikiCon India"),
        ("*[[WikiCon_India#Sign up|here]]", "WikiCon India"),
        ("# [[:Event:A]] [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:41, 2 March 2026 (UTC)", "Event:A"),
        ("* [[:A]] please read this first", None),
        ("[[:A]]", None),
        ("* [[:A]] and [[:B]]", None),
        ("* {{A}}", None),
        ("* [[:]]", None),
        ("* [[: ]]", None),
        ("* [[:A]] -- [[User:Ann]] 10:41, 2 March 2026 (UTC)", "A"),
        ("* [[:A]] <span>'''Ann'''</span> ([[User talk:Ann|talk]]) 10.41, 2. mar. 2026 (CET)", "A"),
        ("* [[:A]] [[مستخدم:آن|آن]] ([[نقاش المستخدم:آن|نقاش]]) ١٠:٤١، ٢ مارس ٢٠٢٦ (ت ع م)", "A"),
        ("* [[:A]] was deleted, look at the log (UTC)", None),
        ("* [[:A]] [[User:Ann]] (UTC)", None),
        ("* [[:A]] [[User:Ann]] said it at 10:41", None),
        ("* [[:A{{PAGENAME}}]]", None),
        ("* [[:A|B]]", "A"),
        ("* [[:A|[[B]]]]", None),
        ("* [[:A]] [[:B]]", None),
        ("* [[:'''A''' & \"B\" + C?]]", "'''A''' & \"B\" + C?"),
        ("* [[:ויקיכנס (ירושלים)]]", "ויקיכנס (ירושלים)"),
        ("<nowiki>* [[:A]]</nowiki>", None),
        ("* [[:A]]<!-- now -->", None),
        (f"* [[:{'A' * 1000}]]", None),
    ],
)
def test_requests_are_bare_links_in_a_list(line, page):
    found = requests_in(f"Words.\n{line}\n")
    assert [one.page for one in found] == ([page] if page else [])


@pytest.mark.parametrize(
    "around",
    [
        '{| class="wikitable"\n|\n%s\n|}',
        "{|\n%s\n|}",
        "{{Collapsed|\n%s\n}}",
        "{{Collapsed|{{Inner}}\n{|\n|\n%s\n|}\n}}",
    ],
)
def test_lines_in_tables_and_templates_are_no_requests(around):
    text = around % "* [[:A]]" + "\n* [[:B]] {{Signature|[[User:Ann]]}} 10:41 (UTC)"
    assert [one.page for one in requests_in(text)] == ["B"]


@pytest.mark.parametrize("opened", ["{|", "{{Collapsed|", "<nowiki>"])
def test_what_has_no_end_hides_no_request(opened):
    assert [one.page for one in requests_in(f"{opened}\n* [[:A]]")] == ["A"]


def test_nothing_hidden_is_a_request():
    text = "<!--\n* [[:A]]\n-->\n<nowiki>\n* [[:B]]\n</nowiki>\n* [[:C]]"
    assert [(one.line, one.page) for one in requests_in(text)] == [(7, "C")]


@for_each(
    ("text", "lines", "left"),
    [
        ("Words.\n\n* [[:A]]\n\n* [[:B]]", {3, 5}, "Words."),
        ("* [[:A]]\nWords.\n* [[:B]]\nMore.", {1, 3}, "Words.\nMore."),
        ("Words.\n\n* [[:A]]\nMore.", {3}, "Words.\n\nMore."),
        ("* [[:A]]", {1}, ""),
    ],
)
def test_other_text_stays(text, lines, left):
    assert without(text, lines) == left


@pytest.mark.parametrize(
    ("title", "is_it"),
    [("Benutzer:Bot/Requests", True), ("Bot/Requests", False), ("User:Ann/Requests", False)],
)
def test_the_page_has_its_name_in_any_language(title, is_it):
    assert is_requests_page(title, "Bot") is is_it
    assert not is_requests_page(title, None)


def test_pages_of_the_bot_are_no_events():
    below = [is_own_page(f"Benutzer:Bot/{name}", "Bot") for name in ("Status", "Requests", "Event")]
    assert below == [True, True, False]
    assert not is_own_page("User:Another/Status", "Bot")
