"""Commands on a page with a registration: the sandbox's wiki, and Extension:CampaignEvents as it was recorded in front of it."""

import json

import pytest

from tests.live.command import bot
from tests.live.registered.scene import PAGE
from tests.long import some


def test_one_list_of_both(scene):
    _, told, err = scene.run("update", "--yes")
    assert told["outcome"] == "saved", err
    assert [one["verdict"] for one in told["registrations"]] == ["open"]
    assert told["registrations"][0]["people"] == 23
    assert told["unnamed"] == 1
    assert scene.requests() == ["event_registration/1", *["event_registration/1/participants"] * 2]
    assert all(params.get("include_private", "false") == "false" for _, params in scene.register.asked)
    assert "| both" in scene.text
    assert "| registered" in scene.text
    # the number is known now: the page's HTML is not asked for again
    _, told, err = scene.run("update", "--yes")
    assert told["outcome"] == "unchanged", err
    # who unregisters or becomes private is gone
    scene.register.remove("Event Guest 01")
    scene.register.person("Event Guest 03")["private"] = True
    scene.register.hide("Event Guest 04")
    _, told, err = scene.run("update", "--yes")
    assert told["outcome"] == "saved", err
    assert not [
        n for n in ("Guest 01", "Guest 03", "Guest 04") if n in scene.text + told["edits"][0]["summary"]
    ]
    assert told["unnamed"] == 2


def test_a_removed_table_and_a_revert_name_nobody_who_became_private(scene):
    settings = "|own columns=Room|target=/Participants}}"  # the settings are on another page than the table
    scene.api.save(scene.title, (scene.text or "").replace("}}", settings, 1))
    table = f"{scene.title}/Participants"
    scene.run("update", "--yes")
    rows = (scene.api.text(table) or "").split("\n|-")
    rows = [f"{row.rstrip()} R7x" if "|Event Guest 03]]" in row else row for row in rows]
    scene.api.save(table, "\n|-".join(rows))
    scene.register.person("Event Guest 03")["private"] = True
    _, told, err = scene.run("remove", "--yes")
    assert told["outcome"] == "saved", err
    assert all(one in scene.api.text(table) for one in ("R7x", "Guest 05"))
    assert "Guest 03" not in scene.api.text(table)
    code, out, err = bot("undo", told["run"], "--yes", "--json", **scene.env)
    assert (code, json.loads(out)["outcome"]) == (0, "saved"), err
    assert all(one in scene.api.text(table) for one in ("R7x", "| registered", "Guest 05"))
    assert "Guest 03" not in scene.api.text(table)


def test_check_tells_what_differs(scene):
    scene.register.events[1] = (
        200,
        scene.register.events[1][1] | {"start_time": "20261212040000", "status": "closed"},
    )
    _, told, err = scene.run("check")
    found = {one["check"] for one in told["findings"]}
    assert {"E9", "E12"} <= found, err
    assert "E10" not in found
    assert told["registrations"][0]["organisers"] == ["Admin", "Asha Local"]
    assert {p["user"]: p["sources"] for p in told["participants"]}["Asha Local"] == ["page", "campaignevents"]


@pytest.mark.parametrize(
    ("status", "verdict"), some([(403, "refused"), (400, "rejected"), (404, "lacking")], 0)
)
def test_what_cannot_be_read_is_told_and_takes_nobody_out(scene, status, verdict):
    scene.run("update", "--yes")
    before = scene.text
    scene.register.fails = [status]
    code, told, err = scene.run("update", "--yes")
    assert (code, told["outcome"], told["registrations"][0]["verdict"]) == (1, "refused", verdict), err
    assert any(one.startswith("E14: the registration was not read") for one in told["not_checked"])
    assert scene.text == before
    scene.register.fails = [status]
    _, told, err = scene.run("check")
    assert "E14" in {one["check"] for one in told["findings"]}


def test_a_server_that_fails_for_a_moment_is_asked_again(scene):
    scene.register.fails = [503]
    _, told, err = scene.run("update", "--yes")
    assert told["outcome"] == "saved", err


def test_a_register_that_fails_alone_does_not_stop_the_others(scene, tmp_path):
    other = f"{scene.title} 2"
    scene.api.save(other, PAGE)
    listed = tmp_path / "titles"
    listed.write_text(f"{scene.title}\n{other}")
    scene.register.fails = [500] * 3
    code, out, err = bot("--patience", "2", "sweep", "--list", str(listed), "--json", **scene.env)
    pages = json.loads(out)["wikis"][0]["pages"]
    assert (code, [page["outcome"] for page in pages]) == (0, ["saved", "saved"]), err
    (reason,) = next(page["not_checked"] for page in pages if "not_checked" in page)
    assert reason.startswith("E14: ")
    assert f"not checked: {reason}" in err


def test_without_the_setting_nothing_is_asked(scene):
    scene.api.save(scene.title, PAGE)
    _, told, err = scene.run("update", "--yes")
    assert told["outcome"] == "saved", err
    assert scene.requests() == []
    assert "registrations" not in told


def test_a_sweep_does_not_ask_again_within_ten_minutes(scene, tmp_path):
    listed = tmp_path / "titles"
    listed.write_text(scene.title)

    def sweep():
        scene.register.asked.clear()
        _, out, err = bot("sweep", "--list", str(listed), "--json", **scene.env)
        scene.seen += [out, err]
        (page,) = json.loads(out)["wikis"][0]["pages"] or [{"why": None, "outcome": "same"}]
        return page["why"], page["outcome"], len(scene.register.asked)

    assert sweep() == ("new", "saved", 3)
    assert sweep() == (None, "same", 0)
    scene.api.save(scene.title, (scene.text or "").replace("Pune Hall", "Pune Hall, 2nd floor"))
    assert sweep() == ("text", "unchanged", 0)
    assert "Event Guest 01" in scene.text
    for file in (tmp_path / "state").rglob("registrations/answers/*.json"):  # ten minutes later
        file.write_text(file.read_text().replace('"at": 1', '"at": 0'))
    scene.api.save(scene.title, (scene.text or "").replace("2nd floor", "third floor"))
    assert sweep() == ("text", "unchanged", 3)


def test_signups_shows_who_is_registered(scene):
    code, told, err = scene.run("signups")
    sources = {one["user"]: (one["line"], one["sources"]) for one in told["signups"]}
    assert code == 0, err
    assert len(sources) == len(told["signups"]) == 23
    assert sources["Asha Local"] == (6, ["page", "campaignevents"])
    assert sources["Event Guest 01"] == (None, ["campaignevents"])
    assert told["unnamed"] == 1
    assert [one.partition(":")[0] for one in told["not_checked"]] == ["A8"]


def test_signups_opens_one_session_and_tells_what_was_not_read(scene):
    scene.register.fails = [403]
    code, told, err = scene.run("signups")
    assert code == 0, err
    assert [one.partition(":")[0] for one in told["not_checked"]] == ["E14"]
    assert [one["user"] for one in told["signups"]] == ["Asha Local"]
    scene.register.fails = [403]
    assert scene.run("signups", "--strict")[0] == 1
