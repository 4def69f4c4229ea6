"""The journal's commands on a real wiki: what was done, and taking it back."""

import json
import os
import stat

from tests.live.command import bot
from wikiconbot.sandbox import state_dir

TEXT = "* etherpad: undo2027\n\n== Sign up ==\n# Ann --~~~~\n\n== Talk ==\nhello"


def update(title):
    code, out, err = bot("--sandbox", "update", title, "--yes", "--json")
    assert code == 0, err
    return json.loads(out)


def undo(run, *args):
    code, out, err = bot("--sandbox", "undo", run, "--yes", "--json", *args)
    return code, json.loads(out) if out else None, err


def runs(*args):
    code, out, err = bot("runs", *args)
    assert code == 0, err
    return out


def test_a_run_is_taken_back_and_can_be_listed(api, sandbox):
    api.save("Undo: back", TEXT)
    before = api.text("Undo: back")
    said = update("Undo: back")
    assert api.text("Undo: back") != before
    code, back, _ = undo(said["run"])
    assert (code, back["outcome"], back["undoes"]) == (0, "saved", said["run"])
    assert api.text("Undo: back") == before
    listed = json.loads(runs("--json", "--limit", "2"))
    assert [(row["run"], row["command"], row["outcome"]) for row in listed] == [
        (back["run"], "undo", "saved"), (said["run"], "update", "saved")]  # fmt: skip
    assert listed[0]["revisions"] == [api.revision("Undo: back")]
    shown = runs("show", said["run"].rpartition("-")[2])
    assert "planned an edit of “Undo: back” on revision" in shown
    assert "+<!-- wikiconbot:participants:begin -->" in shown
    assert json.loads(runs("show", said["run"], "--json"))[0]["event"] == "began"
    assert said["run"] in runs()
    code, again, _ = undo(said["run"])
    assert (code, again["outcome"]) == (0, "unchanged")
    code, _, err = undo(back["run"])
    assert code == 2
    assert "took back another run. `wikiconbot update" in err


def test_what_people_signed_since_stays(api):
    api.save("Undo: since", TEXT)
    said = update("Undo: since")
    api.sign_up("Undo: since", "Undo Una")
    line = next(row for row in api.text("Undo: since").splitlines() if "Undo Una" in row)
    assert undo(said["run"])[1]["outcome"] == "saved"
    after = api.text("Undo: since")
    assert line in after
    assert "wikiconbot:" not in after


def test_a_table_that_somebody_edited_is_left_alone_and_who_it_was_is_told(api):
    api.save("Undo: edited", TEXT)
    said = update("Undo: edited")
    for number in range(5):
        api.save("Undo: edited", f"{number}\n{api.text('Undo: edited')}")
    changed = api.save(
        "Undo: edited",
        api.text("Undo: edited").replace("| signed up", "| speaker"),
        by="Table Editor",
    )
    api.save("Undo: edited", f"later\n{api.text('Undo: edited')}")
    code, back, _ = undo(said["run"])
    assert (code, back["outcome"]) == (1, "refused")
    assert "It was changed by Table Editor on 20" in back["reason"]
    assert f"(revision {changed})" in back["reason"]


def test_a_later_run_of_the_bot_is_named_as_the_bots(api):
    api.save("Undo: twice", TEXT)
    first = update("Undo: twice")
    api.sign_up("Undo: twice", "Undo Ute")
    second = update("Undo: twice")
    code, back, _ = undo(first["run"])
    assert code == 1
    assert "It was changed by the bot itself" in back["reason"]
    assert undo(second["run"])[1]["outcome"] == "saved"
    assert undo(first["run"])[1]["outcome"] == "saved"
    assert "wikiconbot:" not in api.text("Undo: twice")


def test_a_run_whose_answer_was_lost_is_found_in_the_history(api):
    api.save("Undo: lost", TEXT)
    said = update("Undo: lost")
    before = api.text("Undo: lost")
    (file,) = (state_dir() / "runs").glob(f"{said['run'][:4]}-{said['run'][4:6]}-{said['run'][6:8]}.jsonl")
    kept = [row for row in file.read_text().splitlines() if said["run"] not in row or '"sent"' in row
            or '"planned"' in row or '"began"' in row]  # fmt: skip
    file.write_text("\n".join(kept) + "\n")
    assert "got no answer" in runs("show", said["run"])
    assert undo(said["run"])[1]["outcome"] == "saved"
    assert api.text("Undo: lost") != before


def test_what_cannot_be_taken_back_is_told(api):
    api.save("Undo: nothing", "no list")
    said = json.loads(bot("--sandbox", "update", "Undo: nothing", "--yes", "--json")[1])
    for name, words in ((said["run"], "saved nothing"), ("zzzz", "is not a run in this journal")):
        code, _, err = undo(name)
        assert code == 2
        assert words in err
    api.save("Undo: gone", TEXT)
    run = update("Undo: gone")["run"]
    api.delete("Undo: gone")
    code, _, err = undo(run)
    assert code in (2, 3)
    assert err.startswith("Error: ")
    assert "Traceback" not in err


def test_without_a_terminal_and_without_yes_nothing_is_taken_back(api):
    api.save("Undo: asks", TEXT)
    run = update("Undo: asks")["run"]
    revision = api.revision("Undo: asks")
    code, out, err = bot("--sandbox", "undo", run, "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "planned")
    assert "Add --yes" in err
    assert api.revision("Undo: asks") == revision


def test_the_journal_is_for_its_owner_only(page, saved):
    folder = state_dir() / "runs"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for name in os.listdir(folder):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
