"""People of an organisers' file on the page: the table is a fixed point with and without the file, and nobody and nothing is lost."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.registered.planned import registration
from wikiconbot.checks.registered import with_registered
from wikiconbot.errors import UsageError
from wikiconbot.model import Snapshot
from wikiconbot.runs.assess import asked_for, plan_page, understand, with_table
from wikiconbot.runs.registering.file_people import checked_file, with_file
from wikiconbot.runs.stats import Stats
from wikiconbot.runs.wiki_pages import judge_file
from wikiconbot.sources.table import HowToRead, read_people
from wikiconbot.wikitext.siteinfo import DEFAULT

PAGE = """\
== Sign up ==
# [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 10:00, 1 November 2026 (UTC)
# [[User:Ben|Ben]] ([[User talk:Ben|talk]]) 11:00, 1 November 2026 (UTC) vegan
"""
_DAY = "=== Sign up ===\n# [[User:{0}|{0}]] ([[User talk:{0}|talk]]) 10:00, 1 November 2026 (UTC)\n"
SERIES = (
    "== Day in Pune ==\n* Date: 3 December 2026\n"
    + _DAY.format("Ann")
    + "== Day in Goa ==\n* Date: 4 December 2026\n"
    + _DAY.format("Ben")
)
HEADS = ("Timestamp", "Username", "Affiliation", "OK?")
HOW = HowToRead("OK?", {"Affiliation": "Affiliation"}, account="Username")


def people(*rows, how=HOW, heads=HEADS, event=None):
    text = "\n".join(
        ",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in (heads, *rows)
    )
    return replace(read_people(text.encode(errors="replace"), "people.csv", how), event=event)


CARA = ("2026-10-01 10:00", "Cara", "Odia Wikimedians", "Yes")
BEN = ("2026-10-02 10:00", "Ben", "Tamil Wikimedians", "Yes")
HIDDEN = ("2026-10-03 10:00", "Canary", "Secret group", "No")
FILE = people(CARA, BEN, HIDDEN)


def judged(text, file=None):
    asked = replace(asked_for(), people=file)
    return judge_file(Snapshot("Event", text, 1), DEFAULT, asked, Stats())


def plan(text, file=None):
    return plan_page(judged(text, file))


def run(text, file=None):
    """The text after a run; another one changes nothing, with the file or without it."""
    made = plan(text, file)
    assert made.obstacle is None, made.obstacle
    new = made.edits[0].new if made.edits else text
    for again in (plan(new, file), plan(new)):
        assert again.obstacle is None, again.obstacle
        assert [edit.new for edit in again.edits] == []
    return new


def row_of(text, user):
    return next(part for part in text.split("\n|-") if f"[[User:{user}|" in part and "rowheader" in part)


def codes(text, file=None):
    one = judged(text, file)
    return {(f.check, f.user) for f in with_table(one, plan_page(one)).findings}


def test_people_of_a_file_stay_without_it():
    new = run(PAGE, FILE)
    assert "Participants: 3, not named: 1" in new
    assert all(word in row_of(new, "Cara") for word in ("ro rf", "Odia Wikimedians", "registered"))
    assert all(word in row_of(new, "Ben") for word in ("rb rf", "Tamil Wikimedians", "vegan", "both"))
    assert "rf" not in row_of(new, "Ann").split("\n")[0]
    assert "Canary" not in new
    assert [one.message for one in plan(new).remarks] == ["people-held"]
    assert plan(new, FILE).remarks == ()


def heads_of(text):
    region = text[text.index("wikiconbot:participants:begin") :]
    heads = [line.rpartition(" | ")[2] for line in region.split("\n") if line.startswith('! scope="col"')]
    return [head for head in heads if head in ("Affiliation", "City", "Size", "Diet")]


def test_columns_have_the_order_of_the_file():
    heads = ("Timestamp", "Username", "Town", "Affiliation", "T-shirt", "OK?")
    how = HowToRead(
        "OK?", {"T-shirt": "Size", "Affiliation": "Affiliation", "Town": "City"}, account="Username"
    )
    first, second = ("", "Cara", "", "", "M", "Yes"), ("", "Dan", "Goa", "Odia", "", "Yes")
    file = people(first, second, how=how, heads=heads)
    assert list(file.columns.values()) == ["City", "Affiliation", "Size"]
    new = run(PAGE, file)
    assert heads_of(new) == ["City", "Affiliation", "Size"]
    # a column in which nobody has a value is not shown; fields of the page come where they were
    assert heads_of(run(PAGE, people(first, how=how, heads=heads))) == ["Size"]
    listed = '== Participants ==\n{| class="wikitable"\n! User !! Diet\n|-\n| [[User:Dan]] || vegan\n|}\n'
    assert heads_of(run(listed, file)) == ["Diet", "City", "Affiliation", "Size"]


def test_what_people_write_stays():
    new = run(PAGE, FILE)
    new = new.replace("Odia Wikimedians", "Odia and Bhojpuri", 1).replace(
        '! scope="col" data-wcb="status" | Status', '! scope="col" data-wcb="status" | Status\n! Room'
    )
    new = new.replace(row_of(new, "Cara"), row_of(new, "Cara").rstrip("\n") + "\n| 12")
    for file in (None, FILE, None):
        new = run(new, file)
        assert "Odia and Bhojpuri" in row_of(new, "Cara")
        assert "| 12" in row_of(new, "Cara")


def test_without_the_file_the_page_changes_as_always():
    new = run(PAGE, FILE)
    new = run(
        new.replace(
            "# [[User:Ann|Ann]]", "# [[User:Dan|Dan]] 12:00, 2 November 2026 (UTC)\n# [[User:Ann|Ann]]"
        )
    )
    assert "Participants: 4, not named: 1" in new
    assert "Odia Wikimedians" in row_of(new, "Cara")


def test_who_is_not_in_a_newer_file_leaves_without_a_name():
    old = run(PAGE, FILE)
    old = old.replace(row_of(old, "Cara"), row_of(old, "Cara").replace("Odia Wikimedians", "moved by hand"))
    newer = people(BEN)
    refused = plan(old, newer).obstacle
    assert (refused.message, refused.values["before"], refused.values["after"]) == (
        "obstacle-people-shrink",
        "2",
        "1",
    )
    many = [("2026-10-01 10:00", f"User {n}", "", "Yes") for n in range(6)]
    whole = run(old, people(CARA, BEN, *many))
    new = run(whole, people(BEN, *many))
    assert "Cara" not in new
    assert "moved by hand" in new
    assert ("T7", None) in codes(whole, people(BEN, *many))


def test_both_in_the_file_and_crossed_out_on_the_page_is_a_finding():
    struck = PAGE.replace("# [[User:Ben|Ben]]", "# <s>[[User:Ben|Ben]]").replace("vegan", "vegan</s>")
    new = run(struck, FILE)
    assert ("L5", "Ben") in codes(new, FILE)
    assert ("L5", "Ben") in codes(new)


def test_who_left_the_file_and_is_on_the_page_stays_a_question_without_the_file():
    new = run(run(PAGE, FILE), people(CARA, (*BEN[:3], "No"), HIDDEN))
    assert "Tamil Wikimedians" not in new
    assert "to be checked" in row_of(new, "Ben")
    assert ("L6", "Ben") in codes(new)
    back = run(new, FILE)
    assert all(word in row_of(back, "Ben") for word in ("rb rf", "Tamil Wikimedians", "signed up"))


def test_people_without_consent_keep_their_place():
    page = f"{{{{User:WikiconBot/Event|capacity=3}}}}\n{PAGE}"
    new = run(page, people(CARA, HIDDEN))
    waits = [
        line for line in new.split("\n") if "status-waiting" in line or "waiting list" in line.casefold()
    ]
    assert waits
    assert run(new) == new


def test_who_opted_out_is_counted_in_every_run():
    page = f"{{{{User:WikiconBot/Event|optout=Cara}}}}\n{PAGE}"
    new = run(page, FILE)
    assert "not named: 2" in new
    assert "Cara" not in new.split("wikiconbot:participants:begin", 1)[1]


def test_person_without_consent_who_signed_on_the_page_is_there_once():
    file = people(("2026-10-03 10:00", "Ann", "", "No"))
    new = run(PAGE, file)
    assert "not named" not in new


def test_person_without_consent_who_registered_publicly_elsewhere_is_there_once():
    reading, _ = understand(Snapshot("Event", PAGE, 1), DEFAULT, asked_for())
    answers = (registration("Canary"),)
    public = with_registered(reading, {None: answers})
    both, _ = with_file(public, {None: answers}, FILE)
    for known, hidden in ((reading, 1), (public, 0), (both, 0)):
        file = checked_file(known, FILE, {})
        assert file is not None
        assert len(file.registration.hidden) == hidden
        made, _ = with_file(known, {None: answers}, file)
        assert len(made.hidden) == hidden


def test_person_without_consent_counts_in_the_event_of_the_file():
    reading, _ = understand(Snapshot("Event", SERIES, 1), DEFAULT, asked_for())
    headings = [one.heading for one in reading.iterations]
    assert headings == ["Day in Pune", "Day in Goa"]
    no = people(("2026-10-03 10:00", "Ann", "", "No"))
    files = [checked_file(reading, replace(no, event=day), {}) for day in headings]
    assert [file and len(file.registration.hidden) for file in files] == [0, 1]


def test_file_for_an_event_of_a_series():
    headings = [iteration.heading for iteration in judged(SERIES).reading.iterations]
    assert headings == ["Day in Pune", "Day in Goa"]
    new = run(SERIES, people(CARA, HIDDEN, event="Day in Goa"))
    pune, _, goa = new.partition("== Day in Goa")
    assert "Cara" not in pune
    assert "not named" not in pune
    assert "Cara" in goa
    with pytest.raises(UsageError, match="“Day in Pune”, “Day in Goa”"):
        plan(SERIES, people(CARA, event="Delhi"))


def test_columns_that_people_renamed_are_not_doubled():
    new = run(PAGE, FILE)
    renamed = new.replace('" | Affiliation', '" | Group')
    assert renamed != new
    again = run(renamed)
    assert again.count('data-wcb="field-') == 1
    assert "Odia Wikimedians" in row_of(again, "Cara")


NAMES = st.sampled_from(
    ("Ann", "Ben", "Cara", "Dan", "Eva", "user:Fay", "canary@example.org", "None", "=1+1", "'''x'''")
)
ANSWERS = st.sampled_from(("Yes", "No", "", "Maybe"))
ROWS = st.tuples(
    st.sampled_from(("2026-10-01 10:00", "2026-10-02 09:00", "")), NAMES, st.text(max_size=20), ANSWERS
)


@settings(max_examples=30, deadline=None)
@given(st.lists(ROWS, max_size=6), st.booleans())
def test_any_file_is_a_fixed_point(rows, capacity):
    page = f"{{{{User:WikiconBot/Event|capacity=2}}}}\n{PAGE}" if capacity else PAGE
    file = people(*[tuple(cell.replace("\0", "") for cell in row) for row in rows])
    new = run(page, file)
    assert "canary" not in new
    for row in file.rows:
        if row.user and not row.why:
            assert new.count("role=rowheader | [[User:" + row.user + "|") <= 1
            assert f"[[User:{row.user}|" in new
