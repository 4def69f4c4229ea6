"""The programme on a real wiki: people's table becomes the bot's, the calendar file is copied from its page, undo takes all back."""

import html
import json
import re

from tests.live.command import bot
from tests.programme.test_calendar import by_thunderbird

TITLE = "Event with a programme"
PAGE = """\
'''Date''': 6–7 April 2018
{{User:WikiconBot/Event
| time zone = Asia/Kathmandu
}}
== Programme ==
=== Day 1 ===
{| class="wikitable"
! Time !! Room !! Session !! Speaker
|-
| 10:00–10:45 || Hall A || Opening & <nowiki>{{welcome}}</nowiki> || [[User:Ann|Ann]]
|-
| 22:00–00:30 || Garden || Dinner <nowiki>~~~~</nowiki> ||
|}
== Sign up ==
# [[User:Ann]] 10:40, 2 March 2018 (UTC)
[[Category:Events]]
"""


def programme(*more):
    code, out, err = bot("--sandbox", "programme", TITLE, "--yes", "--json", *more)
    assert code == 0, err
    return json.loads(out)


def shown_text(api, title):
    """What a reader selects and copies on the page of the calendar file."""
    rendered = api.admin.ask(action="parse", page=title, prop="text")["parse"]["text"]
    inner = re.search(r"<pre>\n?(.*?)</pre>", rendered, re.DOTALL)
    assert inner, rendered
    return html.unescape(inner[1])


def test_the_programme_is_written_read_again_and_copied(api, tmp_path):
    api.save(TITLE, PAGE)
    ics = tmp_path / "all.ics"
    said = programme("--ics", str(ics), "--ics-page")
    assert [edit["page"] for edit in said["edits"]] == [TITLE, f"{TITLE}/Programme.ics"]
    assert said["zone"] == {"name": "Asia/Kathmandu", "origin": "setting"}
    assert [s["starts"] for s in said["sessions"]] == ["2018-04-06T04:15:00Z", "2018-04-06T16:15:00Z"]
    text = api.text(TITLE)
    assert PAGE.partition("== Sign up")[0] in text  # people's table is as it was
    assert text.index("wikiconbot:programme:end") < text.index("== Sign up")

    copied = shown_text(api, f"{TITLE}/Programme.ics")
    assert copied.strip("\n") == ics.read_bytes().decode().replace("\r\n", "\n").strip("\n")
    events = by_thunderbird(copied.encode())
    assert [one["summary"] for one in events] == ["Opening & {{welcome}}", "Dinner ~~~~"]

    first = ics.read_bytes()
    assert programme("--ics", str(ics), "--ics-page")["outcome"] == "unchanged"
    assert ics.read_bytes() == first

    api.save(TITLE, text.replace("22:00–00:30 || Garden", "21:00–23:30 || Hall B", 1))
    programme("--ics", str(ics))
    dinner = [one for one in by_thunderbird(ics.read_bytes()) if one["summary"].startswith("Dinner")]
    assert [(one["uid"], one["sequence"]) for one in dinner] == [(events[1]["uid"], 1)]
    assert dinner[0]["starts"] == "2018-04-06T15:15:00.000Z"

    before = api.text(TITLE)
    code, out, err = bot("--sandbox", "remove", TITLE, "--yes", "--json")
    assert code == 0, err
    assert "wikiconbot:programme" not in api.text(TITLE)
    assert "{| class" in api.text(TITLE)
    code, _, err = bot("--sandbox", "undo", json.loads(out)["run"], "--yes")
    assert code == 0, err
    assert api.text(TITLE) == before


def test_the_bot_leaves_the_pages_of_the_programme_too(api):
    title = f"{TITLE} elsewhere"
    api.save(title, PAGE.replace("| time zone", "| programme page = /Timetable\n| time zone"))
    api.save(f"{title}/Timetable", PAGE[PAGE.index("=== Day") : PAGE.index("== Sign")])
    code, _, err = bot("--sandbox", "programme", title, "--yes", "--ics-page")
    assert code == 0, err
    pages = (f"{title}/Timetable", f"{title}/Programme.ics")
    assert all("wikiconbot:" in api.text(page) for page in pages)
    code, _, err = bot("--sandbox", "remove", title, "--yes")
    assert code == 0, err
    assert not any("wikiconbot:" in api.text(page) for page in pages)
