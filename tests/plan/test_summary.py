"""What a summary says of an edit: in people, in few words, and nothing that a wiki would make a link of."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.plan.test_series import judged, says, series
from tests.random_runs import draws
from tests.table.test_decisions import BY_ORGANISER, BY_STRANGER, Bot
from wikiconbot.i18n import languages, load
from wikiconbot.model import Change, Named, Status
from wikiconbot.plan.summary import MOST, beginning_with, said, summary_of
from wikiconbot.runs.assess import plan_page
from wikiconbot.wikitext.markup import in_summary

ENGLISH = load("en")
LANGUAGES = languages()


def signed(name, day=1, words=""):
    return f"# [[User:{name}|{name}]] ([[User talk:{name}|talk]]) 11:15, {day} November 2026 (UTC) {words}\n"


def struck(name, day=1):
    return f"# <s>[[User:{name}|{name}]] ([[User talk:{name}|talk]]) 11:15, {day} November 2026 (UTC)</s>\n"


def listed(*lines, top=""):
    return f"{top}== Sign up ==\n{''.join(lines)}\n== Report ==\nx\n"


def edit_of(text):
    plan = plan_page(judged(text, allow_shrink=True))
    assert plan.obstacle is None, plan.obstacle
    assert len(plan.edits) <= 1
    return plan.edits[0] if plan.edits else None


def words(text):
    """What the terminal says of the edit that a page needs."""
    made = edit_of(text)
    assert made.summary == summary_of(made.did, ENGLISH)
    return said(made.did, ENGLISH)


def told(before, after):
    """What is said when a page with the bot's table goes from one list of lines to another."""
    text = edit_of(listed(*before)).new
    assert "".join(before) in text
    return words(text.replace("".join(before), "".join(after), 1))


ANN, BEN, CYD, DEE = (signed(name, day) for day, name in enumerate(("Ann", "Ben", "Cyd", "Dee"), 1))


# ── people ──────────────────────────────────────────────────────────────────────────────────────────
def test_the_first_table_names_everybody_and_counts():
    assert words(listed(ANN, BEN)) == "+2 Ann, Ben; 2 participants"
    assert words(listed(ANN)) == "+1 Ann; 1 participant"


@for_each(
    ("before", "after", "expected"),
    [
        ([ANN, BEN], [ANN, BEN, CYD, DEE], "+2 Cyd, Dee; 2 → 4 participants"),
        ([ANN, BEN, CYD], [ANN, CYD], "−1 Ben; 3 → 2 participants"),
        ([ANN, BEN], [ANN, CYD], "+1 Cyd, −1 Ben; 2 participants"),
        ([ANN, BEN], [ANN, struck("Ben", 2)], "−1 Ben; 2 → 1 participant"),
        ([ANN, struck("Ben", 2)], [ANN, BEN], "+1 Ben; 1 → 2 participants"),
        ([ANN], [struck("Ann")], "−1 Ann; 1 → no participants"),
        ([ANN], [ANN, struck("Ben", 2)], "withdrawn: Ben"),
        ([ANN, struck("Ben", 2)], [ANN], "no longer in the table: Ben"),
        ([ANN, BEN], [ANN, signed("Ben", 2, "brings cake")], "new columns: Comment"),
        ([ANN, signed("Ben", 2, "a")], [ANN, signed("Ben", 2, "b")], "details: Ben"),
        ([ANN, "# Grace Hopper, 2 November 2026\n"], [ANN], "−1 Grace Hopper; 2 → 1 participant"),
        ([ANN, "# [[User:Ben]]\n"], [ANN, BEN], "to be checked → signed up: Ben; details: Ben"),
    ],
)
def test_who_comes_and_who_leaves(before, after, expected):
    assert told(before, after) == expected


def test_people_keep_what_they_wrote_and_are_gone_all_the_same():
    text = edit_of(listed(ANN, BEN)).new
    list_of_lines, _, table = text.partition("| [[User:Ben")
    text = (
        list_of_lines.replace(BEN, "", 1)
        + "| [[User:Ben"
        + table.replace("| signed up", "| comes by train", 1)
    )
    assert words(text) == "−1 Ben; 2 → 1 participant"
    assert "comes by train" in edit_of(text).new


def test_rows_that_people_add_are_counted_before_and_after():
    text = edit_of(listed(ANN, BEN)).new
    text = text.replace("|}", "|-\n|\n| Zed, who has no account\n|}", 1).replace(BEN, BEN + CYD, 1)
    assert words(text) == "+1 Cyd; 3 → 4 participants"


def test_who_waits_and_who_moves_up():
    text = edit_of(listed(ANN, BEN, CYD, DEE, top=says("capacity=2"))).new
    first = said(edit_of(listed(ANN, BEN, CYD, DEE, top=says("capacity=2"))).did, ENGLISH)
    assert first == (
        "+4 Ann, Ben, Cyd (waiting, place 1), Dee (waiting, place 2); 4 participants (2 of them waiting)"
    )
    left = "−1 Ben; 4 → 3 participants (1 of them waiting); waiting list → signed up: Cyd"
    assert words(text.replace(BEN, "", 1)) == left
    new = "+1 Eve (waiting, place 3); 4 → 5 participants (3 of them waiting)"
    assert words(text.replace(DEE, DEE + signed("Eve", 5), 1)) == new


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("capacity=1", "capacity: 2 → 1"),
        ("capacity=", "waiting list → signed up: Cyd, Dee; capacity no longer limited"),
        ("capacity=3", "waiting list → signed up: Cyd; capacity: 2 → 3"),
        ("capacity=2|columns=participant, status", "columns removed: No., Signed up (UTC)"),
        ("capacity=2|own_columns=T-shirt", "new columns: T-shirt"),
        ("capacity=2|columns=number, participant, status, signed", "participants table"),
    ],
)
def test_what_is_new_but_the_people(settings, expected):
    text = edit_of(listed(ANN, BEN, CYD, DEE, top=says("capacity=2"))).new
    assert words(text.replace("capacity=2", settings, 1)) == expected


@pytest.mark.parametrize("in_settings", [True, False])
def test_who_opts_out_is_counted_and_not_named(in_settings):
    text = edit_of(listed(ANN, BEN, CYD)).new
    skip = BEN.rstrip("\n") + " <!-- wikiconbot:skip -->\n"
    text = says("optout=Ben") + text if in_settings else text.replace(BEN, skip, 1)
    made = edit_of(text)
    assert said(made.did, ENGLISH) == "3 → 2 participants; not named: 1"
    assert "Ben" not in made.summary
    assert words(made.new.replace(CYD, CYD + DEE, 1)) == "+1 Dee; 2 → 3 participants; not named: 1"


def test_what_an_organiser_decides_is_said():
    bot = Bot()
    bot.writes("Asha", "not coming")
    plan = plan_page(bot.judged(dict.fromkeys(bot.asked(), BY_ORGANISER)))
    assert said(plan.edits[0].did, ENGLISH) == "−1 Asha (not coming); 3 → 2 participants"


def test_a_confirmation_is_said_as_the_cell_says_it():
    bot = Bot()
    bot.writes("Bina", "confirmed")
    plan = plan_page(bot.judged(dict.fromkeys(bot.asked(), BY_ORGANISER)))
    assert said(plan.edits[0].did, ENGLISH) == "to be checked → confirmed: Bina"


def test_a_decision_that_changes_no_status_is_said_too():
    bot = Bot()
    bot.writes("Asha", "confirmed")
    plan = plan_page(bot.judged(dict.fromkeys(bot.asked(), BY_ORGANISER)))
    assert said(plan.edits[0].did, ENGLISH) == "decision noted: Asha"


@for_each("language", LANGUAGES)
def test_a_decision_that_does_not_count_has_words_of_its_own(language):
    bot, messages = Bot(language=language), load(language)
    bot.writes("Asha", "not coming")
    plan = plan_page(bot.judged(dict.fromkeys(bot.asked(), BY_STRANGER)))
    (change,) = plan.edits[0].did
    assert (change.message, [one.name for one in change.people]) == ("summary-not-decided", ["Asha"])
    assert (
        messages.say("summary-not-decided", {"who": in_summary("Asha", messages.direction)})
        in plan.edits[0].summary
    )
    assert bot.run(BY_STRANGER) == (["T5"], 1)
    assert bot.run() == (["T5"], 0)


def test_a_decision_that_did_not_count_and_is_gone_is_no_decision():
    bot = Bot()
    bot.writes("Asha", "not coming")
    bot.run(BY_STRANGER)
    bot.writes("Asha", "signed up")
    (edit,) = plan_page(bot.judged({})).edits
    assert said(edit.did, ENGLISH) == "details: Asha"


def test_the_events_of_a_series_are_told_apart():
    text = edit_of(series(("Ann", "Ben"), ("Cyd", "Dee"))).new
    ben = signed("Ben", 2).rstrip(" \n") + "\n"
    last = "12 November 2026 (UTC)\n"
    assert ben in text
    text = text.replace(ben, "", 1)
    dee = next(line for line in text.splitlines(keepends=True) if line.startswith("# [[User:Dee"))
    text = text.replace(dee, dee + ben.replace("2 November 2026 (UTC)\n", last), 1)
    assert words(text) == (
        "First iteration: −1 Ben; 2 → 1 participant; Second iteration: +1 Ben; 2 → 3 participants; details: Ben"
    )


@given(
    st.lists(st.sampled_from("ABCDEFGH"), unique=True),
    st.lists(st.sampled_from("ABCDEFGH"), unique=True),
    st.sets(st.sampled_from("ABCDEFGH")),
    st.one_of(st.none(), st.integers(1, 6)),
)
@draws(30)
@example(["A"], ["A"], {"A"}, None)
def test_the_numbers_add_up(first, then, withdrew, room):
    top = says(f"capacity={room}") if room else ""
    old = "".join(signed(name, day) for day, name in enumerate(first, 1))
    new = "".join((struck if name in withdrew else signed)(name, "ABCDEFGH".index(name) + 1) for name in then)
    made = edit_of(listed(old, top=top))
    if made is None:
        return
    after = edit_of(made.new.replace(f"== Sign up ==\n{old}", f"== Sign up ==\n{new}", 1))
    come = [name for name in then if name not in withdrew]
    said_of = {change.message: len(change.people) for change in (after.did if after else ())}
    came, left = said_of.get("summary-came", 0), said_of.get("summary-left", 0)
    assert came == len(set(come) - set(first))
    assert len(first) + came - left == len(come)
    if came or left:
        counted = re.search(r"(?:(\d+) → )?(no|\d+) participants?", said(after.did, ENGLISH))
        assert counted
        assert int(counted[2].replace("no", "0")) == len(come)
        assert not re.search(r"\b0\b", said(after.did, ENGLISH))


# ── room ────────────────────────────────────────────────────────────────────────────────────────────
def crowd(count):
    return tuple(Named(f"Participant number {number}") for number in range(1, count + 1))


@for_each(
    ("count", "language"),
    [*((count, language) for count in (1, 15, 20, 300) for language in LANGUAGES),
     *((5000, language) for language in ("en", "ar", "hi", "ru", "zh-hans"))],
)  # fmt: skip
def test_names_are_cut_whole_and_the_others_counted(count, language):
    people = crowd(count)
    made = summary_of([Change("summary-came", people=people)], load(language))
    assert len(made) <= MOST
    found = [person.name for person in people if re.search(rf"{person.name}(?!\d)", made)]
    bare = re.sub(r"[\u2068\u2069]", "", made)
    shown = bare.count("Participant number")
    assert [person.name for person in people[:shown]] == found
    if shown < count:
        others = load(language).say("summary-others", {"who": "", "count": count - shown}).strip()
        assert others in bare
        assert len(made) > MOST - 80
    else:
        assert "…" not in made


def test_a_name_that_is_too_long_is_counted_only():
    long = Named("very " * 30 + "long")
    assert said([Change("summary-came", people=(long,))], ENGLISH) == "+1"
    assert said([Change("summary-came", people=(Named("Ann"), long))], ENGLISH) == "+2 Ann … and 1 other"
    assert said([Change("summary-details", people=(long,))], ENGLISH) == "details: 1 person"


def test_parts_for_which_there_is_no_room_are_left_out_whole():
    changes = [
        Change("summary-came", people=crowd(3), iteration=f"Event {number} in a town with a long name")
        for number in range(40)
    ]
    made = summary_of(changes, ENGLISH)
    assert len(made) <= MOST
    assert re.fullmatch(
        r"Bot: (Event \d+ in a town with a long name: \+3; )*… \(.*\)|Bot: (.*\+3) … \(.*\)", made
    )


# ── safe text ───────────────────────────────────────────────────────────────────────────────────────
@for_each(
    ("name", "expected"),
    [
        ("[[User:Ann]]", "User:Ann"),
        ("{{support}}", "support"),
        ("/* Sign up */ Ann", "/ * Sign up * / Ann"),
        ("https://spam.example/a//b", "https:/ /spam.example/a/ /b"),
        ("A &lt; B", "A & lt; B"),
        ("A & B; C", "A & B; C"),
        ("Ann\n\x1b[31mBen\x00", "Ann 31mBen"),
        ("\u202egnp.exe\u2066", "gnp.exe"),
        ("Ann\u200f\u061c", "Ann"),
        ("محمد", "\u2068محمد\u2069"),
        ("ক্ষ\u200dমা", "ক্ষ\u200dমা"),
        ("~2026-123", "~2026-123"),
    ],
)
def test_names_are_text_and_nothing_else(name, expected):
    assert in_summary(name) == expected


def test_the_operators_words_are_isolated_from_a_summary_of_the_other_direction():
    change = [Change("summary-table")]
    hebrew, english = summary_of(change, load("he")), summary_of(change, ENGLISH)
    assert beginning_with("Clean-up!", hebrew) == f"\u2068Clean-up!\u2069 – {hebrew}"
    assert beginning_with("Clean-up!", english) == f"Clean-up! – {english}"
    assert beginning_with("ניקוי!", hebrew) == f"ניקוי! – {hebrew}"
    assert beginning_with("ניקוי!", english) == f"\u2068ניקוי!\u2069 – {english}"
    assert set(beginning_with("ניקוי! " * 100, english)) == set("ניקוי! …")
    names = summary_of([Change("summary-came", people=(Named("א" * 80),) * 3)], ENGLISH)
    for room in range(150, 450):
        made = beginning_with("x" * room, names)
        assert made.count("\u2068") == made.count("\u2069")


def test_names_are_isolated_in_a_language_of_the_other_direction():
    made = said([Change("summary-came", people=(Named("Ann"), Named("محمد")))], load("ur"))
    assert "\u2068Ann\u2069" in made
    assert "\u2068محمد" not in made


@given(st.text(max_size=40), st.sampled_from(LANGUAGES))
@draws(200)
@example("[{", "en")
@example("{\u200e{", "en")
@example("[<[", "ur")
@example("/<*", "en")
@example("//*", "en")
@example("&|amp;", "en")
def test_no_name_is_markup_in_a_summary(name, language):
    people = (Named(name), Named(name, Status.WAITING))
    made = summary_of([Change("summary-came", people=people, iteration=name)], load(language))
    assert not re.search(r"\[\[|\]\]|\{\{|\}\}|/\*|\*/|//|&#?\w+;|[<>|\n]", made)
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in made)
    assert made.count("\u2068") == made.count("\u2069")
    assert not set(made) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u200e\u200f\u061c")
    assert unicodedata.normalize("NFC", made) == made


def test_what_nobody_should_publish_stands_in_no_summary():
    typed = "# Grace Hopper (+91 98765 43210), 2 November 2026\n"
    made = edit_of(listed(ANN, typed))
    assert "+2 Ann, Grace Hopper; 2" in made.summary
    text = made.new.replace("rowheader | Grace Hopper", "rowheader | Grace Hopper, 98765 43210", 1)
    assert words(text.replace(typed, "", 1)) == "−1 Grace Hopper, …; 2 → 1 participant"
