"""Several sessions in one process: other wikis, accounts, patience and messages, in turns and in threads."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import pytest_socket

from tests.live.people import Wiki
from tests.live.wiki.in_process import in_a_process, server
from wikiconbot import sandbox as room
from wikiconbot.sandbox import Sandbox, state_dir
from wikiconbot.sandbox.server import free_port

SECOND = "Second bot"
PASSWORD = "the second bot's password"
RUN_PAGE = "User:WikiconBot/run"


@pytest.fixture(scope="module")
def other_wiki(sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Wiki, str]]:
    """A second sandbox, where there is a bot of the same name; with its line for the password file."""
    state = tmp_path_factory.mktemp("other") / "state"
    pytest_socket.enable_socket()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WIKICONBOT_STATE", str(state))
        running = room.up(free_port(None, usual=0))
        line = (state_dir() / "pywikibot" / "user-password.cfg").read_text()
    with pytest.MonkeyPatch.context() as patch:
        yield Wiki(running), line.replace("(", "('other', 'other', ", 1)
        patch.setenv("WIKICONBOT_STATE", str(state))
        room.down()


def _elsewhere(wiki: Wiki) -> str:
    """Return a wiki's address under another name: cookies know hosts, and no ports."""
    return wiki.sandbox.api.replace("127.0.0.1", "localhost")


@pytest.fixture
def folder(api: Wiki, other_wiki: tuple[Wiki, str], bot_dir: Path) -> Path:
    """A pywikibot directory with two accounts on the shared sandbox, and one on another."""
    other, line = other_wiki
    if "missing" in api.query(list="users", ususers=SECOND)["users"][0]:
        api.admin.ask(
            action="createaccount", username=SECOND, password=PASSWORD, retype=PASSWORD,
            createreturnurl=api.sandbox.api, createtoken=api.admin.token("createaccount"),
        )  # fmt: skip
    with (bot_dir / "user-password.cfg").open("a") as passwords:
        passwords.write(f"({SECOND!r}, {PASSWORD!r})\n{line}")
    with (bot_dir / "user-config.py").open("a") as config:
        config.write(
            f"family_files['other'] = {_elsewhere(other)!r}\nusernames['other']['other'] = 'WikiconBot'\n"
        )
    return bot_dir


@pytest.fixture
def stopped(api: Wiki) -> Iterator[None]:
    """The first bot's run page on the shared sandbox says stop."""
    api.save(RUN_PAGE, "stop")
    yield
    api.delete(RUN_PAGE)


def secrets(folder: Path) -> list[str]:
    """Return what no output may have: passwords, and what the saved logins hold."""
    passwords = re.findall(
        r"'([^']{16,})'\)+$|\"([^\"]{16,})\"", (folder / "user-password.cfg").read_text(), re.M
    )
    cookies = [
        value
        for file in folder.glob("*.lwp")
        for value in re.findall(r'Set-Cookie3: [^=]+="?([^";]{12,})', file.read_text())
        if not value.startswith(("WikiconBot", "Second"))
    ]
    found = [first or second for first, second in passwords] + cookies
    assert len(found) > 3
    return found


SESSIONS = """
counts = {"first": [], "second": [], "other": []}
first = connect(Target(patience=20, verbose=True), counts["first"].append)
second = connect(Target(user="Second bot", patience=90, quiet=True), counts["second"].append)
other = connect(Target(wiki="other:other", patience=5), counts["other"].append)
sessions = {"first": first, "second": second, "other": other}

def edit(session, title):
    snapshot, _ = read_page(session, title)
    text = f"{session.user} {time.time_ns()}"
    return save(session, Edit(title, snapshot.revision, snapshot.text, text, "many"))

def facts(name):
    session = sessions[name]
    wire = session.connection.wire
    return [session.user, session.api_url, session.run_page, wire.patience, len(counts[name])]
"""


def lines(code: str) -> str:
    """Put the sessions before the code, as one block."""
    return SESSIONS + code


@pytest.mark.long
def test_sessions_in_turns_keep_to_themselves(
    api: Wiki, other_wiki: tuple[Wiki, str], folder: Path, stopped: None
) -> None:
    other, _ = other_wiki
    code = """
outcomes = {name: [] for name in sessions}
for turn in range(2):
    for name, session in sessions.items():
        outcomes[name].append(type(edit(session, f"Many: {name}")).__name__)
for session in (second, first):
    save(session, Edit("A[b", 1, "", "x", "s"))
out = [[facts(name) for name in sessions], outcomes]
"""
    result = in_a_process(lines(code), folder)
    assert result["error"] is None, result
    known, outcomes = result["out"]
    assert known == [
        ["WikiconBot", api.sandbox.api, RUN_PAGE, 20, 4 + 2],
        [SECOND, api.sandbox.api, f"User:{SECOND}/run", 90, 4 + 4 + 1],
        ["WikiconBot", _elsewhere(other), RUN_PAGE, 5, 4 + 4],
    ]
    assert outcomes == {"first": ["Refused"] * 2, "second": ["Saved"] * 2, "other": ["Saved"] * 2}
    assert "Logging in to sandbox:sandbox as WikiconBot@wikiconbot" in result["said"]
    assert "as Second bot" not in result["said"], "the second session is quiet"
    assert "other:other" not in result["said"], "and the third is not verbose"
    assert "invalidtitle" not in result["said"], "the first session is stopped, the second is quiet"
    for secret in secrets(folder):
        assert secret not in result["said"]
    again = in_a_process(lines("out = [facts(name) for name in sessions]"), folder)
    assert [row[-1] for row in again["out"]] == [1, 1, 1], "each has its saved login, in two files"


def test_sessions_in_threads_keep_to_themselves(
    api: Wiki, other_wiki: tuple[Wiki, str], folder: Path
) -> None:
    other, _ = other_wiki
    code = """
import threading
outcomes, ready = {}, threading.Barrier(3)
def work(name):
    ready.wait()
    outcomes[name] = [type(edit(sessions[name], f"Threads: {name} {n}")).__name__ for n in range(6)]
    save(sessions[name], Edit(f"A[{name}", 1, "", "x", "s"))
threads = [threading.Thread(target=work, args=[name]) for name in sessions]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
out = [[facts(name) for name in sessions], outcomes]
"""
    result = in_a_process(lines(code), folder)
    assert result["error"] is None, result
    known, outcomes = result["out"]
    assert [(row[0], row[-1]) for row in known] == [("WikiconBot", 17), (SECOND, 17), ("WikiconBot", 17)]
    assert outcomes == {name: ["Saved"] * 6 for name in ("first", "second", "other")}
    for wiki, name, user in (
        (api, "first", "WikiconBot"),
        (api, "second", SECOND),
        (other, "other", "WikiconBot"),
    ):
        for number in range(6):
            pages = wiki.query(prop="revisions", rvprop="user", titles=f"Threads: {name} {number}")["pages"]
            assert [row["user"] for row in pages[0]["revisions"]] == [user]
    assert result["said"].count("invalidtitle: ") == 1, "the first session alone is verbose"
    assert not {"A[second", "A[other"} & set(re.findall(r"A\[\w+", result["said"]))
    for secret in secrets(folder):
        assert secret not in result["said"]


def test_sessions_connect_in_threads_at_once(api: Wiki, other_wiki: tuple[Wiki, str], folder: Path) -> None:
    code = """
import threading
targets = {"first": Target(), "second": Target(user="Second bot"), "other": Target(wiki="other:other")}
counts, found = {name: [] for name in targets}, {}
def work(name):
    session = connect(targets[name], counts[name].append)
    found[name] = [session.user, session.api_url, len(counts[name])]
threads = [threading.Thread(target=work, args=[name]) for name in targets]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
out = found
"""
    result = in_a_process(code, folder)
    assert "Traceback" not in result["said"], result["said"]
    found = result["out"]
    here, there = api.sandbox.api, _elsewhere(other_wiki[0])
    assert found == {
        "first": ["WikiconBot", here, 4],
        "second": [SECOND, here, 4],
        "other": ["WikiconBot", there, 4],
    }
    again = in_a_process(code, folder)["out"]
    assert [row[-1] for row in (again["first"], again["second"], again["other"])] == [1, 1, 1]


def test_each_session_has_its_own_patience(sandbox: Sandbox, tmp_path: Path) -> None:
    with server(503, b"Later") as one, server(503, b"Later") as two:
        code = f"""
        import threading
        well = connect(Target(wiki={sandbox.api!r}, patience=60))
        took = {{}}
        def wait(name, target):
            began = time.monotonic()
            try:
                connect(target)
            except Exception as error:
                took[name] = [type(error).__name__, round(time.monotonic() - began)]
        def read():
            began = time.monotonic()
            for _ in range(3):
                read_profile(well)
            took["well"] = ["read", round(time.monotonic() - began)]
        targets = {{"short": Target(wiki={one!r}, patience=4), "long": Target(wiki={two!r}, patience=12, quiet=True)}}
        threads = [threading.Thread(target=wait, args=item) for item in targets.items()]
        threads.append(threading.Thread(target=read))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        out = took
        """
        result = in_a_process(code, tmp_path)
    took = result["out"]
    assert {name: row[0] for name, row in took.items()} == {
        "short": "Unreachable", "long": "Unreachable", "well": "read",
    }  # fmt: skip
    assert 3 <= took["short"][1] <= 6
    assert 9 <= took["long"][1] <= 13
    assert took["well"][1] <= took["long"][1]
    assert result["said"] == "Waiting 3 s for the wiki: it answered with HTTP 503 Service Unavailable.\n"


def test_two_wikis_of_one_host_are_two(tmp_path: Path) -> None:
    with server(
        200, b'{"query": {"userinfo": {"id": 0, "name": "1.2.3.4", "anon": true}}}', "application/json"
    ) as one:
        two = one.replace("/w/api.php", "/wiki2/api.php")
        code = f"out = [connect(Target(wiki=wiki)).api_url for wiki in ({one!r}, {two!r}, {one!r})]"
        assert in_a_process(code, tmp_path)["out"] == [one, two, one]


def test_one_throttle_holds_for_all_sessions_on_a_wiki(api: Wiki, folder: Path) -> None:
    with (folder / "user-config.py").open("a") as config:
        config.write("put_throttle = 2\nmaxthrottle = 2\n")
    code = lines("""
edit(first, "Throttled: 1")
began = time.monotonic()
edit(second, "Throttled: 2")
out = time.monotonic() - began
""")
    result = in_a_process(code, folder)
    assert result["error"] is None, result
    assert result["out"] > 1.5, "the second session's edit comes two seconds after the first one's"
