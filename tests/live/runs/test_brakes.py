"""The ways to stop the bot from the wiki, on a real one, and one run per page."""

import json
import os
import subprocess
import sys
import time

import pytest

from tests.live.command import ROOT, bot
from tests.long import LONG, some
from wikiconbot.runs.journal import Journal
from wikiconbot.runs.locks import alone
from wikiconbot.sandbox import state_dir

RUN_PAGE = "User:WikiconBot/run"
TALK = "User talk:WikiconBot"
#: How many runs start at once.
RUNS = 4 if LONG else 2


@pytest.fixture
def event(api, request):
    """A page with a sign-up that has no table yet."""
    title = f"Brakes: {request.node.name}"[:80].replace("[", "(").replace("]", ")")
    api.save(title, "== Sign up ==\n# ~~~~\n")
    return title


@pytest.fixture
def run_page(api):
    """Writes the run page; afterwards there is none."""
    yield lambda text: api.save(RUN_PAGE, text)
    if api.text(RUN_PAGE) is not None:
        api.delete(RUN_PAGE)


@pytest.fixture
def message(api):
    """Leaves a message for the bot; afterwards it is read."""
    yield lambda: api.save(TALK, f"Please stop. {time.time_ns()}")
    bot("--sandbox", "resume", "--yes")


def update(title, *args, **env):
    code, out, err = bot("--sandbox", "update", title, "--yes", "--json", *args, **env)
    return code, json.loads(out), err


@pytest.mark.parametrize(
    ("first_line", "stops"),
    some([("run", False), ("Run \nI ask for it.", False), ("stop", True), ("", True), ("run!", True), ("\nrun", True),
          ("#REDIRECT [[User:Admin]]", True)], 1, 2, 3),
)  # fmt: skip
def test_the_run_page_stops_all_writing_unless_it_says_run(api, event, run_page, first_line, stops):
    run_page(first_line or " \n.")
    before = api.revision(event)
    code, said, err = update(event)
    if not stops:
        assert said["outcome"] == "saved"
        return
    assert (code, said["outcome"], said["cause"]) == (1, "refused", "run-page")
    assert "User:WikiconBot/run" in err
    assert api.revision(event) == before
    record = Journal(state_dir()).find(said["run"])
    assert (record.outcome, record.reason) == ("refused", said["reason"])


def test_another_run_page_can_be_named(api, event):
    api.save("Project:Bots may run", "no")
    code, out, _ = bot("--sandbox", "--run-page", "Project:Bots may run", "update", event, "--yes", "--json")
    assert (code, json.loads(out)["cause"]) == (1, "run-page")
    code, said, _ = update(event, WIKICONBOT_RUN_PAGE="Project:Bots_may_run")
    assert said["cause"] == "run-page"
    assert update(event)[1]["outcome"] == "saved"


def test_the_run_page_itself_can_be_read(api, run_page):
    run_page("run\n== Sign up ==\n# ~~~~\n")
    code, out, _ = bot("--sandbox", "signups", "user:WikiconBot/run", "--json")
    assert (code, len(json.loads(out)["signups"])) == (0, 1)


def test_a_run_page_that_stops_costs_a_warm_run_no_request(event, run_page):
    update(event)
    run_page("stop")
    _, _, err = bot("--sandbox", "--stats", "update", event, "--yes", "--json")
    assert "total        3 requests" in err


def test_a_message_stops_a_run_that_nobody_watches_until_an_operator_says_so(api, event, message):
    message()
    code, said, err = update(event)
    assert (code, said["cause"]) == (1, "messages")
    assert "wikiconbot resume" in err
    code, out, _ = bot("--sandbox", "resume")
    assert code == 1
    assert "Add --yes" in out
    code, out, _ = bot("--sandbox", "resume", "--yes")
    assert code == 0
    assert "continue" in out
    assert update(event)[1]["outcome"] == "saved"


def test_the_doctor_and_resume_tell_what_stops_the_bot(run_page, message):
    run_page("stop")
    assert bot("--sandbox", "resume", "--yes")[0] == 1
    _, out, _ = bot("--sandbox", "doctor")
    assert "wrong   brakes: The bot's run page (" in out
    run_page("run")
    message()
    _, out, _ = bot("--sandbox", "doctor")
    assert "Somebody left a message" in out
    assert "→ Read it, then run `wikiconbot resume`." in out


@pytest.mark.parametrize(
    ("option", "title"), some([([], RUN_PAGE), (["--run-page", "Project:Stop"], "Project:Stop")], 0)
)
def test_the_doctor_tells_of_the_run_page_after_the_first_login_too(api, run_page, option, title):
    api.save("Project:Stop", "stop")
    if not option:
        run_page("stop")
    for saved_login in (state_dir() / "pywikibot").glob("*.lwp"):
        saved_login.unlink()
    code, out, _ = bot("--sandbox", *option, "doctor")
    assert code == 1
    assert "account: WikiconBot, logged in with its password" in out
    told = next(line for line in out.splitlines() if "brakes:" in line)
    assert told.startswith("wrong   brakes: The bot's run page (")
    assert title.replace(" ", "_") in told
    assert "None" not in out
    assert (
        next(line for line in bot("--sandbox", *option, "doctor")[1].splitlines() if "brakes:" in line)
        == told
    )


def test_the_doctor_names_the_run_page_after_the_first_login():
    for saved_login in (state_dir() / "pywikibot").glob("*.lwp"):
        saved_login.unlink()
    _, out, _ = bot("--sandbox", "doctor")
    assert f"ok      brakes: {RUN_PAGE} lets it run" in out


def test_somebody_at_a_terminal_is_not_stopped_by_a_message(event, message):
    message()
    leader, follower = os.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "wikiconbot", "--sandbox", "update", event, "--yes"],
        stdin=follower, capture_output=True, text=True, cwd=ROOT, check=False, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    os.close(leader)
    os.close(follower)
    assert "Saved as revision" in done.stdout


def start(*args):
    """A bot that keeps running, with its output to be read line by line."""
    return subprocess.Popen(
        [sys.executable, "-u", "-m", "wikiconbot", "--sandbox", *args],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def wait_for(process, words):
    said = []
    for line in process.stdout:
        said.append(line)
        if words in line:
            return
    raise AssertionError("".join(said))


def test_a_continuous_run_keeps_a_page_up_to_date_until_somebody_leaves_a_message(api, event, message):
    process = start("update", event, "--yes", "--every", "0.01")
    try:
        wait_for(process, "Saved as revision")
        api.sign_up(event, "Continuous Carla")
        wait_for(process, "Saved as revision")
        assert "[[User:Continuous Carla|Continuous Carla]]" in api.text(event)
        revision = api.revision(event)
        message()
        wait_for(process, "Stopped: Somebody left a message")
        assert process.wait(20) == 1
        assert api.revision(event) == revision
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.long
def test_a_continuous_run_waits_while_the_run_page_says_stop(api, event, run_page):
    run_page("stop")
    process = start("update", event, "--yes", "--every", "0.01")
    try:
        wait_for(process, "Refused: The bot's run page")
        run_page("run")
        wait_for(process, "Saved as revision")
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize("args", some([["--dry-run"], ["--json"], []], 0))
def test_a_continuous_run_needs_yes_and_a_page(args):
    code, _, err = bot("--sandbox", "update", "X", "--every", "5", *args)
    assert code == 2
    assert "--every needs" in err


def test_one_run_per_page_at_a_time(api, sandbox, event):
    with alone(state_dir() / "locks", sandbox.api, event, 0, lambda holder: None):
        code, out, err = bot("--sandbox", "--patience", "5", "update", event, "--yes", "--json")
        said = json.loads(out)
        assert (code, said["outcome"], said["cause"]) == (3, "refused", "locked")
        assert f"Waiting for another run on this page (process {os.getpid()}" in err
    assert update(event)[1]["outcome"] == "saved"


def test_many_runs_at_once_make_one_edit(api, event):
    before = api.revision(event)
    running = [start("update", event, "--yes") for _ in range(RUNS)]
    said = [process.communicate(timeout=60)[0] for process in running]
    assert sum("Saved as revision" in text for text in said) == 1
    assert sum("The page is up to date" in text for text in said) == RUNS - 1
    history = api.query(prop="revisions", titles=event, rvprop="ids", rvlimit=10)["pages"][0]["revisions"]
    assert [row["revid"] for row in history][1:] == [before]
