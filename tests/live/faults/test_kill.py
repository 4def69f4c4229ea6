"""A run that is killed at any moment leaves nothing that the next one does not put right."""

import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_socket

from tests.live.faults.breaks import at, once
from tests.live.faults.play import Scene
from tests.live.faults.proxy import Exchange, Fault, Proxy, Rule
from tests.live.faults.row import SIGN_UPS
from tests.live.faults.world import World
from tests.live.processes import Process
from tests.long import LONG, some

#: The requests of a run that has to log in: who are we, a token, the login, who are we now; the page, the accounts, the edit.
REQUESTS = 7

#: Before the page is read there is no run yet that the journal could report.
CONNECTING = 4

AT_A_TIME = 6


def _kill(exchange: Exchange) -> None:
    process: Process = exchange.scene.process
    process.kill()
    process.wait()


def before(exchange: Exchange) -> None:
    """The wiki never gets the request."""
    _kill(exchange)
    exchange.drop()


def unheard(exchange: Exchange) -> None:
    """The wiki has done what was asked, and nobody hears its answer."""
    exchange.forward()
    _kill(exchange)
    exchange.drop()


def heard(exchange: Exchange) -> None:
    """The answer has just come."""
    exchange.send()
    _kill(exchange)


MOMENTS: tuple[Fault, ...] = (before, unheard, heard)

#: The kills: at each request in a long run, else at the edit, and of one moment also at the login and where the run has begun.
KILLS = tuple(
    (moment, number)
    for moment in MOMENTS
    for number in (some(range(1, REQUESTS + 1), 2, 4, 6) if moment is unheard or LONG else (REQUESTS,))
)


@dataclass(frozen=True)
class Kill:
    """How a killed run and the next one ended: exit codes, the runs as listed, and what became of the page."""

    killed: int
    code: int
    outcome: str
    listed: list[dict[str, Any]]
    ours: int
    text: str | None
    requests: int
    mistakes: list[BaseException]


Kills = dict[tuple[str, int], Kill]


@pytest.fixture(scope="module")
def kills(world: World, tmp_path_factory: pytest.TempPathFactory) -> Kills:
    """Every kill, by its moment and the number of the request; ("", 0) is a run that nobody disturbed."""
    pytest_socket.enable_socket()
    folder = tmp_path_factory.mktemp("kills")
    plans: list[tuple[str, int, tuple[Rule, ...]]] = [("", 0, ())]
    plans += [(moment.__name__, n, (once(at(n), moment),)) for moment, n in KILLS]
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        done = pool.map(lambda plan: _play(world, folder / f"{plan[0]}{plan[1]}", plan[2]), plans)
        return {plan[:2]: kill for plan, kill in zip(plans, done, strict=True)}


def _play(world: World, folder: Path, rules: tuple[Rule, ...]) -> Kill:
    """Run the bot on a separate page until it is killed, then again, and list its runs."""
    with ExitStack() as end:
        proxy = Proxy(world.wiki.sandbox.api, rules)
        scene = proxy.scene = Scene(
            world, f"Killed {folder.name}", folder, world.wiki.sandbox.bot, end.enter_context(proxy)
        )
        scene.set_up(proxy.address)
        with world.lock:
            world.wiki.save(scene.title, SIGN_UPS)
        with scene.start("-m", "wikiconbot", "update", scene.title, "--yes", "--json") as scene.process:
            scene.process.communicate(timeout=60)
        requests = len(proxy.requests)
        code, out, err = scene.bot("update", scene.title, "--yes", "--json")
        outcome = json.loads(out)["outcome"] if out else err
        listing, runs, err = scene.bot("runs", "--json")
        assert listing == 0, err
    editors, text = scene.history()
    killed, ours = scene.process.wait(), editors.count(scene.user)
    return Kill(killed, code, outcome, json.loads(runs), ours, text, requests, proxy.mistakes)


def _without_revision(text: str | None) -> str:
    """A page without the revision that its table was made from, which is another one on each page."""
    return re.sub(r"; of \d+", "", text or "")


def test_an_undisturbed_run_has_as_many_requests_as_are_killed_here(kills: Kills) -> None:
    whole = kills["", 0]
    assert (whole.killed, whole.requests) == (0, REQUESTS)
    assert (whole.code, whole.outcome, whole.ours) == (0, "unchanged", 1)
    assert [run["outcome"] for run in whole.listed] == ["unchanged", "saved"]


@pytest.mark.parametrize(
    ("moment", "number"), KILLS, ids=lambda value: getattr(value, "__name__", str(value))
)
def test_a_killed_run_is_made_good_by_the_next(
    moment: Callable[[Exchange], None], number: int, kills: Kills
) -> None:
    kill, whole = kills[moment.__name__, number], kills["", 0]
    assert kill.mistakes == []
    assert kill.requests == number or moment is heard  # the next may be on its way before the kill arrives
    saved = number == REQUESTS and moment is not before
    assert kill.killed == -9 or (kill.killed == 0 and saved and moment is heard)
    assert (kill.code, kill.outcome) == (0, "unchanged" if saved else "saved")
    assert kill.ours == whole.ours
    assert _without_revision(kill.text) == _without_revision(whole.text)
    *_, first = [run["outcome"] for run in kill.listed]
    if len(kill.listed) > 1:
        assert first == "interrupted" or (first == "saved" and saved and moment is heard)
    else:
        assert number <= CONNECTING
