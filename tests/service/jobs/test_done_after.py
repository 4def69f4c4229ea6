"""What is kept of a run: the digest of settings, and the next day on which something may change."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wikiconbot import __version__
from wikiconbot.cli.options import asked
from wikiconbot.event import Asked, said_by_command
from wikiconbot.model import Edit, Event, Evidence, Plan, Reading, Saved, Snapshot
from wikiconbot.plan.current import Current, Pages
from wikiconbot.runs.assess import Judgement
from wikiconbot.runs.update import Result
from wikiconbot.service.jobs.done_after import done_after, next_day, settings_digest
from wikiconbot.service.store.store_values import Done

ROOT = Path(__file__).parents[3]
PAGE, TABLE = Snapshot("WikiCon", "text", 5), Snapshot("WikiCon/List", "text", 6)


def judged(**event):
    return Judgement(PAGE, Reading((), ()), evidence=Evidence({}, event=Event(**event)))


@pytest.mark.parametrize(
    ("event", "today", "day"),
    [
        ({}, "2026-11-29", None),
        ({"deadline": "2026-12-24"}, "2026-11-29", "2026-12-24"),
        ({"deadline": "2026-12-24"}, "2026-12-24", "2026-12-25"),
        ({"deadline": "2026-12-24T18:00"}, "2026-12-25", None),
        ({"starts": "2027-01-10"}, "2026-11-29", "2026-12-27"),
        ({"starts": "2027-01-10"}, "2026-12-27", "2027-01-10"),
        ({"starts": "2027-01-10", "deadline": "2026-12-30"}, "2026-12-28", "2026-12-30"),
        ({"starts": "not a day"}, "2026-12-28", None),
    ],
)
def test_the_next_day_on_which_a_plan_may_change(event, today, day):
    assert next_day(judged(**event), today) == day


def test_each_event_of_a_series_counts():
    parts = (judged(deadline="2026-12-24"), judged(deadline="2026-12-10"))
    assert next_day(replace(judged(), parts=parts), "2026-11-29") == "2026-12-10"


def test_what_was_saved_is_what_is_done():
    current = Current(Pages(PAGE, target=TABLE))
    judgement = replace(judged(), current=current)
    made = ((Edit(TABLE.page, 6, "text", "new", ""), 9),)
    result = Result("run", judgement, Plan("WikiCon"), Saved("WikiCon", 9), made)
    assert done_after(result, "digest", 3.5) == Done(
        5, (("WikiCon/List", 9),), "digest", None, __version__, 3.5
    )


def test_a_page_that_is_not_there_is_not_done():
    judgement = replace(judged(), snapshot=Snapshot("WikiCon", ""))
    assert done_after(Result("run", judgement, Plan("WikiCon"), None), "", 0) is None


def test_a_run_over_midnight_is_due_on_the_day_that_it_did_not_know():
    event = Event(deadline="2026-12-23")
    judgement = replace(judged(), evidence=Evidence({}, event=event, now="2026-12-23T23:59:58Z"))
    saved = Result("run", judgement, Plan("WikiCon"), Saved("WikiCon", 9))
    after_midnight = datetime(2026, 12, 24, tzinfo=UTC).timestamp()
    done = done_after(saved, "", after_midnight)
    assert done
    assert done.due == "2026-12-24"


def test_the_digest_is_the_same_in_every_process():
    """Python orders sets in another way in each process."""
    program = "from tests.service.jobs.test_done_after import settings; print(settings())"
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.stdout, done.stderr) == (f"{settings()}\n", "")


def settings():
    return settings_digest(
        asked(
            ("Sign up",), parts=("participants", "etherpad", "findings"), may_publish=("findings", "accounts")
        )
    )


def test_the_digest_changes_with_the_settings():
    one, other = (Asked(command=said_by_command((name,))) for name in ("Sign up", "Participants"))
    assert len({settings_digest(one), settings_digest(other), settings_digest(Asked())}) == 3
