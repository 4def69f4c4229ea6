"""Decides from its content whether a section is a sign-up list or talk, if no heading says so."""

import re
from itertools import islice

from wikiconbot.dates.times import find_times
from wikiconbot.reading.entries import Entry, split_entries
from wikiconbot.reading.facts import is_fact
from wikiconbot.reading.signatures import find_signatures, says_something
from wikiconbot.reading.source import Source
from wikiconbot.reading.tables.table_people import has_people, linked_rows
from wikiconbot.wikitext.sections import Section
from wikiconbot.wikitext.siteinfo import SiteInfo

#: The minimum share of a list's items that are signatures, for a sign-up list without a heading that says so.
_MOSTLY = 0.6
_ROWS = 2  # of a table; with so many it is a table of people, whatever its heads say
_ENOUGH = 200  # entries that are enough to know what a section is
_PERSON = re.compile(r"\[\[|\{\{|\.org/|:")
_ITEM = re.compile(rf"^[ \t]*(?:[#*].*(?:{_PERSON.pattern})|<li\b|\{{\|)", re.MULTILINE)
_QUESTION = re.compile(r"[?？؟፧՞⁇]|;\s*(?:--?|[–—―])?\s*$")  # the Greek one only at the end
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s*")


class Shape:
    """What is in a section: the number of items, signatures and remarks.

    ``signed`` are items that are a signature with no words before it, ``timed`` those of them with a time, ``people``
    items that name anybody, ``talk`` signed questions and answers, ``plain`` other signed paragraphs.
    Remarks outside lists are counted only if the caller asks for ``talk``. ``rows`` are rows of tables that link
    people in one column, ``timed_rows`` those of them with a time.
    """

    def __init__(self, source: Source, section: Section, *, talk: bool = False) -> None:
        self.items = self.signed = self.timed = self.people = self.talk = self.plain = 0
        self.table = False
        self.rows = self.timed_rows = 0
        wanted = _PERSON if talk else _ITEM
        if not wanted.search(source.masked, section.body, section.stop):
            return
        for entry in islice(split_entries(source, section.body, section.stop), _ENOUGH):
            if entry.table:
                self.table = self.table or has_people(source.masked, entry.table, source.siteinfo)
                rows, timed = linked_rows(source.masked, entry.table, source.siteinfo)
                self.rows += rows
                self.timed_rows += timed
            else:
                self._count(source, entry)

    def _count(self, source: Source, entry: Entry) -> None:
        stretch = source.masked[entry.text : entry.end]
        found = find_signatures(stretch, source.siteinfo)
        before = stretch[: found[0].start] if found else stretch
        if entry.prefix[:1] not in ("#", "*"):
            signed = bool(found and found[0].signed)
            asks = signed and bool(entry.prefix[:1] == ":" or _QUESTION.search(before))
            self.talk += asks
            self.plain += signed and not asks and says_something(before)
            return
        if is_fact(source.masked, entry):
            return
        self.items += 1
        self.people += bool(found)
        self.talk += bool(found and _QUESTION.search(before))
        bare = bool(found) and not says_something(before) and not _chooses(before)
        self.signed += bare
        self.timed += bare and bool(found[0].signed or found[0].problem)

    @property
    def is_list(self) -> bool:
        """Whether the section holds a list of people: a headed table, or mostly signatures."""
        return self.table or (self.signed >= 2 and self.signed >= _MOSTLY * self.items)

    @property
    def is_signed_list(self) -> bool:
        """Whether the section holds a list of people who signed it, and no talk."""
        return self.timed >= 2 and self.timed >= _MOSTLY * self.items and not self.talk and not self.plain

    @property
    def is_signed_table(self) -> bool:
        """Whether the section holds a table in which people signed, row by row."""
        return self.timed_rows >= _ROWS and self.timed_rows >= _MOSTLY * self.rows and not self.talk

    @property
    def is_talk(self) -> bool:
        """Whether the section has questions or answers, and more signed remarks than signatures."""
        return self.talk > 0 and self.talk + self.plain > self.signed

    @property
    def has_list(self) -> bool:
        """Whether people are in a list of the section, whatever the list is for."""
        return self.table or self.people >= 2 or self.rows >= _ROWS


def _chooses(before: str) -> bool:
    """Whether the numbers before a signature choose something: a date, an option."""
    return bool(_DIGIT.search(before)) and not _NUMBER.fullmatch(before)


def names_anybody(source: Source, section: Section) -> bool:
    """Whether a section links to anybody, in a list or not."""
    return bool(find_signatures(source.masked[section.body : section.stop], source.siteinfo))


def asks(heading: str | None) -> bool:
    """Whether a heading is a question, such as that of a poll."""
    return bool(heading) and bool(_QUESTION.search(heading or ""))


def is_date(heading: str | None, siteinfo: SiteInfo) -> bool:
    """Whether a heading is a day, such as an option of a date poll."""
    if not heading or not _DIGIT.search(heading):
        return False
    return bool(find_times(heading, siteinfo) or find_times(f"{heading} 2026", siteinfo))
