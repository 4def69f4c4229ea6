"""Pages made to be slow to read, each as large as MediaWiki allows."""

from collections.abc import Iterator

from wikiconbot.wikitext.regions import begin, end

#: Bytes of a page: $wgMaxArticleSize is 2,048 kB.
LARGEST = 2_048 * 1_024

_SIGNED = "[[User:Foo|Foo]] ([[User talk:Foo|talk]]) 11:15, 22 November 2026 (UTC)"
_HEAD = "== Participants ==\n"
_PERSON = "| [[User:A]]\n"
_TABLE = f"{_HEAD}{{|\n{_PERSON}"


def _many(before: str, piece: str, after: str = "") -> str:
    """Return as many pieces as fit on a page."""
    room = LARGEST - len((before + after).encode())
    return before + piece * (room // len(piece.encode())) + after


def _numbered(before: str, piece: str, after: str = "") -> str:
    """Return as many pieces as fit on a page, each with a number for its ``%d``."""
    count = (LARGEST - len((before + after).encode())) // len(piece.replace("%d", "1000000").encode())
    return before + "".join(piece.replace("%d", str(n)) for n in range(count)) + after


def _nested(before: str, opening: str, closing: str, middle: str = "x", after: str = "") -> str:
    """Return markup nested as deep as fits on a page."""
    room = LARGEST - len((before + middle + after).encode())
    deep = room // len((opening + closing).encode())
    return before + opening * deep + middle + closing * deep + after


def pages() -> Iterator[tuple[str, str]]:
    """Yield a description of each page, and its wikitext."""
    yield from _links()
    yield from _templates()
    yield from _tags()
    yield from _lines()
    yield from _times()
    yield from _facts()
    yield from _tables()
    yield from _people()
    yield from _characters()
    yield from _regions()


def _links() -> Iterator[tuple[str, str]]:
    item = _HEAD + "# "
    yield "[[", _many(item, "[[")
    yield "[[User:", _many(item, "[[User:")
    yield "[[User:A|", _many(item, "[[User:A|")
    yield "[[a|[[a|", _many(item, "[[a|")
    yield "[[User:A]] and ]]", _many(item, "[[User:A]] ]] ")
    yield "links in one item", _numbered(item, "[[User:A%d]], ")
    yield "user and talk links in turns", _numbered(item, "[[User:A%d]] [[User talk:B]] ")
    yield "signatures in one item", _numbered(item, _SIGNED.replace("Foo", "Foo%d") + " ")
    yield "signatures in one paragraph", _numbered(_HEAD, _SIGNED.replace("Foo", "Foo%d") + " and ")
    yield "one signature again and again", _many(item, _SIGNED + " ")
    yield "[//", _many(item, "[//a ")
    yield "//", _many(item, "//")
    yield "a link's title", _many(item + "[[User:", "a", "]]")
    yield "an address", _many(item + "[//en.wikipedia.org/wiki/User:", "a")
    yield "addresses", _many(item, "//en.wikipedia.org/")
    yield "parameters of an address", _many(item + "//en.wikipedia.org/w/index.php?", "a&")
    yield "addresses of parameters", _many(item, "//en.wikipedia.org/w/index.php?a&")
    yield "title= in addresses", _many(item, "//en.wikipedia.org/w/index.php?title=a&")
    yield "[[File:", _many(item, "[[File:")
    yield "[[File: in lines", _many(_HEAD, "# [[File:a|\n")
    yield "files nested", _nested(item, "[[File:a|", "]]")
    yield "links to subpages", _many(item, "[[User:A/b]] ")
    yield "prefixes of wikis", _many(item + "[[", "w:", "User:A]]")


def _templates() -> Iterator[tuple[str, str]]:
    item = _HEAD + "# "
    yield "{{ nested in an item", _nested(item, "{{a|", "}}")
    yield "{{ nested, each on a line", _nested(_HEAD, "{{a|\n", "}}\n")
    yield "{{ nested, each in an item", _nested(_HEAD, "# {{a|\n", "}}\n")
    yield "{{ never closed", _many(_HEAD, "{{a|\n")
    yield "{{ never closed in an item", _many(item, "{{a|")
    yield "}} never opened", _many(_HEAD, "}}\n")
    yield "{{{", _many(_HEAD, "{{{a|\n")
    yield "{{{ nested", _nested(item, "{{{a|", "}}}")
    yield "{ and }", _many(item, "{}")
    yield "-{", _many(item, "-{a;")
    yield "{{#if: nested", _nested(item, "{{#if:a|", "}}")
    yield "{{user| nested", _nested(item, "{{user|", "}}")
    yield "{{user|A}}", _numbered(item, "{{user|A%d}} ")
    yield "{{a|A}} in items", _numbered(_HEAD, "# {{a|A%d}}\n")
    yield "parameters of a template", _many(item + "{{user", "|a=b", "}}")
    yield "parameters with times", _many(item + "{{user", "|a=11:15, 22 November 2026", "}}")
    yield "{{ping|", _many(item, "{{ping|A}} ")
    yield "{{quote| nested", _nested(_HEAD, "{{quote|", "}}\n")
    yield "{{outdent}} after a list", _many(f"{_HEAD}# {_SIGNED}\n", f"{{{{outdent}}}} yes. {_SIGNED}\n")
    yield "templates of several lines", _many(_HEAD, "{{user\n|A}}\n")
    yield "templates of many lines", _many(_HEAD + "{{a\n", "|b\n", "}}\n# [[User:A]]\n")


def _tags() -> Iterator[tuple[str, str]]:
    item = _HEAD + "# "
    for tag in ("<s>", "</s>", "<del>[[User:A]] ", "<s><s></s>", "<span style=", "<br>", "<li>", "<", "<!"):
        yield tag, _many(item, tag, _SIGNED)
    yield "<s> nested", _nested(item, "<s>", "</s>", _SIGNED)
    yield "<s> on lines of its own", _many(_HEAD, f"<s>\n# {_SIGNED}\n</s>\n")
    yield "<nowiki>", _many(_HEAD, "<nowiki>\n")
    yield "<nowiki/>", _many(item, "<nowiki/>", _SIGNED)
    yield "<!--", _many(_HEAD, "<!--\n")
    yield "comments", _many(item, "<!---->", _SIGNED)
    yield "comments before items", _many(_HEAD, "<!-- -->\n# a\n")
    yield "<pre> and <ref>", _many(_HEAD, "<pre><ref>\n")
    yield "<ref name=", _many(_HEAD, "<ref name=\n")
    yield "<includeonly>", _many(_HEAD, "<includeonly>\n")
    yield "<translate>", _many(_HEAD, "<translate>\n# [[User:A]]\n")
    yield "region markers", _many(_HEAD, "<!-- wikiconbot:x:begin -->\n")
    yield "regions", _numbered(_HEAD, "<!-- wikiconbot:x%d:begin --><!-- wikiconbot:x:end -->\n")


def _lines() -> Iterator[tuple[str, str]]:
    yield "one line of words", _many(_HEAD + "# ", "word ")
    yield "headings", _many("", "== Participants ==\n")
    yield "headings with templates", _many("", "== Participants {{a}} ==\n")
    yield "headings with signatures", _many("", f"=== {_SIGNED} ===\n")
    yield "headings of days", _numbered(_HEAD, "=== %d March ===\n# [[User:A]]\n")
    yield "headings of unknown words", _numbered("", "== %d words ==\n# [[User:A]]\n")
    yield "headings, each deeper", _many("", "".join(f"{'=' * n} x {'=' * n}\n" for n in range(1, 7)))
    yield "a heading of =", _many("", "=")
    yield "a long heading", _many("== ", "participants ", " ==\n# [[User:A]]\n")
    yield "levels of list", _HEAD + "".join("#" * n + f" {_SIGNED}\n" for n in range(1, 1_950))
    yield "a list marker", _many(_HEAD, "#")
    yield "list markers mixed", _many(_HEAD, "#*:;\n:;*#\n*#;:\n;:#*\n")
    yield ":;*# in one line", _many(_HEAD, ":;*#", _SIGNED)
    yield "sub-items", _numbered(f"{_HEAD}# {_SIGNED}\n", "#: %d\n")
    yield "sub-items of sub-items", _many(f"{_HEAD}# {_SIGNED}\n", "#: x\n#:: y\n")
    yield "replies", _many(f"{_HEAD}# {_SIGNED}\n", f"#: yes {_SIGNED}\n")
    yield "notes", _many(f"{_HEAD}# {_SIGNED}\n", f": yes {_SIGNED}\n")
    yield "notes without a time", _many(f"{_HEAD}# {_SIGNED}\n", ": yes [[User:A]]\n")
    yield "items", _many(_HEAD, "# a\n")
    yield "items of people", _many(_HEAD, "# [[User:A]]\n")
    yield "lines of people", _many(_HEAD, "[[User:A]]\n")
    yield "lines without a time, then a time", _many(_HEAD, "# [[User:A]]\n11:15, 22 November 2026\n")
    yield "empty items", _many(_HEAD, "#\n")
    yield "blank lines", _many(_HEAD, "\n")
    yield "------", _many(_HEAD, "------\n")
    yield "__TOC__", _many(_HEAD, "__TOC__\n")
    yield "carriage returns", _many(_HEAD, "\r")
    yield "spaces", _many(_HEAD + "# [[User:A]]", " ", "x")


def _times() -> Iterator[tuple[str, str]]:
    item = _HEAD + "# [[User:A]] "
    yield "times in one item", _many(item, "11:15, 22 November 2026 ")
    yield "whole times in one item", _many(item, "11:15, 22 November 2026 (UTC) ")
    yield "times of another language", _many(item, "11:15, 22 नवम्बर 2026 (UTC) ")
    yield "times in no language", _many(item, "11:15, 22 Foobarember 2026 (UTC) ")
    yield "contested months", _many(item, "11:15, 22 listopada 2026 (CST) ")
    yield "days", _many(item, "22 November 2026 ")
    yield "days of another language", _many(item, "22 নভেম্বর 2026 ")
    yield "days of nobody", _many(item, "22 of some 2026 ")
    yield "a person and a day", _many(_HEAD + "# ", "[[User:A]] 22 November 2026 ")
    yield "numbers for days", _many(item, "2026-11-22 ")
    yield "03/04/2026", _many(item, "03/04/2026 ")
    yield "digits", _many(item, "1")
    yield "2026", _many(item, "2026 ")
    yield "2026 and 22", _many(item, "2026 22 ")
    yield "22 November", _many(item, "22 November ", "2026")
    yield "11:15", _many(item + "2026 ", "11:15 ")
    yield "11:", _many(item + "2026 ", "11:")
    yield "short years", _many(item, "22 March '26 ")
    yield "numbers and slashes", _many(item + "2026 ", "1/2/")
    yield "Han digits", _many(item, "二〇二六年")


def _facts() -> Iterator[tuple[str, str]]:
    head = "== Event ==\n"
    yield "facts", _many(head, "* Date: TBD\n")
    yield "facts with dates", _many(head, "* Date: 6 and 7 April 2018\n")
    yield "a fact of dates", _many(head + "* Date: ", "6 and 7 April 2018, ")
    yield "a fact of numbers", _many(head + "* Date: ", "6-7 ")
    yield "a fact of words", _many(head + "* Date: ", "April and ", "2018")
    yield "a fact of colons", _many(head + "* Date", ":")
    yield "a fact of quotes", _many(head + "* ", "''' Date '''")
    yield "a fact of {{tbd}}", _many(head + "* Date: ", "{{tbd}} ")
    yield "a definition list", _many(head, "; Date\n: TBD\n")
    yield "an infobox", _numbered("{{Event\n", "|date%d = x\n", "|date=1}}")
    yield "infoboxes", _many("", "{{Event|date=1}}\n")
    yield "infoboxes nested", _nested("", "{{Event\n|date=", "}}\n")
    yield "an infobox in a list", _many(f"{_HEAD}# {_SIGNED}\n{{{{Event\n", "|date=x\n", "}}")


def _tables() -> Iterator[tuple[str, str]]:
    yield "{|", _many(_HEAD, "{|\n")
    yield "{| nested", _nested(_HEAD, f"{{|\n{_PERSON}", "|}\n")
    yield "{| nested, a list inside", _nested(_HEAD, f"{{|\n{_PERSON}", "|}\n", "* x\n")
    yield "{| nested in rows", _nested(_HEAD, "{|\n|-\n! User\n|-\n|\n", "|}\n")
    yield "{| nested by templates", _nested(_HEAD, f"{{{{(!}}}}\n{_PERSON}", "{{!)}}\n")
    yield "{| and |}", _many(_HEAD, f"{{|\n{_PERSON}|}}\n")
    yield "{| and |} and people between", _many(_HEAD, f"{{|\n{_PERSON}|}}\n# {_SIGNED}\n")
    yield "|}", _many(_HEAD, "|}\n")
    yield "{| and a list in a cell", _many(_HEAD, "{|\n|\n* [[User:A]]\n|}\n")
    yield "|| in a row", _many(f"{_TABLE}| ", "||", "\n|}")
    yield "!! in a row", _many(f"{_TABLE}! ", "!!", "\n|}")
    yield "bars in a row", _many(f"{_TABLE}| ", "|", "\n|}")
    yield "rows of people", _numbered(_HEAD + "{|\n! User\n", "|-\n| [[User:A%d]]\n", "|}")
    yield "rows of names", _numbered(_HEAD + "{|\n! User !! x\n", "|-\n| Ann Lee%d || y\n", "|}")
    yield (
        "rows of nobody",
        _numbered(_HEAD + "{|\n! User !! x\n|-\n| [[User:A]] || x\n", "|-\n| || %d\n", "|}"),
    )
    yield "rows of times", _many(_HEAD + "{|\n! User !! x\n", f"|-\n| [[User:A]] || {_SIGNED}\n", "|}")
    yield "rows of heads", _many(_HEAD + "{|\n", "|-\n! User !! x\n", "|}")
    yield "rows without cells", _many(f"{_TABLE}", "|-\n", "|}")
    yield "a row of people", _many(_HEAD + "{|\n|-\n", "| [[User:A]] |", "\n|}")
    yield "a row of heads", _many(_HEAD + "{|\n! User", "!! x", "\n|-\n| [[User:A]]\n|}")
    yield (
        "heads and cells",
        _HEAD + "{|\n! User" + "!! x" * 260_000 + "\n|-\n| [[User:A]]" + "|| y" * 260_000 + "\n|}",
    )
    yield "{{ in a cell", _many(f"{_TABLE}| ", "{{", "\n|}")
    yield "{{ nested in a cell", _nested(f"{_TABLE}| ", "{{a|", "}}", after="\n|}")
    yield "{{!}}", _many(f"{_TABLE}| ", "{{!}}", "\n|}")
    yield "{{!!}}", _many(f"{_TABLE}| ", "{{!!}}", "\n|}")
    yield "comments and bars", _many(f"{_TABLE}| ", "<!-- -->|", "\n|}")
    yield "[[ and bars in a cell", f"{_TABLE}| {'[[' * 700_000}{'|' * 690_000}\n|}}"
    yield "attributes", _many(f"{_TABLE}| ", "rowspan ", "| a\n|}")
    yield "captions", _many(_TABLE, "|+ a\n", "|}")
    yield "cells that reach over all", _many(_TABLE, "| colspan=1000 rowspan=999 | a\n", "|}")
    yield "rows that reach over all", _many(_TABLE, "|-\n| colspan=100 rowspan=999 | a || b\n", "|}")
    yield "heads that reach over all", _many(_TABLE, "|-\n! colspan=100 rowspan=9 | a !! b\n", "|}")
    yield "names in a cell", _many(_HEAD + "{|\n! User !! x\n|-\n| ", "A, B, C, D<br>", "|}")
    yield "names joined in a cell", _many(_HEAD + "{|\n! User !! x\n|-\n| Ann", " and Ben", "\n|}")
    yield "crossed names in a cell", _many(_HEAD + "{|\n! User !! x\n|-\n| ", "<s>Ann</s><br>", "\n|}")
    yield "lines in no cell", _many(_HEAD + "{|\n", "[[User:A]]\n", "|}")
    yield "a cell of lines", _many(_HEAD + "{|\n|\n", "[[User:A]]\n", "|}")
    yield "a cell of items", _many(_HEAD + "{|\n|\n", "# [[User:A]]\n", "|}")


def _people() -> Iterator[tuple[str, str]]:
    item = _HEAD + "# "
    for words in (
        " and Ben",
        " + 1",
        " on behalf of",
        " added by",
        ", Ben",
        " & ",
        " (+2)",
        " @",
        " for",
        "@Ann ",
        "Ann: ",
    ):
        yield f"Ann{words}", _many(f"{item}Ann", words)
        yield f"[[User:A]]{words}", _many(f"{item}[[User:A]]", words, f" {_SIGNED}")
    yield "[[User:A]] and", _many(item, "[[User:A]] and ", _SIGNED)
    yield "[[User:A]] on behalf of", _many(item, "[[User:A]] on behalf of ")
    yield "items on behalf of", _many(_HEAD, f"# {_SIGNED} on behalf of [[User:B]]\n")
    yield "items of typed names", _numbered(_HEAD, "# Ann Lee%d\n")
    yield "User: again and again", _many(item, "User: Ann ")
    yield "labels", _many(_HEAD, "# Name: Ann\n")
    yield "telephone numbers", _many(item, "+49 30 1234567 ")
    yield "a telephone number", _many(item + "+49", " 30")
    yield "e-mail addresses", _many(item, "a@b.c ")
    yield "@", _many(item, "a@")


def _characters() -> Iterator[tuple[str, str]]:
    item = _HEAD + "# [[User:A]] "
    for piece in ("'", "''", "''a'''b", "~", "&", "&amp", "&amp;", "&#", "&#65;", "%41", "_", "=", ":", ";", "!", "(", ")", "()", "[", "]",
                  "\u200e\u200f", "\u0301", "\u0905\u0902", "\uff21", "\u202e", "\u2067", "\x7f", "\U0001f600", "\ufeff", "İ", "か", "\u0e01", "\x00"):  # fmt: skip
        yield f"{piece!a}", _many(item, piece, " 11:15, 22 November 2026 (UTC)")
        yield f"2026 {piece!a}", _many(item + "2026", piece, " 11:15, 22 November 2026 (UTC)")
    for piece in ("&amp;", "%41", "\u0301", "\u0e01", "_", "İ"):
        yield f"a name of {piece!a}", _many(_HEAD + "# [[User:", piece, f"]] {_SIGNED}")


def _regions() -> Iterator[tuple[str, str]]:
    """Empty tables of the bot in a place that is not the list's: the reader reads the sections again."""
    line = f"# {_SIGNED.replace('Foo', 'Foo%d')}\n"
    before = f"== Else ==\n{begin('participants')}{end('participants')}\n{_HEAD}"
    after = f"\n== Overview ==\n{begin('waiting')}{end('waiting')}\n"
    yield "a table before the list", _numbered(before, line, after)
    yield "a table before many lists", _numbered(before, f"=== S%d ===\n{line.replace('%d', '')}", after)
    yield "a table before a row of links", _numbered(before + "# ", "[[User:A%d]] [[User talk:B]] ", after)
    yield (
        "tables in turns with lists",
        _numbered("", f"{_HEAD}{begin('participants')}{end('participants')}\n{line}"),
    )
    yield (
        "lines below the table",
        _numbered(
            f"{_HEAD}{line.replace('%d', '')}== Overview ==\n{begin('waiting')}{end('waiting')}\n", line
        ),
    )
