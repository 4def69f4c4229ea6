"""What was in a pad before anybody wrote is no notes: words of welcome, and the agenda that the bot began it with."""

import pytest

from tests.pads.server import WELCOME, exported
from wikiconbot.i18n import languages, load
from wikiconbot.i18n.former_words import FORMER_WORDS
from wikiconbot.model import Event
from wikiconbot.pads.conversion.html_export import read_lines
from wikiconbot.pads.exports import read_export
from wikiconbot.pads.state import PadState, judge
from wikiconbot.pads.welcome import welcome_lines, without_welcome
from wikiconbot.pages.notes import agenda
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT


def pad(*texts):
    export = read_export(exported("x", *texts))
    assert export is not None
    return export


def agenda_in(language, page="* Date: 6 and 7 April 2018\n* Venue: Pune\n"):
    return agenda("WikiCon India", read_signups(page, DEFAULT), Event(), load(language))


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("page", ["* Date: 6 and 7 April 2018\n* Venue: Pune\n", "", "* Venue: Pune\n"])
def test_an_agenda_that_nobody_wrote_in(language, page):
    text = agenda_in(language, page)
    for texts in ((text,), ("\n", text), (WELCOME, text)):
        assert judge(pad(*texts), None) is PadState.UNTOUCHED


def test_the_agenda_of_an_earlier_version():
    formers = [
        (code, said)
        for (code, key), all_said in FORMER_WORDS.items()
        if key == "notes-public"
        for said in all_said
    ]
    assert len(formers) >= 3
    for language, former in formers:
        text = agenda_in(language).replace(load(language).say("notes-public"), former)
        assert former in text
        assert judge(pad(text), None) is PadState.UNTOUCHED, language


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n- \n", "\n- we met\n", 1), lambda text: f"We met.\n{text}", lambda text: f"{text}We met.\n",
        lambda text: text.replace("Pune", "Mumbai"), lambda text: f"{text}We met.\n- \n",
    ],
)  # fmt: skip
def test_an_agenda_that_somebody_wrote_in(change):
    text = agenda_in("en")
    assert judge(pad(text, change(text)), None) is PadState.LIVE
    assert judge(pad("\n", text, (change(text), "a.1", 1522584000000)), None) is PadState.LIVE
    assert judge(pad((text, "a.1", 1522584000000)), None) is PadState.LIVE


def test_notes_that_came_in_one_go_are_notes():
    assert judge(pad("Agenda\n- we met\n"), None) is PadState.LIVE
    assert judge(pad("\n", "Agenda\n- \n"), None) is PadState.LIVE


def test_words_of_welcome_are_no_notes():
    export = pad(f"{WELCOME}All is public.\n", f"We met.\n{WELCOME}All is public.\nMore\n")
    lines = read_lines(f"We met.<br>{WELCOME}<br>All&nbsp; is public.<br><b>More</b><br>")
    left = without_welcome(lines, welcome_lines(export))
    assert ["".join(piece.text for piece in line.pieces).strip() for line in left] == ["We met.", "More"]
    assert welcome_lines(pad("We met.\n", "We met.\nMore\n")) == frozenset()
