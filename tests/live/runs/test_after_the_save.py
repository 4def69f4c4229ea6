"""Once the wiki has an edit, nothing that fails afterwards is taken for a failure of it."""

import json
import os
import subprocess
import sys

import pytest

from tests.live.command import ROOT, bot
from tests.long import some

#: The bot, on a computer whose disk is full as soon as the wiki has the edit: no file can grow.
DISK_FULL = """
import resource
from wikiconbot.cli import run
from wikiconbot.wiki import save
send = save.send
def send_and_fill(*args):
    outcome = send(*args)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    return outcome
save.send = send_and_fill
run()
"""

#: By a word: how the bot is started, and what the shell does with its standard output.
ALL = {
    "full": (("-m", "wikiconbot"), "> /dev/full"),
    "closed": (("-m", "wikiconbot"), ">&-"),
    "broken": (("-m", "wikiconbot"), "| true"),
    "unnoted": (("-c", DISK_FULL), ""),
    "json": (("-m", "wikiconbot"), "> /dev/full"),
}
RUNS = {name: ALL[name] for name in some([*ALL], 0, 2, 3)}


@pytest.fixture(scope="module")
def ended(api):
    """How each of the runs ended: exit code, standard output and error, and the page's newest revision."""
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    running = {}
    for name, (program, rest) in RUNS.items():
        api.save(f"Lost {name}", "== Sign up ==\n# ~~~~\n")
        more = ("--json",) if name == "json" else ()
        command = (sys.executable, *program, "--sandbox", "update", f"Lost {name}", "--yes", *more)
        running[name] = subprocess.Popen(
            ["bash", "-c", f'set -o pipefail; "$@" {rest}', "bash", *command],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env,
        )  # fmt: skip
    done = {name: process.communicate(timeout=60) for name, process in running.items()}
    return {name: (running[name].returncode, *done[name], api.revision(f"Lost {name}")) for name in RUNS}


@pytest.mark.parametrize("name", RUNS)
def test_a_save_is_a_save_whatever_fails_after_it(name, ended, api):
    code, _, err, revision = ended[name]
    assert "participants:begin" in api.text(f"Lost {name}")
    assert code == 0, err
    assert "Traceback" not in err
    assert "nothing" not in err.lower()
    if name != "closed":  # who closes it wants to read nothing
        assert str(revision) in err


def test_the_sentence_says_what_could_not_be_written(ended):
    assert "Standard output could not be written: No space left on device." in ended["full"][2]
    assert "Saved as revision" in ended["unnoted"][1]
    assert "but this is not in the journal." in ended["unnoted"][2]


def test_an_export_to_a_full_disk_fails(tmp_path):
    file = tmp_path / "page.wiki"
    file.write_text("== Sign up ==\n# [[User:Ann]] 09:12, 2 March 2018 (UTC)\n")
    command = (sys.executable, "-m", "wikiconbot", "signups", "--file", str(file))
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, "No space left on device" in done.stderr) == (2, True), done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "error", "page"),
    [
        (("signups", "No such page"), 2, "missing-page", "No such page"),
        (("signups", "--no-such-option"), 2, "usage", None),
        (("update", "A[b", "--dry-run"), 2, "usage", "A[b"),
        (("--wiki", "http://127.0.0.1:1/api.php", "check", "X"), 3, "refused", "X"),
    ],
)
def test_programs_get_a_document_for_an_error(arguments, code, error, page, api):
    sandbox = () if "--wiki" in arguments else ("--sandbox",)
    got, out, err = bot(*sandbox, *arguments, "--json", WIKICONBOT_PATIENCE="2")
    document = json.loads(out)
    assert (got, document["exit"], document["error"]["code"]) == (code, code, error), err
    assert document["error"]["page"] == page
    assert document["error"]["message"] in err
