"""The pads of many pages are saved on the wiki; the bot is killed twice on the way. `make test-long` does it with 300 pads.

Of every 25 pads one is empty, one was deleted and two are closed, the first ones of all; some have two pages that link to them, and a list has links to all.
"""

import json
import os
import time
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import pytest

from tests.live.command import ROOT, bot
from tests.live.pads.gate import gate
from tests.live.processes import Process

PADS = int(os.environ.get("WIKICONBOT_RESCUE", "10"))
PAUSE = 0.05 if PADS < 100 else 0.1
CATEGORY, INDEX = "Rescued pads", "Pads: list of all"


@dataclass
class Pad:
    name: str
    kind: str  # live, empty, gone or closed
    text: str
    pages: list[str]


def planned(number):
    """Pads, and the pages that link to them: one to four on a page, two and a half on average."""
    pads, page, room = [], 0, 0
    for n in range(number):
        if not room:
            page, room = page + 1, (1, 2, 3, 4)[page % 4]
        room -= 1
        kind = {0: "closed", 1: "closed", 6: "empty", 8: "gone"}.get(n % 25, "live")
        name = f"g.{'B' * 16}$rescue{n}" if kind == "closed" else f"rescue_{n}"
        text = f"Minutes number {n}. {{{{nobots}}}} Asha takes notes."
        pads.append(Pad(name, kind, text, [f"Pads: event {page}"]))
        if n % 11 == 5:
            pads[-1].pages.append(f"Pads: event {page + 1}")
    return pads


def make(api, etherpad, base, pads):
    """Make the pads and the pages; returns the titles of the events."""
    for pad in pads:
        if pad.kind in ("live", "empty"):
            etherpad.make(pad.name, pad.text)
        if pad.kind == "empty":
            assert etherpad.call("setText", padID=pad.name, text="\n")["code"] == 0
    linked: dict[str, list[str]] = {}
    for pad in pads:
        for title in pad.pages:
            linked.setdefault(title, []).append(f"* Etherpad: {base}/p/{pad.name}")
    linked[INDEX] = [f"* [{base}/p/{pad.name} {pad.name}]" for pad in pads]
    for title, lines in linked.items():
        text = "\n".join(("== Event ==", "* Date: 1 May 2027", *lines, f"[[Category:{CATEGORY}]]"))
        api.save(title, text)
    return [title for title in linked if title != INDEX]


def killed_after(gate, requests, *arguments):
    """Run the bot, and kill it when the Etherpad got so many more requests."""
    process = Process(("-m", "wikiconbot", *arguments), ROOT, os.environ | {"PYTHONPATH": str(ROOT)})
    enough, deadline = len(gate.requests) + requests, time.monotonic() + 600
    while len(gate.requests) < enough and time.monotonic() < deadline:
        time.sleep(0.01)
    process.kill()
    process.communicate()
    assert process.returncode == -9


def notes_pages(api, titles):
    """The texts of the pages with notes of some pages, by title."""
    wanted = {f"{title}/Notes" for title in titles}
    listed = api.query(list="allpages", apprefix="Pads: ", aplimit=500)["allpages"]
    return {page["title"]: api.text(page["title"]) for page in listed if page["title"] in wanted}


@pytest.fixture(scope="module")
def rescued(api, etherpad, tmp_path_factory):
    folder = tmp_path_factory.mktemp("rescue")
    pads = planned(PADS)
    with gate(etherpad.base) as passed:
        titles = make(api, etherpad, passed.url, pads)
        options = ("--pad-host", passed.url, "--json")
        code, found, err = bot("--sandbox", "etherpad", "find", "--cat", CATEGORY, *options)
        assert code == 0, err
        (folder / "found.json").write_text(found)
        command = (
            "--sandbox", "--stats", "etherpad", "archive", "--list", str(folder / "found.json"), "--yes",
            "--pause", str(PAUSE), "--report", str(folder / "report.wiki"), *options,
        )  # fmt: skip
        began = time.monotonic()
        for _ in range(2):
            killed_after(passed, len(pads) * 6 // 10, *command)
        killed = len(passed.requests)
        code, out, err = bot(*command)
        seconds = time.monotonic() - began
        yield pads, titles, passed, command, (code, json.loads(out), err), killed, seconds, folder


def test_all_notes_are_home_once_and_the_report_is_right(rescued, api, capsys):
    pads, titles, passed, _, (code, said, err), killed, seconds, folder = rescued
    assert code == 1, err
    kinds = Counter(pad.kind for pad in pads)
    counts = said["counts"]
    home = counts.get("archived", 0) + counts.get("unchanged", 0)
    assert home == kinds["live"]
    assert {kind: counts.get(kind, 0) for kind in ("empty", "gone", "closed")} == {
        kind: kinds[kind] for kind in ("empty", "gone", "closed")
    }
    assert sum(counts.values()) == len(pads)
    assert said["pages_before"] > 0
    assert (said["stopped"], said["pages_left"]) == (None, 0)
    listed = Counter(pad["url"] for page in said["pages"] for pad in page["pads"])
    assert set(listed.values()) == {1}
    assert len(listed) == len(pads)

    notes = notes_pages(api, [*titles, INDEX])
    assert f"{INDEX}/Notes" not in notes
    whole = "\n".join(notes.values())
    for pad in pads:
        assert whole.count(pad.text.partition(" {{")[0]) == (pad.kind == "live"), pad
    assert whole.count(":begin -->") == kinds["live"]
    for title in titles:
        if f"{title}/Notes" in notes:
            assert f"[[:{title}/Notes|notes]]" in api.text(title)

    report = (folder / "report.wiki").read_text()
    assert report.count("\n|-\n") == len(pads)
    shown = api.admin.ask(action="parse", text=report, contentmodel="wikitext", prop="text|templates")[
        "parse"
    ]
    assert shown["templates"] == []
    assert shown["text"].count("<tr>") == len(pads) + 1
    with capsys.disabled():
        print(
            f"\n{len(pads)} pads on {len(titles)} pages: {len(passed.requests)} requests to the Etherpad "
            f"({killed} before the second kill), {seconds:.0f} s. {counts}"
        )


def test_hardly_a_request_is_made_twice(rescued):
    pads, titles, passed, command, _, _, _, folder = rescued
    needed = sum(2 if pad.kind in ("live", "closed") else 1 for pad in pads)
    twice = 2 * 4 * 2  # the pads of a page, two requests each, at each kill
    assert needed <= len(passed.requests) <= needed + twice
    times = [at for at, _, _ in passed.requests]
    pauses = sorted(later - earlier for earlier, later in pairwise(times))
    assert pauses[2] >= PAUSE * 0.9  # except for the two starts

    before = len(passed.requests)
    (folder / "titles.txt").write_text("\n".join((INDEX, *(f"* [[{title}]]" for title in titles))))
    code, out, err = bot(
        *(str(folder / "titles.txt") if part.endswith(".json") else part for part in command)
    )
    assert code == 1, err
    counts = json.loads(out)["counts"]
    assert counts["unchanged"] == sum(pad.kind == "live" for pad in pads)
    assert "archived" not in counts
    assert len(passed.requests) - before <= sum(2 if pad.kind == "closed" else 1 for pad in pads)


def test_a_pad_whose_history_is_kept_from_the_bot_comes_home_by_its_html(api, etherpad):
    etherpad.make("long", "x")
    assert etherpad.call("setHTML", padID="long", html="<b>Agenda</b><ul><li>one<li>two</ul>")["code"] == 0
    with gate(etherpad.base) as passed:
        passed.refuses.add("etherpad")
        api.save("Pads: long", f"* Etherpad: {passed.url}/p/long\n")
        command = (
            "--sandbox", "etherpad", "archive", "Pads: long", "--yes", "--json", "--pad-host", passed.url, "--pause", "0",
        )  # fmt: skip
        code, out, err = bot(*command)
        assert (code, json.loads(out)["outcome"]) == (0, "saved"), err
        assert "history could not be read" in err
        home = api.text("Pads: long/Notes")
        assert "revision unknown" in home
        assert "'''Agenda'''" in home
        assert "* one\n* two" in home
        code, out, err = bot(*command)
        assert (code, json.loads(out)["outcome"]) == (0, "unchanged"), err
        assert [form for _, _, form in passed.requests] == ["etherpad", "html"] * 2
