"""A file of organisers on a real wiki: accounts that do not exist are not named, and later runs without the file keep the people."""

import json

import pytest

from tests.live.command import bot

TITLE = "Meetup with a form"
PAGE = "== Sign up ==\n# [[User:Asha Local|Asha Local]] 10:00, 1 November 2026 (UTC)\n"
FORM = """\
Timestamp,Username,Town,E-mail,OK?
2026-10-01 10:00,Asha Local,Pune,canary@example.org,Yes
2026-10-01 11:00,{admin},Goa,canary@example.org,Yes
2026-10-01 12:00,No Such Person Here,Goa,canary@example.org,Yes
2026-10-01 12:30,Secret Canary,Goa,canary@example.org,No
"""


@pytest.fixture
def run(api, sandbox, tmp_path):
    (tmp_path / "user-config.py").write_text("put_throttle = 0\n")
    login = api.sandbox.bot
    env = {
        "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state"), "PYWIKIBOT_DIR": str(tmp_path), "WIKICONBOT_STATE": str(tmp_path / "state"),
        "WIKICONBOT_WIKI": sandbox.api, "WIKICONBOT_ACCOUNT": login.user, "WIKICONBOT_PASSWORD": login.password,
    }  # fmt: skip
    seen: list[str] = []

    def run(command, *options):
        code, out, err = bot(command, TITLE, *options, **env)
        seen.extend((out, err))
        return code, out, err

    api.person("Asha Local")
    api.save(TITLE, PAGE)
    yield run
    files = [file.read_text("utf-8", "replace") for file in (tmp_path / "state").rglob("*") if file.is_file()]
    assert not [text for text in (*seen, *files, api.text(TITLE)) if "canary" in text.casefold()]


def test_people_of_a_form(api, run, tmp_path):
    admin = api.sandbox.admin.user
    form = tmp_path / "form.csv"
    form.write_text(FORM.format(admin=admin), encoding="utf-8")
    people = ("--people", str(form), "--people-consent", "OK?", "--people-column", "Town")
    _, out, err = run("update", *people, "--yes", "--json")
    told = json.loads(out)
    assert told["outcome"] == "saved", err
    whys = [row["why"] for row in told["people_file"]["rows"]]
    assert whys == [None, None, "no-account", "no-consent"]
    assert told["unnamed"] == 1
    assert all(word in api.text(TITLE) for word in (f"[[User:{admin}|", "| Pune", "| both", "| registered"))
    assert "No Such Person" not in api.text(TITLE)

    _, out, err = run("update", "--yes", "--json")
    told = json.loads(out)
    assert (told["outcome"], told["unnamed"]) == ("unchanged", 1), err
    assert any("an earlier file" in remark for remark in told["remarks"])
    assert run("export", "--format", "usernames")[1].splitlines() == ["Asha Local", admin]

    form.write_text(FORM.replace("{admin},Goa", "Asha Local,Goa"), encoding="utf-8")
    code, out, _ = run("update", *people, "--yes", "--json")
    assert (code, json.loads(out)["reason"].count("--allow-shrink")) == (1, 1)
    _, out, err = run("update", *people, "--yes", "--allow-shrink", "--json")
    assert json.loads(out)["outcome"] == "saved", err
    assert f"[[User:{admin}|" not in api.text(TITLE)
