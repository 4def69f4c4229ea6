"""What may be overwritten is measured by what is left of the notes; what a person chose stays; a pad made again with its notes continues."""

import pytest

from tests.pads.server import NOON, Clock, serving
from wikiconbot.event import Asked
from wikiconbot.model import Plan, Snapshot
from wikiconbot.pads.client import PadClient
from wikiconbot.pads.names import Pad
from wikiconbot.pages.notes import archived
from wikiconbot.plan.notes.survival import are_the_same, survival
from wikiconbot.runs.notes.look import Texts, look_at
from wikiconbot.runs.notes.one import CHOSEN, Wish, plan_one
from wikiconbot.runs.notes.which import understood
from wikiconbot.runs.stats import Stats
from wikiconbot.wikitext.markup import plain
from wikiconbot.wikitext.siteinfo import DEFAULT

LAST = Wish()
LINES = [f"Decision {number}: we hire {number} rooms in Pune for day {number % 3}" for number in range(20)]
NOTES = "\n".join(LINES)
SPAM = "\n".join(f"BUY CHEAP PILLS {number} http://spam.example/{number}" for number in range(20))


@pytest.fixture
def server():
    with serving(Clock()) as server:
        server.put("notes", "\n", f"{NOTES}\n")
        yield server


def planned(server, notes="", wish=LAST, left=(), asks=False):
    """The plan for the pad `notes`."""
    clock = server.clock
    client = PadClient([server.url], contact="x", timeout=5, now=clock.now, sleep=clock.sleep)
    pad = Pad(server.url, "notes")
    page = understood(
        Snapshot("Meeting", f"* Etherpad: {pad.url}\n", 1), DEFAULT, Asked(), [server.url], Stats()
    )
    look = look_at(client, pad, None)
    there = Snapshot("Meeting/Notes", notes, 2)
    plan = plan_one(page, there, look, Texts.of(client, look), wish, asks=asks, left=lambda: left)
    assert isinstance(plan, Plan), plan
    return plan


def stands_of(home):
    stands = archived(home)
    assert stands is not None
    return stands


def notes_of(plan):
    """The text that the notes page gets, None if it stays as it is."""
    assert plan.obstacle is None, plan.obstacle
    return next((edit.new for edit in plan.edits if edit.page == "Meeting/Notes"), None)


# ── the measure ─────────────────────────────────────────────────────────────────────────────────────
HINDI = "\n".join(f"* निर्णय {number}: हम पुणे में {number} कमरे लेंगे" for number in range(12))
JAPANESE = "会議の記録です。来月の予算を決めました。\n担当は田中さんです。次回は四月に東京で行います。"


@pytest.mark.parametrize("notes", [NOTES, HINDI, JAPANESE, "we met on Monday in Pune"])
def test_growth_corrections_and_another_order_pass(notes):
    lines = notes.split("\n")
    words = survival(notes, notes).words
    assert words >= 6
    for now in (
        notes, f"{SPAM}\n{notes}\n{SPAM}", "\n".join(lines[::-1]), notes.replace("day", "Day"),
        "\n".join(f"'''{line}'''" for line in lines), "\n".join(f"# <u>{line}</u>" for line in lines),
    ):  # fmt: skip
        assert survival(notes, now).left == words, now
    corrected = (
        notes.replace("rooms", "roms")
        .replace("कमरे", "कमरें")
        .replace("担当", "主任")
        .replace("Monday", "Tuesday")
    )
    assert survival(notes, corrected).is_enough
    assert len(lines) < 3 or survival(notes, "\n".join(lines[: len(lines) * 2 // 3])).is_enough


@pytest.mark.parametrize("notes", [NOTES, HINDI, JAPANESE, "we met on Monday in Pune"])
def test_what_was_replaced_emptied_or_struck_does_not_survive(notes):
    lines = notes.split("\n")
    for now in (SPAM, "", "lol", "\n".join(f"<s>{line}</s>" for line in lines), f"<del>\n{notes}"):
        assert survival(notes, now).left == 0, now
    assert len(lines) < 3 or not survival(notes, "\n".join(lines[: len(lines) // 3])).is_enough


def test_a_few_struck_lines_are_a_change_and_struck_ones_need_not_come_back():
    some = "\n".join([f"<s>{line}</s>" for line in LINES[:5]] + LINES[5:])
    assert survival(NOTES, some).is_enough
    all_done = "\n".join(f"<s>{line}</s>" for line in LINES)
    assert survival(all_done, f"{all_done}\nmore").left == survival(all_done, NOTES).left == 220


@pytest.mark.parametrize("notes", ["", "yes", "a b c d", "tea, 4 pm"])
def test_very_short_notes_may_be_replaced(notes):
    assert survival(notes, SPAM).is_enough
    assert not are_the_same(notes, notes)


def test_words_of_welcome_that_an_older_version_archived_are_no_loss():
    welcome = "Welcome to the WMF Etherpad installation. All that you write here is public, see https://x.org, and may be lost at any time"
    archived = plain(welcome) + f"<br>\n\n{LINES[0]}\n{LINES[1]}"
    now = "\n".join(LINES[:2])
    assert not survival(archived, now).is_enough
    assert survival(archived, now, {welcome}).left == 22
    assert survival(archived, f"{welcome}\n{SPAM}", {welcome}).left == 0


# ── the run ─────────────────────────────────────────────────────────────────────────────────────────
def test_spam_does_not_replace_notes(server):
    home = notes_of(planned(server))
    server.put("notes", "\n", f"{NOTES}\n", f"{SPAM}\n")
    obstacle = planned(server, home).obstacle
    assert (obstacle.message, obstacle.values["left"], obstacle.values["words"]) == (
        "obstacle-notes-replaced",
        "0",
        "220",
    )
    asked = planned(server, home, asks=True)
    assert asked.warned == (obstacle,)
    assert "PILLS" in notes_of(asked)
    server.put("notes", "\n", f"{NOTES}\n", f"{SPAM}\n", f"{NOTES}\nmore\n")
    assert "more" in notes_of(planned(server, home))


@pytest.mark.parametrize("more", ["", "tea at 4\n", "".join(f"More on point {n}\n" for n in range(5))])
def test_spam_is_not_added_below_notes_that_people_corrected(server, more):
    """What the pad had once is measured, also if the notes on the wiki stay: the region below them may be new, short or long."""
    home = notes_of(planned(server)).replace("Decision 7", "Decision seven")
    if more:
        server.put("notes", "\n", f"{NOTES}\n", f"{NOTES}\n{more}")
        home = notes_of(planned(server, home))
    revisions = ["\n", f"{NOTES}\n", f"{NOTES}\n{more}", f"{SPAM}\n"]
    server.put("notes", *revisions)
    obstacle = planned(server, home).obstacle
    assert (obstacle.message, obstacle.values["left"]) == ("obstacle-notes-replaced", "0")
    accepted = notes_of(planned(server, home, wish=Wish(last=True)))
    assert "PILLS" in accepted
    server.put("notes", *revisions, f"{SPAM}\nand more of it\n")
    assert "and more of it" in notes_of(planned(server, accepted))


def test_a_late_line_that_stays_lets_no_spam_in_with_it(server):
    """The region below corrected notes has that line alone, and all of it is left; the notes above are gone from the pad since."""
    late = "A point about the dinner that was added in the evening\n"
    home = notes_of(planned(server)).replace("Decision 7", "Decision seven")
    server.put("notes", "\n", f"{NOTES}\n", f"{NOTES}\n{late}")
    home = notes_of(planned(server, home))
    revisions = ["\n", f"{NOTES}\n", f"{NOTES}\n{late}", f"{SPAM}\n{late}"]
    server.put("notes", *revisions)
    assert planned(server, home).obstacle.message == "obstacle-notes-replaced"
    assert "PILLS" in notes_of(planned(server, home, asks=True))
    accepted = notes_of(planned(server, home, wish=Wish(last=True)))
    server.put("notes", *revisions, f"{SPAM}\n{late}and more of it, which nobody asks about\n")
    assert "and more of it" in notes_of(planned(server, accepted))


def test_what_is_new_below_corrected_notes_may_be_worded_anew(server):
    home = notes_of(planned(server)).replace("Decision 7", "Decision seven")
    server.put("notes", "\n", f"{NOTES}\n", f"{NOTES}\nA point that was added in the evening\n")
    home = notes_of(planned(server, home))
    server.put("notes", "\n", f"{NOTES}\n", "\n", f"{NOTES}\nLater somebody said it otherwise\n")
    assert "otherwise" in notes_of(planned(server, home))


def test_another_order_brings_nothing_below_corrected_notes(server):
    home = notes_of(planned(server)).replace("Decision 7", "Decision seven")
    server.put("notes", "\n", f"{NOTES}\n", "\n".join(LINES[::-1]) + "\n")
    assert notes_of(planned(server, home)) is None


def test_a_restored_pad_mends_what_stands_below_corrected_notes(server):
    home = notes_of(planned(server)).replace("Decision 7", "Decision seven")
    server.put("notes", "\n", f"{NOTES}\n", f"{SPAM}\n")
    spoilt = notes_of(planned(server, home, wish=Wish(last=True)))
    server.put("notes", "\n", f"{NOTES}\n", f"{SPAM}\n", f"{NOTES}\n")
    mended = notes_of(planned(server, spoilt))
    assert "PILLS" not in mended
    assert mended.startswith(home.rstrip())
    assert notes_of(planned(server, mended)) is None


LONG_SPAM = "\n".join(
    f"BUY CHEAP PILLS {n} now at half the price, we send them to all countries" for n in range(60)
)


@pytest.mark.parametrize("more", ["", "tea at 4\n", "".join(f"More on point {n}\n" for n in range(9))])
@pytest.mark.parametrize("change", ["Decision 7", ""])
def test_a_restored_pad_mends_also_where_the_spam_was_longer(server, more, change):
    home = notes_of(planned(server))
    corrected = home.replace(change, "Decision seven") if change else home
    revisions, left = ["\n", f"{NOTES}\n"], [home]
    if more:
        revisions.append(f"{NOTES}\n{more}")
        server.put("notes", *revisions)
        corrected = notes_of(planned(server, corrected, left=left))
        left.insert(0, corrected)
    revisions.append(f"{LONG_SPAM}\n")
    server.put("notes", *revisions)
    spoilt = notes_of(planned(server, corrected, wish=Wish(last=True), left=left))
    left.insert(0, spoilt)
    server.put("notes", *revisions, f"{NOTES}\n{more}")
    mended = notes_of(planned(server, spoilt, left=left))
    assert "PILLS" not in mended
    assert "Decision 8" in mended
    server.put("notes", *revisions, "Another spam altogether, with words that nobody had before\n" * 9)
    assert planned(server, spoilt, left=left).obstacle.message == "obstacle-notes-replaced"


@pytest.mark.parametrize("change", ["Decision 7", ""])
def test_notes_that_grew_are_not_taken_back_to_the_first_ones(server, change):
    first, grown = (
        "\n".join(LINES[:4]),
        "\n".join(f"What we said on point {n}, by {n} people" for n in range(40)),
    )
    server.put("notes", "\n", f"{first}\n")
    home = notes_of(planned(server))
    corrected = home.replace(LINES[0], "Decision zero, of all the rooms") if change else home
    server.put("notes", "\n", f"{first}\n", f"{first}\n{grown}\n")
    full = notes_of(planned(server, corrected, left=[home]))
    server.put("notes", "\n", f"{first}\n", f"{first}\n{grown}\n", f"{first}\n")
    assert planned(server, full, left=[full, home]).obstacle.message == "obstacle-notes-replaced"


def test_a_revision_that_a_person_chose_stays(server):
    server.put("notes", "\n", f"{NOTES}\n", f"{SPAM}\n", f"{SPAM}\n{NOTES}\n")
    home = notes_of(planned(server, wish=Wish(revision=1)))
    assert stands_of(home).chosen
    plan = planned(server, home)
    assert notes_of(plan) is None
    assert [(one.message, one.values["revision"]) for one in plan.warned] == [(CHOSEN, "1")]
    again = planned(server, home, wish=Wish(revision=1))
    assert (notes_of(again), again.warned) == (None, ())
    touched = home.replace("Decision 7", "Decision seven")
    assert [one.message for one in planned(server, touched).warned] == [CHOSEN]
    newest = notes_of(planned(server, home, wish=Wish(last=True)))
    assert "PILLS" in newest
    assert not stands_of(newest).chosen
    assert notes_of(planned(server, newest)) is None


def test_the_newest_revision_is_no_longer_chosen_where_a_person_says_so(server):
    home = notes_of(planned(server, wish=Wish(revision=1)))
    assert planned(server, home).warned == ()
    assert not stands_of(notes_of(planned(server, home, wish=Wish(last=True)))).chosen


LATER = NOON + 90 * 86_400_000


def test_a_pad_that_was_made_anew_with_its_notes_goes_on_in_their_region(server):
    home = notes_of(planned(server))
    server.put("notes", (f"{NOTES}\nmore\n", "", LATER))
    again = notes_of(planned(server, home))
    assert again.count("wikiconbot:pad-") == 2
    assert "more" in again
    assert stands_of(again).begun != stands_of(home).begun
    assert notes_of(planned(server, again)) is None


def test_another_pad_of_the_name_gets_a_region_of_its_own(server):
    home = notes_of(planned(server))
    server.put("notes", ("We met about something else, with other people.\n", "", LATER))
    again = notes_of(planned(server, home))
    assert again.startswith(home.rstrip())
    assert again.count("wikiconbot:pad-") == 4


def test_what_is_new_in_a_pad_made_anew_goes_below_what_people_changed(server):
    """Its old revisions are gone, so the notes are compared with what the bot wrote: a line that people took out stays out."""
    home = notes_of(planned(server))
    touched = home.replace(f"{LINES[3]}<br>\n", "").replace(LINES[7], "Decision seven")
    server.put("notes", (f"{NOTES}\nmore\n", "", LATER))
    again = notes_of(planned(server, touched, left=[home]))
    assert again.startswith(touched)
    assert "more" in again
    assert again.count("rooms in Pune") == 18
    assert notes_of(planned(server, again, left=[again, home])) is None
    server.put("notes", (f"{NOTES}\nmore\n", "", LATER), (f"{NOTES}\nmore\nand more\n", "", LATER + 60_000))
    third = notes_of(planned(server, again, left=[home]))
    assert third.count("rooms in Pune") == 18
    assert "and more" in third


@pytest.mark.parametrize("fault", ["status 403", "huge told"])
def test_without_a_history_what_people_changed_stays_as_well(server, fault):
    server.refuses["notes", "etherpad"] = fault
    home = notes_of(planned(server))
    touched = home.replace(f"{LINES[3]}<br>\n", "")
    server.put("notes", "\n", f"{NOTES}\nmore\n")
    again = notes_of(planned(server, touched, left=[home]))
    assert again.count("rooms in Pune") == 19
    assert notes_of(planned(server, again, left=[again, home])) is None
    server.put("notes", "\n", f"{NOTES}\nmore\nthen\n")
    third = notes_of(planned(server, again.replace("more", "more!"), left=[again, home]))
    assert third.count("rooms in Pune") == 19
    assert "then" in third


def test_a_plain_run_goes_on_as_the_notes_were_typed(server):
    server.put("notes", "\n", "'''bold''' [[Pune]]\n")
    home = notes_of(planned(server, wish=Wish(typed=True)))
    assert "'''bold''' [[Pune]]" in home
    assert notes_of(planned(server, home)) is None
    server.put("notes", "\n", "'''bold''' [[Pune]]\n", "'''bold''' [[Pune]]\n[[Goa]]\n")
    more = notes_of(planned(server, home))
    assert "'''bold''' [[Pune]]\n[[Goa]]" in more
    assert "[[Goa" not in notes_of(planned(server, more, wish=Wish(typed=False)))
