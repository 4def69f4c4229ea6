"""Whatever is in a pad, the wiki's own parser shows it as it was typed and does nothing with it."""

import json
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given

from tests.pads.etherpad import LINES, export, shown, to_wikitext
from tests.random_runs import draws
from wikiconbot.pads.conversion.typed_wikitext import render_markup

TESTS = Path(__file__).parents[2]
EXPORTS = sorted((TESTS / "recordings" / "etherpad").glob("*.html"))
HOSTILE = [
    json.loads(line) for line in (TESTS / "cases" / "hostile.jsonl").read_text(encoding="utf-8").splitlines()
]
MARKUP = [
    json.loads(line)
    for line in (TESTS / "cases" / "pads-markup.jsonl").read_text(encoding="utf-8").splitlines()
]
NOTHING = ("templates", "categories", "links", "images", "langlinks", "iwlinks")
PROPS = "|".join(("text", "externallinks", "properties", "sections", *NOTHING))
#: What a pad's own lines become; a link or a heading only if the pad has one.
TAGS = {"div", "p", "br", "b", "i", "u", "s", "ul", "ol", "li", "dl", "dd", "table", "tbody", "tr", "td"}
UNSHOWN = "\u2060\ufeff\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


class Shown(HTMLParser):
    """The text of a parsed page, its tags, and where its links lead."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.text, self.tags, self.hrefs = "", [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.hrefs += [value for name, value in attrs if name == "href"]

    def handle_data(self, data):
        self.text += data


def asked(api, **parameters):
    return api.admin.ask(
        action="parse", title="Event", contentmodel="wikitext", disablelimitreport=1, **parameters
    )["parse"]


def parsed(api, wikitext):
    page = asked(api, text=wikitext, prop=PROPS, pst=1, disableeditsection=1, disabletoc=1)
    assert {prop: page[prop] for prop in NOTHING} == {prop: [] for prop in NOTHING}
    assert not page["properties"]
    return page, Shown(page["text"])


def bare(text):
    """A text without white space and what shows nothing, in NFC: what is left out may have parted a letter from its accent."""
    shown = (
        c
        for c in text
        if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cs") and c not in UNSHOWN
    )
    return unicodedata.normalize("NFC", "".join(shown))


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: path.stem)
def test_a_real_pad_reads_the_same_on_the_wiki(api, path):
    page, seen = parsed(api, to_wikitext(path.read_text(encoding="utf-8")))
    typed = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert bare(seen.text) == bare(re.sub(r"^\t+(\*|(\d+\.)+) ", "", typed, flags=re.MULTILINE))
    days = [section["line"] for section in page["sections"]]
    assert days == re.findall(r"^Day \d$", typed, flags=re.MULTILINE)
    assert set(seen.tags) <= TAGS | ({"h3", "span"} if days else set())
    assert page["externallinks"] == []


def test_there_are_real_pads():
    assert len(EXPORTS) == 7


@pytest.mark.parametrize("kind", ["", "bullet", "h1"])
def test_every_hostile_text_is_shown_and_does_nothing(api, kind):
    lines = [
        ([(text, ["strong"] if number % 3 == 0 else [], None)], kind, 1)
        for number, text in enumerate(HOSTILE)
    ]
    page, seen = parsed(api, to_wikitext(export(lines)))
    assert bare(seen.text) == bare(shown(lines))
    assert set(seen.tags) <= TAGS | ({"h3", "span"} if kind == "h1" else set())
    assert page["externallinks"] == []


@draws(150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=LINES)
def test_any_pad_reads_the_same_on_the_wiki(api, lines):
    page, seen = parsed(api, to_wikitext(export(lines)))
    assert bare(seen.text) == bare(shown(lines))
    headings = [
        (pieces, kind) for pieces, kind, _ in lines if kind.startswith("h") and bare(shown([(pieces, "", 1)]))
    ]
    assert [section["level"] for section in page["sections"]] == [
        str(int(kind[1]) + 2) for _, kind in headings
    ]
    addresses = {link for pieces, _, _ in lines for text, _, link in pieces if link and bare(text)}
    led = {address for address in addresses if address.startswith("http")}
    assert len(set(page["externallinks"])) == len(led)
    assert all(href.startswith(("https://x.org", "http://x.org")) for href in seen.hrefs)
    of_headings = {"span", *(f"h{section['level']}" for section in page["sections"])}  # span: a second anchor
    assert set(seen.tags) <= TAGS | (of_headings if headings else set()) | ({"a"} if led else set())


def test_numbers_go_on_where_the_pad_does(api):
    html = '<ol start="1"><li>a</li><li>b</ol>x<br><ol start="3"><li>c</li><li>d<ul><li>e</ul><li></li><li>f</ol>'
    _, seen = parsed(api, to_wikitext(html))
    page = asked(api, text=to_wikitext(html), prop="text")["text"]
    assert seen.tags.count("ol") == 2
    numbers = re.findall(r'<li value="(\d)">(\w)', page)
    assert numbers == [("3", "c"), ("6", "f")]
    assert page.count('<li class="mw-empty-elt">') == 2  # MediaWiki hides these, and they are not counted


def test_a_table_of_tabs_is_a_table(api):
    texts = ("Who\tWhat", "Asha\t|- lunch || {{x}}", "\tnobody")
    lines = [([(text, (), None)], "", 1) for text in texts]
    _, seen = parsed(api, to_wikitext(export(lines)))
    assert (seen.tags.count("tr"), seen.tags.count("td")) == (3, 6)
    assert bare(seen.text) == bare(shown(lines))


DISGUISED = (
    "{{{{{|safesubst:}}}PAGENAME}} {{ {{{|safesubst:}}}#if:1|a}} {{<!-- -->subst:PAGENAME}}",
    "{{<noinclude>subst:</noinclude>PAGENAME}} {<noinclude/>{subst:PAGENAME}} {{\tsubst:PAGENAME}} {{&#115;ubst:X}}",
    "[[Category&colon;A]] [[&#67;ategory:A]] [[Category%3AA]] [[_category_:A]] [[\u200eCategory:A]] [[Cat<!-- -->egory:A]]",
    "[[:{{ns:14}}:A]] [[{{ns:14}}:A]] [[{{#if:1|Category:A}}]] [<nowiki/>[Category:A]] [<noinclude/>[Category:A]]",
    "[[Category\n:A]] [[\nCategory:A]] [[[Category:A]]] [[[[Category:A]]]] [[x|[[Category:A]]]] [[File:A.png|[[Category:B]]]]",
    "~<noinclude/>~~~ ~~<!-- -->~~ ~~<nowiki/>~~ <nowiki>~~~~</nowiki> http://x.org/~~~~",
    "{{ {{lc:defaultsort}}:A}} {{Defaultsort:x}} __noindex__ __ NOINDEX__ __NOINDEX__ <span st&#121;le='position:fixed'>a</span>",
    "<div style='pos\\69tion:fixed'>a</div> <div style='po&#115;ition:fixed'>b</div> <div style=\"color:red\" style='z-index:1'>c</div>",
    '<div title=\'a" style="position:fixed\'>x</div> <div title="\n{| style="position:fixed"\n| a\n|}\n| style=\'display:none\' | b',
    "[[de:A]] [[ de : A ]] [[&#100;e:A]] [[fr:{{PAGENAME}}]]",
)


@pytest.mark.parametrize("text", [*(case["text"] for case in MARKUP if "text" in case), *DISGUISED])
def test_typed_markup_reaches_no_further_than_the_notes(api, text):
    """Saving changes nothing in it: no signature, nothing substituted. No categories, no languages, no redirect."""
    wikitext = render_markup(text)
    assert asked(api, text=wikitext, onlypst=1)["text"] == wikitext.rstrip()
    page = asked(api, text=wikitext, prop="categories|langlinks|text|properties", pst=1)
    own = [c["category"] for c in page["categories"] if c["category"] in ("A", "B")]
    assert own == []
    assert page["langlinks"] == []
    assert page["properties"] == {}
    assert "redirectMsg" not in page["text"]
    assert not re.search(
        r"<[^>]*(?:position|z-index|display|margin-top|font-size:0|mw-empty)[^>]*>", page["text"]
    )


def test_the_markup_that_was_typed_lives(api):
    wikitext = to_wikitext("== A ==<br><ul><li>'''b''' [[User:B]] [http://x.org z]</ul>", typed=True)
    seen = Shown(asked(api, text=wikitext, prop="text", disableeditsection=1)["text"])
    assert {"h2", "ul", "b", "a"} <= set(seen.tags)
