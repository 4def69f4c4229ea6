"""JSON documents on standard output, which may be a terminal."""

import sys
from typing import Any

from wikiconbot.lazy import pattern
from wikiconbot.terminal import say

#: Characters that control a terminal and that JSON does not escape: DEL and C1, line ends of Unicode, overrides of direction.
_COMMANDS = pattern("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")

#: One entry for each document that this process has printed.
_PRINTED: list[None] = []


def print_json(document: Any) -> None:
    """Print one JSON document; no character in it controls a terminal, and every JSON parser gets the same values.

    If standard output is not Unicode (PYTHONIOENCODING, an old locale), every character that is not ASCII is escaped.
    """
    import json  # noqa: PLC0415 - what prints for people does not need it

    unicode = (getattr(sys.stdout, "encoding", None) or "").casefold().startswith("utf")
    text = json.dumps(document, ensure_ascii=not unicode, indent=1)
    _PRINTED.append(None)
    say(_COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text), err=False)


def has_printed() -> bool:
    """Return whether this process has printed a document; a program expects only one."""
    return bool(_PRINTED)
