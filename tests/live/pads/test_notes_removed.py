"""Notes that people took off the wiki do not come back by themselves, on a real wiki and a real Etherpad."""

import json

import pytest

from tests.live.command import bot

TITLE = "Pads: removed"
NOTES = f"{TITLE}/Notes"


@pytest.fixture
def archive(api, etherpad):
    for name in ("removed1", "removed2"):
        etherpad.make(name, f"Notes of {name}: call 555-0199")
    api.save(TITLE, "== Event ==\n* Date: 6 April 2027\n* Etherpad: removed1, removed2\n")
    arguments = ("etherpad", "archive", TITLE, "--pad-host", etherpad.base, "--pause", "0", "--json")

    def run(*more, code=0):
        agrees = () if more == ("--no-terminal",) else ("--yes", *more)
        done, out, err = bot("--sandbox", *arguments, *agrees)
        assert done == code, (out, err)
        said = json.loads(out)
        return [pad["outcome"] for pad in said["pads"]], said

    return run


def test_what_was_taken_off_the_wiki_stays_away_until_a_person_says_so(api, etherpad, archive):
    assert archive("--no-terminal", code=1)[0] == ["planned", "planned"]
    assert api.text(NOTES) is None
    assert archive("--dry-run")[0] == ["planned", "planned"]
    assert archive()[0] == ["saved", "saved"]
    home = api.text(NOTES)
    api.admin.edit(NOTES, text=home[home.rindex("<!-- wikiconbot:pad-", 0, home.index("removed2: call")) :])
    outcomes, said = archive(code=1)
    assert outcomes == ["refused", "unchanged"]
    assert said["cause"] == "notes-removed"
    assert "until Admin removed them on" in said["pads"][0]["reason"]
    assert "removed1: call" not in api.text(NOTES)

    api.admin.edit(NOTES, text="", summary="No telephone numbers, please")
    assert archive(code=1)[0] == ["refused", "refused"]
    assert api.text(NOTES) == ""

    api.delete(NOTES)
    outcomes, said = archive(code=1)
    assert outcomes == ["refused", "refused"]
    assert "until Admin deleted that page on" in said["reason"]
    assert api.text(NOTES) is None
    assert archive("--restore")[0] == ["saved", "saved"]
    assert "removed1: call" in api.text(NOTES)
    assert archive()[0] == ["unchanged", "unchanged"]

    api.admin.edit(NOTES, text=api.text(NOTES).replace(": call 555-0199", ""))
    etherpad.call("setText", padID="removed1", text="Notes of removed1: call 555-0199\nand more\n")
    assert archive()[0] == ["saved", "unchanged"]
    assert "and more" in api.text(NOTES)
    assert "555-0199" not in api.text(NOTES)
    etherpad.call(
        "setText", padID="removed1", text="Notes of removed1: call 555-0199, please!\nand more\nand a lot\n"
    )
    outcomes, said = archive()
    assert outcomes == ["saved", "unchanged"]
    assert said["pads"][0]["kept_away"] == ["Notes of removed1: call 555-0199, please!"]
    assert "and a lot" in api.text(NOTES)
    assert "555" not in api.text(NOTES)
