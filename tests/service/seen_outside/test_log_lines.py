"""Log lines: one line each, as text for people or as JSON for programs."""

import json
import logging
import re

import pytest

from wikiconbot.service.seen_outside.log_lines import Log, take_logging
from wikiconbot.service.store.store_values import PageKey

PAGE = PageKey("meta:meta", "WikiCon")
SAVED = {
    "outcome": "saved", "verdict": "worked", "reason": "", "revision": 7, "run": "r1", "requests": 3, "seconds": 0.25, "again": None, "fault": None,
}  # fmt: skip
FAILED = {
    **SAVED,
    "outcome": "protected",
    "verdict": "failed",
    "reason": "The page\nis protected.",
    "revision": None,
    "again": 60.0,
}


@pytest.fixture
def written():
    return []


def test_people_get_a_sentence(written):
    log = Log(written.append)
    log.report("page", PAGE, **SAVED)
    log.report("page", PAGE, **FAILED)
    log.started(1)
    assert [re.sub(r"^\S+Z ", "", line) for line in written] == [
        "info: meta:meta WikiCon: saved 7, 0.25 s, requests: 3.",
        "warning: meta:meta WikiCon: protected (The page is protected.), 0.25 s, requests: 3. Next run in 60 s.",
        "info: 1 process works off the queue.",
    ]


def test_programs_get_objects(written):
    log = Log(written.append, as_json=True)
    log.report("page", PAGE, **SAVED)
    log.report("interrupted", PAGE)
    first, second = map(json.loads, written)
    assert (first["event"], first["outcome"], first["revision"], first["page"]) == (
        "page",
        "saved",
        7,
        "WikiCon",
    )
    assert not {"again", "fault", "traceback"} & first.keys()
    assert second["level"] == "warning"
    assert all("\n" not in line for line in written)


def test_a_fault_of_this_program_has_its_traceback(written):
    fault = ZeroDivisionError("division")
    Log(written.append, as_json=True).report("page", PAGE, **{**FAILED, "outcome": "mistake", "fault": fault})
    assert json.loads(written[0])["level"] == "error"
    assert "ZeroDivisionError: division" in json.loads(written[0])["traceback"]
    assert len(written) == 1
    Log(written.append).report("page", PAGE, **{**FAILED, "outcome": "mistake", "fault": fault})
    assert "ZeroDivisionError: division" in written[1]


def test_quiet_keeps_what_went_wrong(written):
    log = Log(written.append, quiet=True)
    log.report("page", PAGE, **SAVED)
    log.ended()
    log.report("page", PAGE, **FAILED)
    log.say("The Redis does not answer.")
    assert len(written) == 2


def test_messages_of_huey_are_lines_without_tracebacks(written):
    logger = logging.getLogger("huey")
    before = logger.handlers, logger.propagate, logger.level
    try:
        take_logging(Log(written.append, as_json=True))
        try:
            raise ConnectionError("refused")
        except ConnectionError:
            for _ in range(3):  # once a second, for as long as it is away
                logging.getLogger("huey.consumer.Worker").exception("Error reading from queue")
            logging.getLogger("huey.consumer.Scheduler").exception("Error reading schedule.")
        logging.getLogger("huey").info("Executing …")
    finally:
        logger.handlers, logger.propagate = before[:2]
        logger.setLevel(before[2])
    (line,) = map(json.loads, written)
    assert (line["event"], line["message"]) == ("huey.consumer.Worker", "Error reading from queue: refused")
