"""On a real wiki: somebody leaves the bot's lists, and the bot leaves the page, with all that people wrote, and back."""

import json

from tests.live.command import bot

LEAVER = "Leaving Lena"
PEOPLE = ("Staying Sam", LEAVER, "Staying Sue")
SETTINGS = (
    "{{{{User:WikiconBot/Event\n| target = /People\n| own columns = Room\n| capacity = 2\n"
    "| publish = participants, findings\n| optout = {}\n}}}}\n"
)
SKIP = "<!-- wikiconbot:skip -->"


def run(command, title, *args):
    allowed = () if command == "undo" else ("--publish", "findings")
    code, out, err = bot("--sandbox", command, title, "--yes", "--json", *allowed, *args)
    return code, json.loads(out), err


def texts(api, title):
    return {page: api.text(page) for page in (title, f"{title}/People", f"{title}/Report")}


def event(api, title, optout=""):
    for who in PEOPLE:
        api.save(f"User:{who}", "Hello!", by=who)
    api.save(title, f"{SETTINGS.format(optout)}== Sign up ==\nAdd a line.\n")
    for who in PEOPLE:
        api.sign_up(title, who, 1, "# ~~~~ – from nowhere")
    code, _, err = run("update", title)
    assert code == 0, err
    people = f"{title}/People"
    table = api.text(people)
    row = next(row for row in table.split("\n|-") if f"User:{LEAVER}" in row)
    filled = table.replace(row, f"{row}R7" if row.endswith("| ") else f"{row} R7", 1)
    api.save(people, filled)
    return people


def test_who_writes_the_comment_on_their_line_is_in_nothing_that_the_bot_writes(api):
    title = "Leaving: a person"
    people = event(api, title)
    page = api.text(title)
    line = next(line for line in page.splitlines() if line.startswith("#") and LEAVER in line)
    api.save(title, page.replace(line, f"{line} {SKIP}"), by=LEAVER)
    code, said, err = run("update", title)
    assert (code, said["outcome"], said["unnamed"]) == (0, "saved", 1), err
    assert [(f["check"], f["evidence"]["says"]) for f in said["findings"] if f["check"] == "T6"] == [
        ("T6", "R7")
    ]
    assert all(LEAVER not in edit["summary"] for edit in said["edits"])
    written = texts(api, title)
    assert LEAVER not in written[people]
    assert LEAVER not in written[f"{title}/Report"]
    assert "not named: 1" in written[people]
    assert SKIP in written[title]
    code, said, err = run("update", title)
    assert (code, said["outcome"]) == (0, "unchanged"), err
    for command in ("check", "signups"):
        code, out, err = bot("--sandbox", command, title, "--json")
        assert (code, LEAVER in out) == (0, False), err
        assert json.loads(out)["unnamed_lines"] == [1 + page.splitlines().index(line)]
    code, out, err = bot("--sandbox", "export", title, "--format", "json")
    assert (code, json.loads(out)["unnamed"], LEAVER in out) == (0, 1, False), err


def test_the_bot_leaves_a_page_and_its_subpages_and_comes_back_byte_for_byte(api):
    title = "Leaving: the bot"
    people = event(api, title)
    before = texts(api, title)
    code, said, err = run("remove", title)
    assert (code, said["outcome"]) == (0, "saved"), err
    after = texts(api, title)
    assert {edit["page"] for edit in said["edits"]} == set(before)
    assert not any("<!-- wikiconbot:" in text or "data-wcb" in text for text in after.values())
    html = api.stranger.ask(action="parse", page=people, prop="text")["parse"]["text"]
    assert all(f"User:{who}" in after[people] for who in PEOPLE)
    assert "R7" in html
    assert html.count("<tr>") == len(PEOPLE) + 1
    code, again, err = run("remove", title)
    assert (code, again["outcome"]) == (0, "unchanged"), err
    code, back, err = run("undo", said["run"])
    assert (code, back["outcome"]) == (0, "saved"), err
    assert texts(api, title) == before
    code, said, err = run("update", title)
    assert (code, said["outcome"]) == (0, "unchanged"), err
