"""The participants table: the body of the region ``participants``."""

import re
from collections.abc import Sequence

from wikiconbot.model import Messages, Obstacle, Participant, Region, Status
from wikiconbot.wikitext import markup

REGION = "participants"
_COLUMNS = ("table-number", "table-participant", "table-comment", "table-signed", "table-status")
_TABLE = re.compile(r"^(?:<div style=[^<>\n]*>\n)?\{\|.*?^\|\}[ \t]*$(?:\n</div>)?", re.DOTALL | re.MULTILINE)


def render(participants: Sequence[Participant], messages: Messages) -> str:
    """Return the table as wikitext: one row a person, in the order of signing up; withdrawn people come last."""
    standing = [p for p in participants if p.status is not Status.WITHDRAWN]
    gone = [p for p in participants if p.status is Status.WITHDRAWN]
    rows = [
        (
            str(number) if person.status is not Status.WITHDRAWN else "–",
            _person(person),
            markup.plain(person.signup.comment),
            (person.signup.signed or "").removesuffix(":00Z").replace("T", " "),
            messages.say(f"status-{person.status}"),
        )
        for number, person in enumerate((*standing, *gone), 1)
    ]
    caption = messages.say("table-caption", {"count": len(standing)})
    return markup.table(caption, [messages.say(key) for key in _COLUMNS], rows)


def written_by_others(text: str, region: Region) -> Obstacle | None:
    """Return the first line inside the region that the bot did not write, so that it is never overwritten."""
    body = text[region.body_start : region.body_end]
    table = _TABLE.search(body)
    span = table.span() if table else (0, 0)
    outside = body[: span[0]] + " " * (span[1] - span[0]) + body[span[1] :]  # offsets stay
    stray = re.search(r"\S[^\n]*", outside)
    if not stray:
        return None
    line = text.count("\n", 0, region.body_start + stray.start()) + 1
    return Obstacle("obstacle-foreign-line", {"line": str(line), "text": stray[0][:80]})


def _person(person: Participant) -> str:
    signup = person.signup
    return markup.user_link(signup.user) if signup.user else markup.plain(signup.name or "")
