"""When a failed page is tried again, and when a failing wiki is left alone (a circuit breaker). Pure: no clock, no store."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Literal

SHORTEST, LONGEST = 30.0, 3600.0  # seconds
#: So many failures of a wiki in a row open its circuit: one bad page fails only once before it pauses.
FAILURES = 5
#: Seconds in which a probe must end: longer than the longest run; then another worker may probe.
PROBE = 300.0
#: While a run probes, others ask again after so many seconds: a probe that works takes seconds only.
_WHILE_PROBED = 30.0


def pause(tries: int) -> float:
    """Return how many seconds to wait after so many failures in a row: 30, 60, 120 … 3,600. 0 after no failure."""
    return 0.0 if tries < 1 else min(LONGEST, SHORTEST * 2.0 ** min(tries - 1, 20))


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether a run may ask a wiki: ``closed`` (the usual state) and ``half-open`` (this run is the probe) say yes.

    ``open`` says no, for ``wait`` seconds. The words are those of circuit breakers: an open circuit lets nothing through.
    """

    state: Literal["closed", "half-open", "open"] = "closed"
    wait: float = 0.0

    @property
    def may_run(self) -> bool:
        """Whether a run may begin now."""
        return self.state != "open"


@dataclass(frozen=True, slots=True)
class Circuit:
    """What is known of a wiki's failures. ``opened`` counts how often in a row the circuit opened; times are seconds.

    ``until`` is when the next probe may start; 0: the circuit is closed. ``probe`` is when the probe in progress must have ended.
    """

    failures: int = 0
    opened: int = 0
    until: float = 0.0
    probe: float = 0.0

    def as_text(self) -> str:
        """Return it as JSON, for the store; empty for a circuit without failures."""
        return "" if self == Circuit() else json.dumps(asdict(self))


def circuit_of_text(text: str | None) -> Circuit:
    """Return what ``as_text`` wrote; a closed circuit if that cannot be read."""
    try:
        about = json.loads(text or "{}")
        return Circuit(
            int(about.get("failures", 0)),
            int(about.get("opened", 0)),
            float(about.get("until", 0)),
            float(about.get("probe", 0)),
        )
    except (ValueError, TypeError, AttributeError, OverflowError):
        return Circuit()


def seen(circuit: Circuit, now: float) -> Gate:
    """Return the state of a circuit for people, without starting a probe.

    A pause that is longer than any is of a clock that was set back: it is over.
    """
    if not circuit.until:
        return Gate()
    if 0 < circuit.until - now <= LONGEST:
        return Gate("open", circuit.until - now)
    if 0 < circuit.probe - now <= PROBE:
        return Gate("open", min(circuit.probe - now, _WHILE_PROBED))
    return Gate("half-open")


def asked(circuit: Circuit, now: float) -> tuple[Circuit, Gate]:
    """Return the circuit after a run asked whether it may begin, and the answer: of several that ask, one gets the probe."""
    gate = seen(circuit, now)
    return (replace(circuit, probe=now + PROBE), gate) if gate.state == "half-open" else (circuit, gate)


def noted(circuit: Circuit, now: float, *, ok: bool) -> Circuit:
    """Return the circuit after a run: it worked (the wiki answered, whatever the page's outcome), or the wiki failed.

    A success closes the circuit, also that of a run that began before. A failure counts only while runs may begin: those that
    began earlier and end during a pause do not make it longer. A probe that fails opens the circuit for twice the time.
    """
    if ok:
        return Circuit()
    if circuit.until:
        if not circuit.probe:
            return circuit
        return Circuit(circuit.failures + 1, circuit.opened + 1, now + pause(circuit.opened + 1))
    if circuit.failures + 1 < FAILURES:
        return replace(circuit, failures=circuit.failures + 1)
    return Circuit(circuit.failures + 1, 1, now + pause(1))
