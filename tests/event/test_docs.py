"""Every setting is documented with an example that is accepted, for people (docs/) and for the wiki (onwiki/)."""

import json
import re
from pathlib import Path

from tests.for_each import for_each
from wikiconbot.cli.options import asked
from wikiconbot.event import Bounds, event_of, said_in_toml, settle
from wikiconbot.event.parameters import FORMS, PARAMETERS, SHOWN
from wikiconbot.event.settings import SETTINGS, file_name
from wikiconbot.model import BotColumn, Group, Part, Sort
from wikiconbot.wikitext.siteinfo import DEFAULT

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "event.md").read_text(encoding="utf-8")
TEMPLATE = (ROOT / "onwiki" / "Event.wikitext").read_text(encoding="utf-8")
ROWS = {
    row[0].strip("` "): [cell.strip().removeprefix("`").removesuffix("`") for cell in row[2:]]
    for line in DOCS.splitlines()
    if line.startswith("| `") and len(row := line.strip("|").split(" | ")) > 2
}
DATA = json.loads(TEMPLATE.partition("<templatedata>")[2].partition("</templatedata>")[0])


def settled(parameters):
    settings = settle(f"{{{{User:WikiconBot/Event\n{parameters}\n}}}}", "Event", DEFAULT, asked())
    assert settings.faults == ()
    return settings.event


def of_edits(name):
    return "" if name == "edits" else "\n| edits = 8"


def test_every_parameter_has_its_row():
    assert set(ROWS) == set(PARAMETERS)


@for_each("name", PARAMETERS)
def test_the_pages_example_is_accepted(name):
    event = settled(f"| {name} = {ROWS[name][0]}{of_edits(name)}")
    assert event != settled(of_edits(name)) or name in ("etherpad", "publish", "for")


@for_each("setting", SETTINGS, ids=lambda setting: setting.name)
def test_the_files_example_is_accepted_and_says_the_same(setting):
    name = setting.name.replace("_", " ")
    page, file = ROWS[name][:2]
    statement = file if setting.table else f"{setting.key} = {file}"
    assert statement.startswith(f"{file_name(setting.name)} = ")
    edits = "edits = 8\n" if setting.table and name != "edits" else ""
    text = f"[eligibility]\n{edits}{statement}" if setting.table else statement
    event = event_of(said_in_toml(text, Bounds(asked().codes, asked().languages)))
    if name in (
        "sections",
        "deadline",
        "capacity",
        "starts",
        "communities",
        "columns",
        "group",
        "sort",
        "edits since",
    ):
        assert event == settled(f"| {name} = {page}{of_edits(name) if setting.table else ''}")


def test_the_long_examples_are_accepted():
    wikitext, of_one_event = re.findall(r"```wikitext\n(.*?)```", DOCS, re.DOTALL)
    event = settle(wikitext, "Event", DEFAULT, asked())
    assert event.faults == ()
    assert event.event.communities[1] == ("Karavali Wikimedians",)
    (read,) = settle(of_one_event, "Event", DEFAULT, asked()).templates
    assert (read.heading, read.faults) == ("Second iteration", [])
    (preformatted,) = re.findall(r"<pre>\n(.*?)</pre>", TEMPLATE, re.DOTALL)
    assert settle(preformatted, "Event", DEFAULT, asked()).event.organisers == ("Example",)


@for_each("word", sorted({*Part, *BotColumn, *Group, *Sort, *SHOWN}))
def test_every_word_that_may_be_said_is_documented(word):
    assert f"`{word}`" in DOCS


# ── onwiki ──────────────────────────────────────────────────────────────────────────────────────────
def test_templatedata_has_every_parameter():
    assert set(DATA["params"]) == {*PARAMETERS, *SHOWN}
    for name, about in DATA["params"].items():
        assert about["label"], name
        assert about["description"], name
        assert ("aliases" in about) == (" " in name), name
        assert all(alias.replace("-", "_") == name.replace(" ", "_") for alias in about.get("aliases", ()))


@for_each("name", FORMS)
def test_templatedatas_example_is_accepted(name):
    name = name.replace("_", " ")
    assert settled(f"| {name} = {DATA['params'][name]['example']}{of_edits(name)}")


def test_the_template_shows_one_box_and_says_nothing_itself():
    shown = TEMPLATE.partition("<noinclude>")[0]
    assert TEMPLATE.endswith("</noinclude>\n")
    assert TEMPLATE.count("<noinclude>") == 1
    assert "\n" not in shown
    assert re.fullmatch(r"\{\{\{notice\|<div [^<>]*role=\"note\"[^<>]*>[^<>]*</div>\}\}\}", shown)
    assert set(re.findall(r"\{\{\{(\w+)\|", shown)) == set(SHOWN)
    settings = settle(TEMPLATE, "User:WikiconBot/Event", DEFAULT, asked())
    assert (settings.faults, settings.places) == ((), ())
