"""The entries of a sign-up section and who signed them."""

from dataclasses import replace

from wikiconbot.dates.times import UNREAD, unread_text
from wikiconbot.model import Notice, Roster, SignUp
from wikiconbot.reading.blocks import read_lines
from wikiconbot.reading.candidates import Shape
from wikiconbot.reading.company import may_join, with_company
from wikiconbot.reading.entries import Entry, split_entries
from wikiconbot.reading.facts import label_end
from wikiconbot.reading.forms.signup_forms import answered, filled_in
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.reading.rosters import is_signup_heading
from wikiconbot.reading.signatures import find_signatures
from wikiconbot.reading.signers import read_entry, signed_up
from wikiconbot.reading.source import Source
from wikiconbot.reading.typed_names import with_guests
from wikiconbot.reading.unread import unread_notices
from wikiconbot.wikitext.plaintext import plain_text
from wikiconbot.wikitext.sections import Section

_LONGEST_LABEL = 40

#: The roster of a section, what is doubtful in it, and its unsigned entries.
OfSection = tuple[Roster, list[Notice], list[Entry]]


class ReadOnce:
    """The sections of a page; each is read only once, even if several functions need it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._rosters: dict[int, OfSection] = {}
        self._shapes: dict[tuple[int, bool], Shape] = {}

    def roster(self, section: Section) -> OfSection:
        """Return the list in a section."""
        if section.body not in self._rosters:
            self._rosters[section.body] = read_roster(self.source, section)
        return self._rosters[section.body]

    def shape(self, section: Section, *, talk: bool = False) -> Shape:
        """Return what kinds of entries a section has."""
        at = (section.body, talk)
        if at not in self._shapes:
            self._shapes[at] = Shape(self.source, section, talk=talk)
        return self._shapes[at]


def read_roster(source: Source, section: Section) -> OfSection:
    """Return the sign-ups of one section (without its subsections), what is doubtful, and the unsigned entries."""
    block = read_lines(source, section, section.body, section.stop)
    signups = block.signups
    if section.level > 1 and (person := _by_heading(source, section)):
        signups = _under_heading(person, signups)
        block.unread = [one for one in block.unread if one.entry.prefix or one.entry.table]
    signups = finished(signups, source)
    notices = [doubt(signup, source) for signup in signups if signup.problem]
    notices += unread_notices(source, section, block.unread, block.rest)
    line = source.line(section.start)
    return Roster(section.heading, line, section.stop, tuple(signups), section.parents), notices, block.rest


def finished(signups: list[SignUp], source: Source) -> list[SignUp]:
    """Return the sign-ups of a part of the page, with their forms, the people whom their comments name, and their guests."""
    signups = answered(signups, source.forms)
    if any(s.comment and may_join(s.comment) for s in signups):
        signups = [one for signup in signups for one in with_company(signup)]
    return filled_in([with_guests(signup) for signup in signups], source.forms)


def doubt(signup: SignUp, source: Source) -> Notice:
    """Return what is doubtful about an entry's time; for a date that cannot be read, with its text."""
    values = {"user": signup.who or ""}
    if signup.problem == UNREAD:
        values["text"] = without_personal(unread_text(signup.wikitext, source.siteinfo))
    return Notice(signup.page_line, signup.problem or "", values)


def read_labelled(source: Source, section: Section) -> Roster | None:
    """Return the people after a label such as "Participants:" in a section that is not a sign-up list, if any."""
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


def _by_heading(source: Source, section: Section) -> SignUp | None:
    """Return the sign-up of a person whose section heading links them or is their signature."""
    found = find_signatures(source.masked[section.start : section.body].strip("= "), source.siteinfo)
    if len(found) != 1:
        return None
    heading = source.lines(section.start, section.start)
    return signed_up(found[0], source.line(section.start), heading, section.heading, "")


def _under_heading(person: SignUp, signups: list[SignUp]) -> list[SignUp]:
    """Return the sign-ups of a section whose heading names a person: people who sign below it count, or else that person."""
    if not any(s.user for s in signups):
        details = (s.who or s.comment for s in signups)
        return [replace(person, comment="; ".join(filter(None, details)))]
    if not person.signed and not person.problem:
        return signups
    return [person, *(s for s in signups if s.user != person.user)]
