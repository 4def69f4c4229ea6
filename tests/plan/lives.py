"""Random lives of a page with people of one name: what people do to its lines and to the table, and what they wrote in cells.

The table is read and edited by its lines alone (tests/table/tables.py). Who is in a row is reported by what the row shows:
name, comment and time.
"""

import re
from dataclasses import dataclass, field, replace

from tests.table.tables import LINK, Row, Table, body_of, content, with_body
from wikiconbot.model import Event

SECTIONS = ("In person", "Online", "Maybe")
TYPED = ("Priya Das", "Li Wei")
ACCOUNTS = ("Asha", "Bina", "Priya Das")
TABLES = ("participants", "waiting", "withdrawn")
COLUMN = "Room"
STEPS = (
    "sign", "sign", "namesake", "namesake", "strike", "strike", "say", "move", "swap", "remove", "return", "rename",
    "fill", "fill", "fill", "fill", "shuffle", "take", "guest", "capacity", "group", "sort",
)  # fmt: skip
_TAGS = re.compile(r"</?bdi>")


@dataclass(frozen=True)
class Entry:
    """A person's line; ``number`` never changes, and is nowhere on the page."""

    number: int
    name: str
    account: bool
    section: str
    comment: str = ""
    hour: int | None = None
    struck: bool = False

    def line(self):
        who = f"[[User:{self.name}|{self.name}]]" if self.account else self.name
        said = f" – {self.comment}" if self.comment else ""
        when = "" if self.hour is None else f" {self.hour:02}:00, 1 March 2026 (UTC)"
        line = f"{who}{said}{when}"
        return f"# <s>{line}</s>" if self.struck else f"# {line}"


@dataclass
class Life:
    """The page, its people, and what is in cells of people: by the words, which come once, whose they may be."""

    entries: list[Entry] = field(default_factory=list)
    gone: list[Entry] = field(default_factory=list)
    text: str = ""
    lists: dict[str, str] = field(default_factory=dict)
    words: dict[str, frozenset[int] | str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    event: Event = field(default_factory=lambda: Event(allow_shrink=True))
    given: int = 0

    @classmethod
    def begun(cls, regions):
        """A page with a typed name twice, one of them struck, and with these regions of the bot next to the table."""
        life = cls()
        life.entries = [
            Entry(1, TYPED[0], False, SECTIONS[0], struck=True),
            Entry(2, TYPED[0], False, SECTIONS[0]),
            Entry(3, ACCOUNTS[0], True, SECTIONS[0], hour=10),
        ]
        life.given, life.lists = 3, life.listed()
        marks = "".join(
            f"<!-- wikiconbot:{name}:begin -->\n\n<!-- wikiconbot:{name}:end -->\n" for name in regions
        )
        lists = "\n".join(life.lists.values())
        life.text = f"== Sign up ==\n{lists}\n== Report ==\nIt was nice.\n{marks}"
        return life

    def copied(self):
        """The same, to go back to."""
        return replace(
            self, entries=[*self.entries], gone=[*self.gone], words={**self.words}, renamed={**self.renamed}
        )

    def listed(self):
        """The lists by section, as people typed them."""
        return {
            section: f"=== {section} ===\n"
            + "".join(f"{e.line()}\n" for e in self.entries if e.section == section)
            for section in SECTIONS
        }

    def written(self):
        """The page's text, with the lists as they are now."""
        text, new = self.text, self.listed()
        for section in SECTIONS:
            assert text.count(self.lists[section]) == 1
            text = text.replace(self.lists[section], new[section])
        self.lists = new
        return text

    def now(self, name):
        """The current name of an account."""
        return self.renamed.get(name, name)

    def shown(self, entry):
        """What the row of an entry shows: whether it is struck, the name; the comment and the time of a typed one."""
        if entry.account:
            return entry.struck, self.now(entry.name), "", ""
        return entry.struck, entry.name, entry.comment, f"2026-03-01 {entry.hour:02}:00" if entry.hour else ""

    def whose(self, shown):
        """The numbers of those whose row it may be: of who is on the list, and of who left it."""
        here = {entry.number for entry in self.entries if self.shown(entry) == shown}
        left = {e.number for e in self.gone if shown[:2] in ((True, e.name), (True, self.now(e.name)))}
        return frozenset(here | left)

    def twins(self, numbers):
        """The same people, and those whose lines are the same except for a strike: nobody can distinguish these for sure."""
        kinds = {replace(e, number=0, struck=False) for e in self.entries if e.number in numbers}
        return numbers | {e.number for e in self.entries if replace(e, number=0, struck=False) in kinds}

    def tables(self):
        """The tables that have rows, by region."""
        found = {name: Table.of(body_of(self.text, name)) for name in TABLES}
        return {name: table for name, table in found.items() if table}

    def keep(self, name, table):
        self.text = with_body(self.text, table.text(), name)

    def look(self):
        """All words are once, in the row of the person for whom they were written."""
        rows = [(table, row) for table in self.tables().values() for row in people(table)]
        for word, whose in list(self.words.items()):
            here = [(table, row) for table, row in rows if any(content(cell) == word for cell in row.cells)]
            assert len(here) == 1, (word, len(here))
            shown = shown_in(*here[0])
            if isinstance(whose, str):
                assert shown[1] == whose, (word, shown)
                continue
            now = self.whose(shown) & self.twins(whose)
            assert now, (word, shown, whose)
            self.words[word] = self.twins(now)


def people(table):
    """The rows about people."""
    return [row for row in table.rows[1:] if "colspan" not in "".join(row.cells)]


def shown_in(table, row):
    """What a row shows: see `Life.shown`."""
    found = dict(zip(table.heads, map(content, row.cells), strict=False))
    who, struck = found["Participant"], found.get("Status") == "withdrawn"
    if link := LINK.search(who):
        return struck, link[1], "", ""
    return struck, _plain(who), _plain(found.get("Comment", "")), _plain(found.get("Signed up (UTC)", ""))


def _plain(cell):
    return _TAGS.sub("", cell)


def happen(life, what, a, b, c):
    """Let one thing happen to the page; what cannot happen now does not."""
    if what in _TO_LINES:
        _TO_LINES[what](life, a, b, c)
        life.text = life.written()
    elif what == "capacity":
        life.event = replace(life.event, capacity=(None, 1, 2, 3)[a % 4])
    elif what == "group":
        life.event = replace(life.event, group=(None, "role")[a % 2])
    elif what == "sort":
        life.event = replace(life.event, sort=("page", "signed", "name")[a % 3])
    else:
        _to_table(life, what, a, b, c)


# ── lines ───────────────────────────────────────────────────────────────────────────────────────────
def _sign(life, a, b, c):
    life.given += 1
    account = a % 2 == 0
    name = (ACCOUNTS if account else TYPED)[b % 2]
    entry = Entry(
        life.given, name, account, SECTIONS[c % 3], f"needs {a % 3}" if a % 3 else "", hour=b % 4 or None
    )
    if account and any(life.now(e.name) == life.now(name) for e in (*life.entries, *life.gone) if e.account):
        return
    if not _owed(life, entry):
        life.entries.insert(c % (len(life.entries) + 1), entry)


def _namesake(life, a, b, c):
    """Somebody of the same name, sometimes with the same words and the same time."""
    typed = [entry for entry in life.entries if not entry.account]
    if typed:
        entry = typed[a % len(typed)]
        more = {} if c % 3 == 0 else {"comment": f"needs {b}"} if c % 3 == 1 else {"hour": 1 + b % 4}
        new = replace(entry, number=life.given + 1, struck=False, **more)
        if not _owed(life, new):
            life.given += 1
            life.entries.append(new)


def _owed(life, entry):
    """Whether words stand for somebody who left and was alike: who comes then is taken for that person.

    An account is one person; of a typed name those are alike whose lines say the same, or who signed at the same time.
    """
    kept = {number for whose in life.words.values() if not isinstance(whose, str) for number in whose}
    return any(e.number in kept and _alike(e, entry) for e in life.gone)


def _alike(gone, entry):
    if gone.name != entry.name or gone.account != entry.account:
        return False
    same_line = gone.line() == entry.line() and gone.section == entry.section
    return entry.account or same_line or (gone.hour is not None and gone.hour == entry.hour)


def _changed(life, a, **change):
    if life.entries:
        place = a % len(life.entries)
        life.entries[place] = replace(life.entries[place], **change)


def _strike(life, a, b, c):
    if life.entries:
        _changed(life, a, struck=not life.entries[a % len(life.entries)].struck)


def _swap(life, a, b, c):
    if life.entries:
        life.entries.insert(b % len(life.entries), life.entries.pop(a % len(life.entries)))


def _remove(life, a, b, c):
    if len(life.entries) > 1:
        life.gone.append(life.entries.pop(a % len(life.entries)))


def _return(life, a, b, c):
    """Somebody comes back: the only one of those who left and were alike, else nobody can know who it is."""
    alone = [e for e in life.gone if sum(_alike(g, e) for g in life.gone) == 1]
    if alone:
        entry = alone[a % len(alone)]
        life.gone.remove(entry)
        life.entries.insert(b % (len(life.entries) + 1), entry)


def _rename(life, a, b, c):
    names = [life.now(entry.name) for entry in life.entries if entry.account]
    if names and b % 2:
        old, new = names[a % len(names)], f"Named {len(life.renamed)}"
        life.renamed = {key: new if value == old else value for key, value in life.renamed.items()} | {
            old: new
        }


_TO_LINES = {
    "sign": _sign, "namesake": _namesake, "strike": _strike, "swap": _swap, "remove": _remove, "return": _return,
    "rename": _rename, "say": lambda life, a, b, c: _changed(life, a, comment=f"needs {b}" if b % 4 else ""),
    "move": lambda life, a, b, c: _changed(life, a, section=SECTIONS[b % 3]),
}  # fmt: skip


# ── the table ───────────────────────────────────────────────────────────────────────────────────────
def _to_table(life, what, a, b, c):
    tables = life.tables()
    if not tables:
        return
    name = sorted(tables)[c % len(tables)]
    table = tables[name]
    rows = people(table)
    if not rows:
        return
    row = rows[a % len(rows)]
    if what == "fill":
        _write(life, table, row, COLUMN, f"R{life.given}-{len(life.words)}-{a}")
    elif what == "shuffle":
        place = b % len(rows)
        table.rows[1:] = [*rows[place:], *rows[:place]]
    elif what == "take" and not any(
        _owed(life, e) for e in life.entries if e.number in life.whose(shown_in(table, row))
    ):
        said = {content(cell) for cell in row.cells}
        life.words = {word: whose for word, whose in life.words.items() if word not in said}
        table.rows = [other for other in table.rows if other is not row]
    elif what == "guest" and COLUMN in table.heads:
        guest, word = f"Guest {life.given}-{a}-{b}", f"G{life.given}-{len(life.words)}-{a}-{b}"
        if guest not in life.words.values():
            cells = ["|"] * len(table.heads)
            cells[table.heads.index("Participant")] = f"| {guest}"
            cells[table.heads.index(COLUMN)] = f"| {word}"
            table.rows.append(Row("", cells))
            life.words[word] = guest
    life.keep(name, table)


def _write(life, table, row, head, word):
    """Write in a cell of somebody, where it is known who that is; the column is made the first time."""
    whose = life.whose(shown_in(table, row))
    if not whose or word in life.words:
        return
    if head == COLUMN and COLUMN not in table.heads:
        table.rows[0].cells.append(f"! {COLUMN}")
        for other in people(table):
            other.cells += ["|"] * (len(table.heads) - len(other.cells))
    if head not in table.heads:
        return
    place = table.heads.index(head)
    row.cells += ["|"] * (place + 1 - len(row.cells))
    life.words.pop(content(row.cells[place]), None)
    row.cells[place] = f"| {word}"
    life.words[word] = whose
