"""By which way people signed up: the edit's summary shows it, or the line, and nothing is guessed."""

import pytest

from tests.for_each import for_each
from wikiconbot.checks.signup_ways import way_of
from wikiconbot.i18n import languages, load
from wikiconbot.model import EntryKey, History, Match, Origin, SignUp, Way
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pages.gadget_texts import gadget_texts
from wikiconbot.pages.signup_link import signup_link
from wikiconbot.wikitext.siteinfo import DEFAULT

BY_HAND = "# [[User:Ann]] 10:00, 2 March 2026 (UTC)"
BY_TEMPLATE = "# {{User:ConBot/Sign-up|community=x|signature=[[User:Ann]] 10:00, 2 March 2026 (UTC)}}"


def way(wikitext, origin):
    signup = SignUp("Ann", 1, wikitext)
    history = History(1, {EntryKey(1, "Ann"): origin}) if origin else None
    return way_of(signup, history, DEFAULT)


@pytest.mark.parametrize(
    ("wikitext", "origin", "expected"),
    [
        (BY_HAND, None, None),
        (BY_HAND, Origin(Match.UNKNOWN), None),
        (BY_HAND, Origin(Match.OWN, "Ann", "", 7), Way.HAND),
        (BY_HAND, Origin(Match.OWN, "Ann", "", 7, way=Way.LINK), Way.LINK),
        (BY_TEMPLATE, None, Way.TEMPLATE),
        (BY_TEMPLATE, Origin(Match.OWN, "Ann", "", 7), Way.TEMPLATE),
        (BY_TEMPLATE, Origin(Match.OWN, "Ann", "", 7, way=Way.LINK), Way.LINK),
        (BY_TEMPLATE, Origin(Match.OWN, "Ann", "", 7, way=Way.GADGET), Way.GADGET),
        ("# {{ping|Ann}} [[User:Ann]] 10:00", Origin(Match.OWN, "Ann", "", 7), Way.HAND),
    ],
)
def test_the_way_is_what_the_edit_or_the_line_shows(wikitext, origin, expected):
    assert way(wikitext, origin) is expected


def test_the_summary_of_the_link_shows_it_in_every_language():
    for language in languages():
        link = signup_link("Event", 1, OnWikiNames("Project:Con"), load(language))
        label = load(language).say("signup-button")
        summary = f"[[{OnWikiNames('Project:Con').intro}|{label}]]"
        assert "Sign-up%20intro%7C" in link
        assert Way.of_summary(summary) is Way.LINK


@for_each("language", languages())
def test_the_summary_of_the_gadget_shows_it_in_every_language(language):
    texts = gadget_texts(load(language))
    keys = [key for key in texts if key.startswith("summary-gadget-")]
    assert len(keys) == 6
    for key in ("signup-button", *keys):
        words = texts[key].replace("$who", "\u2068Ann\u2069")
        assert "|" not in words
        assert Way.of_summary(f"[[User:ConBot/Sign-up|{words}]]") is Way.GADGET
        assert Way.of_summary(f"/* Sign up */ [[Project:Con/Sign-up|{words}]]") is Way.GADGET


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("[[User:ConBot/Sign-up|Sign up]]", Way.GADGET),
        ("/* Sign up */ [[User:ConBot/Sign-up intro|Anmelden]], hello", Way.LINK),
        ("Sign-up intro", None),
        ("[[Sign-up]]", None),
        ("/* Sign up */", None),
        ("", None),
    ],
)
def test_other_summaries_show_nothing(summary, expected):
    assert Way.of_summary(summary) is expected
