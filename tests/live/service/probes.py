"""What probes see of a program of the service, and its processes as Linux shows them."""

import json
import os
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Any


def ask(port: int, path: str, method: str = "GET") -> tuple[int, str]:
    """Return the status and the body of an answer; status 0 if nobody answers."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", method=method)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()
    except OSError:
        return 0, ""


def health(port: int) -> dict[str, Any]:
    """Return what /healthz says, {} if nobody answers."""
    _, body = ask(port, "/healthz")
    found: dict[str, Any] = json.loads(body or "{}")
    return found


def children(pid: int) -> list[int]:
    """Return the processes that a process started, the first one first."""
    with suppress(OSError):
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def watcher_of(pid: int) -> int:
    """Return the process that watches, of `watch --listen` with workers: the one for probes was started before it, workers after it."""
    return children(pid)[1]


def memory(pid: int) -> int | None:
    """Return the bytes of a process's own memory (RSS without what it shares with others), None if it ended."""
    with suppress(OSError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) * 1024
    return None


def open_files(pid: int) -> int | None:
    """Return how many files and sockets a process has open, None if it ended."""
    with suppress(OSError):
        return len(os.listdir(f"/proc/{pid}/fd"))
    return None
