"""What a pad has that it did not have before is found in a time that grows with its lines."""

import random
from collections import Counter

import pytest

from tests.for_each import for_each
from wikiconbot.plan.notes.added_lines import added, new_lines


class Counted(str):
    """A line that counts how often it is compared, or looked up."""

    __slots__ = ()
    times = 0

    def __eq__(self, other):
        Counted.times += 1
        return str.__eq__(self, other)

    def __hash__(self):
        Counted.times += 1
        return str.__hash__(self)


def shuffled(n, seed=1):
    lines = list(range(n))
    random.Random(seed).shuffle(lines)
    return lines


REWRITTEN = {
    "all lines": lambda n: (range(n), range(n, 2 * n)),
    "blank lines between": lambda n: ([x for i in range(n // 2) for x in (i, "")], [x for _ in range(n // 2) for x in ("spam", "")]),
    "turned about": lambda n: (range(n), range(n - 1, -1, -1)),
    "shuffled": lambda n: (range(n), shuffled(n)),
    "ten kinds of lines": lambda n: ([i * i % 10 for i in range(n)], [i % 7 for i in range(n)]),
    "each line twice": lambda n: ([*range(n // 2), *range(n // 2)], [i // 2 for i in range(n)]),
    "two halves": lambda n: ([*range(n // 2), *range(n // 2)], [*range(n // 2, 0, -1), *range(n // 2)]),
}  # fmt: skip


@pytest.mark.parametrize("lines", REWRITTEN.values(), ids=REWRITTEN)
def test_four_times_the_lines_take_about_four_times_the_comparisons(lines):
    counts = []
    for size in (2000, 8000):
        old, new = ([Counted(line) for line in side] for side in lines(size))
        Counted.times = 0
        added(old, new)
        counts.append(Counted.times)
    assert counts[1] < 8 * counts[0] + 1000


@for_each("seed", range(30))
def test_what_is_new_and_what_is_left_make_the_text(seed):
    chance = random.Random(seed)
    old = [chance.choice("abcd ") for _ in range(chance.randrange(40))]
    new = [chance.choice("abcd ") for _ in range(chance.randrange(40))]
    places = added(old, new)
    assert not Counter(new[n] for n in range(len(new)) if n not in places and new[n].strip()) - Counter(old)


def test_a_line_that_was_moved_is_not_new():
    old = [f"point number {n} of the meeting" for n in range(9)]
    assert added(old, old[::-1]) == []
    assert added(old, [*old[5:], "a point that nobody had", *old[:5]]) == [4]
    assert len(added(old, [old[3], old[3], *old[:3], *old[4:]])) == 1
    assert added(["yes", "One?", "Two?"], ["One?", "Two?", "Three?", "yes"]) == [2, 3]
    assert added(["yes", "One?", "Two?"], ["One?", "Two?", "yes"]) == []


def test_the_lines_of_a_text():
    assert new_lines("\n".join(f"point {n}\n" for n in range(500)), "spam\n\n" * 2) == "spam\n\nspam"
