"""The main job, end to end, on a real wiki: the demo page and the command line."""

import json
import re

import pytest

from tests.live.command import bot, run
from wikiconbot.sandbox import state_dir
from wikiconbot.wikitext.regions import begin, end

PAD = "[https://etherpad.wikimedia.org/p/wikiconindia2018 wikiconindia2018]"


def test_the_first_update_is_saved(saved, api):
    _, code, said, _, _ = saved
    assert said["outcome"] == "saved"
    assert code == 1  # there are findings for a person
    (edit,) = said["edits"]
    assert edit["new_revision"] == api.revision(said["page"])
    assert edit["base_revision"] < edit["new_revision"]


def test_a_second_update_has_nothing_to_do(saved, page, api):
    revision = api.revision(page)
    _, out, _ = bot("--sandbox", "update", page, "--yes", "--json")
    assert json.loads(out)["outcome"] == "unchanged"
    assert api.revision(page) == revision


def test_peoples_lines_are_unchanged_byte_for_byte(saved):
    before, _, _, after, _ = saved
    start, stop = after.index(begin("participants")), after.index(end("participants"))
    rest = after[:start] + after[stop + len(end("participants")) + 1 :]
    rest = rest.replace("\n== Overview of participants ==\n", "")
    assert rest.replace(PAD, "wikiconindia2018") == before


def test_every_trouble_of_real_life_is_found(saved):
    codes = [finding["check"] for finding in saved[2]["findings"]]
    for code in ("S1", "S2", "S3", "L1", "L2", "A1", "A2", "A3", "E1"):
        assert code in codes, code


def test_a_file_gives_the_same_wikitext_without_any_wiki(saved, page, tmp_path):
    before, _, _, after, _ = saved
    file = tmp_path / "page.wiki"
    file.write_text(before, encoding="utf-8")
    nowhere = {"WIKICONBOT_STATE": str(tmp_path / "none"), "HOME": str(tmp_path)}
    code, out, _ = bot("update", "--file", str(file), "--title", page, **nowhere)
    assert code == 1
    assert without_history(out) == without_history(
        re.sub(r"; of [0-9]+", "", after)
    )  # a file has no revision
    file.write_text(after, encoding="utf-8")
    code, out, _ = bot("update", "--file", str(file), "--title", page, **nowhere)
    assert (code, out) == (1, after)


def without_history(text):
    """A page without the rows' marks, and without what only the history says: whether an account added its unsigned line itself."""
    return re.sub(r' data-wcb="[^"]*"', "", text).replace("| to be checked\n", "| signed up\n")


def test_the_profile_of_the_wiki_reads_its_pages_from_disk(saved, page, tmp_path):
    code, profile, _ = bot("--sandbox", "profile")
    assert code == 0
    (tmp_path / "profile.json").write_text(profile, encoding="utf-8")
    (tmp_path / "page.wiki").write_text(saved[3], encoding="utf-8")
    _, from_disk, _ = bot(
        "signups",
        "--file",
        str(tmp_path / "page.wiki"),
        "--profile",
        str(tmp_path / "profile.json"),
        "--json",
    )
    _, from_wiki, _ = bot("--sandbox", "signups", page, "--json")
    assert json.loads(from_disk)["signups"] == json.loads(from_wiki)["signups"]
    assert json.loads(from_wiki)["revision"] > 0


def test_dry_run_and_no_terminal_save_nothing(api):
    api.save("Dry", "== Sign up ==\n# ~~~~\n")
    revision = api.revision("Dry")
    for args in (["--dry-run"], ["--dry-run", "--yes"], []):
        code, out, err = bot("--sandbox", "update", "Dry", "--json", *args)
        assert (code, json.loads(out)["outcome"]) == (0, "planned")
        assert "+{| class=" in err
    assert api.revision("Dry") == revision


def test_a_strict_run_exits_0_where_all_that_it_needed_was_answered(api):
    api.save("Strict", "== Sign up ==\n# ~~~~\n")
    code, out, err = bot("--sandbox", "update", "Strict", "--yes", "--strict", "--json")
    assert (code, json.loads(out)["outcome"], json.loads(out)["not_checked"]) == (0, "saved", []), err
    code, out, err = bot("--sandbox", "check", "Strict", "--strict", "--json")
    found = json.loads(out)
    said = [reason[:3] for reason in found["not_offered"]]
    assert (code, found["not_checked"], said) == (0, [], ["A5:"]), err  # no CentralAuth here
    code, out, _ = bot("--sandbox", "check", "Strict", "--strict", "--ignore", "A5")
    assert (code, "Not available here" in out) == (0, False)
    api.save("Strict", "{{User:WikiconBot/Event|capacity=1}}\n" + api.text("Strict"))
    code, out, err = bot("--sandbox", "update", "Strict", "--yes", "--strict", "--json")
    assert (code, json.loads(out)["not_checked"]) == (0, []), err


def test_a_list_that_is_new_waits_for_a_person(api):
    api.save("Growing", "== Sign up ==\n# ~~~~\n")
    assert bot("--sandbox", "update", "Growing", "--yes")[0] == 0
    text = api.text("Growing").replace("(read by ", "(read by 0.0.")  # by another version
    text += "\n== Volunteers ==\n# Chandra Guest\n"
    api.save("Growing", text)
    code, out, err = bot("--sandbox", "update", "Growing", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "planned")
    assert "Please look: “Volunteers” (line " in err
    code, out, err = bot("--sandbox", "update", "Growing", "--yes", "--json")
    said = json.loads(out)
    assert (code, said["outcome"], said["cause"], said["edits"]) == (1, "refused", "newly-read", [])
    assert "“Volunteers” (line " in said["newly_read"][0]
    assert "--accept-reading" in err
    assert api.text("Growing").strip() == text.strip()
    code, out, _ = bot("--sandbox", "update", "Growing", "--yes", "--accept-reading", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "saved")
    api.save("Growing", api.text("Growing") + "\n# Late Guest\n")
    code, out, _ = bot("--sandbox", "update", "Growing", "--yes", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "saved")


def test_nobots_is_obeyed(api):
    api.save("Alone", "{{nobots}}\n== Sign up ==\n# ~~~~\n")
    code, out, err = bot("--sandbox", "update", "Alone", "--yes", "--json")
    assert code == 1
    assert json.loads(out)["outcome"] == "refused"
    assert "nobots" in err


@pytest.mark.parametrize(
    ("title", "code", "sentence"),
    [
        ("No such page", 2, "does not exist"),
        ("A[b", 2, "A[b"),
        ("Special:Version", 2, "Special:Version"),
        ("", 2, ""),
    ],
)
@pytest.mark.parametrize("command", ["signups", "check", "update"])
def test_a_wrong_page_is_told_in_a_sentence(sandbox, command, title, code, sentence):
    got, out, err = bot("--sandbox", command, title)
    assert got == code
    assert out == ""
    assert sentence in err
    assert "Traceback" not in err


def test_an_empty_page_has_nothing_to_do(api):
    api.save("Empty", "x")
    api.save("Empty", "")
    code, out, _ = bot("--sandbox", "update", "Empty", "--yes")
    assert code == 0
    assert "empty" in out


def test_a_sandbox_that_is_down_is_told(tmp_path):
    code, _, err = bot("--sandbox", "signups", "X", WIKICONBOT_STATE=str(tmp_path))
    assert code == 3
    assert "wikiconbot sandbox up" in err


def test_no_configuration_is_told(tmp_path):
    code, _, err = run("-m", "wikiconbot", "signups", "X", cwd=tmp_path, HOME=str(tmp_path))
    assert code == 2
    assert "user-config.py" in err
    assert list(tmp_path.iterdir()) == []


def test_no_network_is_told(tmp_path):
    address = "http://127.0.0.1:9/api.php"
    code, _, err = run(
        "-m",
        "wikiconbot",
        "--patience",
        "3",
        "--wiki",
        address,
        "signups",
        "X",
        cwd=tmp_path,
        HOME=str(tmp_path),
    )
    assert code == 3
    assert "127.0.0.1:9" in err


def test_updating_without_an_account_is_told(api, sandbox, tmp_path):
    api.save("Anonymous", "== Sign up ==\n# ~~~~\n")
    code, _, err = run(
        "-m",
        "wikiconbot",
        "--wiki",
        sandbox.api,
        "update",
        "Anonymous",
        "--yes",
        cwd=tmp_path,
        HOME=str(tmp_path),
    )
    assert code == 2
    assert "wikiconbot login" in err
    assert "{|" not in api.text("Anonymous")


def test_500_signups_cost_at_most_six_requests(sandbox, api):
    """Warm: pywikibot's cookies and caches are there, as on every run but the first."""
    names = [f"Guest {number}" for number in range(500)]
    lines = (f"# [[User:{n}|{n}]] ([[User talk:{n}|talk]]) 09:12, 2 March 2018 (UTC)" for n in names)
    api.save("Large event", "== Sign up ==\n" + "\n".join(lines) + "\n")
    bot("--sandbox", "check", "Large event", "--json")
    _, out, err = bot("--sandbox", "--stats", "update", "Large event", "--yes", "--json")
    assert json.loads(out)["outcome"] == "saved"
    total = next(line for line in err.splitlines() if line.startswith("total"))
    assert int(total.split()[1]) <= 6
    _, out, err = bot("--sandbox", "--stats", "update", "Large event", "--yes", "--json")
    assert json.loads(out)["outcome"] == "unchanged"
    total = next(line for line in err.splitlines() if line.startswith("total"))
    assert int(total.split()[1]) <= 3


def test_people_who_sign_up_while_the_bot_saves_are_in_the_table(api, sandbox):
    """MediaWiki merges edits of distant lines; the bot then runs again."""
    api.save(
        "Busy", "== Sign up ==\n# ~~~~\n\n== Remote ==\nNobody yet.\n\n== Volunteers ==\n" + "text\n" * 20
    )
    code = f"""
import sys
from tests.live.people import Wiki
from wikiconbot import sandbox
from wikiconbot.event import Asked
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.update import update_page
from wikiconbot.wiki.session import Target, connect

wiki = Wiki(sandbox.status())
session = connect(Target(sandbox_dir={str(state_dir() / "pywikibot")!r}))
asked = []

def agreed(judgement, plan):
    asked.append(plan)
    if len(asked) == 1:
        text = wiki.text("Busy")
        wiki.save("Busy", text.replace("text\\ntext\\n== ", "== ") + "\\n# [[User:Late|Late]] 10:00, 1 May 2026 (UTC)")
    return True

result = update_page(session, "Busy", Asked(), agreed, Stats(), Journal(sandbox.state_dir()))
print(type(result.outcome).__name__, len(asked))
"""
    done, out, err = run("-c", code)
    assert done == 0, err
    assert out.split() == ["Saved", "2"]
    table = api.text("Busy").partition(begin("participants"))[2].partition(end("participants"))[0]
    assert "[[User:Late|Late]]" in table
