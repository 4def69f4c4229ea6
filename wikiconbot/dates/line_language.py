"""The possible languages of a signature: from its namespace, its talk link, the wiki that it leads to."""

from functools import lru_cache

from wikiconbot.language.line_languages import BY_LABEL, BY_NAMESPACE
from wikiconbot.lazy import pattern
from wikiconbot.wikitext.siteinfo import SiteInfo, fold

Languages = frozenset[str]
#: No hint about the language.
UNKNOWN: Languages = frozenset()

_LINK = pattern(r"\[\[ ?:?([^\[\]|\n]{1,80}?:)[^\[\]|:\n]*(?:\|([^\[\]\n]{0,80}))?\]\]")
_ADDRESS = pattern(r"//([a-z-]{2,16})\.(?:m\.)?wik[a-z]{2,9}\.org/")
_HOST = pattern(r"([a-z-]{2,16})\.wik[a-z]{2,9}\.org")
_NO_LANGUAGE = frozenset(("www", "meta", "commons", "species", "incubator", "outreach", "mediawiki"))
_SAME = {"simple": "en", "be-x-old": "be-tarask", "zh-yue": "yue", "zh-classical": "lzh", "no": "nb"}
#: Languages with a separate script, for the letters of time zones.
_SCRIPTS = (
    (pattern("[\u05d0-\u05ea]"), frozenset(("he",))),
    (pattern("[\u0980-\u09ff]"), frozenset(("bn",))),
    (pattern("[\u0900-\u097f\u0a00-\u0d7f]"), frozenset(("hi",))),
)


def languages_of(text: str, siteinfo: SiteInfo) -> Languages:
    """Return the languages of a text with a signature's links; empty without a hint.

    A wiki in the link counts more than the namespace's name, which other wikis may have too. "User" is not a hint.
    """
    found = UNKNOWN
    for link in _LINK.finditer(text) if "[[" in text else ():
        label = BY_LABEL.get(fold(link[2])) if link[2] else None
        for name in map(fold, link[1].split(":")[:-1]):
            if name in BY_NAMESPACE:
                found = _narrowed(found, _set(BY_NAMESPACE[name]))
            elif name not in siteinfo.namespaces and (language := _of_host(siteinfo.host(name) or "")):
                return _set(language)
        if label and ("(" in text or found):
            found = _narrowed(found, _set(label))
    if ".org/" in text and (address := _ADDRESS.search(text)) and address[1] not in _NO_LANGUAGE:
        return _narrowed(found, _set(address[1]))
    return found


def languages_by_script(text: str) -> Languages:
    """Return the languages of a date's letters, if the script shows them."""
    return next((languages for letters, languages in _SCRIPTS if letters.search(text)), UNKNOWN)


def _of_host(host: str) -> str | None:
    match = _HOST.fullmatch(host)
    return match[1] if match and match[1] not in _NO_LANGUAGE else None


def _narrowed(found: Languages, more: Languages) -> Languages:
    """Return the languages that two hints have in common; if there are none, the first hint's."""
    return (found & more) or found or more


@lru_cache(maxsize=256)
def _set(names: str) -> Languages:
    """Return languages from their codes, each with the language that it is a variant of."""
    codes = {_SAME.get(name, name) for name in names.split()}
    return frozenset(codes | {code.partition("-")[0] for code in codes if not code.startswith("zh-")})
