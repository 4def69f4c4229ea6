"""What people should not publish of themselves in a sign-up: an e-mail address, a telephone number."""

import re
from collections.abc import Iterator

_EMAIL = re.compile(r"[^\s<>()\[\]|,;:@]{1,64}(?:@|\s?[\[(](?:at|AT)[\])]\s?)[^\W_][\w-]*(?:\.[\w-]+)+")
#: Nine to fifteen digits with what people put between them (ITU-T E.164), in any script.
_PHONE = re.compile(r"(?<![\w.:/=-])(?:\+|00)?\(?\d(?:[ ().-]{0,2}\d){8,14}(?![\w:/])")
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{4}|(?:(?:19|20)\d\d[ ,;.-]*){2,}")
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
    if "@" in text or "at" in text.lower():
        for found in _EMAIL.finditer(text):
            yield "email", *found.span()
    for found in _PHONE.finditer(text):
        if not _DATE.search(found[0]):
            yield "phone", *found.span()
