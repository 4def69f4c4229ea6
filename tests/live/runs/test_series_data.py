"""Several events on one page, for other programs and for undoing, on a real wiki."""

import html
import json
import re

from tests.live.command import bot

PAGE = "Series for programs"
HOSTILE = "Second iteration <nowiki>{{!}}</nowiki> \"a' [x] __TOC__ &amp; ~3"


def event_page(second):
    people = "# [[User:Ann|Ann]] 10:00, 1 March 2026 (UTC)\n# [[User:Ben|Ben]] 10:00, 2 March 2026 (UTC)\n"
    return (
        "{{User:WikiconBot/Event|capacity=2|columns=participant, number, status}}\n"
        f"== First iteration ==\n* Date: 6 April 2027\n=== Sign up ===\n{people}"
        f"== {second} ==\n* Date: 7 May 2027\n* Registration deadline: 1 April 2027\n=== Sign up ===\n"
        "# [[User:Ann|Ann]] 10:00, 1 March 2026 (UTC)\n== Talk ==\nhello\n"
    )


def events(api):
    """The attribute of each table, as the wiki's parser leaves it in the page's HTML."""
    shown = api.admin.ask(action="parse", page=PAGE, prop="text", formatversion=2)["parse"]["text"]
    found = re.findall(r'<div[^>]* data-wcb-event="([^"]*)"', shown)
    return [json.loads(html.unescape(value)) for value in found]


def test_other_programs_read_each_event_in_the_html_of_the_page(api):
    api.save(PAGE, event_page(HOSTILE))
    code, out, err = bot("--sandbox", "update", PAGE, "--yes", "--json")
    assert json.loads(out)["outcome"] == "saved", (code, err)
    first, second = events(api)
    assert (first["iteration"], first["capacity"], first["free"], first["deadline"]) == (
        "First iteration",
        2,
        0,
        None,
    )
    assert (second["capacity"], second["free"], second["deadline"]) == (2, 1, "2027-04-01")
    _, out, _ = bot("--sandbox", "config", PAGE, "--json")
    assert [event["heading"] for event in json.loads(out)["iterations"]] == [
        first["iteration"],
        second["iteration"],
    ]
    assert second["rosters"] == [{"heading": "Sign up", "under": [second["iteration"]]}]
    for words in ("__TOC__", "\"a' [x]"):
        assert words in second["iteration"]


def test_the_tables_of_all_events_are_taken_back_at_once(api):
    page = f"{PAGE} (taken back)"
    text = event_page("Second iteration")
    api.save(page, text)
    _, out, _ = bot("--sandbox", "update", page, "--yes", "--json")
    done = json.loads(out)
    assert done["outcome"] == "saved"
    assert api.text(page).count("=== Overview of participants ===") == 2
    code, out, err = bot("--sandbox", "undo", done["run"], "--yes")
    assert code == 0, (out, err)
    assert api.text(page).strip() == text.strip()
