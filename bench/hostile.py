"""Pages made to be slow: every one must be read in a few seconds, and without an exception."""

import time
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import DEFAULT

_SIGNED = "[[User:Foo|Foo]] ([[User talk:Foo|talk]]) 11:15, 22 November 2026 (UTC)"
_HEAD = "== Participants ==\n"


def pages() -> Iterator[tuple[str, str]]:
    """Yield what the page is, and its wikitext."""
    many = range(100_000)
    yield "100,000 × [[", _HEAD + "# " + "[[" * 100_000
    yield "100,000 × [[User:", _HEAD + "# " + "[[User:" * 100_000
    yield "100,000 × [[User:A|", _HEAD + "# " + "[[User:A|" * 100_000
    yield "{{ nested 10,000 deep", _HEAD + "# " + "{{a|" * 10_000 + "x" + "}}" * 10_000
    yield "{{ nested 10,000 deep, each on a line", _HEAD + "{{a|\n" * 10_000 + "x" + "}}\n" * 10_000
    yield "100,000 × {{ never closed", _HEAD + "{{a|\n" * 100_000
    yield "one line of 5 MB", _HEAD + "# " + "word " * 1_000_000
    yield "one line of 5 MB of signatures", _HEAD + "# " + (_SIGNED + " ") * (5_000_000 // len(_SIGNED))
    yield (
        "5,000 signatures in one paragraph",
        _HEAD + " and ".join(_SIGNED.replace("Foo", f"Foo{n}") for n in range(5_000)),
    )
    yield (
        "5,000 signatures in one item",
        _HEAD + "# " + " ".join(_SIGNED.replace("Foo", f"Foo{n}") for n in range(5_000)),
    )
    yield "5,000 links in one item", _HEAD + "# " + ", ".join(f"[[User:A{n}]]" for n in range(5_000))
    yield "5,000 times in one item", _HEAD + "# [[User:A]] " + "11:15, 22 November 2026 " * 5_000
    yield "a million '", _HEAD + "# " + "'" * 1_000_000
    yield "100,000 × <s>", _HEAD + "# " + "<s>" * 100_000 + _SIGNED
    yield "100,000 × <nowiki>", _HEAD + "<nowiki>\n" * 100_000
    yield "100,000 × <!--", _HEAD + "<!--\n" * 100_000
    yield "100,000 × <pre> and <ref>", _HEAD + "<pre><ref>\n" * 50_000
    yield "50,000 × <span style=", _HEAD + "# " + "<span style=" * 50_000 + _SIGNED
    yield "100,000 headings", "== Participants ==\n" * 100_000
    yield (
        "headings, each deeper",
        "".join(f"{'=' * (n % 6 + 1)} x {'=' * (n % 6 + 1)}\n" for n in range(50_000)),
    )
    yield "a heading of a million =", "=" * 1_000_000
    yield "100,000 × {|", _HEAD + "{|\n" * 100_000
    yield (
        "a table of 50,000 rows",
        _HEAD + "{|\n! User\n" + "".join(f"|-\n| [[User:A{n}]]\n" for n in range(50_000)) + "|}",
    )
    yield "a row of 50,000 cells", _HEAD + "{|\n|-\n" + "| [[User:A]] |" * 50_000 + "\n|}"
    yield from _tables()
    yield (
        "10,000 levels of list",
        _HEAD + "".join("#" * (n % 1_000 + 1) + f" {_SIGNED}\n" for n in range(2_000)),
    )
    yield "100,000 sub-items", _HEAD + f"# {_SIGNED}\n" + "".join(f"#: {n}\n" for n in many)
    yield "20,000 replies", _HEAD + f"# {_SIGNED}\n" + f"#: yes {_SIGNED}\n" * 20_000
    yield "20,000 notes", _HEAD + f"# {_SIGNED}\n" + f": yes {_SIGNED}\n" * 20_000
    yield "100,000 × [//", _HEAD + "# " + "[//a " * 100_000
    yield "a link of a million letters", _HEAD + "# [[User:" + "a" * 1_000_000 + "]]"
    yield "an address of a million letters", _HEAD + "# [//en.wikipedia.org/wiki/User:" + "a" * 1_000_000
    yield "100,000 × //en.wikipedia.org/", _HEAD + "# " + "//en.wikipedia.org/" * 100_000
    yield "an address of a million parameters", _HEAD + "# //en.wikipedia.org/w/index.php?" + "a&" * 1_000_000
    yield "60,000 addresses of parameters", _HEAD + "# " + "//en.wikipedia.org/w/index.php?a&" * 60_000
    yield "50,000 × title=", _HEAD + "# " + "//en.wikipedia.org/w/index.php?title=a&" * 50_000
    yield "100,000 × &", _HEAD + "# [[User:A]] 2026 " + "&amp" * 100_000
    yield "a million digits", _HEAD + "# [[User:A]] " + "1" * 1_000_000
    yield "250,000 × 2026", _HEAD + "# [[User:A]] " + "2026 " * 250_000
    yield "250,000 × 22 November", _HEAD + "# [[User:A]] " + "22 November " * 100_000
    yield "200,000 × 11:15", _HEAD + "# [[User:A]] 2026 " + "11:15 " * 200_000
    yield "100,000 facts", "== Event ==\n" + "* Date: TBD\n" * 100_000
    yield "a fact of a million colons", "== Event ==\n* Date" + ":" * 1_000_000
    yield (
        "an infobox of 20,000 parameters",
        "{{Event\n" + "".join(f"|date{n} = x\n" for n in range(20_000)) + "|date=1}}",
    )
    yield "100,000 × [[File:", _HEAD + "# " + "[[File:" * 100_000
    yield "100,000 × ------", _HEAD + "------\n" * 100_000
    yield "100,000 × direction marks", _HEAD + "# [[User:A]] 2026" + "\u200e\u200f" * 100_000
    yield "100,000 region markers", _HEAD + "<!-- wikiconbot:x:begin -->\n" * 100_000


def _tables() -> Iterator[tuple[str, str]]:
    """Yield tables made to be slow."""
    person = "| [[User:A]]\n"
    yield "100,000 × || in a row", f"{_HEAD}{{|\n{person}| {'||' * 100_000}\n|}}"
    yield "100,000 × !! in a row", f"{_HEAD}{{|\n{person}! {'!!' * 100_000}\n|}}"
    yield "200,000 bars in a row", f"{_HEAD}{{|\n{person}| {'|' * 200_001}\n|}}"
    yield "{| nested 10,000 deep", _HEAD + f"{{|\n{person}" * 10_000 + "|}\n" * 10_000
    yield (
        "{| nested 10,000 deep, a list inside",
        _HEAD + f"{{|\n{person}" * 10_000 + "* x\n" + "|}\n" * 10_000,
    )
    yield "50,000 × {| and |}", _HEAD + f"{{|\n{person}|}}\n" * 50_000
    yield "100,000 × {{ in a cell", f"{_HEAD}{{|\n{person}| {'{{' * 100_000}\n|}}"
    yield "{{ nested 50,000 deep in a cell", f"{_HEAD}{{|\n{person}| {'{{a|' * 50_000}{'}}' * 50_000}\n|}}"
    yield "100,000 × {{!}}", f"{_HEAD}{{|\n{person}| {'{{!}}' * 100_000}\n|}}"
    yield "50,000 × a comment and a bar", f"{_HEAD}{{|\n{person}| {'<!-- -->|' * 50_000}\n|}}"
    yield "100,000 × [[ and bars in a cell", f"{_HEAD}{{|\n{person}| {'[[' * 100_000}{'|' * 100_000}\n|}}"
    yield "attributes of 800,000 letters", f"{_HEAD}{{|\n{person}| {'rowspan ' * 100_000}| a\n|}}"
    yield "100,000 captions", f"{_HEAD}{{|\n{person}" + "|+ a\n" * 100_000 + "|}"
    yield (
        "50,000 cells that reach over all",
        f"{_HEAD}{{|\n{person}" + "| colspan=1000 rowspan=999 | a\n" * 50_000 + "|}",
    )
    yield "20,000 names in a cell", _HEAD + "{|\n! User !! x\n|-\n| " + "A, B, C, D<br>" * 5_000 + "|}"
    yield "50,000 lines in no cell", _HEAD + "{|\n" + "[[User:A]]\n" * 50_000 + "|}"


def main() -> None:
    """Print the seconds of each page, the slowest first."""
    rows = []
    for name, text in pages():
        start = time.process_time()
        signups = len(read_signups(text, DEFAULT).signups)
        rows.append((time.process_time() - start, name, len(text), signups))
    table = Table(title="Pages made to be slow", title_justify="left")
    for head in ("page", "characters", "sign-ups read", "seconds"):
        table.add_column(head, justify="left" if head == "page" else "right")
    for seconds, name, size, signups in sorted(rows, reverse=True):
        table.add_row(name, f"{size:,}", f"{signups:,}", f"{seconds:.2f}")
    Console().print(table)


if __name__ == "__main__":
    main()
