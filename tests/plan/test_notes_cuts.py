"""Notes are cut into parts where a reader can stop; all lines are on one of the parts, none has more than fits."""

import random

import pytest

from wikiconbot.plan.notes.notes_cuts import cuts, with_short_blocks
from wikiconbot.plan.notes.spread import in_order

LINES = [
    "", "* an item", "** below it", "# a number", "== Heading ==", "text<br>", "words", "{|", "|-", "| cell", "|}",
    "{{x", "}}", "<div>", "</div>", "নোট", "[[a]]",
]  # fmt: skip


def parts_of(lines, *rooms, begins=()):
    found = cuts(lines, iter([*rooms, *[rooms[-1]] * 500]), begins)
    assert found is not None
    return [lines[one.start : one.stop] for one in found]


def test_any_lines_with_any_room_are_all_there_and_fit():
    chance = random.Random(17)
    for _ in range(3000):
        lines = [chance.choice(LINES) for _ in range(chance.randrange(1, 60))]
        rooms = [chance.randrange(0, 300), chance.randrange(30, 300)]
        parts = parts_of(lines, *rooms, begins=[chance.choice(LINES)])
        assert "\n".join("\n".join(part) for part in parts if part) == "\n".join(lines)
        for part, room in zip(parts, [rooms[0]] + [rooms[1]] * len(parts), strict=False):
            assert not part or len("\n".join(part).encode()) <= room


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        (["a" * 30, "", "b" * 30, "== H ==", "c" * 30], ["a" * 30, "", "b" * 30]),
        (["a" * 40, "", "b" * 20, "c" * 30, "d" * 30], ["a" * 40, ""]),
        (["== H ==", "* " + "a" * 30, "* " + "b" * 20, "** c", "** d", "** " + "e" * 30], ["== H ==", "* " + "a" * 30]),
        (["text " * 7, "{|", "| a", "|-", "| " + "b" * 30, "|}"], ["text " * 7]),
        (["text " * 7, "{{Box|", "a", "}} b", "c" * 30], ["text " * 7, "{{Box|", "a", "}} b"]),
        (["a<br>" * 8, "b<br>" * 8, "c" * 8], ["a<br>" * 8]),
    ],
)  # fmt: skip
def test_where_a_page_ends(lines, first):
    assert parts_of(lines, 75)[0] == first


def test_a_page_begins_where_it_began_before():
    lines = [f"line {number}" for number in range(40)]
    before = parts_of(lines, 100)
    assert parts_of(["one more", *lines], 130, 110, begins=[part[0] for part in before[1:]])[1:] == before[1:]


def test_what_is_larger_than_a_page_becomes_several():
    table = ['{| class="wikitable"', *[row for n in range(50) for row in ("|-", f"| cell {n}")], "|}"]
    words = "'''much text''' in [https://x.org one line] " * 20
    lines = with_short_blocks([*table, words, f"* {words}"], 300)
    assert len(lines) > 60
    for part in parts_of(lines, 320):
        assert "\n".join(part).count("{|") == "\n".join(part).count("|}")
    assert sum(line.count("much text") for line in lines) == 40
    assert all(line.count("'''") % 2 == 0 and line.count("[") == line.count("]") for line in lines)
    assert with_short_blocks([*table, words], 100_000) == [*table, words]


def test_a_word_that_fits_on_no_page_is_none():
    assert cuts(["a", "b" * 500], iter([100] * 50)) is None


def test_pages_are_written_in_an_order_that_loses_nothing():
    old = {1: "a\nb", 2: "c\nd", 3: "e\nf"}
    assert in_order({1: "a\nb\nc\nd\ne\nf", 2: "", 3: ""}, old, []) == [1, 2, 3]
    assert in_order({1: "x\na", 2: "b\nc", 3: "d\ne", 4: "f"}, old, [4]) == [4, 3, 2, 1]
    assert in_order({1: "a\nb\nc", 2: "d\ne", 3: "f\ng", 4: "h"}, old, [4]) == [4, 1, 2, 3]


def test_the_time_grows_with_a_line_that_can_be_cut_nowhere():
    line = "}} " + "we met " * 100_000
    assert with_short_blocks([line], 100_000) == [line]
