"""The command that installs what a page uses and the wiki lacks: only what is needed, with the names that were chosen."""

import pytest

from wikiconbot.checks.table_rules import missing_pages
from wikiconbot.model import MissingPages, Plan
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.runs.missing_pages import _options

BOT = OnWikiNames.of_account("Sahaya bot")
OWN = OnWikiNames("Template:Con events")


@pytest.mark.parametrize(
    ("missing", "settings", "names", "language", "options"),
    [
        ((BOT.settings, BOT.template, BOT.intro), BOT.settings, BOT, None, ""),
        ((BOT.settings,), BOT.settings, BOT, "hi", "--only settings"),
        ((BOT.template,), BOT.settings, BOT, None, "--only sign-up"),
        ((f"{BOT.intro}/hi",), BOT.settings, BOT, "hi", "--only sign-up --language hi"),
        ((OWN.intro,), BOT.settings, OWN, None, "--only sign-up --prefix Template:Con events"),
        (("Template:X",), "Template:X", BOT, None, "--only settings --settings-template Template:X"),
    ],
)
def test_the_command_has_only_the_options_that_are_needed(missing, settings, names, language, options):
    assert " ".join(_options(missing, settings, names, "Sahaya bot", language)) == options


def test_the_finding_says_a_command_that_a_shell_takes_as_it_is_meant():
    command = ("wikiconbot", "onwiki", "install", "--prefix", "Template:It's $HOME")
    plan = Plan("Event", missing=MissingPages(("User:A/Sign-up", "User:A/Sign-up intro"), command))
    (finding,) = missing_pages(plan)
    assert finding.evidence["pages"] == "User:A/Sign-up”, “User:A/Sign-up intro"
    assert finding.evidence["command"] == "wikiconbot onwiki install --prefix 'Template:It'\"'\"'s $HOME'"
    assert missing_pages(Plan("Event")) == []
