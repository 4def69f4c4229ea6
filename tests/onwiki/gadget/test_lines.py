"""The gadget's text functions for sign-up lines are those of the bot: place, escaping, line, lists, sections."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.case_files import FOLDER, PAGES, profile, read_cases
from tests.for_each import for_each
from tests.onwiki.gadget.asked import ask
from tests.random_runs import draws
from tests.wikitext.test_new_line import PIECES
from wikiconbot.language.signing import ADDED, ADDED_AFTER, BEHALF, BEHALF_AFTER
from wikiconbot.language.templates import NAMING_PARAMETERS
from wikiconbot.pages.signup_line import signup_line
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.markup import plain
from wikiconbot.wikitext.new_line import with_line
from wikiconbot.wikitext.regions import begin, end, live
from wikiconbot.wikitext.sections import split_sections

FILE = "gadget-lines.js"
CASES = {case["name"]: case for case in json.loads((FOLDER / "new_lines.json").read_text("utf-8"))}
HOSTILE = [json.loads(line) for line in (FOLDER / "hostile.jsonl").read_text("utf-8").splitlines()]
TEMPLATE = "User:WikiconBot/Sign-up"
#: People's words: any characters, and rows of those that are markup.
WORDS = st.text(
    st.one_of(
        st.characters(), st.sampled_from("&<>[]{}|\"=~'_!*#:;+- \t\n\u0301\u0345\u0334\u202eRFCISBN1x")
    ),
    max_size=30,
)


@for_each("name", CASES)
def test_the_line_goes_where_the_bot_has_it(name):
    case = CASES[name]
    assert ask(FILE, "withLine", case["section"], case["line"]) == case["expected"]


@draws(300)
@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(["\n", "\r\n"]))
def test_the_line_goes_where_the_bot_has_it_in_any_section(rest, end):
    section = f"== Sign up ==\n{rest}".replace("\n", end)
    assert ask(FILE, "withLine", section, "# @@") == with_line(section, "# @@")


@for_each("words", HOSTILE, ids=lambda words: repr(words)[:40])
def test_hostile_words_are_escaped_as_the_bot_does(words):
    assert ask(FILE, "plain", words) == plain(words)


@draws(600)
@given(WORDS)
def test_any_words_are_escaped_as_the_bot_does(words):
    assert ask(FILE, "plain", words) == plain(words)


@draws(200)
@given(
    st.dictionaries(st.sampled_from(["community", "role", "attendance"]), WORDS),
    st.dictionaries(WORDS.filter(lambda name: not name.isdecimal()), WORDS, max_size=3),
    WORDS,
)
def test_the_line_is_the_bots(answers, own, comment):
    made = ask(FILE, "signupLine", TEMPLATE, answers, own, comment)
    said = {name: value for name, value in answers.items() if _is_said(value)}
    own = {name: value for name, value in own.items() if _is_said(value)}
    words = {"comment": comment} if plain(comment) else {}
    if said or own:
        assert made == signup_line(TEMPLATE, said | words, own)
    else:
        simple = " ".join(filter(None, ("# ~~~~", plain(comment))))
        assert made in (simple, signup_line(TEMPLATE, words))
    assert ask(FILE, "signupLine", None, answers, own, comment) == " ".join(
        filter(None, ("# ~~~~", plain(comment)))
    )


def _is_said(value: str) -> bool:
    """Whether an answer is not empty: the dialog sends no others, and empty ones are left out."""
    return bool(plain(value))


@for_each("text", [case.wikitext for case in read_cases(*PAGES)])
def test_sections_are_the_bots(text):
    sections = split_sections(live(text))
    rosters = [{"heading": s.heading, "under": list(s.parents)} for s in sections]
    found = ask(FILE, "rosters", text, {"rosters": rosters})
    for section, roster, one in zip(sections, rosters, found, strict=True):
        if rosters.count(roster) > 1:
            assert one is None
        elif one is not None:
            end = section.end if section.level else section.stop
            assert (one["heading"], one["start"], one["end"]) == (section.heading, section.start, end)


def test_usual_lists_are_found():
    named = found = 0
    for case in read_cases(*PAGES):
        reading = read_signups(case.wikitext, profile(case.lang, case.timezone))
        rosters = [{"heading": r.heading, "under": list(r.parents)} for r in reading.rosters]
        named += len(rosters)
        found += sum(map(bool, ask(FILE, "rosters", case.wikitext, {"rosters": rosters})))
    assert found >= 0.95 * named


MARKER = f"{begin('sign-up')}link{end('sign-up')}"
SECTIONS = {
    "the whole section": (f"Lead\n== A ==\nx\n== B ==\n{MARKER}\n=== C ===\ny\n== D ==\n", f"== B ==\n{MARKER}\n=== C ===\ny\n"),
    "a subsection": (f"== A ==\n=== B ===\n{MARKER}\n=== C ===\n", f"=== B ===\n{MARKER}\n"),
    "the lead": (f"{MARKER}\n# x\n== A ==\n", f"{MARKER}\n# x\n"),
    "twice": (f"== A ==\n{MARKER}\n== B ==\n{MARKER}\n", None),
    "shown as typed": (f"== A ==\n<nowiki>{MARKER}</nowiki>\n", None),
    "shown as typed on more lines": (f"== A ==\n<pre>\n{MARKER}\n</pre>\n", None),
    "not closed": (f"== A ==\n{begin('sign-up')}\n# x\n", None),
    "below a tag that is not closed": (f"<source>\n== A ==\n<pre>\n{MARKER}\n== B ==\n", f"== A ==\n<pre>\n{MARKER}\n"),
    "another region": ("== A ==\n<!-- wikiconbot:sign-up-2:begin -->\n", None),
    "a heading in a comment": (f"== A ==\n<!--\n== B ==\n-->\n{MARKER}\n", f"== A ==\n<!--\n== B ==\n-->\n{MARKER}\n"),
    "a heading in a region": (
        f"== A ==\n{begin('x')}\n== B ==\n<!-- wikiconbot:x:end -->\n{MARKER}\n",
        f"== A ==\n{begin('x')}\n== B ==\n<!-- wikiconbot:x:end -->\n{MARKER}\n",
    ),
}  # fmt: skip


@for_each("name", SECTIONS)
def test_the_section_of_a_region(name):
    text, section = SECTIONS[name]
    found = ask(FILE, "sectionOf", text, "sign-up")
    assert (found and text[found["start"] : found["end"]]) == section


PHRASES = (ADDED, ADDED_AFTER, BEHALF, BEHALF_AFTER)


@draws(400)
@given(
    st.one_of(*(st.from_regex(f"(?:{one.pattern})".replace(r"^\W*", ""), fullmatch=True) for one in PHRASES))
)
def test_words_for_another_person_are_never_certain(phrase):
    line = f"# [[User:Ann|Ann]] 10:00, 1 May 2026 (UTC) {phrase} x"
    if "\n" not in phrase:
        assert ask(FILE, "ownLines", line, "Ann", NAMES)["lines"] == []


NAMES = {"namespaceIds": {"user": 2, "user_talk": 3, "special": -1}}


def test_parameters_that_name_people_are_the_bots():
    source = (Path(__file__).parents[3] / "onwiki" / "gadget-own.js").read_text("utf-8")
    (line,) = (line for line in source.splitlines() if line.startswith("const NAMING ="))
    assert json.loads(line.partition("=")[2].strip(" ;").replace("'", '"')) == list(NAMING_PARAMETERS)
