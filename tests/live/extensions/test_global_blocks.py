"""Blocks on all wikis, with Extension:GlobalBlocking itself: those of people, and that of the bot."""

import json
from collections.abc import Iterator

import pytest

from tests.live.command import bot
from tests.live.people import Wiki

pytestmark = pytest.mark.live


@pytest.fixture
def blocked(api: Wiki) -> Iterator[list[str]]:
    """Accounts that are blocked on all wikis until the test's end; an account is blocked when it is appended to the list."""

    class Blocked(list[str]):
        def append(self, name: str) -> None:
            api.admin.act("globalblock", target=name, expiry="1 day", reason="A [[rogue]]")
            super().append(name)

    names = Blocked()
    yield names
    for name in names:
        api.admin.act("globalblock", target=name, unblock=1, reason="over")


def test_people_who_are_blocked_on_all_wikis_are_found(api: Wiki, blocked: list[str]) -> None:
    api.save("Global blocks", "== Sign up ==\n# ~~~~\n")
    for name in ("Free one", "Blocked everywhere"):
        api.sign_up("Global blocks", by=name)
    blocked.append("Blocked everywhere")
    code, out, err = bot("--sandbox", "--stats", "check", "Global blocks", "--json")
    found = [(one["check"], one["user"]) for one in json.loads(out)["findings"] if one["check"][0] == "A"]
    assert (code, found) == (1, [("A15", "Blocked everywhere")]), err


def test_a_bot_that_is_blocked_on_all_wikis_says_so(api: Wiki, blocked: list[str]) -> None:
    api.save("By a blocked bot", "== Sign up ==\n# ~~~~\n")
    blocked.append("WikiconBot")
    code, out, err = bot("--sandbox", "update", "By a blocked bot", "--yes", "--json")
    assert (code, json.loads(out)["outcome"]) == (1, "refused")
    assert "WikiconBot is blocked on all wikis by Admin (until " in err
    assert "A rogue. Ask to have the block lifted" in err
    code, out, _ = bot("--sandbox", "doctor")
    assert code == 1
    assert "is blocked by Admin: A rogue." in out
