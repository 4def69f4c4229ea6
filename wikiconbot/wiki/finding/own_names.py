"""Whether a wiki's own name of a wiki can be written on a page: plain text, and in the language that is asked for."""

import unicodedata

from wikiconbot.i18n import load
from wikiconbot.i18n.cldr import locale_of
from wikiconbot.i18n.fallback import script_of
from wikiconbot.language.named_wikis import wiki_of_language
from wikiconbot.lazy import pattern
from wikiconbot.model.event import Community

#: The argument of the message that shows how the wiki writes numbers: the API gives it to all messages of a request.
ARGUMENT = "100"

_LONGEST = 80  # characters; the longest German name in WikimediaMessages has 70
#: Markup, what is left of arguments, the brackets around the key of a missing message, characters that turn the direction, and
#: noncharacters.
_NOT_PLAIN = pattern(r"[<>\[\]{}|$⧼⧽\n\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]")
#: Unicode's classes of characters that are not text: controls, private, surrogates.
_NO_TEXT = frozenset(("Cc", "Co", "Cs"))


def usable_name(said: str, host: str, language: str) -> str:
    """Return what a wiki says as the name of the wiki at ``host``, in NFC; empty if our own words are better.

    A message that has no translation comes in English, or in another language of the wiki's chain. The API does not tell which
    one, so an English name does not count for another language.
    """
    name = unicodedata.normalize("NFC", said.strip())
    if not name or len(name) > _LONGEST or _NOT_PLAIN.search(name) or ARGUMENT in name:
        return ""
    if any(unicodedata.category(char) in _NO_TEXT for char in name):
        return ""
    return "" if language != "en" and _is_english(name, host, language) else " ".join(name.split())


def _is_english(name: str, host: str, language: str) -> bool:
    """Whether a name is English: only Latin letters for a language with another script, our English name, or "Oriya Wikipedia".

    The last one has a language's name that is known, and is not the one in the wanted language.
    """
    if script_of(language) not in ("", "latn"):
        return all(_is_latin(char) for char in name if char.isalpha())
    english = load("en")
    if name.casefold() == english.community(Community(wiki=host)).casefold():
        return True
    code, _, project = host.removesuffix(".org").partition(".")
    key = f"community-{project}"
    ending = f" {english.say(key, {'language': ''}).strip()}" if key in english.texts else ""
    first = name.removesuffix(ending) if ending and name.endswith(ending) else ""
    own = (locale_of(language).languages(code) or "").casefold()
    return bool(first) and first.casefold() != own and wiki_of_language(first) == f"{code}.wikipedia.org"


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")
