"""``wikiconbot remove --file``: the page without the bot, as a shell gets it."""

import json

import pytest

from tests.cli.test_file import PAGE, run


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "event.wiki"
    file.write_text(PAGE, encoding="utf-8")
    assert run("update", "--file", str(file), "--output", str(file))[0] == 1  # a line names nobody
    assert "wikiconbot:" in file.read_text(encoding="utf-8")
    return file


def test_the_page_goes_to_standard_output_or_to_a_file(page):
    code, out, err = run("remove", "--file", str(page))
    assert (code, err) == (0, "")
    assert "wikiconbot" not in out
    assert run("remove", "--file", str(page), "--output", str(page))[0] == 0
    assert page.read_text(encoding="utf-8") == out


def test_nothing_to_remove_is_no_fault(page):
    page.write_text(run("remove", "--file", str(page))[1], encoding="utf-8")
    assert run("remove", "--file", str(page), "--dry-run") == (
        0,
        "",
        "The page has no tables or lists of the bot.\n",
    )
    code, out, _ = run("remove", "--file", str(page), "--json")
    said = json.loads(out)
    assert (code, said["outcome"], said["edits"]) == (0, "unchanged", [])


def test_json_has_the_edit(page):
    code, out, err = run("remove", "--file", str(page), "--title", "Event", "--json")
    assert (code, err) == (0, "")
    said = json.loads(out)
    assert set(said) == {"page", "outcome", "reason", "edits", "run"}
    assert (said["page"], said["outcome"]) == ("Event", "planned")
    (edit,) = said["edits"]
    assert edit["summary"].startswith("Bot: the bot's tables and lists taken off the page (wikiconbot ")
    assert "-<!-- wikiconbot:participants:begin -->" in edit["diff"]


def test_a_marker_that_is_amiss_is_refused_and_nothing_is_written(page, tmp_path):
    page.write_text(
        page.read_text(encoding="utf-8").replace("participants:end", "participants:and"), encoding="utf-8"
    )
    output = tmp_path / "new.wiki"
    code, out, err = run("remove", "--file", str(page), "--output", str(output))
    assert (code, out, output.exists()) == (1, "", False)
    assert "wikiconbot:participants:and" in err


def test_a_page_on_the_wiki_is_written_to_no_file():
    code, _, err = run("remove", "Event", "--output", "x")
    assert code == 2
    assert "--file" in err
