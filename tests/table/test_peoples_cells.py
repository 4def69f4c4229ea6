"""No cell that people filled is ever lost or moved to another person; running twice changes nothing.

A person's life with the table is played at random: columns and rows are added, filled, corrected, shuffled; people sign
up, withdraw, are taken off the list, come back, are renamed. The table is read and edited here by its lines alone
(tables.py), so that the bot's own reader is not its own witness.
"""

from dataclasses import dataclass, field, replace

from hypothesis import HealthCheck, example, given
from hypothesis import strategies as st

from tests.random_runs import draws
from tests.table.planned import run
from tests.table.tables import BREAK, Row, Table, body_of, with_body
from wikiconbot.model import Event

NAMES = ("Ananya", "Ravi Kumar", "Meera", "ଅମିତ", "علی", "X'y", "A-B", "Zoë (WMF)")
HEADS = ("Attended?", "Room", "T-shirt", "ਕਮਰਾ")
CELLS = (
    "✔",
    "[[File:Yes.svg|20px|alt=yes]]",
    "Hotel '''A''', room 12",
    "{{tick|20|x=1}}",
    'style="background:#dfd" | yes',
    'style="background:#fdd" |',
    "* one\n* two",
    "<!-- asked twice -->maybe",
    "<nowiki>|-</nowiki>",
    "a | b",
    "-",
    "+1",
    "signed up",
    "{{Hotel\n|name=Taj\n|room=[[Room|3]]\n}}",
)
BOTS = ("Comment", "Status", "Signed up (UTC)")


@dataclass
class Life:
    """The page, and what people wrote into the table: by person and column."""

    signups: dict[str, bool] = field(default_factory=dict)  # the name in the list → withdrawn
    text: str = ""
    region: str = ""
    beside: dict[str, str] = field(default_factory=dict)  # further regions of the bot, by name
    wrote: dict[tuple[str, str], str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    event: Event = field(default_factory=lambda: Event(allow_shrink=True))

    def page(self):
        """The page's text, with the table as people left it."""
        lines = ["== Sign up =="]
        for name, withdrawn in self.signups.items():
            line = f"[[User:{name}|{name}]] ([[User talk:{name}|talk]]) 10:40, 2 March 2018 (UTC)"
            lines.append(f"# <s>{line}</s>" if withdrawn else f"# {line}")
        return "\n".join([*lines, self.region, *self.beside.values()]).strip() + "\n"

    def bot(self):
        """Let the bot run, twice; look at everything that people wrote."""
        new = run(self.page(), self.event, self.renamed)
        assert run(new, self.event, self.renamed) == new
        body = body_of(new)
        self.region = region("participants", body) if body else ""
        self.beside = {name: region(name, body_of(new, name)) for name in self.beside}
        self.look()

    def look(self):
        """Each cell is in the row of the person for whom it was written."""
        if not self.wrote:
            return
        tables = self.tables()
        for (who, head), words in self.wrote.items():
            names = self.names_of(who)  # who is off the list keeps the name that the row had
            found = [(table, name) for table in tables for name in names & table.people.keys()]
            assert len(found) == 1, (who, head, words)
            assert raw(*found[0], head) == words, (who, head)

    def table(self):
        return Table.of(body_of(self.region))

    def tables(self):
        """The table and the lists next to it, those that have rows."""
        found = (self.table(), *(Table.of(body_of(text, name)) for name, text in self.beside.items()))
        return [table for table in found if table]

    def shows(self, who):
        """Whether somebody has a row: two rows of one name are two people, and look() cannot distinguish them."""
        return any(who in table.people for table in self.tables())

    def keep(self, table):
        self.region = with_body(self.region, table.text())

    def now(self, who):
        """The name that is in the table now."""
        while who in self.renamed:
            who = self.renamed[who]
        return who

    def names_of(self, who):
        """The names that somebody has had, the present one among them."""
        return {self.now(who)} | {name for name in (who, *self.renamed) if self.now(name) == self.now(who)}

    def write(self, who, head, words):
        """Note what people wrote into a cell, in place of what was there."""
        names = self.names_of(who)
        self.wrote = {
            key: value for key, value in self.wrote.items() if key[0] not in names or key[1] != head
        }
        self.wrote[who, head] = words


def region(name, body):
    """A region with its markers."""
    return f"<!-- wikiconbot:{name}:begin -->\n{body}\n<!-- wikiconbot:{name}:end -->"


def raw(table, who, head):
    """A cell's markup, except its mark."""
    row = table.people[who]
    place = table.heads.index(head)
    return row.cells[place][1:].strip().replace(BREAK, "\n") if place < len(row.cells) else ""


@st.composite
def lives(draw):
    """A life: what happens, in order."""
    steps = st.tuples(
        st.sampled_from(
            ("sign", "withdraw", "remove", "return", "rename", "column", "fill", "fill", "fill", "correct", "shuffle",
             "move", "row", "group", "sort", "style", "short", "capacity", "copy")
        ),
        st.integers(0, 7), st.integers(0, 20), st.integers(0, 20),
    )  # fmt: skip
    beside = draw(st.sets(st.sampled_from(("withdrawn", "waiting"))))
    return beside, draw(st.lists(steps, min_size=5, max_size=40))


def happen(life, what, a, b, c):
    """Let one thing happen; what cannot happen now does not."""
    name = NAMES[a % len(NAMES)]
    listed = list(life.signups)
    table = life.table() if life.region else None
    if what == "capacity":
        life.event = replace(life.event, capacity=1 + b % 3)
    elif what == "sign" and life.now(name) not in life.signups and name not in life.renamed:
        life.signups[name] = False
    elif what in ("withdraw", "return") and listed:
        life.signups[listed[b % len(listed)]] = what == "withdraw"
    elif what == "remove" and listed:
        del life.signups[listed[b % len(listed)]]
    elif what == "rename" and listed and b % 3 == 0:
        entry = listed[b % len(listed)]
        old = life.now(entry)
        new = f"{old} {c}"
        life.renamed = {key: new if value == old else value for key, value in life.renamed.items()}
        life.renamed[old] = new
        if c % 2:  # somebody corrects the entry too
            life.signups = {(new if who == entry else who): gone for who, gone in life.signups.items()}
    elif what == "group":
        life.event = replace(life.event, group=(None, "community", "role")[b % 3])
    elif what == "sort":
        life.event = replace(life.event, sort=("page", "signed", "name")[b % 3])
    elif table is not None:
        in_table(life, table, what, a, b, c)


def in_table(life, table, what, a, b, c):
    """Let an organiser do something to the table."""
    people = [row for row in table.rows[1:] if 'data-wcb="group ' not in row.mark]
    own = [head for head in table.heads if head in HEADS]
    names = list(table.people)
    if what == "column" and HEADS[a % len(HEADS)] not in table.heads:
        at = (b % (len(table.heads) + 1)) if c % 2 else len(table.heads)
        table.rows[0].cells.insert(at, f"!{HEADS[a % len(HEADS)]}")
        for row in people:
            row.cells.insert(min(at, len(row.cells)), "|")
    elif what == "fill" and own and names:
        who, head, words = names[b % len(names)], own[a % len(own)], CELLS[c % len(CELLS)]
        place = table.heads.index(head)
        cells = table.people[who].cells
        cells += ["|"] * (place + 1 - len(cells))
        cells[place] = f"| {words}"
        life.write(who, head, words)
    elif what == "correct" and names:
        head = BOTS[a % len(BOTS)]
        if head in table.heads:
            who = names[b % len(names)]
            row = table.people[who]
            row.cells[table.heads.index(head)] = f"| by hand {c}"
            life.write(who, head, f"by hand {c}")
    elif what == "shuffle" and len(people) > 1:
        table.rows[1:] = people[b % len(people) :] + people[: b % len(people)]
    elif what == "move" and len(table.heads) > 1:
        old, new = b % len(table.heads), c % len(table.heads)
        for row in (table.rows[0], *people):
            row.cells += ["|"] * (len(table.heads) - len(row.cells))
            row.cells.insert(new, row.cells.pop(old))
        table.rows[1:] = people
    elif what == "row":
        guest = f"Guest {a}{b}{c}"
        if not life.shows(guest):
            cells = ["|"] * len(table.heads)
            place = next(i for i, cell in enumerate(table.rows[0].cells) if '"participant"' in cell)
            cells[place] = f"| {guest}"
            for head in own:
                cells[table.heads.index(head)] = "| brought along"
                life.wrote[guest, head] = "brought along"
            table.rows.append(Row("", cells))
    elif what == "copy" and names:
        guest = f"Copy {a}{b}{c}"
        if life.shows(guest) or not own:
            return
        row = table.people[names[b % len(names)]]
        cells = [*row.cells]
        cells[next(i for i, cell in enumerate(table.rows[0].cells) if '"participant"' in cell)] = f"! {guest}"
        for head in own:
            place = table.heads.index(head)
            cells += ["|"] * (place + 1 - len(cells))
            cells[place] = f"| with {c}"
            life.wrote[guest, head] = f"with {c}"
        table.rows.append(Row(row.mark, cells))
    elif what == "style" and people:
        people[b % len(people)].mark += ' style="color:red"'
    elif what == "short" and people and own:
        row = people[b % len(people)]
        while (
            row.cells
            and len(row.cells) == len(table.heads)
            and row.cells[-1].strip() == "|"
            and table.heads[-1] in HEADS
        ):
            row.cells.pop()
    else:
        return
    life.keep(table)


@draws(200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(lives())
@example(
    # somebody is renamed twice, and the cell is filled under the second name
    (
        set(),
        [
            *[("sign", 0, 0, 0)] * 6,
            ("rename", 0, 0, 0),
            ("fill", 0, 0, 1),
            ("rename", 0, 0, 0),
            ("fill", 0, 0, 0),
        ],
    )
)
@example(
    # somebody is renamed twice, and leaves before the bot has written the third name
    (
        set(),
        [
            *[("sign", 0, 0, 0)] * 6,
            ("rename", 0, 0, 0),
            ("fill", 0, 0, 0),
            ("rename", 0, 0, 0),
            ("remove", 0, 0, 0),
        ],
    )
)
@example(
    # somebody copies the row of a person who has left the page in the same run, and writes a guest into the copy
    (
        {"withdrawn"},
        [("remove", 0, 1, 0), ("copy", 0, 1, 0), ("sign", 0, 0, 0), ("sign", 0, 0, 0), ("copy", 0, 1, 0)],
    )
)
def test_what_people_wrote_stays_theirs(drawn):
    beside, steps = drawn
    life = Life(beside={name: region(name, "") for name in sorted(beside)})
    life.signups = {NAMES[0]: False, NAMES[1]: False}
    life.bot()
    happen(life, "column", 0, 0, 0)
    for number, (what, a, b, c) in enumerate(steps):
        happen(life, what, a, b, c)
        if number % 2:
            life.bot()
    life.bot()
