import pytest

from wikiconbot.checks import CHECKS, judge
from wikiconbot.checks.participants import first_entries, participants, seen_on_page, troubled_by
from wikiconbot.i18n import load
from wikiconbot.model import Account, AccountKind, Evidence, Fact, Facts, Notice, Severity, SignUp, Status


def signup(user="A", line=1, **values):
    return SignUp(
        user=user, line=line, wikitext="", **{"signed": "2026-11-01T10:00:00Z", "section": "S"} | values
    )


def found(*signups, accounts=None, facts=(), notices=()):
    evidence = Evidence(first_entries(signups), accounts)
    return judge(signups, evidence, facts, notices)


def codes(*signups, **rest):
    return [(finding.check, finding.line) for finding in found(*signups, **rest)]


def test_a_signed_entry_has_no_fault():
    assert codes(signup()) == []


def test_each_fault_of_the_line_is_found():
    assert codes(signup(user=None, comment="I come!")) == [("S1", 1)]
    assert codes(signup(user=None, name="Ramesh Kumar")) == [("S2", 1)]
    assert codes(signup(signed=None)) == [("S3", 1)]
    assert codes(signup(withdrawn=True)) == [("L2", 1)]


def test_a_duplicate_names_the_first_entry_that_stands():
    entries = signup(line=1, withdrawn=True), signup(line=2), signup(line=3), signup(line=4, section="Remote")
    assert codes(*entries) == [("L2", 1), ("L1", 3)]
    assert found(*entries)[1].evidence == {"first_line": 2}


def test_accounts_are_judged_only_where_a_wiki_was_asked():
    accounts = {
        "Gone": Account("Gone", AccountKind.MISSING),
        "Bad": Account("Bad", AccountKind.NAMED, blocked=True, block_id=7),
        "192.0.2.7": Account("192.0.2.7", AccountKind.IP),
        "~2026-1": Account("~2026-1", AccountKind.TEMPORARY),
        "A": Account("A", AccountKind.NAMED),
    }
    entries = [signup(user=user, line=line) for line, user in enumerate(accounts, 1)]
    assert codes(*entries) == []
    assert codes(*entries, accounts=accounts) == [("A1", 1), ("A2", 2), ("A3", 3), ("A3", 4)]
    assert found(*entries, accounts=accounts)[1].evidence == {"account": "Bad", "block": 7}


def test_an_account_of_another_wiki_is_a_remark():
    accounts = {"A": Account("A", AccountKind.MISSING, home_wiki="hi.wikipedia.org")}
    (remark,) = found(signup(), accounts=accounts)
    assert (remark.check, remark.severity) == ("A1", Severity.INFO)
    assert remark.evidence == {"account": "A", "wiki": "hi.wikipedia.org"}
    (error,) = found(signup(), accounts={"A": Account("A", AccountKind.MISSING)})
    assert (error.check, error.severity) == ("A1", Severity.ERROR)


def test_withdrawn_entries_are_left_alone():
    accounts = {"A": Account("A", AccountKind.NAMED, blocked=True)}
    assert codes(signup(withdrawn=True, signed=None), accounts=accounts) == [("L2", 1)]


def test_facts_and_notices_become_findings():
    facts = (Facts("Event", (Fact("Venue", "TBD", 0, 3, 5, undecided=True), Fact("Place", "Pune", 0, 4, 6))),)
    assert codes(facts=facts, notices=(Notice(9, "impossible-date", {"user": "A"}),)) == [
        ("E1", 5),
        ("E4", 5),
        ("E5", 5),
        ("S4", 9),
    ]


def test_every_check_has_a_code_of_its_own_a_sentence_and_a_label():
    codes = [check.code for check in CHECKS]
    assert [code for code in set(codes) if codes.count(code) > 1] == ["A1"]  # an error, or a remark
    assert len({(check.code, check.severity) for check in CHECKS}) == len(CHECKS)
    for check in CHECKS:
        assert check.message in load().texts
        assert check.fault.__doc__


def test_participants_are_one_a_person_in_the_order_of_the_page():
    entries = (
        signup("B", 1),
        signup("A", 2, withdrawn=True),
        signup("B", 3),
        signup("A", 4),
        signup(None, 5, name="Guest"),
        signup(None, 6),
        signup("C", 7, withdrawn=True),
    )
    people = participants(entries, troubled_by(found(*entries)))
    assert [(p.signup.who, p.signup.line, p.status) for p in people] == [
        ("B", 1, Status.CONFIRMED),
        ("A", 4, Status.CONFIRMED),
        ("Guest", 5, Status.ATTENTION),
        ("C", 7, Status.WITHDRAWN),
    ]


@pytest.mark.parametrize("accounts", [None, {"A": Account("A", AccountKind.NAMED, blocked=True)}])
def test_what_is_known_of_an_account_does_not_reach_the_page(accounts):
    entries = (signup("A"),)
    findings = seen_on_page(found(*entries, accounts=accounts))
    assert participants(entries, troubled_by(findings))[0].status is Status.CONFIRMED


def test_two_days_with_the_same_heading_are_two_lists():
    day_one, day_two = signup(line=3, section="Participants"), signup(line=9, section="Participants")
    lists = {3: 0, 9: 1}
    evidence = Evidence(first_entries((day_one, day_two), lists=lists), lists=lists)
    assert [f.check for f in judge((day_one, day_two), evidence, (), ())] == []


def test_of_two_entries_the_earlier_one_counts_wherever_it_stands():
    late = signup(line=2, signed="2026-11-20T10:00:00Z")
    early = signup(line=3, signed="2026-11-01T10:00:00Z")
    assert codes(late, early) == [("L1", 2)]
