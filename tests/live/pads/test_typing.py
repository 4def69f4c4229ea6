"""What people type with the editor's buttons is saved on the wiki as they typed it: bold, struck, in lists, in their scripts, and pasted."""

import json
import time
from html import unescape

import pytest

from tests.live.browser import browser_page
from tests.live.command import bot
from tests.live.pads.people import type_in_pad

TITLE, NAME = "Pads: typed", "typed_notes"
PASTED = "<p>Pasted <b>words</b> and <a href='https://example.org/a?b=1'>a link</a></p><ul><li>item<ul><li>sub</li></ul></li></ul>"


def typed(page):
    """Type as people do, with the editor's keys: https://etherpad.org/doc/v1.8.14/#index_keyboard_shortcuts."""
    keys = page.keyboard
    keys.press("Enter")
    keys.press("Control+Home")
    for line in ("Day 1", "नमस्ते ଓଡ଼ିଆ {{x}}", "مرحبا بالجميع"):
        keys.type(line)
        keys.press("Enter")
    for key, words in (("Control+b", "Bold words"), ("Control+5", "Hire X")):
        keys.type(words)
        keys.press("Shift+Home")
        keys.press(key)
        keys.press("End")
        keys.press("Enter")
    keys.press("Control+Shift+L")
    keys.type("one")
    keys.press("Enter")
    keys.press("Tab")
    keys.type("two")
    keys.press("Enter")
    inner = page.frame(name="ace_inner")
    inner.evaluate("html => document.execCommand('insertHTML', false, html)", PASTED)


def waited(etherpad, words):
    """The export, once the Etherpad has these words."""
    deadline = time.monotonic() + 60
    while words not in (html := unescape(etherpad.export(NAME, "html").text)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert words in html, html
    return html


@pytest.fixture(scope="module")
def archive(etherpad):
    def run(*arguments, code=0):
        options = ("--pad-host", etherpad.base, "--pause", "0", "--json", "--yes")
        done, out, err = bot("--sandbox", "etherpad", "archive", TITLE, *options, *arguments)
        assert done == code, (out, err)
        return json.loads(out)

    return run


def test_what_people_type_comes_home_and_stays_as_they_typed_it(api, etherpad, archive):
    api.save(TITLE, f"* Date: 6 April 2027\n* Etherpad: {NAME}\n")
    with browser_page() as page:
        type_in_pad(page, etherpad.url(NAME), "Asha", "")
        typed(page)
        waited(etherpad, "sub")
        archive()
        home = api.text(f"{TITLE}/Notes")
        lines = home.split("\n")
        for line in ("=== Day 1 ===", "'''Bold words'''<br>", "* one", "** two"):
            assert line in lines, home
        assert "<s>Hire X</s>" in home
        assert "नमस्ते ଓଡ଼ିଆ &#123;&#123;x&#125;&#125;<br>" in lines
        assert "مرحبا بالجميع<br>" in lines
        assert "Pasted" in home
        assert "Welcome" not in home
        assert archive()["outcome"] == "unchanged"

        api.save(f"{TITLE}/Notes", home.replace("مرحبا بالجميع", "مرحبا"))
        page.keyboard.press("Control+Home")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Shift+End")
        page.keyboard.press("Control+5")
        waited(etherpad, "<s>नमस्ते")
    archive()
    new = api.text(f"{TITLE}/Notes")
    assert new.count("مرحبا") == 1
    assert "<s>नमस्ते ଓଡ଼ିଆ &#123;&#123;x&#125;&#125;</s>" in new.partition("New in the Etherpad")[2]
    assert new.count("Bold words") == 1
    assert archive()["outcome"] == "unchanged"
