"""`wikiconbot login --oauth`: recorded answers of MediaWiki with OAuth, by real HTTP, at a wiki that pywikibot does not know."""

import json
import stat
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.live.command import ROOT
from tests.live.processes import Process

RECORDINGS = Path(__file__).parents[2] / "recordings" / "oauth"
KEYS = ("a" * 32, "b" * 40, "c" * 32, "d" * 40)
GENERAL = {"query": {"general": {
    "generator": "MediaWiki 1.43.12", "sitename": "A Wiki", "articlepath": "/wiki/$1", "server": "//a",
}}}  # fmt: skip
PAGE = b'<!DOCTYPE html><link rel="EditURI" type="application/rsd+xml" href="/x/api.php?action=rsd">'


@pytest.fixture(scope="module")
def recorded():
    return {file.stem: json.loads(file.read_text()) for file in RECORDINGS.glob("*.json")}


@pytest.fixture
def wiki(recorded):
    """A server with the wiki's pages, and api.php in an unusual folder; what it answers to signed requests is chosen by ``told``."""

    class Answer(BaseHTTPRequestHandler):
        told = "accepted"

        def do_GET(self):
            if not self.path.startswith("/x/api.php"):
                self.send(PAGE, "text/html", 200 if self.path.startswith("/wiki/") else 404)
            else:
                self.send(json.dumps(GENERAL).encode(), "application/json", 200)

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            assert self.headers["Authorization"].startswith("OAuth ")
            answer = recorded[self.told]["answer"]
            if "query" in answer:
                answer = {
                    "curtimestamp": f"{datetime.now(UTC):%FT%TZ}",
                    "query": answer["query"] | GENERAL["query"],
                }
            self.send(json.dumps(answer).encode(), "application/json", recorded[self.told]["status"])

        def send(self, body, kind, status):
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Answer, f"127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def login(tmp_path, wiki):
    """Log in with the four keys on standard input: the exit code, and all that was printed."""

    def run(*more):
        address = f"http://{wiki[1]}/wiki/Some_page#A"
        command = ("-m", "wikiconbot", "login", address, "--oauth", "--password-file", "-", *more)
        env = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)}
        process = Process(command, tmp_path, env, "\n".join(KEYS).encode())
        out, err = process.communicate(timeout=60)
        return process.returncode, out + err

    return run


def test_the_keys_say_whose_account_it_is(login, wiki, tmp_path):
    code, said = login()
    file = tmp_path / ".pywikibot" / "user-config.py"
    text, name = file.read_text(), wiki[1].replace(":", "").replace(".", "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert f"family_files['{name}'] = 'http://{wiki[1]}/x/api.php'" in text
    assert f"usernames['{name}']['{name}'] = 'WikiconBot'" in text
    assert f"authenticate['{wiki[1]}'] = {KEYS!r}" in text
    assert [path.name for path in file.parent.glob("user-*")] == ["user-config.py"]
    assert "ok      account: WikiconBot, logged in with OAuth 1" in said
    assert not any(key in said for key in KEYS)
    assert code == 1, "the recorded answer has no rights, and the doctor says so"
    before = file.read_bytes()
    assert "ok      account" in login("--yes")[1]
    assert file.read_bytes() == before, "there was nothing to add"


@pytest.mark.parametrize(
    ("told", "more", "words"),
    [
        ("wrong-consumer-key", (), "consumer key"),
        ("accepted", ("--account", "Somebody else"), "belong to WikiconBot"),
    ],
)
def test_keys_that_the_wiki_refuses_are_not_written(login, wiki, tmp_path, told, more, words):
    wiki[0].told = told
    code, said = login(*more)
    assert (code, words in said, "Nothing was written." in said) == (3, True, True), said
    assert not any(key in said for key in KEYS)
    assert not (tmp_path / ".pywikibot").exists()
