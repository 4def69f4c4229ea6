"""Messages, help, docstrings, comments and docs use the words that a reader with English as third language knows (words.toml)."""

import ast
import io
import re
import subprocess
import tokenize
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tests.for_each import for_each

ROOT = Path(__file__).parents[1]
WORDS: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "words.toml").read_text(encoding="utf-8"))[
    "word"
]
#: Data that people wrote, and what only repeats the words of others.
_DATA = (
    "tests/cases/",
    "tests/recordings/",
    "wikiconbot/language/lexicon.py",
    "tests/words.toml",
    "tests/test_words.py",
)
_OTHER = ("Makefile", "wikiconbot/i18n/pages/en.json", "wikiconbot/i18n/terminal/en.json")
_CODE = re.compile(r"```.*?```|``[^`]*``|`[^`\n]*`|\]\([^)]*\)|<!--.*?-->|“[^”]*”", re.DOTALL)
#: Tables of docs/reliability.md that a test writes from the tests' own rows.
_WRITTEN = re.compile(r"^\|.*$", re.MULTILINE)


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n") or "…"


def _docstrings(source: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            if ast.get_docstring(node, clean=False) is not None:
                text = node.body[0].value  # type: ignore[attr-defined]
                yield text.lineno, text.value
        elif isinstance(node, ast.keyword) and node.arg == "help" and isinstance(node.value, ast.Constant):
            yield node.value.lineno, str(node.value.value)


def _of_python(source: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string
    yield from _docstrings(source)


def _texts(name: str) -> Iterator[tuple[int, str]]:
    """Yield what people read in a file, each text with its first line; a change log's past is left as it was."""
    source = (ROOT / name).read_text(encoding="utf-8")
    if name.endswith(".py"):
        yield from _of_python(source)
    elif name.endswith(".json"):
        yield from enumerate((line.partition('": "')[2] for line in source.splitlines()), 1)
    elif name == "CHANGELOG.md":
        yield 1, source.partition("\n## ")[0] + "\n\n" + source.partition("\n## ")[2].partition("\n## ")[0]
    else:
        yield 1, _WRITTEN.sub("", source) if name == "docs/reliability.md" else source


@cache
def read() -> tuple[tuple[str, int, str], ...]:
    """Return all that people read, by file and line, without code, links and quoted words."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    names = [name for name in listed.splitlines() if name.endswith((".py", ".md")) or name in _OTHER]
    return tuple(
        (name, line, text if name.endswith(".json") else _CODE.sub(_blank, text))
        for name in names
        if not name.startswith(_DATA) and (ROOT / name).exists()
        for line, text in _texts(name)
    )


def _is_right(word: dict[str, Any], name: str, around: str) -> bool:
    return any(
        one["words"] in around and name.startswith(one.get("file", "")) for one in word.get("except", ())
    )


def found(word: dict[str, Any], texts: tuple[tuple[str, int, str], ...]) -> list[str]:
    """Return where a word is, as file:line, and what to write there instead."""
    pattern = re.compile(word["pattern"], re.IGNORECASE)
    return [
        f"{name}:{line + text.count(chr(10), 0, match.start())}: “{match[0]}”; write: {word['instead']}"
        for name, line, text in texts
        for match in pattern.finditer(text)
        if not _is_right(word, name, text[max(0, match.start() - 40) : match.end() + 40])
    ]


@for_each("word", WORDS, ids=lambda word: word["instead"])
def test_no_text_has_a_word_for_which_there_is_a_better_one(word):
    assert found(word, read()) == []


def test_a_word_is_found_with_its_line_and_the_better_one():
    word = {
        "pattern": r"\bbeside\b",
        "instead": "next to",
        "except": [{"words": "beside oneself", "file": "a", "why": ""}],
    }
    texts = (("a.md", 3, "one\nbeside it"), ("a.md", 9, "beside oneself"), ("b.md", 1, "beside oneself"))
    assert found(word, texts) == ["a.md:4: “beside”; write: next to", "b.md:1: “beside”; write: next to"]


@for_each("word", WORDS, ids=lambda word: word["instead"])
def test_an_exception_is_needed_and_says_why(word):
    everything = "\n".join(text for _, _, text in read())
    for one in word.get("except", ()):
        assert one["why"]
        assert one["words"] in everything
