"""Names of pads and their addresses. Pure.

Rules of the name: Etherpad's `PadManager.isValidPadId`, 50 UTF-16 units without ``$``; a dot or two
alone are collapsed by every HTTP client, and the API refuses ``/ ? # &``.
"""

import re
from urllib.parse import quote

_BARE = re.compile(r"[^\s\[\]{}|<>$/?#&:\\\"'\x00-\x1f\x7f]+")
_LONGEST = 50  # UTF-16 units


def is_bare_name(text: str) -> bool:
    """Whether a text is a pad's name and nothing else: no address, no markup, no sentence."""
    units = len(text.encode("utf-16-le")) // 2
    return bool(_BARE.fullmatch(text)) and units <= _LONGEST and text not in (".", "..")


def pad_url(host: str, name: str) -> str:
    """Return the address of a pad on an Etherpad host (``https://etherpad.wikimedia.org``)."""
    return f"{host.rstrip('/')}/p/{quote(name, safe='')}"
