"""The signs of all scripts that close a sentence, a part of it or a bracket: there an address or a name in running text ends. Pure."""

import re

#: Signs that end a sentence or a part of it, or close a bracket, in all scripts but Latin (Unicode's Terminal_Punctuation, and ›…). After an
#: address in running text, neither they nor the words that follow without a space belong to it. MediaWiki includes all of it.
_SIGNS = (
    "\u037e\u0589\u05c3\u060c\u061b\u061d-\u061f\u06d4\u0700-\u070a\u07f8\u07f9\u0830-\u083e\u0964\u0965\u0df4\u0e5a\u0e5b\u0f0d-\u0f11\u104a\u104b"
    "\u1361-\u1368\u166e\u17d4-\u17d6\u17da\u1802-\u1805\u1808\u1809\u1aa8-\u1aab\u1b5a\u1b5b\u1b5e\u1b5f\u1c3b-\u1c3f\u1c7e\u1c7f\u2026\u203a\u203c\u203d"
    "\u2047-\u2049\u2e2e\u2e3c\u2e41\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\ua4fe\ua4ff\ua60d-\ua60f\ua6f3-\ua6f7\ua876\ua877"
    "\ua8ce\ua8cf\ua92f\ua9c7-\ua9c9\uaadf\uaaf0\uaaf1\uabeb\ufe12\ufe15\ufe16\ufe50-\ufe52\ufe54-\ufe57\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f"
    "\uff3d\uff5d\uff60-\uff61\uff63-\uff64\U00011047-\U0001104d\U000110be-\U000110c1\U00011141-\U00011143\U000111c5\U000111c6\U0001144b-\U0001144d"
    "\U00011641\U00011642\U00016a6e\U00016a6f"
)
_CLOSING = re.compile(f"[{_SIGNS}]")
_OPENS = dict(zip("）】」』》〉〕〗〙〛］｝", "（【「『《〈〔〖〘〚［｛", strict=True))


def end_of_word(text: str) -> int:
    """Return the end of an address or a name in running text: at such a sign, but not at a bracket that it opened itself."""
    return next((sign.start() for sign in _CLOSING.finditer(text) if _closes(text, sign)), len(text))


def ends_so(text: str) -> bool:
    """Whether a text ends with such a sign."""
    return any(sign.end() == len(text) and _closes(text, sign) for sign in _CLOSING.finditer(text))


def _closes(text: str, sign: re.Match[str]) -> bool:
    opens, before = _OPENS.get(sign[0]), text[: sign.start()]
    return opens is None or before.count(opens) <= before.count(sign[0])
