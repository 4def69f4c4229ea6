"""How many edits count, as a real wiki says it, and how few requests that takes."""

import time
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from tests.live.people import Wiki
from wikiconbot.errors import UsageError
from wikiconbot.model import Account, AccountKind, Eligibility, Tally
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki import contributions
from wikiconbot.wiki.accounts import fetch_accounts
from wikiconbot.wiki.contributions import count_edits, wikis_not_counted
from wikiconbot.wiki.session import Session, Target, connect
from wikiconbot.wiki.transport import ignore

#: Edits of each: in articles, in talk pages.
PEOPLE = {
    "Tally none": (0, 0),
    "Tally few": (3, 1),
    "Tally talker": (1, 9),
    "Tally many": (12, 0),
    "Tally last": (2, 0),
}
EIGHT = Eligibility(edits=8, namespaces=(0,))


@pytest.fixture(scope="module")
def session(api: Wiki) -> Session:
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))


@pytest.fixture(scope="module")
def people(api: Wiki, session: Session) -> dict[str, Account]:
    for name, (articles, talks) in PEOPLE.items():
        api.person(name)
        for number in range(articles):
            api.save("Tally: an article", f"{name} {number}", by=name)
        for number in range(talks):
            api.save("Talk:Tally: an article", f"{name} {number}", by=name)
    return fetch_accounts(session, PEOPLE)


@pytest.fixture
def seen(session: Session) -> Iterator[list[int]]:
    """One number for every request, in order."""
    responses: list[int] = []
    session.connection.wire.on_response = responses.append
    yield responses
    session.connection.wire.on_response = ignore


def edits(found: dict[str, Tally]) -> list[int | None]:
    return [tally.edits for tally in found.values()]


def test_where_every_edit_counts_the_accounts_tell(
    session: Session, people: dict[str, Account], seen: list[int]
) -> None:
    found = count_edits(session, people, Eligibility(edits=8))
    assert edits(found) == [0, 4, 10, 12, 2]
    assert count_edits(session, people, Eligibility(not_bot=True)) == {}
    assert seen == []


def test_edits_in_a_namespace_take_one_request_for_all(
    session: Session, people: dict[str, Account], seen: list[int]
) -> None:
    found = count_edits(session, people, EIGHT)
    assert list(found) == list(PEOPLE)
    assert edits(found) == [0, 3, 1, 12, 2]
    assert not any(tally.more for tally in found.values())
    assert edits(count_edits(session, people, Eligibility(edits=8, namespaces=(0, 1)))) == [0, 4, 10, 12, 2]
    assert len(seen) == 2


def test_the_rule_of_a_real_event_eight_hundred_articles_edits_before_a_day(
    api: Wiki, session: Session
) -> None:
    """800 edits in the main namespace before a date, in small: the second itself does not count."""
    for number in range(6):
        if number == 4:
            time.sleep(1.1)
        api.save("Tally: another article", f"{number}", by="Tally timely")
    own = api.query(list="usercontribs", ucuser="Tally timely", ucprop="timestamp", uclimit="max")
    times = sorted(edit["timestamp"] for edit in own["usercontribs"])
    account = fetch_accounts(session, ["Tally timely"])

    def counted(edits: int, **conditions: str) -> Tally:
        wanted = Eligibility(edits=edits, namespaces=(0,), **conditions)  # type: ignore[arg-type]
        return count_edits(session, account, wanted)["Tally timely"]

    earlier = sum(moment < times[-1] for moment in times)
    assert 4 <= earlier < 6
    assert counted(8, before=times[-1]).edits == earlier
    assert counted(8, since=times[-1]).edits == 6 - earlier
    assert counted(8, before="2001-01-15").edits == 0
    assert counted(6, since="2001-01-15", before="2199-01-01").edits == 6
    assert counted(2).edits == 2
    assert counted(2).more


def test_counting_ends_with_the_request_in_which_somebody_has_enough(
    session: Session, people: dict[str, Account], seen: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With ten rows to a request, "Tally many" has one of their own, of eight rows."""
    monkeypatch.setattr(contributions, "_HIGH_LIMITS", (500, 10))
    found = count_edits(session, people, EIGHT)
    assert edits(found) == [0, 3, 1, 8, 2]
    assert found["Tally many"].more
    assert len(seen) == 2


def test_who_fills_a_batch_is_left_out_of_the_next_request(
    session: Session, people: dict[str, Account], seen: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their counter says nothing of how many edits they have, as after an import."""
    monkeypatch.setattr(contributions, "_HIGH_LIMITS", (500, 5))
    unsuspected = {name: Account(name, AccountKind.NAMED, edits=1) for name in people}
    found = count_edits(session, unsuspected, Eligibility(edits=3, namespaces=(0,)))
    assert [count for count in edits(found) if count is not None and count < 3] == [0, 1, 2]
    assert found["Tally few"].edits == 3
    assert 3 <= (found["Tally many"].edits or 0) <= 5
    assert found["Tally many"].more
    assert len(seen) == 2  # 5 rows: 2 of the last account, 3 of Tally many; then 4 rows of the others


def test_batches_are_as_small_as_the_account_may_ask(
    session: Session, people: dict[str, Account], seen: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "rights", frozenset())
    monkeypatch.setattr(contributions, "_LIMITS", (2, 500))
    assert edits(count_edits(session, people, EIGHT)) == [0, 3, 1, 12, 2]
    assert len(seen) == 3


def test_names_without_contributions_are_not_asked_for(session: Session, seen: list[int]) -> None:
    accounts = {
        "Gone": Account("Gone", AccountKind.MISSING),
        "192.0.2.7": Account("192.0.2.7", AccountKind.IP),
        "A|b": Account("A|b", AccountKind.MISSING),
    }
    assert count_edits(session, accounts, EIGHT) == {}
    assert seen == []


def test_a_renamed_account_is_counted_by_its_present_name(
    session: Session, people: dict[str, Account]
) -> None:
    old = replace(people["Tally few"], name="Old name", renamed_to="Tally few")
    accounts = {"Old name": old, **people}
    assert edits(count_edits(session, accounts, EIGHT)) == [3, 0, 3, 1, 12, 2]
    found = count_edits(session, accounts, Eligibility(edits=8))["Old name"]
    assert found.edits == 4
    assert found.url.endswith("target=Tally+few")


@pytest.mark.parametrize("namespaces", [(9999,), (0, 9999)])
def test_a_namespace_that_the_wiki_has_not_is_refused(
    session: Session, people: dict[str, Account], namespaces: tuple[int, ...]
) -> None:
    """MediaWiki leaves it out with a warning, and would count all edits."""
    with pytest.raises(UsageError, match="9999"):
        count_edits(session, people, Eligibility(edits=8, namespaces=namespaces))


def test_other_wikis_cannot_be_counted(session: Session, people: dict[str, Account], seen: list[int]) -> None:
    own = urlsplit(session.api_url).netloc
    elsewhere = Eligibility(edits=8, wikis=("hi.wikipedia.org",))
    assert set(edits(count_edits(session, people, elsewhere))) == {None}
    assert wikis_not_counted(session, elsewhere) == ("hi.wikipedia.org",)
    both = Eligibility(edits=8, wikis=(own, "hi.wikipedia.org"))
    assert edits(count_edits(session, people, both)) == [None, None, 10, 12, None]
    here = Eligibility(edits=8, wikis=(own,))
    assert edits(count_edits(session, people, here)) == [0, 4, 10, 12, 2]
    assert wikis_not_counted(session, here) == ()
    assert seen == []


def test_the_link_shows_what_was_counted(session: Session, people: dict[str, Account]) -> None:
    """Days are whole there, and both included: "before 30 June" ends on the 29th."""
    wanted = Eligibility(edits=8, namespaces=(0,), since="2026-01-01", before="2199-06-30")
    url = count_edits(session, people, wanted)["Tally talker"].url
    assert parse_qs(urlsplit(url).query) | {"title": []} == {
        "title": [],
        "target": ["Tally talker"],
        "namespace": ["0"],
        "start": ["2026-01-01"],
        "end": ["2199-06-29"],
    }
    page = requests.get(url, timeout=30).text
    assert page.count("data-mw-revid=") == 1
    assert count_edits(session, people, Eligibility(edits=8))["Tally few"].url.endswith("target=Tally+few")
