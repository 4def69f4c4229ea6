"""Several events on one page: their places rest on the page's history, and cost no more requests than those of one."""

import json

import pytest

from tests.live.command import bot
from tests.live.runs.test_waiting_list import LONG_AGO
from tests.long import some

HEADINGS = ("First iteration", "Second iteration", "Third iteration", "Fourth iteration")


class Series:
    """A page with several events that have room for one person each."""

    def __init__(self, api, title, headings):
        self.api, self.title = api, title
        lists = "".join(f"== {heading} ==\n=== Sign up ===\n\n" for heading in headings)
        api.save(title, f"{{{{User:WikiconBot/Event|capacity=1}}}}\n{lists}== Talk ==\nHello.\n")

    def join(self, heading, who, words="~~~~"):
        """Sign up in an event's list, below its last line."""
        self.api.person(who)
        text = self.api.text(self.title)
        first = text.index("=== Sign up ===\n", text.index(f"== {heading} ==")) + len("=== Sign up ===\n")
        lines = text[first:].split("\n")
        count = next(number for number, one in enumerate(lines) if not one.startswith("#"))
        at = first + sum(len(one) + 1 for one in lines[:count])
        self.api.save(self.title, f"{text[:at]}# {words}\n{text[at:]}", by=who)

    def queues(self):
        """Who waits for which event, in order."""
        _, out, _ = bot("--sandbox", "check", self.title, "--json")
        found: dict[str, list[str]] = {}
        for person in sorted(json.loads(out)["participants"], key=lambda one: one["place"] or 0):
            if person["place"]:
                found.setdefault(person["iteration"], []).append(person["user"])
        return found

    def run(self):
        """Let the bot run; returns how it ended and how many requests it made."""
        code, out, err = bot(
            "--sandbox", "--stats", "update", self.title, "--yes", "--json", "--allow-shrink"
        )
        assert code in (0, 1), err
        total = next(line for line in err.splitlines() if line.startswith("total"))
        return json.loads(out)["outcome"], int(total.split()[1])


@pytest.mark.parametrize("count", some([2, 4], 0))
def test_events_of_a_series_share_their_requests(api, count):
    headings = HEADINGS[:count]
    series = Series(api, f"Series: places {count}", headings)
    for number, heading in enumerate(headings):
        series.join(heading, "Seated Sita")
        series.join(heading, f"Waiting Wim {number}")
    assert series.run()[0] == "saved"
    assert series.run() == ("unchanged", 3)
    series.join(headings[1], "Newcomer Nia")
    assert series.run()[0] == "saved", "the tables were made of different revisions now"
    for heading in headings:
        series.join(heading, "Late Lu")
        series.join(heading, "Early Ed", f"[[User:Early Ed|Ed]] {LONG_AGO}")
    before = series.queues()
    outcome, requests = series.run()
    assert (outcome, requests <= 5) == ("saved", True), requests
    assert series.queues() == before
    assert before[headings[0]] == ["Waiting Wim 0", "Late Lu", "Early Ed"]
    assert before[headings[1]] == ["Waiting Wim 1", "Newcomer Nia", "Late Lu", "Early Ed"]
    assert series.run() == ("unchanged", 3)


@pytest.mark.long
def test_who_is_in_two_events_returns_to_the_end_of_the_queue_of_one(api):
    series = Series(api, "Series: return", HEADINGS[:2])
    for heading in HEADINGS[:2]:
        series.join(heading, "Seated Sita")
    series.join(HEADINGS[1], "Both Bea", f"[[User:Both Bea|Bea]] {LONG_AGO}")
    series.join(HEADINGS[0], "Both Bea", f"[[User:Both Bea|Bea]] {LONG_AGO}")
    series.run()
    assert series.queues() == {HEADINGS[0]: ["Both Bea"], HEADINGS[1]: ["Both Bea"]}
    text = api.text(series.title)
    mine = next(one for one in text.split("\n") if one.startswith("#") and "Both Bea" in one)
    api.save(series.title, text.replace(mine, f"# <s>{mine[2:]}</s>", 1), by="Both Bea")
    series.run()
    assert series.queues() == {HEADINGS[1]: ["Both Bea"]}
    series.join(HEADINGS[0], "Newcomer Nia")
    text = api.text(series.title)
    api.save(series.title, text.replace(f"# <s>{mine[2:]}</s>", mine, 1), by="Both Bea")
    assert series.queues()[HEADINGS[0]] == ["Newcomer Nia", "Both Bea"]
    assert series.run()[0] == "saved"
    assert series.queues()[HEADINGS[0]] == ["Newcomer Nia", "Both Bea"]
    assert series.run() == ("unchanged", 3)
