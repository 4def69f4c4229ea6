"""What a table says about an event to other programs, for tests."""

from typing import Any


def event_data(**known: Any) -> dict[str, Any]:
    """The data of an event with one list, without limits and without people, in which ``known`` is something else."""
    data: dict[str, Any] = {
        "rosters": [{"heading": "Sign up", "under": []}],
        "fields": [],
        "deadline": None,
        "closes": None,
        "capacity": None,
        "free": None,
        "waiting": 0,
        "questions": [],
        "communities": [],
        "deciders": [],
        "words": {"confirmed": "confirmed", "not-coming": "not coming"},
        "attended": None,
    }
    return data | known
