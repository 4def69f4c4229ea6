"""Lines fit the terminal: they break between words, by cells, in every script."""

import fcntl
import io
import json
import os
import re
import struct
import subprocess
import sys
import termios
import unicodedata
from contextlib import suppress
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from tests.long import some
from tests.random_runs import draws
from wikiconbot.cli.show import put_wrapped
from wikiconbot.cli.wrapping import line_spans, width_of, wrapped

WORDS = ["organisers", "ଓଡ଼ିଆ", "സമ്മേളനം", "विकिपीडिया", "ويكيبيديا", "ویکی", "編集者会議、", "（東京）", "https://meta.wikimedia.org/wiki/A", "—", "a\u0301", "👩"]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=80)
ISOLATES = re.compile(r"[\u200e\u2066-\u2069]")
SGR = re.compile(r"\x1b\[[0-9;]*m|\x1b\[[0-9]*G|\x1b\[\?25[lh]|\x1b\[2K|\r")


def test_a_name_on_two_lines_is_isolated_on_each():
    told = "The page \u2068دوسرا ایڈیشن کتب خانہ\u2069 (two)"
    lines = wrapped(told, 20).split("\n")
    assert lines == ["The page \u2068دوسرا\u2069", "\u2068ایڈیشن کتب خانہ\u2069", "(two)"]
    shown = io.StringIO()
    put_wrapped(Console(file=shown, width=20, force_terminal=True, color_system=None), told)
    assert shown.getvalue().rstrip("\n").split("\n") == lines


@draws(200)
@given(TEXTS, st.integers(8, 100), st.integers(0, 40))
@example("x", 10, 40)
@example("編集者会議、東京", 8, 0)
def test_no_line_is_wider_than_the_terminal(text, width, used):
    spans = line_spans(text, width, used)
    lines = [text[start:end] for start, end in spans]
    for number, line in enumerate(lines):
        taken = used if number == 0 else 0
        assert taken + width_of(line) <= width or " " not in line.strip() or not line
    kept = re.sub(r"[ \t\n]", "", text)
    assert "".join(re.sub(r"[ \t\n]", "", line) for line in lines) == kept
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@draws(200)
@given(TEXTS, st.integers(8, 40))
def test_no_sign_is_torn_from_its_letter(text, width):
    for start, _ in line_spans(text, width)[1:]:
        if text[start - 1 : start] not in ("", " ", "\t", "\n"):
            assert unicodedata.category(text[start]) not in ("Mn", "Mc", "Me", "Cf")


@pytest.mark.parametrize(
    ("text", "width", "indent", "lines"),
    [
        ("one two three", 20, 0, ["one two three"]),
        ("one two three four five six", 24, 4, ["one two three four", "    five six"]),
        ("विकिपीडिया विकिपीडिया विकिपीडिया", 22, 0, ["विकिपीडिया विकिपीडिया", "विकिपीडिया"]),
        ("編集者会議は東京で開かれます、どうぞ", 20, 0, ["編集者会議は東京で開", "かれます、どうぞ"]),
        ("", 20, 0, [""]),
        ("https://meta.wikimedia.org/wiki/Example", 20, 0, ["https://meta.wikimedia.org/wiki/Example"]),
        ("a\u00a0b " * 2 + "c" * 18, 20, 0, ["a\u00a0b a\u00a0b", "c" * 18]),
    ],
)
def test_where_lines_break(text, width, indent, lines):
    assert wrapped(text, width, indent).split("\n") == lines


def test_a_text_that_goes_on_is_indented_and_keeps_its_colours():
    stream = io.StringIO()
    out = Console(file=stream, width=40, force_terminal=True, color_system="standard")
    put_wrapped(out, Text("one two three four five six", "red"), indent=20, prefix="warning E3  line 3: ")
    assert SGR.sub("", stream.getvalue()).splitlines() == [
        "warning E3  line 3: one two three four",
        " " * 20 + "five six",
    ]
    assert stream.getvalue().count("\x1b[31m") == 2


def test_a_prefix_gives_its_colour_to_no_line_of_the_text():
    stream = io.StringIO()
    out = Console(file=stream, width=28, force_terminal=True, color_system="standard")
    put_wrapped(out, "one two three four five six", indent=8, prefix=Text("ok      ", "green"))
    assert stream.getvalue() == "\x1b[32mok      \x1b[0mone two three four\n        five six\n"


def test_elsewhere_it_is_one_line():
    stream = io.StringIO()
    put_wrapped(Console(file=stream, width=40), "word " * 20 + "end", indent=4, prefix="> ")
    assert stream.getvalue() == "> " + "word " * 20 + "end\n"


# ── the commands on terminals of 80 and of 120 columns ──────────────────────────────────────────────
def on_a_terminal(columns, *args, text="", **more):
    """Return the lines that the program prints on a terminal of so many columns, with their colours."""
    ours, terminal = os.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    printed = b""
    with subprocess.Popen(
        [sys.executable, "-m", "wikiconbot", *args],
        stdin=subprocess.PIPE,
        stdout=terminal,
        stderr=terminal,
        env=environment | {"TERM": "xterm-256color"} | more,
    ) as process:
        os.close(terminal)
        assert process.stdin
        process.stdin.write(text.encode())
        process.stdin.close()
        with suppress(OSError):  # Linux: the other side is closed
            while piece := os.read(ours, 65536):
                printed += piece
    os.close(ours)
    return printed.decode().replace("\r\n", "\n").splitlines()


PAGE = """== Event ==
* Date: 6 and 7 April 2018
* Venue: TBD
== Sign up ==
# [[User:ويكي]] 10:40, 2 March 2018 (UTC) from Aleppo
# [[User:編集者]] 10:41, 2 March 2018 (UTC) 編集者会議は東京で開かれますのでどうぞよろしくお願いいたします。編集者会議は東京で開かれます
# [[User:ଓଡ଼ିଆ]] 10:42, 2 March 2031 (UTC) ଓଡ଼ିଆ ଉଇକିପିଡ଼ିଆ
# [[User:Ann]]
# [[User:Ann]] 10:42, 2 March 2018 (UTC)
"""


def fits(lines, columns):
    for line in lines:
        assert width_of(SGR.sub("", line)) <= columns, line


@pytest.mark.parametrize("columns", some([80, 120], 0))
def test_check_fits(columns):
    lines = on_a_terminal(columns, "check", "--file", "-", text=PAGE)
    fits(lines, columns)
    plain = [SGR.sub("", line) for line in lines]
    starts = [line for line in plain if re.match(r"  (error|warning|info) +[A-Z]\d", line)]
    assert starts
    assert all(line[13] == " " and line[14] != " " for line in starts)
    if columns == 80:
        assert any(line.startswith(" " * 14) for line in plain)
    assert any("\x1b[33m" in line or "\x1b[1;31m" in line for line in lines)


def test_signups_fit():
    fits(on_a_terminal(80, "signups", "--file", "-", text=PAGE), 80)


def test_comments_are_in_a_column_where_a_terminal_takes_no_commands():
    page = "== Sign up ==\n# [[User:Ann]] 10:40, 2 March 2018 (UTC) from Aleppo\n# [[User:Ravi K]] 10:41, 2 March 2018 (UTC) Kochi\n"
    lines = on_a_terminal(80, "signups", "--file", "-", text=page, TERM="dumb")
    assert not any("\x1b" in line for line in lines)
    people = [ISOLATES.sub("", line) for line in lines if "2018" in line]
    assert [line[25:] for line in people] == ["Ann     from Aleppo", "Ravi K  Kochi"]


@pytest.mark.parametrize("columns", some([80, 120], 0))
def test_help_fits(columns):
    fits(on_a_terminal(columns, "--help"), columns)


@pytest.mark.parametrize("columns", [80, 120])
def test_runs_have_heads_and_columns(columns, tmp_path):
    folder = tmp_path / "runs"
    folder.mkdir()
    pages = ["Conference", "సమావేశం " * 12, "مؤتمر " * 20]
    records: list[dict[str, Any]] = [
        {"event": event, "time": f"2026-11-2{n}T10:00:00.000Z", "run": f"2026112{n}T100000Z-00a{n}"} | more
        for n, page in enumerate(pages)
        for event, more in (
            ("began", {"command": ("update", "etherpad archive", "undo")[n], "page": page.strip()}),
            ("ended", {"outcome": "saved", "revision": 5}),
        )
    ]
    for n in range(3):
        lines = [json.dumps(one) for one in records if one["run"][7] == str(n)]
        (folder / f"2026-11-2{n}.jsonl").write_text("\n".join(lines) + "\n")
    lines = [SGR.sub("", line) for line in on_a_terminal(columns, "runs", WIKICONBOT_STATE=str(tmp_path))]
    fits(lines, columns)
    place = lines[0].index("Page")
    assert lines[0].split() == ["Run", "Command", "Outcome", "Page"]
    assert [line for line in lines[1:] if line[:place].strip()] != []
    assert all(line[place - 2 : place] == "  " for line in lines)


def test_errors_break_between_words():
    lines = on_a_terminal(80, "signups", "https://w.wiki/4xYz")
    fits(lines, 80)
    assert any(line.startswith("Error: ") for line in lines)


@pytest.mark.parametrize(
    ("args", "environment", "coloured"),
    [
        ((), {}, True),
        (("--no-color",), {}, False),
        ((), {"NO_COLOR": "1"}, False),
        (("--color",), {"NO_COLOR": "1"}, True),
    ],
)
def test_colours_on_a_terminal(args, environment, coloured):
    lines = on_a_terminal(80, "check", "--file", "-", *args, text=PAGE, **environment)
    assert any(re.search(r"\x1b\[[0-9;]*3[1-6]m", line) for line in lines) is coloured


@pytest.mark.parametrize(("args", "coloured"), [((), False), (("--color",), True), (("--no-color",), False)])
def test_colours_in_a_pipe(args, coloured):
    command = [sys.executable, "-m", "wikiconbot", *args, "check", "--file", "-"]
    done = subprocess.run(command, input=PAGE, capture_output=True, text=True, check=False)
    assert ("\x1b[" in done.stdout) is coloured
