"""Names of pads and their addresses. Pure.

Rules of the name: Etherpad's `PadManager.isValidPadId`, 50 UTF-16 units without ``$``; a dot or two
alone are collapsed by every HTTP client, and the API refuses ``/ ? # &``.
"""

import re
from urllib.parse import quote

_BARE = re.compile(r"[^\s\[\]{}|<>$/?#&:\\\"'“”„«»‘’\x00-\x1f\x7f]+")
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
#: Answers that are no names.
_NO_NAMES = frozenset(("none", "no", "nil", "yes", "n/a", "na", "link", "here", "etherpad", "pad"))
_LONGEST = 50  # UTF-16 units


def is_bare_name(text: str) -> bool:
    """Whether a text is a pad's name and nothing else: no address, no markup, no sentence."""
    units = len(text.encode("utf-16-le")) // 2
    if (
        text in (".", "..")
        or text.lower() in _NO_NAMES
        or _HOST.fullmatch(text)
        or text[-1:] in (".", ",", ";", "!")
    ):
        return False
    return bool(_BARE.fullmatch(text)) and units <= _LONGEST


def pad_url(host: str, name: str) -> str:
    """Return the address of a pad on an Etherpad host (``https://etherpad.wikimedia.org``)."""
    return f"{host.rstrip('/')}/p/{quote(name, safe='')}"
