"""Growing pauses, and the circuit breaker of a wiki."""

from hypothesis import given
from hypothesis import strategies as st

from tests.random_runs import draws
from wikiconbot.service.jobs.pauses import (
    FAILURES,
    LONGEST,
    PROBE,
    Circuit,
    asked,
    circuit_of_text,
    noted,
    pause,
    seen,
)


def test_pauses_grow_from_half_a_minute_to_an_hour():
    assert [pause(tries) for tries in range(10)] == [0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert pause(10**9) == LONGEST


def failing(times, now=0.0, circuit=None):
    circuit = circuit or Circuit()
    for _ in range(times):
        circuit = noted(circuit, now, ok=False)
    return circuit


def test_failures_in_a_row_open_the_circuit_and_a_success_closes_it():
    assert seen(failing(FAILURES - 1), 0).state == "closed"
    assert asked(failing(FAILURES), 0)[1].wait == 30
    assert not asked(failing(FAILURES), 29)[1].may_run
    assert noted(failing(FAILURES - 1), 0, ok=True) == Circuit()
    assert noted(failing(FAILURES), 0, ok=True) == Circuit()


def test_failures_of_runs_that_began_earlier_do_not_make_the_pause_longer():
    assert failing(50) == failing(FAILURES)


def test_after_the_pause_one_run_probes():
    circuit, first = asked(failing(FAILURES), 30)
    assert first.state == "half-open"
    again, second = asked(circuit, 31)
    assert (again, second.state, second.wait) == (circuit, "open", 30), "a probe that works is short"
    assert asked(circuit, 30 + PROBE)[1].state == "half-open"  # the prober never came back


def test_a_clock_that_is_set_back_makes_no_pause_longer():
    day = 86_400.0
    opened = failing(FAILURES, now=day)
    assert asked(opened, 0)[1].may_run
    probed, _ = asked(opened, day + 30)
    assert asked(probed, 0)[1].may_run


def test_a_probe_that_fails_doubles_the_pause_up_to_an_hour():
    circuit, now, waits = failing(FAILURES), 0.0, []
    for _ in range(10):
        waits.append(seen(circuit, now).wait)
        now += waits[-1]
        circuit, _ = asked(circuit, now)
        circuit = noted(circuit, now, ok=False)
    assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]


@draws(200)
@given(st.lists(st.tuples(st.sampled_from(["ask", "ok", "failed"]), st.integers(0, 4000)), max_size=40))
def test_whatever_happens_one_run_at_most_probes_and_no_pause_is_longer_than_an_hour(acts):
    circuit, now, probing_until = Circuit(), 0.0, 0.0
    for act, later in acts:
        now += later
        if act != "ask":
            circuit = noted(circuit, now, ok=act == "ok")
            probing_until = 0.0
            continue
        circuit, gate = asked(circuit, now)
        assert gate.wait <= LONGEST
        assert gate.may_run == (gate.wait == 0)
        if gate.state == "half-open":
            assert now >= probing_until
            probing_until = now + PROBE
        assert circuit_of_text(circuit.as_text()) == circuit


def test_what_cannot_be_read_is_a_closed_circuit():
    assert all(circuit_of_text(text) == Circuit() for text in (None, "", "{", "[]", '{"until": "soon"}'))
