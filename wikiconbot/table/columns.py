"""The bot's columns of the participants table: which ones there are, and what is in each."""

import hashlib
import re
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass

from wikiconbot.i18n.messages import Messages
from wikiconbot.language.directions import mixes
from wikiconbot.model import BotColumn, Event, Participant, Register, SignUp
from wikiconbot.pages.people import is_typed, name_of, shown_name
from wikiconbot.reading.forms.signup_forms import ATTENDANCE
from wikiconbot.reading.personal_data import number_names, without_personal, without_personal_in
from wikiconbot.table.marks import HOME, sorts_itself
from wikiconbot.wikitext import markup

_MOST_FIELDS = 8  # columns made from fields of templates and tables
_LAST = 999_999
#: The bot's columns that show an answer of the sign-up template.
_OF_THE_FORM = frozenset((BotColumn.ROLE, BotColumn.COMMUNITY))
#: A participant's name is the head of its row. It is not a `!` cell: on their grey, links to missing pages do not have
#: enough contrast (WCAG 1.4.3; 4.02 : 1), and centred bold names are hard to read.
_HEAD = " role=rowheader"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the table's markup, the text of its head, and the field that it shows, if any."""

    name: str
    head: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What the bot writes in a cell: its mark, its attributes and its content."""

    content: str
    attributes: str = ""
    mark: str = "|"


def columns_of(
    people: Sequence[Participant],
    event: Event,
    messages: Messages,
    standing: Container[str] = (),
    held: Sequence[Column] = (),
) -> list[Column]:
    """Return the bot's columns in order: those that the organisers name, or those that have something to show.

    ``standing`` are columns that the table has: they stay, so that the table keeps its shape. ``held`` are its columns of fields, if they
    have something that this run does not know (`SignUp.held`).
    """
    fields = field_names(people)
    wanted: list[Column] = []
    for name in event.columns or BotColumn:
        if name == BotColumn.FIELDS:
            named = {column.casefold() for column in event.columns}
            shown = {field.name: field for field in (_field(field, messages) for field in fields)}
            shown = {column.name: column for column in held} | shown
            wanted += [c for c in shown.values() if (c.field or "").casefold() not in named][:_MOST_FIELDS]
        elif name not in tuple(BotColumn):
            wanted.append(_field(name, messages))
        elif event.columns or name in standing or _has(people, name, event):
            wanted.append(Column(name, messages.say(f"table-{name}")))
    # A field with the same name as the number of guests keeps its words: the number does not say everything.
    bots = (column for column in wanted if column.field is None and column.name != BotColumn.GUESTS)
    heads = {column.head.casefold() for column in bots}
    heads |= _answered_in(wanted)
    return [column for column in wanted if column.field is None or column.field.casefold() not in heads]


def _answered_in(columns: Iterable[Column]) -> set[str]:
    """Return the answers of the sign-up template that the bot's columns show, so that they need no separate column."""
    return {column.name for column in columns if column.name in _OF_THE_FORM}


def _has(people: Iterable[Participant], name: str, event: Event) -> bool:
    """Whether a column has something to show."""
    if name == BotColumn.ROLE:
        organisers = frozenset(event.organisers)
        return any(person.roles or name_of(person) in organisers for person in people)
    if name == BotColumn.GUESTS:
        return any(person.signup.guests for person in people)
    if name == BotColumn.SOURCE:
        return any(person.signup.is_registered for person in people)
    if name == BotColumn.COMMUNITY:
        return any(person.community for person in people)
    if name == BotColumn.COMMENT:
        return any(p.signup.comment or any(map(str.isdecimal, p.signup.fields)) for p in people)
    return True


def field_names(people: Iterable[Participant]) -> list[str]:
    """Return the names of all fields, in order; parameters without a name stay in the comment.

    What a table has of an earlier file is not one of them: it has a column already.
    """
    names: dict[str, str] = {}
    people = tuple(people)
    for person in people:
        held = person.signup.answers if person.signup.held else ()
        for name in person.signup.fields:
            if not name.isdecimal() and name not in held:
                names.setdefault(name.casefold(), name)
    return _in_order_of_file(list(names.values()), people)


def _in_order_of_file(names: Sequence[str], people: Iterable[Participant]) -> list[str]:
    """Return names of fields in which those of a file have the file's order: the first person may have no value in some of them."""
    asked = dict.fromkeys(name.casefold() for person in people for name in person.signup.answers)
    places = {name: place for place, name in enumerate(asked)}
    of_file = iter(sorted((n for n in names if n.casefold() in places), key=lambda n: places[n.casefold()]))
    return [next(of_file) if name.casefold() in places else name for name in names]


def _field(name: str, messages: Messages) -> Column:
    digest = hashlib.sha256(name.casefold().encode(errors="replace")).hexdigest()[:8]
    is_attendance = name.casefold() == ATTENDANCE
    return Column(
        f"field-{digest}",
        messages.say("signup-attendance") if is_attendance else without_personal(name),
        name,
    )


#: Answers to "Attendance" in the sign-up template, in lower case, without spaces and hyphens.
_ATTENDANCE = {
    "onsite": "signup-onsite", "inperson": "signup-onsite", "online": "signup-online", "remote": "signup-online",
}  # fmt: skip


def _answer(field: str, value: str, messages: Messages) -> str:
    """Return the answer in a field; how somebody takes part is in the language of the table."""
    key = _ATTENDANCE.get(re.sub(r"[ -]", "", value.casefold())) if field.casefold() == ATTENDANCE else None
    return messages.say(key) if key else value


def written(
    column: Column,
    person: Participant,
    number: int | None,
    shown: Sequence[Column],
    event: Event,
    messages: Messages,
) -> Written:
    """Return the text that the bot writes about a person in a column; ``number`` is the person's, ``shown`` are all columns."""
    if column.field is not None:
        return Written(_verbatim(_as_typed(_value(person, column.field, messages), messages), messages))
    match column.name:
        case BotColumn.NUMBER:
            return numbered(number, messages)
        case BotColumn.PARTICIPANT:
            return Written(_person(person, messages), _HEAD)
        case BotColumn.COMMUNITY:
            return _community(person, messages)
        case BotColumn.GUESTS | BotColumn.SIGNED:
            return _sorted_by(column, person.signup, messages)
    return Written(_words(column, person, shown, event, messages))


def _words(
    column: Column, person: Participant, shown: Sequence[Column], event: Event, messages: Messages
) -> str:
    if column.name == BotColumn.ROLE:
        organises = [messages.say("table-organiser")] if name_of(person) in event.organisers else []
        roles = [without_personal(role) for role in person.roles]
        said = _of_parts(lambda each: messages.listed((*organises, *map(each, roles))), messages)
        return _verbatim(said, messages) if roles else said
    if column.name == BotColumn.COMMENT:
        apart = {c.field.casefold() for c in shown if c.field} | _answered_in(shown)
        comment = _comment(person, apart, column.head, messages)
        return _verbatim(comment, messages)
    if column.name == BotColumn.SOURCE:
        return messages.say(_source(person.signup))
    return messages.say(f"status-{person.status}")


def _source(signup: SignUp) -> str:
    """Return the key of the message that says which registers have a person."""
    if not signup.is_registered:
        return "source-page"
    return "source-both" if Register.PAGE in signup.sources else "source-registered"


def numbered(number: int | None, messages: Messages) -> Written:
    """Return the number of a row; a row that people added has none, and is last if a reader sorts by number."""
    if not number:
        return Written("–", markup.attributes(data_sort_value=str(_LAST)))
    return _sortable(messages.number(number), str(number))


def _sortable(shown: str, value: str) -> Written:
    """Return a cell with a ``value`` for sorting; it is noted only if the wiki cannot see it in the ``shown`` text."""
    return Written(shown, "" if sorts_itself(shown) else markup.attributes(data_sort_value=value))


def _sorted_by(column: Column, signup: SignUp, messages: Messages) -> Written:
    """Return a cell whose value for sorting differs from its text; for no guests, an empty cell."""
    if column.name == BotColumn.SIGNED:
        signed = signup.signed or ""
        return _sortable(messages.time(signed), signed) if signed else Written("")
    return _sortable(messages.number(signup.guests), str(signup.guests)) if signup.guests else Written("")


def _person(person: Participant, messages: Messages) -> str:
    name = shown_name(person)
    link = markup.plain(name) if person.signup.user is None else markup.user_link(name)
    return _verbatim(markup.isolated_in(link, name, messages.direction), messages)


def _community(person: Participant, messages: Messages) -> Written:
    """Return a person's community; if it is the account's home wiki, that is noted, so that the wiki is not asked again."""
    if person.community is None:
        return Written("")
    home = markup.attributes(data_wcb=f"{HOME}{person.community.wiki}") if person.from_home else ""
    said = _said(messages.community(person.community), messages)
    return Written(_verbatim(said, messages) if is_typed(person.community, messages) else said, home)


def _value(person: Participant, field: str, messages: Messages) -> str:
    signup = person.signup
    held = signup.answers if signup.held else ()
    fields = ((name, value) for name, value in signup.fields.items() if name not in held)
    value = next((value for name, value in fields if name.casefold() == field.casefold()), "")
    return without_personal_in(field, _answer(field, value, messages))


def _comment(person: Participant, shown: set[str], head: str, messages: Messages) -> str:
    """Return the text next to the person's signature; if it is empty, the fields without a column.

    A field with the same name as the column's ``head`` gets no label.
    """
    signup = person.signup
    if signup.comment:
        comment = without_personal(signup.comment, number_names(signup.wikitext) | {signup.user or ""})
        return _as_typed(comment, messages)
    fields = [
        (
            "" if name.casefold() == head.casefold() else without_personal(name),
            without_personal_in(name, value),
        )
        for name, value in signup.fields.items()
        if name.casefold() not in shown
    ]
    return _of_parts(
        lambda each: "; ".join(f"{each(k)}: {each(v)}" if k else each(v) for k, v in fields), messages
    )


def _said(text: str, messages: Messages) -> str:
    """Return people's words as wikitext, without personal data."""
    return _as_typed(without_personal(text), messages)


def _of_parts(joined: Callable[[Callable[[str], str]], str], messages: Messages) -> str:
    """Return several words of people as wikitext; ``joined`` joins what it gets for each of them.

    If their directions differ, each is isolated, so that none of them moves the sign after it. Otherwise they are one text.
    """
    whole = joined(str)
    if not mixes(whole, messages.direction):
        return _as_typed(whole, messages)
    return markup.with_isolated(joined(lambda words: markup.marked_off_in(words, messages.direction)))


def _verbatim(wikitext: str, messages: Messages) -> str:
    return markup.verbatim(wikitext, messages.is_converted)


def _as_typed(says: str, messages: Messages) -> str:
    """Return words as wikitext that shows them unchanged."""
    return markup.isolated_in(markup.plain(says), says, messages.direction)
