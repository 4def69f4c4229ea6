"""Random lives of a page and of its registration: no cell is lost, nobody is there twice, and a plan is a fixed point.

What people wrote in the table is a word that comes once. Private people are canaries: no plan may ever have them.
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from hypothesis import HealthCheck, example, given
from hypothesis import strategies as st

from tests.random_runs import draws
from tests.registered.planned import BOTH, Run, registration
from tests.table.tables import Table, body_of, content, with_body
from wikiconbot.model import Event

PEOPLE = tuple(
    f"Guest {name}" for name in ("Asha", "Bina", "Chandra", "Dora", "Eka", "Farid", "Gita", "Hari")
)
STEPS = (
    "sign",
    "strike",
    "remove",
    "register",
    "unregister",
    "private",
    "hide",
    "rename",
    "fill",
    "fill",
    "capacity",
)
_NAME = re.compile(r"Guest \w+")


@dataclass
class Life:
    """The page, who is registered and how, what people wrote for whom, and renamings."""

    text: str = "== Sign up ==\n"
    registered: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    event: Event = field(
        default_factory=lambda: Event(registers=BOTH, own_columns=("Room",), allow_shrink=True)
    )
    given: int = 0
    listed: str = ""  # the lines of the page at the last run

    def now(self, who):
        return self.renamed.get(who, who)

    def answer(self):
        """What the register answers: nothing of private people, no name of hidden ones."""
        public = [self.now(who) for who, how in self.registered.items() if how == "public"]
        return registration(*public, hidden=sum(how == "hidden" for how in self.registered.values()))

    def run(self):
        return Run(self.text, self.event, (self.answer(),), dict(self.renamed))

    def secret(self):
        """The names that nothing may have: registered people who are not public, and whom the page does not name.

        Whose line was removed since the last run is named as somebody who left the page: nobody asks whether they are registered in private.
        """
        there = self.listed + self.lists()
        secret = [who for who, how in self.registered.items() if how != "public"]
        each = [{who, self.now(who)} for who in secret]
        return {name for names in each if not any(one in there for one in names) for name in names}

    def lists(self):
        """The lines of the page's list."""
        return "\n".join(line for line in self.text.split("\n") if line.startswith("#"))


def happen(life, step, number):
    """One thing that people do."""
    who = PEOPLE[number % len(PEOPLE)]
    lines = life.text.split("\n")
    own = [i for i, line in enumerate(lines) if line.startswith("#") and f"User:{who}|" in line]
    if step == "sign" and not own:
        life.given += 1
        lines.insert(1, f"# [[User:{who}|{who}]] {life.given % 24:02}:00, 3 November 2026 (UTC)")
    elif step == "strike" and own:
        lines[own[0]] = f"# <s>{lines[own[0]][2:]}</s>"
    elif step == "remove" and own:
        del lines[own[0]]
    elif step in ("register", "private", "hide"):
        life.registered[who] = {"register": "public", "private": "private", "hide": "hidden"}[step]
    elif step == "unregister":
        life.registered.pop(who, None)
    elif step == "rename":
        life.renamed.setdefault(who, f"{who} New")
    elif step == "capacity":
        life.event = replace(life.event, capacity=number or None)
    elif step == "fill":
        fill(life, number)
        return
    life.text = "\n".join(lines)


def fill(life, number):
    """Somebody writes a word in a row's own column."""
    body = body_of(life.text)
    table = Table.of(body) if body else None
    if table is None or "Room" not in table.heads:
        return
    rows = [row for row in table.rows[1:] if len(row.cells) == len(table.heads)]
    if not rows:
        return
    row, place = rows[number % len(rows)], table.heads.index("Room")
    if content(row.cells[place]):
        return
    life.given += 1
    word = f"R{life.given}x"
    row.cells[place] = row.cells[place].rstrip() + f" {word}"
    found = _NAME.search(" ".join(row.cells))
    life.words[word] = found[0] if found else ""
    life.text = with_body(life.text, table.text())


def look(life):
    """Everybody is there once, each word is there, and is nobody else's."""
    body = body_of(life.text)
    table = Table.of(body) if body else None
    rows = table.rows[1:] if table else []
    shown = Counter(found[0] for row in rows if (found := _NAME.search(row.cells[1])))
    assert not [who for who, times in shown.items() if times > 1]
    for word, who in life.words.items():
        assert life.text.count(word) == 1, word
        row = next(row for row in rows if any(word in cell for cell in row.cells))
        found = _NAME.search(" ".join(row.cells))
        assert found is None or found[0] == who
    public = {who for who, how in life.registered.items() if how == "public"}
    assert public <= shown.keys()


def bot(life):
    """A run: what it wrote it writes again, and nothing of it names anybody who must not be named."""
    one = life.run()
    made = one.plan()
    assert made.obstacle is None, made.obstacle
    told = one.says()
    assert not [(name, said) for name in life.secret() for said in told if name in said]
    if made.edits:
        life.text = made.edits[0].new
        again = life.run().plan()
        assert again.obstacle is None, again.obstacle
        assert [edit.new for edit in again.edits] == []
    life.listed = life.lists()
    look(life)


steps = st.tuples(st.sampled_from(STEPS), st.integers(0, 11))


@example([[("sign", 0), ("private", 0)], [("remove", 0)]])
@example([[("sign", 0)], [("private", 0), ("rename", 0)]])
@draws(150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.lists(steps, min_size=1, max_size=4), min_size=2, max_size=7))
def test_no_cell_is_lost_and_nobody_is_there_twice(days):
    life = Life()
    for day in days:
        for step in day:
            happen(life, *step)
        bot(life)
