"""A day of the stream with a separate clock (`bench.stream`): nothing is missed, every change is looked at in time.

WIKICONBOT_STREAM_DAY=24 takes so many hours at 30 events a second, as Wikimedia has (`make test-long`).
"""

import json
import os
import subprocess
import sys

import pytest

from tests.service.watching.conftest import ROOT

HOURS = float(os.environ.get("WIKICONBOT_STREAM_DAY", "0"))


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    folder = tmp_path_factory.mktemp("day")
    run = subprocess.run(
        [sys.executable, "-m", "bench.stream", *(("8", "0.5") if not HOURS else (str(HOURS), "30"))],
        cwd=folder,
        env={"HOME": str(folder), "PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""
    figures = json.loads(run.stdout)
    print(json.dumps(figures, indent=1))
    return figures


def test_nothing_is_missed_whatever_happens_to_the_stream(day):
    assert day["never"] == 0
    assert set(day["cuts"]) >= {"ended", "lost", "refused", "silent"}
    assert day["repeated"] > 0
    assert "too-old" in day["missed"]
    assert day["disturbed"][0] > 100


def test_a_change_is_looked_at_30_seconds_after_the_first_one(day):
    number, half, most, nearly_all, longest = day["calm"]
    assert number > 1000
    assert half <= most <= nearly_all <= 31
    assert longest < 120, "an event that comes late, or a cut"


def test_later_changes_postpone_nothing_and_share_a_run(day):
    assert day["runs"] < 0.95 * (day["calm"][0] + day["disturbed"][0])
    assert day["disturbed"][-1] <= 3600 + 180, "the next sweep finds it"


def test_memory_and_handles_stay_flat(day):
    warm = day["memory"][len(day["memory"]) // 4 :]
    assert max(warm) - min(warm) < 3, day["memory"]
    assert max(day["handles"]) < 40
