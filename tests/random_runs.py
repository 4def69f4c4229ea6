"""How many examples the random tests draw: a share of what each test names, as the profile says (conftest.py)."""

from typing import Any

from hypothesis import settings

_WHOLE = 100  # the profile that draws as many as a test names
_SHORT = 10  # a run that is not long draws one in so many
_FEWEST = 15  # a test that names fewer draws all of them


def draws(examples: int, **more: Any) -> settings:
    """Return the settings of a test that names so many examples: `make test` draws 1 in 10, a long run 20 times as many."""
    times = settings().max_examples // _WHOLE
    share = examples * times if times else examples // _SHORT
    return settings(max_examples=max(share, min(examples, _FEWEST)), deadline=None, **more)
