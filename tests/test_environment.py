"""The list of environment variables is that of the code: no variable is read that is not in it, and none is in it for nothing."""

import ast
import importlib
import json
import re
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from tests.for_each import for_each
from wikiconbot.cli import main
from wikiconbot.cli.options import Globals
from wikiconbot.environment import VARIABLES, shown

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "wikiconbot"
NAMES = {variable.name for variable in VARIABLES}
FILES = [
    *PACKAGE.rglob("*.py"),
    *(ROOT / "scripts").glob("*.py"),
    *(ROOT / "families").glob("*.py"),
    ROOT / "user-config.py.sample",
]
#: Functions with all of the environment: those that give it to another program or module, and those that list it.
WHOLE = {
    "sandbox/php.py": "given to PHP",
    "sandbox/etherpad_server.py": "given to Node",
    "sandbox/demo.py": "given to the bot, with the administrator's account",
    "cli/commands/login.py": "looked through for VARIABLES, and given to the doctor",
    "wiki/access/credentials.py": "looked through for VARIABLES",
    "wiki/diagnosis.py": "names of VARIABLES in a generator",
    "cli/crontab.py": "names that start with ours, and those of _OF_OTHERS",
    "cli/plain_output.py": "the names in _DECIDED",
    "cli/commands/config_env.py": "the list itself",
    "user-config.py.sample": "the four keys, in a loop",
}


def is_environment(node):
    return isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")


def asked(tree):
    """The nodes of the names that a file reads, and how often it uses the environment in another way."""
    names, others = [], 0
    parents: dict[Any, Any] = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg == "envvar":
            names.append(node.value)
        if not is_environment(node):
            continue
        parent = parents[node]
        call: Any = parents.get(parent)
        if isinstance(parent, ast.Subscript):
            names.append(parent.slice)
        elif (
            isinstance(parent, ast.Attribute)
            and parent.attr == "get"
            and getattr(call, "func", None) is parent
        ):
            names.append(call.args[0])
        elif isinstance(parent, ast.Call) and parent.func is node:
            names.append(parent.args[0])
        else:
            others += 1
    return names, others


def value_of(node, path):
    """What a name in the code stands for; None for what is known only while it runs."""
    if isinstance(node, ast.Constant):
        return node.value
    if not path.is_relative_to(PACKAGE):
        return None
    module: Any = importlib.import_module(
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    )
    value = module
    for name in ast.unparse(node).split("."):
        value = getattr(value, name, None)
    return value


def place(path):
    return str(path.relative_to(PACKAGE if path.is_relative_to(PACKAGE) else ROOT))


def test_every_variable_that_the_code_reads_is_in_the_list():
    found = set()
    for path in FILES:
        names, others = asked(ast.parse(path.read_text(encoding="utf-8")))
        for node in names:
            name = value_of(node, path)
            assert name is not None or place(path) in WHOLE, f"{place(path)}: {ast.unparse(node)}"
            found |= {name} - {None}
        assert not others or place(path) in WHOLE, f"{place(path)} uses all of the environment"
    assert len(found) > 10
    assert found <= NAMES


def test_every_word_that_looks_like_a_variable_of_ours_is_in_the_list():
    made = {"WIKICONBOT_", "WIKICONBOT_OAUTH_", "PYWIKIBOT_"}
    for path in FILES:
        words = set(re.findall(r"\b_?(?:WIKICONBOT|PYWIKIBOT)_[A-Z_]*", path.read_text(encoding="utf-8")))
        assert words - made <= NAMES, path


def test_variables_that_decide_about_folders_are_in_the_list():
    """platformdirs has them from the XDG Base Directory Specification."""
    code = "".join(path.read_text(encoding="utf-8") for path in FILES)
    kinds = {kind.upper() for kind in re.findall(r"platformdirs\.user_(\w+)_path", code)}
    assert {f"XDG_{kind}_HOME" for kind in kinds} == {name for name in NAMES if name.startswith("XDG_")}


def test_no_variable_of_ours_is_in_the_list_for_nothing():
    """Each constant of the list is used by another module, or its name by a file that is no module."""
    code = {path: path.read_text(encoding="utf-8") for path in FILES if path.name != "environment.py"}
    constants = re.findall(r'^([A-Z_]+) = "', (PACKAGE / "environment.py").read_text(encoding="utf-8"), re.M)
    assert len(constants) > 15
    for constant in constants:
        name = getattr(importlib.import_module("wikiconbot.environment"), constant)
        used = rf"\b(?:environment|names)\.{constant}\b|import [^\n]*\b{constant}\b|\b{name}\b"
        assert any(re.search(used, text) for text in code.values()), name


def test_names_are_listed_once():
    assert len(NAMES) == len(VARIABLES)


@for_each("variable", [v for v in VARIABLES if v.secret], ids=lambda v: v.name)
def test_a_secret_is_never_shown(variable):
    assert shown(variable, {variable.name: "hunter2"}) == "set"
    assert shown(variable, {variable.name: ""}) is None


@for_each("as_json", [False, True])
def test_the_command_shows_no_secret(as_json):
    environment = {v.name: f"hunter2 {v.name}" for v in VARIABLES if v.secret} | {
        "WIKICONBOT_WIKI": "https://me:hunter2@wiki.example/api.php", "WIKICONBOT_STATE": "/state",
    }  # fmt: skip
    options = ["--json"] if as_json else []
    done = CliRunner(env=environment).invoke(
        main, ["config", "env", *options], obj=Globals(), standalone_mode=False
    )
    assert done.return_value == 0
    assert "hunter2" not in done.output
    assert "/state" in done.output
    if as_json:
        found = {one["name"]: one for one in json.loads(done.stdout)["variables"]}
        assert found.keys() == NAMES
        assert all((one["set"], one["value"]) == (True, None) for one in found.values() if one["secret"])
        assert (found["WIKICONBOT_WIKI"]["set"], found["WIKICONBOT_WIKI"]["value"]) == (True, None)
    else:
        assert all(f"\n{name} " in f"\n{done.stdout}" for name in NAMES)


def test_values_that_are_no_secret_are_shown():
    variable = next(v for v in VARIABLES if v.name == "WIKICONBOT_WIKI")
    assert shown(variable, {"WIKICONBOT_WIKI": "meta"}) == "meta"
    assert shown(variable, {"WIKICONBOT_WIKI": "https://me:hunter2@wiki.example/api.php"}) == "set"
    proxy = next(v for v in VARIABLES if v.name == "HTTPS_PROXY")
    assert shown(proxy, {"https_proxy": "http://proxy.example:3128"}) == "set"
