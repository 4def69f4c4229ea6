"""The attribute for other programs: what it says, and that nothing in it is alive as wikitext."""

import html
import json
import re

import pytest

from tests.table.planned import run
from tests.table.tables import body_of
from wikiconbot.i18n import load
from wikiconbot.model import Event, Roster
from wikiconbot.runs.assess import plan_text
from wikiconbot.table.event_data import event_attribute

PAGE = """\
== Sign up ==
=== In person ===
# [[User:Asha|Asha]] 10:00, 1 March 2026 (UTC)
# [[User:Bina|Bina]] 10:00, 2 March 2026 (UTC)
=== Online ===
# <s>[[User:Chand|Chand]] 10:00, 3 March 2026 (UTC)</s>
"""


def data(text):
    (value,) = re.findall(r' data-wcb-event="([^"]*)"', text)
    return json.loads(html.unescape(value))


def test_it_says_what_the_event_is():
    event = Event(capacity=5, deadline="2026-03-20")
    found = data(body_of(run(PAGE, event)))
    assert found == {
        "rosters": [
            {"heading": "Sign up", "under": []},
            {"heading": "In person", "under": ["Sign up"]},
            {"heading": "Online", "under": ["Sign up"]},
        ],
        "fields": [],
        "deadline": "2026-03-20",
        "capacity": 5,
        "free": 3,
    }


def test_without_limits_it_says_so():
    found = data(body_of(run(PAGE)))
    assert (found["deadline"], found["capacity"], found["free"]) == (None, None, None)


def test_there_are_never_fewer_than_no_free_places():
    assert data(run(PAGE, Event(capacity=1)))["free"] == 0


def test_fields_of_tables_are_named():
    people = '{| class="wikitable"\n! User !! Diet !! City\n|-\n| [[User:A]] || vegan || Pune\n|}\n'
    assert data(run(f"== Participants ==\n{people}"))["fields"] == ["Diet", "City"]


@pytest.mark.parametrize(
    "words",
    [
        "{{Template|x}}", "[[Link|x]]", "{{{1}}}", "<ref>x</ref>", "<!-- x -->", "__TOC__", "~~~~", "''x''", 'a"b\'c',
        "[https://x.org y]", "https://x.org", "-{x}-", "a|b||c", "\u202eabc", "RFC 123", "</div>", "&lt;b&gt;", "wikiconbot:x:begin",
    ],
)  # fmt: skip
def test_nothing_in_it_is_alive(words):
    attribute = event_attribute([Roster(words, 1, 1, (), (words,))], [], Event())
    value = attribute.removeprefix(' data-wcb-event="').removesuffix('"')
    for alive in ("{", "[", "<", ">", "|", '"', "__", "~~", "''", "://", "\u202e"):
        assert alive not in value
    (roster,) = data(attribute)["rosters"]
    assert roster["heading"] in (words, words.replace("\u202e", ""))


def test_only_the_participants_table_has_it():
    text = run(PAGE + "<!-- wikiconbot:withdrawn:begin -->\n<!-- wikiconbot:withdrawn:end -->\n")
    assert text.count("data-wcb-event") == 1
    assert load().say("status-withdrawn") in body_of(text, "withdrawn")


def test_the_deadline_is_the_one_that_the_facts_tell_where_the_settings_have_none():
    page = (
        "== Event ==\n* Registration deadline: 20 March 2027\n"
        "== Sign up ==\n# [[User:Ann|Ann]] 10:00, 2 January 2027 (UTC)\n"
    )
    (edit,) = plan_text(page, now="2027-01-03T00:00:00Z").edits
    assert "&#34;deadline&#34;: &#34;2027-03-20&#34;" in edit.new
