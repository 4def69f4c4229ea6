"""Telephone numbers as people write them: of all countries, in all digits, with all separators, in words.

ITU-T E.164: 15 digits at most, the country code first; E.123: how they are written.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from wikiconbot.dates.plain import plain_digits
from wikiconbot.language.contact_words import (
    EDIT,
    FILLERS,
    IDENTIFIERS,
    MAYBE_PHONE,
    PHONE,
    UNITS,
)
from wikiconbot.language.folding import is_word, words_and_marks
from wikiconbot.lazy import pattern
from wikiconbot.reading.personal_data.folded_words import phrases
from wikiconbot.reading.personal_data.harmless_numbers import blank, without_others
from wikiconbot.reading.personal_data.number_shapes import COUNTS, are_years, is_round, numbers_in
from wikiconbot.reading.personal_data.spelled_numbers import find_spelled, is_spelled

_FEWEST = 6  # digits of a number after a word that announces it
_NEAR = 40  # characters before and after a number that are searched
_NONE = "\x00"  # replaces invisible text
_SIGNS = (
    {ord(c): "-" for c in "‐‑‒–—―−﹣－⁃➖ー"}
    | {ord(c): "~" for c in "〜～"}
    | {ord(c): " " for c in "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r"}
    | {ord(c): _NONE for c in "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0f\u20e3\u200e\u200f\u061c\u2066\u2067\u2068\u2069\u202a\u202b\u202c"}
    | {ord(c): "." for c in "．。․·•∙・‧⋅।"}
    | {ord("＋"): "+", ord("﹢"): "+", ord("➕"): "+", ord("／"): "/", ord("⁄"): "/", ord("∕"): "/", ord("＠"): "@", ord("﹫"): "@"}
    | {ord("（"): "(", ord("）"): ")", ord("："): ":", ord("，"): ",", ord("、"): ",", ord("､"): ","}
    | {first + i: str(i + 1) for first in (0x2460, 0x2776, 0x2780, 0x278A, 0x24F5, 0x2474, 0x2488, 0x1F102) for i in range(9)}
    | {ord(c): str(i % 10) for digits in ("〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "零幺貳參肆伍陸柒捌玖") for i, c in enumerate(digits)}
    | {0x24EA: "0", 0x24FF: "0", 0x1F10C: "0", 0x1F101: "0", 0x2070: "0"}
    | {ord(c): str(i) for digits in ("⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉") for i, c in enumerate(digits)}
)  # fmt: skip
#: Letters that look like digits, in a word with more digits than letters: 98O65 4321O.
_LOOKALIKE = pattern(r"(?<![^\W_])[+\dOolI][\dOoIl|SsBbZz]{3,}(?![^\W_])")
_BARRED = pattern(r"\d(?:\|\d)+")  # digits between bars
_DIGIT_OF = str.maketrans("OoIl|SsBbZz", "00111558622")

#: Addresses that are telephone numbers.
_LINK = pattern(
    r"(?:(?:https?:)?//)?(?:(?<![\w-])[\w-]{1,30}\.)?(?:wa\.me|whatsapp\.com|whatsapp\.net|t\.me|telegram\.(?:me|dog)|viber\.[a-z]+|signal\.me|imo\.im|zalo\.me)/[^\s<>\[\]|\"\d]{0,60}\d(?:[\d%+ -]{0,3}\d){6}[^\s<>\[\]|\"]*"
    r"|(?<![^\W_])(?:tel|sms|smsto|mms|callto|facetime|sip|whatsapp|viber|skype|tg)(?::|%3[Aa])/{0,2}[^\s<>\[\]|,;\"\d]{0,60}\d(?:[\d%()./+-]{0,3}\d){5}[^\s<>\[\]|,;\"]*"
    r"|(?<!/)(?:https?:)?//[^\s<>\[\]|\"/][^\s<>\[\]|\"]{0,200}?[?&;/](?:phone|tel|mobile|whatsapp|number|mob)=(?:\+|%2[Bb])?\d{6,}[^\s<>\[\]|\"]*",
    re.IGNORECASE,
)
_GAP = r"[ .()/|*\[\]~_\x00-]"
_RUN = pattern(rf"(?:[+(\[]{{1,3}}[ \x00]?)?\d(?:(?:{_GAP}{{0,4}}|[,:])\d)*")
#: After a word that announces it, a number may have these between its digits too.
_LOOSE = pattern(r"(?:[+(\[]{1,3}[ \x00]?)?\d(?:[^\w@]{0,4}\d){0,40}")
_GROUP = pattern(r"\d+(?:\x00+\d+)*")
_CURRENCY = "₹$€£¥₨৳؋₽₩₪฿₺₫₦"
_NAME = pattern(r"(?<![^\W_])(?:[a-z]{3,}|[^\s:/]*[:/][^\s]*)\Z")
_COLONS = (":", "=")
_BEHIND = pattern(r"[\s()\[\]/|.,:\x01-]{0,3}((?:\w+\W+){0,3}.{0,20})", re.DOTALL)
#: After these signs a number is a telephone number.
_HANDSETS = "📞📱☎☏✆🕾🕿🖀🤙📲"
#: Five and five digits of a mobile number in India, or three, three and four, with other signs between.
_ODD = pattern(
    r"(?<![^\W_])(?:[6-9]\d{4}(?:(?: ?[^\w\s\x01]{1,3} ?){1,3}|[a-zA-Z×]|[ -]?[(\[{<]?(?:and|then|space|gap|dash|hyphen|minus|dot|und|et)[)\]}>]?[ -]?)\d{5}"
    r"|[2-9]\d\d(?P<by>[xX×])\d{3}(?P=by)\d{4})(?![^\W_])"
)
#: Syllables of Korean that are digits, as people write a number in them.
_HANGUL = pattern(r"[공영일이삼사오육륙칠팔구](?:[ -]?[공영일이삼사오육륙칠팔구]){8,14}(?![^\W_])")
#: A number of seven to nine digits after "no", without a word that says which number.
_NO = pattern(
    r"(?:^|[.,;(]|(?<![^\W_])my)\s{0,3}(?:no|nr|num|number)[.:]{0,2}\s?(?P<number>[2-9]\d{6,8})(?![\w/-]|[.,]\d)",
    re.IGNORECASE,
)
_HANGUL_DIGITS = str.maketrans("공영일이삼사오육륙칠팔구", "001234566789")


def plain_signs(text: str) -> str:
    """Return a text of the same length in plain digits and signs; NUL replaces invisible text."""
    plain = plain_digits(text) if not text.isascii() else text
    plain = plain.translate(_SIGNS)
    return plain if len(plain) == len(text) else text


def find_phones(signs: str) -> Iterator[tuple[int, int]]:
    """Yield where telephone numbers are in a text of `plain_signs`."""
    if not _GROUP.search(signs) and not _HANGUL.search(signs):
        if is_spelled(signs):
            yield from find_spelled(signs)
        return
    yield from (match.span() for match in _LINK.finditer(signs))
    rest = _LOOKALIKE.sub(_as_digits, without_others(_LINK.sub(blank, signs)))
    if not rest.isascii():
        rest = _HANGUL.sub(lambda found: found[0].translate(_HANGUL_DIGITS), rest)
    yield from find_spelled(rest)
    for match in _RUN.finditer(rest):
        yield from _in_run(rest, *match.span())
    for match in _ODD.finditer(rest):
        if not all(map(is_round, _GROUP.findall(match[0]))) and _may_be(rest, *match.span()):
            yield match.span()
    for match in _NO.finditer(rest):
        if not _is_counted(rest[match.end() : match.end() + _NEAR]):
            yield match.span("number")


def _may_be(rest: str, start: int, end: int) -> bool:
    """Whether a number may be a telephone number, by the words around it."""
    before = rest[max(0, start - _NEAR) : start]
    return _announced(before) is not False and not _is_counted(rest[end : end + _NEAR])


def _as_digits(match: re.Match[str]) -> str:
    word = match[0]
    if _BARRED.fullmatch(word):
        return word
    digits = sum(map(str.isdecimal, word))
    return word.translate(_DIGIT_OF) if digits >= 3 and digits * 2 > len(word) else word


def _in_run(rest: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the telephone numbers in a run of digits: often one, or a few with spaces between; a count may be next to it."""
    groups = [match.span() for match in _GROUP.finditer(rest, start, end)]
    plus = "+" in rest[start : groups[0][0]]
    before, after = rest[max(0, start - _NEAR) : start], rest[end : end + _NEAR]
    announced = _announced(before)
    if announced or (announced is None and _announced_after(after)):
        if sum(_size(rest, group) for group in groups) < _FEWEST and (loose := _LOOSE.match(rest, start)):
            end = loose.end()
        digits = _GROUP.findall(rest, start, end)
        if sum(map(len, digits)) >= _FEWEST and not are_years(digits):
            yield start, end
        return
    if not plus and (announced is False or _is_glued(rest, start)):
        start, groups = groups[0][1], groups[1:]
        if groups and " " not in rest[start : groups[0][0]]:
            return  # the parts of one identifier
    if groups and _is_counted(after):
        end, groups = (0, []) if COUNTS.fullmatch(rest, start, end) else (groups[-1][0], groups[:-1])
    if len(groups) == 1 and not plus and _is_glued_after(rest, groups[0][1]):
        return
    if groups:
        yield from numbers_in(rest, groups, start if plus else groups[0][0], plus=plus)


def _size(rest: str, group: tuple[int, int]) -> int:
    return sum(map(str.isdecimal, rest[slice(*group)]))


def _is_glued(rest: str, start: int) -> bool:
    """Whether a number is the end of something else: a word in a script with cases, a path, a parameter, a tag."""
    last = rest[start - 1 : start]
    if last == "_":
        return not rest[start - 2 : start - 1].isspace() and start > 1
    if last in (
        "-",
        "/",
    ):  # "Asha-9876543210" and "No-9876543210" belong to people, "wikicon-9876543210" is a pad
        return bool(_NAME.search(rest, max(0, start - _NEAR), start - 1))
    return last in ("=", "#", "&", "@", "%", "?") or (last.isalpha() and last.lower() != last.upper())


def _is_glued_after(rest: str, end: int) -> bool:
    last = rest[end : end + 1]
    return last.isalpha() and last.lower() != last.upper()


# ── the words around a number ───────────────────────────────────────────────────────────────────────
def _announced(before: str) -> bool | None:
    """Whether the words before a number say that it is a telephone number, or something else; None if they say nothing."""
    tokens = [one for one in words_and_marks(before.replace(_NONE, "").replace("_", " ")) if one != "."]
    for passed in range(8):
        if not tokens:
            return None
        tails = {" ".join(tokens[-size:]) for size in (1, 2, 3)}
        if not phrases(PHONE, MAYBE_PHONE).isdisjoint(tails) or tokens[-1] in _HANDSETS:
            return True
        if _is_other(tokens, tails, passed):
            return False
        last = tokens[-1]
        if is_word(last) and last not in phrases(FILLERS) and not (last.isdecimal() and len(last) > 4):
            return None
        tokens.pop()
    return None


def _is_other(tokens: Sequence[str], tails: Iterable[str], passed: int) -> bool:
    """Whether words before a number (without the ``passed`` skipped ones) say that it is an identifier, a name or an amount."""
    last, before = tokens[-1], tokens[-2:-1]
    if last in _COLONS and not phrases(UNITS).isdisjoint(before):
        return True
    if not phrases(IDENTIFIERS).isdisjoint(tails) or last in _CURRENCY:
        return True  # next: "edit 987654321 was mine", but not "5000 edits 9876543210"
    return not passed and last in phrases(EDIT) and not "".join(before).isdecimal()


def _announced_after(after: str) -> bool:
    """Whether the words after a number say that it is a telephone number: "(mobile)", "is my number", "on WhatsApp"."""
    found = _BEHIND.match(after.replace(_NONE, ""))
    words = words_and_marks(found[1])[:3] if found else []
    return any(" ".join(words[:size]) in phrases(PHONE) for size in (1, 2, 3))


def _is_counted(after: str) -> bool:
    """Whether the words after a number say what is counted: "edits", "global edits", "₹"."""
    tokens = words_and_marks(after.replace(_NONE, " "))[:3]
    while tokens and tokens[0] in ("+", "-", "~"):
        del tokens[0]
    return bool(tokens) and (tokens[0] in _CURRENCY or not phrases(UNITS).isdisjoint(tokens[:2]))
