"""The template on the page: what is read in it, and a sentence for each mistake."""

import re
import time
from dataclasses import replace
from pathlib import Path

import mwparserfromhell
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.random_runs import draws
from tests.reading.test_cases import profile
from wikiconbot.event import TEMPLATE, Asked, settle
from wikiconbot.event.parameters import PARAMETERS, SHOWN
from wikiconbot.event.template import _parameters
from wikiconbot.model import Eligibility, Event, Group, Part, Sort
from wikiconbot.pads.names import is_bare_name
from wikiconbot.wikitext.regions import live
from wikiconbot.wikitext.siteinfo import DEFAULT

CASES = Path(__file__).parents[1] / "cases"
ASKED = Asked(languages=("en", "hi", "or"), codes=("A3", "L1"), is_pad=is_bare_name)


def settled(text, page="Event", wiki=DEFAULT, asked=ASKED):
    return settle(text, page, wiki, asked)


def said(parameters, page="Event", wiki=DEFAULT):
    """The event that parameters ask for, without a fault."""
    found = settled(f"{{{{{TEMPLATE}\n{parameters}\n}}}}", page, wiki)
    assert found.faults == ()
    return found.event


def faults(parameters, page="Event"):
    return [(f.line, f.says) for f in settled(f"{{{{{TEMPLATE}\n{parameters}\n}}}}", page).faults]


def test_a_page_with_every_mistake_gets_a_sentence_for_each():
    text = (CASES / "settings-faults.wiki").read_text(encoding="utf-8")
    sentences = (CASES / "settings-faults.txt").read_text(encoding="utf-8").splitlines()
    found = settled(text)
    assert [f"Line {fault.line}: {fault.says}" for fault in found.faults] == sentences
    typed = {re.match(r"\| *([a-z -]*?) *=", line) for line in text.splitlines()}
    wrong = {match[1].replace("-", " ") for match in typed if match}
    assert wrong >= set(PARAMETERS) - {"for communities", "for"}, "a parameter is not in the case"
    assert found.event == Event(eligibility=Eligibility(since="2026-06-30", before="2026-01-01"))


@for_each(
    ("parameters", "lines"),
    [
        ("|edits since = 2026-01-01\n|namespaces = 0\n|edits on = hi.wikipedia.org", [2, 3, 4]),
        ("|checks = A3 off\n|checks off = L1\n|checks off = A3", [4]),
        ("|checks = A3 info, L1 off\n|checks off = A3, L1", [3]),
        ("|checks = A3 off; A3 info", [2]),
        ("|checks = X1 off", [2]),
        ("|pad = one\n|etherpad = two", [3]),
        ("|etherpad = https://etherpad.wikimedia.org/p/..", [2]),
        ("|etherpad = none", [2]),
        ("|etherpad = //etherpad.wikimedia.org.example.org/p/x", [2]),
        ("|capacity = 40 people", [2]),
        ("|capacity =\n\n<pre>40</pre>", [2]),
        ("|capacity = 1234567", [2]),
        ("|publish = everything", [2]),
        ("|deadline = 2026-11-22 18:00:00 IST", [2]),
        ("|deadline = 03/11/2026", [2]),
        ("|target = /", [2]),
        ("|target = /a//b", [2]),
        ("|target = /..", [2]),
        ("|target = /A/./B", [2]),
        ("|target = Event", [2]),
        ("|target = Eventual/A", [2]),
        ("|target = Talk:Event/A", [2]),
        ("|target = /Common.CSS", [2]),
        ("|target = /a#b", [2]),
        ("|report page = here", [2]),
        ("|language = ../en", [2]),
        ("|organisers = User:A/B", [2]),
        ("|sections = {{{1|}}}", [2]),
        ("|sections = a | b", [2]),
        ("|templates = [[Participant", [2]),
    ],
)
def test_what_cannot_be_used_is_told_by_its_line(parameters, lines):
    assert [line for line, _ in faults(parameters)] == lines


def test_every_parameter_is_read():
    event = said(
        """
| sections = Sign up; [[#Who brings cake|cake]], "Please, sign"
| templates = [[Template:Participant]], RSVP
| publish = participants, Etherpad
| target = /Participants
| columns = Number; participant; “Dietary needs”
| own columns = Room
| group = Community
| sort = name
| deadline = 2026-11-22T23:30:00+05:30
| capacity = ४०
| capacity counts guests = yes
| starts = २०२६-१२-११
| communities =
* Odia Wikimedians User Group = ଓଡ଼ିଆ ଉଇକିମିଡ଼ିଆନ୍ = OWUG
* [[m:Karavali Wikimedians|Karavali Wikimedians]], Mangaluru
| organisers = [[User:Example one|One]], Example_two; user talk:three
| language = HI
| etherpad = [http://etherpad.wikimedia.org/p/wiki-con_2026?showChat=false the pad]
| notes page = [[/Notes/]]
| report page = event/Report
| programme page = /Schedule
| time zone = Asia/Kathmandu
| checks = A3 off
| checks off = l1
| edits = 800
| namespaces = 0, 104
| edits since = 2025-01-01
| edits before = 2026-06-30
| edits on = HI.wikipedia.org
| registered before = 2026-01-01
| not blocked = yes
| not bot = 0
| for communities = hi.wikipedia.org; Hindi User Group
"""
    )
    assert event == Event(
        sections=("Sign up", "Who brings cake", "Please, sign"),
        templates=("Participant", "RSVP"),
        parts=frozenset((Part.PARTICIPANTS, Part.ETHERPAD)),
        target="Event/Participants",
        columns=("number", "participant", "Dietary needs"),
        own_columns=("Room",),
        group=Group.COMMUNITY,
        sort=Sort.NAME,
        deadline="2026-11-22T18:00:00Z",
        capacity=40,
        capacity_counts_guests=True,
        starts="2026-12-11",
        communities=(
            ("Odia Wikimedians User Group", "ଓଡ଼ିଆ ଉଇକିମିଡ଼ିଆନ୍", "OWUG"),
            ("Karavali Wikimedians, Mangaluru",),
        ),
        organisers=("Example one", "Example two", "Three"),
        on_page=frozenset({"organisers"}),
        language="hi",
        pad="wiki-con_2026",
        notes_page="Event/Notes",
        report_page="Event/Report",
        programme_page="Event/Schedule",
        time_zone="Asia/Kathmandu",
        checks={"A3": "off", "L1": "off"},
        eligibility=Eligibility(
            edits=800,
            namespaces=(0, 104),
            since="2025-01-01",
            before="2026-06-30",
            wikis=("hi.wikipedia.org",),
            registered_before="2026-01-01",
            not_blocked=True,
            communities=("hi.wikipedia.org", "Hindi User Group"),
        ),
    )


@pytest.mark.parametrize(
    "name", ["own columns", "Own columns", "OWN_COLUMNS", "own-columns", " own  columns "]
)
def test_a_name_has_many_spellings(name):
    assert said(f"|{name}=Room").own_columns == ("Room",)


@pytest.mark.parametrize(
    "mark", ["\u200e", "\u200f", "\u202a", "\u202c", "\u200b", "\ufeff", " \u2069 \u200e"]
)
def test_what_nobody_sees_at_the_ends_of_a_value_is_passed_over(mark):
    event = said(
        f"|capacity = {mark}40{mark}\n|own columns = {mark}Room{mark}, Bed{mark}\n|publish = participants{mark}"
    )
    assert (event.capacity, event.own_columns) == (40, ("Room", "Bed"))


def test_what_is_empty_says_nothing():
    assert said("\n".join(f"| {name} = " for name in PARAMETERS) + "\n| | <!-- nothing --> |") == Event()
    assert said("|capacity = <!-- 40 -->") == Event()
    assert said("|notice = {{anything}} [[ \n|documentation=") == Event()
    assert settled(f"{{{{{TEMPLATE}}}}}").event == Event()


@for_each(
    ("value", "sections"),
    [
        ("* A\n* B", ("A", "B")),
        ("\n# A\n# B, C", ("A", "B", "C")),
        ("== A ==", ("A",)),
        ("A<br>B<br/>C", ("A", "B", "C")),
        ("A <!-- | x = 5 --> B", ("A B",)),
        ("A <!--\n\n--> ; B", ("A", "B")),
        ("<nowiki>A; [[B]] | {{C}} &amp;</nowiki> D", ("A; [[B]] | {{C}} &amp; D",)),
        ("A &amp; B&#44; C", ("A & B, C",)),
        ('"A; B", “C, D”, "E', ("A; B", "C, D", '"E')),
        ("'''A''', <small>B</small>", ("A", "B")),
        ("[[Event#Sign_up, please|here]]", ("Sign up, please",)),
        ("[[Event|A, B]]", ("A, B",)),
        ("A،B、C", ("A", "B", "C")),
        ("A = B", ("A = B",)),
        ("A, A", ("A",)),
    ],
)
def test_a_list_is_read_as_it_is_meant(value, sections):
    assert said(f"|sections = {value}").sections == sections


@pytest.mark.parametrize(
    ("typed", "page", "target"),
    [
        ("here", "Event", None),
        ("/A b/C", "Event", "Event/A b/C"),
        ("[[/A_b]]", "Wikipedia:Event", "Wikipedia:Event/A b"),
        ("project:event/A", "Project:Event", "Project:Event/A"),
        ("[[:User talk:x_y/A|the list]]", "User talk:X y", "User talk:X y/A"),
        ("Event: Pune/A", "Event: Pune", "Event: Pune/A"),
        ("/ଅଂଶଗ୍ରହଣକାରୀ", "Event", "Event/ଅଂଶଗ୍ରହଣକାରୀ"),
    ],
)
def test_a_subpage_can_be_named_in_two_ways(typed, page, target):
    assert said(f"|target = {typed}", page).target == target


def test_lines_are_those_of_the_page():
    text = f"""Words.
<!--
 a comment -->{{{{{TEMPLATE}
| communities =
* A = B
* C
| capacity = <!--

--> many | sort = x
|<!--
--> deadline
= soon

| colour = red }}}}"""
    assert [fault.line for fault in settled(text).faults] == [7, 9, 11, 14]
    origin = settled(text).origins["communities"]
    assert (origin.kind, origin.line, origin.typed) == ("page", 4, "* A = B * C")


@for_each(
    ("language", "name"),
    [
        ("en", "User:WikiconBot/Event"), ("en", "user:wikiconBot/Event"), ("en", "USER: WikiconBot/Event"),
        ("en", ":User:WikiconBot/Event"), ("en", "\n User:WikiconBot/Event <!-- ours -->"),
        ("de", "Benutzer:WikiconBot/Event"), ("de", "Benutzerin:WikiconBot/Event"), ("de", "User:WikiconBot/Event"),
        ("hi", "सदस्य:WikiconBot/Event"), ("or", "ବ୍ୟବହାରକାରୀ:WikiconBot/Event"),
    ],
)  # fmt: skip
def test_the_template_is_found_by_any_name_of_its_namespace(language, name):
    text = f"{{{{box|{{{{{name}|capacity=4}}}}}}}}"
    assert settled(text, wiki=profile(language)).event.capacity == 4


@for_each(
    "text",
    [
        "<nowiki>{{User:WikiconBot/Event|capacity=4}}</nowiki>",
        "<!-- {{User:WikiconBot/Event|capacity=4}} -->",
        "<pre>{{User:WikiconBot/Event|capacity=4}}</pre>",
        "<includeonly>{{User:WikiconBot/Event|capacity=4}}</includeonly>",
        "{{Template:User:WikiconBot/Event|capacity=4}}",
        "{{WikiconBot/Event|capacity=4}}",
        "{{User:WikiconBot/Events|capacity=4}}",
        "{{User talk:WikiconBot/Event|capacity=4}}",
        "{{:WikiconBot/Event|capacity=4}}",
        "{{tl|User:WikiconBot/Event}}",
        "<!-- wikiconbot:participants:begin -->{{User:WikiconBot/Event|capacity=4}}<!-- wikiconbot:participants:end -->",
    ],
)
def test_what_is_not_the_template_says_nothing(text):
    assert settled(text).event == Event()
    assert settled(text).faults == ()


@pytest.mark.parametrize(
    ("configured", "typed", "found"),
    [
        ("Event settings", "Event settings", True), ("Event settings", "Template:event_settings", True),
        ("Template:Event settings", "Event settings", True), ("Event settings", "Template: Event  settings", True),
        ("Event settings", "User:Event settings", False), ("Project:Bot/Event", "Project:Bot/Event", True),
    ],
)  # fmt: skip
def test_another_name_can_be_configured(configured, typed, found):
    asked = replace(ASKED, template=configured)
    event = settled(f"{{{{{typed}|capacity=4}}}}", asked=asked).event
    assert event.capacity == (4 if found else None)


def test_the_template_is_neither_fact_nor_sign_up():
    text = "== Sign up ==\n# A {{User:WikiconBot/Event|organisers=[[User:B]]\n|deadline=}} C\n"
    blanked = settled(text).without_template(text)
    assert len(blanked) == len(text)
    assert blanked.count("\n") == text.count("\n")
    assert "WikiconBot" not in blanked
    assert blanked.endswith(" C\n")


def test_nothing_that_a_terminal_would_obey_is_said():
    told = " ".join(
        says for _, says in faults("|a\x9b\u2028\x07 = \x1b[2J\n|capacity = \x1b]0;x\x07\n|publish = \x1b[2J")
    )
    assert told.isprintable()


# ── any text ────────────────────────────────────────────────────────────────────────────────────────
PIECES = st.sampled_from(
    [
        "{{User:WikiconBot/Event", "{{User:WikiconBot/Event\n|", "\n|", "|", "}}", "{{", "{", "}", "[[", "]]", "[", "]", "=", " = ", "\n", "\r\n", " ",
        "*", "#", ";", ",", '"', "“", "”", "<!--", "-->", "<nowiki>", "</nowiki>", "<ref>", "</ref>", "<pre>", "</pre>", "<br>", "<b", ">",
        "&amp;", "&#44;", "/", "//", ":", "User:", "here", "off", "A3", "yes", "40", "2026-11-22", "\x7f", "\x00", "\u200e", "\ud800",
        "https://etherpad.wikimedia.org/p/", "hi.wikipedia.org", "<!-- wikiconbot:participants:begin -->",
    ]
)  # fmt: skip
VALUES = st.lists(PIECES | st.text(max_size=5), max_size=8).map("".join)
PARAMETER = st.builds("\n|{} = {}".format, st.sampled_from([*PARAMETERS, *SHOWN, "x"]), VALUES)


@draws(700)
@given(
    st.lists(PIECES | PARAMETER | st.text(max_size=5), max_size=25).map("".join),
    st.sampled_from(["Event", "User:A", "", "-", ":"]),
)
@example("{{User:WikiconBot/Event|target=/" + "é" * 300 + "}}", "Event")
@example("{{User:WikiconBot/Event|capacity=" + "9" * 5000 + "}}", "Event")
def test_any_text_settles(text, page):
    for told in (text, f"{{{{User:WikiconBot/Event{text}\n}}}}"):
        found = settled(told, page)
        last = told.count("\n") + 1
        assert all(1 <= fault.line <= last for fault in found.faults)
        assert not re.search(
            r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", "".join(f.says for f in found.faults)
        )
        assert len(found.without_template(told)) == len(told)
        assert (found.event.target or f"{page}/").startswith(f"{page}/")
        assert found.event.etherpad == Event().etherpad


WORDS = st.text("abc *;,\n'", max_size=12) | st.sampled_from(
    [
        "[[a|b=c]]",
        "[[#a]]",
        "a=b",
        "<!-- a|b -->",
        "{{t|x=1}}",
        "{{{a|b}}}",
        "<nowiki>a|b=c</nowiki>",
        "&#124;",
    ]
)


@draws(400)
@given(
    st.lists(
        st.tuples(st.sampled_from(PARAMETERS), st.lists(WORDS).map("".join))
        # In a parameter without a name, mwparserfromhell takes the sign in a second template for the parameter's own.
        | st.tuples(st.just(""), st.lists(WORDS.filter(lambda word: "{{" not in word)).map("".join)),
        max_size=6,
    )
)
def test_parameters_are_those_that_mwparserfromhell_finds(parameters):
    text = "".join(f"|{name}={value}" if name else f"|{value}" for name, value in parameters)
    text = f"{{{{{TEMPLATE}{text}}}}}"
    (theirs, *_) = mwparserfromhell.parse(text, skip_style_tags=True).filter_templates(recursive=False)
    ours = list(_parameters(text, live(text), 1))
    assert [(p.name is not None, p.value) for p in ours] == [(p.showkey, str(p.value)) for p in theirs.params]
    hidden = re.compile("<!--.*?-->|<nowiki>.*?</nowiki>")
    named = [hidden.sub("", str(p.name)).strip() for p in theirs.params if p.showkey]
    assert [p.name for p in ours if p.name is not None] == named


UNITS = ("[[", "{{", "''", "<b>", "<b x=", "[http://a ", "|", "|a=", "|sections=", "{|", "&a;", "<ref ", "<nowiki>", "<!--", "[[a|", "“",
         '"', ";", "\n*", " ", "{{ ", "//a/p/", "/a", "<br ", "{{User:WikiconBot/Event|", "{{User:WikiconBot/Event ", "\x7f", "a=b;")  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("setting", ["sections", "etherpad", "communities", "target"])
def test_time_is_linear(unit, setting):
    """mwparserfromhell needs three minutes for one of these."""
    for end in ("}}", ""):
        text = f"{{{{{TEMPLATE}|{setting}={unit * (60_000 // len(unit))}{end}"
        start = time.process_time()
        settled(text)
        assert time.process_time() - start < 1
