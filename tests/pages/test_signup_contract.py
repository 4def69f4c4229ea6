"""The contract of signing up: what link, edit intro and template write is read as one sign-up with these answers."""

import html
import json
import re
import unicodedata
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from tests.for_each import for_each
from tools.make_signup_template import FILE, template
from wikiconbot.i18n import languages, load
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.pages.signup_line import ANSWERS, signup_intro, signup_line
from wikiconbot.pages.signup_link import renewed, signup_region
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

NAMES = OnWikiNames("Template:ConBot")
SIG = "[[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:00, 2 March 2026 (UTC)"
HOSTILE = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "hostile.jsonl").read_text("utf-8").splitlines()
]


def read(line, language="en"):
    """Return the one sign-up of a page with a link and a line, which are below another section."""
    region = signup_region("Event", 0, NAMES, load(language))
    page = renewed(f"== Programme ==\n\n== Sign up ==\n{region}\n\n{line}\n\n[[Category:Events]]\n", "Event")
    assert "section=2&" in page
    reading = read_signups(page, DEFAULT)
    (signup,) = reading.signups
    assert (signup.user, signup.signed, signup.section) == ("Ann", "2026-03-02T10:00:00Z", "Sign up")
    assert reading.notices == ()
    return signup


def shown_lines(intro):
    """Return the lines to add that an edit intro shows, as a person copies them."""
    lines = re.findall(r'dir="ltr"><code dir="ltr">(.*?)</code></div>', intro)
    return [html.unescape(line) for line in lines]


@for_each("language", languages())
def test_the_lines_that_the_intro_shows_sign_up(language):
    messages = load(language)
    intro = signup_intro(NAMES, messages)
    assert "~~~~" not in intro, "the page of the intro would be signed"
    assert f'lang="{messages.language}"'.replace("sr-ec", "sr-Cyrl").replace("sr-el", "sr-Latn") in intro
    by_hand, by_template = shown_lines(intro)
    assert by_hand == "# ~~~~"
    assert by_template == "# {{Template:ConBot/Sign-up|community=|role=|attendance=|comment=|signature=~~~~}}"
    plain = read(by_hand.replace("~~~~", SIG), language)
    assert (plain.comment, dict(plain.fields)) == ("", {})
    filled = by_template.replace("~~~~", SIG)
    answers = {name: f"my {name}" for name in ANSWERS}
    for name, answer in answers.items():
        filled = filled.replace(f"|{name}=|", f"|{name}={answer}|")
    full = read(filled, language)
    assert full.comment == answers.pop("comment")
    assert dict(full.fields) == answers


def test_the_line_of_a_program_is_read_as_it_was_meant():
    line = signup_line(
        NAMES.template, {"community": "Odia", "attendance": "online"}, {"Diet": "vegan", "Bus": "8:30"}, SIG
    )
    signup = read(line)
    assert dict(signup.fields) == {
        "community": "Odia",
        "attendance": "online",
        "Diet": "vegan",
        "Bus": "8:30",
    }


def visible(text):
    """What a person sees of a text on one line."""
    text = unicodedata.normalize("NFC", text)
    kept = (c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cs"))
    hidden = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0xFFFE, 0xFFFF}
    return " ".join("".join(c for c in kept if ord(c) not in hidden).split())


@for_each("text", HOSTILE)
def test_any_answer_is_text(text):
    line = signup_line(NAMES.template, dict.fromkeys(ANSWERS, text), {"Diet": text}, SIG)
    assert line.count("\n") == 0
    signup = read(line)
    expected = {name: visible(text) for name in ("community", "role", "attendance", "Diet")}
    assert dict(signup.fields) == {name: value for name, value in expected.items() if value}


@pytest.mark.parametrize("name", ["Diet: really", "", "a|b=c", "}}"])
def test_any_question_is_text(name):
    fields = read(signup_line(NAMES.template, {}, {name: "x"}, SIG)).fields
    assert dict(fields) == ({name.replace(":", ""): "x"} if name else {})


def test_the_link_says_what_the_names_of_the_pages_are():
    link = signup_region("Event", 0, NAMES, load("en"))
    query = parse_qs(link.partition("|")[2].partition("}}")[0])
    assert query["editintro"] == [f"Special:MyLanguage/{NAMES.intro}"]
    assert query["summary"] == [f"[[{NAMES.intro}|Sign up]]"]


def test_the_template_has_the_bot_s_present_words():
    assert FILE.read_text("utf-8") == template(), "run: python -m tools.make_signup_template"


def test_the_template_has_labels_in_all_languages_and_signs_by_itself():
    data = json.loads(FILE.read_text("utf-8").partition("<templatedata>")[2].partition("</templatedata>")[0])
    assert set(data["params"]) == {*ANSWERS, "1", "2", "3", "4", "signature"} == set(data["paramOrder"])
    for parameter in data["params"].values():
        assert set(parameter["label"]) == set(languages())
    assert data["params"]["signature"]["autovalue"] == "~~~~"
    assert data["params"]["attendance"]["suggestedvalues"] == ["onsite", "online"]
