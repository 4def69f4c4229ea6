"""Tables on wikis that convert their pages for each reader: names stay, and the marks say nothing."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.i18n import load
from wikiconbot.model import Event, Group
from wikiconbot.pages.note_words import words_of
from wikiconbot.pages.notes import Notes, archived, render_notes, without_head
from wikiconbot.runs.assess import plan_text
from wikiconbot.wikitext.markup import plain, verbatim, without_marks
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2018-03-05T00:00:00Z"
ZH = replace(DEFAULT, language="zh", variants=frozenset(("zh", "zh-hans", "zh-hant")))
PLAIN = replace(ZH, variants=frozenset())
TEXT = """* Etherpad: iconbot2018

== Sign up ==
# [[User:Ann|Ann]] 10:40, 2 March 2018 (UTC) soft
# [[User:Ben|Ben]] 10:41, 2 March 2018 (UTC) hi.wikipedia
# Zed 10:42, 2 March 2018 (UTC)

== Lists ==
<!-- wikiconbot:summary:begin -->
<!-- wikiconbot:summary:end -->
<!-- wikiconbot:by-community:begin -->
<!-- wikiconbot:by-community:end -->
"""
WISHES = Event(group=Group.COMMUNITY)


def run(text, siteinfo, wish=WISHES):
    made = plan_text(text, now=NOW, siteinfo=siteinfo, event=wish)
    assert made.obstacle is None
    return made.edits[0] if made.edits else None


def test_names_are_marked_and_our_words_are_not():
    text = run(TEXT, ZH).new
    for kept in ("[[User:Ann|Ann]]", "soft", "Zed", "iconbot2018"):
        assert f"-{{R|{kept}}}-" in text
    assert text.count("-{") == text.count("}-") == 3 + 2 + 3 + 1  # people, comments, the list, the pad
    assert run(text, ZH) is None


def test_a_table_gets_and_loses_its_marks_without_another_change():
    """A wiki begins to convert, or an older version wrote the table."""
    before = run(TEXT, PLAIN).new
    assert "-{" not in before
    edit = run(before, ZH)
    assert without_marks(edit.new) == before
    assert run(edit.new, ZH) is None
    assert not re.search(r"Ann|Zed", edit.summary)  # nobody's details changed
    assert run(edit.new, PLAIN).new.replace(
        "[https://etherpad.wikimedia.org/p/iconbot2018 ", ""
    ) == before.replace("[https://etherpad.wikimedia.org/p/iconbot2018 ", "")


def test_an_editor_may_write_the_cells_again():
    """Parsoid's form of cells (measured on MediaWiki 1.43)."""
    text = run(TEXT, ZH).new
    edited = text.replace("| -{R|soft}-", "|<nowiki/>-{R|soft}-").replace("| -{R|Zed}-", "|Zed")
    assert edited != text
    assert run(edited, ZH).new == text


def test_cells_of_people_stay_when_the_language_changes():
    text = run(TEXT, ZH).new.replace("-{R|soft}-", "-{R|soft}- and tea", 1)
    for language in ("en", "zh-hant", "hi", None):
        text = run(text, ZH, replace(WISHES, language=language)).new
        assert "-{R|soft}- and tea" in text
        assert run(text, ZH, replace(WISHES, language=language)) is None
        assert ("}-</div>" in text) is (language in ("en", "hi"))


HOSTILE = st.sampled_from(
    (
        "-{",
        "}-",
        "-",
        "{",
        "}",
        "R|",
        "H|",
        "T|",
        "zh-hans:a;",
        "zh-hant:b",
        "|",
        ";",
        "a",
        " ",
        "<nowiki>",
        "-{R|",
    )
)


@draws(300)
@given(st.lists(HOSTILE, max_size=12).map("".join))
def test_nothing_typed_is_a_mark(typed):
    """What people type has no half of a mark, also next to the bot's own."""
    written = verbatim(plain(typed), is_converted=True)
    assert "-{" not in plain(typed)
    assert "}-" not in plain(typed)
    assert written.count("-{") == written.count("}-") == bool(plain(typed))
    assert without_marks(written) == plain(typed)


def test_notes_are_kept_where_the_converter_changes_letters():
    """A Serbian wiki would write English with Cyrillic letters; a Chinese one changes only Chinese characters."""
    serbian = replace(load("sr-ec"), variants=frozenset(("sr", "sr-ec", "sr-el")))
    chinese = replace(load("zh-hans"), variants=ZH.variants)
    english = replace(load("en"), variants=ZH.variants)
    notes = Notes("https://pad.example/p/x", "x", 5, None, ("Ann",), 0, "Hello everybody")
    for messages, box in ((serbian, True), (chinese, False), (english, False)):
        body = render_notes(notes, messages)
        assert (">-{R|\nHello everybody\n}-</div>" in body) is box
        assert body.count("-{") == body.count("}-")
        assert ("}-</div>\n\n" in body) is (messages is english)
        assert "-{R|Ann}-" in body.replace("<bdi>", "").replace("</bdi>", "") or messages is english
        assert list(words_of(without_head(body))) == [[("hello", False), ("everybody", False)]]
        found = archived(body)
        assert found
        assert found.revision == 5
