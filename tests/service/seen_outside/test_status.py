"""The state of the service, from the store of a worker: for people, for programs, for Prometheus and for probes."""

import json
import time
import urllib.error
import urllib.request

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.live.ports import free_port
from wikiconbot.errors import ConfigurationError, Unreachable
from wikiconbot.service.jobs.pauses import FAILURES, Gate
from wikiconbot.service.seen_outside import health
from wikiconbot.service.seen_outside.metrics import exposition
from wikiconbot.service.seen_outside.status_report import ServiceState, document, lines, state_of
from wikiconbot.service.store.opening import open_store
from wikiconbot.service.store.store_values import Failure, Figures, PadFigures, PageKey, WikiState
from wikiconbot.service.watching.away import away_of, away_text

META = "https://meta.wikimedia.org/w/api.php"
WIKIS = {
    META: WikiState(12, 3, 1, 11, 1000.0, Gate("open", 45), {"saved": 7, "unchanged": 2}),
    "other": WikiState(1),
}
FAILING = {META: {f"Page {number:02}": Failure("protected", 900.0, 2) for number in range(11)}}
HEARTBEATS = {"worker a 1": 1200.0, "worker a 2": 1990.0, "watch b 3": 1000.0}
STATE = ServiceState(Figures(2000.0, WIKIS, HEARTBEATS), FAILING)
WIKIMEDIA = "https://etherpad.wikimedia.org"
PADS = PadFigures(
    40,
    2,
    1400.0,
    {
        WIKIMEDIA: WikiState(gate=Gate("open", 30), outcomes={"archived": 3, "gone": 1}),
        "http://x": WikiState(),
    },
)
WITH_PADS = ServiceState(Figures(2000.0, {}, {"worker a 1": 1990.0}, PADS))


def test_people_read_what_is_wrong_and_which_pages_failed():
    assert list(lines(STATE)) == [
        "Pages: 3 pending, 1 running, 11 failed at their last run. The oldest pending page has been due for 17 min.",
        "watch: last sign of life 17 min ago.",
        "worker: last sign of life 10 s ago.",
        f"{META}: 12 events, 3 pending, 1 running.",
        "  Several runs failed on this wiki, so no run begins on it for another 45 s.",
        "  How runs ended: saved 7, unchanged 2.",
        *(f"  Page {number:02}: protected, 2 times in a row." for number in range(10)),
        "  1 more page failed.",
        "other: 1 event, 0 pending, 0 running.",
        "Pages have been due for more than a quarter of an hour. Look into the log of the workers, or start more of them.",
        "All runs on a wiki fail: see whether the bot is blocked or stopped there, or the wiki read-only. The log of the workers says why.",
    ]


def test_people_read_how_it_went_with_the_pads():
    assert list(lines(WITH_PADS))[2:] == [
        "Pads: 40 pages have pads, 2 due now. The pad that waits longest has been due for 10 min.",
        f"{WIKIMEDIA}: archived 3, gone 1.",
        "  It did not answer, so it is not asked for another 30 s.",
        "http://x: –.",
    ]


def test_programs_read_how_it_went_with_the_pads():
    about = document(WITH_PADS)["pads"]
    assert (about["pages"], about["due"], about["oldest"]) == (40, 2, 600.0)
    assert about["etherpads"][WIKIMEDIA] == {"circuit": "open", "outcomes": {"archived": 3, "gone": 1}}
    assert document(STATE)["pads"] == {"pages": 0, "due": 0, "oldest": 0, "etherpads": {}}
    found = read_metrics(exposition(lambda: WITH_PADS, "text/plain")[0].decode())
    assert found["wikiconbot_pages_with_pads", ("state", "due")] == 2
    assert found["wikiconbot_oldest_due_pad_seconds",] == 600
    assert found["wikiconbot_pads_total", ("etherpad", WIKIMEDIA), ("outcome", "gone")] == 1
    assert found["wikiconbot_etherpad_circuit_open", ("etherpad", WIKIMEDIA)] == 1
    assert found["wikiconbot_etherpad_circuit_open", ("etherpad", "http://x")] == 0


def test_a_wiki_that_cannot_be_watched_is_named():
    away = {"frwiki": Failure("login-refused", 1990.0, 3)}
    state = ServiceState(Figures(2000.0, {}, {"worker a 1": 1999.0}), away=away)
    assert list(lines(state))[2:] == [
        "frwiki cannot be watched: login-refused, 3 times in a row. The log of the watcher says why.",
        "At least one wiki cannot be watched: check its account and the configuration, and whether it answers.",
    ]
    about = document(state)
    assert about["away"] == {"frwiki": {"code": "login-refused", "at": 1990.0, "tries": 3}}
    assert about["problems"] == ["no-wiki"]


@pytest.mark.parametrize("text", [None, "", "{", "[]", '{"a": 5}', '{"a": ["x", "y", 1]}'])
def test_what_cannot_be_read_names_no_wiki(text):
    assert away_of(text, 2000.0) == {}


def test_wikis_that_nobody_tries_any_more_are_left_out():
    text = away_text({"a": Failure("no-api", 10.0, 1), "b": Failure("no-api", 9000.0, 2)})
    assert away_of(text, 10_000.0) == {"b": Failure("no-api", 9000.0, 2)}


def test_programs_read_all_of_it():
    about = document(STATE)
    assert json.loads(json.dumps(about)) == about
    assert (about["pending"], about["oldest"], about["problems"]) == (3, 1000.0, ["late", "paused"])
    assert about["parts"] == {"worker": 10.0, "watch": 1000.0}
    assert about["wikis"][META]["circuit"] == "open"
    assert len(about["wikis"][META]["failing"]) == 11
    assert about["wikis"]["other"]["oldest"] == 0


@pytest.mark.parametrize(
    ("beats", "problems"),
    [({}, ["no-worker"]), ({"worker a 1": 1800.0}, ["no-worker"]), ({"worker a 1": 1999.0}, [])],
)
def test_without_a_worker_that_lives_something_is_wrong(beats, problems):
    state = ServiceState(Figures(2000.0, {}, beats))
    assert document(state)["problems"] == problems
    assert len(list(lines(state))) == 1 + len(beats) + len(problems)


@pytest.mark.parametrize(("pending", "problems"), [(1, ("paused",)), (0, ())])
def test_pages_that_wait_for_a_blocked_bot_are_a_problem(pending, problems):
    """Their next run is always in the future, so they are never late."""
    wiki = WikiState(9, pending, 0, 9, 5000.0, Gate("half-open"), {"blocked": 90})
    assert ServiceState(Figures(2000.0, {META: wiki}, {"worker a 1": 1999.0})).problems == problems


def test_a_sign_of_life_from_the_future_is_of_one_that_is_gone():
    """The clock was set back by a day, and the worker was killed before."""
    state = ServiceState(Figures(2000.0, {}, {"worker a 1": 2000.0 + 86_400, "watch b 3": 2001.0}))
    assert (state.parts, state.problems) == ({"watch": 0.0}, ("no-worker",))


def read_metrics(text):
    return {
        (sample.name, *sorted(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_prometheus_reads_numbers_without_titles():
    body, kind = exposition(lambda: STATE, "text/plain")
    assert kind.startswith("text/plain")
    assert b"Page 0" not in body
    found = read_metrics(body.decode())
    assert found["wikiconbot_pages", ("state", "pending"), ("wiki", META)] == 3
    assert found["wikiconbot_runs_total", ("outcome", "saved"), ("wiki", META)] == 7
    assert found["wikiconbot_circuit_open", ("wiki", META)] == 1
    assert found["wikiconbot_circuit_open", ("wiki", "other")] == 0
    assert found["wikiconbot_oldest_due_seconds",] == 1000
    assert found["wikiconbot_heartbeat_age_seconds", ("part", "worker")] == 10


# ── the server ──────────────────────────────────────────────────────────────────────────────────────
@pytest.fixture
def serve():
    """Starts a server; returns what asks it."""
    started = []

    def start(read, silent_for=lambda: 0.0):
        server = health.listen_on(("127.0.0.1", free_port()), read, silent_for)
        started.append(health.start(server))
        port = server.server_address[1]

        def ask(path, method="GET"):
            request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method)
            try:
                with urllib.request.urlopen(request, timeout=20) as answer:
                    return answer.status, answer.read().decode()
            except urllib.error.HTTPError as error:
                with error:
                    return error.code, error.read().decode()

        return ask

    yield start
    for process in started:
        process.kill()
        process.join()


def test_probes_are_answered_from_the_store(serve, tmp_path):
    store = open_store(None, tmp_path)
    ask = serve(lambda: state_of(store))
    key = PageKey(META, "Page")
    assert store.hint(key, 0)
    store.heartbeat("worker a 1")
    code, body = ask("/healthz")
    about = json.loads(body)
    assert (code, about["alive"], about["store"], about["pending"], about["problems"]) == (
        200,
        True,
        True,
        1,
        [],
    )
    assert store.take_up(key)
    for _ in range(FAILURES):
        store.failed(key, "lost")
    code, body = ask("/metrics?x=1")
    assert code == 200
    assert read_metrics(body)["wikiconbot_runs_total", ("outcome", "lost"), ("wiki", META)] == FAILURES
    assert ask("/")[0] == 404
    assert ask("/healthz", "HEAD") == (200, "")
    store.close()


def test_a_worker_that_stands_still_is_not_healthy(serve):
    ask = serve(lambda: STATE, silent_for=lambda: 500.0)
    code, body = ask("/healthz")
    assert (code, json.loads(body)["alive"]) == (503, False)


def test_a_store_that_is_away_does_not_make_a_worker_unhealthy(serve):
    def away():
        raise Unreachable("Redis is away.")

    ask = serve(away)
    code, body = ask("/healthz")
    assert (code, json.loads(body)) == (200, {"alive": True, "store": False, "reason": "Redis is away."})
    assert ask("/metrics") == (503, "Redis is away.\n")


def test_an_address_that_is_taken_is_reported():
    port = free_port()
    server = health.listen_on(("127.0.0.1", port), lambda: STATE, time.monotonic)
    with pytest.raises(
        ConfigurationError, match=f"Probes cannot be answered at 127.0.0.1:{port}: Address already in use"
    ):
        health.listen_on(("127.0.0.1", port), lambda: STATE, time.monotonic)
    server.server_close()
    with pytest.raises(ConfigurationError, match="Probes cannot be answered"):
        health.listen_on(("203.0.113.1", port), lambda: STATE, time.monotonic)
