"""Code in a separate process, as pywikibot is configured once in a process; and a server that is no wiki."""

import json
import os
import textwrap
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.live.processes import Process

PRELUDE = """
import json, sys, time
from wikiconbot.wiki.session import Target, adopt, connect
from wikiconbot.wiki.read import read_page, read_profile
from wikiconbot.wiki.accounts import fetch_accounts
from wikiconbot.wiki.diagnosis import diagnose
from wikiconbot.wiki.save import save
from wikiconbot.model import Edit
seen = []
"""

REFUSED = "http://127.0.0.1:1/api.php"


def in_a_process(code: str, cwd: Path, **env: str) -> dict[str, Any]:
    """Run the code in a separate process, as pywikibot is configured once in a process.

    Returns what the code put into ``out``, the error it raised, the seconds and what was said.
    """
    program = PRELUDE + textwrap.dedent("""
        out, error, started = None, None, time.monotonic()
        try:
            {code}
        except Exception as raised:
            error = [type(raised).__name__, str(raised)]
        print(json.dumps({{"out": out, "error": error, "seconds": time.monotonic() - started, "seen": seen}}))
    """).format(code=textwrap.indent(textwrap.dedent(code), " " * 4).strip())
    keep = {key: os.environ[key] for key in ("PATH", "PYTHONPATH", "WIKICONBOT_STATE") if key in os.environ}
    home = {"HOME": str(cwd), "XDG_STATE_HOME": str(cwd / "state")}
    process = Process(("-c", program), cwd, keep | home | {"PYTHONWARNINGS": "error"} | env)
    out, err = process.communicate(timeout=120)
    assert out, err
    result: dict[str, Any] = json.loads(out.splitlines()[-1])
    return result | {"said": err}


@contextmanager
def server(
    status: int, body: bytes, kind: str = "text/html", headers: dict[str, str] | None = None
) -> Iterator[str]:
    """A server that is no wiki: it gives the same page to whatever it is asked; yields an address there."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            for name, value in {"Content-Type": kind, **(headers or {})}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            self.headers["Content-Length"] = "0"  # a redirected POST is a GET
            self.do_POST()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/w/api.php"
        running.shutdown()
