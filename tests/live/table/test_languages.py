"""The event in the languages of India, in Arabic and Chinese: heads, digits, dates and directions as a browser shows them."""

import json
import re
from collections import Counter

import pytest

from tests.live.axe import violations
from tests.live.browser import PHONE, address, browser_page, somebody_else, take
from tests.live.command import bot
from tests.live.table.test_organiser import install_settings, regions
from tests.long import LONG, some
from tests.table.planned import run
from wikiconbot.i18n import languages, load
from wikiconbot.model import Event, Group
from wikiconbot.model.own_words import OwnWords
from wikiconbot.pages.people import Headcount, counted
from wikiconbot.wikitext.markup import language_tag

#: The row of the person who writes Urdu; the ones above it are of people with other letters.
URDU = 12
#: The digit 0 of languages that MediaWiki writes with other digits than CLDR, and CLDR's name of these digits.
ZEROS = {"hi": ("०", "deva"), "ar": ("٠", "arab")}
#: How CLDR writes the day, with the wiki's digits, and the number of the first row; in all other languages it is 1.
DAYS = {
    "hi": "२ मार्च २०१८", "ta": "2 மார்ச், 2018", "ur": "2 مارچ، 2018", "ar": "٢ مارس ٢٠١٨", "zh-hans": "2018年3月2日",
}  # fmt: skip
FIRST = {"as": "১", "bn": "১", "fa": "۱", "mr": "१", "my": "၁", "ne": "१", "sa": "१"}
#: Where a reader sees words of an element's text, each looked for after the one before: its line and its left edge.
EDGES = """(element, words) => {
    const texts = [], walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    let number = 0, from = 0;
    return words.map(word => {
        let at = texts[number].data.indexOf(word, from);
        while (at < 0) {
            number += 1;
            at = texts[number].data.indexOf(word);
        }
        const range = document.createRange();
        range.setStart(texts[number], at);
        range.setEnd(texts[number], from = at + word.length);
        const place = range.getBoundingClientRect();
        return [Math.round(place.bottom / 12), place.left];
    });
}"""


@pytest.fixture(scope="module")
def text(page, api):
    """The demo event as people made it, with one fixed time for all of them."""
    install_settings(api)
    text = re.sub(r"<!-- wikiconbot:.*:end -->\n?", "", api.text(page), flags=re.DOTALL)
    return re.sub(r"\d\d:\d\d, \d+ \w+ \d{4} \(UTC\)", "10:40, 2 March 2018 (UTC)", text)


@pytest.fixture(scope="module")
def tab():
    with browser_page() as tab:
        yield tab


def texts(locator):
    return [" ".join(text.split()) for text in locator.all_inner_texts()]


def in_order(places, direction):
    """Whether places come one after the other in the direction of reading."""
    return places == sorted(places, reverse=direction == "rtl") and len(set(places)) == len(places)


def on_one_line(element, words, direction):
    """Whether words are on one line, in the direction of reading."""
    places = element.evaluate(EDGES, words)
    return len({line for line, _ in places}) == 1 and in_order([left for _, left in places], direction)


@pytest.mark.parametrize("language", some([*DAYS], 3))
def test_the_demo_event_in(language, text, api, sandbox, tab):
    messages = load(language, own=OwnWords(zero=ZEROS.get(language, ("",))[0]))
    title, say = f"Wikimedia Conference (India)/{language}", messages.say
    direction = "rtl" if language in ("ar", "ur") else "ltr"
    settings = f"{{{{User:WikiconBot/Event|notice=|language={language}|capacity=15}}}}"
    api.save(title, f"{settings}\n{text}\n== {language} ==\n{regions('summary')}\n")
    for outcome in ("saved", "unchanged"):
        _, out, err = bot("--sandbox", "update", title, "--yes", "--json")
        assert json.loads(out)["outcome"] == outcome, err
    tab.goto(address(sandbox.url, title))
    box, summary = tab.locator(".wikiconbot").all()
    take(tab, f"event-{language}", ".wikiconbot caption", f".wikiconbot tr >> nth={URDU}", margin=0)
    for part in (box, summary):
        assert [part.get_attribute("lang"), part.get_attribute("dir")] == [language_tag(language), direction]
    assert violations(tab, ".wikiconbot") == []

    heads, rows = box.locator("tr").first.locator("th"), box.locator("tr")
    columns = ("number", "participant", "community", "comment", "signed", "status")
    assert texts(heads) == [say(f"table-{name}") for name in columns]
    assert in_order([head.bounding_box()["x"] for head in heads.all()], direction)
    count = counted(Headcount(15, waiting=6, withdrawn=1), messages)
    assert texts(box.locator("caption")) == [say("table-caption", {"count": count})]
    numbers = texts(box.locator("tr td:first-child"))
    assert numbers == [*map(messages.number, range(1, 23))]
    statuses = texts(box.locator("tr td:last-child"))
    wanted = {"confirmed": 15, "waiting": 6, "withdrawn": 1}
    assert Counter(statuses) == {say(f"status-{status}"): times for status, times in wanted.items()}
    day = tab.evaluate(
        "language => new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'}).format(1519987200000)",
        f"{language}-u-nu-{ZEROS[language][1]}" if language in ZEROS else language,
    )
    assert day == DAYS[language]
    time = rows.nth(1).locator("td").nth(4)
    assert re.fullmatch(rf"{day}[,،]? {messages.number(10)}:{messages.number(40)}", texts(time)[0])

    # Its number depends on how many people edited without an account before.
    assert on_one_line(box.locator("tr td", has_text="~").first, ["~", "2", "0", "-"], "ltr")
    assert on_one_line(time, day.split(" "), direction)

    bars = [bar.bounding_box() for bar in summary.locator("span[aria-hidden]").all()]
    starts = {round(bar["x"] + (bar["width"] if direction == "rtl" else 0)) for bar in bars}
    assert len(bars) == 15  # three statuses, eleven communities, and who named none
    assert len(starts) == 1
    assert len({round(bar["width"]) for bar in bars}) > 2
    assert summary.locator("tr", has_text=say("status-waiting")).locator(
        "td"
    ).first.inner_text() == messages.number(6)
    with somebody_else(tab, PHONE) as phone:
        phone.goto(address(sandbox.url, title, "minerva"))
        head = phone.locator(".wikiconbot th").first.bounding_box()
        assert 0 <= head["x"] <= head["x"] + head["width"] <= PHONE[0]  # the reading begins in sight
        assert phone.evaluate("document.documentElement.scrollWidth") == PHONE[0]


@pytest.mark.parametrize("language", languages() if LONG else languages()[::4])
def test_every_language_renders(language, text, api):
    """The wiki parses what the bot writes, and every head is in the language itself."""
    messages, wish = load(language), Event(group=Group.COMMUNITY, capacity=15)
    written = run(f"{text}\n{regions('summary', 'by-community', 'massmessage')}", wish, language=language)
    page = api.admin.ask(
        action="parse", text=written, contentmodel="wikitext", prop="text|parsewarnings", disablelimitreport=1
    )["parse"]
    assert page["parsewarnings"] == []
    html = page["text"]
    assert html.count(f'class="wikiconbot" lang="{language_tag(language)}" dir="{messages.direction}"') == 4
    shown = re.sub(r"<[^>]+>", "", html)
    assert not re.search(r"⧼|PLURAL|\$[a-z]|\{\||\|\}", shown)
    for name in ("number", "participant", "community", "comment", "signed", "status"):
        assert f">{messages.texts[f'table-{name}']}\n</th>" in html
    for key in ("overview-caption", "view-community", "status-withdrawn", "status-waiting"):
        assert messages.texts[key] in shown
    sort = f' data-sort-value="1">{FIRST[language]}' if language in FIRST else ">1"
    assert f"<td{sort}\n</td>" in html
