"""Global accounts, on answers that a wiki with CentralAuth gave (tests/cases/centralauth-1.43.json)."""

import json
from pathlib import Path
from typing import Any

import pytest

from wikiconbot.model import Account, AccountKind, Unasked
from wikiconbot.wiki import global_accounts
from wikiconbot.wiki.accounts import fetch_accounts

RECORDED = json.loads(
    (Path(__file__).parents[1] / "cases" / "centralauth-1.43.json").read_text(encoding="utf-8")
)


class Recorded:
    """A session that gives the recorded answers to those who ask for at least as much; it remembers what was asked.

    The wiki has said that it has neither list=globalusers nor list=globalblocks (test_global_blocks.py has both).
    """

    rights = frozenset({"apihighlimits"})
    lacking = frozenset({"globalusers", "globalblocks"})
    has_central_auth: bool | None = None

    def __init__(self, address: str = "http://127.0.0.1:8461/wiki/") -> None:
        self.address = address
        self.asked: list[dict[str, Any]] = []

    def batches(self, values: Any) -> Any:
        yield values

    def page_url(self, title: str) -> str:
        return self.address + title

    def request(self, **params: Any) -> dict[str, Any]:
        self.asked.append(params)
        told: dict[str, Any] = {}
        for recorded in RECORDED:
            if self.fits(recorded["params"], params):
                told |= recorded["json"]["query"]
        return {"batchcomplete": True, "query": told}

    @staticmethod
    def fits(recorded: dict[str, str], asked: dict[str, Any]) -> bool:
        def of(params: dict[str, Any], key: str) -> set[str]:
            return set(str(params[key]).split("|")) if key in params else set()

        modules = all(of(recorded, key) <= of(asked, key) for key in ("list", "meta"))
        names = of(asked, "ususers") <= of(recorded, "ususers") if "ususers" in recorded else True
        return modules and names and recorded.get("guiuser") in (None, asked.get("guiuser"))


def info(name: str) -> dict[str, Any]:
    """The recorded meta=globaluserinfo of an account."""
    told: dict[str, Any] = Recorded().request(action="query", **global_accounts.question(name))
    globally: dict[str, Any] = told["query"]["globaluserinfo"]
    return globally


def test_an_account_without_any_trouble_is_not_asked_for_a_second_time() -> None:
    session = Recorded()
    found = fetch_accounts(session, ["Locked Example"], locks=False)  # type: ignore[arg-type]
    assert found["Locked Example"] == Account(
        "Locked Example",
        AccountKind.NAMED,
        registered="2026-11-22T11:47:17Z",
        edits=0,
        unasked=frozenset((Unasked.LOCK,)),
        number=2,
    )
    assert len(session.asked) == 1
    assert fetch_accounts(session, ["Locked Example"])["Locked Example"].locked  # type: ignore[arg-type]


def test_a_blocked_account_is_looked_for_globally() -> None:
    session = Recorded()
    account = fetch_accounts(session, ["Asha Example"], page="Event")["Asha Example"]  # type: ignore[arg-type]
    assert (account.kind, account.blocked, account.block_id) == ("named", True, 1)
    assert (account.locked, account.home_wiki) == (False, "127.0.0.1:8461")
    assert [asked.get("guiuser") for asked in session.asked] == [None, "Asha Example"]
    assert "letitle" not in session.asked[1]


def test_a_name_that_nobody_has_costs_one_request_for_its_renames_and_its_global_account() -> None:
    session = Recorded()
    names = ["Locked Example", "Nobody", "192.0.2.7", "Bad#Name"]
    found = fetch_accounts(session, names, locks=False)  # type: ignore[arg-type]
    assert [account.kind for account in found.values()] == ["named", "missing", "ip", "missing"]
    assert found["Nobody"] == Account("Nobody", AccountKind.MISSING)
    assert [(asked.get("guiuser"), asked.get("letitle")) for asked in session.asked] == [
        (None, None),
        ("Nobody", "User:Nobody"),
    ]


def test_the_log_of_renames_comes_along_unless_it_is_wikimedias() -> None:
    for address, asked in (("https://wiki.example.org/", True), ("https://de.wikipedia.org/wiki/", False)):
        session = Recorded(address)
        fetch_accounts(session, ["Asha Example", "Nobody"])  # type: ignore[arg-type]
        assert ("letype" in session.asked[0]) is asked


def test_an_account_of_another_wiki_is_missing_here_and_has_a_home() -> None:
    account = global_accounts.with_info(Account("Asha Example", AccountKind.MISSING), info("Asha Example"))
    assert account == Account(
        "Asha Example", AccountKind.MISSING, registered="2026-11-22T11:47:17Z", home_wiki="127.0.0.1:8461"
    )


def test_a_locked_account() -> None:
    here = Account("Locked Example", AccountKind.NAMED, registered="2020-01-01T00:00:00Z", edits=7)
    account = global_accounts.with_info(here, info("Locked Example"))
    assert account.locked
    assert (account.registered, account.edits) == ("2020-01-01T00:00:00Z", 7)


def test_who_has_no_global_account_stays_as_known() -> None:
    assert global_accounts.with_info(Account("Nobody", AccountKind.MISSING), info("Nobody")) == Account(
        "Nobody", AccountKind.MISSING
    )


def test_the_home_wiki_without_an_account_any_more_is_known_by_its_id() -> None:
    moved = info("Asha Example") | {"merged": []}
    account = global_accounts.with_info(Account("Asha Example", AccountKind.MISSING), moved)
    assert account.home_wiki == "meta.wikimedia.org"


# ── home wikis ──────────────────────────────────────────────────────────────────────────────────────
def asked_on(central_auth: bool | None) -> Recorded:
    session = Recorded()
    session.has_central_auth = central_auth
    return session


def test_home_wikis_are_asked_for_one_by_one_and_who_has_none_is_left_out() -> None:
    session = asked_on(True)
    names = ["Asha Example", "Nobody", "Asha Example", "Locked Example"]
    found = global_accounts.home_wikis(session, names)  # type: ignore[arg-type]
    assert found == {"Asha Example": "127.0.0.1:8461", "Locked Example": "127.0.0.1:8461"}
    assert [asked["guiuser"] for asked in session.asked] == ["Asha Example", "Nobody", "Locked Example"]


def test_no_more_home_wikis_are_asked_for_than_allowed() -> None:
    session = asked_on(True)
    found = global_accounts.home_wikis(session, iter(["Nobody", "Asha Example", "Locked Example"]), most=2)  # type: ignore[arg-type]
    assert list(found) == ["Asha Example"]
    assert len(session.asked) == 2


@pytest.mark.parametrize("central_auth", [False, None])
def test_where_there_is_no_central_auth_nobody_is_asked_for(central_auth: bool | None) -> None:
    session = asked_on(central_auth)
    assert global_accounts.home_wikis(session, ["Asha Example"]) == {}  # type: ignore[arg-type]
    assert session.asked == []


@pytest.mark.parametrize(
    ("wiki", "host"),
    [("orwiki", "or.wikipedia.org"), ("metawiki", "meta.wikimedia.org"), ("loginwiki", None)],
)
def test_a_home_wiki_that_is_known_by_its_database_alone(
    wiki: str, host: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As CentralAuth answers for an account that is on its home wiki no more (the recorded answer, without it)."""
    moved = info("Asha Example") | {"home": wiki, "merged": []}
    session = asked_on(True)
    monkeypatch.setattr(session, "request", lambda **_: {"query": {"globaluserinfo": moved}})
    found = global_accounts.home_wikis(session, ["Asha Example"])  # type: ignore[arg-type]
    assert found == ({"Asha Example": host} if host else {})
