"""Finds the script of notes, and from it their language and direction; empty if scripts are mixed. Pure."""

import unicodedata
from collections import Counter
from dataclasses import dataclass

from wikiconbot.pages.note_words import words_of

#: Scripts by the first word of their characters' Unicode names, with their languages; of several, none is assumed.
_LANGUAGES = {
    "ARABIC": ("ar", "fa", "ur", "ps", "ks", "sd", "skr", "pnb", "ug"), "ARMENIAN": ("hy",), "BENGALI": ("bn", "as"),
    "CYRILLIC": ("ru", "uk", "bg"), "DEVANAGARI": ("hi", "mr", "ne", "sa", "mai", "bho", "kok"), "ETHIOPIC": ("am", "ti"),
    "GEORGIAN": ("ka",), "GREEK": ("el",), "GUJARATI": ("gu",), "GURMUKHI": ("pa",), "HANGUL": ("ko",), "HEBREW": ("he", "yi"),
    "JAPANESE": ("ja",), "KANNADA": ("kn",), "KHMER": ("km",), "LAO": ("lo",), "MALAYALAM": ("ml",), "MEETEI": ("mni",),
    "MYANMAR": ("my",), "NKO": ("nqo",), "OL": ("sat",), "ORIYA": ("or",), "SINHALA": ("si",), "TAMIL": ("ta",), "TELUGU": ("te",),
    "THAANA": ("dv",), "THAI": ("th",), "TIBETAN": ("bo", "dz"), "CJK": ("zh",),
}  # fmt: skip
#: Letters of one language in a script that the others do not have.
_OWN = {"ur": "ٹڈڑںےہۓ", "as": "ৰৱ", "ps": "ټډړښځڅڼ", "sd": "ڀٻڏڊڙ", "fa": "پچژگ", "bn": "র"}
_FROM_RIGHT = ("ARABIC", "HEBREW", "NKO", "SYRIAC", "THAANA")
_JAPANESE = ("HIRAGANA", "KATAKANA")
_LEAST = 6  # letters; for shorter texts nothing is guessed
_MOST_OF_IT = 0.8


@dataclass(frozen=True, slots=True)
class Spoken:
    """The language of a text (empty if its script has several), and its direction (empty if it is not known)."""

    language: str = ""
    direction: str = ""


def spoken_in(wikitext: str, language: str) -> Spoken:
    """Return the language and direction of notes if nearly all letters agree; ``language`` is preferred for its script."""
    letters = Counter("".join(word for line in words_of(wikitext) for word, _ in line))
    scripts: Counter[str] = Counter()
    for char, count in letters.items():
        if unicodedata.category(char)[0] == "L":
            scripts[unicodedata.name(char, "").partition(" ")[0]] += count
    kana = sum(scripts.pop(script, 0) for script in _JAPANESE)
    if kana:
        scripts["JAPANESE"] = kana + scripts.pop("CJK", 0)
    if not scripts or scripts.total() < _LEAST:
        return Spoken()
    script, most = scripts.most_common(1)[0]
    if most < _MOST_OF_IT * scripts.total():
        return Spoken()
    return Spoken(_language(script, letters, language), "rtl" if script in _FROM_RIGHT else "ltr")


def _language(script: str, letters: Counter[str], preferred: str) -> str:
    known = _LANGUAGES.get(script, ())
    if preferred in known or len(known) == 1:
        return preferred if preferred in known else known[0]
    for language, own in _OWN.items():
        if language in known and sum(letters[char] for char in own) * 100 > letters.total():
            return language
    return ""
