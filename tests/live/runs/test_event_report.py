"""From sign-up to report: people sign up, the bot keeps the page, and writes the draft of the report; with pictures, in English.

With ``WIKICONBOT_LANGUAGES=all`` also in Hindi and in Urdu (`make test-long`).
"""

import json
import os

import pytest

from tests.live.browser import PHONE, address, browser_page, somebody_else, take
from tests.live.command import bot
from wikiconbot.i18n import load
from wikiconbot.wikitext.regions import names_on

EVERY = os.environ.get("WIKICONBOT_LANGUAGES") == "all"
#: The page of the event, and its notes: the conference of 2018 of which this project began, in three languages.
EVENTS = {
    "en": (
        "Wikimedia Conference (India) 2018",
        "== First iteration ==\n* Date: 6 and 7 April 2018\n* Place: Bangalore, India\n* Venue: TBD\n* Participants' accommodation: TBD\n\n"
        "== Programme ==\n=== 6 April 2018 ===\n"
        '{| class="wikitable"\n! Time !! Session !! Room\n|-\n| 10:00–11:30 || Progress since the last conference || Hall 1\n'
        "|-\n| 12:00–13:00 || Strategy 2030 || Hall 2\n|}\n\n== Sign up ==\n",
        "=== Day 1 ===\nProgress of the communities.\n==== Odia ====\nTwo workshops.\n==== Tamil ====\nA contest.\n"
        "=== Day 2 ===\nNetworking and partnerships.\n==== Odia ====\nNext steps.\n"
        "=== Day 1 ===\nFrom a second pad.\n==== Questions [open] & 'answers' {1} ====\nNone.\n",
        "A good weekend.",
    ),
    "hi": (
        "विकिमीडिया सम्मेलन (भारत)",
        "== विवरण ==\n* तिथि: 6 और 7 अप्रैल 2018\n* स्थान: बेंगलुरु\n* आयोजन स्थल: अभी तय नहीं\n\n"
        "== कार्यक्रम ==\n=== 6 अप्रैल 2018 ===\n"
        '{| class="wikitable"\n! समय !! सत्र !! कक्ष\n|-\n| 10:00–11:30 || समुदायों की प्रगति || हॉल 1\n|}\n\n== साइन अप ==\n',
        "=== पहला दिन ===\nसमुदायों की प्रगति।\n==== ओड़िया ====\nदो कार्यशालाएँ।\n=== दूसरा दिन ===\nसहयोग।\n",
        "बहुत अच्छा सप्ताहांत।",
    ),
    "ur": (
        "ویکیمیڈیا کانفرنس (ہندوستان)",
        "== تفصیلات ==\n* تاریخ: 6 اور 7 اپریل 2018\n* مقام: بنگلور\n* جگہ: ابھی طے نہیں\n\n"
        "== پروگرام ==\n=== 6 اپریل 2018 ===\n"
        '{| class="wikitable"\n! وقت !! سیشن !! ہال\n|-\n| 10:00–11:30 || برادریوں کی پیش رفت || ہال 1\n|}\n\n== اندراج ==\n',
        "=== دن 1 ===\nبرادریوں کی پیش رفت۔\n==== اڑیا ====\nدو ورکشاپ۔\n=== دن 2 ===\nشراکت داری۔\n",
        "بہت اچھا ہفتہ۔",
    ),
}  # fmt: skip
PEOPLE = ("Report Asha", "Report Bina", "Report Chitra")


@pytest.fixture(scope="module")
def tab():
    with browser_page() as tab:
        yield tab


def run(command, title, *args):
    code, out, err = bot("--sandbox", command, title, "--yes", "--json", *args)
    return code, json.loads(out), err


def signed_up(api, title, text, notes, language):
    lists = text.rstrip().splitlines()[-1].strip("= ")
    settings = f"| language = {language}\n| sections = {lists}\n| own columns = Attended\n| time zone = Asia/Kolkata\n"
    api.save(title, f"{{{{User:WikiconBot/Event\n{settings}}}}}\n{text}")
    section = text.count("\n== ") + 1 + text.count("\n=== ")
    for who, community in zip(PEOPLE, ("or.wikipedia", "hi.wikisource", ""), strict=True):
        api.sign_up(title, who, section, f"# ~~~~ {community}".rstrip())
    line = next(line for line in api.text(title).splitlines() if line.startswith("#") and PEOPLE[2] in line)
    api.save(title, api.text(title).replace(line, f"# <s>{line[2:]}</s>"))
    api.save(f"{title}/Notes", notes)


@pytest.mark.parametrize("language", EVENTS if EVERY else ["en"])
def test_from_sign_up_to_report(language, api, sandbox, tab):
    title, text, notes, words = EVENTS[language]
    report = f"{title}/Event report"
    signed_up(api, title, text, notes, language)
    code, said, err = run("update", title)
    assert said["outcome"] == "saved", err
    table = api.text(title).partition("wikiconbot:participants:begin")[2]
    row = next(row for row in table.split("\n|-") if f"User:{PEOPLE[0]}" in row)
    api.save(title, api.text(title).replace(row, f"{row.rstrip()} yes", 1))
    code, said, err = run("report", title)
    assert (code, said["outcome"], [edit["page"] for edit in said["edits"]]) == (0, "saved", [report]), err
    draft = api.text(report)
    assert [name for name in names_on(draft) if "day" in name] == [
        "report-day-20180406",
        "report-day-20180407",
    ]
    assert f"=== {load(language).time('2018-04-06')} ===" not in draft
    assert int(draft.partition(f"| {load(language).say('table-attended')}\n| ")[2][0]) == 1
    assert "(Asia/Kolkata)" in draft
    assert load(language).say("event-report-edits") in draft
    assert all(who not in draft for who in PEOPLE), "the report names nobody"
    links = api.query(prop="links", titles=report)["pages"][0]["links"]
    assert {f"{title}/Notes", title} <= {link["title"] for link in links}
    looked_at(tab, sandbox.url, report, language)
    as_people_keep_it(api, title, report, words)
    if language == "hi":
        as_it_is_deleted(api, title, report)


def as_people_keep_it(api, title, report, words):
    """People write around the bot's parts; later runs renew these, and nothing else."""
    code, said, _ = run("report", title)
    assert (code, said["outcome"]) == (0, "unchanged")
    draft = api.text(report)
    comment = next(
        line for line in draft.splitlines() if line.startswith("<!-- ") and "wikiconbot:" not in line
    )
    api.save(report, draft.replace(comment, f"{comment}\n{words}", 1), by=PEOPLE[0])
    api.sign_up(title, "Report Deepa", 0, "")
    api.save(title, api.text(title).replace("<s>", "").replace("</s>", ""))
    code, said, err = run("report", title)
    assert (code, said["outcome"]) == (0, "saved"), err
    new = api.text(report)
    assert f"{comment}\n{words}" in new
    assert names_on(new) == names_on(draft)
    if EVERY:
        as_the_bot_leaves(api, title, report, said["run"], draft.replace(comment, f"{comment}\n{words}", 1))


def as_the_bot_leaves(api, title, report, last, before):
    """An undo brings back what was there before the last run; when the bot leaves, the text of the report stays."""
    code, _, err = bot("--sandbox", "undo", last, "--yes")
    assert (code, api.text(report)) == (0, before), err
    code, _, err = bot("--sandbox", "resume", title, "--yes")
    assert code == 0, err
    code, said, err = run("remove", title)
    assert (code, report in [edit["page"] for edit in said["edits"]]) == (0, True), err
    assert "wikiconbot:" not in api.text(report)


def as_it_is_deleted(api, title, report):
    """A report that somebody deleted comes again only if a person asks for it."""
    api.delete(report)
    code, said, _ = run("report", title)
    assert (code, said["outcome"], said["cause"]) == (1, "refused", "event-report-gone")
    code, said, _ = run("report", title, "--add-missing", "--no-contributions")
    assert (code, said["cause"]) == (1, "reverted"), "the bot's edit was deleted, so a person has to look"
    code, _, err = bot("--sandbox", "resume", title, "--yes")
    assert code == 0, err
    code, said, err = run("report", title, "--add-missing", "--no-contributions")
    assert (code, said["outcome"]) == (0, "saved"), err
    assert "report-undecided" in names_on(api.text(report))


def looked_at(tab, url, report, language):
    tab.goto(address(url, report))
    links = tab.locator(".wikiconbot a[href*='#']").evaluate_all("links => links.map(link => link.href)")
    host = url.removeprefix("http://")
    tab.evaluate(
        "host => { document.body.innerHTML = document.body.innerHTML.replaceAll(`${host}<`, 'wiki.example<'); }",
        host,
    )
    take(tab, f"event-report-{language}", "#content", docs=language == "en")
    with somebody_else(tab, PHONE) as phone:
        phone.goto(address(url, report, "minerva"))
        take(phone, f"event-report-phone-{language}", "#content", docs=False)
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        phone.goto(links[0])
        found = phone.evaluate(
            "links => links.filter(link => document.getElementById(decodeURIComponent(new URL(link).hash.slice(1))))",
            links,
        )
        assert found == links, "each link leads to its section of the notes"
        assert len({*links}) == len(links) > 2
