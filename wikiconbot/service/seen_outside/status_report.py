"""The state of the service, from the store's figures: for people, for programs, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wikiconbot.i18n import says
from wikiconbot.service.parts import ALIVE, WORKER
from wikiconbot.service.store.base import Store
from wikiconbot.service.store.store_values import Failure, Figures, PadFigures, WikiState, due_for
from wikiconbot.service.watching.away import AWAY, away_of

#: Seconds after which a due page that no worker takes is a problem.
STALE = 900.0
#: Failing pages of a wiki that people see; programs get all.
_SHOWN = 10
#: The sentence of each problem.
_PROBLEMS = {
    "no-watch": "service-problem-no-watch",
    "no-worker": "service-problem-no-worker",
    "late": "service-problem-late",
    "no-wiki": "service-problem-no-wiki",
    "paused": "service-problem-paused",
}


@dataclass(frozen=True, slots=True)
class ServiceState:
    """The figures of the store, and by wiki the pages that failed at their last run; ``needed`` are the parts that must be alive.

    ``away`` are the wikis that cannot be watched, by their names as they were given to the watcher.
    """

    figures: Figures
    failing: Mapping[str, Mapping[str, Failure]] = field(default_factory=dict)
    needed: tuple[str, ...] = (WORKER,)
    away: Mapping[str, Failure] = field(default_factory=dict)

    @property
    def parts(self) -> Mapping[str, float]:
        """Seconds since the last sign of life of each kind of part (``worker``), of the youngest one of each.

        Who lives gives new signs after the clock was set back, so one from the future is of a part that is gone.
        """
        found: dict[str, float] = {}
        for name, at in self.figures.heartbeats.items():
            age = max(0.0, self.figures.at - at)
            if at - self.figures.at > ALIVE:
                continue
            kind = name.partition(" ")[0]
            found[kind] = min(age, found.get(kind, age))
        return found

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong, in words for programs.

        ``no-worker``, ``no-watch`` (none is alive), ``late`` (a page has been due for a quarter of an hour), ``no-wiki`` (a wiki
        cannot be watched: it refuses the account, is not configured, or does not answer), ``paused`` (pages of a wiki wait because
        runs failed one after the other: the bot is blocked or stopped, or the wiki is read-only or does not answer).
        """
        parts = self.parts
        gone = [f"no-{part}" for part in self.needed if parts.get(part, ALIVE + 1) > ALIVE]
        late = ["late"] if self.figures.oldest > STALE else []
        paused = any(wiki.pending and wiki.gate.state != "closed" for wiki in self.figures.wikis.values())
        return (*gone, *late, *(["no-wiki"] if self.away else []), *(["paused"] if paused else []))


def state_of(store: Store, *, failing: bool = False, needed: tuple[str, ...] = (WORKER,)) -> ServiceState:
    """Return the state from a store; with ``failing`` also which pages failed: one more question for each wiki that has some."""
    figures = store.figures()
    names = [name for name, wiki in figures.wikis.items() if failing and wiki.failed]
    away = away_of(store.cursor(AWAY), figures.at)
    return ServiceState(figures, {name: store.failing(name) for name in names}, needed, away)


def document(state: ServiceState) -> dict[str, Any]:
    """Return the state as JSON for programs (docs/contract.md)."""
    figures = state.figures
    return {
        "at": figures.at,
        "pending": figures.pending,
        "running": figures.running,
        "failed": figures.failed,
        "oldest": round(figures.oldest, 3),
        "problems": list(state.problems),
        "pads": _pads(figures.pads, figures.at),
        "away": {
            name: {"code": one.code, "at": one.at, "tries": one.tries} for name, one in state.away.items()
        },
        "parts": {name: round(age, 3) for name, age in state.parts.items()},
        "wikis": {
            name: _wiki(wiki, state.failing.get(name, {}), figures.at) for name, wiki in figures.wikis.items()
        },
    }


def _wiki(wiki: WikiState, failing: Mapping[str, Failure], at: float) -> dict[str, Any]:
    return {
        "events": wiki.events,
        "pending": wiki.pending,
        "running": wiki.running,
        "failed": wiki.failed,
        "oldest": round(due_for(wiki.oldest_due, at), 3),
        "circuit": wiki.gate.state,
        "outcomes": dict(wiki.outcomes),
        "failing": [
            {"page": title, "code": one.code, "at": one.at, "tries": one.tries}
            for title, one in sorted(failing.items())
        ],
    }


def _pads(pads: PadFigures, at: float) -> dict[str, Any]:
    return {
        "pages": pads.pages,
        "due": pads.due,
        "oldest": round(due_for(pads.oldest_due, at), 3),
        "etherpads": {
            host: {"circuit": one.gate.state, "outcomes": dict(one.outcomes)}
            for host, one in pads.etherpads.items()
        },
    }


def _pad_lines(pads: PadFigures, at: float) -> Iterator[str]:
    """Yield the state of pads; nothing if there are none."""
    if pads.pages:
        oldest = _age(due_for(pads.oldest_due, at))
        yield says("service-pads", pages=pads.pages, due=pads.due, oldest=oldest)
    for host, one in pads.etherpads.items():
        yield says("service-etherpad", address=host, outcomes=_counts(one.outcomes) or "–")
        if one.gate.state != "closed":
            yield "  " + says("service-etherpad-paused", wait=_age(max(0.0, one.gate.wait)))


def _counts(outcomes: Mapping[str, int]) -> str:
    return ", ".join(f"{code} {number}" for code, number in sorted(outcomes.items()))


def lines(state: ServiceState) -> Iterator[str]:
    """Yield the state for people."""
    figures = state.figures
    yield says(
        "service-all", pending=figures.pending, running=figures.running, failed=figures.failed, oldest=_age(figures.oldest)
    )  # fmt: skip
    for part, age in sorted(state.parts.items()):
        yield says("service-part", part=part, age=_age(age))
    for name, one in sorted(state.away.items()):
        yield says("service-away", wiki=name or says("watch-configured-wiki"), code=one.code, count=one.tries)
    for name, wiki in figures.wikis.items():
        yield says("service-wiki", wiki=name, events=wiki.events, pending=wiki.pending, running=wiki.running)
        if wiki.gate.state != "closed":
            yield "  " + says("service-circuit", wait=_age(max(0.0, wiki.gate.wait)))
        if wiki.outcomes:
            yield "  " + says("service-outcomes", outcomes=_counts(wiki.outcomes))
        failing = sorted(state.failing.get(name, {}).items())
        for title, one in failing[:_SHOWN]:
            yield "  " + says("service-failing", page=title, code=one.code, count=one.tries)
        if len(failing) > _SHOWN:
            yield "  " + says("service-more-failing", count=len(failing) - _SHOWN)
    yield from _pad_lines(figures.pads, figures.at)
    for problem in state.problems:
        yield says(_PROBLEMS[problem])


def _age(seconds: float) -> str:
    """Return a duration in its largest units: 45 s, 12 min, 3.5 h."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"
