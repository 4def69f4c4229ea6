"""User names at messengers (WhatsApp, Telegram …): personal data, like a telephone number."""

import re
from collections.abc import Iterator

from wikiconbot.lazy import pattern

_MESSENGERS = (
    r"telegram|tg|skype|discord|signal|viber|wechat|weixin|line|threema|matrix|element|xmpp|jabber|snapchat|snap|kik|imo|zalo|kakao(?:talk)?"
    r"|icq|qq|whats ?app|messenger|(?:instagram|insta|ig|facebook|fb|twitter|mastodon)\s(?:dm|pm)"
    r"|微信号?|टेलीग्राम|টেলিগ্রাম|டெலிகிராம்|టెలిగ్రామ్|ಟೆಲಿಗ್ರಾಂ|ടെലഗ്രാം|ટેલિગ્રામ|ਟੈਲੀਗ੍ਰਾਮ|ଟେଲିଗ୍ରାମ|ٹیلیگرام|تلگرام|تلجرام|телеграм|телега|скайп"
)
_MEANS = r"(?:dm|pm|msg|message|text|write|reach|contact|add)\sme(?:\s(?:on|via|at|in)\s\w{2,20})?"
_CALLED = r"(?:id|handle|user ?name|user|nick(?:name)?|name|account|आईडी|আইডি)"
_NAME = r"[\w-]{2,40}(?:[.:][\w-]{1,40}){0,4}"
_HANDLE = pattern(
    rf"(?<![^\W_])(?:(?:{_MESSENGERS})(?:\s{_CALLED})?|{_MEANS})(?:\s?[:=,(-]|\sis(?![^\W_]))?\s{{0,2}}(?P<at>@(?=[\d_.-]*[^\W\d_]){_NAME}(?:@{_NAME})?)"
    rf"|(?<![^\W_])(?:{_MESSENGERS})\s{_CALLED}(?:\s?[:=-]|\sis(?![^\W_]))\s{{0,2}}(?P<any>{_NAME})(?![\w/])"
    rf"|(?<![^\W_])(?:{_MESSENGERS})(?:\s{_CALLED}\s?[:=-]?|\s?[:=]|\sis(?![^\W_]))\s{{0,2}}(?P<like>(?=[\w.-]*(?:[a-z][\d_]|[a-z]\.[a-z\d]))(?!v?\d)[\w-]{{3,40}}(?:\.[\w-]{{1,40}}){{0,4}})(?![\w/:@]|\.\w)"
    r"|(?<![^\W_])discord(?:\s?[:=-])?\s{0,2}(?P<tag>[\w.-]{2,32}\#\d{4})(?!\w)"
    r"|(?<![\w@/])(?P<matrix>@[\w.=-]{1,40}:(?:[\w-]{1,40}\.){1,4}[a-z]{2,12})(?!\w)"
    r"|(?<![\w@.-])(?P<link>(?:https?://)?(?:www\.)?(?:t\.me|telegram\.me|m\.me|line\.me/ti/p|discord\.com/users|wa\.me)/(?!joinchat|\+|s/|c/|\d)[\w.~@-]{3,60})",
    re.IGNORECASE,
)
#: These words before a link to a messenger say that it is a group's link.
_OF_A_GROUP = pattern(
    r"(?:group|channel|join(?: us)?(?: on| at)?|chat|community|गट|समूह|গ্রুপ)[\s:(–-]{0,4}$", re.IGNORECASE
)
_NEAR = 30  # characters before a link
#: An ASCII text without one of these has no such name; a faster check.
_PARTS = (
    "@", ".me/", "discord", "telegram", "tg", "skype", "signal", "viber", "wechat", "weixin", "line", "threema", "matrix", "element",
    "xmpp", "jabber", "snap", "kik", "imo", "zalo", "kakao", "icq", "qq", "whats", "messenger", "dm", "pm",
)  # fmt: skip
#: A text in lower case without one of these has no name at a messenger; a fast check.
_FIRST_LOOK = pattern(rf"@|\.me/|discord\.com/|(?:{_MESSENGERS})[\s:=]")


def find_handles(signs: str, said: str) -> Iterator[tuple[int, int]]:
    """Yield where names at messengers are in a text of `phones.plain_signs`; ``said`` is the text in lower case."""
    if (said.isascii() and not any(part in said for part in _PARTS)) or not _FIRST_LOOK.search(said):
        return
    for match in _HANDLE.finditer(signs):
        start, end = match.span(match.lastgroup or 0)
        if match.lastgroup != "link" or not _OF_A_GROUP.search(signs, max(0, start - _NEAR), start):
            yield start, end
