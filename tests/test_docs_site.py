"""The site of the docs (`make docs`): built strictly, by itself, and with all that the files of the repository say."""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from markdown_it import MarkdownIt

from tests.build_site import ROOT, mkdocs
from tools.docs_site import PAGES, for_site

SOURCES = {page.removesuffix(".md"): ROOT / source for source, page in PAGES.items()} | {
    path.stem: path for path in (ROOT / "docs").glob("*.md")
}
#: What a text has as many of on the site as on a forge.
COUNTED = {"a", "code", "em", "h2", "h3", "img", "li", "ol", "pre", "strong", "table", "td", "th", "tr", "ul"}


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its words without the spaces between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.all.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words += "".join(data.split()).replace("¶", "")

    def counted(self):
        return Counter(
            tag for tag, attrs in self.all if tag in COUNTED and attrs.get("class") != "headerlink"
        )


def test_a_link_that_leads_nowhere_fails_the_build(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# A\n\n[a](b.md) [c](#d) ![e](f.png)\n", encoding="utf-8")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"^(hooks|nav):\n(?: .*\n)+", "", settings, flags=re.MULTILINE)
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    done = mkdocs(tmp_path)
    assert done.returncode == 1
    assert len(re.findall(r"b\.md|#d|f\.png", done.stderr)) == 3


def test_every_page_says_what_its_file_says(site):
    assert {path.stem for path in site.glob("*.html")} == {*SOURCES, "404"}
    forge = MarkdownIt("commonmark").enable("table")
    for name, source in SOURCES.items():
        text = for_site(source.read_text(encoding="utf-8"), str(source.relative_to(ROOT)), "")
        _, _, rest = (site / f"{name}.html").read_text(encoding="utf-8").partition("<article")
        shown, expected = Elements(f"<article{rest.partition('</article>')[0]}"), Elements(forge.render(text))
        assert shown.counted() == expected.counted(), name
        assert shown.words == expected.words, name


def test_a_page_needs_nothing_of_another_host(site):
    for path in [*site.rglob("*.html"), *site.rglob("*.css")]:
        text = path.read_text(encoding="utf-8")
        for tag, attrs in Elements(text).all if path.suffix == ".html" else ():
            loaded = attrs.get("src") or (attrs.get("href") if tag == "link" else None)
            assert not re.match(r"(https?:)?//", loaded or ""), (path.name, tag, attrs)
        assert not re.search(r"url\(\"?(https?:)?//", text), path.name


def test_every_picture_has_words_in_its_place(site):
    pictures = [
        attrs
        for path in site.glob("*.html")
        for tag, attrs in Elements(path.read_text("utf-8")).all
        if tag == "img"
    ]
    assert len(pictures) >= 12
    for picture in pictures:
        assert len((picture.get("alt") or "").split()) >= 3, picture


def test_the_search_knows_every_page(site):
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert {Path(entry["location"].partition("#")[0]).stem for entry in index["docs"]} >= set(SOURCES)
    assert (site / "search" / "search_index.js").exists()


def test_files_without_a_page_are_links_to_the_repository_where_there_is_one():
    text = (
        "[a](../setup.cfg) [b](../onwiki/README.md#c) [d](event.md#e) [f](https://wiki.example) [g](nope.md)"
    )
    rest = "[b](onwiki.md#c) [d](event.md#e) [f](https://wiki.example) [g](nope.md)"
    assert for_site(text, "docs/a.md", "") == f"a {rest}"
    assert (
        for_site(text, "docs/a.md", "https://code.example/a/b")
        == f"[a](https://code.example/a/b/blob/main/setup.cfg) {rest}"
    )
