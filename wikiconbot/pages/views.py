"""Lists that organisers place next to the table: people in groups, and the recipients of messages."""

from collections.abc import Iterable, Sequence

from wikiconbot.i18n.messages import Messages
from wikiconbot.model import Event, Group, Participant, Status
from wikiconbot.pages.captions import caption_of
from wikiconbot.pages.people import (
    GONE,
    STANDING,
    grouped,
    in_order,
    name_of,
    shown_name,
    typed_groups,
)
from wikiconbot.wikitext import markup
from wikiconbot.wikitext.regions import sealed

#: The regions that list people in groups, and the criterion of each.
GROUPED = {"by-community": Group.COMMUNITY, "by-role": Group.ROLE, "by-iteration": Group.ITERATION}
RECIPIENTS = "massmessage"


def render_groups(by: Group, people: Iterable[Participant], event: Event, messages: Messages) -> str:
    """Return the list of people by community, role or iteration: each group's name and number, and its people below.

    People who may come are a separate group, the last one.
    The people are in a separate element: next to other words, links to missing pages could not be distinguished from
    the words in dark colours (WCAG 1.4.1).
    """
    people = in_order(people, event, messages)
    groups = grouped((p for p in people if p.status in STANDING), by, messages)
    if maybe := [p for p in people if p.status is Status.TENTATIVE]:
        groups.append((messages.say(f"status-{Status.TENTATIVE}"), maybe))
    title = messages.say(f"view-{by}")
    label, title = caption_of(title, event.iteration, messages)
    lines, typed = [f"'''{title}'''"], typed_groups(people, by, messages)
    for name, members in groups:
        # A colon in the name would end the name and begin the people, in Parsoid also inside tags.
        head = markup.isolated(markup.plain(name or messages.say("table-other")).replace(":", "&#58;"))
        head = markup.verbatim(head, messages.is_converted and name in typed)
        lines.append(f"; {head} ({messages.number(len(members))})")
        shown = (markup.verbatim(_person(member), messages.is_converted) for member in members)
        lines.append(f": {messages.listed(shown)}")
    if not groups:
        lines.append(f"* {messages.say('table-empty')}")
    return sealed(
        markup.frame(
            "\n".join(lines), label, messages.language, messages.direction, is_foreign=messages.is_foreign
        )
    )


def _person(person: Participant) -> str:
    name = shown_name(person)
    return markup.isolated(markup.user_link(name) if person.signup.user else markup.plain(name))


def render_recipients(people: Iterable[Participant], messages: Messages, iteration: str | None = None) -> str:
    """Return the talk pages of all who come, wait or may come, in MassMessage's format; logged-out people get no message.

    ``iteration`` is the heading of the event, where the page has several.
    """
    lines = recipients([p for p in people if p.status not in GONE and p.signup.user])
    label, title = caption_of(messages.say("view-recipients", {"count": len(lines)}), iteration, messages)
    # People copy these lines from the page that they see: no name in them may be converted.
    shown = (markup.verbatim(line, messages.is_converted) for line in lines)
    inside = "\n".join((f"'''{title}'''", *(f"* {line}" for line in shown)))
    return sealed(
        markup.frame(inside, label, messages.language, messages.direction, is_foreign=messages.is_foreign)
    )


def recipients(people: Sequence[Participant]) -> list[str]:
    """Return the talk pages of people, each once, as lines of a MassMessage list; people who are not logged in have none."""
    lines = (
        markup.recipient(name_of(person), person.elsewhere)
        for person in people
        if not markup.is_address(name_of(person))
    )
    return list(dict.fromkeys(line for line in lines if line))
