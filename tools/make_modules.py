"""Writes the list of modules in docs/design.md: ``python -m tools.make_modules``. tests/test_docs.py checks that it is up to date.

The text for a module is the first line of its docstring.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs" / "design.md"
BEGIN, END = "<!-- modules:begin -->\n", "<!-- modules:end -->\n"


def modules() -> str:
    """Return the list: a line for each package, and one for each of its modules."""
    packages = sorted(path.parent for path in (ROOT / "wikiconbot").rglob("__init__.py"))
    return "".join(line for package in packages for line in _package(package))


def _package(package: Path) -> Iterator[str]:
    yield f"\n`{package.relative_to(ROOT)}/`: {_knows(package / '__init__.py')}\n\n"
    files = sorted(file for file in package.glob("*.py") if file.name != "__init__.py")
    yield from (f"- `{file.name}`: {_knows(file)}\n" for file in files)


def _knows(file: Path) -> str:
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0].replace("``", "`")


def main() -> None:
    """Put the list into the docs."""
    head, _, rest = DOCS.read_text(encoding="utf-8").partition(BEGIN)
    DOCS.write_text(head + BEGIN + modules() + END + rest.partition(END)[2], encoding="utf-8")


if __name__ == "__main__":
    main()
