"""A Node process that runs the gadget's pure files and answers line by line, one for a process of tests."""

import atexit
import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from wikiconbot.language import namespaces
from wikiconbot.wikitext.siteinfo import SiteInfo

HERE = Path(__file__).parent


@cache
def _node() -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        ["node", str(HERE / "answers.js")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    atexit.register(_end, process)
    return process


def _end(process: "subprocess.Popen[str]") -> None:
    assert process.stdin
    assert process.stdout
    process.stdin.close()
    process.wait(10)
    process.stdout.close()


def ask(file: str, name: str, *values: Any) -> Any:
    """Return what a function of a file of the gadget returns; an error there is an error here."""
    process = _node()
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps([file, name, *values]) + "\n")
    process.stdin.flush()
    answer = json.loads(process.stdout.readline())
    assert "error" not in answer, answer["error"]
    return answer["made"]


def site_names(siteinfo: SiteInfo) -> dict[str, Any]:
    """Return what mw.config has of a wiki: its namespaces' names, and the names of Special:Contributions."""
    ids = {name.lower().replace(" ", "_"): number for name, number in siteinfo.namespaces.items()}
    return {"namespaceIds": ids, "contributions": sorted(siteinfo.contributions - namespaces.CONTRIBUTIONS)}
