"""Notes typed as wikitext, on a real wiki and a real Etherpad: what MediaWiki changes on saving is no edit of people."""

import json
from functools import partial

import pytest

from tests.live.command import bot
from wikiconbot.pads.conversion.typed_wikitext import render_markup
from wikiconbot.runs.notes.typed_notes import as_saved
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.presave import fetch_presaved
from wikiconbot.wiki.session import Target, connect

TITLE = "Pads: typed"
TYPED_OPEN = (
    "{{Opens}}",
    "{{Signs}}",
    "{{#tag:indicator|x|name=b}}",
    "<s>a",
    "<div hidden>a</div>",
    "* <small>a\n* b",
    "<h2>a",
)

TYPED = "[[Foo (bar)|]] and [[|Asha]]  \n'''bold'''\n{{Sorts}} {{Harmless}}\n[[Baz, Pune|]]"


@pytest.fixture
def session(sandbox):
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))


def test_what_the_wiki_changes_on_saving_is_no_edit(api, etherpad):
    api.save("Template:Harmless", "does nothing")
    api.save("Template:Sorts", "x [[Category:Typed]]")
    etherpad.make("typed9", TYPED)
    api.save(TITLE, "== Event ==\n* Date: 6 April 2027\n* Etherpad: typed9\n")
    arguments = ("etherpad", "archive", TITLE, "--pad-host", etherpad.base, "--pause", "0", "--json", "--yes")

    def archive(*more):
        code, out, err = bot("--sandbox", "--stats", *arguments, *more)
        assert code == 0, (out, err)
        return json.loads(out)["pads"][0]["outcome"]

    assert archive("--as-wikitext") == "saved"
    home = api.text(f"{TITLE}/Notes")
    assert "[[Foo (bar)|Foo]]" in home
    assert "[[Baz, Pune|Baz]]" in home
    assert "'''bold'''" in home
    assert "&#123;&#123;Sorts}}" in home
    shown = api.admin.ask(action="parse", page=f"{TITLE}/Notes", prop="categories|templates")["parse"]
    assert (shown["categories"], shown["templates"]) == ([], [])

    etherpad.call("setText", padID="typed9", text=TYPED.replace("{{Sorts}} ", "") + "\nmore {{Harmless}}\n")
    assert archive() == "saved"
    home = api.text(f"{TITLE}/Notes")
    assert home.count("wikiconbot:pad-") == 2
    assert "more {{Harmless}}" in home
    assert archive() == "unchanged"


@pytest.mark.long
def test_what_notes_leave_open_ends_with_them(api, session):
    api.save("Template:Opens", "<s>")
    api.save("Template:Signs", '<indicator name="a">!</indicator>')
    ask = partial(fetch_presaved, session, f"{TITLE}/Notes")
    for typed in TYPED_OPEN:
        text = as_saved(render_markup(typed), ask)
        page = {"title": f"{TITLE}/Notes", "text": f"{text}\n\nbelow", "contentmodel": "wikitext"}
        shown = api.admin.ask(action="parse", prop="text|indicators", disablelimitreport=1, **page)["parse"]
        assert shown["text"].endswith("below\n</p></div>"), typed
        assert "hidden=" not in shown["text"]
        assert shown["indicators"] == {}
        assert as_saved(text, ask) == text
