"""``wikiconbot programme --file``: the page, the files and the exit codes, as a shell gets them."""

import json

import pytest

from tests.cli.test_file import run
from tests.programme.programmes import rows
from tests.programme.test_calendar import by_thunderbird

FACTS = "'''Date''': 6–7 April 2018\n{{User:WikiconBot/Event\n| time zone = Asia/Kolkata\n}}\n"
TOML = """
[[session]]
id = "opening"
day = 2018-04-06
time = "10:00–10:45"
room = "Hall A"
title = "Opening & <b>welcome</b>"
speakers = ["User:Ann", "Ben, of Pune"]
description = \"\"\"
[[session]]: not a session, but text
\"\"\"

[[session]]
day = "Day 2"
start = 09:30:00
end = "10:15"
title = "Lua"

[[session]]
day = 2018-04-07
title = "No time"

[[session]]
day = 2018-04-07
time = "10:00"
title = "With a typing mistake"
rom = "Hall A"
"""
CSV = "Datum;Uhrzeit;Titel;Referent\n6.4.2018;10:00–10:45;Eröffnung;Ann und Ben\n;11 Uhr;Lua;\n;foo;Kaputt;\n"


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "event.wiki"
    file.write_text(
        FACTS + rows("10:00–10:45 || Hall A || Opening || Ann", "10:30–11:00 || Hall A || Lua || Ann"),
        "utf-8",
    )
    return file


def programme(page, *more):
    code, out, err = run("programme", "--file", str(page), "--title", "Event", "--json", *more)
    return code, json.loads(out), err


def test_overlaps_are_found_and_the_page_is_written_once(page, tmp_path):
    code, said, _ = programme(page, "--output", str(page))
    assert (code, said["source"], said["zone"]["origin"]) == (0, "page", "setting")
    assert [one["check"] for one in said["findings"]] == ["P2", "P3"]
    code, said, _ = programme(page)
    assert (code, said["outcome"], said["edits"]) == (0, "unchanged", [])


def test_a_rule_that_is_turned_off_finds_nothing(page):
    page.write_text(
        page.read_text("utf-8").replace("| time zone", "| checks off = P2, P3\n| time zone"), "utf-8"
    )
    assert programme(page)[1]["findings"] == []


def test_sessions_of_a_toml_file(page, tmp_path):
    file = tmp_path / "sessions.toml"
    file.write_text(TOML, "utf-8")
    code, said, err = programme(page, "--sessions", str(file), "--strict")
    assert code == 1
    assert "2 rows of the programme were not read" in err
    assert [(s["title"], s["starts"], s["line"]) for s in said["sessions"]] == [
        ("Opening & <b>welcome</b>", "2018-04-06T04:30:00Z", 2),
        ("Lua", "2018-04-07T04:00:00Z", 13),
    ]
    assert (said["sessions"][0]["speakers"], said["sessions"][0]["accounts"]) == (
        ["Ann", "Ben, of Pune"],
        ["Ann", None],
    )
    assert [one["line"] for one in said["unread"]] == [19, 23]
    assert "“rom” is not understood" in said["unread"][1]["why"]
    assert said["source"] == "file"


def test_sessions_of_a_csv_file(page, tmp_path):
    file = tmp_path / "sessions.csv"
    file.write_bytes(CSV.encode("utf-16"))
    code, said, _ = programme(page, "--sessions", str(file))
    assert code == 0
    assert [(s["title"], s["speakers"]) for s in said["sessions"]] == [
        ("Eröffnung", ["Ann", "Ben"]),
        ("Lua", []),
    ]
    assert [one["line"] for one in said["unread"]] == [4]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.toml", "x = [", "is not TOML"), ("a.toml", "zone = 1", "must have only tables"), ("a.csv", "Name;City\nAnn;Pune\n", "no columns for the times"),
        ("a.txt", "", "must end in .toml"), ("a.csv", "", "has no rows"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_used(page, tmp_path, name, text, says):
    file = tmp_path / name
    file.write_text(text, "utf-8")
    code, out, err = run("programme", "--file", str(page), "--sessions", str(file))
    assert (code, out) == (2, "")
    assert says in err


def test_calendar_files_for_all_for_one_and_for_each(page, tmp_path):
    file, folder = tmp_path / "all.ics", tmp_path / "each"
    code, _, err = programme(page, "--ics", str(file), "--ics-dir", str(folder))
    assert code == 0
    assert "all.ics" in err
    first = file.read_bytes()
    assert len(by_thunderbird(first)) == 2
    assert [one.name for one in folder.iterdir()] == ["Ann.ics"]
    assert programme(page, "--ics", str(file))[0] == 0
    assert file.read_bytes() == first
    assert programme(page, "--ics", str(file), "--ics-for", "ann")[0] == 0
    assert len(by_thunderbird(file.read_bytes())) == 2
    code, _, err = run("programme", "--file", str(page), "--ics", str(file), "--ics-for", "Zed")
    assert (code, "speaks in no session" in err) == (2, True)


def test_a_speaker_who_opted_out_is_not_named(page):
    page.write_text(page.read_text("utf-8").replace("| time zone", "| optout = Ann\n| time zone"), "utf-8")
    _, said, _ = programme(page)
    assert [one["speakers"] for one in said["sessions"]] == [[], []]
    assert "Ann" not in said["edits"][0]["diff"].partition("wikiconbot:programme:begin")[2]


def test_a_speaker_who_opts_out_later_is_named_in_no_cell_of_the_bot_and_no_calendar(page, tmp_path):
    written = tmp_path / "written.wiki"
    run("programme", "--file", str(page), "--output", str(written))
    text = written.read_text("utf-8").replace("| time zone", "| optout = Ann\n| time zone")
    start, stop = text.index("{|"), text.index("<!-- wikiconbot:programme:begin")
    text = text[:start] + text[stop:]  # people go on in the bot's table
    assert text.count("Ann", start) == 2
    written.write_text(text.replace("| Opening", "| Opening with Dr. Ann"), "utf-8")
    file = tmp_path / "all.ics"
    _, said, _ = programme(written, "--ics", str(file), "--output", str(written))
    assert (said["source"], "Ann" in json.dumps(said["sessions"])) == ("region", False)
    assert "Ann" not in file.read_text("utf-8")
    text = written.read_text("utf-8")
    assert text.count("Ann", start) == text.count("Opening with Dr. Ann") == 1


@pytest.mark.parametrize("below", ["", "\n\n== Next ==\nWords\n"])
def test_a_table_that_is_not_closed_is_written_once(page, below):
    page.write_text(page.read_text("utf-8").rstrip().removesuffix("|}") + below, "utf-8")
    assert programme(page, "--output", str(page))[0] == 0
    once = page.read_text("utf-8")
    _, said, _ = programme(page, "--output", str(page))
    assert (said["outcome"], page.read_text("utf-8")) == ("unchanged", once)


def test_a_page_without_a_programme(tmp_path):
    file = tmp_path / "event.wiki"
    file.write_text("== Sign up ==\n", "utf-8")
    code, out, err = run("programme", "--file", str(file))
    assert (code, out) == (0, "== Sign up ==\n")
    assert "has no programme" in err


def test_a_broken_table_is_refused_and_nothing_is_written(page):
    assert programme(page, "--output", str(page))[0] == 0
    page.write_text(page.read_text("utf-8").replace("wikiconbot:programme:end", "x"), "utf-8")
    code, said, _ = programme(page)
    assert (code, said["outcome"], said["edits"]) == (1, "refused", [])


def test_the_wiki_s_zone_is_the_last_resort_and_said(page):
    page.write_text(page.read_text("utf-8").replace("| time zone = Asia/Kolkata\n", ""), "utf-8")
    _, out, err = run("programme", "--file", str(page), "--dry-run")
    assert "time zone: UTC (the wiki's" in err
    assert "Time (UTC)" in out


def test_a_cell_over_two_rows_in_the_bot_s_table_is_refused_in_words_about_the_programme(page):
    assert programme(page, "--output", str(page))[0] == 0
    page.write_text(page.read_text("utf-8").replace("| role=rowheader | Lua", "| rowspan=2 | Lua"), "utf-8")
    code, said, _ = programme(page)
    assert (code, said["outcome"]) == (1, "refused")
    assert "table of the programme cannot be kept" in said["reason"]


def test_rows_that_are_not_read_are_said_also_if_only_the_bot_s_table_is_left(page):
    assert programme(page, "--output", str(page))[0] == 0
    text = page.read_text("utf-8")
    page.write_text(
        text.replace("10:00–10:45 ||", "foo ||", 1).replace("10:30–11:00 ||", "bar ||", 1), "utf-8"
    )
    code, said, _ = programme(page, "--strict")
    assert (code, said["source"], said["edits"], len(said["unread"])) == (1, "region", [], 2)
