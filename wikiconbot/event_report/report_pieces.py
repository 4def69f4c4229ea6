"""The small pieces of the report's parts: lines, links to sections, tables of numbers. Text of people passes through `markup.plain`."""

from collections.abc import Callable, Iterable, Sequence

from wikiconbot.i18n.messages import Messages
from wikiconbot.model.event_report import NotedSection
from wikiconbot.wikitext import markup

#: Returns people's words as they may be published: without personal data, and without names of people who opted out.
Shown = Callable[[str], str]
#: Like the overview's: on a phone its frame scrolls.
_OPENING = '{| class="wikitable" style="display:table"'


def typed(words: str, messages: Messages) -> str:
    """Return people's words as wikitext that keeps their direction and their script."""
    return markup.verbatim(markup.isolated(markup.plain(words)), messages.is_converted)


def labelled(label: str, wikitext: str, messages: Messages) -> str:
    """Return ``* Label: wikitext`` with the words of the language; both are wikitext already."""
    return "* " + messages.say("start-fact", {"label": f"'''{label}'''", "value": wikitext})


def box(lines: Iterable[str], messages: Messages) -> str:
    """Return lines of wikitext in a box with the language and the direction of the messages."""
    inside = "\n".join(("", *lines, ""))
    said = markup.attributes(lang=messages.language, dir=messages.direction)
    return f'<div class="wikiconbot"{said}>{markup.verbatim(inside, messages.is_foreign)}</div>'


def section_link(section: NotedSection, shown: Shown, messages: Messages, *, with_page: bool = True) -> str:
    """Return a link to a section of a page; its label is its heading, after the page's title if ``with_page``.

    An anchor has the whole heading, so a heading that must not be shown as it is gives a link to the page.
    """
    if not section.heading:
        return markup.verbatim(markup.page_link(section.page), messages.is_converted)
    heading = shown(section.heading)
    label = f"{section.page} § {heading}" if with_page else heading
    words = typed(label, messages)
    if not markup.is_linkable(section.page):
        return words
    anchor = f"#{markup.plain(section.anchor)}" if heading == markup.on_one_line(section.heading) else ""
    return f"[[:{section.page}{anchor}|{words}]]"


def numbers_table(
    label: str,
    heads: Sequence[str],
    rows: Iterable[tuple[str, Sequence[str]]],
    messages: Messages,
    caption: str | None = None,
) -> str:
    """Return a table with a name at the beginning of each row; names and cells are wikitext already.

    ``label`` is for screen readers, ``heads`` are those of all columns (empty: the table has no line of heads, because the
    heading above it says what the numbers are).
    """
    columns = [markup.column_head(head, messages.language) if head else "|" for head in heads]
    lines: list[tuple[str, Sequence[str]]] = [("", columns)] if heads else []
    lines += (
        ("", [f'! scope="row" {markup.AT_START} | {name}', *(f"| {cell}".rstrip() for cell in cells)])
        for name, cells in rows
    )
    table = markup.table(_OPENING, caption and f" {caption}", lines)
    return markup.frame(table, label, messages.language, messages.direction, is_foreign=messages.is_foreign)
