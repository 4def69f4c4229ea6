"""`--keep`: a folder of pads as their Etherpad exported them, with a manifest."""

import hashlib
import json
import os
import re
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pads.server import Clock, serving
from wikiconbot.errors import ConfigurationError
from wikiconbot.pads.client import PadClient
from wikiconbot.pads.exports import Got, Unknown
from wikiconbot.pads.names import Pad
from wikiconbot.runs.notes.kept_pads import Folder, Keeper

FORMS = {"etherpad", "html", "txt"}


@pytest.fixture
def server():
    with serving(Clock()) as server:
        server.put("notes", "\n", "We met.\n", chat=True, saved=[(1, "day one")])
        yield server


def keeper(server, folder):
    clock = server.clock
    client = PadClient(
        [server.url], contact="x", timeout=0.5, most_bytes=2**20, now=clock.now, sleep=clock.sleep
    )
    return Keeper(client, Folder(folder))


def forms_asked(server):
    asked = [request.path.rpartition("/")[2] for request in server.requests]
    server.requests.clear()
    return asked


def manifest(folder):
    return json.loads((folder / "manifest.json").read_text())["pads"]


def files(folder):
    return sorted(file.name for file in folder.iterdir())


def test_a_pad_is_kept_whole_before_anything_is_made_of_it(server, tmp_path):
    kept = tmp_path / "a" / "kept"
    bot, pad = keeper(server, kept), Pad(server.url, "notes")
    history = bot.fetch(pad, "etherpad")
    assert isinstance(history, Got)
    (entry,) = manifest(kept)
    assert (entry["url"], entry["revision"], entry["missing"]) == (pad.url, 1, {})
    assert entry["chat_messages"] == 1
    assert entry["saved_revisions"] == [{"revision": 1, "label": "day one"}]
    sums = dict(line.split("  ")[::-1] for line in (kept / "SHA256SUMS").read_text().splitlines())
    for form in FORMS:
        name = entry["files"][form]["file"]
        assert re.fullmatch(rf"127\.0\.0\.1_\d+--notes--r1--\d{{8}}T\d{{6}}Z\.{form}", name)
        body = (kept / name).read_bytes()
        assert entry["files"][form]["sha256"] == sums[name] == hashlib.sha256(body).hexdigest()
    assert (kept / entry["files"]["etherpad"]["file"]).read_bytes() == history.body
    assert (kept / entry["files"]["txt"]["file"]).read_text() == "We met.\n"
    assert len(files(kept)) == 5
    assert subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=kept, check=False).returncode == 0


def test_three_requests_for_a_new_pad_and_one_for_a_kept_one(server, tmp_path):
    pad = Pad(server.url, "notes")
    bot = keeper(server, tmp_path)
    bot.fetch(pad, "etherpad")
    assert isinstance(bot.fetch(pad, "html", 1), Got)
    assert forms_asked(server) == ["etherpad", "html", "txt"]
    again = keeper(server, tmp_path)
    again.fetch(pad, "etherpad")
    assert "We met." in again.fetch(pad, "html", 1).text
    assert forms_asked(server) == ["etherpad"]
    assert len(files(tmp_path)) == 5


def test_a_kept_file_that_was_changed_is_not_trusted_and_not_overwritten(server, tmp_path):
    pad = Pad(server.url, "notes")
    keeper(server, tmp_path).fetch(pad, "etherpad")
    (text,) = tmp_path.glob("*.txt")
    text.write_text("Something else\n")
    keeper(server, tmp_path).fetch(pad, "etherpad")
    assert text.read_text() == "Something else\n"
    assert len(files(tmp_path)) == 8
    assert len(manifest(tmp_path)) == 2


def test_where_a_form_does_not_come_now_nothing_is_kept_and_nothing_is_made_of_the_pad(server, tmp_path):
    server.refuses["notes", "txt"] = "status 503"
    answer = keeper(server, tmp_path).fetch(Pad(server.url, "notes"), "etherpad")
    assert isinstance(answer, Unknown)
    assert files(tmp_path) == []


@pytest.mark.parametrize("fault", ["huge told", "status 403"])
def test_a_long_history_is_said_to_be_missing_and_the_rest_is_kept(server, tmp_path, fault):
    server.refuses["notes", "etherpad"] = fault
    for _ in range(2):
        bot = keeper(server, tmp_path)
        assert isinstance(bot.fetch(Pad(server.url, "notes"), "etherpad"), Unknown)
        assert "We met." in bot.fetch(Pad(server.url, "notes"), "html").text
        (entry,) = manifest(tmp_path)
        assert set(entry["files"]) == {"html", "txt"}
        assert server.url in entry["missing"]["etherpad"]
        assert "--runknown--" in entry["files"]["txt"]["file"]
        assert forms_asked(server) == ["etherpad", "html", "txt"]


def test_a_closed_pad_leaves_no_files(server, tmp_path):
    for form in FORMS:
        server.refuses["notes", form] = "status 403"
    answer = keeper(server, tmp_path).fetch(Pad(server.url, "notes"), "etherpad")
    assert isinstance(answer, Unknown)
    assert answer.permanent
    assert files(tmp_path) == []
    assert forms_asked(server) == ["etherpad", "html"]


@pytest.mark.parametrize("name", ["नमस्ते " * 7, "../../etc/x", "CON", "a*b?c|d", "-rf", "x" * 50, "😀" * 25])
def test_any_name_of_a_pad_makes_a_file_in_the_folder(server, tmp_path, name):
    server.put(name, "Text\n")
    keeper(server, tmp_path).fetch(Pad(server.url, name), "etherpad")
    (entry,) = manifest(tmp_path)
    names = {file["file"] for file in entry["files"].values()}
    assert names < set(files(tmp_path))
    assert all(re.fullmatch(r"[A-Za-z0-9._~%-]{1,200}", file) for file in names)
    assert entry["name"] == name


def test_names_that_differ_in_their_case_only_are_two_pads(server, tmp_path):
    for name in ("Notes", "notes"):
        server.put(name, f"Text of {name}\n")
        keeper(server, tmp_path).fetch(Pad(server.url, name), "etherpad")
    assert (
        len({file["file"].lower() for entry in manifest(tmp_path) for file in entry["files"].values()}) == 6
    )


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 2, "pads": []}', '{"format": 1, "pads": [1]}'])
def test_a_manifest_of_something_else_is_left_alone(tmp_path, text):
    (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(ConfigurationError, match="--keep"):
        Folder(tmp_path)
    assert (tmp_path / "manifest.json").read_text() == text


@pytest.mark.parametrize("name", ["manifest.json", "SHA256SUMS"])
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path, name):
    os.mkfifo(tmp_path / name)
    with pytest.raises(ConfigurationError, match=name):
        Folder(tmp_path)


def test_sums_of_somebody_else_are_left_alone(tmp_path):
    sums = tmp_path / "SHA256SUMS"
    sums.write_text(f"{'0' * 64}  thesis.pdf\n")
    with pytest.raises(ConfigurationError, match="SHA256SUMS"):
        Folder(tmp_path)
    assert "thesis" in sums.read_text()


def test_a_folder_in_which_a_run_was_killed_before_its_manifest_is_used_again(server, tmp_path):
    pad = Pad(server.url, "notes")
    assert isinstance(keeper(server, tmp_path).fetch(pad, "etherpad"), Got)
    (tmp_path / "manifest.json").unlink()
    assert isinstance(keeper(server, tmp_path).fetch(pad, "etherpad"), Got)
    assert len(manifest(tmp_path)) == 1


def test_a_folder_that_cannot_be_made_is_said_before_anything_is_asked(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError, match="cannot be kept"):
        Folder(tmp_path / "file" / "kept")


def test_several_processes_keep_pads_in_one_folder(tmp_path):
    program = (
        "import sys; from pathlib import Path; from wikiconbot.pads.names import Pad\n"
        "from wikiconbot.runs.notes.kept_pads import Folder\n"
        "folder = Folder(Path(sys.argv[1]))\n"
        "for n in range(5): folder.keep(Pad('https://a.org', f'{sys.argv[2]}{n}'), None, {'txt': b'x'}, {})\n"
    )
    started = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path), name]) for name in "ab"]
    assert [process.wait(60) for process in started] == [0, 0]
    assert len(manifest(tmp_path)) == 10


def test_a_full_disk_leaves_no_part_of_a_pad(tmp_path):
    """The second of its files does not fit: a limit of the kernel, as on a full disk."""
    kept = tmp_path / "kept"
    script = "import sys; from tests.runs.notes.test_kept_pads import full; full(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", script, str(kept)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert done.stdout == "trouble\n", done.stderr
    assert files(kept) == []


def full(folder):
    """Keep a pad in a process whose files may have 1,000 bytes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
    try:
        Folder(Path(folder)).keep(
            Pad("http://x", "notes"), None, {"etherpad": b"a" * 9, "html": b"b" * 2000}, {}
        )
    except ConfigurationError:
        print("trouble")
