"""Which pages a change concerns, from events of the stream and from rows of the API."""

import json

import pytest

from tests.for_each import for_each
from tests.service.watching.conftest import ROOT
from tests.service.watching.events import canary, event, joins, move
from wikiconbot.service.moments import seconds_of, text_of
from wikiconbot.service.store.store_values import PageKey
from wikiconbot.service.watching.change_values import Change, Watched
from wikiconbot.service.watching.concerned import change_of_event, change_of_row, concern_of
from wikiconbot.service.watching.quiet_time import wait_after
from wikiconbot.service.watching.seen_before import SeenBefore

AT = 1_795_921_512.5
WIKIS = {"meta.wikimedia.org": "meta"}
WATCHED = Watched(
    events=frozenset({"Camp", "Camp/2027", "User:Ann/Party"}),
    others={"Camp people": frozenset({"Camp"}), "All people": frozenset({"Camp", "User:Ann/Party"})},
    lists=frozenset({"User:WikiconBot/Event", "Camps"}),
    categories=frozenset({"Category:Events"}),
    own=frozenset({"WikiconBot"}),
    requests="User:WikiconBot/Requests",
)


STRANGE: tuple[object, ...] = (None, [], {}, 3, ["x"])


def change(title, kind="edit", user="Ann", log="", other=None):
    return Change("meta", title, kind, user, AT, "1", log, other)


def log(name, title, other=None):
    return change(title, "log", log=name, other=other)


#: A change, the titles of the pages to look at, whether it asks for a sweep, whether for the requests.
CONCERNS = {
    "an event": (change("Camp"), ["Camp"], False, False),
    "an event that is a subpage of another one": (change("Camp/2027"), ["Camp/2027", "Camp"], False, False),
    "a subpage": (change("Camp/Notes/2", "new"), ["Camp"], False, False),
    "a subpage of a user's page": (change("User:Ann/Party/Pads"), ["User:Ann/Party"], False, False),
    "a page above an event": (change("User:Ann"), [], False, False),
    "a longer title": (change("Campus"), [], False, False),
    "a talk page": (change("Talk:Camp"), [], False, False),
    "a page that an event uses": (change("Camp people"), ["Camp"], False, False),
    "a page that two events use": (change("All people"), ["Camp", "User:Ann/Party"], False, False),
    "any other page": (change("Main Page"), [], False, False),
    "an edit of the bot": (change("Camp", user="WikiconBot"), [], False, False),
    "an edit of another bot": (change("Camp", user="OtherBot"), ["Camp"], False, False),
    "a hidden user": (change("Camp", user=""), ["Camp"], False, False),
    "the template": (change("User:WikiconBot/Event"), [], True, False),
    "a list": (change("Camps"), [], True, False),
    "the template is moved": (log("move", "Other", "User:WikiconBot/Event"), [], True, False),
    "a request": (change("User:WikiconBot/Requests"), [], False, True),
    "a move of an event": (log("move", "Camp", "Camp 2028"), ["Camp", "Camp 2028"], False, False),
    "a move onto an event": (log("move", "Draft", "Camp"), ["Camp"], False, False),
    "a move of a subpage": (log("move", "Camp/Notes", "Attic"), ["Camp"], False, False),
    "a deletion": (log("delete", "Camp"), ["Camp"], False, False),
    "a protection": (log("protect", "Camp"), ["Camp"], False, False),
    "another log": (log("review", "Camp"), [], False, False),
    "a new member": (change("Category:Events", "categorize", other="Fair"), ["Fair"], False, False),
    "a member of another category": (change("Category:Dogs", "categorize", other="Camp"), [], False, False),
    "the category's own page": (change("Category:Events"), [], False, False),
}


@for_each(("change", "pages", "sweep", "requests"), list(CONCERNS.values()), ids=list(CONCERNS))
def test_what_a_change_concerns(change, pages, sweep, requests):
    concern = concern_of(change, WATCHED)
    assert sorted(key.title for key in concern.pages) == sorted(pages)
    assert {key.wiki for key in concern.pages} <= {"meta"}
    assert (concern.sweep, concern.requests) == (sweep, requests)


def test_a_wiki_without_events_is_concerned_by_nothing():
    assert concern_of(change("Camp"), Watched()) == concern_of(log("move", "", ""), Watched())
    assert not concern_of(change("Camp"), Watched()).pages


def test_an_event_of_the_stream_and_a_row_of_the_api_are_the_same_change():
    row = {"type": "log", "title": "Camp", "user": "Person 4", "timestamp": text_of(AT), "rcid": 7, "logtype": "move",
           "logaction": "move", "logparams": {"target_ns": 0, "target_title": "Fair"}}  # fmt: skip
    of_stream, of_row = change_of_event(move(4, AT, "Camp", "Fair"), WIKIS), change_of_row(row, "meta")
    assert of_stream == Change(
        "meta", "Camp", "log", "Person 4", AT, "2cdec62f-a2b3-49b8-9a52-000000000004", "move", "Fair"
    )
    assert of_row == Change("meta", "Camp", "log", "Person 4", int(AT), "7", "move", "Fair")


def test_what_mediawiki_sends_and_what_its_api_returns_are_the_same_changes():
    """A recording: of the stream it lacks `meta`, which Wikimedia's EventBus adds."""
    recorded = json.loads(
        (ROOT / "tests/recordings/watching/recent-changes.json").read_text(encoding="utf-8")
    )
    wikis, found = {"127.0.0.1": "here"}, {}
    for one in recorded["events"]:
        meta = {"dt": text_of(one["timestamp"]), "id": str(one["id"]), "domain": one["server_name"]}
        found[one["id"]] = change_of_event({**one, "meta": meta}, wikis)
    rows = {row["rcid"]: change_of_row(row, "here") for row in recorded["rows"]}
    assert {number: found[number] for number in rows if number in found} == {
        number: rows[number] for number in rows if number in found
    }
    kinds = [(change.kind, change.log, change.title, change.other) for change in found.values() if change]
    assert len(kinds) == len(recorded["events"])
    for expected in [
        ("log", "move", "Camp", "Fair"),
        ("log", "protect", "Fair", None),
        ("log", "delete", "Gone", None),
        ("categorize", "", "Category:Events", "Fair"),
    ]:
        assert expected in kinds


@pytest.mark.parametrize(
    "comment",
    [
        "[[:Fair]] zur Kategorie hinzugefügt",
        "[[:Fair]]をカテゴリに追加。[[Special:WhatLinksHere/Fair|このページは]]",
        "[[:Fair]] added",
    ],
)
def test_a_members_name_is_in_the_comment_in_every_language(comment):
    read = change_of_event(joins(1, AT, "x", "Category:Events") | {"comment": comment}, WIKIS)
    assert read
    assert concern_of(read, WATCHED).pages == (PageKey("meta", "Fair"),)


@pytest.mark.parametrize("strange", ["Camp\n2", "\x1b[2JCamp", "\ud800", "[[Camp]]", "Camp|Fair", "C" * 513])
def test_what_is_no_title_is_no_page(strange):
    good = event(1, AT, "Camp", "metawiki")
    assert change_of_event(good | {"title": strange}, WIKIS) is None
    moved = change_of_event(move(4, AT, "Camp", strange), WIKIS)
    assert moved
    assert moved.other is None
    joined = change_of_event(joins(1, AT, strange, "Category:Events"), WIKIS)
    assert joined
    assert joined.other is None or joined.other in strange.split("|"), "a link's label is not read"


def test_events_that_cannot_be_read_are_no_changes():
    good = event(1, AT, "Camp", "metawiki")
    assert change_of_event(good, WIKIS)
    assert change_of_event(canary(1, AT), WIKIS) is None
    for name in ("meta", "server_name", "type", "title"):
        assert change_of_event({key: value for key, value in good.items() if key != name}, WIKIS) is None
        for strange in STRANGE:
            assert change_of_event(good | {name: strange}, WIKIS) is None
    for name in ("user", "comment", "log_type", "log_params", "revision", "id"):
        for strange in STRANGE:
            read = change_of_event(good | {name: strange}, WIKIS)
            assert read
            assert read.title == "Camp"
    assert (
        change_of_row({"type": "log", "actionhidden": True, "timestamp": text_of(AT), "rcid": 1}, "meta")
        is None
    )
    assert change_of_row({"type": "edit", "title": "Camp"}, "meta") is None


def test_a_page_waits_from_its_first_change_on():
    assert wait_after(100, 100) == 30
    assert wait_after(100, 112.5) == 17.5
    assert wait_after(100, 130) == wait_after(100, 9_000) == 0
    assert wait_after(5_000, 100) == 30, "the wiki's clock is ahead"
    assert wait_after(100, 101, quiet=5) == 4


def test_what_was_seen_is_forgotten_in_order():
    seen = SeenBefore(3)
    assert [seen.again(name) for name in "abcab"] == [False, False, False, True, True]
    assert [seen.again(name) for name in "dab"] == [False, False, False]
    assert len(seen) == 3
    assert not seen.again("")
    assert not seen.again("")


def test_times():
    assert (
        seconds_of("2026-11-29T02:00:00.5Z") == seconds_of("2026-11-29T03:00:00.5+01:00") == 1_795_917_600.5
    )
    for strange in (None, 5, "", "2026-11-29T02:00:00", "yesterday", "2026-11-29"):
        assert seconds_of(strange) is None
