"""Each pad's notes on a page below that for all, where the settings say so; on a real wiki and a real Etherpad."""

import json

from tests.live.command import bot

TITLE = "Pads: each"


def test_each_pad_has_a_page(api, etherpad):
    for name in ("each_1", "each2"):
        etherpad.make(name, f"Notes of {name}")
    facts = f"* Date: 6 April 2027\n* Etherpad: {etherpad.base}/p/each_1, {etherpad.base}/p/each2\n"
    api.save(TITLE, f"{{{{User:WikiconBot/Event|notes pages = each}}}}\n== Event ==\n{facts}")
    arguments = ("etherpad", "archive", TITLE, "--pad-host", etherpad.base, "--pause", "0", "--json", "--yes")

    def archive():
        code, out, err = bot("--sandbox", *arguments)
        assert code == 0, (out, err)
        return [(pad["outcome"], pad["page"]) for pad in json.loads(out)["pads"]]

    titles = (f"{TITLE}/Notes/each 1", f"{TITLE}/Notes/each2")
    assert archive() == [("saved", title) for title in titles]
    for title, name in zip(titles, ("each_1", "each2"), strict=True):
        assert f"Notes of {name}" in api.text(title).replace("&#95;", "_")
        assert f"[[:{title}|notes]]" in api.text(TITLE)
    assert archive() == [("unchanged", title) for title in titles]
