"""The attendance of an event, from its participants table, lists of names and scans: `attendance_of`."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from wikiconbot.attendance.attended_columns import attended_columns
from wikiconbot.attendance.persons import Persons
from wikiconbot.attendance.presence import Came, Presence, presence_in
from wikiconbot.language.folding import folded
from wikiconbot.model import BotColumn, Community, Obstacle, Participant, Status
from wikiconbot.model.attendance import (
    Arrival,
    Attendance,
    AttendanceSource,
    Attendee,
    CommunityAttendance,
    UnreadScan,
)
from wikiconbot.pages.people import shown_name
from wikiconbot.programme.session_days import EventDays
from wikiconbot.reading.personal_data import without_personal
from wikiconbot.table.marks import KeptTable
from wikiconbot.table.match import FoundRow, found_rows, match_rows, plain
from wikiconbot.wikitext.siteinfo import DEFAULT, SiteInfo
from wikiconbot.wikitext.usernames import canonical_user

#: People with these statuses have a place.
EXPECTED = (Status.CONFIRMED, Status.ATTENTION)
_LONGEST_TEXT = 80
_NO_DAYS = EventDays()


def _same(user: str) -> str:
    return user


def _nobody(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Around:
    """What attendance is read with: the wiki, the event's days, the current name of an account, whom nothing may name."""

    siteinfo: SiteInfo = DEFAULT
    days: EventDays = _NO_DAYS
    present: Callable[[str], str] = _same
    hidden: Callable[[str], bool] = _nobody


def attendance_of(
    people: Sequence[Participant],
    tables: Iterable[KeptTable],
    around: Around,
    arrivals: Sequence[Arrival] | None = None,
    unread: Iterable[UnreadScan] = (),
) -> Attendance | None:
    """Return who attended.

    A person came if the table, a list or a scan says so. None if nothing is noted: there is no column of attendance, or all of its
    cells are empty, and there is no list.

    Args:
        people: the people of the event, with their statuses and current names (`people_of`).
        tables: the event's tables as they are on the page.
        around: the wiki, the days, the names.
        arrivals: the lines of lists and scans; None without them.
        unread: lines of them that were not read already.
    """
    made = _Counted(people, around)
    has_table = made.read_tables(list(tables))
    if arrivals is None and not has_table:
        return None
    for arrival in arrivals or ():
        made.add(arrival)
    return made.attendance(tuple(unread))


@dataclass(slots=True)
class _Known:
    """What is known of one person: the days on which they came, and whether something about them is not clear."""

    came: set[str] = field(default_factory=set)
    is_unclear: bool = False

    def note(self, said: Presence, day: str) -> None:
        if said.came is Came.YES:
            self.came.update(said.days or (day,))
        elif said.came is Came.UNCLEAR:
            self.is_unclear = True


class _Counted:
    """Counts an event: ``known`` by the place in the list of people, ``others`` are people outside of it by their names."""

    def __init__(self, people: Sequence[Participant], around: Around) -> None:
        self.people, self.around = people, around
        self.persons = Persons(people, around.siteinfo, around.present, around.hidden)
        self.known: dict[int, _Known] = {}
        self.others: dict[str, tuple[str, str | None, bool, _Known]] = {}
        self.days: set[str] = set()
        self.unread: list[UnreadScan] = []
        self.hidden: set[str] = set()

    # ── the table ──
    def read_tables(self, tables: list[KeptTable]) -> bool:
        """Read the columns of attendance; return whether anything is noted there."""
        rows = [
            (row, noted)
            for table in tables
            if (columns := attended_columns(table, self.around.days, self.around.siteinfo))
            for row in found_rows([table], self.around.siteinfo)
            if (noted := self._noted(row, columns.items()))
        ]
        if not any(said.came is not Came.EMPTY for _, noted in rows for said, _, _ in noted):
            return False
        # A column that nobody has filled yet is that of a day which is still to come.
        self.days |= {
            day for _, noted in rows for said, day, _ in noted if day and said.came is not Came.EMPTY
        }
        noted_in = {(row.page, row.line): noted for row, noted in rows}
        matched = match_rows(self.people, [row for row, _ in rows], self.around.present)
        if isinstance(matched, Obstacle):
            self.known = {place: _Known(is_unclear=True) for place in range(len(self.people))}
            lines = matched.values.get("lines", "")
            self._say(UnreadScan(rows[0][0].line, "attendance-rows", lines, AttendanceSource.TABLE))
            return True
        for place, row in matched.own.items():
            self._row(row, noted_in[row.page, row.line], self.known.setdefault(place, _Known()))
        for row in matched.left:
            self._other_row(row, noted_in[row.page, row.line])
        return True

    def _noted(self, row: FoundRow, columns: Iterable[tuple[str, str]]) -> list[tuple[Presence, str, str]]:
        cells = ((row.cells.get(identity), day) for identity, day in columns)
        days, siteinfo = self.around.days, self.around.siteinfo
        return [(presence_in(cell, days, siteinfo), day, plain(cell)) for cell, day in cells]

    def _row(self, row: FoundRow, noted: list[tuple[Presence, str, str]], known: _Known) -> None:
        for said, day, text in noted:
            # "7 April" in the column of the 6th.
            is_other = day and said.days and said.days != (day,)
            known.note(Presence(Came.UNCLEAR) if is_other else said, day)
            if is_other or said.came is Came.UNCLEAR:
                self._say(UnreadScan(row.line, "attendance-cell", text, AttendanceSource.TABLE))

    def _other_row(self, row: FoundRow, noted: list[tuple[Presence, str, str]]) -> None:
        """Read the row of somebody who is on no list: people added it, or the person left the list."""
        if all(said.came in (Came.NO, Came.EMPTY) for said, _, _ in noted):
            return
        name = row.user or without_personal(plain(row.cells.get(BotColumn.PARTICIPANT)))
        if not any(map(str.isalnum, name)):
            self._say(UnreadScan(row.line, "attendance-nobody", "", AttendanceSource.TABLE))
            return
        known = _Known()
        self._row(row, noted, known)
        if known.came:
            user = self.around.present(row.user) if row.user else None
            self._note_other(user or name, user, known.came, signed_up=row.key is not None)

    # ── lists and scans ──
    def add(self, arrival: Arrival) -> None:
        """Add a line of a list or of a scanner's file."""
        said = self.persons.meant(arrival.text)
        is_unknown = said.place is None and said.user is None and not said.why and not said.hidden
        why = said.why or (
            "attendance-unknown" if is_unknown and arrival.source is AttendanceSource.SCANS else None
        )
        if why:
            near = {"near": ", ".join(said.near)} if said.near else {}
            self._say(UnreadScan(arrival.line, why, arrival.text, arrival.source, near))
            return
        if arrival.day:
            self.days.add(arrival.day)
        if said.hidden:
            self.hidden.add(said.user or "")
        elif said.place is not None:
            self.known.setdefault(said.place, _Known()).came.add(arrival.day)
        else:
            self._note_other(said.user or said.name, said.user, {arrival.day}, signed_up=False)

    def _note_other(self, name: str, user: str | None, days: set[str], *, signed_up: bool) -> None:
        """Note somebody who is on no list; a typed name that an account has is that account, however often it is there."""
        typed = f"\0{folded(name) or name}"
        account = user or canonical_user(name)
        before = self.others.pop(typed, None) if user else None
        key = account if account and (user or account in self.others) else typed
        first = self.others.get(key) or (name, user, False, _Known())
        was_signed_up, known = first[2], first[3]
        known.came |= days | (before[3].came if before else set())
        self.others[key] = (first[0], first[1], was_signed_up or signed_up, known)

    def _say(self, unread: UnreadScan) -> None:
        text = without_personal(" ".join(unread.text.split()))[:_LONGEST_TEXT]
        self.unread.append(UnreadScan(unread.line, unread.why, text, unread.source, unread.values))

    # ── the result ──
    def attendance(self, unread: tuple[UnreadScan, ...]) -> Attendance:
        """Return what was counted."""
        expected = [place for place, person in enumerate(self.people) if person.status in EXPECTED]
        came = {place: known for place, known in self.known.items() if known.came}
        unclear = {place for place, known in self.known.items() if known.is_unclear} - set(came)
        attendees = [self._attendee(place, came[place]) for place in sorted(came)]
        attendees += [
            Attendee(name, user, _days(known.came), walk_in=not signed_up, has_place=False)
            for name, user, signed_up, known in self.others.values()
        ]
        self.days |= {day for person in attendees for day in person.days if day}
        return Attendance(
            tuple(sorted(self.days)),
            len(expected),
            tuple(attendees),
            tuple(shown_name(self.people[p]) for p in expected if p not in came and p not in unclear),
            (*sorted(self.unread, key=lambda one: one.source != AttendanceSource.TABLE), *unread),
            sum(place in unclear for place in expected),
            len(self.hidden),
            _by_community([self.people[place] for place in expected], attendees),
        )

    def _attendee(self, place: int, known: _Known) -> Attendee:
        person = self.people[place]
        user = person.user or person.signup.user
        has_place = person.status in EXPECTED
        return Attendee(
            shown_name(person), user, _days(known.came), has_place=has_place, community=person.community
        )


def _days(came: set[str]) -> tuple[str, ...]:
    """Return the days in order; a tick for the event as a whole says nothing more if a day is known."""
    return tuple(sorted(came - {""})) or ("",)


def _by_community(
    expected: Iterable[Participant], attendees: Iterable[Attendee]
) -> tuple[CommunityAttendance, ...]:
    """Return the communities with their numbers: those with most people first, people without a community last."""
    wanted = Counter(person.community for person in expected)
    came: Counter[Community | None] = Counter()
    walk_ins: Counter[Community | None] = Counter()
    for person in attendees:
        (came if person.has_place else walk_ins)[person.community] += 1
    both = wanted + walk_ins
    order = sorted(both, key=lambda one: (one is None, -both[one], (one and (one.wiki or one.name)) or ""))
    return tuple(CommunityAttendance(one, wanted[one], came[one], walk_ins[one]) for one in order)
