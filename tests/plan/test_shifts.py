"""A change of the settings that moves many people to another status is noticed; what people do themselves is not."""

import pytest

from wikiconbot.runs.assess import plan_text

NOW = "2026-11-28T00:00:00Z"
LINES = [f"# [[User:Guest {n}]] 10:0{n}, 3 November 2026 (UTC)" for n in range(1, 9)]


def page(settings, lines=LINES):
    return f"{{{{User:WikiconBot/Event|{settings}}}}}\n== Sign up ==\n" + "\n".join(lines) + "\n"


def planned(text):
    return plan_text(text, now=NOW)


def written(text):
    (edit,) = planned(text).edits
    return edit.new


@pytest.mark.parametrize(
    ("before", "now", "shifted"),
    [
        ("capacity = 2", "capacity = 80", (6, 8)),
        ("capacity = 5", "capacity = 80", (3, 8)),
        ("capacity = 6", "capacity = 80", None),  # two people: anybody may make that much room
        ("capacity = 2", "capacity = 3", None),
        ("capacity = 2", "capacity = 2|columns = participant, status, signed", None),
        ("", "deadline = 2026-11-02", (8, 8)),
        ("", "optout = Guest 1, Guest 2, Guest 3", (3, 8)),
        ("", "optout = Guest 1, Guest 2", None),
    ],
)
def test_many_new_statuses_are_noticed(before, now, shifted):
    text = written(page(before)).replace(f"Event|{before}}}", f"Event|{now}}}")
    assert planned(text).shifted == shifted


def test_what_people_change_themselves_is_no_surprise():
    text = written(page(""))
    for line in LINES[:5]:
        text = text.replace(line, f"# <s>{line[2:]}</s>", 1)
    assert planned(text).edits
    assert planned(text).shifted is None


def test_the_first_table_surprises_nobody():
    assert planned(page("capacity = 2")).shifted is None


def test_cells_that_people_changed_do_not_count():
    text = written(page("capacity = 2"))
    rows = text.count("| waiting")
    assert rows
    text = text.replace("| waiting", "| asked to wait")
    assert planned(text.replace("capacity = 2", "capacity = 80")).shifted is None


def test_a_series_counts_all_its_events():
    both = "== First edition ==\n* Date: 3 March 2027\n=== Sign up ===\n{}\n\n== Second edition ==\n* Date: 4 March 2028\n=== Sign up ===\n{}\n"
    lines = "\n".join(LINES)
    text = "{{User:WikiconBot/Event|capacity=3}}\n" + both.format(lines, lines)
    (edit,) = planned(text).edits
    assert planned(edit.new.replace("capacity=3", "capacity=30")).shifted == (10, 16)
