"""Every budget that leaves a look-up out is reported, with the names that it is about."""

from typing import Any, cast

import pytest

from wikiconbot.checks import all_codes
from wikiconbot.model import Account, AccountKind, Event, Evidence, History, Part, Snapshot, Unasked
from wikiconbot.plan.current import Pages, read_current
from wikiconbot.reading.page import read_signups
from wikiconbot.runs.arrivals import _Unknown
from wikiconbot.runs.assess import LookedUp, assess_text, gather_evidence
from wikiconbot.runs.not_checked import MOST_UNSIGNED, concerning, not_looked_up, rules_of_update
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2027-01-01T00:00:00Z"


def unsigned(count: int) -> Snapshot:
    lines = "".join(f"# [[User:P{number}]] I come\n" for number in range(count))
    return Snapshot("Event", f"== Sign up ==\n{lines}", 5)


@pytest.mark.parametrize("count", [MOST_UNSIGNED, MOST_UNSIGNED + 1])
def test_lines_that_are_too_many_to_be_looked_up_are_named(count: int) -> None:
    page = unsigned(count)
    reading = read_signups(page.text, DEFAULT)
    known = LookedUp({}, current=read_current(Pages(page)))
    unknown = _Unknown(page, None, False)
    unknown.add(reading, Event(), gather_evidence(reading, DEFAULT, Event(), NOW, known))
    looked_up = LookedUp({}, History(1, {}), current=known.current, unsigned=unknown.too_many)
    said = [one for one in assess_text(page, DEFAULT, Event(), NOW, looked_up).not_checked if "S3:" in one]
    assert len(said) == int(count > MOST_UNSIGNED)
    if said:
        assert said[0].startswith(f"S3: the bot did not look up who added {count} lines without a signature")
        assert said[0].endswith(": " + ", ".join(f"P{number}" for number in range(count)))
        assert concerning(said, rules_of_update(Event())) == tuple(said)
        assert not concerning(said, rules_of_update(Event(parts=frozenset((Part.ETHERPAD,)))))


def test_lost_entries_whose_accounts_may_have_another_name_are_named() -> None:
    said = not_looked_up(Evidence({}, accounts={}, history=History(9, {}, unasked=("Ada", "Ben"))))
    assert said == (
        "H5: the bot did not check whether 2 accounts of lost entries were renamed, so the page may have them under "
        "another name: Ada, Ben",
    )


def test_each_kind_of_look_up_that_may_be_left_out_has_its_sentence() -> None:
    known = {str(kind): Account(str(kind), AccountKind.NAMED, unasked=frozenset((kind,))) for kind in Unasked}
    said = not_looked_up(Evidence({}, accounts=known, history=History(0, {})))
    assert [one.rpartition(": ")[2] for one in said] == [str(kind) for kind in Unasked]
    rules = cast("Any", frozenset(all_codes()))
    assert concerning(said, rules) == said
