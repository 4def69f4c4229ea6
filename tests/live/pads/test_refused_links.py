"""Links that the wiki's spam list refuses are saved on the wiki as text, on a real wiki and a real Etherpad."""

import json

import pytest

from tests.live.command import bot

TITLE = "Pads: short links"


@pytest.fixture
def spam_list(api):
    user = api.sandbox.bot.user.partition("@")[0]
    token = api.admin.token("userrights")

    def rights(**change):
        api.admin.ask(action="userrights", user=user, token=token, **change)

    rights(remove="bot")  # accounts with the bot flag may link to anything
    before = api.text("MediaWiki:Spam-blacklist")
    api.save("MediaWiki:Spam-blacklist", "bit\\.ly\nfar\\.example/x\n127\\.0\\.0\\.1:\\d+/p/listed9\n")
    yield
    api.save("MediaWiki:Spam-blacklist", before or "#")
    rights(add="bot")


def test_the_rest_of_the_notes_comes_home(api, etherpad, spam_list):
    etherpad.make("listed9", "Slides: https://bit.ly/3abcd\nOur page: https://home.example/")
    api.save(TITLE, "== Event ==\n* Date: 6 April 2027\n* Etherpad: listed9\n")
    arguments = ("etherpad", "archive", TITLE, "--pad-host", etherpad.base, "--pause", "0", "--json", "--yes")

    def archive(*more):
        code, out, err = bot("--sandbox", *arguments, *more)
        assert code == 0, (out, err)
        return json.loads(out)["pads"][0]["outcome"], err

    outcome, err = archive()
    assert outcome == "saved"
    assert "bit.ly" in err
    assert "/p/listed9, so" in err or "/p/listed9, bit.ly, so" in err
    links = api.query(prop="extlinks", titles=f"{TITLE}/Notes")["pages"][0]["extlinks"]
    assert [link["url"] for link in links] == ["https://home.example/"]
    assert "bit.ly/3abcd" in api.text(f"{TITLE}/Notes")
    assert api.text(TITLE).endswith("* Etherpad: listed9")
    assert archive()[0] == "unchanged"

    etherpad.call(
        "setText", padID="listed9", text="Slides: https://bit.ly/3abcd\nand [[https://far.example/x]]\n"
    )
    assert archive()[0] == "saved"
    assert archive("--as-wikitext")[0] == "saved"
    shown = api.admin.ask(action="parse", page=f"{TITLE}/Notes", prop="externallinks")["parse"]
    assert shown["externallinks"] == []
    assert api.text(f"{TITLE}/Notes").count("wikiconbot:pad-") == 2
