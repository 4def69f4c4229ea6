"""What `make test` leaves to `make test-long`: with WIKICONBOT_LONG=1 all of it is tested.

A test with the mark ``long`` exists only there. `some` is for a test that has many cases of one kind.
"""

import os
from collections.abc import Sequence
from typing import TypeVar

import pytest

T = TypeVar("T")

LONG = bool(os.environ.get("WIKICONBOT_LONG"))


def some(cases: Sequence[T], *places: int) -> Sequence[T]:
    """Return the cases at these places, which stand for all of their kind; all of them in a long run."""
    return cases if LONG else [cases[place] for place in places]


def without_long(items: list[pytest.Item]) -> list[pytest.Item]:
    """Return the tests that a run has: all in a long one, else those without the mark ``long``."""
    return items if LONG else [item for item in items if item.get_closest_marker("long") is None]
