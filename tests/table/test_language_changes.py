"""A page in one language is read and written again in another one: once, with everything that people wrote."""

import re
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.long import LONG
from tests.table.format_1 import as_format_1
from tests.table.planned import plan, run
from tests.table.tables import Table, body_of, with_body
from tests.table.test_decisions import BY_STRANGER, Bot
from wikiconbot.i18n import languages, load
from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Event, Group, Obstacle, Snapshot, Status
from wikiconbot.model import Part as EventPart
from wikiconbot.model.own_words import OwnWords
from wikiconbot.pages.accepted import Acceptance, accepted, render_acceptance, without_acceptance
from wikiconbot.pages.note_parts import Part, digest_of, render_part, text_of_part
from wikiconbot.pages.notes import Notes, Split, archived, head_of, render_notes, without_head
from wikiconbot.plan.current import Pages
from wikiconbot.runs import page_messages
from wikiconbot.wikitext.markup import language_tag
from wikiconbot.wikitext.siteinfo import DEFAULT

LANGUAGES = languages()
PAIRS = [(one, other) for one in LANGUAGES for other in LANGUAGES if one != other]
REGIONS = ("waiting", "withdrawn", "summary", "by-community", "massmessage")
LINES = """== Sign up ==
# [[User:Asha|Asha]] 10:40, 2 March 2018 (UTC) Odia Wikipedia
# <s>[[User:Ravi|Ravi]] 11:40, 1 March 2018 (UTC)</s>
# [[User:Bina|Bina]] 11:40, 4 March 2018 (UTC) +2, C++
# [[User:Not|Not]] 10:40, 7 March 2018 (UTC)
# Typed Name – vegan
=== Maybe ===
# [[User:Yahoo!|Yahoo!]] 10:40, 6 March 2018 (UTC) hi.wikisource
== Report ==
"""
EVENT = Event(
    capacity=1, group=Group.COMMUNITY, organisers=("Asha",), not_coming=("Not",), own_columns=("Room",)
)
HEADING = re.compile(r"^(=+) [^=\n]+ \1\n(?=<!-- wikiconbot:participants:begin)", re.MULTILINE)
TABLES = ("participants", "waiting", "withdrawn")


def regions(*names):
    return "".join(f"<!-- wikiconbot:{name}:begin -->\n\n<!-- wikiconbot:{name}:end -->\n" for name in names)


def in_hands(text, language):
    """The page after people wrote in all tables: in a column of theirs, and in the bot's own columns and caption."""
    for name in TABLES:
        table = Table.of(body_of(text, name))
        assert table, name
        for row in table.people.values():
            row.cells[-1] = f"| {row.mark.split()[1][:8]}"
        text = with_body(text, table.text(), name)
    head = load(language).say("table-community")
    assert f" | {head}\n" in text
    text = text.replace(f" | {head}\n", " | Group ''or'' wiki\n")
    return re.sub(r"\| (?:<bdi>)?vegan(?:</bdi>)?\n", "| eats all\n", text)


@cache
def written(language):
    """The page as the bot wrote it in a language, after people wrote in it."""
    return in_hands(run(f"{LINES}{regions(*REGIONS)}", EVENT, language=language), language)


@cache
def settled(language):
    """The same after the next run."""
    return run(written(language), EVENT, language=language)


def look(one, other):
    """The page in one language becomes the page in the other one, byte for byte, except a heading: that is people's now."""
    made = plan(written(one), EVENT, language=other)
    assert not made.obstacle, made.obstacle
    (edit,) = made.edits
    said = [change for change in edit.did if change.message.startswith("summary-")]
    assert [change.message for change in said] == ["summary-table", "summary-views"]
    assert HEADING.sub("", edit.new) == HEADING.sub("", settled(other))
    return edit.new


@for_each(
    "place",
    range(0, len(LANGUAGES), 1 if LONG else 4),
    lambda place: f"{LANGUAGES[place - 1]}-{LANGUAGES[place]}",
)
def test_each_language_is_read_and_becomes_the_next_one(place):
    look(LANGUAGES[place - 1], LANGUAGES[place])


@settings(max_examples=len(PAIRS) if settings().max_examples > 100 else 20, deadline=None)
@given(st.sampled_from(PAIRS))
def test_any_language_is_read_and_becomes_any_other_one(pair):
    """A long run tests almost all pairs."""
    new = look(*pair)
    assert plan(new, EVENT, language=pair[1]).edits == ()


# ── what rests on words ─────────────────────────────────────────────────────────────────────────────
@for_each("language", ["ar", "de", "hi", "ta", "zh-hant"])
def test_a_decision_in_the_words_of_the_page_outlives_its_language(language):
    """Nobody is asked again who wrote it, and a stranger's answer would change nothing."""
    other = "ta" if language != "ta" else "fr"
    bot = Bot(language=language)
    bot.writes("Bina", load(language).say("status-decided"))
    bot.writes("Asha", load(language).say("status-not-coming"))
    assert bot.run() == ([], 2)
    bot.event = replace(bot.event, language=other)
    assert bot.run(BY_STRANGER) == ([], 0)
    assert bot.verdict("Bina") is Status.CONFIRMED
    assert bot.verdict("Asha") is Status.NOT_COMING


@pytest.fixture
def older(monkeypatch):
    """Lets an older version write: in other words for a message."""

    def write(language, key, words):
        now = load(language)
        before = Messages(language, {**now.texts, key: words}, now.locale, now.fallback)
        monkeypatch.setattr(page_messages, "load", lambda *_: before)

    yield write
    monkeypatch.undo()


QUEUE = "== Sign up ==\n{first}# [[User:Asha|Asha]] 10:00, 3 March 2026 (UTC)\n"
EARLY = "# [[User:Bina|Bina]] 10:00, 1 March 2026 (UTC)\n"


@pytest.mark.parametrize(
    ("language", "words", "other"), [("en", "confirmed", "fr"), ("en", "confirmed", "en"), ("de", None, "hi")]
)
def test_who_has_a_place_is_known_from_the_words_of_older_versions(
    language, words, other, older, monkeypatch
):
    """Bina signed earlier, but came later. Versions before format 2 recorded no places: only the status says who has one."""
    event = Event(capacity=1)
    if words:
        older(language, "status-confirmed", words)
    text = run(QUEUE.format(first=""), event, language=language)
    text = run(text.replace("# ", f"{EARLY}# ", 1), event, language=language)
    monkeypatch.undo()
    old = as_format_1(text, recorded=False)
    assert "data-wcb=" not in old
    made = plan(old, event, language=other)
    assert not isinstance(made.obstacle, Obstacle)
    table, say = Table.of(body_of(made.edits[0].new)), load(other).say
    status = say("table-status")
    assert table.cell("Asha", status) == say("status-confirmed")
    assert table.cell("Bina", status) == say("status-waiting")


#: A language for each way to write a number: 12,345, 12.345, 12 345, १२,३४५ …
WAYS = {load(language).number(12345): language for language in LANGUAGES}


@for_each("language", sorted(WAYS.values()))
def test_a_number_above_a_thousand_is_the_bots_in_every_language(language):
    """12.346, 12 346, १२,३४६ …: nobody typed it, so the next language writes it again."""
    text = run("== Sign up ==\n# [[User:Asha|Asha]]\n").replace("; last 1)", "; last 12345)")
    assert "12345" in text
    text = text.replace("== Overview", "# [[User:Bina|Bina]]\n== Overview", 1)
    text = run(text, language=language)
    other = "ar" if language != "ar" else "de"
    made = plan(text, language=other)
    assert made.kept == ()
    table, messages = Table.of(body_of(made.edits[0].new)), load(other)
    assert table.cell("Bina", messages.say("table-number")) == messages.number(12346)


def test_a_column_that_stays_for_a_cell_of_people_has_a_head_in_the_new_language():
    text = run(LINES).replace("| vegan\n", "| eats all\n")
    table = Table.of(body_of(run(text, Event(columns=("participant", "status")), language="hi")))
    assert table.cell("Typed Name", load("hi").say("table-comment")) == "eats all"


TITLES = ("Event", "Event/People", "Event/Report")


@cache
def on_pages(language, before=None):
    """The event's page, the page of its table and the report in a language, first written in another one."""
    texts = on_pages(before) if before else (LINES, "", "")
    pages = Pages(*map(Snapshot, TITLES, texts))
    event = replace(EVENT, parts=frozenset((EventPart.PARTICIPANTS, EventPart.FINDINGS)))
    made = plan(texts[0], event, language=language, pages=pages)
    assert not made.obstacle, made.obstacle
    new = {edit.page: edit.new for edit in made.edits}
    assert len(new) == 3
    return tuple(new[title] for title in TITLES)


@for_each("place", range(0, len(LANGUAGES), 5))
def test_the_line_that_leads_to_the_table_and_the_report_are_converted_too(place):
    before, after = LANGUAGES[place - 5], LANGUAGES[place]
    (event, *others), (wanted, *wanted_others) = on_pages(after, before), on_pages(after)
    assert others == wanted_others
    assert HEADING.sub("", event) == HEADING.sub("", wanted)
    assert f'lang="{before}"' not in event


def test_a_wikis_own_words_come_and_go():
    """The wiki says a name itself, or its administrators change it: the table has the new name, and nobody is named."""
    own = OwnWords({"or.wikipedia.org": "Wikipedia (Odia)"})
    wiki = replace(DEFAULT, language="de", words={"de": own})
    (edit,) = plan(written("de"), EVENT, siteinfo=wiki).edits
    assert "Wikipedia (Odia)" in edit.new
    assert plan(edit.new, EVENT, siteinfo=wiki).edits == ()
    (back,) = plan(edit.new, EVENT, language="de").edits
    assert back.new == settled("de")
    for made in (edit, back):
        assert "summary-details" not in [change.message for change in made.did]


def test_other_digits_and_other_names_of_wikis_are_nobodys_details():
    own = OwnWords(wikis={"or.wikipedia.org": "उड़िया विकिपीडिया"}, zero="०")
    wiki = replace(DEFAULT, language="hi", words={"hi": own})
    (edit,) = plan(written("hi"), EVENT, siteinfo=wiki).edits
    assert "| २\n" in edit.new
    assert "उड़िया विकिपीडिया" in edit.new
    assert "summary-details" not in [change.message for change in edit.did]


def test_somebody_who_comes_while_the_language_changes_is_named():
    text = run(LINES).replace("=== Maybe", "# [[User:New|New]] 10:40, 8 March 2018 (UTC)\n=== Maybe", 1)
    (edit,) = plan(text, language="fr").edits
    assert [change.message for change in edit.did][:1] == ["summary-came"]
    assert "summary-details" not in [change.message for change in edit.did]


# ── notes of a pad ──────────────────────────────────────────────────────────────────────────────────
NOTES = Notes("https://pad.example/p/x", "x", 1234, "2026-03-01T10:00:00Z", ("Ann",), 2, "Hello\n* 1")
UNKNOWN = replace(NOTES, revision=None, edited=None, typed=True)
MORE = (Part(2, "Second"), Part(3, "Third"))


@for_each("language", LANGUAGES)
def test_notes_are_read_whatever_the_language_of_their_heads(language):
    messages = load(language)
    for notes in (NOTES, UNKNOWN, replace(NOTES, begun="2026-02-01T10:00:00Z", chosen=True)):
        body = render_notes(notes, messages)
        found = archived(body)
        assert found
        assert (found.revision, found.begun, found.typed, found.chosen) == (
            notes.revision, notes.begun, notes.typed, notes.chosen,
        )  # fmt: skip
        assert without_head(body) == "Hello\n* 1"
        assert language_tag(messages.language) in head_of(body) or language == "en"
        newer = render_notes(replace(notes, revision=2000), messages, found)
        assert "pad 2000" in newer
    split = render_notes(NOTES, messages, split=Split("First", MORE, ("N/2", "N/3")))
    assert without_head(split) == "First"
    first = archived(split)
    assert first
    assert first.parts == tuple((part.number, part.digest) for part in MORE)
    part = render_part(MORE[0], "[https://pad.example x]", "N", messages)
    text = text_of_part(part)
    assert text == "Second"
    assert digest_of(text) == MORE[0].digest


@for_each("language", LANGUAGES)
def test_a_loss_that_somebody_accepted_is_read_in_every_language(language):
    found = Acceptance(NOTES.url, "x", "missing", "Ann", "2026-03-01T10:00:00Z", "it is gone: (all)")
    line = render_acceptance(found, load(language))
    read = accepted(f"{line}\nrest")
    assert read
    assert (read.state, read.at) == ("missing", "2026-03-01T10:00:00Z")
    assert without_acceptance(f"{line}\nrest") == "rest"
