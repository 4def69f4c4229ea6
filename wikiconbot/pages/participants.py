"""The participants table: the body of the region ``participants``."""

import re
from collections.abc import Sequence

from wikiconbot.model import Messages, Obstacle, Participant, Region, Status
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.tables import find_tables, read_rows

REGION = "participants"
_COLUMNS = ("table-number", "table-participant", "table-comment", "table-signed", "table-status")


def render(participants: Sequence[Participant], messages: Messages) -> str:
    """Return the table as wikitext: one row a person, in the order of signing up; withdrawn people come last."""
    standing = [p for p in participants if p.status is not Status.WITHDRAWN]
    gone = [p for p in participants if p.status is Status.WITHDRAWN]
    rows = [
        (
            str(number) if person.status is not Status.WITHDRAWN else "–",
            _person(person),
            markup.plain(_said(person)),
            (person.signup.signed or "").removesuffix(":00Z").replace("T", " "),
            messages.say(f"status-{person.status}"),
        )
        for number, person in enumerate((*standing, *gone), 1)
    ]
    caption = messages.say("table-caption", {"count": len(standing)})
    return markup.table(caption, [messages.say(key) for key in _COLUMNS], rows)


def written_by_others(text: str, region: Region, messages: Messages) -> Obstacle | None:
    """Return the first line inside the region that is not of the shape that `render` writes.

    So no line, row or column of a person's is ever overwritten.
    """
    expected = _shape(messages)
    at = region.body_start
    cells = 0
    for line in text[region.body_start : region.body_end].split("\n"):
        kind = (
            "cell"
            if line[:1] == "|" and line[:2] in ("|", "| ")
            else expected.get(line.partition(":")[0], "")
        )
        if not line.strip():
            kind = "blank"
        cells = cells + 1 if kind == "cell" else 0
        if not kind or cells > len(_COLUMNS) or (kind == "cell" and _TWO_CELLS.search(line)):
            number = text.count("\n", 0, at) + 1
            return Obstacle("obstacle-foreign-line", {"line": str(number), "text": line.strip()[:80]})
        at += len(line) + 1
    return None


_TWO_CELLS = re.compile(r"\|\|(?![^\[]*\]\])")


def people_in(text: str, region: Region) -> int:
    """Return how many people the table in the region has, as it stands on the wiki."""
    tables = find_tables(text, region.body_start, region.body_end)
    rows = [row for start, end in tables.items() for row in read_rows(text, start, end)]
    return sum(not any(cell.head for cell in row.cells) for row in rows)


def _shape(messages: Messages) -> dict[str, str]:
    """Return the lines of a table that hold no cell, up to their first colon."""
    empty = render((), messages).split("\n")
    return {line.partition(":")[0]: "frame" for line in empty}


def _person(person: Participant) -> str:
    signup = person.signup
    return markup.user_link(signup.user) if signup.user else markup.plain(signup.name or "")


def _said(person: Participant) -> str:
    """Return what the person wrote beside the signature: the comment, else the other cells or parameters."""
    return person.signup.comment or "; ".join(f"{k}: {v}" for k, v in person.signup.fields.items())
