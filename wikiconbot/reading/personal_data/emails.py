"""E-mail addresses as people write them, also where they hide them from programs: with spaces, brackets, in words."""

import re
from collections.abc import Iterator
from functools import lru_cache

from wikiconbot.language.contact_words import (
    AT,
    AT_DOT,
    DOT,
    MAIL,
    MAYBE_PHONE,
    MENTIONING,
    MORE_PROVIDERS,
    PROVIDERS,
)
from wikiconbot.language.folding import folded, words_and_marks
from wikiconbot.lazy import pattern
from wikiconbot.reading.personal_data.folded_words import phrases

#: A character of an address; letters of all scripts, with their marks.
_CHAR = r"[^\s<>()\[\]{}|,;:@/.\"'“”!?…=\x01]"
_OPEN, _SHUT = r"[\[({<*_-]{1,3}\s?", r"\s?[\])}>*_-]{1,3}"
_ENDS = (
    r"(?:com|org|net|edu|gov|info|mil|biz|app|dev|wiki|email|online|site|[a-z]{2}|कॉम|कॉम्|नेट|ओआरजी|ऑर्ग|इन|भारत|কম|কম্|নেট|காம்|கொம்|కామ్|కాం|ಕಾಮ್|കോം|કોમ|ਕਾਮ|ਕੌਮ|କମ୍?|کام"
    r"|ком|орг|ру|рф|كوم|公司|中国|コム|닷컴|컴)(?![^\W_])"
)
_BEFORE = 200  # characters before the sign that are looked at
_LOCAL = pattern(
    rf"(?:mailto(?::|%3A)/{{0,2}})?(?:{_CHAR}|\.(?={_CHAR})){{1,64}}(?:\s(?:{DOT})\s{_CHAR}{{1,64}}){{0,3}}\.?$",
    re.IGNORECASE,
)
_PROJECT = r"(?:wiki(?:pedia|source|quote|books|news|versity|voyage|data|conindia|species|media|functions)|wiktionary|mediawiki|commons|incubator)"
#: Wikis and sites, at which people are, work or edit; and such without their end, which are no host of an address.
_WIKI = pattern(
    rf"(?:[a-z-]{{2,16}}\.)*{_PROJECT}\.(?:org|net|com)\b|wikimedia\.[a-z]{{2,3}}\b|[a-z-]{{2,12}}\.wiki\b"
    r"|(?:www\.)?(?:github|gitlab|youtube|facebook|twitter|instagram|linkedin|meetup|flickr|openstreetmap|toolforge)\.(?:com|org)\b",
    re.IGNORECASE,
)
_WIKI_SHORT = pattern(rf"(?:[a-z-]{{2,16}}\.)+{_PROJECT}(?![\w.-])", re.IGNORECASE)
_NAME_LIKE = pattern(r"[\w-][._+\d]|\d")
_PROVIDER = pattern(rf"(?:{PROVIDERS})(?:[\s.]{{1,3}}(?:(?:{DOT})\s)?{_ENDS})?(?![^\W_])", re.IGNORECASE)
_OTHER_PROVIDER = pattern(rf"(?:{MORE_PROVIDERS})[\s.]{{1,3}}(?:(?:{DOT})\s)?{_ENDS}", re.IGNORECASE)
_PROVIDER_ALONE = pattern(rf"(?:{PROVIDERS}|{MORE_PROVIDERS})(?![^\W_])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _signs() -> re.Pattern[str]:
    """Return the pattern of the sign of an address: alone, in brackets, or in words."""
    words = "|".join((AT, *(at for at, _ in AT_DOT)))
    return re.compile(
        rf"(?P<open>\s{{0,3}}{_OPEN})?(?:(?P<tight>@)|(?<![^\W_])(?P<word>{words}|a(?=\s?[\])}}]))(?![^\W_]))(?P<shut>{_SHUT}\s{{0,3}})?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _host(dots: str) -> re.Pattern[str]:
    """Return the pattern of what follows the sign: ``example.org``, ``example [dot] org``, ``example dot org``."""
    dotted = rf"(?:\.|\s\.\s?|\s?{_OPEN}(?:\.|{dots}){_SHUT}\s?)"
    spoken = rf"\s{{1,2}}(?:{dots})\s{{1,2}}"
    return re.compile(
        rf"(?P<signs>{_CHAR}{{1,63}}(?:{dotted}{_CHAR}{{1,63}})+)|(?P<words>{_CHAR}{{1,63}}(?:(?:{dotted}|{spoken}){_CHAR}{{1,63}}){{0,3}}{spoken}{_ENDS})",
        re.IGNORECASE,
    )


def find_emails(signs: str) -> Iterator[tuple[int, int]]:
    """Yield where e-mail addresses stand in a text in plain signs (`phones.plain_signs`), in order."""
    last = 0
    for sign in _signs().finditer(signs):
        at = sign.start()
        first = max(last, at - _BEFORE)
        before = signs[first:at].rstrip()
        local = _LOCAL.search(before)
        start = first + local.start() if local else at
        if local is None or (
            sign["tight"] and start and signs[start - 1] in "@/" and (start - 1 > last or not last)
        ):
            continue
        gap = at - first - len(before)
        end = _end(signs, sign, gap)
        if end and _may_be(signs, sign, gap, local[0], start, end):
            yield start, end
            last = end


def _end(signs: str, sign: re.Match[str], gap: int) -> int:
    """Return where what follows a sign ends as the host of an address does; 0 where it is no host."""
    at = sign.end()
    while at < len(signs) and at < sign.end() + 3 and signs[at].isspace():
        at += 1
    spaced = gap or at > sign.end()
    if sign["word"] and not (sign["open"] and sign["shut"]) and not spaced:
        return 0
    word = sign["word"] or ""
    own = next((dot for name, dot in AT_DOT if re.fullmatch(name, word, re.IGNORECASE)), None)
    host = _host(own or DOT)
    found = [
        match.end()
        for match in (host.match(signs, at), _PROVIDER.match(signs, at), _OTHER_PROVIDER.match(signs, at))
        if match
    ]
    if not word and (alone := _PROVIDER_ALONE.match(signs, at)):
        found.append(alone.end())
    return max(found, default=0)


def _may_be(signs: str, sign: re.Match[str], gap: int, local: str, start: int, end: int) -> bool:
    """Whether an address-like text is one: a sign between spaces, or "at", is often no sign of an address."""
    bracketed = bool(sign["open"] and sign["shut"])
    if _WIKI_SHORT.match(signs[sign.end() : end].strip()):
        return False
    if bracketed or (sign["tight"] and not gap and not signs[sign.end() : sign.end() + 1].isspace()):
        return True
    host = signs[sign.end() : end].strip()
    if _WIKI.match(host):
        return False
    if sign["tight"] and gap and folded(local) in phrases(MENTIONING):
        return False
    if sign["tight"] or " " in host or _PROVIDER.fullmatch(host):
        return True
    return bool(_NAME_LIKE.search(local)) or _is_announced(signs[max(0, start - 30) : start])


def _is_announced(before: str) -> bool:
    """Whether the words before a name announce an address: "mail", "write to"."""
    words = words_and_marks(before)[-3:]
    return any(word in _WRITE or word in phrases(MAIL, MAYBE_PHONE) for word in words)


_WRITE = ("write", "reach", "schreib", "escribe", "écrire", "ping")
