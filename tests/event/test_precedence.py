"""Who wins: the command over the page, the page over the file, the file over the defaults."""

import pytest

from tests.for_each import for_each
from wikiconbot.errors import UsageError
from wikiconbot.event import Asked, ask_more, said_by_command, said_in_toml, settle
from wikiconbot.event.settings import SETTINGS
from wikiconbot.model import Eligibility, Event, Sort
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = """{{User:WikiconBot/Event
| sections = Page
| capacity = 3
| target = here
| namespaces = 0
| checks off = A3
}}
"""
FILE = """
sections = ["File"]
capacity = 2
sort = "name"
target = "/Participants"
[eligibility]
edits = 8
not_bot = true
[checks]
A3 = "info"
L1 = "error"
"""


def test_what_nobody_says_is_the_default():
    settings = settle("", "Event", DEFAULT, Asked())
    assert settings.event == Event()
    assert {origin.kind for origin in settings.origins.values()} == {"default"}
    assert set(settings.origins) == {setting.name for setting in SETTINGS}


def test_each_setting_is_that_of_the_voice_that_goes_before_the_others():
    asked = Asked(said_in_toml(FILE, name="event.toml"), said_by_command(["== Command =="]))
    settings = settle(PAGE, "Event", DEFAULT, asked)
    assert settings.faults == ()
    assert settings.event == Event(
        sections=("Command",),
        capacity=3,
        sort=Sort.NAME,
        eligibility=Eligibility(edits=8, namespaces=(0,), not_bot=True),
        checks={"A3": "off", "L1": "error"},
    )
    said = {name: (o.kind, o.line) for name, o in settings.origins.items() if o.kind != "default"}
    assert said == {
        "sections": ("command", None),
        "capacity": ("page", 3),
        "target": ("page", 4),
        "namespaces": ("page", 5),
        "checks.A3": ("page", 6),
        "sort": ("file", 4),
        "edits": ("file", 7),
        "not_bot": ("file", 8),
        "checks.L1": ("file", 11),
    }
    assert (settings.origins["sort"].file, settings.origins["sort"].typed) == ("event.toml", 'sort = "name"')


def test_options_that_were_not_given_leave_the_page_alone():
    text = "{{User:WikiconBot/Event|publish=participants|templates=A|sections=B}}"
    event = settle(text, "Event", DEFAULT, Asked(command=said_by_command())).event
    assert (event.parts, event.templates, event.sections) == (frozenset(["participants"]), ("A",), ("B",))
    command = said_by_command(parts=("etherpad",), templates=["{{C}}"])
    event = settle(text, "Event", DEFAULT, ask_more(Asked(command=command), said_by_command(["D"]))).event
    assert (event.parts, event.templates, event.sections) == (frozenset(["etherpad"]), ("C",), ("D",))


def test_only_the_command_lets_a_table_shrink():
    text = "{{User:WikiconBot/Event|allow shrink = yes}}"
    assert not settle(text, "Event", DEFAULT, Asked()).event.allow_shrink
    assert settle(text, "Event", DEFAULT, Asked()).faults
    asked = ask_more(Asked(), said_by_command(allow_shrink=True))
    assert settle("", "Event", DEFAULT, asked).event.allow_shrink


@for_each(
    "typed",
    [
        "x1", "https://etherpad.wikimedia.org/p/x1", "[https://etherpad.wikimedia.org/p/x1 notes]", "etherpad.wikimedia.org/p/x1",
        "//etherpad.wikimedia.org/p/x1", "https://etherpad.wikimedia.org//p/x1", "https://etherpad.wikimedia.org:443/p/x1/",
        "http://etherpad.wikimedia.org/x1", "http://etherpad.wikimedia.org/x1/", "https://etherpad.wikimedia.org/p/x1/timeslider#5",
        "https://etherpad.wikimedia.org/p/x1/12/export/txt", "https://etherpad.wikimedia.org/p/x1?showChat=false", "[[etherpad:p/x1|notes]]",
        "[[:Etherpad:p/x1]]", "[[etherpad:x1|notes]]", "[[https://etherpad.wikimedia.org/p/x1|notes]]",
    ],
)  # fmt: skip
def test_a_pad_may_be_typed_in_any_form(typed):
    found = settle(f"{{{{User:WikiconBot/Event|etherpad = {typed}}}}}", "Event", DEFAULT, Asked())
    assert (found.event.etherpad, found.event.pad, found.faults) == (Event().etherpad, "x1", ())


def test_the_page_may_name_the_etherpads_of_its_operator_alone():
    text = "{{User:WikiconBot/Event|etherpad = https://pads.example.org/p/x}}"
    asked = Asked(said_in_toml('etherpad = "http://pads.example.org/"'))
    event = settle(text, "Event", DEFAULT, asked).event
    assert (event.etherpad, event.pad) == ("http://pads.example.org", "x")
    settings = settle(text, "Event", DEFAULT, Asked())
    assert (settings.event.etherpad, settings.event.pad) == (Event().etherpad, None)
    assert [fault.line for fault in settings.faults] == [1]
    event = settle("{{User:WikiconBot/Event|etherpad=etherpad.wikimedia.org}}", "Event", DEFAULT, asked).event
    assert event.etherpad == "https://etherpad.wikimedia.org"


@pytest.mark.parametrize(
    "target", ["/Participants", "Project:Event/Participants", "project:event/Participants"]
)
def test_a_file_may_name_subpages_of_the_page_that_is_read(target):
    asked = Asked(said_in_toml(f'target = "{target}"'))
    assert settle("", "Project:Event", DEFAULT, asked).event.target == "Project:Event/Participants"


def test_a_files_page_elsewhere_is_told_with_its_line():
    asked = Asked(said_in_toml('\nreport_page = "Other event/Report"', name="event.toml"))
    with pytest.raises(
        UsageError, match=r"event\.toml, line 2: “Other event/Report”: report_page must be a subpage"
    ):
        settle("", "Event", DEFAULT, asked)


def test_what_cannot_work_together_is_a_fault_of_the_page():
    asked = Asked(said_in_toml("[eligibility]\nedits = 8\nsince = 2026-06-01"))
    text = "\n{{User:WikiconBot/Event\n|edits before = 2026-01-01}}"
    (fault,) = settle(text, "Event", DEFAULT, asked).faults
    assert fault.line == 3
    assert fault.says.startswith("“edits before = 2026-01-01”: no edit can count")


def test_with_faults_the_event_has_what_could_be_read():
    settings = settle("{{User:WikiconBot/Event|capacity=4|deadline=soon}}", "Event", DEFAULT, Asked())
    assert (settings.event.capacity, settings.event.deadline) == (4, None)
    assert len(settings.faults) == 1


def test_no_voice_takes_away_who_wants_to_be_named_nowhere():
    file = said_in_toml('optout = ["Asha"]\n')
    settings = settle("{{User:WikiconBot/Event|optout = Bina, Asha}}", "Event", DEFAULT, Asked(file))
    assert settings.event.optout == ("Bina", "Asha")
