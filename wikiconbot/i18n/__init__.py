"""The bot's messages, in translatewiki.net's JSON, a file per language: pages/ (for wiki pages), terminal/ (the rest).

``qqq.json`` of each folder documents its messages.
"""

import json
import os
from functools import cache
from types import MappingProxyType
from unicodedata import normalize

from wikiconbot.i18n.cldr import locale_of, usual_script
from wikiconbot.i18n.codes import RENAMED
from wikiconbot.i18n.messages import Messages

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


def load(language: str = "en") -> Messages:
    """Return the bot's messages in a language, by MediaWiki's code of it.

    A code without a file is shortened at its hyphens (``pa-guru`` becomes ``pa``); if no file is found, all messages are
    English. ``language`` of the result is the language of its messages. A single message without a translation
    is English.
    """
    return _load(_code(language))


@cache
def _load(code: str) -> Messages:
    english = None if code == "en" else _load("en")
    texts = _file(_PAGES, code) | _file(_TERMINAL, code)
    return Messages(code, MappingProxyType(texts), locale_of(code), english)


def _code(language: str) -> str:
    code = language.lower().replace("_", "-")
    code = RENAMED.get(code, code)
    while code not in languages():
        code, _, cut = code.rpartition("-")
        # Readers who ask for Hindi in Latin letters must not get Devanagari.
        other_script = len(cut) == 4 and cut.isalpha() and cut != usual_script(code)
        if not code or other_script:
            return "en"
    return code


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
    """Return a message for the operator in the terminal.

    Raises:
        KeyError: the message, or a value that it needs, is missing: a mistake of the program.
    """
    return load().say(key, values)
