"""A person's own lines in the gadget: those that the bot reads as theirs, and never another one; how they are changed."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.case_files import PAGES, SIGNUPS, languages, profile, read_cases
from tests.for_each import for_each
from tests.onwiki.gadget.asked import ask, site_names
from tests.onwiki.gadget.test_lines import FILE, TEMPLATE, WORDS
from tests.random_runs import draws
from wikiconbot.model import SignUp
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.markup import plain
from wikiconbot.wikitext.regions import begin, end
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo

_NAMED = re.compile(r"(?:User|User talk):([A-Z][A-Za-z _]*)[|\]]")
SIGNATURE = "[[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:00, 1 May 2026 (UTC)"
NAMES = site_names(DEFAULT)


class Listed(NamedTuple):
    """A list of a case: its page, its lines from ``first`` (0: the page's first line) on, and its sign-ups."""

    text: str
    section: str
    first: int
    signups: tuple[SignUp, ...]
    siteinfo: SiteInfo
    people: frozenset[str]


@cache
def lists() -> tuple[Listed, ...]:
    """Return the lists of all cases."""
    return tuple(_lists())


def _lists() -> Iterator[Listed]:
    for case in read_cases(*SIGNUPS, *PAGES):
        siteinfo, lines = profile(case.lang, case.timezone), case.wikitext.split("\n")
        reading = read_signups(case.wikitext, siteinfo)
        people = {s.user for s in reading.signups if s.user}
        people |= {name.strip().replace("_", " ") for name in _NAMED.findall(case.wikitext)}
        for roster in reading.rosters:
            if roster.signups:
                first = 0 if roster.heading is None else roster.line - 1
                start = sum(len(line) + 1 for line in lines[:first])
                section = case.wikitext[start : roster.end]
                named = frozenset(name for name in people if ":" not in name)  # addresses do not log in
                yield Listed(case.wikitext, section, first, roster.signups, siteinfo, named)


def own(section: str, who: str, siteinfo: SiteInfo = DEFAULT) -> tuple[dict[int, Any], set[int]]:
    """Return a person's lines by their numbers in a section, and the numbers of those that may be theirs."""
    found = ask(FILE, "ownLines", section, who, site_names(siteinfo))
    assert all(line["first"] == line["last"] for line in found["lines"])
    assert all(line["text"] == section.split("\n")[line["first"]].rstrip("\r") for line in found["lines"])
    return {line["first"]: line for line in found["lines"]}, set(found["unsure"])


def test_own_lines_are_those_that_the_bot_reads():
    known = certain = 0
    for listed in lists():
        for who in listed.people:
            sure, unsure = own(listed.section, who, listed.siteinfo)
            theirs: dict[int, list[SignUp]] = {}
            for signup in listed.signups:
                if signup.user == who:
                    theirs.setdefault((signup.line or 0) - 1 - listed.first, []).append(signup)
            assert sure.keys() <= theirs.keys(), (who, listed.section)
            for number, signups in theirs.items():
                known += 1
                certain += number in sure
                lines = range(number, number + signups[0].wikitext.count("\n") + 2)
                assert number in sure or unsure.intersection(lines), (who, listed.section)
                if number in sure:
                    assert sure[number]["struck"] == all(s.withdrawn for s in signups), (who, listed.section)
    assert certain > 0.65 * known  # the cases are the unusual lines


def test_signatures_of_all_languages_are_certain():
    signed = certain = 0
    for code, case in languages().items():
        for sample in case["samples"]:
            if not re.fullmatch(r"[0-9.]+|.*:.*", sample["user"]):  # addresses do not log in
                sure, unsure = own(sample["wikitext"], sample["user"], profile(code))
                signed += 1
                certain += bool(sure)
                assert sure or unsure, sample
    assert certain > 0.98 * signed


def read(text: str, siteinfo: SiteInfo = DEFAULT) -> list[tuple[Any, ...]]:
    """Return what matters of the sign-ups of a page, in order."""
    return [
        (s.line, s.user, s.name, s.signed, s.withdrawn, s.comment, dict(s.fields), s.section)
        for s in read_signups(text, siteinfo).signups
    ]


def test_a_line_crossed_out_is_withdrawn_and_no_other():
    done = 0
    for listed in lists():
        for who in listed.people:
            for number, line in own(listed.section, who, listed.siteinfo)[0].items():
                if line["struck"]:
                    assert ask(FILE, "struck", line["text"]) is None
                    continue
                new, at = ask(FILE, "struck", line["text"]), listed.first + number
                assert new is not None, line["text"]
                assert new.replace("<s>", "", 1).replace("</s>", "", 1) == line["text"]
                lines = listed.text.split("\n")
                lines[at] = lines[at].replace(line["text"], new)
                before, after = read(listed.text, listed.siteinfo), read("\n".join(lines), listed.siteinfo)
                assert len(before) == len(after), new
                for old, now in zip(before, after, strict=True):
                    if old[0] == at + 1:
                        assert now[4], new
                        assert now[:4] == old[:4], new
                    else:
                        assert now == old, new
                done += 1
    assert done > 1000


ANSWERS = st.dictionaries(
    st.sampled_from(["community", "role", "attendance"]), st.sampled_from(["", "x|y", "W {{b}}", "onsite"])
)
OWN = st.dictionaries(
    st.sampled_from(["Diet", "T-shirt", "Arrival"]), st.sampled_from(["", "v=1", "large | small", "[[x]]"])
)
COMMENTS = st.sampled_from(["", "vegetarian", "I bring {{cake}} & [[tea]]", "a = b | c", "on Monday"])
LINES = (
    f"# {SIGNATURE}",
    f"# {SIGNATURE} – vegetarian, [[Punjabi Wikimedians|PW]]",
    f"*{SIGNATURE} ''hello''</div>",
    f"# {{{{{TEMPLATE}|signature={SIGNATURE}}}}}",
    f"# {{{{{TEMPLATE}|community=A & B|role=|comment='''x'''|1=Diet: none|Arrival=May|note=x|signature={SIGNATURE}}}}} ",
    f"# {{{{{TEMPLATE}| community = [[A|B]] |Diet: fish|2=just words|signature= {SIGNATURE} }}}}",
)


@draws(400)
@given(st.sampled_from(LINES), ANSWERS, OWN, COMMENTS, st.sampled_from(["\n", "\r\n"]))
def test_a_changed_line_says_the_new_answers(line, answers, own_answers, comment, line_end):
    page = f"== Sign up ==\n# [[User:Ben]] 09:00, 1 May 2026 (UTC) x\n{line}\n# [[User:Cyd]] 11:00, 1 May 2026 (UTC)\n"
    text = page.replace("\n", line_end)
    new = ask(FILE, "changedLine", line, answers, own_answers, comment, TEMPLATE)
    if new is None:
        assert "[[Punjabi" in line
        return
    assert new.count(SIGNATURE) == 1
    before, after = read(text), read(text.replace(line, new))
    assert len(after) == 3
    assert (after[0], after[2]) == (before[0], before[2])
    assert after[1][:5] == before[1][:5]
    said = ask(FILE, "answersOf", new)
    wanted = {name: _shown(value) for name, value in (answers | own_answers).items()}
    now = said["answers"] | said["own"]
    assert all(now.get(name, "") == value for name, value in wanted.items())
    assert said["comment"] == comment
    fields = after[1][6]
    assert all(fields.get(name, "") == value for name, value in wanted.items())
    kept = before[1][6].keys() - wanted.keys()
    assert all(fields[name] == before[1][6][name] for name in kept)
    if comment:
        assert comment in after[1][5]
    assert ask(FILE, "changedLine", new, answers, own_answers, comment, TEMPLATE) == new


def _shown(value: str) -> str:
    return " ".join(value.split())


@for_each("line", LINES)
def test_a_line_with_the_same_answers_stays(line):
    said = ask(FILE, "answersOf", line)
    new = ask(FILE, "changedLine", line, said["answers"], said["own"], said["comment"], TEMPLATE)
    assert new == line
    more = ask(
        FILE, "changedLine", line, said["answers"] | {"role": "new"}, said["own"], said["comment"], TEMPLATE
    )
    assert SIGNATURE in more
    assert all(
        part in more
        for part in ("[[Punjabi Wikimedians|PW]]", "'''x'''", "note=x", "[[A|B]]", "just words")
        if part in line
    )


@draws(200)
@given(WORDS, WORDS, WORDS)
def test_any_words_in_a_call_stay_text(role, name, words):
    assume(plain(name) and not name.isdecimal())
    line = ask(FILE, "changedLine", LINES[3], {"role": role}, {name: words}, words, TEMPLATE)
    assert line.endswith(f"|signature={SIGNATURE}}}}}")
    page = f"== Sign up ==\n{line}\n# [[User:Cyd]] 11:00, 1 May 2026 (UTC)\n"
    assert [(user, signed) for _, user, _, signed, *_ in read(page)] == [
        ("Ann", "2026-05-01T10:00:00Z"),
        ("Cyd", "2026-05-01T11:00:00Z"),
    ]


TEMPLATES_OWN = ("signature", "comment", "comments", "role", "user", "1", "constructor", "__proto__")


@for_each(("name", "line"), [(name, line) for name in TEMPLATES_OWN for line in LINES[:1] + LINES[3:]])
def test_a_question_with_the_name_of_a_parameter_takes_no_other_answer(name, line):
    said = ask(FILE, "answersOf", line)
    same = ask(FILE, "changedLine", line, said["answers"], {name: ""}, said["comment"], TEMPLATE)
    assert same == line
    new = ask(FILE, "changedLine", line, said["answers"], {name: "fish"}, said["comment"], TEMPLATE)
    assert new.count(SIGNATURE) == 1
    for text in (line, new):
        (signup,) = read_signups(f"== Sign up ==\n{text}\n", DEFAULT).signups
        assert (signup.user, signup.signed) == ("Ann", "2026-05-01T10:00:00Z")
    assert ask(FILE, "answersOf", new) == said | {"kind": "template", "own": said["own"] | {name: "fish"}}


# -- Whole pages --------------------------------------------------------------

LINK = f"{begin('sign-up')}\n[[link]]\n{end('sign-up')}"


def asked(who: str = "Ann", **more: Any) -> dict[str, Any]:
    """Return what a change of a page needs to know."""
    return {
        "region": "sign-up",
        "roster": None,
        "events": [],
        "who": who,
        "siteNames": NAMES,
        "template": TEMPLATE,
    } | more


def signed(text: str, who: str) -> str:
    """Return the page as the wiki saves it."""
    return text.replace("~~~~", f"[[User:{who}|{who}]] ([[User talk:{who}|talk]]) 12:00, 2 May 2026 (UTC)")


def test_a_page_from_signing_up_to_signing_up_again():
    text = f"Lead\n== Sign up ==\n{LINK}\n# [[User:Ben]] 09:00, 1 May 2026 (UTC)\n== Notes ==\n# [[User:Ann]] 09:00, 1 May 2026 (UTC)\n"
    ask_ann = asked(answers={"role": "speaker"}, comment="hi")
    first = signed(ask(FILE, "signUp", text, ask_ann)["text"], "Ann")
    assert read(first)[1][1:7] == ("Ann", None, "2026-05-02T12:00:00Z", False, "hi", {"role": "speaker"})
    assert ask(FILE, "signUp", first, ask_ann)["stop"] == "already"
    changed = ask(FILE, "change", first, asked(answers={"role": ""}, own={"Diet": "fish"}, comment=""))[
        "text"
    ]
    assert read(changed)[1][1:7] == ("Ann", None, "2026-05-02T12:00:00Z", False, "", {"Diet": "fish"})
    gone = ask(FILE, "withdraw", changed, ask_ann)["text"]
    assert [(user, withdrawn) for _, user, _, _, withdrawn, *_ in read(gone)] == [
        ("Ben", False),
        ("Ann", True),
    ]
    assert ask(FILE, "withdraw", gone, ask_ann)["stop"] == "already"
    assert ask(FILE, "change", gone, ask_ann)["stop"] == "already"
    again = signed(ask(FILE, "signUp", gone, ask_ann)["text"], "Ann")
    assert ask(FILE, "signUp", again, ask_ann)["stop"] == "already"
    assert ask(FILE, "withdraw", text, ask_ann)["stop"] == "not-found"
    assert ask(FILE, "signUp", text.replace("wikiconbot:sign-up:", "x"), ask_ann) == {"stop": "no-list"}


def test_a_line_that_may_be_ones_own_is_shown_first():
    line = "# [[User:Ann]] 09:00, 1 May 2026 (UTC) for my friend"
    text = f"== Sign up ==\n{LINK}\n{line}\n"
    assert ask(FILE, "signUp", text, asked()) == {"stop": "perhaps", "line": line}
    assert ask(FILE, "withdraw", text, asked()) == {"stop": "perhaps", "line": line}
    assert ask(FILE, "signUp", text, asked(sure=True)) == {"text": f"{text.rstrip()}\n# ~~~~\n"}


def test_the_list_is_the_one_that_was_chosen():
    text = (
        f"== Sign up ==\n{LINK}\n=== In person ===\n# [[User:Ben]] 09:00, 1 May 2026 (UTC)\n=== Online ===\n"
    )
    event = {
        "rosters": [
            {"heading": "In person", "under": ["Sign up"]},
            {"heading": "Online", "under": ["Sign up"]},
        ]
    }
    for number, expected in enumerate((f"{text[:-15]}# ~~~~\n=== Online ===\n", f"{text}# ~~~~\n")):
        new = ask(FILE, "signUp", text, asked(roster=number, events=[event]))["text"]
        assert new.rstrip() == expected.rstrip()
        saved = signed(new, "Ann")
        assert ask(FILE, "signUp", saved, asked(roster=0, events=[event]))["stop"] == "already"
        assert ask(FILE, "signUp", saved, asked(roster=1, events=[event]))["stop"] == "already"
    gone = text.replace("Online", "Remote")
    assert ask(FILE, "signUp", gone, asked(roster=1, events=[event])) == {"stop": "no-list"}


def test_the_event_of_a_series_is_the_one_of_the_link():
    two = f"{begin('sign-up-2')}\nx\n{end('sign-up-2')}"
    text = f"== May ==\n=== Sign up ===\n{LINK}\n# [[User:Ann]] 09:00, 1 May 2026 (UTC)\n== June ==\n=== Sign up ===\n{two}\n"
    events = [
        {"iteration": name, "rosters": [{"heading": "Sign up", "under": [name]}]} for name in ("May", "June")
    ]
    assert ask(FILE, "signUp", text, asked(events=events))["stop"] == "already"
    new = ask(FILE, "signUp", text, asked(region="sign-up-2", events=events, roster=0))["text"]
    assert new == f"{text}# ~~~~\n"
    assert ask(FILE, "withdraw", text, asked(region="sign-up-2", events=events))["stop"] == "not-found"


def test_a_line_in_a_second_section_with_the_same_heading_is_found():
    line = f"# {SIGNATURE}"
    text = f"== Sign up ==\n{LINK}\n# x\n== List ==\n# y\n== List ==\n{line}\n"
    events: list[dict[str, list[Any]]] = [
        {"rosters": [{"heading": name, "under": []} for name in ("Sign up", "List", "List")]}
    ]
    assert ask(FILE, "signUp", text, asked(events=events)) == {"stop": "already", "line": line}
    assert ask(FILE, "withdraw", text, asked(events=events))["text"] == text.replace(
        line, f"# <s>{SIGNATURE}</s>"
    )
    assert ask(FILE, "signUp", text, asked(events=events, roster=1)) == {"stop": "no-list"}


def test_a_line_in_a_section_with_a_new_heading_may_be_ones_own():
    line = f"# {SIGNATURE}"
    text = f"== Sign up ==\n{LINK}\n# x\n== New name ==\n{line}\n"
    events: list[dict[str, list[Any]]] = [
        {"rosters": [{"heading": name, "under": []} for name in ("Sign up", "Old name")]}
    ]
    perhaps = {"stop": "perhaps", "line": line}
    assert ask(FILE, "signUp", text, asked(events=events)) == perhaps
    assert ask(FILE, "withdraw", text, asked(events=events)) == perhaps
    assert ask(FILE, "signUp", text, asked("Ben", events=events))["text"]
    struck = text.replace(line, f"# <s>{SIGNATURE}</s>")
    assert ask(FILE, "signUp", struck, asked(events=events))["text"]
    found = text.replace("New name", "Old name")
    assert ask(FILE, "signUp", found, asked(events=events))["stop"] == "already"
    assert ask(FILE, "signUp", text, asked(events=[]))["text"], "another list is of no concern"


def test_an_answer_is_one_only_below_an_entry_of_the_same_list():
    answer = f"#: {SIGNATURE}"
    for above, unsure in (("# [[User:Ben]] x", set()), ("## [[User:Ben]] x", {2}), ("* [[User:Ben]] x", {2})):
        assert own(f"== S ==\n{above}\n{answer}\n", "Ann") == ({}, unsure)


NAMESAKES = {
    "Ann": ["# [[User:ann]] 09:00, 1 May 2026 (UTC)", "# [[user:Ann_ |x]] 09:00, 1 May 2026 (UTC)", "# [[User:%41nn|x]] 09:00, 1 May 2026 (UTC)",
            "# [[User:&#65;nn]] 09:00, 1 May 2026 (UTC)", "# [[User talk:Ann|x]] 09:00, 1 May 2026 (UTC)", "# [[Special:Contributions/Ann|x]] 09:00, 1 May 2026 (UTC)",
            "# <span style=\"color:red\">[[User:Ann|<b>Ann</b>]]</span> 09:00, 1 May 2026 (UTC)", "# [[User:\u200eAnn\u200e]] 09:00, 1 May 2026 (UTC)"],
    "O'Brien": ["# [[User:O'Brien|'''O''']] 09:00, 1 May 2026 (UTC)"],
    "\u05d3\u05e0\u05d4 \u05db\u05d4\u05df": ["# [[User:\u05d3\u05e0\u05d4_\u05db\u05d4\u05df|\u05d3\u05e0\u05d4]] 09:00, 1 May 2026 (UTC)"],
    "\U0001f600 Ann": ["# [[User:\U0001f600 Ann]] 09:00, 1 May 2026 (UTC)"],
    "\u00c9mile": ["# [[User:e\u0301mile]] 09:00, 1 May 2026 (UTC)"],
    "I\u015fik": ["# [[User:\u0131\u015fik]] 09:00, 1 May 2026 (UTC)"],
    "\u00dfen": ["# [[User:\u00dfen]] 09:00, 1 May 2026 (UTC)"],
}  # fmt: skip
OTHERS = [
    "# [[User:Ann Smith]] 09:00, 1 May 2026 (UTC)", "# [[User:Ann-Marie]] 09:00, 1 May 2026 (UTC)", "# [[User:Anna|Ann]] 09:00, 1 May 2026 (UTC)",
    "# [[User:Annette]] 09:00, 1 May 2026 (UTC) with Ann", "# [[User:Jo Ann]] 09:00, 1 May 2026 (UTC)", "# [[User:ANN]] 09:00, 1 May 2026 (UTC)",
    "# [[2001:db8::1]] 09:00, 1 May 2026 (UTC)", "# [[User:Ann]] 09:00, 1 May 2026 (UTC) [[User:Ben]] 10:00, 1 May 2026 (UTC)",
    "#: [[User:Ann]] 09:00, 1 May 2026 (UTC)", "<nowiki># [[User:Ann]] 09:00, 1 May 2026 (UTC)</nowiki>", "# {{u|Ann}} 09:00, 1 May 2026 (UTC)",
    "# [[User:Ann/Notes]] 09:00, 1 May 2026 (UTC)", "# [[m:User:Ann]] 09:00, 1 May 2026 (UTC)", "# <!-- [[User:Ann]] --> x", "# [[Talk:User:Ann]] 09:00",
    f"# {{{{{TEMPLATE}|user=Ben|signature={SIGNATURE}}}}}", f"# {{{{{TEMPLATE}|comment=[[User:Ben]]|signature={SIGNATURE}}}}}",
    f"# {{{{Other|signature={SIGNATURE}}}}}", f"# {{{{{TEMPLATE}|signature={SIGNATURE}|signature=}}}}", f"# Rita Roe, added by {SIGNATURE}",
]  # fmt: skip


@for_each(("who", "line"), [(who, line) for who, lines in NAMESAKES.items() for line in lines])
def test_a_persons_name_in_all_its_forms(who, line):
    assert own(f"== S ==\n{line}\n", who)[0].keys() == {1}
    assert [s.user for s in read_signups(f"== Sign up ==\n{line}\n", DEFAULT).signups] == [who]


@for_each("line", OTHERS)
def test_lines_that_are_not_certainly_anns(line):
    assert own(f"== S ==\n{line}\n", "Ann")[0] == {}


PARTS = st.sampled_from(
    [f"# {SIGNATURE}", f"# {SIGNATURE.replace('Ann', 'Ben')}", "# [[User:Ann]]", "# [[User:Ben]]", f"#: {SIGNATURE}", f"# <s>{SIGNATURE}</s>", "<s>", "</s>",
     f"# {{{{{TEMPLATE}|signature={SIGNATURE}}}}}", f"# {{{{{TEMPLATE}|role=x|signature={SIGNATURE.replace('Ann', 'Ben')}}}}}", "", "text", "</div>", "{{x", "}}",
     "{|", "|}", "<!-- c", "-->", "<pre>", "</pre>", "<nowiki>", "</nowiki>", "[[Category:X]]", "* b", "'''Not coming'''", ";Maybe", "== Other ==",
     "=== Online ===", f"# {SIGNATURE} and [[User:Ben]]", f"* {SIGNATURE}", "# x", "<blockquote>", "</blockquote>", f"# for [[User:Ben]] {SIGNATURE}"]
)  # fmt: skip


@draws(400)
@given(st.lists(PARTS, max_size=10), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_nobody_elses_bytes_change(parts, line_end, sure):
    text = line_end.join(["== Sign up ==", *LINK.split("\n"), *parts, ""])
    question = asked(answers={"role": "x|y"}, own={"Diet": "fish"}, comment="hi", sure=sure)
    made = ask(FILE, "signUp", text, question)
    if "text" in made:
        new = made["text"].split(line_end)
        (added,) = [i for i, line in enumerate(new) if "~~~~" in line]
        tail = new[added].partition("~~~~}}")[2]
        lines = [*new[:added], *new[added + 1 :]]
        lines[added - 1] += tail
        assert lines == text.split(line_end)
    for name in ("withdraw", "change"):
        made = ask(FILE, name, text, question)
        if "text" in made:
            pairs = list(zip(text.split("\n"), made["text"].split("\n"), strict=True))
            assert all("Ann" in old and "Ben" not in old for old, now in pairs if old != now)
            assert any(old != now for old, now in pairs)
