"""Typed wikitext whose tags are open where it ends → the same, with its tags closed. Pure.

A tag that is open takes in all that is below it on the page: notes of other pads, and what people wrote there.
"""

import re

#: Elements whose end no other tag brings about; of MediaWiki's `Sanitizer::getRecognizedTagData`.
_NAMES = (
    "abbr|b|bdi|bdo|big|blockquote|center|cite|code|data|del|dfn|div|dl|em|font|h[1-6]|i|ins|kbd|mark|ol|q|ruby|s|samp"
    "|small|span|strike|strong|sub|sup|table|time|tt|u|ul|var"
)
_TAG = re.compile(
    rf"<(?P<end>/?)(?:(?P<literal>nowiki|pre|syntaxhighlight|source)|(?P<name>{_NAMES}))(?=[\s/>])(?P<rest>[^<>]*)>",
    re.IGNORECASE,
)


def with_tags_closed(text: str) -> str:
    """Return typed wikitext with the ends of tags that it leaves open, in a separate line."""
    still_open: dict[str, int] = {}
    literal = ""  # the tag in which others are text
    for tag in _TAG.finditer(text):
        if tag["literal"]:
            name = tag["literal"].lower()
            if not literal and not tag["end"] and not tag["rest"].endswith("/"):
                literal = name
            elif tag["end"] and name == literal:
                literal = ""
        elif not literal and not tag["rest"].endswith("/"):
            name = tag["name"].lower()
            # Taken out and put in again: what was opened last is last, and is closed first.
            times = still_open.pop(name, 0) if not tag["end"] else still_open.get(name, 0)
            still_open[name] = max(0, times + (-1 if tag["end"] else 1))
    ends = "".join(f"</{name}>" * times for name, times in reversed(still_open.items()))
    return f"{text}\n{ends}" if ends else text
