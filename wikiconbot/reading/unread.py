"""The lines of a sign-up list without a person: instructions, talk, and lines that an organiser has to check."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from wikiconbot.dates.times import find_times
from wikiconbot.language.signing import OUTDENTING
from wikiconbot.language.templates import INTRODUCING, PINGING_TEMPLATES
from wikiconbot.lazy import pattern
from wikiconbot.model import Notice, Signature
from wikiconbot.reading.entries import Entry
from wikiconbot.reading.facts import read_facts
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.reading.source import Source
from wikiconbot.reading.typed_names import EDGES, typed_name
from wikiconbot.wikitext.nesting import find_templates
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.sections import Section

_LONGEST = 120  # characters of a line that a notice shows
_SENTENCES = pattern(r"[.!?\u0964\u3002\uff01\uff1f\u061f\u06d4](?=\s+\S)")
_TALK = 12  # words before a signature; so many are talk, not the remark of a sign-up


class Unread(NamedTuple):
    """A line, a row or a table without a person; if it is a fact, it is not reported."""

    entry: Entry
    maybe_fact: bool = False


def unread_notices(source: Source, section: Section, unread: list[Unread], rest: list[Entry]) -> list[Notice]:
    """Return a notice for each entry of a list without a person, with its line and text."""
    if not unread:
        return []
    facts = read_facts(source, section, rest) if any(u.maybe_fact for u in unread) else None
    starts = sorted(fact.start for fact in facts.values) if facts else []
    lines = {source.line(start) for start in starts}
    notices = {}
    for one in unread:
        entry = one.entry
        end = max(entry.end, *(item.end for item in entry.below)) if entry.below else entry.end
        line = source.line(entry.start)
        if one.maybe_fact and (line in lines or bisect_left(starts, entry.start) < bisect_right(starts, end)):
            continue
        if text := _shown(source, entry):
            notices[line, text] = Notice(line, "unread", {"text": text})
    return list(notices.values())


def _shown(source: Source, entry: Entry) -> str:
    """Return the visible text of an entry, shortened and without personal data."""
    stretch = source.masked[entry.start : entry.end]
    text = plain_text(stretch, templates=True) if not entry.table else plain_text(stretch.replace("|", " "))
    text = without_personal(
        text.lstrip("#*:; ") or stretch.strip() if stretch.startswith("{{") else text.lstrip("#*:; ")
    )
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def names_somebody(source: Source, entry: Entry, signatures: list[Signature], *, after: bool) -> bool:
    """Whether a plain line that is not a sign-up names somebody: by a signature, a time, a typed name.

    A link without a time counts only after the first sign-up (``after``): before it are instructions and contacts.
    """
    if any(s.signed or s.problem for s in signatures):
        return True
    stretch = source.masked[entry.text : entry.end]
    if signatures:
        return after
    if any(
        time.signed and len(time.signed) > len("2026-11-22") for time in find_times(stretch, source.siteinfo)
    ):
        return True
    said = plain_text(stretch).strip(EDGES)
    words = said.split()
    return len(words) > 1 and all(word[0].isupper() for word in words) and typed_name(said)[0] == said


def instructs(source: Source, entry: Entry) -> bool:
    """Whether a list item is an instruction, or announces what is below it."""
    said = plain_text(source.masked[entry.text : entry.end]).strip(" \t")
    return said.endswith((":", "：")) or bool(INTRODUCING.search(said))


def is_talk(source: Source, entry: Entry, signatures: list[Signature]) -> bool:
    """Whether a signed line after a list is talk: it pings somebody, is less indented again, or is a long text."""
    if not signatures:
        return False
    before = source.masked[entry.text : entry.text + signatures[0].start]
    if any(t.name in PINGING_TEMPLATES or t.name in OUTDENTING for t in find_templates(before)):
        return True
    said = plain_text(before)
    return bool(_SENTENCES.search(said)) and len(said.split()) > _TALK
