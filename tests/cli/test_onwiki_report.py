"""What `wikiconbot onwiki` prints after a run: the page that was not saved, and the pages that were not deleted."""

from types import SimpleNamespace
from typing import Any

from wikiconbot.cli.asking import Consent
from wikiconbot.cli.commands.onwiki.onwiki_report import show_changed
from wikiconbot.cli.options import Globals
from wikiconbot.event import TEMPLATE
from wikiconbot.model import Conflict, Edit, Plan, Saved
from wikiconbot.onwiki.chosen_names import names_for
from wikiconbot.runs.onwiki_changing import Changed

FIRST, SECOND = (Edit(f"User:Bot/{name}", 1, "old", "", "summary") for name in ("Event", "Sign-up"))
SESSION: Any = SimpleNamespace(
    page_url=lambda title: f"https://wiki.example/{title.replace(' ', '_')}", user="Bot"
)


def printed(capsys, done):
    options = Globals()
    show_changed(
        options,
        SESSION,
        done,
        Consent(options, True, False, False),
        names_for("Bot", TEMPLATE),
        installs=False,
    )
    return capsys.readouterr()


def test_a_conflict_names_the_page_that_was_not_saved(capsys):
    plan = Plan("User:Bot", (FIRST, SECOND))
    for page in ("User:Bot", SECOND.page):
        told = printed(capsys, Changed("r1", (), plan, Conflict(page, "It changed."), ((FIRST, 7),))).err
        assert "https://wiki.example/User:Bot/Sign-up" in told


def test_why_a_page_was_not_deleted_is_on_the_screen(capsys):
    done = Changed(
        "r1", (), Plan("User:Bot", (FIRST,)), Saved("User:Bot", 7), ((FIRST, 7),),
        emptied=(FIRST.page,), not_deleted=((FIRST.page, "A filter forbids it."),),
    )  # fmt: skip
    told = printed(capsys, done)
    assert "Not deleted: “User:Bot/Event”. A filter forbids it." in told.err
