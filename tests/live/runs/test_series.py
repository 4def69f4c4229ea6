"""Two events on one page, through a year of sign-ups and withdrawals, on a real wiki."""

import json
import re

from tests.live.command import bot
from wikiconbot.wikitext.regions import begin, end

PAGE = "Series of events"
START = """\
{{User:WikiconBot/Event | own columns = Room }}
== First iteration ==
* Date: 6 April 2027
* Registration deadline: 1 March 2027
=== Sign up ===
# [[User:Early Ed|Early Ed]] ([[User talk:Early Ed|talk]]) 10:00, 1 February 2026 (UTC)

== Second iteration ==
{{User:WikiconBot/Event | capacity = 2 | deadline = 2020-12-01 }}
=== Sign up ===
# [[User:Old Olga|Old Olga]] ([[User talk:Old Olga|talk]]) 10:00, 1 February 2020 (UTC)

== Talk ==
hello
"""


def sign(api, who, heading):
    """Sign up at the end of an event's list, as people do."""
    api.person(who)
    text = api.text(PAGE)
    at = text.index("=== Sign up ===", text.index(f"== {heading} =="))
    last = max(text.rfind("\n#", at, _stop(text, at)), at)
    line_end = text.index("\n", last + 1)
    return api.save(PAGE, f"{text[:line_end]}\n# ~~~~{text[line_end:]}", by=who)


def _stop(text, at):
    found = re.compile(r"^== |^<!-- wikiconbot", re.MULTILINE).search(text, at)
    return found.start() if found else len(text)


def strike(api, who, number=1):
    text = api.text(PAGE)
    lines = [line for line in text.split("\n") if line.startswith("#") and f"User:{who}|" in line]
    line = lines[number - 1]
    at = text.index(line) if number == 1 else text.rindex(line)
    api.save(PAGE, f"{text[:at]}# <s>{line[2:]}</s>{text[at + len(line) :]}", by=who)


def updated(api):
    code, out, err = bot("--sandbox", "update", PAGE, "--yes", "--json", "--allow-shrink")
    assert json.loads(out)["outcome"] == "saved", (code, out, err)
    code, out, _ = bot("--sandbox", "update", PAGE, "--yes", "--json")
    assert json.loads(out)["outcome"] == "unchanged"
    return api.text(PAGE)


def statuses(text, name="participants"):
    body = text[text.index(begin(name)) : text.index(end(name))]
    rows = re.split(r"^\|-", body, flags=re.MULTILINE)[2:]
    found = {}
    for row in rows:
        who = re.search(r"\[\[User:([^|\]]+)\|", row)
        says = re.search(
            r"^\| *(signed up|waiting list|withdrawn|to be confirmed|please check)[^|\n]*$", row, re.MULTILINE
        )
        assert who, row
        found[who[1]] = says[1] if says else row
    return found


def test_two_events_live_side_by_side(api):
    api.save(PAGE, START)
    text = updated(api)
    assert list(statuses(text)) == ["Early Ed"]
    assert list(statuses(text, "participants-2")) == ["Old Olga"]
    assert text.index(begin("participants")) < text.index("== Second iteration ==")
    assert (
        text.index("== Second iteration ==") < text.index(begin("participants-2")) < text.index("== Talk ==")
    )

    sign(api, "Both Bea", "First iteration")
    sign(api, "Both Bea", "Second iteration")
    text = updated(api)
    assert statuses(text)["Both Bea"] == "signed up", (
        "the first event has no limit, and its deadline is to come"
    )
    _, out, _ = bot("--sandbox", "check", PAGE, "--json")
    said = json.loads(out)
    late = {(f["iteration"], f["user"]) for f in said["findings"] if f["check"] == "L3"}
    assert late == {("Second iteration", "Both Bea")}
    assert [f for f in said["findings"] if f["check"] == "L1"] == [], "in two events, nobody is there twice"
    assert {(p["iteration"], p["user"]) for p in said["participants"]} >= {
        ("First iteration", "Both Bea"),
        ("Second iteration", "Both Bea"),
    }

    api.save(PAGE, api.text(PAGE).replace("deadline = 2020-12-01", "deadline = 2030-12-01"))
    sign(api, "Third Tim", "Second iteration")
    text = updated(api)
    assert statuses(text, "participants-2") == {
        "Old Olga": "signed up",
        "Both Bea": "signed up",
        "Third Tim": "waiting list",
    }
    strike(api, "Old Olga")
    text = updated(api)
    second = statuses(text, "participants-2")
    assert (second["Old Olga"], second["Third Tim"]) == ("withdrawn", "signed up")
    assert statuses(text) == {"Early Ed": "signed up", "Both Bea": "signed up"}
    _, out, _ = bot("--sandbox", "config", PAGE, "--json")
    events = json.loads(out)["iterations"]
    assert [event["settings"]["capacity"]["value"] for event in events] == [None, "2"]
    _, out, _ = bot("--sandbox", "export", PAGE, "--format", "json")
    rows = json.loads(out)["participants"]
    assert {(row["iteration"], row["user"]) for row in rows} >= {
        ("First iteration", "Both Bea"),
        ("Second iteration", "Both Bea"),
    }
