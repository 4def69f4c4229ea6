"""The frame of HTML pages: what people typed is text in it, and a browser has nothing to ask for."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.pictures.html import STYLES, Column, Frame, Html, element, joined, page, table, text, words


class Reader(HTMLParser):
    """What a browser finds: elements with their attributes, and text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.texts = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)


def read(markup):
    reader = Reader()
    reader.feed(markup)
    reader.close()
    return reader


def test_text_is_escaped_once():
    assert text('<b> & "q"') == "&lt;b&gt; &amp; &quot;q&quot;"
    assert text(text("<b>")) == "&lt;b&gt;"
    assert joined(["<", Html("<br>")], "&") == "&lt;&amp;<br>"


def test_an_element_escapes_its_children_and_attributes():
    made = element("td", "a<b", Html("<i>c</i>"), class_="x y", data_who='"><script>', hidden=True, id="")
    assert made == '<td class="x y" data-who="&quot;&gt;&lt;script&gt;" hidden>a&lt;b<i>c</i></td>'
    assert element("p", lang="sr-ec") == '<p lang="sr-Cyrl"></p>'


@given(st.text())
@draws(200)
def test_people_s_words_are_only_text(typed):
    found = read(words(typed))
    assert [tag for tag, _ in found.tags] in ([], ["bdi"])
    assert not set("".join(found.texts)) & set("\u202e\u2067\u2069\x00\n")
    words(typed).encode("utf-8")


@given(st.text(), st.text())
@draws(200)
def test_a_page_has_only_its_own_elements(title, typed):
    frame = Frame(title, "ur", "rtl")
    made = page(
        frame, element("p", typed), table(typed, [Column(typed), Column(typed, True)], [[typed, typed]])
    )
    tags = [tag for tag, _ in read(made).tags]
    assert set(tags) == {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "p",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    made.encode("utf-8")


def test_a_page_says_its_language_and_allows_only_its_own_styles():
    made = page(Frame("Pune & Goa", "hi", "ltr", "p { margin: 0 }"), element("p", "x"))
    tags = read(made).tags
    assert ("html", {"lang": "hi", "dir": "ltr"}) in tags
    (styles,) = re.findall(r"<style>(.*?)</style>", made, re.DOTALL)
    assert styles == STYLES + "p { margin: 0 }"
    digest = b64encode(sha256(styles.encode()).digest()).decode()
    policy = next(attrs["content"] for tag, attrs in tags if attrs.get("http-equiv"))
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert made.index("Content-Security-Policy") < made.index("<style>")
    assert "//" not in made.replace("<!--", ""), "no address"


def test_the_first_cell_of_a_row_is_its_head():
    made = table("People", [Column("Day"), Column("Number", True)], [["Monday", "3"]], is_hidden=True)
    assert '<th scope="row">Monday</th><td class="number">3</td>' in made
    assert '<th scope="col" class="number">Number</th>' in made
    assert '<caption class="unseen">People</caption>' in made
