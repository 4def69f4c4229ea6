"""Notes that were typed as wikitext, as the wiki will save them: what it changes itself is no edit of people's. Pure.

`action=parse` with the pre-save transform gives the text that is written and sealed. It also knows what templates do, which their
names do not say: a template that puts the page into a category comes home as text.
"""

import re
from collections.abc import Callable
from typing import Protocol

#: Properties that a page gets by what it shows, not by what it asks for.
_OF_CONTENTS = re.compile(
    r"page_image.*|kartographer_.*|graph.*|score|wikibase[_-].*|unexpected.*|forcetoc|toc|math.*"
)
_BRACES = re.compile(r"\{\{")


class Shown(Protocol):
    """What is needed of `wikiconbot.wiki.presave.Presaved`."""

    @property
    def text(self) -> str:
        """The text as the wiki would save it."""

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories that it would put its page into."""

    @property
    def properties(self) -> tuple[str, ...]:
        """The names of the properties that it would give its page."""


def as_saved(text: str, ask: Callable[[str], Shown]) -> str:
    """Return typed notes as the wiki will save them; with templates as text where one of them would do something to the page.

    ``ask`` is called once, and twice where templates become text.
    """
    if not text.strip():
        return text
    shown = ask(text)
    if _BRACES.search(shown.text) and _reaches(shown):
        shown = ask(_BRACES.sub("&#123;&#123;", shown.text))
    return shown.text.strip("\n")


def _reaches(shown: Shown) -> bool:
    return bool(shown.categories) or any(not _OF_CONTENTS.fullmatch(name) for name in shown.properties)
