"""Compare the soak test's page at its end with the ledger: the list line by line, the table row by row."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from bench.soak_history import Violation
from bench.soak_ledger import LedgerEntry
from bench.soak_revision import Revision
from wikiconbot.checks.participants import participants
from wikiconbot.i18n import load
from wikiconbot.model import Status
from wikiconbot.reading.page import read_signups
from wikiconbot.wikitext.siteinfo import SiteInfo

_NUMBER = re.compile(r"\d+")


@dataclass(slots=True)
class _Table:
    """A table as a browser shows it."""

    caption: str = ""
    rows: list[list[str]] = field(default_factory=list)


class _Tables(HTMLParser):
    """All tables of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[_Table] = []
        self._into: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row, a cell or a caption."""
        if tag == "table":
            self.tables.append(_Table())
        elif tag == "tr":
            self.tables[-1].rows.append([])
        elif tag in ("td", "th", "caption"):
            self._into = []

    def handle_endtag(self, tag: str) -> None:
        """Close a cell or a caption."""
        if self._into is None or tag not in ("td", "th", "caption"):
            return
        text = " ".join("".join(self._into).split())  # the wiki puts no-break spaces before some signs
        if tag == "caption":
            self.tables[-1].caption = text
        else:
            self.tables[-1].rows[-1].append(text)
        self._into = None

    def handle_data(self, data: str) -> None:
        """Add the text of a cell."""
        if self._into is not None:
            self._into.append(data)


def look_at_end(
    last: Revision, html: str, profile: SiteInfo, entries: list[LedgerEntry]
) -> Iterator[Violation]:
    """Yield every promise that the page breaks at the end; ``html`` is its HTML from the wiki."""
    for broken, excerpt in (*_list(last, entries), *_table(last, html, profile, entries)):
        yield Violation(broken, (last.number,), excerpt)


def _list(last: Revision, entries: list[LedgerEntry]) -> Iterator[tuple[str, str]]:
    """Yield lines that the list does not have exactly once and byte for byte as their authors saved them, and lines that nobody saved."""
    lines = Counter(line for line in last.outside.split("\n") if line.startswith("#"))
    for entry in entries:
        if entry.line is None or lines.pop(entry.line, 0) != 1:
            now = [line for line in lines if f"[[User:{entry.user}|" in line]
            yield (
                f"the sign-up of {entry.user} (revision {entry.signed_up}, {entry.way}) does not stand once as saved",
                f"saved: {entry.line or entry.sent}\nnow:   {now}",
            )
    if lines:
        yield "the list has lines that nobody saved so", "\n".join(list(lines)[:10])


def _table(
    last: Revision, html: str, profile: SiteInfo, entries: list[LedgerEntry]
) -> Iterator[tuple[str, str]]:
    """Yield differences of the table from the sign-ups, and from wikiconbot's reading of the list."""
    parser = _Tables()
    parser.feed(html)
    who = load().say("table-participant")
    tables = [table for table in parser.tables if table.rows and who in table.rows[0]]
    if len(tables) != 1:
        yield f"the page has {len(tables)} participants tables", ""
        return
    heads, *cells = tables[0].rows
    rows = [dict(zip(heads, row, strict=True)) for row in cells]
    yield from _as_signed_up(tables[0].caption, rows, entries)
    yield from _as_read(last.text, rows, profile)


def _as_signed_up(
    caption: str, rows: list[dict[str, str]], entries: list[LedgerEntry]
) -> Iterator[tuple[str, str]]:
    """Yield differences of the table as people see it from their sign-ups."""
    say = load().say
    who, said, status = (say(f"table-{key}") for key in ("participant", "comment", "status"))
    gone = sum(entry.withdrawn for entry in entries)
    counts = [len(entries) - gone, gone] if gone else [len(entries)]
    if _NUMBER.findall(caption) != list(map(str, counts)):
        yield f"the table does not say that {counts} take part and withdrew", caption
    told = Counter((row[who], row[said], row[status] == say(f"status-{Status.WITHDRAWN}")) for row in rows)
    meant = Counter((entry.user, entry.shown, entry.withdrawn) for entry in entries)
    if told != meant:
        excerpt = [f"table only: {row}" for row in list(told - meant)[:6]]
        excerpt += [f"ledger only: {row}" for row in list(meant - told)[:6]]
        yield "the table is not what people signed up with", "\n".join(excerpt)


def _as_read(text: str, rows: list[dict[str, str]], profile: SiteInfo) -> Iterator[tuple[str, str]]:
    """Yield differences of the table from wikiconbot's reading of the list now; its rows are in the order in which people arrived."""
    say = load().say
    people = participants(read_signups(text, profile).signups, frozenset())
    read = sorted((person.signup.who, " ".join(person.signup.comment.split())) for person in people)
    shown = sorted((row[say("table-participant")], row[say("table-comment")]) for row in rows)
    if read != shown:
        differing = [pair for pair in zip(read, shown, strict=False) if pair[0] != pair[1]]
        yield (
            f"the list has {len(read)} people and the table {len(shown)} rows, or they differ",
            "\n".join(map(str, differing[:6])),
        )
