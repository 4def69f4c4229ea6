"""Every message is there, used and documented."""

import json
import re
from pathlib import Path

import pytest

from wikiconbot.i18n import load
from wikiconbot.model import Messages

PACKAGE = Path(__file__).parents[1] / "wikiconbot"
FILES = sorted((PACKAGE / "i18n").glob("*.json"))


def messages(path):
    return {key: text for key, text in json.loads(path.read_text(encoding="utf-8")).items() if key[0] != "@"}


ENGLISH = messages(PACKAGE / "i18n" / "en.json")


def test_every_message_is_documented():
    assert list(messages(PACKAGE / "i18n" / "qqq.json")) == list(ENGLISH)


def test_every_message_is_used():
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    made = {"notice-": r'"([a-z-]+)"', "status-": r'"([a-z]+)"'}
    for key in ENGLISH:
        prefix = next((p for p in made if key.startswith(p)), None)
        assert f'"{key}"' in code or (prefix and f'"{key.removeprefix(prefix)}"' in code), key


def test_every_message_that_is_asked_for_is_there():
    files = (path for path in PACKAGE.rglob("*.py") if "sandbox" not in path.parts)
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    for key in re.findall(r'"((?:check|notice|obstacle|table|summary|status)-[a-z-]+)"', code):
        assert key in ENGLISH, key


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_values_are_documented(path):
    documented = messages(PACKAGE / "i18n" / "qqq.json")
    if path.name == "qqq.json":
        return
    for key, text in messages(path).items():
        for value in re.findall(r"\$[a-z_]+", text):
            assert value in documented[key], f"{key}: {value}"


def test_values_and_plurals_are_put_in():
    said = Messages("en", {"m": "$n {{PLURAL:$n|person|people}} in $place"})
    assert said.say("m", {"n": 1, "place": "Pune"}) == "1 person in Pune"
    assert said.say("m", {"n": 2, "place": "$n"}) == "2 people in $n"


def test_an_untranslated_language_speaks_english():
    assert load("xx").say("status-confirmed") == "signed up"
