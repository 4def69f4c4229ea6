"""The name of the template of settings, and whether it may be on a page: quick, so that most pages need no more."""

import re

#: The template's name where nobody says another.
TEMPLATE = "User:WikiconBot/Event"


def may_stand(text: str, name: str) -> bool:
    """Whether a template of that name, or one whose name is nearly that, may be on a page."""
    return alike(name).search(text) is not None


def alike(name: str) -> re.Pattern[str]:
    """Return the pattern of what is in every name that is nearly that of the template."""
    words = re.split(r"[\s_]+", name.rpartition(":")[2].strip(" _"))
    return re.compile(r"[\s_]+".join(map(re.escape, words)), re.IGNORECASE)


def template_of(name: str, account: str | None, text: str) -> str:
    """Return the name of the template of settings for a page: the one that was said, else that of the bot's account.

    A page that has the usual one (`TEMPLATE`) keeps it, whatever the account is called.
    """
    if name != TEMPLATE or account is None or may_stand(text, TEMPLATE):
        return name
    return f"User:{account}/Event"
