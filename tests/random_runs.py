"""How many examples the random tests draw: as many as the profile says (conftest.py)."""

from typing import Any

from hypothesis import settings

_USUAL = 100  # what Hypothesis draws where nobody says how many


def draws(examples: int, **more: Any) -> settings:
    """Return the settings of a test that draws so many examples, and more of them in a long run (``make test-long``)."""
    return settings(max_examples=examples * settings().max_examples // _USUAL, deadline=None, **more)
