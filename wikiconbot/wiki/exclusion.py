"""{{bots}} and {{nobots}}: what people write on a page to keep bots away (Template:Bots on any Wikipedia).

Judged from the text we have, as `pywikibot.Page.botMayEdit` asks the wiki for it again; and where two
templates disagree the bot stays away.
"""

import re
from collections.abc import Iterator

import mwparserfromhell
from mwparserfromhell.nodes import Template

from wikiconbot.wiki.accounts import wiki_form

_MENTIONED = re.compile(r"\{\{[^{}|]*bots", re.IGNORECASE)

#: What {{bots|denyscript=…}} may call us.
_SCRIPT = "wikiconbot"


def keeps_out(text: str, user: str) -> str | None:
    """Return the template that keeps ``user`` from editing the page of this text, or None.

    Templates in comments, nowiki, pre and the like do not count. No request.
    """
    if not _MENTIONED.search(text):
        return None  # parsing a long page takes longer than all the rest of a save
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
    """Return whether one ``key=names`` of {{bots}} keeps us out; all and none read as Template:Bots has them."""
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
    """Yield the names of a comma-separated list in the wiki's form, in which ``all`` is ``All``."""
    for item in value.split(","):
        if name := wiki_form(item):
            yield name
