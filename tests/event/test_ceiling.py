"""What a page may publish of people: what the operator allows, for any edit of the page."""

import pytest

from tests.case_files import FOLDER
from wikiconbot.event import Asked, said_by_command, said_in_toml, settle
from wikiconbot.model import Part
from wikiconbot.runs.assess import plan_text
from wikiconbot.wikitext.siteinfo import DEFAULT

STRANGER = (FOLDER / "attack" / "publish-by-stranger.wiki").read_text("utf-8")
OF_PEOPLE = {"findings", "accounts", "eligibility"}


def settled(file="", text=STRANGER, **command):
    return settle(
        text, "Event", DEFAULT, Asked(said_in_toml(file, name="e.toml"), said_by_command(**command))
    )


@pytest.mark.parametrize(
    ("file", "command", "left"),
    [
        ("", {}, "findings, accounts, eligibility"),
        ('[limits]\npublish = ["findings"]', {}, "accounts, eligibility"),
        ("", {"may_publish": ["accounts"]}, "findings, eligibility"),
        ('publish = ["participants", "eligibility"]', {}, "findings, accounts"),
        ('[limits]\npublish = ["findings", "accounts"]', {"may_publish": ["eligibility"]}, ""),
        ('[limits]\npublish = ["participants"]', {}, "findings, accounts, eligibility"),
    ],
)
def test_a_page_gets_what_the_operator_allows(file, command, left):
    settings = settled(file, **command)
    withheld = ", ".join(settings.withheld.parts) if settings.withheld else ""
    assert withheld == left
    assert {*settings.event.parts} == {"participants", *OF_PEOPLE} - {*left.split(", ")}
    assert not settings.faults


def test_the_remark_names_the_part_the_line_and_what_to_write():
    said = settled('[limits]\npublish = ["findings"]').withheld.words
    assert "accounts, eligibility (line 3)" in said
    assert 'publish = ["findings", "accounts", "eligibility"] under [limits]' in said
    assert "--publish accounts --publish eligibility" in said


def test_what_the_command_asks_for_is_no_wish_of_the_page():
    settings = settled(parts=["participants"])
    assert (settings.withheld, settings.event.parts) == (None, frozenset([Part.PARTICIPANTS]))


def test_permission_alone_publishes_nothing():
    settings = settled('[limits]\npublish = ["findings"]', text="", may_publish=["accounts"])
    assert OF_PEOPLE.isdisjoint(settings.event.parts)


def test_a_page_cannot_allow_itself_anything():
    text = "{{User:WikiconBot/Event|may publish = findings|status page = yes|refusals = 9}}"
    assert len(settled(text=text).faults) == 3


def test_each_event_of_a_series_gets_no_more():
    page = "{{{{User:WikiconBot/Event|publish=participants, findings}}}}\n== First {0} ==\n{1}\n== Second {0} ==\n{1}"
    page = page.format("edition", "* Date: 3 March 2027\n=== Sign up ===\n# [[User:Ann]]\n# [[User:Ben]]\n")
    (edit,) = plan_text(page, now="2026-11-28T00:00:00Z").edits
    assert edit.page == "Event"
    assert settled(text=page).withheld.parts == ("findings",)


def test_a_file_is_updated_without_what_is_left_out():
    (edit,) = plan_text(STRANGER, now="2026-11-28T00:00:00Z").edits
    assert edit.page == "Event"
    assert "9876543210" not in edit.new.replace(STRANGER.splitlines()[-1], "")
