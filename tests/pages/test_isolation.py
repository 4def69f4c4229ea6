"""No words of people are outside of an isolate where they could change the direction of a sentence: pages, notes, summaries."""

import json
import re
from dataclasses import replace
from pathlib import Path

from tests.for_each import for_each
from tests.table.planned import plan, run
from wikiconbot.i18n import load
from wikiconbot.language.directions import FSI, PDI, needs_isolation
from wikiconbot.model import Change, Event, Finding, Group, Named, Participant, Severity, SignUp, Status
from wikiconbot.pages.accepted import Acceptance, render_acceptance
from wikiconbot.pages.note_parts import Part, render_part
from wikiconbot.pages.notes import Archived, Notes, pad_link, render_notes
from wikiconbot.pages.overview import render_overview
from wikiconbot.pages.report import render_report
from wikiconbot.pages.rescue_table import render_rescue
from wikiconbot.pages.status import Trouble, render_status
from wikiconbot.pages.views import render_groups, render_recipients
from wikiconbot.plan.summary import summary_of
from wikiconbot.runs.notes.rescue_rows import Row
from wikiconbot.table.marks import seal
from wikiconbot.table.write import Tables, render_tables
from wikiconbot.wikitext.markup import in_summary, plain
from wikiconbot.wikitext.siteinfo import DEFAULT

LINES = (Path(__file__).parents[1] / "cases" / "hostile.jsonl").read_text(encoding="utf-8").splitlines()
NAMES = ("Yahoo!", "C++ club", "(Ann)", "אבג!", "908172", "→★→", "👍👍", "!?!?", "علی (WMF)", "١٢٣٤٥")
LANGUAGES = ("ar", "fa", "he", "ur", "en")
NOTES = Notes("https://pad.example/p/x", "", 7, "2026-11-28T20:00:00Z", (), 1, "text")
SINCE = Archived(3, None, typed=False)
ACCEPTED = Acceptance("https://pad.example/p/x", "", "missing", "", "2026-11-28T20:00:00Z")
#: Attributes of elements have no direction of their own; neither has the address of a link.
_UNSEEN = re.compile(r'="[^"]*"|\[https?://\S+|<!--.*?-->', re.DOTALL)
_ISOLATES = re.compile(rf"<bdi>(.*?)</bdi>|{FSI}(.*?){PDI}", re.DOTALL)


def written(name, messages):
    """Everything that the bot writes about a person, a list, an event, a pad and a page of one name."""
    other = Participant(SignUp(None, 2, "", name="Other"), Status.CONFIRMED, None, ("Second",))
    person = Participant(
        SignUp(None, 1, "", name=name, signed="2026-11-28T20:00:00Z", fields={name: name}),
        Status.CONFIRMED, None, (name, "First"),
    )  # fmt: skip
    event = Event(iteration=name, columns=("participant", "role", "comment"), organisers=(name,))
    tables = render_tables(["participants"], [person, other], {}, event, messages, DEFAULT)
    assert isinstance(tables, Tables)
    finding = Finding(
        "L1",
        Severity.INFO,
        "check-kept",
        3,
        name,
        {"who": name, "column": name, "says": name, "would": name},
        iteration=name,
    )
    notes = replace(NOTES, name=name, authors=(name,))
    yield tables.bodies["participants"]
    yield render_groups(Group.ROLE, [replace(person, roles=(name,)), other], event, messages)
    yield render_recipients([person], messages, name)
    yield render_overview([replace(person, roles=(name,)), other], messages, name)
    yield render_report([finding], messages)
    yield render_notes(notes, messages)
    yield render_notes(notes, messages, SINCE)
    yield render_part(Part(2, "text"), pad_link(notes.url, name, messages), name, messages)
    yield render_acceptance(replace(ACCEPTED, name=name, user=name, reason=name), messages)
    yield render_status("", {name: Trouble(name, "why-look", by=name)}, messages)
    yield render_rescue([Row(name, "https://pad.example/p/x", name, "archived", name)], messages)
    people = (Named(name, Status.WAITING), Named("Other", name), Named(name))
    yield summary_of(
        [
            Change("summary-came", people=people, iteration=name),
            Change("notes-summary", {"name": name, "revision": "7"}),
        ],
        messages,
    )


def inside_and_outside(text):
    shown = _UNSEEN.sub("", text)
    return _ISOLATES.findall(shown), _ISOLATES.sub("\n", shown)


@for_each(("name", "language"), [(name, language) for name in NAMES for language in LANGUAGES])
def test_names_keep_their_direction_and_do_not_change_that_of_the_sentence(name, language):
    messages = load(language)
    for text in written(name, messages):
        assert text.count("<bdi>") == text.count("</bdi>")
        assert text.count(FSI) == text.count(PDI)
        isolates, outside = inside_and_outside(text)
        if needs_isolation(name, messages.direction):
            assert plain(name) not in outside, text
            assert any(name in one or plain(name) in one for isolate in isolates for one in isolate), text


@for_each("number", range(len(LINES)))
def test_hostile_texts_are_in_isolates(number):
    name, messages = json.loads(LINES[number]), load(LANGUAGES[number % len(LANGUAGES)])
    escaped = {plain(name), in_summary(name).strip(FSI + PDI)}
    usual = [inside_and_outside(text)[1] for text in written("אבגדה", messages)]
    for text, words in zip(written(name, messages), usual, strict=True):
        assert text.count("<bdi>") == text.count("</bdi>")
        if needs_isolation(name, messages.direction):
            outside = inside_and_outside(text)[1]
            assert not [one for one in escaped if len(one) > 3 and one in outside and one not in words], text


def test_roles_and_fields_of_both_directions_are_isolated_one_by_one():
    people = [
        Participant(SignUp(None, 1, "", name="A", fields={"City": "لاہور", "دن": "5"}), Status.CONFIRMED, None, ("Day 1", "دوسرا دن!")),
        Participant(SignUp(None, 2, "", name="B", fields={"شہر": "لاہور"}), Status.CONFIRMED, None, ("Day 1", "Day 2")),
    ]  # fmt: skip
    event = Event(columns=("participant", "role", "comment"))
    tables = render_tables(["participants"], people, {}, event, load("en"), DEFAULT)
    assert isinstance(tables, Tables)
    body = tables.bodies["participants"]
    assert "\n| Day 1, <bdi>دوسرا دن!</bdi>\n| City: <bdi>لاہور</bdi>; <bdi>دن</bdi>: 5\n" in body
    assert "\n| Day 1, Day 2\n| <bdi>شہر: لاہور</bdi>\n" in body


def test_a_long_heading_is_cut_inside_its_isolate():
    heading = "אבג " * 40
    messages = load("en")
    for text in (
        render_recipients([], messages, heading),
        summary_of([Change("summary-table", iteration=heading)], messages),
        render_report(
            [Finding("L1", Severity.INFO, "check-blocked", 3, "Ann", {"account": "Ann"}, iteration=heading)],
            messages,
        ),
    ):
        isolates, outside = inside_and_outside(text)
        assert any("…" in "".join(one) for one in isolates)
        assert "אבג" not in outside


PAGE = """== Sign up ==
# [[User:Ann|Ann]] 10:40, 2 March 2026 (UTC) 👍!
# [[User:علی|علی]] 11:40, 3 March 2026 (UTC) Lahore
"""


def test_tables_of_the_version_before_are_converted_once_with_all_cells():
    """A comment without letters had no isolate in a right-to-left table."""
    new = run(PAGE, language="ur")
    old = new.replace("| <bdi>👍!</bdi>\n", "| 👍!\n")
    assert old != new
    old = old.replace(seal("comment", "<bdi>👍!</bdi>"), seal("comment", "👍!"))
    assert run(old, language="ur") == new
    assert not plan(new, language="ur").edits
