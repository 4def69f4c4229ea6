"""Pads found over a whole wiki, in a category and those in it, by a list: on a real wiki, by links of every kind."""

import json

import pytest

from tests.live.command import bot

HERE = "Pads: found"


@pytest.fixture(scope="module")
def found(api, etherpad):
    base = etherpad.base
    pages = {
        "Template:Found": f"[{base}/p/{{{{{{1}}}}}} notes]",
        f"{HERE}/A": f"[{base}/p/found1 x] [[Category:Found deep]] {base.replace('http:', 'https:')}/p/found2",
        f"{HERE}/B": "{{Found|found3}} [[etherpad:p/found4|x]] [[Category:Found]]",
        f"{HERE}/C": f"<!-- {base}/p/hidden --> [[etherpad:p/found4]] <nowiki>{base}/p/hidden</nowiki>",
        f"{HERE}/C/Notes": f"<!-- wikiconbot:pad-1:begin -->\n{base}/p/found1\n<!-- wikiconbot:pad-1:end -->\n",
        f"Talk:{HERE}/A": f"{base}/p/found5",
        f"{HERE}/Old": f"#REDIRECT [[{HERE}/A]]",
        f"{HERE}/List": f"* [[{HERE}/Old]]\n* [[Talk:{HERE}/A]]\n",
        "Category:Found deep": "[[Category:Found]]",
        "Category:Found": "[[Category:Found deep]]",
    }
    for title, text in pages.items():
        api.save(title, text)
    api.admin.ask(action="purge", titles="|".join(pages), forcelinkupdate="1")

    def find(*arguments, code=0):
        options = ("--pad-host", base, "--json", *arguments)
        done, out, err = bot("--sandbox", "--stats", "etherpad", "find", *options)
        assert done == code, (out, err)
        pads = {pad["name"]: [t for t in pad["pages"] if HERE in t] for pad in json.loads(out)["pads"]}
        return {name: titles for name, titles in pads.items() if titles}, err

    return find


def test_the_whole_wiki_has_them_all(found, tmp_path):
    file = tmp_path / "found.json"
    pads, err = found("--wiki", "--output", str(file))
    assert pads == {
        "found1": [f"{HERE}/A"], "found2": [f"{HERE}/A"], "found3": [f"{HERE}/B"],
        "found4": [f"{HERE}/B", f"{HERE}/C"], "found5": [f"Talk:{HERE}/A"],
    }  # fmt: skip
    requests = int(err.split("read ")[1].split()[0])
    assert requests <= 8, err  # the profile, two hosts by two schemes, one prefix, fifty texts
    pads, _ = found("--wiki", "--namespace", "Talk")
    assert set(pads) == {"found5"}
    pads, err = found("--list", str(file), "--output", str(tmp_path / "titles.txt"))
    assert set(pads) == {f"found{number}" for number in range(1, 6)}
    listed = tmp_path / "listed.txt"
    listed.write_text(f"{HERE}/A\n{HERE[0].lower()}{HERE[1:]}/A\nNo such page\nNor this\n", encoding="utf-8")
    assert "2 of the 4 pages" in (said := found("--list", str(listed))[1])
    assert "“No such page”, “Nor this”" in said
    assert f"{HERE}/A\n" in (tmp_path / "titles.txt").read_text(encoding="utf-8")


def test_a_category_and_the_pages_of_a_list(found):
    assert set(found("--cat", "Found")[0]) == {"found1", "found2", "found3", "found4"}
    assert set(found("--cat", "Category:Found", "--depth", "0")[0]) == {"found3", "found4"}
    assert set(found("--list-page", f"{HERE}/List")[0]) == {"found1", "found2", "found5"}
