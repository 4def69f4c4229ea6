"""What the commands say of a page with several events: which event each line is about."""

import json

import pytest

from tests.cli.test_file import run
from tests.plan.test_series import line, planned, section, series
from wikiconbot.language.directions import isolated_text
from wikiconbot.wikitext.markup import in_summary


def said(command, text, *options):
    return run(command, "--file", "-", "--title", "Event", *options, stdin=text)


def test_check_counts_the_people_of_each_event_and_everybody_once():
    text = series(("Ann", "Ben"), ("Ann", "Cyd")).replace(
        line("Cyd", 2), f"# <s>{line('Cyd', 2)[2:-1]}</s>\n"
    )
    _, out, _ = said("check", text)
    assert (
        "\nFirst iteration: 2 people\nSecond iteration: 1 person (1 more withdrew)\nEvent: 2 people (1 more withdrew); "
        in out
    )


def test_check_of_one_event_has_no_such_lines():
    _, out, _ = said("check", "== Sign up ==\n" + line("Ann"))
    assert out.startswith("Event: 1 person; ")
    assert "Sign up: " not in out


def test_who_withdrew_from_one_event_comes_to_the_other():
    text = series(("Ann",), ("Ann",)).replace(line("Ann"), f"# <s>{line('Ann')[2:-1]}</s>\n", 1)
    _, out, _ = said("check", text)
    assert "\nEvent: 1 person; " in out


@pytest.mark.parametrize("top", ["", "{{User:WikiconBot/Event|capacity=9}}\n"])
def test_signups_names_the_event_of_each_list(top):
    text = series(("Ann",), ("Ben",), top, "* Venue: TBD\n", "* Venue: TBD\n")
    _, out, _ = said("signups", text)
    assert "First iteration: Sign up\n" in out
    assert "Second iteration: Sign up\n" in out
    assert "Undecided: First iteration: Venue, Second iteration: Venue\n" in out
    _, out, _ = said("signups", text, "--json")
    found = [(one["user"], one["iteration"]) for one in json.loads(out)["signups"]]
    assert found == [("Ann", "First iteration"), ("Ben", "Second iteration")]


def test_signups_of_one_event_name_none():
    text = section("In person", ["Ann"]) + section("Online", ["Ben"])
    _, out, _ = said("signups", text, "--json")
    assert all("iteration" not in one for one in json.loads(out)["signups"])


@pytest.mark.parametrize(
    "headings",
    [
        ("पहला संस्करण", "दूसरा संस्करण"),
        ("پہلا ایڈیشن", "دوسرا ایڈیشن"),
        ("第1回", "第2回"),
        ("1. Auflage", "2. Auflage"),
    ],
)
def test_every_command_names_events_in_any_language(headings):
    text = section(headings[0], ["Ann"]) + section(headings[1], ["Ben", "Ben"]) + "== Report ==\nx\n"
    _, out, _ = said("check", text, "--json")
    assert {f["iteration"] for f in json.loads(out)["findings"] if f["check"] == "L1"} == {headings[1]}
    _, out, _ = said("export", text, "--format", "json")
    assert [row["iteration"] for row in json.loads(out)["participants"]] == list(headings)
    _, out, _ = said("config", text, "--json")
    assert [event["heading"] for event in json.loads(out)["iterations"]] == list(headings)
    _, out, err = said("update", text, "--json")
    assert f"{in_summary(headings[0])}: +1 Ann; 1 participant; " in json.loads(out)["edits"][0]["summary"]
    assert f"{isolated_text(headings[1], 'ltr')}: Ben" in err
    assert planned(planned(text)) == planned(text)


def meetups(count):
    """Return a page with so many events, each with a separate list."""
    return "".join(
        f"== Meetup {n} ==\n=== Sign up ===\n# [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 11:15, 22 November 2026 (UTC)\n"
        for n in range(1, count + 1)
    )


@pytest.mark.parametrize("command", ["signups", "check", "update"])
def test_more_events_than_are_told_apart_are_said(command):
    told = "The page has 51 events, but the bot separates at most 50"
    _, out, err = run(command, "--file", "-", stdin=meetups(51))
    assert told in out + err
    _, out, err = run(command, "--file", "-", stdin=meetups(50))
    assert told not in out + err


def test_a_program_reads_that_events_are_not_told_apart():
    _, out, _ = run("signups", "--file", "-", "--json", stdin=meetups(51))
    assert [(w["code"], w["line"]) for w in json.loads(out)["warnings"]] == [("too-many-events", 1)]
    _, out, _ = run("update", "--file", "-", "--json", stdin=meetups(51))
    assert ("S4", "warning") in {(f["check"], f["severity"]) for f in json.loads(out)["findings"]}
