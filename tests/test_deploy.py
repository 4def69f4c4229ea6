"""The files in deploy/: each is parsed, and the commands and options in them are the program's."""

import configparser
import json
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.for_each import for_each
from wikiconbot.cli.parsing.program import main
from wikiconbot.environment import VARIABLES

DEPLOY = Path(__file__).parents[1] / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
NAMES = {variable.name for variable in VARIABLES}
SECRETS = {variable.name for variable in VARIABLES if variable.secret}
#: The largest exposure of a unit, of 100 (systemd-analyze security); 1.2 of 10 with systemd 252.
EXPOSURE = 20


def text(name):
    return (DEPLOY / name).read_text(encoding="utf-8")


def check_command(words):
    """Parse a command as the program does: an unknown command, option or value raises click's error. ``$OPTIONS`` are the operator's."""
    words = [word for word in words if word != "$OPTIONS"]
    assert Path(words[0]).name == "wikiconbot", words
    with main.make_context("wikiconbot", list(words[1:])) as context:
        name, command, rest = main.resolve_command(context, [*context._protected_args, *context.args])
        assert command is not None, words
        with command.make_context(name, rest, parent=context):
            return name


def unit(path):
    """The sections of a unit; a key that is given twice has its values in lines."""
    sections: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            current[key] = f"{current[key]}\n{value}" if key in current else value
    return sections


def procfile():
    return {
        name: shlex.split(command) for name, _, command in (line.partition(":") for line in text("toolforge/Procfile").splitlines())
    }  # fmt: skip


# ── Toolforge ───────────────────────────────────────────────────────────────────────────────────────
def test_the_procfile_has_commands_of_the_program():
    for name, words in procfile().items():
        assert check_command(words) == name


def jobs_of(content):
    """The jobs of a file; those that an operator may add begin with # and no space, or two."""
    return yaml.safe_load(content), yaml.safe_load(re.sub(r"^#(?=- |  )", "", content, flags=re.M))


def test_jobs_are_as_toolforge_takes_them():
    usual, jobs = jobs_of(text("toolforge/jobs.yaml"))
    assert [job["name"] for job in usual] == ["watch"]
    fields = {
        "name", "image", "command", "continuous", "schedule", "mem", "cpu", "emails", "retry", "timeout", "port",
        "health-check-http", "health-check-script", "replicas", "mount", "filelog",
    }  # fmt: skip
    for job in jobs:
        assert job.keys() <= fields, job
        assert re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?", job["name"])
        assert job.get("continuous", False) != ("schedule" in job)
        assert not (job.get("continuous") and "retry" in job)
        assert job["command"] in procfile()
        assert job["emails"] in ("none", "all", "onfinish", "onfailure")
        assert "health-check-http" not in job or "port" in job
    assert [job["name"] for job in jobs] == list(procfile())
    for job in jobs:
        assert f"0.0.0.0:{job['port']}" in procfile()[job["name"]]


def test_the_build_has_the_packages_that_the_program_offers():
    project = tomllib.loads(text("toolforge/project.toml"))
    assert project["_"]["schema-version"] == "0.2"
    setup = configparser.ConfigParser()
    setup.read(DEPLOY.parent / "setup.cfg")
    offered = set(setup["options.extras_require"])
    for name in ("toolforge/requirements.txt", "Containerfile"):
        (extras,) = re.findall(r"(?:wikiconbot|/src)\[([\w,]+)\]", text(name))
        assert set(extras.split(",")) <= offered


# ── systemd ─────────────────────────────────────────────────────────────────────────────────────────
@for_each("path", UNITS, ids=lambda path: path.name)
def test_a_unit_runs_a_command_and_has_no_secret(path):
    service = unit(path)["Service"]
    words = shlex.split(service["ExecStart"])
    assert check_command(words) in path.name
    given = dict(word.split("=", 1) for word in shlex.split(service["Environment"]))
    assert given.keys() - {"HOME"} <= NAMES - SECRETS
    assert given["WIKICONBOT_PASSWORD_FILE"] == "%d/password"
    assert service["LoadCredential"].startswith("password:")


@for_each("path", UNITS, ids=lambda path: path.name)
def test_a_service_has_time_to_end_and_reports_more_often_than_it_must(path):
    from wikiconbot.errors import ConfigurationError  # noqa: PLC0415
    from wikiconbot.service.jobs.consumer import _LAST  # noqa: PLC0415 - imports huey
    from wikiconbot.service.parts import BEAT  # noqa: PLC0415
    from wikiconbot.service.watching.watch_process import GRACE  # noqa: PLC0415

    service = unit(path)["Service"]
    assert (service["Type"], service["NotifyAccess"]) == ("notify", "main")
    assert int(service["WatchdogSec"]) > 4 * BEAT
    # the patience, what a worker adds to it, the ends of two workers and their scheduler, and that of the watcher
    assert int(service["TimeoutStopSec"]) > 60 + 15 + 3 * _LAST + GRACE + 1
    assert int(service["RestartPreventExitStatus"]) == ConfigurationError.exit_code


def test_units_share_a_user_a_folder_and_their_hardening():
    own = {
        "ExecStart",
    }  # fmt: skip
    shared = [
        {key: value for key, value in unit(path)["Service"].items() if key not in own} for path in UNITS
    ]
    assert len(shared) == 2
    assert shared[0] == shared[1]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not on this machine")
def test_systemd_takes_the_units(tmp_path):
    program = tmp_path / "wikiconbot"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    for path in (DEPLOY / "systemd").iterdir():
        unit_text = path.read_text(encoding="utf-8").replace("/opt/wikiconbot/bin/wikiconbot", str(program))
        (tmp_path / path.name).write_text(unit_text, encoding="utf-8")
    files = [str(tmp_path / path.name) for path in (DEPLOY / "systemd").iterdir()]
    done = subprocess.run(["systemd-analyze", "verify", *files], capture_output=True, text=True, check=False)
    assert str(tmp_path) not in done.stderr
    assert "wikiconbot-" not in done.stderr
    for path in UNITS:
        looked = subprocess.run(
            ["systemd-analyze", "security", "--offline=yes", f"--threshold={EXPOSURE}", str(path)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert looked.returncode == 0, looked.stdout.splitlines()[-1]


# ── Prometheus ──────────────────────────────────────────────────────────────────────────────────────
def test_alerts_are_about_metrics_labels_and_limits_of_the_program():
    from tests.service.seen_outside.test_status import STATE  # noqa: PLC0415 - imports prometheus_client
    from wikiconbot.service.parts import ALIVE  # noqa: PLC0415
    from wikiconbot.service.seen_outside.metrics import exposition  # noqa: PLC0415
    from wikiconbot.service.seen_outside.status_report import STALE  # noqa: PLC0415

    given = exposition(lambda: STATE, "text/plain")[0].decode()
    (group,) = yaml.safe_load(text("prometheus/alerts.yaml"))["groups"]
    used = set()
    for rule in group["rules"]:
        assert rule.keys() <= {"alert", "expr", "for", "annotations"}
        assert rule["annotations"]["summary"].endswith(".")
        names = set(re.findall(r"wikiconbot_\w+", rule["expr"]))
        assert all(f"# TYPE {name} " in given for name in names), names
        assert all(f'state="{state}"' in given for state in re.findall(r'state="(\w+)"', rule["expr"]))
        for part in re.findall(
            r'age_seconds(\{part="\w+"\}) >', rule["expr"]
        ):  # old signs of life are forgotten after a day
            assert f"absent(wikiconbot_heartbeat_age_seconds{part})" in rule["expr"]
        used |= names | set(re.findall(r'part="\w+"', rule["expr"]))
    assert {'part="watch"', 'part="worker"', 'part="sweep"', "wikiconbot_circuit_open"} <= used
    limits = {
        rule["alert"]: float(rule["expr"].split("> ")[1].split()[0])
        for rule in group["rules"]
        if "> " in rule["expr"]
    }
    assert limits["WikiconbotHasNoWatcher"] == limits["WikiconbotHasNoWorker"] == ALIVE
    assert limits["WikiconbotIsLate"] == STALE


def test_the_docs_explain_each_metric():
    from tests.service.seen_outside.test_status import STATE  # noqa: PLC0415
    from wikiconbot.service.seen_outside.metrics import StateCollector  # noqa: PLC0415 - imports prometheus_client

    docs = (DEPLOY.parent / "docs" / "operators.md").read_text(encoding="utf-8")
    for metric in StateCollector(lambda: STATE).collect():
        assert f"| `{metric.name}{'_total' if metric.type == 'counter' else ''}` |" in docs


# ── the container ───────────────────────────────────────────────────────────────────────────────────
def instructions():
    joined = re.sub(r"\\\n\s*", " ", text("Containerfile"))
    lines = [line for line in joined.splitlines() if line and not line.startswith("#")]
    return [tuple(line.split(" ", 1)) for line in lines]


def test_the_container_runs_a_command_of_the_program_without_root():
    last = dict(instructions()[max(n for n, (name, _) in enumerate(instructions()) if name == "FROM") :])
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", last["USER"])
    words = [*json.loads(last["ENTRYPOINT"]), *json.loads(last["CMD"])]
    assert check_command(words) == "watch"
    assert last["VOLUME"] in last["ENV"]
    probe = json.loads(last["HEALTHCHECK"].split("CMD ", 1)[1])
    compile(probe[-1], "HEALTHCHECK", "exec")
    port = words[words.index("--listen") + 1].rpartition(":")[2]
    assert f":{port}/healthz" in probe[-1]


@for_each("path", [path for path in sorted(DEPLOY.rglob("*")) if path.is_file()], ids=lambda path: path.name)
def test_no_file_gives_a_value_to_a_secret_and_all_variables_are_known(path):
    content = path.read_text(encoding="utf-8")
    assert set(re.findall(r"\b_?(?:WIKICONBOT|PYWIKIBOT)_[A-Z_]+[A-Z]", content)) <= NAMES
    for name in SECRETS:
        assert not re.search(rf"\b{name}\s*[=:]\s*\S", content)
