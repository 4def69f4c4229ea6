from types import MappingProxyType

import pytest

from wikiconbot.checks import eligibility as rules
from wikiconbot.model import Account, AccountKind, Eligibility, Event, Evidence, SignUp, Tally


def signup(user: str | None = "A", **values):
    return SignUp(user=user, line=1, wikitext="", **values)


def evidence(wanted, account=None, tally=None):
    return Evidence(
        {},
        accounts={"A": account} if account else None,
        tallies={"A": tally} if tally else None,
        event=Event(eligibility=wanted),
    )


URL = "https://meta.wikimedia.org/wiki/Special:Contributions?target=A&namespace=0&end=2024-06-29"
TRAINING = Eligibility(edits=800, namespaces=(0,), before="2024-06-30")


def test_too_few_edits_come_with_the_number_the_date_and_the_link():
    assert rules.too_few_edits(signup(), evidence(TRAINING, tally=Tally(799, url=URL))) == {
        "account": "A",
        "edits": 799,
        "needed": 800,
        "since": None,
        "before": "2024-06-30",
        "url": URL,
    }


@pytest.mark.parametrize("tally", [Tally(800), Tally(801, more=True), Tally(None), None])
def test_enough_edits_or_none_counted_are_no_fault(tally):
    assert rules.too_few_edits(signup(), evidence(TRAINING, tally=tally)) is None


def test_an_account_registered_on_the_day_itself_is_too_late():
    wanted = Eligibility(registered_before="2024-06-30")

    def fault(day):
        return rules.registered_late(
            signup(), evidence(wanted, Account("A", AccountKind.NAMED, registered=day))
        )

    assert fault("2024-06-29T23:59:59Z") is None
    assert fault(None) is None
    assert fault("2024-06-30T00:00:00Z") == {
        "account": "A",
        "registered": "2024-06-30T00:00:00Z",
        "before": "2024-06-30",
    }


def test_blocked_and_locked_accounts_are_found_and_partly_blocked_ones_not():
    wanted = Eligibility(not_blocked=True)
    for account in (
        Account("A", AccountKind.NAMED, blocked=True, block_id=7),
        Account("A", AccountKind.NAMED, locked=True),
    ):
        assert rules.blocked(signup(), evidence(wanted, account)) == {
            "account": "A",
            "block": account.block_id,
        }
    assert (
        rules.blocked(signup(), evidence(wanted, Account("A", AccountKind.NAMED, partly_blocked=True)))
        is None
    )


def test_a_bot_is_found():
    wanted = Eligibility(not_bot=True)
    assert rules.bot(signup(), evidence(wanted, Account("A", AccountKind.NAMED, bot=True))) == {
        "account": "A"
    }
    assert rules.bot(signup(), evidence(wanted, Account("A", AccountKind.NAMED))) is None


HINDI = Eligibility(communities=("hi.wikipedia.org", "Odia Wikimedians User Group"))


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"home_wiki": "hi.wikipedia.org"},
        {"home_wiki": "HI.wikipedia.org"},
        {"home_wiki": "hiwiki"},
        {"home_wiki": "or.wikipedia.org", "comment": "from the odia wikimedians user group, vegetarian"},
        {
            "home_wiki": "or.wikipedia.org",
            "fields": MappingProxyType({"Community": "Odia Wikimedians User Group"}),
        },
        {"home_wiki": "or.wikipedia.org", "comment": "OWUG"},
        {"home_wiki": "or.wikipedia.org", "comment": "ଓଡ଼ିଆ ଉଇକିମିଡ଼ିଆନ୍ସ ୟୁଜର ଗ୍ରୁପରୁ"},
    ],
)
def test_people_of_the_communities_and_of_unknown_ones_are_no_fault(values):
    assert rules.other_community(signup(**values), evidence(HINDI)) is None


def test_people_of_another_wiki_are_found():
    found = {
        "account": "A",
        "home": "ta.wikipedia.org",
        "communities": "hi.wikipedia.org, Odia Wikimedians User Group",
    }
    assert rules.other_community(signup(home_wiki="ta.wikipedia.org"), evidence(HINDI)) == found
    at_home = Account("A", AccountKind.NAMED, home_wiki="ta.wikipedia.org")
    assert rules.other_community(signup(), evidence(HINDI, at_home)) == found


def test_another_affiliate_than_those_of_the_event_is_no_excuse():
    elsewhere = signup(home_wiki="ta.wikipedia.org", comment="Tamil Wikimedians")
    assert rules.other_community(elsewhere, evidence(HINDI)) is not None


def test_communities_in_words_alone_say_nothing_of_wikis():
    wanted = Eligibility(communities=("Odia Wikimedians User Group",))
    assert rules.other_community(signup(home_wiki="ta.wikipedia.org"), evidence(wanted)) is None


RULES = (rules.too_few_edits, rules.registered_late, rules.blocked, rules.bot, rules.other_community)
STRICT = Eligibility(
    edits=8, registered_before="2020", not_blocked=True, not_bot=True, communities=("hi.wikipedia.org",)
)
BAD = Account(
    "A",
    AccountKind.NAMED,
    blocked=True,
    bot=True,
    registered="2026-01-01T00:00:00Z",
    home_wiki="ta.wikipedia.org",
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_is_silent_where_it_has_nothing_to_say(rule):
    assert rule(signup(), evidence(STRICT, BAD, Tally(1))) is not None
    assert rule(signup(withdrawn=True), evidence(STRICT, BAD, Tally(1))) is None
    assert rule(signup(None, name="A"), evidence(STRICT, BAD, Tally(1))) is None
    assert rule(signup("B"), evidence(STRICT, BAD, Tally(1))) is None
    assert rule(signup(), evidence(STRICT)) is None
    assert rule(signup(), evidence(Eligibility(), BAD, Tally(1))) is None
    assert rule(signup(), evidence(None, BAD, Tally(1))) is None
    assert rule.__doc__
    assert rule.__doc__.splitlines()[0].endswith(".")
