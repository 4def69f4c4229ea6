"""`wikiconbot dashboard` and `wikiconbot pictures` on a page from disk: right numbers, no names, the same bytes twice."""

import re
import time
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.attendance.pages import with_columns, with_table
from tests.cli.test_file import run
from tests.pictures.event_page import event_page
from tests.pictures.test_html import read
from wikiconbot.i18n import load
from wikiconbot.model import Obstacle, Snapshot
from wikiconbot.model.attendance import Attendance, Attendee
from wikiconbot.model.contributions import Contributions, Totals, WikiContributions
from wikiconbot.pictures.dashboard import render_dashboard
from wikiconbot.pictures.event_numbers import charts_of
from wikiconbot.runs.assess import asked_for, assess_text, messages_of, understand
from wikiconbot.runs.picturing.event_board import board_of
from wikiconbot.wikitext.siteinfo import DEFAULT

NOW = "2026-04-01T12:00:00Z"


def board(text, title="WikiCon"):
    snapshot = Snapshot(title, text)
    reading, settings = understand(snapshot, DEFAULT, asked_for())
    judgement = assess_text(snapshot, DEFAULT, settings, NOW, reading=reading)
    messages = messages_of(judgement)
    return board_of(judgement, messages, is_offline=True), messages


class Tables(HTMLParser):
    """The tables of a page by their captions: each row as a list of texts."""

    def __init__(self):
        super().__init__()
        self.found: dict[str, list[list[str]]] = {}
        self._into: list[list[str]] = []
        self._caption: str | None = None
        self._cell: str | None = None

    def handle_starttag(self, tag, attrs):
        if tag == "caption":
            self._caption = ""
        elif tag == "tr":
            self._into.append([])
        elif tag in ("th", "td"):
            self._cell = ""

    def handle_endtag(self, tag):
        if tag == "caption":
            self._into = self.found.setdefault(self._caption or "", [])
            self._caption = None
        elif tag in ("th", "td"):
            self._into[-1].append(self._cell or "")
            self._cell = None

    def handle_data(self, data):
        if self._caption is not None:
            self._caption += data
        elif self._cell is not None:
            self._cell += data


def tables(markup):
    reader = Tables()
    reader.feed(markup)
    return reader.found


def test_the_numbers_are_those_of_the_table_on_the_wiki():
    found = tables(render_dashboard(*board(event_page(100))))
    # 100 people, 5 of them crossed out, 80 places
    assert found["By status"] == [
        ["Status", "Number"],
        ["signed up", "80"],
        ["waiting list", "15"],
        ["withdrawn", "5"],
    ]
    days = found["Sign-ups over time"]
    assert days[0] == ["Date", "Number", "In total"]
    assert (days[1][0], days[-1][0], days[-1][2]) == ("2026-01-01", "2026-03-01", "95")
    assert sum(int(row[1]) for row in days[1:]) == 95
    communities = found["By community"][1:]
    assert sum(int(row[1]) for row in communities) == 95
    assert {row[0] for row in communities} == {"Odia Wikipedia", "Hindi Wikipedia"}


def test_rows_that_people_added_count_as_on_the_wiki(tmp_path):
    file = tmp_path / "event.wiki"
    summary = "<!-- wikiconbot:summary:begin --><!-- wikiconbot:summary:end -->\n"
    file.write_text(event_page(10).replace("capacity=8", "capacity=40") + summary, encoding="utf-8")
    text = run("update", "--file", str(file))[1]
    first = next(line for line in text.split("\n") if line.startswith("# [[User:Person 3|"))
    text = text.replace(f"{first}\n", "")
    end = text.index("\n|}", text.index("wikiconbot:participants"))
    file.write_text(f"{text[:end]}\n|-\n| || [[User:Walk In]]{text[end:]}", encoding="utf-8")
    after = run("update", "--file", str(file))[1]
    shown = dict(re.findall(r"scope=\"row\"[^|]*\| <bdi>([^<]*)</bdi>\n\| (\d+)", after))
    found = dict(tables(run("dashboard", "--file", str(file))[1])["By status"][1:])
    assert found == {name: shown[name] for name in found}
    assert found["signed up"] == "9", (
        "without the line that is gone and the one that is crossed out, with the new row"
    )
    draft = run("report", "--file", str(file))[1]
    said = dict(re.findall(r"text-align:start\" \| ([^\n]+)\n\| (\d+)\n", draft))
    assert (said["confirmed"], said["withdrawn"]) == (shown["signed up"], shown["withdrawn"])


def test_nobody_is_named():
    made = render_dashboard(*board(event_page(100)))
    for name in ("Person", "Olga", "olga", "example.org", "Ann", "Ben"):
        assert name not in made, name
    assert "Pune, near the river" in made


@pytest.mark.parametrize(
    "text",
    [
        "* Date: 6 April 2018, at Ann Rao's\n* Venue: home of Ann Rao, +91 98765 43210\n== Sign up ==\n=== Friends of Ann Rao ===\n",
        "== Meeting of Ann Rao ==\n* Date: 6 April 2018\n=== Sign up ===\n# [[User:Ben]] 10:00, 2 March 2018 (UTC)\n"
        "== Call +91 98765 43210 ==\n* Date: 9 March 2019\n=== Sign up ===\n",
    ],
)
def test_facts_and_headings_have_no_words_that_must_not_be_shown(text):
    settings = "{{User:WikiconBot/Event|optout=Ann Rao}}\n"
    people = "# [[User:Ann Rao]] 10:00, 2 March 2018 (UTC)\n# [[User:Bob]] 10:00, 2 March 2018 (UTC)\n"
    made = render_dashboard(*board(f"{settings}{text}{people}"))
    assert "of …" in made
    assert "Ann Rao" not in made
    assert "98765" not in made


def test_the_programme_has_local_times_and_no_speakers():
    found = tables(render_dashboard(*board(event_page(5))))
    assert found["2026-04-06"] == [["Time", "Session", "Room"], ["10:00–11:00", "Opening", "Main hall"]]
    assert found["2026-04-07"][1] == ["09:30–10:30", "Closing", "Room 2"]


def test_what_nobody_asked_is_said():
    made = render_dashboard(*board("== Sign up ==\n# [[User:Foo]] 10:00, 1 March 2026 (UTC)\n# ???\n"))
    assert "Not known: Programme, Attended, Contributions" in made
    assert "The numbers are from a copy of the page, not from the wiki." in made
    assert "As of 2026-04-01" in made


def test_people_who_opted_out_are_a_number():
    text = event_page(5).replace("|starts=", "|optout=Person 1|starts=")
    found = tables(render_dashboard(*board(text)))
    assert dict(found["By status"][1:])["Not named"] == "1"


def test_a_page_where_nobody_signed_up_has_a_dashboard():
    made = render_dashboard(*board("== Sign up ==\n"))
    assert tables(made) == {"By status": [["Status", "Number"], ["signed up", "0"]]}


def test_each_event_of_a_series_has_its_numbers():
    part = "== Event {0} ==\n* Date: {0} April 2026\n=== Sign up ===\n# [[User:A{0}]] 10:00, 1 March 2026 (UTC)\n# [[User:B{0}]] 10:00, 2 March 2026 (UTC)\n"
    made, messages = board(part.format(6) + part.format(9) + "# [[User:C9]] 10:00, 3 March 2026 (UTC)\n")
    assert [event.heading for event in made.events] == ["Event 6", "Event 9"]
    page = render_dashboard(made, messages)
    ids = [attrs["id"] for _, attrs in read(page).tags if "id" in attrs]
    assert len(ids) == len(set(ids)) == 8, "two pictures of each event, a title and a description each"
    days = tuple((f"2026-01-{day:02}", 1) for day in range(1, 21))
    long = replace(made, events=tuple(replace(event, days=days) for event in made.events))
    regions = [attrs for _, attrs in read(render_dashboard(long, messages)).tags if "role" in attrs]
    labels = [attrs["aria-label"] for attrs in regions if attrs["role"] == "region"]
    assert labels == ["Event 6: Sign-ups over time", "Event 9: Sign-ups over time"], "told apart"


def test_a_page_that_cannot_be_counted_is_refused(tmp_path):
    made, _ = board(
        "{{User:WikiconBot/Event|capacity=many}}\n== Sign up ==\n# [[User:Foo]] 10:00, 1 March 2026 (UTC)\n"
    )
    assert isinstance(made, Obstacle)
    file = tmp_path / "event.wiki"
    file.write_text("{{User:WikiconBot/Event|capacity=many}}\n== Sign up ==\n", encoding="utf-8")
    code, out, err = run("dashboard", "--file", str(file))
    assert (code, out) == (1, "")
    assert err.startswith("Refused: ")
    assert run("pictures", "--file", str(file), "--output", str(tmp_path / "p"))[0] == 1
    assert not (tmp_path / "p").exists()


ATTENDED = Attendance(
    ("2026-04-06", "2026-04-07"), 12,
    (Attendee("Foo", "Foo", ("2026-04-06", "2026-04-07")), Attendee("Bar", None, ("2026-04-07",), walk_in=True)),
    ("Zed", "Ann"),
)  # fmt: skip
GIVEN = Contributions(
    "2026-04-06T00:00:00Z", "2026-04-08T00:00:00Z",
    (
        WikiContributions("or.wikipedia.org", Totals(5, 1, 900, 800, 0), 2, (("Foo", Totals(5)),)),
        WikiContributions("commons.wikimedia.org", Totals(40, 30, 4000, 4000, 29), 1),
    ), 12,
)  # fmt: skip


def test_attendance_and_contributions_are_numbers_without_names():
    made, messages = board(event_page(5))
    (event,) = made.events
    made = replace(made, events=(replace(event, attendance=ATTENDED, contributions=GIVEN),))
    page = render_dashboard(made, messages)
    found = tables(page)
    assert found["Attended"] == [["Date", "Number"], ["2026-04-06", "1"], ["2026-04-07", "2"]]
    assert found["Contributions"] == [
        ["Community", "Edits", "New pages", "Bytes added", "Files"],
        ["Wikimedia Commons", "40", "30", "4,000", "29"],
        ["Odia Wikipedia", "5", "1", "900", "0"],
    ]
    assert "Did not come: 2, Came without signing up: 1" in page
    assert "Foo" not in page
    assert "Not known" not in page


def test_attendance_of_an_event_whose_days_are_not_known():
    made, messages = board(event_page(5))
    whole = replace(ATTENDED, days=(), people=tuple(replace(one, days=("",)) for one in ATTENDED.people))
    chart = charts_of(replace(made.events[0], attendance=whole), messages)[-1]
    assert chart.rows == (("signed up", (12,)), ("Attended", (2,)))


@pytest.mark.parametrize("language", ["en", "hi", "ur"])
def test_a_dashboard_is_in_the_language_of_the_event(language, tmp_path):
    file, out = tmp_path / "event.wiki", tmp_path / "event.html"
    file.write_text(event_page(30, language), encoding="utf-8")
    assert run("dashboard", "--file", str(file), "--output", str(out)) == (0, "", f"Written to {out}.\n")
    made = out.read_text("utf-8")
    messages = load(language)
    assert f'<html lang="{language}" dir="{messages.direction}">' in made
    assert f"<h2>{messages.say('dashboard-growth')}</h2>" in made
    assert run("dashboard", "--file", str(file), "--quiet") == (0, made, ""), (
        "the same bytes on standard output"
    )


def test_pictures_are_files_that_a_wiki_takes(tmp_path):
    file, folder = tmp_path / "event.wiki", tmp_path / "pictures"
    file.write_text(event_page(30), encoding="utf-8")
    args = ("pictures", "--file", str(file), "--title", "WikiCon/2026: Pune", "--output", str(folder))
    code, out, err = run(*args)
    assert (code, err) == (
        0,
        "Not known: Attended, Contributions\nThe numbers are from a copy of the page, not from the wiki.\n",
    )
    names = [
        "WikiCon-2026-Pune-communities.svg",
        "WikiCon-2026-Pune-sign-ups.svg",
        "WikiCon-2026-Pune-statuses.svg",
    ]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert sorted(out.split("\n")) == ["", *(str(folder / name) for name in names)]
    before = {path: path.read_bytes() for path in folder.iterdir()}
    for data in before.values():
        assert ElementTree.fromstring(data.decode()).tag == "{http://www.w3.org/2000/svg}svg"
        assert b"Person" not in data
    assert run(*args)[0] == 0
    assert {path: path.read_bytes() for path in folder.iterdir()} == before, "the same bytes"


def test_a_dashboard_of_2000_people_is_small_and_quick(tmp_path):
    """At most 1 MB. The time has room for a slow machine: docs/performance.md has what the command takes."""
    start = time.process_time()
    made = render_dashboard(*board(event_page(2000)))
    assert time.process_time() - start < 6
    assert len(made.encode()) < 200_000
    assert re.search(r"<dd>1,600</dd>", made)


def test_attendance_comes_from_the_table_on_the_page():
    columns = ["Attended 2018-04-06", "Day 2"]
    text = with_columns(with_table(), columns, {1: ["✓", "✓"], 2: ["no", "✓"]})
    found = tables(render_dashboard(*board(text)))
    assert found["Attended"] == [["Date", "Number"], ["2018-04-06", "1"], ["2018-04-07", "2"]]
