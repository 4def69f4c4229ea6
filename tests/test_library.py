"""The library: its names are what is exported, and the examples of docs/library.md say what they do."""

import ast
import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import wikiconbot

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs" / "library.md"


def test_the_names_are_what_is_exported():
    assert wikiconbot.__all__ == sorted(wikiconbot.__all__)
    for name in wikiconbot.__all__:
        value = getattr(wikiconbot, name)
        assert value.__name__ == name
        assert value.__module__.startswith("wikiconbot."), name
        assert value.__doc__, name
    assert set(wikiconbot.__all__) <= set(dir(wikiconbot))


def test_type_checkers_see_the_same_names():
    tree = ast.parse(Path(wikiconbot.__file__).read_text(encoding="utf-8"))
    imported = {
        alias.asname for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert set(wikiconbot.__all__) <= imported


def test_another_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'read_signup'"):
        wikiconbot.read_signup  # noqa: B018


def test_importing_it_imports_nothing_of_it():
    code = "import sys, wikiconbot; print([n for n in sys.modules if n.startswith('wikiconbot.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "['wikiconbot.lazy']"


def test_the_names_are_in_the_docs():
    text = DOCS.read_text(encoding="utf-8")
    missing = [name for name in wikiconbot.__all__ if not re.search(rf"\b{name}\b", text)]
    assert missing == []


def test_the_examples_say_what_they_do():
    blocks = re.findall(r"^```pycon\n(.*?)^```", DOCS.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    example = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, DOCS.name, str(DOCS), 0)
    assert len(example.examples) > 10
    said: list[str] = []
    doctest.DocTestRunner().run(example, out=said.append)
    assert said == []
