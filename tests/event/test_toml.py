"""The organisers' file: all that is understood, and every fault by its line."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.random_runs import draws
from wikiconbot.errors import UsageError
from wikiconbot.event import event_of, said_in_toml
from wikiconbot.event.converters import Bounds
from wikiconbot.model import Eligibility, Event, Group, Part, Sort

DOCS = Path(__file__).parents[2] / "docs" / "event.md"


def event_from_toml(text, codes=()):
    return event_of(said_in_toml(text, Bounds(codes)))


def faults(text, codes=()):
    """The lines of the faults, in order, and what is said of each."""
    with pytest.raises(UsageError) as raised:
        event_from_toml(text, codes)
    told = [re.fullmatch(r"Line (\d+): (.+)", line) for line in str(raised.value).split("\n")]
    assert all(told), str(raised.value)
    return [(int(match[1]), match[2]) for match in told if match]


def lines(text, codes=()):
    return [line for line, _ in faults(text, codes)]


def test_an_empty_file_asks_for_nothing():
    assert event_from_toml("") == Event()
    assert event_from_toml("\ufeff# a comment\r\n\r\n") == Event()


def test_every_setting_is_read():
    event = event_from_toml(
        """
sections = ["== Sign up ==", 'Remote']
templates = ["{{Participant}}"]
deadline = 2026-11-22T23:30:00+05:30
capacity = 40
capacity_counts_guests = true
starts = "2026-12-11"
etherpad = "pads.example.org/"
[eligibility]
edits = 800
namespaces = [0, 104]
since = 2025-01-01
before = "2026-06-30 12:00"
wikis = ["HI.wikipedia.org"]
registered_before = 2026-01-01T00:00:00
not_blocked = true
not_bot = false
communities = ["hi.wikipedia.org", "Odia Wikimedians User Group"]
[checks]
A3 = "off"
L1 = "info"
"""
    )
    assert event == Event(
        sections=("Sign up", "Remote"),
        templates=("Participant",),
        deadline="2026-11-22T18:00:00Z",
        capacity=40,
        capacity_counts_guests=True,
        starts="2026-12-11",
        etherpad="https://pads.example.org",
        eligibility=Eligibility(
            edits=800,
            namespaces=(0, 104),
            since="2025-01-01",
            before="2026-06-30T12:00:00Z",
            wikis=("hi.wikipedia.org",),
            registered_before="2026-01-01T00:00:00Z",
            not_blocked=True,
            communities=("hi.wikipedia.org", "Odia Wikimedians User Group"),
        ),
        checks={"A3": "off", "L1": "info"},
    )


def test_the_example_of_the_docs_is_one():
    text = re.search(r"```toml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert text
    event = event_from_toml(text[1])
    assert event.eligibility == Eligibility(edits=800, namespaces=(0,), before="2026-06-30", not_blocked=True)
    assert event.capacity == 40


def test_every_fault_is_told_at_once_each_by_its_line():
    text = """deadline = tomorrow
colour = 5
sections = [
  "a",  # ] is no end
  5,
]
capcity = "many"
[eligibility]
namespaces = 0
since = 2024-01-01
before = 2023-01-01
edits = true
wikis = ["https://hi.wikipedia.org"]
[checks]
a3 = "off"
A4 = true
Z9 = "off"
"""
    told = faults(text, codes=("A3", "A4"))
    assert [line for line, _ in told] == [1, 2, 3, 7, 9, 11, 12, 13, 15, 16, 17]
    assert "quotation marks" in told[0][1]
    assert "did you mean capacity?" in told[3][1]
    assert "did you mean A3?" in told[8][1]


@for_each(
    "value",
    [
        "10:00:00", "5", '"22 November"', '"03/11/2026"', '"2026-11-31"', '"2026-11-22T25:00"', '""', "true", "[2026-11-22]",
        "0226-11-22", "9999-12-31T23:59:59-14:00", '"20261122"', '"2026-W47-7"', "2026-02-30",
    ],
)  # fmt: skip
def test_what_is_no_time_is_not_guessed(value):
    assert lines(f"\ndeadline = {value}") == [2]


@pytest.mark.parametrize(
    ("value", "deadline", "starts"),
    [
        ("20 March 2027", "2027-03-20", "2027-03-20"),
        ("18–20 March 2027", "2027-03-20", "2027-03-18"),
        ("20 March 2027, 18:00 UTC", "2027-03-20T18:00:00Z", "2027-03-20T18:00:00Z"),
    ],
)
def test_a_time_may_be_written_as_in_the_facts(value, deadline, starts):
    event = event_from_toml(f'deadline = "{value}"\nstarts = "{value}"')
    assert (event.deadline, event.starts) == (deadline, starts)


@for_each(
    ("setting", "value"),
    [
        ("sections", '"Sign up"'), ("sections", '[""]'), ("sections", '["=="]'), ("sections", '[["a"]]'), ("templates", "[1]"),
        ("capacity", "0"), ("capacity", "-1"), ("capacity", "4.0"), ("capacity", "nan"), ("capacity", '"40"'), ("capacity", "true"),
        ("etherpad", '"etherpad"'), ("etherpad", '"https://e.org/p/name"'), ("etherpad", '"javascript:x"'), ("etherpad", '"https://a@b.org"'),
        ("eligibility", "5"), ("eligibility", "[{}]"), ("checks", '"off"'),
        ("eligibility.edits", "0"), ("eligibility.edits", "100_001"), ("eligibility.edits", '"800"'), ("eligibility.not_bot", '"yes"'),
        ("eligibility.not_blocked", "1"), ("eligibility.registered_before", "2026"), ("eligibility.communities", '"hi"'),
        ("checks.A3", "false"), ("checks.A3", '"fatal"'), ("checks.A3", "[]"), ("checks.A3.x", '"off"'), ("checks.lines", '"off"'),
        ("eligibility.edit", "8"), ("eligibility.capacity", "8"), ("edits", "8"), ("parts", "[]"), ('"dead\\nline"', "1"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_a_fault_of_its_line(setting, value):
    assert lines(f"# one\r\n\n{setting} = {value} # why") == [3]


@pytest.mark.parametrize(
    "condition", ["namespaces = [0]", "since = 2026-01-01", "before = 2026-01-01", 'wikis = ["a.org"]']
)
def test_conditions_of_edits_ask_how_many(condition):
    assert lines(f"[eligibility]\n{condition}") == [2]
    assert lines(f"[eligibility]\n{condition}\nedits = many") == [3]
    assert event_from_toml(f"[eligibility]\n{condition}\nedits = 8").eligibility


@for_each(
    ("text", "expected"),
    [
        ('sections = ["a"\ncapacity = 4\n', [1]),
        ('\nx = 1\nsections = """a\ncapacity = 4', [2, 3]),
        ("[eligibility\nedits = 8", [1]),
        ("[eligibility]\n[eligibility]\nnamespaces = 0\n[checks]\nA3 = 5", [2, 5]),
        ('deadline = "2026\ncapacity = many\nstarts = 5', [1, 2, 3]),
        ("capacity = 1\ncapacity = 2", [2]),
        ("a = 1 b = 2\ncapacity = 'x'", [1, 2]),
        ("\ncapacity = " + "9" * 5000 + "\nstarts = 5", [2, 3]),
        ("\ncapacity = 0x" + "f" * 9000, [2]),
        ("a = " + "[" * 15_000, [1]),
        ("x" * 70_000, [1]),
        ("deadline =\n\n\n", [1]),
        ("deadline = 2026-13-01\n", [1]),
        ("a\x00b = 1\nstarts = 5", [1, 2]),
    ],
)
def test_what_is_no_toml_does_not_hide_what_follows(text, expected):
    assert lines(text) == expected


def test_nothing_that_a_terminal_would_obey_is_said():
    said = " ".join(says for _, says in faults('"a\x9b2Jb\u2028" = 1\n[checks]\n"\\u001b[2J" = 1\n\x1b[2J'))
    assert said.isprintable()


PIECES = st.sampled_from(
    [
        "\n", "\n", "\n", "\r\n", " = ", "=", ".", ",", "[", "]", "[[", "]]", "{", "}", '"', "'", '"""', "'''", "#", "\\", " ",
        "sections", "templates", "deadline", "capacity", "starts", "etherpad", "\n[eligibility]\n", "\n[checks]\n", "edits", "namespaces",
        "since", "before", "wikis", "not_bot", "communities", "A3", "true", "40", "-1", "2026-11-22", "2026-11-22T10:00:00Z", "10:00:00",
        '"2026-11-22"', '"off"', '["a"]', "[0, 1]", '["hi.wikipedia.org"]', '"https://a.org"', "nan", "1e9", "0x1F", "\x00", "\ufeff", "é",
        "\ncapacity = 4\n", "\nedits = 8\n", '\nA4 = "info"\n', "\nbefore = 2026-01-01\n",
    ]
)  # fmt: skip


@draws(1000)
@given(st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join))
@example("[" * 5000)
@example('"' * 16_000)
@example('\\"' * 8_000)
@example("'''\"\"\"" * 2_500)
@example("=\n" * 8_000)
@example("a={" * 5_000)
@example(".".join("a" * 4_000) + "=1")
def test_any_text_gives_an_event_or_says_what_is_wrong_and_where(text):
    try:
        event = event_from_toml(text)
    except UsageError as error:
        last = text.count("\n") + 1
        said = str(error).split("\n")
        assert len(set(said)) == len(said)
        for line in said:
            told = re.match(r"Line (\d+): ", line)
            assert told, line
            assert 1 <= int(told[1]) <= last
    else:
        assert isinstance(event, Event)


GOOD = [
    "# x = [",
    "deadline = 2026-11-22",
    "sections = [\n  'a',\n\n  \"]\",\n]",
    "capacity = 40",
    "starts = '2026-12-11'",
]


@given(
    st.permutations(GOOD),
    st.integers(0, len(GOOD)),
    st.sampled_from(["colour = 5", "etherpad = a.org", "etherpad = [\n]"]),
)
def test_a_fault_is_told_by_its_line_wherever_it_stands(good, at, bad):
    before = "".join(f"{statement}\n" for statement in good[:at])
    text = before + bad + "\n" + "\n".join(good[at:])
    assert lines(text) == [before.count("\n") + 1]


def test_what_the_docs_show_as_wrong_is_told_so():
    shown = (
        DOCS.read_text(encoding="utf-8").partition("mistakes.toml cannot be used.\n")[2].partition("```")[0]
    )
    text = "# Our event\ndeadline = 22 November\ncapcity = 40\n[eligibility]\nedits = 8\nnamespaces = 0\n"
    said = " ".join(f"Line {line}: {says}" for line, says in faults(text))
    assert said == " ".join(shown.split())  # the lines of a terminal are short


def test_every_setting_of_the_table_is_read():
    event = event_from_toml(
        """
publish = ["participants", "findings"]
target = "/Participants"
columns = ["participant", '"Dietary needs"', "Status"]
own_columns = ["Room"]
group = "community"
sort = "name"
communities = ["Odia Wikimedians User Group = OWUG", "Karavali Wikimedians"]
organisers = ["User:Example one", "Example_two"]
optout = ["User:Example three", "priya das"]
language = "hi"
pad = "wikiconindia2026"
notes_page = "/Notes"
report_page = "/Report"
programme_page = "/Programme"
time_zone = "asia/kolkata"
"""
    )
    assert event == Event(
        parts=frozenset((Part.PARTICIPANTS, Part.FINDINGS)),
        target="/Participants",
        columns=("participant", "Dietary needs", "status"),
        own_columns=("Room",),
        group=Group.COMMUNITY,
        sort=Sort.NAME,
        communities=(("Odia Wikimedians User Group", "OWUG"), ("Karavali Wikimedians",)),
        organisers=("Example one", "Example two"),
        optout=("Example three", "Priya das"),
        language="hi",
        pad="wikiconindia2026",
        notes_page="/Notes",
        report_page="/Report",
        programme_page="/Programme",
        time_zone="Asia/Kolkata",
    )


@for_each(
    "statement",
    [
        'publish = ["finding"]', 'publish = "findings"', 'target = "Participants"', 'target = ""', "target = 5", 'target = "/a.js"',
        'columns = ["Dietary needs"]', 'own_columns = [""]', 'group = "page"', 'sort = ["name"]', 'communities = ["A = X", "B = X"]',
        'organisers = ["Template:X"]', 'optout = ["Template:X"]', 'language = "no such"', 'pad = "https://etherpad.wikimedia.org/p/x"', 'notes_page = "here"',
        "edits_since = 2026-01-01", "own-columns = []", 'time_zone = "IST"', 'time_zone = "Asia/Nowhere"', 'programme_page = "Programme"',
    ],
)  # fmt: skip
def test_settings_of_the_table_that_cannot_be_used(statement):
    assert lines(f"\n\n{statement}") == [3]


def test_a_name_of_the_page_is_told_as_that_of_the_file():
    ((_, says),) = faults("edits_since = 2026-01-01")
    assert says == "“edits_since = 2026-01-01”: in a file this is since under [eligibility]."
