"""Entries that vanished: found with who took them away, and never claimed where nobody lost anything."""

from hypothesis import given
from hypothesis import strategies as st

from tests.history.story import Story, investigate
from tests.random_runs import draws


def lost(found):
    return [(gone.signup.user, gone.removed_by, gone.removed_revision) for gone in found.losses.lost]


def test_a_line_that_somebody_else_removed_is_lost():
    story = Story()
    added = story.sign("Ann")
    story.sign("Bea")
    story.chat("Talker")
    removed = story.remove("Ann", by="Vandal")
    story.chat("Talker")
    found = investigate(story)
    assert lost(found) == [("Ann", "Vandal", removed)]
    assert found.losses.lost[0].origin.revision == added
    assert found.losses.lost[0].origin.added_by == "Ann"


def test_a_line_overwritten_in_an_edit_conflict_is_lost_although_the_page_grew():
    story = Story()
    story.sign("Ann")
    story.sign("Bea")
    for n in range(20):
        story.chat(f"T{n}")
    clash = story.remove("Bea", by="Cid", more=300)
    for n in range(20):
        story.chat(f"T{n}")
    assert lost(investigate(story)) == [("Bea", "Cid", clash)]


def test_who_takes_their_own_line_away_has_lost_nothing():
    story = Story()
    story.sign("Ann")
    story.sign("Bea")
    story.remove("Ann", by="Ann")
    assert lost(investigate(story)) == []


def test_a_line_that_was_put_back_or_signed_anew_is_not_lost():
    story = Story()
    story.sign("Ann")
    story.sign("Bea")
    kept = story.now
    story.remove("Ann", by="Vandal")
    story.save("Org", kept, tags=("mw-undo",))
    story.remove("Bea", by="Vandal")
    story.sign("Bea")
    assert lost(investigate(story)) == []


def test_a_renamed_persons_new_entry_is_theirs():
    story = Story()
    story.sign("Old")
    story.remove("Old", by="Org")
    story.sign("New")
    assert lost(investigate(story, renamed={"Old": "New"})) == []


def test_a_blanked_list_loses_everybody():
    story = Story()
    for name in ("Ann", "Bea", "Cid"):
        story.sign(name)
    blanked = story.save("Vandal", (), tags=("mw-blank",))
    story.sign("Dee")
    assert lost(investigate(story)) == [(name, "Vandal", blanked) for name in ("Ann", "Bea", "Cid")]


def test_a_budget_looks_into_the_likeliest_and_says_how_much_was_left():
    story = Story(padding=100_000)
    story.sign("Ann")
    for n in range(100):
        story.chat(f"T{n}")
    removed = story.save("Vandal", (), tags=("mw-undo",))
    for n in range(100):
        story.chat(f"U{n}")
    found = investigate(story, budget=300_000)
    assert lost(found) == [("Ann", "Vandal", removed)]
    assert found.losses.looked_at < found.losses.suspicious
    assert sum(map(len, found.asked)) <= 3
    assert investigate(story, budget=0).asked == []


def test_a_hidden_remover_is_nobody_by_name():
    story = Story()
    story.sign("Ann")
    story.chat("T")
    number = story.remove("Ann", by=None)
    assert lost(investigate(story)) == [("Ann", None, number)]


def test_revisions_that_cannot_be_read_lose_nothing_and_end():
    story = Story()
    story.sign("Ann")
    story.chat("T")
    story.remove("Ann", by="Vandal")
    hidden = {revision.id for revision in story.revisions[:-1]}
    assert lost(investigate(story, unreadable=hidden)) == []


@draws(200)
@given(st.data())
def test_with_all_texts_exactly_what_is_gone_is_lost(data):
    story = Story()
    gone: set[str] = set()
    removals: dict[str, set[int]] = {}
    for n in range(data.draw(st.integers(1, 25))):
        what = data.draw(st.sampled_from(["sign", "sign", "chat", "remove", "leave", "restore"]))
        if what == "sign":
            story.sign(f"U{n}")
        elif what == "chat" or not story.now:
            story.chat(f"T{n}", more=data.draw(st.integers(-20, 60)))
        elif what == "restore" and gone:
            user = data.draw(st.sampled_from(sorted(gone)))
            entry = next(e for page in story.pages for e in page if e.user == user)
            gone.remove(user)
            story.save("Org", (*story.now, entry))
        else:
            user = data.draw(st.sampled_from([entry.user for entry in story.now]))
            by = user if what == "leave" else "Vandal"
            number = story.remove(user, by=by, more=data.draw(st.integers(-20, 200)))
            if what == "leave":
                gone.discard(user)
            else:
                gone.add(user)
                removals.setdefault(user, set()).add(number)
    if not story.revisions:
        return
    found = investigate(story)
    assert {user for user, _, _ in lost(found)} == gone
    for user, by, number in lost(found):
        assert by == "Vandal"
        assert number in removals[user]  # one of them, where somebody was removed, put back and removed again
