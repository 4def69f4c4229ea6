"""The sheet on which people sign when they come, as one HTML page to print: a row for each person with a place, empty rows for others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wikiconbot.attendance.counting_attendance import EXPECTED
from wikiconbot.i18n.messages import Messages
from wikiconbot.language.alphabet import sort_key
from wikiconbot.model import Participant
from wikiconbot.pages.people import shown_name
from wikiconbot.pictures.html import Frame, Html, element, joined, page, scrolled, words

#: A row is as high as a signature, on the screen and on paper. The head of the table is on each page of paper, with the name of the
#: event; headings are not, so that no page has them twice.
_STYLES = """
.scrolled { max-height: none; margin-block-end: 2rem; }
.sheet { min-width: max-content; }
.sheet th, .sheet td { border: 1px solid var(--edge); height: 2.75rem; vertical-align: middle; }
.sheet thead th { height: auto; }
.sheet .count { width: 1px; white-space: nowrap; text-align: end; font-variant-numeric: tabular-nums; }
.sheet .name { min-width: 9rem; max-width: 16rem; }
.sheet .sign { min-width: 8rem; }
.sheet .again { display: none; }
section + section { margin-block-start: 3rem; }
@page { margin: 12mm; }
@media print {
    h1, h2 { display: none; }
    .sheet { min-width: 0; }
    .sheet .again { display: table-row; }
    .sheet .again th { border: 0; background: none; font-size: 12pt; padding-inline: 0; }
    .sheet th, .sheet td { border-color: #000; height: 11mm; }
    .sheet .name { width: 35%; max-width: none; }
    .sheet .sign { min-width: 0; }
    section + section { break-before: page; }
}
"""


@dataclass(frozen=True, slots=True)
class SheetEvent:
    """An event on the sheet: its heading if it is one of a series, the names in order, and the days to sign for (dates; none: one column)."""

    heading: str | None
    names: tuple[str, ...]
    days: tuple[str, ...]


def names_on_sheet(people: Iterable[Participant]) -> tuple[str, ...]:
    """Return the names of the people with a place, in the order of names; nobody who opted out is among these people."""
    return tuple(sorted((shown_name(person) for person in people if person.status in EXPECTED), key=sort_key))


def sign_in_sheet(title: str, events: Sequence[SheetEvent], messages: Messages, rows: int) -> str:
    """Return the page for printing; ``rows`` is the number of empty rows for each event."""
    heading = messages.say("sign-in-heading")
    parts = [_section(title, event, messages, rows) for event in events]
    body = element("main", "\n", element("h1", words(title), " – ", heading), "\n", joined(parts, "\n"), "\n")
    return page(Frame(f"{title} – {heading}", messages.language, messages.direction, _STYLES), body)


def _section(title: str, event: SheetEvent, messages: Messages, rows: int) -> Html:
    names = [words(name) for name in event.names]
    others = messages.say("sign-in-others")
    above = joined((words(name) for name in (event.heading, title) if name), " – ")
    signed = [_table(event, messages, names, messages.say("table-caption", {"count": len(names)}), above)]
    if rows:
        signed += [
            element("h2", others),
            _table(event, messages, [Html()] * rows, others, joined((others, " – ", above))),
        ]
    inner = joined((element("h2", words(event.heading)), *signed) if event.heading else signed, "\n")
    return element("section", "\n", inner, "\n")


def _table(event: SheetEvent, messages: Messages, names: Sequence[Html], label: str, above: Html) -> Html:
    signs = [messages.time(day) for day in event.days] or [messages.say("signup-signature")]
    again = element(
        "tr", element("th", above, " – ", messages.say("sign-in-heading"), colspan=str(2 + len(signs)), scope="colgroup"),
        class_="again", aria_hidden="true",
    )  # fmt: skip
    heads = element(
        "tr",
        element("th", messages.say("table-number"), scope="col", class_="count"),
        element("th", messages.say("table-participant"), scope="col", class_="name"),
        *(element("th", sign, scope="col", class_="sign") for sign in signs),
    )
    body = (_row(messages.number(count), name, len(signs)) for count, name in enumerate(names, 1))
    caption = element("caption", label, class_="unseen")
    made = element(
        "table", caption, element("thead", again, heads), element("tbody", joined(body, "\n")), class_="sheet"
    )
    return scrolled(label, made)


def _row(count: str, name: Html, signs: int) -> Html:
    named = element("th", name, scope="row", class_="name") if name else element("td", class_="name")
    number = element("td", count if name else "", class_="count")
    return element("tr", number, named, *(element("td", class_="sign") for _ in range(signs)))
