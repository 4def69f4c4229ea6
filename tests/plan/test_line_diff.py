"""A diff says how one text becomes the other, whatever the texts, and takes no time."""

import difflib
import random
import re
import time

from hypothesis import given
from hypothesis import strategies as st

from bench.participants import filled, signup
from tests.for_each import for_each
from tests.random_runs import draws
from tests.table.planned import run
from wikiconbot.plan.line_diff import unified

HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def diff(old, new, context=3):
    return list(unified(old, new, "a", "b", context))


def patched(old, lines):
    """The text after a unified diff, read as strictly as ``patch`` does: every line that it names has to be there."""
    if not lines:
        return old
    assert lines[:2] == ["--- a", "+++ b"]
    rest, at, place = re.findall(r"[^\n]*\n|[^\n]+", old), 0, 2
    made: list[str] = []
    while place < len(lines):
        found = HUNK.fullmatch(lines[place])
        assert found, lines[place]
        start, count, first, added = (1 if n is None else int(n) for n in found.groups())
        where, place = start - 1 if count else start, place + 1
        made, at = made + rest[at:where], where
        assert len(made) == (first - 1 if added else first)
        while count or added:
            mark, said, place = lines[place][0], lines[place][1:], place + 1
            if lines[place : place + 1] == ["\\ No newline at end of file"]:
                place += 1
            else:
                said += "\n"
            if mark in " -":
                assert rest[at] == said
                at, count = at + 1, count - 1
            if mark in " +":
                made.append(said)
                added -= 1
        assert count == added == 0
    return "".join(made + rest[at:])


WORDS = st.lists(
    st.sampled_from(["a", "b", "|", "|", "|-", '|- data-wikiconbot="k1 y2"', "", "x" * 3]), max_size=60
)


@draws(400)
@given(WORDS, WORDS, st.booleans(), st.booleans(), st.integers(0, 3))
def test_a_diff_applied_to_the_old_text_gives_the_new_one(old, new, ends, ends_too, context):
    old, new = "\n".join(old) + "\n" * ends, "\n".join(new) + "\n" * ends_too
    assert patched(old, diff(old, new, context)) == new


def edited(chance, lines):
    """Lines after some work on them: taken out, put in, changed, moved."""
    lines = list(lines)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(lines) + 1)
        to = min(len(lines), at + chance.randint(0, 30))
        what = chance.random()
        if what < 0.3:
            lines[at:to] = []
        elif what < 0.6:
            lines[at:at] = [f"new {chance.random()}"] * chance.randint(1, 5)
        elif what < 0.8:
            lines[at:to] = [f"{line} changed" for line in lines[at:to]]
        else:
            moved, lines[at:to] = lines[at:to], []
            place = chance.randrange(len(lines) + 1)
            lines[place:place] = moved
    return lines


@for_each("seed", range(60))
def test_long_texts_with_much_work_on_them(seed):
    chance = random.Random(seed)
    many = [chance.choice(("|", "| yes", "|-", f"| {chance.randrange(300)}")) for _ in range(3000)]
    old, new = "\n".join(many), "\n".join(edited(chance, many))
    lines = diff(old, new)
    assert patched(old, lines) == new
    if seed < 5:  # not much longer than the shortest one
        best = list(difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm=""))
        changed = [sum(line[:1] in ("+", "-") for line in each) for each in (lines, best)]
        assert changed[0] <= 1.5 * changed[1]


def test_lines_are_what_the_wiki_takes_for_lines():
    old, new = "a\u2028b\x0cc\nd", "a\u2028b\x0cc\ne"
    assert diff(old, new)[3:] == [
        " a\u2028b\x0cc",
        "-d",
        "\\ No newline at end of file",
        "+e",
        "\\ No newline at end of file",
    ]


def test_the_same_text_has_no_diff():
    assert diff("a\nb", "a\nb") == []


def table_of(number):
    return run("== Sign up ==\n" + "\n".join(map(signup, range(number))) + "\n")


def test_two_thousand_rows_with_new_columns_and_cells_take_at_most_a_second():
    old = table_of(2000)
    new = filled(old)
    wide = re.sub(r"(?m)^\| \d{4}-\d\d-\d\d \d\d:\d\d$", r"\g<0>\n| new", new)
    for first, second in ((old, new), (new, wide), (wide, old)):
        began = time.process_time()
        lines = diff(first, second)
        assert time.process_time() - began < 1
        assert patched(first, lines) == second


def test_one_changed_row_is_all_that_a_diff_shows():
    old = table_of(50)
    rows = old.split("\n|-")
    new = "\n|-".join([*rows[:20], rows[20] + "\n| x", *rows[21:]])
    changed = [line for line in diff(old, new)[2:] if line[:1] in ("+", "-")]
    assert changed == ["+| x"]
