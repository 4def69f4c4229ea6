"""The frame of HTML pages for people: one file that needs no script and no other host, in the language of the event.

All text passes through `text`, and all words that people typed through `words`.
"""

import html
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from wikiconbot.lazy import pattern
from wikiconbot.wikitext.markup import language_tag, on_one_line

#: Characters that HTML cannot have (https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream), halves of
#: surrogate pairs, which UTF-8 cannot have either.
_IMPOSSIBLE = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
#: Elements without content.
_VOID = frozenset(("br", "col", "hr", "meta", "wbr"))


class Html(str):
    """Markup: all text in it is escaped already, so it is not escaped again."""

    __slots__ = ()


def text(said: str) -> Html:
    """Return text of ours as markup; this is the one function that escapes."""
    return said if isinstance(said, Html) else Html(html.escape(_IMPOSSIBLE.sub("", said)))


def words(typed: str) -> Html:
    """Return words that people typed: on one line, and so that they do not change the direction of the text around them."""
    shown = on_one_line(typed)
    return Html(f"<bdi>{text(shown)}</bdi>") if shown else Html()


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Return several parts as one; those that are no markup are escaped."""
    return Html(text(between).join(text(part) for part in parts))


def element(tag: str, *children: str, **attributes: str | bool) -> Html:
    """Return an element; children that are no markup are escaped, and so are the values of attributes.

    An underscore in the name of an attribute becomes a hyphen, one at the end is left out (``class_``); True gives an attribute without
    a value, False and an empty text give none. ``lang`` is MediaWiki's code of a language.
    """
    shown = "".join(_attribute(name.rstrip("_").replace("_", "-"), said) for name, said in attributes.items())
    return Html(f"<{tag}{shown}>" if tag in _VOID else f"<{tag}{shown}>{joined(children)}</{tag}>")


def _attribute(name: str, said: str | bool) -> str:
    if said is True:
        return f" {name}"
    if not said:
        return ""
    return f' {name}="{text(language_tag(said) if name == "lang" else said)}"'


def scrolled(label: str, content: str) -> Html:
    """Return a box that scrolls if its content is larger, also by the keyboard; screen readers read its label."""
    return element("div", content, class_="scrolled", role="region", tabindex="0", aria_label=label)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, and whether it has numbers."""

    head: str
    is_number: bool = False


def table(
    caption: str, columns: Sequence[Column], rows: Iterable[Sequence[str]], *, is_hidden: bool = False
) -> Html:
    """Return a table; the first cell of a row is its head. ``is_hidden``: only screen readers read the caption."""
    numbers = [column.is_number for column in columns]
    heads = (element("th", column.head, scope="col", class_=_kind(column.is_number)) for column in columns)
    body = (
        element("tr", element("th", row[0], scope="row"), *map(_cell, row[1:], numbers[1:])) for row in rows
    )
    return element(
        "table",
        element("caption", caption, class_="unseen" if is_hidden else ""),
        element("thead", element("tr", *heads)),
        element("tbody", joined(body, "\n")),
    )


def _cell(said: str, is_number: bool) -> Html:
    return element("td", said, class_=_kind(is_number))


def _kind(is_number: bool) -> str:
    return "number" if is_number else ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page is besides its content: its title, its language and direction, and its styles after `STYLES`."""

    title: str
    language: str
    direction: str
    styles: str = ""


def page(frame: Frame, *body: str) -> str:
    """Return a whole page; a browser that opens it asks no host, runs no script, and sends no form."""
    styles = f"{STYLES}{frame.styles}"
    digest = b64encode(sha256(styles.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", on_one_line(frame.title)),
        Html(f"<style>{styles}</style>"),
    )
    root = element(
        "html",
        "\n",
        element("head", "\n", joined(head, "\n"), "\n"),
        "\n",
        element("body", "\n", joined(body, "\n"), "\n"),
        "\n",
        lang=frame.language,
        dir="rtl" if frame.direction == "rtl" else "ltr",
    )
    return f"<!DOCTYPE html>\n{root}\n"


#: The look of every page: the reader's own fonts, light or dark as the reader has it, black on white on paper.
#: The colours are those of Codex (https://doc.wikimedia.org/codex/latest/design-tokens/color.html).
STYLES = """
:root {
    color-scheme: light dark;
    --ground: #fff; --words: #202122; --soft: #54595d; --edge: #a2a9b1; --shade: #eaecf0; --accent: #36c;
}
@media screen and (prefers-color-scheme: dark) {
    :root { --ground: #101418; --words: #eaecf0; --soft: #a2a9b1; --edge: #72777d; --shade: #27292d; --accent: #88a3e8; }
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--words); font: 1rem/1.6 sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 75rem; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.3; margin: 0 0 .5rem; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1.05rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.soft { color: var(--soft); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: bold; padding-block: .25rem; }
th, td { border-block-end: 1px solid var(--edge); padding: .25rem .5rem; text-align: start; vertical-align: top; font-weight: normal; }
thead th { font-weight: bold; background: var(--shade); }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; overflow-wrap: normal; }
.scrolled { overflow: auto; max-height: 24rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
    html { font-size: 10pt; }
    body { max-width: none; padding: 0; }
    .scrolled { overflow: visible; max-height: none; }
    thead { display: table-header-group; }
    tr, figure { break-inside: avoid; }
    h2, h3 { break-after: avoid; }
}
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; } }
"""
