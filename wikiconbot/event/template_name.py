"""The name of the template of settings, and a fast check whether a page may have it: enough for most pages."""

import re

from wikiconbot.model.onwiki_names import OnWikiNames

#: The template's default name.
TEMPLATE = OnWikiNames().settings


def title_of(name: str) -> str:
    """Return the title of a template by its name: the default is the template namespace."""
    return name if ":" in name else f"Template:{name}"


def may_stand(text: str, name: str) -> bool:
    """Whether a page may have a template with that name or a similar one."""
    return alike(name).search(text) is not None


def alike(name: str) -> re.Pattern[str]:
    """Return the pattern of the common part of all names similar to that of the template."""
    words = re.split(r"[\s_]+", name.rpartition(":")[2].strip(" _"))
    return re.compile(r"[\s_]+".join(map(re.escape, words)), re.IGNORECASE)


def template_of(name: str, account: str | None, text: str) -> str:
    """Return the name of the template of settings for a page: the one that was set, otherwise that of the bot's account.

    A page that has the default one (`TEMPLATE`) keeps it, whatever the name of the account is.
    """
    if name != TEMPLATE or account is None or may_stand(text, TEMPLATE):
        return name
    return OnWikiNames.of_account(account).settings
