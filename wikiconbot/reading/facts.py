"""``* Date: …`` and similar ones → the event's facts."""

import re
from collections.abc import Iterator, Mapping

from wikiconbot.language import phrases
from wikiconbot.language.splitting import words_of
from wikiconbot.language.templates import OPEN
from wikiconbot.lazy import pattern
from wikiconbot.model import Fact, FactKind, Facts
from wikiconbot.reading.entries import Entry, split_entries
from wikiconbot.reading.source import Source
from wikiconbot.wikitext.mask import HIDDEN
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.sections import Section
from wikiconbot.wikitext.tables import Table, aligned

_COLON = pattern("[:：]")
_NOT_LABEL = pattern(r"\[\[[^\[\]]*\]\]|\[[^\[\]\s]+(?: [^\[\]]*)?\]|\{\{[^{}]*\}\}|<[^<>]*>|\w+://\S*")
#: What is before a value: the end of a bold label, and the second colon of "Date:: …".
_LEADING = pattern(rf"(?:[\s':：{HIDDEN}]|</?(?:b|i|big|small|strong|span|u)\b[^<>]*>)*")
_BOLD = pattern(rf"[\s{HIDDEN}]*(?:'{{3,5}}|<b>|<strong>)")
#: A label and a value without a colon: "'''Date''' – 3 March", "Date = 3 March", in a list "* Date - 3 March". It begins at
#: the first visible character, so that a line of spaces takes linear time.
_PARTED = pattern(
    rf"[\s{HIDDEN}]*(?![\s{HIDDEN}])(?:(?:'{{3,5}}|<b>)(?P<label>[^'<>\[\]{{}}|\n=]{{1,60}})(?:'{{3,5}}|</b>)\s*(?:[–—=-]\s*)?"
    rf"|(?P<bare>[^'<>\[\]{{}}|\n=–—]{{1,60}}?)(?:\s*=\s*|(?P<dash>\s+[–—-]\s+)))"
)
_STRUCK = pattern(r"<(s|del|strike)\b[^<>]*>.*?</\1>", re.IGNORECASE)
_OPEN_TEMPLATE = pattern(r"\{\{\s*(?:tbd|tba|tbc)\s*\}\}", re.IGNORECASE)
_SIGNED = pattern(r"\[\[[^\[\]]*\]\].{0,60}\d\d:\d\d, \d")
_IN_BRACKETS = pattern(r"\s*\([^()]*\)\Z")  # "Etherpad (day 1)"
_NUMBERED = pattern(r"\s*[#№]?\s*\d{1,2}\Z")  # "Etherpad 1"
_PARAMETER = pattern(r"\|\s*([^|={}\[\]<>\n]{1,60}?)\s*=[ \t]*")
_RUNS = pattern(r"\{{2,}|\}{2,}|\[{2,}|\]{2,}")
_LONGEST_LABEL = 60
_LONGEST_TEMPLATE = 200_000
_FEW = 5  # words at most in a value that a word such as "later" makes undecided


def read_facts(source: Source, section: Section, entries: list[Entry] | None = None) -> Facts | None:
    """Return the facts of a section, or None if it has no facts.

    They are in a list (``* Venue: TBD``), in plain lines (``'''Venue''': TBD``), in a definition
    list, in a table of two columns or in a template's parameters. A section has facts if one of its
    labels is known (lexicon.py); then every ``label: value`` of its lists is a fact. ``entries`` are the
    entries to read, if not all are to be read.
    """
    if entries is None:
        entries = split_entries(source, section.body, section.stop)
    candidates = _candidates(source.masked, entries, section.stop)
    facts = [fact for found in candidates if (fact := _fact(source, *found))]
    known = [fact for fact in facts if is_label(fact.label)]
    if not known:
        return None
    return Facts(section.heading, tuple(facts))


#: Offsets of a label's start and end, and of its value's.
_Candidate = tuple[int, int, int, int]


def _candidates(masked: str, entries: list[Entry], stop: int) -> Iterator[_Candidate]:
    """Yield the offsets of possible labels and their values, in page order."""
    term: tuple[int, int] | None = None
    first = entries[0].start if entries else stop
    templates = {first + t.start: first + t.end for t in find_templates(masked[first:stop])}
    for entry in entries:
        if entry.table:
            yield from _two_columns(entry.table)
            continue
        lines = [entry, *entry.below]
        for i, line in enumerate(lines):
            below = lines[i + 1] if i + 1 < len(lines) else None
            if line.prefix[:1] == ":" and term and not label_end(masked, line):
                yield (*term, line.text, line.end)
                term = None
                continue
            term = (line.text, line.end) if line.prefix[:1] == ";" else None
            if not line.prefix and not _BOLD.match(masked, line.text, line.end):
                yield from _template_parameters(masked, line, templates)
            yield from _of_line(masked, line, below)


def _of_line(masked: str, line: Entry, below: Entry | None) -> Iterator[_Candidate]:
    """Yield the label and the value of a line: ``Label: value``, or a known label in bold and a value.

    A value may be in the line below; a plain line needs a known label and a value.
    """
    colon = label_end(masked, line)
    if colon is not None:
        value = masked[colon + 1 : line.end].strip(" ':：" + HIDDEN)
        if line.prefix and not value and below and not label_end(masked, below):
            yield line.text, colon, below.text, below.end
        elif line.prefix or (value and _plain_fact(masked, line, colon)):
            yield line.text, colon, colon + 1, line.end
    elif match := _PARTED.match(masked, line.text, line.end):
        group = "label" if match["label"] else "bare"
        if (line.prefix or not match["dash"]) and is_label(plain_text(match[group])):
            yield match.start(group), match.end(group), match.end(), line.end


def _plain_fact(masked: str, line: Entry, colon: int) -> bool:
    """Whether a line without a list marker states a fact: its label is in bold or known."""
    return bool(_BOLD.match(masked, line.text, line.end)) or is_label(plain_text(masked[line.text : colon]))


def label_end(masked: str, line: Entry) -> int | None:
    """Return the offset of the colon that ends a line's label; a colon in a link, a template or an address does not count."""
    text = masked[line.text : min(line.end, line.text + 400)]
    safe = _NOT_LABEL.sub(lambda match: "x" * len(match[0]), text)
    colon = _COLON.search(safe)
    if not colon:
        return None
    label = plain_text(text[: colon.start()])
    if not label or len(label) > _LONGEST_LABEL or (label[-1].isdecimal() and not _names_a_pad(label)):
        return None
    return line.text + colon.start()


def _two_columns(table: Table) -> Iterator[tuple[int, int, int, int]]:
    """Yield label and value of the rows of a table that have two cells."""
    rows = aligned(table.rows)
    heads = rows[0].cells if rows else ()
    if len(rows) == 2 and len(heads) > 1 and len(heads) == len(rows[1].cells) and all(c.head for c in heads):
        for label, value in zip(heads, rows[1].cells, strict=True):
            yield label.start, label.end, value.start, value.end
        return
    for row in rows:
        if len(row.cells) == 2 and not row.cells[1].head:
            label, value = row.cells
            yield label.start, label.end, value.start, value.end


def _template_parameters(
    masked: str, line: Entry, templates: Mapping[int, int]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield name and value of the named parameters of a template that begins on a line: an infobox."""
    begin = masked.find("{{", line.text, line.end)
    stop = templates.get(begin)
    if stop is None or stop > begin + _LONGEST_TEMPLATE:
        return
    inside = masked[begin : stop - 2]
    found = list(_PARAMETER.finditer(inside))
    if not any(is_label(match[1]) for match in found):
        return
    top = list(_at_top(inside, found))
    if not top:
        return
    for match, following in zip(top, [*top[1:], None], strict=True):
        end = following.start() if following else len(inside)
        yield begin + match.start(1), begin + match.end(1), begin + match.end(), begin + end


def _at_top(text: str, parameters: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Yield the parameters of the template itself, not those of links or templates inside it."""
    depth, runs = 0, _RUNS.finditer(text)
    run = next(runs, None)
    for parameter in parameters:
        while run and run.start() < parameter.start():
            depth += (len(run[0]) - 1) * (1 if run[0][0] in "{[" else -1)
            run = next(runs, None)
        if depth == 1:
            yield parameter


def _fact(source: Source, label_start: int, label_end: int, start: int, end: int) -> Fact | None:
    masked = source.masked
    label = plain_text(masked[label_start:label_end]).strip(" :：")
    leading = _LEADING.match(masked, start, end)
    begin = leading.end() if leading else start
    stop = max(begin, begin + len(masked[begin:end].rstrip(" \t\r\n'" + HIDDEN)))
    raw = masked[begin:stop]
    if not label or len(label) > _LONGEST_LABEL or _SIGNED.search(raw):
        return None  # a signed line is a person's remark
    value = plain_text(_STRUCK.sub("", raw), templates=True) or plain_text(raw, templates=True)
    line = source.line(label_start)
    if _OPEN_TEMPLATE.fullmatch(raw.strip()):
        return Fact(label, raw.strip(" {}"), begin, stop, line, undecided=True)
    hidden = not value and bool(raw.strip())  # a template: its text is not known here
    return Fact(label, value, begin, stop, line, not hidden and is_undecided(value))


def is_fact(masked: str, entry: Entry) -> bool:
    """Whether a list item states a fact of the event, or has any label with a value that is not a person."""
    return label_end(masked, entry) is not None


def is_label(label: str) -> bool:
    """Whether a label is known as one of an event's facts."""
    return phrases.labels().whole(label)


def is_undecided(value: str) -> bool:
    """Whether a value says that it is not known yet: ``TBD``, ``to be announced``, ``?``, nothing."""
    said = " ".join(value.lower().replace("’", "'").split())
    bare = said.rstrip(".!…。।").strip("()[] ")
    if not bare or said.startswith("??") or said in phrases.undecided() or bare in phrases.undecided():
        return True
    words = words_of(said)
    return len(words) <= _FEW and not any(map(str.isdecimal, said)) and not OPEN.isdisjoint(words)


def etherpad_facts(facts: tuple[Facts, ...]) -> tuple[Fact, ...]:
    """Return the facts that name a pad and have a decided value."""
    return tuple(
        fact for group in facts for fact in group.values if not fact.undecided and _names_a_pad(fact.label)
    )


def _names_a_pad(label: str) -> bool:
    label = _NUMBERED.sub("", _IN_BRACKETS.sub("", label))
    return bool(phrases.labels(FactKind.ETHERPAD).whole(label))


def kinds_of(facts: tuple[Facts, ...]) -> frozenset[FactKind]:
    """Return the kinds of facts on a page, decided or not: ``date``, ``venue``, ``contact`` … (lexicon.py)."""
    labels = [fact.label for group in facts for fact in group.values]
    return frozenset(kind for kind in FactKind if any(phrases.labels(kind).whole(label) for label in labels))


def facts_of(facts: tuple[Facts, ...], kind: FactKind) -> list[Fact]:
    """Return the facts of a kind, decided or not."""
    return [fact for group in facts for fact in group.values if phrases.labels(kind).whole(fact.label)]
