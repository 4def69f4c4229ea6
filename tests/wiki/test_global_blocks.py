"""Who is locked or blocked on all wikis, and what was not looked up: on answers that real wikis gave."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from tests.wiki.recorded import RecordedSession, RecordedWiki, everybody
from wikiconbot.checks import judge
from wikiconbot.checks.opted_out import OptedOut
from wikiconbot.model import (
    Account,
    AccountKind,
    BotColumn,
    Eligibility,
    Event,
    Evidence,
    Part,
    SignUp,
    Snapshot,
    Unasked,
)
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.runs.assess import LookedUp, assess_text
from wikiconbot.runs.not_checked import concerning, needs_closer_look, not_looked_up, rules_of_update
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import _with_homes
from wikiconbot.wiki import accounts, global_accounts
from wikiconbot.wiki.accounts import fetch_accounts
from wikiconbot.wikitext.siteinfo import DEFAULT

#: The lists that CentralAuth of MediaWiki 1.43 to 1.46 does not have.
OLDER = ("globalusers",)
NONE = ("globalusers", "globalblocks")


def fetched(
    wiki: RecordedWiki, names: Iterable[str] | None = None, *, locks: bool = True, address: str = ""
) -> dict[str, Account]:
    session = RecordedSession(wiki, *([address] if address else []))
    return fetch_accounts(session, everybody() if names is None else names, locks=locks)  # type: ignore[arg-type]


def those(found: dict[str, Account], what: str) -> list[str]:
    return [name for name, account in found.items() if getattr(account, what)]


def test_one_request_says_who_is_locked_and_who_is_blocked_on_all_wikis() -> None:
    wiki = RecordedWiki()
    found = fetched(wiki, ["Asha Local", "GBlocked Person", "Locked Person", "Global Bot"])
    assert those(found, "globally_blocked") == ["GBlocked Person"]
    assert those(found, "locked") == ["Locked Person"]
    assert those(found, "unasked") == []
    assert len(wiki.asked) == 1
    assert wiki.asked[0]["list"] == "users|logevents|globalusers|globalblocks"


def test_the_number_of_an_account_is_that_of_its_own_global_account() -> None:
    found = fetched(RecordedWiki())
    assert (found["Asha Local"].number, found["New Name"].number) == (2, 3)
    assert (found["Old Name"].number, found["Old Name"].renamed_to) == (3, "New Name")
    # not attached, hidden, no account here
    assert {found[name].number for name in ("Unattached Meta", "Hidden Person", "Nobody At All")} == {None}
    assert (
        global_accounts.central_number({"centralids": {"local": 4}, "attachedlocal": {"local": True}}) is None
    )
    assert global_accounts.central_number({"name": "Nobody", "missing": True}) is None


def test_where_many_accounts_are_not_listed_locks_are_asked_for_one_by_one() -> None:
    wiki = RecordedWiki(*OLDER)
    found = fetched(wiki)
    assert those(found, "locked") == ["Locked Person", "Locked Blocked", "Hindi Locked"]
    assert those(found, "globally_blocked") == ["GBlocked Person"]
    assert those(found, "unasked") == []
    asked = [one["guiuser"] for one in wiki.asked if "guiuser" in one]
    assert len(asked) == len(set(asked)) <= accounts.MOST_LOOKED_INTO
    assert "Unattached Meta" not in asked  # none of the global account of its name
    assert "globalusers" in wiki.asked[0]["list"]
    assert all(
        "globalusers" not in one.get("list", "") for one in wiki.asked[1:]
    )  # asked once, and never again


def test_an_account_beyond_the_limit_is_named_as_not_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "MOST_LOOKED_INTO", 3)
    found = fetched(RecordedWiki(*OLDER), address="https://meta.wikimedia.org/wiki/")
    of = {what: [name for name, one in found.items() if what in one.unasked] for what in Unasked}
    # First who is no account here: of them the first three were asked for.
    assert of[Unasked.RENAME] == of[Unasked.ELSEWHERE] == ["Hindi Locked", "Hindi Old", "Nobody At All"]
    assert "Locked Person" in of[Unasked.LOCK]
    assert "Unattached Meta" not in of[Unasked.LOCK]
    said = not_looked_up(Evidence({}, accounts=found))
    assert said[:2] == (
        "A8: renames of 3 names were not looked up (limit 3), so the account may have a new name: "
        "Hindi Locked, Hindi Old, Nobody At All",
        "A1: accounts on other wikis of 3 names were not looked up (limit 3): Hindi Locked, Hindi Old, Nobody At All",
    )
    assert said[2].startswith("A5: the bot did not check whether ")
    assert concerning(said, rules_of_update(Event())) == said[:1]
    # A list of recipients has their talk pages on the wikis that they have an account on.
    region = "<!-- wikiconbot:massmessage:begin -->\n<!-- wikiconbot:massmessage:end -->\n"
    with_list, without = (read_current(Pages(Snapshot("Event", text))) for text in (region, ""))
    assert concerning(said, rules_of_update(Event(), with_list)) == said[:2]
    assert concerning(said, rules_of_update(Event(), without)) == said[:1]


def test_who_is_to_be_named_nowhere_is_not_named_there() -> None:
    unasked = frozenset((Unasked.RENAME,))
    known = {name: Account(name, AccountKind.MISSING, unasked=unasked) for name in ("Ada", "Hidden wish")}
    out = OptedOut(users=frozenset(("Hidden wish",)))
    said = not_looked_up(Evidence({}, accounts=known), out)[0]
    assert said.startswith("A8: renames of 1 name were not")
    assert said.endswith(": Ada")


def test_an_update_that_publishes_no_locks_does_not_ask_for_them() -> None:
    wiki = RecordedWiki(*OLDER)
    found = fetched(wiki, ["Asha Local", "Locked Person"], locks=False)
    assert len(wiki.asked) == 1
    assert found["Asha Local"].unasked == {Unasked.LOCK}
    assert not needs_closer_look(Event())
    assert needs_closer_look(Event(parts=frozenset((Part.ACCOUNTS,))))


class _Ranges(RecordedWiki):
    """A wiki on which one range is blocked everywhere, in the form of its rows of blocks."""

    def answer(self, params: Mapping[str, Any]) -> dict[str, Any]:
        told = super().answer(params)
        if str(params.get("bgip", "")).startswith("192.0.2."):
            told["query"]["globalblocks"] = [{"id": 9, "target": "192.0.2.0/24", "expiry": "infinite"}]
        return told


def test_addresses_in_ranges_that_are_blocked_on_all_wikis() -> None:
    wiki = _Ranges()
    found = fetched(wiki, ["192.0.2.1", "198.51.100.1"])
    assert those(found, "globally_blocked") == ["192.0.2.1"]
    assert [one["list"] for one in wiki.asked[1:]] == ["blocks|globalblocks"] * 2
    wiki = _Ranges(*NONE)
    assert those(fetched(wiki, ["Asha Local", "192.0.2.1"]), "globally_blocked") == []
    assert [one["list"] for one in wiki.asked if "bkip" in one] == ["blocks"]


def test_addresses_that_were_not_looked_up_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "MOST_LOOKED_INTO", 1)
    found = fetched(RecordedWiki(), ["192.0.2.1", "192.0.2.2"])
    found["~2026-7"] = Account("~2026-7", AccountKind.TEMPORARY)
    found["~2026-8"] = Account("~2026-8", AccountKind.TEMPORARY, blocked=True)
    assert not_looked_up(Evidence({}, accounts=found))[:2] == (
        "A2: the bot did not check whether 1 address is in a blocked range, because a wiki answers that for one address at "
        "a time (limit 1): 192.0.2.2",
        "A2: the bot cannot check whether 1 temporary account is blocked by a range of addresses, because "
        "their addresses are secret: ~2026-7",
    )


def test_a_wiki_without_either_extension_is_asked_no_more_than_before() -> None:
    wiki = RecordedWiki(*NONE)
    session = RecordedSession(wiki)
    assert not those(fetch_accounts(session, ["Asha Local"], locks=False), "globally_blocked")  # type: ignore[arg-type]
    assert session.lacking == set(NONE)
    fetch_accounts(session, ["Global Bot"], locks=False)  # type: ignore[arg-type]
    assert [one["list"] for one in wiki.asked] == [
        "users|logevents|globalusers|globalblocks",
        "users|logevents",
    ]


def test_an_address_too_many_is_asked_for_in_another_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parameter takes 500 values; 490 names come with 20 addresses."""
    names = ["GBlocked Person", *(f"Nobody {number}" for number in range(489))]
    addresses = [f"192.0.2.{number}" for number in range(20)]
    monkeypatch.setattr(accounts, "MOST_LOOKED_INTO", 0)
    wiki = RecordedWiki()
    found = fetched(wiki, [*names, *addresses])
    assert [len(one["bgtargets"].split("|")) for one in wiki.asked] == [500, 10]
    assert those(found, "globally_blocked") == ["GBlocked Person"]
    wiki = RecordedWiki(*NONE)
    fetched(wiki, [*names, *addresses])
    assert len(wiki.asked) == 1


def test_the_findings() -> None:
    found = fetched(RecordedWiki())
    signups = tuple(SignUp(name, line, "# x") for line, name in enumerate(found, 1))
    evidence = Evidence({}, accounts=found, event=Event(eligibility=Eligibility(not_blocked=True)))
    findings = judge(signups, evidence, (), ())
    of = {code: [one.user for one in findings if one.check == code] for code in ("A5", "A12", "A15")}
    assert of == {
        "A5": ["Locked Person", "Locked Blocked", "Hindi Locked"],
        "A12": ["Locked Person", "GBlocked Person", "Blocked Person", "Locked Blocked", "Hindi Locked"],
        "A15": ["GBlocked Person"],
    }


def test_home_wikis_that_a_run_leaves_for_the_next_one_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "\n".join(
        f"# [[User:{name}]] 09:12, 2 March 2018 (UTC)" for name in ("Asha Local", "New Name", "Global Bot")
    )
    page = Snapshot("Page", f"== Sign up ==\n{lines}\n", 1)
    judgement = assess_text(
        page, DEFAULT, Event(columns=(BotColumn.COMMUNITY,)), "2018-03-03T00:00:00Z", LookedUp(accounts={})
    )
    session = RecordedSession(RecordedWiki())
    session.has_central_auth = True
    monkeypatch.setattr(global_accounts, "MOST_HOMES", 2)
    known = _with_homes(session, judgement, Stats())  # type: ignore[arg-type]
    reason = known.not_checked[-1]
    assert reason == (
        "T*: the home wiki of 1 account was not looked up, because a run asks for 2. The next run continues: Global Bot"
    )
    assert reason in concerning(known.not_checked, rules_of_update(Event()))
    session.has_central_auth = False
    assert reason not in _with_homes(session, judgement, Stats()).not_checked  # type: ignore[arg-type]
