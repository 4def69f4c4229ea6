"""The soak test's figures: as values for JSON, and as a Markdown table."""

import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from bench.soak_bots import Machine
from bench.soak_history import History
from bench.soak_people import CONFLICT, Crowd


def figures(
    crowd: Crowd, history: History, machines: Sequence[Machine], seconds: Mapping[str, float]
) -> dict[str, Any]:
    """Return everything that was counted and measured."""
    runs = [run for machine in machines for run in machine.runs]
    answers = sum((machine.answers() for machine in machines), Counter[str]())
    counts = crowd.tally.counts()
    outcomes = Counter(run.outcome for run in runs)
    requests = counts.get("requests", 0) + sum(run.requests for run in runs)
    return {
        "sign_ups": counts.get("signed up", 0),
        "signers": crowd.signers,
        "bots": len(machines),
        "seconds": {name: round(value, 1) for name, value in seconds.items()},
        "revisions_by_people": history.by_people,
        "edit_conflicts_of_people": counts.get(CONFLICT, 0),
        "troubles_of_people": {name: n for name, n in counts.items() if name.startswith("trouble")},
        "revisions_by_bots": history.by_bot,
        "bot_runs": dict(outcomes.most_common()),
        "bot_run_seconds": _spread([run.seconds for run in runs]),
        "bot_edits_by_answer": dict(answers.most_common()),
        "bots_conflicts_planned_anew": answers["conflict"] - outcomes["conflict"],
        "seconds_until_in_table": _spread(history.waits),
        "page_bytes": len(history.last.text.encode()) if history.last else 0,
        "requests": requests,
        "requests_per_second": round(requests / sum(seconds.values()), 1),
        "violations": len(history.violations),
    } | (_of_strangers(history, machines) if history.stops.acts else {})


def _of_strangers(history: History, machines: Sequence[Machine]) -> dict[str, Any]:
    stops = history.stops
    secrets = frozenset().union(*(machine.listener.known(machine.folder) for machine in machines))
    return {
        "acts": dict(Counter(act.kind for act in stops.acts).most_common()),
        "edits_taken_back": stops.taken_back,
        "edits_taken_back_in_part": stops.in_part,
        "runs_that_saw_a_revert": sum(
            "reverted" in run.outcome for machine in machines for run in machine.runs
        ),
        "edits_while_stopped": stops.saved_while_stopped,
        "edits_repeated": stops.repeated,
        "edits_merged_over_a_revert": stops.crossed,
        "secrets": len(secrets),
        "secrets_found": sum("opens the account" in str(broken) for broken in history.violations),
    }


def _spread(values: Sequence[float]) -> dict[str, float]:
    if not values:
        return {}
    return {
        "median": round(statistics.median(values), 1),
        "p95": round(sorted(values)[int(len(values) * 0.95)], 1),
        "max": round(max(values), 1),
    }


def markdown(told: Mapping[str, Any]) -> str:
    """Return the figures as a Markdown table."""
    rows = {
        "sign-ups, each by an account of its own": f"{told['sign_ups']:,}",
        "people who edit at the same time": told["signers"],
        "bots that update at the same time, each on a machine of its own": told["bots"],
        "seconds": ", ".join(f"{name} {value:,.0f}" for name, value in told["seconds"].items()),
        "revisions by people": f"{told['revisions_by_people']:,}",
        "edit conflicts that people met": f"{told['edit_conflicts_of_people']:,}",
        "failures of the wiki that people met": _counted(told["troubles_of_people"]),
        "revisions by the bots": f"{told['revisions_by_bots']:,}",
        "runs of the bots": f"{sum(told['bot_runs'].values()):,}: {_counted(told['bot_runs'])}",
        "seconds of a run": _seconds(told["bot_run_seconds"]),
        "edits that the bots sent, by the wiki's answer": _counted(told["bot_edits_by_answer"]),
        "… conflicts among them that the same run planned anew": f"{told['bots_conflicts_planned_anew']:,}",
        "from a sign-up's save to its row in the table, seconds": _seconds(told["seconds_until_in_table"]),
        "the page at the end, bytes": f"{told['page_bytes']:,}",
        "requests": f"{told['requests']:,} ({told['requests_per_second']:,} a second)",
        "broken promises": told["violations"],
    }
    if "acts" in told:
        rows |= {
            "what strangers, an administrator, an organiser and the operator did meanwhile": _counted(
                told["acts"]
            ),
            "edits of the bot's that were taken back": f"{told['edits_taken_back']:,}, and {told['edits_taken_back_in_part']:,} in part",
            "… runs that stopped there": f"{told['runs_that_saw_a_revert']:,}",
            "… edits of the bot's before somebody let it go on": told["edits_while_stopped"],
            "… edits of the bot's that repeat what was taken back": told["edits_repeated"],
            "… edits of the bot's begun before a revert, which the wiki merged after it; the run said so and stopped": told[
                "edits_merged_over_a_revert"
            ],
            "passwords, tokens, cookies and keys, looked for in all that was printed, kept and saved": f"{told['secrets']:,}",
            "… found": told["secrets_found"],
        }
    return "\n".join(("| what | how much |", "|---|---|", *(f"| {k} | {v} |" for k, v in rows.items())))


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{n:,} {name}" for name, n in counts.items()) or "none"


def _seconds(spread: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {value:,}" for name, value in spread.items()) or "–"
