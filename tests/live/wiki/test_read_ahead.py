"""Pages and accounts that are read ahead are those that a run on one page reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.live.people import Wiki
from wikiconbot.event import Asked
from wikiconbot.model import Saved
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.updating import Manner, update_in
from wikiconbot.sandbox import state_dir
from wikiconbot.service.sweeping.events_ahead import read_events_ahead
from wikiconbot.wiki.accounts import fetch_accounts, fetch_for_any_page
from wikiconbot.wiki.ahead.kept_ahead import Ahead
from wikiconbot.wiki.ahead.pages_ahead import read_ahead
from wikiconbot.wiki.read import read_page, read_pages
from wikiconbot.wiki.session import Session, Target, connect
from wikiconbot.wiki.transport import ignore

UNWATCHED = Manner(lambda _judgement, _plan: True, lambda: True, asks=False)


@pytest.fixture(scope="module")
def _connected(api: Wiki) -> Session:
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot"), attended=False))


@pytest.fixture
def session(_connected: Session) -> Iterator[Session]:
    """A session with nothing read ahead."""
    yield _connected
    _connected.ahead = None
    _connected.connection.wire.on_response = ignore


@pytest.fixture
def seen(session: Session) -> list[int]:
    """One number for every request, in order."""
    responses: list[int] = []
    session.connection.wire.on_response = responses.append
    return responses


def update(session: Session, title: str, folder: Path) -> object:
    return update_in(UNWATCHED, session, title, Asked(), Stats(), Journal(folder, 5))[0].outcome


def without_time(profile: dict[str, Any]) -> dict[str, Any]:
    query: dict[str, Any] = profile["query"]
    return query | {"general": query["general"] | {"time": ""}}


def test_page_that_was_read_ahead_is_the_page(
    api: Wiki, session: Session, seen: list[int], tmp_path: Path
) -> None:
    api.person("Anna ahead")
    titles = ["Ahead one", "Ahead two", "Ahead of nothing"]
    api.save(titles[0], "== Sign up ==\n# ~~~~\n", by="Anna ahead")
    api.save(titles[1], "== Sign up ==\n")
    assert isinstance(update(session, titles[0], tmp_path), Saved)
    alone = {title: read_page(session, title) for title in titles}
    session.ahead = Ahead()
    del seen[:]
    found = read_ahead(session, [*titles, "MediaWiki:Common.css", "Special:Version", "A[b", "w:Elsewhere"])
    assert len(seen) == 2
    assert list(found) == titles
    for title, (page, profile) in alone.items():
        taken, its = read_page(session, title)
        if page.exists:
            assert (taken, taken.own, taken.number) == (page, page.own, page.number)
            assert without_time(its) == without_time(profile)
    assert alone[titles[0]][0].own
    assert len(seen) == 2  # nothing was asked again
    assert read_page(session, titles[0])[0] == alone[titles[0]][0]
    assert len(seen) == 3  # each page is taken once
    assert found[titles[2]] == read_pages(session, [titles[2]])[titles[2]]


def test_person_who_signs_up_after_the_reading_is_not_lost(
    api: Wiki, session: Session, tmp_path: Path
) -> None:
    api.person("Ben ahead")
    api.save("Ahead and edited", "== Sign up ==\n# ~~~~\n\n== Notes ==\nWords.\n")
    read_events_ahead(session, ["Ahead and edited"], Asked(), Stats())
    api.sign_up("Ahead and edited", "Ben ahead")
    assert isinstance(update(session, "Ahead and edited", tmp_path), Saved)
    text = api.text("Ahead and edited") or ""
    assert "Ben ahead" in text.partition("{|")[2]


def test_run_page_is_read_with_the_pages(api: Wiki, session: Session, tmp_path: Path) -> None:
    api.save("Ahead and stopped", "== Sign up ==\n# ~~~~\n")
    api.save("User:WikiconBot/run", "stop")
    try:
        read_events_ahead(session, ["Ahead and stopped"], Asked(), Stats())
        assert session.run_word == "stop"
        assert getattr(update(session, "Ahead and stopped", tmp_path), "code", None) == "run-page"
    finally:
        api.delete("User:WikiconBot/run")


def test_accounts_for_any_page_need_no_request_of_a_page(api: Wiki, session: Session) -> None:
    names = ["Carla ahead", "Dora ahead", "Emil ahead", "Nobody ahead", "203.0.113.99", "A|b"]
    for name in names[:3]:
        api.person(name)
    api.block("Dora ahead", partial=1, pagerestrictions="Main Page", allowusertalk=1)
    api.block("Emil ahead")
    try:
        found = fetch_for_any_page(session, names)
        assert set(found) == {"Carla ahead", "Emil ahead", "Nobody ahead"}
        assert found == {
            name: fetch_accounts(session, names, "Ahead one", locks=False)[name] for name in found
        }
        assert found["Emil ahead"].blocked
    finally:
        api.unblock("Dora ahead")
        api.unblock("Emil ahead")
