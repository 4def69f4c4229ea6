"""The participants table: the body of the region ``participants``."""

from collections.abc import Sequence

from wikiconbot.model import Messages, Participant, Region, Status
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.personal import without_personal
from wikiconbot.wikitext.regions import sealed
from wikiconbot.wikitext.tables import find_tables, read_rows

REGION = "participants"
_COLUMNS = ("table-number", "table-participant", "table-comment", "table-signed", "table-status")


def render(participants: Sequence[Participant], messages: Messages) -> str:
    """Return the table as wikitext: one row a person, in the order of signing up; withdrawn people come last.

    It is sealed, so that what people change in it is never overwritten.
    """
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
    return sealed(markup.table(caption, [messages.say(key) for key in _COLUMNS], rows))


def people_in(text: str, region: Region) -> int:
    """Return how many people the table in the region has, as it stands on the wiki."""
    tables = find_tables(text, region.body_start, region.body_end)
    rows = [row for start, end in tables.items() for row in read_rows(text, start, end)]
    return sum(not any(cell.head for cell in row.cells) for row in rows)


def _person(person: Participant) -> str:
    signup = person.signup
    return markup.user_link(signup.user) if signup.user else markup.plain(signup.name or "")


def _said(person: Participant) -> str:
    """Return what the person wrote beside the signature: the comment, else the other cells or parameters.

    What should not be published of a person (an address, a telephone number) is not repeated.
    """
    said = person.signup.comment or "; ".join(f"{k}: {v}" for k, v in person.signup.fields.items())
    return without_personal(said)
