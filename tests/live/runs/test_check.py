"""`check` on a real wiki: every situation of docs/checks.md, and what it costs."""

import json
import sqlite3
from contextlib import closing

import pytest

from bench import history
from tests.live.command import bot
from tests.live.runs.situations import PAGE, SITUATIONS
from tests.long import LONG
from wikiconbot.event import Asked, said_in_toml
from wikiconbot.i18n import load
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import check_wiki_page
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.session import Target, connect

#: The first situation of each set of findings; those without findings are many, and one reads a moved page.
ONE_OF_EACH = SITUATIONS if LONG else [*{one.findings: one for one in reversed(SITUATIONS)}.values()][::-1]


@pytest.fixture(scope="module")
def session(api):
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))


@pytest.mark.parametrize("situation", ONE_OF_EACH, ids=lambda situation: situation.name)
def test_every_situation_has_its_verdict(api, session, situation):
    title = f"Check: {situation.name}".replace("~", "-")
    api.save(title, PAGE)
    title = situation.happens(api, title) or title
    asked = Asked(file=said_in_toml(situation.settings))
    judgement = check_wiki_page(session, title, asked, Stats())
    about = [
        finding
        for finding in judgement.findings
        if finding.check[0] != "E" and "Org" not in finding.values.get("who", "") and finding.user != "Org"
    ]
    mine = [f for f in about if (f.user or f.values.get("who") or "").startswith(situation.who)]
    assert sorted(finding.check for finding in mine) == sorted(situation.findings), about
    said = " ".join(load().say(finding.message, finding.values) for finding in mine)
    assert situation.says in said


def test_findings_are_chosen_and_put_in_order(api):
    api.save("Check: choose", f"{PAGE}\n")
    api.save(
        "Check: choose", api.text("Check: choose").replace("\n\n== Talk", "\n# I come!\n# Ramesh\n\n== Talk")
    )
    code, out, _ = bot("--sandbox", "check", "Check: choose", "--json", "--only", "S1,A")
    assert code == 1
    assert {finding["check"][0] for finding in json.loads(out)["findings"]} <= {"S", "A"}
    code, out, _ = bot("--sandbox", "check", "Check: choose", "--ignore", "S,A,L,H,E", "--json")
    assert (code, json.loads(out)["findings"]) == (0, [])
    assert bot("--sandbox", "check", "Check: choose", "--fail-on", "never")[0] == 0
    assert bot("--sandbox", "check", "Check: choose", "--only", "S2", "--fail-on", "warning")[0] == 1
    code, out, _ = bot("--sandbox", "check", "Check: choose", "--by", "rule")
    assert "S1  The entry names nobody" in out
    code, _, err = bot("--sandbox", "check", "Check: choose", "--only", "Z9")
    assert code == 2
    assert "there is no rule Z9" in err


def test_the_organisers_file_is_obeyed_and_its_faults_are_told(api, tmp_path):
    api.save("Check: event", PAGE)
    file = tmp_path / "event.toml"
    file.write_text('capacity = 0\nnonsense = 1\n[checks]\nS1 = "loud"\n')
    code, _, err = bot("--sandbox", "check", "Check: event", "--event", str(file))
    assert code == 2
    for words in ("Line 1", "Line 2", "Line 4"):
        assert words in err
    file.write_text('deadline = 2023-01-01\n[checks]\nE4 = "off"\nL3 = "error"\n')
    code, out, _ = bot(
        "--sandbox", "check", "Check: event", "--event", str(file), "--json", "--fail-on", "error"
    )
    late = [finding for finding in json.loads(out)["findings"] if finding["check"] == "L3"]
    assert (code, late[0]["severity"]) == (1, "error")


@pytest.fixture(scope="module")
def crowd(api):
    """A page on which 500 accounts signed up, each with a separate edit, among 700 revisions."""
    api.save(history.TITLE, "x")
    database = state_dir() / "wiki" / "data" / "wiki.sqlite"
    names = {user for user, _, _, _ in history.revisions(700, 500, 0) if user.startswith("Person")}
    with closing(sqlite3.connect(database)) as db, db:
        for name in sorted(names):
            user = db.execute(
                "INSERT INTO user (user_name, user_password, user_newpassword, user_email, user_touched, user_registration)"
                " VALUES (?, '', '', '', '20250101000000', '20250101000000')",
                (name,),
            ).lastrowid
            db.execute("INSERT INTO actor (actor_user, actor_name) VALUES (?, ?)", (user, name))
    history.write(database, 700, 500, 0)
    return history.TITLE


@pytest.mark.long
@pytest.mark.parametrize(("bot_right", "most"), [(True, 5), (False, 14)])
def test_a_full_check_of_500_signups_is_cheap_when_warm(api, crowd, bot_right, most):
    bot("--sandbox", "check", crowd)
    token = api.admin.token("userrights")
    if not bot_right:
        api.admin.ask(action="userrights", user="WikiconBot", remove="bot", token=token)
    try:
        _, out, err = bot("--sandbox", "--stats", "check", crowd, "--json")
    finally:
        api.admin.ask(action="userrights", user="WikiconBot", add="bot", token=token)
    assert len(json.loads(out)["participants"]) == 500
    assert {finding["check"] for finding in json.loads(out)["findings"]} <= {"E4", "E5"}
    total = next(line for line in err.splitlines() if line.startswith("total"))
    assert int(total.split()[1]) <= most, err


def test_the_history_is_a_document_and_says_who_was_lost(api):
    api.save("Check: history", PAGE)
    api.save("Check: history", PAGE.replace("\n\n== Talk", "\n# ~~~~\n\n== Talk"), by="Gone Gil")
    api.save("Check: history", PAGE, by="Eraser Eve")
    code, out, _ = bot("--sandbox", "history", "Check: history", "--json")
    said = json.loads(out)
    assert code == 1
    assert said["revisions"] == 3
    assert [(lost["user"], lost["removed_by"]) for lost in said["lost"]] == [("Gone Gil", "Eraser Eve")]
    assert said["signups"][0]["match"] == "other"
    code, out, err = bot("--sandbox", "history", "Check: history")
    assert not err, err
    assert "Lost: Eraser Eve removed Gone Gil" in out
