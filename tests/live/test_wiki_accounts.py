"""What the wiki knows of accounts: kinds, blocks, and as few requests as it allows."""

from collections.abc import Iterator

import pytest

from tests.live.wiki import Wiki
from wikiconbot.model import Account
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.accounts import fetch_accounts
from wikiconbot.wiki.session import Session, Target, connect
from wikiconbot.wiki.wire import WIRE, ignore


@pytest.fixture(scope="module")
def session(api: Wiki) -> Session:
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))


@pytest.fixture
def seen() -> Iterator[list[int]]:
    """One number for every request, in order."""
    responses: list[int] = []
    WIRE.on_response = responses.append
    yield responses
    WIRE.on_response = ignore


def kinds(session: Session, *names: str) -> list[str]:
    found = fetch_accounts(session, names)
    assert list(found) == list(dict.fromkeys(names))
    return [found[name].kind for name in names]


def test_a_named_account_with_its_edits_and_its_day(api: Wiki, session: Session, seen: list[int]) -> None:
    api.save("Accounts: an edit", "x", by="Account one")
    account = fetch_accounts(session, ["Account one"])["Account one"]
    assert (account.name, account.kind, account.blocked, account.block_id) == (
        "Account one",
        "named",
        False,
        None,
    )
    assert account.edits == 1
    assert account.registered is not None
    assert account.registered.startswith("20")
    assert len(seen) == 1


def test_a_temporary_account_is_known_by_the_wikis_pattern(api: Wiki, session: Session) -> None:
    if (
        not api.query(meta="siteinfo", siprop="autocreatetempuser")
        .get("autocreatetempuser", {})
        .get("enabled")
    ):
        pytest.skip("this MediaWiki has no temporary accounts")
    api.stranger.edit("Accounts: by a stranger", text="x")
    name = api.query(prop="revisions", rvprop="user", titles="Accounts: by a stranger")["pages"][0][
        "revisions"
    ][0]["user"]
    assert name.startswith("~2")
    assert kinds(session, name, "~2001-1") == ["temporary", "missing"]


def test_names_that_are_none_are_missing_and_harm_no_other(session: Session, seen: list[int]) -> None:
    names = [
        "Admin", "No such account", "A|B", "A#b", "A<b>", "[[A]]", "{{A}}", "A\x1fB", "A@b", "A/b", "A=b",
        "en>Admin", "x" * 300, "ß", "Ünï ćode", "", " ", "1.2.3.xxx", "Admin\n",
    ]  # fmt: skip
    assert kinds(session, *names) == ["named"] + ["missing"] * (len(names) - 1)
    assert len(seen) == 1


def test_a_name_in_another_form_is_found_under_the_name_given(session: Session) -> None:
    found = fetch_accounts(session, ["wikiconBot", "WikiconBot"])
    assert [account.kind for account in found.values()] == ["named", "named"]


def test_blocks_of_the_whole_wiki_count_and_partial_ones_do_not(api: Wiki, session: Session) -> None:
    for name in ("Blocked one", "Partial one", "Free one"):
        api.person(name)
    api.block("Blocked one")
    api.block("Partial one", partial=1, allowusertalk=1, pagerestrictions="Main Page")
    found = fetch_accounts(session, ["Blocked one", "Partial one", "Free one"])
    assert [account.blocked for account in found.values()] == [True, False, False]
    assert isinstance(found["Blocked one"].block_id, int)
    assert found["Partial one"].block_id is None


def test_addresses_are_not_asked_for_as_accounts(api: Wiki, session: Session, seen: list[int]) -> None:
    api.block("192.0.2.7", expiry="1 hour")
    api.block("192.0.2.8", expiry="1 hour", partial=1, allowusertalk=1, pagerestrictions="Main Page")
    api.block("198.51.100.0/24", expiry="1 hour")
    names = ["192.0.2.7", "192.0.2.8", "2001:DB8:0:0:0:0:0:1", "198.51.100.0/24"]
    found = fetch_accounts(session, names)
    assert {account.kind for account in found.values()} == {"ip"}
    assert [account.blocked for account in found.values()] == [True, False, False, True]
    assert found["2001:DB8:0:0:0:0:0:1"] == Account("2001:DB8:0:0:0:0:0:1", "ip")
    assert len(seen) == 1


def test_six_hundred_names_take_two_requests(session: Session, seen: list[int]) -> None:
    names = [f"Nobody {number}" for number in range(598)] + ["Admin", "WikiconBot"]
    found = fetch_accounts(session, [*names, "Admin"])
    assert len(seen) == 2
    assert list(found) == names
    assert [name for name, account in found.items() if account.kind == "named"] == ["Admin", "WikiconBot"]


def test_nobody_is_asked_for_nothing(session: Session, seen: list[int]) -> None:
    assert fetch_accounts(session, []) == {}
    assert fetch_accounts(session, ["A|b"])["A|b"].kind == "missing"
    assert seen == []
