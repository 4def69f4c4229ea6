"""Sorts names as readers expect them: letters with marks next to the same letters without, and not after all others."""

from unicodedata import normalize

#: Diacritics of Latin, Greek and Cyrillic letters; the signs of other scripts are letters of their own.
_DIACRITICS = dict.fromkeys(range(0x300, 0x370))
#: Letters that Unicode has far from the letter before them in the alphabet: Latin, Serbian Cyrillic, Persian and Urdu.
_AFTER = {
    "đ": "d", "ł": "l", "ø": "o", "ђ": "д", "ј": "и", "љ": "л", "њ": "н", "ћ": "т", "џ": "ч",
    "پ": "ب", "ٹ": "ت", "چ": "ج", "ڈ": "د", "ڑ": "ر", "ژ": "ز", "گ": "ك",
}  # fmt: skip
_SAME = {"ی": "ي", "ک": "ك", "ہ": "ه", "ı": "i"}
_LETTERS = str.maketrans({letter: f"{before}\uffff" for letter, before in _AFTER.items()} | _SAME)


def sort_key(name: str) -> tuple[str, str]:
    """Return the key by which a name is sorted; names that differ only in diacritics are next to each other."""
    folded = name.casefold()
    return normalize("NFD", folded.translate(_LETTERS)).translate(_DIACRITICS), folded
