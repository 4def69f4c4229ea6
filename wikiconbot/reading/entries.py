"""Splits a sign-up list into entries: which lines belong together. Signatures are read later."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from wikiconbot.lazy import pattern
from wikiconbot.reading.source import Source
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.tables import Table, read_tables

_PREFIX = pattern(r"[*#:;]+")
_EMPTY = pattern(rf"[\s{HIDDEN}]*")
_ITEM = pattern(rf"[\s{HIDDEN}]*(?:<[ou]l\b[^<>]*>\s*)*<li\b[^<>]*>", re.IGNORECASE)
_LONGEST = 20_000  # characters of a template over several lines that is one entry
_LIST = pattern(r"\n(?:[*#]|\{\|)")
_BREAK = pattern(r"<br\s*/?>|</?(?:li|p|div|center|hr|dd|dt|tr|td)\b[^<>]*>", re.IGNORECASE)
_TAGS_ONLY = pattern(rf"(?:[\s{HIDDEN}]|</?[a-zA-Z][^<>]*>|__[A-Z]+__|-{{4,}})*")


@dataclass(slots=True)
class Entry:
    """A list item or a plain line, with the deeper lines under it; offsets into the page, line ends excluded.

    ``start`` is the offset of the line and ``text`` the end of its list marker. ``after`` is the marker
    of the line before it, empty after a blank or plain line. A ``table`` is one entry, its end included.
    """

    prefix: str
    start: int
    text: int
    end: int
    after: str = ""
    table: Table | None = None
    after_gap: bool = True
    joined: bool = False
    below: list["Entry"] = field(default_factory=list)


def split_entries(source: Source, start: int, end: int, tables: Sequence[Table] | None = None) -> list[Entry]:
    """Return the entries between two offsets of a page, in order; blank lines do not count.

    ``tables`` are the outer tables between the offsets, if they are known.
    A line with a longer marker than the item above it belongs to that item. An item of an HTML list
    counts as a numbered item. A plain line is split at its ``<br>`` and at the edges of its blocks.
    """
    masked = source.masked
    entries: list[Entry] = []
    at, previous, gap = start, "", True
    if tables is None:
        tables = [t for t in read_tables(source.text, masked, start, end) if not t.depth]
    starts = {t.start: t for t in tables}
    spanning = {start + t.start: start + t.end for t in find_templates(masked[start:end])}
    in_list = (-1, -1)  # the next line of a list, and how far the search for it went
    while at < end:
        stop = masked.find("\n", at, end)
        stop = end if stop < 0 else stop
        if starts and (table := starts.get(at)):
            entries.append(Entry("", at, at, table.end, table=table))
            if masked[table.end - 1] == "\n":  # another table ended it
                at = table.end
                continue
            stop = masked.find("\n", table.end, end)
            stop = end if stop < 0 else stop
            entries += _plain_lines(masked, table.end, stop, joined=False)
            at, previous, gap = stop + 1, "", True
            continue
        if (
            masked.startswith("{", at)
            and stop < (close := spanning.get(at, 0)) < at + _LONGEST
            and (in_list := _next_list(masked, at, in_list))[1] > close
        ):
            entries.append(Entry("", at, at, close))
            at, previous, gap = masked.find("\n", close, end) + 1 or end, "", False
            continue
        lead = _after_comments(source, at, stop) if masked[at] == HIDDEN else at
        match = _PREFIX.match(masked, lead, stop) or _ITEM.match(masked, at, stop)
        prefix = match[0] if match else ""
        if prefix and "<" in prefix:
            prefix = "#"
        text = at if match is None else match.end()
        if _EMPTY.fullmatch(masked, text, stop):
            previous, gap = (prefix, gap) if prefix else ("", True)
        elif prefix:
            _put(entries, Entry(prefix, lead, text, stop, previous, after_gap=gap))
            previous, gap = prefix, False
        elif not _TAGS_ONLY.fullmatch(masked, at, stop):
            entries += _plain_lines(masked, at, stop, joined=not gap)
            previous, gap = "", False
        at = stop + 1
    return entries


def _after_comments(source: Source, at: int, stop: int) -> int:
    """Return where a line continues after comments at its beginning: the wiki removes them before it looks for lists.

    Source: includes/parser/Preprocessor_Hash.php, buildDomTreeArrayFromText.
    """
    while at < stop and source.masked[at] == HIDDEN and source.text.startswith("<!--", at):
        end = source.text.find("-->", at, stop)
        at = stop if end < 0 else end + len("-->")
    return at


def _next_list(masked: str, at: int, known: tuple[int, int]) -> tuple[int, int]:
    """Return the offset of the next list or table marker; ``known`` is the result of the call before."""
    if known[0] >= at:
        return known
    found = _LIST.search(masked, at)
    return found.span() if found else (len(masked), len(masked) + 1)


def _put(entries: list[Entry], entry: Entry) -> None:
    """Add an item below the one above it if its marker is longer, otherwise next to it."""
    parent = entries[-1] if entries and entry.after else None
    if parent and len(entry.prefix) > len(parent.prefix) > 0 and entry.prefix[0] == parent.prefix[0]:
        parent.below.append(entry)
    else:
        entries.append(entry)


def _plain_lines(masked: str, at: int, stop: int, *, joined: bool) -> list[Entry]:
    """Return a line without a marker as one entry, or as several if markup breaks it."""
    pieces: list[Entry] = []
    begin = at
    for match in (*(_BREAK.finditer(masked, at, stop) if masked.find("<", at, stop) >= 0 else ()), None):
        end = match.start() if match else stop
        if not _TAGS_ONLY.fullmatch(masked, begin, end):
            pieces.append(Entry("", at, begin, end, joined=joined and not pieces))
        begin = match.end() if match else stop
    return pieces
