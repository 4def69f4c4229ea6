"""Lines that head a day become headings; what only speaks of a day stays a line."""

from tests.for_each import for_each
from tests.pads.etherpad import to_wikitext
from wikiconbot.i18n import languages, load


@for_each(
    "line",
    [
        "Day 1", "DAY 2:", "Day 1: Saturday, 7 April", "Day 1 – opening", "Day one", "First day", "Tag 1", "Jour 2", "Día 1", "1. päivä",
        "第1天", "第二日", "1日目", "1일차", "दिन १", "पहला दिन", "நாள் 1", "দিন ১", "ଦିନ 1", "ದಿನ 1", "ദിവസം 1", "రోజు 1", "يوم 1",
        "دن 1", "Hari 2", "ngày 1",
    ],
)  # fmt: skip
def test_a_day_of_the_event(line):
    assert to_wikitext(f"a<br>{line}<br>b<br>").startswith("a\n=== ")
    assert to_wikitext(f"<strong><u>{line}</u></strong><br>").startswith("=== ")


@for_each(
    "line",
    [
        "Day 1 was great and we met", "Day 1: we met at ten and talked about many things.", "Today 1", "Days 1", "Monday 1", "5 rooms 2018",
        "Day 10 of 12 had rain", "7 April 2018.", "7 April 2018 x.", "7 April", "April 2018", "on 7 April 2018", "Day", "1", "2018",
    ],
)  # fmt: skip
def test_other_lines(line):
    assert "===" not in to_wikitext(f"{line}<br><br>{line}<br>")


def test_a_date_heads_a_day_where_it_stands_alone():
    assert to_wikitext("Date: x<br>7 April 2018<br>a<br>") == "Date: x<br>\n7 April 2018<br>\na"
    assert to_wikitext("x<br><br>7 April 2018<br>- a<br>") == "x\n\n=== 7 April 2018 ===\n&#45; a"


@for_each(
    "date",
    [
        "2018-04-07", "2018年4月7日", "2018年 4月 7日", "2018年4月7日（土）", "2018年4月7日 星期六", "2018년 4월 7일", "2018년 4월 7일 (토)",
        "7 tháng 4, 2018", "ngày 7 tháng 4 năm 2018", "7 เมษายน 2018", "7 เมษายน 2561", "7 เมษายน พ.ศ. 2561", "วันที่ 7 เมษายน 2561",
        "2018 අප්‍රේල් 7", "7 Oṣù Ìgbé 2018", "7 d’abril del 2018", "2018. április 7.",
    ],
)  # fmt: skip
def test_a_date_as_its_language_writes_it(date):
    assert to_wikitext(f"<br>{date}<br>a<br>").startswith(f"=== {date} ===")


@for_each(
    "line",
    [
        "1018年4月7日", "2018年4月70日", "4月7日", "2018年4月", "2018年4月7日に会いました。", "7 tháng 4", "7 tháng 4, 3018", "2018 2018 April",
        "7 เมษายน", "7 เมษายน 3561", "7 April May 2018", "2018 7",
    ],
)  # fmt: skip
def test_no_date_with_a_year(line):
    assert "===" not in to_wikitext(f"<br>{line}<br>a<br>")


@for_each("language", languages())
def test_the_headings_of_an_agenda(language):
    assert "=== " in to_wikitext(f"<br>{load(language).time('2018-04-07')}<br>- <br>")


def test_no_items_of_lists_and_nothing_struck():
    assert "===" not in to_wikitext("<ul><li>Day 1</ul><s>Day 1</s><br>")
    assert "===" not in to_wikitext("Day 1<br>", typed=True)
