"""Reads the lines of a sign-up section from first to last: who signs up in each."""

import re
from dataclasses import dataclass, field, replace
from itertools import groupby

from wikiconbot.lazy import pattern
from wikiconbot.model import Reply, Signature, SignUp
from wikiconbot.reading.entries import Entry, split_entries
from wikiconbot.reading.facts import is_fact, label_end
from wikiconbot.reading.fast_lines import read_usual, read_usual_reply, usual_lines
from wikiconbot.reading.labels import Group, group_of, group_of_line, in_group, is_bold
from wikiconbot.reading.neighbours import (
    completed,
    completes,
    inside,
    lines_below,
    outer_tables,
    signed_plainly,
    struck_lines,
    without_usual,
)
from wikiconbot.reading.rosters import is_misleading_heading
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.signers import read_entry, with_lines_below
from wikiconbot.reading.source import Source
from wikiconbot.reading.tables.table_columns import group_of_columns
from wikiconbot.reading.tables.table_people import (
    is_blank_form,
    is_layout,
    of_row,
    read_table,
    unread_rows,
)
from wikiconbot.reading.typed_names import is_name_label
from wikiconbot.reading.unread import Unread, instructs, is_talk, names_somebody
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.sections import Section
from wikiconbot.wikitext.tables import Table

#: A separate page whose text the wiki shows here, including people in it.
_TRANSCLUDES = pattern(r"[ \t]*\{\{\s*(?:/[^\s|{}]|:[^\s|{}])[^{}\n]*\}\}")
_DEEPEST = 8  # nested tables that are layout; the rows of a deeper table are people
_NUMBERED = pattern(r"^#", re.MULTILINE)


def read_lines(source: Source, section: Section, start: int, end: int, depth: int = 0) -> "Block":
    """Return the sign-ups between two offsets of a section, and the entries that do not count.

    The usual lines are read when they are found; the text between them is read block by block. ``depth`` is the
    number of tables around the lines.
    """
    block = Block(source, section, bool(_NUMBERED.search(source.masked, start, end)), depth)
    block.crossed = struck_lines(source.masked, start, end)
    block.tables = outer_tables(source, start, end)
    at, spans = start, without_usual(source, block.tables, start, end)
    last = spans[-1][1] if spans else start
    named = source.masked.find("[[", start, end) >= 0 or source.masked.find("{{", start, end) >= 0
    for match in usual_lines(source.siteinfo).finditer(source.masked, start, end) if named else ():
        line = match.start()
        if line < last and inside(line, spans):
            continue
        if len(match["prefix"]) > 1:
            if at == line and block.take_reply(match):
                at = match.end() + 1
        elif signup := read_usual(match, source, section.heading, source.line(line)):
            if at < line:
                block.read(at, line, before=_item_of(source, match))
            block.take(match, signup)
            at = match.end() + 1
    block.read(at, end)
    block.settle()
    return block


def _item_of(source: Source, match: re.Match[str]) -> Entry:
    """Return a usual line as an `Entry`, for the lines above it."""
    line, prefix = match.start(), match["prefix"]
    gap = source.masked[line - 2 : line] == "\n\n"
    return Entry(prefix, line, line + len(prefix), match.end(), after_gap=gap)


@dataclass(slots=True)
class Block:
    """A section while its lines are read: who signed up so far, and what the next lines depend on.

    ``above`` is the marker of the entry that signed up last. In a ``numbered`` list bullets are remarks. ``depth`` is
    the number of tables around the lines. ``crossed`` are groups of whole lines that are crossed out. ``usual`` is the
    offset of the line after a usual line; that line may belong to it. ``group`` is what the last label says about the
    people below it. ``answers`` are the answers to the last sign-up that are not in it yet.
    """

    source: Source
    section: Section
    numbered: bool
    depth: int = 0
    tables: list[Table] = field(default_factory=list)
    crossed: list[tuple[int, int]] = field(default_factory=list)
    above: str = ""
    usual: int = -1
    group: Group | None = None
    signups: list[SignUp] = field(default_factory=list)
    rest: list[Entry] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    answers: list[Reply] = field(default_factory=list)

    def settle(self) -> None:
        """Add the answers to the sign-up that they answer, all at once: one by one, thousands would take minutes."""
        if self.answers:
            last = self.signups[-1]
            self.signups[-1] = replace(last, replies=(*last.replies, *self.answers))
            self.answers = []

    def take(self, match: re.Match[str], signup: SignUp) -> None:
        """Add the sign-up of a usual line."""
        if self.crossed and match.start() > self.crossed[0][0] and inside(match.start(), self.crossed):
            signup = replace(signup, withdrawn=True)
        if self.group is Group.TALK:
            self.unread.append(Unread(_item_of(self.source, match)))
            return
        self.settle()
        self.signups.append(in_group((signup,), self.group)[0] if self.group else signup)
        self.above = match["prefix"]
        self.usual = match.end() + 1

    def take_reply(self, match: re.Match[str]) -> bool:
        """Read a usual line with a longer marker as an answer to the usual line right above it; False if it is not one."""
        last = self.signups[-1] if self.signups and self.usual == match.start() else None
        if last is None or not last.signed or match["prefix"][0] != self.above:
            return False
        reply = read_usual_reply(match, self.source)
        if reply is None:
            return False
        self.answers.append(reply)
        self.usual = match.end() + 1
        return True

    def read(self, start: int, end: int, before: Entry | None = None) -> None:
        """Read the lines between two offsets; ``before`` is the entry after them."""
        if start >= end:
            return
        tables = self.tables
        all_here = tables and start <= tables[0].start and tables[-1].end <= end and tables[-1].closed
        entries = split_entries(self.source, start, end, tables if all_here else None)
        if self.usual == start and (below := lines_below(entries, self.above, start)):
            del entries[: len(below)]
            self._put_below(start, below)
        for entry, following in zip(entries, [*entries[1:], before], strict=False):
            made = [] if self._labels(entry, following) else self._people(entry, following)
            if self.group:
                made = self._grouped(entry, made)
            if self.crossed and inside(entry.start, self.crossed):
                made = [replace(signup, withdrawn=True) for signup in made]
            if made:
                self.settle()
                self.signups += made
                self.above = entry.prefix

    def _put_below(self, start: int, below: list[Entry]) -> None:
        """Add the lines right below a usual line to the person who signed up there."""
        below = [item for entry in below for item in (entry, *entry.below)]
        for item in below:
            item.below = []
        self.settle()
        parent = Entry(self.above, start, start, start, below=below)
        self.signups[-1:] = with_lines_below(self.source, self.section, parent, self.signups[-1:])

    def _labels(self, entry: Entry, following: Entry | None) -> bool:
        """Whether a line is only a label for the people below it. Another line in bold ends the group of the last label."""
        masked = self.source.masked
        if entry.table or entry.prefix not in ("", ";"):
            return False
        group = group_of_line(masked, entry, following)
        if group or is_bold(masked, entry):
            self.group = group
        return group is not None

    def _grouped(self, entry: Entry, made: list[SignUp]) -> list[SignUp]:
        """Return the sign-ups of an entry as the label above it says. Talk signs nobody up and is reported."""
        if self.group is Group.TALK and made:
            self.unread.append(Unread(entry))
            return []
        return in_group(made, self.group)

    def _people(self, entry: Entry, following: Entry | None) -> list[SignUp]:
        """Return the people who sign up in an entry, or add the entry to the one that it answers or completes."""
        source, signups = self.source, self.signups
        if entry.table:
            return self._table(entry.table, entry)
        signatures = find_signatures(source.masked[entry.text : entry.end], source.siteinfo)
        if entry.prefix[:1] == ":" and self.above[:1] in ("#", "*") and self.above:
            for item in entry.below:
                signatures += find_signatures(source.masked[item.text : item.end], source.siteinfo)
            self.answers += (Reply(s.user, s.signed) for s in signatures)
            return []
        if completes(source, entry, signatures, signups):
            signups[-1] = completed(source, signups[-1], entry)
            return []
        if not signatures:
            self.rest.append(entry)
        if not entry.prefix:
            return self._plain(entry, signatures, following if not signups else None)
        return self._item(entry, signatures)

    def _table(self, table: Table, entry: Entry) -> list[SignUp]:
        """Return the people who sign up in a table: one person per row, or the lists in the cells of a layout table.

        The wiki shows lines that are in no cell before the table; they are read as lines.
        """
        source = self.source
        layout = self.depth < _DEEPEST and is_layout(source, table)
        people: list[SignUp] = []
        groups = group_of_columns(source.masked, table) if layout else {}
        for start, end in table.stretches() if layout else table.outside:
            inner = read_lines(source, self.section, start, end, self.depth + 1)
            people += in_group(inner.signups, groups.get(start)) if groups else inner.signups
            self.unread += inner.unread
            self.unread += (Unread(e, maybe_fact=True) for e in inner.rest if e.prefix and not layout)
        if not layout:
            people += self._rows(table, alone=not people)
        if not people:
            self.rest.append(entry)
            if not is_blank_form(source, table):
                self.unread.append(Unread(entry, maybe_fact=True))
        return people

    def _rows(self, table: Table, *, alone: bool) -> list[SignUp]:
        """Return the people who sign up in the rows of a table; ``alone``: nobody signs up in the lines around them."""
        source, people = self.source, list[SignUp]()
        rows = list(read_table(source.masked, table, source.siteinfo))
        for (first, last), group in groupby(rows, lambda person: (person.start, person.end)):
            line, wikitext = (
                source.line(first),
                source.lines(first, last),
            )  # sorted only once: there may be thousands
            people += (of_row(person, line, wikitext, self.section.heading) for person in group)
        if people or not alone:
            read = {person.start for person in rows}
            self.unread += (Unread(row) for row in unread_rows(source, table, read))
        return people

    def _plain(self, entry: Entry, signatures: list[Signature], following: Entry | None) -> list[SignUp]:
        """Return the people who sign up in a line without a list marker."""
        source = self.source
        if self.above[:1] in ("#", "*") and self.above and is_talk(source, entry, signatures):
            made = []
        else:
            made = signed_plainly(source, self.section, entry, signatures, following)
        if not made and not signatures and _TRANSCLUDES.match(source.masked, entry.text, entry.end):
            self.unread.append(Unread(entry))
        if not made and names_somebody(source, entry, signatures, after=bool(self.signups)):
            self.unread.append(Unread(entry))
        return made

    def _item(self, entry: Entry, signatures: list[Signature]) -> list[SignUp]:
        """Return the people who sign up in a list item. A fact, a remark and people who do not come do not count.

        A line with a user link and a time is a person's line, whatever its words are.
        """
        masked = self.source.masked
        colon = label_end(masked, entry)
        timed = any(s.signed or s.problem for s in signatures)
        if colon is not None and signatures and signatures[0].start < colon - entry.text:
            colon = None  # words of a person, not a label
        label = "" if colon is None else plain_text(masked[entry.text : colon])
        if colon is not None and not timed and is_misleading_heading(label):
            self.unread.append(Unread(entry, maybe_fact=True))
            return []  # "Regrets: A, B"
        made = read_entry(self.source, self.section, entry, signatures)
        if group := _group_inside(masked, entry, colon, label, signatures):
            made = in_group(made, group)
        if signatures or any(s.user or s.added_by or s.replies for s in made):
            return made
        fact = is_fact(masked, entry) and not (is_name_label(label) and any(s.name for s in made))
        if not fact and not (self.numbered and entry.prefix[0] == "*"):
            return made
        if not instructs(self.source, entry) or (self.signups and not fact):
            self.unread.append(Unread(entry, maybe_fact=True))
        return []


def _group_inside(
    masked: str, entry: Entry, colon: int | None, label: str, signatures: list[Signature]
) -> Group | None:
    """Return what an item's label says about its people: "Cancelled: A, B", or people below "Not coming"."""
    if signatures:
        start = entry.text + signatures[0].start
        return group_of(label) if colon is not None and not says_something(masked[colon:start]) else None
    if not entry.below:
        return None
    return group_of(plain_text(masked[entry.text : entry.end]).strip(" '").rstrip(" :："))
