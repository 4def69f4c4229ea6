import re
import time
from pathlib import Path

import pytest

from wikiconbot.reading.personal_data import find_personal, without_personal

_CASES = Path(__file__).parent.parent / "cases" / "personal_data.txt"
_KINDS = {
    "phone": {"phone"},
    "email": {"email"},
    "both": {"phone", "email"},
    "nothing": set(),
}


def cases():
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ", 1)) for line in lines if " | " in line and not line.startswith("#")]


@pytest.mark.parametrize(("kind", "text"), cases())
def test_personal_data_is_found_and_nothing_else(kind, text):
    assert find_personal(text) == _KINDS[kind]
    left = without_personal(text)
    assert find_personal(left) == frozenset()
    if kind == "nothing":
        assert left == text
    else:
        assert "…" in left
        assert not re.search(r"[6789]\d{4}|43210|@\w", left)


@pytest.mark.parametrize("unit", ["9", "/", "-", "a_", "2018-03-", "at ", "a@", "Mob ", "12345,,", "a1-"])
def test_a_text_made_to_be_slow_takes_time_by_its_length(unit):
    start = time.process_time()
    find_personal(unit * (20_000 // len(unit)))
    assert time.process_time() - start < 2
