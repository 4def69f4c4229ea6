"""The link for signing up: it opens the section that it is in, wherever the section moves, and only that changes."""

import json
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from tests.for_each import for_each
from wikiconbot.i18n import languages, load
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pages.signup_link import renewed, signup_link, signup_region
from wikiconbot.wikitext.siteinfo import SiteInfo

NAMES = OnWikiNames("User:ConBot")
PAGE = "WikiCon 2026"


def address(link):
    title, _, query = link[link.index("{{fullurl:") + len("{{fullurl:") : link.index("}}")].partition("|")
    return title, {key: value[0] for key, value in parse_qs(query).items()}


@for_each("language", languages())
def test_the_link_opens_a_section_with_a_summary_and_an_intro(language):
    messages = load(language)
    link = signup_link(PAGE, 3, NAMES, messages)
    label = messages.say("signup-button")
    assert address(link) == (
        PAGE,
        {
            "action": "edit",
            "section": "3",
            "summary": f"[[User:ConBot/Sign-up intro|{label}]]",
            "editintro": "Special:MyLanguage/User:ConBot/Sign-up intro",
        },
    )
    assert link.endswith(f" {label}]</span>")


def test_the_number_follows_the_section_and_the_title_the_page():
    region = signup_region(PAGE, 0, NAMES, load("en"))
    text = f"Intro\n\n== Sign up ==\n{region}\n\n# [[User:Ann]]\n\n== Notes ==\nsection=7\n"
    now = renewed(text, PAGE)
    assert now == text.replace("section=0", "section=1")
    below = renewed(f"== New ==\n<pre>\n== No ==\n</pre>\n{now}", PAGE)
    assert below == f"== New ==\n<pre>\n== No ==\n</pre>\n{now}".replace("section=1", "section=2")
    assert renewed(now, "Moved: 2027 ") == now.replace(PAGE, "Moved: 2027 ")
    assert renewed(now, PAGE) == now


def test_peoples_words_and_looks_of_the_link_stay():
    region = signup_region(PAGE, 0, NAMES, load("en"), 2)
    assert "wikiconbot:sign-up-2:begin" in region
    own = region.replace(" Sign up]", " Come along!]").replace("0.4em", "1em")
    assert renewed(f"==A==\n{own}", PAGE) == f"==A==\n{own}".replace("section=0", "section=1")
    without_link = "<!-- wikiconbot:sign-up:begin -->\nAsk Ben.\n<!-- wikiconbot:sign-up:end -->"
    assert renewed(f"==A==\n{without_link}", PAGE) == f"==A==\n{without_link}"


def test_a_link_outside_of_its_region_is_peoples():
    link = signup_link(PAGE, 0, NAMES, load("en"))
    assert renewed(f"==A==\n{link}", PAGE) == f"==A==\n{link}"


@pytest.mark.parametrize(
    ("release", "by_reader"), [("1.39.17", False), ("1.41.0", True), ("1.43.12", True), ("2.0", True)]
)
def test_an_old_wiki_shows_the_intro_in_the_language_of_the_page(release, by_reader):
    body = json.loads((Path(__file__).parents[1] / "cases" / "profile-meta.json").read_text("utf-8"))
    body["query"]["general"]["generator"] = f"MediaWiki {release}"
    link = signup_link(PAGE, 3, NAMES, load("de"), siteinfo=SiteInfo.from_api(body))
    own = "Special:MyLanguage/User:ConBot/Sign-up intro"
    assert address(link)[1]["editintro"] == (own if by_reader else "User:ConBot/Sign-up intro/de")


@pytest.mark.parametrize("title", ["A}}B", "[[A]]", "A|section=9", "A\nB", "<b>"])
def test_what_is_no_title_makes_no_link(title):
    link = signup_link(title, 1, NAMES, load("en"))
    assert "fullurl" not in link
    region = signup_region(PAGE, 0, NAMES, load("en"))
    assert renewed(region, title) == region
