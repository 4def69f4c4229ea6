"""The journal's commands on a real wiki: what was done, and taking it back."""

import json
import os
import stat

import pytest

from tests.live.command import bot
from wikiconbot import __version__, state
from wikiconbot.i18n import load
from wikiconbot.model import Refused, Saved
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.undo import undo_run
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.session import Target, connect

TEXT = "* etherpad: undo2027\n\n== Sign up ==\n# Ann --~~~~\n\n== Talk ==\nhello"


def update(title, *args):
    code, out, err = bot("--sandbox", "update", title, "--yes", "--json", *args)
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
    assert "reverted another run. `wikiconbot update" in err


@pytest.mark.long
def test_a_revert_is_described_in_the_language_of_the_page(api):
    api.save("Undo: Hindi", "{{User:WikiconBot/Event|language=hi}}\n" + TEXT)
    said = update("Undo: Hindi")
    _, back, _ = undo(said["run"])
    wanted = load("hi").say("summary-undo", {"run": said["run"], "version": __version__})
    assert [edit["summary"] for edit in back["edits"]] == [wanted]


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


@pytest.mark.long
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
    assert "did not answer the last edit" in runs("show", said["run"])
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


@pytest.fixture
def two_pages(api, tmp_path, request):
    """A run that wrote a table on a subpage and a link on the event's page: its record, and the two titles."""
    title = f"Undo: {request.node.name}".replace("_", " ")
    api.save(title, TEXT)
    settings = tmp_path / "event.toml"
    settings.write_text('target = "/Participants"\n')
    said = update(title, "--event", str(settings))
    assert [edit["page"] for edit in said["edits"]] == [f"{title}/Participants", title]
    return Journal(state.folder()).find(said["run"]), title, f"{title}/Participants"


def take_back(record, tmp_path, agreed):
    session = connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))
    return undo_run(session, record, load(), agreed, Stats(), Journal(tmp_path))


@pytest.mark.long
def test_who_says_no_to_the_second_page_has_the_first_one_taken_back(api, two_pages, tmp_path):
    record, title, _ = two_pages
    result = take_back(record, tmp_path, lambda plan: plan.page == title)
    assert api.text(title).startswith(TEXT.partition("\n")[0])
    assert result.outcome == Saved(title, api.revision(title))
    assert [(edit.page, revision) for edit, revision in result.made] == [(title, api.revision(title))]


@pytest.mark.long
def test_a_refusal_of_the_second_page_does_not_hide_the_first_one(api, two_pages, tmp_path):
    record, title, table = two_pages
    api.save(table, api.text(table).replace("signed up", "late"))
    result = take_back(record, tmp_path, lambda plan: True)
    assert isinstance(result.outcome, Refused)
    assert result.outcome.page == table
    assert f"“{title}” was reverted (revision {api.revision(title)})" in result.outcome.reason
    assert [edit.page for edit, _ in result.made] == [title]


def test_each_edit_of_several_pages_has_its_own_revision(api, two_pages):
    record, title, table = two_pages
    code, back, _ = undo(record.id)
    assert (code, back["outcome"]) == (0, "saved")
    assert [(edit["page"], edit["new_revision"]) for edit in back["edits"]] == [
        (title, api.revision(title)), (table, api.revision(table))]  # fmt: skip


def test_the_journal_is_for_its_owner_only(page, saved):
    folder = state_dir() / "runs"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for name in os.listdir(folder):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
