"""The state of the service for Prometheus. No title of a page is a label: there may be 50,000."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from wikiconbot.service.seen_outside.status_report import ServiceState
from wikiconbot.service.store.store_values import WikiState, due_for


class StateCollector(Collector):
    """Reads the state each time that it is asked for: the store has the figures of all processes, so nothing is counted here."""

    def __init__(self, read: Callable[[], ServiceState]) -> None:
        self._read = read

    def collect(self) -> Iterator[Metric]:
        """Yield the metrics."""
        state = self._read()
        yield from _of_wikis(state)
        yield from _of_pads(state)
        oldest = "For how long the oldest pending page has been due."
        yield GaugeMetricFamily("wikiconbot_oldest_due_seconds", oldest, state.figures.oldest)
        beats = GaugeMetricFamily(
            "wikiconbot_heartbeat_age_seconds",
            "Seconds since the last sign of life of a part.",
            labels=("part",),
        )
        for part, age in state.parts.items():
            beats.add_metric((part,), age)
        yield beats


def _of_wikis(state: ServiceState) -> Iterator[Metric]:
    """Yield the metrics of pages, by wiki."""
    pages = GaugeMetricFamily(
        "wikiconbot_pages",
        "Pages by their state: events, pending (somebody should look), running, failed.",
        labels=("wiki", "state"),
    )
    for name, wiki in state.figures.wikis.items():
        for about in ("events", "pending", "running", "failed"):
            pages.add_metric((name, about), getattr(wiki, about))
    yield pages
    runs = CounterMetricFamily(
        "wikiconbot_runs", "Runs on pages by how they ended.", labels=("wiki", "outcome")
    )
    closed = GaugeMetricFamily(
        "wikiconbot_circuit_open", "1 while no run begins on a wiki because runs failed.", labels=("wiki",)
    )
    yield from _ends(state.figures.wikis, runs, closed)


def _of_pads(state: ServiceState) -> Iterator[Metric]:
    """Yield the metrics of pads."""
    known = state.figures.pads
    pages = GaugeMetricFamily(
        "wikiconbot_pages_with_pads",
        "Pages with pads, by their state: all, due (a pad is to be archived now).",
        labels=("state",),
    )
    pages.add_metric(("all",), known.pages)
    pages.add_metric(("due",), known.due)
    yield pages
    oldest = "For how long the pad that waits longest has been due."
    waits = due_for(known.oldest_due, state.figures.at)
    yield GaugeMetricFamily("wikiconbot_oldest_due_pad_seconds", oldest, waits)
    ends = CounterMetricFamily(
        "wikiconbot_pads", "Attempts to archive a pad, by how they ended.", labels=("etherpad", "outcome")
    )
    closed = GaugeMetricFamily(
        "wikiconbot_etherpad_circuit_open",
        "1 while an Etherpad is not asked because it did not answer.",
        labels=("etherpad",),
    )
    yield from _ends(known.etherpads, ends, closed)


def _ends(
    states: Mapping[str, WikiState], ends: CounterMetricFamily, closed: GaugeMetricFamily
) -> Iterator[Metric]:
    """Yield how runs on wikis, or attempts at Etherpads, ended, and which of them pause."""
    for name, one in states.items():
        for outcome, number in sorted(one.outcomes.items()):
            ends.add_metric((name, outcome), number)
        closed.add_metric((name,), one.gate.state == "open")
    yield from (ends, closed)


def exposition(read: Callable[[], ServiceState], accept: str) -> tuple[bytes, str]:
    """Return the metrics and their content type, in the form that an ``Accept`` header asks for."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(StateCollector(read))
    encode, content_type = choose_encoder(accept)
    return encode(registry), content_type
