"""The bot's messages in one language, and the rules of the language."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wikiconbot.i18n.former_words import FORMER_WORDS
from wikiconbot.language.directions import isolated_text
from wikiconbot.lazy import pattern
from wikiconbot.model.own_words import NO_WORDS, OwnWords

if TYPE_CHECKING:
    from wikiconbot.model.event import Community


def _english_plural(n: int) -> int:
    return 0 if n == 1 else 1


def _english_number(n: int) -> str:
    return f"{n:,}"


def _english_time(iso: str) -> str:
    found = TIME.fullmatch(iso)
    return " ".join(filter(None, found.groups())) if found else iso


def _no_name(_code: str) -> str | None:
    return None


#: A time or a date in the program's format, in two groups: the date, hours and minutes.
TIME = pattern(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}:[0-9]{2}):[0-9]{2}Z)?")


@dataclass(frozen=True, slots=True)
class Locale:
    """The rules of a language, in addition to its words; by default English, without names of languages.

    ``plural`` gives the position of a number's form among CLDR's forms for the language, in CLDR's order. ``time``
    shows our times and dates, in UTC, and returns anything else unchanged. ``languages`` gives the name of a language
    by its code on Wikimedia's wikis, or None. ``comma`` is between the parts of a list.
    """

    direction: str = "ltr"
    plural: Callable[[int], int] = _english_plural
    number: Callable[[int], str] = _english_number
    time: Callable[[str], str] = _english_time
    languages: Callable[[str], str | None] = _no_name
    comma: str = ", "


ENGLISH = Locale()


@dataclass(frozen=True, slots=True)
class Messages:
    """The bot's messages in one language, by key, as i18n/ has them; ``fallback`` has the messages that they lack.

    ``own`` are the words of the wiki for which they are; they have precedence.
    ``variants`` are those between which the wiki converts its pages (`SiteInfo`), if it does.
    """

    language: str
    texts: Mapping[str, str]
    locale: Locale = ENGLISH
    fallback: "Messages | None" = None
    own: OwnWords = NO_WORDS
    variants: frozenset[str] = frozenset()

    @property
    def is_converted(self) -> bool:
        """Whether the wiki converts these messages for each reader: names between them must be kept from that."""
        return self.language in self.variants

    @property
    def is_foreign(self) -> bool:
        """Whether the wiki converts its own language, and these messages are in another one: all of them must be kept from that."""
        return bool(self.variants) and not self.is_converted

    def listed(self, parts: Iterable[str]) -> str:
        """Return the parts of a list as one text, with the language's separators."""
        return self.locale.comma.join(parts)

    def named(self, names: Iterable[str]) -> str:
        """Return people's words as one list in plain text; each of them keeps its own direction."""
        return self.listed(isolated_text(name, self.direction) for name in names)

    def say(self, key: str, values: Mapping[str, object] | None = None) -> str:
        """Return the message ``key``; ``$name`` becomes a value and ``{{PLURAL:$n|one|more}}`` the form for the number.

        Numbers (int) are written as the language does; text is not changed, even if it looks like a number. For a sentence in
        plain text with people's words, use `tell`.
        PLURAL is translatewiki.net's (https://translatewiki.net/wiki/Plural): CLDR's forms in order, the last one
        for missing forms, and ``0=none`` for a single number.

        Raises:
            KeyError: the message, or a value that it needs, is missing: a mistake of the program.
        """
        if key not in self.texts and self.fallback:
            return self.fallback.say(key, values)
        return self._filled(self.texts[key], values or {})

    def tell(self, key: str, values: Mapping[str, object] | None = None, iteration: str | None = None) -> str:
        """Return a message in plain text, in which people's words do not change the direction of the others.

        Commands in backticks get the values unchanged, so that people can copy them; so do paths, which are not text (str).
        If the page has several events, ``iteration`` is the heading of the one that the message is about.
        """
        if key not in self.texts and self.fallback:
            return self.fallback.tell(key, values, iteration)
        raw = values or {}
        given = {name: self._isolated(value) for name, value in raw.items()}
        said = self.say(key, raw) if given == raw else self._with_commands(self.texts[key], raw, given)
        return said if iteration is None else self.of_iteration(iteration, said)

    def source(self, key: str) -> "Messages":
        """Return the messages that have ``key``: these, or those in the first fallback language that has it.

        A text on a page in another language than its surroundings needs that language's attributes and digits.
        """
        return self.fallback.source(key) if key not in self.texts and self.fallback else self

    def ever_said(self, key: str) -> tuple[str, ...]:
        """Return a message without values, and what earlier versions said instead, for words that are read again."""
        return (self.say(key), *FORMER_WORDS.get((self.language, key), ()))

    def of_iteration(self, heading: str, words: str, apart: Callable[[str], str] | None = None) -> str:
        """Return a text about one event of a page with several, with its heading.

        ``apart`` gives the form in which the heading keeps its own direction; without it, the text is plain text.
        """
        shown = heading if len(heading) <= _LONGEST_HEADING else f"{heading[:_LONGEST_HEADING]}…"
        isolated = apart(shown) if apart else self._isolated(shown)
        return self.say("table-of-iteration", {"iteration": isolated, "what": words})

    def number(self, n: int) -> str:
        """Return a number in the language's digits, in groups: ``2,000``, ``২,০০০``."""
        return self._in_digits(self.locale.number(n))

    def time(self, iso: str) -> str:
        """Return one of our times or dates in the language's format, in UTC; anything else unchanged."""
        shown = self.locale.time(iso)
        return shown if shown == iso else self._in_digits(shown)

    def _in_digits(self, text: str) -> str:
        """Return a number or a time in the digits of the wiki, if they are known; otherwise they are CLDR's."""
        zero = self.own.zero
        if not zero:
            return text
        return "".join(chr(ord(zero) + unicodedata.decimal(c)) if c.isdecimal() else c for c in text)

    @property
    def direction(self) -> str:
        """The direction in which the language is written: ``ltr`` or ``rtl``, for the attribute ``dir``."""
        return self.locale.direction

    def community(self, community: "Community") -> str:
        """Return the name of a community: an affiliate's name, a wiki's usual name, otherwise the wiki's host.

        It is plain text, and an affiliate's name came from a person: it must be escaped before it is written on a page.
        """
        if community.name is not None:
            return community.name
        host = (community.wiki or "").lower()
        if host in self.own.wikis:
            return self.own.wikis[host]
        if host in _WIKIS:
            return self.say(_WIKIS[host])
        code, _, project = host.removesuffix(".org").partition(".")
        language = self.locale.languages(code) if host.endswith(".org") and project in _PROJECTS else None
        return self.say(f"community-{project}", {"language": language}) if language else host

    def _filled(self, text: str, given: Mapping[str, object]) -> str:
        def put(match: re.Match[str]) -> str:
            if name := match["name"]:
                value = given[name]
                return self.number(value) if isinstance(value, int) else str(value)
            return _PUT.sub(put, self._form(given[match["count"]], match["forms"].split("|")))

        return _PUT.sub(put, text)

    def _with_commands(self, text: str, raw: Mapping[str, object], given: Mapping[str, object]) -> str:
        """Return a message with the ``given`` values, and with the ``raw`` ones in its commands."""
        parts = _COMMAND.split(text)
        return "".join(self._filled(part, raw if place % 2 else given) for place, part in enumerate(parts))

    def _isolated(self, value: object) -> object:
        return isolated_text(value, self.direction) if isinstance(value, str) else value

    def _form(self, value: object, forms: list[str]) -> str:
        """Return the form for a number; for any other value, the last form."""
        n = int(str(value)) if _NUMBER.fullmatch(str(value)) else None
        exact = {int(match[1]): match[2] for form in forms if (match := _EXACT.fullmatch(form))}
        rest = [form for form in forms if not _EXACT.fullmatch(form)] or [""]
        if n in exact:
            return exact[n]
        return rest[-1] if n is None else rest[min(self.locale.plural(n), len(rest) - 1)]


_LONGEST_HEADING = 80  # characters in a caption or a summary

#: What is inserted into a message. Forms have no templates in them.
_PUT = re.compile(r"\$(?P<name>[a-z_]+)|\{\{PLURAL:\$(?P<count>[a-z_]+)\|(?P<forms>[^{}]*)\}\}")


#: A command that people copy. No form of PLURAL has one in it.
_COMMAND = pattern(r"(`[^`]*`)")


_EXACT = pattern(r"([0-9]+)=(.*)", re.DOTALL)


_NUMBER = re.compile(r"[0-9]{1,18}")


#: Wikis that have an individual name.
_WIKIS = {
    "commons.wikimedia.org": "community-commons",
    "incubator.wikimedia.org": "community-incubator",
    "meta.wikimedia.org": "community-meta",
    "outreach.wikimedia.org": "community-outreach",
    "species.wikimedia.org": "community-species",
    "wikisource.org": "community-sources",
    "www.mediawiki.org": "community-mediawiki",
    "www.wikidata.org": "community-wikidata",
    "www.wikifunctions.org": "community-wikifunctions",
    "www.wikisource.org": "community-sources",
}


#: Projects with a wiki for each language.
_PROJECTS = frozenset(
    (
        "wikibooks",
        "wikinews",
        "wikipedia",
        "wikiquote",
        "wikisource",
        "wikiversity",
        "wikivoyage",
        "wiktionary",
    )
)
