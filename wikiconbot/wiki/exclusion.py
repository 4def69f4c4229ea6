"""{{bots}} and {{nobots}}: what people write on a page to keep bots away (Template:Bots on any Wikipedia).

The check uses the text that we have; `pywikibot.Page.botMayEdit` would request it again. If two
templates contradict each other, the bot does not edit.
"""

import re
from collections.abc import Iterator

import mwparserfromhell
from mwparserfromhell.nodes import Template

from wikiconbot.wiki.accounts import wiki_form

_MENTIONED = re.compile(r"\{\{[^{}|]*bots", re.IGNORECASE)

#: The names of this bot for {{bots|denyscript=…}}.
_SCRIPT = "wikiconbot"


def keeps_out(text: str, user: str) -> str | None:
    """Return the template that forbids ``user`` to edit the page with this text, or None.

    Templates in comments, nowiki, pre and the like do not count. No request.
    """
    if not _MENTIONED.search(text):
        return None  # parsing a long page takes longer than the rest of a save
    for template in mwparserfromhell.parse(text).ifilter_templates(recursive=True):
        if _forbids(template, wiki_form(user)):
            return " ".join(str(template).split())
    return None


def _forbids(template: Template, user: str) -> bool:
    name = wiki_form(str(template.name.strip_code()).rpartition(":")[2]).casefold()
    if name == "nobots":
        listed = [item for parameter in template.params for item in _items(str(parameter.value))]
        return not listed or user in listed
    if name != "bots":
        return False
    rules = {str(param.name).strip().lower(): set(_items(str(param.value))) for param in template.params}
    return any(_rule_forbids(key, names, user) for key, names in rules.items())


def _rule_forbids(key: str, names: set[str], user: str) -> bool:
    """Return whether one ``key=names`` of {{bots}} excludes us; all and none have the meaning of Template:Bots."""
    if not names:
        return False
    match key:
        case "allow":
            return "None" in names or not (user in names or "All" in names)
        case "deny":
            return "All" in names or user in names
        case "denyscript":
            return _SCRIPT in {name.lower() for name in names} or "All" in names
    return False


def _items(value: str) -> Iterator[str]:
    """Yield the names of a comma-separated list in the wiki's form, in which ``all`` becomes ``All``."""
    for item in value.split(","):
        if name := wiki_form(item):
            yield name
