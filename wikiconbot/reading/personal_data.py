"""What people should not publish of themselves in a sign-up: an e-mail address, a telephone number."""

import re
from collections.abc import Iterator

from wikiconbot.lazy import pattern

_EMAIL = pattern(
    r"(?<![\w@/.])[^\s<>()\[\]|,;:@/]{1,64}(?:@|\s?[\[({]\s?at\s?[\])}]\s?)[^\W_][\w-]*"
    r"(?:(?:\.|\s?[\[({]\s?dot\s?[\])}]\s?|\sdot\s)[\w-]+)+",
    re.IGNORECASE,
)
_GAP = "[\\s()./\u2010-\u2013-]{0,3}"
#: As people write telephone numbers: with a country's code (ITU-T E.164), with an area's code behind a nought, or the
#: ten digits of an Indian mobile.
_PHONE = pattern(
    rf"(?<![\w.:/=@+-])(?:(?:\+\d|00[1-9])(?:{_GAP}\d){{7,13}}|\(?0[1-9]\d{{0,3}}\)?[\s/\u2010-\u2013-]{{1,3}}\d(?:[\s/\u2010-\u2013-]?\d){{4,9}}"
    rf"|0[1-9]\d{{8,9}}|[6-9]\d{{4}}[\s\u2010-\u2013-]?\d{{5}})(?![\w:])"
)
_DATE = pattern(r"\d{4}-\d\d-\d\d|\A\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\Z")
_HIDDEN = "…"


def find_personal(text: str) -> frozenset[str]:
    """Return which kinds of personal data a text has: ``email``, ``phone``. The data itself is told to nobody."""
    return frozenset(kind for kind, _, _ in _places(text))


def without_personal(text: str) -> str:
    """Return the text with personal data left out, for what is published."""
    for _, start, end in sorted(_places(text), key=lambda place: -place[1]):
        text = text[:start] + _HIDDEN + text[end:]
    return text


def _places(text: str) -> Iterator[tuple[str, int, int]]:
    if "@" in text or "at" in text.casefold():
        for found in _EMAIL.finditer(text):
            yield "email", *found.span()
    for found in _PHONE.finditer(text):
        if not _DATE.search(found[0]):
            yield "phone", *found.span()
