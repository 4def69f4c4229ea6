"""The line with which a person signs up, as the template's call, and the edit intro that shows it."""

from collections.abc import Mapping
from types import MappingProxyType

from wikiconbot.i18n.messages import Messages
from wikiconbot.model.onwiki_names import OnWikiNames
from wikiconbot.reading.forms.signup_forms import ATTENDANCE, COMMUNITY, ROLE, SIGNATURE
from wikiconbot.wikitext import markup

#: The answers of the template, in the order in which a line has them; the signature comes last.
ANSWERS = (COMMUNITY, ROLE, ATTENDANCE, "comment")
_TILDES = "~~~~"
_NONE: Mapping[str, str] = MappingProxyType({})
#: What may end a section of a list: a box, text for translators, a category.
_BELOW = ("</div>", "</translate>", "[[Category:…]]")


def signup_line(
    template: str,
    answers: Mapping[str, str] = _NONE,
    own: Mapping[str, str] = _NONE,
    signature: str = _TILDES,
) -> str:
    """Return a line of a sign-up list by the template.

    Args:
        template: the template's title (`OnWikiNames.template`).
        answers: those to questions of the template (`ANSWERS`) as plain text; empty ones are written too.
        own: the event's own questions, each with its answer. They are numbered parameters, ``1=Diet: vegan``, because the
            template cannot know their names.
        signature: wikitext; the wiki replaces four tildes when the page is saved, also inside of a template.
    """
    said = [f"{name}={markup.plain(answers[name])}" for name in ANSWERS if name in answers]
    said += (
        f"{number}={markup.plain(name.replace(':', ' '))}: {markup.plain(answer)}"
        for number, (name, answer) in enumerate(own.items(), 1)
    )
    return "# {{" + "|".join((template, *said, f"{SIGNATURE}={signature}")) + "}}"


def signup_intro(names: OnWikiNames, messages: Messages) -> str:
    """Return the edit intro of the link for signing up: the exact line to add, and its place, in one language."""
    line = signup_line(names.template, dict.fromkeys(ANSWERS, ""))
    below = messages.listed(_code(one, messages) for one in _BELOW)
    tildes = _said("signup-tildes", messages, _code(_TILDES, messages))
    body = "\n".join(
        (
            _BOLD + _said("signup-line", messages) + _BOLD,
            _shown(f"# {_TILDES}", messages),
            tildes + " " + _said("signup-words", messages) + "\n",
            _said("signup-form", messages),
            _shown(line, messages),
            _said("signup-below", messages, below),
        )
    )
    opening = (
        f'<div class="wikiconbot-intro" lang="{markup.language_tag(messages.language)}" dir="{messages.direction}" '
        f'style="{_BOX}">\n'
    )
    return markup.verbatim(f"{opening}{body}\n</div>", messages.is_foreign) + "\n"


_BOX = "border:1px solid #a2a9b1;padding:0.4em 0.8em;margin-bottom:0.5em"
#: Stands for the value of a message; no text has it (Unicode: a noncharacter).
_HERE = "\ufdd2"
_BOLD = "'''"


def _said(key: str, messages: Messages, value: str = "") -> str:
    """Return a message as wikitext, with a ``value`` that is wikitext already."""
    words = messages.say(key, {"tildes": _HERE, "lines": _HERE})
    return markup.plain(words).replace(_HERE, value)


def _code(wikitext: str, messages: Messages) -> str:
    """Return wikitext that is shown as it is typed, in a line of text."""
    return f'<code dir="ltr">{markup.verbatim(markup.plain(wikitext), messages.is_converted)}</code>'


def _shown(wikitext: str, messages: Messages) -> str:
    """Return wikitext to copy, on separate lines; it breaks on a phone where the window ends."""
    return f'<div style="margin:0.5em 0;overflow-wrap:anywhere" dir="ltr">{_code(wikitext, messages)}</div>\n'
