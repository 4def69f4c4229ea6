"""Branches of parser functions: the first ten of a line are read, and a line with more is reported."""

import time

import pytest

from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT


@pytest.mark.parametrize(
    ("count", "reported"), [(2, False), (10, False), (11, True), (40, True), (400, True)]
)
def test_a_line_with_more_branches_than_are_read_is_reported(count, reported):
    branches = "".join(f"|{n}=[[User:Person {n}]]" for n in range(count))
    page = f"== Sign up ==\n# {{{{#switch:x{branches}}}}} 10:00, 1 March 2026 (UTC)\n"
    reading = read_signups(page, DEFAULT)
    assert [notice.line for notice in reading.notices if notice.code == "unread"] == [2] * reported
    assert count > 10 or len(reading.signups) == count


def test_a_line_of_many_people_is_looked_at_once_for_branches():
    line = "# " + " ".join(f"[[User:A{number}]] [[User talk:B]]" for number in range(40_000))
    begun = time.process_time()
    assert len(read_signups(f"== Sign up ==\n{line}\n", DEFAULT).signups) > 40_000
    assert time.process_time() - begun < 5
