"""What the wiki knows of accounts: kinds, blocks, and as few requests as it allows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.live.people import Wiki
from wikiconbot.model import Account, AccountKind, Unasked
from wikiconbot.sandbox import record, state_dir
from wikiconbot.sandbox.wiki import Wiki as Folder
from wikiconbot.wiki import renames
from wikiconbot.wiki.accounts import MOST_LOOKED_INTO, fetch_accounts
from wikiconbot.wiki.session import Session, Target, connect
from wikiconbot.wiki.transport import ignore
from wikiconbot.wikitext.usernames import canonical_user


@pytest.fixture(scope="module")
def session(api: Wiki) -> Session:
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))


@pytest.fixture
def seen(session: Session) -> Iterator[list[int]]:
    """One number for every request, in order."""
    responses: list[int] = []
    session.connection.wire.on_response = responses.append
    yield responses
    session.connection.wire.on_response = ignore


@pytest.fixture(scope="module")
def five_hundred(api: Wiki) -> list[str]:
    """Accounts straight into the database: to register them one by one would take a minute."""
    names = [f"Of many {number}" for number in range(500)]
    with closing(sqlite3.connect(state_dir() / "wiki" / "data" / "wiki.sqlite")) as database, database:
        for name in names:
            user = database.execute(
                "INSERT INTO user (user_name, user_password, user_newpassword, user_email, user_touched, user_registration)"
                " VALUES (?, '', '', '', '20260101000000', '20260101000000')",
                (name,),
            ).lastrowid
            database.execute("INSERT INTO actor (actor_user, actor_name) VALUES (?, ?)", (user, name))
    return names


def rename(api: Wiki, old: str, new: str) -> None:
    """Rename an account, as a bureaucrat does with Special:Renameuser; its user page moves along."""
    known = record.load(state_dir())
    assert known
    if not (Path(known.tree) / "maintenance" / "renameUser.php").exists():
        pytest.skip("this MediaWiki renames accounts with an extension")
    Folder(state_dir() / "wiki", Path(known.tree)).maintain("renameUser", old, new)


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


def test_lists_that_the_wiki_does_not_have_are_asked_for_once_without_a_word(
    session: Session, seen: list[int], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "lacking", set())
    monkeypatch.setattr(session.connection.voice, "verbose", True)
    for _ in range(2):
        account = fetch_accounts(session, ["Admin", "192.0.2.99"], locks=False)["Admin"]
    assert (account.kind, account.locked, account.globally_blocked) == ("named", False, False)
    assert session.lacking == {"globalusers", "globalblocks"}
    assert len(seen) == 2
    assert "nrecognized" not in capsys.readouterr().err


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
        "en>Admin", "x" * 300, "é" * 128, "ß", "Ünï ćode", "", " ", "1.2.3.xxx", "Admin\n", "🎉", "\ud800", "User:",
        "10.0.0.0/255.0.0.0", "fe80::1%1", "_", "..", "~~~~",
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
    found = fetch_accounts(session, names, locks=False)
    assert {account.kind for account in found.values()} == {"ip"}
    assert [account.blocked for account in found.values()] == [True, False, False, True]
    unasked = frozenset((Unasked.RANGE,))
    assert found["2001:DB8:0:0:0:0:0:1"] == Account("2001:DB8:0:0:0:0:0:1", AccountKind.IP, unasked=unasked)
    assert len(seen) == 1


def test_an_address_in_a_blocked_range_is_blocked(api: Wiki, session: Session, seen: list[int]) -> None:
    api.save("Accounts: ranges", "x")
    api.block("203.0.113.0/25", expiry="1 hour")
    api.block(
        "203.0.113.0/24", expiry="1 hour", partial=1, allowusertalk=1, pagerestrictions="Accounts: ranges"
    )
    names = ["203.0.113.7", "203.0.113.200", "2001:DB8:0:0:0:0:0:2", "203.0.112.0/22", "Admin"]
    seen.clear()
    found = list(fetch_accounts(session, names, "Accounts: ranges").values())
    assert [account.blocked for account in found] == [True, False, False, False, False]
    assert [account.partly_blocked for account in found] == [True, True, False, False, False]
    assert isinstance(found[0].block_id, int)
    assert [account.unasked for account in found] == [*[frozenset()] * 3, {Unasked.RANGE}, frozenset()]
    assert len(seen) == 1 + 3
    found = list(fetch_accounts(session, names, "Accounts: ranges", locks=False).values())
    assert [bool(account.unasked) for account in found] == [True, True, True, True, False]
    assert len(seen) == 4 + 1


@pytest.mark.long
def test_five_hundred_accounts_take_one_request_or_ten(
    session: Session, seen: list[int], five_hundred: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = fetch_accounts(session, [*five_hundred, *five_hundred], page="Event")
    assert list(found) == five_hundred
    assert {account.kind for account in found.values()} == {"named"}
    assert len(seen) == 1
    monkeypatch.setattr(session, "rights", session.rights - {"apihighlimits"})
    assert fetch_accounts(session, five_hundred, page="Event") == found
    assert len(seen) == 1 + 10


def test_six_hundred_names_take_two_requests(session: Session, seen: list[int]) -> None:
    names = [f"Nobody {number}" for number in range(598)] + ["Admin", "WikiconBot"]
    found = fetch_accounts(session, [*names, "Admin"])
    assert len(seen) == 2
    assert list(found) == names
    assert [name for name, account in found.items() if account.kind == AccountKind.NAMED] == [
        "Admin",
        "WikiconBot",
    ]
    assert found["WikiconBot"].bot
    assert not found["Admin"].bot


def test_spellings_of_one_name_are_asked_for_once(api: Wiki, session: Session, seen: list[int]) -> None:
    api.person("Cafe\u0301 🎉 one")
    names = [
        "Café 🎉 one",
        "cafe\u0301 🎉 one",
        "Café_🎉__one",
        " Café 🎉 one",
        "2001:db8::1",
        "2001:DB8:0:0:0:0:0:1",
    ]
    seen.clear()
    found = fetch_accounts(session, names, locks=False)
    assert {account.name for account in found.values()} == {"Café 🎉 one", "2001:DB8:0:0:0:0:0:1"}
    assert [account.kind for account in found.values()] == ["named"] * 4 + ["ip"] * 2
    assert len(seen) == 1


def test_partial_blocks_that_hit_the_page(api: Wiki, session: Session, seen: list[int]) -> None:
    api.save("Accounts: the event", "x")
    api.save("Accounts: another page", "x")
    limits: dict[str, dict[str, str | int]] = {
        "Kept off the page": {"pagerestrictions": "Accounts: the event"},
        "Kept off articles": {"namespacerestrictions": 0},
        "Kept off another": {"pagerestrictions": "Accounts: another page"},
        "Kept off talk": {"namespacerestrictions": 1},
        "192.0.2.21": {"namespacerestrictions": 0},
        "192.0.2.22": {"namespacerestrictions": 4},
    }
    for name, limit in limits.items():
        if name[0] == "K":
            api.person(name)
        api.block(name, partial=1, allowusertalk=1, **limit)
    seen.clear()
    found = fetch_accounts(session, limits, page="accounts:_the event", locks=False)
    assert [account.partly_blocked for account in found.values()] == [True, True, False, False, True, False]
    assert not any(account.blocked for account in found.values())
    assert len(seen) == 2
    assert not any(
        account.partly_blocked for account in fetch_accounts(session, limits, locks=False).values()
    )
    assert len(seen) == 3


@pytest.mark.long
def test_addresses_ride_along_with_the_names(
    session: Session, seen: list[int], five_hundred: list[str]
) -> None:
    addresses = [f"198.51.100.{number}" for number in range(250)] + ["0.0.0.0/0", "::/0", "::ffff:1.2.3.4"]
    found = fetch_accounts(session, [*five_hundred, *addresses], locks=False)
    assert [account.kind for account in found.values()] == ["named"] * 500 + ["ip"] * 253
    assert found["::ffff:1.2.3.4"].name == "0:0:0:0:0:FFFF:102:304"
    assert len(seen) == 1


def test_addresses_are_written_as_the_wiki_writes_them(api: Wiki) -> None:
    typed = ["2001:db8::1", "2001:0DB8:0:0:0:0:0:0a", "::1", "::", "1::", "::ffff:102:304"]
    normalized = api.query(titles="|".join(f"User:{name}" for name in typed))["normalized"]
    assert {entry["from"]: entry["to"] for entry in normalized} == {
        f"User:{name}": f"User:{canonical_user(name)}" for name in typed
    }


def test_a_hidden_account_looks_missing_to_who_may_not_see_it(api: Wiki, session: Session) -> None:
    overseer = api.person("Overseer")
    api.admin.ask(
        action="userrights", user="Overseer", add="suppress|sysop", token=api.admin.token("userrights")
    )
    api.person("Hidden one")
    overseer.act("block", user="Hidden one", expiry="infinite", hidename=1, reason="a test")
    assert fetch_accounts(session, ["Hidden one"]) == {
        "Hidden one": Account("Hidden one", AccountKind.MISSING)
    }


def test_a_renamed_account_is_the_new_one(api: Wiki, session: Session, seen: list[int]) -> None:
    for name in ("Renamed one", "Renamed twice", "Taken again"):
        api.save(f"Accounts: by {name}", "x", by=name)
    rename(api, "Renamed one", "One by new name")
    rename(api, "Renamed twice", "Renamed once more")
    rename(api, "Renamed once more", "Twice by new name")
    rename(api, "Taken again", "Taken by new name")
    api.admin.create_account("Taken again")
    api.block("One by new name")
    seen.clear()
    found = fetch_accounts(session, ["renamed one", "Renamed twice", "Taken again", "One by new name"])
    new = found["One by new name"]
    assert new.blocked
    assert (new.edits, new.renamed_to) == (1, None)
    assert found["renamed one"] == replace(new, name="Renamed one", renamed_to="One by new name")
    twice = found["Renamed twice"]
    assert (twice.kind, twice.edits, twice.renamed_to) == ("named", 1, "Twice by new name")
    assert found["Taken again"].renamed_to is None
    assert len(seen) == 3  # the batch with the log of renames; "Renamed again"; "Twice by new name"


@pytest.mark.long
def test_a_log_too_long_for_one_request_is_asked_name_by_name_up_to_a_limit(
    api: Wiki, session: Session, seen: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2):
        api.admin.create_account(f"Of a long log {number}")
        rename(api, f"Of a long log {number}", f"Out of a long log {number}")
    monkeypatch.setattr(renames, "_NEWEST", 1)
    names = [f"Of a long log {number}" for number in range(1, 51)]
    found = fetch_accounts(session, names)
    assert [found[name].renamed_to for name in names[:3]] == [
        "Out of a long log 1", "Out of a long log 2", None,
    ]  # fmt: skip
    assert found[names[0]].kind == AccountKind.NAMED
    assert len(seen) == 1 + MOST_LOOKED_INTO + 1


@pytest.mark.long
def test_renames_in_a_circle_end(api: Wiki, session: Session, seen: list[int]) -> None:
    """Renamed there and back, and then away: of the two renames of the first name, the latest counts."""
    api.admin.create_account("Circle A")
    rename(api, "Circle A", "Circle B")
    rename(api, "Circle B", "Circle A")
    rename(api, "Circle A", "Circle C")
    found = fetch_accounts(session, ["Circle A", "Circle B"])
    assert [account.renamed_to for account in found.values()] == ["Circle C", "Circle C"]
    assert len(seen) == 2


def test_a_wiki_without_a_log_of_renames_is_asked_once(
    session: Session, seen: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """MediaWiki before 1.40 without the extension refuses the question; here it is for a log that no wiki has."""
    monkeypatch.setitem(renames._LOG, "letype", "nosuchlog")
    names = [f"Nobody {number}" for number in range(598)] + ["Admin"]
    found = fetch_accounts(session, names)
    assert (found["Admin"].kind, found["Nobody 1"].kind) == ("named", "missing")
    assert len(seen) == 2 + 1


@pytest.mark.long
def test_user_pages_that_redirect_to_other_users(api: Wiki, session: Session, seen: list[int]) -> None:
    targets = {
        "Old self": "User:new self#About",
        "Far self": "User:Old self",
        "Talking self": "User talk:New self",
        "Own subpage": "User:Own subpage/Home",
        "Other subpage": "User:New self/Home",
        "Article self": "Main Page",
        "Through an article": "Accounts: on the way",
        "Circle one": "User:Circle two",
        "Circle two": "User:Circle one",
        "Self self": "User:Self self",
        "Far away": "w:User:New self",
        "Special self": "Special:MyPage",
        "New self": "",
    }
    for name in targets:
        api.person(name)
    api.save("Accounts: on the way", "#REDIRECT [[Main Page]]")
    for name, target in targets.items():
        api.save(f"User:{name}", f"#REDIRECT [[{target}]]" if target else "Hello")
    seen.clear()
    found = fetch_accounts(session, [*targets, "far_self", "Of the log"])
    led = {name: account.redirects_to for name, account in found.items() if account.redirects_to}
    assert led == {"Old self": "New self", "Far self": "New self", "far_self": "New self"}
    assert {found[name].kind for name in targets} == {"named"}
    assert len(seen) == 1


def test_a_session_knows_no_less_of_itself_afterwards(session: Session) -> None:
    rights, block = session.rights, session.block
    fetch_accounts(session, ["Admin"])
    assert (session.rights, session.block) == (rights, block)


def test_nobody_is_asked_for_nothing(session: Session, seen: list[int]) -> None:
    assert fetch_accounts(session, []) == {}
    assert fetch_accounts(session, ["A|b"])["A|b"].kind == AccountKind.MISSING
    assert seen == []
