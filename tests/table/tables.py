"""A participants table in the hands of people: read and edited by its lines, and by nothing of the bot's own code."""

import re
from dataclasses import dataclass, field

LINK = re.compile(r"\[\[User:([^|\]]+)\|")
TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
GROUP = re.compile(r'data-(?:wcb|wikiconbot)="group[ "]')
BREAK = "\x01"  # a line's end within a template, which ends no cell


@dataclass
class Row:
    """A row: what is after its mark, and its cells, each with its mark, as typed."""

    mark: str
    cells: list[str] = field(default_factory=list)


@dataclass
class Table:
    """The lines before the rows, the rows (the heads first), and the lines after them."""

    before: list[str]
    rows: list[Row]
    after: list[str]

    @classmethod
    def of(cls, body):
        """Read a region's body; None if it has no table."""
        lines = TEMPLATE.sub(lambda found: found[0].replace("\n", BREAK), body).split("\n")
        if not any(line.startswith("{|") for line in lines):
            return None
        first = next(i for i, line in enumerate(lines) if line.startswith("|-"))
        last = max(i for i, line in enumerate(lines) if line.startswith("|}"))
        rows = []
        for line in lines[first:last]:
            if line.startswith("|-"):
                rows.append(Row(line[2:]))
            elif line[:1] in ("|", "!"):
                rows[-1].cells.append(line)
            else:
                rows[-1].cells[-1] += "\n" + line
        return cls(lines[:first], rows, lines[last:])

    def text(self):
        """Write the table back."""
        lines = [*self.before]
        for row in self.rows:
            lines += [f"|-{row.mark}", *row.cells]
        return "\n".join([*lines, *self.after]).replace(BREAK, "\n")

    @property
    def heads(self):
        """What the heads say."""
        return [content(cell) for cell in self.rows[0].cells]

    @property
    def people(self):
        """The rows about people, by the account or the name that they show."""
        place = next(i for i, cell in enumerate(self.rows[0].cells) if '"participant"' in cell)
        found = {}
        for row in self.rows[1:]:
            if not GROUP.search(row.mark):
                cell = row.cells[place]
                link = LINK.search(cell)
                found[link[1] if link else content(cell)] = row
        return found

    def cell(self, who, head):
        """Return what a person's cell says."""
        row = self.people[who]
        place = self.heads.index(head)
        return content(row.cells[place]) if place < len(row.cells) else ""


def content(cell):
    """What is in a cell, without its attributes."""
    rest = cell[1:]
    bar = re.match(r"[^\[{|\n]*=[^\[{|\n]*\|(?!\|)", rest)
    return rest[bar.end() if bar else 0 :].strip()


def body_of(text, name="participants"):
    """Return what is between the markers of a region."""
    return text.partition(f"<!-- wikiconbot:{name}:begin -->\n")[2].partition(
        f"\n<!-- wikiconbot:{name}:end -->"
    )[0]


def with_body(text, body, name="participants"):
    """Return the page with another body in a region."""
    begin, end = f"<!-- wikiconbot:{name}:begin -->\n", f"\n<!-- wikiconbot:{name}:end -->"
    head, _, rest = text.partition(begin)
    return head + begin + body + end + rest.partition(end)[2]
