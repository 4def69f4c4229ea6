"""Which month a word means: by the wiki's own names, by the language of the line, or if all languages agree."""

import re
from functools import lru_cache

from wikiconbot.dates.line_language import UNKNOWN, Languages
from wikiconbot.language.months import DOUBTFUL, clear_months
from wikiconbot.lazy import pattern
from wikiconbot.wikitext.siteinfo import SiteInfo

#: The word is a month's name, but different months in different languages, and the language is not known.
DOUBT = -1

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\x00"))
_MARKUP = pattern(r"'{2,5}|</?[a-z]{1,6}\b[^<>]{0,80}>")
_AROUND = ".,،;:'’‘\"-–—()"
#: Dates have these endings in Finnic languages and in Basque, the lists of months do not.
_ENDINGS = ("ta", "tä", "ren")
_MOST_WORDS = 8
_SHORTEST = 3  # letters of a Latin name that counts even if the language is not known
_ELIDED = pattern(r"^(?:d|l|w|v|ב|ל)['’]?(?=[^\W\d])")


def month_of(name: str, siteinfo: SiteInfo, languages: Languages = UNKNOWN) -> int:
    """Return the month of a name (1–12); 0 if it is not a month's name, `DOUBT` if languages disagree.

    ``languages`` are the possible languages of the line. If the wiki's own is not among them, they are tried first.
    """
    key = _key(name)
    own = siteinfo.months.get(key) or siteinfo.months.get(key.strip(_AROUND)) or 0
    foreign = bool(languages) and siteinfo.language not in languages
    if own and not foreign:
        return own
    given = DOUBTFUL.get(key) or DOUBTFUL.get(key.strip(_AROUND))
    if given is None:
        months = clear_months()
        return months.get(key) or months.get(key.strip(_AROUND)) or own
    there = {given[code] for code in languages if code in given}
    if there or own:
        return _only(there) if there else own
    if not foreign and siteinfo.language in given:
        return given[siteinfo.language] or DOUBT
    common = len(key) < _SHORTEST and key.isascii()  # a word in too many languages
    return 0 if common else _only(set(given.values()))


def _only(months: set[int]) -> int:
    return next(iter(months)) or DOUBT if len(months) == 1 else DOUBT


def _key(name: str) -> str:
    return " ".join(name.lower().translate(_UNSEEN).split()).strip(".")


def find_month(words: str, siteinfo: SiteInfo, languages: Languages = UNKNOWN) -> tuple[int, int, int] | None:
    """Return the month in a few words, and where its name begins and ends; None without a month.

    The longest name counts: "Buleuen Duwa Blah" is December, "Buleuen Duwa" February.
    """
    text = _MARKUP.sub(lambda match: " " * len(match[0]), words) if "'" in words or "<" in words else words
    spans = [(match.start(), match.end()) for match in re.finditer(r"\S+", text)][:_MOST_WORDS]
    for length in range(len(spans), 0, -1):
        for first in range(len(spans) - length + 1):
            start, end = spans[first][0], spans[first + length - 1][1]
            if month := month_of(text[start:end], siteinfo, languages):
                return month, start, end
    for start, end in spans:
        elided = _ELIDED.match(text[start:end])
        if elided and (month := month_of(text[start + elided.end() : end], siteinfo, languages)):
            return month, start, end
    for start, end in spans:
        word = text[start:end].rstrip(_AROUND)
        for ending in _ENDINGS:
            if word.endswith(ending) and (month := month_of(word.removesuffix(ending), siteinfo, languages)):
                return month, start, end
    return None


@lru_cache(maxsize=4096)
def settled_month(name: str, siteinfo: SiteInfo) -> int:
    """Return the month of a name (1–12) if it does not depend on the language of a line, otherwise 0."""
    low = name.lower().replace("\x00", "")
    if (own := siteinfo.months.get(low)) is not None:
        return 0 if low in contested(siteinfo) else own
    key = _key(name)
    keys = (key, key.strip(_AROUND))
    if any(one in siteinfo.months or one in DOUBTFUL for one in keys):
        return 0
    months = clear_months()
    return months.get(keys[0]) or months.get(keys[1]) or 0


@lru_cache(maxsize=32)
def contested(siteinfo: SiteInfo) -> frozenset[str]:
    """Return the wiki's own month names that mean another month in another language."""
    return frozenset(
        name
        for name, month in siteinfo.months.items()
        if name in DOUBTFUL and any(other != month for other in DOUBTFUL[name].values())
    )
