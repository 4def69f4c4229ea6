"""The first and the last day of what people write: cases in tests/cases/ranges.txt, and any text at all."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from tests.case_files import FOLDER, profile
from tests.for_each import for_each
from tests.random_runs import draws
from wikiconbot.dates.ranges import read_period

LINES = [
    tuple(part.strip() for part in line.split(" | "))
    for line in (FOLDER / "ranges.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
#: Languages of India and the larger ones, with a day, a month by its name and a year in CLDR's long form.
LANGUAGES = [
    "ar",
    "as",
    "bn",
    "ca",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "eu",
    "fi",
    "fr",
    "gl",
    "gu",
    "he",
    "hi",
    "hr",
    "hu",
    "id",
    "it",
    "ja",
    "kn",
    "ko",
    "lt",
    "lv",
    "ml",
    "mr",
    "ms",
    "nb",
    "ne",
    "nl",
    "or",
    "pa",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sr",
    "sv",
    "ta",
    "te",
    "th",
    "tr",
    "uk",
    "ur",
    "vi",
    "zh",
]
SEPARATORS = (" – ", " - ", "–", " — ")


@for_each("line", LINES, ids=" | ".join)
def test_what_people_write(line):
    lang, text, *days = line
    period = read_period(text, profile(lang))
    assert [period.first, period.last] == days if period else days == ["-"]


@pytest.mark.parametrize("lang", LANGUAGES)
@given(
    first=st.dates(date(2005, 1, 1), date(2049, 1, 1)),
    length=st.integers(1, 20),
    separator=st.sampled_from(SEPARATORS),
)
@draws(20)
def test_two_days_in_full_are_a_range(lang, first, length, separator):
    last = first + timedelta(days=length)
    text = separator.join(format_date(day, "long", locale=lang) for day in (first, last))
    period = read_period(text, profile(lang))
    assert period is not None, text
    assert (period.first, period.last) == (first.isoformat(), last.isoformat()), text


WORDS = (
    "6|7|31|2018|2019|April|März|मई|and|–| |, |10:00|UTC|IST|room|(|)|2018-04-06|٦|年|月|日|100|TBD|/|.|to"
)
PIECES = st.lists(st.sampled_from(WORDS.split("|")), max_size=14).map("".join)


@given(st.one_of(PIECES, st.text(max_size=60)))
@draws(300)
def test_any_text_reads_without_an_error_and_in_order(text):
    period = read_period(text, profile())
    if period:
        assert period.first[:10] <= period.last[:10]
        assert period.days[0] <= period.days[-1]


def test_a_year_is_taken_from_what_stands_around_it():
    period = read_period("6–7 April", profile(), year=2018)
    assert period is not None
    assert (period.first, period.last, period.days) == (
        "2018-04-06",
        "2018-04-07",
        ("2018-04-06", "2018-04-07"),
    )


def test_a_list_of_days_is_no_range():
    period = read_period("6, 7 and 9 April 2018", profile())
    assert period is not None
    assert period.days == ("2018-04-06", "2018-04-07", "2018-04-09")


@pytest.mark.parametrize(
    ("text", "problem"),
    [("6 April 2018, 10:00 (IST)", "ambiguous-zone"), ("6 April 2018, 10:00 (XYZ)", "unknown-zone")],
)
def test_a_doubtful_zone_is_told(text, problem):
    period = read_period(text, profile())
    assert period is not None
    assert period.problem == problem
