"""Which pads a page has, on a real wiki and a real Etherpad: in facts, by templates, by links between wikis; and what is elsewhere."""

import json

import pytest

from tests.live.command import bot

TITLE = "Pads: which"
FRAMAPAD = "https://annuel.framapad.org/p/which"


@pytest.fixture(scope="module")
def which(api, etherpad):
    for name in ("which1", "which2", "which3", "which 4"):
        etherpad.make(name, f"Notes of {name}")
    only = etherpad.call("getReadOnlyID", padID="which3")["data"]["readOnlyID"]
    api.save("Template:Pad of which", f"[{etherpad.base}/p/{{{{{{1}}}}}} notes]")
    api.save(
        TITLE,
        "== Event ==\n* Date: 6 April 2027\n* Etherpad: which1, which2\n* Place: Pune\n\n"
        f"Notes: {{{{Pad of which|which3}}}}, only to read: {etherpad.base}/p/{only}\n\n"
        f"[{FRAMAPAD} Here] <!-- {etherpad.base}/p/hidden --> and {etherpad.base}/which_4.\n",
    )
    api.admin.ask(action="purge", titles=TITLE, forcelinkupdate="1")

    def run(command, *arguments, code=0):
        options = ("--pad-host", etherpad.base, "--pause", "0", "--json", *arguments)
        done, out, err = bot("--sandbox", "--stats", "etherpad", command, *options)
        assert done == code, (out, err)
        return json.loads(out), err

    return run, only


def test_all_commands_see_the_same_pads_in_one_request(which, etherpad):
    run, only = which
    said, err = run("link", TITLE)
    found = [said, *said["others"]]
    names = ["which1", "which2", "which_4", "which3", only, "which"]
    assert [pad["name"] for pad in found] == names
    assert (found[-1]["url"], found[-1]["elsewhere"]) == (FRAMAPAD, "etherpad")
    assert "--pad-host https://annuel.framapad.org" in found[-1]["says"]
    assert "read         1 request" in err

    said, err = run("status", TITLE, code=1)
    found = [said, *said["others"]]
    assert [pad["state"] for pad in found] == ["live"] * 5 + ["unknown"]
    assert f"{etherpad.base}/p/which3" in found[4]["same"]
    assert "read         1 request" in err


def test_all_pads_come_home_and_the_others_are_named(which, api, etherpad):
    run, only = which
    said, _ = run("archive", TITLE, "--yes", code=1)
    outcomes = [(pad["name"], pad["outcome"], pad["page"]) for pad in said["pads"]]
    notes = f"{TITLE}/Notes"
    saved = [(name, "saved", notes) for name in ("which1", "which2", "which_4", "which3")]
    assert outcomes == [*saved, (only, "unchanged", None), ("which", "refused", None)]
    assert "--pad-host https://annuel.framapad.org" in said["pads"][-1]["reason"]
    text = api.text(notes)
    assert all(text.count(f"Notes of which{n}") == 1 for n in ("1", "2", "3", " 4"))
    links = ", ".join(f"[{etherpad.base}/p/{name} {name}]" for name in ("which1", "which2"))
    assert f"* Etherpad: {links} ([[:{notes}|notes]])\n" in api.text(TITLE)


def test_what_is_accepted_is_listed_and_no_longer_counts(which, api, etherpad):
    run, _ = which
    title = "Pads: accepted"
    api.save(title, f"* Date: 6 April 2027\n* Etherpad: which1, gone4ever\n\n{FRAMAPAD}\n")

    def archive(*arguments, code=0):
        said, _ = run("archive", title, "--yes", *arguments, code=code)
        return {pad["name"]: (pad["outcome"], pad["state"]) for pad in said["pads"]}, said

    pads, _ = archive(code=1)
    assert pads == {
        "which1": ("saved", "live"), "gone4ever": ("refused", "missing"), "which": ("refused", "unknown"),
    }  # fmt: skip
    why = "it was <b>never</b> used, [[User:Asha]] says"
    pads, said = archive("--accept", "gone4ever", "--accept", FRAMAPAD, "--reason", why)
    assert (pads["gone4ever"], pads["which"]) == (("accepted", "missing"), ("accepted", "unknown"))
    assert [edit["page"] for edit in said["edits"]] == [f"{title}/Notes"] * 2
    pads, said = archive("--accept", "which", "--reason", why)  # again: there is nothing to do
    assert (pads["which1"][0], pads["gone4ever"][0], pads["which"][0]) == (
        "unchanged",
        "accepted",
        "accepted",
    )
    assert said["edits"] == []
    assert "Reason: it was" in said["pads"][1]["reason"]
    shown = api.admin.ask(action="parse", page=f"{title}/Notes", prop="text|links")["parse"]
    assert "it was &lt;b&gt;never" in shown["text"] or "it was &#60;b&#62;never" in shown["text"]
    assert not any(link["title"] == "User:Asha" for link in shown["links"])

    etherpad.make("gone4ever", "There it is after all")
    pads, _ = archive()
    assert pads["gone4ever"] == ("saved", "live")
    text = api.text(f"{title}/Notes")
    assert "There it is after all" in text
    assert "pad accepted missing" not in text
    assert "pad accepted unknown" in text


def test_the_link_to_the_notes_goes_where_they_were_moved(which, api, etherpad):
    run, _ = which
    api.save("Pads: before", "* Date: 6 April 2027\n* Etherpad: which2\n")
    run("archive", "Pads: before", "--yes")
    assert "([[:Pads: before/Notes|notes]])" in api.text("Pads: before")
    api.move("Pads: before", "Pads: after", movesubpages="1")
    said, _ = run("archive", "Pads: after", "--yes")
    assert [edit["page"] for edit in said["edits"]] == ["Pads: after"]
    link = f"[{etherpad.base}/p/which2 which2]"
    assert api.text("Pads: after") == (
        f"* Date: 6 April 2027\n* Etherpad: {link} ([[:Pads: after/Notes|notes]])"
    )


@pytest.mark.long
def test_notes_that_were_moved_with_a_redirect_stop_no_pad(which, api):
    run, _ = which
    api.save("Pads: moved", "* Date: 6 April 2027\n* Etherpad: which2, which1\n")
    run("archive", "Pads: moved", "--yes")
    api.move("Pads: moved/Notes", "Archive of pads")
    said, _ = run("archive", "Pads: moved", "--yes")
    assert [(pad["outcome"], pad["page"]) for pad in said["pads"]] == [
        ("saved", "Archive of pads"),
        ("unchanged", "Archive of pads"),
    ]
    assert "([[Archive of pads|notes]])" in api.text("Pads: moved")
    api.save("Pads: astray", "* Date: 6 April 2027\n* Etherpad: which2, which1\n")
    api.save("Pads: astray/Notes", "#REDIRECT [[Pads: before]]")
    said, _ = run("archive", "Pads: astray", "--yes", code=1)
    assert [pad["outcome"] for pad in said["pads"]] == ["refused", "refused"]
    assert "redirects to “Pads: before”" in said["pads"][0]["reason"]


def test_a_page_that_is_no_wikitext_gets_no_notes(which, api):
    run, _ = which
    title = "User:Admin/notes.js"
    api.save("Pads: model", "* Date: 6 April 2027\n* Etherpad: which2\n")
    said, _ = run("archive", "Pads: model", "--to", title, "--yes", code=2)
    assert "is not wikitext but javascript" in said["error"]["message"]
    assert api.text(title) is None


def test_notes_of_a_protected_event_are_home_without_a_link(which, api):
    run, _ = which
    api.save("Pads: protected", "* Date: 6 April 2027\n* Etherpad: which2\n")
    api.protect("Pads: protected")
    said, _ = run("archive", "Pads: protected", "--yes", code=1)
    assert (said["pads"][0]["outcome"], said["pads"][0]["page"]) == ("refused", "Pads: protected/Notes")
    assert "Only the link to them on “Pads: protected” was not saved" in said["pads"][0]["reason"]
    assert "Notes of which2" in api.text("Pads: protected/Notes")
