"""How lines next to each other belong together: broken and joined lines, tables, crossed-out lines."""

import re
from bisect import bisect_left
from dataclasses import replace

from wikiconbot.dates.times import find_times
from wikiconbot.language.templates import CLOSING, INTRODUCING
from wikiconbot.lazy import pattern
from wikiconbot.model import Signature, SignUp
from wikiconbot.reading.entries import Entry
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.signers import around, read_entry
from wikiconbot.reading.source import Source
from wikiconbot.reading.typed_names import EDGES, typed_name
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import union
from wikiconbot.wikitext.sections import Section
from wikiconbot.wikitext.tables import Table, may_have_tables, read_tables

#: A tag that crosses out, and the end of its line.
_STRUCK_LINE = pattern(r"<(/?)(?:s|del|strike)\b[^<>]*>[ \t]*$", re.IGNORECASE | re.MULTILINE)
_ON_ONE_LINE = pattern(r"\{\{[^{}\n]*\}\}")
_CLOCK = pattern(r"\d{1,2}:\d\d")


def outer_tables(source: Source, start: int, end: int) -> list[Table]:
    """Return the outer tables between two offsets, in order."""
    masked = source.masked
    if not may_have_tables(masked, start, end):
        return []
    closed = (
        masked.find("\n", masked.rfind("|}", start, end), end) if masked.rfind("|}", start, end) >= 0 else -1
    )
    stop = end if closed < 0 or may_have_tables(masked, closed, end) else closed
    tables = [t for t in read_tables(source.text, masked, start, stop) if not t.depth]
    if stop < end and any(masked[t.end - 2 : t.end] != "|}" for t in tables):  # one is never closed
        tables = [t for t in read_tables(source.text, masked, start, end) if not t.depth]
    return tables


def without_usual(source: Source, tables: list[Table], start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts, in order, that have no usual lines: tables, and templates over several lines around them."""
    masked = source.masked
    if not may_have_tables(masked, start, end):
        return []
    spans = [(t.start, t.end) for t in tables]
    if "{{" in _ON_ONE_LINE.sub("", masked[start:end]):
        long = ((start + t.start, start + t.end) for t in find_templates(masked[start:end]))
        spans += (span for span in long if masked.find("\n", *span) >= 0)
    return union(spans)


def inside(at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether an offset is inside one of the spans; the spans are in order."""
    i = bisect_left(spans, (at + 1,)) - 1
    return i >= 0 and at < spans[i][1]


def lines_below(entries: list[Entry], above: str, start: int) -> list[Entry]:
    """Return the entries with longer markers that belong to the item right above them."""
    below: list[Entry] = []
    for entry in entries:
        deeper = len(entry.prefix) > 1 and entry.prefix[0] == above
        if not deeper or (entry.start != start if not below else not entry.after):
            break
        below.append(entry)
    return below


def struck_lines(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of lines between a tag that crosses out and its end tag, each on a separate line."""
    spans, opened = [], None
    for match in _STRUCK_LINE.finditer(masked, start, end):
        if masked[masked.rfind("\n", 0, match.start()) + 1 : match.start()].strip(" \t"):
            continue
        if not match[1] and opened is None:
            opened = match.end()
        elif match[1] and opened is not None:
            spans.append((opened, match.start()))
            opened = None
    return spans


def completes(source: Source, entry: Entry, signatures: list[Signature], signups: list[SignUp]) -> bool:
    """Whether a plain line has the time for the entry right above it, because the line was broken."""
    if not entry.joined or not signups or signups[-1].signed or signups[-1].problem:
        return False
    words = plain_text(source.masked[entry.text : entry.end])
    if not signatures and " " in (typed_name(_CLOCK.split(words, maxsplit=1)[0].strip(EDGES))[0] or ""):
        return False  # somebody else's name
    if signups[-1].user is None or {s.user for s in signatures} - {signups[-1].user}:
        return False
    before = source.text.rfind("\n", 0, entry.start)
    return source.line(before) == signups[-1].page_line + signups[-1].wikitext.count("\n") and bool(
        find_times(source.masked[entry.text : entry.end], source.siteinfo)
        or find_times(signups[-1].wikitext + " " + source.masked[entry.text : entry.end], source.siteinfo)
    )


def completed(source: Source, signup: SignUp, entry: Entry) -> SignUp:
    """Return the entry with the time from the line below it; the two lines are one signature."""
    stretch = (signup.wikitext + " " + source.masked[entry.text : entry.end]).lstrip("*#:; ")
    whole = find_signatures(stretch, source.siteinfo)
    if not whole:
        return signup
    first = whole[0]
    comment = around(stretch[: first.start], stretch[first.end :])
    wikitext = source.text[source.start_of(signup.page_line) : entry.end].rstrip("\r")
    return replace(signup, signed=first.signed, problem=first.problem, comment=comment, wikitext=wikitext)


def _introduces(source: Source, entry: Entry, signatures: list[Signature], following: Entry) -> bool:
    """Whether a signed line asks people to sign below, and is not an entry itself."""
    before = source.masked[entry.text : entry.text + signatures[0].start]
    if not following.prefix or not says_something(before):
        return False
    return not following.after_gap or bool(INTRODUCING.search(before))


def signed_plainly(
    source: Source, section: Section, entry: Entry, signatures: list[Signature], following: Entry | None
) -> list[SignUp]:
    """Return the sign-ups of a line without a list marker: signatures and bare links, but not an introduction."""
    if not signatures or (following and _introduces(source, entry, signatures, following)):
        return []
    if CLOSING.search(source.masked, entry.text, entry.text + signatures[0].start):
        return []
    undated = all(signature.signed is None and not signature.problem for signature in signatures)
    if undated and says_something(source.masked[entry.text : entry.text + signatures[0].start]):
        return []
    return read_entry(source, section, entry, signatures)
