"""Every case through the command line, as a program would read it."""

import json

import pytest
from click.testing import CliRunner

from tests.reading.test_cases import LANGUAGES, META, PAGES, SIGNUPS
from wikiconbot.cli import main


def read(case, tmp_path):
    page, profile = tmp_path / "page.wiki", tmp_path / "profile.json"
    page.write_bytes(case["wikitext"].encode())
    lang = case.get("lang", "en")
    query = LANGUAGES[lang]["profile"]["query"] if lang in LANGUAGES and lang != "en" else META["query"]
    general = query["general"] | {"timezone": case.get("timezone", "UTC")}
    profile.write_text(json.dumps({"query": query | {"general": general}}), encoding="utf-8")
    arguments = ["signups", "--file", str(page), "--profile", str(profile), "--title", "Event", "--json"]
    done = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert done.exit_code == 0
    return json.loads(done.stdout)


@pytest.mark.parametrize("case", SIGNUPS)
def test_signups(case, tmp_path):
    said = read(case, tmp_path)
    assert [[s["user"], s["signed"]] for s in said["signups"] if s["user"]] == case["signups"]
    assert [[r["user"], r["signed"]] for s in said["signups"] for r in s["replies"]] == case["replies"]
    assert all(s["user"] or s["name"] for s in said["signups"])


@pytest.mark.parametrize("case", PAGES)
def test_pages(case, tmp_path):
    said = read(case, tmp_path)
    assert [[s["user"], s["signed"], s["status"]] for s in said["signups"] if s["user"]] == case["signups"]
    assert said["facts"] == case["facts"]
    if "names" in case:
        assert [s["name"] for s in said["signups"] if s["name"]] == case["names"]
