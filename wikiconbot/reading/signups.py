"""The entries of a sign-up section and who signed them."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from itertools import groupby

from wikiconbot.dates.times import UNREAD, find_times, unread_text
from wikiconbot.language.templates import CLOSING, INTRODUCING
from wikiconbot.lazy import pattern
from wikiconbot.model import Notice, Reply, Roster, Signature, SignUp
from wikiconbot.reading.entries import Entry, split_entries
from wikiconbot.reading.facts import is_fact, label_end
from wikiconbot.reading.fast_lines import read_usual, read_usual_reply, usual_lines
from wikiconbot.reading.labels import Group, group_of, group_of_line, in_group, is_bold
from wikiconbot.reading.rosters import is_misleading_heading, is_signup_heading
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.signers import around, read_entry, signed_up, with_lines_below
from wikiconbot.reading.source import Source
from wikiconbot.reading.table_people import group_of_columns, has_people, of_row, read_table, unread_rows
from wikiconbot.reading.typed_names import EDGES, is_name_label, typed_name, with_guests
from wikiconbot.reading.unread import Unread, instructs, is_talk, names_somebody, unread_notices
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.regions import union
from wikiconbot.wikitext.sections import Section
from wikiconbot.wikitext.tables import Table, may_have_tables, read_tables

#: A tag that crosses out, and the line's end behind it.
_STRUCK_LINE = pattern(r"<(/?)(?:s|del|strike)\b[^<>]*>[ \t]*$", re.IGNORECASE | re.MULTILINE)
_ON_ONE_LINE = pattern(r"\{\{[^{}\n]*\}\}")
_LIST_IN_CELL = pattern(r"\n[*#]")
_CLOCK = pattern(r"\d{1,2}:\d\d")
#: A page of its own whose text the wiki shows here, people in it too.
_TRANSCLUDES = pattern(r"[ \t]*\{\{\s*(?:/[^\s|{}]|:[^\s|{}])[^{}\n]*\}\}")
_LONGEST_LABEL = 40
_DEEPEST = 8  # tables in tables that are layout; in one further in, the rows are people's
_NUMBERED = re.compile(r"^#", re.MULTILINE)


def read_roster(source: Source, section: Section) -> tuple[Roster, list[Notice], list[Entry]]:
    """Return the sign-ups of one section (without its subsections), what was doubtful, and the entries of nobody."""
    block = _read_lines(source, section, section.body, section.stop)
    signups = block.signups
    if section.level > 1 and (person := _by_heading(source, section)):
        signups = _under_heading(person, signups)
        block.unread = [one for one in block.unread if one.entry.prefix or one.entry.table]
    signups = [with_guests(signup) for signup in signups]
    notices = [_doubt(signup, source) for signup in signups if signup.problem]
    notices += unread_notices(source, section, block.unread, block.rest)
    line = source.line(section.start)
    return Roster(section.heading, line, section.stop, tuple(signups), section.parents), notices, block.rest


def _doubt(signup: SignUp, source: Source) -> Notice:
    """Return what is doubtful about an entry's time; a date that cannot be read with its text."""
    values = {"user": signup.who or ""}
    if signup.problem == UNREAD:
        values["text"] = unread_text(signup.wikitext, source.siteinfo)
    return Notice(signup.page_line, signup.problem or "", values)


def _read_lines(source: Source, section: Section, start: int, end: int, depth: int = 0) -> "_Block":
    """Return the sign-ups that stand between two offsets of a section, and the entries that are none.

    The usual lines are read as they are found, what stands between them block by block. ``depth`` is in how many
    tables they stand.
    """
    block = _Block(source, section, bool(_NUMBERED.search(source.masked, start, end)), depth)
    block.crossed = _struck_lines(source.masked, start, end)
    block.tables = _outer_tables(source, start, end)
    at, spans = start, _without_usual(source, block.tables, start, end)
    last = spans[-1][1] if spans else start
    named = source.masked.find("[[", start, end) >= 0 or source.masked.find("{{", start, end) >= 0
    for match in usual_lines(source.siteinfo).finditer(source.masked, start, end) if named else ():
        line = match.start()
        if line < last and _inside(line, spans):
            taken = False
        elif len(match["prefix"]) > 1:
            taken = at == line and block.take_reply(match)
        elif signup := read_usual(match, source, section.heading, source.line(line)):
            if at < line:
                block.read(at, line, before=_item_of(source, match))
            block.take(match, signup)
            taken = True
        else:
            taken = False
        if taken:
            at = match.end() + 1
    block.read(at, end)
    block.settle()
    return block


def _outer_tables(source: Source, start: int, end: int) -> list[Table]:
    """Return the tables between two offsets that stand in no other one, in order."""
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


def _without_usual(source: Source, tables: list[Table], start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches, in order, in which no line is a usual one: tables, and templates of several lines around them."""
    masked = source.masked
    if not may_have_tables(masked, start, end):
        return []
    spans = [(t.start, t.end) for t in tables]
    if "{{" in _ON_ONE_LINE.sub("", masked[start:end]):
        long = ((start + t.start, start + t.end) for t in find_templates(masked[start:end]))
        spans += (span for span in long if masked.find("\n", *span) >= 0)
    return union(spans)


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    """Whether an offset stands in one of the stretches, which are in order."""
    i = bisect_left(spans, (at + 1,)) - 1
    return i >= 0 and at < spans[i][1]


def _item_of(source: Source, match: re.Match[str]) -> Entry:
    """Return a usual line as the entry that it is, for the lines above it."""
    line, prefix = match.start(), match["prefix"]
    gap = source.masked[line - 2 : line] == "\n\n"
    return Entry(prefix, line, line + len(prefix), match.end(), after_gap=gap)


@dataclass(slots=True)
class _Block:
    """A section while its lines are read: who signed up so far, and what the next lines depend on.

    ``above`` is the marker of the entry that signed up last; in a ``numbered`` list bullets are remarks;
    ``depth`` is in how many tables they stand; ``crossed`` are stretches of whole lines that are crossed out; ``usual`` is where the line after a usual
    one begins, which may belong to it; ``group`` is what the last label says about the people below it.
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
    answers: list[Reply] = field(
        default_factory=list
    )  # to who signed up last, as far as they are not there yet

    def settle(self) -> None:
        """Put the answers to the sign-up that they answer; one by one, thousands would take minutes."""
        if self.answers:
            last = self.signups[-1]
            self.signups[-1] = replace(last, replies=(*last.replies, *self.answers))
            self.answers = []

    def take(self, match: re.Match[str], signup: SignUp) -> None:
        """Take the sign-up of a usual line."""
        if self.crossed and match.start() > self.crossed[0][0] and _inside(match.start(), self.crossed):
            signup = replace(signup, withdrawn=True)
        if self.group is Group.TALK:
            self.unread.append(Unread(_item_of(self.source, match)))
            return
        self.settle()
        self.signups.append(in_group((signup,), self.group)[0] if self.group else signup)
        self.above = match["prefix"]
        self.usual = match.end() + 1

    def take_reply(self, match: re.Match[str]) -> bool:
        """Take a usual line with a longer marker for an answer to the usual line right above it, if it is one."""
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
        """Read the lines between two offsets; ``before`` is the entry that follows them."""
        if start >= end:
            return
        tables = self.tables
        inside = tables and start <= tables[0].start and tables[-1].end <= end and tables[-1].closed
        entries = split_entries(self.source, start, end, tables if inside else None)
        if self.usual == start and (below := _lines_below(entries, self.above, start)):
            del entries[: len(below)]
            below = [item for entry in below for item in (entry, *entry.below)]
            for item in below:
                item.below = []
            self.settle()
            parent = Entry(self.above, start, start, start, below=below)
            self.signups[-1:] = with_lines_below(self.source, self.section, parent, self.signups[-1:])
        for entry, following in zip(entries, [*entries[1:], before], strict=False):
            made = [] if self._labels(entry, following) else self._people(entry, following)
            if self.group:
                made = self._grouped(entry, made)
            if self.crossed and _inside(entry.start, self.crossed):
                made = [replace(signup, withdrawn=True) for signup in made]
            if made:
                self.settle()
                self.signups += made
                self.above = entry.prefix

    def _labels(self, entry: Entry, following: Entry | None) -> bool:
        """Whether a line only says what the people below it do; other lines in bold end what the last one said."""
        masked = self.source.masked
        if entry.table or entry.prefix not in ("", ";"):
            return False
        group = group_of_line(masked, entry, following)
        if group or is_bold(masked, entry):
            self.group = group
        return group is not None

    def _grouped(self, entry: Entry, made: list[SignUp]) -> list[SignUp]:
        """Return the sign-ups of an entry as the label above it says; talk is nobody's, and reported."""
        if self.group is Group.TALK and made:
            self.unread.append(Unread(entry))
            return []
        return in_group(made, self.group)

    def _people(self, entry: Entry, following: Entry | None) -> list[SignUp]:
        """Return who signs up in an entry, or put it to the one that it answers or completes."""
        source, signups = self.source, self.signups
        if entry.table:
            return self._table(entry.table, entry)
        signatures = find_signatures(source.masked[entry.text : entry.end], source.siteinfo)
        if entry.prefix[:1] == ":" and self.above[:1] in ("#", "*") and self.above:
            for item in entry.below:
                signatures += find_signatures(source.masked[item.text : item.end], source.siteinfo)
            self.answers += (Reply(s.user, s.signed) for s in signatures)
            return []
        if _completes(source, entry, signatures, signups):
            signups[-1] = _completed(source, signups[-1], entry)
            return []
        if not signatures:
            self.rest.append(entry)
        if not entry.prefix:
            return self._plain(entry, signatures, following if not signups else None)
        return self._item(entry, signatures)

    def _table(self, table: Table, entry: Entry) -> list[SignUp]:
        """Return who signs up in a table: a row a person, or the lists in the cells of a table that is only layout.

        Lines in none of the cells stand before the table on the wiki, and are lines here.
        """
        source = self.source
        layout = self.depth < _DEEPEST and _is_layout(source, table)
        people: list[SignUp] = []
        groups = group_of_columns(source.masked, table) if layout else {}
        for start, end in table.stretches() if layout else table.outside:
            inner = _read_lines(source, self.section, start, end, self.depth + 1)
            people += in_group(inner.signups, groups.get(start)) if groups else inner.signups
            self.unread += inner.unread
            self.unread += (Unread(e, maybe_fact=True) for e in inner.rest if e.prefix and not layout)
        if not layout:
            rows = list(read_table(source.masked, table, source.siteinfo))
            for (first, last), group in groupby(rows, lambda person: (person.start, person.end)):
                line, wikitext = (
                    source.line(first),
                    source.lines(first, last),
                )  # a row may hold thousands of people
                people += (of_row(person, line, wikitext, self.section.heading) for person in group)
            if people:
                self.unread += (
                    Unread(row) for row in unread_rows(source, table, {person.start for person in rows})
                )
        if not people:
            self.rest.append(entry)
            self.unread.append(Unread(entry, maybe_fact=True))
        return people

    def _plain(self, entry: Entry, signatures: list[Signature], following: Entry | None) -> list[SignUp]:
        """Return who signs up in a line without a list marker."""
        source = self.source
        if self.above[:1] in ("#", "*") and self.above and is_talk(source, entry, signatures):
            made = []
        else:
            made = _signed_plainly(source, self.section, entry, signatures, following)
        if not made and not signatures and _TRANSCLUDES.match(source.masked, entry.text, entry.end):
            self.unread.append(Unread(entry))
        if not made and names_somebody(source, entry, signatures, after=bool(self.signups)):
            self.unread.append(Unread(entry))
        return made

    def _item(self, entry: Entry, signatures: list[Signature]) -> list[SignUp]:
        """Return who signs up in a list item; a fact, a remark and those who do not come are none.

        A line with a user link and a time is somebody's, whatever words stand in it.
        """
        masked = self.source.masked
        colon = label_end(masked, entry)
        timed = any(s.signed or s.problem for s in signatures)
        if colon is not None and signatures and signatures[0].start < colon - entry.text:
            colon = None  # words of somebody, and no label
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
    """Return what an item's own label says about its people: "Cancelled: A, B", or people below "Not coming"."""
    if signatures:
        start = entry.text + signatures[0].start
        return group_of(label) if colon is not None and not says_something(masked[colon:start]) else None
    if not entry.below:
        return None
    return group_of(plain_text(masked[entry.text : entry.end]).strip(" '").rstrip(" :："))


def read_labelled(source: Source, section: Section) -> Roster | None:
    """Return the people behind a label such as "Participants:" in a section that is no sign-up list, if any."""
    signups: list[SignUp] = []
    term = False
    for entry in split_entries(source, section.body, section.stop):
        if entry.table:
            continue
        colon = label_end(source.masked, entry)
        label = plain_text(source.masked[entry.text : entry.end if colon is None else colon])
        announces = len(label) <= _LONGEST_LABEL and is_signup_heading(label)
        if entry.prefix[:1] == ";" and colon is None:
            term = announces
        elif (entry.prefix[:1] == ":" and term) or (announces and colon is not None):
            rest = entry if colon is None or not announces else replace(entry, text=colon + 1)
            signatures = find_signatures(source.masked[rest.text : rest.end], source.siteinfo)
            if signatures or rest.below:
                signups += (s for s in read_entry(source, section, rest, signatures) if s.user)
        else:
            term = False
    if not signups:
        return None
    line = source.line(section.start)
    return Roster(section.heading, line, section.stop, tuple(signups), section.parents)


def _lines_below(entries: list[Entry], above: str, start: int) -> list[Entry]:
    """Return the entries with longer markers that belong to the item right above them."""
    below: list[Entry] = []
    for entry in entries:
        deeper = len(entry.prefix) > 1 and entry.prefix[0] == above
        if not deeper or (entry.start != start if not below else not entry.after):
            break
        below.append(entry)
    return below


def _by_heading(source: Source, section: Section) -> SignUp | None:
    """Return the sign-up of a person whose section's heading links them, or is their signature."""
    found = find_signatures(source.masked[section.start : section.body].strip("= "), source.siteinfo)
    if len(found) != 1:
        return None
    heading = source.lines(section.start, section.start)
    return signed_up(found[0], source.line(section.start), heading, section.heading, "")


def _under_heading(person: SignUp, signups: list[SignUp]) -> list[SignUp]:
    """Return the sign-ups of a section whose heading names a person: who signs below it counts, if anybody does."""
    if not any(s.user for s in signups):
        details = (s.who or s.comment for s in signups)
        return [replace(person, comment="; ".join(filter(None, details)))]
    if not person.signed and not person.problem:
        return signups
    return [person, *(s for s in signups if s.user != person.user)]


def _struck_lines(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches of lines between a tag that crosses out and its end, each alone on its line."""
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


def _completes(source: Source, entry: Entry, signatures: list[Signature], signups: list[SignUp]) -> bool:
    """Whether a plain line brings the time of the entry right above it, whose line was broken."""
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


def _completed(source: Source, signup: SignUp, entry: Entry) -> SignUp:
    """Return the entry with the time of the line below it; the two lines are one signature."""
    stretch = (signup.wikitext + " " + source.masked[entry.text : entry.end]).lstrip("*#:; ")
    whole = find_signatures(stretch, source.siteinfo)
    if not whole:
        return signup
    first = whole[0]
    comment = around(stretch[: first.start], stretch[first.end :])
    wikitext = source.text[source.start_of(signup.page_line) : entry.end].rstrip("\r")
    return replace(signup, signed=first.signed, problem=first.problem, comment=comment, wikitext=wikitext)


def _introduces(source: Source, entry: Entry, signatures: list[Signature], following: Entry) -> bool:
    """Whether a signed line asks people to sign below, and is no entry itself."""
    before = source.masked[entry.text : entry.text + signatures[0].start]
    if not following.prefix or not says_something(before):
        return False
    return not following.after_gap or bool(INTRODUCING.search(before))


def _signed_plainly(
    source: Source, section: Section, entry: Entry, signatures: list[Signature], following: Entry | None
) -> list[SignUp]:
    """Return the sign-ups of a line without a list marker: signed ones, and bare links, but no introduction."""
    if not signatures or (following and _introduces(source, entry, signatures, following)):
        return []
    if CLOSING.search(source.masked, entry.text, entry.text + signatures[0].start):
        return []
    undated = all(signature.signed is None and not signature.problem for signature in signatures)
    if undated and says_something(source.masked[entry.text : entry.text + signatures[0].start]):
        return []
    return read_entry(source, section, entry, signatures)


def _is_layout(source: Source, table: Table) -> bool:
    """Whether a table only arranges what stands in its cells: lists, or tables of people next to each other."""
    if _LIST_IN_CELL.search(source.masked, table.start, table.end):
        return True
    cells = [cell for row in table.rows for cell in row.cells]
    inner = [one for cell in cells for one in cell.tables]
    people = any(has_people(source.masked, one, source.siteinfo) for one in inner)
    return people and not any(cell.head for cell in cells)
