"""Who may know whom (docs/design.md): an import that runs the wrong way fails here."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "wikiconbot"
_GROUND = {"model", "errors", "__init__"}
_TEXT = _GROUND | {"wikitext"}
_WAY = _TEXT | {
    "checks",
    "pages",
    "event",
    "plan",
    "i18n",
    "stats",
    "journal",
    "locks",
    "wiki",
    "pads",
    "history",
}
#: Each room and what it may import from this package, itself apart.
MAY = {
    "model": set(),
    "errors": set(),
    "wikitext": _GROUND,
    "checks": _TEXT,
    "pages": _TEXT,
    "event": _TEXT | {"i18n"},
    "plan": _TEXT | {"checks", "pages", "event"},
    "i18n": _GROUND,
    "stats": set(),
    "state": set(),
    "locks": _GROUND | {"i18n"},
    "journal": _GROUND | {"locks", "i18n"},
    "wiki": _TEXT | {"i18n"},
    "pads": _TEXT | {"i18n"},
    "sandbox": _GROUND | {"state", "i18n"},
    "history": _GROUND,
    "past": _WAY,
    "judging": _WAY | {"past"},
    "update": _WAY | {"judging"},
    "start": _WAY | {"judging", "update"},
    "undo": _WAY | {"judging", "update"},
    "notes": _WAY | {"judging", "update"},
    "sheets": _TEXT | {"pages", "i18n"},
    "cli": _WAY | {"past", "judging", "update", "undo", "start", "notes", "sheets", "sandbox", "state"},
    "__main__": {"cli"},
    "__init__": set(),
}
#: What opens a socket or a file, or talks to a person, has no place in the pure core.
PURE = ("wikitext", "history", "checks", "pages", "plan", "event", "model", "errors")
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


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_arrows_run_one_way(path):
    own = room(path)
    for name in imports(path):
        if name.split(".")[0] == "wikiconbot":
            other = (*name.split("."), "__init__")[1]
            other = other if (PACKAGE / other).is_dir() or (PACKAGE / f"{other}.py").exists() else "__init__"
            assert other == own or other in MAY[own], f"{own} must not know {other}"
        if own in PURE:
            assert not any(name == bad or name.startswith(f"{bad}.") for bad in _IMPURE), name
        if name.split(".")[0] == "pywikibot":
            assert own == "wiki", "only wiki/ talks to pywikibot"
        if name.split(".")[0] == "click":
            assert own == "cli", "only cli/ talks to click"


def test_every_room_is_known():
    assert {room(path) for path in FILES} == set(MAY)
