"""One page of an event through a year: what people do there by the API, and what must hold whenever the bot ran."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.live.browser import address, editors_page
from tests.live.command import bot
from tests.live.people import Wiki
from tests.live.table import editor
from wikiconbot import __version__

ORGANISER = "Olena"
#: What a browser shows of each participants table: the caption, and the texts of the cells row by row, heads first.
_TABLES = """() => [...document.querySelectorAll('.wikiconbot table')].filter(
    table => [...table.rows[0].cells].some(cell => cell.innerText.trim() === 'Participant')).map(
    table => [table.caption.innerText.trim(),
        [...table.rows].map(row => [...row.cells].map(cell => cell.innerText.trim().replace(/\\s+/g, ' ')))])"""


@dataclass
class Year:
    """The page, and the browser in which its organiser looks at it."""

    api: Wiki
    page: Any
    title: str
    #: What people wrote into separate columns, and must be there at every station: by person and head.
    cells: dict[tuple[str, str], str] = field(default_factory=dict)

    def run(self, command: str, *args: str) -> dict[str, Any]:
        """Let the bot run; returns its JSON document, with ``code`` and ``stderr``."""
        code, out, err = bot("--sandbox", command, *args, "--yes", "--json")
        assert out, err
        return {**json.loads(out), "code": code, "stderr": err}

    def update(self, summary: str, command: str = "update") -> dict[str, Any]:
        """Let the bot save, with this summary in the history; a second run changes nothing, and no cell is lost."""
        said = self.run(command, self.title)
        assert said["outcome"] == "saved", said["stderr"]
        newest = self.newest_summary()
        assert newest == f"Bot: {summary} (wikiconbot {__version__})", newest
        self.stays()
        return said

    def stays(self) -> dict[str, Any]:
        """Let the bot run where nothing is to do."""
        text = self.api.text(self.title)
        said = self.run("update", self.title)
        assert said["outcome"] == "unchanged", said["stderr"]
        assert self.api.text(self.title) == text
        self.page.goto(address(self.api.sandbox.url, self.title))
        for (who, head), words in self.cells.items():
            assert (who, words) in self.sees(head), (who, head)
        return said

    def newest_summary(self) -> str:
        """The summary of the newest edit, as the history of the page has it."""
        asked = self.api.query(prop="revisions", titles=self.title, rvprop="comment", rvlimit=1)
        return str(asked["pages"][0]["revisions"][0]["comment"])

    def caption(self, place: int = 0) -> str:
        """What is above a table of participants."""
        return str(self.page.evaluate(_TABLES)[place][0])

    def sees(self, *heads: str, place: int = 0) -> list[tuple[str, ...]]:
        """What some columns of a table say, row by row, the participants' names first."""
        shown, *rows = self.page.evaluate(_TABLES)[place][1]
        places = [shown.index(name) for name in ("Participant", *heads)]
        return [tuple(row[place] for place in places) for row in rows if row[1:]]

    def change(self, by: str, old: str, new: str) -> None:
        """Somebody replaces one place of the wikitext."""
        text = self.api.text(self.title) or ""
        assert text.count(old) == 1, (old, text.count(old))
        self.api.save(self.title, text.replace(old, new), by=by)

    @contextmanager
    def browser_of(self, who: str) -> Iterator[Any]:
        """Open a browser in which this person is logged in."""
        with editors_page((1280, 1300)) as page:
            editor.log_in(page, self.api.person(who))
            yield page

    def signs_up(self, who: str, words: str = "~~~~", section: int = 2) -> None:
        """Somebody adds a line at the end of a section."""
        self.api.sign_up(self.title, who, section, f"# {words}")

    def of(self, head: str, *people: str) -> list[str]:
        """What a column of the first table says of some people."""
        says = {row[0]: row[1] for row in self.sees(head)}
        return [says[who] for who in people]

    def line(self, who: str) -> str:
        """The line of the list, or the row of the sign-up table, in which a person is."""
        people = (self.api.text(self.title) or "").partition("<!-- wikiconbot:participants:begin")[0]
        return next(line for line in people.splitlines() if who in line and line[0] in "#|")

    def writes(self, by: str, who: str, head: str, words: str) -> None:
        """Somebody writes into the cell of a person, and their cell must stay so from now on."""
        self.cells[who, head] = words
        self.sets_cell(by, who, head, words)

    def sets_cell(self, by: str, who: str, head: str, words: str) -> None:
        """Somebody replaces what a cell of the first table says. The bot writes each cell on a separate line."""
        text = self.api.text(self.title) or ""
        before, begin, rest = text.partition('{| class="wikitable sortable"')
        table, end, after = rest.partition("\n|}")
        rows = [row.split("\n") for row in table.split("\n|-")]
        heads = [line.rpartition("|")[2].strip(" !") for line in rows[1] if line.startswith("!")]
        row = next(row for row in rows[2:] if who in row[2])
        row[1 + heads.index(head)] = f"| {words}"
        table = "\n|-".join("\n".join(row) for row in rows)
        self.api.save(self.title, before + begin + table + end + after, by=by)
