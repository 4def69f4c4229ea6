"""What somebody took off the wiki stays away, also in other words; what is new is saved on the wiki."""

import random

import pytest

from wikiconbot.plan.notes.taken_out import kept_away

BEFORE = [
    "Welcome all",
    "Phone: 555 1234 of Asha",
    "* Ravi brings cake",
    "We met on Monday in Pune",
    "Mail me: asha@example.org",
]


def away(line, *, page, before=BEFORE, now=()):
    """Whether a new line of the pad stays away; the pad has the lines ``now`` too."""
    lines = [*now, line]
    return kept_away(before, lines, [len(lines) - 1], page) == {len(lines) - 1}


@pytest.mark.parametrize(
    "line",
    [
        "Phone: 555 1234 of Asha!", "phone of Asha: 555-1234", "'''Phone''': 555 1234 of Asha (evenings)", "Phone: 555 9999 of Asha",
        "call ५५५१२३४ any time", "* Phone: 555 1234 of Asha", "Write to Asha@Example.org, please", "<s>Phone: 555 1234 of Asha</s>",
    ],
)  # fmt: skip
def test_a_removed_line_in_other_words_stays_away(line):
    assert away(line, page=[BEFORE[0], *BEFORE[2:4]])
    assert not away(line, page=BEFORE)


@pytest.mark.parametrize(
    "line",
    [
        "Asha comes on Tuesday", "Phone numbers are not public", "* Ravi brings tea", "Next: 2027-04-06 in Pune", "555 people came", "",
        "of", "We met on Monday in Pune",
    ],
)  # fmt: skip
def test_what_is_new_comes_home(line):
    assert not away(line, page=[BEFORE[0], *BEFORE[2:4]])


def test_a_number_that_was_taken_out_of_its_line_stays_away():
    page = [*BEFORE[:1], "Phone: of Asha", *BEFORE[2:]]
    assert away("Phone: 555 1234 of Asha, in the evening", page=page)
    assert not away("Phone: later, of Asha", page=page)


def test_a_line_like_one_that_the_pad_still_has_is_no_other_words_of_it():
    page = [line for line in BEFORE if "Ravi" not in line]
    assert not away("* Lena brings cake", page=page, now=["* Ravi brings cake"])
    assert away("* Ravi brings a cake", page=page)


def test_lines_that_people_corrected_or_tables_of_the_wiki_are_not_taken_out():
    assert not away("We met on Monday in Poona", page=["We met on Sunday in Pune"])
    assert away("会议的电话号码是五五五，请保密！", before=["会议的电话号码是五五五，请保密"], page=["x"])
    assert not away("会议的时间是三点", before=["会议的电话号码是五五五，请保密"], page=["x"])


def test_many_lines_take_a_time_that_grows_with_them():
    chance = random.Random(1)
    words = [f"word{number}" for number in range(50)]
    before = [" ".join(chance.choices(words, k=8)) for _ in range(5_000)]
    now = [" ".join(chance.choices(words, k=8)) for _ in range(5_000)]
    assert len(kept_away(before, now, range(len(now)), ["nothing"])) < 5_000
