"""``--strict``: what was left out is worth an exit code, and nothing else is."""

import json

import pytest

from tests.cli.test_file import run
from wikiconbot.checks import all_codes
from wikiconbot.cli.strict import with_strict
from wikiconbot.i18n import says
from wikiconbot.model import Eligibility, Event, Evidence, History, Notice, Part, Reading
from wikiconbot.runs.not_checked import concerning, not_looked_up, rules_of_update

GOOD = "== Sign up ==\n# [[User:Asha|Asha]] 10:40, 2 March 2018 (UTC)\n"
ALL_READ = Reading((), (), (Notice(2, "impossible-date", {"user": "Asha"}),))
PAST = "H*: the page's history was not read"
UNREAD = Reading((), (), (*ALL_READ.notices, Notice(4, "unread"), Notice(9, "unread")))


def test_a_line_that_was_not_read_is_one(capsys):
    assert with_strict(0, True, ALL_READ) == 0
    assert capsys.readouterr() == ("", "")
    assert with_strict(0, True, UNREAD) == 1
    assert capsys.readouterr() == ("", "--strict: 2 lines of lists were not read.\n")
    assert with_strict(0, False, UNREAD, ["H*: no wiki"]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_look_up_that_was_not_made_is_one(capsys):
    assert with_strict(0, True, ALL_READ, ["H*: no wiki"]) == 1
    assert capsys.readouterr() == ("", "--strict: Not checked: H*: no wiki\n")


@pytest.mark.parametrize("code", [1, 3, 4])
def test_another_exit_code_stays(code):
    assert with_strict(code, True, UNREAD, ["H*: no wiki"]) == code


@pytest.mark.parametrize("form", [(), ("--json",)])
@pytest.mark.parametrize(("command", "strict"), [("signups", 0), ("check", 1), ("update", 1)])
def test_commands_take_it(command, strict, form):
    code, _, err = run(command, "--file", "-", *form, stdin=GOOD)
    assert (code, "--strict" in err) == (0, False)
    code, _, err = run(command, "--file", "-", "--strict", *form, stdin=GOOD)
    assert code == strict
    assert ("--strict: Not checked: A*: no wiki with --file" in err) == bool(strict)


@pytest.mark.parametrize(
    ("options", "missing"),
    [
        (("--only", "S,L,E"), []),
        (("--ignore", "A,H"), []),
        (("--only", "S,A1"), ["A*: no wiki with --file"]),
        ((), ["A*: no wiki with --file", "H*: no wiki with --file"]),
    ],
)
def test_a_check_needs_only_what_its_rules_need(options, missing):
    code, out, _ = run("check", "--file", "-", "--strict", "--json", *options, stdin=GOOD)
    assert (code, json.loads(out)["not_checked"]) == (int(bool(missing)), missing)


@pytest.mark.parametrize(
    ("event", "missing"),
    [
        (Event(), []),
        (Event(capacity=5), []),
        (Event(deadline="2027-03-20"), []),
        (Event(parts=frozenset((Part.PARTICIPANTS, Part.FINDINGS))), [PAST]),
        (
            Event(
                parts=frozenset((Part.FINDINGS,)), checks=dict.fromkeys(("H1", "H2", "H3", "H4", "H5"), "off")
            ),
            [],
        ),
    ],
)
def test_an_update_of_a_wiki_needs_the_whole_history_only_for_its_report(event, missing):
    evidence = Evidence({}, accounts={}, event=event)
    needed = concerning(not_looked_up(evidence), rules_of_update(event))
    assert list(needed) == missing
    assert with_strict(0, True, ALL_READ, needed) == int(bool(missing))


def test_an_update_of_a_file_lacks_the_names_of_accounts():
    assert concerning(not_looked_up(Evidence({})), rules_of_update(Event())) == ("A*: no wiki with --file",)


@pytest.mark.parametrize(
    ("settings", "rules"),
    [({}, []), ({"capacity": 5}, ["L4"]), ({"deadline": "2027-03-20"}, ["L3"]),
     ({"capacity": 5, "deadline": "2027-03-20"}, ["L3", "L4"])],
)  # fmt: skip
def test_order_and_lateness_rest_on_the_signatures_in_a_file(settings, rules):
    said = [says("judging-signatures-alone", rules=rule) for rule in rules]
    missing = not_looked_up(Evidence({}, event=Event(**settings)))
    assert list(missing[2:]) == said
    assert concerning(missing, rules_of_update(Event(**settings))) == (missing[0], *said)


def test_each_look_up_begins_with_the_rules_it_concerns():
    past = History(0, {}, (), looked_at=1, suspicious=2)
    wants = Event(eligibility=Eligibility(edits=5))
    said = [
        *not_looked_up(Evidence({})),
        *not_looked_up(Evidence({}, accounts={}, history=past, event=wants)),
    ]
    said += [says("judging-no-central-auth"), says("judging-edits-elsewhere", wikis="x")]
    assert [concerning([reason], frozenset(all_codes())) for reason in said] == [(reason,) for reason in said]
