"""A pad's life, on a real Etherpad and a real wiki: seeded, written in by guests, saved on the wiki, blanked, deleted, recreated."""

import json
import re
import time

import pytest

from tests.live.browser import browser_page
from tests.live.command import bot
from tests.live.pads.people import type_in_pad

TITLE, NAME = "Pads: WikiCon Pune", "wikicon_pune_ଓଡ଼ିଆ"
PAGE = (
    f"== Event ==\n* Date: 6 and 7 April 2027\n* Place: Pune\n* Etherpad: {NAME}\n\n"
    "== Sign up ==\n# [[User:Admin|Admin]] 10:40, 2 March 2026 (UTC)\n"
)


@pytest.fixture(scope="module")
def notes(api, etherpad):
    api.save(TITLE, PAGE)

    def run(command, *arguments, code=0, **environment):
        options = ("--pad-host", etherpad.base, "--pause", "0", "--json")
        done, out, err = bot("--sandbox", "etherpad", command, TITLE, *options, *arguments, **environment)
        assert done == code, (out, err)
        return json.loads(out), err

    return run


def typed(etherpad, author, text):
    """Somebody opens the pad in a browser and types; the Etherpad has it when this returns."""
    with browser_page() as page:
        type_in_pad(page, etherpad.url(NAME), author, text)
        deadline = time.monotonic() + 60
        while text.strip() not in etherpad.export(NAME).text and time.monotonic() < deadline:
            time.sleep(0.2)
    assert text.strip() in etherpad.export(NAME).text


def changed_lines(diff):
    return [line for line in diff.splitlines() if re.match(r"[+-](?![+-])", line)]


def test_the_notes_of_an_event_are_kept_whatever_becomes_of_its_pad(notes, api, etherpad):
    said, _ = notes("status", code=1)
    assert (said["name"], said["state"]) == (NAME, "missing")

    notes("seed", "--yes", WIKICONBOT_ETHERPAD_KEY=etherpad.key)
    assert "Pune" in etherpad.export(NAME).text
    assert notes("status")[0]["state"] == "untouched"  # nobody wrote in it yet: the agenda is no notes
    assert notes("archive", "--yes", code=1)[0]["pads"][0]["state"] == "untouched"
    _, err = notes("seed", "--yes", code=1, WIKICONBOT_ETHERPAD_KEY=etherpad.key)  # never over what is there
    assert err
    assert "Pune" in etherpad.export(NAME).text

    typed(etherpad, "Asha", "Asha: {{nobots}} [[Category:X]] ~~~~ we met ")
    said, _ = notes("archive", "--yes")
    assert said["outcome"] == "saved"
    assert [edit["page"] for edit in said["edits"]] == [f"{TITLE}/Notes", TITLE]
    first = api.text(f"{TITLE}/Notes")
    assert "Asha" in first
    assert "we met" in first
    assert "{{nobots" not in first
    assert f"([[:{TITLE}/Notes|notes]])" in api.text(TITLE)
    shown = api.admin.ask(action="parse", page=f"{TITLE}/Notes", prop="templates|categories|images")["parse"]
    assert (shown["templates"], shown["categories"], shown["images"]) == ([], [], [])
    assert notes("archive", "--yes")[0]["outcome"] == "unchanged"

    text = etherpad.export(NAME).text  # another guest; in test_typing.py several type in their browsers
    assert etherpad.call("setText", padID=NAME, text=f"{text.rstrip()} One more topic \n")["code"] == 0
    said, _ = notes("archive", "--yes")
    assert said["outcome"] == "saved"
    (edit,) = said["edits"]
    assert len(changed_lines(edit["diff"])) <= 8, edit["diff"]
    kept = api.text(f"{TITLE}/Notes")

    api.admin.edit(f"{TITLE}/Notes", undo=api.revision(f"{TITLE}/Notes"))
    assert notes("archive", "--yes", code=1)[0]["cause"] == "reverted"
    assert bot("--sandbox", "resume", TITLE, "--yes")[0] == 0
    assert notes("archive", "--yes")[0]["outcome"] == "saved"
    assert api.text(f"{TITLE}/Notes") == kept

    assert "One more topic" in kept

    good = notes("status")[0]["revision"]
    assert etherpad.call("setText", padID=NAME, text="\n")["code"] == 0
    said, _ = notes("status", code=1)
    assert said["state"] == "blanked"
    said, err = notes("archive", "--yes", code=1)
    assert api.text(f"{TITLE}/Notes") == kept
    assert f"--revision {good}" in err + json.dumps(said)
    said, _ = notes("archive", "--revision", str(good), "--yes")
    assert "One more topic" in api.text(f"{TITLE}/Notes")

    assert etherpad.call("deletePad", padID=NAME)["code"] == 0
    assert notes("status", code=1)[0]["state"] == "missing"
    assert notes("archive", "--yes", code=1)[0]["outcome"] == "refused"
    etherpad.make(NAME, "Something else altogether")
    assert notes("status", code=1)[0]["state"] == "recreated"
    assert "One more topic" in api.text(f"{TITLE}/Notes")


def test_all_pads_that_pages_link_to_are_found_and_brought_home(api, etherpad):
    spelled = [etherpad.base.replace("http:", "HTTP:"), etherpad.base, etherpad.base.removeprefix("http:")]
    for number in range(3):
        etherpad.make(f"rescue{number}", f"Notes number {number}")
    lines = "\n".join(f"* Notes: [{base}/p/rescue{n}/timeslider day {n}]" for n, base in enumerate(spelled))
    api.save("Pads: rescue", f"== Event ==\n* Date: 1 May 2027\n{lines}\n[[Category:Rescue]]\n")
    options = ("--pad-host", etherpad.base, "--json")
    code, out, err = bot("--sandbox", "etherpad", "find", "Pads: rescue", *options)
    assert code == 0, err
    for number in range(3):
        assert f"rescue{number}" in out
    code, by_category, err = bot("--sandbox", "etherpad", "find", "--cat", "Rescue", *options)
    assert code == 0, err
    assert "rescue2" in by_category
    arguments = ("--all", "--yes", "--pause", "0", *options)
    code, out, err = bot("--sandbox", "etherpad", "archive", "Pads: rescue", *arguments)
    assert code == 0, err
    home = api.text("Pads: rescue/Notes")
    assert all(f"Notes number {number}" in home for number in range(3))
    code, out, err = bot("--sandbox", "etherpad", "archive", "Pads: rescue", *arguments)
    assert (code, json.loads(out)["outcome"]) == (0, "unchanged"), err


def test_pads_that_are_closed_for_good_do_not_keep_the_others_from_coming_home(api, etherpad):
    etherpad.make("good0", "Good notes")
    names = [f"g.{'A' * 16}$team0", f"g.{'A' * 16}$team1", "good0"]
    lines = "\n".join(f"* Etherpad: {etherpad.base}/p/{name}" for name in names)
    api.save("Pads: closed", f"== Event ==\n* Date: 1 May 2027\n{lines}\n")
    arguments = ("--pad-host", etherpad.base, "--json", "--all", "--yes", "--pause", "0")
    for outcome in ("saved", "unchanged"):
        code, out, err = bot("--sandbox", "etherpad", "archive", "Pads: closed", *arguments)
        assert code == 1, err
        found = json.loads(out)["pads"]
        assert [pad["outcome"] for pad in found] == ["refused"] * 2 + [outcome]
        assert "HTTP 403" in found[0]["reason"]
    assert "Good notes" in api.text("Pads: closed/Notes")


def test_an_agenda_that_was_imported_is_no_notes(api, etherpad):
    api.save("Pads: imported", "== Event ==\n* Date: 6 and 7 April 2027\n* Etherpad: imported_agenda\n")
    options = ("Pads: imported", "--pad-host", etherpad.base, "--pause", "0", "--json")
    assert bot("--sandbox", "etherpad", "seed", *options, "--import", "--yes")[0] == 0
    code, out, err = bot("--sandbox", "etherpad", "status", *options)
    assert (code, json.loads(out)["state"]) == (0, "untouched"), err


def test_spam_replaces_no_notes_until_a_person_says_so(api, etherpad):
    title, lines = "Pads: spam", "\n".join(f"Decision {n}: we hire {n} rooms in Pune" for n in range(20))
    etherpad.make("spammed", lines)
    api.save(title, "== Event ==\n* Date: 6 April 2027\n* Etherpad: spammed\n")
    options = ("--pad-host", etherpad.base, "--pause", "0", "--json", "--yes")

    def archive(*arguments, code=0):
        done, out, err = bot("--sandbox", "etherpad", "archive", title, *options, *arguments)
        assert done == code, (out, err)
        return json.loads(out)

    assert archive()["outcome"] == "saved"
    spam = "\n".join(f"BUY CHEAP PILLS {n} http://spam.example/{n}" for n in range(20))
    assert etherpad.call("setText", padID="spammed", text=spam)["code"] == 0
    said = archive(code=1)
    assert (said["outcome"], said["cause"]) == ("refused", "notes-replaced")
    assert "0 of the 160 words" in said["reason"]
    assert "Decision 7" in api.text(f"{title}/Notes")
    archive("--revision", "0")
    said = archive()
    assert (said["outcome"], "A person chose revision" in said["reason"]) == ("unchanged", True)
    assert archive("--revision", "last")["outcome"] == "saved"
    assert "PILLS" in api.text(f"{title}/Notes")
    assert bot("--sandbox", "etherpad", "archive", title, *options, "--revision", "newest")[0] == 2
