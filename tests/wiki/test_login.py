"""What is said of a refused login, and what is sent to log in: recorded answers of MediaWiki with OAuth, by real HTTP.

All in one process, as pywikibot is configured once in a process: each answer comes from a separate server.
"""

from pathlib import Path
from typing import Any

import pytest

from tests.live.wiki.in_process import in_a_process

RECORDINGS = Path(__file__).parents[1] / "recordings" / "oauth"

#: Connects to a wiki for each recorded answer, with OAuth's keys. Where OAuth comes with the cookies of another login, the wiki
#: answers as MediaWiki 1.43 does.
CODE = """
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from wikiconbot.wiki.configuration import find_place, load
from wikiconbot.wiki.secret_files import leftover_logins

recorded = {{file.stem: json.loads(file.read_text()) for file in Path({folder!r}).glob("*.json")}}
crash = recorded.pop("with-cookies-of-a-bot-password")
recorded |= {{name: {{"status": 200, "answer": {{"error": error}}}} for name, error in {unrecorded!r}.items()}}
sent = []

def served(told):
    class Answer(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            cookies, signed = self.headers.get("Cookie", ""), self.headers.get("Authorization", "").startswith("OAuth ")
            sent.append([signed, cookies])
            answer = crash if signed and "BPsession" in cookies else told
            body = json.dumps(answer["answer"]).encode()
            self.send_response(answer["status"])
            self.send_header("Content-Type", "application/json" if answer["status"] == 200 else "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{{server.server_port}}/api.php"

def connected(name, user="WikiconBot"):
    address = served(recorded[name])
    place = find_place(address)
    config = load(place).config
    host = address.split("/")[2]
    config.authenticate[host] = ("a" * 32, "b" * 40, "c" * 32, "d" * 40)
    config.usernames[host.replace(".", "").replace(":", "")] = {{"*": user}}
    file = Path(config.base_dir) / f"pywikibot-{{user}}.lwp"
    cookie = 'Set-Cookie3: {{}}; path="/"; domain="127.0.0.1"; path_spec; discard; version=0'
    names = ("wiki_BPsession=abcdefghijklmnop", "centralauth_User=WikiconBot", "WMF-Last-Access=28-Nov-2026")
    file.write_text("\\n".join(["#LWP-Cookies-2.0", *(cookie.format(one) for one in names)]) + "\\n")
    file.chmod(0o600)
    try:
        told = connect(Target(wiki=address, patience=3), seen.append).user
    except Exception as error:
        told = [type(error).__name__, str(error).replace(address, "WIKI"), getattr(error, "cause", None)]
    return told, [str(one.name) for one in leftover_logins(place, host)]

out = {{name: connected(name) for name in recorded if name != "bot-password-of-a-locked-account"}}
out["other account"] = connected("accepted", "Admin")
out["sent"] = sent
"""


#: Codes of Extension:OAuth's source that were not provoked.
UNRECORDED = {
    "other wiki": {
        "code": "mwoauth-invalid-authorization-wrong-wiki",
        "info": "The authorization headers in your request are not valid for metawiki",
    },
    "no account here": {
        "code": "mwoauth-invalid-authorization-invalid-user",
        "info": "The authorization headers in your request are for a user that does not exist here",
    },
    "something new": {
        "code": "mwoauth-invalid-authorization-new",
        "info": "See [[Special:OAuth|the ''rules'']] on cccccccccccccccccccccccccccccccc",
    },
}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """How each login ended, by the name of the recorded answer."""
    done = in_a_process(
        CODE.format(folder=str(RECORDINGS), unrecorded=UNRECORDED), tmp_path_factory.mktemp("login")
    )
    assert done["error"] is None, done
    out: dict[str, Any] = done["out"]
    return out


def test_cookies_of_another_login_are_not_sent_with_oauth_and_others_are(said: dict[str, Any]) -> None:
    assert said["accepted"] == ["WikiconBot", ["pywikibot-WikiconBot.lwp"]]
    assert all(signed for signed, _ in said["sent"])
    assert {cookies for _, cookies in said["sent"]} <= {"", "WMF-Last-Access=28-Nov-2026"}
    assert sorted({cookies for _, cookies in said["sent"] if cookies}) == ["WMF-Last-Access=28-Nov-2026"]


@pytest.mark.parametrize(
    ("name", "words", "cause"),
    [
        ("wrong-consumer-key", ("first of the four", "consumer key", "Copy it again"), "mwoauth-invalid-authorization"),
        ("wrong-consumer-secret", ("second or the fourth of the four", "Copy both"), "mwoauth-invalid-authorization"),
        ("wrong-access-token", ("third of the four", "access token"), "mwoauth-invalid-authorization"),
        ("wrong-access-secret", ("second or the fourth of the four",), "mwoauth-invalid-authorization"),
        ("wrong-clock", ("clock is wrong", "Set the clock"), "mwoauth-invalid-authorization"),
        ("locked-account", ("locked on all wikis, or blocked", "A new password or key"), "blocked"),
        ("consumer-taken-back", ("it was disabled", "Register"), "mwoauth-invalid-authorization-not-approved"),
        ("other wiki", ("is not for WIKI",), "mwoauth-invalid-authorization-wrong-wiki"),
        ("no account here", ("does not exist on WIKI yet", "Log in there"), "mwoauth-invalid-authorization-invalid-user"),
        ("something new", ("It says: See the rules on ***. Register",), "mwoauth-invalid-authorization-new"),
        ("other account", ("belong to WikiconBot", "names Admin"), "oauth-account"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_oauth_is_named(
    name: str, words: tuple[str, ...], cause: str, said: dict[str, Any]
) -> None:
    (kind, sentence, found), _ = said[name]
    assert (kind, found) == ("LoginRefused", cause)
    assert all(word in sentence for word in words), sentence
    assert "BotPasswords" not in sentence
    assert "[" not in sentence
