"""Who may know whom (docs/design.md): an import that runs the wrong way fails here."""

import ast
from pathlib import Path

from tests.for_each import for_each

PACKAGE = Path(__file__).parents[1] / "wikiconbot"
_GROUND = {"model", "errors", "lazy", "__init__"}
_TEXT = _GROUND | {"language", "wikitext"}
_READ = _TEXT | {"dates", "reading"}
_PURE = _READ | {"history", "event", "checks", "pages", "table", "plan", "contributing"}
_BESIDE = {"wiki", "pads", "sources", "exports", "pictures", "i18n"}
#: Each package or module and what it may import from this package, itself apart.
MAY = {
    "model": {"lazy"},
    "errors": set(),
    "language": _GROUND,
    "wikitext": _GROUND | {"language"},
    "dates": _TEXT,
    "reading": _TEXT | {"dates"},
    "history": _GROUND,
    "event": _TEXT | {"dates", "i18n"},
    "checks": _READ,
    "pages": _READ | {"i18n.messages"},
    "table": _READ | {"pages", "i18n.messages"},
    "plan": _READ | {"event", "checks", "pages", "table", "i18n.messages"},
    "attendance": _READ | {"pages", "table", "programme", "pictures", "i18n.messages"},
    "pictures": _READ | {"pages", "programme", "i18n.messages"},
    "event_report": _READ | {"pages", "plan", "programme", "i18n.messages"},
    "programme": _READ | {"event", "pages", "table", "i18n"},
    "exports": _READ | {"pages", "table", "i18n"},
    "i18n": _GROUND,
    "lazy": set(),
    "environment": set(),
    "state": {"environment", "errors", "i18n"},
    "shipped": set(),
    "whole_files": set(),
    "special_files": {"i18n"},
    "terminal": set(),
    "interrupts": set(),
    "contributing": _GROUND,
    "wiki": _TEXT | {"environment", "state", "i18n", "shipped", "terminal", "special_files"},
    "pads": _TEXT | {"i18n"},
    "sources": _READ | {"i18n"},
    "sandbox": _GROUND | {"environment", "state", "i18n", "shipped", "whole_files", "terminal"},
    "login": {"environment", "errors", "i18n", "special_files", "whole_files", "wiki"},
    "onwiki": _READ | {"event", "pages", "plan", "i18n"},
    "runs": _PURE | _BESIDE | {"event_report", "onwiki", "programme", "attendance", "shipped", "whole_files"},
    "service": _PURE | _BESIDE | {"environment", "runs", "state", "whole_files"},
    "cli": _PURE
    | _BESIDE
    | {
        "attendance",
        "environment",
        "login",
        "event_report",
        "onwiki",
        "programme",
        "runs",
        "service",
        "sandbox",
        "state",
        "shipped",
        "whole_files",
        "special_files",
        "terminal",
        "interrupts",
    },
    "__main__": {"cli", "interrupts"},
    "__init__": {"lazy", "model", "wikitext", "reading", "runs"},  # the library's names, when they are used
}
#: What opens a socket or a file, or talks to a person, has no place in the pure core.
PURE = (
    "model",
    "errors",
    "language",
    "wikitext",
    "dates",
    "reading",
    "history",
    "event",
    "checks",
    "pages",
    "table",
    "plan",
    "pictures",
    "onwiki",
    "contributing",
    "programme",
    "event_report",
    "attendance",
)
_IMPURE = {"pywikibot", "click", "rich", "requests", "socket", "urllib.request", "http", "pathlib", "os", "io",
           "subprocess", "shutil", "tempfile", "platformdirs", "importlib"}  # fmt: skip


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


FILES = sorted(PACKAGE.rglob("*.py"))


@for_each("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_arrows_run_one_way(path):
    own = room(path)
    for name in imports(path):
        if name.split(".")[0] == "wikiconbot":
            other = (*name.split("."), "__init__")[1]
            other = other if (PACKAGE / other).is_dir() or (PACKAGE / f"{other}.py").exists() else "__init__"
            if name.startswith("wikiconbot.i18n.messages."):  # a value, which reads no file
                assert own in ("i18n", "runs", "cli") or not {"i18n", "i18n.messages"}.isdisjoint(MAY[own])
                continue
            if name.startswith(
                "wikiconbot.language.directions."
            ):  # functions of characters, without data about languages
                assert own in ("i18n", "runs", "cli") or "language" in MAY[own]
                continue
            assert other == own or other in MAY[own], f"{own} must not know {other}"
        if own in PURE:
            assert not any(name == bad or name.startswith(f"{bad}.") for bad in _IMPURE), name
        if name.split(".")[0] == "pywikibot":
            assert own == "wiki", "only wiki/ talks to pywikibot"
        if name.split(".")[0] == "redis":
            assert own == "service", "only service/ talks to Redis"
        if name.split(".")[0] == "click":
            assert own == "cli", "only cli/ talks to click"


def test_every_room_is_known():
    assert {room(path) for path in FILES} == set(MAY)


#: Files of one name that docs/design.md's tree has: a command has the name of what it does.
NAMESAKES = {
    "contributions", "history", "login", "notes", "pads", "page", "read", "report", "runs", "signups", "state", "undo", "update", "watch",
}  # fmt: skip
LARGEST_FOLDER = 25


def test_names_of_files_tell_them_apart():
    names = [path.stem for path in FILES if path.stem != "__init__"]
    assert {name for name in names if names.count(name) > 1} <= NAMESAKES


def test_folders_stay_small_enough_to_read():
    for folder in {path.parent for path in FILES}:
        files = [path for path in folder.glob("*.py") if path.stem != "__init__"]
        assert len(files) <= LARGEST_FOLDER, folder


def modules():
    """Each module, and the modules of this package that it imports: at the top, in functions, for types."""
    names = {".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path for path in FILES}
    names = {name.removesuffix(".__init__"): path for name, path in names.items()}
    for name, path in names.items():
        found = imports(path)
        yield (
            name,
            {other if other in names else other.rpartition(".")[0] for other in found} & set(names) - {name},
        )


def test_no_module_imports_itself_through_others():
    """The library's lazy names (``wikiconbot/__init__.py``) apart."""
    left = {name: others - {"wikiconbot"} for name, others in modules() if name != "wikiconbot"}
    while free := {name for name, others in left.items() if not others & set(left)}:
        left = {name: others for name, others in left.items() if name not in free}
    assert not left, f"these import each other in a circle: {sorted(left)}"
