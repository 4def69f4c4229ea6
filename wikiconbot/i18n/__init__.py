"""The bot's messages, in translatewiki.net's JSON, a file per language: pages/ (for wiki pages), terminal/ (the rest).

``qqq.json`` of each folder documents its messages.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from unicodedata import normalize

from wikiconbot.i18n.cldr import locale_of
from wikiconbot.i18n.fallback import chain
from wikiconbot.i18n.messages import Messages
from wikiconbot.model.own_words import NO_WORDS, OwnWords

#: The modules and the messages; importlib.resources, or pathlib, would take much of the start-up time of ``wikiconbot signups --file``.
_HERE = os.path.dirname(__file__)
#: The folders of messages: for wiki pages and edit summaries, and for the person at the terminal. No message is in both.
_PAGES, _TERMINAL = "pages", "terminal"


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a file of messages for wiki pages, in order."""
    names = os.listdir(os.path.join(_HERE, _PAGES))
    codes = (name.removesuffix(".json") for name in names if name.endswith(".json"))
    return tuple(sorted(code for code in codes if code != "qqq"))


def load(language: str = "en", fallback: tuple[str, ...] = (), own: OwnWords = NO_WORDS) -> Messages:
    """Return the bot's messages in a language, by MediaWiki's code of it.

    A language without messages is not an error: the first of the languages that take its place (`fallback.chain`) is used, at last
    English. ``language`` of the result is the language of its messages. A single message without a translation is in the next one.

    Args:
        language: the code, in any case, with hyphens or underscores.
        fallback: the wiki's fallback languages of it, the nearest first (siteinfo, ``general.fallback``).
        own: the wiki's own words in it; they have precedence.
    """
    messages = _load(_chain(language, fallback))
    return messages if own is NO_WORDS else replace(messages, own=own)


@cache
def _load(codes: tuple[str, ...]) -> Messages:
    """Return the messages of a language with a file, followed by those that take the place of what it lacks."""
    code, *rest = codes
    texts = _file(_PAGES, code) | _file(_TERMINAL, code)
    if rest and _page_keys() <= texts.keys():
        rest = rest[-1:]  # only the terminal's messages are missing; they are English
    return Messages(code, MappingProxyType(texts), locale_of(code), _load(tuple(rest)) if rest else None)


@cache
def _chain(language: str, fallback: tuple[str, ...]) -> tuple[str, ...]:
    return ("en",) if language == "en" else chain(language, fallback, languages())


@cache
def _page_keys() -> frozenset[str]:
    return frozenset(_file(_PAGES, "en"))


def _file(folder: str, code: str) -> dict[str, str]:
    """Return a file's messages in NFC, as MediaWiki saves them: otherwise each run would see its own words as changed.

    If there is no file, there are no messages.
    """
    try:
        with open(os.path.join(_HERE, folder, f"{code}.json"), encoding="utf-8") as file:
            read = json.load(file)
    except FileNotFoundError:
        return {}
    return {key: normalize("NFC", text) for key, text in read.items() if not key.startswith("@")}


def says(key: str, /, **values: object) -> str:
    """Return a message for the operator in the terminal, in plain text: people's words in it keep their own direction.

    Raises:
        KeyError: the message, or a value that it needs, is missing: a mistake of the program.
    """
    return load().tell(key, values)


def named(names: Iterable[str]) -> str:
    """Return people's words as one list for the operator; each of them keeps its own direction."""
    return load().named(names)
