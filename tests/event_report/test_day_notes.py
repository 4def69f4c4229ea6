"""Which headings are those of which day, in the languages that the bot reads; and where they lead."""

from tests.for_each import for_each
from wikiconbot.event_report.day_notes import anchors_of, notes_by_day
from wikiconbot.model import Snapshot
from wikiconbot.programme.session_days import EventDays
from wikiconbot.wikitext.sections import split_sections
from wikiconbot.wikitext.siteinfo import DEFAULT

DAYS = EventDays(("2018-04-06", "2018-04-07"), 2018)
NOTHING = Snapshot("Event", "")


def found(notes, event="", days=DAYS, **options):
    pages = (Snapshot("Event/Notes", notes, 1),) if notes else ()
    return notes_by_day(pages, Snapshot("Event", event, 1), days, DEFAULT, **options)


def headings(notes, **options):
    return {day: [one.heading for one in sections] for day, sections in found(notes, **options).items()}


@for_each(
    "heads",
    [("Day 1", "Day 2"), ("पहला दिन", "दूसरा दिन"), ("दिन 1", "दिन २"), ("پہلا دن", "دن 2"), ("6 April 2018", "7 April 2018"),
     ("Tag 1", "2. Tag"), ("1日目", "2日目"), ("第一天", "第2天"), ("Day 1: Saturday", "Day two"), ("اليوم الأول", "اليوم الثاني"), ("روز اول", "روز دوم"), ("Premier jour", "Deuxième jour"), ("Primer día", "Día 2"), ("Первый день", "День второй"), ("Hari pertama", "Hari kedua"), ("Birinci gün", "2. gün"), ("पहिलो दिन", "दोस्रो दिन"), ("দিন ১", "দ্বিতীয় দিন"), ("2018-04-06", "2018-04-07")],
)  # fmt: skip
def test_headings_of_days_are_read_in_many_languages(heads):
    text = "\n".join(f"=== {head} ===\nSomething." for head in heads)
    said = headings(text)
    assert said == {"2018-04-06": [heads[0]], "2018-04-07": [heads[1]]}


def test_the_notes_in_the_bots_region_are_read_and_the_sections_inside_named():
    text = (
        "<!-- wikiconbot:pad-12345678:begin -->\n=== Day 1 ===\nHello\n==== Odia ====\nx\n===== deep =====\ny\n==== Tamil ====\nz\n"
        "=== Day 2 ===\nmore\n<!-- wikiconbot:pad-12345678:end -->"
    )
    (first,) = found(text)["2018-04-06"]
    assert (first.page, first.anchor) == ("Event/Notes", "Day 1")
    assert [one.heading for one in first.inside] == ["Odia", "Tamil"]
    (first,) = found(text, may_name=lambda heading: heading != "Odia")["2018-04-06"]
    assert [one.heading for one in first.inside] == ["Tamil"]


def test_an_empty_day_of_an_agenda_has_no_notes():
    assert headings("=== Day 1 ===\n* \n\n=== Day 2 ===\n* Something") == {"2018-04-07": ["Day 2"]}


def test_headings_that_only_look_like_days_are_none():
    assert (
        headings(
            "=== Day 7 ===\nx\n=== A day off ===\nx\n=== 6 April 2017 ===\nx\n<nowiki>=== Day 1 ===</nowiki>"
        )
        == {}
    )


def test_sections_of_the_event_page_count_unless_they_are_in_its_programme():
    event = "== Programme ==\n=== 6 April 2018 ===\nx\n== Day 1 ==\nWe met.\n== Day 2 ==\nWe met again."
    said = found("", event)
    assert [(one.page, one.heading) for one in said["2018-04-06"]] == [("Event", "Day 1")]
    assert [one.heading for one in said["2018-04-07"]] == ["Day 2"]


def test_the_notes_of_an_event_of_one_day_are_about_that_day():
    said = found("Some notes", days=EventDays(("2018-04-06",), 2018))
    assert [(one.page, one.heading) for one in said["2018-04-06"]] == [("Event/Notes", "")]


def test_equal_headings_have_anchors_with_numbers():
    sections = split_sections("== Day 1 ==\n== Day 1 ==\n== day 1 ==\n== Day 1 2 ==\n")
    assert anchors_of(sections)[1:] == ["Day 1", "Day 1 2", "day 1 3", "Day 1 2 2"]
