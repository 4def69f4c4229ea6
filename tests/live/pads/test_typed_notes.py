"""Notes typed as wikitext, on a real wiki and a real Etherpad: what MediaWiki changes on saving is no edit of people's."""

import json

from tests.live.command import bot

TITLE = "Pads: typed"
TYPED = "[[Foo (bar)|]] and [[|Asha]]  \n'''bold'''\n{{Sorts}} {{Harmless}}\n[[Baz, Pune|]]"


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
