"""Who added an entry: by the minute alone where user and minute agree, by few texts where they do not."""

import random
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.history.story import Story, investigate
from tests.random_runs import draws
from wikiconbot.model import Match, Way


def test_who_signs_is_found_without_a_single_text():
    story = Story()
    numbers = [story.sign(f"User{n}") for n in range(50)]
    for n in range(200):
        story.chat(f"Talker{n % 7}")
    found = investigate(story, budget=0)
    assert found.asked == []
    assert [found.origins[n + 1].revision for n in range(50)] == numbers
    assert {origin.match for origin in found.origins.values()} == {Match.OWN}


def test_two_entries_in_one_minute_have_their_own_revisions():
    story = Story()
    first = story.sign("Ann", signed="2026-01-01T00:00:00Z")
    story.moment = story.moment.replace(minute=0, second=30)
    second = story.sign("Ann", signed="2026-01-01T00:00:00Z")
    found = investigate(story)
    assert (found.origins[1].revision, found.origins[2].revision) == (first, second)


def test_a_line_that_somebody_else_signed_names_them():
    story = Story()
    story.chat("Org")
    forged = story.sign("Bea", by="Org")
    story.chat("Org")
    origin = investigate(story, budget=0).origins[1]
    assert (origin.match, origin.added_by, origin.revision) == (Match.OTHER, "Org", forged)


def test_an_unsigned_line_names_who_added_it():
    story = Story()
    for n in range(40):
        story.chat(f"Talker{n}")
    number = story.sign("Cid", by="Cid", signed=None)
    for n in range(40):
        story.chat(f"Talker{n}")
    found = investigate(story, budget=0)
    assert (found.origins[1].match, found.origins[1].added_by) == (Match.UNSIGNED, "Cid")
    assert found.origins[1].revision == number
    assert found.contents <= 4


def test_a_line_moved_here_from_elsewhere_names_who_moved_it():
    story = Story()
    for n in range(300):
        story.chat(f"Talker{n}")
    number = story.sign("Dee", by="Archivist", signed="2024-05-05T10:00:00Z")
    for n in range(300):
        story.chat(f"Talker{n}")
    found = investigate(story, budget=0)
    assert (found.origins[1].match, found.origins[1].revision) == (Match.OTHER, number)
    assert len(found.asked) <= 6


def test_a_back_dated_line_is_the_persons_own():
    story = Story()
    story.chat("Eve")
    number = story.sign("Eve", signed="2025-11-01T10:00:00Z")
    origin = investigate(story, budget=0).origins[1]
    assert (origin.match, origin.revision) == (Match.OWN, number)


def test_a_renamed_account_is_known_by_its_new_name():
    story = Story()
    number = story.sign("Old Name", by="New Name")
    found = investigate(story, renamed={"Old Name": "New Name"})
    assert (found.origins[1].match, found.origins[1].revision) == (Match.OWN, number)
    assert found.asked == []


def test_a_hidden_user_and_an_import_are_unknown():
    for user in (None, "meta>Fay"):
        story = Story()
        story.chat("Org")
        story.sign("Fay", by=user, signed=None)
        story.revisions[-1] = type(story.revisions[-1])(101, user, story.revisions[-1].time, 9999, "x")
        story.chat("Org")
        assert investigate(story).origins[1].match is Match.UNKNOWN


def test_texts_that_cannot_be_read_end_in_unknown_and_not_in_a_loop():
    story = Story()
    for n in range(30):
        story.chat(f"T{n}", more=0)
    story.save("Org", (), more=500)
    story.sign("Gus", by="Org", signed="2020-01-01T00:00:00Z")
    story.chat("T", more=0)
    hidden = {revision.id for revision in story.revisions[:-1]}
    assert investigate(story, unreadable=hidden).origins[1].match in (Match.UNKNOWN, Match.OTHER)


def test_a_hundred_that_do_not_agree_among_thousands_cost_few_rounds():
    rng = random.Random(4)
    story = Story()
    truth = {}
    for n in range(1000):
        for _ in range(rng.randrange(1, 7)):
            story.chat(f"Talker{rng.randrange(900)}", more=rng.randrange(-30, 90))
        if n % 10:
            story.sign(f"User{n}")
        else:
            kind = rng.choice(["forged", "unsigned", "moved"])
            by = f"User{n}" if kind == "unsigned" else f"Org{rng.randrange(5)}"
            signed = {"forged": "now", "unsigned": None, "moved": "2024-01-01T00:00:00Z"}[kind]
            truth[n] = story.sign(f"User{n}", by=by, signed=signed), by
    found = investigate(story, budget=0)
    assert len(story.revisions) > 4000
    for line, entry in enumerate(story.now, 1):
        n = int(entry.user.removeprefix("User"))
        if n in truth:
            assert (found.origins[line].revision, found.origins[line].added_by) == truth[n]
        else:
            assert found.origins[line].match is Match.OWN
    assert len(found.asked) <= 10, [len(wanted) for wanted in found.asked]


@draws(200)
@given(st.data())
def test_whatever_people_do_the_revision_that_added_a_line_is_found(data):
    story = Story()
    truth = {}
    for n in range(data.draw(st.integers(1, 25))):
        what = data.draw(
            st.sampled_from(["sign", "forge", "unsigned", "moved", "chat", "shrink", "strike", "comment"])
        )
        if what == "chat":
            story.chat(f"T{n}", more=data.draw(st.integers(-20, 50)))
        elif what == "shrink":
            story.chat(f"T{n}", more=-40)
        elif what in ("strike", "comment") and story.now:
            at = data.draw(st.integers(0, len(story.now) - 1))
            entries = list(story.now)
            more = " edited by hand" * (what == "comment")
            entry = entries[at]
            entries[at] = type(entry)(
                entry.user, 0, entry.wikitext + more, entry.name, entry.signed, what == "strike"
            )
            story.save(f"T{n}", entries)
        elif what not in ("strike", "comment"):
            signed = {
                "sign": "now",
                "forge": "now",
                "unsigned": None,
                "moved": f"2024-01-0{1 + n % 9}T0{n % 7}:00:00Z",
            }[what]
            by = {"sign": f"U{n}", "forge": "Org", "unsigned": "Helper", "moved": "Archivist"}[what]
            truth[f"U{n}"] = story.sign(f"U{n}", by=by, signed=signed)
    if not story.revisions:
        return
    found = investigate(story)
    for line, entry in enumerate(story.now, 1):
        assert found.origins[line].revision == truth[entry.user]


def test_twenty_thousand_revisions_end_soon():
    story = Story()
    for n in range(20_000):
        if n % 2000 == 5:
            story.sign(f"User{n}", by="Org", signed="2020-01-01T00:00:00Z")
        else:
            story.chat(f"Talker{n % 50}", more=n % 40)
    found = investigate(story, budget=0)
    assert {origin.added_by for origin in found.origins.values()} == {"Org"}
    assert len(found.asked) <= 12


# ── by which way ────────────────────────────────────────────────────────────────────────────────────
def by_gadget(story):
    """The last edit was one of the gadget."""
    story.revisions[-1] = replace(story.revisions[-1], way=Way.GADGET)


def test_the_way_is_that_of_the_edit_that_added_the_line_whatever_was_changed_later():
    story = Story()
    for who, is_by_gadget in (("Ann", True), ("Ben", False)):
        story.sign(who)
        if is_by_gadget:
            by_gadget(story)
    for who in ("Ann", "Ben"):
        for struck in (False, True):  # a change, then a withdrawal
            old = story.now
            story.save(who, tuple(_changed(one, struck) if one.user == who else one for one in old))
            if who == "Ben":
                by_gadget(story)
    found = investigate(story)
    assert {one.user: found.origins[one.line].way for one in story.now} == {"Ann": Way.GADGET, "Ben": None}


def _changed(signup, struck):
    words = f"{signup.wikitext} more"
    return replace(signup, wikitext=f"# <s>{words}</s>" if struck else words, withdrawn=struck)


def test_an_organisers_click_in_the_same_minute_is_not_the_way_of_a_newcomer():
    story = Story()
    story.chat("Org")
    by_gadget(story)
    story.moment -= timedelta(minutes=3)
    story.sign("Bea")
    story.moment -= timedelta(minutes=3)
    story.save("Org", story.now, more=9)
    by_gadget(story)
    assert investigate(story).origins[1].way is None


def test_who_changes_the_line_in_the_minute_of_signing_has_signed_once():
    story = Story()
    story.sign("Cid", signed="2026-01-01T00:00:00Z")
    story.moment = story.moment.replace(minute=0, second=40)
    story.save("Cid", tuple(_changed(one, struck=False) for one in story.now))
    by_gadget(story)
    assert investigate(story).origins[1].way is None
