"""What the bot says: a file per language, in translatewiki.net's JSON; ``qqq.json`` documents every message."""

import json
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from wikiconbot.model import Messages


@cache
def load(language: str = "en") -> Messages:
    """Return the bot's messages in a language; what is not translated stands in English."""
    texts = dict(_file("en"))
    if language != "en" and files(__name__).joinpath(f"{language}.json").is_file():
        texts |= _file(language)
    return Messages(language, MappingProxyType(texts))


def _file(language: str) -> dict[str, str]:
    text = files(__name__).joinpath(f"{language}.json").read_text(encoding="utf-8")
    return {key: value for key, value in json.loads(text).items() if not key.startswith("@")}
