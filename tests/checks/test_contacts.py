"""Somebody to ask (E5): by a section, by a link, and not by what people sign with."""

import time

import pytest

from tests.for_each import for_each
from tools.make_lexicon import languages, read_lexicon
from wikiconbot.checks.contacts import contact_lines
from wikiconbot.event import Asked
from wikiconbot.model import Snapshot
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.assess import assess_text, understand
from wikiconbot.wikitext.siteinfo import DEFAULT

FACTS = "== Event ==\n* Date: 1 May 2027\n* Etherpad: abc\n"
SIGNED = "# [[User:Ada|Ada]] ([[User talk:Ada|talk]]) 10:00, 1 November 2026 (UTC)\n"
SIGN_UP = f"== Sign up ==\n{SIGNED}"


def words(language):
    content = read_lexicon()[language]
    return [*content.get("contact_headings", ()), *content.get("contact_whole_headings", ())]


def lines(text):
    return contact_lines(text, read_signups(text, DEFAULT), DEFAULT)


def has_remark(text):
    snapshot = Snapshot("Event", text, 1)
    reading, settings = understand(snapshot, DEFAULT, Asked())
    judged = assess_text(snapshot, DEFAULT, settings, "2026-11-20T00:00:00Z", reading=reading)
    return "E5" in {finding.check for finding in judged.findings}


@for_each("language", languages())
def test_sections_of_all_languages_of_the_lexicon_are_somebody_to_ask(language):
    for word in words(language):
        assert lines(f"{FACTS}== {word} ==\nAsk Ada.\n") == (4,), word


def test_most_languages_of_the_lexicon_have_such_words():
    assert sum(bool(words(language)) for language in languages()) >= 150
    for language in ("as", "bn", "gu", "hi", "kn", "ml", "mr", "ne", "or", "pa", "sa", "ta", "te", "ur"):
        assert read_lexicon()[language]["contact_headings"], language
        assert read_lexicon()[language]["contact_whole_headings"], language


@for_each(
    "line",
    [
        "Write to [mailto:wikicon@example.org us].",
        "Ask [[User talk:Ada|Ada]].",
        "Ask [[:m:User talk:Ada|Ada]].",
        "Ask on [[Talk:Event|the talk page]].",
        "Ask on [[Project talk:Event]].",
        "Write [[Special:EmailUser/Ada|a mail]].",
        "Write [[Special:Email/Ada]].",
        "Mail: wikicon@example.org",
        "wikicon{{@}}example.org",
        "Write to mailto:wikicon@example.org",
        "{{Email|wikicon@example.org}}",
        "{{no spam|wikicon|example.org}}",
        "{{Contact us}}",
        "{{ut|Ada}}",
        "[tel:+4930123456 Call us]",
        "[https://meta.wikimedia.org/wiki/Special:EmailUser/Ada mail]",
        "[//meta.wikimedia.org/w/index.php?title=User_talk%3AAda talk]",
        "[{{fullurl:Talk:Event|action=edit&section=new}} ask]",
        "[[{{TALKPAGENAME}}|talk page]]",
        "[[{{NAMESPACE}} talk:{{PAGENAME}}|talk page]]",
        "[[Special:Contact/event|form]]",
        "<translate><!--T:4--> Ask [[<tvar name=1>User talk:Ada</tvar>|Ada]].</translate>",
        "<translate>Write [[<tvar|e>Special:EmailUser/Ada</>|us]].</translate>",
        "* Organiser: [[User:Ada|Ada]]",
        "* Contact: Ada",
    ],
)
def test_links_and_facts_are_somebody_to_ask(line):
    assert not has_remark(f"{FACTS}{line}\n{SIGN_UP}")


@for_each(
    "more",
    [
        "",
        "== Contact ==\n",
        "== Contact ==\n<!-- to do -->\n",
        "== Contact ==\nTBD\n",
        "== Contact ==\n__NOTOC__\n[[Category:Events]]\n=== Mail ===\n",
        "See https://meta.wikimedia.org/wiki/Programme and {{clear}}.\n",
        "== Programme ==\nSee [[Programme]], [[Talk]] and [[User:Ada|Ada]].\n",
        f"== Remarks ==\n: Good idea. {SIGNED[2:]}",
        "== Participants of last year ==\n* [[User:Ada|Ada]] ([[User talk:Ada|talk]])\n",
        "== Team registration ==\n# [[User:Ada|Ada]] ([[User talk:Ada|talk]])\n",
        "<!-- [mailto:wikicon@example.org us] -->\n",
    ],
)
def test_signatures_and_empty_sections_are_nobody_to_ask(more):
    assert has_remark(f"{FACTS}{SIGN_UP}{more}"), more


def test_what_stands_in_the_event_of_a_series_is_about_that_event():
    def event(number, more=""):
        return f"== Meetup {number} ==\n* Date: {number} May 2027\n{more}=== Sign up ===\n{SIGNED}"

    text = event(1, "Ask [[User talk:Ben|Ben]].\n") + event(2)
    snapshot = Snapshot("Event", text, 1)
    reading, settings = understand(snapshot, DEFAULT, Asked())
    judged = assess_text(snapshot, DEFAULT, settings, "2026-11-20T00:00:00Z", reading=reading)
    assert [f.iteration for f in judged.findings if f.check == "E5"] == ["Meetup 2"]


@pytest.mark.parametrize(
    "way",
    [
        "a.b-c+",
        "{{x}} ",
        "//x.org/a?title=",
        "[[<tvar ",
        "[[User talk:Ada|t]] ",
        "[[User talk:Ada|t]]\n",
        "[[Talk:X]] 10:00, 1 May 2026 (UTC) ",
    ],
)
def test_very_many_links_take_no_time_to_speak_of(way):
    reading = read_signups(f"{FACTS}{SIGN_UP}", DEFAULT)
    before = time.process_time()
    contact_lines(f"{FACTS}{SIGN_UP}== Programme ==\n{way * 20_000}", reading, DEFAULT)
    assert time.process_time() - before < 2
