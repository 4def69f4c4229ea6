"""Where a person comes from; a new bug is a new line in tests/cases/communities.jsonl."""

import json
import time
from collections import Counter
from pathlib import Path

import babel
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.random_runs import draws
from tools import make_languages
from wikiconbot.language import affiliates, languages, projects
from wikiconbot.language.folding import folded, words_and_marks
from wikiconbot.language.named_wikis import says_wiki, wiki_host, wiki_named
from wikiconbot.model import Community, SignUp
from wikiconbot.reading.communities import find_community
from wikiconbot.reading.page import read_signups
from wikiconbot.sandbox.wiki import DATA
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo

FOLDER = Path(__file__).parents[1] / "cases"
META = SiteInfo.from_api(json.loads((FOLDER / "profile-meta.json").read_text(encoding="utf-8")))
CASES = [json.loads(line) for line in (FOLDER / "communities.jsonl").read_text(encoding="utf-8").splitlines()]
NAMES = {
    "OWUG",
    *affiliates.ANYWHERE.values(),
    *affiliates.BY_LANGUAGE.values(),
    *affiliates.AS_WRITTEN.values(),
}
SIGNATURE = "[[User:Asha|Asha]] ([[User talk:Asha|talk]]) 10:00, 1 March 2026 (UTC)"


def signup_of(case):
    wikitext = case.get("wikitext", f"* {case['comment']} {SIGNATURE}")
    home = case.get("home_wiki")
    return SignUp("Asha", 1, wikitext, comment=case["comment"], home_wiki=home, fields=case.get("fields", {}))


def affiliates_of(case):
    return tuple(map(tuple, case.get("affiliates", ())))


@pytest.mark.parametrize("profile", [META, DEFAULT], ids=["meta", "none"])
@for_each("case", CASES, ids=[f"{case['id']} {case['comment'][:30]}" for case in CASES])
def test_cases(case, profile):
    wanted = Community(**case["community"]) if case["community"] else None
    assert find_community(signup_of(case), profile, affiliates_of(case)) == wanted


def named_cases():
    for number, line in enumerate((FOLDER / "affiliates.txt").read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            name, text, *column = (part.strip() for part in line.split(" | "))
            yield pytest.param(name, text, column, id=f"{number} {text[:40]}")


@for_each(("name", "text", "column"), list(named_cases()))
def test_affiliates_that_come_with_the_program(name, text, column):
    fields = dict.fromkeys(column, text)
    found = find_community(signup_of({"comment": "" if column else text, "fields": fields}), META)
    assert (found and found.name) == (None if name == "-" else name)


def test_there_are_ways_enough():
    wanted = Counter(case.values[0] == "-" for case in named_cases())
    assert min(wanted[True], wanted[False]) >= 60


def test_on_a_page():
    """As the reader hands the entries on: template parameters, table cells, comments, signatures of other wikis."""
    page = f"""== Participants ==
* {{{{signup|user=Asha|home wiki=hiwikisource|comment=vegetarian}}}}
* Odia Wikipedia, from Cuttack {SIGNATURE}
* I will write about Wikipedia {SIGNATURE}
* [[:te:వాడుకరి:Ravi|Ravi]] 10:00, 1 March 2026 (UTC)
* [[User:Ben|Ben]] 10:00, 1 March 2026 (UTC), ಕನ್ನಡ ವಿಕಿಪೀಡಿಯ
{{| class="wikitable"
! Name !! Community !! Language
|-
| [[User:Cyd]] || ਪੰਜਾਬੀ || Hindi
|}}
"""
    found = [find_community(signup, META) for signup in read_signups(page, META).signups]
    assert [community and community.wiki for community in found] == [
        "hi.wikisource.org",
        "or.wikipedia.org",
        None,
        "te.wikipedia.org",
        "kn.wikipedia.org",
        "pa.wikipedia.org",
    ]


def test_on_the_page_of_the_demonstration_who_names_a_group_has_one():
    steps = json.loads((DATA / "demo-people.json").read_text(encoding="utf-8"))
    lines = [
        step["adds"].replace("~~~~", SIGNATURE.replace("Asha", step["who"]))
        for step in steps
        if step.get("who") and "adds" in step
    ]
    found = {
        signup.user: community
        for signup in read_signups("== Sign up ==\n" + "\n".join(lines), DEFAULT).signups
        if (community := find_community(signup, DEFAULT))
    }
    assert {user: community.name or community.wiki for user, community in found.items()} == {
        "கவிதா": "Tamil Wikimedians",
        "ఉషారాణి": "Telugu Wikimedians User Group",
        "ଓଡ଼ିଆ ସାଥୀ": "Odia Wikimedians User Group",
        "শুভ্রা": "West Bengal Wikimedians User Group",
        "ಸುಮಾ": "Karavali Wikimedians User Group",
        "ਗੁਰਪ੍ਰੀਤ": "Punjabi Wikimedians User Group",
        "ધ્રુવી": "gu.wikipedia.org",
        "اردو دوست": "ur.wikipedia.org",
        "मराठी विकास": "Marathi Wikimedians User Group",
        "Birsa of Santali": "Wikimedians of Santali Language User Group",
        "Hari Tulu": "Tulu Wikimedians",
    }


PIECES = st.sampled_from(
    [
        "Odia", "Tamil", "Wikipedia", "wiki", "Wikimedia", "Commons", "हिन्दी", "हिंदी", "विकिपीडिया", "விக்கி", "hi", "or", "s:", "[[", "]]", ":hi:", "|", ".",
        ".org", "hi.wikisource", "https://", "/wiki/", "/", " ", " ", " - ", "_", "(", ")", ":", ",", "and", "OWUG", "language", "\u200d", "\u094d", "\x00", "\ud800", "%3A",
        "&#58;", "ß", "İ", "article", "about", "Wikimedians", "UG", "CIS", "WMF", "ଉଇକିମିଡ଼ିଆନ୍ସ", "West", "Bengal", "not", "User:", "meta", "wikidata",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=25).map("".join)


@draws(600)
@given(TEXTS, TEXTS, TEXTS)
def test_any_text_reads_and_what_comes_out_is_a_wiki_or_one_of_the_list(comment, wikitext, value):
    signup = SignUp("A", 1, wikitext, comment=comment, fields={"Community": value})
    for profile in (META, DEFAULT):
        found = find_community(signup, profile, (("OWUG", "Odia and"),))
        assert found is None or found.name in NAMES or is_a_wiki(found.wiki)


def is_a_wiki(host):
    code, _, rest = host.partition(".")
    shared = {*projects.SHARED, *projects.BEFORE_WIKI.values()}
    return host in shared or (code in languages.CODES and rest.removesuffix(".org") in projects.PROJECTS)


@draws(300)
@given(st.text(max_size=40))
def test_any_text_falls_into_words_and_marks(text):
    assert all(token == token.strip() and token for token in words_and_marks(text))


@for_each("name", [*projects.WIKI, *(n for names in projects.PROJECTS.values() for n in names)])
def test_the_quick_look_misses_no_name_of_a_project(name):
    assert says_wiki(f"Odia {name}")
    assert wiki_named(f"Odia {name}") is not None


@pytest.mark.parametrize("names", projects.SHARED.items(), ids=lambda item: item[0])
def test_names_of_wikis_that_are_one_for_all(names):
    host, spellings = names
    assert {wiki_named(name) for name in spellings} == {host}


@pytest.mark.parametrize(
    ("name", "host"),
    [("or", "or.wikipedia.org"), ("orwiki", "or.wikipedia.org"), ("Odia", "or.wikipedia.org"), ("hi.wikisource", "hi.wikisource.org"),
     ("metawiki", "meta.wikimedia.org"), ("nowiki", "no.wikipedia.org"), ("Commons", "commons.wikimedia.org"), ("Bhubaneswar", None), ("", None)],
)  # fmt: skip
def test_the_host_of_a_name(name, host):
    assert wiki_host(name) == host


# ── the names of languages ──────────────────────────────────────────────────────────────────────────
def test_the_names_are_made_of_what_they_are_made_of():
    """Another Babel has other names for a few; what it has too means the same."""
    made = {name: code for code, names in make_languages.names_by_code().items() for name in names}
    shared = made.items() & languages.LANGUAGES.items()
    assert len(shared) > 0.95 * len(languages.LANGUAGES)
    if f"(Babel {babel.__version__})" in languages.__doc__:
        assert make_languages.source() == make_languages.TARGET.read_text(encoding="utf-8")


def test_every_language_with_a_wiki_has_a_name_and_no_other_one():
    assert set(languages.CODES) == set(make_languages.codes()) == set(languages.LANGUAGES.values())


def test_no_two_languages_share_a_name_that_we_gave_them():
    hand = [(folded(name), code) for code, names in make_languages.NAMES.items() for name in names.split("|")]
    shared = {name for name, count in Counter(name for name, _ in set(hand)).items() if count > 1}
    assert shared == set()
    assert all(languages.LANGUAGES[name] == code for name, code in hand)


def test_two_thousand_sign_ups_take_no_time():
    """Generous by six times, for busy machines: what is tested is that nothing costs more with every character."""
    comments = ["", "vegetarian", "Looking forward to meeting you all!", "ଆସିବି", "Odia Wikipedia"]
    signups = [signup_of({"comment": comments[n % 5]}) for n in range(2000)]
    find_community(signups[-1], META)
    start = time.process_time()
    for signup in signups:
        find_community(signup, META)
    assert time.process_time() - start < 0.6


@for_each("piece", ["wiki ", "Odia and ", "[[s:", "a.", "hi.wiki", "https://hi.", "_wiki", "wikimedia ", "ଓଡ଼ିଆ ଉଇକିମିଡ଼ିଆ ", "CIS x ", "a://", "[[a", "Tamil, ", "( wiki", "//hi.wikipedia.org/w/index.php?a&", "[[s:hi:"])  # fmt: skip
def test_a_long_text_takes_no_time(piece):
    text = piece * 20_000
    start = time.process_time()
    find_community(SignUp("A", 1, text, comment=text, fields={"Wiki": text}), META, (("Odia and wiki",),))
    assert time.process_time() - start < 2
