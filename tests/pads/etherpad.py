"""Pads as Etherpad exports them: made up line by line, with the text that they show."""

from html import escape

from hypothesis import strategies as st

from wikiconbot.pads.conversion import as_wikitext
from wikiconbot.pads.conversion.html_export import read_lines

#: What could come alive on a wiki, and letters that are easily parted.
PIECES = st.sampled_from(
    [
        *"[]{}|<>&'=~_-+#*:;!/\\ \t\"ह",
        "{{",
        "}}",
        "[[",
        "]]",
        "{|",
        "|}",
        "|-",
        "''",
        "~~~",
        "~~~~",
        "----",
        "__",
        "TOC",
        "NOTOC__",
        "__NOINDEX__",
        "== x ==",
        "subst:",
        "PAGENAME",
        "Category:X",
        "de:X",
        "File:A.png",
        "<b>",
        "</td>",
        "<!--",
        "-->",
        "<nowiki>",
        "<br>",
        "http",
        "://x",
        "//x.org",
        "mailto:a@b",
        "ISBN",
        "0123456789",
        "RFC 1",
        "#REDIRECT",
        "-{",
        "}-",
        "&lt;",
        "&#91;",
        "x",
        "नि",
        "क्\u200dष",
        "\u0338",
        "\u0301",
        "\u202e",
        "\u200b",
        "😀",
    ]
)
TEXTS = st.lists(PIECES | st.characters(exclude_categories=["Cs", "Co", "Cn", "Cc"]), max_size=8).map("".join)
TAGS = st.lists(st.sampled_from(["strong", "em", "u", "s"]), unique=True, max_size=3)
LINKS = st.sampled_from(
    [
        "https://x.org/",
        "http://x.org/~~~~?a=1&lt;b",
        "https://x.org/__TOC__'''[[{{|",
        "mailto:a@b.org",
        "javascript:x",
    ]
)
INLINE = st.lists(st.tuples(TEXTS, TAGS, st.none() | st.none() | LINKS), max_size=5)
KINDS = st.sampled_from(["", "", "", "", "bullet", "number", "indent", "h1", "h2"])
LINES = st.lists(st.tuples(INLINE, KINDS, st.integers(1, 4)), max_size=14)


def encoded(text):
    """A text as Etherpad writes it: escaped, tabs as eight spaces, of several spaces all but the last unbroken."""
    text = escape(text.replace("\t", " " * 8)).replace("/", "&#x2F;")
    text = "".join(char if ord(char) < 128 else f"&#{ord(char)};" for char in text)
    while "  " in text:
        text = text.replace("  ", "&nbsp; ").replace(" &nbsp;", "&nbsp;&nbsp;")
    return f"&nbsp;{text[1:]}" if text.startswith(" ") else text


def inline(pieces):
    html = ""
    for text, tags, link in pieces:
        opening = "".join(f"<{tag}>" for tag in tags)
        closing = "".join(f"</{tag}>" for tag in reversed(tags))
        words = encoded(text)
        if link and text.strip():
            words = f'<a href="{escape(link)}" rel="noreferrer noopener">{words}</a>'
        html += opening + words + closing
    return html


def export(lines):
    """An HTML export of lines: (pieces, kind, level)."""
    html, open_kind, depth = "", "", 0
    for pieces, kind, level in lines:
        is_list = kind in ("bullet", "number", "indent")
        if open_kind and (not is_list or kind != open_kind):
            html += _closed(open_kind, depth)
            open_kind, depth = "", 0
        if not is_list:
            html += f"<{kind}>{inline(pieces)}</{kind}><br>" if kind else f"{inline(pieces)}<br>"
            continue
        if level > depth:
            opening = '<ol start="1" class="number">' if kind == "number" else f'<ul class="{kind}">'
            html += "<li>".join([opening] * (level - depth))
        elif level < depth:
            html += _closed(kind, depth - level)
        html += f"<li>{inline(pieces)}"
        html += "</li>" if level == depth else ""
        open_kind, depth = kind, level
    html += _closed(open_kind, depth) if open_kind else ""
    return f"<!doctype html>\n<html><head><title>x</title><style>ol > li {{}}</style></head>\n<body>\n{html}\n</body>\n</html>\n"


def _closed(kind, levels):
    return ("</ol>" if kind == "number" else "</ul>") * levels


def shown(lines):
    """What the lines show, without what shows nothing."""
    return "\n".join("".join(text for text, _, _ in pieces) for pieces, _, _ in lines)


def to_wikitext(html, *, typed=False):
    """The wikitext of an HTML export."""
    return as_wikitext(read_lines(html), typed=typed)
