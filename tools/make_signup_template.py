"""Writes onwiki/Sign-up.wikitext, the template with which people sign up: ``python -m tools.make_signup_template``.

Its TemplateData has the bot's words in all languages. A test checks that the file is up to date.
"""

import json
from pathlib import Path

from wikiconbot.i18n import languages, load
from wikiconbot.pages.signup_line import ANSWERS
from wikiconbot.reading.forms.signup_forms import ATTENDANCE, SIGNATURE

FILE = Path(__file__).parents[1] / "onwiki" / "Sign-up.wikitext"
#: How many of the event's own questions the template shows.
OWN = 4
_MOST_BEFORE = 2
_LABELS = {name: f"table-{name}" for name in ANSWERS} | {
    ATTENDANCE: "signup-attendance",
    SIGNATURE: "signup-signature",
}
#: A name: it is the same in all languages.
_EXAMPLES = {"community": "Odia Wikimedians User Group"}
_SPEAKERS = [load(code) for code in languages()]


def shown():
    """Return what the template shows: the signature, then each answer with a dot before it.

    MediaWiki alone has no "if". ``{{padleft:none|5|X}}`` is "none" if X is empty, and otherwise begins with the first
    character of X: ``display:none`` hides a dot, ``display:Xnone`` is no CSS and hides nothing. ``urlencode`` keeps that
    character from ending the attribute. The outer element hides the dot of a first answer with nothing before it: the
    signature may follow the template. Only the first answers have it, because each line counts against the wiki's limit
    for templates (2 MB).
    """
    before, parts = [SIGNATURE], []
    for name in (*ANSWERS, *map(str, range(1, OWN + 1))):
        dot = f'<span style="{_hidden_without([name])}"> ·</span>'
        if len(before) <= _MOST_BEFORE:
            dot = f'<span style="{_hidden_without(before)}">{dot}</span>'
        parts.append(f"{dot} {{{{{{{name}|}}}}}}")
        before.append(name)
    return f"{{{{{{{SIGNATURE}|}}}}}}" + "".join(parts)


#: Makes ``subst:`` of the template leave text, not functions (https://www.mediawiki.org/wiki/Help:Substitution).
_SUBST = "{{{|safesubst:}}}"


def _hidden_without(names):
    said = "".join(f"{{{{{{{name}|}}}}}}" for name in names)
    return f"display:{{{{{_SUBST}padleft:none|5|{{{{{_SUBST}urlencode:{said}}}}}}}}}"


def parameter(name):
    """Return a parameter's TemplateData, with its label in all languages."""
    label = _LABELS.get(name, "signup-own")
    number = (
        {messages.language: f" {messages.number(int(name))}" for messages in _SPEAKERS}
        if label == "signup-own"
        else {}
    )
    made: dict[str, object] = {
        "label": {m.language: m.say(label) + number.get(m.language, "") for m in _SPEAKERS},
        "type": "line",
    }
    if label == "signup-own":
        made["description"] = in_all_languages("signup-own-how")
    if name in _EXAMPLES:
        made["example"] = _EXAMPLES[name]
    if name == ATTENDANCE:
        made |= {"type": "string", "suggestedvalues": ["onsite", "online"]}
    if name == SIGNATURE:
        made |= {
            "description": in_all_languages("signup-tildes", tildes="~~~~"),
            "autovalue": "~~~~",
            "required": True,
        }
    return made | ({"suggested": True} if name in ANSWERS else {})


def in_all_languages(key, **values):
    return {messages.language: messages.say(key, values) for messages in _SPEAKERS}


def data():
    """Return the template's TemplateData."""
    order = [*ANSWERS, *map(str, range(1, OWN + 1)), SIGNATURE]
    return {
        "description": in_all_languages("signup-template"),
        "format": "inline",
        "params": {name: parameter(name) for name in order},
        "paramOrder": order,
    }


DOCUMENTATION = """\
== What this template is for ==
With it, people sign up for an event. It makes one line of the list: the signature, and the answers after it. [[User:WikiconBot|WikiconBot]] reads each answer for the table of participants. A line without the template, <code># ~~&#126;~</code>, signs up too.

<pre>
# {{User:WikiconBot/Sign-up|community=Odia Wikimedians User Group|attendance=online|signature=~~&#126;~}}
# {{User:WikiconBot/Sign-up|role=Volunteer|comment=Vegetarian|1=Arrival: Friday|signature=~~&#126;~}}
</pre>

The hash sign makes the number of the line. All parameters can be left out. In the visual editor, choose “Template” in the menu “Insert”, in a new line of the list; the form fills in the signature.

* <code>attendance</code> is <code>onsite</code> or <code>online</code>.
* <code>1</code> to <code>4</code> are for what the event wants to know in addition: the name, a colon and the answer.
* The signature can be after the template too.
* The template can have another name, and redirects to it work: the bot knows it by the parameter <code>signature</code>.

== Parameters ==
"""


def template():
    """Return the template's page."""
    # Where TemplateData is not installed, MediaWiki would replace the tildes with a signature when the page is saved.
    written = json.dumps(data(), ensure_ascii=False, indent="\t").replace("~~~~", "~~\\u007e~")
    return f"{shown()}<noinclude>\n{DOCUMENTATION}<templatedata>\n{written}\n</templatedata>\n</noinclude>\n"


def main():
    FILE.write_text(template(), encoding="utf-8")


if __name__ == "__main__":
    main()
