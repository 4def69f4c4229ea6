"""E-mail addresses as people write them, including hidden ones: with spaces, brackets, in words."""

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
from wikiconbot.reading.personal_data.handles import find_handles

#: A character of an address; letters of all scripts, with their marks.
_CHAR = r"[^\s<>()\[\]{}|,;:@/.\"'“”!?…=\x01]"
_OPEN, _SHUT = r"[\[({<*_#~!|/\\=+^$%&«‹-]{1,3}\s?", r"\s?[\])}>*_#~!|/\\=+^$%&»›-]{1,3}"
_ENDS = (
    r"(?:com|org|net|edu|gov|info|mil|biz|app|dev|wiki|email|online|site|[a-z]{2}|कॉम|कॉम्|नेट|ओआरजी|ऑर्ग|इन|भारत|কম|কম্|নেট|காம்|கொம்|కామ్|కాం|ಕಾಮ್|കോം|કોમ|ਕਾਮ|ਕੌਮ|କମ୍?|کام"
    r"|ком|орг|ру|рф|كوم|公司|中国|コム|닷컴|컴)(?![^\W_])"
)
_BEFORE = 200  # characters before the sign that are searched
_LOCAL = pattern(
    rf"(?:mailto(?::|%3A)/{{0,2}})?(?:{_CHAR}|\.(?={_CHAR})){{1,64}}(?:\s(?:{DOT})\s{_CHAR}{{1,64}}){{0,3}}\.?$",
    re.IGNORECASE,
)
_PROJECT = r"(?:wiki(?:pedia|source|quote|books|news|versity|voyage|data|conindia|species|media|functions)|wiktionary|mediawiki|commons|incubator)"
#: Wikis and sites where people are, work or edit; and their names without an ending. They are not hosts of an address.
_WIKI = pattern(
    rf"(?:[a-z-]{{2,16}}\.)*{_PROJECT}\.(?:org|net|com)\b|wikimedia\.[a-z]{{2,3}}\b|[a-z-]{{2,12}}\.wiki\b"
    r"|(?:www\.)?(?:github|gitlab|youtube|facebook|twitter|instagram|linkedin|meetup|flickr|openstreetmap|toolforge)\.(?:com|org)\b",
    re.IGNORECASE,
)
_WIKI_SHORT = pattern(rf"(?:[a-z-]{{2,16}}\.)+{_PROJECT}(?![\w.-])", re.IGNORECASE)
_PARTED = pattern(
    rf"[\w-]{{2,40}}\s(?:(?:com|org|net)(?![^\W_])|(?!{_PROJECT})[\w-]{{1,20}}\.(?:com|org|net|edu|in|de|co)(?![^\W_]))",
    re.IGNORECASE,
)
_PARTED_WIDE = pattern(rf"[\w-]{{1,20}}(?:\s[\w-]{{1,20}}){{0,2}}\s\.\s?{_ENDS}", re.IGNORECASE)
#: Words in a host that are to be left out, and words that are not a host.
_DECOY = pattern(r"(?:no-?spam|remove-?this)[\s.]{1,2}", re.IGNORECASE)
#: The beginning of a host, after a word that announces an address: "reach me: oda99@gm".
_SHORT_HOST = pattern(
    rf"(?!(?:{PROVIDERS}|{MORE_PROVIDERS}|localhost|localdomain)(?![^\W_]))[a-z]{{2,12}}(?![\w.@-]|\s?\.)",
    re.IGNORECASE,
)
_NO_HOST = pattern(
    r"(?:\d{1,2}|the|an?|this|that|our|every|which)\s|.*\.(?:png|jpe?g|svg|gif|webp|pdf|tiff?|css|js|json)$",
    re.IGNORECASE,
)
_QUOTED = pattern(r"[\"“”][^\"“”\n\x01]{1,64}[\"“”]$")
#: Words for "@" that have another meaning too: only a host with a dot makes them sure.
_SURE_AT = pattern(
    r"@t|arroba|chiocciola|ma[łl]pa|zavin[áa][čc]|собак[аи]|собачка|snabel-?a|krøllalfa|klammeraffe|at[ -](?:the|d)[ -]rate(?:[ -]of)?|at[ -]?sign|골뱅이|アット(?:マーク)?|艾特|apen?staartje|kukac|arobase",
    re.IGNORECASE,
)
_NAME_LIKE = pattern(r"[\w-][._+\d]|\d")
_PROVIDER = pattern(rf"(?:{PROVIDERS})(?:[\s.]{{1,3}}(?:(?:{DOT})\s)?{_ENDS})?(?![^\W_])", re.IGNORECASE)
_OTHER_PROVIDER = pattern(rf"(?:{MORE_PROVIDERS})[\s.]{{1,3}}(?:(?:{DOT})\s)?{_ENDS}", re.IGNORECASE)
_PROVIDER_ALONE = pattern(rf"(?:{PROVIDERS}|{MORE_PROVIDERS})(?![^\W_])", re.IGNORECASE)
_PROVIDER_WORD = pattern(rf"(?:{PROVIDERS}|{MORE_PROVIDERS})(?![^\W_])", re.IGNORECASE)
_AT_SIGNS = ("@", "%40", "ⓐ")
#: A text without one of these has no name of a provider and no word for mail; a fast check.
_PARTS = (
    "mail",
    "yahoo",
    "outlook",
    "rediff",
    "live",
    "icloud",
    "proton",
    "aol",
    "gmx",
    "yandex",
    "zoho",
    "qq",
    "msn",
    "tutanota",
    "skype",
    "telegram",
    "मेल",
    "মেই",
    "মেল",
    "மெயில்",
    "మెయిల్",
    "ಮೇಲ್",
    "മെയിൽ",
    "મેલ",
    "ਮੇਲ",
    "ମେଲ",
    "میل",
)
#: An address without a sign: "oda gmail com", "oda99 gmail.com".
_WITHOUT_SIGN = pattern(
    rf"(?<![^\W_])(?:[\w+-]{{1,40}}(?:\.[\w+-]{{1,40}}){{0,4}}\s(?:{PROVIDERS}|yahoo|outlook|hotmail)(?:\s|\s(?:{DOT})\s)(?:com|co\.in|co\.uk|de|fr|in|net)(?![^\W_])"
    rf"|(?<=[:=]\s)[\w+-]{{2,40}}(?:\.[\w+-]{{1,40}}){{0,4}}\s\((?:{PROVIDERS}|yahoo|outlook)\)"
    rf"|(?=[\w+-]*[._\d])[\w+-]{{1,40}}(?:\.[\w+-]{{1,40}}){{0,4}}\s(?:\(\s?)?(?:{PROVIDERS}|yahoo|outlook)(?:\.(?:com|co\.in|co\.uk|de|fr|in)|\))(?![^\W_]))",
    re.IGNORECASE,
)
#: The name in an address after the name of its provider, or after a word for mail: "gmail: ab.cd", "mail id: ab.cd".
_VALUE = pattern(
    rf"(?<![^\W_])(?:(?:{PROVIDERS})\s(?=[\w-]{{1,40}}[._][\w.-]|[a-z]{{3,40}}\d)(?!v\d)(?!(?:{MORE_PROVIDERS})\.)|(?:{PROVIDERS}|yahoo)(?:\s?id)?(?:\s?[:=-]|\sis\s)|(?:e-?mail|mail\s?id|ईमेल|ई-मेल|ইমেইল|ই-মেইল|skype|telegram)(?:\s?id)?\s?[:=])\s?(?P<word>@?[\w+-]{{2,40}}(?:[.:][\w+-]{{1,40}}){{0,4}})(?![\w@/]|\.\w|\s?%)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _signs() -> re.Pattern[str]:
    """Return the pattern of the sign of an address: alone, in brackets, or in words."""
    words = "|".join((AT, *(at for at, _ in AT_DOT)))
    return re.compile(
        rf"(?P<open>\s{{0,3}}{_OPEN})?(?:(?P<tight>@{{1,3}}(?!t\s)|%40|ⓐ|Ⓐ)|(?<![^\W_])(?P<word>@t|{words}|a(?=\s?[\])}}]))(?![^\W_]))(?P<shut>{_SHUT}\s{{0,3}})?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _host(dots: str) -> re.Pattern[str]:
    """Return the pattern of what follows the sign: ``example.org``, ``example [dot] org``, ``example dot org``."""
    dotted = rf"(?:\.{{1,2}}|\.\s(?=(?:com|org|net|edu|gov|info|co)\b)|,(?=(?:com|org|net)\b)|\s\.\s?|\s?{_OPEN}(?:\.|{dots}){_SHUT}\s?)"
    spoken = rf"\s{{1,2}}(?:{dots})\s{{1,2}}"
    return re.compile(
        rf"(?P<signs>{_CHAR}{{1,63}}(?:{dotted}{_CHAR}{{1,63}})+)|(?P<alone>(?:localhost|localdomain)(?![^\W_])|\[(?:IPv6:)?[\da-f.:]{{3,45}}\])|(?P<words>{_CHAR}{{1,63}}(?:(?:{dotted}|{spoken}){_CHAR}{{1,63}}){{0,3}}{spoken}{_ENDS})",
        re.IGNORECASE,
    )


#: An address in words or in separated letters: "oda.at.example.dot.org", "odaATexampleDOTorg", "o d a @ g m a i l . c o m".
_IN_PARTS = (
    pattern(
        rf"(?<![^\W_])[\w+-]{{1,40}}(?P<by>[._·])(?:{AT})(?P=by)[\w-]{{1,40}}(?:(?P=by)(?:{DOT})(?P=by)[\w-]{{2,20}}){{1,3}}",
        re.IGNORECASE,
    ),
    pattern(r"(?<![^\W_])[a-z0-9._+-]{1,40}AT[a-z0-9-]{1,40}(?:DOT[a-z0-9-]{2,20}){1,3}(?![^\W_])"),
    pattern(
        rf"(?<!\S)(?:[\w.+-]\s){{2,40}}(?:@|at)\s(?:[\w-]\s){{2,30}}(?:\.|{DOT})(?:\s[\w.-](?!\S)){{2,10}}",
        re.IGNORECASE,
    ),
)


@lru_cache(maxsize=1)
def _at_words() -> re.Pattern[str]:
    """Return the pattern of the sign of an address in words, for a text in lower case."""
    return re.compile(
        rf"(?:{'|'.join((AT, *(at for at, _ in AT_DOT)))}|a(?=\s?[\])}}>*_#~!|/\\=+^$%&»›-]))(?![^\W_])"
    )


def find_emails(signs: str) -> Iterator[tuple[int, int]]:
    """Yield where e-mail addresses, and names at messengers, are in a text of `phones.plain_signs`."""
    said = signs.casefold()
    if any(sign in said for sign in _AT_SIGNS) or "DOT" in signs or _at_words().search(said):
        yield from _with_signs(signs)
        for parted in _IN_PARTS:
            yield from (match.span() for match in parted.finditer(signs))
    yield from find_handles(signs, said)
    if not any(part in said for part in _PARTS):
        return
    if _PROVIDER_WORD.search(signs):
        yield from (match.span() for match in _WITHOUT_SIGN.finditer(signs))
    for match in _VALUE.finditer(signs):
        word = match["word"]
        if (
            _NAME_LIKE.search(word)
            and any(map(str.isalpha, word))
            and not _WIKI.match(word)
            and not _WIKI_SHORT.match(word)
        ):
            yield match.span("word")


def _with_signs(signs: str) -> Iterator[tuple[int, int]]:
    last = 0
    for sign in _signs().finditer(signs):
        at = sign.start()
        first = max(last, at - _BEFORE)
        before = signs[first:at].rstrip()
        gap = at - first - len(before)
        if not (end := _end(signs, sign, gap)):  # first, because this check is fast
            continue
        local = _LOCAL.search(before) or (_QUOTED.search(before) if sign["tight"] else None)
        start = first + local.start() if local else at
        if local is None or (
            sign["tight"] and start and signs[start - 1] in "@/" and (start - 1 > last or not last)
        ):
            continue
        if _may_be(signs, sign, gap, local[0], start, end):
            yield start, end
            last = end


def _end(signs: str, sign: re.Match[str], gap: int) -> int:
    """Return where the host after a sign ends; 0 if the text after it is not a host."""
    at = sign.end()
    while at < len(signs) and at < sign.end() + 3 and signs[at].isspace():
        at += 1
    spaced = gap or at > sign.end()
    if decoy := _DECOY.match(signs, at):
        at = decoy.end()
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
    if not word and not spaced and (parted := _PARTED.match(signs, at)):
        found.append(parted.end())
    if not word and spaced and (parted := _PARTED_WIDE.match(signs, at)):
        found.append(parted.end())
    if not word and not spaced and (short := _SHORT_HOST.match(signs, at)):
        found.append(short.end())
    return max(found, default=0)


def _may_be(signs: str, sign: re.Match[str], gap: int, local: str, start: int, end: int) -> bool:
    """Whether a text that looks like an address is one: a sign between spaces, or "at", often is not."""
    host = signs[sign.end() : end].strip()
    bracketed = bool(sign["open"] and sign["shut"])
    is_spaced = bool(gap or signs[sign.end() : sign.end() + 1].isspace())
    if _WIKI_SHORT.match(host) or (_NO_HOST.match(host) and not _NAME_LIKE.search(local)):
        return False
    if _SHORT_HOST.fullmatch(host):
        return bool(_NAME_LIKE.search(local) and _is_announced(signs[max(0, start - 30) : start]))
    if signs[start - 1 : start] == "<" and signs[end : end + 1] == ">":
        return True
    if bracketed or (sign["tight"] and not is_spaced):
        return True
    if _WIKI.match(host) or (sign["tight"] and gap and folded(local) in phrases(MENTIONING)):
        return False
    is_sure = sign["tight"] or " " in host or _PROVIDER.fullmatch(host) or _SURE_AT.fullmatch(sign["word"])
    return bool(is_sure or _NAME_LIKE.search(local)) or _is_announced(signs[max(0, start - 30) : start])


def _is_announced(before: str) -> bool:
    """Whether the words before a name announce an address: "mail", "write to"."""
    words = words_and_marks(before)[-3:]
    return any(word in _WRITE or word in phrases(MAIL, MAYBE_PHONE) for word in words)


_WRITE = ("write", "reach", "schreib", "escribe", "écrire", "ping")
