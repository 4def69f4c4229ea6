"""What people contributed, as a real wiki lists it: equal to a count in its database, with as few requests as possible."""

import json
import os
from collections.abc import Iterator
from datetime import timedelta
from math import ceil

import pytest

from tests.live.command import bot
from tests.live.people import Wiki
from tests.live.wiki.contributors import SINCE, UNTIL, counted_in_database, rows_in_database, written
from wikiconbot.contributing import counts
from wikiconbot.contributing.counts import FILES
from wikiconbot.errors import Unreachable
from wikiconbot.model import Account, AccountKind
from wikiconbot.model.contributions import Totals
from wikiconbot.runs.counting.contributions_of import Counting, contributions_of, own_host
from wikiconbot.sandbox import state_dir
from wikiconbot.wiki.accounts import fetch_accounts
from wikiconbot.wiki.counting.counted_contributions import edits_between
from wikiconbot.wiki.session import Session, Target, connect
from wikiconbot.wiki.transport import ignore

#: `make test-long` counts 500.
PEOPLE = int(os.environ.get("WIKICONBOT_CONTRIBUTORS", "60"))
TIMES = (f"{SINCE:%Y-%m-%dT%H:%M:%SZ}", f"{UNTIL:%Y-%m-%dT%H:%M:%SZ}")
TITLE = "Contributions of many"


@pytest.fixture(scope="module")
def people(api: Wiki) -> Iterator[list[str]]:
    with written(PEOPLE, 60) as names:
        yield names


def connected() -> Session:
    return connect(Target(sandbox_dir=str(state_dir() / "pywikibot")))


def change_rights(api: Wiki, **how: str) -> None:
    account = connected().require_account()
    api.admin.ask(action="userrights", user=account, token=api.admin.token("userrights"), **how)


@pytest.fixture
def without_the_bot_right(api: Wiki) -> Iterator[None]:
    change_rights(api, remove="bot")
    yield
    change_rights(api, add="bot")


class Administrator:
    """The part of a session that lists edits, for an account that may see hidden authors (the bot's password never may)."""

    def __init__(self, api: Wiki) -> None:
        self.request = api.admin.ask

    def batches(self, names: list[str]) -> Iterator[list[str]]:
        return (names[start : start + 50] for start in range(0, len(names), 50))


def counted(session: Session, accounts: dict[str, Account], size: int, rows: int) -> None:
    """Count the people, and compare numbers and requests with the database."""
    seen: list[int] = []
    session.connection.wire.on_response = seen.append
    found = contributions_of(session, accounts, *TIMES)
    session.connection.wire.on_response = ignore
    names = list(accounts)
    (wiki,) = found.wikis
    whole, each = counted_in_database(names)
    assert dict(wiki.people) == each
    assert (wiki.totals, wiki.editors) == (whole, len(each))
    assert (found.asked, found.newcomers) == (len(names), ceil(len(names) / 5))
    batches = [names[start : start + size] for start in range(0, len(names), size)]
    requests = sum(max(ceil(rows_in_database(batch) / rows), 1) for batch in batches)
    print(
        f"{len(names)} people, {whole.edits} edits: {len(seen)} requests, {len(batches)} of them without paging"
    )
    assert len(seen) == requests


def test_people_without_the_bot_right_are_counted_fifty_at_once(
    people: list[str], without_the_bot_right: None
) -> None:
    session = connected()
    assert not session.has_high_limits
    counted(session, fetch_accounts(session, people), 50, 500)


def test_with_the_bot_right_five_hundred_share_a_request(people: list[str]) -> None:
    session = connected()
    counted(session, fetch_accounts(session, people), 500, 5000)


def test_edits_of_hidden_authors_are_left_out_also_for_an_administrator(api: Wiki, people: list[str]) -> None:
    found = edits_between(Administrator(api), people, *TIMES, (0, FILES))  # type: ignore[arg-type]
    assert counts.counted("", found.edits, (0,)).totals == counted_in_database(people)[0]


def test_one_wiki_that_does_not_answer_stops_no_other(people: list[str]) -> None:
    session = connected()
    here = own_host(session)
    accounts = fetch_accounts(session, people[:3])

    def elsewhere(wiki: str) -> Session:
        if wiki == "gone.example":
            raise Unreachable("gone.example could not be reached.")
        return session

    wikis = Counting(("gone.example", "or.example", here))  # the second one is another name of this wiki
    found = contributions_of(session, accounts, *TIMES, wikis, elsewhere)
    assert [one.wiki for one in found.wikis] == [here]
    assert found.wikis[0].totals == counted_in_database(people[:3])[0]
    assert [(one.name, one.why) for one in found.not_counted] == [
        ("gone.example", "gone.example could not be reached.")
    ]


def test_who_is_counted_once_and_who_is_not_counted(people: list[str]) -> None:
    session = connected()
    known = fetch_accounts(session, people[:1])[people[0]]
    accounts = {
        people[0]: known,
        "Old name": Account("Old name", AccountKind.NAMED, renamed_to=people[0], registered=known.registered),
        "192.0.2.7": Account("192.0.2.7", AccountKind.IP),
        "Gone": Account("Gone", AccountKind.MISSING),
    }
    found = contributions_of(session, accounts, *TIMES)
    assert (found.asked, found.without_account) == (1, 2)
    assert found.wikis[0].totals == counted_in_database(people[:1])[0]


def test_a_namespace_that_the_wiki_lacks_is_said_and_the_others_count(people: list[str]) -> None:
    session = connected()
    accounts = fetch_accounts(session, people[:9])
    found = contributions_of(session, accounts, *TIMES, Counting(namespaces=(0, 9999)))
    assert found.wikis[0].totals == counted_in_database(people[:9])[0]
    assert "9999" in found.not_counted[0].why


def test_the_redirect_that_a_move_leaves_is_no_new_page(api: Wiki) -> None:
    api.save("Counted: an article", "words of an article", by="Counted mover")
    api.person("Counted mover").act("move", **{"from": "Counted: an article", "to": "Counted: a title"})
    session = connected()
    accounts = fetch_accounts(session, ["Counted mover"])
    found = contributions_of(session, accounts, "2001-01-01T00:00:00Z", "2199-01-01T00:00:00Z")
    assert found.wikis[0].totals.created == 1


def test_blocked_and_temporary_accounts_are_counted(api: Wiki) -> None:
    api.save("Counted: by a blocked one", "words", by="Counted blocked")
    api.block("Counted blocked")
    api.stranger.edit("Counted: by a stranger", text="words and words")
    page = api.query(prop="revisions", titles="Counted: by a stranger", rvprop="user")["pages"][0]
    names = ["Counted blocked", page["revisions"][0]["user"]]
    session = connected()
    accounts = fetch_accounts(session, names)
    assert [account.kind for account in accounts.values()] == [AccountKind.NAMED, AccountKind.TEMPORARY]
    found = contributions_of(session, accounts, "2001-01-01T00:00:00Z", "2199-01-01T00:00:00Z")
    assert dict(found.wikis[0].people) == {
        names[0]: Totals(edits=1, created=1, added=5, net=5),
        names[1]: Totals(edits=1, created=1, added=15, net=15),
    }


def test_the_command_counts_those_who_have_a_place_on_the_days_of_the_event(
    api: Wiki, people: list[str]
) -> None:
    lines = [f"# [[User:{name}|{name}]] 10:40, 2 March 2026 (UTC)" for name in people[:4]]
    lines += [f"# <s>[[User:{people[4]}|{people[4]}]] 10:40, 2 March 2026 (UTC)</s>", "# Lopa, 3 March 2026"]
    last = UNTIL - timedelta(days=1)
    text = "\n".join((f"* Date: {SINCE.day} and {last.day} March 2026", "", "== Sign up ==", *lines))
    settings = f"{{{{User:WikiconBot/Event|optout={people[3]}}}}}\n"
    api.save(TITLE, settings + text)
    code, out, err = bot("--sandbox", "contributions", TITLE, "--json")
    found = json.loads(out)
    (event,) = found["events"]
    assert (code, event["since"], event["until"]) == (0, *TIMES), err
    whole, each = counted_in_database(people[:3])
    assert (event["accounts"], event["unnamed"], event["without_account"]) == (3, 1, 1)
    assert {one["user"] for one in event["wikis"][0]["people"]} == set(each)
    assert event["totals"]["edits"] == whole.edits
    assert people[3] not in out
    code, out, err = bot("--sandbox", "contributions", TITLE, "--on", "127.0.0.1:1", "--strict")
    assert code == 3, (out, err)


def test_a_page_without_days_needs_them(api: Wiki, people: list[str]) -> None:
    api.save("Contributions of nobody", f"== Sign up ==\n# [[User:{people[0]}]] 10:40, 2 March 2026 (UTC)")
    code, _, err = bot("--sandbox", "contributions", "Contributions of nobody")
    assert code == 2
    assert "--from" in err
    days = ("--from", "2026-03-06", "--until", "2026-03-07")
    code, out, _ = bot("--sandbox", "contributions", "Contributions of nobody", *days, "--json")
    numbers = counted_in_database(people[:1])[0]
    assert (code, json.loads(out)["events"][0]["totals"]["edits"]) == (0, numbers.edits)
    assert numbers != Totals()
