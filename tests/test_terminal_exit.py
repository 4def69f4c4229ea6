"""All text for people is printed by one module, so that no text can command a terminal (wikiconbot/terminal.py)."""

import ast
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.for_each import for_each
from tests.random_runs import draws
from wikiconbot.terminal import harmless, harmless_as_long

PACKAGE = Path(__file__).parents[1] / "wikiconbot"

#: The door, and the two rooms next to it: rich's console, and the questions.
DOORS = {
    "terminal.py": {"sys.stdout", "sys.stderr"},
    "cli/show.py": {".print"},
    "cli/plain_output.py": {"sys.stdout", "sys.stderr", ".print"},
    "cli/asking.py": {
        "click.prompt",
        "click.confirm",
        "sys.stdout",
        "sys.stderr",
    },  # whether they are a terminal
    "cli/login_prompts.py": {"click.prompt"},
    "sandbox/demo.py": {".print"},  # the story's own, by the door
    "cli/json_output.py": {"sys.stdout"},  # in which characters it is
}

#: What is asked of a stream and prints nothing.
_QUESTIONS = {"isatty", "flush", "fileno", "closed"}


def _ways_out(tree):
    """Yield what prints: functions of Python, click, rich and traceback, and the streams themselves."""
    asked = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in _QUESTIONS:
            asked.add(node.value)
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("print", "input")
        ):
            yield node.func.id
        if not isinstance(node, ast.Attribute):
            continue
        name = f"{node.value.id}.{node.attr}" if isinstance(node.value, ast.Name) else f".{node.attr}"
        if (
            (name in ("sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__") and node not in asked)
            or (
                name.startswith("click.")
                and node.attr
                in (
                    "echo",
                    "secho",
                    "prompt",
                    "confirm",
                    "echo_via_pager",
                )
            )
            or name.startswith("traceback.print")
            or (name.endswith(".show") and name != "room.show")
        ):
            yield name
        elif node.attr == "print":
            yield ".print"


@for_each("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_nothing_prints_but_by_the_one_door(path):
    name = str(path.relative_to(PACKAGE))
    ways = set(_ways_out(ast.parse(path.read_text("utf-8"))))
    assert ways - DOORS.get(name, set()) == set()


COMMANDS = [
    "\x00", "\x07", "\x08", "\x1b", "\x1b]0;x\x07", "\x7f", "\x80", "\x9b", "\x9d", "\r",
    *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x2068)), "\u2028", "\u2029",
]  # fmt: skip


@draws(300)
@given(
    st.lists(
        st.sampled_from([*COMMANDS, "\u2068", "\u2069", "a", "é", "\u200d", "\n", "\t", "العربية"]),
        max_size=12,
    ).map("".join)
)
def test_what_commands_a_terminal_is_taken_out(text):
    for shown in (harmless(text), harmless_as_long(text)):
        for line in shown.split("\n"):
            assert line.count("\u2068") == line.count("\u2069")
        assert not {char for command in COMMANDS for char in command if char not in "]0;x"} & set(shown)
    assert len(harmless_as_long(text)) == len(text)
    assert harmless(harmless(text)) == harmless(text)


def test_what_people_write_stays():
    text = "\u2068محمد\u2069 ଓଡ଼ିଆ\u200d \u200e(العربية)\u200f 👩‍💻\tx\n"
    assert harmless(text) == harmless_as_long(text) == text
