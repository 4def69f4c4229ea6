"""Functions with which MkDocs makes a site of the docs (mkdocs.yml): pages outside of docs/, and links to other files.

The files are written for readers of the repository. Their links lead to files; on the site they lead to pages, or to the
public repository if a file has no page. Lists are in GitHub's Markdown (CommonMark), and MkDocs reads another Markdown.
"""

import posixpath
import re
import runpy
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[1]
#: Files outside of docs/ that are pages of the site, and the names of these pages.
PAGES = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "CHANGELOG.md": "changelog.md",
    "onwiki/README.md": "onwiki.md",
    "tests/cases/README.md": "cases.md",
    "tools/lexicon/README.md": "lexicon.md",
}
_ITEM = re.compile(r"( *)(?:[-*]|\d+\.) +(?=\S)")
_FENCE = re.compile(r" *(`{3,})")
_CELL = re.compile(r"<t[dh]\b.*?</t[dh]>", re.DOTALL)
_LINK = re.compile(r"(!?)\[([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]\(([^)\s]+)\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are not in docs/."""
    for source, page in PAGES.items():
        files.append(File.generated(config, page, content=(ROOT / source).read_text("utf-8")))
    return files


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Return the text of a page with the right links for the site."""
    sources = {name: source for source, name in PAGES.items()}
    name = page.file.src_uri
    repository = runpy.run_path(str(ROOT / "setup.py"))["REPOSITORY"]
    text = for_site(markdown, sources.get(name, f"docs/{name}"), repository)
    return indented(text.replace("\\<", "&lt;"))  # Python-Markdown does not know this escape


def on_page_content(html: str, **_: Any) -> str:
    """Return a page with the escapes removed from bars in code in tables, as CommonMark does it."""
    return _CELL.sub(lambda cell: cell[0].replace("\\|", "|"), html)


def on_post_page(output: str, **_: Any) -> str:
    """Return a whole page with a label for the search dialog, which has none in the theme."""
    return output.replace(
        'data-md-component="search" role="dialog"',
        'data-md-component="search" role="dialog" aria-label="Search"',
    )


def for_site(markdown: str, source: str, repository: str) -> str:
    """Return a text with links between pages of the site. Other files become links to the repository, or plain text if there is none.

    ``source`` is the file of the text in the repository. A link to a missing file stays: MkDocs reports it.
    """

    def on_site(link: re.Match[str]) -> str:
        image, words, target = link.groups()
        path, mark, anchor = target.partition("#")
        if "://" in target or not path:
            return link[0]
        file = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
        if (ROOT / file).is_dir() and f"{file}/README.md" in PAGES:
            file += "/README.md"
        if not (ROOT / file).exists():
            return link[0]
        if file in PAGES or file.startswith("docs/"):
            return f"{image}[{words}]({PAGES.get(file, file.removeprefix('docs/'))}{mark}{anchor})"
        return f"[{words}]({repository}/blob/main/{file})" if repository else words

    return _LINK.sub(on_site, markdown)


def indented(markdown: str) -> str:
    """Return a CommonMark text with lists for Python-Markdown: four spaces for each level."""
    lines: list[str] = []
    offsets: list[int] = []  # where the text of the open items begins, the outermost first
    fence = ""
    for line in markdown.splitlines():
        words = line.lstrip()
        indent = len(line) - len(words)
        item = None if fence else _ITEM.match(line)
        if item or (words and not fence and not (lines and lines[-1].strip())):
            while offsets and indent < offsets[-1]:
                offsets.pop()
        outer = min(indent, offsets[-1]) if offsets else 0
        lines.append(" " * 4 * len(offsets) + line[outer:] if words else "")
        if item:
            offsets.append(item.end())
        if mark := _FENCE.match(line):
            fence = mark[1] if not fence else "" if words.strip() == fence else fence
    return "\n".join(lines) + "\n"
