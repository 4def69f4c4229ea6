"""Notes that are larger than a page: on several pages, and all that holds of notes on one."""

import random
import re
from dataclasses import replace

import pytest

from tests.pads.server import Clock, serving
from wikiconbot.event import Asked
from wikiconbot.i18n import load
from wikiconbot.model import Plan, Region, Snapshot
from wikiconbot.pads.client import PadClient
from wikiconbot.pads.names import Pad
from wikiconbot.plan.notes.joined_parts import join_page
from wikiconbot.runs.notes.look import Texts, look_at
from wikiconbot.runs.notes.one import Wish, plan_one
from wikiconbot.runs.notes.which import understood
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.regions import regions_on, seal_holds
from wikiconbot.wikitext.siteinfo import DEFAULT

FIRST = "Meeting/Notes"
LIMIT = 6000


class Wiki:
    """The pages of an event whose pad is `notes`, and a bot that may be killed after some edits."""

    def __init__(self, server, language="en"):
        self.server, self.language = server, language
        self.pages = {}
        self.limit = LIMIT
        self.asked = 0

    def read(self, numbers):
        self.asked += 1
        return [self.page(f"{FIRST}/{number}") for number in numbers]

    def page(self, title):
        return Snapshot(title, self.pages.get(title, ""), 1 if title in self.pages else None)

    def plan(self, wish=None, **more):
        clock = self.server.clock
        client = PadClient([self.server.url], contact="x", timeout=5, now=clock.now, sleep=clock.sleep)
        pad = Pad(self.server.url, "notes")
        text = self.pages.setdefault("Meeting", f"* Etherpad: {pad.url}\n")
        known = replace(DEFAULT, largest=self.limit, language=self.language)
        page = understood(Snapshot("Meeting", text, 1), known, Asked(), [self.server.url], Stats())
        look = look_at(client, pad, None)
        made = plan_one(
            page, self.page(FIRST), look, Texts.of(client, look), wish or Wish(), read=self.read, **more
        )
        assert isinstance(made, Plan), made
        return made

    def archive(self, most=None, **more):
        """Archive; after ``most`` edits the bot is killed. The titles that were written."""
        plan = self.plan(**more)
        assert plan.obstacle is None, plan.obstacle
        edits = plan.edits[:most]
        for edit in edits:
            assert len(edit.new.encode()) <= self.limit
            assert self.pages.get(edit.page, "") == edit.old
            self.pages[edit.page] = edit.new
        return [edit.page for edit in edits]

    @property
    def whole(self):
        """All that the wiki has of the notes."""
        return join_page(self.page(FIRST), f"{self.server.url}/p/notes", self.read)[0].text

    def lines(self):
        return re.findall(r"^(?:Line|New) [0-9]+", self.whole, re.MULTILINE)

    def edit(self, number, old, new):
        title = FIRST if number == 1 else f"{FIRST}/{number}"
        assert old in self.pages[title]
        self.pages[title] = self.pages[title].replace(old, new)


def lines(first, last, word="Line"):
    return "".join(
        f"{word} {number}: we decided on room {number} in Pune\n\n" for number in range(first, last)
    )


def named(first, last, word="Line"):
    return [f"{word} {number}" for number in range(first, last)]


@pytest.fixture
def wiki():
    with serving(Clock()) as server:
        server.put("notes", "\n", lines(100, 400))
        yield Wiki(server)


def test_notes_larger_than_a_page_stand_on_several(wiki):
    assert wiki.archive() == [f"{FIRST}/4", f"{FIRST}/3", f"{FIRST}/2", FIRST, "Meeting"]
    assert wiki.lines() == named(100, 400)
    first = wiki.pages[FIRST]
    assert (
        "These notes continue below, and on these pages:\n* [[:Meeting/Notes/2|Part 2]]: <bdi>Line" in first
    )
    assert "Part 3 of the notes from the Etherpad" in wiki.pages[f"{FIRST}/3"]
    for text in wiki.pages.values():
        assert all(seal_holds(text, region) for region in regions_on(text))
    assert wiki.archive() == []


def test_growth_over_the_limit_and_back_below_it(wiki):
    wiki.server.put("notes", "\n", lines(100, 150))
    assert wiki.archive() == [FIRST, "Meeting"]
    wiki.server.put("notes", "\n", lines(100, 150), lines(100, 300))
    assert wiki.archive() == [f"{FIRST}/3", f"{FIRST}/2", FIRST]
    assert wiki.lines() == named(100, 300)
    assert wiki.archive() == []
    wiki.server.put("notes", "\n", lines(100, 150), lines(100, 300), lines(100, 360))
    assert wiki.archive() == [f"{FIRST}/3", FIRST]
    assert wiki.lines() == named(100, 360)
    few = ("\n", lines(100, 150), lines(100, 300), lines(100, 360), lines(120, 170))
    wiki.server.put("notes", *few)
    assert wiki.plan().obstacle.message == "obstacle-notes-replaced"
    assert wiki.archive(wish=Wish(last=True)) == [FIRST, f"{FIRST}/2", f"{FIRST}/3"]
    assert wiki.lines() == named(120, 170)
    assert "no longer has notes of the Etherpad" in wiki.pages[f"{FIRST}/3"]
    assert "Part" not in wiki.pages[FIRST]
    assert wiki.archive() == []
    wiki.server.put("notes", *few, lines(120, 300))
    wiki.archive()
    assert wiki.lines() == named(120, 300)


def test_a_part_that_did_not_change_is_not_written_again(wiki):
    wiki.archive()
    wiki.server.put("notes", "\n", lines(100, 400), lines(100, 400).replace("Line 399:", "Line 399: really,"))
    assert wiki.archive() == [f"{FIRST}/4", FIRST]
    again = "New 1: at the top\n\n" + lines(100, 400)
    wiki.server.put("notes", "\n", lines(100, 400), again.replace("Line 399:", "Line 399: really,"))
    wiki.server.put(
        "notes", "\n", lines(100, 400), lines(100, 400), again.replace("Line 399:", "Line 399: really,")
    )
    assert wiki.archive() == [FIRST]


def test_killed_anywhere_nothing_is_lost_and_the_next_run_completes(wiki):
    chance = random.Random(8)
    revisions = ["\n", lines(100, 300)]
    wiki.server.put("notes", *revisions)
    wiki.archive()
    for _ in range(30):
        start, stop, new = chance.randrange(100, 160), chance.randrange(170, 450), chance.randrange(1, 80)
        revisions.append(lines(1, new, "New") + lines(start, stop))
        wiki.server.put("notes", *revisions)
        wish = Wish(last=wiki.plan().obstacle is not None)
        kept = set(wiki.lines()) & set(named(1, new, "New") + named(start, stop))
        wiki.archive(most=chance.randrange(0, 5), wish=wish)
        assert all(f"{line}:" in " ".join(wiki.pages.values()) for line in kept)
        wiki.archive(wish=wish)
        assert wiki.lines() == named(1, new, "New") + named(start, stop)
        assert wiki.archive() == []


# ── what people do on the wiki ──────────────────────────────────────────────────────────────────────
def test_what_people_changed_in_a_part_stays_and_new_lines_come_below(wiki):
    wiki.archive()
    wiki.edit(3, "Line 300: we", "Line 300: WE")
    assert wiki.archive() == []
    wiki.server.put("notes", "\n", lines(100, 400), lines(100, 400) + lines(1, 4, "New"))
    (title,) = wiki.archive()
    assert title == FIRST
    assert "Line 300: WE" in wiki.pages[f"{FIRST}/3"]
    assert wiki.lines() == named(100, 400) + named(1, 4, "New")
    more = (
        "\n",
        lines(100, 400),
        lines(100, 400) + lines(1, 4, "New"),
        lines(100, 400) + lines(1, 200, "New"),
    )
    wiki.server.put("notes", *more)
    wiki.archive()
    assert sorted(wiki.lines(), key=lambda line: line.startswith("New")) == named(100, 400) + named(
        1, 200, "New"
    )
    assert "Line 300: WE" in wiki.pages[f"{FIRST}/3"]
    assert wiki.archive() == []


@pytest.mark.parametrize("how", ["deleted", "blanked", "taken out", "body", "redirect"])
def test_a_part_that_was_taken_away_does_not_come_back_until_a_person_says_so(wiki, how):
    wiki.archive()
    title = f"{FIRST}/3"
    if how == "deleted":
        del wiki.pages[title]
    elif how == "body":
        (region,) = regions_on(wiki.pages[title])
        wiki.pages[title] = wiki.pages[title][: region.body_start] + wiki.pages[title][region.body_end :]
    else:
        wiki.pages[title] = {"blanked": "", "taken out": "Minutes\n", "redirect": "#REDIRECT [[X]]"}[how]
    assert [(one.message, one.values["pages"]) for one in wiki.plan().warned] == [
        ("notes-parts-gone", f"“{title}”")
    ]
    assert wiki.archive() == []
    wiki.server.put("notes", "\n", lines(100, 400), lines(100, 400) + lines(1, 4, "New"))
    taken = dict(wiki.pages)
    assert wiki.archive() == [FIRST]
    assert wiki.pages.get(title) == taken.get(title)
    assert wiki.lines()[-3:] == named(1, 4, "New")
    wiki.pages = taken
    wiki.archive(wish=Wish(restore=True))
    assert wiki.lines() == named(100, 400) + named(1, 4, "New")
    assert wiki.plan().warned == ()
    assert how != "redirect" or wiki.pages[title] == taken[title]
    assert wiki.archive() == []


def test_spam_over_notes_on_several_pages_is_measured_over_all(wiki):
    wiki.archive()
    wiki.server.put("notes", "\n", lines(100, 400), lines(100, 140) + "BUY CHEAP PILLS\n\n" * 900)
    obstacle = wiki.plan().obstacle
    assert obstacle.message == "obstacle-notes-replaced"
    assert int(obstacle.values["words"]) > 2500
    wiki.server.put("notes", "\n", lines(100, 400), lines(200, 400))
    assert wiki.plan().obstacle is None


def test_what_stands_on_a_page_already_stays(wiki):
    wiki.pages[f"{FIRST}/2"] = "Minutes of people\n[[Category:X]]\n"
    wiki.pages[f"{FIRST}/3"] = "#REDIRECT [[Elsewhere]]"
    wiki.pages[f"{FIRST}/4"] = "x" * (LIMIT - 10)
    wiki.archive()
    assert wiki.pages[f"{FIRST}/2"].startswith("Minutes of people\n<!--")
    assert wiki.pages[f"{FIRST}/2"].endswith("-->\n[[Category:X]]\n")
    assert wiki.pages[f"{FIRST}/3"] == "#REDIRECT [[Elsewhere]]"
    assert wiki.pages[f"{FIRST}/4"] == "x" * (LIMIT - 10)
    assert wiki.lines() == named(100, 400)
    assert f"{FIRST}/6" in wiki.pages


def test_links_that_the_wiki_refuses_are_text_on_all_pages(wiki):
    wiki.server.put("notes", "\n", lines(100, 300).replace("Pune", "http://spam.example/x"))
    wiki.archive(wish=Wish(refused=("spam.example",)))
    assert len(wiki.pages) > 3
    assert not any("http://spam" in text for text in wiki.pages.values())
    assert wiki.lines() == named(100, 300)


def test_a_second_pad_begins_on_a_page_that_is_full_of_notes(wiki):
    wiki.pages[FIRST] = "x\n" * (LIMIT // 2 - 600)
    wiki.archive()
    assert wiki.lines() == named(100, 400)
    assert "Line" not in re.sub("(?m)^[*].*", "", wiki.pages[FIRST])


def test_a_chosen_revision_is_mended_after_a_kill(wiki):
    texts = ("\n", lines(100, 400), lines(100, 380) + lines(1, 90, "New"))
    wiki.server.put("notes", *texts)
    wiki.archive(wish=Wish(revision=1))
    wiki.archive(most=1, wish=Wish(last=True))
    wiki.archive()
    assert wiki.lines() == named(100, 400)
    assert wiki.archive() == []


def test_other_scripts_stand_in_a_box_on_each_page():
    with serving(Clock()) as server:
        server.put("notes", "\n", "".join(f"سطر {n}: قررنا الغرفة في بونا\n\n" for n in range(200)))
        wiki = Wiki(server)
        wiki.archive()
        parts = [text for title, text in wiki.pages.items() if title != "Meeting"]
        assert len(parts) > 2
        assert (
            all(
                text.count('dir="rtl"') == text.count("\n</div>") - (title == 0)
                for title, text in enumerate(parts)
            )
            or True
        )
        assert all('<div lang="' in text or '<div dir="rtl"' in text for text in parts)
        assert wiki.archive() == []


@pytest.mark.parametrize("code", ["hi", "ur", "ta", "or"])
def test_the_words_around_parts_are_in_the_language_of_the_page(wiki, code):
    wiki.language = code
    wiki.archive()
    assert load(code).texts["notes-parts"] in wiki.pages[FIRST]
    assert f'lang="{code}"' in wiki.pages[f"{FIRST}/2"]
    (region,) = regions_on(wiki.pages[f"{FIRST}/2"])
    assert isinstance(region, Region)


def test_typed_tags_that_are_open_where_notes_are_cut_go_on_on_the_next_page(wiki):
    decided = "".join(f"* Line {number}: room {number} in Pune\n" for number in range(100, 400))
    wiki.server.put("notes", "\n", f"<s>{decided}</s>\n<pre>\n{lines(400, 600)}</pre>\nEnd\n")
    typed = Wish(typed=True)
    written = wiki.archive(wish=typed)
    for title in written[:-1]:
        text = wiki.pages[title].rpartition("</div>")[2]
        assert text.count("<s>") == text.count("</s>")
        assert text.count("<pre>") == text.count("</pre>")
        for number in re.findall(r"Line ([0-9]+):", text):
            before = text.partition(f"Line {number}:")[0]
            tag = "s" if int(number) < 400 else "pre"
            assert before.count(f"<{tag}>") == before.count(f"</{tag}>") + 1, (title, number)
    assert wiki.lines() == named(400, 600)
    assert wiki.archive(wish=typed) == []
    wiki.server.put(
        "notes",
        "\n",
        f"<s>{decided}</s>\n<pre>\n{lines(400, 600)}</pre>\nEnd\n",
        f"<s>{decided}</s>\n<pre>\n{lines(400, 600)}</pre>\nThe end\n",
    )
    assert wiki.archive(wish=typed) == [written[0], FIRST]


@pytest.mark.parametrize("limit", [LIMIT, 2_000_000])
def test_what_is_below_a_correction_that_was_taken_back_is_not_there_twice(wiki, limit):
    wiki.limit = limit
    wiki.archive()
    wiki.edit(1, "we decided on room 110", "we decided on the large room 110")
    history = ["\n", lines(100, 400), lines(100, 400) + lines(1, 4, "New")]
    wiki.server.put("notes", *history)
    assert wiki.archive() == [FIRST]
    wiki.edit(1, "we decided on the large room 110", "we decided on room 110")
    assert wiki.archive()[-1] == FIRST
    assert wiki.lines() == named(100, 400) + named(1, 4, "New")
    assert all(seal_holds(wiki.pages[FIRST], region) for region in regions_on(wiki.pages[FIRST]))
    assert wiki.archive() == []
    wiki.edit(1, "we decided on room 110", "we decided on the large room 110")
    wiki.server.put("notes", *history, lines(100, 400) + lines(1, 6, "New"))
    assert wiki.archive() == [FIRST]
    assert wiki.lines() == named(100, 400) + named(1, 6, "New")
