"""What a wiki says itself in a language; it takes the place of the bot's words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A wiki's words in one language, as plain text.

    ``wikis`` are names of wikis by their hosts.
    ``fallback`` are the languages that the wiki uses for texts that are missing in this one, the nearest first. ``zero`` is the
    digit 0 as the wiki writes numbers in this language; empty if it does not say that.
    """

    wikis: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    fallback: tuple[str, ...] = ()
    zero: str = ""


#: The wiki was not asked, or has no such words.
NO_WORDS = OwnWords()
