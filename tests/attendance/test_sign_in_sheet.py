"""The sheet on which people sign: who is on it, in which order, in which language; what is printed on each page is in the live test."""

import re

import pytest

from tests.attendance.pages import PAGE, with_table
from tests.cli.test_file import run
from wikiconbot.attendance.sign_in_sheet import SheetEvent, sign_in_sheet
from wikiconbot.i18n import languages, load


def sheet(*names, language="en", days=("2018-04-06", "2018-04-07"), rows=2, heading=None):
    return sign_in_sheet("WikiConference", [SheetEvent(heading, names, days)], load(language), rows)


def names_in(html):
    return re.findall(r'<th scope="row" class="name"><bdi>(.*?)</bdi></th>', html)


@pytest.fixture
def event(tmp_path):
    path = tmp_path / "Event"
    path.write_text(with_table(), "utf-8")
    return str(path)


def test_it_has_people_with_a_place_in_the_order_of_names(event):
    code, html, _ = run("sign-in", "--file", event)
    assert (code, names_in(html)) == (0, ["Asha Rao", "Jean Smith", "Ravi K", "Zed"])
    assert html.count('<td class="name"></td>') == 10
    assert html.count(">2018-04-06</th>") == html.count(">2018-04-07</th>") == 2
    assert "Lopa" not in html


def test_people_who_opted_out_are_not_on_it(tmp_path):
    path = tmp_path / "event.wiki"
    path.write_text(PAGE.replace("# [[User:Zed", "# <!-- wikiconbot:skip -->[[User:Zed"), "utf-8")
    _, html, _ = run("sign-in", "--file", str(path))
    assert "Zed" not in html
    assert names_in(html) == ["Asha Rao", "Jean Smith", "Ravi K"]


def test_days_and_rows_can_be_said(event, tmp_path):
    out = tmp_path / "sheet.html"
    code, _, err = run("sign-in", "--file", event, "--day", "2018-04-08", "--rows", "0", "--output", str(out))
    html = out.read_text("utf-8")
    assert (code, "4 people, 0 empty rows" in err) == (0, True)
    assert (html.count(">2018-04-08</th>"), ">2018-04-06</th>" in html) == (1, False)
    assert "People who are not on the list" not in html
    assert run("sign-in", "--file", event, "--day", "soon")[0] == 2


def test_without_days_there_is_one_column_to_sign():
    html = sheet("Ann", days=())
    assert html.count(">Signature</th>") == 2


def test_a_page_without_people_has_empty_rows(tmp_path):
    path = tmp_path / "empty.wiki"
    path.write_text("== Sign up ==\n", "utf-8")
    code, html, _ = run("sign-in", "--file", str(path))
    assert (code, names_in(html), html.count('<td class="name"></td>')) == (0, [], 10)


def test_names_do_not_become_markup_and_nothing_is_loaded():
    html = sheet("<script>alert(1)</script>", "\"'><img src=x>", "A\u202eB")
    assert "<script" not in html
    assert "<img" not in html
    assert "http" not in re.sub(r"http-equiv", "", html)


@pytest.mark.parametrize("language", ["ur", "ar", "fa", "he"])
def test_languages_from_right_to_left_have_a_sheet_that_way(language):
    html = sheet("आशा राव", "Zed", language=language)
    assert f'<html lang="{language}" dir="rtl">' in html
    assert names_in(html) == ["आशा राव", "Zed"]


def test_each_language_has_the_words_of_the_sheet():
    for language in languages():
        messages = load(language)
        html = sheet("Ann", language=language, days=())
        for key in ("sign-in-heading", "sign-in-others", "signup-signature", "table-participant"):
            assert messages.say(key) in html, (language, key)


def test_the_events_of_a_series_have_a_sheet_each():
    events = [SheetEvent("First", ("Ann",), ()), SheetEvent("Second", ("Ben",), ())]
    html = sign_in_sheet("Meetups", events, load("en"), 1)
    assert (
        html.index("<h2><bdi>First</bdi></h2>")
        < html.index(">Ann<")
        < html.index("<h2><bdi>Second</bdi></h2>")
        < html.index(">Ben<")
    )
