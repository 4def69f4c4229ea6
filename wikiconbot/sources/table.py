"""A file of people who registered by a form (Google Forms, LimeSurvey, pretix, any table with heads) → whom it may name, and what is public.

Only columns that the organiser chooses are read, besides the user name, the consent, the time and the state. Nothing of another column is
kept. docs/registrations.md says what each row becomes.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC
from html import unescape
from ipaddress import ip_address
from zoneinfo import ZoneInfo

from wikiconbot.errors import UsageError
from wikiconbot.i18n import says
from wikiconbot.language import form_words
from wikiconbot.language.folding import folded
from wikiconbot.model import Account, AccountKind
from wikiconbot.model.people_file import HIDDEN, FileRow, NotUsed, PeopleFile
from wikiconbot.reading.personal_data import find_personal, without_personal
from wikiconbot.sources.file_rows import read_rows
from wikiconbot.sources.form_columns import Heads, compared, is_delicate, is_secret, listed, words
from wikiconbot.sources.form_times import FormTimes, read_times
from wikiconbot.sources.numbered_rows import NumberedRow
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo
from wikiconbot.wikitext.usernames import WIKI_URL, canonical_user, named_by_title, named_by_url

#: In place of a column with the consent: everybody in the file wants to be named.
EVERYBODY = "all"
_MOST_ANSWERS = 10  # answers in a message
_LONGEST_CELL = 1_000  # characters of a cell that becomes public
_LONGEST_ANSWER = 80
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]+")
#: Marks of the direction come with names that people copy; they separate no words there.
_DIRECTIONS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
_BRACKETS = re.compile(r"\[\[\s*:?([^\[\]|]+)(?:\|[^\[\]]*)?\]\]")
_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}")


@dataclass(frozen=True, slots=True)
class HowToRead:
    """What the organiser says about a file.

    ``consent`` is the head of the column with the consent, or `EVERYBODY`. ``yes`` are answers that mean consent, in addition to "yes" in all
    languages. ``columns`` are the heads of what becomes public, with the name under which it is shown. ``account`` is the head of the column with
    the user names (None: found by its words), ``zone`` the time zone of times that do not say it (None: UTC).
    """

    consent: str
    columns: Mapping[str, str]
    yes: tuple[str, ...] = ()
    account: str | None = None
    zone: str | None = None


def read_people(data: bytes, name: str, how: HowToRead, siteinfo: SiteInfo = DEFAULT) -> PeopleFile:
    """Return the people of a file; ``name`` is the file's, for messages.

    Raises:
        UsageError: the file or one of the columns cannot be used.
    """
    for head, shown in how.columns.items():
        if is_secret(head) or is_secret(shown):
            raise UsageError(says("people-column-personal", file=name, column=head))
    first, *rows = read_rows(data, name)
    heads = Heads(first.cells, name)
    accounts = heads.place(how.account) if how.account else heads.account(rows)
    places = {heads.place(head): shown for head, shown in how.columns.items()}
    columns = dict(sorted(places.items()))  # the file's order
    _check_columns(heads, columns, accounts)
    consent = None if how.consent == EVERYBODY else heads.place(how.consent)
    times, zone = _times(heads, rows, how.zone)
    read = _Reader(heads, accounts, columns, consent, how, siteinfo)
    found = [replace(read.row(row), at=at) for row, at in zip(rows, times.at, strict=True)]
    return PeopleFile(
        name,
        tuple(_each_once(found, lambda user: user)),
        heads.names[accounts],
        {heads.names[place]: shown for place, shown in columns.items()},
        None if consent is None else heads.names[consent],
        tuple(read.unclear.most_common(_MOST_ANSWERS)),
        zone if any(times.at) else None,
        times.unread,
        delicate=tuple(heads.names[place] for place in columns if is_delicate(heads.shown[place])),
    )


def with_accounts(
    file: PeopleFile,
    accounts: Mapping[str, Account],
    present: Callable[[str], str],
    on_page: Callable[[str], bool],
) -> PeopleFile:
    """Return a file after the wiki was asked about its accounts: without names that no wiki has, and with each renamed person once.

    ``present`` returns the current name of an account. ``on_page`` says whether a person signed up on the page too: then nobody has to count
    them without a name.
    """

    def checked(row: FileRow) -> FileRow:
        account = accounts.get(row.account or "")
        if row.why in HIDDEN and row.account and on_page(row.account):
            return replace(row, why=NotUsed.AGAIN, counts=None)
        is_missing = account is not None and account.kind == AccountKind.MISSING and not account.home_wiki
        return row.unused(NotUsed.NO_ACCOUNT) if is_missing and not row.why else row

    rows = _each_once(list(map(checked, file.rows)), present)
    return replace(file, rows=tuple(replace(row, account=None) for row in rows))


def _check_columns(heads: Heads, columns: Mapping[int, str], accounts: int) -> None:
    for place, shown in columns.items():
        if place == accounts or is_secret(heads.shown[place]):
            raise UsageError(says("people-column-personal", file=heads.file, column=heads.names[place]))
        if not shown or find_personal(shown):
            raise UsageError(says("people-column-name", file=heads.file, column=heads.names[place]))
    names = Counter(map(folded, columns.values()))
    if twice := next((shown for shown in columns.values() if names[folded(shown)] > 1), None):
        raise UsageError(says("people-column-shown-twice", file=heads.file, column=twice))


def _times(heads: Heads, rows: Sequence[NumberedRow], zone: str | None) -> tuple[FormTimes, str | None]:
    """Return when each row was sent, and the zone in which times without one are read."""
    places = heads.all_of(form_words.TIME)
    cells = [" ".join(_cell(row, place) for place in places) for row in rows]
    if len(places) == 2 and all(
        len(cell.split()) != 2 for cell in cells
    ):  # two columns that both have a whole time
        cells = [_cell(row, places[0]) for row in rows]
    times = read_times(cells, ZoneInfo(zone) if zone else UTC)
    return times, None if times.zoned else zone or "UTC"


def _cell(row: NumberedRow, place: int | None, without: re.Pattern[str] | None = None) -> str:
    """Return a cell on one line, without characters that nobody sees and that could change what others look like.

    What ``without`` finds is left out; everything else of the kind separates words.
    """
    if place is None or place >= len(row.cells):
        return ""
    text = without.sub("", row.cells[place]) if without else row.cells[place]
    return " ".join(_CONTROLS.sub(" ", text).split())


class _Reader:
    """Reads the rows of a file; ``unclear`` counts the answers about consent that are not understood."""

    def __init__(
        self, heads: Heads, accounts: int, columns: Mapping[int, str], consent: int | None, how: HowToRead,
        siteinfo: SiteInfo,
    ) -> None:  # fmt: skip
        self.heads, self.accounts, self.columns, self.consent = heads, accounts, columns, consent
        self.siteinfo = siteinfo
        self.yes = words("|".join(answer.replace("|", " ") for answer in how.yes))
        self.states, self.sent = heads.all_of(form_words.STATE), heads.all_of(form_words.SENT)
        self.unclear: Counter[str] = Counter()

    def row(self, row: NumberedRow) -> FileRow:
        """Return a row with what is public of it, or why it is not used."""
        typed = _cell(row, self.accounts, without=_DIRECTIONS)
        account = account_in(typed, self.siteinfo) if len(typed) <= _LONGEST_CELL else None
        found = FileRow(row.number, account, account=account)
        if any(map(str.strip, row.cells[len(self.heads.names) :])):
            return FileRow(row.number, why=NotUsed.SHIFTED)
        if any(compared(_cell(row, place)) in listed(form_words.WITHDRAWN) for place in self.states):
            return found.unused(NotUsed.WITHDRAWN)
        if self.sent and not any(_cell(row, place) for place in self.sent):
            return found.unused(NotUsed.NOT_SENT)
        if account is None:
            is_empty = not typed or compared(typed) in listed(form_words.NOBODY)
            return FileRow(row.number, why=NotUsed.NOBODY if is_empty else NotUsed.NO_NAME)
        if why := self._not_consented(row):
            return found.unused(why)
        return self._with_public(found, row)

    def _not_consented(self, row: NumberedRow) -> NotUsed | None:
        if self.consent is None:
            return None
        said = _cell(row, self.consent)
        answer = compared(said)
        if answer in self.yes or (not self.yes and answer in listed(form_words.YES)):
            return None
        if not answer or answer in listed(form_words.NO):
            return NotUsed.NO_CONSENT
        if self.yes:  # the organiser said which answers mean yes
            return NotUsed.NO_CONSENT
        self.unclear[without_personal(said[:_LONGEST_CELL])[:_LONGEST_ANSWER]] += 1
        return NotUsed.UNCLEAR

    def _with_public(self, found: FileRow, row: NumberedRow) -> FileRow:
        fields, refused = {}, []
        for place, shown in self.columns.items():
            value = _cell(row, place)
            head = self.heads.names[place]
            # What the heads say was checked before. Forms and spam filters write signs as entities: a&#64;example.org
            if (
                len(value) > _LONGEST_CELL
                or _is_of_address(value)
                or any(map(find_personal, (value, unescape(value))))
            ):
                refused.append(head)
            elif value:
                fields[shown] = value
        return replace(found, fields=fields, refused=tuple(refused))


def _is_of_address(value: str) -> bool:
    """Whether a cell is the address of a computer. A time, such as 10:30:00, is not one."""
    with suppress(ValueError):
        return bool(ip_address(value.strip("[] ")))
    return False


def account_in(typed: str, siteinfo: SiteInfo = DEFAULT) -> str | None:
    """Return the account that somebody typed in a form, as a name, a link or an address; None if it cannot be one.

    An e-mail address or a phone number does not count, also if an account could have that name.
    """
    found = _named_in(unescape(typed).strip().strip("\"'“”‘’").removeprefix("@").strip(), siteinfo)
    return None if found is None or "@" in found or find_personal(found) else found


def _named_in(text: str, siteinfo: SiteInfo) -> str | None:
    if link := _BRACKETS.fullmatch(text):
        text = link[1].strip()
    if url := WIKI_URL.fullmatch(text):
        named = named_by_url(url, siteinfo)
        return named.user if named else None
    if ":" in text and (named := named_by_title(text, siteinfo)):
        return named.user
    if (
        compared(text) in listed(form_words.NOBODY)
        or "@" in text
        or _ADDRESS.fullmatch(text)
        or "://" in text
    ):
        return None
    return canonical_user(text) if text and not find_personal(text) else None


def _each_once(rows: Sequence[FileRow], present: Callable[[str], str]) -> list[FileRow]:
    """Return the rows with each person once: the last answer counts, since people send a form again to correct it; with the earliest time."""
    last: dict[str, FileRow] = {}
    first_at: dict[str, str] = {}
    for row in rows:
        if row.account and row.why not in (NotUsed.NOT_SENT, NotUsed.NO_ACCOUNT, NotUsed.AGAIN):
            person = present(row.account)
            before = last.get(person)
            if before is None or not (row.at and before.at and row.at < before.at):
                last[person] = row
            if row.at:
                first_at[person] = min(row.at, first_at.get(person, row.at))
    made = []
    for row in rows:
        person = present(row.account) if row.account else ""
        counts = last.get(person)
        if counts is None or row.why in (NotUsed.NOT_SENT, NotUsed.NO_ACCOUNT, NotUsed.AGAIN):
            made.append(row)
        elif counts is row:
            made.append(replace(row, at=first_at.get(person, row.at)))
        else:
            other = row.unused(NotUsed.AGAIN, counts.number)
            made.append(replace(other, user=None if counts.is_nameless else other.user))
    return made
