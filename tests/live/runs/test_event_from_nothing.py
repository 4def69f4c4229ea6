"""From nothing to the first table in two commands, in six languages; and the page as readers see it, in a browser."""

import json
import re
from collections import Counter
from html import unescape
from itertools import islice
from pathlib import Path

import pytest

from tests.live.axe import violations
from tests.live.browser import PHONE, address, browser_page, somebody_else, take
from tests.live.command import bot
from tests.live.table.test_organiser import install_settings
from tests.long import some
from wikiconbot.event import Asked
from wikiconbot.event.answers import answers_of, as_toml
from wikiconbot.i18n import load
from wikiconbot.model import Snapshot
from wikiconbot.model.new_event import EventKind
from wikiconbot.runs.page_from_answers import with_parts
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.wikitext.siteinfo import DEFAULT

LINES = (Path(__file__).parents[2] / "cases" / "hostile.jsonl").read_text(encoding="utf-8").splitlines()
DAYS = {"starts": "2027-03-20", "ends": "2027-03-21", "deadline": "2027-03-01"}
#: The kind, the title, the place and the people of an event in each language.
EVENTS = {
    "en": (EventKind.CONFERENCE, "WikiCon India 2027", "Pune", ("Asha Rao", "Ravi K")),
    "hi": (EventKind.WORKSHOP, "विकिस्रोत कार्यशाला", "जयपुर", ("नरेश कुमार",)),
    "ar": (EventKind.MEETUP, "لقاء ويكيبيديا", "القاهرة", ("محمد",)),
    "zh-hans": (EventKind.EDIT_A_THON, "维基编辑松", "上海", ("张三",)),
    "fr": (EventKind.CONTEST, "Mois de l’Afrique", "en ligne", ("Élodie",)),
    "ta": (EventKind.CONFERENCE, "விக்கி மாநாடு", "சென்னை", ("கலை",)),
}  # fmt: skip


@pytest.fixture(scope="module")
def tab():
    with browser_page() as tab:
        yield tab


def started(tmp_path, title, language, kind, place):
    file = tmp_path / "event.toml"
    given = {"kind": kind, "title": title, "language": language, **DAYS, "place": place, "capacity": 1}
    file.write_text(as_toml(given | {"organisers": ("Admin",)}), "utf-8")
    return bot("--sandbox", "init", title, "--answers", str(file), "--yes", "--json")


@pytest.mark.parametrize("language", some([*EVENTS], 0))
def test_from_nothing_to_the_first_table_in_two_commands(language, api, sandbox, tab, tmp_path):
    install_settings(api)
    kind, title, place, people = EVENTS[language]
    code, out, err = started(tmp_path, title, language, kind, place)
    assert (code, json.loads(out)["outcome"]) == (0, "saved"), err
    if language == "en":
        looked_at(tab, sandbox.url, title)
    for who in people:
        api.sign_up(title, who, section=2)
    code, out, err = bot("--sandbox", "update", title, "--yes", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "saved"), out
    table = api.text(title).partition("wikiconbot:participants:begin")[2].partition("participants:end")[0]
    assert all(f"[[User:{who}" in table for who in people[:1])
    assert f"|+ {load(language).say('table-caption', {'count': 1})[:4]}" in table
    before = api.revision(title)
    code, out, err = started(tmp_path, title, language, kind, place)
    assert (code, api.revision(title)) == (0, before), out
    code, out, _ = bot("--sandbox", "check", title, "--json")
    assert {finding["check"] for finding in json.loads(out)["findings"]} <= {"E1", "L4"}
    with somebody_else(tab, PHONE) as phone:
        phone.goto(address(sandbox.url, title, "minerva"))
        take(phone, f"new-page-phone-{language}", "#content", docs=False)
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def looked_at(tab, url, title):
    """The new page at a desktop: its button leads to the section, and nothing is wrong for screen readers."""
    tab.goto(address(url, title))
    take(tab, "organiser-0-new-page", "#firstHeading", "#Programme")
    assert violations(tab, "#mw-content-text") == []
    tab.locator(".wikiconbot-signup a").click()
    assert tab.locator("#wpTextbox1").input_value().startswith("== Sign up ==\n")


def chunks(most=280):
    """The hostile strings in answers of at most so many characters."""
    joined = ""
    for line in LINES:
        words = " ".join(json.loads(line).split())[:most]
        if len(joined) + len(words) > most:
            yield joined
            joined = ""
        joined += f" ¦ {words}"
    yield joined


def test_hostile_answers_show_as_they_were_typed(api):
    """Every answer of people is one cell of text on the page; only the pad and the organisers are links."""
    names = ("title", "about", "time", "place", "venue", "accommodation", "topic", "languages")
    left = chunks()
    judgement = judge_file(Snapshot("X", ""), DEFAULT, Asked(), Stats())
    while texts := dict(zip(names, islice(left, len(names)), strict=False)):
        page = with_parts(judgement, answers_of({"title": "X", **texts}, EventKind.CONFERENCE)).text
        calm = with_parts(
            judgement, answers_of(dict.fromkeys(texts, "x") | {"title": "X"}, EventKind.CONFERENCE)
        ).text
        shown, plain = (parsed(api, text) for text in (page, calm))
        assert Counter(tags(shown)) == Counter(tags(plain))
        said = " ".join(unescape(re.sub(r"<[^<>]*>", " ", shown)).split())
        for text in texts.values():
            for words in text.split(" ¦ "):
                assert visible(words) in visible(said), words


def parsed(api, text):
    answer = api.admin.ask(
        action="parse",
        text=text,
        title="X",
        contentmodel="wikitext",
        prop="text",
        pst=1,
        disablelimitreport=1,
    )
    return answer["parse"]["text"]


def tags(html):
    """The elements of a page, without those that keep a direction."""
    return [tag for tag in re.findall(r"<([a-z0-9]+)", html) if tag != "bdi"]


def visible(text):
    """A text without white space and what no reader sees."""
    return "".join(c for c in text if c.isprintable() and not c.isspace())
