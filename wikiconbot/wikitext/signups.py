"""The entries of a sign-up section and who signed them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from wikiconbot.model import Notice, Reply, Roster, Signature, SignUp
from wikiconbot.wikitext.entries import Entry, split_entries
from wikiconbot.wikitext.facts import is_fact
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.people import read_table
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.profile import Profile
from wikiconbot.wikitext.sections import Section
from wikiconbot.wikitext.signatures import find_signatures, says_something
from wikiconbot.wikitext.tables import read_rows
from wikiconbot.wikitext.times import find_times
from wikiconbot.wikitext.typed import EDGES, typed_name
from wikiconbot.wikitext.words import INTRODUCING, STRIKING_TEMPLATES

_STRIKE = re.compile(
    r"<(s|del|strike)(?:\s[^<>]*)?>|<(span|div|font|p|li|td)\s[^<>]*?line-through[^<>]*>|</(s|del|strike|span|div|font|p)\s*>",
    re.IGNORECASE,
)
_STRUCK_LINE = re.compile(r"^[ \t]*<(/?)(?:s|del|strike)\b[^<>]*>[ \t]*$", re.IGNORECASE | re.MULTILINE)
_LIST_IN_CELL = re.compile(r"\n[*#]")
_NO_FIELDS: MappingProxyType[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Source:
    """A page while it is read: its text, its mask, the offsets of its line ends, the wiki's profile."""

    text: str
    masked: str
    line_ends: list[int]
    profile: Profile

    def line(self, offset: int) -> int:
        """Return the number of the line, from 1, that an offset stands in."""
        return bisect_right(self.line_ends, offset - 1) + 1

    def start_of(self, line: int) -> int:
        """Return the offset of a line, counted from 1."""
        return self.line_ends[line - 2] + 1 if line > 1 else 0

    def lines(self, start: int, end: int) -> str:
        """Return the whole lines of the page from the one at ``start`` to the one at ``end``."""
        begin = self.text.rfind("\n", 0, start) + 1
        stop = self.text.find("\n", max(end, begin))
        return self.text[begin : len(self.text) if stop < 0 else stop].rstrip("\r")


def read_roster(source: Source, section: Section) -> tuple[Roster, list[Notice]]:
    """Return the sign-ups of one section (without its subsections) and what was doubtful in it."""
    signups = _read_lines(source, section, section.body, section.stop)
    if section.level > 1 and (person := _by_heading(source, section)) and not any(s.user for s in signups):
        details = (s.who or s.comment for s in signups)
        signups = [replace(person, comment="; ".join(filter(None, details)))]
    notices = [Notice(s.line, s.problem, {"user": s.who or ""}) for s in signups if s.problem]
    line = source.line(section.start)
    return Roster(section.heading, line, section.stop, tuple(signups)), notices


def _read_lines(source: Source, section: Section, start: int, end: int) -> list[SignUp]:
    """Return the sign-ups that stand between two offsets of a section."""
    entries = split_entries(source.masked, start, end)
    numbered = any(entry.prefix[:1] == "#" for entry in entries)
    crossed = _struck_lines(source.masked, start, end)
    signups: list[SignUp] = []
    above = ""  # the marker of the entry that signed up last
    for entry, following in zip(entries, [*entries[1:], None], strict=False):
        if entry.table:
            signups += _from_table(source, section, entry)
            continue
        signatures = find_signatures(source.masked[entry.text : entry.end], source.profile)
        if entry.prefix[:1] == ":" and above[:1] in ("#", "*") and above:
            signups[-1] = _with_replies(signups[-1], signatures)
            continue
        if _completes(source, entry, signatures, signups):
            signups[-1] = _completed(source, signups[-1], entry)
            continue
        made: list[SignUp] = []
        if entry.prefix:
            note = is_fact(source.masked, entry) or (numbered and entry.prefix[0] == "*")
            made = _read_entry(source, section, entry, signatures)
            if note and not any(signup.user for signup in made):
                made = []
        elif signatures and not (
            not signups and following and _introduces(source, entry, signatures, following)
        ):
            made = _signed_plainly(source, section, entry, signatures)
        if any(a <= entry.start < b for a, b in crossed):
            made = [replace(signup, withdrawn=True) for signup in made]
        if made:
            signups += made
            above = entry.prefix
    return signups


def _by_heading(source: Source, section: Section) -> SignUp | None:
    """Return the sign-up of a person whose section's heading links them."""
    found = find_signatures(source.masked[section.start : section.body].strip("= "), source.profile)
    if len(found) != 1:
        return None
    heading = source.lines(section.start, section.start)
    return SignUp(found[0].user, source.line(section.start), heading, section=section.heading)


def _struck_lines(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches of lines between a tag that crosses out and its end, each alone on its line."""
    spans, opened = [], None
    for match in _STRUCK_LINE.finditer(masked, start, end) if "<" in masked[start:end] else ():
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
    if signups[-1].user is None or {s.user for s in signatures} - {signups[-1].user}:
        return False
    before = source.text.rfind("\n", 0, entry.start)
    return source.line(before) == signups[-1].line + signups[-1].wikitext.count("\n") and bool(
        find_times(source.masked[entry.text : entry.end], source.profile)
        or find_times(signups[-1].wikitext + " " + source.masked[entry.text : entry.end], source.profile)
    )


def _completed(source: Source, signup: SignUp, entry: Entry) -> SignUp:
    """Return the entry with the time of the line below it; the two lines are one signature."""
    stretch = (signup.wikitext + " " + source.masked[entry.text : entry.end]).lstrip("*#:; ")
    whole = find_signatures(stretch, source.profile)
    if not whole:
        return signup
    first = whole[0]
    comment = _comment(stretch[: first.start], stretch[first.end :])
    wikitext = source.text[source.start_of(signup.line) : entry.end].rstrip("\r")
    return replace(signup, signed=first.signed, problem=first.problem, comment=comment, wikitext=wikitext)


def _introduces(source: Source, entry: Entry, signatures: list[Signature], following: Entry) -> bool:
    """Whether a signed line asks people to sign below, and is no entry itself."""
    before = source.masked[entry.text : entry.text + signatures[0].start]
    if not following.prefix or not says_something(before):
        return False
    return not following.after_gap or bool(INTRODUCING.search(before))


def _signed_plainly(
    source: Source, section: Section, entry: Entry, signatures: list[Signature]
) -> list[SignUp]:
    """Return the sign-ups of a line without a list marker: signed ones, and bare links."""
    before = says_something(source.masked[entry.text : entry.text + signatures[0].start])
    if before and all(signature.signed is None and not signature.problem for signature in signatures):
        return []
    return _read_entry(source, section, entry, signatures)


def _read_entry(source: Source, section: Section, entry: Entry, signatures: list[Signature]) -> list[SignUp]:
    """Return the sign-ups of one entry: one a person, replies and details of the lines below put to them."""
    stretch = source.masked[entry.text : entry.end]
    struck = _struck(stretch)
    base = SignUp(
        None, source.line(entry.text if not entry.prefix else entry.start), source.lines(entry.start, entry.end),
        section=section.heading,
    )  # fmt: skip
    if not signatures and entry.below:
        return _nested(source, section, entry, base)
    if not signatures:
        return [_unsigned(source, base, stretch, struck)]
    signatures, replies = _answers(stretch, entry, signatures, struck)
    out = []
    for i, signature in enumerate(signatures):
        start = signatures[i - 1].end if i else 0
        after = stretch[signature.end :] if i + 1 == len(signatures) and not replies else ""
        if replies and i + 1 == len(signatures):
            after = stretch[signature.end : replies[0].start]
        comment = _comment(stretch[start : signature.start], after)
        out.append(_signed(base, signature, comment, withdrawn=_crossed(signature, struck)))
    out[0] = replace(out[0], replies=tuple(Reply(s.user, s.signed) for s in replies))
    return _with_lines_below(source, section, entry, out)


def _signed(base: SignUp, signature: Signature, comment: str, *, withdrawn: bool) -> SignUp:
    fields = {key: value for key, value in signature.fields.items() if key not in ("comment", "comments")}
    said = signature.fields.get("comment") or signature.fields.get("comments") or ""
    return replace(
        base,
        user=signature.user,
        signed=signature.signed,
        problem=signature.problem,
        withdrawn=withdrawn,
        comment="; ".join(filter(None, (comment, said))),
        home_wiki=signature.home_wiki,
        fields=fields or _NO_FIELDS,
    )


def _answers(
    stretch: str, entry: Entry, signatures: list[Signature], struck: list[tuple[int, int]]
) -> tuple[list[Signature], list[Signature]]:
    """Part the signatures of one line into those of people who sign up and those of people who answer them.

    Whoever signs behind a crossed-out entry answers it; so does, in a list item, whoever signs after
    words of their own: a list item is one person's, unless the signatures stand side by side.
    """
    standing = [s for s in signatures if not _crossed(s, struck)]
    if standing and len(standing) < len(signatures) and _crossed(signatures[0], struck):
        between = stretch[signatures[0].end : standing[0].start]
        if standing[0].signed and says_something(between, joined=True):
            return [s for s in signatures if _crossed(s, struck)], standing
    if not entry.prefix:
        return signatures, []
    for i in range(1, len(signatures)):
        between = stretch[signatures[i - 1].end : signatures[i].start]
        if signatures[i - 1].signed and says_something(between, joined=True):
            return signatures[:i], signatures[i:]
    return signatures, []


def _with_lines_below(source: Source, section: Section, entry: Entry, signups: list[SignUp]) -> list[SignUp]:
    """Put the lines under an entry to it: signed ones as replies, others as details, bare links as people."""
    first, more = signups[0], []
    for item in entry.below:
        below = source.masked[item.text : item.end]
        signed = find_signatures(below, source.profile)
        times = [] if signed else find_times(below, source.profile)
        if times and first.user and not first.signed and not says_something(below[: times[0].start]):
            first = replace(first, signed=times[0].signed, problem=times[0].problem)
        elif not signed or (not signed[0].signed and says_something(below[: signed[0].start])):
            detail = plain_text(below).strip(EDGES)
            first = replace(first, comment="; ".join(filter(None, (first.comment, detail))))
        elif (
            item.prefix[-1] in "#*"
            and not says_something(below[: signed[0].start])
            and signed[0].user != first.user
        ):
            more += _read_entry(source, section, replace(item, below=[]), signed)
        else:
            first = _with_replies(first, signed)
    return [first, *signups[1:], *more]


def _nested(source: Source, section: Section, entry: Entry, base: SignUp) -> list[SignUp]:
    """Return the people of an entry that names nobody itself: a team's members, or who signs on the line below."""
    stretch = source.masked[entry.text : entry.end]
    read = [
        (item, find_signatures(source.masked[item.text : item.end], source.profile)) for item in entry.below
    ]
    if not any(signed for _, signed in read):
        person = _unsigned(source, base, stretch, _struck(stretch))
        details = [plain_text(source.masked[item.text : item.end]).strip(EDGES) for item, _ in read]
        if person.who is None and all(item.prefix[-1] in "#*" for item, _ in read):
            return [s for item, signed in read for s in _read_entry(source, section, item, signed)]
        return [replace(person, comment="; ".join(filter(None, (person.comment, *details))))]
    out: list[SignUp] = []
    for item, signed in read:
        below = source.masked[item.text : item.end]
        if signed and out and item.prefix[-1] == ":":
            out[-1] = _with_replies(out[-1], signed)
        elif signed and item.prefix[-1] == ":":
            said = f"{stretch} {below[: signed[0].start]}"
            whole = source.lines(entry.start, item.end)
            out.append(
                _signed(
                    replace(base, wikitext=whole),
                    signed[0],
                    _comment(said, below[signed[0].end :]),
                    withdrawn=False,
                )
            )
        elif signed:
            out += _read_entry(source, section, replace(item, below=[]), signed)
        elif item.prefix[-1] in "#*" and (name := typed_name(plain_text(below).strip(EDGES))[0]):
            line = source.line(item.start)
            out.append(replace(base, line=line, wikitext=source.lines(item.start, item.end), name=name))
    return out


def _unsigned(source: Source, base: SignUp, stretch: str, struck: list[tuple[int, int]]) -> SignUp:
    """Return the entry of a person without an account link: a typed name, or nobody that a reader could name."""
    times = find_times(stretch, source.profile)
    words = stretch
    for time in reversed(times):
        words = words[: time.start] + " " + words[time.end :]
    said = plain_text(words).strip(EDGES)
    name, rest = typed_name(said)
    signed, problem = (times[0].signed, times[0].problem) if times else (None, None)
    withdrawn = bool(struck) and not plain_text(_without(stretch, struck)).strip(EDGES)
    return replace(base, name=name, comment=rest, signed=signed, problem=problem, withdrawn=withdrawn)


def _from_table(source: Source, section: Section, entry: Entry) -> Iterator[SignUp]:
    """Return the sign-ups of a table: a row a person, or the lists in the cells of a table that is only layout."""
    if _LIST_IN_CELL.search(source.masked, entry.start, entry.end):
        for row in read_rows(source.masked, entry.start, entry.end):
            for cell in row.cells:
                yield from _read_lines(source, section, cell.start, cell.end)
        return
    for person in read_table(source.masked, entry.start, entry.end, source.profile):
        stretch = source.masked[person.start : person.end]
        base = SignUp(
            None, source.line(person.start), source.lines(person.start, person.end), section=section.heading
        )
        crossed = _struck(stretch)
        if person.signature is None:
            withdrawn = person.struck or bool(crossed)
            yield replace(base, name=person.name, fields=person.fields, withdrawn=withdrawn)
            continue
        withdrawn = person.struck or _crossed(person.signature, crossed)
        made = _signed(base, person.signature, person.comment, withdrawn=withdrawn)
        yield replace(made, fields=person.fields or made.fields)


def _struck(stretch: str) -> list[tuple[int, int]]:
    """Return the crossed-out stretches; a tag that is never closed crosses out the rest of the line."""
    spans: list[tuple[int, int]] = []
    opened: tuple[str, int] | None = None
    for match in _STRIKE.finditer(stretch) if "<" in stretch else ():
        if opened is None and (match[1] or match[2]):
            opened = ((match[1] or match[2]).lower(), match.end())
        elif opened and match[3] and match[3].lower() == opened[0]:
            spans.append((opened[1], match.start()))
            opened = None
    if opened:
        spans.append((opened[1], len(stretch)))
    if "{{" in stretch:
        spans += ((t.start, t.end) for t in find_templates(stretch) if t.name in STRIKING_TEMPLATES)
    return spans


def _crossed(signature: Signature, struck: list[tuple[int, int]]) -> bool:
    return any(start <= signature.start and signature.start < end for start, end in struck)


def _without(stretch: str, struck: list[tuple[int, int]]) -> str:
    for start, end in sorted(struck, reverse=True):
        stretch = stretch[:start] + stretch[end:]
    return stretch


def _comment(before: str, after: str) -> str:
    """Return the words around a signature; a parenthesis that the signature opened or closed goes with it."""
    if after.lstrip().startswith(")") and before.count("(") <= before.count(")"):
        after = after.lstrip()[1:]
    first, last = (plain_text(part).strip(EDGES) for part in (before, after))
    if not first or not last:
        return first or last
    return f"{first}; {last}" if first[-1].isalnum() and last[0].isalnum() else f"{first} {last}"


def _with_replies(signup: SignUp, signatures: list[Signature]) -> SignUp:
    return replace(signup, replies=signup.replies + tuple(Reply(s.user, s.signed) for s in signatures))
