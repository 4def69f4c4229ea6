"""Whatever goes wrong, the bot says so in a sentence, in time, and leaves the page as it should be."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import pytest_socket

from tests.for_each import for_each
from tests.live.faults import table
from tests.live.faults.breaks import edit, flagged, history, read
from tests.live.faults.meanwhile import MEANWHILE
from tests.live.faults.network import BREAKS, LOST
from tests.live.faults.own import BRAKES
from tests.live.faults.play import Result, play, save_a_login
from tests.live.faults.refusals import FORBIDDEN, PUT_OFF, SESSION
from tests.live.faults.row import AT_ONCE, Row
from tests.live.faults.rows import PLAYED, ROWS
from tests.live.faults.world import World
from tests.long import LONG

AT_A_TIME = 10  # most of them sleep most of the time; more would wait for the wiki

#: What is run again with everything that the bot can say; in the others there is nothing new to say, or too late. Every third
#: stands for its neighbours in a run that is not long.
LOUD = tuple(
    row
    for row in (*FORBIDDEN[:1], *PUT_OFF, *SESSION, *MEANWHILE[:3], *LOST[:1], *BREAKS)
    if row.most_seconds <= AT_ONCE and not row.title and row in PLAYED
)[:: 1 if LONG or PLAYED == ROWS else 3]

#: Where the bot keeps what it logs in with.
OPENERS = ("user-password.cfg", ".lwp")


class Results(dict[str, Result | Exception]):
    """How each row ended, by its name; a row that could not be played raises why."""

    def __getitem__(self, name: str) -> Result:
        """Return how the row ended."""
        result = super().__getitem__(name)
        if isinstance(result, Exception):
            raise result
        return result


@pytest.fixture(scope="module")
def saved_login(world: World, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cookies of a run that has logged in."""
    pytest_socket.enable_socket()
    return save_a_login(world, tmp_path_factory.mktemp("logged-in"))


@pytest.fixture(scope="module")
def results(
    request: pytest.FixtureRequest, world: World, saved_login: Path, tmp_path_factory: pytest.TempPathFactory
) -> Results:
    """How each row that is asked for ended, by its name; the slowest are started first."""
    return _played(request, world, saved_login, tmp_path_factory.mktemp("rows"), verbose=False)


@pytest.fixture(scope="module")
def verbose(
    request: pytest.FixtureRequest, world: World, saved_login: Path, tmp_path_factory: pytest.TempPathFactory
) -> Results:
    """The same, with --verbose."""
    return _played(request, world, saved_login, tmp_path_factory.mktemp("loud"), verbose=True)


def _logs_in(row: Row) -> bool:
    """Whether a row plays with the bot's login or its files, or counts the requests that a login takes."""
    others = any(rule.which not in (edit, read, history, flagged) for rule in row.rules)
    return others or row.own_account or row.api is not None or row in (*SESSION, *BRAKES)


def _played(
    request: pytest.FixtureRequest, world: World, saved_login: Path, folder: Path, *, verbose: bool
) -> Results:
    pytest_socket.enable_socket()
    rows = sorted(_asked_for(request), key=lambda row: -row.most_seconds)
    rows = [row for row in rows if not verbose or row in LOUD]
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        done = pool.map(lambda row: _try(row, world, saved_login, folder, verbose=verbose), rows)
        return Results({row.name: result for row, result in zip(rows, done, strict=True)})


def _try(row: Row, world: World, saved_login: Path, folder: Path, *, verbose: bool) -> Result | Exception:
    known = None if _logs_in(row) else saved_login
    try:
        return play(row, world, folder, verbose=verbose, saved_login=known)
    except Exception as error:
        return error


def _asked_for(request: pytest.FixtureRequest) -> list[Row]:
    """Return the rows whose tests were chosen, all of them where a test of the whole table was."""
    chosen = [
        getattr(item, "callspec", None)
        for item in request.session.items
        if item.path == request.path and "results" in getattr(item, "fixturenames", ())
    ]
    rows = [spec.params["row"] if spec else None for spec in chosen]
    return list(PLAYED) if None in rows else [row for row in PLAYED if row in rows]


def slug(row: Row) -> str:
    return row.slug


@pytest.mark.parametrize("row", PLAYED, ids=slug)
def test_a_run_ends_as_it_should(row: Row, results: Results) -> None:
    result = results[row.name]
    said = f"{result.sentence}\n--- {result.outcome}, exit {result.code}\n{result.out}\n{result.err}"
    assert result.mistakes == ()
    assert result.code == row.code, said
    assert result.outcome == row.outcome, said
    for word in row.says:
        assert word in result.sentence, said
    assert result.seconds <= row.most_seconds
    assert "Traceback" not in result.err
    assert result.ours == row.ours_expected, said
    assert row.edits is None or len(result.edits) == row.edits, said
    if row.also:
        row.also(result)


@for_each("row", PLAYED, ids=slug)
def test_programs_get_one_document(row: Row, results: Results) -> None:
    result = results[row.name]
    assert "\x1b" not in result.out + result.err
    if row.code in (2, 3) and not row.outcome.startswith("Refused"):
        assert result.sentence.startswith("Error: ")
        if "update" not in row.command and row.command:
            return  # a program of the tests' own, which has no document for errors
        said = result.sentence.removeprefix("Error: ")
        assert result.document["exit"] == row.code
        assert result.document["error"]["message"].splitlines()[-1].endswith(said)
        assert result.document["error"]["page"] == result.title
    else:
        assert "outcome" in result.document


@for_each("row", PLAYED, ids=slug)
def test_the_journal_says_how_the_run_ended(row: Row, results: Results) -> None:
    result = results[row.name]
    if result.journal:  # there is none of a run that found no wiki
        own = [line for line in result.journal if line["run"] == result.document.get("run", line["run"])]
        last = own[-1]
        assert last["event"] == "ended"
        assert result.document.get("outcome", "failed") == last["outcome"]
        assert result.document.get("reason", last["reason"]) == last["reason"]
    else:
        assert row.edits == 0


@for_each("row", PLAYED, ids=slug)
def test_no_run_tells_what_opens_the_account(row: Row, results: Results) -> None:
    _tells_no_secret(results[row.name])


@for_each("row", LOUD, ids=slug)
def test_no_verbose_run_tells_what_opens_the_account(row: Row, verbose: Results, results: Results) -> None:
    result = verbose[row.name]
    assert result.code == row.code, result.err
    _tells_no_secret(result)


def _tells_no_secret(result: Result) -> None:
    folder = result.scene.folder
    files = [file for file in folder.rglob("*") if file.is_file() and not file.name.endswith(OPENERS)]
    told = {"standard output": result.out, "standard error": result.err}
    told |= {str(file): file.read_bytes().decode(errors="replace") for file in files}
    assert result.secrets
    for where, text in told.items():
        for secret in result.secrets:
            assert secret.rstrip("+\\") not in text, f"{where} tells {secret}"


def test_a_request_that_dies_in_a_transaction_leaves_no_lock(world: World) -> None:
    """The server's workers keep their connections to the database, and the next request gets none of its transaction."""
    dead = [
        world.wiki.stranger.http.get(
            world.wiki.sandbox.api, headers={"X-Fault": "in-a-transaction"}, timeout=30
        )
        for _ in range(4)
    ]
    assert all("Allowed memory size" in answer.text or answer.status_code == 500 for answer in dead)
    started = time.monotonic()
    world.wiki.save("After a death", f"at {started}")
    assert time.monotonic() - started < 20, "it waited for a lock"


def test_every_row_has_a_name_of_its_own() -> None:
    assert len({row.slug for row in PLAYED}) == len(PLAYED)


def test_the_table_in_the_docs_is_what_happened(results: Results, world: World) -> None:
    if not world.wiki.sandbox.mediawiki.startswith(table.SAYING):
        pytest.skip(f"the table quotes MediaWiki {table.SAYING}*")
    now = list(table.lines((row, results[row.name]) for row in PLAYED))
    if os.environ.get("WIKICONBOT_WRITE_DOCS") and PLAYED == ROWS:
        table.write(now)
    before = [table.cells(line) for line in table.in_the_docs()]
    assert before, f"{table.DOCS} has no table; WIKICONBOT_WRITE_DOCS=1 WIKICONBOT_FAULTS=all writes it"
    shown = {row.name: cells for row, cells in zip(ROWS, before[2:], strict=True)}
    played = [*before[:2], *(shown[row.name] for row in PLAYED)]
    assert [cells[:-1] for cells in played] == [table.cells(line)[:-1] for line in now]
    for row in ROWS:
        assert float(shown[row.name][-1]) <= row.most_seconds, row.name
